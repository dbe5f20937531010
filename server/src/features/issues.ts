/**
 * Which report of the workspace a cross-reference means: "see the Monitor, September 11, 21" names two issues of one publication.
 * Pure: the host says which reports there are.
 */
import { fold, words } from '../base/fold.ts'
import { recalled } from '../base/recalled.ts'
import { type Span, touches } from '../base/span.ts'
import type { LinkedCitation, LinkedItem, Model } from '../model/model.ts'
import { folderOf } from '../registry/paths.ts'
import type { Registry } from '../registry/registry.ts'

/** A report as others can refer to it. */
export interface Issue {
  readonly uri: string
  /** Its file as people are told of it. */
  readonly path: string
  /** What its publication may be called; empty where nothing says. */
  readonly names: readonly string[]
  /** ISO day. */
  readonly date: string
}

/** The report that refers to others, and all that it may mean. */
export interface Archive {
  readonly own: Pick<Issue, 'uri' | 'names'>
  readonly issues: readonly Issue[]
}

/** One date of a cross-reference, with what stands before it. */
export interface Reference {
  /** The date's. */
  readonly span: Span
  /** As written: "the Monitor". */
  readonly publications: readonly string[]
  /** ISO days, the last counted in. */
  readonly periods: readonly { readonly from: string; readonly to: string }[]
}

/** The cross-reference at `offset`; null where none is. */
export const crossReferenceAt = (model: Model, offset: number): LinkedCitation | null =>
  model.citations.find(({ kind, span }) => kind === 'cross-reference' && touches(span, offset)) ?? null

/** What a cross-reference refers to, one for each date that is written in it; those that name no publication are left out. */
export const referencesOf = (citation: LinkedCitation): readonly Reference[] => {
  if (citation.kind !== 'cross-reference') return []
  const found = new Map<number, Reference>()
  for (const { source, date } of citation.items) {
    if (source === null || !date?.written || date.from === null || date.to === null) continue
    const same = found.get(date.span.start)
    found.set(date.span.start, {
      span: date.span,
      publications: [...new Set([...(same?.publications ?? []), named(source)])],
      periods: [...(same?.periods ?? []), { from: date.from, to: date.to }],
    })
  }
  return [...found.values()]
}

/** "the Monitor of May 4": the preposition belongs to the date. */
const named = (source: string): string => source.replace(/\sof$/, '')

/** The reports that are meant, those beside the referring one first; none of them is itself. */
export const issuesMeant = ({ publications, periods }: Reference, { own, issues }: Archive, registry: Registry): readonly Issue[] => {
  const others = issues.filter(({ uri, date }) => uri !== own.uri && periods.some(({ from, to }) => from <= date && date <= to))
  if (others.length === 0) return []
  const meant = publications.map(written => publicationMeant(written, { own, issues }, registry))
  const folder = folderOf(own.uri)
  const far = ({ uri }: Issue): number => (folderOf(uri) === folder ? 0 : 1)
  return others
    .filter(issue => meant.some(isOf => isOf(issue)))
    .sort((a, b) => far(a) - far(b) || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}

/** The same of one item of a cross-reference; null where it names no publication or no day. */
export const issuesMeantBy = ({ source, date }: LinkedItem, archive: Archive, registry: Registry): readonly Issue[] | null =>
  source === null || !date || date.from === null || date.to === null
    ? null
    : issuesMeant({ span: date.span, publications: [named(source)], periods: [{ from: date.from, to: date.to }] }, archive, registry)

type IsOf = (issue: Issue) => boolean
const none: IsOf = () => false
/** Whether an issue has one of the names that are folded so. */
const bearing =
  (keys: ReadonlySet<string>): IsOf =>
  ({ names }) =>
    names.some(name => keys.has(fold(name)))

/** The house's own work in general: "our report", "this publication", "Briefing". */
const ownWork =
  /^(?:(this|our|these)\s)?(?:(?:previous|earlier|last|recent)\s)?(?:the\s)?(?:publication|report|brief|briefing|bulletin|digest|newsletter|note|issue|edition|dispatch|update)s?$/i

/**
 * Whether an issue is one of the publication that is meant. The publication is told from all that the workspace holds, whatever the day: by its
 * whole name, by what the registry calls it, by its initials, then by a part of the referring report's own name. Two that fit alike mean none.
 */
const publicationMeant = (written: string, { own, issues }: Archive, registry: Registry): IsOf => {
  const key = fold(written)
  const known = new Map([...namesOf(issues), ...byKey(own)])
  const ownKeys = own.names.map(fold)
  const one = (fits: (name: string) => boolean): IsOf | null => {
    const keys = new Set([...known].flatMap(([folded, name]) => (fits(name) ? [folded] : [])))
    if (keys.size === 0) return null
    const shared = ownKeys.filter(folded => keys.has(folded))
    const chosen = shared.length > 0 ? new Set(shared) : keys
    return chosen.size === 1 || shared.length > 0 ? bearing(chosen) : none
  }
  const source = registry.sources.resolve(written)
  const sameSource = (name: string): boolean => {
    const other = registry.sources.resolve(name)
    return source.kind === 'known' && other.kind === 'known' && other.is === source.is
  }
  const whole = one(name => fold(name) === key || sameSource(name)) ?? one(name => areInitials(written, name) || areInitials(name, written))
  if (whole) return whole
  const ownParts = own.names.filter(name => isPart(written, name)).map(fold)
  if (ownParts.length > 0) return bearing(new Set(ownParts))
  const general = ownWork.exec(written)
  // "Review" may as well be somebody else's.
  if (!general || (!general[1] && [...known.values()].some(name => isPart(written, name)))) return none
  if (ownKeys.length > 0) return bearing(new Set(ownKeys))
  return ({ names, uri }) => names.length === 0 && folderOf(uri) === folderOf(own.uri)
}

/** The names of a publication, by their folded form. */
const byKey = ({ names }: Pick<Issue, 'names'>): readonly (readonly [string, string])[] => names.map(name => [fold(name), name])

/** The same of all issues: worked out once for each list of them. */
const namesOf = recalled((issues: readonly Issue[]) => new Map(issues.flatMap(byKey)))

const smallWords = new Set(['of', 'and', 'for', 'on', 'in', 'the', 'a'])

/** Whether `short` is made of the initials of `long`: "EDM" of "Eurasia Daily Monitor". */
const areInitials = (short: string, long: string): boolean => {
  const letters = short.replace(/^the\s/i, '').replace(/\./g, '')
  if (!/^\p{Lu}{2,8}$/u.test(letters)) return false
  const all = words(long)
  const of = (list: readonly string[]): string => list.map(word => word.charAt(0)).join('')
  return [of(all), of(all.filter(word => !smallWords.has(word)))].includes(letters.toLowerCase())
}

/** Whether the words of `part` stand in `whole` one after another: "the Monitor" in "Black Sea Monitor". */
const isPart = (part: string, whole: string): boolean => {
  const [some, all] = [words(part), words(whole)]
  return some.length > 0 && all.some((_, i) => some.every((word, k) => all[i + k] === word))
}
