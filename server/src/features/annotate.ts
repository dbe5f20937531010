/** Everything the desk sees in a report, as flat rows: what `annotate` prints. */

import type { Analysis } from '../analysis.ts'
import type { Span } from '../base/span.ts'
import type { Model } from '../model/model.ts'

export type Offset = readonly [start: number, end: number]

export type Row = ReportRow | SentenceRow | CitationRow | MentionRow | DateRow

interface ReportRow {
  readonly type: 'report'
  readonly offset: Offset
  readonly date: string | null
  readonly dateFrom: Model['date']['from']
  readonly house: string
}
interface SentenceRow {
  readonly type: 'sentence'
  readonly offset: Offset
  readonly text: string
  readonly kind: 'claim' | 'judgement' | 'frame'
  readonly support: 'cited' | 'attributed' | 'none'
  readonly citation: Offset | null
  readonly reasons: readonly string[]
}
interface CitationRow {
  readonly type: 'citation'
  readonly offset: Offset
  readonly text: string
  readonly kind: string
  readonly items: readonly { readonly source: string | null; readonly id: string | null; readonly date: string | null }[]
}
interface MentionRow {
  readonly type: 'mention'
  readonly offset: Offset
  readonly text: string
  readonly name: string
  readonly id: string | null
  readonly kind: string
}
interface DateRow {
  readonly type: 'date'
  readonly offset: Offset
  readonly text: string
  readonly value: string | null
}

/** The rows of a report in text order, the report's own first. Offsets are UTF-16 units, half open; dates ISO as the contract writes them. */
export const annotate = ({ model }: Analysis): readonly Row[] => {
  const report: ReportRow = {
    type: 'report',
    offset: [0, model.report.text.length],
    date: model.date.value,
    dateFrom: model.date.from,
    house: model.conventions.house,
  }
  const rows: Row[] = [...sentences(model), ...citations(model), ...mentions(model), ...dates(model)]
  return [report, ...rows.sort((a, b) => a.offset[0] - b.offset[0] || b.offset[1] - a.offset[1])]
}

const offset = (span: Span): Offset => [span.start, span.end]

const sentences = (model: Model): readonly SentenceRow[] =>
  model.sentences.map(({ span, text, kind, support, citation, reasons }) => ({
    type: 'sentence',
    offset: offset(span),
    text,
    kind,
    support,
    citation: citation ? offset(citation.span) : null,
    reasons,
  }))

const citations = (model: Model): readonly CitationRow[] =>
  model.citations.map(({ span, text, kind, items }) => ({
    type: 'citation',
    offset: offset(span),
    text,
    kind,
    items: items.map(({ source, resolution, date }) => ({
      source,
      id: resolution.kind === 'known' ? resolution.is.id : null,
      date: date?.value ?? null,
    })),
  }))

const mentions = (model: Model): readonly MentionRow[] =>
  model.entities.flatMap(entity =>
    entity.mentions.map(
      ({ span }): MentionRow => ({
        type: 'mention',
        offset: offset(span),
        // As it stands: over a line's end the name itself has a space.
        text: model.report.text.slice(span.start, span.end),
        name: entity.name,
        id: entity.declared?.id ?? null,
        kind: entity.kind,
      }),
    ),
  )

const dates = (model: Model): readonly DateRow[] =>
  model.dates.map(({ span, text, value }) => ({ type: 'date', offset: offset(span), text, value }))
