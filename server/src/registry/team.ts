/** A team: the folder with its settings and registry files, read through whatever reads files here. */
import { type Bibliography, bibliographyOf } from './bibliography.ts'
import { type Decoded, decodeEntities, decodeSources } from './decode.ts'
import { registry } from './merge.ts'
import { type Pack, packs } from './packs.ts'
import { below, folderOf, join } from './paths.ts'
import { inOrder, type Problem, problem } from './problem.ts'
import type { Entity, Registry, Source } from './registry.ts'
import { matcher } from './reports.ts'
import { type DecodedSettings, decodeSettings, type Known, type Named, noSettings, type TeamSettings } from './settings.ts'

/** The text of a file (path or URI); null where there is none. Rejects where there is one that cannot be read. */
export type ReadFile = (uri: string) => Promise<string | null>

export const settingsFile = 'copydesk.yaml'
export const sourcesFile = 'sources.yaml'
export const entitiesFile = 'entities.yaml'

interface FileBase {
  readonly uri: string
  /** Null where there is no such file. */
  readonly text: string | null
  /** In text order. */
  readonly problems: readonly Problem[]
  /** Why it could not be read though it is there; null as a rule. */
  readonly unreadable: string | null
}

export type TeamFile =
  | (FileBase & { readonly kind: 'settings'; readonly decoded: DecodedSettings | null })
  | (FileBase & { readonly kind: 'sources'; readonly decoded: Decoded<Source> | null })
  | (FileBase & { readonly kind: 'entities'; readonly decoded: Decoded<Entity> | null })
  | (FileBase & { readonly kind: 'bibliography'; readonly decoded: Bibliography })

/** A value: read it again when one of its files changes. */
export interface Team {
  /** The folder that the settings stand in, or would. */
  readonly folder: string
  readonly settings: TeamSettings
  /** Every file that counts or would count if it were there, the settings first. */
  readonly files: readonly TeamFile[]
  readonly registry: Registry
  /** Those that the settings name, in their order. */
  readonly bibliographies: readonly Bibliography[]
  /** The file that a new source goes to; it may not exist yet. */
  readonly declareIn: string
  /** Whether the settings name this file (path or URI) as a report. */
  readonly isReport: (uri: string) => boolean
}

/** The nearest folder at or above `folder` that has a `copydesk.yaml`; null where there is none down from `top` (the root where it is left out). */
export const findTeam = async (folder: string, read: ReadFile, top: string | null = null): Promise<string | null> => {
  for (let at: string | null = folder; at !== null; at = at === top ? null : folderOf(at)) {
    const there = await read(join(at, settingsFile)).then(
      text => text !== null,
      () => true,
    )
    if (there) return at
  }
  return null
}

/**
 * The team of `folder`. A missing file is no error unless the settings name it. A file that cannot be read, or is no YAML for the moment, keeps
 * in force what `before` (the same team, read earlier) had from it. Never rejects.
 */
export const readTeam = async (folder: string, read: ReadFile, known: Omit<Known, 'packs'>, before: Team | null = null): Promise<Team> => {
  const earlier = new Map((before?.folder === folder ? before.files : []).map(file => [`${file.kind} ${file.uri}`, file]))
  const settings = await settingsOf(join(folder, settingsFile), read, known, earlier)
  const said = settings.decoded?.settings ?? noSettings
  const missing: Problem[] = []
  const files: TeamFile[] = []

  const each = async (
    kind: 'sources' | 'entities' | 'bibliography',
    names: readonly Named[] | null,
    usual: string | null,
  ): Promise<void> => {
    const list = names ?? (usual === null ? [] : [{ name: usual, span: null }])
    for (const { name, span } of list) {
      const uri = join(folder, name)
      if (files.some(file => file.kind === kind && file.uri === uri)) continue
      const old = earlier.get(`${kind} ${uri}`)
      const file =
        kind === 'sources'
          ? await sourcesOf(uri, read, old)
          : kind === 'entities'
            ? await entitiesOf(uri, read, old)
            : await bibliographyFile(name, uri, read, old)
      files.push(file)
      if (span === null || settings.decoded?.broken === true) continue
      if (file.text === null && file.unreadable === null) missing.push(problem(span, `There is no file “${name}”.`))
      if (file.unreadable !== null) missing.push(problem(span, `“${name}” cannot be read: ${file.unreadable}.`))
    }
  }
  await each('sources', said.sources, sourcesFile)
  await each('entities', said.entities, entitiesFile)
  await each('bibliography', said.bibliography, null)

  const wanted = packs.filter(pack => said.packs === null || said.packs.includes(pack.name))
  const sources = files.flatMap(file => (file.kind === 'sources' && file.decoded !== null ? [file.decoded.entries] : []))
  const entities = files.flatMap(file => (file.kind === 'entities' && file.decoded !== null ? [file.decoded.entries] : []))
  const matches = matcher(said.reports)
  return {
    folder,
    settings: said,
    files: [{ ...settings, problems: inOrder([...settings.problems, ...missing]) }, ...files],
    registry: made(before, wanted, sources, entities),
    bibliographies: files.flatMap(file => (file.kind === 'bibliography' ? [file.decoded] : [])),
    declareIn: files.find(file => file.kind === 'sources')?.uri ?? join(folder, sourcesFile),
    isReport: uri => {
      const path = below(folder, uri)
      return path !== null && matches(path)
    },
  }
}

/** What each registry was made of, so that the same parts give the same registry. */
const parts = new WeakMap<Registry, readonly unknown[]>()

const made = (
  before: Team | null,
  wanted: readonly Pack[],
  sources: readonly (readonly Source[])[],
  entities: readonly (readonly Entity[])[],
): Registry => {
  const own: readonly unknown[] = [...wanted, null, ...sources, null, ...entities]
  const old = before === null ? undefined : parts.get(before.registry)
  if (before !== null && old?.length === own.length && own.every((part, index) => part === old[index])) return before.registry
  const fresh = registry(wanted, sources, entities)
  parts.set(fresh, own)
  return fresh
}

type Got = { readonly text: string | null; readonly unreadable: string | null }

const get = async (uri: string, read: ReadFile): Promise<Got> => {
  try {
    return { text: await read(uri), unreadable: null }
  } catch (error) {
    return { text: null, unreadable: error instanceof Error ? error.message : String(error) }
  }
}

type Earlier = ReadonlyMap<string, TeamFile>

const settingsOf = async (
  uri: string,
  read: ReadFile,
  known: Omit<Known, 'packs'>,
  earlier: Earlier,
): Promise<TeamFile & { readonly kind: 'settings' }> => {
  const file = earlier.get(`settings ${uri}`)
  const old = file?.kind === 'settings' ? file.decoded : null
  const got = await get(uri, read)
  if (got.text === null) return { kind: 'settings', uri, ...got, decoded: got.unreadable === null ? null : old, problems: [] }
  const decoded = decodeSettings(got.text, { ...known, packs: packs.map(pack => pack.name) }, old)
  return { kind: 'settings', uri, ...got, decoded, problems: decoded.problems }
}

const sourcesOf = async (uri: string, read: ReadFile, file: TeamFile | undefined): Promise<TeamFile> => {
  const old = file?.kind === 'sources' ? file : null
  const got = await get(uri, read)
  if (got.text !== null && got.text === old?.text) return old
  if (got.text === null)
    return { kind: 'sources', uri, ...got, decoded: got.unreadable === null ? null : (old?.decoded ?? null), problems: [] }
  const decoded = decodeSources(uri, got.text, old?.decoded ?? null)
  return { kind: 'sources', uri, ...got, decoded, problems: decoded.problems }
}

const entitiesOf = async (uri: string, read: ReadFile, file: TeamFile | undefined): Promise<TeamFile> => {
  const old = file?.kind === 'entities' ? file : null
  const got = await get(uri, read)
  if (got.text !== null && got.text === old?.text) return old
  if (got.text === null)
    return { kind: 'entities', uri, ...got, decoded: got.unreadable === null ? null : (old?.decoded ?? null), problems: [] }
  const decoded = decodeEntities(uri, got.text, old?.decoded ?? null)
  return { kind: 'entities', uri, ...got, decoded, problems: decoded.problems }
}

/** One that cannot be read counts as it was before, as the other files do. */
const bibliographyFile = async (name: string, uri: string, read: ReadFile, file: TeamFile | undefined): Promise<TeamFile> => {
  const old = file?.kind === 'bibliography' && file.decoded.name === name ? file : null
  const got = await get(uri, read)
  if (old !== null && got.text !== null && got.text === old.text) return old
  const decoded = old !== null && got.unreadable !== null ? old.decoded : bibliographyOf(name, uri, got.text)
  return { kind: 'bibliography', uri, ...got, decoded, problems: got.text === null ? [] : decoded.problems }
}
