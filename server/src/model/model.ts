/** What a report means: its parts linked with each other and with the registry. All spans here count in the report. */
import type { Span } from '../base/span.ts'
import type { Entity, EntityKind, Registry, Resolution, Source } from '../registry/registry.ts'
import type { Block, Citation, Flaw, Reason, Report } from '../syntax/report.ts'
import type { Conventions } from './conventions.ts'

export type DateFrom = 'header' | 'front-matter' | 'file-name' | 'setting' | 'inferred' | 'none'

/** A date resolved against the report's own. */
export interface ResolvedDate {
  readonly span: Span
  readonly text: string
  /** As the contract writes dates: `2000-11-28`, `2000-11`, `2000`, `2001-Q1`, `2000-11-11/2000-11-14`; null when it is impossible, or the report's date is needed and missing. */
  readonly value: string | null
  /** First and last ISO day it covers; null as above. */
  readonly from: string | null
  readonly to: string | null
  /** The words name a day that the calendar does not have. */
  readonly impossible: boolean
}

export type CitationKind = 'source' | 'cross-reference' | 'link' | 'footnote' | 'key' | 'note-number'

export interface LinkedCitation {
  readonly span: Span
  readonly text: string
  readonly kind: CitationKind
  readonly items: readonly LinkedItem[]
  readonly flaws: readonly Flaw[]
  readonly written: Citation
  readonly block: Block
}

export interface LinkedItem {
  /** Where the name stands; null where the slot is empty. */
  readonly span: Span | null
  /** The name as written. */
  readonly source: string | null
  readonly resolution: Resolution<Source>
  readonly date: ResolvedDate | null
}

export type Support = 'cited' | 'attributed' | 'none'

export interface LinkedSentence {
  readonly span: Span
  readonly text: string
  readonly kind: 'claim' | 'judgement' | 'frame'
  readonly reasons: readonly Reason[]
  readonly support: Support
  /** The citation that covers it. */
  readonly citation: LinkedCitation | null
  readonly block: Block
}

/** A person, organisation or place of the report: one value, however often and under whatever name it is mentioned. */
export interface ReportEntity {
  /** The fullest form: the registry's, or the report's first full mention. */
  readonly name: string
  readonly kind: EntityKind
  /** The registry's entry; null when only the report speaks of it. */
  readonly declared: Entity | null
  /** How and where the report introduces it. `span` covers the introduction with the name. */
  readonly introduction: { readonly span: Span; readonly role: string } | null
  readonly mentions: readonly Mention[]
}

export interface Mention {
  readonly span: Span
  readonly text: string
}

export interface Model {
  readonly report: Report
  readonly registry: Registry
  readonly conventions: Conventions
  readonly date: { readonly value: string | null; readonly from: DateFrom }
  readonly coverage: 'paragraph' | 'sentence'
  readonly sentences: readonly LinkedSentence[]
  readonly citations: readonly LinkedCitation[]
  readonly dates: readonly ResolvedDate[]
  readonly entities: readonly ReportEntity[]
}
