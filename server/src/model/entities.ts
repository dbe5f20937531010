/** Who is who in a report: its written names gathered into people, organisations and places. */
import { grouped } from '../base/grouped.ts'
import { shift } from '../base/span.ts'
import type { Entity, EntityKind, Registry } from '../registry/registry.ts'
import { personVerbs } from '../syntax/names/name-words.ts'
import type { WrittenName } from '../syntax/report.ts'
import type { Mention, ReportEntity } from './model.ts'
import { NameIndex, type Subject } from './name-index.ts'
import { foldName, onOneLine, partsOf } from './spelling.ts'

/** A written name where it stands in the report. */
interface Written {
  readonly name: WrittenName
  /** Where its paragraph begins. */
  readonly origin: number
  readonly start: number
  /** On one line. */
  readonly text: string
  readonly key: string
}

const written = (paragraphs: readonly { readonly origin: number; readonly names: readonly WrittenName[] }[]): readonly Written[] => {
  const all: Written[] = []
  for (const { origin, names } of paragraphs) {
    for (const name of names)
      all.push({ name, origin, start: origin + name.span.start, text: onOneLine(name.text), key: foldName(name.text) })
  }
  return all.sort((a, b) => a.start - b.start)
}

/** The kind most of a name's mentions suggest; an introduction counts for three. The first suggested wins a draw. */
const elect = (names: readonly Written[]): EntityKind | null => {
  const votes = new Map<EntityKind, number>()
  for (const { name } of names) {
    if (name.kind !== null) votes.set(name.kind, (votes.get(name.kind) ?? 0) + (name.introduction === null ? 1 : 3))
  }
  let best: EntityKind | null = null
  for (const [kind, count] of votes) if (best === null || count > (votes.get(best) ?? 0)) best = kind
  return best
}

const capitals = (text: string): boolean => text === text.toUpperCase()

/** The registry's entity of that name, unless the report plainly speaks of another (a person of a place's name). */
const declaredAs = (names: readonly Written[], registry: Registry): Entity | null => {
  const first = names[0]
  if (first === undefined) return null
  // "Us" is not the United States: short codes count as written.
  if (
    first.text.length <= 4 &&
    !first.text.includes(' ') &&
    !capitals(first.text) &&
    registry.entities.resolve(first.text.toUpperCase()).kind === 'known'
  ) {
    const resolution = registry.entities.resolve(first.text)
    if (resolution.kind === 'known' && capitals(resolution.is.name) === false && foldName(resolution.is.name) !== first.key) return null
  }
  const resolution = registry.entities.resolve(first.text)
  const introduced = names.some(({ name }) => name.kind === 'person' && name.introduction !== null)
  if (resolution.kind === 'known') return resolution.is.kind === 'place' && introduced ? null : resolution.is
  if (resolution.kind === 'ambiguous') {
    const kind = elect(names)
    const among = resolution.among.filter(entity => entity.kind === kind)
    return among.length === 1 ? (among[0] ?? null) : null
  }
  return null
}

const sourceKind = (names: readonly Written[], registry: Registry): EntityKind | null => {
  const first = names[0]
  if (first === undefined || !(first.text.includes(' ') || capitals(first.text))) return null
  const resolution = registry.sources.resolve(first.text)
  return resolution.kind === 'known' && resolution.is.kind !== 'person' ? 'organisation' : null
}

/** Whether a verb that people are the subject of follows the name. */
const speaks = ({ name, origin }: Written, text: string): boolean => {
  const end = origin + name.span.end
  const verb = /^\s(\p{Ll}+)/u.exec(text.slice(end, end + 20))?.[1]
  return verb !== undefined && personVerbs.has(verb)
}

/** "Committee (Comité de …, CNR)": the second name, in brackets after the first, is the first in another language. */
const translations = (names: readonly Written[], text: string): ReadonlyMap<string, string> => {
  const pairs = new Map<string, string>()
  let before: Written | undefined
  for (const next of names) {
    if (before?.name.kind === 'organisation' && next.name.kind === 'organisation' && next.key.includes(' ')) {
      const end = next.origin + next.name.span.end
      const bracketed = text.slice(before.origin + before.name.span.end, next.start) === ' ('
      if (bracketed && /^(?:\)|,\s[\p{Lu}\d&/-]{2,12}\))/u.test(text.slice(end, end + 16))) pairs.set(next.key, before.key)
    }
    before = next
  }
  return pairs
}

/**
 * The people, organisations and places a report speaks of, in the order of their first mention, each with all its mentions: a surname
 * means the person introduced by it, a short form what it was declared for, a slip of a surname the person it is nearest to. The
 * registry's entities win where they know a name. `paragraphs` are the report's, each with its origin in `text`; spans in the result
 * count in `text`. Never throws.
 */
export const linkEntities = (
  paragraphs: readonly { readonly origin: number; readonly names: readonly WrittenName[] }[],
  text: string,
  registry: Registry,
): readonly ReportEntity[] => {
  const names = written(paragraphs)
  const groups = grouped(names, name => name.key)
  const translated = translations(names, text)
  const index = new NameIndex()
  const declared = new Map<string, Subject>()
  const shortened = names.filter(({ name }) => name.short !== null)
  const shorts = new Set(shortened.map(({ name }) => foldName(name.short?.text ?? '')))
  const longestFirst = [...groups]
    .map(([key, group]) => ({ key, group, length: partsOf(key).words.length }))
    .sort((a, b) => b.length - a.length)
  for (const { key, group } of longestFirst) {
    const first = group[0]
    if (first === undefined || key === '') continue
    const entity = declaredAs(group, registry)
    if (entity !== null) {
      // A surname that is a place's name as well: the introduced person's, where the report speaks of a person.
      if (entity.kind === 'place' && index.people(key).length > 0 && group.some(one => one.name.kind === 'person' || speaks(one, text)))
        continue
      const known = declared.get(entity.id) ?? index.add({ name: entity.name, kind: entity.kind, at: first.start, entity })
      declared.set(entity.id, known)
      index.alias(known, key, first.text)
      continue
    }
    const kind = elect(group)
    const original = translated.get(key)
    if (original !== undefined && groups.has(original)) continue
    if (shorts.has(key) || index.find(key, first.text, kind).length > 0) continue
    const settled = kind ?? sourceKind(group, registry)
    if (settled === null) continue
    const subject = index.add({ name: first.text, kind: settled, at: first.start, entity: null })
    index.alias(subject, key, first.text)
  }
  for (const [key, original] of translated) {
    const subject = index.find(original, original, 'organisation')[0]
    if (subject !== undefined) index.alias(subject, key, key)
  }
  for (const { name, key, text: form } of shortened) {
    if (name.short === null) continue
    const subject = index.find(key, form, name.kind)[0]
    if (subject !== undefined) index.alias(subject, foldName(name.short.text), name.short.text)
  }
  return gather(names, index)
}

interface Gathered {
  readonly mentions: Mention[]
  introduction: ReportEntity['introduction']
}

/** Of several subjects of one name the one introduced last before `at`, else the first to come. */
const meant = (candidates: readonly Subject[], at: number, latest: ReadonlyMap<Subject, number>): Subject | undefined => {
  if (candidates.length < 2) return candidates[0]
  const before = candidates.filter(subject => subject.at <= at)
  return before.length > 0 ? before.reduce((a, b) => ((latest.get(b) ?? b.at) > (latest.get(a) ?? a.at) ? b : a)) : candidates[0]
}

/** Each mention with the subject it means where it stands. */
const gather = (names: readonly Written[], index: NameIndex): readonly ReportEntity[] => {
  const found = new Map<Subject, Gathered>()
  const latest = new Map<Subject, number>()
  for (const { name, origin, start, text, key } of names) {
    const subject = meant(index.find(key, text, name.kind), start, latest)
    if (subject === undefined) continue
    if (name.introduction !== null || key.includes(' ')) latest.set(subject, start)
    let entry = found.get(subject)
    if (entry === undefined) {
      entry = { mentions: [], introduction: null }
      found.set(subject, entry)
    }
    entry.mentions.push({ span: shift(name.span, origin), text })
    if (name.short !== null) entry.mentions.push({ span: shift(name.short.span, origin), text: name.short.text })
    if (entry.introduction === null && name.introduction !== null) {
      entry.introduction = { ...name.introduction, span: shift(name.introduction.span, origin) }
    }
  }
  return [...found].map(([subject, entry]) => ({
    name: subject.name,
    kind: subject.kind,
    declared: subject.entity,
    introduction: entry.introduction,
    mentions: entry.mentions,
  }))
}
