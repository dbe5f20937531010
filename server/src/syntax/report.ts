/** What was written: the types of a report as the reader sees it. No meaning: nothing here knows a source, a date's year or a rule. */
import type { Edit } from '../base/edit.ts'
import type { Span } from '../base/span.ts'
import type { DateExpression } from './dates/dates.ts'

/** How the file is marked up: `plain` text (line-oriented reports) or `markdown`. */
export type Flavour = 'plain' | 'markdown'

export type BlockKind =
  | 'front-matter'
  | 'header'
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'quote'
  | 'table'
  | 'code'
  | 'comment'
  | 'note'
  | 'reference'

/** A piece of the report between two boundaries that no citation reaches across. */
export interface Block {
  readonly kind: BlockKind
  /** Where it lies in the report. */
  readonly span: Span
  /** Its prose, read as a value of its own text; null where a block holds none (code, comments, front matter). */
  readonly paragraph: Paragraph | null
  /** Where the paragraph's text begins in the report (after a list marker, a note's label…). */
  readonly origin: number
  /** Of a note: the sources it names; empty for other blocks. */
  readonly items: readonly CitationItem[]
  /** Of a note: the faults in how they are written; empty for other blocks and where the note is prose. */
  readonly flaws: readonly Flaw[]
  /** Of a note: its label, as "3" in `[^3]:` or `[3]`. Of a link's definition: its label as `linkLabel` has it. */
  readonly label?: string
  /** Of a reference that defines a link, `[label]: address "title"`: where it leads. */
  readonly target?: LinkTarget
}

export interface LinkTarget {
  /** The address as it stands in the report. */
  readonly span: Span
  readonly address: string
  readonly title: string | null
}

/** Prose as a value of its own text: every span in it counts from the paragraph's own start. */
export interface Paragraph {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly citations: readonly Citation[]
  /** Dates in the prose itself, those inside citations left out. */
  readonly dates: readonly DateExpression[]
  readonly names: readonly WrittenName[]
}

export interface Sentence {
  /** The sentence without a trailing citation. */
  readonly span: Span
  /** The same with the citations and white space that follow it: the extents of a paragraph's sentences cover all its text. */
  readonly extent: Span
  /** What it is, judged by its own words (`model/` may know more). */
  readonly verdict: Verdict
}

/** Whether a sentence states a fact somebody could ask "says who?" of, and why the desk thinks so. */
export interface Verdict {
  readonly kind: 'claim' | 'judgement' | 'frame'
  /** Why, most telling first. */
  readonly reasons: readonly Reason[]
  /** Whether the sentence itself names a checkable source. */
  readonly attributed: boolean
}

export type Reason =
  | 'event'
  | 'figure'
  | 'quotation'
  | 'speech'
  | 'plan'
  | 'state'
  | 'assessment'
  | 'forecast'
  | 'hedge'
  | 'question'
  | 'frame'

/** How a citation is written. `bibliographic`: a sentence of its own, "Author, Title, Outlet, 3 May 2019." */
export type CitationForm = 'parenthesis' | 'dash' | 'bibliographic' | 'link' | 'url' | 'footnote' | 'key' | 'note-number'

export interface Citation {
  /** With its brackets. */
  readonly span: Span
  readonly form: CitationForm
  /** "(see the Monitor, September 11, 21)": points at the house's own earlier work and supports nothing. */
  readonly crossReference: boolean
  /** `sure` by its shape; `bare` when it names no date, so that only a known name makes it a citation. */
  readonly certainty: 'sure' | 'bare'
  /** `trailing` stands at a sentence's end (before or after the stop); `inner` inside it. */
  readonly placement: 'trailing' | 'inner'
  /** The parentheses around several links, which go with each of them. */
  readonly enclosed?: Span
  readonly items: readonly CitationItem[]
  readonly flaws: readonly Flaw[]
  /** Where its items are written: inside the brackets, past "see". Only where they are a list of sources and dates. */
  readonly list?: Span
  /** Of a note, key or number: what it points at, one label an item. */
  readonly labels: readonly string[]
  /** Of a link: the day that its address names. */
  readonly published?: DateExpression
  /** Of `[words][label]`: the label. Whether it is defined, so that this is a link at all, only the whole report can tell. */
  readonly reference?: string
}

/** One source with one date. A shared date ("A, B, May 3") stands in the items of both. */
export interface CitationItem {
  /** The name as written; null where the slot is empty. */
  readonly source: WrittenSource | null
  readonly date: DateExpression | null
  /** The quoted title in front of the source: "“Apology Rejected,” Korea Herald, May 3". */
  readonly title?: WrittenSource
}

export interface WrittenSource {
  readonly span: Span
  readonly text: string
}

/** A fault in how a citation is written. Edits count in the paragraph. */
export interface Flaw {
  readonly span: Span
  /** What is wrong, as a sentence for the author. */
  readonly message: string
  /** Repairs, the surest first; `certain` ones may be applied unasked. */
  readonly repairs: readonly { readonly title: string; readonly edits: readonly Edit[]; readonly certain: boolean }[]
}

/** A run of words that reads as a name, as it stands in one sentence. */
export interface WrittenName {
  /** The name proper, without title or demonym: "Igor Sergeev". */
  readonly span: Span
  readonly text: string
  /** What its shape and neighbours suggest; null when nothing does. */
  readonly kind: 'person' | 'organisation' | 'place' | null
  /** How the sentence introduces it, if it does: "Russian Defense Minister", "the hardline head of …". */
  readonly introduction: { readonly span: Span; readonly role: string } | null
  /** "Organization for Security and Cooperation in Europe (OSCE)": the short form the sentence declares for it. */
  readonly short: { readonly span: Span; readonly text: string } | null
}

/** The date that a report bears, as it is written there. */
export interface HeaderDate {
  readonly span: Span
  readonly text: string
  /** An ISO day; of numbers that may be read in two ways the one whose month stands first. */
  readonly value: string
  /** The ISO day whose day stands first, where both are days; else null. */
  readonly other: string | null
  /** The order that its numbers prove. */
  readonly order: 'mdy' | 'dmy' | null
  readonly from: 'header' | 'front-matter'
}

/** What the report says of itself before its prose begins. */
export interface Header {
  readonly publication: string | null
  readonly volume: string | null
  readonly issue: string | null
  readonly title: string | null
  readonly date: HeaderDate | null
  /** The front matter's raw text, delimiters left out, and where it lies. */
  readonly frontMatter: Span | null
  /** Whether the file declares itself a report (a publication line, or `copydesk:` in its front matter). */
  readonly declared: boolean
  /** The house and the coverage that its front matter asks for under `copydesk:`. */
  readonly house: string | null
  readonly coverage: 'paragraph' | 'sentence' | null
  /** The bibliography files its front matter names, each where it stands; the names as written, paths from the report's folder. */
  readonly bibliography: readonly { readonly span: Span; readonly name: string }[]
}

/** `<!-- copydesk-ignore RULE: reason -->` */
export interface Ignore {
  /** The comment itself. */
  readonly span: Span
  readonly rules: readonly string[]
  readonly reason: string
  /** Where findings of those rules are kept back. */
  readonly reach: Span
}

export interface Report {
  readonly text: string
  readonly flavour: Flavour
  readonly header: Header
  readonly blocks: readonly Block[]
  readonly ignores: readonly Ignore[]
}
