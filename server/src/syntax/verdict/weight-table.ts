/** The tables of weights (`claim-weights.ts`) as values. They are written a line a weight, the features of that weight behind it. */
import { claimTable, frameTable } from './claim-weights.ts'

/** What is added up for a sentence, all in whole hundredths, so that no order of adding makes a difference. */
export interface Scale {
  readonly bias: number
  readonly weights: ReadonlyMap<string, number>
}

const hundredths = (weight: string): number => Math.round(Number(weight) * 100)

const scale = (table: string): Scale => {
  const weights = new Map<string, number>()
  for (const line of table.trim().split('\n')) {
    const [weight = '', ...features] = line.trim().split(' ')
    for (const feature of features) weights.set(feature, hundredths(weight))
  }
  return { bias: weights.get('bias') ?? 0, weights }
}

export const claimScale = scale(claimTable)
export const frameScale = scale(frameTable)

/** The features of two words side by side, by the first and then the second, as their names. */
const pairs = new Map<string, Map<string, string>>()
const words = new Map<string, string>()
/** Words that any weighed feature names. */
const named = new Set<string>()
for (const name of [...claimScale.weights.keys(), ...frameScale.weights.keys()]) {
  const [, kind, word = '', next] = /^(word|pair|first|then):([^-+_][^+_]*)(?:_([^+]*))?/.exec(name) ?? []
  if (kind === undefined) continue
  named.add(word)
  if (kind === 'word') words.set(word, name)
  if (next === undefined) continue
  named.add(next)
  const following = pairs.get(word) ?? new Map<string, string>()
  pairs.set(word, following.set(next, name))
}

/** The names of the features of words that are weighed themselves, in lower case with a straight apostrophe. "#" is any number in digits. */
export const weighedWords: ReadonlyMap<string, string> = words
/** The names of the features of weighed pairs, by the first word and then by the second. */
export const weighedPairs: ReadonlyMap<string, ReadonlyMap<string, string>> = pairs
/** All words that the tables speak of. */
export const namedWords: ReadonlySet<string> = named
