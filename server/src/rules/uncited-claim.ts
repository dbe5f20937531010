import { countLeading } from '../base/bisect.ts'
import { grouped } from '../base/grouped.ts'
import { once } from '../base/once.ts'
import { slice } from '../base/span.ts'
import { supports } from '../model/coverage.ts'
import type { LinkedCitation, LinkedSentence, Model } from '../model/model.ts'
import { reasonWords } from '../model/reason-words.ts'
import { reached } from '../syntax/blocks/ignores.ts'
import { citeFixes } from './cite-fix.ts'
import { exemptFixes } from './exempt-fix.ts'
import { ignoreFix } from './ignore-fix.ts'
import { referenceBehind } from './insertion.ts'
import { judgementFix } from './judgement-fix.ts'
import { moveFix } from './move-fix.ts'
import type { Found, Rule } from './rule.ts'

export const uncitedClaim: Rule = {
  id: 'uncited-claim',
  summary: 'A statement of fact that no citation reaches.',
  why: 'A reader may ask “says who?” of every fact; the report must answer without being asked. A paragraph that cites the house’s own earlier work alone gets one information, not a warning a sentence.',
  severity: 'warning',
  *check(model) {
    const citations = grouped(model.citations, citation => citation.block)
    for (const [block, sentences] of grouped(model.sentences, sentence => sentence.block)) {
      const { alone, behind } = ownWork(citations.get(block) ?? [])
      const told = new Set<LinkedCitation>()
      const isBare = (sentence: LinkedSentence, i: number): boolean => isUnsupported(sentence) && !behind(sentence, sentences[i + 1])
      const runs = once(() => runsOf(model, sentences, new Set(sentences.filter(isBare))))
      for (const [i, sentence] of sentences.entries()) {
        const { beyond } = sentence
        if (beyond) yield uncited(model, { ...sentence, ...beyond, text: slice(model.report.text, beyond.span) })
        if (!isUnsupported(sentence)) continue
        const reference = behind(sentence, sentences[i + 1])
        if (!reference) yield uncited(model, sentence, runs, citations.get(block))
        else if (!told.has(reference)) {
          told.add(reference)
          yield restsOnOwnWork(model, reference, sentences, alone)
        }
      }
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
      {
        text: '---\ndate: 2019-05-06\n---\n\nThe port closed on Monday [@olsen2014]; ⟦some 400 dockers lost their jobs on the same day.⟧\n',
        message: 'Nothing says where this comes from: it states a figure. Cite a source, or mark it as your own judgement.',
        fixed:
          '---\ndate: 2019-05-06\n---\n\nThe port closed on Monday [@olsen2014]; some 400 dockers lost their jobs on the same day [@olsen2014].\n',
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

/** What of a paragraph rests on the house's own earlier work. */
interface OwnWork {
  /** It cites nothing else. */
  readonly alone: boolean
  /** The reference that stands behind a sentence without support: in such a paragraph the first, in another only one of the sentence's own. */
  readonly behind: (sentence: LinkedSentence, next: LinkedSentence | undefined) => LinkedCitation | null
}

const ownWork = (citations: readonly LinkedCitation[]): OwnWork => {
  const references = citations.filter(citation => !supports(citation) && citation.items.length > 0)
  const alone = !citations.some(supports)
  return {
    alone,
    behind: ({ span }, next) => {
      const before = alone ? 0 : countLeading(references.length, i => (references[i]?.span.start ?? 0) < span.start)
      const reference = references[before]
      return reference && (alone || !next || reference.span.start < next.span.start) ? reference : null
    },
  }
}

const restsOnOwnWork = (model: Model, reference: LinkedCitation, sentences: readonly LinkedSentence[], alone: boolean): Found => ({
  span: reference.span,
  severity: 'information',
  message: `This ${alone ? 'paragraph' : 'sentence'} rests on the house’s own earlier work alone: cite what that rested on.`,
  fixes: context => {
    const sentence = sentences.findLast(({ span }) => span.start < reference.span.start)
    const cited = sentence && referenceBehind(model, sentence) === reference ? citeFixes(model, sentence, [], context) : []
    return [...cited, ignoreFix(model.report, reference.span, 'uncited-claim')]
  },
})

const isUnsupported = ({ kind, support }: LinkedSentence): boolean => kind === 'claim' && support === 'none'

/** A claim's run: the uncited claims around it with no supported one between two of them. */
type Runs = ReadonlyMap<LinkedSentence, readonly LinkedSentence[]>

/** The runs of a block whose flagged claims are `bare`. Judgements, frames and what is exempt break no run and are in none. */
const runsOf = (model: Model, sentences: readonly LinkedSentence[], bare: ReadonlySet<LinkedSentence>): Runs => {
  const isExempt = reached(model.report.ignores.filter(({ rules }) => rules.includes('uncited-claim')))
  const runs = new Map<LinkedSentence, LinkedSentence[]>()
  let run: LinkedSentence[] = []
  for (const sentence of sentences) {
    if (!bare.has(sentence)) {
      if (sentence.kind === 'claim') run = []
    } else if (!isExempt(sentence.span)) {
      run.push(sentence)
      runs.set(sentence, run)
    }
  }
  return runs
}

const uncited = (
  model: Model,
  sentence: LinkedSentence,
  runs: () => Runs = () => new Map(),
  citations: readonly LinkedCitation[] = [],
): Found => {
  const [reason = 'state'] = sentence.reasons
  return {
    span: sentence.span,
    message: `Nothing says where this comes from: it ${reasonWords[reason]}. Cite a source, or mark it as your own judgement.`,
    fixes: context => {
      const run = runs().get(sentence) ?? []
      const fixes = [moveFix(model, run, citations), judgementFix(model, sentence)]
      return [
        ...citeFixes(model, sentence, run, context),
        ...fixes.filter(fix => fix !== null),
        ...exemptFixes(model, sentence, 'uncited-claim'),
      ]
    },
  }
}
