/** Packs and a team's files as one registry. */
import { fold } from '../base/fold.ts'
import { names } from './names.ts'
import type { Pack } from './packs.ts'
import type { Alias, Entity, Registry, Source } from './registry.ts'

interface Named {
  readonly id: string
  readonly name: string
  readonly also: readonly Alias[]
}

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

/** The registry of a team: a value to keep, since making it reads every name of every pack. */
export const registry = (
  packs: readonly Pack[],
  sources: readonly (readonly Source[])[],
  entities: readonly (readonly Entity[])[],
): Registry => ({
  sources: names(
    merged(
      packs.map(pack => pack.sources()),
      sources,
    ),
  ),
  entities: names(
    merged(
      packs.map(pack => pack.entities()),
      entities,
    ),
  ),
})
