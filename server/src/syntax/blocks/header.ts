/** What a report says of itself before its prose begins: front matter, header lines, a dateline. */
import type { Span } from '../../base/span.ts'
import type { Header } from '../report.ts'
import { linesOf } from './blocks.ts'
import { readBibliography } from './header-bibliography.ts'
import { readHeaderDate } from './header-date.ts'

/** How far into a file its own header is looked for, in UTF-16 units. */
export const headerReach = 4_096
const longestFrontMatter = 65_536

const publication = /^Publication:[ \t]*(.{1,120}?)(?:[ \t]+Volume:[ \t]*(\S{1,12}))?(?:[ \t]+Issue:[ \t]*(\S{1,12}))?[ \t]*$/
const dateLine =
  /^[*_]{0,2}(?:(?:Report|Publication|Issue|Release)[ \t]Date|Date(?:[ \t]of[ \t](?:Report|Publication|Issue|Release))?|Published|Issued|Released|Dated?line|DTG|As of)[*_]{0,2}:[*_]{0,2}[ \t]*(.{4,60}?)[ \t]*$/i
/** What a dateline has besides names and figures: "Prepared by the Research Desk, Ottawa, 22 June 2016." Any other word makes a sentence of it. */
const datelineWord =
  /^(?:by|of|the|an?|in|for|and|at|from|on|as|to|published|updated|released|issued|prepared|written|dated|revised|st|nd|rd|th|[apm])$/u

/** What a report's metadata begins with, so that a line drawn across the page is told from front matter. */
const firstField = /^(?:\s{0,200}$|\s{0,200}(?:#|["']?[\p{L}\p{N}_.-]{1,60}["']?[ \t]{0,20}[:=]|\[))/u

interface FrontMatter {
  /** What stands between its delimiters. */
  readonly inner: Span
  readonly bodyStart: number
  /** Whether it is YAML, between `---` and `---` or `...`. TOML, between `+++` lines, says nothing to us. */
  readonly yaml: boolean
}

/** Where a text begins behind a byte order mark. */
export const pastMark = (text: string): number => (text.charCodeAt(0) === 0xfeff ? 1 : 0)

/** Where its body begins: behind the front matter, else behind a byte order mark. */
export const bodyStartOf = (text: string, front: FrontMatter | null): number => front?.bodyStart ?? pastMark(text)

/** Where the front matter lies and where the body begins; null where the text has none. */
export const frontMatterOf = (text: string): FrontMatter | null => {
  const start = pastMark(text)
  const open = /^(---|\+\+\+)[ \t]*(?:\r\n?|\n)/.exec(text.slice(start, start + 16))
  if (!open) return null
  const yaml = open[1] === '---'
  const from = start + open[0].length
  const head = text.slice(from, from + longestFrontMatter)
  const close = (yaml ? /^(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)/m : /^\+\+\+[ \t]*(?:\r\n?|\n|$)/m).exec(head)
  if (!close || !firstField.test(head.slice(0, close.index))) return null
  return { inner: { start: from, end: from + close.index }, bodyStart: from + close.index + close[0].length, yaml }
}

/** Whether a file declares itself a report: a `Publication: … Volume: …` line, or `copydesk:` in its front matter. `head` is its beginning. */
export const declaresReport = (head: string): boolean => readHeader(head).declared

/** The header of a report. Whatever is missing or broken is null; never throws. */
export const readHeader = (text: string): Header => {
  const front = frontMatterOf(text)
  const yaml = front?.yaml ? front.inner : null
  const fields = yaml ? frontMatterFields(text, yaml) : null
  const body = bodyStartOf(text, front)
  let issue: { publication: string; volume: string | null; issue: string | null } | null = null
  let date: Header['date'] = fields?.date ?? null
  for (const { text: written, start } of linesOf(text, body, Math.min(text.length, body + headerReach)).slice(0, 20)) {
    if (isProse(written)) break
    const found = publication.exec(written)
    if (found?.[1] && (found[2] || found[3])) issue ??= { publication: found[1], volume: found[2] ?? null, issue: found[3] ?? null }
    date ??= datedLine(written, start)
  }
  return {
    publication: issue?.publication ?? null,
    volume: issue?.volume ?? null,
    issue: issue?.issue ?? null,
    title: fields?.title ?? null,
    date,
    frontMatter: yaml,
    declared: issue !== null || (fields?.declared ?? false),
    house: fields?.house ?? null,
    coverage: fields?.coverage ?? null,
    bibliography: yaml ? readBibliography(text, yaml) : [],
  }
}

/** A line of body prose: long, or a sentence with its stop. */
const isProse = (line: string): boolean => line.length > 160 || (line.length > 60 && /[.!?]["”’)]*\s*$/.test(line))

const datedLine = (line: string, at: number): Header['date'] => {
  if (line.length > 110 || /^[-*+] |^>|^\s*\[/.test(line)) return null
  const named = dateLine.exec(line)
  const part = named?.[1] ?? line
  const day = !named && isSentence(line) ? null : readHeaderDate(part)
  if (day === null) return null
  const start = at + (named ? line.lastIndexOf(part) : 0)
  return { span: { start, end: start + part.length }, text: part, ...day, from: 'header' }
}

/** Whether a short line that ends in a stop says something, rather than where and when it was written. */
const isSentence = (line: string): boolean =>
  /[.!?]["”’)]*\s*$/.test(line) && line.split(/[^\p{L}]+/u).some(word => /^\p{Ll}/u.test(word) && !datelineWord.test(word))

interface Fields {
  readonly title: string | null
  readonly date: Header['date']
  readonly declared: boolean
  readonly house: string | null
  readonly coverage: Header['coverage']
}

/** The value of a key that begins a line, or stands indented where `indented`; null where there is no such line. */
const field = (raw: string, key: string, indented = false): string | null => {
  const found = new RegExp(`^${indented ? '[ \\t]{1,40}' : ''}${key}[ \\t]*:(.*)$`, 'm').exec(raw)
  return found ? unquoted((found[1] ?? '').trim()) : null
}

/** The keys that front matter gives the day of publication under. */
const dateKeys = ['date', 'published', 'pub(?:lish(?:ed)?|lication)?[-_ ]?date', 'date[-_ ]?published', 'issued']

const frontMatterFields = (text: string, inner: Span): Fields => {
  const raw = text.slice(inner.start, inner.end)
  const own = /^copydesk[ \t]*:[ \t]*\r?\n((?:[ \t]+\S[^\n]*\n)+)/m.exec(raw)?.[1] ?? ''
  const coverage = field(own, 'coverage', true)
  return {
    title: field(raw, 'title'),
    date: dateKeys.map(key => dateField(raw, inner, key)).find(date => date !== null) ?? null,
    // `copydesk: false` says that the file is no report.
    declared: own !== '' || !/^(?:false)?$/.test(field(raw, 'copydesk') ?? 'false'),
    house: field(own, 'house', true),
    coverage: coverage === 'paragraph' || coverage === 'sentence' ? coverage : null,
  }
}

const dateField = (raw: string, inner: Span, key: string): Header['date'] => {
  const found = new RegExp(`^${key}[ \\t]*:([^\\r\\n]*)`, 'im').exec(raw)
  const written = found ? unquoted((found[1] ?? '').replace(/\s#.*$/, '').trim()) : ''
  const day = written === '' ? null : readHeaderDate(written)
  if (!found || day === null) return null
  const start = inner.start + found.index
  return { span: { start, end: start + found[0].length }, text: written, ...day, from: 'front-matter' }
}

const unquoted = (value: string): string => value.replace(/^(["'])(.*)\1$/, '$2')
