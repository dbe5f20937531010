/** A mistake in a team's file, at its own place. */
import type { Span } from '../base/span.ts'

export interface Problem {
  /** Never empty, except in an empty file. */
  readonly span: Span
  readonly message: string
  /** What was most likely meant: the text to put in the place of `span`; null where nothing is near. */
  readonly nearest: string | null
  /** The other place of a thing that is declared twice. */
  readonly other: Span | null
}

/** No more of a file's problems are reported: a file with more is another kind of file. */
export const mostProblems = 100

/** The problems in text order, no more than a person can use. */
export const inOrder = (problems: readonly Problem[]): readonly Problem[] =>
  [...problems].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end).slice(0, mostProblems)

export const problem = (span: Span, message: string, nearest: string | null = null, other: Span | null = null): Problem => ({
  span,
  message,
  nearest,
  other,
})
