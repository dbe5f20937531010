/** Exempting one sentence, and nothing that is written beside it later: a comment behind it gives the reason. */
import type { LinkedSentence, Model } from '../model/model.ts'
import { ignoreAt } from './ignore-fix.ts'
import { endOfSentence } from './insertion.ts'
import type { Fix } from './rule.ts'
import { suggestion } from './suggestion.ts'

/** Why editors let a claim stand without a source. */
const reasons = ['common knowledge', 'own observation', 'cited above'] as const

/** The fixes that exempt the sentence from `rule` for one of the usual reasons, then for one to fill in. */
export const exemptFixes = (model: Model, sentence: LinkedSentence, rule: string): readonly Fix[] => {
  const at = endOfSentence(model, sentence)
  const comment = ` <!-- copydesk-ignore-sentence ${rule}: `
  return [
    ...reasons.map(reason => suggestion(`Exempt: ${reason}`, { start: at, end: at }, `${comment}${reason} -->`)),
    ignoreAt(at, rule, comment, ' -->'),
  ]
}
