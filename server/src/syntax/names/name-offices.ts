/** The titles and roles written before a person's name: "Prime Minister", "former lieutenant commander". */
import { isDemonym, isKnownPlace, isSpaced, type Run } from './name-runs.ts'
import type { Word, Words } from './name-tokens.ts'
import { functionWords, organisationNouns } from './name-words.ts'
import { givenNameTitles, portfolios, roleModifiers, roleNouns, titles } from './titles.ts'

/** As many words as a role in front of a name is followed back over. */
const longestRole = 12

/** Nouns that stand before names of all kinds, so that one of them before a single word makes no person. */
const looseRoles = new Set(
  `associate broker champion chief coach contractor dealer dissident executive favorite favourite fellow general guard guide head heir host
  hunter independent insider judge king lead leader major member militant model operator outsider owner partner patron pilot principal
  producer resident rival subordinate trader victim witness worker`.split(/\s+/),
)

const inOffice = new Set(['and', 'of', 'the', 'for'])
const belongsToRank = /^(?:retd?|rank|class)$/

/** The index of the first word after "of Foreign Affairs", "for Human Rights", as far as words of offices and countries go. */
const afterOffice = (words: Words, from: number, to: number): number => {
  let at = from
  while (at < to) {
    const word = words.get(at)
    if (word === undefined || !(portfolios.has(word.lower) || inOffice.has(word.lower) || isKnownPlace(word.text))) break
    at++
  }
  return at
}

/** Where the titles of the run end: the index of the name's own first word; the run's start without titles, its end without a name. */
export const afterTitles = (words: Words, run: Run): number => {
  let end = run.from
  for (let at = run.from; at < run.to - 1; at++) {
    const word = words.get(at)
    if (word === undefined || !titles.has(word.lower)) continue
    let next = at + 1
    while (next < run.to && (belongsToRank.test(words.get(next)?.lower ?? '') || words.get(next)?.ordinal)) next++
    if (words.get(next)?.lower === 'of' || words.get(next)?.lower === 'for') {
      const office = afterOffice(words, next + 1, run.to)
      // "High Commissioner for …" is a body unless a name follows the office.
      if (organisationNouns.has(word.lower) && (office === next + 1 || office === run.to)) return run.from
      next = office
    }
    if (next >= run.to) return run.to
    end = next
    at = next - 1
  }
  const rest = words.slice(end, run.to)
  if (rest.every(word => word.lower.length === 1)) return run.to
  return end > run.from && rest.every(word => titles.has(word.lower) && (word.text.endsWith('.') || !givenNameTitles.has(word.lower)))
    ? run.to
    : end
}

/** Whether a noun before a name makes it a person's: any role noun before several words, before one word only an unmistakable one. */
export const tellsPerson = (noun: string | undefined, length: number): boolean =>
  noun !== undefined && (length > 1 || !looseRoles.has(noun))

/** "Then Col. Ruiz left": at the head of a sentence "then" is no part of a role. */
const openingAdverb = (word: Word): boolean => word.opens && functionWords.has(word.lower)

/** The index of the first word of the role in lower case that ends right before `at`; `at` where there is none. */
export const roleBefore = (words: Words, at: number): number => {
  const nearest = words.get(at - 1)
  if (nearest === undefined || nearest.possessive || !isSpaced(words.get(at)) || !roleNouns.has(nearest.lower)) return at
  let from = at - 1
  while (from > 0 && at - from < longestRole && isSpaced(words.get(from))) {
    const word = words.get(from - 1)
    if (word === undefined) break
    const proper = word.capital && !functionWords.has(word.lower)
    if (openingAdverb(word) || !(proper || roleModifiers.has(word.lower) || roleNouns.has(word.lower) || isDemonym(word.text))) break
    from--
    if (word.possessive) break
  }
  return from
}

/** The index of the first of the modifiers before a capitalised office ("former", "then"). */
export const modifiersBefore = (words: Words, at: number): number => {
  let from = at
  while (from > 0 && at - from < longestRole && isSpaced(words.get(from))) {
    const word = words.get(from - 1)
    if (word === undefined || word.possessive || openingAdverb(word) || !(roleModifiers.has(word.lower) || isDemonym(word.text))) break
    from--
  }
  return from
}
