/** The language server: each handler converts, calls the desk, converts back. All state belongs to one call of `serve`. */
import type { CancellationToken, Connection, DocumentUri, InitializeParams, InitializeResult } from 'vscode-languageserver'
import {
  CodeActionKind,
  DidChangeConfigurationNotification,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { Desk } from '../desk.ts'
import { definitionAt } from '../features/definition.ts'
import { fixAll } from '../features/fix-all.ts'
import { hoverAt } from '../features/hover.ts'
import { inlayHints } from '../features/inlay-hints.ts'
import { type Abilities, abilitiesOf, isRecord } from './abilities.ts'
import { codeActions, fixAllKind } from './actions.ts'
import { changed, source, toInlayHint, toLocation, toMarkup, toRange, toSpan } from './convert.ts'
import { Diagnostics, findingsIn, overtaken } from './diagnostics.ts'
import { clientFiles, type Files, noFiles } from './files.ts'
import type { Summary } from './protocol.ts'
import type { LoadedTeam } from './team.ts'
import { Workspace } from './workspace.ts'

/** What a server needs of its surroundings. */
export interface Host {
  readonly version: string
  /** The files of this machine, with the client's for what is not on it; a worker has only the client's. */
  readonly files: (ofClient: Files) => Files
}

/** Serves one client on the connection. The caller listens. */
export const serve = (connection: Connection, host: Host): void => {
  const desk = new Desk<TextDocument>((rule, error) => {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
    connection.console.error(`The rule ${rule} failed and was left out: ${told}`)
  })
  connection.onInitialize(params => {
    const abilities = abilitiesOf(params)
    const files = host.files(abilities.files ? clientFiles(connection) : noFiles)
    const workspace = new Workspace(connection, desk, files, abilities, foldersOf(params))
    const session = { connection, desk, abilities, workspace, diagnostics: new Diagnostics(connection, desk, workspace) }
    keepTexts(session)
    keepWorkspace(session)
    answerRequests(session)
    return { capabilities: capabilities(abilities), serverInfo: { name: 'copydesk', version: host.version } }
  })
}

interface Session {
  readonly connection: Connection
  readonly desk: Desk<TextDocument>
  readonly abilities: Abilities
  readonly workspace: Workspace
  readonly diagnostics: Diagnostics
}

const foldersOf = ({ workspaceFolders, rootUri }: InitializeParams): DocumentUri[] =>
  workspaceFolders?.map(folder => folder.uri) ?? (rootUri ? [rootUri] : [])

const capabilities = ({ pull }: Abilities): InitializeResult['capabilities'] => ({
  positionEncoding: 'utf-16',
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  ...(pull ? { diagnosticProvider: { identifier: source, interFileDependencies: true, workspaceDiagnostics: true } } : {}),
  hoverProvider: true,
  definitionProvider: true,
  inlayHintProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
})

/** Documents opened, changed and closed. */
const keepTexts = ({ connection, desk, abilities, workspace, diagnostics }: Session): void => {
  const moved = async (uri: DocumentUri): Promise<void> => {
    if (await workspace.changed([uri])) refresh({ connection, desk, abilities, diagnostics })
    else if (!abilities.pull) diagnostics.publishSoon(uri)
  }
  /** For clients that do not tell of changed files: what is stored is read anew. */
  const lookAgain = (): void => {
    workspace.forgetFiles()
    refresh({ connection, desk, abilities, diagnostics })
  }
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    desk.put(TextDocument.create(uri, languageId, version, text))
    return abilities.watch ? moved(uri) : lookAgain()
  })
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const document = desk.get(uri)
    if (!document) return
    desk.put(changed(document, contentChanges, version))
    return moved(uri)
  })
  connection.onDidSaveTextDocument(() => {
    if (!abilities.watch) lookAgain()
  })
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    desk.drop(uri)
    diagnostics.unpublish(uri)
    diagnostics.wake()
    return moved(uri)
  })
}

/** Folders, files and settings. */
const keepWorkspace = (session: Session): void => {
  const { connection, abilities, workspace, diagnostics } = session
  connection.onInitialized(async () => {
    await workspace.watch()
    if (abilities.configurationChanges) await connection.client.register(DidChangeConfigurationNotification.type, { section: 'copydesk' })
    if (!abilities.folders) return
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      workspace.setFolders(
        added.map(folder => folder.uri),
        removed.map(folder => folder.uri),
      )
      refresh(session)
    })
  })
  connection.onDidChangeConfiguration(({ settings }) => {
    workspace.setPushedSettings(isRecord(settings) ? settings.copydesk : null)
    refresh(session)
  })
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    if (await workspace.changed(changes.map(change => change.uri))) refresh(session)
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
  if (abilities.refreshHints) connection.languages.inlayHint.refresh().catch(() => {})
  if (!abilities.pull) for (const document of desk.all()) diagnostics.publishSoon(document.uri)
  else if (abilities.refresh) connection.languages.diagnostics.refresh().catch(() => {})
}

const answerRequests = ({ connection, desk, abilities, workspace, diagnostics }: Session): void => {
  /** What `work` makes of the document, its team and the analysis; an error when an edit or a cancellation came first. */
  const fresh = async <Result>(
    uri: DocumentUri,
    token: CancellationToken,
    work: (document: TextDocument, team: LoadedTeam) => Result | Promise<Result>,
    stale: () => Error,
  ): Promise<Result | null> => {
    const document = desk.get(uri)
    if (!document) return null
    const check = (): void => {
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')
      if (desk.get(uri) !== document) throw stale()
    }
    check()
    const team = await workspace.ready(document)
    check()
    const result = await work(document, team)
    check()
    return result
  }
  const contentModified = (): Error => new ResponseError(LSPErrorCodes.ContentModified, 'the document has changed since')

  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
    const report = await fresh(uri, token, (document, team) => diagnostics.report(document, team, previousResultId), overtaken)
    return report ?? diagnostics.stored(uri, previousResultId)
  })

  connection.languages.diagnostics.onWorkspace((params, token, _work, parts) =>
    diagnostics.workspaceReport(params, token, parts ? part => parts.report(part) : null),
  )

  connection.onHover(({ textDocument: { uri }, position }, token) =>
    fresh(
      uri,
      token,
      (document, team) => {
        const analysis = desk.analysis(document, team)
        const hover = analysis && hoverAt(analysis, document.offsetAt(position))
        if (!hover) return null
        return { range: toRange(document, hover.span), contents: toMarkup(hover.markdown, abilities) }
      },
      contentModified,
    ),
  )

  connection.onDefinition(({ textDocument: { uri }, position }, token) =>
    fresh(
      uri,
      token,
      async (document, team) => {
        const analysis = desk.analysis(document, team)
        const target = analysis && definitionAt(analysis, document.offsetAt(position))
        if (!target) return null
        if (target.uri === undefined) return toLocation(document, target.span)
        const text = await workspace.read(target.uri)
        return text === null ? null : toLocation(TextDocument.create(target.uri, '', 0, text), target.span)
      },
      contentModified,
    ),
  )

  connection.languages.inlayHint.on(({ textDocument: { uri }, range }, token) =>
    fresh(
      uri,
      token,
      (document, team) => {
        const analysis = team.inlayHints === 'off' ? null : desk.analysis(document, team)
        if (!analysis) return null
        return inlayHints(analysis, toSpan(document, range), team.inlayHints).map(hint => toInlayHint(document, hint, abilities))
      },
      contentModified,
    ),
  )

  connection.onCodeAction((params, token) =>
    fresh(
      params.textDocument.uri,
      token,
      async (document, team) => {
        const certain = () => {
          const analysis = desk.analysis(document, team)
          return analysis ? fixAll(analysis) : []
        }
        return codeActions(document, findingsIn(desk, document, team), params, abilities, certain, () => workspace.sourcesOf(team))
      },
      contentModified,
    ),
  )

  connection.onRequest('copydesk/summary' satisfies Summary['method'], ({ uri }: Summary['params'], token: CancellationToken) =>
    fresh(uri, token, (document, team): Summary['result'] => desk.analysis(document, team)?.summary ?? null, contentModified),
  )
}
