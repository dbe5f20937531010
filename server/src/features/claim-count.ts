/** How a report's claims are supported, in numbers. */
import type { Analysis } from '../analysis.ts'
import { uncitedClaim } from '../rules/uncited-claim.ts'
import { reached } from '../syntax/blocks/ignores.ts'

export interface ClaimCount {
  readonly claims: number
  /** Those a citation covers, and those that name their source themselves. */
  readonly cited: number
  /** Of `cited`: those that name their source themselves and that no citation covers. */
  readonly attributed: number
  /** Of the others: those that an ignore comment exempts. */
  readonly exempt: number
  /** The house in force. */
  readonly house: string
  /** The coverage in force, and whether it is set or told from the text. */
  readonly coverage: 'paragraph' | 'sentence'
  readonly coverageFrom: 'setting' | 'text'
}

/** Counts the claims, and names the conventions they were counted by. */
export const claimCount = ({ model, summary }: Analysis): ClaimCount => {
  const ignored = reached(model.report.ignores.filter(({ rules }) => rules.includes(uncitedClaim.id)))
  const claims = model.sentences.filter(({ kind }) => kind === 'claim')
  return {
    ...summary,
    attributed: claims.filter(({ support }) => support === 'attributed').length,
    exempt: claims.filter(({ support, span }) => support === 'none' && ignored(span)).length,
    house: model.conventions.house,
    coverage: model.coverage,
    coverageFrom: model.conventions.coverage === 'auto' ? 'text' : 'setting',
  }
}
