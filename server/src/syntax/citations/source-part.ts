/** One source as a citation writes it: its name, and what is dressed around it. */
import { isSpace, skipSpace, skipSpaceBack } from '../../base/space.ts'
import type { Span } from '../../base/span.ts'
import { demonyms } from '../countries.ts'
import { type DateList, dateListAt } from '../dates/dates.ts'
import { isDateInitial } from './date-initials.ts'
import { leading } from './remarks.ts'
import { isAddress, isDoubtful, isSmallName, isSourceShaped, longestSource } from './source-shapes.ts'

export interface SourcePart {
  readonly type: 'source'
  /** All that belongs to it: "see", quotation marks, the place of printing in brackets. */
  readonly span: Span
  /** The name itself. */
  readonly name: Span
  /** Whether it looks like a name. */
  readonly shaped: boolean
  /** Whether words that do not may be the name of a known source all the same: "Glas javnosti". */
  readonly doubtful: boolean
  /** `quoted`: a title, or a name in quotation marks. `address`: of one page, where to look unless it is all there is. */
  readonly make: 'name' | 'quoted' | 'address'
}

const gluedUndated = /\sn\.\s?d\.?$/
/** A decree or a battle "of May 4" cites nothing; an issue of a known source does. */
const leadsToDate = /\s(?:of|dated|for|on)$/

/** A source up to `end`, or up to a date that follows it without a comma: "HRW 14 Jan. 2015". */
export const sourceAt = (text: string, start: number, end: number): SourcePart => {
  const lead = leading.exec(text.slice(start, Math.min(end, start + 60)))?.[0].length ?? 0
  const from = start + lead < end ? start + lead : start
  let stop = end
  // A date inside a quoted title is the title's.
  const opened = isOpening(text[from]) || isOpening(text[from - 1])
  const limit = opened ? 0 : Math.min(end, from + longestSource)
  for (let i = from + 1; i < limit; i++) {
    if (!isSpace(text.charCodeAt(i - 1)) || !isDateInitial(text, i)) continue
    const dated = dateListAt(text, i, end)
    if (dated && (dated.end >= end || /^\s*[,;.:]|^\s+\S/.test(text.slice(dated.end, dated.end + 3))) && !isNumber(text, dated)) {
      stop = i
      break
    }
  }
  const written = trimmed(text, from, stop)
  // "Kyodo n.d."; "the Monitor of May 4".
  const last = text[written.end - 1] ?? ''
  const tail = stop < end ? ('fdrn'.includes(last) ? leadsToDate : null) : '.d'.includes(last) ? gluedUndated : null
  const tied = tail?.exec(text.slice(Math.max(written.start, written.end - 8), written.end))?.[0].length ?? 0
  const span = { start, end: stop < end ? written.end : written.end - tied }
  const whole = { start: written.start, end: written.end - tied }
  const words = text.slice(whole.start, whole.end)
  const make = /^(?:["“].*["”]|[‘'«].{2,}[’'»])$/s.test(words) ? 'quoted' : isAddress(words) ? 'address' : 'name'
  const name = make === 'quoted' ? unquoted(text, whole) : make === 'name' ? undressed(words, whole) : unbracketed(words, whole)
  const said = text.slice(name.start, name.end)
  const named = make !== 'name' || isSourceShaped(said)
  const shaped = named && (tied === 0 || stop === end)
  const dated = stop < end || text[end] === ','
  return { type: 'source', span, name, shaped, doubtful: !shaped && (named || isDoubtful(said) || (dated && isSmallName(said))), make }
}

const unbracketed = (words: string, { start, end }: Span): Span => ({
  start: words.startsWith('<') ? start + 1 : start,
  end: words.endsWith('>') ? end - 1 : end,
})

/** Without the quotation marks, and without the comma that American usage puts inside them. */
const unquoted = (text: string, { start, end }: Span): Span => {
  const mark = text[end - 2]
  return { start: start + 1, end: end - (end - start > 2 && (mark === ',' || mark === '.') ? 2 : 1) }
}

/** Without the marks of emphasis, and without the place of printing in brackets: "Dawn [Karachi]", "Zerkalo Nedeli (Kyiv)", or the language. */
const undressed = (written: string, { start, end: last }: Span): Span => {
  // "Kyodo: May 3"; "Kyodo in English 0815 gmt 3 May".
  const words = written.replace(/\s?:$|\sand others$|\s(?:[0-2]\d[0-5]\d|[0-2]?\d:[0-5]\d)\s(?:gmt|utc)$|\s[0-2]?\d:[0-5]\d$/i, '')
  const end = last - (written.length - words.length)
  const place = /\s{0,2}(?:\[[^\]]{1,40}\]|\([^)]{1,40}\))$/.exec(words)?.[0].length ?? languageOf(words)
  const bare = words.slice(0, words.length - place)
  const marks = /^[*_]{1,2}[^*_]+[*_]{1,2}$/.test(bare) ? (/^(?:\*\*|__)/.test(bare) ? 2 : 1) : 0
  return { start: start + marks, end: end - place - marks }
}

/** Languages that are not named like those who speak them. */
const languages = new Set(
  'English Arabic Persian Farsi Dari Pashto Urdu Hindi Hebrew Kurdish Mandarin Cantonese Swahili Bengali Tamil Tibetan'.split(' '),
)

/** Whether it is the name of a language. */
export const isLanguage = (word: string): boolean => demonyms.has(word) || languages.has(word)

/** How much says the language of a service: "Interfax in English". */
const languageOf = (words: string): number => {
  const at = words.lastIndexOf(' in ')
  return at > 0 && isLanguage(words.slice(at + 4)) ? words.length - at : 0
}

/** Whether a year is a number in a name, its date still to come: "Resolution 1973, March 17, 2011". */
const isNumber = (text: string, dated: DateList): boolean => {
  if (dated.dates.length !== 1 || dated.dates[0]?.form.type !== 'year') return false
  const gap = /^,\s{1,3}/.exec(text.slice(dated.end, dated.end + 4))
  const next = gap && dateListAt(text, dated.end + gap[0].length, text.length)
  const form = next?.dates[0]?.form.type
  return form === 'day' || form === 'month'
}

/** The span without the white space at its ends. */
export const trimmed = (text: string, start: number, end: number): Span => {
  const from = skipSpace(text, start, end)
  return { start: from, end: skipSpaceBack(text, end, from) }
}

/** Whether a title begins with the mark. */
export const isOpening = (char: string | undefined): boolean => char === '"' || char === '“'

const longestTitle = 300

/** Where a title in single quotation marks that begins at `at` ends, behind its closing mark; null where none begins, or it is an apostrophe. */
export const singleQuoted = (text: string, at: number, end: number): number | null => {
  const close = text[at] === '‘' ? '’' : text[at] === "'" ? "'" : text[at] === '«' ? '»' : null
  if (close === null) return null
  const words = text.slice(at, Math.min(end, at + longestTitle))
  for (let i = words.indexOf(close, 3); i >= 0; i = words.indexOf(close, i + 1))
    if (at + i + 1 >= end || /^\s?[,;]|^\s[–—[(-]/.test(words.slice(i + 1, i + 4)) || /[,.!?]/.test(words.charAt(i - 1))) return at + i + 1
  return null
}
