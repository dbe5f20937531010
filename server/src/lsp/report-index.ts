/**
 * What is known of each report of the workspace. Nothing is read before somebody asks; what is known is kept until its file changes. Files are read
 * one after another, and whatever else is asked meanwhile is answered first.
 */
import type { DocumentUri } from 'vscode-languageserver'
import { canonical } from '../desk.ts'
import { settingsFile } from '../registry/team.ts'
import { reportFiles } from './report-files.ts'
import type { Workspace } from './workspace.ts'

/** How long the index works before it lets others have their turn, in milliseconds. */
const turn = 10

export class ReportIndex<Entry> {
  readonly #workspace: Workspace
  readonly #read: (uri: string) => Promise<Entry | null>
  readonly #most: number
  /** What is known of a file by its canonical URI: null where there is nothing to know. */
  #known = new Map<string, Entry | null>()
  /** Files to be read, for the first time or again. */
  readonly #unread = new Set<string>()
  /** The same as it was last told, for as long as nothing changes. */
  #told: ReadonlyMap<string, Entry> | null = null
  #listed = false
  #working: Promise<void> | null = null

  /** `read` says what is to be known of a report, null of what is none; more than `most` files are not looked at. */
  constructor(workspace: Workspace, most: number, read: (uri: string) => Promise<Entry | null>) {
    this.#workspace = workspace
    this.#most = most
    this.#read = read
  }

  /** What is known of the reports in the folders that are open, as they are now, by canonical URI: the same value until something changes. */
  async entries(): Promise<ReadonlyMap<string, Entry>> {
    while (!this.#listed || this.#unread.size > 0) {
      this.#working ??= this.#work().finally(() => {
        this.#working = null
      })
      await this.#working
      this.#told = null
    }
    this.#told ??= this.soFar()
    return this.#told
  }

  /** What is known already, while files are still being read or before anybody asked; a new value each time. */
  soFar(): ReadonlyMap<string, Entry> {
    return new Map([...this.#known].flatMap(([uri, entry]) => (entry === null ? [] : [[uri, entry] as const])))
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
    const found = new Set((await reportFiles(this.#workspace)).slice(0, this.#most).map(canonical))
    for (const uri of this.#known.keys()) if (!found.has(uri)) this.#known.delete(uri)
    for (const uri of found) if (!this.#known.has(uri)) this.#unread.add(uri)
  }
}
