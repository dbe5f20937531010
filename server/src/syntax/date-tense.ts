/** Whether the words around a date place it before or after the report. A handful of cues, judged on the clause the date stands in. */
import type { Span } from '../base/span.ts'
import type { Tense } from './date-forms.ts'

/** Code units looked at on either side. */
const reach = 100

/** Where a clause begins, as far as it matters here: what stands before has its own tense. */
const clauseBreak = /[,;:.?!()–—“”"]|--|\b(?:that|which|who|whom|when|while|but|because|although|where|after|since)\b/gi
const clauseEnd = /[;:?!()–—]|\.(?=\s|$)|,(?=\s)|--|\b(?:that|which|who|whom|when|while|but|because|although)\b/i

const future =
  /\b(?:will|shall|won['’]t)\b|['’]ll\b|\b(?:is|are|now)\s(?:not\s)?(?:to|due|set|slated|scheduled|expected|planned|poised|likely|going)\b|\b(?:plans?|intends?|expects?|hopes?)\sto\b|\b(?:upcoming|forthcoming|next)\b/i
const modal = /\b(?:would|could|might|may|should|no\slater\sthan|ahead\sof|as\searly\sas|as\slate\sas|deadline|pending)\b/
/** A date that ends a stretch of time: "before the holiday on March 21", "by the end of May". */
const bound = /\b(?:until|till|before)\s(?:\S{1,20}\s){0,4}$|\bby\s(?:the\s)?(?:(?:end|middle|close)\sof\s|early\s|late\s|mid-)?$/i
const open =
  /\b(?:was|were|been|be|had)\s(?:to|due|set|slated|scheduled|expected|planned|supposed)\b|\b(?:due|set|scheduled|slated|planned)\s(?:for|in|on|to)\b|\bfor\s(?:the\s)?$/i
const infinitive = /\bto\s(?!the\b|an?\b)[a-z]+\b/
const past =
  /\b(?:since|was|were|had|did|met|said|told|left|went|began|came|took|held|fell|rose|won|lost|gave|made|sent|became|saw|spoke|broke|struck|grew|hit|shot|paid|wrote|led|found|flew|brought)\b|\b[a-z]{2,}ed\b/

/** What is told as over: "By March the road had been rolled". */
const over = /\b(?:had|was|were)\b/

/** What the words around the date say of its time; null when they say nothing. The text is looked at for 100 code units either side. */
export const tenseAround = (text: string, span: Span): Tense | null => {
  const before = clauseBefore(text.slice(Math.max(0, span.start - reach), span.start))
  const after = text.slice(span.end, span.end + reach)
  const end = clauseEnd.exec(after)
  const rest = end ? after.slice(0, end.index) : after
  if (/\b(?:bann|cancel|cancell|postpon|delay)ed\s(?:the\s)?$/i.test(before) && /^['’]s\s/.test(rest)) return 'planned'
  if (future.test(before)) return 'future'
  if (open.test(before)) return 'open'
  if (modal.test(before)) return 'planned'
  if (bound.test(before))
    return over.test(rest) || over.test(nextClause(after, end)) ? 'past' : /\b(?:was|were)\b/.test(before) ? 'open' : 'planned'
  if (past.test(before)) return infinitive.test(before) ? 'open' : 'past'
  if (future.test(rest)) return 'future'
  if (open.test(rest)) return 'open'
  if (modal.test(rest)) return 'planned'
  return past.test(rest) ? 'past' : null
}

const clauseBefore = (text: string): string => {
  let start = 0
  for (const match of text.matchAll(clauseBreak))
    start =
      match[0] === '.' && /\w/.test(text[match.index + 1] ?? ' ') ? start : match.index + (/[a-z]/i.test(match[0]) ? 0 : match[0].length)
  return text.slice(start)
}

/** The clause after a comma: "By Friday, the rebels had…". */
const nextClause = (after: string, end: RegExpExecArray | null): string => (end?.[0] === ',' && end.index === 0 ? after.slice(1, 60) : '')
