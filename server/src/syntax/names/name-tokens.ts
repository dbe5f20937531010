/** The words of a sentence, as names are looked for in them. Most words are lower case and are never asked for more than that. */
import { type Span, shift } from '../../base/span.ts'
import { ascii, insideWord, opensWord, sort, sortAt } from '../characters.ts'

const addressShape = /(?:https?:\/\/|www\.)[^\s)\]>]+|[@#][\p{L}\p{N}_]+/gu
const mailShape = /(?:https?:\/\/|www\.)[^\s)\]>]+|[@#][\p{L}\p{N}_]+|[\p{L}\p{N}._-]{1,64}@[\p{L}\p{N}.-]+/gu
const abbreviations = new Set(
  'st ste mt ft jr sr dr mr mrs ms gen lt col maj capt cmdr adm brig sgt cpl pvt sen rep gov prof rev hon pres amb vice ret retd'.split(
    ' ',
  ),
)
const lowerPrefix = /^(?:al|el|an|as|ar|at|ul|ash|ad|az|abu|d|l|o)[-’'‑]\p{Lu}/u
const capitalFirst = /^\p{Lu}/u
const possessiveEnding = /[’']s$/
const ordinal = /^\d+(?:st|nd|rd|th)$/
/** A name made the first part of an adjective: "Tartu-based", "NATO-led". */
export const compound =
  /^(\p{Lu}[\p{L}\p{M}]+)[-‑](based|born|bound|educated|trained|led|backed|held|controlled|run|owned|made|built|registered|funded|supplied|style|speaking|wide|era|area)$/u

const opening = /(?:[.!?:…]["”’')\]]*\s+["“‘('[*_]*|["“‘*_]|^\s*[-•*–—]\s*)$/
const space = /^\s+$/

/** What may be true of a word. Of most nothing is but that they are in small letters. */
const shape = { small: 1, capital: 2, acronym: 4, ordinal: 8, possessive: 16, joined: 32, first: 64 }

const withoutStop = (text: string): string => (text.endsWith('.') ? text.slice(0, -1) : text)

/** One word, its possessive ending and the stop of an abbreviation told apart. */
export class Word {
  private written: string | undefined
  private folded: string | undefined

  constructor(
    private readonly source: string,
    private readonly gapStart: number,
    readonly start: number,
    /** Past an abbreviation's stop ("Gen."), before a possessive ending. */
    readonly end: number,
    private readonly shape: number,
  ) {}

  get text(): string {
    this.written ??= this.source.slice(this.start, this.end)
    return this.written
  }

  /** Lower case, without stop or ending. */
  get lower(): string {
    this.folded ??= (this.shape & shape.small) === 0 ? withoutStop(this.text).toLowerCase() : this.text
    return this.folded
  }

  /** Written as names are: a capital first (after "al-", "d’"), no digits. */
  get capital(): boolean {
    return (this.shape & shape.capital) !== 0
  }

  /** All its letters are capitals, two at least. */
  get acronym(): boolean {
    return (this.shape & shape.acronym) !== 0
  }

  get ordinal(): boolean {
    return (this.shape & shape.ordinal) !== 0
  }

  get possessive(): boolean {
    return (this.shape & shape.possessive) !== 0
  }

  /** It has a hyphen, an apostrophe or the like inside, or letters that are not ASCII. */
  get joined(): boolean {
    return (this.shape & shape.joined) !== 0
  }

  /** What stands between the word before and this one. */
  get gap(): string {
    return this.source.slice(this.gapStart, this.start)
  }

  /** Only white space parts it from the word before. */
  get spaced(): boolean {
    return this.isAfterBlank || space.test(this.gap)
  }

  /** It stands where any word would have a capital. */
  get opens(): boolean {
    return (this.shape & shape.first) !== 0 || (!this.isAfterBlank && opening.test(this.gap))
  }

  private get isAfterBlank(): boolean {
    return this.start - this.gapStart === 1 && this.source.charCodeAt(this.gapStart) === 32
  }
}

/** The words of one sentence. Most are in small letters and never asked for: a word is made when it is. */
export class Words {
  private readonly starts: number[] = []
  private readonly ends: number[] = []
  private readonly shapes: number[] = []
  private readonly made: (Word | undefined)[] = []
  /** Indexes of the words that are not in small letters alone, in order: where names can begin. */
  readonly telling: number[] = []

  constructor(
    private readonly source: string,
    private readonly from: number,
  ) {}

  get length(): number {
    return this.starts.length
  }

  push(start: number, end: number, own: number): void {
    if (own !== shape.small) this.telling.push(this.starts.length)
    this.shapes.push(own)
    this.ends.push(end)
    this.starts.push(start)
    this.made.push(undefined)
  }

  get(index: number): Word | undefined {
    if (index < 0 || index >= this.starts.length) return undefined
    const word = this.made[index] ?? this.make(index)
    this.made[index] = word
    return word
  }

  private make(index: number): Word {
    const start = this.starts[index] ?? 0
    const end = this.ends[index] ?? start
    const own = this.shapes[index] ?? 0
    if (index === 0) return new Word(this.source, this.from, start, end, own | shape.first)
    const ending = ((this.shapes[index - 1] ?? 0) & shape.possessive) === 0 ? 0 : 2
    return new Word(this.source, (this.ends[index - 1] ?? 0) + ending, start, end, own)
  }

  /** How many words are in small letters and have so many of them at least. */
  countSmall(length: number): number {
    let count = 0
    for (let index = 0; index < this.starts.length; index++) {
      const small = ((this.shapes[index] ?? 0) & shape.small) !== 0
      if (small && (this.ends[index] ?? 0) - (this.starts[index] ?? 0) >= length) count++
    }
    return count
  }

  /** The words from one index up to another. */
  slice(from: number, to: number): readonly Word[] {
    const words: Word[] = []
    for (let index = from; index < to; index++) {
      const word = this.get(index)
      if (word !== undefined) words.push(word)
    }
    return words
  }
}

/** Whether an @ stands in the text with what may be an account's name before it. */
const holdsMail = (text: string): boolean => {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    if (at > 0 && ((sortAt(text, at - 1) & opensWord) !== 0 || '._-'.includes(text.charAt(at - 1)))) return true
  }
  return false
}

/** Stretches that are addresses or handles, where no names are. */
const addresses = (text: string): readonly Span[] => {
  if (!(text.includes('@') || text.includes('#') || text.includes('://') || text.includes('www.'))) return []
  const mail = holdsMail(text)
  return [...text.matchAll(mail ? mailShape : addressShape)].map(match => ({ start: match.index, end: match.index + match[0].length }))
}

/** The stretches of the sentence where no names are looked for, in order. */
const hiddenIn = (sentence: string, from: number, skip: readonly Span[]): readonly Span[] => {
  const found = addresses(sentence)
  if (skip.length === 0) return found
  return [...skip.map(span => shift(span, -from)), ...found].sort((a, b) => a.start - b.start)
}

/** What a word of ASCII letters and digits is, by the sorts of its characters. */
const shapeOfPlain = (sentence: string, start: number, end: number, seen: number): number => {
  if ((seen & sort.digit) !== 0) {
    return seen === (sort.digit | sort.small) && ordinal.test(sentence.slice(start, end)) ? shape.ordinal : 0
  }
  if (seen === sort.capital) return end - start > 1 ? shape.capital | shape.acronym : shape.capital
  return sortAt(sentence, start) === sort.capital ? shape.capital : 0
}

/** What any other word is, its possessive ending left out; `after` is the character that follows it and its stop. */
const shapeOfJoined = (raw: string, after: string | undefined): number => {
  if (/\p{N}/u.test(raw)) return ordinal.test(raw) ? shape.ordinal : 0
  const named = capitalFirst.test(raw) || lowerPrefix.test(raw)
  const capital = named && !compound.test(raw) && !(after === '-' && raw.includes('.'))
  const acronym = raw === raw.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(raw)
  return shape.joined | (capital ? shape.capital : 0) | (acronym ? shape.acronym : 0)
}

/** Whether a stop after the word is its own. */
const isAbbreviated = (raw: string): boolean =>
  [...raw].length === 1 || abbreviations.has(raw.toLowerCase()) || (raw.includes('.') && raw.length <= 8)

/** Whether a stop stands after the word that is its own: the word opens with a capital and is short for another. */
const hasStop = (sentence: string, start: number, end: number): boolean => {
  if (sentence[end] !== '.') return false
  const word = sentence.slice(start, end)
  return capitalFirst.test(word) && isAbbreviated(word)
}

/** Where a word with more than ASCII letters and digits ends without its possessive ending and with its stop, and what it is. */
const readJoined = (sentence: string, start: number, end: number): { readonly end: number; readonly shape: number } => {
  const whole = sentence.slice(start, end)
  if (whole.length > 2 && possessiveEnding.test(whole)) {
    return { end: end - 2, shape: shapeOfJoined(whole.slice(0, -2), sentence[end - 2]) | shape.possessive }
  }
  const past = hasStop(sentence, start, end) ? end + 1 : end
  return { end: past, shape: shapeOfJoined(whole, sentence[past]) }
}

/** The words of the text between `from` and `to`, those in `skip` (sorted or not) left out. */
export const wordsOf = (text: string, from: number, to: number, skip: readonly Span[]): Words => {
  const sentence = text.slice(from, to)
  const hidden = hiddenIn(sentence, from, skip)
  const words = new Words(text, from)
  let next = 0
  let end = 0
  for (let start = 0; start < sentence.length; start = end) {
    end = start + 1
    let seen = sortAt(sentence, start)
    if ((seen & opensWord) === 0) continue
    for (;;) {
      const here = sortAt(sentence, end)
      if ((here & insideWord) === 0 && !(here === sort.joiner && (sortAt(sentence, end + 1) & opensWord) !== 0)) break
      seen |= here
      end++
    }
    while (hidden[next] !== undefined && (hidden[next]?.end ?? 0) <= start) next++
    const mask = hidden[next]
    if (mask !== undefined && mask.start < end) continue
    if (seen === sort.small) words.push(from + start, from + end, shape.small)
    else if ((seen & ~ascii) === 0) {
      const own = shapeOfPlain(sentence, start, end, seen)
      if (hasStop(sentence, start, end)) end++
      words.push(from + start, from + end, own)
    } else {
      const read = readJoined(sentence, start, end)
      words.push(from + start, from + read.end, read.shape)
      end = Math.max(end, read.end)
    }
  }
  return words
}
