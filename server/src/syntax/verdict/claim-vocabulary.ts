/**
 * The features of sentences by number: a sentence is weighed by looking numbers up in arrays, and the tables of weights
 * (`claim-weights.ts`) are written and trained by name. Numbers are given out while modules load and mean nothing beyond the process.
 */

const names: string[] = []
const numbers = new Map<string, number>()

/** The number of the feature of this name; a new one for a new name. */
export const feature = (name: string): number => {
  const known = numbers.get(name)
  if (known !== undefined) return known
  numbers.set(name, names.length)
  return names.push(name) - 1
}

/** How often a counted feature has to be met for the second and the third of its numbers to hold. */
export const twice = 2
export const often = 4

/**
 * The number of a feature that is counted: the two numbers after it stand for its being met at least `twice` and `often`. A name is
 * counted from the start or never.
 */
export const counted = (name: string): number => {
  const first = feature(name)
  feature(`${name}×${twice}`)
  feature(`${name}×${often}`)
  return first
}

/** The name of a feature given by its number. */
export const nameOf = (number: number): string => names[number] ?? ''

/** The names of all features that have a number, by number. */
export const vocabulary = (): readonly string[] => names
