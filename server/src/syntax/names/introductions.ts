/**
 * Appositions: the phrases beside a name that say who or what it is ("the hardline head of …", "a joint venture in which …"). They are
 * read in a bounded stretch of the name's own sentence.
 */
import type { Span } from '../../base/span.ts'
import { isDemonym } from './name-runs.ts'
import { organisationCues, placeCues } from './name-words.ts'
import { roleEnding, roleModifiers, roleNouns, titles } from './titles.ts'

export interface Apposition {
  readonly kind: 'person' | 'organisation' | 'place'
  /** The phrase itself. */
  readonly span: Span
}

/** How far an apposition is looked for, in UTF-16 code units. */
const reach = 220

const determiners = new Set(['a', 'an', 'the', 'its', 'his', 'her', 'their', 'our', 'my', 'one', 'another', 'this', 'that'])
const adverbs = new Set([
  'once',
  'now',
  'then',
  'formerly',
  'currently',
  'until',
  'recently',
  'long',
  'also',
  'himself',
  'herself',
  'perhaps',
  'still',
])
const prepositions = new Set(
  'of to at for in from with on by who which that whose near under behind between about against among over where since until named called and, based'.split(
    ' ',
  ),
)
const verbs = new Set(
  'was were is are has had have been be will would by that when after before said says told but as while then which who whom whose where asked called if because since although though'.split(
    ' ',
  ),
)

/** Whether the word says what somebody is: a role noun, a title, a noun that ends as those do. */
const isRole = (word: string): boolean => {
  const lower = word.toLowerCase().replace(/\.$/, '')
  return roleNouns.has(lower) || roleEnding.test(lower) || titles.has(lower)
}

const bare = (token: string): string => token.replace(/^[“"‘'(]+|[”"’'),.;:]+$/gu, '')

/** What the head of a noun phrase calls its thing; null where it calls it nothing the desk follows. */
const kindOfPhrase = (tokens: readonly string[]): Apposition['kind'] | null => {
  let end = 0
  while (end < tokens.length && (end === 0 || !prepositions.has((tokens[end] ?? '').toLowerCase()))) end++
  const head = bare(tokens[end - 1] ?? '')
  const lower = head.toLowerCase()
  if (end === 0 || /[’']s$/.test(head)) return null
  if (isRole(lower) || (lower === 'one' && end === 1 && tokens[1]?.toLowerCase() === 'of')) return 'person'
  if (organisationCues.has(lower) || (lower === 'venture' && end > 1)) return 'organisation'
  if (placeCues.has(lower)) return 'place'
  return null
}

const opensPhrase = (token: string): boolean => {
  const lower = token.toLowerCase()
  return (
    determiners.has(lower) ||
    adverbs.has(lower) ||
    roleModifiers.has(lower) ||
    isRole(lower) ||
    isDemonym(bare(token)) ||
    /[’']s$/.test(token) ||
    /^(?:co|vice|ex)-/.test(lower)
  )
}

/** The apposition that follows a name ending at `at`: ", a hydrologist at the academy," ; null when none does. */
export const appositionAfter = (text: string, at: number, sentence: Span): Apposition | null => {
  const mark = text[at]
  if (mark !== ',' && mark !== '–' && mark !== '—' && mark !== ' ') return null
  const stretch = text.slice(at, Math.min(sentence.end, at + reach))
  const lead = /^(?:,| [–—]|[–—])\s{1,3}/.exec(stretch)
  if (lead === null) return null
  const begin = lead[0].length
  const opening = /^[^\s,;:–—("“”?!]*/.exec(stretch.slice(begin, begin + 40))?.[0] ?? ''
  if (!opensPhrase(opening) && !(opening.endsWith('.') && opensPhrase(opening.slice(0, -1)))) return null
  const stop = /[,;:–—("“”?!]|\.(?=\s|$|["”])(?<!\b\p{Lu}[\p{L}]{0,3}\.)/u.exec(stretch.slice(begin))
  if (stop === null && at + reach < sentence.end) return null
  const phrase = stretch.slice(begin, stop === null ? undefined : begin + stop.index).trimEnd()
  const tokens = phrase.split(/\s+/)
  const first = tokens[0] ?? ''
  if (!opensPhrase(first)) return null
  let skip = 0
  while (skip < tokens.length && adverbs.has((tokens[skip] ?? '').toLowerCase())) skip++
  const kind = kindOfPhrase(tokens.slice(skip))
  if (kind === null || tokens.slice(skip).some((token, index) => index < 6 && (token === 'said' || token === 'says' || token === 'told')))
    return null
  return { kind, span: { start: at + begin, end: at + begin + phrase.length } }
}

const clauseBounds = new Set(';:–—“”"()')

/** Where the last clause of the text begins: after a comma and a space, or another mark that parts clauses. */
const clauseStart = (text: string): number => {
  for (let at = text.length - 1; at >= 0; at--) {
    const mark = text.charAt(at)
    if (clauseBounds.has(mark) || (mark === ',' && text[at + 1] === ' ')) return at + 1
  }
  return 0
}

/** Whether a later determiner opens the phrase: "on Monday its director" begins at "its". */
const leadsOn = (tokens: readonly { readonly text: string }[]): boolean => {
  for (const [index, token] of tokens.entries()) {
    const lower = token.text.toLowerCase()
    if (prepositions.has(lower)) return false
    if (index > 0 && determiners.has(lower)) return true
  }
  return false
}

/** Whether a clause about a person follows: ", who …", ", 45,". */
export const personClauseAfter = (text: string, at: number): boolean =>
  text[at] === ',' && /^,\s(?:who|whose|whom|himself|herself|\d\d,)\s?/.test(text.slice(at, at + 16))

/**
 * The apposition before a name that begins at `at`: "The minister, " or "a former party secretary named "; null when there is none.
 * `end` is where the name ends: an apposition in commas needs the second of them.
 */
export const appositionBefore = (text: string, at: number, end: number, sentence: Span): Apposition | null => {
  const from = Math.max(sentence.start, at - reach)
  // Most names have none: a comma, a dash or the "d" of "named" tells.
  if (!/[,–—d]\s*$/.test(text.slice(Math.max(from, at - 12), at))) return null
  const stretch = text.slice(from, at)
  const named = /\s(?:named|called)\s+$/.exec(stretch.slice(-12))
  const comma = /(?:,|[–—])\s{0,3}$/.exec(stretch.slice(-5))
  const mark = named ?? comma
  if (mark === null) return null
  if (named === null && !/^(?:\s?[,;.:)–—?!"”]|[’']s\b|\s*$|\s+\()/.test(text.slice(end, Math.min(sentence.end, end + 4)))) return null
  let clause = stretch.slice(0, stretch.length - mark[0].length)
  const aside = /\s\([^()]{0,60}\)$/.exec(clause)
  const close = clause.length - (aside?.[0].length ?? 0)
  clause = clause.slice(0, close)
  const begin = clauseStart(clause)
  const tokens = [...clause.slice(begin).matchAll(/\S+/g)].map(match => ({ text: match[0], start: begin + match.index }))
  let open = 0
  tokens.forEach((token, index) => {
    if (verbs.has(token.text.toLowerCase())) open = index + 1
  })
  const rest = tokens.slice(open)
  for (let index = 0; index < rest.length; index++) {
    const token = rest[index]
    if (
      token === undefined ||
      prepositions.has(token.text.toLowerCase()) ||
      leadsOn(rest.slice(index)) ||
      !(opensPhrase(token.text) || /^\p{Lu}/u.test(token.text))
    )
      continue
    const kind = kindOfPhrase(rest.slice(index).map(each => each.text))
    if (kind !== null) return { kind, span: { start: from + token.start, end: from + close } }
  }
  return null
}
