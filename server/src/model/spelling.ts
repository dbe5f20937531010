/** When two spellings of a surname are one. */
import { words } from '../base/fold.ts'
import { likeness } from '../base/nearest.ts'

/** A name as it is compared: its words in lower case, without diacritics, stops and apostrophes, a space between them. */
export const foldName = (name: string): string => words(name).join(' ')

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

/** The folded word with the differences between romanisations taken out: "tashjian" and "tashchyan" give one form. */
export const romanised = (folded: string): string =>
  romanisations.reduce((word, [spelling, letter]) => word.replace(spelling, letter), folded)

/** `likeness` of two words that differ by a slip. */
const slip = 0.8

/**
 * Whether a folded surname is a slip or another romanisation of another: six letters or more, the same first letter. A woman's form of
 * a man's surname ("Petrova") is a name of its own.
 */
export const nearSurname = (a: string, b: string): boolean => {
  if (Math.min(a.length, b.length) < 6 || a[0] !== b[0] || a === b || `${a}a` === b || `${b}a` === a) return false
  return likeness(a, b) >= slip || romanised(a) === romanised(b)
}
