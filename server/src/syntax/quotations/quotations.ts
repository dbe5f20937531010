/** What stands in quotation marks in a paragraph, and the marks that have no partner in it. */
import { recalled } from '../../base/recalled.ts'
import type { Span } from '../../base/span.ts'
import type { Paragraph } from '../report.ts'
import { type Family, isUnquoted, type QuotationMark, quotationMarks } from './quotation-marks.ts'

export interface Quotation {
  /** With its marks. */
  readonly span: Span
  /** What stands between them. */
  readonly words: Span
  readonly family: Family
  /** 0 where no other quotation stands around it. */
  readonly depth: number
}

/** A quotation mark without its partner. */
export interface LoneMark {
  readonly span: Span
  readonly family: Family
  readonly opens: boolean
}

export interface Quotations {
  /** In the order of their opening marks. */
  readonly pairs: readonly Quotation[]
  /** In text order. */
  readonly lone: readonly LoneMark[]
}

const none: Quotations = { pairs: [], lone: [] }

/** The quotations of a paragraph. What stands in its citations is theirs. Linear in the paragraph's length; never throws. */
export const quotationsOf: (paragraph: Paragraph) => Quotations = recalled(({ text, citations }) =>
  isUnquoted(text)
    ? none
    : quotationsIn(
        text,
        citations.flatMap(({ form, certainty, span }) => (form === 'link' || certainty !== 'sure' ? [] : [span])),
      ),
)

/** The quotations of a text; nothing in `skipped`, in text order and without overlaps, is looked at. Linear; never throws. */
export const quotationsIn = (text: string, skipped: readonly Span[]): Quotations =>
  isUnquoted(text) ? none : new Pairing(text, quotationMarks(text, skipped)).result()

/** More quotations than that don't stand in each other: of what is open the oldest is given up. */
const deepest = 16

class Pairing {
  /** Indexes into the marks. */
  private readonly open: number[] = []
  private readonly pairs: Quotation[] = []
  private readonly lone: LoneMark[] = []
  private readonly text: string
  private readonly marks: readonly QuotationMark[]
  private readonly closedLater: readonly boolean[]

  constructor(text: string, marks: readonly QuotationMark[]) {
    this.text = text
    this.marks = marks
    this.closedLater = laterClosings(marks)
    marks.forEach((mark, i) => {
      this.take(mark, i)
    })
    for (const i of this.open) this.leave(i)
  }

  result(): Quotations {
    return { pairs: this.pairs.sort(inOrder), lone: this.lone.sort(inOrder) }
  }

  private take(mark: QuotationMark, i: number): void {
    const place = this.open.findLastIndex(j => this.marks[j]?.family === mark.family)
    const opened = this.marks[this.open[place] ?? -1]
    if (opened === undefined) {
      if (mark.role !== 'close') this.begin(i)
      // A closing mark that nothing has opened: only one that can be nothing else.
      else if (mark.certainty === 'sure') this.lone.push({ span: mark.span, family: mark.family, opens: false })
    } else if (mark.role === 'close' || mark.role === 'either' || this.closesForeign(mark, opened)) {
      if (!this.passes(mark, opened, i, place)) this.close(mark, opened, place)
    } else if (mark.certainty === 'sure') this.begin(i)
  }

  private begin(i: number): void {
    if (this.open.length === deepest) this.leave(this.open.shift() ?? i)
    this.open.push(i)
  }

  private drawing(mark: QuotationMark): string {
    return this.text.charAt(mark.span.start)
  }

  /** „…“, ‚…‘: what opens other quotations closes the German ones. */
  private closesForeign(mark: QuotationMark, opened: QuotationMark): boolean {
    const pair = this.drawing(opened) + this.drawing(mark)
    return pair === '„“' || pair === '‚‘'
  }

  /** Whether a mark that could close the quotation opened at `place` is something else in it: an apostrophe, inches. */
  private passes(mark: QuotationMark, opened: QuotationMark, i: number, place: number): boolean {
    if (mark.certainty === 'possessive' && opened.certainty !== 'sure') return true
    if ((mark.certainty === 'possessive' || mark.certainty === 'inch') && this.closedLater[i]) return true
    const inner = this.marks[this.open.at(-1) ?? -1]
    if (mark.family !== 'single' || mark.certainty === 'sure' || place === this.open.length - 1 || inner?.certainty !== 'sure') return false
    // An apostrophe in a quotation within the single marks, where that one is closed behind it.
    const next = this.marks.slice(i + 1, i + 8).find(({ family }) => family === inner.family)
    return next !== undefined && next.role !== 'open'
  }

  private close(closing: QuotationMark, opening: QuotationMark, place: number): void {
    for (const inner of this.open.splice(place).slice(1)) this.leave(inner)
    this.pairs.push({
      span: { start: opening.span.start, end: closing.span.end },
      words: { start: opening.span.end, end: closing.span.start },
      family: opening.family,
      depth: this.open.filter(i => this.marks[i]?.certainty === 'sure').length,
    })
  }

  /** The opening mark finds no partner. */
  private leave(i: number): void {
    const mark = this.marks[i]
    if (mark?.certainty === 'sure') this.lone.push({ span: mark.span, family: mark.family, opens: true })
  }
}

const inOrder = (a: { readonly span: Span }, b: { readonly span: Span }): number => a.span.start - b.span.start

/** Of each mark: whether a mark that closes its family and is no apostrophe comes before the next that opens it. */
const laterClosings = (marks: readonly QuotationMark[]): readonly boolean[] => {
  const closed: boolean[] = []
  const seen = new Map<Family, boolean>()
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i]
    if (!mark) continue
    closed[i] = seen.get(mark.family) ?? false
    if (mark.role === 'open') seen.set(mark.family, false)
    else if (mark.certainty === 'sure' || mark.certainty === 'doubtful') seen.set(mark.family, true)
  }
  return closed
}
