/**
 * The folders the client has open, and the team each document belongs to. Everything read is remembered until the client says that it changed;
 * open documents, saved or not, win over files. A team is rebuilt when one of the files it was made of changes.
 */
import type { Connection, DocumentUri } from 'vscode-languageserver'
import { DidChangeWatchedFilesNotification } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { URI, Utils } from 'vscode-uri'
import { type Analysis, analyse } from '../analysis.ts'
import { canonical, type Desk, flavourOf, isReport, surroundingsOf } from '../desk.ts'
import { Shelf } from '../registry/bibliography.ts'
import { folderOf } from '../registry/paths.ts'
import { headLength, reportGlob } from '../registry/reports.ts'
import { entitiesFile, findTeam, settingsFile, sourcesFile } from '../registry/team.ts'
import { ParagraphCache } from '../syntax/paragraph.ts'
import type { Abilities } from './abilities.ts'
import type { SourcesFile } from './actions.ts'
import type { Files } from './files.ts'
import { type LoadedTeam, loadTeam } from './team.ts'

/** Names of the registry's files: watched wherever they are. */
const watchedNames: readonly string[] = [settingsFile, sourcesFile, entitiesFile]
const watchedBibliographies = '**/*.{bib,bibtex}'
/** A text longer than this, in UTF-16 units, is not analysed only to index it. */
const longest = 200_000

const folderKey = (uri: DocumentUri): string => canonical(uri).replace(/\/$/, '')

export class Workspace {
  readonly #connection: Connection
  readonly #desk: Desk<TextDocument>
  readonly #files: Files
  readonly #abilities: Abilities
  readonly #texts = new Map<string, Promise<string | null>>()
  readonly #teams = new Map<string, Promise<LoadedTeam>>()
  readonly #lastGood = new Map<string, LoadedTeam>()
  readonly #watched = new Set<string>()
  readonly #shelf = new Shelf()
  /** The texts of the bibliographies that reports name, as they were last read, by canonical URI. */
  readonly #beside = new Map<string, string | null>()
  #folders: readonly DocumentUri[]
  #pushed: unknown = null
  /** Done when every change told so far is taken in: no request is answered from what is known to be old. */
  #settled: Promise<unknown> = Promise.resolve()

  constructor(connection: Connection, desk: Desk<TextDocument>, files: Files, abilities: Abilities, folders: readonly DocumentUri[]) {
    this.#connection = connection
    this.#desk = desk
    this.#files = files
    this.#abilities = abilities
    this.#folders = folders.map(folderKey)
  }

  get folders(): readonly DocumentUri[] {
    return this.#folders
  }

  setFolders(added: readonly DocumentUri[], removed: readonly DocumentUri[]): void {
    const gone = new Set(removed.map(folderKey))
    this.#folders = [...new Set([...this.#folders.filter(folder => !gone.has(folder)), ...added.map(folderKey)])]
    this.#teams.clear()
  }

  /** Settings for clients that send them unasked. */
  setPushedSettings(settings: unknown): void {
    this.#pushed = settings
    this.forgetSettings()
  }

  forgetSettings(): void {
    this.#teams.clear()
  }

  /** The text of a file: as it is open, else as it is stored; null where there is none. Rejects where there is one that cannot be read. */
  read = async (uri: DocumentUri): Promise<string | null> => {
    const open = this.#desk.get(uri)
    if (open) return open.getText()
    const key = canonical(uri)
    if (!this.#mayRead(key)) return null
    const known = this.#texts.get(key)
    if (known) return known
    const text = this.#files.read(key)
    this.#texts.set(key, text)
    return text
  }

  /** The document as it is open, else as it is stored, not remembered: for reports, of which there may be many. Null where it cannot be read. */
  async documentOf(uri: DocumentUri): Promise<TextDocument | null> {
    const open = this.#desk.get(uri)
    if (open) return open
    const text = await this.#files.read(canonical(uri)).catch(() => null)
    return text === null ? null : TextDocument.create(uri, '', 0, text)
  }

  /** The analysis of a report for an index, as it is open, else as it is stored; null of what is none, cannot be read, or is too long. */
  async analysisOf(uri: DocumentUri): Promise<Analysis | null> {
    const document = await this.documentOf(uri)
    const text = document?.getText() ?? ''
    if (document === null || text.length > longest) return null
    const team = await this.ready(document)
    if (this.#desk.get(uri) === document) return this.#desk.analysis(document, team)
    if (!isReport(uri, '', text, team.names)) return null
    // Read apart from what is open, whose paragraphs the desk remembers, and without the rules.
    return analyse(text, flavourOf(uri, ''), team.registry, team.settings, this.#desk.around(document), new ParagraphCache(), [])
  }

  /** What a file begins with: as it is open, else as it is stored; null where it cannot be read. */
  async head(uri: DocumentUri): Promise<string | null> {
    return this.#desk.get(uri)?.getText().slice(0, headLength) ?? this.#files.head(canonical(uri), headLength)
  }

  find(folder: DocumentUri, globs: readonly string[]): Promise<readonly DocumentUri[]> {
    return this.#files.find(folder, globs)
  }

  /** The team that the document's report is written for. */
  async teamOf(uri: DocumentUri): Promise<LoadedTeam> {
    await this.#settled
    return this.#team(await this.#home(uri))
  }

  /** The same, with what stands around the document put beside it on the desk: from then on the desk can read it. */
  async ready(document: TextDocument): Promise<LoadedTeam> {
    const team = await this.teamOf(document.uri)
    const text = document.getText()
    if (isReport(document.uri, document.languageId, text, team.names)) {
      const around = await surroundingsOf(canonical(document.uri), text, team.read.bibliographies, this.#readBeside, this.#shelf)
      this.#desk.surround(document, around)
    }
    return team
  }

  readonly #readBeside = async (uri: string): Promise<string | null> => {
    const text = await this.read(uri).catch(() => null)
    const key = canonical(uri)
    this.#beside.set(key, text)
    this.#watchAlso(key, text)
    return text
  }

  /** The teams loaded so far, those of the open folders first. */
  async teams(): Promise<readonly LoadedTeam[]> {
    await Promise.all(this.#folders.map(folder => this.teamOf(`${folder}/${settingsFile}`)))
    return Promise.all(this.#teams.values())
  }

  /** Takes note that files changed, on disk or in the editor. True when a team, or what stands beside a report, was made of one of them and is made anew. */
  changed(uris: readonly DocumentUri[]): Promise<boolean> {
    const settled = this.#settled.then(() => this.#apply(new Set(uris.map(canonical))))
    this.#settled = settled
    return settled
  }

  async #apply(keys: ReadonlySet<string>): Promise<boolean> {
    for (const key of keys) this.#texts.delete(key)
    const moved = [...keys].some(key => key.endsWith(`/${settingsFile}`))
    let any = false
    for (const [folder, loading] of [...this.#teams]) {
      const team = await loading
      if (!moved && !(await this.#differs(team, keys))) continue
      if (this.#teams.get(folder) === loading) this.#teams.delete(folder)
      any = true
    }
    for (const key of keys) {
      const text = this.#beside.get(key)
      if (text !== undefined && text !== (await this.read(key).catch(() => null))) any = true
    }
    return any
  }

  async #differs(team: LoadedTeam, keys: ReadonlySet<string>): Promise<boolean> {
    for (const key of keys) {
      const text = team.reads.get(key)
      if (text === undefined) continue
      const now = await this.read(key).catch(() => undefined)
      if (text !== now) return true
    }
    return false
  }

  /** The file that a new source of the team goes to, as it is now; null where it may not or cannot be read. */
  async sourcesOf(team: LoadedTeam): Promise<SourcesFile | null> {
    const uri = team.read.declareIn
    const open = this.#desk.get(uri)
    if (open) return { uri: open.uri, text: open.getText(), version: open.version }
    if (!this.#mayRead(canonical(uri))) return null
    try {
      return { uri, text: await this.read(uri), version: null }
    } catch {
      return null
    }
  }

  /** Forgets every stored text: for clients that do not say what changes. */
  forgetFiles(): void {
    this.#texts.clear()
    this.#teams.clear()
  }

  /** Asks the client to tell of changed files. */
  async watch(): Promise<void> {
    if (!this.#abilities.watch) return
    const globs = [...watchedNames.map(name => `**/${name}`), watchedBibliographies, reportGlob]
    await this.#connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: globs.map(globPattern => ({ globPattern })),
    })
  }

  async #team(folder: string): Promise<LoadedTeam> {
    const known = this.#teams.get(folder)
    if (known) return known
    const loading = this.#load(folder)
    this.#teams.set(folder, loading)
    return loading
  }

  async #load(folder: string): Promise<LoadedTeam> {
    const team = await loadTeam(folder, this.read, await this.#settings(folder), this.#lastGood.get(folder) ?? null)
    this.#lastGood.set(folder, team)
    for (const [uri, text] of team.reads) this.#watchAlso(uri, text)
    return team
  }

  async #settings(folder: string): Promise<unknown> {
    if (!this.#abilities.configuration) return this.#pushed
    try {
      return await this.#connection.workspace.getConfiguration({ scopeUri: folder, section: 'copydesk' })
    } catch {
      return null
    }
  }

  /** Watches a file that the team's settings or a report names and the fixed watchers would miss. */
  #watchAlso(uri: string, text: string | null): void {
    if (!this.#abilities.watch || !this.#abilities.watchFolders || text === null || this.#watched.has(uri)) return
    const parsed = URI.parse(uri)
    if (this.around(uri) && (watchedNames.includes(Utils.basename(parsed)) || /\.bib(?:tex)?$/i.test(uri))) return
    this.#watched.add(uri)
    const globPattern = { baseUri: Utils.dirname(parsed).toString(), pattern: Utils.basename(parsed) }
    this.#connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern }] })
      .catch(error => this.#connection.console.warn(`cannot watch ${uri}: ${error}`))
  }

  /** The folder of the nearest `copydesk.yaml` at or above the document, else the client's folder around it, else the document's own. */
  async #home(uri: DocumentUri): Promise<string> {
    const key = canonical(uri)
    const folder = key.includes(':/') ? folderOf(key) : null
    if (folder === null) return this.#folders[0] ?? key
    return (await findTeam(folder, this.read)) ?? this.around(key) ?? folder
  }

  /** Nothing outside the folders of a workspace that the user does not trust. */
  #mayRead(key: string): boolean {
    return this.#abilities.trusted || this.around(key) !== undefined
  }

  /** The innermost of the client's folders that the file is in. */
  around(key: string): string | undefined {
    return this.#folders.filter(folder => key.startsWith(`${folder}/`)).sort((a, b) => b.length - a.length)[0]
  }
}
