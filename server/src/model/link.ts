/** Report × registry → model: what was written, linked with what is known. */
import { grouped } from '../base/grouped.ts'
import { outside, type Span, shift } from '../base/span.ts'
import type { Registry } from '../registry/registry.ts'
import type { Block, Report } from '../syntax/report.ts'
import { linkCitations, linkNotes, sourceListsOf } from './citations.ts'
import { type Conventions, heldTo } from './conventions.ts'
import { coverageOf, supported } from './coverage.ts'
import { datesOf, reportDateOf, resolverFor } from './dates-of-report.ts'
import { linkEntities } from './entities.ts'
import type { LinkedCitation, Model } from './model.ts'
import type { Surroundings } from './surroundings.ts'

/** The blocks whose sentences are the report's own prose, which its citations answer for. */
const isBody = (block: Block): boolean => block.kind === 'paragraph' || block.kind === 'list-item' || block.kind === 'quote'

/** The model of a report. Never throws. */
export const link = (report: Report, registry: Registry, team: Conventions, surroundings: Surroundings): Model => {
  const conventions = heldTo(team, report.header)
  const date = reportDateOf(report, conventions, surroundings)
  const resolve = resolverFor(report, conventions, date)
  const notes = linkNotes(report, registry, resolve)
  const citations = linkCitations(report, registry, resolve, notes, surroundings.bibliographies)
  const byBlock = grouped(citations, citation => citation.block)
  const body = report.blocks.filter(isBody)
  const coverage = conventions.coverage === 'auto' ? coverageOf(body, byBlock) : conventions.coverage
  let entities: Model['entities'] | null = null
  return {
    report,
    registry,
    conventions,
    surroundings,
    date,
    coverage,
    citations,
    notes,
    sourceLists: sourceListsOf(citations, notes),
    sentences: body.flatMap(block => supported(report.text, block, byBlock.get(block) ?? [], coverage, registry)),
    dates: datesOf(report, closed(citations), resolve),
    // Who is asked for on hover and in lists of names, not at every keystroke.
    get entities() {
      entities ??= linkEntities(
        report.blocks.flatMap(block =>
          block.paragraph && block.kind !== 'note' ? [{ origin: block.origin, names: namesOf(block, byBlock.get(block) ?? []) }] : [],
        ),
        report.text,
        registry,
      )
      return entities
    },
  }
}

/** Where words stand that are no prose: in every citation but a link. */
const closed = (citations: readonly LinkedCitation[]): readonly Span[] =>
  citations.filter(citation => citation.kind !== 'link').map(citation => citation.span)

/** The names of a block's prose. */
const namesOf = (block: Block, citations: readonly LinkedCitation[]) =>
  outside(block.paragraph?.names ?? [], name => shift(name.span, block.origin), closed(citations))
