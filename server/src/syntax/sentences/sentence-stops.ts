/** The stops of a paragraph: what belongs to one, and whether a sentence begins behind it. */
import { isSpace, skipSpace } from '../../base/space.ts'
import { goesOn, isAbbreviated, isLabel, lastWord } from './sentence-abbreviations.ts'
import { exclaiming, starters } from './sentence-lexicon.ts'

/** A run of stops ("?!", ". . .") with the marks that close behind it. */
export interface Stop {
  /** Where the run begins. */
  readonly at: number
  /** After the run itself. */
  readonly bare: number
  /** After the closing marks behind it. */
  readonly end: number
  /** How many full stops it has; an ellipsis counts as three. */
  readonly dots: number
  /** Whether it has a question or an exclamation mark. */
  readonly hard: boolean
  /** Whether it is of a script that puts no space between sentences. */
  readonly unspaced: boolean
}

/** Every stop; a paragraph is searched with this. The last are Arabic, Urdu and Indic. */
const stops = '.!?…。！？｡؟۔।'
export const anyStop = new RegExp(`[${stops}]`, 'g')
const closers = '"”“’‘\'»›)]*_¹²³⁴⁵⁶⁷⁸⁹⁰⁻†‡」』）】'
const openers = '"“„‘‚\'«‹([*_@#¿¡「『（【'
const closingQuotes = /["”“’‘'»›」』]/
/** Mark-up that closes behind a stop, and a note's number in it. */
const closingTag = /<(?:\/[a-z]{1,10}|br\s?\/?|sup>[^<>]{1,20}<\/sup)>/y
const openingTag = /<[a-z]{1,10}>/y

/** The run of stops at `at`, where one stands. */
export const stopAt = (text: string, at: number): Stop => {
  let dots = 0
  let hard = false
  let unspaced = false
  let j = at
  for (;;) {
    const char = text[j]
    if (char === '.') dots++
    else if (char === '…') dots += 3
    else if (char === '!' || char === '?' || char === '؟' || char === '۔' || char === '।') hard = true
    else if (char === '。' || char === '！' || char === '？' || char === '｡') unspaced = true
    // ". . .", but ".5 percent" is no part of it.
    else if (dots > 0 && text[j + 1] === '.' && isSpace(text.charCodeAt(j)) && !isWordAt(text, j + 2)) {
      j++
      continue
    } else break
    j++
  }
  return { at, bare: j, end: afterClosers(text, j), dots, hard, unspaced }
}

const isWordAt = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text[at] ?? '')

const afterClosers = (text: string, from: number): number => {
  let j = from
  while (j < text.length) {
    const char = text[j] ?? ''
    if (closers.includes(char)) j++
    // A space stands before a French closing mark.
    else if (text[j + 1] === '»' && isSpace(text.charCodeAt(j))) j += 2
    else if (char === '<') {
      closingTag.lastIndex = j
      if (!closingTag.test(text)) break
      j = closingTag.lastIndex
    } else break
  }
  return j
}

/** Where the run of stops begins that ends the bracketed `text[start, end)` before its closing marks; null where there is none. */
export const lastStop = (text: string, start: number, end: number): number | null => {
  let j = end
  while (j > start && closers.includes(text[j - 1] ?? '')) j--
  const after = j
  while (j > start && stops.includes(text[j - 1] ?? '')) j--
  return j < after ? j : null
}

const wordAt = /[\p{L}\p{M}\p{N}’'-]*/uy
/** "al-Shabaab", "bin Laden", "iPhone": small at a sentence's beginning too. */
const smallBeginning =
  /(?:al|an|ar|as|ash|at|ad|az|el)[-‑]\p{Lu}|(?:bin|ibn|abu|von|van|de|del|della|di|da|dos|ter|ag|ould|umm) \p{Lu}|\p{Ll}\p{Lu}\p{L}|https?:\/\/|www\./uy
/** An amount, a share or a time at a sentence's beginning. */
const figure = /(?:US|C|A|NZ|HK)?[$€£¥₽₹₺₴~≈+±−№§]{1,2} ?\d/y
const picture = /\p{Extended_Pictographic}|\p{Regional_Indicator}/uy
/** "Marshal Sergeev asked": who spoke what stands before it in quotation marks. */
const speaker =
  /(?:\p{Lu}[\p{L}\p{M}.’'-]{0,40}\s){1,4}(?:said|says|asked|asks|told|wrote|writes|replied|added|warned|demanded|declared|answered|exclaimed|shouted|insisted|wondered|remarked|quipped|cried|joked|tweeted|posted)\b/uy

const matches = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at
  return pattern.test(text)
}

/**
 * Whether a sentence begins at `k`, behind the stop of the one that begins at `start`. `aside` says that the stop closes parentheses which
 * stand inside that sentence.
 */
export const begins = (text: string, stop: Stop, start: number, k: number, aside: boolean): boolean => {
  let q = k
  for (;;) {
    openingTag.lastIndex = q
    if (openers.includes(text[q] ?? ' ')) q++
    else if (text[q] === '<' && openingTag.test(text)) q = openingTag.lastIndex
    else break
  }
  // "« Nous partons »"
  if (text[q - 1] === '«') q = skipSpace(text, q, q + 1)
  if (!isBeginning(text, stop, k, q)) return false
  wordAt.lastIndex = q
  const word = plainWord(wordAt.exec(text)?.[0] ?? '')
  const begun = starters.has(word)
  if (aside) return begun && !isAbbreviated(text, stop.at, start)
  if ((stop.hard || stop.dots >= 3) && isSpoken(text, stop, start, k)) return false
  if (stop.hard) return begun || !exclaiming.has(lastWord(text, stop.at, start))
  if (stop.dots >= 3) return closesEllipsis(text, stop, k, begun && word !== 'I')
  if (stop.bare === stop.end) return !goesOn(text, stop.at, start, k, q, word, begun)
  // "1.) The first item"
  return text[stop.bare] !== ')' || !isLabel(text, stop.at, start)
}

/** Whether what stands at `q`, behind the opening marks at `k`, can be a sentence's beginning at all. */
const isBeginning = (text: string, stop: Stop, k: number, q: number): boolean => {
  const code = text.charCodeAt(q)
  if ((code >= 65 && code <= 90) || (code >= 48 && code <= 57)) return true
  // A key, a handle or a tag is written small at a sentence's beginning too.
  if (q > k && (text[q - 1] === '@' || text[q - 1] === '#')) return true
  if (code >= 97 && code <= 122) return matches(smallBeginning, text, q) || matches(figure, text, q)
  const first = String.fromCodePoint(text.codePointAt(q) ?? 0)
  if (/[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(first)) return true
  if ('•▪⁃◦‣'.includes(first)) return true
  if (stop.dots === 0 && /^[–—-] ?\p{Lu}/u.test(text.slice(q, q + 3))) return true
  return matches(figure, text, q) || matches(picture, text, q) || matches(smallBeginning, text, q)
}

/** The word as a sentence begins with it: without a possessive ending, and not in capitals throughout. */
const plainWord = (word: string): string => {
  const bare = /[’']/.test(word) ? word.replace(/[’'].*$/, '') : word
  return bare.length > 1 && bare === bare.toUpperCase() ? (bare[0] ?? '') + bare.slice(1).toLowerCase() : bare
}

/** An ellipsis ends a sentence where it stands glued to its last word, has a stop of its own, or closes a quotation; else before a clear beginning. */
const closesEllipsis = (text: string, stop: Stop, k: number, begun: boolean): boolean => {
  // "[...]" stands for words left out, whether or not a sentence ends among them.
  if (/[[(]/.test(text[stop.at - 1] ?? '')) return begun && text[k] !== '('
  if (stop.dots > 3 || stop.bare !== stop.end || begun) return true
  return !isSpace(text.charCodeAt(stop.at - 1)) && !/I\b/y.test(text.slice(k, k + 2))
}

/** “Who benefits?” Marshal Sergeev asked: only where the sentence begins with the quotation. */
const isSpoken = (text: string, stop: Stop, start: number, k: number): boolean =>
  closingQuotes.test(text.slice(stop.bare, stop.end)) && /["“‘'«„「]/.test(text[start] ?? '') && matches(speaker, text, k)

/** A forgotten space: "talks failed.The court met". */
export const beginsGlued = (text: string, stop: Stop, j: number): boolean => {
  if (stop.dots > 1 || !/(?:\p{Ll}{2}|\d)$/u.test(text.slice(Math.max(0, stop.at - 2), stop.at))) return false
  const [, word = '', after] = /^(\p{Lu}\p{Ll}{1,12})([\s,’'.])/u.exec(text.slice(j, j + 14)) ?? []
  return after === '.' ? /^(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt)$/.test(word) : starters.has(word)
}
