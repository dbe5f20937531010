/** The subjects a report speaks of, found by any form of their names: whole, shortened, abbreviated or misspelt. */
import type { Entity, EntityKind } from '../registry/registry.ts'
import { isDemonym, isKnownPlace } from '../syntax/names/name-runs.ts'
import { genericWords, organisationNouns, particles, placeNouns, placeParts } from '../syntax/names/name-words.ts'
import { foldName, initials, nearSurname, oneLetterOff, partsOf, type Surname, surnameOf } from './spelling.ts'

/** One person, organisation or place while the report is being read. */
export interface Subject {
  readonly name: string
  readonly kind: EntityKind
  /** Where the report first names it in full. */
  readonly at: number
  readonly entity: Entity | null
}

/** As many subjects as one word is compared with: enough for any report, a bound for a hostile one. */
const most = 64

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else if (list.length < most && !list.includes(value)) list.push(value)
}

export class NameIndex {
  readonly #whole = new Map<string, Subject[]>()
  readonly #surnames = new Map<string, Subject[]>()
  readonly #parts = new Map<string, Subject[]>()
  readonly #openings = new Map<string, Subject[]>()
  readonly #acronyms = new Map<string, Subject[]>()
  /** Surnames by their first two letters or their first and last, for slips. */
  readonly #near = new Map<string, { readonly surname: Surname; readonly before: string; readonly subject: Subject }[]>()
  /** Names looked for since the last subject came. */
  readonly #found = new Map<string, readonly Subject[]>()

  add(subject: Subject): Subject {
    this.alias(subject, foldName(subject.name), subject.name)
    return subject
  }

  /** Lets the subject be found by another of its names. */
  alias(subject: Subject, key: string, name: string): void {
    if (this.#whole.get(key)?.includes(subject)) return
    this.#found.clear()
    push(this.#whole, key, subject)
    const { words, heads, tails } = partsOf(key)
    if (subject.kind === 'person') {
      this.#surname(subject, key)
      for (const tail of tails.slice(0, -1)) push(this.#surnames, tail, subject)
      if (words.length > 1) {
        for (const word of words.slice(0, -1)) if (word.length > 2 && !particles.has(word)) push(this.#parts, word, subject)
      }
      return
    }
    if (words.length < 2) return
    if (words.length <= 12) for (const head of heads) push(this.#openings, head, subject)
    if (subject.kind === 'organisation') push(this.#acronyms, initials(name), subject)
  }

  #surname(subject: Subject, key: string): void {
    const { words, last, heads } = partsOf(key)
    const before = heads.at(-1) ?? ''
    push(this.#surnames, last, subject)
    if (words.length > 2) push(this.#openings, before, subject)
    if (last.length < 6) return
    const entry = { surname: surnameOf(last), before, subject }
    for (const bucket of entry.surname.buckets) {
      const list = this.#near.get(bucket) ?? []
      this.#near.set(bucket, list)
      if (list.length < most) list.push(entry)
    }
  }

  /** The people a surname (or, failing that, another part of a name) may mean. */
  people(key: string): readonly Subject[] {
    return this.#surnames.get(key) ?? this.#parts.get(key) ?? []
  }

  /** Every subject a written name may mean, the surest sort only; `name` as written, `kind` as its own sentence suggests. */
  find(key: string, name: string, kind: EntityKind | null): readonly Subject[] {
    const whole = this.#whole.get(key)
    if (whole !== undefined) return whole
    const asked = `${kind ?? ''} ${name}`
    const known = this.#found.get(asked)
    if (known !== undefined) return known
    const subjects = this.#search(key, name, kind)
    this.#found.set(asked, subjects)
    return subjects
  }

  /** The subjects of a name that is none of theirs as it stands. */
  #search(key: string, name: string, kind: EntityKind | null): readonly Subject[] {
    if (kind !== 'organisation') {
      const surname = this.#surnames.get(key)
      if (surname !== undefined) return surname
      if (kind !== 'place') {
        const part = this.#parts.get(key)
        if (part !== undefined && !isKnownPlace(name)) return part
        const sub = this.#abbreviated(key)
        if (sub.length > 0) return sub
      }
    }
    if (name === name.toUpperCase() && key.length > 1) {
      const acronym = this.#acronyms.get(key)
      if (acronym !== undefined) return acronym
    }
    const opening = this.#opening(key, name, kind)
    if (opening.length > 0) return opening
    return kind === 'organisation' || kind === 'place' ? [] : this.#slip(key, name)
  }

  /** "V. Petrov", "Ana Ruiz" of Ana Ruiz Sol: the same surname with nothing against it, or the name's own first words. */
  #abbreviated(key: string): readonly Subject[] {
    const { words, last } = partsOf(key)
    const first = words[0] ?? ''
    if (words.length < 2) return []
    return (this.#surnames.get(last) ?? this.#parts.get(last) ?? []).filter(subject => {
      if (subject.kind !== 'person') return false
      const full = partsOf(foldName(subject.name)).words
      const opens = full[0] ?? ''
      return full.length > 1 && (first.length === 1 || opens.length === 1 ? first.charAt(0) === opens.charAt(0) : first === opens)
    })
  }

  /** "Boreal" of Boreal Transit AG, "Marn" of Marn Island. */
  #opening(key: string, name: string, kind: EntityKind | null): readonly Subject[] {
    if (kind === 'person' || isDemonym(name) || genericWords.has(key) || organisationNouns.has(key) || placeParts.has(key)) return []
    const { length } = partsOf(key).words
    return (this.#openings.get(key) ?? []).filter(subject => {
      if (subject.kind === 'person') return false
      const rest = partsOf(foldName(subject.name)).words.slice(length)
      if (subject.kind === 'place') return rest.length === 1 && placeNouns.has(rest[0] ?? '')
      return !(kind === 'place' && (length > 1 || isKnownPlace(name)))
    })
  }

  /** A slip or another romanisation of one surname, the words before it (if any) agreeing. */
  #slip(key: string, name: string): readonly Subject[] {
    if (isDemonym(name) || isKnownPlace(name)) return []
    const { words, last, heads } = partsOf(key)
    const before = heads.at(-1) ?? ''
    if (last.length < 6) {
      // A surname so short is a slip of another only where the two or more names before it are the same.
      if (words.length < 3) return []
      const same = this.#openings.get(before) ?? []
      return same.filter(({ kind, name: full }) => kind === 'person' && oneLetterOff(partsOf(foldName(full)).last, last)).slice(0, 1)
    }
    const written = surnameOf(last)
    for (const bucket of written.buckets) {
      const near = this.#near
        .get(bucket)
        ?.find(
          entry => (before === '' || entry.before === before || entry.before.endsWith(` ${before}`)) && nearSurname(entry.surname, written),
        )
      if (near !== undefined) return [near.subject]
    }
    return []
  }
}
