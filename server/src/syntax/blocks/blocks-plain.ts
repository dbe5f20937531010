/** Blocks of a line-oriented report: one paragraph a line or hard-wrapped, headings told by their shape. */

import type { Span } from '../../base/span.ts'
import { inlineItems } from '../sentences/sentence-items.ts'
import { type Line, linesOf, type RawBlock, trimmed } from './blocks.ts'
import { labelled, labelOf } from './blocks-labels.ts'
import { inSections, sectionOf } from './blocks-sections.ts'
import { bodyStartOf, frontMatterOf } from './header.ts'

/** A list item's mark. Word processors leave the last bullets behind, some without a space. */
const bullet = /^[ \t]*(?:(?:[-*+–—]|\(?\d{1,3}[.)]{1,2}|\(?(?:[a-z]|[ivx]{2,5})\)|o(?=\t))[ \t]+|[•▪‣◦⁃·\uf0b7\uf0a7][ \t]*(?=\S))/
const dashed = /^[ \t]*[–—]/
const ordinal = /^[ \t]*\(?(\d{1,3})[.)]/
/** A sentence's stop, with the marks and note numbers that may follow it. */
const stop = /[.!?…:;。！？]["”’')\]»*_]*(?:\[\^?[\w, –-]{1,20}\]|[⁰¹²³⁴-⁹†‡]){0,8}\s*$|\p{Ll}{2}[.!?]["”’]?\d{1,3}\s*$/u
/** A line that ends in a citation is prose, with its stop before the parenthesis or dash or forgotten, or its parenthesis never closed. */
const citedEnd =
  /[.!?…]["”’]{0,2}\s(?:\([^()]{3,300}\)|(?:[–—]|--)\s[^()–—]{3,100}\d)[ \t]*$|,\s[^()]{0,40}\b\d{1,2}\)[ \t]*$|\([^()]{3,100}\d[ \t]*$/
/** A comment that begins a line, unless prose follows it there. */
const comment = /^[ \t]*<!--(?![^\n]*?-->[ \t]*[^\s<])/
const fence = /^[ \t]{0,3}(`{3,}|~{3,})[^`]*$/
/** A line drawn across the page, or under a heading. */
const rule =
  /^[ \t]*(?:(?:-[ \t]?){3,}|(?:\*[ \t]?){3,}|(?:_[ \t]?){3,}|(?:=[ \t]?){3,}|(?:~[ \t]?){3,}|(?:#[ \t]?){3,}|(?:[–—][ \t]?){2,}|(?:•[ \t]?){3,})[ \t]*$/
/** The columns of a table set with spaces, tabs or bars. */
const column = /\S(?:[ \t]{0,20}\||\t| {3})[ \t]{0,200}\S/
const tableRule = /^[ \t]*[|+:=-][|+:= \t-]{2,}$/
const header = /^(?:Publication|Date|By|Author|Desk|To|From|Subject|Classification|Volume|Issue):/i
/** What cables put around their parts: "BEGIN SUMMARY." */
const marker = /^[ \t]*(?:BEGIN|END)\b[^\p{Ll}]{0,80}$/u
/** A line longer than this is no hard-wrapped one: its paragraph has a line to itself. */
const widestWrapped = 120
const longestHeading = 110
/** A line longer than this holds prose, whatever stands between its words. */
const widestRow = 160
/** How many lines the header of a report may take. */
const headerLines = 12

/** The blocks of a plain report, in text order. */
export const plainBlocks = (text: string): readonly RawBlock[] => {
  const blocks: RawBlock[] = []
  const front = frontMatterOf(text)
  if (front) blocks.push(block('front-matter', { start: 0, end: front.bodyStart }, front.bodyStart, front.bodyStart))
  // A byte order mark is no part of the first line.
  const lines = linesOf(text, bodyStartOf(text, front))
  let inBody = false
  let i = 0
  while (i < lines.length) {
    const first = lines[i]
    if (!first || isBlank(first) || rule.test(first.text)) {
      i++
      continue
    }
    const apart = apartFrom(lines, i)
    if (apart) {
      blocks.push(block(apart.kind, spanOf(apart.lines), first.start, first.start))
      i += apart.lines.length
      continue
    }
    let end = i + 1
    while (end < lines.length && !endsChunk(lines[end])) end++
    const underline = ruleOf(lines[end])
    for (const read of readChunk(text, lines.slice(i, end), inBody, i < headerLines, underline)) {
      inBody ||= read.kind === 'paragraph'
      blocks.push(read)
    }
    i = end
  }
  return inSections(text, blocks)
}

/** Without a word, in a quotation as well. */
const isBlank = (line: Line): boolean => line.text.trim() === '' || /^[ \t]*>[ \t>]*$/.test(line.text)
const ruleOf = (line: Line | undefined): Line | null => (line !== undefined && rule.test(line.text) ? line : null)
const endsChunk = (line: Line | undefined): boolean =>
  line === undefined || isBlank(line) || rule.test(line.text) || comment.test(line.text) || fence.test(line.text)

/**
 * The lines of a comment or of fenced code that opens at line `i`, to its close however many blank lines it spans; null where none opens. A
 * comment that never closes is its line alone, and so is a fence.
 */
const apartFrom = (lines: readonly Line[], i: number): { readonly kind: 'comment' | 'code'; readonly lines: readonly Line[] } | null => {
  const first = lines[i]?.text ?? ''
  const fenced = fence.exec(first)?.[1]
  if (fenced === undefined && !comment.test(first)) return null
  const closes = (line: string, at: number): boolean =>
    fenced === undefined ? line.includes('-->') : at > i && line.trimStart().startsWith(fenced) && line.trim().length <= fenced.length + 3
  for (let j = i; j < Math.min(lines.length, i + (fenced === undefined ? 60 : 400)); j++)
    if (closes(lines[j]?.text ?? '', j)) return { kind: fenced === undefined ? 'comment' : 'code', lines: lines.slice(i, j + 1) }
  return { kind: fenced === undefined ? 'comment' : 'code', lines: lines.slice(i, i + 1) }
}

/** A run of lines without a blank one: headings, list items, notes and paragraphs. `underline` is a line drawn right below it. */
const readChunk = (text: string, chunk: readonly Line[], inBody: boolean, atTop: boolean, underline: Line | null): readonly RawBlock[] => {
  const widest = chunk.reduce((most, line) => Math.max(most, widthOf(line)), 0)
  if (isTable(chunk)) return [proseBlock(text, 'table', spanOf(chunk))]
  const wrapped = widest <= widestWrapped
  const titles =
    wrapped &&
    chunk.length <= 8 &&
    chunk.every(line => !ended(line.text) && !isItem(line) && /^[\W_]*[\p{Lu}\p{N}]/u.test(line.text)) &&
    (chunk.length > 1 || widest <= longestHeading)
  const dashes = chunk.length > 1 && chunk.filter(line => dashed.test(line.text) && ended(line.text)).length > 1
  const blocks: RawBlock[] = []
  let from = 0
  let inNotes = false
  const flush = (to: number): void => {
    const run = chunk.slice(from, to)
    if (run.length > 0) blocks.push(paragraphOf(text, run, dashes))
    from = to
  }
  chunk.forEach((line, i) => {
    const before = chunk[i - 1]
    const label = labelOf(line)
    const underlined = i === chunk.length - 1 ? underline : null
    if (atTop && !inBody && header.test(line.text)) {
      flush(i)
      blocks.push(block('header', line, line.start, line.end))
      from = i + 1
    } else if (label === null && (titles || isHeading(line, chunk[i + 1], widest, underlined !== null))) {
      flush(i)
      blocks.push(headingOf(text, line, underlined))
      from = i + 1
    } else if (
      i > from &&
      before &&
      (!wrapped || begins(line, before, chunk[from], dashes) || (label && (label.sure || inNotes || ended(before.text))))
    )
      flush(i)
    if (i === from) inNotes = label !== null
  })
  flush(chunk.length)
  return blocks
}

/** How long a line is without the comments in it, which nobody wraps. */
const widthOf = ({ text }: Line): number => (text.includes('<!--') ? text.replace(/[ \t]?<!--[^<>]{0,500}-->/g, '').length : text.length)

/** Whether a line of a wrapped paragraph begins one of its own: a list item, a first line's indent. */
const begins = (line: Line, before: Line, first: Line | undefined, dashes: boolean): boolean => {
  const mark = bullet.exec(line.text)
  if (mark && (dashes || !dashed.test(line.text))) {
    const number = ordinal.exec(line.text)?.[1]
    // A number that a line happens to begin with: "… on May" "12. The court met".
    return number === undefined || ended(before.text) || Number(ordinal.exec(first?.text ?? '')?.[1] ?? Number.NaN) === Number(number) - 1
  }
  return (
    ended(before.text) &&
    indent(line.text) >= 2 &&
    indent(before.text) === 0 &&
    !bullet.test(first?.text ?? '') &&
    labelOf(first ?? line) === null
  )
}

const indent = (line: string): number => (line.startsWith('\t') ? 8 : line.length - line.trimStart().length)

const ended = (line: string): boolean => {
  const words = line.includes('<!--') ? line.replace(/[ \t]*<!--[^<>]{0,500}-->[ \t]*$/, '') : line
  return stop.test(words) || citedEnd.test(words)
}

/** Whether a line begins a list's item. */
const isItem = (line: Line): boolean => bullet.test(line.text)

const isHeading = (line: Line, next: Line | undefined, widest: number, underlined: boolean): boolean => {
  const words = line.text.trim()
  if (words.length > longestHeading) return false
  if (/^#{1,6}\s/.test(words) || (words.length < 60 && sectionOf(words) !== null) || marker.test(words)) return true
  if (underlined && !ended(words)) return true
  if (next === undefined && /^(\*\*|__)[^*_]{1,100}\1$/.test(words) && !/[.!?]\W*$/.test(words)) return true
  if (/^[^\p{Ll}]{4,}[:?!]$/u.test(words) && /\p{Lu}{3}/u.test(words) && !/[.!?]\s/.test(words)) return true
  if (ended(words) || /[,(–—-]$/.test(words)) return false
  if (isItem(line) && inlineItems(words).length > 0) return false
  if (/^(?:[-*+•]|\[)/.test(words) || !/^["“‘'(]?[\p{Lu}\p{N}]/u.test(words)) return false
  if (next === undefined) return words.length <= 80 && !/\)$/.test(words)
  return line.text.length < 0.7 * widest && /^["“‘'([]*[\p{Lu}\p{N}]|^[-*•] /u.test(next.text.trim())
}

/** A table set in columns: at least two lines, and columns in all of them. */
const isTable = (chunk: readonly Line[]): boolean => {
  if (chunk.length < 2) return false
  let rows = 0
  for (const { text } of chunk) {
    if (tableRule.test(text)) continue
    if (text.length > widestRow || bullet.test(text) || header.test(text) || !column.test(text)) return false
    rows++
  }
  return rows > 1
}

const headingOf = (text: string, line: Line, underline: Line | null): RawBlock => {
  const open = /^[ \t]*#{1,6}[ \t]+/.exec(line.text)
  const prose = trimmed(text, { start: line.start + (open?.[0].length ?? 0), end: line.end })
  return { kind: 'heading', span: { start: line.start, end: underline?.end ?? line.end }, prose }
}

const paragraphOf = (text: string, run: readonly Line[], dashes: boolean): RawBlock => {
  const whole = spanOf(run)
  const head = run[0]
  const words = head?.text ?? ''
  const label = head ? labelOf(head) : null
  if (label) return labelled(text, whole, label)
  const mark = bullet.exec(words)
  if (mark && (dashes || !dashed.test(words)) && inlineItems(words.trimStart()).length === 0)
    return proseBlock(text, 'list-item', whole, mark[0].length)
  const quoted = /^[ \t]*(?:>[ \t]?)+/.exec(words)
  return quoted ? proseBlock(text, 'quote', whole, quoted[0].length) : proseBlock(text, 'paragraph', whole)
}

const spanOf = (run: readonly Line[]): Span => ({
  start: run[0]?.start ?? 0,
  end: run.at(-1)?.end ?? 0,
})

/** A block whose prose begins `past` units into it, behind its mark. */
const proseBlock = (text: string, kind: RawBlock['kind'], span: Span, past = 0): RawBlock => ({
  kind,
  span,
  prose: trimmed(text, { start: span.start + past, end: span.end }),
})

const block = (kind: RawBlock['kind'], at: Span, start: number, end: number): RawBlock => ({
  kind,
  span: { start: at.start, end: at.end },
  prose: { start, end },
})
