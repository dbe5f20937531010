/** A team as the server uses it: read by the registry's own reader, with what the editor's settings say where the team's file is silent. */
import type { DocumentUri } from 'vscode-languageserver'
import { canonical, deskSettings, knownNames, type Team } from '../desk.ts'
import { type InlayHintMode, inlayHintModes } from '../features/inlay-hints.ts'
import { decodeSettings, noSettings, type TeamSettings } from '../registry/settings.ts'
import { type ReadFile, type Team as RegistryTeam, readTeam } from '../registry/team.ts'
import { bibliographyProblems, findingsOf } from '../rules/invalid-registry.ts'
import type { Finding } from '../rules/rule.ts'
import { isRecord } from './abilities.ts'
import { fingerprint } from './fingerprint.ts'
import { usualPause } from './typing.ts'

/** A longer pause, in milliseconds, is no pause in typing. */
const longestPause = 60_000

export interface LoadedTeam extends Team {
  readonly read: RegistryTeam
  /** The findings in the team's own files, by canonical URI; a file without any has an empty list. */
  readonly problems: ReadonlyMap<string, readonly Finding[]>
  /** The text of every file it was made of, by canonical URI; null of one that would count if it were there. */
  readonly reads: ReadonlyMap<string, string | null>
  /** Which dates the editor's settings want hints behind. */
  readonly inlayHints: InlayHintMode
  /** How long typing must rest before its sentence is flagged, in milliseconds; 0 flags at once. */
  readonly pause: number
  /** Names this state of it: the same files and settings give the same one. */
  readonly stamp: string
}

/** The team of a folder. `editor` is the `copydesk` section of the editor's settings; `before` is the same team read earlier. Never rejects. */
export const loadTeam = async (folder: DocumentUri, read: ReadFile, editor: unknown, before: LoadedTeam | null): Promise<LoadedTeam> => {
  const reads = new Map<string, string | null>()
  const reading: ReadFile = async uri => {
    reads.set(canonical(uri), null)
    const text = await read(uri)
    reads.set(canonical(uri), text)
    return text
  }
  const team = await readTeam(folder, reading, knownNames, before?.read ?? null)
  const settings = deskSettings(team.settings, editorSettings(editor))
  return {
    folder,
    read: team,
    registry: team.registry,
    settings,
    names: uri => team.isReport(canonical(uri)),
    problems: new Map(
      team.files.flatMap(file =>
        file.text === null
          ? []
          : [
              [
                canonical(file.uri),
                file.kind === 'bibliography'
                  ? bibliographyProblems(file.problems, settings.rules)
                  : findingsOf(file.problems, settings.rules),
              ],
            ],
      ),
    ),
    reads,
    inlayHints: inlayHintsOf(editor),
    pause: pauseOf(editor),
    stamp: fingerprint(JSON.stringify([[...reads], editor])),
  }
}

/** The editor's settings have the shape of the team's: one reader serves both, and leaves out what says nothing (`null`, `default`). */
const editorSettings = (editor: unknown): TeamSettings => {
  if (!isRecord(editor)) return noSettings
  const { house, coverage, rules } = editor
  const dates = isRecord(editor.dates) ? { order: editor.dates.order } : undefined
  return decodeSettings(JSON.stringify({ house, coverage, dates, rules }), { ...knownNames, packs: null }).settings
}

const inlayHintsOf = (editor: unknown): InlayHintMode => {
  const wanted = isRecord(editor) && isRecord(editor.dates) ? editor.dates.inlayHints : null
  return inlayHintModes.find(mode => mode === wanted) ?? 'off'
}

const pauseOf = (editor: unknown): number => {
  const wanted = isRecord(editor) && isRecord(editor.whileTyping) ? editor.whileTyping.pause : null
  return typeof wanted === 'number' && wanted >= 0 ? Math.min(wanted, longestPause) : usualPause
}
