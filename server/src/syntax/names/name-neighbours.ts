/** What the words beside a run of capitals say it is, where its own shape leaves that open. */
import type { Span } from '../../base/span.ts'
import type { WrittenName } from '../report.ts'
import type { Kind } from './name-kinds.ts'
import { isPersonVerb, isSpaced, type Run } from './name-runs.ts'
import type { Words } from './name-tokens.ts'
import {
  functionWords,
  loosePrepositions,
  organisationCues,
  personParticiples,
  placeCues,
  placePrepositions,
  placeVerbs,
  vesselCues,
} from './name-words.ts'

/** A sentence and its words. */
export interface Context {
  readonly text: string
  readonly sentence: Span
  readonly words: Words
}

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

const shortForm = /^\s+\(([\p{Lu}][\p{L}\p{N}&/-]{1,11})\)/u
const shortAfterForeign = /^\s+\([^()]{4,90},\s([\p{Lu}][\p{Lu}\p{N}&/-]{1,11})\)/u
const ticker = /^\s+\(((?:[A-Z]{2,6}:\s?)?[A-Z][A-Z0-9.]{1,6})\s[A-Z]{2}(?=[,;)])/

/** The short form the sentence declares right after the name: "(IMF)", "(Comité de …, CNR)", a stock's "(NOR LN)". */
export const shortAfter = (text: string, at: number, sentence: Span): { span: Span; text: string; ticker: boolean } | null => {
  const stretch = text.slice(at, Math.min(sentence.end, at + 120))
  if (!/^\s+\(/.test(stretch)) return null
  const listed = ticker.exec(stretch)
  const match = listed ?? shortForm.exec(stretch) ?? shortAfterForeign.exec(stretch)
  const short = match?.[1]
  if (match === null || short === undefined || !/\p{Lu}[^\p{Lu}]{0,2}\p{Lu}/u.test(short)) return null
  const start = at + match[0].lastIndexOf(short)
  return { span: { start, end: start + short.length }, text: short, ticker: listed !== null }
}

/** Where a bracket right after the name ends; `at` where there is none. */
export const pastAside = (text: string, at: number, sentence: Span): number => {
  if (text[at + 1] !== '(') return at
  const aside = /^\s\([^()]{1,80}\)/.exec(text.slice(at, Math.min(sentence.end, at + 90)))
  return aside === null ? at : at + aside[0].length
}

const articles = set('the a an')
const currencies = set('franc francs dollar dollars peso pesos ruble rubles rouble roubles pound pounds shilling shillings')
/** Nouns after a place's name that no other name takes so often: "the Orel crisis". */
const affairs = set('crisis conflict dispute war summit peace talks question problem issue')
/** Nouns before "of" and a place. */
const ofPlace = set(
  `out way whole direction mayor governor prefect bishop council parliament government people villagers residents inhabitants outskirts capital
  outside north south east west north-east north-west south-east south-west northeast northwest southeast southwest fall siege battle bombing
  shelling edge rest shore shores coast ruler emir parts`,
)
const toOther = set('loyal belong belongs belonged according told spoke married close thanks owed owned listed allied')
const auxiliaries = set('was were is has had been')
const modals = set('will has would had may must could should cannot')
const adjectival = /(?:[a-z]ian|[a-z]ese|ish|ean)$/

const kindByNext = (words: Words, from: number, to: number): Kind | 'none' | null => {
  const after = isSpaced(words.get(to)) ? words.get(to) : undefined
  const first = words.get(from)
  if (after === undefined || first === undefined || after.capital || words.get(to - 1)?.possessive) return null
  const single = to - from === 1
  // "Route 14", "PEN 4.12", "5,000 CFA francs": a label or a unit.
  if (single && (/^\d/.test(after.text) || (first.acronym && currencies.has(after.lower)))) return 'none'
  // At the head of a sentence "Ballot papers" is no newspaper.
  if (!(single && first.opens)) {
    if (organisationCues.has(after.lower)) return 'organisation'
    if (placeCues.has(after.lower)) return 'place'
  }
  if (single && affairs.has(after.lower)) return 'place'
  if (after.lower === 'news' && organisationCues.has(words.get(to + 1)?.lower ?? '')) return 'organisation'
  return null
}

const kindByLead = (words: Words, at: number, possessive: boolean): Kind | null => {
  const lead = words.get(at)
  const before = words.get(at - 1)?.lower ?? ''
  if (lead === undefined || (lead.capital && !functionWords.has(lead.lower))) return null
  if (placePrepositions.has(lead.lower)) return 'place'
  if (placeVerbs.has(lead.lower) && !possessive) return 'place'
  if (lead.lower === 'of' && (ofPlace.has(before) || placeCues.has(before))) return 'place'
  return loosePrepositions.has(lead.lower) && !(lead.lower === 'to' && toOther.has(before)) ? 'place' : null
}

/** Whether the words right before say "of" such a place as people live in: "residents of …". */
export const ofInhabitants = (words: Words, from: number): boolean =>
  words.get(from - 1)?.lower === 'of' && isSpaced(words.get(from)) && ofPlace.has(words.get(from - 2)?.lower ?? '')

/** `none` is a run the desk does not follow: a ship, a unit of money, a route's number. */
export const kindByNeighbours = (words: Words, from: number, to: number): Kind | 'none' | null => {
  const first = words.get(from)
  const near = isSpaced(first) ? words.get(from - 1) : undefined
  const after = isSpaced(words.get(to)) ? words.get(to) : undefined
  const article = near !== undefined && articles.has(near.lower)
  const possessive = words.get(to - 1)?.possessive === true
  if (near !== undefined && !near.capital && vesselCues.has(near.lower)) return 'none'
  if (near !== undefined && !near.capital && organisationCues.has(near.lower)) return 'organisation'
  const told = after !== undefined && (isPersonVerb(after) || auxiliaries.has(after.lower) || modals.has(after.lower))
  if (
    to - from === 1 &&
    first !== undefined &&
    first.lower.length > 6 &&
    adjectival.test(first.lower) &&
    after !== undefined &&
    !after.capital &&
    !told &&
    !possessive
  ) {
    // "A Californian mine": an adjective no list holds, or a surname that ends as adjectives do. Neither makes a place of it.
    if (article || first.opens) return null
  }
  const next = kindByNext(words, from, to)
  if (next !== null) return next
  const several = to - from > 1
  if (several && !article && !possessive) {
    if (isPersonVerb(after)) return 'person'
    if (after !== undefined && auxiliaries.has(after.lower) && personParticiples.has(words.get(to + 1)?.lower ?? '')) return 'person'
  }
  const lead = kindByLead(words, article && isSpaced(near) ? from - 2 : near === undefined ? -1 : from - 1, possessive)
  if (lead !== null) return lead
  if (!several && first?.opens === false && !article) {
    if (isPersonVerb(after)) return 'person'
    if (after !== undefined && modals.has(after.lower)) return 'place'
  }
  return to - from === 3 && possessive && !article ? 'person' : null
}

/** What a name joined to another ("in Orel and Tambov") is, the other being that. */
export const coordinate = ({ text, words }: Context, from: number, previous: WrittenName | null): Kind | null => {
  const word = words.get(from)
  if (previous === null || word === undefined || previous.kind === 'person' || word.start - previous.span.end > 6) return null
  return /^(?:,\s|,?\s(?:and|or)\s(?:the\s)?)$/.test(text.slice(previous.span.end, word.start)) ? previous.kind : null
}

/** A list in brackets and what its names are, by the noun before it: "the reefs (Alder, Moss)". */
export interface Bracket {
  readonly end: number
  readonly kind: Kind
}

/** The bracket that opens right before the run, if one of that sort does; else the one the run still stands in. */
export const bracketAt = ({ text, words }: Context, run: Run, previous: WrittenName | null, current: Bracket | null): Bracket | null => {
  const word = words.get(run.from)
  const noun = words.get(run.from - 1)
  if (word === undefined) return null
  const opened = word.spaced ? -1 : word.gap.lastIndexOf('(')
  if (opened < 0 || opened <= word.gap.lastIndexOf(')') || noun === undefined)
    return current !== null && word.start < current.end ? current : null
  const length = text.slice(word.start, word.start + 200).indexOf(')')
  if (length < 0) return null
  const end = word.start + length
  // After a person stand the party and what he or she represents: "(Agrarian, Orel)".
  if (previous !== null && previous.kind === 'person' && previous.span.end === noun.end) return { end, kind: 'organisation' }
  if (noun.capital) return null
  if (placeCues.has(noun.lower)) return { end, kind: 'place' }
  return organisationCues.has(noun.lower) ? { end, kind: 'organisation' } : null
}
