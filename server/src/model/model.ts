/** What a report means: its parts linked with each other and with the registry. All spans here count in the report. */
import type { Span } from '../base/span.ts'
import type { Entity, EntityKind, Registry, Resolution, Source } from '../registry/registry.ts'
import type { DateExpression } from '../syntax/dates/dates.ts'
import type { Block, Citation, CitationItem, Flaw, Reason, Report } from '../syntax/report.ts'
import type { Conventions } from './conventions.ts'
import type { Surroundings } from './surroundings.ts'

/** `volume`: the year is told by the header's volume, the day by the text. */
export type DateFrom = 'header' | 'front-matter' | 'file-name' | 'setting' | 'volume' | 'inferred' | 'none'

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
  /** Of numbers that may be read in two ways, where nothing tells the order: the ISO day in the other one than `value`'s; else null. */
  readonly other: string | null
  /** As the report writes it; null where a bibliography says it. */
  readonly written: DateExpression | null
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
  /** The item as the report writes it; null where an address or a bibliography stands for it. Its spans count in `block`'s paragraph. */
  readonly written: CitationItem | null
}

/** Items in the one place where the report writes them: in a citation, or in a note that citations point at. */
export interface SourceList {
  /** The citation, or the note's words. */
  readonly span: Span
  readonly kind: CitationKind | 'note'
  readonly items: readonly LinkedItem[]
  readonly block: Block
}

/** A note of the report, and the sources it names. */
export interface LinkedNote extends SourceList {
  /** As in `[^3]` or `[3]`. */
  readonly label: string
  readonly flaws: readonly Flaw[]
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
  /** A claim within it that its citation does not reach: where citations reach a sentence, the clause behind one in its midst. */
  readonly beyond: { readonly span: Span; readonly reasons: readonly Reason[] } | null
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
  readonly surroundings: Surroundings
  readonly date: { readonly value: string | null; readonly from: DateFrom }
  readonly coverage: 'paragraph' | 'sentence'
  readonly sentences: readonly LinkedSentence[]
  readonly citations: readonly LinkedCitation[]
  /** In text order; of two with one label both are here. */
  readonly notes: readonly LinkedNote[]
  /** Every place where sources are written, in text order; a note that many citations point at is one. */
  readonly sourceLists: readonly SourceList[]
  /** Of the prose; those of citations and notes are in `sourceLists`. */
  readonly dates: readonly ResolvedDate[]
  readonly entities: readonly ReportEntity[]
}
