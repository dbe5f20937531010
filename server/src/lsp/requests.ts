/** What the client asks: each answer is of the text as it stands, or an error where an edit came first. */
import type { CancellationToken, DocumentUri, Location } from 'vscode-languageserver'
import { CodeActionTriggerKind, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Analysis } from '../analysis.ts'
import { claimCount } from '../features/claim-count.ts'
import { type Definition, definitionsAt } from '../features/definition.ts'
import { documentLinks, hasReferences } from '../features/document-links.ts'
import { fixAll } from '../features/fix-all.ts'
import { hoverAt } from '../features/hover.ts'
import { inlayHints } from '../features/inlay-hints.ts'
import { type Archive, crossReferenceAt } from '../features/issues.ts'
import { uncitedClaimFrom } from '../features/uncited-claims.ts'
import { codeActions } from './actions.ts'
import { placeIn, showUncitedClaim, uncitedClaimCommands } from './commands.ts'
import { toDocumentLink, toFile, toInlayHint, toLocation, toMarkup, toRange, toSpan } from './convert.ts'
import { findingsIn, overtaken } from './diagnostics.ts'
import type { Summary } from './protocol.ts'
import type { Session } from './session.ts'
import type { LoadedTeam } from './team.ts'

/** Registers the answers on the session's connection. */
export const answerRequests = ({ connection, desk, abilities, workspace, diagnostics, issues, citedElsewhere }: Session): void => {
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
        return codeActions(
          document,
          findings,
          params,
          abilities,
          certain,
          () => workspace.sourcesOf(team),
          () => citedElsewhere.than(document),
        )
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
