/** Which statements of confidence are the author's own: not what somebody else said or thinks, not supposed, not a note on the words. */
import { oneWordOf } from '../base/alternatives.ts'
import { overlaps } from '../base/span.ts'
import { type Confidence, Match } from './confidence.ts'
import { asides } from './confidence-asides.ts'
import { statements } from './confidence-statements.ts'

const shapes = [...statements, ...asides]

/** The author's statements of confidence in the text of a reading, in text order. */
export const ownConfidences = (text: string): readonly Confidence[] => {
  if (isAboutWords(text)) return []
  const spoken = somebodySpeaks(text)
  const found: Confidence[] = []
  for (const { pattern, read } of shapes)
    for (const match of text.matchAll(pattern)) {
      if (unmeant.test(text.slice(Math.max(0, match.index - 20), match.index))) continue
      const confidence = read(new Match(match))
      if (!confidence || (!confidence.own && (spoken || isMood(text, confidence)))) continue
      if (!found.some(({ words }) => overlaps(words, confidence.words))) found.push(confidence)
    }
  return found.sort((a, b) => a.span.start - b.span.start)
}

const buyers =
  /\b(?:consumers?|business(?:es)?|households?|investors?|firms?|companies|retailers?|shoppers?|spending|sentiment|hiring|sales|orders)\b/i

/** Where buyers and sellers are spoken of, "with low confidence" may be theirs. */
const isMood = (text: string, { words }: Confidence): boolean =>
  buyers.test(text) && !/moderate|medium/i.test(text.slice(words.start, words.end))

/** What stands before a judgement that is supposed, or only spoken of. */
const unmeant = /\b(?:if|when|whenever|whether|unless|until|wherever|before|sa(?:y|ys|id) that|suppose|supposing|than) ?$/i

/** "We said" is the author's, and "it is believed" may be. */
const notOwn = String.raw`(?<!\b(?:we|I)(?: [a-z]{1,14}){0,2} )(?<!\b(?:is|are|was|were|be|been|being)(?: [a-z]{1,14}ly)? )`
const saying = oneWordOf('said says saying told tells insisted insists believes thinks reckons assesses expects considers concludes')
/** Nouns and participles too, unless "that" follows. */
const sayingThat = oneWordOf(`
  announced declared stated claimed claims warned warns argued argues reported reports admitted wrote writes predicted predicts asserted
  asserts maintained maintains believed thought judged judges assessed estimated estimates concluded feared fears hoped hopes suspected suspects
`)
const opinion = oneWordOf('view opinion words assessment judgement judgment estimate forecast conclusion')
const speaking = new RegExp(
  [
    String.raw`\b${notOwn}(?:${saying}|${sayingThat} that)\b`,
    String.raw`\baccording to (?!our\b|this\b)`,
    String.raw`\bin (?:(?:his|her|its|their) (?:[a-z-]{1,20} )?${opinion}|the (?:view|opinion|words) of)\b`,
    String.raw`\p{L}(?:'s|s') (?:[a-z-]{1,20} )?${opinion}\b`,
  ].join('|'),
  'iu',
)

/** Whether somebody other than the author says, writes or thinks something in the text. */
export const somebodySpeaks = (text: string): boolean => speaking.test(text)

const term = /\b(?:terms?|words?|phrases?|expressions?|scales?|yardstick|estimative)\b/i
const telling =
  /\b(?:uses?|used|means?|meant|refers?|denotes?|defin\w{1,8}|express(?:es|ed)?|describes?|convey\w{0,3}|corresponds?|stands? for|reserved?|combined?|distinguish\w{0,3}|separate|mixed|mixing)\b/i

/** Whether the sentence is about the words themselves: a note on estimative language. */
const isAboutWords = (text: string): boolean => term.test(text) && telling.test(text)
