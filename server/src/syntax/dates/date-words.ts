/** The words dates are written with in English prose, and how a pattern is tried at one place of a text. */

/** A month's name, full or abbreviated; what follows must be no letter. */
export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])'

/** A weekday's name, full or abbreviated; "Sun" without its full stop is a newspaper. */
export const WEEKDAY =
  '(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day|(?=\\.)))(?![a-z])'

/** A weekday's full name. */
export const FULL_WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day(?![a-z])'

/** A year somebody could write about: 1800–2099. */
export const YEAR = '(?:18|19|20)\\d\\d'

/** White space between two words of one date; bounded, so that no run of it is scanned twice. */
export const GAP = '\\s{1,3}'

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
/** The larger numbers that years are counted back in. */
const TENS = new Map([
  ['fifteen', 15],
  ['eighteen', 18],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
])
const ORDINALS = ['first', 'second', 'third', 'fourth']

/** 1 (Monday)–7 for a weekday's name or abbreviation; 0 for any other word. */
export const weekdayNumber = (word: string): number => WEEKDAYS.indexOf(word.slice(0, 3).toLowerCase()) + 1

/** "may" is whole at three letters: only longer names have abbreviations that take a full stop. */
export const isAbbreviation = (month: string): boolean => month.length <= 4 && !/^(?:may|june|july)$/i.test(month)

/** 1 for "a" and "an", their number for the number words, the figure itself for digits; null for any other word. */
export const count = (word: string): number | null => {
  const lower = word.toLowerCase()
  if (/^\d+$/.test(lower)) return Number(lower)
  if (lower === 'a' || lower === 'an') return 1
  const index = NUMBERS.indexOf(lower)
  return index < 0 ? (TENS.get(lower) ?? null) : index + 1
}

/** A counting word or a figure of up to three digits. */
export const COUNT = `(?:an?|${[...NUMBERS, ...TENS.keys()].join('|')}|\\d{1,3})`

/** 1–4 for "first"–"fourth" and "1st"–"4th" (4 for "last" and "final", as quarters are counted); null for any other word. */
export const ordinal = (word: string): number | null => {
  const lower = word.toLowerCase()
  if (lower === 'last' || lower === 'final') return 4
  const index = /^[1-4](?:st|nd|rd|th)$/.test(lower) ? Number(lower.charAt(0)) - 1 : ORDINALS.indexOf(lower)
  return index < 0 ? null : index + 1
}

/** A pattern to be tried at one place: sticky, any case. */
export const at = (source: string): RegExp => new RegExp(source, 'iy')

/** The match of a sticky pattern exactly at `index` that does not reach past `end`; else null. */
export const take = (pattern: RegExp, text: string, index: number, end: number): RegExpExecArray | null => {
  pattern.lastIndex = index
  const match = pattern.exec(text)
  return match && index + match[0].length <= end ? match : null
}

/** How many code units to either side of a date its neighbours are looked at. */
export const near = 26

/** What stands before a sentence's first word. */
export const sentenceStart = /(?:^|[.!?:;“"‘([*>–—-][”’"')\]]{0,2}\s{0,2}|\n\s{0,2})$/
