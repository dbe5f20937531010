import { overlaps, type Span } from '../base/span.ts'
import type { LinkedSentence, Model } from '../model/model.ts'
import { likelihoodsIn } from '../syntax/estimative.ts'
import type { Confidence } from './confidence.ts'
import { confidenceFixes } from './confidence-fix.ts'
import { Reading } from './confidence-reading.ts'
import { ignoreFix } from './ignore-fix.ts'
import { ownConfidences, somebodySpeaks } from './own-confidence.ts'
import type { Found, Rule } from './rule.ts'

/** What is longer is no sentence, in UTF-16 code units. */
const longest = 4_000

export const mixedLikelihoodConfidence: Rule = {
  id: 'mixed-likelihood-confidence',
  summary: 'One sentence says both how likely something is and how confident the author is.',
  why: 'Likelihood is about the event, confidence about the evidence: “high confidence that it is likely” leaves the reader to guess which of the two is high. Intelligence Community Directive 203 keeps them in separate sentences.',
  severity: 'warning',
  // Where a semicolon stands between them, or each is of something else, it is a hint: the directive's "same sentence" forbids that too, yet
  // no reader takes one for the other.
  *check(model) {
    for (const sentence of model.sentences) {
      if (!/confiden/i.test(sentence.text) || sentence.text.length > longest || sentence.block.kind === 'quote') continue
      const found = mixed(model, sentence)
      if (found) yield found
    }
  },
  examples: {
    bad: [
      {
        text: '⟦We judge with high confidence that the bridge will probably⟧ close in June.',
        message:
          '“probably” says how likely this is, “high confidence” how good the grounds for saying so are: in one sentence a reader takes one for the other. Give each a sentence of its own.',
        fixed: 'We judge that the bridge will probably close in June. We have high confidence in this judgement.',
      },
      {
        text: '⟦With low confidence, we assess that the pact is likely⟧ to be renewed (AFP, May 3).',
        message:
          '“likely” says how likely this is, “low confidence” how good the grounds for saying so are: in one sentence a reader takes one for the other. Give each a sentence of its own.',
        fixed: 'We assess that the pact is likely to be renewed (AFP, May 3). We have low confidence in this assessment.',
      },
      {
        text: '⟦We have moderate confidence that it is very likely⟧ that the deficit will shrink.',
        message:
          '“very likely” says how likely this is, “moderate confidence” how good the grounds for saying so are: in one sentence a reader takes one for the other. Give each a sentence of its own.',
        fixed: 'We think it very likely that the deficit will shrink. We have moderate confidence in this judgement.',
      },
      {
        text: '(S//NF) It is ⟦our high-confidence judgement that there is a remote chance⟧ of a strike.',
        message:
          '“remote chance” says how likely this is, “high-confidence” how good the grounds for saying so are: in one sentence a reader takes one for the other. Give each a sentence of its own.',
        fixed: '(S//NF) It is our judgement that there is a remote chance of a strike. We have high confidence in this judgement.',
      },
      {
        text: 'The line is ⟦unlikely to open before 2021 (moderate confidence)⟧.',
        message:
          '“unlikely” says how likely this is, “moderate confidence” how good the grounds for saying so are: in one sentence a reader takes one for the other. Give each a sentence of its own.',
        fixed: 'The line is unlikely to open before 2021. Our confidence in this judgement is moderate.',
      },
      {
        text: 'The bridge will ⟦probably close, and we have low confidence in this⟧ (AFP, May 3).',
        message:
          '“probably” says how likely this is, “low confidence” how good the grounds for saying so are: in one sentence a reader takes one for the other. Give each a sentence of its own.',
        fixed: 'The bridge will probably close (AFP, May 3). We have low confidence in this.',
      },
      {
        text: 'The bridge will ⟦probably close; our confidence in this judgement is moderate⟧.',
        message:
          '“probably” says how likely this is, “our confidence in this judgement is moderate” how good the grounds for saying so are: in one sentence a reader takes one for the other. Give each a sentence of its own.',
        fixed: 'The bridge will probably close. Our confidence in this judgement is moderate.',
      },
      {
        text: '⟦We have high confidence that the ships left port, which will probably⟧ please the crews.',
        message:
          '“probably” says how likely this is, “high confidence” how good the grounds for saying so are: in one sentence a reader takes one for the other. Give each a sentence of its own.',
        fixed: 'We think the ships left port, which will probably please the crews.',
      },
    ],
    good: [
      'We judge that the bridge will probably close. We have high confidence in this judgement.',
      'We judge with high confidence that the order came from the palace.',
      'Consumer confidence is likely to fall.',
      'The ministry’s statement of May 3 said with high confidence that rain was likely.',
      '“We have high confidence that rain is likely,” the mayor said (AFP, May 3).',
      'In this report the term likely means 55 to 80 percent, and high confidence means that sources agree.',
      'Is it likely that we have high confidence in this?',
      'We have high confidence that the ships may leave.',
      'Our confidence in this judgement is low, since the source is likely to have an interest in it.',
    ],
  },
}

/** A likelihood that stands in one sentence with a confidence. */
interface Pair {
  readonly confidence: Confidence
  readonly likelihood: Span
  /** Each is in a clause of its own and of something else. */
  readonly apart: boolean
}

const mixed = (model: Model, sentence: LinkedSentence): Found | null => {
  const reading = new Reading(model.report.text, sentence)
  const { text } = reading
  if (/\?\W{0,4}$/.test(text)) return null
  const confidences = ownConfidences(text)
  if (confidences.length === 0) return null
  const pairs = likelihoodsIn(text).flatMap(likelihood => confidences.flatMap(confidence => pairOf(text, confidence, likelihood) ?? []))
  const pair = pairs.find(({ apart }) => !apart) ?? pairs[0]
  if (!pair) return null
  const { confidence, likelihood } = pair
  const span = reading.spanOf({
    start: Math.min(confidence.span.start, likelihood.start),
    end: Math.max(confidence.span.end, likelihood.end),
  })
  const level = /confiden/i.test(text.slice(confidence.words.start, confidence.words.end)) ? confidence.words : confidence.span
  const once = (text.match(/confiden/gi)?.length ?? 0) === 1
  return {
    span,
    ...(pair.apart ? { severity: 'hint' } : {}),
    message: messageOf(reading.words(likelihood), reading.words(level)),
    fixes: () => [
      ...(once ? confidenceFixes(model, sentence, reading, confidence, likelihood) : []),
      ignoreFix(model.report, span, 'mixed-likelihood-confidence'),
    ],
  }
}

const messageOf = (likelihood: string, confidence: string): string =>
  `“${likelihood}” says how likely this is, “${confidence}” how good the grounds for saying so are: in one sentence a reader takes one for the other. Give each a sentence of its own.`

/** Brackets hold several sentences as one. */
const isBracketed = /^\(.*\)$/
const nextSentence = /[.!?] (?:\p{Lu}|$)/u

/** How the two stand to each other; null where they have nothing to do with each other. */
const pairOf = (text: string, confidence: Confidence, likelihood: Span): Pair | null => {
  const { span, of } = confidence
  if (overlaps(span, likelihood)) return null
  const behind = likelihood.start >= span.end
  const between = behind ? text.slice(span.end, likelihood.start) : text.slice(likelihood.end, span.start)
  if (isBracketed.test(text) && nextSentence.test(between)) return null
  if (somebodySpeaks(behind ? between : text.slice(0, span.start))) return null
  const broken = /;(?! (?:and |or )?that\b)/.test(between)
  // An aside is no clause: "… is likely; moderate confidence."
  if (of === 'whole') return { confidence, likelihood, apart: broken && !/^[^;]*; ?$/.test(between) }
  if (of === 'next') return { confidence, likelihood, apart: broken || (!behind && !/^,/.test(text.slice(span.end))) }
  if (!behind) return { confidence, likelihood, apart: broken }
  // "Our confidence in this is low, since the source is likely …" weighs the source and no event.
  return /^[^,;:–—]{0,80}(?:;|, (?:and|but) )/.test(between) ? { confidence, likelihood, apart: true } : null
}
