/**
 * The words in which estimates are written, in one place: degrees of likelihood and levels of confidence.
 *
 * - Intelligence Community Directive 203, Analytic Standards (2 January 2015), section D.6.e.(2)(a): the two rows of terms of likelihood,
 *   from "almost no chance" and "remote" to "almost certain" and "nearly certain"; (2)(b): a level of confidence ("high confidence") is
 *   something else.
 * - Professional Head of Intelligence Assessment (United Kingdom), probability yardstick: from "remote chance" by "realistic possibility"
 *   to "almost certain"; analytical confidence is high, moderate or low.
 *
 * "May", "might" and "could" are degrees of likelihood on neither.
 */
import { oneOf, oneWordOf } from '../base/alternatives.ts'
import type { Span } from '../base/span.ts'

const number = String.raw`\d{1,3}(?:[.,]\d{1,2})?`
const percentage = `${number}(?: ?(?:[–-]|to) ?${number})? ?(?:%|percent|per cent)`
const count = oneWordOf(String.raw`one two three four five six seven eight nine ten \d{1,3}`)
const chance = oneWordOf('chance likelihood probability possibility odds prospect')
const degree = oneWordOf('very highly quite rather fairly extremely exceptionally overwhelmingly somewhat increasingly')

const likelihoods = [
  // Rank and comparison are no degree: "the most likely route", "more likely in May"; "more likely than not" is one.
  `(?:${degree} )?(?<!\\b(?:more|less|equally|as|so|how|least|(?:the|its|their|his|her|our|a) most) )likely(?! voters?\\b)`,
  'more likely than not',
  // A strange thing is none either: "an unlikely alliance".
  String.raw`(?<!\ban? )(?:${degree} )?(?:unlikely|improbable)`,
  String.raw`(?<=\ban? )(?:unlikely|improbable)(?= (?:event|outcome|development|scenario|contingency|eventuality|prospect)s?\b)`,
  `(?:${degree} )?probable(?! cause\\b)`,
  'probably',
  '(?:almost|nearly|near|virtually)[ -]certain(?:ly)?',
  `(?:almost|nearly|virtually) no ${chance}s?`,
  `(?:remote|high|low) ${chance}s?`,
  String.raw`${chance}s?(?: of [^.;,]{1,80}?)? (?:is|are|remains?) (?:(?:very|quite|rather|only) )?(?:remote|even|high|low|slim)\b`,
  '(?:(?:roughly|about|better[ -]than|less[ -]than|slightly better than|worse than) )?(?:an )?even (?:chance|odds)',
  'fifty-fifty',
  '50[/–-]50',
  'realistic (?:possibility|probability)',
  'in all (?:likelihood|probability)',
  `${percentage}[ -](?:likely|probable|${chance})`,
  String.raw`${chance}s? (?:of|at|as|that|is|are) [^.;,]{0,60}?(?:${percentage}|${count} (?:in|to|out of) ${count}\b)`,
  `${count}[ -](?:in|out of)[ -]${count}[ -](?:chance|odds)`,
  `${count} chances? (?:in|out of) ${count}`,
]
const likelihood = new RegExp(String.raw`\b(?:${likelihoods.join('|')})(?![\p{L}\p{N}])`, 'giu')

/** The degrees of likelihood in a stretch of prose, in text order; offsets count in it. Time linear in its length. */
export const likelihoodsIn = (text: string): readonly Span[] =>
  [...text.matchAll(likelihood)].map(match => ({ start: match.index, end: match.index + match[0].length }))

/** What a level of confidence may be, besides the three of both standards. */
const level = oneWordOf(`
  high moderate medium low limited strong considerable great reasonable fair good full complete some little modest every
`)
const measure = oneOf('very | fairly | quite | relatively | reasonably | rather | only | extremely | just | at best')

/** The source of an expression for a level alone: "moderate", "very low", "moderate-to-high". */
export const levelOfConfidence = String.raw`(?:${measure} ){0,2}\b${level}\b(?:(?:-to-|-|–|/| to | or )(?:high|moderate|medium|low)\b)?`

/** What turns "confidence" into another thing: "a confidence vote", "confidence-building", "a 95 percent confidence interval". */
const otherThing = String.raw`(?! (?:vote|motion|measures?|building|interval|limits?|index|indicator|survey|figures?|trick|and supply)\b)(?!-)`

/** The source of an expression for "confidence" with its level: "moderate confidence", "a high degree of confidence". */
export const gradedConfidence =
  `(?:an? (?:${levelOfConfidence} )?(?:degree|level|measure) of|${levelOfConfidence}(?:(?: degree| level)s? of)?)` +
  String.raw`(?: analytic(?:al)?| overall| collective)? confidence\b${otherThing}`
