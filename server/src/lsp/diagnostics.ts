/** Findings on their way to the client: for one document, for the whole workspace, and unasked for clients that cannot ask. */
import type {
  CancellationToken,
  Connection,
  DocumentDiagnosticReport,
  DocumentUri,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver'
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { recalled } from '../base/recalled.ts'
import { canonical, type Desk, isReport } from '../desk.ts'
import type { Bibliography } from '../registry/bibliography.ts'
import { bibliographyProblems } from '../rules/invalid-registry.ts'
import type { Finding } from '../rules/rule.ts'
import type { Abilities } from './abilities.ts'
import type { Clock } from './clock.ts'
import { toDiagnostic } from './convert.ts'
import { fingerprint } from './fingerprint.ts'
import { reportFiles } from './report-files.ts'
import type { LoadedTeam } from './team.ts'
import type { Typing } from './typing.ts'
import type { Workspace } from './workspace.ts'

/** How long edits must rest before findings are sent to a client that cannot ask for them, in milliseconds. */
const rest = 100

/** The findings in a document of the team, or in one of the team's own files. */
export const findingsIn = (desk: Desk<TextDocument>, document: TextDocument, team: LoadedTeam): readonly Finding[] =>
  team.problems.get(canonical(document.uri)) ?? bibliographyFindings(desk, document, team) ?? desk.analysis(document, team)?.findings ?? []

/** What is wrong in a bibliography that a report on the desk names; null where the document is none. */
const bibliographyFindings = (desk: Desk<TextDocument>, document: TextDocument, team: LoadedTeam): readonly Finding[] | null => {
  const uri = canonical(document.uri)
  for (const report of desk.all()) {
    const found = desk.around(report).bibliographies.find(one => one.name !== '' && one.uri === uri)
    if (found && found.text === document.getText()) return bibliographyProblems(found.problems, team.settings.rules)
  }
  return null
}

const stampOf = recalled(({ uri, text }: Bibliography) => fingerprint(`${uri}\n${text}`))
const fingerprintOf = recalled((document: TextDocument) => fingerprint(`${document.languageId}\n${document.getText()}`))

/** What is to be seen of a document now. */
interface Shown {
  readonly findings: readonly Finding[]
  /** Those kept back while somebody types them. */
  readonly keptBack: readonly Finding[]
  /** For how many milliseconds more, unless something happens. */
  readonly rest: number
}

export class Diagnostics {
  readonly #connection: Connection
  readonly #desk: Desk<TextDocument>
  readonly #workspace: Workspace
  readonly #abilities: Abilities
  readonly #typing: Typing
  readonly #clock: Clock
  /** What calls off the sending of a document's findings that are due, by URI. */
  readonly #due = new Map<string, () => void>()
  /** What was last kept back of a document, and what calls off the end of the pause it is kept back for; by canonical URI. */
  readonly #keptBack = new Map<string, { readonly findings: readonly Finding[]; readonly callOff: () => void }>()
  readonly #published = new Set<DocumentUri>()
  /** The documents of which a workspace report has told while findings were kept back, by canonical URI. */
  readonly #toldInPart = new Set<string>()
  #waiting: (() => void)[] = []
  #news = 0
  #told = -1
  #toldAny = false

  constructor(connection: Connection, desk: Desk<TextDocument>, workspace: Workspace, abilities: Abilities, typing: Typing, clock: Clock) {
    this.#connection = connection
    this.#desk = desk
    this.#workspace = workspace
    this.#abilities = abilities
    this.#typing = typing
    this.#clock = clock
  }

  /** The findings to show in a document. Asking changes nothing in what the client is still to hear. */
  shown(document: TextDocument, team: LoadedTeam): Shown {
    const found = findingsIn(this.#desk, document, team)
    const everything = { findings: found, keptBack: [], rest: 0 }
    const key = canonical(document.uri)
    // A client that cannot be told to ask again would never hear of what is kept back.
    if ((this.#abilities.pull && !this.#abilities.refresh) || this.#desk.get(key) !== document) return everything
    const analysis = this.#desk.analysis(document, team)
    const waiting = analysis && found === analysis.findings ? this.#typing.waiting(key, analysis, team.pause) : null
    if (!waiting) return everything
    const keptBack = new Set(found.filter(waiting.keepsBack))
    return { findings: found.filter(finding => !keptBack.has(finding)), keptBack: [...keptBack], rest: waiting.rest }
  }

  /** Takes note of what the client is shown of a document: of what is kept back it hears when the pause ends or the cursor leaves. */
  #showing(uri: DocumentUri, { keptBack, rest }: Shown): void {
    const key = canonical(uri)
    this.#forget(key)
    if (keptBack.length > 0) this.#keptBack.set(key, { findings: keptBack, callOff: this.#clock.after(rest, () => this.#tellAgain(uri)) })
    else if (this.#toldInPart.delete(key)) this.wake()
  }

  /** Takes note of where the cursors stand in a document (UTF-16 units): what was kept back in sentences that they have left is told. */
  moved(document: TextDocument, team: LoadedTeam, cursors: readonly number[]): void {
    const analysis = this.#desk.analysis(document, team)
    if (!analysis) return
    this.#typing.moved(document.uri, analysis, cursors)
    const before = this.#keptBack.get(canonical(document.uri))
    if (!before) return
    const waiting = this.#typing.waiting(document.uri, analysis, team.pause)
    if (!waiting || !before.findings.every(waiting.keepsBack)) this.#tellAgain(document.uri)
  }

  #tellAgain(uri: DocumentUri): void {
    const key = canonical(uri)
    this.#forget(key)
    if (this.#toldInPart.delete(key)) this.wake()
    if (!this.#abilities.pull) this.publishSoon(uri)
    else this.#connection.languages.diagnostics.refresh().catch(() => {})
  }

  #forget(key: string): void {
    this.#keptBack.get(key)?.callOff()
    this.#keptBack.delete(key)
  }

  /** Names a state of a document: the same text read with the same team, with the same findings kept back, has the same one. */
  #resultId(document: TextDocument, team: LoadedTeam, keptBack: readonly Finding[]): string {
    const waiting = keptBack.map(({ rule, span }) => `${rule}${span.start}`)
    return [
      fingerprintOf(document),
      team.stamp,
      ...this.#desk.around(document).bibliographies.map(stampOf),
      ...(waiting.length > 0 ? [`typed${fingerprint(waiting.join(' '))}`] : []),
    ].join('-')
  }

  /** The findings in a document for a client that asks; `previous` is the name of the state that it was last told of. */
  report(document: TextDocument, team: LoadedTeam, previous: string | undefined): DocumentDiagnosticReport {
    const shown = this.shown(document, team)
    this.#showing(document.uri, shown)
    return this.#reportOf(document, team, shown, previous)
  }

  #reportOf(
    document: TextDocument,
    team: LoadedTeam,
    { findings, keptBack }: Shown,
    previous: string | undefined,
  ): DocumentDiagnosticReport {
    const resultId = this.#resultId(document, team, keptBack)
    if (resultId === previous) return { kind: 'unchanged', resultId }
    return { kind: 'full', resultId, items: findings.map(finding => toDiagnostic(document, finding)) }
  }

  /** The same for a file that is not open. */
  async stored(uri: DocumentUri, previous: string | undefined): Promise<DocumentDiagnosticReport> {
    const document = await this.#workspace.documentOf(uri)
    if (document === null) return { kind: 'full', items: [] }
    return this.report(document, await this.#workspace.ready(document), previous)
  }

  /**
   * The findings in every report and every team's file of the workspace's folders, sent in parts where the client takes parts.
   * A client that asks again and takes parts is answered when there is something new: the request may be a long one.
   */
  async workspaceReport(
    params: WorkspaceDiagnosticParams,
    token: CancellationToken,
    send: ((part: WorkspaceDiagnosticReport) => void) | null,
  ): Promise<WorkspaceDiagnosticReport> {
    if (send && this.#told === this.#news && (params.previousResultIds.length > 0 || !this.#toldAny)) await this.#next(token)
    const news = this.#news
    let any = false
    const previous = new Map(params.previousResultIds.map(({ uri, value }) => [canonical(uri), value]))
    const items: WorkspaceDocumentDiagnosticReport[] = []
    const seen = new Set<string>()
    const tell = async (uri: DocumentUri): Promise<void> => {
      const key = canonical(uri)
      if (seen.has(key)) return
      seen.add(key)
      await pause()
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')
      const item = await this.#workspaceItem(uri, previous.get(key))
      if (!item) return
      any = true
      if (send) send({ items: [item] })
      else items.push(item)
    }
    for (const uri of await reportFiles(this.#workspace)) await tell(uri)
    // Reading the reports has brought in the teams of the folders below.
    for (const team of await this.#workspace.teams()) for (const uri of team.problems.keys()) await tell(uri)
    for (const [uri] of previous) {
      if (seen.has(uri)) continue
      const gone: WorkspaceDocumentDiagnosticReport = { kind: 'full', uri, version: null, items: [] }
      if (send) send({ items: [gone] })
      else items.push(gone)
    }
    this.#told = news
    this.#toldAny = any
    return { items }
  }

  /** Lets a workspace request that waits for news go on. */
  wake(): void {
    this.#news += 1
    for (const go of this.#waiting.splice(0)) go()
  }

  /** Sends the findings of a document when edits have rested; of one that is not open there are none to send. */
  publishSoon(uri: DocumentUri): void {
    if (!this.#desk.get(uri)) return
    this.#due.get(uri)?.()
    this.#due.set(
      uri,
      this.#clock.after(rest, () => {
        this.#due.delete(uri)
        this.#publish(uri).catch(error => this.#connection.console.error(`cannot publish ${uri}: ${error}`))
      }),
    )
  }

  /** Forgets a document that was closed, and takes back what was sent for it. */
  closed(uri: DocumentUri): void {
    this.#due.get(uri)?.()
    this.#due.delete(uri)
    this.#forget(canonical(uri))
    this.#toldInPart.delete(canonical(uri))
    this.#typing.closed(uri)
    if (this.#published.delete(uri)) void this.#connection.sendDiagnostics({ uri, diagnostics: [] })
  }

  /** Sends nothing more unasked. */
  callOff(): void {
    for (const callOff of this.#due.values()) callOff()
    this.#due.clear()
    for (const key of this.#keptBack.keys()) this.#forget(key)
  }

  async #publish(uri: DocumentUri): Promise<void> {
    const asked = this.#desk.get(uri)
    if (!asked) return
    const team = await this.#workspace.ready(asked)
    const document = this.#desk.get(uri)
    if (document !== asked) return
    const shown = this.shown(document, team)
    this.#showing(uri, shown)
    const diagnostics = shown.findings.map(finding => toDiagnostic(document, finding))
    if (diagnostics.length === 0 && !this.#published.has(uri)) return
    this.#published.add(uri)
    await this.#connection.sendDiagnostics({ uri, version: document.version, diagnostics })
  }

  async #workspaceItem(uri: DocumentUri, previous: string | undefined): Promise<WorkspaceDocumentDiagnosticReport | null> {
    const open = this.#desk.get(uri)
    const document = await this.#workspace.documentOf(uri)
    if (document === null) return previous === undefined ? null : { kind: 'full', uri, version: null, items: [] }
    const team = await this.#workspace.ready(document)
    const version = open?.version ?? null
    if (previous === undefined && !this.#serves(document, team)) return null
    const shown = this.shown(document, team)
    // Where nothing is kept back any more, whoever was told of the document alone still has to hear it.
    if (shown.keptBack.length > 0) {
      this.#showing(document.uri, shown)
      this.#toldInPart.add(canonical(uri))
    }
    return { ...this.#reportOf(document, team, shown, previous), uri: document.uri, version }
  }

  #serves(document: TextDocument, team: LoadedTeam): boolean {
    return team.problems.has(canonical(document.uri)) || isReport(document.uri, document.languageId, document.getText(), team.names)
  }

  #next(token: CancellationToken): Promise<void> {
    return new Promise((go, fail) => {
      const waiting = () => {
        cancelled.dispose()
        go()
      }
      const cancelled = token.onCancellationRequested(() => {
        this.#waiting = this.#waiting.filter(other => other !== waiting)
        cancelled.dispose()
        fail(new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled while waiting for something new'))
      })
      this.#waiting.push(waiting)
    })
  }
}

/** The answer to a diagnostics request that an edit or a change of settings has overtaken: ask again. */
export const overtaken = (): ResponseError<{ retriggerRequest: boolean }> =>
  new ResponseError(LSPErrorCodes.ServerCancelled, 'overtaken by a change', { retriggerRequest: true })

/** Lets whatever else is waiting be handled first: an edit, a cancellation. */
const pause = (): Promise<void> => new Promise(go => setTimeout(go, 0))
