/** A real protocol client for the language server's tests: over the standard streams of a process, over a worker's messages, or in memory. */
import { type ChildProcess, spawn } from 'node:child_process'
import { PassThrough } from 'node:stream'
import { pathToFileURL } from 'node:url'
import {
  type ClientCapabilities,
  type CodeAction,
  type CodeActionKind,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type DocumentLink,
  type FileChangeType,
  type Hover,
  type InitializeResult,
  type InlayHint,
  type Location,
  type MessageReader,
  type MessageWriter,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type RegistrationParams,
  type ShowDocumentParams,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { type Clock, machineClock } from '../../server/src/lsp/clock.ts'
import type { Files } from '../../server/src/lsp/files.ts'
import { serve } from '../../server/src/lsp/serve.ts'
import { labelled } from './marked.ts'

/** What an editor like VS Code says that it can do. */
export const able: ClientCapabilities = {
  workspace: {
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'], snippetEditSupport: true },
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
  },
  textDocument: { diagnostic: { dynamicRegistration: false }, hover: { contentFormat: ['markdown', 'plaintext'] } },
}

/** One that can do next to nothing. */
export const plain: ClientCapabilities = {}

export interface Options {
  readonly folder?: string
  readonly capabilities?: ClientCapabilities
  /** The `copydesk` section of the settings. Without it nothing is kept back while it is typed. */
  readonly settings?: unknown
  /** Files the client reads for the server. */
  readonly files?: Files
  /** False for a workspace that the user does not trust. */
  readonly trusted?: boolean
  /** The client has commands of its own. */
  readonly verbs?: boolean
  /** The clock of a server in this process. */
  readonly clock?: Clock
}

/** A clock that stands still until it is turned. */
export class TurnedClock implements Clock {
  #now = 0
  #due: { readonly at: number; readonly work: () => void }[] = []

  readonly now = (): number => this.#now

  readonly after = (milliseconds: number, work: () => void): (() => void) => {
    const due = { at: this.#now + milliseconds, work }
    this.#due.push(due)
    return () => {
      this.#due = this.#due.filter(other => other !== due)
    }
  }

  /** How much is to be done later. */
  get due(): number {
    return this.#due.length
  }

  /** Lets time pass: what falls due is done in its order, each at its time. */
  turn(milliseconds: number): void {
    const end = this.#now + milliseconds
    for (;;) {
      const next = this.#due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
      if (!next) break
      this.#due = this.#due.filter(other => other !== next)
      this.#now = next.at
      next.work()
    }
    this.#now = end
  }
}

/** A client that has shaken hands with a server. Positions are counted in the text last opened or changed. */
export class Client {
  readonly connection: ProtocolConnection
  readonly documents = new Map<string, TextDocument>()
  readonly logged: string[] = []
  readonly registered: string[] = []
  /** What the server told the client to show: words, or places. */
  readonly shown: (string | ShowDocumentParams)[] = []
  settings: unknown
  initialized: InitializeResult | null = null
  #refreshed = 0
  #hintsRefreshed = 0
  #stale = 0
  #published: PublishDiagnosticsParams[] = []
  #waiting: (() => void)[] = []

  constructor(reader: MessageReader, writer: MessageWriter, options: Options) {
    this.settings = options.settings ?? { whileTyping: { pause: 0 } }
    this.connection = createProtocolConnection(reader, writer)
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => this.settings))
    this.connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      for (const { method, registerOptions } of registrations) this.registered.push(`${method} ${JSON.stringify(registerOptions)}`)
      this.#wake()
    })
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.#refreshed += 1
      this.#wake()
    })
    this.connection.onRequest('workspace/inlayHint/refresh', () => {
      this.#hintsRefreshed += 1
      this.#wake()
    })
    this.connection.onRequest('copydesk/readFile', ({ uri }: { uri: string }) => options.files?.read(uri) ?? null)
    this.connection.onRequest(
      'copydesk/findFiles',
      ({ folder, globs }: { folder: string; globs: string[] }) => options.files?.find(folder, globs) ?? [],
    )
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.#published.push(params)
      this.#wake()
    })
    this.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      this.shown.push(message)
    })
    this.connection.onRequest('window/showDocument', (params: ShowDocumentParams) => {
      this.shown.push(params)
      return { success: true }
    })
    this.connection.onNotification('copydesk/stale', () => {
      this.#stale += 1
      this.#wake()
    })
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message)
      this.#wake()
    })
    this.connection.listen()
  }

  async initialize({ folder, capabilities, files, trusted, verbs }: Options): Promise<void> {
    this.initialized = await this.connection.sendRequest<InitializeResult>('initialize', {
      // A server in this process would watch it with a timer that keeps it alive.
      processId: null,
      rootUri: folder ?? null,
      workspaceFolders: folder ? [{ uri: folder, name: 'reports' }] : null,
      capabilities: capabilities ?? able,
      initializationOptions: { files: files !== undefined, trusted: trusted ?? true, verbs: verbs ?? false },
    })
    await this.connection.sendNotification('initialized', {})
  }

  async open(uri: string, text: string, languageId = 'analyst-report'): Promise<void> {
    const document = TextDocument.create(uri, languageId, 1, text)
    this.documents.set(uri, document)
    await this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } })
  }

  /** Replaces the first `old` in the document by `text`, as typing does: only the difference is sent. */
  async replace(uri: string, old: string, text: string): Promise<void> {
    const document = this.#document(uri)
    const at = document.getText().indexOf(old)
    if (at < 0) throw new Error(`${JSON.stringify(old)} is not in the document`)
    const range = { start: document.positionAt(at), end: document.positionAt(at + old.length) }
    const version = document.version + 1
    const contentChanges = [{ range, text }]
    this.documents.set(uri, TextDocument.update(document, contentChanges, version))
    await this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges })
  }

  async close(uri: string): Promise<void> {
    this.documents.delete(uri)
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } })
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri },
      ...(previousResultId ? { previousResultId } : {}),
    })
  }

  /** The findings of an open document, drawn into its text. */
  async findings(uri: string): Promise<string> {
    const report = await this.pull(uri)
    if (report.kind !== 'full') throw new Error('unchanged')
    return drawn(this.#document(uri), report.items)
  }

  pullWorkspace(previousResultIds: readonly { uri: string; value: string }[] = []): Promise<WorkspaceDiagnosticReport> {
    return this.connection.sendRequest('workspace/diagnostic', { previousResultIds })
  }

  hover(uri: string, position: Position): Promise<Hover | null> {
    return this.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position })
  }

  definition(uri: string, position: Position): Promise<Location[] | null> {
    return this.connection.sendRequest('textDocument/definition', { textDocument: { uri }, position })
  }

  /** The inlay hints of a stretch of an open document, drawn into its text in ‹ ›; all of them where none is given. */
  async hints(uri: string, range?: Range): Promise<string> {
    const document = this.#document(uri)
    const text = document.getText()
    const whole = { start: document.positionAt(0), end: document.positionAt(text.length) }
    const hints = await this.connection.sendRequest<InlayHint[] | null>('textDocument/inlayHint', {
      textDocument: { uri },
      range: range ?? whole,
    })
    return labelled(
      text,
      (hints ?? []).map(({ position, label }) => ({ at: document.offsetAt(position), label: `${label}` })),
    )
  }

  /** The links of an open document, drawn into its text: what they lead to in ‹ › behind. */
  async links(uri: string): Promise<string> {
    const document = this.#document(uri)
    const links = await this.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri } })
    return labelled(
      document.getText(),
      links.map(({ range, target }) => ({ at: document.offsetAt(range.end), label: `${target}` })),
    )
  }

  actions(uri: string, range: Range, only?: CodeActionKind[]): Promise<CodeAction[]> {
    const context = { diagnostics: [], ...(only ? { only } : {}) }
    return this.connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context })
  }

  filesChanged(uris: readonly string[], type: FileChangeType = 2): Promise<void> {
    return this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: uris.map(uri => ({ uri, type })) })
  }

  async changeSettings(settings: unknown): Promise<void> {
    this.settings = settings
    await this.connection.sendNotification('workspace/didChangeConfiguration', { settings: { copydesk: settings } })
  }

  /** The position `offset` units into an open document. */
  at(uri: string, offset: number): Position {
    return this.#document(uri).positionAt(offset)
  }

  /** The range of the first `words` in an open document. */
  range(uri: string, words: string): Range {
    const document = this.#document(uri)
    const at = document.getText().indexOf(words)
    if (at < 0) throw new Error(`${JSON.stringify(words)} is not in the document`)
    return { start: document.positionAt(at), end: document.positionAt(at + words.length) }
  }

  /** Resolves once the server has asked for a refresh; each one counts once. */
  async refreshed(): Promise<void> {
    await this.#until(() => this.#refreshed > 0)
    this.#refreshed = 0
  }

  /** How often the server has asked for a refresh of which nobody took note. */
  get refreshes(): number {
    return this.#refreshed
  }

  /** Resolves once the server has said that its answers may be old; each time counts once. */
  async stale(): Promise<void> {
    await this.#until(() => this.#stale > 0)
    this.#stale = 0
  }

  /** The same of inlay hints. */
  async hintsRefreshed(): Promise<void> {
    await this.#until(() => this.#hintsRefreshed > 0)
    this.#hintsRefreshed = 0
  }

  /** Says where the cursors stand: before the first of each of these words; nowhere where there are none. */
  select(uri: string, ...words: string[]): Promise<void> {
    const { version } = this.#document(uri)
    const positions = words.map(one => this.range(uri, one).start)
    return this.connection.sendNotification('copydesk/selection', { textDocument: { uri, version }, positions })
  }

  /** The next findings sent unasked for a document. */
  async published(uri: string): Promise<PublishDiagnosticsParams> {
    await this.#until(() => this.#published.some(params => params.uri === uri))
    const at = this.#published.findIndex(params => params.uri === uri)
    const [params] = this.#published.splice(at, 1)
    if (!params) throw new Error('nothing published')
    return params
  }

  async registration(words: string): Promise<void> {
    await this.#until(() => this.registered.some(registered => registered.includes(words)))
  }

  #document(uri: string): TextDocument {
    const document = this.documents.get(uri)
    if (!document) throw new Error(`${uri} is not open`)
    return document
  }

  async #until(met: () => boolean): Promise<void> {
    while (!met()) await new Promise<void>(go => this.#waiting.push(go))
  }

  #wake(): void {
    for (const go of this.#waiting.splice(0)) go()
  }
}

/** The text with each finding marked ⟦so⟧ and its code behind; outer marks of two that nest are drawn outside. */
export const drawn = (document: TextDocument, diagnostics: readonly Diagnostic[]): string => {
  const marks = diagnostics.flatMap(({ range, code }) => {
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)]
    return [
      { at: start, text: '⟦', order: 1, length: end - start },
      { at: end, text: `⟧{${code}}`, order: 0, length: start - end },
    ]
  })
  marks.sort((a, b) => a.at - b.at || a.order - b.order || b.length - a.length)
  let out = ''
  let at = 0
  for (const mark of marks) {
    out += document.getText().slice(at, mark.at) + mark.text
    at = mark.at
  }
  return out + document.getText().slice(at)
}

/** A server process and a client that speaks with it. */
export interface Process {
  readonly client: Client
  readonly process: ChildProcess
  /** Shuts the server down in good order; its exit code. */
  readonly stop: () => Promise<number | null>
}

/** Starts the built server as any editor does: a process, spoken to over its standard streams. */
export const startProcess = async (bundle: string, options: Options): Promise<Process> => {
  const child = spawn(process.execPath, [bundle, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const exited = new Promise<number | null>(done => child.once('exit', code => done(code)))
  const client = new Client(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin), options)
  await client.initialize(options)
  const stop = async () => {
    await client.connection.sendRequest('shutdown')
    await client.connection.sendNotification('exit')
    return exited
  }
  return { client, process: child, stop }
}

/** Starts a server inside this process. Its streams are wrapped in readers and writers: given bare ones the server would end the process with them. */
export const startHere = async (files: Files, options: Options): Promise<Client> => {
  const [there, back] = [new PassThrough(), new PassThrough()]
  const connection = createConnection(new StreamMessageReader(there), new StreamMessageWriter(back))
  serve(connection, { version: '0', files: () => files }, options.clock ?? machineClock)
  connection.listen()
  const client = new Client(new StreamMessageReader(back), new StreamMessageWriter(there), options)
  await client.initialize(options)
  return client
}

/** What the tests of a folder in memory have. */
export interface ServersHere {
  /** The folder's files by URI, none before each test. */
  readonly texts: Map<string, string>
  /** Starts a server inside this process, on the folder. Its client is disposed of after the test. */
  readonly start: (options?: Options, files?: Files) => Promise<Client>
}

/** Servers inside this process on a folder in memory, for the tests of the `describe` that this is called in. */
export const serversHere = (folder: string): ServersHere => {
  const texts = new Map<string, string>()
  const open: Client[] = []
  beforeEach(() => texts.clear())
  afterEach(() => {
    for (const client of open.splice(0)) client.connection.dispose()
  })
  const start = async (options: Options = {}, files: Files = filesOf(texts)): Promise<Client> => {
    const client = await startHere(files, { folder, ...options })
    open.push(client)
    return client
  }
  return { texts, start }
}

/** Files in memory, by URI. */
export const filesOf = (texts: ReadonlyMap<string, string>): Files => ({
  read: async uri => texts.get(uri) ?? null,
  head: async (uri, length) => texts.get(uri)?.slice(0, length) ?? null,
  find: async folder => [...texts.keys()].filter(uri => uri.startsWith(`${folder.replace(/\/$/, '')}/`)),
})

/** The URI of a path, as clients write it. */
export const uriOf = (path: string): string => pathToFileURL(path).toString()
