/** One parenthesis: a citation, a reference to other work, or neither. */
import type { Span } from '../../base/span.ts'
import { demonyms } from '../countries.ts'
import type { Flaw, WrittenSource } from '../report.ts'
import { type Group, type ItemList, itemsEnd, readItems } from './citation-items.ts'
import { crossReferenceOf, isByYear, issueOf, leadOf, refersToTelegrams } from './cross-references.ts'
import { listed, type Unplaced, withoutItems } from './placement.ts'
import { isHost } from './source-shapes.ts'

/** A group longer than this is prose in parentheses. */
export const longestGroup = 2_000
/** Without a figure in it, a group can only be names: longer than this it is prose. */
const longestNames = 200

const address = /^(?:(?:https?:\/\/|www\.)[^\s<>]{3,2000}|(?=[\w-]*[a-z])[\w-]+(?:\.[\w-]+){0,4}\.[a-z]{2,12}\/[^\s<>]{1,2000})$/i
const addresses = /^\s*(?:https?:\/\/|www\.|[\w.-]{1,80}\.[a-z]{2,12}\/)/i
/** Classification markings (Executive Order 13526 and its implementing directive, 32 CFR 2001.23): "(U)", "(S//NF)". */
const portion = /^\((?:U|R|C|S|TS|CUI|FOUO|OUO|SBU)(?:\/\/[A-Z/, -]{1,40})?\)/

/** Whose picture or map it is. */
const credit = /^(?:photo(?:graph)?s?|pictures?|maps?|graphics?|illustrations?)(?:\s(?:credits?|courtesy|by|from)\b|:)/i

/** What the parenthesis of `span` (brackets included) says; null where it cites nothing. */
export const parenthesisAt = (text: string, span: Span): Unplaced | null => {
  if (span.end - span.start > longestGroup || portion.test(text.slice(span.start, Math.min(span.end, span.start + 50)))) return null
  // A stop inside the parenthesis is the sentence's: "(Reuters, 09.22.16.)".
  const inner = { start: span.start + 1, end: span.end - (/[\d)]\.\)$/.test(text.slice(span.end - 3, span.end)) ? 2 : 1) }
  const words = text.slice(inner.start, inner.end)
  if (words.includes('/') && addresses.test(words)) {
    const named = words.split(/;\s*|,?\s+(?:and\s+)?/).filter(part => part !== '')
    if (named.every(part => address.test(part))) return withoutItems('url', span, named)
  }
  if (credit.test(words)) return null
  if (refersToTelegrams(words)) return { ...withoutItems('parenthesis', span, []), crossReference: true }
  const lead = leadOf(text, inner.start, inner.end)
  if (!lead && words.length > longestNames && !/\d/.test(words)) return null
  const list = { start: lead?.end ?? inner.start, end: inner.end }
  if (lead && !lead.compared) return crossReferenceOf(text, span, list)
  const read = readItems(text, list.start, list.end)
  if (lead && !isByYear(read)) return crossReferenceOf(text, span, list, read)
  const issue = read.whole ? null : issueOf(text, list)
  if (issue) return { ...withoutItems('parenthesis', span, []), items: issue }
  if (read.items.length === 0 || !(read.whole || isDoubtful(read)) || read.groups.some(isTerm) || isDateline(text, span, read)) return null
  if (read.groups.every(group => isPact(text, group))) return null
  if (read.items.every(item => item.source === null)) {
    const source = dailyBefore(text, span)
    return source && listed(span, { ...read, items: read.items.map(item => ({ ...item, source })) }, list)
  }
  if (!read.dated && (isCredit(text, span, words) || (hasFigure(words) && read.items.every(item => item.date === null)))) return null
  return listed(span, read, list)
}

/** "MOSCOW (AP May 3) Deputies…", "MOSCOW (AP, May 3) – Deputies…": where a dispatch was written and by whom, not who says what follows. */
const isDateline = (text: string, { start, end }: Span, { items, groups }: ItemList): boolean => {
  if (items.length > 1) return false
  const parted = text.slice(groups[0]?.names[0]?.span.end, groups[0]?.dates?.span.start).includes(',')
  if (parted && !/^\s?[–—-]/.test(text.slice(end, end + 2))) return false
  return /(?:^|[.!?…]["”’)]?\s{1,2}|\n)\p{Lu}{2}[\p{Lu} .’'-]{1,40}(?:,\s[\p{L} .]{1,30})?\s$/u.test(
    text.slice(Math.max(0, start - 80), start),
  )
}

const paged = /,\s(?:pp?|paras?|cols?)\.?\s?[A-Z]?\d{1,4}(?:[-–]\d{1,4})?\s*$/

/** Whether a figure stands in words that name no date, and they are neither "ibid." nor a host: a score, a size, a number. */
const hasFigure = (words: string): boolean => /\d/.test(words.replace(paged, '')) && !/^ibid\b|^[\w.-]+\.[a-z]{2,}$/i.test(words)

/** Whether a day makes a list of doubtful names one that a registry may know. */
const isDoubtful = ({ doubtful, items }: ItemList): boolean =>
  doubtful && items.length > 0 && items.every(({ source, date }) => source !== null && date !== null && date.form.type !== 'year')

const pact =
  /^(?:Treaty|Convention|Protocol|Pact|Accords?|Agreement|Charter|Covenant|Peace|Battle|Siege|Summit|Conference|Congress)\s(?:of|on|for)\s|\s(?:Treaty|Conventions?|Protocol|Pact|Accords?|Agreement|Charter|Covenant|Summit|War|Olympics|Games|Revolution|Uprising)$/

const feat = /^(?:Operation|Battle|Siege)\s|\s(?:Day|Street|Square|Avenue|Bridge|Airport|Stadium|Hotel|[Pp]ress [Cc]ent(?:er|re))$/

/** "(Treaty of Lisbon, 2007)", "(Battle of Kursk, July 1943)", "(Labour Day, May 1)": what was signed, fought or kept then, and where. With a page it is cited. */
const isPact = (text: string, { names, dates, end }: Group): boolean => {
  const source = names[0]?.sources[0]
  if (!source || !dates || names.length > 1 || text[source.span.end] !== ',') return false
  return feat.test(source.text) || (end === dates.span.end && dates.dates[0]?.form.type === 'year' && pact.test(source.text))
}

/** "(Harbour Minister, 1998-2004)": an office and its years, no work of a year. With a page it is cited. */
const isTerm = ({ dates, end }: Group): boolean => dates?.dates[0]?.form.type === 'years' && end === dates.span.end

/** "Troops clear a compound. (army.example)": whose picture it is. A bare host behind the stop says no more. */
const isCredit = (text: string, { start }: Span, words: string): boolean =>
  isHost(words) && !/^(?:https?:|www\.)|\//.test(words) && /[.!?…]["”’]?\s{0,2}$/.test(text.slice(Math.max(0, start - 4), start))

const dailyThenName =
  /\b(?:dail(?:y|ies)|newspaper|paper|weekly|magazine|agency|website|journal|tabloid|channel)\s+([*_]{0,2}(?:[\p{Lu}“"][\p{L}’'.-]{0,40}[”"]?[*_]{0,2}\s+){1,4})$/u
const nameThenDaily =
  /((?:[*_“"]{0,2}\p{Lu}[\p{L}’'.-]{0,40}[”"*_]{0,2}\s){1,4})(?:daily|newspaper|weekly|magazine|tabloid|news agency)\s+$/u

/** "the daily Milliyet (June 30)", "the Milliyet daily (June 30)": the name stands in the sentence, the date in parentheses. Null where no such name directly precedes. */
const dailyBefore = (text: string, span: Span): WrittenSource | null => {
  const before = text.slice(Math.max(0, span.start - 120), span.start)
  const first = dailyThenName.exec(before)
  const found = first ?? nameThenDaily.exec(before)
  if (!found) return null
  const offset = span.start - before.length + found.index + (first ? first[0].length - (first[1] ?? '').length : 0)
  const name = found[1] ?? ''
  const skipped = first ? 0 : introduced(name)
  const lead = skipped + (/^[*_“"]+/.exec(name.slice(skipped))?.[0].length ?? 0)
  const end = name.length - (/[*_”"]*\s+$/.exec(name)?.[0].length ?? 0)
  if (end <= lead) return null
  return { span: { start: offset + lead, end: offset + end }, text: name.slice(lead, end) }
}

/** How much of "Turkey’s " or "The Turkish " stands before the name itself. */
const introduced = (words: string): number => {
  let at = 0
  for (const word of words.split(/(?<=\s)/)) {
    const bare = word.trim()
    if (!/^the$|[’']s$|-based$|-language$/i.test(bare) && !demonyms.has(bare)) break
    at += word.length
  }
  return at
}

/** "(Reuters, November 28" to the end of its sentence, or to its date where prose goes on: only where it reads as a citation as far as that. */
export const unclosedAt = (text: string, from: number, limit: number): Unplaced | null => {
  const rest = text.slice(from + 1, Math.min(limit, from + longestGroup))
  const stop = from + 1 + (/[.!?](?=\s|$)(?!\s+\d)|\n|$/.exec(rest)?.index ?? rest.length)
  const whole = citedTo(text, from + 1, stop)
  const end = whole ? stop : (itemsEnd(text, from + 1, stop) ?? from)
  const read = whole ?? citedTo(text, from + 1, end)
  if (!read || (!whole && !/^\s/.test(text.slice(end, end + 1)))) return null
  const flaw: Flaw = {
    span: { start: from, end: from + 1 },
    message: 'This parenthesis is never closed.',
    repairs: [{ title: 'Close the parenthesis', edits: [{ span: { start: end, end }, text: ')' }], certain: true }],
  }
  return { ...listed({ start: from, end }, read, { start: from + 1, end }), flaws: [flaw, ...read.flaws] }
}

/** The items between the two places if they are a dated list of sources and nothing else. */
export const citedTo = (text: string, start: number, end: number): ItemList | null => {
  if (end <= start || end - start > longestGroup || !/\d/.test(text.slice(start, end))) return null
  const read = readItems(text, start, end)
  return read.dated && read.whole && read.items.every(item => item.source !== null) ? read : null
}
