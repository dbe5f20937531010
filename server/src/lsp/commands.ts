/** The desk's verbs as commands that any client can give. */
import type { Connection, Position } from 'vscode-languageserver'
import { MessageType, ShowMessageNotification } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { UncitedClaim as Found } from '../features/uncited-claims.ts'
import { type Abilities, isRecord } from './abilities.ts'
import { toRange } from './convert.ts'
import type { UncitedClaim } from './protocol.ts'

/** The commands, and in which direction each goes. */
export const uncitedClaimCommands: Readonly<Record<string, 'next' | 'previous'>> = {
  'copydesk.nextUncitedClaim': 'next',
  'copydesk.previousUncitedClaim': 'previous',
}

/** The place that a command's arguments name; null where they name none. */
export const placeIn = (args: readonly unknown[] | undefined): { readonly uri: string; readonly position: Position } | null => {
  const [argument] = args ?? []
  if (!isRecord(argument) || !isRecord(argument.textDocument) || !isRecord(argument.position)) return null
  const { uri } = argument.textDocument
  const { line, character } = argument.position
  return typeof uri === 'string' && typeof line === 'number' && typeof character === 'number'
    ? { uri, position: { line, character } }
    : null
}

/** Shows the claim in the client's editor, or says that there is none. The answer to the command. */
export const showUncitedClaim = async (
  connection: Connection,
  document: TextDocument,
  found: Found | null,
  { showDocument, verbs }: Abilities,
): Promise<UncitedClaim['result']> => {
  if (!found) {
    const message = 'No uncited claims in this report.'
    if (!verbs) await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message })
    return null
  }
  const { span, ...which } = found
  const range = toRange(document, span)
  if (showDocument) await connection.window.showDocument({ uri: document.uri, selection: range, takeFocus: true })
  return { range, ...which }
}
