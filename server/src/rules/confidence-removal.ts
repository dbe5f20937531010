/** How a statement of confidence is taken out of its sentence, and what says it instead. */
import type { Span } from '../base/span.ts'

/** Words in the place of a stretch of a reading (`confidence-reading.ts`). */
export interface Change {
  readonly span: Span
  readonly text: string
}

export interface Removal {
  readonly changes: readonly Change[]
  /** Those where no other sentence is to say the confidence. */
  readonly alone: readonly Change[]
  /** The sentence that says it, without a stop; `noun` is what the report calls the judgement. */
  readonly says: (noun: string) => string
  /** Whether what it takes out qualifies only what follows, which must then hold the likelihood in its own clause. */
  readonly governs: boolean
}

/** Takes out a stretch that begins the sentence, and gives what follows its capital. */
export const beheaded = (text: string, span: Span): Change => {
  const first = String.fromCodePoint(text.codePointAt(span.end) ?? 32)
  return { span: { start: span.start, end: Math.min(span.end + first.length, text.length) }, text: first.toUpperCase().trim() }
}

/** "that it is very likely that X", which some verbs say in fewer words: "judge it very likely that X". */
const itIsLikely = /^ ?that it is ((?:(?:almost|[a-z]+ly|very) )?(?:likely|unlikely|probable|improbable|certain) that)\b/i
const takesIt = /\b(?:judge|think|consider|believe|find|reckon)s?$/i

const shorter = (text: string, at: number): Change | null => {
  const found = itIsLikely.exec(text.slice(at, at + 60))
  return found && { span: { start: at, end: at + found[0].length }, text: ` it ${found[1]}` }
}

/** "judge with high confidence that" without the confidence, which stands in `cut` behind the verb. */
export const withoutManner = (text: string, cut: Span, says: Removal['says']): Removal => {
  const short = takesIt.test(text.slice(Math.max(0, cut.start - 12), cut.start)) ? shorter(text, cut.end) : null
  const changes = [{ span: cut, text: '' }, ...(short ? [short] : [])]
  return { changes, alone: changes, says, governs: true }
}

/** Words after which "think" needs its "that". */
const needsThat =
  /^(?:,| (?:in|on|by|at|if|when|while|although|though|as|after|before|once|unless|despite|given|that|this|for|with|should|from|under)\b)/i

/** "have high confidence that X" becomes "think that X"; alone "think X", where that reads as a sentence. `span` ends behind "that". */
export const thinking = (text: string, span: Span, lead: string, says: Removal['says']): Removal => {
  const rest = text.slice(span.end, span.end + 60)
  const short = itIsLikely.exec(` that${rest}`)
  if (short) {
    const changes = [{ span: { start: span.start, end: span.end + short[0].length - 5 }, text: `${lead} it ${short[1]}` }]
    return { changes, alone: changes, says, governs: true }
  }
  return {
    changes: [{ span, text: `${lead} that` }],
    alone: [{ span, text: needsThat.test(rest) ? `${lead} that` : lead }],
    says,
    governs: true,
  }
}

/** A removal that leaves the rest of the sentence as it is. */
export const plain = (change: Change, says: Removal['says']): Removal => ({ changes: [change], alone: [change], says, governs: false })

/** The words as they stand within a sentence: "HIGH CONFIDENCE" and "High confidence" in small letters. */
const small = (words: string): string => words.toLowerCase()

const capital = (subject: string): string => (subject.toLowerCase() === 'i' ? 'I' : 'We')

/** "We have moderate confidence in this judgement"; the subject is "we" or "I". */
export const weHave =
  (subject: string, words: string): Removal['says'] =>
  noun =>
    `${capital(subject)} have ${small(words)} in this ${noun}`

/** "We are highly confident in this judgement"; `how` holds the verb. */
export const weAre =
  (subject: string, how: string): Removal['says'] =>
  noun =>
    `${capital(subject)} ${capital(subject) === 'I' ? how.replace(/^are\b/, 'am') : how} in this ${noun}`

/** "Our confidence in this judgement is moderate", where nobody is named who has it. */
export const ours = (words: string): Removal['says'] => {
  const level = /^(.+?)(?: analytic(?:al)?| overall| collective)? confidence$/.exec(small(words))?.[1] ?? small(words)
  return /\b(?:high|moderate|medium|low)$/.test(level) && !/^an? /.test(level)
    ? noun => `Our confidence in this ${noun} is ${level}`
    : weHave('we', words)
}
