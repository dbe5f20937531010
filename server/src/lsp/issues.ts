/** The reports of the workspace by publication and date, for cross-references. Of most files only the beginning is read. */
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { URI, Utils } from 'vscode-uri'
import { recalled } from '../base/recalled.ts'
import { canonical, isReport } from '../desk.ts'
import type { Archive, Issue } from '../features/issues.ts'
import { publicationNames } from '../features/masthead.ts'
import { below } from '../registry/paths.ts'
import { headLength } from '../registry/reports.ts'
import { dateOfFileName } from '../syntax/blocks/file-name-date.ts'
import { readHeader } from '../syntax/blocks/header.ts'
import { ReportIndex } from './report-index.ts'
import type { Workspace } from './workspace.ts'

/** More files than this are not looked at. */
const most = 20_000

/** The issues of the index, one list for as long as nothing changes. */
const listed = recalled((issues: ReadonlyMap<string, Issue>): readonly Issue[] => [...issues.values()])

export class Issues {
  readonly #workspace: Workspace
  readonly index: ReportIndex<Issue>

  constructor(workspace: Workspace) {
    this.#workspace = workspace
    this.index = new ReportIndex(workspace, most, uri => this.#read(uri))
  }

  /** What a report can refer to: all issues in the folders that are open, as they are now. */
  async archive(document: TextDocument): Promise<Archive> {
    const own = { uri: canonical(document.uri), names: publicationNames(document.getText().slice(0, headLength)) }
    return { own, issues: listed(await this.index.entries()) }
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
    const date = (await this.#workspace.analysisOf(uri))?.model.date
    // One date that is set for all tells no report from another.
    return date && date.from !== 'setting' ? date.value : null
  }

  #pathOf(uri: string): string {
    const folder = this.#workspace.around(uri)
    return (folder === undefined ? null : below(folder, uri)) ?? uri
  }
}
