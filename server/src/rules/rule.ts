/** The contract of a rule. A rule is one file that holds everything about it. */
import type { Edit } from '../base/edit.ts'
import type { Span } from '../base/span.ts'
import type { Model } from '../model/model.ts'

export const severities = ['error', 'warning', 'information', 'hint'] as const
export type Severity = (typeof severities)[number]

/** An edit that answers a finding. */
export interface Fix {
  readonly title: string
  /** The one an editor offers first. */
  readonly preferred: boolean
  /** Certain enough to be applied unasked (`--fix`, fix all). */
  readonly certain: boolean
  /** Edits of the report itself; offsets count in it. */
  readonly edits: readonly Edit[]
  /** A source to add to the team's registry instead; `edits` is then empty and the host writes the file. */
  readonly declare?: { readonly name: string }
}

/** What a report's own text does not tell, for the fixes alone. */
export interface FixContext {
  /** The sources that other reports of the workspace cite, the most cited first. */
  readonly citedElsewhere: readonly string[]
}

export interface Found {
  readonly span: Span
  readonly message: string
  /** Only where it differs from the rule's own. */
  readonly severity?: Severity
  /** Asked for when somebody wants them: working them out may cost. */
  readonly fixes: (context?: FixContext) => readonly Fix[]
}

export interface Example {
  /** A report with the findings' spans marked ⟦so⟧. */
  readonly text: string
  /** The first finding's message. */
  readonly message: string
  /** The report after the first fix; null where the rule has none to offer. */
  readonly fixed: string | null
}

export interface Rule {
  readonly id: string
  /** One line: what it reports. */
  readonly summary: string
  /** Why an editor cares. */
  readonly why: string
  readonly severity: Severity
  /** Off until somebody sets a severity for it. */
  readonly optional?: true
  readonly check: (model: Model) => Iterable<Found>
  readonly examples: {
    readonly bad: readonly [Example, ...Example[]]
    readonly good: readonly [string, ...string[]]
    /** They are read without the date that a team has set for the other rules' examples. */
    readonly undated?: true
  }
}

/** A finding of one rule, complete. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly span: Span
  readonly message: string
  readonly fixes: Found['fixes']
}
