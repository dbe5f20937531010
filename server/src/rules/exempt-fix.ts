/** Exempting one sentence, and nothing that is written beside it later: a comment behind it gives the reason. */
import type { LinkedSentence, Model } from '../model/model.ts'
import { endOfSentence, filled } from './insertion.ts'
import type { Fix } from './rule.ts'

/** Why editors let a claim stand without a source. */
const reasons = ['common knowledge', 'own observation', 'cited above'] as const
const hint = 'reason'

/** The fixes that exempt the sentence from `rule` for one of the usual reasons, then for one to fill in. */
export const exemptFixes = (model: Model, sentence: LinkedSentence, rule: string): readonly Fix[] => {
  const at = endOfSentence(model, sentence)
  const exempting = (title: string, reason: string, fill: readonly string[]): Fix => ({
    title,
    preferred: false,
    certain: false,
    edits: [filled({ start: at, end: at }, ` <!-- copydesk-ignore-sentence ${rule}: `, reason, ' -->', fill)],
  })
  return [
    ...reasons.map(reason => exempting(`Exempt: ${reason}`, reason, [])),
    exempting(`Ignore ${rule} here, with a reason`, hint, [hint]),
  ]
}
