/** How many claims the report in front makes and how many of them are cited, at the right of the status bar; there too when the server is not at work. */
import type { Disposable, TextDocument } from 'vscode'
import { commands, languages, MarkdownString, StatusBarAlignment, ThemeColor, window, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { State } from 'vscode-languageclient'
import type { Stale, Summary } from '../../server/src/lsp/protocol.ts'
import { counted, type Look, starting, stopped } from './claim-words.ts'

/** How long edits must rest before the claims are counted again, in milliseconds. */
const rest = 400

/** What may be a report; which of them are the server says. */
export const mayBeReport = (document: TextDocument): boolean => languages.match(['analyst-report', 'markdown', 'plaintext'], document) > 0

/** Shows the count until it is disposed of, and keeps the context key `copydesk.report`: whether the document in front is a report. */
export class StatusBar implements Disposable {
  readonly #client: BaseLanguageClient
  readonly #item = window.createStatusBarItem('copydesk.claims', StatusBarAlignment.Right, 100)
  readonly #listening: readonly Disposable[]
  /** The documents that the server has called reports. */
  readonly #reports = new WeakSet<TextDocument>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #asked = 0

  constructor(client: BaseLanguageClient) {
    this.#client = client
    this.#item.name = 'Copydesk: Claims'
    const inFront = (document: TextDocument): boolean => document === window.activeTextEditor?.document
    this.#listening = [
      client.onDidChangeState(() => this.#update()),
      client.onNotification('copydesk/stale' satisfies Stale['method'], () => this.#updateSoon()),
      window.onDidChangeActiveTextEditor(() => this.#update()),
      // A document whose language is changed is opened anew.
      workspace.onDidOpenTextDocument(document => {
        if (inFront(document)) this.#updateSoon()
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && inFront(document)) this.#updateSoon()
      }),
    ]
    this.#update()
  }

  dispose(): void {
    clearTimeout(this.#timer)
    for (const one of this.#listening) one.dispose()
    this.#item.dispose()
  }

  #updateSoon(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#update(), rest)
  }

  #update(): void {
    clearTimeout(this.#timer)
    const document = window.activeTextEditor?.document
    if (!document || !mayBeReport(document)) this.#hide()
    else if (this.#client.state === State.Running) void this.#count(document)
    else if (document.languageId !== 'analyst-report' && !this.#reports.has(document)) this.#hide()
    else this.#show(this.#client.state === State.Starting ? starting : stopped)
  }

  /** What is shown stays until the answer is there. */
  async #count(document: TextDocument): Promise<void> {
    this.#asked += 1
    const own = this.#asked
    const params: Summary['params'] = { uri: this.#client.code2ProtocolConverter.asUri(document.uri) }
    let count: Summary['result']
    try {
      count = await this.#client.sendRequest<Summary['result']>('copydesk/summary' satisfies Summary['method'], params)
    } catch {
      // An edit came first, and will be followed by a count of its own; or the server ended, which its state tells.
      return
    }
    if (own !== this.#asked || document !== window.activeTextEditor?.document) return
    if (!count) {
      this.#reports.delete(document)
      this.#hide()
    } else {
      this.#reports.add(document)
      this.#show(counted(count))
    }
  }

  #show({ text, tooltip, label, command, failed }: Look): void {
    this.#item.text = text
    this.#item.tooltip = new MarkdownString(tooltip)
    this.#item.command = command
    this.#item.backgroundColor = failed ? new ThemeColor('statusBarItem.errorBackground') : undefined
    this.#item.accessibilityInformation = { label }
    this.#item.show()
    this.#tellWhetherReport(true)
  }

  #hide(): void {
    this.#item.hide()
    this.#tellWhetherReport(false)
  }

  #tellWhetherReport(report: boolean): void {
    void commands.executeCommand('setContext', 'copydesk.report', report)
  }
}
