/** The sources that the reports of the workspace cite, for the fixes of a report that cites others: counted when somebody first asks for such fixes. */
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { recalled } from '../base/recalled.ts'
import { canonical } from '../desk.ts'
import { sourcesCited } from '../features/sources-cited.ts'
import type { Clock } from './clock.ts'
import { ReportIndex } from './report-index.ts'
import type { Workspace } from './workspace.ts'

/** More files than this are not read: these are read whole. */
const most = 500
/** How long fixes wait until all are read, in milliseconds; then they go by those read so far. */
const patience = 300

type Counts = ReadonlyMap<string, number>

/** How often each source is cited in all of them. */
const summed = recalled((reports: ReadonlyMap<string, Counts>): Counts => {
  const sums = new Map<string, number>()
  for (const counts of reports.values()) for (const [name, count] of counts) sums.set(name, (sums.get(name) ?? 0) + count)
  return sums
})

export class CitedElsewhere {
  readonly index: ReportIndex<Counts>
  readonly #clock: Clock

  constructor(workspace: Workspace, clock: Clock) {
    this.#clock = clock
    this.index = new ReportIndex(workspace, most, async uri => {
      const analysis = await workspace.analysisOf(uri)
      return analysis && sourcesCited(analysis)
    })
  }

  /** The names of the sources that other reports than this cite, the most cited first: of all reports, or of those that a short wait has got to. */
  async than(document: TextDocument): Promise<readonly string[]> {
    const reports = await this.#entriesSoon()
    const own = reports.get(canonical(document.uri))
    return [...summed(reports)]
      .map(([name, count]) => ({ name, count: count - (own?.get(name) ?? 0) }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count)
      .map(({ name }) => name)
  }

  #entriesSoon(): Promise<ReadonlyMap<string, Counts>> {
    return new Promise((tell, fail) => {
      const callOff = this.#clock.after(patience, () => tell(this.index.soFar()))
      this.index.entries().then(tell, fail).finally(callOff)
    })
  }
}
