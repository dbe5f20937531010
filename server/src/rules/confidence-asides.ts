/** Statements of confidence that are no clauses: labels, asides and openings, "(moderate confidence)", "With low confidence, …". */
import type { Span } from '../base/span.ts'
import { gradedConfidence as graded, levelOfConfidence as level } from '../syntax/estimative.ts'
import { judgement, label, opening, type Shape, shape } from './confidence.ts'
import { beheaded, ours, plain, weHave } from './confidence-removal.ts'

export const asides: readonly Shape[] = [
  {
    // "… is likely (moderate confidence)", "[confidence: low]"
    pattern: shape(String.raw` ?[([](?<words>${label})[)\]]`),
    read: match => {
      const { text, span } = match
      const first = span.start === 0
      // In front of the sentence it takes the space behind it along.
      const cut = first && text[span.end] === ' ' ? { start: 0, end: span.end + 1 } : span
      const removal = plain(first ? beheaded(text, cut) : { span, text: '' }, ours(labelled(match.words('words'))))
      return match.states('whole', false, removal, trimmed(text, span))
    },
  },
  {
    // "(likely, moderate confidence)", "(moderate confidence; likely)"
    pattern: shape(
      String.raw`(?<=[([][^()[\]]{1,60})[,;:] (?<words>${label})(?=[)\]])|(?<=[([])(?<first>${label})[,;] (?=[^()[\]]{1,60}[)\]])`,
    ),
    read: match => {
      const words = match.words('words') || match.words('first')
      return match.states('whole', false, plain({ span: match.span, text: '' }, ours(labelled(words))), trimmed(match.text, match.span))
    },
  },
  {
    // "Moderate confidence: …", "High confidence that …"
    pattern: shape(`${opening}(?<cut>(?<words>${label})(?:: | [–—-] | that ))`),
    read: match => {
      const cut = match.at('cut') ?? match.span
      const removal = plain(beheaded(match.text, cut), ours(labelled(match.words('words'))))
      return match.states('next', false, removal, trimmed(match.text, match.at('words') ?? cut))
    },
  },
  {
    // "With low confidence, we assess that …"
    pattern: shape(String.raw`${opening}(?<cut>with (?<words>${graded})(?:, ?| (?=we\b|it is\b)))(?<we>(?:we|I)\b)?`),
    read: match => {
      const cut = match.at('cut') ?? match.span
      const words = match.words('words')
      const we = match.words('we')
      // "With little confidence, retailers …" may speak of the retailers'.
      if (we === '' && !/\b(?:high|moderate|medium|low) confidence$/i.test(words)) return null
      const removal = plain(beheaded(match.text, cut), we === '' ? ours(words) : weHave(we, words))
      return match.states('next', we !== '', removal, trimmed(match.text, cut))
    },
  },
  {
    // "It is our high-confidence judgement that …"
    pattern: shape(
      String.raw`\b(?<article>our|my|this|(?<=\b(?:it|this|that) (?:is|remains) )(?<a>an?)) (?<words>${level}[- ]confidence) (?<noun>${judgement})\b`,
    ),
    read: match => {
      const article = match.at('article') ?? match.span
      const noun = match.at('noun') ?? match.span
      const a = match.at('a') !== null
      const change = a
        ? { span: { start: article.start, end: noun.start }, text: /^[aeiou]/i.test(match.words('noun')) ? 'an ' : 'a ' }
        : { span: { start: article.end + 1, end: noun.start }, text: '' }
      return match.states('whole', !a, plain(change, weHave('we', match.words('words').replace('-confidence', ' confidence'))))
    },
  },
  {
    // "…, with moderate confidence, …", "… – moderate confidence."
    pattern: shape(
      `(?<cut>(?<before>,| [–—-]|;)(?: (?:albeit|though|although|but|if only|held|and))?(?<with> (?:with|at))? ` +
        `(?<words>${graded}|confidence:? ${level}))(?<after>,| [–—-]|(?=[.!;]?$))`,
    ),
    read: match => {
      const { text, span } = match
      const cut = match.at('cut') ?? span
      const after = match.words('after')
      // Without "with" it may be one of a list of things: "low prices, low confidence, high rents".
      if (match.at('with') === null && after !== '') return null
      const clause =
        after === ',' && match.words('before') === ',' && /^ (?:we|I|it|this|the|there)\b/.test(text.slice(span.end, span.end + 8))
      return match.states(
        'whole',
        false,
        plain({ span: clause ? cut : span, text: '' }, ours(labelled(match.words('words')))),
        trimmed(text, cut),
      )
    },
  },
  {
    // "The line is likely to be ready by May with moderate confidence."
    pattern: shape(`(?:,? and (?:we )?(?:do|say|judge) (?:so|this|it))? with (?<words>${level}(?: degree of)? confidence)(?=[.!;]?$)`),
    read: match => {
      const removal = plain({ span: match.span, text: '' }, ours(match.words('words')))
      return match.states('whole', false, removal, trimmed(match.text, match.span))
    },
  },
]

/** "confidence: moderate" and "with moderate confidence" as "moderate confidence". */
const labelled = (words: string): string => {
  const after = /confidence(?: level)?(?::| =| is)? (.+)$/i.exec(words)?.[1]
  return after === undefined ? words.replace(/^(?:with|at) /i, '') : `${after} confidence`
}

/** The stretch less the stops, dashes and white space around it; brackets stay. */
const trimmed = (text: string, { start, end }: Span): Span => {
  let from = start
  while (from < end && /[\s,;–—-]/.test(text[from] ?? '')) from++
  let to = end
  while (to > from && /[\s,;–—-]/.test(text[to - 1] ?? '')) to--
  return { start: from, end: to }
}
