/** What can be seen in one sentence without understanding it: the features that `verdict.ts` weighs. */
import { classesOf } from './claim-lexicon.ts'
import { countedList, counterfactual, framePhrase, impersonal, judgementPhrase, saidAside, viewOf } from './claim-phrases.ts'

/** A sentence as the features see it. */
export interface SentenceFeatures {
  /** Names of the features that hold, as the weight tables know them. */
  readonly present: ReadonlySet<string>
}

type Tense = 'modal' | 'will' | 'is' | 'was' | 'has' | 'had' | 'past' | 'present'

/** A word of the author's own, outside quotation marks. */
interface Word {
  readonly text: string
  readonly classes: readonly string[]
  readonly capital: boolean
  readonly tense: Tense | null
}

const token = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*|[$€£%;:–—]/gu
const quoted = /“[^“”]*(?:”|$)|"[^"]*(?:"|$)|«[^«»]*(?:»|$)/gu
const finiteWords = new Map<string, Tense>()
const tenses: readonly (readonly [Tense, string])[] = [
  ['modal', "would should could may might must can cannot can't ought shall wouldn't couldn't shouldn't"],
  ['will', "will won't"],
  ['is', "is are am isn't aren't it's that's there's"],
  ['was', "was were wasn't weren't"],
  ['has', "has have does do doesn't don't hasn't haven't"],
  ['had', "had did didn't hadn't"],
]
for (const [tense, words] of tenses) for (const word of words.split(' ')) finiteWords.set(word, tense)

/** Words that open a clause whose verb is not the sentence's own. */
const subordinators = new Set(
  'who which that whom whose where when what as if because since after before while until unless although though whether how why'.split(
    ' ',
  ),
)
/** After these a form in -ed or an irregular past is no finite verb. */
const noVerbAfter = new Set(
  'the a an of in its his their her our my some no and more by for this these those with to at from on two three four most newly'.split(
    ' ',
  ),
)
const notPast = new Set(
  'indeed hundred need speed seed feed breed red bed united shed sacred exceed proceed succeed deed greed embed'.split(' '),
)

function tenseOf(word: string, before: string, classes: readonly string[]): Tense | null {
  const finite = finiteWords.get(word)
  if (finite !== undefined) return finite
  if (noVerbAfter.has(before)) return null
  if (classes.includes('pastIrregular')) return 'past'
  if (word.endsWith('ed') && word.length > 3 && !notPast.has(word)) return 'past'
  return classes.includes('presentVerb') ? 'present' : null
}

/** The classes of a word as it stands: "May" inside a sentence is a month, "may" and "march" are none. */
function classesAt(written: string, lower: string, opens: boolean): readonly string[] {
  const classes = classesOf(lower)
  if (lower !== 'may' && lower !== 'march') return classes
  const month = written !== lower && !opens
  return classes.filter(name => (name === 'month') === month)
}

function subjectKind(words: readonly Word[]): string {
  const [first, second] = words
  if (!first) return 'none'
  if (/^\d/.test(first.text) || first.classes.includes('numberWord')) return 'number'
  for (const name of ['we', 'pronounFirst', 'demonstrative', 'quantAll', 'conditional', 'concession', 'preposition', 'relative']) {
    if (first.classes.includes(name)) return name
  }
  if (first.text === 'the' || first.text === 'a' || first.text === 'an') return second?.capital ? 'theName' : first.text
  if (first.text === 'there') return 'there'
  if (second?.capital) return 'name'
  if (first.text.endsWith('ly')) return 'adverb'
  if (first.text.endsWith('ing')) return 'gerund'
  if (first.text.endsWith('s')) return 'plural'
  return 'other'
}

/** Classes that speak for the author only where he isn't giving somebody else's words. */
const spokenFor = new Set([
  ...['modal', 'will', 'maybe', 'ought', 'likely', 'seem', 'hedge', 'conditional', 'we', 'evaluative', 'comparative', 'superlative'],
  ...['quantAll', 'degree', 'abstractNoun', 'cause', 'evidenceNoun'],
])

/** Endings that tell a word's part: adverbs, gerunds, superlatives, abstract nouns, adjectives, people. */
const suffix = /(?:ly|ing|est|ness|ity|ism|tion|ment|able|ful|less|ous|ive|ers)$/

/** The names of what is seen of one class; made once, since joining strings is what a sentence would spend its time on. */
interface Names {
  readonly twice: string
  readonly fourTimes: string
  readonly start: string
  readonly before: string
  readonly after: string
  readonly reported: string
}

const namesByClass = new Map<string, Names>()

/** The derived names of a class (or of another counted feature); their number is bounded by the lexicon. */
function namesOf(name: string): Names {
  const known = namesByClass.get(name)
  if (known) return known
  const names = {
    twice: `${name}×2`,
    fourTimes: `${name}×4`,
    start: `start:${name}`,
    before: `before:${name}`,
    after: `after:${name}`,
    reported: `reported:${name}`,
  }
  namesByClass.set(name, names)
  return names
}

function shapeOf(sentence: string, present: Set<string>): void {
  if (/\?[”"’)]*\s*$/u.test(sentence)) present.add('question')
  if (/["“«][^"”»]{20,}["”»]?/u.test(sentence)) present.add('quotation')
  else if (/["“«]/u.test(sentence)) present.add('quotedWords')
  if (/\b[Aa]ccording to\b/u.test(sentence)) present.add('accordingTo')
  if (judgementPhrase.test(sentence)) present.add('judgementPhrase')
  if (framePhrase.test(sentence)) present.add('framePhrase')
  if (countedList.test(sentence)) present.add('countedList')
  if (impersonal.test(sentence)) present.add('impersonal')
  if (counterfactual.test(sentence)) present.add('counterfactual')
  if (saidAside.test(sentence)) present.add('saidAside')
  if (viewOf.test(sentence)) present.add('viewOf')
  if (/[;:]/u.test(sentence)) present.add('semicolon')
  if (/[–—]/u.test(sentence)) present.add('dash')
  if (/[$€£%]/u.test(sentence)) present.add('currency')
}

/** Whether a word states a quantity: a year, a day of a month and the commonest small numbers don't. */
function isFigure(word: Word, before: Word | undefined, after: Word | undefined): boolean {
  if (/^\d/.test(word.text)) {
    if (/^(?:1[89]|20)\d\ds?$/.test(word.text)) return after?.classes.includes('unit') ?? false
    return !(before?.classes.includes('month') || after?.classes.includes('month') || /\d(?:st|nd|rd|th)$/.test(word.text))
  }
  return word.classes.includes('numberWord') && !/^(?:two|three|third|fifth|tenth|quarters|twice)$/.test(word.text)
}

/** Returns the features of a sentence. Linear in its length; never throws. */
export function featuresOf(sentence: string): SentenceFeatures {
  const present = new Set<string>()
  const counts = new Map<string, number>()
  const count = (name: string): void => {
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  shapeOf(sentence, present)
  const words: Word[] = []
  let head = -1
  let skip = false
  let reported = false
  let before = ''
  let auxiliary: Tense | null = null
  for (const written of sentence.replace(quoted, ' “” ').match(token) ?? []) {
    const lower = written.toLowerCase().replaceAll('’', "'")
    if (/^[^\p{L}\p{N}]/u.test(written)) continue
    if (/^\d/.test(lower)) {
      count(/^(?:1[89]|20)\d\ds?$/.test(lower) ? 'year' : 'digits')
      words.push({ text: lower, classes: [], capital: false, tense: null })
      before = lower
      continue
    }
    const opens = words.length === 0
    const classes = classesAt(written, lower, opens)
    const capital = written !== lower && !opens && /^\p{Lu}/u.test(written)
    const tense = tenseOf(lower, before, classes)
    for (const name of classes) count(reported && spokenFor.has(name) ? namesOf(name).reported : name)
    if (classes.includes('saying') && !opens) reported = true
    if (capital) count('capital')
    const ending = suffix.exec(lower)
    if (ending !== null && ending.index > 2) count(`-${ending[0]}`)
    if (lower === 'not' || lower.endsWith("n't")) count('not')
    if (subordinators.has(lower) && !opens) skip = true
    if (auxiliary !== null) {
      if (tense === 'past' || classes.includes('participleIrregular')) count(`${auxiliary}+participle`)
      else if (lower.endsWith('ing') && lower.length > 4) count(`${auxiliary}+ing`)
      else if (lower === 'to') count(`${auxiliary}+to`)
    }
    if (tense !== null) {
      count(reported ? `reported:any:${tense}` : `any:${tense}`)
      if (skip) skip = false
      else if (head < 0) head = words.length
    }
    if (tense !== null) auxiliary = tense
    else if (!lower.endsWith('ly') && lower !== 'not' && lower !== 'been' && lower !== 'being') auxiliary = null
    words.push({ text: lower, classes, capital, tense })
    before = lower
  }
  for (const [name, n] of counts) {
    present.add(name)
    if (n > 1) present.add(namesOf(name).twice)
    if (n > 3) present.add(namesOf(name).fourTimes)
  }
  const kind = subjectKind(words)
  const tense = words[head]?.tense ?? 'none'
  present.add(`subject:${kind}`).add(`head:${tense}`).add(`subject:${kind}+${tense}`)
  const first = words[0]
  if (first) present.add(`first:${first.text}`)
  for (const [i, word] of words.entries()) {
    if (i < 3) for (const name of word.classes) present.add(namesOf(name).start)
    if (head >= 0 && i < head) for (const name of word.classes) present.add(namesOf(name).before)
    if (head >= 0 && i > head && i <= head + 3) for (const name of word.classes) present.add(namesOf(name).after)
    if (i === head + 1 && head >= 0) {
      present.add(`then:${word.text}+${tense}`)
      const ending = suffix.exec(word.text)
      if (ending !== null) present.add(`then:-${ending[0]}`)
    }
  }
  for (const least of [4, 6, 9, 13, 18, 24, 32]) if (words.length >= least) present.add(`words≥${least}`)
  if (tense === 'will' && (present.has('weekday') || present.has('month') || present.has('digits'))) present.add('datedWill')
  if (words[head]?.classes.includes('speech')) present.add('headSpeech')
  if (words.some((word, i) => isFigure(word, words[i - 1], words[i + 1]))) present.add('figure')
  return { present }
}
