/** Finds what cites in a paragraph: parentheses, dashes, links, notes and keys, each told from the brackets that cite nothing. */
import type { Span } from '../base/span.ts'
import { type ItemList, itemsEnd, readItems } from './citation-items.ts'
import { type DateExpression, dateListAt } from './dates.ts'
import type { Citation, Flaw, WrittenSource } from './report.ts'

export interface Brackets {
  readonly citations: readonly Citation[]
  /** Comments and code: no prose, whatever they say. */
  readonly inert: readonly Span[]
}

/** A group longer than this is prose in parentheses. */
const longestGroup = 2_000
/** Parentheses inside parentheses beyond this depth are read no further. */
const deepest = 2

const crossReference = /^(?:for\s[^;]{1,120}?,\s)?see(?:\s+also)?\b/i
const url = /https?:\/\/[^\s<>()[\]“”"]{1,2000}/y
const link = /\[([^[\]]{1,400})\]\(\s?<?([^\s()<>]{1,2000}(?:\([^\s()<>]{0,200}\)[^\s()<>]{0,500})?)>?(?:\s+"[^"]{0,200}")?\)/y
const footnote = /\[\^([^\]\s[]{1,40})\]/y
const noteNumber = /\[(\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,8})\]/y
const keys = /\[(?:[^[\]@]{0,80})@[^[\]]{1,400}\]/y
/** A day as addresses of articles name it: "/2019/05/03/", "-2019-05-03". */
const addressDay = /[/_-]((?:19|20)\d\d([/-])[01]\d\2[0-3]\d)(?!\d)/
const squareGroup = /\[[^[\]]{3,300}\](?!\()/y
const bareKey = /@[\p{L}_][\p{L}\p{N}_:.#$%&+?<>~/-]{0,60}[\p{L}\p{N}_](?: \[[^[\]]{1,80}\])?/uy
const inertComment = /<!--[\s\S]{0,2000}?-->/y
const code = /(`{1,3})[^`\n]{1,1000}\1/y
/** What a dash citation begins with: a dash after a closed sentence. */
const dash = /(?:^|[.!?…”"’)]\s{1,2})([–—]|--)\s(?=[\p{Lu}\p{N}"“])/gu
const longestDash = 400
/** Classification markings (Executive Order 13526 and its implementing directive, 32 CFR 2001.23): "(U)", "(S//NF)". */
const portion = /^\((?:U|R|C|S|TS|CUI|FOUO|OUO|SBU)(?:\/\/[A-Z/, -]{1,40})?\)/

/** Everything in brackets (and after a closing dash) that the paragraph holds, in text order. Linear in its length; never throws. */
export const readBrackets = (text: string): Brackets => {
  const found: Citation[] = []
  const inert: Span[] = []
  const open: number[] = []
  let i = 0
  const at = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = i
    return pattern.exec(text)
  }
  while (i < text.length) {
    const char = text[i]
    if (char === '<' && text.startsWith('<!--', i)) {
      const match = at(inertComment)
      if (match) inert.push({ start: i, end: i + match[0].length })
      i += match?.[0].length ?? 4
    } else if (char === '`') {
      const match = at(code)
      if (match) inert.push({ start: i, end: i + match[0].length })
      i += match?.[0].length ?? 1
    } else if (char === '[') {
      const read = bracketAt(text, at)
      if (read) found.push(withPlacement(text, read))
      i = read?.span.end ?? i + 1
    } else if (char === '@' && !/[\p{L}\p{N}_.]/u.test(text[i - 1] ?? ' ')) {
      const match = at(bareKey)
      if (match && /\d{4}|:/.test(match[0]))
        found.push(withPlacement(text, plain('key', { start: i, end: i + match[0].length }, keyLabels(match[0]))))
      i += match?.[0].length ?? 1
    } else if (char === 'h' && (text.startsWith('http://', i) || text.startsWith('https://', i)) && open.length === 0) {
      const match = at(url)
      const end = i + (match?.[0].replace(/[.,;:!?]+$/, '').length ?? 1)
      found.push(withPlacement(text, urlCitation({ start: i, end }, text)))
      i = end
    } else if (char === '(') {
      open.push(i)
      i++
    } else if (char === ')') {
      const from = open.pop()
      i++
      if (from === undefined || open.length >= deepest) continue
      // A parenthesis around a link or a citation is theirs; one around "(Kyiv)" may be the whole citation.
      let inside = found.length
      while (inside > 0 && (found[inside - 1]?.span.start ?? -1) >= from && found[inside - 1]?.certainty === 'bare') inside--
      if ((found[inside - 1]?.span.start ?? -1) >= from) continue
      const read = groupOf(text, { start: from, end: i })
      if (inside < found.length) {
        if (read?.certainty !== 'sure') continue
        found.length = inside
      }
      if (read) found.push(withPlacement(text, read))
    } else i++
  }
  const lost = open.length > 0 && open.length <= deepest ? unclosed(text, open[0] ?? 0) : null
  const all = lost ? [...found.filter(citation => citation.span.end <= lost.span.start), lost] : found
  all.sort((a, b) => a.span.start - b.span.start)
  const citations = [...all, ...dashCitations(text, all)].sort((a, b) => a.span.start - b.span.start)
  return { citations: withNeighbours(text, citations), inert }
}

/** "(AFP, May 3) (Kyodo, May 4).": what stands before a trailing citation trails with it. */
const withNeighbours = (text: string, citations: readonly Citation[]): readonly Citation[] => {
  const out = [...citations]
  for (let i = out.length - 2; i >= 0; i--) {
    const [one, next] = [out[i], out[i + 1]]
    if (one?.placement === 'inner' && next?.placement === 'trailing' && /^[([]/.test(text.slice(one.span.start, one.span.start + 1)))
      if (one.form !== 'link' && /^\s{0,2}$/.test(text.slice(one.span.end, Math.min(next.span.start, one.span.end + 3))))
        out[i] = { ...one, placement: 'trailing' }
  }
  return out
}

const plain = (form: Citation['form'], span: Span, labels: readonly string[]): Unplaced => ({
  span,
  form,
  crossReference: false,
  certainty: 'sure',
  items: [],
  flaws: [],
  labels,
})

type Unplaced = Omit<Citation, 'placement'>

const bracketAt = (text: string, at: (pattern: RegExp) => RegExpExecArray | null): Unplaced | null => {
  const found = at(footnote)
  if (found) return plain('footnote', spanOf(found), [found[1] ?? ''])
  const numbered = at(noteNumber)
  if (numbered && !text.startsWith('(', numbered.index + numbered[0].length))
    return plain('note-number', spanOf(numbered), numbersOf(numbered[1] ?? ''))
  const linked = at(link)
  if (linked) {
    const inside = readItems(text, linked.index + 1, linked.index + 1 + (linked[1]?.length ?? 0))
    const items = inside.whole && (inside.dated || inside.items.length === 1) && text[linked.index - 1] !== '!' ? inside.items : []
    const published = dayInAddress(text, spanOf(linked), linked[2] ?? '')
    return { ...plain('link', spanOf(linked), [linked[2] ?? '']), items, ...(published ? { published } : {}) }
  }
  const keyed = at(keys)
  if (keyed) return plain('key', spanOf(keyed), keyLabels(keyed[0]))
  const square = at(squareGroup)
  if (!square) return null
  const span = spanOf(square)
  const read = readItems(text, span.start + 1, span.end - 1)
  return read.dated && read.whole && read.items.every(item => item.source !== null) ? parenthesis(span, read) : null
}

const dayInAddress = (text: string, link: Span, address: string): DateExpression | null => {
  const day = addressDay.exec(address)
  if (!day) return null
  const start = text.indexOf(address, link.start) + day.index + 1
  return dateListAt(text, start, start + (day[1] ?? '').length)?.dates[0] ?? null
}

const spanOf = (found: RegExpExecArray): Span => ({ start: found.index, end: found.index + found[0].length })

const numbersOf = (written: string): readonly string[] =>
  written.split(/\s?,\s?/).flatMap(part => {
    const [from = 0, to = from] = part.split(/\s?[–-]\s?/).map(Number)
    return Array.from({ length: Math.min(50, Math.max(1, to - from + 1)) }, (_, k) => String(from + k))
  })

const keyLabels = (written: string): readonly string[] =>
  [...written.matchAll(/@\{?([\p{L}_][\p{L}\p{N}_:.#$%&+?<>~/-]{0,60})/gu)].map(found => (found[1] ?? '').replace(/[.:?]+$/, ''))

const urlCitation = (span: Span, text: string): Unplaced => ({ ...plain('url', span, [text.slice(span.start, span.end)]) })

/** A parenthesis that cites, or null. */
const groupOf = (text: string, span: Span): Unplaced | null => {
  if (span.end - span.start > longestGroup || portion.test(text.slice(span.start, Math.min(span.end, span.start + 50)))) return null
  // A stop inside the parenthesis is the sentence's: "(Reuters, 09.22.16.)".
  const inner = { start: span.start + 1, end: span.end - (/\d\.\)$/.test(text.slice(span.end - 3, span.end)) ? 2 : 1) }
  const words = text.slice(inner.start, inner.end)
  if (/^\s*https?:\/\//.test(words) && words.split(/\s*;\s*/).every(part => /^\s*https?:\/\/\S+\s*$/.test(part)))
    return {
      ...plain(
        'url',
        span,
        words.split(';').map(part => part.trim()),
      ),
    }
  const reference = crossReference.exec(words)
  const items = readItems(text, inner.start + (reference?.[0].length ?? 0), inner.end)
  if (reference) return crossReferenceOf(span, words, items)
  if (items.items.length === 0 || !items.whole) return null
  if (items.items.every(item => item.source === null)) {
    const source = dailyBefore(text, span)
    return source && parenthesis(span, { ...items, items: items.items.map(item => ({ ...item, source })) })
  }
  if (!items.dated && /\d/.test(words) && !/^ibid\b|^[\w.-]+\.[a-z]{2,}$/i.test(words)) return null
  return parenthesis(span, items)
}

const parenthesis = (span: Span, read: ItemList): Unplaced => ({
  span,
  form: 'parenthesis',
  crossReference: false,
  certainty: read.dated ? 'sure' : 'bare',
  items: read.items,
  flaws: read.flaws,
  labels: [],
})

/** "see the Monitor, May 4" and "see accompanying article" point at other work, the second without an item; "see below" does not. */
const crossReferenceOf = (span: Span, words: string, read: ItemList): Unplaced | null => {
  const dated = read.dated && read.items.some(item => item.source !== null)
  const named = /\b(?:article|issue|report|brief|note|analysis|story|piece|table|figure|chart|map|annex|appendix)s?\b|https?:\/\//i
  if (!dated && !named.test(words)) return null
  return { ...parenthesis(span, dated ? read : { ...read, items: [], flaws: [] }), crossReference: true, certainty: 'sure' }
}

const dailyName =
  /\b(?:dail(?:y|ies)|newspaper|paper|weekly|magazine|agency|website|journal|tabloid)\s+((?:[\p{Lu}“"][\p{L}’'.-]{0,40}[”"]?\s+){1,4})$/u

/** "the daily Milliyet (June 30)": the name stands in the sentence, the date in parentheses. Null where no such name directly precedes. */
const dailyBefore = (text: string, span: Span): WrittenSource | null => {
  const name = dailyName.exec(text.slice(Math.max(0, span.start - 120), span.start))?.[1]
  if (name === undefined) return null
  const start = span.start - name.length + (/^["“]/.test(name) ? 1 : 0)
  const end = span.start - (/["”]?\s+$/.exec(name)?.[0].length ?? 0)
  return { span: { start, end }, text: text.slice(start, end) }
}

/** "(Reuters, November 28" to the end of its sentence: only where it reads as a citation as far as that. */
const unclosed = (text: string, from: number): Citation | null => {
  const rest = text.slice(from + 1, from + longestGroup)
  const end = from + 1 + (/[.!?](?=\s|$)(?!\s+\d)|\n|$/.exec(rest)?.index ?? rest.length)
  const read = readItems(text, from + 1, end)
  if (!read.dated || !read.whole) return null
  const span = { start: from, end }
  const flaw: Flaw = {
    span: { start: from, end: from + 1 },
    message: 'This parenthesis is never closed.',
    repairs: [{ title: 'Close the parenthesis', edits: [{ span: { start: end, end }, text: ')' }], certain: true }],
  }
  return withPlacement(text, { ...parenthesis(span, read), flaws: [flaw, ...read.flaws] })
}

/** "… the talks. – AFP, April 16 The court …": dash, source and date between a sentence's stop and the next sentence. `found` in text order. */
const dashCitations = (text: string, found: readonly Citation[]): readonly Citation[] => {
  const marks = [...text.matchAll(dash)].map(({ 0: { length }, 1: mark = '', index }) => ({
    start: index + length - mark.length - 1,
    mark,
  }))
  let next = 0
  return marks.flatMap(({ start, mark }, i) => {
    while ((found[next]?.span.end ?? Number.POSITIVE_INFINITY) <= start) next++
    const limit = Math.min(marks[i + 1]?.start ?? text.length, found[next]?.span.start ?? text.length, start + longestDash)
    const from = start + mark.length
    const end = itemsEnd(text, from, limit)
    if (end === null || !/^\.?\s*$|^\.?\s+[\p{Lu}\p{N}"“‘'([–—-]/u.test(text.slice(end, end + 6))) return []
    const read = readItems(text, from, end)
    return read.dated && read.whole && read.items.every(item => item.source !== null)
      ? [withPlacement(text, { ...parenthesis({ start, end }, read), form: 'dash' })]
      : []
  })
}

/** At a sentence's end, before its stop or after it, or inside it. */
const withPlacement = (text: string, read: Unplaced): Citation => {
  // The parentheses around a link go with it.
  const around = (read.form === 'link' || read.form === 'url') && text[read.span.start - 1] === '(' && text[read.span.end] === ')' ? 1 : 0
  const start = read.span.start - around
  const end = read.span.end + around
  const after = /^["”’]?[.!?…]?["”’]?(?:\s|$)/.exec(text.slice(end, end + 4))
  const closes = after !== null && (after[0].trim() !== '' || end + after[0].length >= text.length)
  // A link or a bare key at a sentence's beginning is part of its wording: "[Reuters](…) reported", "@may2020 holds".
  const bracketed = read.form === 'link' || read.form === 'url' ? around === 1 : !text.startsWith('@', start)
  const afterStop = bracketed && /[.!?…]["”’)*_]{0,3}\s*$/.test(text.slice(Math.max(0, start - 6), start))
  const worded = read.form === 'link' && !bracketed && read.items.length === 0
  return { ...read, placement: !worded && (closes || afterStop) ? 'trailing' : 'inner' }
}
