/** The names a paragraph is written with: people, organisations and places, each with how its own sentence introduces it. */
import type { Span } from '../base/span.ts'
import { appositionAfter, appositionBefore, personClauseAfter } from './introductions.ts'
import { type Kind, shapeOf } from './name-kinds.ts'
import { isDemonym, isKnownPlace, isPersonVerb, type Run, runsOf, type Word, wordsOf } from './name-runs.ts'
import {
  functionWords,
  givenNames,
  loosePrepositions,
  organisationCues,
  organisationNouns,
  personParticiples,
  placeCues,
  placeNouns,
  placePrepositions,
  placeVerbs,
  vesselCues,
} from './name-words.ts'
import type { WrittenName } from './report.ts'
import { givenNameTitles, portfolios, roleModifiers, roleNouns, titles } from './titles.ts'

type Introduction = NonNullable<WrittenName['introduction']>

const space = /^\s+$/

/** A word's neighbours and all it takes to judge a run. */
interface Context {
  readonly text: string
  readonly sentence: Span
  readonly words: readonly Word[]
}

const spaced = (word: Word | undefined): boolean => word !== undefined && space.test(word.gap)

/** Nouns that stand before names of all kinds, so that one of them alone makes no person. */
const looseRoles = new Set(
  'major general principal executive fellow guide witness judge guard champion pilot associate subordinate militant dissident operator partner owner producer patron host coach model favourite favorite head chief lead leader rival ally king independent hunter dealer broker trader contractor member resident insider outsider heir victim worker'.split(
    ' ',
  ),
)

/** Where the titles at the head of the run end (index of the first word of the name proper); `from` where it has none. */
const afterTitles = (words: readonly Word[], run: Run): number => {
  let end = run.from
  for (let at = run.from; at < run.to - 1; at++) {
    const word = words[at]
    if (word === undefined) break
    if (!titles.has(word.lower)) continue
    let next = at + 1
    while (
      next < run.to &&
      (/^retd?$/.test(words[next]?.lower ?? '') || words[next]?.ordinal || /^(?:rank|class)$/.test(words[next]?.lower ?? ''))
    )
      next++
    // "Minister of Foreign Affairs", "President of Georgia": the office goes on past its "of".
    if (words[next]?.lower === 'of' || words[next]?.lower === 'for') {
      let office = next + 1
      while (office < run.to) {
        const lower = words[office]?.lower ?? ''
        if (!portfolios.has(lower) && !['and', 'of', 'the', 'for'].includes(lower) && !isKnownPlace(words[office]?.text ?? '')) break
        office++
      }
      // "High Commissioner for …" is a body unless a name follows the office.
      if (organisationNouns.has(word.lower) && (office === next + 1 || office === run.to)) return run.from
      next = office
    }
    if (next < run.to) {
      end = next
      at = next - 1
    } else {
      // Nothing but an office: no name in it.
      return run.to
    }
  }
  return end
}

/** The words in front of the run that belong to a role in lower case ("former lieutenant commander"); `at` where there are none. */
const roleBefore = (words: readonly Word[], at: number): number => {
  const nearest = words[at - 1]
  if (nearest === undefined || nearest.possessive || !spaced(words[at]) || !roleNouns.has(nearest.lower)) return at
  let from = at - 1
  while (from > 0 && spaced(words[from])) {
    const word = words[from - 1]
    if (word === undefined) break
    const belongs =
      roleModifiers.has(word.lower) ||
      roleNouns.has(word.lower) ||
      isDemonym(word.text) ||
      (word.capital && !functionWords.has(word.lower)) ||
      word.lower === 'and-'
    if (!belongs) break
    from--
    if (word.possessive) break
  }
  return from
}

/** A demonym or modifier in front of a capitalised office: "former", "then". */
const modifiersBefore = (words: readonly Word[], at: number): number => {
  let from = at
  while (from > 0 && spaced(words[from])) {
    const word = words[from - 1]
    if (word === undefined || word.possessive || !(roleModifiers.has(word.lower) || isDemonym(word.text))) break
    from--
  }
  return from
}

const shortForm = /^\s+\(([\p{Lu}][\p{L}\p{N}&/-]{1,11})\)/u
const shortAfterForeign = /^\s+\([^()]{4,90},\s([\p{Lu}][\p{Lu}\p{N}&/-]{1,11})\)/u
const ticker = /^\s+\(((?:[A-Z]{2,6}:\s?)?[A-Z][A-Z0-9.]{1,6})\s[A-Z]{2}(?=[,;)])/

/** The short form the sentence declares right after the name: "(IMF)", "(Comité de …, CNR)", a stock's "(NOR LN)". */
const shortAfter = (text: string, at: number, sentence: Span): { span: Span; text: string; ticker: boolean } | null => {
  const stretch = text.slice(at, Math.min(sentence.end, at + 120))
  const listed = ticker.exec(stretch)
  const match = listed ?? shortForm.exec(stretch) ?? shortAfterForeign.exec(stretch)
  const short = match?.[1]
  if (match === null || short === undefined || !/\p{Lu}[^\p{Lu}]{0,2}\p{Lu}/u.test(short)) return null
  const start = at + match[0].lastIndexOf(short)
  return { span: { start, end: start + short.length }, text: short, ticker: listed !== null }
}

/** Where a bracket right after the name ends; `at` where there is none. */
const pastAside = (text: string, at: number, sentence: Span): number => {
  const aside = /^\s\([^()]{1,80}\)/.exec(text.slice(at, Math.min(sentence.end, at + 90)))
  return aside === null ? at : at + aside[0].length
}

/** What the words around the run suggest, where its own shape leaves it open. */
const kindByNeighbours = ({ words }: Context, from: number, to: number): Kind | 'none' | null => {
  const before = words[from - 1]
  const after = spaced(words[to]) ? words[to] : undefined
  const length = to - from
  const possessive = words[to - 1]?.possessive === true
  const near = spaced(words[from]) ? before : undefined
  const article = near?.lower === 'the' || near?.lower === 'a' || near?.lower === 'an'
  const lead = article && spaced(words[from - 1]) ? words[from - 2] : near
  if (
    after !== undefined &&
    length === 1 &&
    words[from]?.acronym &&
    (/^\d/.test(after.text) || /^(?:francs?|dollars?|pesos?|rubles?|roubles?|pounds?)$/.test(after.lower))
  )
    return 'none'
  if (near !== undefined && vesselCues.has(near.lower) && !near.capital) return 'none'
  if (near !== undefined && !near.capital && organisationCues.has(near.lower)) return 'organisation'
  if (near?.lower === 'of' && placeCues.has(words[from - 2]?.lower ?? '')) return 'place'
  if (after !== undefined && !possessive && !after.capital) {
    if (placeCues.has(after.lower)) return organisationCues.has(after.lower) ? 'organisation' : 'place'
    if (organisationCues.has(after.lower)) return 'organisation'
    if (/^(?:crisis|conflict|dispute|war|summit|peace|talks|question|problem|issue)$/.test(after.lower) && length === 1) return 'place'
    if (after.lower === 'news' && organisationCues.has(words[to + 1]?.lower ?? '')) return 'organisation'
  }
  if (length > 1 && !article && !possessive) {
    const auxiliary = after !== undefined && /^(?:was|were|is|has|had|been)$/.test(after.lower)
    if (isPersonVerb(after)) return 'person'
    if (auxiliary && personParticiples.has(words[to + 1]?.lower ?? '')) return 'person'
  }
  if (lead !== undefined && !lead.capital) {
    if (placePrepositions.has(lead.lower)) return 'place'
    if (placeVerbs.has(lead.lower) && !possessive) return 'place'
    if (
      lead.lower === 'of' &&
      /^(?:out|north|south|east|west|north-east|north-west|south-east|south-west|northeast|northwest|southeast|southwest|capital|outskirts|outside|villagers|people|residents)$/.test(
        words[from - (article ? 3 : 2)]?.lower ?? '',
      )
    )
      return 'place'
    if (
      loosePrepositions.has(lead.lower) &&
      !(
        lead.lower === 'to' &&
        /^(?:loyal|belongs?|belonged|according|told|spoke|married|close|thanks|owed|owned)$/.test(words[from - 2]?.lower ?? '')
      )
    )
      return 'place'
  }
  if (length === 1 && words[from]?.opens !== true && isPersonVerb(after) && !article) return 'person'
  if (
    length === 1 &&
    words[from]?.opens !== true &&
    !article &&
    after !== undefined &&
    /^(?:will|has|would|had|may|must|could|should|cannot)$/.test(after.lower)
  )
    return 'place'
  if (length === 3 && possessive && !article) return 'person'
  return null
}

/** What a name joined to another ("in Orel and Tambov") is, the other being that. */
const coordinate = ({ text, words }: Context, from: number, previous: WrittenName | null): Kind | null => {
  const word = words[from]
  if (previous === null || word === undefined || previous.kind === 'person') return null
  return /^(?:,\s|,?\sand\s|,?\sor\s)$/.test(text.slice(previous.span.end, word.start)) ? previous.kind : null
}

const lowerFirst = (phrase: string): string =>
  /^(?:A|An|The|Its|His|Her|Their|One|Former|Then|Our|Another)\b/.test(phrase) ? phrase.charAt(0).toLowerCase() + phrase.slice(1) : phrase

const readRun = (context: Context, run: Run, bracket: Kind | null, previous: WrittenName | null): WrittenName | null => {
  const { text, sentence, words } = context
  const last = words[run.to - 1]
  if (last === undefined) return null
  let from = afterTitles(words, run)
  if (from >= run.to || words.slice(from, run.to).every(word => titles.has(word.lower) && word.text.endsWith('.'))) return null
  let titled = from > run.from
  const tail = words[run.to - 1]
  const whole = words.slice(run.from, run.to)
  if (
    titled &&
    tail !== undefined &&
    (organisationNouns.has(tail.lower) || placeNouns.has(tail.lower)) &&
    !givenNames.has(words[from]?.text ?? '') &&
    !/\.$/.test(words[from - 1]?.text ?? '')
  ) {
    titled = false
    from = run.from
  }
  const end = last.end
  const first = words[from]
  if (first === undefined) return null
  // "Imam", "Sultan": a title or a given name; where an apposition has said the role already, and one word follows, a name.
  if (titled && from === run.from + 1 && run.to - from === 1 && givenNameTitles.has(words[run.from]?.lower ?? '')) {
    const start = words[run.from]?.start ?? 0
    const apposed = appositionBefore(text, start, end, sentence)
    if (apposed?.kind === 'person') {
      titled = false
      from = run.from
    }
  }
  if (
    !titled &&
    !organisationNouns.has(last.lower) &&
    whole.every(word => titles.has(word.lower) || isDemonym(word.text) || roleModifiers.has(word.lower))
  )
    return null
  // A nation in front of a name that is no body's or place's belongs to the sentence, not to the name.
  let shape = titled ? 'person' : shapeOf(words.slice(from, run.to))
  while (
    shape !== 'none' &&
    from < run.to - 1 &&
    isDemonym(words[from]?.text ?? '') &&
    (shape === 'open' || shape === 'person' || words[from + 1]?.ordinal)
  ) {
    from++
    if (!titled) shape = shapeOf(words.slice(from, run.to))
  }
  if (shape === 'none') return null
  const start = words[from]?.start ?? end
  const nameText = text.slice(start, end)
  const short = shortAfter(text, end, sentence)
  const outer = titled ? run.from : from
  const lowerRole = roleBefore(words, outer)
  const byRole = lowerRole < outer && (run.to - from > 1 || !looseRoles.has(words[outer - 1]?.lower ?? ''))
  const front = appositionBefore(text, words[outer]?.start ?? start, end, sentence)
  const beyond = pastAside(text, end, sentence)
  const back = appositionAfter(text, beyond, sentence)
  let kind: Kind | null
  if (titled) kind = 'person'
  else if (shape !== 'open' && shape !== 'person') {
    if (last.acronym && kindByNeighbours(context, from, run.to) === 'none') return null
    kind = shape
  } else if (short !== null && (short.ticker || run.to - from > 1)) kind = 'organisation'
  else if (bracket !== null) kind = bracket
  else {
    const neighbours = kindByNeighbours(context, from, run.to)
    if (front !== null || back !== null) kind = front?.kind ?? back?.kind ?? null
    else if (byRole) kind = 'person'
    else if (shape === 'person') kind = neighbours === 'none' ? null : 'person'
    else if (personClauseAfter(text, beyond)) kind = 'person'
    else if (neighbours === 'none') return null
    else kind = neighbours ?? coordinate(context, from, previous)
    if (kind === null && run.to - from > 1 && run.to - from < 4 && /^\s+of\s+the\s+\p{Lu}/u.test(text.slice(end, end + 12))) kind = 'person'
  }
  return {
    span: { start, end },
    text: nameText,
    kind,
    introduction: kind === null ? null : introductionOf(context, { from, outer, lowerRole, to: run.to, titled, kind, front, back }),
    short: short === null || kind === 'person' ? null : { span: short.span, text: short.text },
  }
}

interface Found {
  readonly from: number
  readonly outer: number
  readonly lowerRole: number
  readonly to: number
  readonly titled: boolean
  readonly kind: Kind
  readonly front: ReturnType<typeof appositionBefore>
  readonly back: ReturnType<typeof appositionAfter>
}

/** The role the sentence gives the name, in the order it is written. */
const introductionOf = ({ text, words, sentence }: Context, found: Found): Introduction | null => {
  const { from, outer, to, kind } = found
  const name = { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 }
  const parts: string[] = []
  let { start, end } = name
  if (found.front !== null && found.front.kind === kind) {
    start = found.front.span.start
    parts.push(lowerFirst(text.slice(found.front.span.start, found.front.span.end)))
  }
  if (kind === 'person') {
    const begin = found.lowerRole < outer ? found.lowerRole : found.titled ? modifiersBefore(words, outer) : from
    if (begin < from) {
      const at = words[begin]?.start ?? start
      start = Math.min(start, at)
      parts.push(lowerFirst(text.slice(at, name.start).trimEnd()))
    }
  }
  if (found.back !== null && found.back.kind === kind) {
    end = found.back.span.end
    parts.push(text.slice(found.back.span.start, end))
  } else if (kind === 'person' && parts.length === 0) {
    const of = /^\s+of\s+(?:the\s+)?\p{Lu}[^,;.:()–—“”]{0,60}?(?=\s\p{Ll}|[,;.:()–—“”]|$)/u.exec(
      text.slice(name.end, Math.min(sentence.end, name.end + 90)),
    )
    if (of !== null) {
      end = name.end + of[0].length
      parts.push(of[0].trim())
    }
  }
  return parts.length === 0 ? null : { span: { start, end }, role: parts.join(', ').replace(/\s+/g, ' ') }
}

/** A list in brackets and what its names are, by the noun before it: "the reefs (Alder, Moss)". */
interface Bracket {
  readonly end: number
  readonly kind: Kind
}

/** The bracket that opens right before the run, if one of that sort does; else the one the run still stands in. */
const bracketAt = ({ text, words }: Context, run: Run, previous: WrittenName | null, current: Bracket | null): Bracket | null => {
  const word = words[run.from]
  const noun = words[run.from - 1]
  if (word === undefined) return null
  const opened = word.gap.lastIndexOf('(')
  if (opened <= word.gap.lastIndexOf(')') || noun === undefined) return current !== null && word.start < current.end ? current : null
  const length = text.slice(word.start, word.start + 200).indexOf(')')
  if (length < 0) return null
  const end = word.start + length
  // After a person stand the party and what he or she represents: "(Agrarian, Orel)".
  if (previous !== null && previous.kind === 'person' && previous.span.end === noun.end) return { end, kind: 'organisation' }
  if (noun.capital) return null
  if (placeCues.has(noun.lower)) return { end, kind: 'place' }
  return organisationCues.has(noun.lower) ? { end, kind: 'organisation' } : null
}

/** Whether the sentence is set as a heading, its capitals telling nothing. */
const isHeading = (words: readonly Word[], text: string, sentence: Span): boolean => {
  if (words.length < 3) return false
  const letters = text.slice(sentence.start, sentence.end)
  const long = words.filter(word => word.lower.length >= 4)
  if (words.filter(word => word.acronym).length > words.length * 0.6) return true
  if (/[.!?:;]["”’)]*\s*$/.test(letters.slice(-8))) return false
  return long.length >= 4 && long.filter(word => word.capital).length >= long.length * 0.8
}

const placesIn = (words: readonly Word[]): readonly WrittenName[] =>
  words
    .filter(word => word.capital && !word.acronym && isKnownPlace(word.text))
    .map(word => ({ span: { start: word.start, end: word.end }, text: word.text, kind: 'place', introduction: null, short: null }))

/** "Tegucigalpa-based": the name inside a compound. */
const basedNames = (words: readonly Word[]): readonly WrittenName[] =>
  words.flatMap(word => {
    const match = /^(\p{Lu}[\p{L}\p{M}]{2,})[-‑](?:based|born|bound|educated|trained)$/u.exec(word.text)
    const name = match?.[1]
    return name === undefined || isDemonym(name)
      ? []
      : [
          {
            span: { start: word.start, end: word.start + name.length },
            text: name,
            kind: 'place' as const,
            introduction: null,
            short: null,
          },
        ]
  })

/**
 * The names in the sentences of `text`, in order, none inside a span of `skip` (citations). Spans are UTF-16 offsets in `text`. Linear
 * in the text; never throws. A name whose kind nothing shows is given with kind null: other mentions of it may know more.
 */
export const findNames = (text: string, sentences: readonly Span[], skip: readonly Span[]): readonly WrittenName[] => {
  const names: WrittenName[] = []
  const masks = [...skip].sort((a, b) => a.start - b.start)
  let mask = 0
  for (const sentence of sentences) {
    while (mask < masks.length && (masks[mask]?.end ?? 0) <= sentence.start) mask++
    let over = mask
    while (over < masks.length && (masks[over]?.start ?? 0) < sentence.end) over++
    const words = wordsOf(text, sentence.start, sentence.end, masks.slice(mask, over))
    if (isHeading(words, text, sentence)) {
      names.push(...placesIn(words))
      continue
    }
    const context = { text, sentence, words }
    const found: WrittenName[] = [...basedNames(words)]
    let bracket: Bracket | null = null
    let previous: WrittenName | null = null
    for (const run of runsOf(words)) {
      bracket = bracketAt(context, run, previous, bracket)
      const name = readRun(context, run, bracket?.kind ?? null, previous)
      if (bracket?.kind === 'organisation' && previous?.kind === 'person') bracket = { ...bracket, kind: 'place' }
      if (name === null) continue
      const shorts = found.some(
        each => each.short !== null && each.short.span.start <= name.span.start && name.span.end <= each.short.span.end,
      )
      if (shorts) continue
      found.push(name)
      previous = name
    }
    names.push(...found.sort((a, b) => a.span.start - b.span.start))
  }
  return names
}
