/** The language server: each handler converts, calls the desk, converts back. All state belongs to one call of `serve`. */
import type { Connection, DocumentUri, InitializeParams, InitializeResult } from 'vscode-languageserver'
import { CodeActionKind, DidChangeConfigurationNotification, TextDocumentSyncKind } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { Desk } from '../desk.ts'
import { type Abilities, abilitiesOf, isRecord } from './abilities.ts'
import { fixAllKind } from './actions.ts'
import { CitedElsewhere } from './cited-elsewhere.ts'
import { type Clock, machineClock } from './clock.ts'
import { uncitedClaimCommands } from './commands.ts'
import { changed, type Replacement, source } from './convert.ts'
import { Diagnostics } from './diagnostics.ts'
import { clientFiles, type Files, noFiles } from './files.ts'
import { Issues } from './issues.ts'
import type { Selection, Stale } from './protocol.ts'
import { answerRequests } from './requests.ts'
import type { Session } from './session.ts'
import { Typing } from './typing.ts'
import { Workspace } from './workspace.ts'

/** What a server needs of its surroundings. */
export interface Host {
  readonly version: string
  /** The files of this machine, with the client's for what is not on it; a worker has only the client's. */
  readonly files: (ofClient: Files) => Files
}

/** Serves one client on the connection. The caller listens. */
export const serve = (connection: Connection, host: Host, clock: Clock = machineClock): void => {
  const desk = new Desk<TextDocument>((rule, error) => {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
    connection.console.error(`The rule ${rule} failed and was left out: ${told}`)
  })
  connection.onInitialize(params => {
    const abilities = abilitiesOf(params)
    const files = host.files(abilities.files ? clientFiles(connection) : noFiles)
    const workspace = new Workspace(connection, desk, files, abilities, foldersOf(params))
    const typing = new Typing(clock)
    const diagnostics = new Diagnostics(connection, desk, workspace, abilities, typing, clock)
    const [issues, citedElsewhere] = [new Issues(workspace), new CitedElsewhere(workspace, clock)]
    const indexes = [issues.index, citedElsewhere.index]
    const session = { connection, desk, abilities, workspace, typing, diagnostics, issues, citedElsewhere, indexes }
    keepTexts(session)
    keepWorkspace(session)
    answerRequests(session)
    connection.onShutdown(() => diagnostics.callOff())
    return { capabilities: capabilities(abilities), serverInfo: { name: 'copydesk', version: host.version } }
  })
}

const foldersOf = ({ workspaceFolders, rootUri }: InitializeParams): DocumentUri[] =>
  workspaceFolders?.map(folder => folder.uri) ?? (rootUri ? [rootUri] : [])

const capabilities = ({ pull, verbs }: Abilities): InitializeResult['capabilities'] => ({
  positionEncoding: 'utf-16',
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  ...(pull ? { diagnosticProvider: { identifier: source, interFileDependencies: true, workspaceDiagnostics: true } } : {}),
  hoverProvider: true,
  definitionProvider: true,
  inlayHintProvider: true,
  documentLinkProvider: {},
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
  // A client like VS Code's would make commands of its own of them.
  ...(verbs ? {} : { executeCommandProvider: { commands: Object.keys(uncitedClaimCommands) } }),
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
})

/** Documents opened, changed and closed. */
const keepTexts = ({ connection, desk, abilities, workspace, typing, diagnostics, indexes }: Session): void => {
  const moved = async (uri: DocumentUri): Promise<void> => {
    for (const index of indexes) index.edited(uri)
    if (await workspace.changed([uri])) refresh({ connection, desk, abilities, diagnostics })
    else if (!abilities.pull) diagnostics.publishSoon(uri)
  }
  /** For clients that do not tell of changed files: what is stored is read anew. */
  const lookAgain = (): void => {
    workspace.forgetFiles()
    for (const index of indexes) index.forget()
    refresh({ connection, desk, abilities, diagnostics })
  }
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    desk.put(TextDocument.create(uri, languageId, version, text))
    return abilities.watch ? moved(uri) : lookAgain()
  })
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const document = desk.get(uri)
    if (!document) return
    const replacements: Replacement[] = []
    desk.put(changed(document, contentChanges, version, replacement => replacements.push(replacement)))
    typing.edited(uri, replacements)
    return moved(uri)
  })
  connection.onNotification(
    'copydesk/selection' satisfies Selection['method'],
    async ({ textDocument: { uri, version }, positions }: Selection['params']) => {
      const document = desk.get(uri)
      if (document?.version !== version) return
      const team = await workspace.ready(document)
      const cursors = positions.map(position => document.offsetAt(position))
      if (desk.get(uri) === document) diagnostics.moved(document, team, cursors)
    },
  )
  connection.onDidSaveTextDocument(() => {
    if (!abilities.watch) lookAgain()
  })
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    desk.drop(uri)
    diagnostics.closed(uri)
    diagnostics.wake()
    return moved(uri)
  })
}

/** Folders, files and settings. */
const keepWorkspace = (session: Session): void => {
  const { connection, abilities, workspace, diagnostics, indexes } = session
  connection.onInitialized(async () => {
    await workspace.watch()
    if (abilities.configurationChanges) await connection.client.register(DidChangeConfigurationNotification.type, { section: 'copydesk' })
    if (!abilities.folders) return
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      workspace.setFolders(
        added.map(folder => folder.uri),
        removed.map(folder => folder.uri),
      )
      for (const index of indexes) index.forget()
      refresh(session)
    })
  })
  connection.onDidChangeConfiguration(({ settings }) => {
    workspace.setPushedSettings(isRecord(settings) ? settings.copydesk : null)
    for (const index of indexes) index.forget()
    refresh(session)
  })
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    const uris = changes.map(change => change.uri)
    for (const index of indexes) index.filesChanged(uris)
    if (await workspace.changed(uris)) refresh(session)
    else diagnostics.wake()
  })
}

/** The registry or a setting changed: whoever shows findings and hints has to ask, or be told, again. */
const refresh = ({
  connection,
  desk,
  abilities,
  diagnostics,
}: Pick<Session, 'connection' | 'desk' | 'abilities' | 'diagnostics'>): void => {
  diagnostics.wake()
  if (abilities.verbs) void connection.sendNotification('copydesk/stale' satisfies Stale['method'])
  if (abilities.refreshHints) connection.languages.inlayHint.refresh().catch(() => {})
  if (!abilities.pull) for (const document of desk.all()) diagnostics.publishSoon(document.uri)
  else if (abilities.refresh) connection.languages.diagnostics.refresh().catch(() => {})
}
