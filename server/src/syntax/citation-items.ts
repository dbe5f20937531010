/** What stands inside a citation: "A, B, November 28; C, November 29" as sources with their dates, and the faults in it. */
import type { Edit } from '../base/edit.ts'
import type { Span } from '../base/span.ts'
import { demonyms } from './countries.ts'
import { type DateExpression, type DateList, dateListAt } from './dates.ts'
import type { CitationItem, Flaw, WrittenSource } from './report.ts'

/** The reading of one stretch of text as a list of items. */
export interface ItemList {
  readonly items: readonly CitationItem[]
  readonly flaws: readonly Flaw[]
  /** Whether every part of it is a source, a date or a locator: prose in parentheses is not. */
  readonly whole: boolean
  readonly dated: boolean
}

type Part =
  | { readonly type: 'source'; readonly span: Span; readonly shaped: boolean; readonly next: number }
  | {
      readonly type: 'dates'
      readonly span: Span
      readonly dates: readonly DateExpression[]
      readonly stray: Span | null
      readonly afterSource: boolean
    }
  | { readonly type: 'locator'; readonly span: Span }
  | { readonly type: 'separator'; readonly span: Span; readonly mark: ',' | ';' }

const space = /\s/
const wordStart = /[\p{L}\p{N}@]/u
/** Words that stand small inside the name of an outlet. */
const small = new Set(
  'of the and for in on at to de la le les el los las del der die das den des du da do dos e et y und i al a an von van s für di il lo & news'.split(
    ' ',
  ),
)
const mediaNoun =
  /\b(?:media|press|agenc(?:y|ies)|wires?|news|radio|television|tv|newspapers?|dail(?:y|ies)|websites?|reports?|posts?|channels?|sources|gazet[ay]|pravda|zvezda|vesti|vedomosti|novosti|kuri?er|zeitung|jour)\b/i
const locator =
  /^(?:(?:pp?|paras?|nos?|vol|ch|chap|sec|art|fn|n|fig|col)\b\.?\s*(?:[A-Z]?\d|[ivxlc]{1,8}\b)[\w.–-]{0,12}(?:\s*[,–-]\s*\d{1,5})*|§\s*\d+|[A-Z]?\d{1,4}(?:[–-]\d{1,4})?|\d{1,2}:?\d\d(?:\s*(?:GMT|UTC))?)$/i
/** "in Russian": of the source's language, no source itself. */
const inLanguage = (words: string): boolean => /^in\s/i.test(words) && demonyms.has(words.slice(3).trim())
const seePrefix =
  /^(?:see(?:\s+also)?|cf\.?|also|(?:as\s+)?(?:summari[sz]ed|quoted|cited|reported|carried|published|translated)\s+(?:in|by)|via|in|from|e\.g\.,?)\s+(?:the\s+(?=["“]))?/i
const longestSource = 160

/** Reads `text` between `start` and `end`. Never throws; linear in the length. */
export const readItems = (text: string, start: number, end: number): ItemList => {
  const parts = partsOf(text, start, end)
  const flaws: Flaw[] = []
  const items: CitationItem[] = []
  let pending: WrittenSource[] = []
  let lastSource: WrittenSource | null = null
  let whole = true
  const usesSemicolon = parts.some(part => part.type === 'separator' && part.mark === ';')
  const close = (): void => {
    for (const item of outlets(text, pending)) items.push({ ...item, date: null })
    pending = []
  }
  parts.forEach((part, i) => {
    const before = parts[i - 1]
    const after = parts[i + 1]
    if (part.type === 'separator') {
      if (before === undefined || before.type === 'separator') return
      if (part.mark === ';') close()
    } else if (part.type === 'source') {
      const written = { span: part.span, text: text.slice(part.span.start, part.span.end) }
      whole &&= part.shaped
      if (before?.type === 'dates' || before?.type === 'locator') flaws.push(missingSeparator(part.span.start, usesSemicolon ? ';' : ','))
      pending.push(written)
      lastSource = written
    } else if (part.type === 'dates') {
      if (part.afterSource || part.stray) flaws.push(...dateFlaws(text, part))
      const sources = pending.length > 0 ? outlets(text, pending) : [{ source: emptySlot(parts, i) ? null : lastSource }]
      for (const item of sources) for (const date of part.dates) items.push({ ...item, date })
      pending = []
      if (after?.type === 'dates') flaws.push(missingSeparator(after.span.start, ','))
    }
  })
  close()
  flaws.push(...separatorFlaws(text, parts, start, end))
  return {
    items,
    flaws: flaws.sort((a, b) => a.span.start - b.span.start),
    whole: whole && parts.length > 0,
    dated: items.some(item => item.date !== null),
  }
}

/** A quoted title in front of its outlet is no source of its own: it goes with the outlet. */
const outlets = (text: string, pending: readonly WrittenSource[]): readonly Omit<CitationItem, 'date'>[] => {
  if (pending.every(source => isTitle(text, source))) return pending.map(source => ({ source }))
  return pending.flatMap((source, i) => {
    if (isTitle(text, source)) return []
    const title = pending[i - 1]
    const titled = title && isTitle(text, title) ? { title } : {}
    return slashed(text, source).map(half => ({ source: half, ...titled }))
  })
}

const isTitle = (text: string, source: WrittenSource): boolean => /["“]/.test(text[source.span.start - 1] ?? '')

/** "UNAMA/UNHCHR" are two; "RFE/RL" and "24/7 News" are one: only names of four letters and more on both sides are told apart. */
const slashed = (text: string, source: WrittenSource): readonly WrittenSource[] => {
  const halves = source.text.split('/')
  if (halves.length !== 2 || source.text.includes('.') || halves.some(half => half.trim().length < 4)) return [source]
  const cut = source.span.start + (halves[0]?.length ?? 0)
  return [trimmedSource(text, source.span.start, cut), trimmedSource(text, cut + 1, source.span.end)]
}

const trimmedSource = (text: string, start: number, end: number): WrittenSource => {
  while (start < end && space.test(text[start] ?? '')) start++
  while (end > start && space.test(text[end - 1] ?? '')) end--
  return { span: { start, end }, text: text.slice(start, end) }
}

/** Whether the slot before part `i` is one the author left empty: "BelTA, April 20;, April 19". */
const emptySlot = (parts: readonly Part[], i: number): boolean =>
  parts[i - 1]?.type === 'separator' && (parts[i - 2]?.type ?? 'separator') === 'separator'

/**
 * Where the items that begin at `start` end when no bracket says so: after the last date of "A, May 3; B, May 4" before prose goes on or `limit`
 * comes; null where no dated item begins there.
 */
export const itemsEnd = (text: string, start: number, limit: number): number | null => {
  let end: number | null = null
  let before: Part['type'] | null = null
  for (const part of partsOf(text, start, limit)) {
    if (part.type === 'source' && (!part.shaped || before === 'dates' || before === 'locator')) break
    if (part.type === 'dates') end = part.span.end
    before = part.type
  }
  return end
}

const partsOf = (text: string, start: number, end: number): readonly Part[] => {
  const parts: Part[] = []
  let at = start
  while (at < end) {
    const char = text[at] ?? ''
    // "Marran 2014: 30": a page follows.
    if (space.test(char) || (char === ':' && parts.at(-1)?.type === 'dates')) at++
    else if (char === ',' || char === ';') {
      parts.push({ type: 'separator', span: { start: at, end: at + 1 }, mark: char })
      at++
    } else {
      const part = partAt(text, at, end, parts.at(-1))
      parts.push(part)
      at = Math.max(at + 1, part.type === 'source' ? part.next : part.span.end)
    }
  }
  return parts
}

const partAt = (text: string, at: number, end: number, before: Part | undefined): Part => {
  const stop = partEnd(text, at, end)
  const raw = trimmedSource(text, at, stop)
  const dated = dateListAt(text, at, end)
  if (dated && dateEndsWell(text, dated.end, end))
    return {
      type: 'dates',
      span: { start: at, end: dated.end },
      dates: dated.dates,
      stray: dated.stray,
      afterSource: before?.type === 'source',
    }
  if (locator.test(raw.text) || inLanguage(raw.text)) return { type: 'locator', span: raw.span }
  const see = seePrefix.exec(raw.text)
  const from = raw.span.start + (see?.[0].length ?? 0)
  return sourceAt(text, from < raw.span.end ? from : raw.span.start, raw.span.end)
}

/** A date ends at a separator, at the end, or before the next source where a separator was forgotten. */
const dateEndsWell = (text: string, at: number, end: number): boolean =>
  at >= end || /^\s*(?:[,;.:–—-]|$)|^\s+\S/.test(text.slice(at, Math.min(end, at + 4)))

/** Where the part that begins at `at` ends: at the next separator outside quotation marks and brackets. */
const partEnd = (text: string, at: number, end: number): number => {
  let quoted = false
  let depth = 0
  for (let i = at; i < end; i++) {
    const char = text[i]
    if (char === '“' || (char === '"' && !quoted)) quoted = true
    else if (char === '”' || char === '"') {
      quoted = false
      // A quoted title is a part of its own, whatever follows it.
      if (/["“]/.test(text[at] ?? '')) return i + 1
    } else if (char === '[' || char === '(') depth++
    else if (char === ']' || char === ')') depth = Math.max(0, depth - 1)
    else if ((char === ',' || char === ';') && !quoted && depth === 0) return i
  }
  return end
}

/** A source's name up to `end`, or up to a date that follows it without a comma: "HRW 14 Jan. 2015". */
const sourceAt = (text: string, start: number, end: number): Part => {
  let stop = end
  // A date inside a quoted title is the title's.
  const opened = /["“]/.test(text[start] ?? '')
  for (let i = start + 1; !opened && i < Math.min(end, start + longestSource); i++) {
    if (!space.test(text[i - 1] ?? '') || !wordStart.test(text[i] ?? '')) continue
    const dated = dateListAt(text, i, end)
    if (dated && (dated.end >= end || /^\s*[,;.:]|^\s+\S/.test(text.slice(dated.end, dated.end + 3))) && !isNumber(text, dated)) {
      stop = i
      break
    }
  }
  const name = trimmedSource(text, start, stop)
  // A place of publication in brackets is no part of the name: "Dawn [Karachi]", "Zerkalo Nedeli (Kyiv)".
  const place = /\s{0,2}(?:\[[^\]]{1,40}\]|\([^)]{1,40}\))$/.exec(name.text)
  // A comma that American usage puts inside a quoted title.
  const quoted = /^["“].*["”]$/.test(name.text)
  const marked = /^[*_]{1,2}[^*_]+[*_]{1,2}$/.test(name.text) ? (/^[*_]{2}/.test(name.text) ? 2 : 1) : 0
  const span = { start: name.span.start + (quoted ? 1 : marked), end: name.span.end - (place?.[0].length ?? 0) - (quoted ? 1 : marked) }
  const inner = quoted ? { start: span.start, end: span.end - (/[,.]$/.test(text.slice(span.start, span.end)) ? 1 : 0) } : span
  return { type: 'source', span: inner, shaped: quoted || isNameShaped(text.slice(inner.start, inner.end)), next: stop }
}

/** Whether a year is a number in a name, its date still to come: "Resolution 1973, March 17, 2011". */
const isNumber = (text: string, dated: DateList): boolean => {
  if (dated.dates.length !== 1 || dated.dates[0]?.form.type !== 'year') return false
  const gap = /^,\s{1,3}/.exec(text.slice(dated.end, dated.end + 4))
  const next = gap && dateListAt(text, dated.end + gap[0].length, text.length)
  return next?.dates[0]?.form.type === 'day'
}

/** Words that stand small at the end of a name: "Kathimerini English edition". */
const tail = new Set(['edition', 'service', 'online', 'bureau', 'al.'])

/** Whether words look like an outlet's name: capitalised, a host, an acronym, or media spoken of in general ("social media"). */
const isNameShaped = (name: string): boolean => {
  if (name.length === 0 || name.length > longestSource) return false
  if (/^ibid\.?$/i.test(name)) return true
  if (/^(?:https?:\/\/|www\.)\S+$|^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(name)) return /[a-z]{2}/i.test(name)
  const words = name.split(/\s+/)
  if (words.length > 12) return false
  if (words.length <= 4 && words.every(word => /^[\p{L}-]+$/u.test(word)) && mediaNoun.test(name)) return true
  // Other scripts write a name like a sentence: "Независимая газета".
  if (words.length <= 5 && /^\p{Lu}/u.test(name) && !/[\p{Script=Latin}\d]/u.test(name)) return true
  const last = words.at(-1) ?? ''
  if (small.has(last) && last !== 'news') return false
  return words.every(
    (word, i) =>
      /^[*_“"‘'«]*@?[\p{Lu}\p{Lo}\p{N}]|^@\w/u.test(word) ||
      (i > 0 ? small.has(word) || tail.has(word) || mediaNoun.test(word) : word === 'the') ||
      /^[a-z][A-Z]|^[a-z]{1,2}[’']\p{Lu}|^(?:al|an|el|ash|az|ad)-/u.test(word),
  )
}

const separatorFlaws = (text: string, parts: readonly Part[], start: number, end: number): Flaw[] => {
  const flaws: Flaw[] = []
  for (let i = 0; i < parts.length; i++) {
    if (parts[i]?.type !== 'separator') continue
    let last = i
    while (parts[last + 1]?.type === 'separator') last++
    const first = parts[i]
    const final = parts[last]
    if (first?.type !== 'separator' || final?.type !== 'separator') continue
    const marks = parts.slice(i, last + 1).map(part => (part.type === 'separator' ? part.mark : ''))
    const run = { start: first.span.start, end: final.span.end }
    const next = parts[last + 1]
    if (next === undefined) flaws.push(dangling(text, run, end))
    else if (i === 0) flaws.push(leading(run, next.span.start, start))
    else if (marks.length > 1) flaws.push(doubled(marks, run, next))
    i = last
  }
  return flaws
}

const one = (title: string, edits: readonly Edit[], certain = true) => ({ title, edits, certain })

const doubled = (marks: readonly string[], run: Span, next: Part): Flaw => {
  const keep = marks.includes(';') ? ';' : ','
  if (marks[0] === ';' && marks.at(-1) === ',' && next.type === 'dates')
    return {
      span: run,
      message: 'The slot for a source is empty: a date follows with no name before it.',
      repairs: [one('Give the date to the source before it', [{ span: run, text: ',' }], false)],
    }
  const same = new Set(marks).size === 1
  const name = marks[0] === ';' ? 'semicolon' : 'comma'
  return {
    span: run,
    message: same ? `There is a ${name} too many here.` : 'Two separators stand side by side.',
    repairs: [
      one(same ? `Remove the extra ${name}` : `Keep only the ${keep === ';' ? 'semicolon' : 'comma'}`, [{ span: run, text: keep }]),
    ],
  }
}

const dangling = (text: string, run: Span, end: number): Flaw => ({
  span: run,
  message: `The citation ends in a ${text[run.end - 1] === ';' ? 'semicolon' : 'comma'}: something is missing after it, or it is one mark too many.`,
  repairs: [one('Remove the mark at the end', [{ span: { start: run.start, end }, text: '' }])],
})

const leading = (run: Span, next: number, start: number): Flaw => ({
  span: run,
  message: 'The citation begins with a separator: a source is missing before it, or it is one mark too many.',
  repairs: [one('Remove the mark at the beginning', [{ span: { start, end: next }, text: '' }])],
})

const missingSeparator = (at: number, mark: string): Flaw => ({
  span: { start: at - 1, end: at },
  message: `A ${mark === ';' ? 'semicolon' : 'comma'} is missing between two items.`,
  repairs: [one(`Insert a ${mark === ';' ? 'semicolon' : 'comma'}`, [{ span: { start: at - 1, end: at - 1 }, text: mark }])],
})

/** "Kyodo October, 22": the comma stands inside the date, or none stands before it. Day-first dates after a bare name are a house style. */
const dateFlaws = (text: string, part: Extract<Part, { type: 'dates' }>): Flaw[] => {
  const american = /^[A-Z][a-z]+\.?,?\s+\d{1,2}(?!\d)/.test(text.slice(part.span.start, part.span.start + 16))
  const missing = part.afterSource && american
  const before = part.span.start - 1
  const insertion: Edit = { span: { start: before, end: before }, text: ',' }
  if (part.stray) {
    const removal: Edit = { span: part.stray, text: '' }
    return [
      {
        span: part.stray,
        message: missing ? 'The comma stands inside the date instead of before it.' : 'A comma stands inside the date.',
        repairs: [missing ? one('Move the comma before the date', [insertion, removal]) : one('Remove the comma from the date', [removal])],
      },
    ]
  }
  if (!missing) return []
  return [
    {
      span: { start: before, end: part.span.start },
      message: 'A comma is missing before the date.',
      repairs: [one('Insert a comma before the date', [insertion])],
    },
  ]
}
