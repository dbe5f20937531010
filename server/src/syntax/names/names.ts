/** The names a paragraph is written with: people, organisations and places, each with how its own sentence introduces it. */
import { overlaps, type Span } from '../../base/span.ts'
import type { WrittenName } from '../report.ts'
import { type Apposition, appositionAfter, appositionBefore, personClauseAfter } from './introductions.ts'
import { type Kind, type Shape, shapeOf } from './name-kinds.ts'
import {
  type Bracket,
  bracketAt,
  type Context,
  coordinate,
  kindByNeighbours,
  ofInhabitants,
  pastAside,
  shortAfter,
} from './name-neighbours.ts'
import { afterTitles, modifiersBefore, roleBefore, tellsPerson } from './name-offices.ts'
import { isCompanyForm, isDemonym, isKnownPlace, isSpaced, type Run, runsOf } from './name-runs.ts'
import { compound, type Word, type Words, wordsOf } from './name-tokens.ts'
import { givenNames, organisationNouns, placeNouns, plainAcronyms } from './name-words.ts'
import { givenNameTitles, roleModifiers, titles } from './titles.ts'

type Introduction = NonNullable<WrittenName['introduction']>

/** A run of more words is a list or a heading, not a name. */
const longestName = 16

/** The name proper: half-open indexes into the words, titles and nations in front left out, and what its own words say. */
interface Name extends Run {
  readonly shape: Exclude<Shape, 'none'>
  /** Where its titles begin; `from` where it has none. */
  readonly outer: number
}

const isBodyNoun = (word: Word): boolean => organisationNouns.has(word.lower) || placeNouns.has(word.lower)

/** Whether the run's first words are titles of a person rather than part of a body's or a place's name ("Justice Department"). */
const isTitled = ({ text, words, sentence }: Context, run: Run, from: number): boolean => {
  const first = words.get(run.from)
  const last = words.get(run.to - 1)
  const title = words.get(from - 1)
  if (from === run.from || first === undefined || last === undefined || title === undefined) return false
  if (isBodyNoun(last) && !givenNames.has(words.get(from)?.text ?? '') && !title.text.endsWith('.')) return false
  if (from !== run.from + 1 || run.to - from !== 1 || !givenNameTitles.has(title.lower)) return true
  // "Imam", "Sultan", "Shah": with one word after it a title, unless the role is told already or a place is due.
  if (words.get(run.from - 1)?.lower === 'of' && isSpaced(first)) return false
  return appositionBefore(text, first.start, last.end, sentence)?.kind !== 'person'
}

const isOffice = (words: Words, run: Run): boolean => {
  const last = words.get(run.to - 1)
  if (last === undefined || organisationNouns.has(last.lower)) return false
  for (let at = run.from; at < run.to; at++) {
    const word = words.get(at)
    if (word !== undefined && !(titles.has(word.lower) || isDemonym(word.text) || roleModifiers.has(word.lower))) return false
  }
  return true
}

/** "Vilnius TRY 22m": a unit at the end of a run is none of the name. */
const withoutUnits = (words: Words, run: Run): Run => {
  const last = words.get(run.to - 1)
  return run.to - run.from > 1 && last !== undefined && last.acronym && plainAcronyms.has(last.text) && !isCompanyForm(last)
    ? { from: run.from, to: run.to - 1 }
    : run
}

const isKnown = (words: Words, from: number, to: number): boolean => {
  const all = words.slice(from, to)
  return isKnownPlace(all.length === 1 ? (all[0]?.text ?? '') : all.map(word => word.text).join(' '))
}

/** The name in a run; null where there is none the desk follows. */
const nameIn = (context: Context, whole: Run): Name | null => {
  const { words } = context
  const run = withoutUnits(words, whole)
  if (run.to - run.from > longestName) return null
  let from = afterTitles(words, run)
  if (from >= run.to) return null
  const titled = isTitled(context, run, from)
  if (!titled) {
    from = run.from
    if (isOffice(words, run)) return null
  }
  let shape: Shape = titled ? 'person' : shapeOf(words.slice(from, run.to))
  // A nation in front of a name that is no body's or place's belongs to the sentence, not to the name; so does a sentence's first word
  // in front of a place that is known.
  while (from < run.to - 1 && shape !== 'none') {
    const nation =
      isDemonym(words.get(from)?.text ?? '') && (shape === 'open' || shape === 'person' || words.get(from + 1)?.ordinal === true)
    const opening = shape === 'open' && words.get(from)?.opens === true && isKnown(words, from + 1, run.to)
    if (!nation && !opening) break
    from++
    if (!titled) shape = shapeOf(words.slice(from, run.to))
  }
  return shape === 'none' ? null : { from, to: run.to, shape, outer: titled ? run.from : from }
}

/** What stands round a name that introduces it. */
interface Surroundings {
  readonly front: Apposition | null
  readonly back: Apposition | null
  /** Where a role in lower case begins before the name; `outer` where there is none. */
  readonly role: number
  /** The short form declared right after it. */
  readonly short: ReturnType<typeof shortAfter>
}

/** What the name is of, null where nothing shows it, `none` where it is nothing the desk follows. */
const kindOf = (
  { text, sentence, words }: Context,
  name: Name,
  around: Surroundings,
  bracket: Kind | null,
  previous: WrittenName | null,
): Kind | 'none' | null => {
  const { from, to, shape, outer } = name
  const last = words.get(to - 1)
  if (last === undefined) return 'none'
  if (outer < from) return 'person'
  const length = to - from
  const neighbours = kindByNeighbours(words, from, to)
  if (shape === 'organisation' || shape === 'place') return last.acronym && neighbours === 'none' ? 'none' : shape
  const { short } = around
  if (short !== null && (short.ticker || length > 1)) return 'organisation'
  if (bracket !== null) return bracket
  const apposed = around.front?.kind ?? around.back?.kind ?? null
  if (apposed !== null) return apposed
  if (around.role < outer && tellsPerson(words.get(outer - 1)?.lower, length)) return 'person'
  if (shape === 'person') return neighbours === 'none' ? null : 'person'
  const opens = length === 1 && words.get(from)?.opens === true
  if (!opens && !ofInhabitants(words, from) && personClauseAfter(text, pastAside(text, last.end, sentence))) return 'person'
  const kind = neighbours ?? coordinate({ text, sentence, words }, from, previous)
  // "Ana Ruiz of the University of …".
  const affiliated = () => length > 1 && length < 4 && /^\s+of\s+the\s+\p{Lu}/u.test(text.slice(last.end, last.end + 12))
  return kind ?? (affiliated() ? 'person' : null)
}

const lowerFirst = (phrase: string): string =>
  /^(?:A|An|The|Its|His|Her|Their|One|Former|Then|Our|Another)\b/.test(phrase) ? phrase.charAt(0).toLowerCase() + phrase.slice(1) : phrase

/** Where a body the person is "of" ends, right after the name: "of the University of Tartu"; null where none follows. */
const affiliation = (words: Words, to: number, next: Run | undefined): number | null => {
  if (words.get(to)?.lower !== 'of' || words.get(to - 1)?.possessive || next === undefined || !isSpaced(words.get(to))) return null
  const from = words.get(to + 1)?.lower === 'the' ? to + 2 : to + 1
  const spaced = words.slice(to + 1, from + 1).every(isSpaced)
  return spaced && next.from === from ? (words.get(next.to - 1)?.end ?? null) : null
}

/** The role the sentence gives the name, in the order it is written. */
const introductionOf = (
  { text, words }: Context,
  name: Name,
  kind: Kind,
  around: Surroundings,
  next: Run | undefined,
): Introduction | null => {
  const { from, to, outer } = name
  let start = words.get(from)?.start ?? 0
  let end = words.get(to - 1)?.end ?? start
  const parts: string[] = []
  if (around.front?.kind === kind) {
    start = around.front.span.start
    parts.push(lowerFirst(text.slice(start, around.front.span.end)))
  }
  let title = from
  if (kind === 'person') title = around.role < outer ? around.role : outer < from ? modifiersBefore(words, outer) : from
  if (title < from) {
    const begin = words.get(title)?.start ?? start
    start = Math.min(start, begin)
    parts.push(lowerFirst(text.slice(begin, words.get(from)?.start).trimEnd()))
  }
  if (around.back?.kind === kind) {
    end = around.back.span.end
    parts.push(text.slice(around.back.span.start, end))
  } else {
    const body = kind === 'person' ? affiliation(words, to, next) : null
    if (body !== null) {
      parts.push(`${parts.pop() ?? ''}${text.slice(words.get(to - 1)?.end, body)}`.trim())
      end = body
    }
  }
  return parts.length === 0 ? null : { span: { start, end }, role: parts.join(', ').replace(/\s+/g, ' ') }
}

/** Reads one run; null where it is no name. `next` is the run after it. */
const readRun = (
  context: Context,
  run: Run,
  next: Run | undefined,
  bracket: Kind | null,
  previous: WrittenName | null,
): WrittenName | null => {
  const { text, sentence, words } = context
  const name = nameIn(context, run)
  const first = name === null ? undefined : words.get(name.from)
  const last = name === null ? undefined : words.get(name.to - 1)
  if (name === null || first === undefined || last === undefined) return null
  const around: Surroundings = {
    front: appositionBefore(text, words.get(name.outer)?.start ?? first.start, last.end, sentence),
    back: last.possessive ? null : appositionAfter(text, pastAside(text, last.end, sentence), sentence),
    role: roleBefore(words, name.outer),
    short: shortAfter(text, last.end, sentence),
  }
  const kind = kindOf(context, name, around, bracket, previous)
  if (kind === 'none') return null
  const short = kind === 'person' ? null : around.short
  return {
    span: { start: first.start, end: last.end },
    text: text.slice(first.start, last.end),
    kind,
    introduction: kind === null ? null : introductionOf(context, name, kind, around, next),
    short: short === null ? null : { span: short.span, text: short.text },
  }
}

/** Whether the sentence is set as a heading, its capitals telling nothing. */
const isHeading = (words: Words, text: string, sentence: Span): boolean => {
  if (words.length < 3) return false
  const most = words.telling.length
  // So many words at most are acronyms or have a capital.
  if (most < 4 && most <= words.length * 0.6) return false
  let acronyms = 0
  for (const index of words.telling) if (words.get(index)?.acronym) acronyms++
  if (acronyms > words.length * 0.6) return true
  if (/[.!?:;]["”’)]*\s*$/.test(text.slice(Math.max(sentence.start, sentence.end - 8), sentence.end))) return false
  let long = words.countSmall(4)
  let capitals = 0
  for (const index of words.telling) {
    const word = words.get(index)
    if (word === undefined || word.lower.length < 4) continue
    long++
    if (word.capital) capitals++
  }
  return long >= 4 && capitals >= long * 0.8
}

const place = (start: number, text: string): WrittenName => ({
  span: { start, end: start + text.length },
  text,
  kind: 'place',
  introduction: null,
  short: null,
})

/** Of a heading: the places that are known. */
const placesIn = (words: Words): readonly WrittenName[] =>
  words.telling.flatMap(index => {
    const word = words.get(index)
    return word?.capital && !word.acronym && isKnownPlace(word.text) ? [place(word.start, word.text)] : []
  })

/** "Tartu-based", "NATO-led": the place or body inside a compound; null in any other word. */
const compoundName = (word: Word): WrittenName | null => {
  const match = compound.exec(word.text)
  const name = match?.[1]
  if (name === undefined || isDemonym(name)) return null
  if (isKnownPlace(name) || match?.[2] === 'based') return place(word.start, name)
  return /^\p{Lu}{2,}$/u.test(name) && !plainAcronyms.has(name) ? { ...place(word.start, name), kind: 'organisation' } : null
}

const compoundNames = (words: Words): readonly WrittenName[] => {
  const found: WrittenName[] = []
  for (const index of words.telling) {
    const word = words.get(index)
    const name = word?.joined ? compoundName(word) : null
    if (name !== null) found.push(name)
  }
  return found
}

const none: readonly Span[] = []

/** The names of one sentence, in order. */
const namesOf = (context: Context): readonly WrittenName[] => {
  const runs = runsOf(context.words)
  const found: WrittenName[] = []
  let bracket: Bracket | null = null
  let previous: WrittenName | null = null
  let short: Span | null = null
  runs.forEach((run, index) => {
    bracket = bracketAt(context, run, previous, bracket)
    const name = readRun(context, run, runs[index + 1], bracket?.kind ?? null, previous)
    // Of the brackets after a person the first word is the party, the next the seat.
    if (bracket?.kind === 'organisation' && previous?.kind === 'person') bracket = { end: bracket.end, kind: 'place' }
    if (name === null) return
    if (short !== null && overlaps(short, name.span)) return
    short = name.short?.span ?? short
    found.push(name)
    previous = name
  })
  const compounds = compoundNames(context.words)
  return compounds.length === 0 ? found : [...compounds, ...found].sort((a, b) => a.span.start - b.span.start)
}

/**
 * The names in the sentences of `text`, in order, none inside a span of `skip` (citations). Spans are UTF-16 offsets in `text`. Linear
 * in the text; never throws. A name whose kind nothing shows is given with kind null: other mentions of it may know more.
 */
export const findNames = (text: string, sentences: readonly Span[], skip: readonly Span[]): readonly WrittenName[] => {
  const masks = [...skip].sort((a, b) => a.start - b.start)
  const found: WrittenName[] = []
  let mask = 0
  for (const sentence of sentences) {
    while (mask < masks.length && (masks[mask]?.end ?? 0) <= sentence.start) mask++
    let over = mask
    while (over < masks.length && (masks[over]?.start ?? 0) < sentence.end) over++
    const words = wordsOf(text, sentence.start, sentence.end, over === mask ? none : masks.slice(mask, over))
    if (words.telling.length === 0) continue
    for (const name of isHeading(words, text, sentence) ? placesIn(words) : namesOf({ text, sentence, words })) found.push(name)
  }
  return found
}
