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
  const contentModified = (): Error => new ResponseError(LSPErrorCodes.ContentModified, 'the document has changed since')

  /** What `work` makes of the document and its team, null when it is not open; an error when an edit or a cancellation came first. */
  const fresh = async <Result>(
    uri: DocumentUri,
    token: CancellationToken,
    work: (document: TextDocument, team: LoadedTeam) => Result | Promise<Result>,
    stale: () => Error = contentModified,
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

  /** The same of a report's analysis; null when the document is no report. */
  const ofReport = <Result>(
    uri: DocumentUri,
    token: CancellationToken,
    work: (analysis: Analysis, document: TextDocument, team: LoadedTeam) => Result | Promise<Result>,
  ): Promise<Result | null> =>
    fresh(uri, token, (document, team) => {
      const analysis = desk.analysis(document, team)
      return analysis && work(analysis, document, team)
    })

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
    ofReport(uri, token, async (analysis, document) => {
      const offset = document.offsetAt(position)
      const hover = hoverAt(analysis, offset, await archiveFor(document, analysis, offset))
      return hover && { range: toRange(document, hover.span), contents: toMarkup(hover.markdown, abilities) }
    }),
  )

  connection.onDefinition(({ textDocument: { uri }, position }, token) =>
    ofReport(uri, token, async (analysis, document) => {
      const offset = document.offsetAt(position)
      const targets = definitionsAt(analysis, offset, await archiveFor(document, analysis, offset))
      const places = (await Promise.all(targets.map(target => locate(document, target)))).filter(place => place !== null)
      return places.length > 0 ? places : null
    }),
  )

  const locate = async (document: TextDocument, { uri, span }: Definition): Promise<Location | null> => {
    if (uri === undefined) return toLocation(document, span)
    if (span === null) return toFile(uri)
    const text = await workspace.read(uri)
    return text === null ? null : toLocation(TextDocument.create(uri, '', 0, text), span)
  }

  connection.onDocumentLinks(({ textDocument: { uri } }, token) =>
    ofReport(uri, token, async (analysis, document) => {
      if (!hasReferences(analysis)) return []
      return documentLinks(analysis, await issues.archive(document)).map(link => toDocumentLink(document, link, abilities))
    }),
  )

  connection.languages.inlayHint.on(({ textDocument: { uri }, range }, token) =>
    fresh(uri, token, (document, team) => {
      const analysis = team.inlayHints === 'off' ? null : desk.analysis(document, team)
      return analysis && inlayHints(analysis, toSpan(document, range), team.inlayHints).map(hint => toInlayHint(document, hint, abilities))
    }),
  )

  connection.onCodeAction((params, token) =>
    fresh(params.textDocument.uri, token, (document, team) => {
      // What is kept back while it is typed is not pointed at, but who asks is answered.
      const automatic = params.context.triggerKind === CodeActionTriggerKind.Automatic
      const findings = automatic ? diagnostics.shown(document, team).findings : findingsIn(desk, document, team)
      return codeActions(document, findings, params, abilities, {
        certain: () => {
          const analysis = desk.analysis(document, team)
          return analysis ? fixAll(analysis) : []
        },
        sources: () => workspace.sourcesOf(team),
        citedElsewhere: () => citedElsewhere.than(document),
      })
    }),
  )

  connection.onRequest('copydesk/summary' satisfies Summary['method'], ({ uri }: Summary['params'], token: CancellationToken) =>
    ofReport(uri, token, (analysis): Summary['result'] => claimCount(analysis)),
  )

  connection.onExecuteCommand(async ({ command, arguments: args }, token) => {
    const direction = uncitedClaimCommands[command]
    const place = placeIn(args)
    if (!direction || !place) throw new ResponseError(ErrorCodes.InvalidParams, `${command} asks for a document and a position in it`)
    const answer = await ofReport(place.uri, token, (analysis, document) => {
      return { document, found: uncitedClaimFrom(analysis, document.offsetAt(place.position), direction) }
    })
    return answer && showUncitedClaim(connection, answer.document, answer.found, abilities)
  })
}
