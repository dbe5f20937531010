/** Looking a written name up among declared things. */
import MiniSearch from 'minisearch'
import { fold, words } from '../base/fold.ts'
import { wordsLikeness } from '../base/nearest.ts'
import { remembered } from '../base/remembered.ts'
import type { Alias, Names, Near, Place, Resolution } from './registry.ts'

/** What can be looked up. */
export interface Named {
  readonly id: string
  readonly name: string
  readonly also: readonly Alias[]
  readonly declared: Place | { readonly pack: string }
  /** A source's home page: its host is a name too, where no other thing has it. */
  readonly url?: string | null
}

const hostOf = (url: string): string => /^https?:\/\/(?:www\d?\.)?([^/:?#]+)\/?$/i.exec(url)?.[1] ?? ''

/** A longer name is compared by its beginning. */
const longest = 200
/** Less than this is not near: the names share a word, or less. */
const nearEnough = 0.45
/** As many answers as are kept: reports name the same things again and again. */
const answers = 10_000
const nearAnswers = 2000
/** How many of an index's answers are looked at closely. */
const hits = 60

/** A spelling as canonical forms are compared: line breaks, typographic apostrophes and hyphens, and the article, which is grammar, do not count. */
const spelled = (name: string): string =>
  name.normalize('NFC').replace(/[’ʼ]/g, "'").replace(/[‐‑]/g, '-').replace(/\s/g, ' ').replace(/ {2,}/g, ' ').trim().replace(/^the /i, '')

interface Slot<T> {
  rank: number
  readonly among: T[]
}

/**
 * The look-up over `list`. A name counts before another thing's alias, what a team declares before a pack; where that does not decide, the
 * answer is `ambiguous`. `packs` are the lists that entries of `list` come from, indexed already. `described` is what a name is without words that
 * describe it, where it has any: what is unknown with them may be known without. `canonical` is true of the declared name and of aliases that differ from it in nothing that `fold` keeps.
 */
export const names = <T extends Named>(
  list: readonly T[],
  packs: readonly Indexed<T>[] = [],
  described: (name: string) => string | null = () => null,
): Names<T> => {
  const ids = new Map<string, T>()
  const slots = new Map<string, Slot<T>>()
  const put = (key: string, thing: T, rank: number): void => {
    if (key === '') return
    const slot = slots.get(key)
    if (slot === undefined || rank < slot.rank) slots.set(key, { rank, among: [thing] })
    else if (rank === slot.rank && !slot.among.includes(thing)) slot.among.push(thing)
  }
  for (const thing of list) {
    if (!ids.has(thing.id)) ids.set(thing.id, thing)
    const rank = 'pack' in thing.declared ? 2 : 0
    put(fold(thing.name), thing, rank)
    for (const alias of thing.also) put(fold(alias.name), thing, rank + 1)
    if (thing.url) put(fold(hostOf(thing.url)), thing, rank + 4)
  }

  const canonical = (written: string, key: string, thing: T): boolean => {
    if (fold(thing.name) !== key) return false
    const form = spelled(written)
    return form === spelled(thing.name) || thing.also.some(alias => fold(alias.name) === key && spelled(alias.name) === form)
  }

  let indexes: readonly Indexed<T>[] | null = null
  const near = remembered(nearAnswers, written => {
    if (indexes === null) {
      const packed = new Set(packs.flatMap(pack => pack.all))
      indexes = [indexed(list.filter(thing => !packed.has(thing))), ...packs]
    }
    return nearestIn(indexes, written, thing => ids.get(thing.id) === thing)
  })

  return {
    all: list,
    byId: id => ids.get(id) ?? null,
    resolve: remembered(answers, (name): Resolution<T> => {
      const key = fold(name)
      const plain = slots.has(key) ? null : described(name)
      const among = slots.get(plain === null ? key : fold(plain))?.among ?? []
      const is = among[0]
      if (is === undefined) return { kind: 'unknown' }
      return among.length > 1 ? { kind: 'ambiguous', among } : { kind: 'known', is, canonical: canonical(name, key, is) }
    }),
    nearest(name, limit) {
      return near(name.slice(0, longest)).slice(0, Math.max(0, limit))
    },
  }
}

/** What a name is indexed under: its words, all of them as one ("Inter fax"), and their initials. */
const terms = (name: string): string[] => {
  const all = words(name)
  if (all.length < 2) return [...all]
  return [...all, all.join('').slice(0, 60), ...(all.length > 2 ? [all.map(word => word.charAt(0)).join('')] : [])]
}

interface Index<T> {
  readonly entries: readonly { readonly thing: T; readonly name: string; readonly words: readonly string[] }[]
  readonly mini: MiniSearch<{ id: number; name: string }>
}

/** A thing that a name may be a slip of. */
interface Candidate<T> {
  readonly near: Near<T>
  /** How well the index thinks the names agree, where their likeness is the same. */
  readonly score: number
}

/** A list with the index of its names, which is made when it is first asked for. */
export interface Indexed<T> {
  readonly all: readonly T[]
  /** The names of the list that are near to another, a pack’s remembered for as long as the pack, whatever a team declares. */
  readonly candidates: (written: string) => readonly Candidate<T>[]
}

export const indexed = <T extends Named>(all: readonly T[]): Indexed<T> => {
  let made: Index<T> | null = null
  return {
    all,
    candidates: remembered(nearAnswers, written => {
      made ??= index(all)
      return candidatesIn(made, written)
    }),
  }
}

const index = <T extends Named>(list: readonly T[]): Index<T> => {
  const entries = list.flatMap(thing =>
    [thing.name, ...thing.also.map(alias => alias.name)].map(name => ({ thing, name, words: words(name) })),
  )
  const mini = new MiniSearch<{ id: number; name: string }>({
    fields: ['name'],
    tokenize: terms,
    processTerm: term => term,
    searchOptions: {
      tokenize: name => terms(name).slice(0, 12),
      fuzzy: term => (term.length > 2 ? 0.3 : false),
      prefix: term => term.length > 1,
      maxFuzzy: 3,
      weights: { fuzzy: 0.3, prefix: 0.35 },
    },
  })
  mini.addAll(entries.map((entry, id) => ({ id, name: entry.name })))
  return { entries, mini }
}

const candidatesIn = <T>({ entries, mini }: Index<T>, written: string): readonly Candidate<T>[] => {
  const own = words(written)
  return mini
    .search(written)
    .slice(0, hits)
    .flatMap(hit => {
      const entry = entries[Number(hit.id)]
      const likeness = entry === undefined ? 0 : wordsLikeness(own, entry.words)
      return entry === undefined || likeness < nearEnough
        ? []
        : [{ near: { is: entry.thing, name: entry.name, likeness }, score: hit.score }]
    })
}

const nearestIn = <T>(indexes: readonly Indexed<T>[], written: string, counts: (thing: T) => boolean): readonly Near<T>[] => {
  const best = new Map<T, Candidate<T>>()
  for (const candidate of indexes.flatMap(one => one.candidates(written))) {
    const { is, likeness } = candidate.near
    const before = best.get(is)
    if (counts(is) && (before === undefined || likeness > before.near.likeness)) best.set(is, candidate)
  }
  return [...best.values()]
    .sort((a, b) => b.near.likeness - a.near.likeness || b.score - a.score)
    .slice(0, 10)
    .map(entry => entry.near)
}
