import { grouped } from '../base/grouped.ts'
import type { Span } from '../base/span.ts'
import { supports } from '../model/coverage.ts'
import type { LinkedCitation, LinkedSentence, Model } from '../model/model.ts'
import type { Reason } from '../syntax/report.ts'
import { citeFixes } from './cite-fix.ts'
import { ignoreFix } from './ignore-fix.ts'
import { judgementFix } from './judgement-fix.ts'
import type { Found, Rule } from './rule.ts'

/** Why a sentence was taken for a claim, in the author's words. */
const because: Readonly<Partial<Record<Reason, string>>> = {
  figure: 'states a figure',
  quotation: 'quotes somebody',
  speech: 'reports what somebody said',
  event: 'describes an event',
  plan: 'reports a plan',
  state: 'states a fact',
}

export const uncitedClaim: Rule = {
  id: 'uncited-claim',
  summary: 'A statement of fact that no citation reaches.',
  why: 'A reader may ask “says who?” of every fact; the report must answer without being asked. A paragraph that cites the house’s own earlier work alone gets one information, not a warning a sentence.',
  severity: 'warning',
  *check(model) {
    const citations = grouped(model.citations, citation => citation.block)
    for (const [block, sentences] of grouped(model.sentences, sentence => sentence.block)) {
      const uncited = sentences.filter(sentence => sentence.kind === 'claim' && sentence.support === 'none')
      const reference = uncited.length > 0 ? ownWork(citations.get(block) ?? [], sentences) : null
      if (reference) yield restsOnOwnWork(model, reference)
      else for (const sentence of uncited) yield uncitedSentence(model, sentence)
    }
  },
  examples: {
    bad: [
      {
        text: 'The port closed on Monday (AFP, May 3). ⟦Some 400 dockers lost their jobs.⟧',
        message: 'Nothing says where this comes from: it states a figure. Cite a source, or mark it as your own judgement.',
        fixed: 'The port closed on Monday (AFP, May 3). Some 400 dockers lost their jobs (AFP, May 3).',
      },
      {
        text: 'The port closed on Monday. (Reuters, May 3) ⟦The mayor told deputies that he would resign.⟧',
        message: 'Nothing says where this comes from: it reports what somebody said. Cite a source, or mark it as your own judgement.',
        fixed: 'The port closed on Monday. (Reuters, May 3) The mayor told deputies that he would resign. (Reuters, May 3)',
      },
      {
        text: '---\ndate: 2019-05-06\n---\n\nThe port closed on Monday.[^1]\n\n⟦The mayor announced on Tuesday that the harbour had been sold.⟧\n\n[^1]: Reuters, 3 May 2019.',
        message: 'Nothing says where this comes from: it reports what somebody said. Cite a source, or mark it as your own judgement.',
        fixed:
          '---\ndate: 2019-05-06\n---\n\nThe port closed on Monday.[^1]\n\nThe mayor announced on Tuesday that the harbour had been sold.[^1]\n\n[^1]: Reuters, 3 May 2019.',
      },
      {
        text: 'The port closed on Monday ⟦(see the Monitor, May 3)⟧. The mayor announced on Tuesday that the harbour had been sold.',
        message: 'This paragraph rests on the house’s own earlier work alone: cite what that rested on.',
        fixed: null,
      },
    ],
    good: [
      'The port closed on Monday. Some 400 dockers lost their jobs (AFP, May 3).',
      'The port closed on Monday (AFP, May 3). The town is unlikely to recover.',
      'Will the port ever open again?',
      'Reuters reported on May 3 that the port had closed.',
    ],
  },
}

/** The cross-reference of a block that cites nothing else; null where it has none, or cites. */
const ownWork = (citations: readonly LinkedCitation[], sentences: readonly LinkedSentence[]): Span | null => {
  if (sentences.some(sentence => sentence.support === 'cited') || citations.some(supports)) return null
  return citations.find(citation => citation.items.length > 0)?.span ?? null
}

const restsOnOwnWork = (model: Model, span: Span): Found => ({
  span,
  severity: 'information',
  message: 'This paragraph rests on the house’s own earlier work alone: cite what that rested on.',
  fixes: () => [ignoreFix(model.report, span, 'uncited-claim')],
})

const uncitedSentence = (model: Model, sentence: LinkedSentence): Found => {
  const reason = sentence.reasons.map(one => because[one]).find(words => words !== undefined) ?? 'states a fact'
  return {
    span: sentence.span,
    message: `Nothing says where this comes from: it ${reason}. Cite a source, or mark it as your own judgement.`,
    fixes: () => [...citeFixes(model, sentence), judgementFix(sentence), ignoreFix(model.report, sentence.span, 'uncited-claim')],
  }
}
