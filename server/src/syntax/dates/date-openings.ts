/** Where in a prose text a date may begin: a figure, or one of the few words dates begin with. Everything else is passed over without a look. */
import type { Span } from '../../base/span.ts'

/** How many code units a figure is read on. */
const longestFigure = 9

/** The first three letters of every word a date begins with, in lower case; "the" is told by the word after it. */
const lowerPrefixes = [
  ...['yes', 'tod', 'tom', 'ton', 'thi', 'las', 'nex', 'ove', 'end', 'ear', 'lat', 'fir', 'sec', 'fou', 'fin'],
  ...[
    'a d',
    'a w',
    'a m',
    'a y',
    'one',
    'two',
    'thr',
    'fiv',
    'six',
    'sev',
    'eig',
    'nin',
    'ten',
    'ele',
    'twe',
    'fif',
    'for',
    'spr',
    'sum',
    'aut',
    'fal',
  ],
]
/** The same of the words after "the": "the following year", "the day before". */
const afterArticle = ['fol', 'nex', 'pre', 'sam', 'day', 'mon', 'yea']
/** Names of months and weekdays, which are capitalised: "may" and "march" are verbs. */
const namePrefixes = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'].concat([
  'Mon',
  'Tue',
  'Wed',
  'Thu',
  'Fri',
  'Sat',
  'Sun',
])

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** What stands at a place where a date may begin. */
export type Opening = 'figure' | 'name' | 'word' | 'article'

/** Three code units in 13 bits; the few other words that share an opening's are refused by the readers. */
const hash = (a: number, b: number, c: number): number => (a * 961 + b * 31 + c) & 8191

/** By the hash of three code units: whether a name (2) or another word (1) of a date begins so. */
const openings = new Uint8Array(8192)
/** By the hash of three code units: whether they begin one of the words after "the". */
const continuations = new Uint8Array(8192)
/** By code unit: none of a word (0), of a word (1), and one that a date may begin with (2). */
const classes = new Uint8Array(256)

const isDigit = (c: number): boolean => c >= 48 && c <= 57

for (let c = 0; c < 256; c++) {
  if (isDigit(c)) classes[c] = 2
  else if (c === 95 || c >= 0xc0 || /[A-Za-z]/.test(String.fromCharCode(c))) classes[c] = 1
}
for (const [kind, list] of [
  [1, [...lowerPrefixes, ...lowerPrefixes.map(capital), 'New']],
  [2, [...namePrefixes, ...namePrefixes.map(name => name.toUpperCase())]],
] as const)
  for (const word of list) {
    openings[hash(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2))] = kind
    classes[word.charCodeAt(0)] = 2
  }

for (const letter of 'QH') classes[letter.charCodeAt(0)] = 2
for (const word of afterArticle) continuations[hash(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2))] = 1

/** The next place from `from` on and before `to` where a date may begin; `to` where there is none. Linear. */
export const nextOpening = (text: string, from: number, to: number): number => {
  let index = from
  // Whatever stands in a word begins none.
  if (from > 0 && classOf(text.charCodeAt(from - 1)) > 0) while (index < to && classOf(text.charCodeAt(index)) > 0) index++
  for (; index < to; index++) {
    const kind = classOf(text.charCodeAt(index))
    if (kind === 0) continue
    if (kind === 2 && openingAt(text, index)) return index
    do index++
    while (index < to && classOf(text.charCodeAt(index)) > 0)
  }
  return to
}

const classOf = (c: number): number => (c < 256 ? (classes[c] ?? 0) : 0)

/** What a date that begins at `index` would begin with; null where none can begin. Whether it begins a word is not looked at. */
export const openingAt = (text: string, index: number): Opening | null => {
  const c = text.charCodeAt(index)
  if (isDigit(c)) return 'figure'
  const [second, third] = [text.charCodeAt(index + 1), text.charCodeAt(index + 2)]
  // Few dates begin with the commonest of words.
  if (third === 101 && second === 104)
    return continuations[hash(text.charCodeAt(index + 4), text.charCodeAt(index + 5), text.charCodeAt(index + 6))] === 1 ? 'article' : null
  if (c === 81 || c === 72) return second >= 49 && second <= 52 ? 'word' : null
  const kind = openings[hash(c, second, third)]
  return kind === 2 ? 'name' : kind === 1 ? 'word' : null
}

/** The run of digits at `index`, cut off past what any date can be. */
export const figureAt = (text: string, index: number): Span => {
  let end = index
  while (end < index + longestFigure && isDigit(text.charCodeAt(end))) end++
  return { start: index, end }
}
