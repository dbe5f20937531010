/** Which keys of the bibliographies a key that is in none was most likely meant to be. */
import { bare } from '../base/fold.ts'
import { grouped } from '../base/grouped.ts'
import { likeness } from '../base/nearest.ts'
import { recalled } from '../base/recalled.ts'
import type { Bibliography } from '../registry/bibliography.ts'

/** From here on a name is a slip of another (`likeness`). */
const near = 0.8

interface Parts {
  readonly key: string
  readonly name: string
  readonly digits: string
}

/** "okonjo_2019" as its letters and its digits; read up to 60 characters. */
const partsOf = (key: string): Parts => {
  const plain = bare(key.slice(0, 60))
  return { key, name: plain.replace(/[^\p{L}]/gu, ''), digits: plain.replace(/\D/g, '') }
}

/** The parts of all keys of a bibliography, by name: worked out once for each. */
const namesOf = recalled(({ references }: Bibliography) => grouped([...references.keys()].map(partsOf), parts => parts.name))

/** Keys that differ from `label` in case or punctuation, by a slip in the name, or in the year alone, best first; at most three. */
export const nearestKeys = (bibliographies: readonly Bibliography[], label: string): readonly string[] => {
  const meant = partsOf(label)
  const found: { readonly key: string; readonly score: number }[] = []
  for (const bibliography of bibliographies)
    for (const parts of [...namesOf(bibliography).values()].flat()) {
      const score = alike(meant, parts)
      if (score > 0) found.push({ key: parts.key, score })
    }
  const best = found.sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1)).map(one => one.key)
  return [...new Set(best)].slice(0, 3)
}

/** Whether some key has the same letters, whatever its digits and punctuation. Takes one look-up a bibliography. */
export const hasNamesake = (bibliographies: readonly Bibliography[], label: string): boolean => {
  const { name } = partsOf(label)
  return name !== '' && bibliographies.some(bibliography => namesOf(bibliography).has(name))
}

/** 1 for the same, less for a slip, least for another year; 0 for two that are not near. */
const alike = (a: Parts, b: Parts): number => {
  if (a.name === b.name) return a.digits === b.digits ? 1 : a.name === '' ? 0 : 0.5
  if (a.digits !== b.digits || Math.abs(a.name.length - b.name.length) > 2) return 0
  const same = likeness(a.name, b.name)
  return same >= near ? same * 0.9 : 0
}
