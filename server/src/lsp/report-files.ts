/** Which files of the workspace may be reports; which of them are is for the desk to say. */
import type { DocumentUri } from 'vscode-languageserver'
import { reportExtensions, textExtensions } from '../registry/reports.ts'
import type { Workspace } from './workspace.ts'

const candidates = `**/*.{${[...reportExtensions, ...textExtensions].map(extension => extension.slice(1)).join(',')}}`

/** Files that may be reports: none outside the client's folders, however far above them a team's settings stand. May hold one twice. */
export const reportFiles = async (workspace: Workspace): Promise<DocumentUri[]> => {
  const { folders } = workspace
  const teams = (await workspace.teams()).filter(team => folders.some(folder => `${team.folder}/`.startsWith(`${folder}/`)))
  const inFolders = folders.map(folder => workspace.find(folder, [candidates]))
  const named = teams.map(team =>
    workspace.find(
      team.folder,
      team.read.settings.reports.filter(glob => !glob.startsWith('!')),
    ),
  )
  return (await Promise.all([...inFolders, ...named])).flat()
}
