/**
 * What each word does to the features of its sentence, worked out once a word: reading a sentence is then looking its words up
 * (`word-lookup.ts`).
 */
import { classesByWord, classNames } from './claim-lexicon.ts'
import { phrases } from './claim-phrases.ts'
import { counted, feature } from './claim-vocabulary.ts'
import { type PhraseNode, phraseWords } from './phrase-trie.ts'
import { cuesByWord } from './sentence-cues.ts'
import { weighedPairs, weighedWords } from './weight-table.ts'

/** Forms of verbs that tell what a sentence does; 'none' for a word that is no such form, and for a sentence that has none. */
export const tenses = ['none', 'modal', 'will', 'is', 'was', 'has', 'had', 'past', 'present'] as const

/** What kind of subject a sentence seems to have, by its first word and whether the second is a name. */
export const subjects = [
  ...['none', 'number', 'we', 'pronounFirst', 'demonstrative', 'quantAll', 'conditional', 'concession', 'preposition', 'relative'],
  ...['theName', 'the', 'a', 'an', 'there', 'name', 'adverb', 'gerund', 'plural', 'other'],
]

/** What a word is, as bits of `Lexeme.is`. */
export const role = {
  /** Opens a clause whose verb is not the sentence's own. */
  subordinator: 1,
  /** After it a form in -ed or an irregular past is no finite verb. */
  noVerbAfter: 2,
  /** What follows are somebody else's words. */
  saying: 4,
  speech: 8,
  participle: 16,
  gerund: 32,
  to: 64,
  /** May stand between an auxiliary and its verb. */
  keepsAuxiliary: 128,
  month: 256,
  unit: 512,
  /** States a quantity; `nearUnit` only before a unit, `awayFromMonth` only where no month is next to it. */
  figure: 1024,
  nearUnit: 2048,
  awayFromMonth: 4096,
} as const

/** A word as the features see it. Lists hold numbers of features. */
export interface Lexeme {
  /** In lower case with a straight apostrophe; null for what is known by its ending alone. */
  readonly word: string | null
  /** The same as its features have it: "#" for all numbers in digits. */
  readonly name: string | null
  /** Bits of `role`. */
  readonly is: number
  /** Places in `tenses`: what the word is, and what it is right after a word that no verb follows. */
  readonly tense: number
  readonly tenseAfterNoun: number
  /** Counted features, for the author's own words and for those he gives as somebody else's. */
  readonly own: readonly number[]
  readonly reported: readonly number[]
  /** What it shows among the first words, before the sentence's verb, after it, and right after it. */
  readonly start: readonly number[]
  readonly before: readonly number[]
  readonly after: readonly number[]
  readonly afterVerb: readonly number[]
  /** Places in `subjects`: what a sentence that begins with it is about, and if a name follows. */
  readonly subject: number
  readonly subjectBeforeName: number
  /** The word's own feature, and those of it and a next word, by that. */
  readonly itself: number | null
  readonly pairs: ReadonlyMap<string, number> | null
  /** Bits of `sentence-cues.ts`. */
  readonly cues: number
  /** Where it leads as the first word of phrases, and whether it is a later word of any. */
  readonly phrases: PhraseNode | null
  readonly goesOn: boolean
  /** The same word written as a name of a month: "May", "March". */
  readonly asMonth: Lexeme | null
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const finite = new Map<string, number>()
const finiteWords: readonly (readonly [(typeof tenses)[number], string])[] = [
  ['modal', "would should could may might must can cannot can't ought shall wouldn't couldn't shouldn't"],
  ['will', "will won't"],
  ['is', "is are am isn't aren't it's that's there's"],
  ['was', "was were wasn't weren't"],
  ['has', "has have does do doesn't don't hasn't haven't"],
  ['had', "had did didn't hadn't"],
]
for (const [tense, words] of finiteWords) for (const word of words.split(' ')) finite.set(word, tenses.indexOf(tense))

const subordinators = setOf(
  'who which that whom whose where when what as if because since after before while until unless although though whether how why',
)
const noVerbAfter = setOf(
  'the a an of in its his their her our my some no and more by for this these those with to at from on two three four most newly',
)
const notPast = setOf('indeed hundred need speed seed feed breed red bed united shed sacred exceed proceed succeed deed greed embed')
const noFigure = setOf('two three third fifth tenth quarters twice')
const keepsAuxiliary = setOf('not been being')

/** Classes that speak for the author only where he isn't giving somebody else's words. */
const spokenFor = setOf(
  'modal will maybe ought likely seem hedge conditional we evaluative comparative superlative quantAll degree abstractNoun cause evidenceNoun',
)

/** Endings that tell a word's part: adverbs, gerunds, superlatives, abstract nouns, adjectives, people. None ends in another. */
export const suffixes = 'ly ing est ness ity ism tion ment able ful less ous ive ers'.split(' ')

const writtenYear = /^(?:1[89]|20)\d\ds?$/
const writtenOrdinal = /\d(?:st|nd|rd|th)$/

const suffixOf = (word: string): string | undefined => suffixes.find(suffix => word.endsWith(suffix))

const pastOrPresent = (word: string, classes: readonly string[]): (typeof tenses)[number] => {
  if (classes.includes('pastIrregular')) return 'past'
  if (word.endsWith('ed') && word.length > 3 && !notPast.has(word)) return 'past'
  return classes.includes('presentVerb') ? 'present' : 'none'
}

const subjectOf = (word: string, classes: readonly string[], nameFollows: boolean): string => {
  if (/^\d/.test(word) || classes.includes('numberWord')) return 'number'
  for (const name of ['we', 'pronounFirst', 'demonstrative', 'quantAll', 'conditional', 'concession', 'preposition', 'relative']) {
    if (classes.includes(name)) return name
  }
  if (word === 'the' || word === 'a' || word === 'an') return nameFollows ? 'theName' : word
  if (word === 'there') return 'there'
  if (nameFollows) return 'name'
  if (word.endsWith('ly')) return 'adverb'
  if (word.endsWith('ing')) return 'gerund'
  return word.endsWith('s') ? 'plural' : 'other'
}

const rolesOf = (word: string, classes: readonly string[], past: boolean): number => {
  const named: readonly (readonly [number, boolean])[] = [
    [role.subordinator, subordinators.has(word)],
    [role.noVerbAfter, noVerbAfter.has(word)],
    [role.saying, classes.includes('saying')],
    [role.speech, classes.includes('speech')],
    [role.participle, past || classes.includes('participleIrregular')],
    [role.gerund, word.endsWith('ing') && word.length > 4],
    [role.to, word === 'to'],
    [role.keepsAuxiliary, /^\d/.test(word) || word.endsWith('ly') || keepsAuxiliary.has(word)],
    [role.month, classes.includes('month')],
    [role.unit, classes.includes('unit')],
    [role.nearUnit, writtenYear.test(word)],
    [role.awayFromMonth, /^\d/.test(word) && !writtenYear.test(word) && !writtenOrdinal.test(word)],
    [role.figure, classes.includes('numberWord') && !noFigure.has(word)],
  ]
  return named.reduce((bits, [bit, holds]) => (holds ? bits | bit : bits), 0)
}

/** The features counted for a word whatever its classes. */
const countedAnyway = (word: string, suffix: string | undefined): readonly string[] => {
  if (/^\d/.test(word)) return [writtenYear.test(word) ? 'year' : 'digits']
  return [
    ...(suffix === undefined || word.length < suffix.length + 3 ? [] : [`-${suffix}`]),
    ...(word === 'not' || word.endsWith("n't") ? ['not'] : []),
  ]
}

/** The numbers of features that a class, an ending or another thing to be counted has. */
interface Numbers {
  readonly own: number
  readonly reported: number
  readonly start: number
  readonly before: number
  readonly after: number
}

const numbersOf = (name: string): Numbers => ({
  own: counted(name),
  reported: counted(spokenFor.has(name) ? `reported:${name}` : name),
  start: feature(`start:${name}`),
  before: feature(`before:${name}`),
  after: feature(`after:${name}`),
})

/** Numbers are given out before any sentence is read, however few of the words are ever met. */
const numbersByClass: ReadonlyMap<string, Numbers> = new Map(classNames.map(name => [name, numbersOf(name)]))
const countedNumbers: ReadonlyMap<string, number> = new Map(
  [...suffixes.map(suffix => `-${suffix}`), 'not', 'year', 'digits'].map(name => [name, counted(name)]),
)
const afterVerb: ReadonlyMap<string, readonly number[]> = new Map(suffixes.map(suffix => [suffix, [feature(`then:-${suffix}`)]]))
const none: readonly number[] = []

const itself = new Map([...weighedWords].map(([word, name]) => [word, feature(name)]))
const pairs = new Map(
  [...weighedPairs].map(([word, following]) => [word, new Map([...following].map(([next, name]) => [next, feature(name)]))]),
)

const laterWords: ReadonlySet<string> = new Set([...phrases.values()].flatMap(({ next }) => phraseWords(next)))

/** A word as its features name it. */
export const nameOfWord = (word: string): string => (/^\d/.test(word) ? '#' : word)

/** What is given of a word: its classes, the same as a month, whether it is that, and whether it stands for all words like it. */
interface Given {
  readonly classes?: readonly string[]
  readonly asMonth?: Lexeme
  readonly isMonth?: boolean
  readonly sample?: boolean
}

/** The lexeme of a word, which is in lower case with a straight apostrophe. */
export const lexeme = (word: string, { classes = [], asMonth, isMonth = false, sample = false }: Given): Lexeme => {
  const free = tenses.indexOf(pastOrPresent(word, classes))
  const tense = isMonth ? tenses.indexOf('none') : (finite.get(word) ?? free)
  const suffix = /^\d/.test(word) ? undefined : suffixOf(word)
  const always = countedAnyway(word, suffix).flatMap(name => countedNumbers.get(name) ?? [])
  const numbers = classes.flatMap(name => numbersByClass.get(name) ?? [])
  const name = nameOfWord(word)
  return {
    word: sample ? null : word,
    name: sample && name === word ? null : name,
    is: rolesOf(word, classes, tenses[tense] === 'past'),
    tense,
    tenseAfterNoun: isMonth ? 0 : (finite.get(word) ?? 0),
    own: [...numbers.map(({ own }) => own), ...always],
    reported: [...numbers.map(({ reported }) => reported), ...always],
    start: numbers.map(({ start }) => start),
    before: numbers.map(({ before }) => before),
    after: numbers.map(({ after }) => after),
    afterVerb: (suffix === undefined ? undefined : afterVerb.get(suffix)) ?? none,
    subject: subjects.indexOf(subjectOf(word, classes, false)),
    subjectBeforeName: subjects.indexOf(subjectOf(word, classes, true)),
    itself: itself.get(name) ?? null,
    pairs: pairs.get(name) ?? null,
    cues: cuesByWord.get(word) ?? 0,
    phrases: phrases.get(word) ?? null,
    goesOn: laterWords.has(word),
    asMonth: asMonth ?? null,
  }
}

/** The lexeme of a word by its lists. "May" within a sentence is a month and nothing else, "may" and "march" are none. */
export const lexemeOf = (word: string): Lexeme => {
  const classes = classesByWord.get(word) ?? []
  if (word !== 'may' && word !== 'march') return lexeme(word, { classes })
  return lexeme(word, {
    classes: classes.filter(name => name !== 'month'),
    asMonth: lexeme(word, { classes: ['month'], isMonth: true }),
  })
}

/** Every word that is in a list. */
export const listedWords: ReadonlySet<string> = new Set([
  ...[classesByWord, cuesByWord, phrases, finite].flatMap(words => [...words.keys()]),
  ...[laterWords, subordinators, noVerbAfter, notPast, keepsAuxiliary].flatMap(words => [...words]),
])
