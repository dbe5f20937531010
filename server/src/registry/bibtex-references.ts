/** What the fields of BibTeX and BibLaTeX entries say of a reference (the BibLaTeX manual, §2.2 Entry Fields; BibTeX's btxdoc, §3). */
import { grouped } from '../base/grouped.ts'
import type { Span } from '../base/span.ts'
import type { Reference } from './bibliography.ts'
import { type Entry, readBibtex } from './bibtex.ts'
import { inOrder, type Problem, problem } from './problem.ts'
import { dateValue, isoValue, monthOf, type Parts, rangeValue, yearIn } from './reference-date.ts'
import { namesIn, plainAddress, plainTex } from './tex.ts'

/** Fields that name who printed it, the nearest to the reader first. */
const outlets = [
  'journal',
  'journaltitle',
  'newspaper',
  'magazine',
  'website',
  'organization',
  'institution',
  'publisher',
  'school',
  'howpublished',
  'booktitle',
]

/** What an entry takes over from the one it names as its `crossref` or `xdata`. */
const inherited = [...outlets, 'date', 'year', 'month']

/** No title, name or address is longer: UTF-16 units. */
const longest = 2_000

/** The references of a BibTeX file, by key, with what is wrong in it. Never throws. */
export const bibtexReferences = (
  uri: string,
  text: string,
): { readonly references: ReadonlyMap<string, Reference>; readonly problems: readonly Problem[] } => {
  const { entries, problems } = readBibtex(text)
  const byKey = grouped(entries, entry => entry.key)
  const references = new Map<string, Reference>()
  const repeated: Problem[] = []
  for (const [key, [first, ...others]] of byKey) {
    if (!first) continue
    const parent = byKey.get(first.fields.get('crossref') ?? first.fields.get('xdata') ?? '')?.[0]
    if (first.type !== 'xdata') references.set(key, referenceOf(first, parent, uri))
    for (const other of others) repeated.push(twice(key, other.keySpan, first.keySpan))
  }
  return { references, problems: inOrder([...problems, ...repeated]) }
}

/** Two entries with one key. */
export const twice = (key: string, span: Span, first: Span): Problem =>
  problem(span, `There is an entry “${key}” already: only the first one counts.`, null, first)

const referenceOf = ({ key, keySpan, fields }: Entry, parent: Entry | undefined, uri: string): Reference => {
  const field = (name: string): string => {
    const own = fields.get(name)?.trim()
    if (own) return own.slice(0, longest)
    if (!parent || !inherited.includes(name)) return ''
    return (parent.fields.get(name) || (name === 'booktitle' ? (parent.fields.get('title') ?? '') : '')).trim().slice(0, longest)
  }
  const people = namesIn(field('author') || field('editor'))
  const url = plainAddress(field('url') || /\\url\{[^{}]*\}/.exec(field('howpublished'))?.[0] || '')
  return {
    key,
    source: outletOf(field) ?? (people.find(one => one.corporate) ?? people[0])?.name ?? null,
    title: plainTex(field('title')) || null,
    authors: people.map(one => one.name),
    date: dateOf(field),
    url: url || null,
    declared: { uri, span: keySpan },
  }
}

const outletOf = (field: (name: string) => string): string | null => {
  for (const name of outlets) {
    const written = field(name)
    if (written === '' || /\\url|\\href|https?:/i.test(written)) continue
    const plain = plainTex(written)
    if (plain !== '') return plain
  }
  return null
}

const dateOf = (field: (name: string) => string): string | null => {
  const whole = isoValue(field('date')) ?? isoValue(field('year'))
  const year = yearIn(field('year') || field('date'))
  if (field('date') !== '' && whole !== null) return whole
  if (year === null) return whole
  const [from, to] = monthsOf(plainTex(field('month')), Number(/^\d{1,2}$/.exec(field('day'))?.[0] ?? 0), year)
  if (!from) return whole ?? dateValue({ year, month: 0, day: 0 })
  return to ? rangeValue(from, to) : dateValue(from)
}

/** "5", "May", "May 3", "3 May", "May–June". */
const monthsOf = (written: string, day: number, year: number): readonly Parts[] => {
  const named = /^(\p{L}{3,12})\.?(?:\s(\d{1,2}))?$|^(\d{1,2})\.?\s(\p{L}{3,12})$|^(\d{1,2})(?:\s(\d{1,2}))?$/u.exec(written)
  if (named) {
    const month = monthOf(named[1] ?? named[4] ?? named[5] ?? '')
    return month === 0 ? [] : [{ year, month, day: Number(named[2] ?? named[3] ?? named[6] ?? day) }]
  }
  const months = written.split(/\s?[–/-]\s?/, 3).map(monthOf)
  return months.length === 2 && !months.includes(0) ? months.map(month => ({ year, month, day: 0 })) : []
}
