/** CSL-JSON, and the same in YAML: what citation managers export and Pandoc reads (schema csl-data.json of the Citation Style Language 1.0.2). */
import type { Span } from '../base/span.ts'
import type { Reference } from './bibliography.ts'
import { twice } from './bibtex-references.ts'
import { inOrder, mostProblems, type Problem, problem } from './problem.ts'
import { dateValue, isoValue, type Parts, rangeValue, yearIn } from './reference-date.ts'
import { budgetOf, plain } from './shape.ts'
import { firstLine, readYaml, visible } from './yaml.ts'

interface Read {
  readonly references: ReadonlyMap<string, Reference>
  readonly problems: readonly Problem[]
}

/** An item of the list: its data, and where its id stands, else its first line. */
interface Item {
  readonly data: unknown
  readonly idSpan: Span
}

/** The references of a CSL-JSON file: a list of items, or an object that holds one as `items` or `references`. Linear; never throws. */
export const cslReferences = (uri: string, text: string): Read => {
  const items: Item[] = []
  const problems: Problem[] = []
  const start = /^\s*(?:\{\s*"(?:items|references)"\s*:\s*)?\[/.exec(text.slice(0, 10_000))
  if (!start)
    return {
      references: new Map(),
      problems: [problem(firstLine(text, { start: 0, end: text.length }), 'This file must be a list of references: “[{ "id": … }]”.')],
    }
  for (const found of objectsIn(text, start[0].length)) {
    const idSpan = found.id ?? firstLine(text, found.span)
    try {
      items.push({ data: JSON.parse(text.slice(found.span.start, found.span.end)), idSpan })
    } catch {
      if (problems.length < mostProblems)
        problems.push(problem(idSpan, 'This entry is not readable as JSON: a comma, a quotation mark or a brace is missing or too many.'))
    }
  }
  return gathered(uri, items, problems)
}

/** The references in the YAML of a file, or of a report's front matter: those under `references`. `from` is where `text` begins in the file. */
export const cslYamlReferences = (uri: string, text: string, from = 0): Read => {
  const reading = readYaml(text, 'map')
  const items: Item[] = []
  const budget = budgetOf(text)
  for (const { value } of reading.parts) {
    const list = value.is === 'map' ? value.fields.find(field => field.key === 'references')?.value : undefined
    if (list?.is !== 'list') continue
    for (const item of list.items) {
      const id = item.is === 'map' ? item.fields.find(field => field.key === 'id')?.value.span : undefined
      const span = visible(text, id ?? firstLine(text, item.span))
      items.push({ data: plain(item, budget), idSpan: { start: span.start + from, end: span.end + from } })
    }
  }
  return gathered(uri, items, [...reading.problems])
}

const gathered = (uri: string, items: readonly Item[], problems: Problem[]): Read => {
  const references = new Map<string, Reference>()
  for (const { data, idSpan } of items) {
    const reference = referenceOf(data, { uri, span: idSpan })
    const first = reference && references.get(reference.key)
    if (reference && !first) references.set(reference.key, reference)
    else if (problems.length < mostProblems)
      problems.push(first ? twice(first.key, idSpan, first.declared.span) : problem(idSpan, 'This entry has no “id” to cite it by.'))
  }
  return { references, problems: inOrder(problems) }
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value])

/** A text or a number as one line without the mark-up that CSL allows in titles; empty for anything else. */
const lineOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value)
        .slice(0, 2_000)
        .replace(/<\/?(?:i|b|sup|sub|span)\b[^<>]{0,100}>/g, '')
        .replace(/\s+/g, ' ')
        .trim()
    : ''

const referenceOf = (data: unknown, declared: Reference['declared']): Reference | null => {
  if (!isFields(data)) return null
  const key = lineOf(data.id)
  if (key === '') return null
  const authors = listOf(data.author)
  const people = (authors.length > 0 ? authors : listOf(data.editor)).flatMap(nameOf)
  const outlet = [data['container-title'], data.publisher, data.authority, data['collection-title']]
    .map(value => lineOf(listOf(value)[0]))
    .find(name => name !== '')
  return {
    key,
    source: outlet ?? (people.find(one => one.corporate) ?? people[0])?.name ?? null,
    title: lineOf(listOf(data.title)[0]) || null,
    authors: people.map(one => one.name),
    date: dateOf(data.issued),
    url: lineOf(data.URL) || null,
    declared,
  }
}

const nameOf = (data: unknown): readonly { readonly name: string; readonly corporate: boolean }[] => {
  if (!isFields(data)) return lineOf(data) === '' ? [] : [{ name: lineOf(data), corporate: true }]
  const literal = lineOf(data.literal)
  if (literal !== '') return [{ name: literal, corporate: true }]
  const parts = [data.given, data['dropping-particle'], data['non-dropping-particle'], data.family].map(lineOf).filter(part => part !== '')
  const suffix = lineOf(data.suffix)
  return parts.length === 0 ? [] : [{ name: `${parts.join(' ')}${suffix && `, ${suffix}`}`, corporate: false }]
}

/** `{ "date-parts": [[2019, 5, 3]] }`, `{ "raw": … }`, and what Pandoc allows besides: `2019-05-03`, `{ year: 2019, month: 5 }`. */
const dateOf = (issued: unknown): string | null => {
  const given = isFields(issued) ? (issued['date-parts'] ?? issued.raw ?? issued.literal ?? issued) : issued
  if (typeof given === 'string' || typeof given === 'number') {
    const year = yearIn(String(given))
    return isoValue(String(given)) ?? (year === null ? null : dateValue({ year, month: 0, day: 0 }))
  }
  const [first, last] = listOf(given).flatMap(partsOf)
  return first ? (last ? rangeValue(first, last) : dateValue(first)) : null
}

const partsOf = (given: unknown): readonly Parts[] => {
  const [year, month = 0, day = 0] = (isFields(given) ? [given.year, given.month, given.day] : listOf(given)).map(part => Number(part ?? 0))
  return year !== undefined && Number.isInteger(year) && year > 0 && year < 10_000 ? [{ year, month, day }] : []
}

interface Found {
  readonly span: Span
  /** Where the value of its `"id"` stands, without quotation marks. */
  readonly id: Span | null
}

const jsonToken = /"((?:[^"\\\n]|\\.)*)"?|[[\]{}]/g
const idValue = /\s{0,100}:\s{0,100}(?:"((?:[^"\\\n]|\\.)*)"|(-?\d+))/y

/**
 * The objects of the list that begins before `from`. One that is not closed ends where the next begins, which a brace shows that follows no
 * colon; a bracket that closes more than was opened last closes that too.
 */
const objectsIn = (text: string, from: number): readonly Found[] => {
  const out: Found[] = []
  let open: string[] = []
  let start = 0
  let id: Span | null = null
  jsonToken.lastIndex = from
  for (let token = jsonToken.exec(text); token; token = jsonToken.exec(text)) {
    const [mark] = token
    if (mark === '{' || mark === '[') {
      if (mark === '{' && open.at(-1) === '{' && !/:\s*$/.test(text.slice(Math.max(start, token.index - 100), token.index))) {
        out.push({ span: { start, end: token.index }, id })
        open = []
      }
      if (open.length === 0) {
        start = token.index
        id = null
      }
      open.push(mark)
    } else if (mark === '}' || mark === ']') {
      const opened = open.lastIndexOf(mark === '}' ? '{' : '[')
      if (opened < 0) break
      open.length = opened
      if (opened === 0) out.push({ span: { start, end: token.index + 1 }, id })
    } else if (token[1] === 'id' && open.length === 1) {
      idValue.lastIndex = jsonToken.lastIndex
      const value = idValue.exec(text)
      if (!value) continue
      const written = value[1] ?? value[2] ?? ''
      const end = idValue.lastIndex - (value[1] === undefined ? 0 : 1)
      id ??= { start: end - written.length, end }
      jsonToken.lastIndex = idValue.lastIndex
    }
  }
  if (open.length > 0) out.push({ span: { start, end: text.length }, id })
  return out
}
