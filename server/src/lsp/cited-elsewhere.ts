/** The sources that the reports of the workspace cite, for the fixes of a report that cites others: counted when somebody first asks for such fixes. */
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { analyse } from '../analysis.ts'
import { recalled } from '../base/recalled.ts'
import { canonical, type Desk, flavourOf, isReport } from '../desk.ts'
import { sourcesCited } from '../features/sources-cited.ts'
import { ParagraphCache } from '../syntax/paragraph.ts'
import { ReportIndex } from './report-index.ts'
import type { Workspace } from './workspace.ts'

/** More files than this are not read: these are read whole. */
const most = 500
/** A text longer than this, in UTF-16 units, is not read for what it cites. */
const longest = 200_000

type Counts = ReadonlyMap<string, number>

/** How often each source is cited in all of them. */
const summed = recalled((reports: ReadonlyMap<string, Counts>): Counts => {
  const sums = new Map<string, number>()
  for (const counts of reports.values()) for (const [name, count] of counts) sums.set(name, (sums.get(name) ?? 0) + count)
  return sums
})

export class CitedElsewhere {
  readonly index: ReportIndex<Counts>

  constructor(workspace: Workspace, desk: Desk<TextDocument>) {
    this.index = new ReportIndex(workspace, most, async uri => {
      const document = await workspace.documentOf(uri)
      const text = document?.getText() ?? ''
      if (document === null || text.length > longest) return null
      const team = await workspace.ready(document)
      if (!isReport(uri, document.languageId, text, team.names)) return null
      // A file that is not open is read apart from those that are, whose paragraphs the desk remembers, and without the rules.
      const analysis = desk.get(uri)
        ? desk.analysis(document, team)
        : analyse(text, flavourOf(uri, ''), team.registry, team.settings, desk.around(document), new ParagraphCache(), [])
      return analysis && sourcesCited(analysis)
    })
  }

  /** The names of the sources that other reports than this cite, the most cited first. */
  async than(document: TextDocument): Promise<readonly string[]> {
    const reports = await this.index.entries()
    const own = reports.get(canonical(document.uri))
    return [...summed(reports)]
      .map(([name, count]) => ({ name, count: count - (own?.get(name) ?? 0) }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count)
      .map(({ name }) => name)
  }
}
