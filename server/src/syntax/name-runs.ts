/** The words of a sentence and the runs of them that are written as one name. Knows shapes, not what a name is of. */
import type { Span } from '../base/span.ts'
import { countryNames, demonyms } from './countries.ts'
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

/** One word, its possessive ending and the stop of an abbreviation told apart. */
export interface Word {
  readonly start: number
  /** Past an abbreviation's stop ("Gen."), before a possessive ending. */
  readonly end: number
  readonly text: string
  /** Lower case, without stop or ending. */
  readonly lower: string
  /** Written as names are: a capital first (after "al-", "d’"), no digits. */
  readonly capital: boolean
  /** All its letters are capitals, two at least. */
  readonly acronym: boolean
  readonly ordinal: boolean
  readonly possessive: boolean
  /** What stands between the word before and this one. */
  readonly gap: string
  /** It stands where any word would have a capital. */
  readonly opens: boolean
}

const wordShape = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-’'ʼ‘‑.&/][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu
const addressShape = /(?:https?:\/\/|www\.)[^\s)\]>]+|[@#][\p{L}\p{N}_]+|[\p{L}\p{N}._-]{1,64}@[\p{L}\p{N}.-]+/gu
const abbreviations = new Set(
  'st ste mt ft jr sr dr mr mrs ms gen lt col maj capt cmdr adm brig sgt cpl pvt sen rep gov prof rev hon pres amb vice ret retd'.split(
    ' ',
  ),
)
const lowerPrefix = /^(?:al|el|an|as|ar|at|ul|ash|ad|az|abu|d|l|o)[-’'‑]\p{Lu}/u
const capitalFirst = /^\p{Lu}/u
const possessiveEnding = /[’']s$/
/** A name made the first part of an adjective: "Tartu-based", "NATO-led". */
export const compound =
  /^(\p{Lu}[\p{L}\p{M}]+)[-‑](based|born|bound|educated|trained|led|backed|held|controlled|run|owned|made|built|registered|funded|supplied|style|speaking|wide|era|area)$/u

const opening = /(?:[.!?:…]["”’')\]]*\s+["“‘('[*_]*|["“‘*_]|^\s*[-•*–—]\s*)$/

/** Stretches that are addresses or handles, where no names are. */
const addresses = (text: string): readonly Span[] =>
  [...text.matchAll(addressShape)].map(match => ({ start: match.index, end: match.index + match[0].length }))

/** The words of the text between `from` and `to`, those in `skip` (sorted or not) left out. */
export const wordsOf = (text: string, from: number, to: number, skip: readonly Span[]): readonly Word[] => {
  const part = text.slice(from, to)
  const hidden = [
    ...skip.map(span => ({ start: span.start - from, end: span.end - from })).filter(span => span.end > 0 && span.start < part.length),
    ...addresses(part),
  ].sort((a, b) => a.start - b.start)
  const words: Word[] = []
  let last = 0
  let next = 0
  for (const match of part.matchAll(wordShape)) {
    let end = match.index + match[0].length
    while (hidden[next] !== undefined && (hidden[next]?.end ?? 0) <= match.index) next++
    const mask = hidden[next]
    if (mask !== undefined && mask.start < end) continue
    let raw = match[0]
    const possessive = possessiveEnding.test(raw) && raw.length > 2
    if (possessive) {
      raw = raw.slice(0, -2)
      end -= 2
    }
    const lower = raw.toLowerCase()
    const letters = [...raw].length
    const abbreviated = letters === 1 || abbreviations.has(lower) || (raw.includes('.') && raw.length <= 8)
    if (!possessive && abbreviated && part[end] === '.' && capitalFirst.test(raw)) end++
    const gap = part.slice(last, match.index)
    const digits = /\p{N}/u.test(raw)
    words.push({
      start: from + match.index,
      end: from + end,
      text: part.slice(match.index, end),
      lower,
      capital:
        !digits && !compound.test(raw) && !(part[end] === '-' && raw.includes('.')) && (capitalFirst.test(raw) || lowerPrefix.test(raw)),
      acronym: !digits && letters > 1 && raw === raw.toUpperCase() && raw !== lower && /\p{Lu}.*\p{Lu}/u.test(raw),
      ordinal: /^\d+(?:st|nd|rd|th)$/.test(raw),
      possessive,
      gap,
      opens: words.length === 0 || opening.test(gap),
    })
    last = end + (possessive ? 2 : 0)
  }
  return words
}

/** Whether the word says what nation or creed somebody is of: "Japanese", "Franco-Indian", "Soviet-era". */
export const isDemonym = (word: string): boolean => {
  const known = (part: string): boolean => demonyms.has(part) || otherDemonyms.has(part)
  if (known(word) || (word.endsWith('s') && known(word.slice(0, -1)))) return true
  const dash = word.lastIndexOf('-')
  return dash > 0 && (known(word.slice(dash + 1)) || known(word.slice(0, dash)))
}

/** Whether the phrase is the name of a country, a capital or a great region. */
export const isKnownPlace = (phrase: string): boolean => countryNames.has(phrase) || regions.has(phrase) || cities.has(phrase)

/** A run of words read as one name: half-open indexes into the sentence's words. */
export interface Run {
  readonly from: number
  readonly to: number
}

const space = /^\s+$/
const ampersand = /^\s+&\s+$/
const retiredAside = /^\s*\(retd?\.?\)\s*$/
const retired = /^\s*\(\s*$/

/** Whether only white space parts the word from the one before. */
export const isSpaced = (word: Word | undefined): boolean => word !== undefined && space.test(word.gap)

const startsRun = (words: readonly Word[], at: number): boolean => {
  const word = words[at]
  if (word === undefined) return false
  const next = words[at + 1]
  const followed = next !== undefined && !word.possessive && next.capital && space.test(next.gap)
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
const joinsTitle = (words: readonly Word[], last: Word, at: number): number => {
  if (!titles.has(last.lower) || (words[at]?.lower !== 'of' && words[at]?.lower !== 'for')) return 0
  const next = words[at + 1]?.lower === 'the' ? at + 2 : at + 1
  const word = words[next]
  const name = words[next + 1]
  if (!word?.capital || !space.test(word.gap)) return 0
  // "President of Georgia" alone leaves the country to be read by itself.
  const named = name !== undefined && !word.possessive && name.capital && space.test(name.gap)
  return portfolios.has(word.lower) || (isKnownPlace(word.text) && named) ? next : 0
}

/** Where a lower-case stretch from `at` leads back into the name, the index of its next capital; 0 where it does not. */
const joins = (words: readonly Word[], run: Run, at: number): number => {
  const last = words[at - 1]
  const word = words[at]
  if (last === undefined || word === undefined || last.possessive || !space.test(word.gap)) return 0
  const title = joinsTitle(words, last, at)
  if (title > 0) return title
  const inside = words.slice(run.from, at)
  const organised = inside.some(each => organisationNouns.has(each.lower))
  let end = at
  while (end < at + 3 && words[end] !== undefined && !words[end]?.capital && space.test(words[end]?.gap ?? '')) {
    const lower = words[end]?.lower ?? ''
    if (!(particles.has(lower) || joiners.has(lower)) && !(lower === 'in' && end === at)) return 0
    end++
  }
  const next = words[end]
  if (next === undefined || end === at || !space.test(next.gap)) return 0
  // "Society for a More Open Sky": inside such a name any word may have a capital.
  if (!continues(next) && !(organised && next.capital && words[end + 1]?.capital && space.test(words[end + 1]?.gap ?? ''))) return 0
  const between = words.slice(at, end).map(each => each.lower)
  if (between[0] === 'a' || between[0] === 'an' || between[0] === 'the') return 0
  if (between[0] === 'in') return inside.some(each => each.lower === 'for') && regions.has(next.text) ? end : 0
  if (between.every(each => particles.has(each))) return end
  if (between.some(each => each === 'and')) {
    if (!inside.some(each => each.lower === 'of' || each.lower === 'for' || each.lower === 'on')) return 0
    let ahead = end
    while (words[ahead + 1]?.capital && space.test(words[ahead + 1]?.gap ?? '') && !words[ahead]?.possessive) ahead++
    const closes = words[ahead]
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
const inBody = (words: readonly Word[], from: number, to: number): number => {
  const last = words[to - 1]
  const next = words[to]
  if (last === undefined || !next?.capital) return 0
  if (/^[’']\s+$/.test(next.gap)) return last.lower.endsWith('s') && organisationNouns.has(next.lower) ? to + 1 : 0
  if (!/^,\s+$/.test(next.gap) || !(words[from]?.lower === 'ministry' || words[from]?.lower === 'department')) return 0
  let at = to + 1
  while (at < to + 3 && words[at]?.capital && /^,\s+$/.test(words[at]?.gap ?? '')) at++
  const and = words[at]
  const end = words[at + 1]
  return and?.lower === 'and' && end?.capital && space.test(end.gap) && !titles.has(end.lower) ? at + 2 : 0
}

/** Every run of the words that is written as a name, in order. */
export const runsOf = (words: readonly Word[]): readonly Run[] => {
  const runs: Run[] = []
  for (let at = 0; at < words.length; at++) {
    if (!startsRun(words, at)) {
      const word = words[at]
      const next = words[at + 1]
      const particle =
        word !== undefined && next !== undefined && word.lower === word.text && particles.has(word.lower) && word.lower.length > 1
      // "al Shabaab": a particle before a single capital is left to the name only where it is written with a hyphen.
      if (particle) continue
      continue
    }
    const from = at
    let to = at + 1
    let joint = false
    for (;;) {
      const last = words[to - 1]
      const next = words[to]
      if (last === undefined || next === undefined || (last.possessive && !owners.has(last.lower))) break
      const spaced = space.test(next.gap) || ampersand.test(next.gap)
      if (
        (spaced || (titles.has(last.lower) && retiredAside.test(next.gap))) &&
        (continues(next) || (joint && next.capital) || (next.ordinal && titles.has(last.lower)))
      ) {
        to++
        continue
      }
      if (/^,\s+$/.test(next.gap) && /^(?:jr|sr|iii|ii)$/.test(next.lower)) {
        to++
        continue
      }
      if (
        titles.has(last.lower) &&
        /^retd?$/.test(next.lower) &&
        retired.test(next.gap) &&
        words[to + 1]?.capital &&
        /^\.?\)\s+$/.test(words[to + 1]?.gap ?? '')
      ) {
        to += 2
        continue
      }
      const bodied = inBody(words, from, to)
      if (bodied > 0) {
        to = bodied
        continue
      }
      const joined = joins(words, { from, to }, to)
      if (joined === 0 || to - from > 14) break
      to = joined + 1
      joint = true
    }
    runs.push({ from, to })
    at = to - 1
  }
  return runs
}

/** Whether the word is a company's legal form: "AG", "Ltd". */
export const isCompanyForm = (word: string): boolean => companyForms.has(word.toLowerCase().replace(/\.$/, ''))

/** Whether the word is a verb people are the subject of. */
export const isPersonVerb = (word: Word | undefined): boolean => word !== undefined && !word.capital && personVerbs.has(word.lower)
