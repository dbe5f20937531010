/** The words of a sentence, looked up as they are read: one walk over its characters, and one value used again for the next sentence. */
import { opensWord, sort, sortAt } from '../characters.ts'
import type { Lexeme } from './claim-lexemes.ts'
import type { PhraseNode } from './phrase-trie.ts'
import { listed, numeral, unlisted } from './word-lookup.ts'
import { basicFolded, emptyHash, folded, hashOf, hashOn, longest } from './word-table.ts'

/** What else a sentence has, as bits of `SentenceWords.marks`. */
export const mark = { quotedWords: 1, quotation: 2, semicolon: 4, dash: 8, currency: 16, digit: 32, comma: 64 } as const

const marks = new Map<number, number>()
const markLists: readonly (readonly [number, string])[] = [
  [mark.semicolon, ';:'],
  [mark.dash, '–—'],
  [mark.currency, '$€£%'],
  [mark.comma, ','],
]
for (const [bit, characters] of markLists) for (const character of characters) marks.set(character.charCodeAt(0), bit)

const straightQuote = 0x22
const openQuote = 0x201c
const closeQuote = 0x201d
const openGuillemet = 0xab
const closeGuillemet = 0xbb
const openSingle = 0x2018
const closeSingle = 0x2019
/** From so many words on, what stands in quotation marks is what somebody said or wrote; below, it may be a name or a mocked word. */
const quotation = 4

const nine = 0x39
const joinsWords = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2e || code === 0x2c || code === 0x2d
const capitalLetter = /\p{Lu}/u

/** Arrays of sentences beyond this many words are not kept. */
const kept = 4096

/** Takes a sentence apart. What it holds is true until the next `read`. */
export class SentenceWords {
  /** How many words stand outside quotation marks; the lists below may be longer. */
  count = 0
  lexemes: Lexeme[] = []
  starts: number[] = []
  ends: number[] = []
  /** The cues of all words, those of quotations too (`sentence-cues.ts`). */
  cues = 0
  /** Bits of `mark`. */
  marks = 0
  /** The numbers found with phrases, `foundCount` of them; one may come twice. */
  readonly found: number[] = []
  foundCount = 0
  private text = ''
  private end = 0
  /** Up to where words stand in quotation marks. */
  private quotedUntil = 0
  /** Where the words of a quotation that is still open start, -1 outside. */
  private quoteFrom = -1
  /** Where phrases stand that the words so far have begun. */
  private readonly begun: PhraseNode[] = []
  private beginnings = 0
  private lastEnd = -1
  /** The characters of the word being read, folded, and what its last piece is listed as. */
  private readonly letters = new Uint16Array(longest)
  private piece: Lexeme | null = null

  /** Reads the sentence from `start` to `end` of the text. Takes time linear in its length. */
  read(text: string, start: number, end: number): void {
    this.reset(text, start, end)
    let at = start
    while (at < end) {
      const code = text.charCodeAt(at)
      if (code === 0x20) at++
      else if (this.opensWord(code, at)) at = this.readWord(at)
      else {
        this.readMark(code, at)
        at++
      }
    }
    if (this.quoteFrom >= 0) this.weighQuote(end)
  }

  /** Whether the word of this number is written with a capital. */
  capital(i: number): boolean {
    const at = this.starts[i] ?? 0
    const written = sortAt(this.text, at)
    return written === sort.capital || (written === sort.letter && capitalLetter.test(String.fromCodePoint(this.text.codePointAt(at) ?? 0)))
  }

  /** The word of this number in lower case, with a straight apostrophe. */
  word(i: number): string {
    return this.lexemes[i]?.word ?? this.text.slice(this.starts[i], this.ends[i]).toLowerCase().replaceAll('’', "'")
  }

  private reset(text: string, start: number, end: number): void {
    if (this.lexemes.length > kept) {
      this.lexemes = []
      this.starts = []
      this.ends = []
    }
    this.text = text
    this.end = end
    this.count = 0
    this.cues = 0
    this.marks = 0
    this.foundCount = 0
    this.quotedUntil = start
    this.quoteFrom = -1
    this.beginnings = 0
    this.lastEnd = -1
  }

  /** Whether a word may begin with the character at `at`, which is `code`. */
  private opensWord(code: number, at: number): boolean {
    return basicFolded(code) !== 0 || (code >= 0x80 && (sortAt(this.text, at) & opensWord) !== 0)
  }

  /** Reads a word, which is one piece or several that an apostrophe, a hyphen, a point or a comma joins. Returns its end. */
  private readWord(start: number): number {
    const { text, letters } = this
    let at = this.readPiece(start, start)
    let lexeme = this.piece
    let compound = false
    while (at + 1 < this.end && joinsWords(text.charCodeAt(at)) && this.opensWord(text.charCodeAt(at + 1), at + 1)) {
      letters[(at - start) % longest] = folded(text.charCodeAt(at))
      at = this.readPiece(start, at + 1)
      compound = true
    }
    if (start >= this.quotedUntil) {
      if (compound) lexeme = listed(letters, 0, at - start, hashOf(letters, 0, Math.min(at - start, longest)))
      this.lexemes[this.count] = lexeme ?? (sortAt(text, start) === sort.digit ? numeral(text, start, at) : unlisted(text, start, at))
      this.starts[this.count] = start
      this.ends[this.count] = at
      this.count++
    }
    return at
  }

  /** Reads letters and digits from `start` on, as part of the word that starts at `wordStart`, and looks them up. Returns their end. */
  private readPiece(wordStart: number, start: number): number {
    const { text, end, letters } = this
    let at = start
    let hash = emptyHash
    while (at < end) {
      const code = text.charCodeAt(at)
      let letter = basicFolded(code)
      if (letter === 0) {
        if (code < 0x80 || (sortAt(text, at) & opensWord) === 0) break
        letter = folded(code)
      } else if (letter <= nine) this.marks |= mark.digit
      hash = hashOn(hash, letter)
      letters[(at - wordStart) % longest] = letter
      at++
    }
    const lexeme = listed(letters, start - wordStart, at - wordStart, hash)
    this.piece = lexeme
    if (lexeme !== null) this.cues |= lexeme.cues
    if (this.beginnings > 0) {
      if (lexeme?.goesOn && start === this.lastEnd + 1 && text.charCodeAt(start - 1) === 0x20) this.goOn(lexeme)
      else this.beginnings = 0
    }
    if (lexeme?.phrases) this.begin(lexeme.phrases)
    this.lastEnd = at
    return at
  }

  /** Notes that phrases may begin with the words that lead to `first`. */
  private begin(first: PhraseNode): void {
    for (const number of first.found) this.found[this.foundCount++] = number
    this.begun[this.beginnings++] = first
  }

  /** Follows the phrases that are begun with one word more. */
  private goOn({ word }: Lexeme): void {
    const { begun, beginnings } = this
    this.beginnings = 0
    for (let i = 0; i < beginnings; i++) {
      const next = begun[i]?.next.get(word ?? '')
      if (next !== undefined) this.begin(next)
    }
  }

  private readMark(code: number, at: number): void {
    this.marks |= marks.get(code) ?? 0
    if (code === straightQuote || code === closeQuote || code === closeGuillemet) {
      if (this.quoteFrom >= 0) this.weighQuote(at)
      this.quoteFrom = -1
    }
    if (code === openSingle && this.quoteFrom < 0) this.readSingle(at)
    if (code !== straightQuote && code !== openQuote && code !== openGuillemet) return
    this.marks |= mark.quotedWords
    if (this.quoteFrom < 0) this.quoteFrom = at + 1
    if (at >= this.quotedUntil) this.quotedUntil = this.endOfQuote(code, at)
  }

  /** Notes whether the words from the open quotation mark to `end` are enough for somebody's statement. */
  private weighQuote(end: number): void {
    let words = 1
    for (let i = this.quoteFrom; i < end; i++) if (this.text.charCodeAt(i) === 0x20) words++
    if (words >= quotation) this.marks |= mark.quotation
  }

  /** Reads a quotation in single marks, which closes with an apostrophe that no letter follows. */
  private readSingle(at: number): void {
    const { text } = this
    for (let i = at + 1; i < this.end; i++) {
      if (text.charCodeAt(i) !== closeSingle || (i + 1 < this.end && (sortAt(text, i + 1) & opensWord) !== 0)) continue
      this.marks |= mark.quotedWords
      this.quoteFrom = at + 1
      this.weighQuote(i)
      this.quoteFrom = -1
      this.quotedUntil = Math.max(this.quotedUntil, i + 1)
      return
    }
  }

  /** The end of the quotation that opens at `at`; where one opens within it the outer one is not read as any, and `at` is returned. */
  private endOfQuote(opening: number, at: number): number {
    const closing = opening === openQuote ? closeQuote : opening === openGuillemet ? closeGuillemet : straightQuote
    for (let i = at + 1; i < this.end; i++) {
      const code = this.text.charCodeAt(i)
      if (code === closing) return i + 1
      if (code === opening) return at
    }
    return this.end
  }
}
