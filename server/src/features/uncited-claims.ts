/** From one uncited claim to the next. */
import type { Analysis } from '../analysis.ts'
import type { Span } from '../base/span.ts'
import { uncitedClaim } from '../rules/uncited-claim.ts'

export interface UncitedClaim {
  readonly span: Span
  /** Which it is of how many, from 1 on. */
  readonly number: number
  readonly count: number
  /** It is on the other side of the report's end. */
  readonly wrapped: boolean
}

/** The finding of `uncited-claim` that begins next after (or last before) `offset`, in UTF-16 units; the first (the last) where none does; null where there is none. */
export const uncitedClaimFrom = ({ findings }: Analysis, offset: number, direction: 'next' | 'previous'): UncitedClaim | null => {
  const all = findings.filter(({ rule }) => rule === uncitedClaim.id)
  const beyond =
    direction === 'next' ? all.findIndex(({ span }) => span.start > offset) : all.findLastIndex(({ span }) => span.start < offset)
  const index = beyond >= 0 ? beyond : direction === 'next' ? 0 : all.length - 1
  const found = all[index]
  return found ? { span: found.span, number: index + 1, count: all.length, wrapped: beyond < 0 } : null
}
