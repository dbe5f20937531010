/**
 * Tells claims from judgements and frames: the features of a sentence (`claim-features.ts`) are added up by the weights of
 * `claim-weights.ts`. Everything here is about the words of one sentence; what supports it is no concern of this file.
 */
import { isAttributed } from './attribution.ts'
import { featuresOf, type SentenceFeatures } from './claim-features.ts'
import { claimBias, claimWeights, frameBias, frameWeights } from './claim-weights.ts'
import type { Reason, Verdict } from './report.ts'

const claimTable = new Map(Object.entries(claimWeights))
const frameTable = new Map(Object.entries(frameWeights))

function score({ present }: SentenceFeatures, bias: number, weights: ReadonlyMap<string, number>): number {
  let sum = bias
  for (const feature of present) sum += weights.get(feature) ?? 0
  return sum
}

/** Why a sentence was taken for a claim. What somebody said comes before what it says, numbers before deeds. */
function claimReasons({ present }: SentenceFeatures): Reason[] {
  const has = (...names: readonly string[]): boolean => names.some(name => present.has(name))
  const speaking = has('headSpeech', 'saidAside', 'accordingTo', 'viewOf')
  const reasons: Reason[] = []
  if (has('quotation')) reasons.push('quotation')
  if (speaking) reasons.push('speech')
  if (has('figure', 'currency')) reasons.push('figure')
  if (has('head:will', 'is+to', 'was+to', 'start:plan', 'after:plan')) reasons.push('plan')
  if (has('head:past', 'head:had', 'was+participle', 'has+participle') && !has('headSpeech')) reasons.push('event')
  if (!speaking && has('saying')) reasons.push('speech')
  return reasons.length > 0 ? reasons : ['state']
}

/** Why a sentence was taken for a judgement. */
function judgementReasons({ present }: SentenceFeatures): Reason[] {
  const has = (...names: readonly string[]): boolean => names.some(name => present.has(name))
  const reasons: Reason[] = []
  if (has('head:will')) reasons.push('forecast')
  if (has('hedge')) reasons.push('hedge')
  if (!has('head:will') && has('any:will')) reasons.push('forecast')
  if (reasons.length === 0 || has('we', 'ought')) reasons.unshift('assessment')
  else if (has('evaluative', 'superlative', 'judgementPhrase')) reasons.push('assessment')
  return reasons
}

/**
 * Returns what a sentence is by its own words: a claim, a judgement or a frame, with the reasons, most telling first. `sentence` is one
 * sentence without its trailing citation. Deterministic, linear in its length; never throws.
 */
export function judge(sentence: string): Verdict {
  const features = featuresOf(sentence)
  const attributed = isAttributed(sentence)
  if (features.present.has('question')) return { kind: 'frame', reasons: ['question'], attributed }
  if (attributed || score(features, claimBias, claimTable) > 0) return { kind: 'claim', reasons: claimReasons(features), attributed }
  if (score(features, frameBias, frameTable) > 0) return { kind: 'frame', reasons: ['frame'], attributed }
  return { kind: 'judgement', reasons: judgementReasons(features), attributed }
}
