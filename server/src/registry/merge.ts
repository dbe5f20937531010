/** Packs and a team's files as one registry. */
import { fold } from '../base/fold.ts'
import { recalled } from '../base/recalled.ts'
import { withoutKind } from './described.ts'
import { type Indexed, indexed, type Named, names } from './names.ts'
import type { Pack } from './packs.ts'
import type { Entity, Names, Registry, Source } from './registry.ts'

/** The team's entries, then those of the packs that no team entry of the same name or id takes the place of. An earlier file wins over a later one by id. */
const merged = <T extends Named>(packs: readonly (readonly T[])[], team: readonly (readonly T[])[]): readonly T[] => {
  const all = new Map<string, T>()
  const taken = new Set<string>()
  for (const one of team.flat()) {
    if (all.has(one.id)) continue
    all.set(one.id, one)
    taken.add(fold(one.name))
  }
  for (const one of packs.flat()) if (!all.has(one.id) && !taken.has(fold(one.name))) all.set(one.id, one)
  return [...all.values()]
}

/** The names of each pack, indexed once: a team's file changes with every key that is pressed in it, a pack never. */
const indexOf = recalled((pack: Pack) => ({ sources: indexed(pack.sources()), entities: indexed(pack.entities()) }))

/** The registry of a team: a value to keep, since making it reads every name of every pack. */
export const registry = (
  packs: readonly Pack[],
  sources: readonly (readonly Source[])[],
  entities: readonly (readonly Entity[])[],
): Registry => {
  const known = packs.map(indexOf)
  return {
    sources: joined(
      known.map(pack => pack.sources),
      sources,
      withoutKind,
    ),
    entities: joined(
      known.map(pack => pack.entities),
      entities,
    ),
  }
}

const joined = <T extends Named>(
  packs: readonly Indexed<T>[],
  team: readonly (readonly T[])[],
  described?: (name: string) => string | null,
): Names<T> =>
  names(
    merged(
      packs.map(pack => pack.all),
      team,
    ),
    packs,
    described,
  )
