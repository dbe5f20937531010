/** What kind of thing a run of capitals names, by its own words. What its neighbours say is read in `names.ts`. */
import { isCompanyForm, isDemonym, isKnownPlace, opensKnown } from './name-runs.ts'
import type { Word } from './name-tokens.ts'
import {
  documentNouns,
  functionWords,
  genericWords,
  givenNames,
  institutions,
  organisationEnding,
  organisationNouns,
  placeNouns,
  placeOpenings,
  placeParts,
  plainAcronyms,
} from './name-words.ts'

export type Kind = 'person' | 'organisation' | 'place'

/** `none` is a run the desk does not follow: a treaty, a unit, a generic noun. */
export type Shape = Kind | 'none' | 'open'

const personParticles = new Set(['ag', 'bin', 'ibn', 'ben', 'bint', 'abu', 'ould', 'wuld', 'van', 'von', 'vom', 'af'])
const placeEnding = /(?:stan|grad|burg|burgh|abad|ville|shire|land|polis|istan|kent|gorsk|horod|gorod|holm|haven|mouth)$/
const opensOrganisation = new Set(
  'bank banco banque radio tv voice university universidad université ministry ministerio department office institute union unión association asociación federación comisión comité partido sociedad society council court house academy'.split(
    ' ',
  ),
)

const isInitial = (word: Word): boolean => word.text.length < 4 && /^\p{Lu}\.$/u.test(word.text)

const singleShape = (word: Word): Shape => {
  const text = word.text
  if (isKnownPlace(text)) return 'place'
  if (institutions.has(text)) return 'organisation'
  if (word.acronym) {
    if (plainAcronyms.has(text.replace(/\.$/, '')) || text.length > 9) return 'none'
    return 'organisation'
  }
  if (isInitial(word) || text.endsWith('.')) return 'none'
  if (genericWords.has(word.lower) || functionWords.has(word.lower) || documentNouns.has(word.lower)) return 'none'
  if (organisationNouns.has(word.lower) || placeNouns.has(word.lower)) return 'none'
  if (isDemonym(text)) return 'none'
  if (word.lower.length > 6 && organisationEnding.test(word.lower)) return 'organisation'
  if (word.lower.length > 6 && placeEnding.test(word.lower)) return 'place'
  return 'open'
}

/** What the words say by themselves; titles in front are to be taken off before. */
export const shapeOf = (words: readonly Word[]): Shape => {
  const first = words[0]
  const last = words[words.length - 1]
  if (first === undefined || last === undefined) return 'none'
  if (words.length === 1) return singleShape(first)
  if (opensKnown(first.text) || words.some(word => word.text.includes('-'))) {
    const phrase = words.map(word => word.text).join(' ')
    if (isKnownPlace(phrase)) return 'place'
    if (isDemonym(phrase)) return 'none'
  }
  if (words.every(word => isDemonym(word.text) || functionWords.has(word.lower))) return 'none'
  if (words.every(word => word.acronym && plainAcronyms.has(word.text))) return 'none'
  if (isCompanyForm(last)) return 'organisation'
  if (documentNouns.has(last.lower) || (isInitial(first) && isDemonym(last.text))) return 'none'
  const named = givenNames.has(first.text) || isInitial(first)
  if (named && words.length <= 3 && !(organisationNouns.has(last.lower) && words.length === 3) && !placeNouns.has(last.lower))
    return 'person'
  if (first.ordinal) return organisationNouns.has(last.lower) ? 'organisation' : 'none'
  const joint = words.findIndex(word => !word.capital && !word.ordinal)
  if (organisationNouns.has(last.lower)) return 'organisation'
  if (placeNouns.has(last.lower)) return 'place'
  if (joint > 0) {
    const head = words[joint - 1]
    if (words.slice(0, joint).some(word => organisationNouns.has(word.lower))) return 'organisation'
    if (head !== undefined && placeNouns.has(head.lower)) return 'place'
    if (words.some(word => personParticles.has(word.text))) return 'person'
  }
  if (opensOrganisation.has(first.lower) || institutions.has(first.text)) return 'organisation'
  if (first.acronym && singleShape(first) === 'organisation') return 'organisation'
  if (placeOpenings.has(first.lower.replace(/\.$/, '')) && words.length <= 3) return 'place'
  if (placeParts.has(first.lower) && words.length === 2) return 'place'
  // "Annex B." is a label.
  if (words.slice(1).some(isInitial)) return genericWords.has(first.lower) ? 'none' : 'person'
  return 'open'
}
