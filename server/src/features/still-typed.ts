/** What is not flagged yet, because its author is still typing it. */
import type { Analysis } from '../analysis.ts'
import { overlaps, type Span, touches } from '../base/span.ts'
import type { Model } from '../model/model.ts'
import { missingReportDate } from '../rules/missing-report-date.ts'
import type { Finding } from '../rules/rule.ts'
import { uncitedClaim } from '../rules/uncited-claim.ts'
import type { Block } from '../syntax/report.ts'

/** A place where a report was just edited. Offsets are UTF-16 units of the report as it is now. */
export interface TypedPlace {
  /** Where the edit ended: where a cursor stands that typed it. */
  readonly at: number
  /** What was typed up to there without a rest. */
  readonly fresh: Span
}

/** What is typed at a time: a sentence with its citation and the blanks behind it; of other lines, such as notes and table rows, the line. */
interface Unit {
  readonly span: Span
  readonly block: Block | null
}

/**
 * Tells which findings to keep back while somebody types at the places: those in the sentence that is being typed, whatever the rule, for half a
 * word is no name and half a citation malformed. Where a citation reaches back over a paragraph, its sentences wait for it: what was typed just before
 * is kept back with the sentence, and everything the paragraph leaves uncited up to there once the citation is begun. What the whole report lacks is
 * said in any case.
 */
export const stillTyped = ({ model }: Analysis, places: readonly TypedPlace[]): ((finding: Finding) => boolean) => {
  const waits = places.flatMap(place => {
    const unit = typedUnit(model, place)
    return unit ? [{ unit, run: runBefore(model, unit, place) }] : []
  })
  return ({ rule, span }) =>
    rule !== missingReportDate.id &&
    waits.some(({ unit, run }) => overlaps(unit.span, span) || (rule === uncitedClaim.id && run !== null && overlaps(run, span)))
}

/** The places with a cursor (UTF-16 units) in what is typed there. */
export const placesWithCursor = ({ model }: Analysis, places: readonly TypedPlace[], cursors: readonly number[]): readonly TypedPlace[] => {
  const units = cursors.map(cursor => unitAt(model, cursor))
  return places.filter(place => {
    const own = typedUnit(model, place)
    return own !== null && units.some(unit => unit?.span.start === own.span.start && unit.span.end === own.span.end)
  })
}

/** What is being typed at a place; null where that is nothing yet. What was put in front of a sentence is none of it. */
const typedUnit = (model: Model, { at, fresh }: TypedPlace): Unit | null => {
  const unit = unitAt(model, at)
  if (unit === null || at > unit.span.start || fresh.start === fresh.end) return unit
  return /[\n\r]/.test(model.report.text[at - 1] ?? '\n') ? null : unitAt(model, at - 1)
}

/** What precedes the sentence in its paragraph and waits for the same citation; null where nothing does. */
const runBefore = (model: Model, { span, block }: Unit, { at, fresh }: TypedPlace): Span | null => {
  if (block === null || model.coverage !== 'paragraph') return null
  const written = model.report.text.slice(span.start, at)
  const begun = written.lastIndexOf('(') > written.lastIndexOf(')') || written.lastIndexOf('[') > written.lastIndexOf(']')
  const start = begun ? block.span.start : Math.max(block.span.start, fresh.start)
  return start < span.start ? { start, end: span.start } : null
}

const blank = /[ \t\u00a0]/

/** What stands at `offset`; behind a paragraph's last stop and blanks that is still its last sentence. Null on an empty line. */
const unitAt = ({ report }: Model, offset: number): Unit | null => {
  let at = Math.min(offset, report.text.length)
  while (at > 0 && blank.test(report.text[at - 1] ?? '')) at -= 1
  const block = report.blocks.find(({ span }) => touches(span, offset)) ?? report.blocks.find(({ span }) => touches(span, at))
  if (!block) return null
  const prose = block.kind === 'paragraph' || block.kind === 'list-item' || block.kind === 'quote'
  const extents = prose ? (block.paragraph?.sentences ?? []).map(({ extent }) => extent) : []
  const inside = Math.min(offset, block.span.end) - block.origin
  const extent = extents.find(({ end }) => inside < end) ?? extents.at(-1)
  if (extent) return { span: { start: block.origin + extent.start, end: block.origin + extent.end }, block }
  return { span: lineAround(report.text, Math.min(offset, block.span.end)), block: null }
}

const lineAround = (text: string, offset: number): Span => {
  const feed = text.indexOf('\n', offset)
  return { start: text.lastIndexOf('\n', offset - 1) + 1, end: feed < 0 ? text.length : feed }
}
