/** What can be seen in one sentence without understanding it: the features that `verdict.ts` weighs. */
import { skipSpaceBack } from '../../base/space.ts'
import { nameOfWord, role, subjects, tenses } from './claim-lexemes.ts'
import { expressions } from './claim-phrases.ts'
import { counted, feature, nameOf, often, twice, vocabulary } from './claim-vocabulary.ts'
import { cueBit } from './sentence-cues.ts'
import { mark, SentenceWords } from './sentence-words.ts'

const lengths = [4, 6, 9, 13, 18, 24, 32].map(least => ({ least, number: feature(`words≥${least}`) }))
const subjectIs = subjects.map(kind => feature(`subject:${kind}`))
const headIs = tenses.map(tense => feature(`head:${tense}`))
const subjectDoes = subjects.map(kind => tenses.map(tense => feature(`subject:${kind}+${tense}`)))
const anyTense = tenses.map(tense => counted(`any:${tense}`))
const reportedTense = tenses.map(tense => counted(`reported:any:${tense}`))
const withParticiple = tenses.map(tense => counted(`${tense}+participle`))
const withGerund = tenses.map(tense => counted(`${tense}+ing`))
const withTo = tenses.map(tense => counted(`${tense}+to`))
const capital = counted('capital')
const will = tenses.indexOf('will')
const question = feature('question')
const quotation = feature('quotation')
const quotedWords = feature('quotedWords')
const datedWill = feature('datedWill')
const headSpeech = feature('headSpeech')
const figure = feature('figure')
const ownEstimate = feature('ownEstimate')
const suggests = feature('suggests')
const actor = counted('actor')
const hearsay = feature('hearsay')
const estimates = ['estimative', 'inferred'].map(feature)
/** What makes an estimate somebody else's. */
const others = ['quotation', 'headSpeech', 'saidAside', 'accordingTo', 'viewOf', 'hearsay', 'saying'].map(feature)
const dates = ['weekday', 'month', 'digits'].map(feature)
const byMark = [
  { bit: mark.semicolon, number: feature('semicolon') },
  { bit: mark.dash, number: feature('dash') },
  { bit: mark.currency, number: feature('currency') },
]
const byExpression = [
  { needed: cueBit('framed'), stop: 0, number: feature('framePhrase'), expression: expressions.framing },
  { needed: cueBit('exhibit'), stop: 0, number: feature('framePhrase'), expression: expressions.pointing },
  { needed: cueBit('fewOf') | cueBit('listed'), stop: 0, number: feature('countedList'), expression: expressions.countedList },
  { needed: cueBit('aside'), stop: mark.comma, number: feature('saidAside'), expression: expressions.saidAside },
  { needed: cueBit('naming'), stop: 0, number: feature('namedSo'), expression: expressions.namedSo },
  { needed: cueBit('view'), stop: 0, number: feature('viewOf'), expression: expressions.viewOf },
]

const quantity = role.figure | role.nearUnit | role.awayFromMonth

/** Whether the sentence ends in a question mark, closing quotation marks and brackets aside. */
const asks = (text: string, start: number, end: number): boolean => {
  let at = skipSpaceBack(text, end, start)
  while (at > start && '”"’)'.includes(text.charAt(at - 1))) at--
  return at > start && text.charCodeAt(at - 1) === 0x3f
}

/** Where a sentence stands in its paragraph: paragraphs open with facts more often than they end with them. */
export interface Place {
  /** Of the sentences before it, and of all. */
  readonly before: number
  readonly count: number
}

const opens = feature('place:first')
const follows = feature('place:second')
const nearEnd = feature('place:lastButOne')
const ends = feature('place:last')
/** In shorter paragraphs a place means nothing. */
const telling = 3

/** The features of a sentence. One value serves for sentence after sentence: what it holds is true until the next `read`. */
export class SentenceFeatures {
  /** The numbers of the features that hold (`claim-vocabulary.ts`): the first `count` of the list. */
  readonly numbers = new Int32Array(vocabulary().length)
  count = 0
  /** The first word and the one after the verb: features of which there are as many as words. "" where the word is in no list. */
  first = ''
  afterVerb = ''
  /** The verb's form, a place in `tenses`. */
  tense = 0
  private readonly words = new SentenceWords()
  private readonly holds = new Uint8Array(vocabulary().length)
  /** How often each counted feature was met, and which were. */
  private readonly counts = new Int32Array(vocabulary().length)
  private readonly met = new Int32Array(vocabulary().length)
  private metCount = 0
  /** The place of the sentence's verb among its words, -1 where it has none. */
  private head = -1
  /** The roles that any word has. */
  private roles = 0

  /** Reads the sentence from `start` to `end` of the text, which stands at `place`. Linear in its length; never throws. */
  read(text: string, start = 0, end: number = text.length, place: Place | null = null): void {
    const { words } = this
    this.clear()
    if (place !== null) this.addPlaceOf(place)
    words.read(text, start, end)
    this.addShape(text, start, end)
    this.nameMonths()
    this.tallyWords()
    this.addTallied()
    this.addWords()
    this.addPlaces()
    this.addFigures()
    const { head, tense } = this
    const first = words.count > 0 ? words.lexemes[0] : undefined
    const subject = (words.count > 1 && words.capital(1) ? first?.subjectBeforeName : first?.subject) ?? 0
    this.add(subjectIs[subject] ?? 0)
    this.add(headIs[tense] ?? 0)
    this.add(subjectDoes[subject]?.[tense] ?? 0)
    for (const { least, number } of lengths) if (words.count >= least) this.add(number)
    if (tense === will && dates.some(this.has)) this.add(datedWill)
    if (this.hasRole(head, role.speech)) this.add(headSpeech)
    if (this.has(suggests) && this.has(actor)) this.add(hearsay)
    if ((this.has(suggests) || estimates.some(this.has)) && !others.some(this.has)) this.add(ownEstimate)
    this.first = first?.word ?? ''
    this.afterVerb = (head >= 0 && head + 1 < words.count ? words.lexemes[head + 1]?.word : null) ?? ''
  }

  /** Whether the feature of this number holds. */
  readonly has = (number: number): boolean => this.holds[number] === 1

  /** Bits of `sentence-cues.ts`: which words the sentence has. */
  get cues(): number {
    return this.words.cues
  }

  /** Whether there is a digit in the sentence. */
  get digits(): boolean {
    return (this.words.marks & mark.digit) !== 0
  }

  /** The names of all features, as the tables of weights have them. */
  names(): readonly string[] {
    const { words, head } = this
    const written = Array.from({ length: words.count }, (_, i) => nameOfWord(words.word(i)))
    return [
      ...new Set([
        ...Array.from(this.numbers.subarray(0, this.count), nameOf),
        ...(words.count > 0 ? [`first:${words.word(0)}`] : []),
        ...(head >= 0 && head + 1 < words.count ? [`then:${words.word(head + 1)}+${tenses[this.tense]}`] : []),
        ...written.map(word => `word:${word}`),
        ...written.slice(1).map((word, i) => `pair:${written[i]}_${word}`),
      ]),
    ]
  }

  private add(number: number): void {
    if (this.holds[number] === 1) return
    this.holds[number] = 1
    this.numbers[this.count++] = number
  }

  private addAll(list: readonly number[]): void {
    for (const number of list) this.add(number)
  }

  private clear(): void {
    for (let i = 0; i < this.count; i++) this.holds[this.numbers[i] ?? 0] = 0
    this.count = 0
    this.metCount = 0
    this.head = -1
    this.tense = 0
    this.roles = 0
  }

  private addPlaceOf({ before, count }: Place): void {
    if (count < telling) return
    if (before < 2) this.add(before === 0 ? opens : follows)
    if (before >= count - 2) this.add(before === count - 1 ? ends : nearEnd)
  }

  private addShape(text: string, start: number, end: number): void {
    const { marks, cues, found, foundCount } = this.words
    if (asks(text, start, end)) this.add(question)
    if ((marks & mark.quotation) !== 0) this.add(quotation)
    else if ((marks & mark.quotedWords) !== 0) this.add(quotedWords)
    for (const { bit, number } of byMark) if ((marks & bit) !== 0) this.add(number)
    for (let i = 0; i < foundCount; i++) this.add(found[i] ?? 0)
    for (const { needed, stop, number, expression } of byExpression)
      if ((cues & needed) === needed && (marks & stop) === stop && !this.has(number) && expression.test(text.slice(start, end)))
        this.add(number)
  }

  /** "May" as a month is written with a capital and does not open the sentence. */
  private nameMonths(): void {
    const { words } = this
    for (let i = 1; i < words.count; i++) {
      const month = words.lexemes[i]?.asMonth ?? null
      if (month !== null && words.capital(i)) words.lexemes[i] = month
    }
  }

  /** Counts a feature that holds as often as it is met. */
  private tally(number: number): void {
    const before = this.counts[number] ?? 0
    if (before === 0) this.met[this.metCount++] = number
    this.counts[number] = before + 1
  }

  /** Counts what the words are one by one, and finds the sentence's verb. */
  private tallyWords(): void {
    const { words } = this
    let skip = false
    let reported = false
    let nounFollows = false
    let auxiliary = 0
    for (let i = 0; i < words.count; i++) {
      const lexeme = words.lexemes[i]
      if (lexeme === undefined) break
      const { is } = lexeme
      const tense = nounFollows ? lexeme.tenseAfterNoun : lexeme.tense
      for (const number of reported ? lexeme.reported : lexeme.own) this.tally(number)
      if (i > 0) {
        if ((is & role.saying) !== 0) reported = true
        if ((is & role.subordinator) !== 0) skip = true
        if (words.capital(i)) this.tally(capital)
      }
      if (auxiliary > 0) {
        if ((is & role.participle) !== 0) this.tally(withParticiple[auxiliary] ?? 0)
        else if ((is & role.gerund) !== 0) this.tally(withGerund[auxiliary] ?? 0)
        else if ((is & role.to) !== 0) this.tally(withTo[auxiliary] ?? 0)
      }
      if (tense > 0) {
        this.tally((reported ? reportedTense : anyTense)[tense] ?? 0)
        if (skip) skip = false
        else if (this.head < 0) {
          this.head = i
          this.tense = tense
        }
        auxiliary = tense
      } else if ((is & role.keepsAuxiliary) === 0) auxiliary = 0
      nounFollows = (is & role.noVerbAfter) !== 0
      this.roles |= is
    }
  }

  private addTallied(): void {
    for (let i = 0; i < this.metCount; i++) {
      const number = this.met[i] ?? 0
      const times = this.counts[number] ?? 0
      this.counts[number] = 0
      this.add(number)
      if (times >= twice) this.add(number + 1)
      if (times >= often) this.add(number + 2)
    }
  }

  /** The words themselves, and each two of them that stand side by side. */
  private addWords(): void {
    const { lexemes, count } = this.words
    for (let i = 0; i < count; i++) {
      const lexeme = lexemes[i]
      if (lexeme === undefined) break
      if (lexeme.itself !== null) this.add(lexeme.itself)
      const next = i + 1 < count ? lexemes[i + 1]?.name : null
      const pair = next === null || next === undefined ? undefined : lexeme.pairs?.get(next)
      if (pair !== undefined) this.add(pair)
    }
  }

  /** What words show by standing first, before the verb, or after it. */
  private addPlaces(): void {
    const { words, head } = this
    const last = Math.min(words.count, head < 0 ? 3 : Math.max(3, head + 4))
    for (let i = 0; i < last; i++) {
      const lexeme = words.lexemes[i]
      if (lexeme === undefined) break
      if (i < 3) this.addAll(lexeme.start)
      if (i < head) this.addAll(lexeme.before)
      else if (head >= 0 && i > head && i < head + 4) this.addAll(lexeme.after)
      if (head >= 0 && i === head + 1) this.addAll(lexeme.afterVerb)
    }
  }

  /** Whether a word states a quantity: a year, a day of a month and the commonest small numbers don't. */
  private addFigures(): void {
    if ((this.roles & quantity) === 0) return
    for (let i = 0; i < this.words.count && !this.has(figure); i++) if (this.isFigure(i)) this.add(figure)
  }

  private isFigure(i: number): boolean {
    if (this.hasRole(i, role.figure)) return true
    if (this.hasRole(i, role.nearUnit)) return this.hasRole(i + 1, role.unit)
    return this.hasRole(i, role.awayFromMonth) && !this.hasRole(i - 1, role.month) && !this.hasRole(i + 1, role.month)
  }

  private hasRole(i: number, bit: number): boolean {
    return i >= 0 && i < this.words.count && ((this.words.lexemes[i]?.is ?? 0) & bit) !== 0
  }
}
