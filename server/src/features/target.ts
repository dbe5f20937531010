/** What lies under the cursor: the one look-up that hover and definition share. */
import { type Span, touches } from '../base/span.ts'
import type { LinkedCitation, LinkedItem, Model, ReportEntity, ResolvedDate } from '../model/model.ts'

export type Target =
  | { readonly kind: 'source'; readonly span: Span; readonly item: LinkedItem }
  | { readonly kind: 'citation'; readonly span: Span; readonly citation: LinkedCitation }
  | { readonly kind: 'entity'; readonly span: Span; readonly entity: ReportEntity }
  | { readonly kind: 'date'; readonly span: Span; readonly date: ResolvedDate }

/** The narrowest thing the desk knows at `offset`; null where it knows none. */
export const targetAt = (model: Model, offset: number): Target | null => {
  const citation = model.citations.find(one => touches(one.span, offset))
  const item = citation?.items.find(one => one.span && touches(one.span, offset))
  if (item?.span) return { kind: 'source', span: item.span, item }
  for (const entity of model.entities) {
    const mention = entity.mentions.find(one => touches(one.span, offset))
    if (mention) return { kind: 'entity', span: mention.span, entity }
  }
  if (citation) return { kind: 'citation', span: citation.span, citation }
  const date = model.dates.find(one => touches(one.span, offset))
  return date ? { kind: 'date', span: date.span, date } : null
}
