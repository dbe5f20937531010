/**
 * The reports of the workspace by publication and date, for cross-references. Nothing is read before somebody asks; what is known is kept until its
 * file changes. Of most files only the beginning is read, one after another, and whatever else is asked meanwhile is answered first.
 */
import type { DocumentUri } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { URI, Utils } from 'vscode-uri'
import { analyse } from '../analysis.ts'
import { canonical, type Desk, flavourOf, isReport } from '../desk.ts'
import type { Archive, Issue } from '../features/issues.ts'
import { publicationNames } from '../features/masthead.ts'
import { below } from '../registry/paths.ts'
import { headLength } from '../registry/reports.ts'
import { settingsFile } from '../registry/team.ts'
import { dateOfFileName } from '../syntax/blocks/file-name-date.ts'
import { readHeader } from '../syntax/blocks/header.ts'
import { ParagraphCache } from '../syntax/paragraph.ts'
import { reportFiles } from './report-files.ts'
import type { Workspace } from './workspace.ts'

/** More files than this are not looked at. */
const most = 20_000
/** A text longer than this, in UTF-16 units, is not read whole to tell its date. */
const longest = 200_000
/** How long the index works before it lets others have their turn, in milliseconds. */
const turn = 10

export class Issues {
  readonly #workspace: Workspace
  readonly #desk: Desk<TextDocument>
  /** What is known of a file by its canonical URI: null of one that is no report or bears no date. */
  #known = new Map<string, Issue | null>()
  /** Files to be read, for the first time or again. */
  readonly #unread = new Set<string>()
  /** The issues among them, one list for as long as nothing changes. */
  #issues: readonly Issue[] | null = null
  #listed = false
  #working: Promise<void> | null = null

  constructor(workspace: Workspace, desk: Desk<TextDocument>) {
    this.#workspace = workspace
    this.#desk = desk
  }

  /** What a report can refer to: all issues in the folders that are open, as they are now. */
  async archive(document: TextDocument): Promise<Archive> {
    const own = { uri: canonical(document.uri), names: publicationNames(document.getText().slice(0, headLength)) }
    while (!this.#listed || this.#unread.size > 0) {
      this.#working ??= this.#work().finally(() => {
        this.#working = null
      })
      await this.#working
      this.#issues = null
    }
    this.#issues ??= [...this.#known.values()].filter(issue => issue !== null)
    return { own, issues: this.#issues }
  }

  /** Takes note that files were made, changed or deleted. */
  filesChanged(uris: readonly DocumentUri[]): void {
    for (const key of uris.map(canonical)) {
      this.#edited(key)
      // Whether a new file counts is for the search to say, which knows what the folder ignores.
      if (!this.#known.has(key)) this.#listed = false
    }
  }

  /** Takes note that the text of an open document changed. */
  edited(uri: DocumentUri): void {
    this.#edited(canonical(uri))
  }

  #edited(key: string): void {
    if (key.endsWith(`/${settingsFile}`)) this.forget()
    else if (this.#known.has(key)) this.#unread.add(key)
  }

  /** Forgets everything: the folders or the settings are others. */
  forget(): void {
    // What is being read now goes into the old one.
    this.#known = new Map()
    this.#unread.clear()
    this.#listed = false
  }

  async #work(): Promise<void> {
    if (!this.#listed) await this.#list()
    const known = this.#known
    let began = Date.now()
    for (const uri of this.#unread) {
      this.#unread.delete(uri)
      // A change from here on is one of a file that is known.
      if (!known.has(uri)) known.set(uri, null)
      known.set(uri, await this.#read(uri).catch(() => null))
      if (Date.now() - began < turn) continue
      await new Promise(go => setTimeout(go, 0))
      began = Date.now()
    }
  }

  async #list(): Promise<void> {
    this.#listed = true
    const found = new Set((await reportFiles(this.#workspace)).slice(0, most).map(canonical))
    for (const uri of this.#known.keys()) if (!found.has(uri)) this.#known.delete(uri)
    for (const uri of found) if (!this.#known.has(uri)) this.#unread.add(uri)
  }

  async #read(uri: string): Promise<Issue | null> {
    const head = await this.#workspace.head(uri)
    if (head === null) return null
    const team = await this.#workspace.teamOf(uri)
    if (!isReport(uri, '', head, team.names)) return null
    const written = readHeader(head).date
    // Numbers that may be read in two ways are settled by the rest of the text.
    const date =
      written?.other === null
        ? written.value
        : ((written ? null : dateOfFileName(Utils.basename(URI.parse(uri)))) ?? (await this.#dateInText(uri)))
    return date === null ? null : { uri, path: this.#pathOf(uri), names: publicationNames(head), date }
  }

  /** The date that the desk itself gives a report whose header does not say it: by its volume, or its text. */
  async #dateInText(uri: string): Promise<string | null> {
    const open = this.#desk.get(uri)
    const document = await this.#workspace.documentOf(uri)
    const text = document?.getText() ?? ''
    if (document === null || text.length > longest) return null
    const team = await this.#workspace.ready(document)
    // A file that is not open is read apart from those that are, whose paragraphs the desk remembers, and without the rules.
    const analysis = open
      ? this.#desk.analysis(document, team)
      : analyse(text, flavourOf(uri, ''), team.registry, team.settings, this.#desk.around(document), new ParagraphCache(), [])
    const date = analysis?.model.date
    // One date that is set for all tells no report from another.
    return date && date.from !== 'setting' ? date.value : null
  }

  #pathOf(uri: string): string {
    const folder = this.#workspace.around(uri)
    return (folder === undefined ? null : below(folder, uri)) ?? uri
  }
}
