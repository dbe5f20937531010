/** When two spellings of a surname are one. */
import { words } from '../base/fold.ts'
import { likeness } from '../base/nearest.ts'
import { remembered } from '../base/remembered.ts'

/** As many spellings as are remembered: those of a large report and its neighbours. */
const spellings = 20_000

/** A name as it is compared: its words in lower case, without diacritics, stops and apostrophes, a space between them. */
export const foldName = remembered(spellings, name => words(name).join(' '))

/** The words of a folded name, and what it is shortened to. */
export interface Parts {
  readonly words: readonly string[]
  readonly last: string
  /** Its first words, from one of them to all but the last. */
  readonly heads: readonly string[]
  /** Its last words, from all but the first to one of them. */
  readonly tails: readonly string[]
}

/** A name of more words is never shortened. */
const longestShortened = 24

export const partsOf = remembered(spellings, (folded): Parts => {
  const all = folded.split(' ')
  const inner = all.length > longestShortened ? [] : all.slice(1)
  return {
    words: all,
    last: all[all.length - 1] ?? '',
    heads: inner.map((_, index) => all.slice(0, index + 1).join(' ')),
    tails: inner.map((_, index) => all.slice(index + 1).join(' ')),
  }
})

/** The initials an acronym is made of: "International Monetary Fund" gives "imf". */
export const initials = remembered(spellings, name =>
  name
    .split(/[\s-]+/)
    .filter(word => /^\p{Lu}/u.test(word))
    .map(word => word.charAt(0).toLowerCase())
    .join(''),
)

/** The name as it is shown: on one line. */
export const onOneLine = remembered(spellings, name => name.replace(/\s+/g, ' '))

/** Spellings by which romanisations of one name differ, each brought to one letter. */
const romanisations: readonly (readonly [RegExp, string])[] = [
  [/tch|dzh|ch|dj|j/g, 'č'],
  [/sh/g, 'š'],
  [/zh/g, 'ž'],
  [/kh/g, 'h'],
  [/ts|tz/g, 'c'],
  [/ph/g, 'f'],
  [/ou|oo/g, 'u'],
  [/ee|ye|ie/g, 'e'],
  [/yi|iy|ii|y/g, 'i'],
  [/w/g, 'v'],
  [/q|ck/g, 'k'],
  [/(.)\1/g, '$1'],
]

/** The folded word with the differences between romanisations taken out: "hovsepian" and "hovsepyan" give one form. */
const romanised = (folded: string): string => romanisations.reduce((word, [spelling, letter]) => word.replace(spelling, letter), folded)

/** `likeness` of two words that differ by a slip. */
const slip = 0.8

/** Whether the words agree before and after one short stretch: cheap to tell, and true of every slip. */
const agreeAround = (a: string, b: string): boolean => {
  const shorter = Math.min(a.length, b.length)
  let same = 0
  while (same < shorter && a[same] === b[same]) same++
  let tail = 0
  while (tail < shorter - same && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  return same + tail >= shorter - 2
}

/** Whether two short folded words of one first letter differ by a single letter. */
export const oneLetterOff = (a: string, b: string): boolean =>
  a !== b && a.length === b.length && a[0] === b[0] && [...a].filter((letter, index) => letter !== b[index]).length === 1

/** A folded surname with its romanised form and where it meets its slips, worked out once. */
export interface Surname {
  readonly folded: string
  readonly romanised: string
  /** A slip seldom touches the beginning and the end at once, so that it shares one of these with the surname. */
  readonly buckets: readonly string[]
}

export const surnameOf = remembered(
  spellings,
  (folded): Surname => ({
    folded,
    romanised: romanised(folded),
    buckets: [folded.slice(0, 3), `${folded.charAt(0)}…${folded.slice(-2)}`],
  }),
)

/**
 * Whether a surname is a slip or another romanisation of another: six letters or more, the same first letter. A woman's form of a man's
 * surname ("Petrova") is a name of its own.
 */
export const nearSurname = (one: Surname, other: Surname): boolean => {
  const a = one.folded
  const b = other.folded
  if (Math.min(a.length, b.length) < 6 || Math.abs(a.length - b.length) > 2 || a[0] !== b[0]) return false
  if (a === b || `${a}a` === b || `${b}a` === a) return false
  return one.romanised === other.romanised || (agreeAround(a, b) && likeness(a, b) >= slip)
}
