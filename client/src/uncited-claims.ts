/** From one uncited claim to the next: the server tells which it is, the editor goes there. */
import type { Disposable } from 'vscode'
import { commands, Selection, TextEditorRevealType, window } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { ExecuteCommandRequest, type Middleware } from 'vscode-languageclient'
import type { UncitedClaim } from '../../server/src/lsp/protocol.ts'

/** How long a message stays in the status bar, in milliseconds. */
const readable = 4000

/** The two commands. */
export const uncitedClaimCommands = (client: BaseLanguageClient): Disposable[] =>
  ['copydesk.nextUncitedClaim', 'copydesk.previousUncitedClaim'].map(command =>
    commands.registerCommand(command, async () => {
      window.setStatusBarMessage(await go(client, command), readable)
    }),
  )

/** Goes there, and says what came of it. */
const go = async (client: BaseLanguageClient, command: string): Promise<string> => {
  const editor = window.activeTextEditor
  if (!editor) return 'No report is open.'
  if (!client.isRunning()) return 'Copydesk is not running.'
  const argument: UncitedClaim['argument'] = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(editor.document.uri) },
    position: editor.selection.start,
  }
  let found: UncitedClaim['result']
  try {
    found = await client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [argument] })
  } catch (error) {
    client.outputChannel.warn(`No answer to ${command}: ${error}`)
    return 'Copydesk gave no answer.'
  }
  if (!found) return '$(check) No uncited claims in this report.'
  // Why it is flagged, and what would settle it.
  await commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' })
  const around = command === 'copydesk.nextUncitedClaim' ? ', from the top again' : ', from the end again'
  return `Uncited claim ${found.number} of ${found.count}${found.wrapped ? around : ''}`
}

/** Shows a place of the document in front where it is shown now, be it in a comparison; other documents as the client does by itself. */
export const showInPlace: NonNullable<NonNullable<Middleware['window']>['showDocument']> = async (params, token, next) => {
  const editor = window.activeTextEditor
  if (!params.selection || !editor || params.external === true || editor.document.uri.toString() !== params.uri) return next(params, token)
  const { start, end } = params.selection
  const selection = new Selection(start.line, start.character, end.line, end.character)
  editor.selection = selection
  editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport)
  if (params.takeFocus === true) await commands.executeCommand('workbench.action.focusActiveEditorGroup')
  return { success: true }
}
