/** The runs of a sentence's words that are written as one name. Knows shapes, not what a name is of. */
import { countryNames, demonyms } from '../countries.ts'
import type { Word, Words } from './name-tokens.ts'
import {
  cities,
  companyForms,
  functionWords,
  givenNames,
  joiners,
  openingWords,
  organisationNouns,
  otherDemonyms,
  particles,
  personVerbs,
  placeNouns,
  regions,
} from './name-words.ts'
import { portfolios, titles } from './titles.ts'

const nations: ReadonlySet<string> = new Set([...demonyms, ...otherDemonyms])
const knownPlaces: ReadonlySet<string> = new Set([...countryNames, ...regions, ...cities])
/** The first words of the places and nations whose names are of several. */
const openings: ReadonlySet<string> = new Set(
  [...nations, ...knownPlaces].filter(name => name.includes(' ')).map(name => name.slice(0, name.indexOf(' '))),
)

/** Whether the word says what nation or creed somebody is of: "Japanese", "Franco-Indian", "Soviet-era". */
export const isDemonym = (word: string): boolean => {
  if (nations.has(word) || (word.endsWith('s') && nations.has(word.slice(0, -1)))) return true
  const dash = word.lastIndexOf('-')
  return dash > 0 && (nations.has(word.slice(dash + 1)) || nations.has(word.slice(0, dash)))
}

/** Whether the phrase is the name of a country, a capital or a great region. */
export const isKnownPlace = (phrase: string): boolean => knownPlaces.has(phrase)

/** Whether names of places or nations that have several words may begin with this one. */
export const opensKnown = (word: string): boolean => openings.has(word)

/** A run of words read as one name: half-open indexes into the sentence's words. */
export interface Run {
  readonly from: number
  readonly to: number
}

const ampersand = /^\s+&\s+$/
const retiredAside = /^\s*\(retd?\.?\)\s*$/
const retired = /^\s*\(\s*$/

/** Whether only white space parts the word from the one before. */
export const isSpaced = (word: Word | undefined): boolean => word?.spaced === true

const startsRun = (words: Words, at: number): boolean => {
  const word = words.get(at)
  if (word === undefined) return false
  const next = words.get(at + 1)
  const followed = next !== undefined && !word.possessive && next.capital && next.spaced
  if (word.ordinal) return followed && !functionWords.has(next.lower)
  if (!word.capital) return false
  if (word.acronym || (word.text.endsWith('.') && word.lower.length === 1)) return true
  // "Formally Riga keeps …": an adverb at the head of a sentence is none of the name.
  if (word.opens && word.lower.endsWith('ly') && word.lower.length > 4 && !givenNames.has(word.text)) return false
  if (!functionWords.has(word.lower)) return true
  return followed && (givenNames.has(word.text) || (openingWords.has(word.lower) && !isDemonym(next.text)))
}

const continues = (word: Word): boolean => word.capital && (!functionWords.has(word.lower) || word.acronym || openingWords.has(word.lower))

/** After a title, "of" leads on through an office ("Minister of Foreign Affairs Ana Ruiz"), not through any name. */
const joinsTitle = (words: Words, last: Word, at: number): number => {
  if (!titles.has(last.lower) || (words.get(at)?.lower !== 'of' && words.get(at)?.lower !== 'for')) return 0
  const next = words.get(at + 1)?.lower === 'the' ? at + 2 : at + 1
  const word = words.get(next)
  const name = words.get(next + 1)
  if (!word?.capital || !word.spaced) return 0
  // "President of Georgia" alone leaves the country to be read by itself.
  const named = name !== undefined && !word.possessive && name.capital && name.spaced
  return portfolios.has(word.lower) || (isKnownPlace(word.text) && named) ? next : 0
}

/** Where a lower-case stretch from `at` leads back into the name, the index of its next capital; 0 where it does not. */
const joins = (words: Words, run: Run, at: number): number => {
  const last = words.get(at - 1)
  const word = words.get(at)
  if (last === undefined || word === undefined || last.possessive || !word.spaced) return 0
  const title = joinsTitle(words, last, at)
  if (title > 0) return title
  let end = at
  while (end < at + 3 && words.get(end) !== undefined && !words.get(end)?.capital && words.get(end)?.spaced) {
    const lower = words.get(end)?.lower ?? ''
    if (!(particles.has(lower) || joiners.has(lower)) && !(lower === 'in' && end === at)) return 0
    end++
  }
  const next = words.get(end)
  if (next === undefined || end === at || !next.spaced) return 0
  const inside = words.slice(run.from, at)
  const organised = inside.some(each => organisationNouns.has(each.lower))
  // "Society for a More Open Sky": inside such a name any word may have a capital.
  if (!continues(next) && !(organised && next.capital && words.get(end + 1)?.capital && words.get(end + 1)?.spaced)) return 0
  const between = words.slice(at, end).map(each => each.lower)
  if (between[0] === 'a' || between[0] === 'an' || between[0] === 'the') return 0
  if (between[0] === 'in') return inside.some(each => each.lower === 'for') && regions.has(next.text) ? end : 0
  if (between.every(each => particles.has(each))) return end
  if (between.some(each => each === 'and')) {
    if (!inside.some(each => each.lower === 'of' || each.lower === 'for' || each.lower === 'on')) return 0
    let ahead = end
    while (words.get(ahead + 1)?.capital && words.get(ahead + 1)?.spaced && !words.get(ahead)?.possessive) ahead++
    const closes = words.get(ahead)
    const own = ahead > end && closes !== undefined && organisationNouns.has(closes.lower)
    return own || isDemonym(next.text) || isKnownPlace(next.text) || titles.has(next.lower) || givenNames.has(next.text) ? 0 : end
  }
  if (between[0] === 'of' && placeNouns.has(last.lower)) return end
  if (!organised) return 0
  if (between[0] === 'for' || between[0] === 'on') {
    return organisationNouns.has(last.lower) && !isKnownPlace(next.text) && !isDemonym(next.text) ? end : 0
  }
  // "the Defence Ministry of …" is complete before its "of"; "Ministry of …" and "National Academy of …" are not.
  const complete = last.lower === 'ministry' && inside.length > 1
  return complete ? 0 : end
}

/** Those whom a body may be called after: "People’s Liberation Army". */
const owners = new Set(
  'people women children workers men teachers writers lawyers journalists farmers peasants veterans soldiers youth nation'.split(' '),
)

/**
 * Where a comma or a plural's apostrophe leads back into a body's name ("Ministry of Economy, Trade and Industry", "Miners’ Union"): the
 * end of the run so far; 0 where it does not.
 */
const inBody = (words: Words, from: number, to: number): number => {
  const last = words.get(to - 1)
  const next = words.get(to)
  if (last === undefined || !next?.capital) return 0
  if (/^[’']\s+$/.test(next.gap)) return last.lower.endsWith('s') && organisationNouns.has(next.lower) ? to + 1 : 0
  if (!/^,\s+$/.test(next.gap) || !(words.get(from)?.lower === 'ministry' || words.get(from)?.lower === 'department')) return 0
  let at = to + 1
  while (at < to + 3 && words.get(at)?.capital && /^,\s+$/.test(words.get(at)?.gap ?? '')) at++
  const and = words.get(at)
  const end = words.get(at + 1)
  return and?.lower === 'and' && end?.capital && end.spaced && !titles.has(end.lower) ? at + 2 : 0
}

/** Where the run ends once what directly follows it and belongs to it is taken in; `to` where nothing does. */
const adjoining = (words: Words, from: number, to: number, joint: boolean): number => {
  const last = words.get(to - 1)
  const next = words.get(to)
  if (last === undefined || next === undefined || (last.possessive && !owners.has(last.lower))) return to
  const fits = continues(next) || (joint && next.capital) || (next.ordinal && titles.has(last.lower))
  if (next.spaced) return fits ? to + 1 : to
  const { gap } = next
  const titled = titles.has(last.lower)
  if (fits && (ampersand.test(gap) || (titled && retiredAside.test(gap)))) return to + 1
  if (/^,\s+$/.test(gap) && /^(?:jr|sr|iii|ii)$/.test(next.lower)) return to + 1
  if (titled && /^retd?$/.test(next.lower) && retired.test(gap)) {
    const named = words.get(to + 1)
    if (named?.capital && /^\.?\)\s+$/.test(named.gap)) return to + 2
  }
  return inBody(words, from, to) || to
}

/** Every run of the words that is written as a name, in order. */
export const runsOf = (words: Words): readonly Run[] => {
  const runs: Run[] = []
  let past = 0
  for (const from of words.telling) {
    if (from < past || !startsRun(words, from)) continue
    let to = from + 1
    let joint = false
    for (;;) {
      const further = adjoining(words, from, to, joint)
      const joined = further > to ? 0 : joins(words, { from, to }, to)
      if (joined > 0 && to - from <= 14) {
        to = joined + 1
        joint = true
      } else if (further > to) to = further
      else break
    }
    runs.push({ from, to })
    past = to
  }
  return runs
}

/** Whether the word is a company's legal form: "AG", "Ltd". */
export const isCompanyForm = (word: Word): boolean => companyForms.has(word.lower)

/** Whether the word is a verb people are the subject of. */
export const isPersonVerb = (word: Word | undefined): boolean => word !== undefined && !word.capital && personVerbs.has(word.lower)
