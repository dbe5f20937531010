/** Finding the reports that a command line names. */
import { readdir, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import ignore, { type Ignore } from 'ignore'
import { headLength, mayDeclare, namedReport } from '../registry/reports.ts'
import type { Known } from '../registry/settings.ts'
import { readTeam, settingsFile, type Team } from '../registry/team.ts'
import { readHead, readText, reasonOf, slashed } from './files.ts'
import { teamFolder } from './team.ts'

/** A report with the team it belongs to; files of one team have the same value. */
export interface FoundReport {
  /** As the caller wrote it, or below what the caller wrote. */
  readonly path: string
  readonly team: Team
}

export interface FoundReports {
  /** In the order of the paths given, each folder's by name; none twice. */
  readonly reports: readonly FoundReport[]
  /** What could not be read, and why. */
  readonly failures: readonly { readonly path: string; readonly reason: string }[]
}

interface Search {
  readonly known: Omit<Known, 'packs'>
  readonly declaresReport: (head: string) => boolean
  readonly teams: Map<string, Team>
  readonly seen: Set<string>
  readonly reports: FoundReport[]
  readonly failures: { path: string; reason: string }[]
}

/** A `.gitignore` with the folder it counts in. */
interface Ignoring {
  readonly folder: string
  readonly rules: Ignore
}

/**
 * The reports among `paths`. A file is taken as it is. A folder is walked, without `node_modules`, folders that begin with a dot, what `.gitignore`
 * files leave out, and symbolic links to folders: its reports are the files that the team's settings name, those with a report's extension, and
 * the Markdown and text files whose beginning `declaresReport`.
 */
export const findReports = async (
  paths: readonly string[],
  known: Omit<Known, 'packs'>,
  declaresReport: (head: string) => boolean,
): Promise<FoundReports> => {
  const search: Search = { known, declaresReport, teams: new Map(), seen: new Set(), reports: [], failures: [] }
  for (const path of paths) {
    try {
      const found = await stat(path)
      const team = await teamOf(search, path)
      if (found.isDirectory()) await walk(search, path, team, [])
      else take(search, path, team)
    } catch (error) {
      search.failures.push({ path, reason: reasonOf(error) })
    }
  }
  return { reports: search.reports, failures: search.failures }
}

const teamOf = async (search: Search, path: string): Promise<Team> => {
  const folder = await teamFolder(path)
  const same = search.teams.get(folder)
  if (same !== undefined) return same
  const team = await readTeam(folder, readText, search.known)
  search.teams.set(folder, team)
  return team
}

const take = (search: Search, path: string, team: Team): void => {
  const whole = slashed(path)
  if (search.seen.has(whole)) return
  search.seen.add(whole)
  search.reports.push({ path, team })
}

const walk = async (search: Search, folder: string, above: Team, ignoring: readonly Ignoring[]): Promise<void> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    search.failures.push({ path: folder, reason: reasonOf(error) })
    return []
  })
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  const here = slashed(folder)
  const team = here !== above.folder && entries.some(entry => entry.name === settingsFile) ? await teamOf(search, folder) : above
  const own = entries.some(entry => entry.name === '.gitignore') ? await readText(join(folder, '.gitignore')).catch(() => null) : null
  const rules = own === null ? ignoring : [...ignoring, { folder: here, rules: ignore().add(own) }]
  for (const entry of entries) {
    const path = folder.endsWith(sep) || folder.endsWith('/') ? `${folder}${entry.name}` : `${folder}/${entry.name}`
    const whole = slashed(path)
    const isFolder = entry.isDirectory()
    if (isFolder && (entry.name === 'node_modules' || entry.name.startsWith('.'))) continue
    if (left(rules, whole, isFolder)) continue
    if (isFolder) {
      await walk(search, path, team, rules)
    } else if (entry.isFile() || (entry.isSymbolicLink() && (await leadsToFile(path)))) {
      if (await isReport(search, path, whole, team)) take(search, path, team)
    }
  }
}

/** The innermost `.gitignore` that says something about the path decides. */
const left = (ignoring: readonly Ignoring[], whole: string, isFolder: boolean): boolean => {
  for (const { folder, rules } of [...ignoring].reverse()) {
    const result = rules.test(whole.slice(folder.length + (folder.endsWith('/') ? 0 : 1)) + (isFolder ? '/' : ''))
    if (result.ignored) return true
    if (result.unignored) return false
  }
  return false
}

const leadsToFile = (path: string): Promise<boolean> =>
  stat(path).then(
    found => found.isFile(),
    () => false,
  )

const isReport = async (search: Search, path: string, whole: string, team: Team): Promise<boolean> => {
  if (team.isReport(whole) || namedReport(path)) return true
  if (!mayDeclare(path)) return false
  try {
    return search.declaresReport(await readHead(path, headLength))
  } catch (error) {
    search.failures.push({ path, reason: reasonOf(error) })
    return false
  }
}
