import { slice } from '../base/span.ts'
import type { LinkedItem, Model, SourceList } from '../model/model.ts'
import { pointersIn, referenceOf } from '../model/pointers.ts'
import type { Reference } from '../registry/bibliography.ts'
import type { SourceKind } from '../registry/registry.ts'
import { saysItself } from './dates-written.ts'
import { ignoreFix } from './ignore-fix.ts'
import type { Fix, Rule } from './rule.ts'

const offered = 3

/** What comes out anew every day or week, so that its name alone leads nowhere. Books and papers of institutions are found by their titles. */
const periodical: ReadonlySet<SourceKind | null> = new Set<SourceKind | null>([
  'agency',
  'newspaper',
  'magazine',
  'broadcaster',
  'website',
  'journal',
])

export const missingCitationDate: Rule = {
  id: 'missing-citation-date',
  summary: 'A citation names a source without the date.',
  why: 'An agency sends hundreds of reports a day: without the date nobody can find the one that is meant.',
  severity: 'warning',
  *check(model) {
    for (const list of model.sourceLists) {
      if (list.kind !== 'source' && list.kind !== 'note') continue
      const words = slice(model.report.text, list.span)
      // An address leads to the report by itself, "n.d." says that it bears no date, and when a page was read says what it said.
      if (/https?:\/\/|\bwww\.|\bn\.\s?d\.|\bforthcoming\b|\bin press\b|\b(?:accessed|retrieved)\b/i.test(words)) continue
      for (const item of list.items) {
        const { span, source } = item
        if (!span || source === null || !undated(item, list)) continue
        yield {
          span,
          message: `The citation does not say of which day ${source} is meant.`,
          fixes: () => [...dating(model, list, item, span.end), ignoreFix(model.report, span, 'missing-citation-date')],
        }
      }
    }
    const told = new Set<Reference>()
    for (const { kind, span, label } of pointersIn(model)) {
      const reference = kind === 'key' ? referenceOf(model.surroundings.bibliographies, label)?.reference : null
      if (!reference || reference.date !== null || reference.url !== null || told.has(reference)) continue
      told.add(reference)
      yield {
        span,
        message: `The entry “${reference.key}” of the bibliography bears no date.`,
        fixes: () => [ignoreFix(model.report, span, 'missing-citation-date')],
      }
    }
  },
  examples: {
    bad: [
      {
        text: 'The ferry sailed on time (⟦AFP⟧).',
        message: 'The citation does not say of which day AFP is meant.',
        fixed: null,
      },
      {
        text: 'The ferry sailed on time (Kyodo, May 2). It came back the same night (Reuters, May 3; ⟦Kyodo⟧).',
        message: 'The citation does not say of which day Kyodo is meant.',
        fixed: 'The ferry sailed on time (Kyodo, May 2). It came back the same night (Reuters, May 3; Kyodo, May 2).',
      },
      {
        text: 'The ferry sailed on time.[1]\n\nNotes\n\n[1] ⟦AFP⟧.\n',
        message: 'The citation does not say of which day AFP is meant.',
        fixed: null,
      },
      {
        text: '---\ntitle: Ferries\nbibliography: references.bib\n---\n\nThe ferry sailed on time [⟦@marran⟧, p. 3]. It came back [@marran].\n',
        message: 'The entry “marran” of the bibliography bears no date.',
        fixed: null,
      },
    ],
    good: [
      'The ferry sailed on time (AFP, May 3; Kyodo, same day).',
      '---\ntitle: Ferries\nbibliography: references.bib\n---\n\nThe ferry sailed on time [@olsen2014; @marran2017].\n',
      'The ferry sailed on time (AFP, May 3; Kyodo, May 2).',
      'The ferry sailed on time (AFP, Kyodo, May 2).',
      'The ferry is likely to go to Agence France-Presse (AFP).',
      'The ferry sailed on time.[1]\n\nNotes\n\n[1] AFP, https://www.afp.com/en/ferry.\n',
    ],
  },
}

/** Whether the source is one that is found by its date, and has none. */
const undated = ({ date, written, resolution }: LinkedItem, list: SourceList): boolean => {
  if (date !== null || written === null || written.source === null || /^ibid\b/i.test(written.source.text)) return false
  if (resolution.kind === 'known') return list.kind === 'source' || periodical.has(resolution.is.kind)
  return list.kind === 'source' && list.items.some(other => other.date !== null)
}

/** The dates that the report cites the source with, then its neighbours'; else a place to write it in. */
const dating = (model: Model, list: SourceList, item: LinkedItem, at: number): readonly Fix[] => {
  const dated = model.sourceLists
    .filter(other => other.kind === list.kind)
    .flatMap(other => other.items.filter(one => one.date?.from && one.span))
  const same = dated.filter(one => one.source === item.source)
  const texts = [...new Set([...same, ...list.items].flatMap(({ date }) => (date?.from && saysItself(date) ? [date.text] : [])))].slice(
    0,
    offered,
  )
  const separator = separatorOf(model, dated)
  const blank = `${separator}DATE`
  return [
    ...texts.map((text, i) => ({
      title: `Add ${text}`,
      preferred: i === 0,
      certain: false,
      edits: [{ span: { start: at, end: at }, text: `${separator}${text}` }],
    })),
    {
      title: 'Add the date…',
      preferred: texts.length === 0,
      certain: false,
      edits: [{ span: { start: at, end: at }, text: blank, fill: [{ start: separator.length, end: blank.length }] }],
    },
  ]
}

/** What the report puts between a source and its date: ", " or, in country reports, a space. */
const separatorOf = ({ report }: Model, dated: readonly LinkedItem[]): string => {
  const spaced = dated.filter(
    ({ span, date }) => span && date && date.span.start - span.end === 1 && /\s/.test(report.text[span.end] ?? ''),
  )
  return spaced.length * 2 > dated.length ? ' ' : ', '
}
