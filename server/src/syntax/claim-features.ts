/** What can be seen in one sentence without understanding it: the features that `verdict.ts` weighs. */
import { classesOf } from './claim-lexicon.ts'

/** A sentence as the features see it. */
export interface SentenceFeatures {
  /** Names of the features that hold, as the weight tables know them. */
  readonly present: ReadonlySet<string>
  /** Words in lower case with straight apostrophes. */
  readonly words: readonly string[]
}

const token = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*|[$€£%?!;:“”"«»]/gu
const number = /^\d/
const year = /^(?:1[89]|20)\d\d(?:s|[-–]\d+)?$/
const upper = /^\p{Lu}/u

const modals = new Set([
  'would',
  'should',
  'could',
  'may',
  'might',
  'must',
  'can',
  'cannot',
  "can't",
  'ought',
  'shall',
  "wouldn't",
  "couldn't",
])
const future = new Set(['will', "won't", "won't"])
const present = new Set(['is', 'are', 'am', "isn't", "aren't"])
const presentOther = new Set(['has', 'have', 'does', 'do', "doesn't", "don't", "hasn't", "haven't"])
const pastBe = new Set(['was', 'were', "wasn't", "weren't"])
const pastOther = new Set(['had', 'did', "didn't", "hadn't"])
const relatives = new Set([
  'who',
  'which',
  'that',
  'whom',
  'whose',
  'where',
  'when',
  'what',
  'as',
  'if',
  'because',
  'since',
  'after',
  'before',
  'while',
  'until',
])
const notVerb = new Set([
  'the',
  'a',
  'an',
  'of',
  'in',
  'its',
  'his',
  'their',
  'her',
  'our',
  'some',
  'no',
  'and',
  'more',
  'by',
  'for',
  'this',
  'these',
])
const notPastEd = new Set([
  'indeed',
  'hundred',
  'need',
  'speed',
  'seed',
  'feed',
  'breed',
  'red',
  'bed',
  'united',
  'armed',
  'allied',
  'so-called',
  'embed',
  'shed',
  'sacred',
  'wicked',
  'exceed',
  'proceed',
  'succeed',
  'agreed-upon',
  'unpaid',
  'deed',
  'greed',
])

/** The tense and mood of a word that can be a finite verb, or null. */
function finite(word: string, before: string, classes: readonly string[]): string | null {
  if (modals.has(word)) return 'modal'
  if (future.has(word)) return 'will'
  if (present.has(word)) return 'is'
  if (pastBe.has(word)) return 'was'
  if (presentOther.has(word)) return 'has'
  if (pastOther.has(word)) return 'had'
  if (notVerb.has(before)) return null
  if (classes.includes('pastIrregular')) return 'past'
  if (word.endsWith('ed') && word.length > 3 && !notPastEd.has(word)) return 'past'
  return null
}

/** Returns the features of a sentence. Linear in its length; never throws. */
export function featuresOf(sentence: string): SentenceFeatures {
  const present = new Set<string>()
  const tokens = sentence.match(token) ?? []
  const words: string[] = []
  const counts = new Map<string, number>()
  const count = (name: string): void => {
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  let skip = false
  let head: string | null = null
  let before = ''
  let beforeTense: string | null = null
  for (const [i, written] of tokens.entries()) {
    const word = written.toLowerCase().replaceAll('’', "'")
    if (number.test(word)) {
      count(year.test(word) ? 'year' : 'digits')
      words.push(word)
      before = word
      continue
    }
    if (!/^\p{L}/u.test(word)) {
      count(word === '"' || word === '“' ? 'quoteMark' : word)
      continue
    }
    const classes = classesOf(word)
    for (const name of classes) count(name)
    if (words.length < 3) for (const name of classes) present.add(`start:${name}`)
    if (words.length === 0) {
      present.add(`first:${word}`)
      for (const name of classes) present.add(`first:${name}`)
    }
    if (i > 0 && upper.test(written) && words.length > 0) count('capital')
    if (word.endsWith('ly') && word.length > 4) count('ly')
    if (word.endsWith('ing') && word.length > 5) count('ing')
    if (word.endsWith('est') && word.length > 5) count('est')
    if (relatives.has(word) && words.length > 0) skip = true
    const tense = finite(word, before, classes)
    if (tense !== null) {
      count(`any:${tense}`)
      if (beforeTense !== null && (tense === 'past' || classes.includes('participleIrregular'))) count(`passive:${beforeTense}`)
      if (skip) skip = false
      else head ??= tense
    }
    if (tense !== null || !word.endsWith('ly')) beforeTense = tense
    words.push(word)
    before = word
  }
  present.add(`head:${head ?? 'none'}`)
  for (const [name, n] of counts) {
    present.add(name)
    if (n > 1) present.add(`${name}×2`)
    if (n > 3) present.add(`${name}×4`)
  }
  if (/\?[”"’)]*\s*$/u.test(sentence)) present.add('question')
  if (/["“][^"”]{12,}["”]?/u.test(sentence)) present.add('quotation')
  if (present.has('digits') || present.has('numberWord×2') || (present.has('numberWord') && !present.has('words≥24'))) present.add('figure')
  if (/\b[Aa]ccording to\b/u.test(sentence)) present.add('accordingTo')
  const length = words.length
  for (const least of [6, 9, 13, 18, 24, 32]) if (length >= least) present.add(`words≥${least}`)
  return { present, words }
}
