/** Whether the words around a date place it before or after the report. A handful of cues, judged on the clause the date stands in. */
import type { Span } from '../../base/span.ts'
import type { Tense } from './date-forms.ts'

/** Code units looked at on either side. */
const reach = 100

/** A word that begins a clause, as far as it matters here: what stands before has its own tense. The last one is found. */
const conjunction = /^[\s\S]*\b(?=(?:that|which|who|whom|when|while|but|because|although|where|after|since)\b)/i
const clauseEnd = /[;:?!()–—]|\.(?=\s|$)|,(?=\s)|--|\b(?:that|which|who|whom|when|while|but|because|although)\b/i

const future =
  /\b(?:will|shall|won['’]t)\b|['’]ll\b|\b(?:is|are|now)\s(?:not\s)?(?:to|due|set|slated|scheduled|expected|planned|poised|likely|going)\b|\b(?:plans?|intends?|expects?|hopes?)\sto\b|\b(?:upcoming|forthcoming|next)\b/i
/** "would have", "could not" look back. */
const modal = /\b(?:(?:would|could|might|may|should)(?!\s(?:not\b|(?:not\s)?have\b))|no\slater\sthan|ahead\sof|deadline|pending)\b/
/** A date that ends a stretch of time: "until Friday", "by the end of May". */
const bound = /\b(?:until|till|before|by)\s(?:the\s)?(?:(?:end|middle|close)\sof\s|early\s|late\s|mid-)?$/i
const open =
  /\b(?:was|were|been|be|had)\s(?:to|due|set|slated|scheduled|expected|planned|supposed)\b|\b(?:due|set|scheduled|slated|planned)\s(?:for|in|on|to)\b|\bfor\s(?:the\s)?$/i
/** The present tense of what is fixed beforehand: "the pact expires on December 31". */
const scheduled =
  /\b(?:expires?|lapses?|(?:re)?opens|begins|starts|resumes|(?:re)?convenes|meets|goes\sto\sthe\spolls|takes?\seffect|(?:comes?|enters?)\sinto\s(?:force|effect)|(?:falls?|comes?)\sdue|runs?\sout)\b/i
/** What somebody has just agreed, asked or ordered to be done still lies ahead; what they "agreed to hold" may be behind by now. */
const undertaken =
  /\b(?:has|have)\s(?:\w+\s){0,2}(?:asked|agreed|promised|vowed|pledged|decided|threatened|offered|proposed|undertaken|ordered|told|urged|invited|arranged|committed|sworn|chosen|resolved|volunteered)\b/i
/** The same of what has been put off: "has slipped to the fourth quarter". */
const deferred =
  /\b(?:has|have)\s(?:been\s)?(?:delayed|postponed|deferred|pushed|rolled|slipped|put\s(?:off|back)|moved|rescheduled|extended|prolonged|adjourned)\b[^,;]*\b(?:until|till|to|into)\s(?:the\s)?$/i
/** "agreed to hold", but not "went to customers". */
const infinitive = /\bto\s(?!the\b|an?\b)[a-z]+(?<![^s]s)\b/
const past =
  /\b(?:[Ss]ince|was|were|had|did|met|said|told|left|went|began|came|took|held|fell|rose|won|lost|gave|made|sent|became|saw|spoke|broke|struck|grew|hit|shot|paid|wrote|led|found|flew|brought)\b|\b[a-z]{2,}ed\b/

/** What is told as over: "By March the road had been rolled", "sixty had gone by March"; not "they had until March". */
const overAfter = /\b(?:had|was|were)\b/
const stillAhead = /\b(?:had|has|have|given)\s(?:\w+\s)?(?:until|till)\s/

/** "The August contract closed": what follows tells of the noun, not of the month. */
const attributive = /(?:\b(?:the|an?|its|their|his|her)|['’]s?)\s$/i

/** What the words around the date say of its time; null when they say nothing. The text is looked at for 100 code units either side. */
export const tenseAround = (text: string, span: Span): Tense | null => {
  const before = clauseBefore(withoutAsides(text.slice(Math.max(0, span.start - reach), span.start)))
  const after = text.slice(span.end, span.end + reach)
  const end = clauseEnd.exec(after)
  const rest = end ? after.slice(0, end.index) : after
  if (/\b(?:bann|cancel|cancell|postpon|delay)ed\s(?:the\s)?$/i.test(before) && /^['’]s\s/.test(rest)) return 'planned'
  if (future.test(before)) return 'future'
  if (open.test(before)) return 'open'
  if (opens.test(before) && will(nextClause(after, end))) return 'future'
  if (modal.test(before) || scheduled.test(before)) return 'planned'
  if (deferred.test(before) || (undertaken.test(before) && infinitive.test(before))) return 'planned'
  const over = past.test(before) && !infinitive.test(before)
  if (bound.test(before))
    return (over && !stillAhead.test(before)) || overAfter.test(rest) || overAfter.test(nextClause(after, end)) ? 'past' : 'planned'
  if (past.test(before)) return over ? 'past' : 'open'
  if (attributive.test(before)) return null
  if (future.test(rest)) return 'future'
  if (open.test(rest)) return 'open'
  if (modal.test(rest)) return 'planned'
  return past.test(rest) ? 'past' : null
}

/** A date that opens its clause: "In the fourth quarter, output will fall". */
const opens = /^\W*(?:in|on|by|from|during)\s(?:the\s|early\s|late\s|mid-)?$/i
const said = /\b(?:says?|reports?|claims?|warns?|that|which|who)\b/i

/** Whether a clause looks ahead, and nobody says so in it. */
const will = (clause: string): boolean => {
  const ahead = future.exec(clause)
  const subject = ahead ? clause.slice(0, ahead.index) : ''
  return ahead !== null && !past.test(subject) && !said.test(subject)
}

/** What stands in parentheses interrupts a clause and does not end it: "was down to 100 (in the south) by July". */
const withoutAsides = (text: string): string => (text.includes(')') ? text.replace(/\s?\([^()]*\)/g, '') : text)

const clauseBefore = (text: string): string => {
  let start = text.length
  while (start > 0 && !endsClause(text, start - 1)) start--
  const clause = text.slice(start)
  return clause.slice(conjunction.exec(clause)?.[0].length ?? 0)
}

/** By code unit: marks that part clauses wherever they stand (1), and those that may stand in a number or a word (2). */
const marks = new Map([
  ...[...';?!()–—“”"'].map(mark => [mark.charCodeAt(0), 1] as const),
  ...[...',:.-'].map(mark => [mark.charCodeAt(0), 2] as const),
])

/** Whether the mark at `index` parts what follows it from the clause before: no decimal point, no comma of a number. */
const endsClause = (text: string, index: number): boolean => {
  const c = text.charCodeAt(index)
  // Letters and spaces first: nearly all are.
  if (c === 32 || (c > 63 && c < 128)) return false
  const kind = marks.get(c)
  if (kind !== 2) return kind === 1
  const [mark, after] = [text.charAt(index), text.charAt(index + 1)]
  if (mark === '-') return text.charAt(index - 1) === '-'
  return mark === '.' ? after === '' || /\s/.test(after) : !/\d/.test(after)
}

/** The clause after a comma: "By Friday, the rebels had…". */
const nextClause = (after: string, end: RegExpExecArray | null): string => (end?.[0] === ',' && end.index === 0 ? after.slice(1, 60) : '')
