/** Tells the server where the cursors are in a report that was just edited, so that a sentence the author has left is flagged at once. */
import type { Disposable, TextDocument } from 'vscode'
import { window, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { Selection } from '../../server/src/lsp/protocol.ts'
import { mayBeReport } from './status-bar.ts'

/** How long edits and cursors must rest before the server is told, in milliseconds. */
const rest = 200

type Timers = Map<TextDocument, ReturnType<typeof setTimeout>>

export class Selections implements Disposable {
  readonly #client: BaseLanguageClient
  readonly #listening: readonly Disposable[]
  /** Documents in which a sentence may be kept back, until the pause ends. */
  readonly #edited: Timers = new Map()
  /** Documents of which the server is to be told. */
  readonly #due: Timers = new Map()

  constructor(client: BaseLanguageClient) {
    this.#client = client
    this.#listening = [
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && mayBeReport(document)) this.#editedNow(document)
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#tellSoon(textEditor.document)),
      window.onDidChangeActiveTextEditor(() => {
        for (const document of this.#edited.keys()) this.#tellSoon(document)
      }),
    ]
  }

  dispose(): void {
    for (const one of this.#listening) one.dispose()
    for (const timers of [this.#edited, this.#due]) for (const timer of timers.values()) clearTimeout(timer)
  }

  #editedNow(document: TextDocument): void {
    const pause: unknown = workspace.getConfiguration('copydesk', document).get('whileTyping.pause')
    if (typeof pause !== 'number' || pause <= 0) return
    later(this.#edited, document, pause, () => {})
    this.#tellSoon(document)
  }

  #tellSoon(document: TextDocument): void {
    if (this.#edited.has(document)) later(this.#due, document, rest, () => this.#tell(document))
  }

  #tell(document: TextDocument): void {
    // When the pause has ended the server has flagged everything.
    if (!this.#edited.has(document) || document.isClosed || !this.#client.isRunning()) return
    const editor = window.activeTextEditor
    const selections = editor?.document === document ? editor.selections : []
    const params: Selection['params'] = {
      textDocument: { uri: this.#client.code2ProtocolConverter.asUri(document.uri), version: document.version },
      positions: selections.map(({ active: { line, character } }) => ({ line, character })),
    }
    this.#client
      .sendNotification('copydesk/selection' satisfies Selection['method'], params)
      .catch(error => this.#client.outputChannel.warn(`The server was not told of the cursor: ${error}`))
  }
}

/** Does the work once for the document, `milliseconds` after the last time this was asked. */
const later = (timers: Timers, document: TextDocument, milliseconds: number, work: () => void): void => {
  clearTimeout(timers.get(document))
  timers.set(
    document,
    setTimeout(() => {
      timers.delete(document)
      work()
    }, milliseconds),
  )
}
