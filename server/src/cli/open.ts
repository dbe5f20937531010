/** The reports a command line names, read. */
import { type Analysis, analyse } from '../analysis.ts'
import { deskSettings, flavourOf, knownNames, surroundingsOf } from '../desk.ts'
import { readText, slashed } from '../io/files.ts'
import { findReports } from '../io/reports.ts'
import type { Surroundings } from '../model/surroundings.ts'
import { Shelf } from '../registry/bibliography.ts'
import { noSettings } from '../registry/settings.ts'
import type { Team } from '../registry/team.ts'
import { declaresReport } from '../syntax/blocks/header.ts'

export interface OpenedReport {
  readonly path: string
  readonly text: string
  readonly team: Team
  readonly around: Surroundings
}

/** The analysis of a report that bears `date` where it says none itself; of another `text` than its file's where one is given. */
export const analysed = ({ path, text: stored, team, around }: OpenedReport, date: string | null, text = stored): Analysis =>
  analyse(text, flavourOf(path, ''), team.registry, deskSettings(team.settings, noSettings, date), around)

/** The reports in the order of the paths, with the reason for each that could not be read. */
export const openReports = async (
  paths: readonly string[],
): Promise<{ readonly reports: readonly OpenedReport[]; readonly failures: readonly string[] }> => {
  const found = await findReports(paths, knownNames, declaresReport)
  const reports: OpenedReport[] = []
  const shelf = new Shelf()
  const failures = found.failures.map(({ path, reason }) => `${path}: ${reason}`)
  for (const { path, team } of found.reports) {
    try {
      const text = await readText(path)
      if (text === null) failures.push(`${path}: no such file or folder`)
      else reports.push({ path, text, team, around: await surroundingsOf(slashed(path), text, team.bibliographies, readText, shelf) })
    } catch (error) {
      failures.push(`${path}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  const unreadable = [...new Set(reports.map(report => report.team))].flatMap(team =>
    team.files.flatMap(file => (file.unreadable === null ? [] : [`${file.uri}: ${file.unreadable}`])),
  )
  return { reports, failures: [...failures, ...unreadable] }
}
