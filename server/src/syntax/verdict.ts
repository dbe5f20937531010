/**
 * Tells claims from judgements and frames: the features of a sentence (`claim-features.ts`) are added up by the weights of
 * `claim-weights.ts`. Everything here is about the words of one sentence; what supports it is no concern of this file.
 */
import { isAttributed } from './attribution.ts'
import { featuresOf, type SentenceFeatures } from './claim-features.ts'
import { claimBias, claimWeights, frameBias, frameWeights } from './claim-weights.ts'
import type { Reason, Verdict } from './report.ts'

function score(features: SentenceFeatures, bias: number, weights: Readonly<Record<string, number>>): number {
  let sum = bias
  for (const feature of features.present) sum += weights[feature] ?? 0
  return sum
}

function claimReasons({ present }: SentenceFeatures): Reason[] {
  const reasons: Reason[] = []
  if (present.has('quotation')) reasons.push('quotation')
  if (present.has('figure')) reasons.push('figure')
  if (present.has('speech') || present.has('accordingTo')) reasons.push('speech')
  if (present.has('plan') || present.has('any:will')) reasons.push('plan')
  if (present.has('head:past') || present.has('head:had') || present.has('passive:was') || present.has('passive:has')) reasons.push('event')
  return reasons.length > 0 ? reasons : ['state']
}

function judgementReasons({ present }: SentenceFeatures): Reason[] {
  const reasons: Reason[] = []
  if (present.has('any:will') || present.has('will')) reasons.push('forecast')
  if (present.has('hedge') || present.has('maybe') || present.has('likely') || present.has('seem')) reasons.push('hedge')
  if (reasons.length === 0 || present.has('evaluative') || present.has('we')) reasons.unshift('assessment')
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
  if (attributed || score(features, claimBias, claimWeights) > 0) return { kind: 'claim', reasons: claimReasons(features), attributed }
  if (score(features, frameBias, frameWeights) > 0) return { kind: 'frame', reasons: ['frame'], attributed }
  return { kind: 'judgement', reasons: judgementReasons(features), attributed }
}
