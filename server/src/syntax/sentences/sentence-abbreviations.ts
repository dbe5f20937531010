/** Whether a full stop is an abbreviation's, and whether the sentence goes on behind it. */
import { isSpace, skipSpaceBack } from '../../base/space.ts'
import { countryNames } from '../countries.ts'
import { type Abbreviation, abbreviations, lettered, offices } from './sentence-lexicon.ts'

/** A word before a stop is looked at this far back. */
const longestWord = 64
const opening = '(["“„‘\'«/–—*_'

const wordStart = (text: string, at: number, start: number): number => {
  let b = at
  const limit = Math.max(start, at - longestWord)
  while (b > limit && !isSpace(text.charCodeAt(b - 1)) && !opening.includes(text[b - 1] ?? '')) b--
  return b
}

/** The word that ends at `at`, no further back than `start`. */
export const lastWord = (text: string, at: number, start: number): string => text.slice(wordStart(text, at, start), at)

/** The kind of the token before a stop, by its last part: "Gen.-Lt", "Maj-Gen" and "V.V" as well as "Gen". */
const kindOf = (token: string): Abbreviation | undefined => {
  const low = token.toLowerCase()
  const known = abbreviations.get(low)
  if (known !== undefined || !/[.-]/.test(low)) return known
  const parts = low.split(/[.-]+/)
  return parts.length <= 4 &&
    parts.every(part => part.length === 1 || abbreviations.get(part) === 'title') &&
    (parts.at(-1) ?? '').length > 1
    ? 'title'
    : undefined
}

const initialism = /^(?:\p{L}\.){1,6}\p{L}$/u
const degree = /^(?:Ph|Ed|Sc|M|LL|D|Dr|Litt|Th)\.(?:D|M|B|Sc|A|Ed|Phil|med|jur)$/
const roman = /^(?:[IVXLC]{2,7}|[VXLC])$/

/** Whether the word before the stop at `at` is an abbreviation, whatever follows. */
export const isAbbreviated = (text: string, at: number, start: number): boolean => {
  const token = lastWord(text, at, start)
  return /^\p{L}$/u.test(token) || initialism.test(token) || kindOf(token) !== undefined
}

/** Whether the stop at `at` is that of an item's number or letter: "2." at the beginning of a sentence or behind a colon. */
export const isLabel = (text: string, at: number, start: number): boolean => {
  const b = wordStart(text, at, start)
  if (!/^(?:\d{1,3}|[a-z]|[ivx]{1,4}|[A-Z])$/.test(text.slice(b, at))) return false
  if (b - start <= 4 && /^[\s([•▪⁃◦‣*_–-]*$/.test(text.slice(start, b))) return true
  const mark = text[skipSpaceBack(text, b, start) - 1]
  return mark === ';' || (mark === ':' && /^[1aAiI]$/.test(text.slice(b, at)))
}

/**
 * Whether the sentence from `start` goes on at `k` behind the full stop at `at`. `word` is what stands at `q`, behind the opening marks at
 * `k`; `begun` says that it is a word which begins sentences.
 */
export const goesOn = (text: string, at: number, start: number, k: number, q: number, word: string, begun: boolean): boolean => {
  const b = wordStart(text, at, start)
  const token = text.slice(b, at)
  const kind = kindOf(token)
  if (kind === 'inner') return true
  if (kind === 'title') return !begun || (isUpper(token) && !isStreet(text, token, b))
  const single = token.length === 1
  if (!single && kind === undefined && !token.includes('.')) return isLabel(text, at, start)
  if (/^(?:e\.g|i\.e|a\.k\.a|f\.k\.a)$/i.test(token)) return true
  if (isFronted(text, start, b) || /\p{Ll}/u.test(text[q] ?? '')) return true
  // "Marran Inc. (Oslo)" goes on; a quotation is as good as a beginning, but behind an initial: "J. “Sandy” Marran".
  if (text[k] === '(') return true
  if (q > k && !single && '"“„‘\'«'.includes(text[k] ?? '')) return false
  const digit = /\d/.test(text[q] ?? '')
  if (kind === 'numeric' && !/^\p{Lu}$/u.test(token))
    return (
      digit ||
      (/^Secs?$/.test(token) && !begun) ||
      (isUpper(token) && /^\p{Lu}{1,3}-?\d/u.test(text.slice(q, q + 5))) ||
      roman.test(wordIn(text, q))
    )
  if (kind === 'month') return isUpper(token) && digit
  if (kind === 'weekday')
    return isUpper(token) && (digit || /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/.test(text.slice(q, q + 3)))
  if (kind === 'open') return !begun
  if (single) return isLetter(token) ? isInitial(text, token, b, start) : isLabel(text, at, start)
  if (/^[ap]\.m$/i.test(token)) return ofTheHour.test(text.slice(q, q + 30))
  if (degree.test(token)) return false
  if (initialism.test(token)) return isInitialism(text, b, q, word, begun)
  return isLabel(text, at, start)
}

const isUpper = (word: string): boolean => /^\p{Lu}/u.test(word)
const isLetter = (char: string): boolean => /\p{L}/u.test(char)
const wordIn = (text: string, at: number): string => /^[\p{L}\p{N}]{0,20}/u.exec(text.slice(at, at + 20))?.[0] ?? ''

/** "on Lenin St. The crowd": a street, no saint. */
const isStreet = (text: string, token: string, b: number): boolean =>
  token.toLowerCase() === 'st' &&
  /\p{L}\s$/u.test(text.slice(Math.max(0, b - 2), b)) &&
  /(?:^|\s)\p{Lu}[\p{L}-]{0,30}\s$/u.test(text.slice(Math.max(0, b - 34), b))

/** Whether the sentence up to `b` is nothing but the beginning of its own time or place: "At 5 a.m. Mr. Marran left". */
const isFronted = (text: string, start: number, b: number): boolean =>
  b - start < 32 &&
  /^["“‘'(]?(?:At|By|In|On|From|Since|Until|Till|Around|About|Before|After|Near|Outside|Inside|Across)(?:\s(?:the|about|around|nearly|[\p{N}:.,]{1,8}|\p{Lu}[\p{L},]{0,14})){0,2}\s$/u.test(
    text.slice(start, b),
  )

/** What goes on after "5 p.m.": a day, a zone, "Moscow time". */
const ofTheHour =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d|(?:UTC|GMT|MSK|[A-Z]{1,3}T)\b|\d|(?:Eastern|Pacific|Central|Mountain|Greenwich|Zulu)\b|\p{L}{1,20}\stime\b)/u

/** Whether a letter with a stop is a name's, rather than "you and I.", "Plan B." or "up 3% y/y.". */
const isInitial = (text: string, token: string, b: number, start: number): boolean => {
  if (text.charAt(b - 1) === '/') return false
  const before = lastWord(text, skipSpaceBack(text, b, start), start).toLowerCase()
  if (lettered.has(before)) return false
  return token !== 'I' || !/^(?:and|or|than|am)$/.test(before)
}

/** A verb behind the name that a sentence begins with. */
const verb =
  /^(?:\p{Ll}+ed|is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do|said|says|told|took|went|came|made|met|held|left|sent|began|won|lost|saw|knew|gave|got|paid|led|fell|rose|grew|sold|sought|kept|wants|plans|denies|refuses|also|then|never|now|still|soon|later|first)$/u

/** "the U.S. Navy" goes on, "in the U.S. Moscow declined" does not. */
const isInitialism = (text: string, b: number, q: number, word: string, begun: boolean): boolean => {
  if (begun) return false
  if (offices.has(word)) return true
  const before = lastWord(text, skipSpaceBack(text, b), 0).toLowerCase()
  if (!/^(?:the|in|of|to|from|with|by|for)$|,$/.test(before)) return true
  const [, mark, after = ''] = /^([’']s|,)?\s{1,3}(\p{Ll}{0,30})/u.exec(text.slice(q + word.length, q + word.length + 36)) ?? []
  return !verb.test(after) && (mark === undefined || !countryNames.has(word))
}
