/** Which files of the workspace may be reports; which of them are is for the desk to say. */
import type { DocumentUri } from 'vscode-languageserver'
import { reportGlob } from '../registry/reports.ts'
import type { Workspace } from './workspace.ts'

/** Files that may be reports: none outside the client's folders, however far above them a team's settings stand. May hold one twice. */
export const reportFiles = async (workspace: Workspace): Promise<DocumentUri[]> => {
  const { folders } = workspace
  const globs = new Map<DocumentUri, readonly string[]>(folders.map(folder => [folder, [reportGlob]]))
  for (const { folder, read } of await workspace.teams()) {
    if (!folders.some(around => `${folder}/`.startsWith(`${around}/`))) continue
    globs.set(folder, [...(globs.get(folder) ?? []), ...read.settings.reports.filter(glob => !glob.startsWith('!'))])
  }
  return (await Promise.all(Array.from(globs, ([folder, list]) => workspace.find(folder, list)))).flat()
}
