/** A team's files on this machine. */
import { stat } from 'node:fs/promises'
import { folderOf } from '../registry/paths.ts'
import type { Known } from '../registry/settings.ts'
import { findTeam, readTeam as read, type Team } from '../registry/team.ts'
import { readText, slashed } from './files.ts'

/** The folder whose team the file or folder belongs to: the nearest one upwards with a `copydesk.yaml`, else the file's own. */
export const teamFolder = async (path: string): Promise<string> => {
  const start = slashed(path)
  const isFolder = await stat(start).then(
    found => found.isDirectory(),
    () => false,
  )
  const folder = isFolder ? start : (folderOf(start) ?? start)
  return (await findTeam(folder, readText)) ?? folder
}

/** The team that the file or folder belongs to. Never rejects: what could not be read is said in the team's files. */
export const readTeam = async (path: string, known: Omit<Known, 'packs'>, before: Team | null = null): Promise<Team> =>
  read(await teamFolder(path), readText, known, before)
