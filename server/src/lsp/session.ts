/** What one call of `serve` keeps for its client. */
import type { Connection } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Desk } from '../desk.ts'
import type { Abilities } from './abilities.ts'
import type { CitedElsewhere } from './cited-elsewhere.ts'
import type { Diagnostics } from './diagnostics.ts'
import type { Issues } from './issues.ts'
import type { ReportIndex } from './report-index.ts'
import type { Typing } from './typing.ts'
import type { Workspace } from './workspace.ts'

export interface Session {
  readonly connection: Connection
  readonly desk: Desk<TextDocument>
  readonly abilities: Abilities
  readonly workspace: Workspace
  readonly typing: Typing
  readonly diagnostics: Diagnostics
  readonly issues: Issues
  readonly citedElsewhere: CitedElsewhere
  /** All that is kept of the workspace's reports. */
  readonly indexes: readonly ReportIndex<unknown>[]
}
