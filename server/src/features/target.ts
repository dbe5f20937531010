/** What lies under the cursor: the one look-up that hover and definition share. */
import { type Span, touches } from '../base/span.ts'
import type { LinkedCitation, LinkedItem, LinkedSentence, Model, ReportEntity } from '../model/model.ts'
import { sentenceAt } from './claim-card.ts'
import { type ReferenceTarget, referencesAt } from './reference-card.ts'
import { dateAt, type WrittenDate } from './written-dates.ts'

export type Target =
  | { readonly kind: 'source'; readonly span: Span; readonly item: LinkedItem }
  | { readonly kind: 'citation'; readonly span: Span; readonly citation: LinkedCitation }
  | { readonly kind: 'entity'; readonly span: Span; readonly entity: ReportEntity }
  | { readonly kind: 'date'; readonly span: Span; readonly written: WrittenDate }
  /** The date that the report itself bears, where its header says it. */
  | { readonly kind: 'report-date'; readonly span: Span }
  | ReferenceTarget
  /** Where there is nothing narrower: a card of a name or a date is of that alone. */
  | { readonly kind: 'sentence'; readonly span: Span; readonly sentence: LinkedSentence }

/** The narrowest thing the desk knows at `offset`, else the sentence; null where there is neither. */
export const targetAt = (model: Model, offset: number): Target | null =>
  targetsAt(model, offset).reduce<Target | null>((a, b) => (a !== null && width(a.span) <= width(b.span) ? a : b), null) ??
  sentenceTarget(model, offset)

const sentenceTarget = (model: Model, offset: number): Target | null => {
  const sentence = sentenceAt(model, offset)
  return sentence && { kind: 'sentence', span: sentence.span, sentence }
}

const width = (span: Span): number => span.end - span.start

const targetsAt = (model: Model, offset: number): readonly Target[] => {
  const targets: Target[] = []
  const written = dateAt(model, offset)
  if (written) targets.push({ kind: 'date', span: written.span, written })
  for (const list of model.sourceLists) {
    if (!touches(list.span, offset)) continue
    for (const item of list.items) {
      // The house's own publication need not be a source.
      if (list.kind === 'cross-reference' && item.resolution.kind === 'unknown') continue
      if (item.span && touches(item.span, offset)) targets.push({ kind: 'source', span: item.span, item })
    }
  }
  for (const entity of model.entities)
    for (const { span } of entity.mentions) if (touches(span, offset)) targets.push({ kind: 'entity', span, entity })
  targets.push(...referencesAt(model, offset))
  for (const citation of model.citations)
    if (touches(citation.span, offset)) targets.push({ kind: 'citation', span: citation.span, citation })
  const own = model.report.header.date
  if (own?.from === model.date.from && touches(own.span, offset)) targets.push({ kind: 'report-date', span: own.span })
  return targets
}
