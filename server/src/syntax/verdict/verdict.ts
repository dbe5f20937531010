/**
 * Tells claims from judgements and frames: the features of a sentence (`claim-features.ts`) are added up by the weights of
 * `claim-weights.ts`. Everything here is about the words of one sentence; what supports it is no concern of this file.
 */

import { unwrapped } from '../../base/unwrapped.ts'
import type { Reason, Verdict } from '../report.ts'
import { isAttributed } from './attribution.ts'
import { type Place, SentenceFeatures } from './claim-features.ts'
import { tenses } from './claim-lexemes.ts'
import { feature, vocabulary } from './claim-vocabulary.ts'
import { claimScale, frameScale, type Scale } from './weight-table.ts'

/** A table of weights as sentences are weighed with it. */
interface Balance {
  readonly bias: number
  readonly byNumber: Int16Array
  readonly byFirst: ReadonlyMap<string, number>
  /** By the form of the sentence's verb, then by the word after it. */
  readonly byThen: readonly ReadonlyMap<string, number>[]
}

const balance = ({ bias, weights }: Scale): Balance => {
  const byFirst = new Map<string, number>()
  const byThen = tenses.map(() => new Map<string, number>())
  for (const [name, weight] of weights) {
    if (name.startsWith('first:')) byFirst.set(name.slice('first:'.length), weight)
    const [, word = '', tense = ''] = /^then:([^+]*)\+(.*)$/.exec(name) ?? []
    for (const [place, known] of tenses.entries()) if (known === tense) byThen[place]?.set(word, weight)
  }
  return { bias, byNumber: Int16Array.from(vocabulary(), name => weights.get(name) ?? 0), byFirst, byThen }
}

const features = new SentenceFeatures()
const claimBalance = balance(claimScale)
const frameBalance = balance(frameScale)

const weigh = ({ numbers, count, first, afterVerb, tense }: SentenceFeatures, { bias, byNumber, byFirst, byThen }: Balance): number => {
  let sum = bias + (byFirst.get(first) ?? 0) + (byThen[tense]?.get(afterVerb) ?? 0)
  for (let i = 0; i < count; i++) sum += byNumber[numbers[i] ?? 0] ?? 0
  return sum
}

const all = (...names: readonly string[]): readonly number[] => names.map(feature)
const question = feature('question')
const headSpeech = feature('headSpeech')
const quotation = feature('quotation')
const saying = feature('saying')
const headWill = feature('head:will')
const anyWill = feature('any:will')
const hedge = feature('hedge')
const speaking = all('headSpeech', 'saidAside', 'accordingTo', 'viewOf')
const figures = all('figure', 'currency')
const ownEstimate = feature('ownEstimate')
const ownGap = feature('ownGap')
const planning = all('head:will', 'is+to', 'was+to', 'start:plan', 'after:plan')
const happening = all('head:past', 'head:had', 'was+participle', 'has+participle')
const advising = all('we', 'ought')
const assessing = all('evaluative', 'superlative', 'judgementPhrase')

/** How much must speak for a claim, in hundredths: a false alarm costs an editor more than a miss. */
const enough = 20
/** The same where the author says in his own words how likely something is, or what he did not find: nearly everything else. */
const beyondDoubt = 150

/**
 * Whether a sentence is a claim whose features weigh so much in all, in hundredths; `has` tells of a feature's number whether it holds. Who
 * said the words that it quotes is a fact in any case.
 */
export const isClaim = (weight: number, has: (feature: number) => boolean): boolean =>
  has(quotation) || weight > (has(ownEstimate) || has(ownGap) ? beyondDoubt : enough)

/** Why a sentence was taken for a claim. What somebody said comes before what it says, numbers before deeds. */
function claimReasons({ has }: SentenceFeatures): Reason[] {
  const spoken = speaking.some(has)
  const reasons: Reason[] = []
  if (has(quotation)) reasons.push('quotation')
  if (spoken) reasons.push('speech')
  if (figures.some(has)) reasons.push('figure')
  if (planning.some(has)) reasons.push('plan')
  if (happening.some(has) && !has(headSpeech)) reasons.push('event')
  if (!spoken && has(saying)) reasons.push('speech')
  return reasons.length > 0 ? reasons : ['state']
}

/** Why a sentence was taken for a judgement. */
function judgementReasons({ has }: SentenceFeatures): Reason[] {
  const reasons: Reason[] = []
  if (has(headWill)) reasons.push('forecast')
  if (has(hedge)) reasons.push('hedge')
  if (!has(headWill) && has(anyWill)) reasons.push('forecast')
  if (reasons.length === 0 || advising.some(has)) reasons.unshift('assessment')
  else if (assessing.some(has)) reasons.push('assessment')
  return reasons
}

/**
 * Returns what the sentence from `start` to `end` of the text is by its own words: a claim, a judgement or a frame, with the reasons, most
 * telling first. The sentence is given without its trailing citation. `place` is told where nothing in its paragraph is cited: the
 * sentences the weights were learnt from stand in such paragraphs, and in one with citations the author cites the facts first.
 * Deterministic, linear in its length; never throws.
 */
export function judge(text: string, start = 0, end: number = text.length, place: Place | null = null): Verdict {
  const sentence = unwrapped(text.slice(start, end))
  features.read(sentence, 0, sentence.length, place)
  const attributed = isAttributed(sentence, features)
  if (features.has(question)) return { kind: 'frame', reasons: ['question'], attributed }
  if (attributed || isClaim(weigh(features, claimBalance), features.has))
    return { kind: 'claim', reasons: claimReasons(features), attributed }
  if (weigh(features, frameBalance) > 0) return { kind: 'frame', reasons: ['frame'], attributed }
  return { kind: 'judgement', reasons: judgementReasons(features), attributed }
}
