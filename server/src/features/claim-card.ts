/** What a sentence rests on, as Markdown: why it is flagged, or why it is not. */
import { touches } from '../base/span.ts'
import { supports } from '../model/coverage.ts'
import type { LinkedCitation, LinkedSentence, Model } from '../model/model.ts'
import { reasonWords } from '../model/reason-words.ts'
import { uncitedClaim } from '../rules/uncited-claim.ts'
import { reached } from '../syntax/blocks/ignores.ts'
import { escaped } from './markdown.ts'
import { sourceAndDate } from './reference-card.ts'

/** The sentence of the report's prose at `offset`, its trailing citation left out; null where there is none. */
export const sentenceAt = (model: Model, offset: number): LinkedSentence | null =>
  model.sentences.find(({ span }) => touches(span, offset)) ?? null

/** The card of a sentence. */
export const claimCard = (model: Model, sentence: LinkedSentence): readonly string[] => {
  if (sentence.kind === 'judgement') return [`**Judgement** · no citation asked for`, because(sentence)]
  if (sentence.kind === 'frame') return [`**Neither claim nor judgement** · no citation asked for`, because(sentence)]
  if (sentence.citation) return citedCard(model, sentence, sentence.citation)
  if (sentence.support === 'attributed') return ['**Claim** · names its source itself', because(sentence)]
  return [`**Claim** · ${exemption(model, sentence) ?? 'uncited'}`, because(sentence), whyUncited(model, sentence)]
}

const citedCard = (model: Model, sentence: LinkedSentence, citation: LinkedCitation): readonly string[] => {
  const items = citation.items.map(item => `- ${sourceAndDate(item)}`)
  return [
    `**Claim** · cited ${placeOf(model, sentence, citation)}`,
    items.length > 0 ? items.join('\n') : 'The citation leads to nothing the desk can read.',
    because(sentence),
    sentence.beyond ? 'What follows the citation in this sentence is a claim of its own, and uncited.' : '',
  ]
}

/** Where the citation stands, seen from the sentence. */
const placeOf = (model: Model, sentence: LinkedSentence, citation: LinkedCitation): string => {
  const onward = model.sentences.filter(
    ({ block, span }) => block === sentence.block && span.start > sentence.span.start && span.start <= citation.span.start,
  ).length
  return onward === 0 ? 'in its own sentence' : onward === 1 ? 'in the next sentence' : `${onward} sentences on`
}

const because = ({ reasons }: LinkedSentence): string => {
  const words = reasons.map(reason => reasonWords[reason])
  const last = words.pop()
  return last === undefined ? '' : `It ${words.length > 0 ? `${words.join(', ')} and ` : ''}${last}.`
}

const whyUncited = (model: Model, { block, span }: LinkedSentence): string => {
  const citations = model.citations.filter(citation => citation.block === block)
  const ownWork = citations.filter(citation => !supports(citation))
  const alone = ownWork.length === citations.length
  const end = model.sentences.find(next => next.block === block && next.span.start > span.start)?.span.start ?? Number.POSITIVE_INFINITY
  if (ownWork.some(reference => alone || (span.start <= reference.span.start && reference.span.start < end)))
    return `${alone ? 'Its paragraph' : 'It'} refers to the house’s own earlier work alone, which supports nothing.`
  return model.coverage === 'sentence'
    ? 'In this report a citation reaches its own sentence alone, and this one has none.'
    : 'A citation reaches back to what stands before it, and none follows in this paragraph.'
}

/** What an ignore comment says of the sentence; null where none reaches it. */
const exemption = ({ report }: Model, { span }: LinkedSentence): string | null => {
  const ignore = report.ignores.find(one => one.rules.includes(uncitedClaim.id) && reached([one])(span))
  return ignore ? `exempt${ignore.reason === '' ? '' : `: ${escaped(ignore.reason)}`}` : null
}
