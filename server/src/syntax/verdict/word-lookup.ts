/** The lexemes of the words of a text: of listed words as they are, of all others by how they begin and end. */
import { grouped } from '../../base/grouped.ts'
import { type Lexeme, lexeme, lexemeOf, listedWords, suffixes } from './claim-lexemes.ts'
import { namedWords } from './weight-table.ts'
import { folded, WordTable } from './word-table.ts'

const table = new WordTable([...new Set([...listedWords, ...namedWords])])
/** The lexemes of those met so far, by place: few texts have use for all. */
const lexemes: (Lexeme | null)[] = table.words.map(() => null)

/** The lexeme of the listed word that `letters`, which are folded and have the given hash, spell from `start` to `end`, or null. */
export const listed = (letters: Uint16Array, start: number, end: number, hash: number): Lexeme | null => {
  const place = table.find(letters, start, end, hash)
  if (place < 0) return null
  const met = lexemes[place] ?? lexemeOf(table.words[place] ?? '')
  lexemes[place] = met
  return met
}

/** An ending and what words of it are whose stem has none, one, two, three or more letters. */
interface Ending {
  readonly letters: string
  readonly byStem: readonly Lexeme[]
}

/** The lexeme of all words that end and begin as this one does. */
const like = (word: string): Lexeme => lexeme(word, { sample: true })

const stems = ['', 'x', 'xx', 'xxx']

/** The endings that say something, by their last letter, one that ends another's after it. */
const endings = grouped(
  [...suffixes, 'ed', "n't", 's'].map((letters): Ending => ({ letters, byStem: stems.map(stem => like(stem + letters)) })),
  ({ letters }) => letters.charCodeAt(letters.length - 1),
)

const plain = like('x')

const endsIn = (letters: string, text: string, end: number): boolean => {
  for (let i = 1; i <= letters.length; i++) if (folded(text.charCodeAt(end - i)) !== letters.charCodeAt(letters.length - i)) return false
  return true
}

/** The lexeme of a word that is in no list, by how it ends. */
export const unlisted = (text: string, start: number, end: number): Lexeme => {
  const candidates = endings.get(folded(text.charCodeAt(end - 1)))
  if (candidates === undefined) return plain
  for (const { letters, byStem } of candidates) {
    const stem = end - start - letters.length
    if (stem >= 0 && endsIn(letters, text, end)) return byStem[Math.min(stem, 3)] ?? plain
  }
  return plain
}

const year = like('1998')
const amount = like('12')
const ordinal = like('12th')

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** "1998", "the 2010s" */
const isYear = (text: string, start: number, end: number): boolean => {
  const length = end - start
  if (length !== 4 && !(length === 5 && folded(text.charCodeAt(end - 1)) === 0x73)) return false
  for (let i = start + 1; i < start + 4; i++) if (!isDigit(text.charCodeAt(i))) return false
  const century = (text.charCodeAt(start) - 0x30) * 10 + text.charCodeAt(start + 1) - 0x30
  return century >= 18 && century <= 20
}

const ordinalEndings = ['st', 'nd', 'rd', 'th']

/** The lexeme of a word that begins with a digit. */
export const numeral = (text: string, start: number, end: number): Lexeme => {
  if (isYear(text, start, end)) return year
  return ordinalEndings.some(letters => endsIn(letters, text, end)) && isDigit(text.charCodeAt(end - 3)) ? ordinal : amount
}
