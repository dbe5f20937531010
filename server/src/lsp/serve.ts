/** The language server: each handler converts, calls the desk, converts back. All state belongs to one call of `serve`. */
import type { CancellationToken, Connection, DocumentUri, InitializeParams, InitializeResult, Location } from 'vscode-languageserver'
import {
  CodeActionKind,
  CodeActionTriggerKind,
  DidChangeConfigurationNotification,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Analysis } from '../analysis.ts'
import { Desk } from '../desk.ts'
import { claimCount } from '../features/claim-count.ts'
import { type Definition, definitionsAt } from '../features/definition.ts'
import { documentLinks, hasReferences } from '../features/document-links.ts'
import { fixAll } from '../features/fix-all.ts'
import { hoverAt } from '../features/hover.ts'
import { inlayHints } from '../features/inlay-hints.ts'
import { type Archive, crossReferenceAt } from '../features/issues.ts'
import { uncitedClaimFrom } from '../features/uncited-claims.ts'
import { type Abilities, abilitiesOf, isRecord } from './abilities.ts'
import { codeActions, fixAllKind } from './actions.ts'
import { type Clock, machineClock } from './clock.ts'
import { placeIn, showUncitedClaim, uncitedClaimCommands } from './commands.ts'
import { changed, type Replacement, source, toDocumentLink, toFile, toInlayHint, toLocation, toMarkup, toRange, toSpan } from './convert.ts'
import { Diagnostics, findingsIn, overtaken } from './diagnostics.ts'
import { clientFiles, type Files, noFiles } from './files.ts'
import { Issues } from './issues.ts'
import type { Selection, Stale, Summary } from './protocol.ts'
import type { LoadedTeam } from './team.ts'
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
    const session = { connection, desk, abilities, workspace, typing, diagnostics, issues: new Issues(workspace, desk) }
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
  readonly typing: Typing
  readonly diagnostics: Diagnostics
  readonly issues: Issues
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
const keepTexts = ({ connection, desk, abilities, workspace, typing, diagnostics, issues }: Session): void => {
  const moved = async (uri: DocumentUri): Promise<void> => {
    issues.edited(uri)
    if (await workspace.changed([uri])) refresh({ connection, desk, abilities, diagnostics })
    else if (!abilities.pull) diagnostics.publishSoon(uri)
  }
  /** For clients that do not tell of changed files: what is stored is read anew. */
  const lookAgain = (): void => {
    workspace.forgetFiles()
    issues.forget()
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
  const { connection, abilities, workspace, diagnostics, issues } = session
  connection.onInitialized(async () => {
    await workspace.watch()
    if (abilities.configurationChanges) await connection.client.register(DidChangeConfigurationNotification.type, { section: 'copydesk' })
    if (!abilities.folders) return
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      workspace.setFolders(
        added.map(folder => folder.uri),
        removed.map(folder => folder.uri),
      )
      issues.forget()
      refresh(session)
    })
  })
  connection.onDidChangeConfiguration(({ settings }) => {
    workspace.setPushedSettings(isRecord(settings) ? settings.copydesk : null)
    issues.forget()
    refresh(session)
  })
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    const uris = changes.map(change => change.uri)
    issues.filesChanged(uris)
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

const answerRequests = ({ connection, desk, abilities, workspace, diagnostics, issues }: Session): void => {
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

  /** Where the issues of the cross-reference at an offset are looked for; null where none stands there. */
  const archiveFor = async (document: TextDocument, { model }: Analysis, offset: number): Promise<Archive | null> =>
    crossReferenceAt(model, offset) ? issues.archive(document) : null

  connection.onHover(({ textDocument: { uri }, position }, token) =>
    fresh(
      uri,
      token,
      async (document, team) => {
        const analysis = desk.analysis(document, team)
        const offset = document.offsetAt(position)
        const hover = analysis && hoverAt(analysis, offset, await archiveFor(document, analysis, offset))
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
        const offset = document.offsetAt(position)
        const targets = analysis ? definitionsAt(analysis, offset, await archiveFor(document, analysis, offset)) : []
        const places = (await Promise.all(targets.map(target => locate(document, target)))).filter(place => place !== null)
        return places.length > 0 ? places : null
      },
      contentModified,
    ),
  )

  const locate = async (document: TextDocument, { uri, span }: Definition): Promise<Location | null> => {
    if (uri === undefined) return toLocation(document, span)
    if (span === null) return toFile(uri)
    const text = await workspace.read(uri)
    return text === null ? null : toLocation(TextDocument.create(uri, '', 0, text), span)
  }

  connection.onDocumentLinks(({ textDocument: { uri } }, token) =>
    fresh(
      uri,
      token,
      async (document, team) => {
        const analysis = desk.analysis(document, team)
        if (!analysis || !hasReferences(analysis)) return []
        return documentLinks(analysis, await issues.archive(document)).map(link => toDocumentLink(document, link, abilities))
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
        // What is kept back while it is typed is not pointed at, but who asks is answered.
        const automatic = params.context.triggerKind === CodeActionTriggerKind.Automatic
        const findings = automatic ? diagnostics.shown(document, team) : findingsIn(desk, document, team)
        return codeActions(document, findings, params, abilities, certain, () => workspace.sourcesOf(team))
      },
      contentModified,
    ),
  )

  connection.onRequest('copydesk/summary' satisfies Summary['method'], ({ uri }: Summary['params'], token: CancellationToken) =>
    fresh(
      uri,
      token,
      (document, team): Summary['result'] => {
        const analysis = desk.analysis(document, team)
        return analysis && claimCount(analysis)
      },
      contentModified,
    ),
  )

  connection.onExecuteCommand(async ({ command, arguments: args }, token) => {
    const direction = uncitedClaimCommands[command]
    const place = placeIn(args)
    if (!direction || !place) throw new ResponseError(ErrorCodes.InvalidParams, `${command} asks for a document and a position in it`)
    const answer = await fresh(
      place.uri,
      token,
      (document, team) => {
        const analysis = desk.analysis(document, team)
        return analysis && { document, found: uncitedClaimFrom(analysis, document.offsetAt(place.position), direction) }
      },
      contentModified,
    )
    return answer && showUncitedClaim(connection, answer.document, answer.found, abilities)
  })
}
