import type { Edit } from '../base/edit.ts'
import { type Span, shift } from '../base/span.ts'
import type { LinkedCitation, LinkedItem, Model, SourceList } from '../model/model.ts'
import { withoutItem } from '../syntax/citations/without-item.ts'
import { ignoreFix } from './ignore-fix.ts'
import type { Rule } from './rule.ts'

export const duplicateSource: Rule = {
  id: 'duplicate-source',
  summary: 'A citation names the same source of the same day twice.',
  why: 'The second is often a slip for another outlet or another day, and the reader counts one witness as two. Only the author knows which, so nothing is removed unasked.',
  severity: 'warning',
  *check(model) {
    for (const list of [...model.citations.filter(({ kind }) => kind === 'source'), ...model.notes]) {
      if (list.items.length < 2) continue
      const first = new Set<string>()
      for (const [index, item] of list.items.entries()) {
        const key = keyOf(model, list, index)
        if (key === null || !item.span) continue
        if (!first.has(key)) {
          first.add(key)
          continue
        }
        yield {
          span: item.span,
          message: `${item.source}${item.date ? ` of ${item.date.text}` : ''} is cited twice here.`,
          fixes: () => {
            const edits = 'written' in list ? withoutWritten(list, item) : cut(list, index)
            const removal = {
              title: `Remove the second ${item.source}`,
              preferred: true,
              certain: false,
              edits,
            }
            return [...(edits.length > 0 ? [removal] : []), ignoreFix(model.report, item.span ?? list.span, 'duplicate-source')]
          },
        }
      }
    }
  },
  examples: {
    bad: [
      {
        text: 'The ferry sailed on time (AFP, May 3; Kyodo, May 2; ⟦AFP⟧, May 3).',
        message: 'AFP of May 3 is cited twice here.',
        fixed: 'The ferry sailed on time (AFP, May 3; Kyodo, May 2).',
      },
      {
        text: 'The ferry sailed on time (AFP, Kyodo, ⟦AFP⟧, May 3).',
        message: 'AFP of May 3 is cited twice here.',
        fixed: 'The ferry sailed on time (AFP, Kyodo, May 3).',
      },
      {
        text: 'The ferry sailed on time (Kyodo [Tokyo], AFP, ⟦Kyodo⟧ [Tokyo], May 3).',
        message: 'Kyodo of May 3 is cited twice here.',
        fixed: 'The ferry sailed on time (Kyodo [Tokyo], AFP, May 3).',
      },
      {
        text: 'The ferry sailed on time (AFP, May 3; ⟦Agence France-Presse⟧, May 3).',
        message: 'Agence France-Presse of May 3 is cited twice here.',
        fixed: 'The ferry sailed on time (AFP, May 3).',
      },
      {
        text: 'The ferry sailed on time.[1]\n\nNotes\n\n[1] AFP, May 3; Kyodo, May 2; ⟦AFP⟧, May 3.\n',
        message: 'AFP of May 3 is cited twice here.',
        fixed: 'The ferry sailed on time.[1]\n\nNotes\n\n[1] AFP, May 3; Kyodo, May 2.\n',
      },
    ],
    good: [
      'The ferry sailed on time (AFP, May 3; Kyodo, May 3; AFP, May 4).',
      'The ferry sailed on time (AFP, May 3, 4).',
      'The ferry sailed on time (Marran 2014a; Marran 2014b).',
      'The ferry sailed on time (Kyodo [Tokyo], May 3, p. 14; Kyodo [Tokyo], May 3, p. 15).',
      'The ferry sailed on time (“Late Again,” Kyodo, May 3; “The Captain Speaks,” Kyodo, May 3).',
      'The ferry sailed on time (AFP 3 May 2019, 14; AFP 3 May 2019, 88).',
    ],
  },
}

/** What makes an item the same as another: the source, whatever it is called, its day, its title and its page. Null where it names no source. */
const keyOf = (model: Model, list: SourceList, index: number): string | null => {
  const { source, resolution, date, written } = list.items[index] ?? {}
  if (!source || !written) return null
  const name = resolution?.kind === 'known' ? resolution.is.id : source.toLowerCase()
  // An author's works of one year are told apart by letters: "2000a; 2000b".
  const day = date === null || date === undefined ? '' : /\d[a-f]$/.test(date.text) ? date.text : (date.value ?? date.text)
  return [name, day, written.title?.text ?? '', locator(model, list, index)].join('|')
}

/** The citation without an item; nothing where other sources are written in the same words as this one. */
const withoutWritten = ({ block, items, written }: LinkedCitation, item: LinkedItem): readonly Edit[] => {
  const index =
    item.written && items.filter(other => other.written === item.written).length === 1 ? written.items.indexOf(item.written) : -1
  const edits = index < 0 ? [] : withoutItem(block.paragraph?.text ?? '', written, index)
  return edits.map(edit => ({ ...edit, span: shift(edit.span, block.origin) }))
}

/** Where an item ends: behind its date, unless it shares a date that stands behind another source. */
const endOf = (list: SourceList, index: number): number => {
  const { span, date } = list.items[index] ?? {}
  const next = startOf(list, index + 1)
  return date && (next === null || date.span.start < next) && date.span.start >= (span?.start ?? 0)
    ? date.span.end
    : (span?.end ?? list.span.start)
}

const startOf = (list: SourceList, index: number): number | null => {
  for (const { span, written } of list.items.slice(index, index + 1))
    return written?.title && span ? Math.min(span.start, written.title.span.start + list.block.origin) : (span?.start ?? null)
  return null
}

/** "Dawn [Karachi]": the same paper wherever its place is named. */
const placeOfPrinting = /^\s?[[(]\p{Lu}[^\])]{1,40}[\])]/u

/** The page or paragraph behind an item, and whatever else tells one report of a source from another of the same day. */
const locator = (model: Model, list: SourceList, index: number): string => {
  const from = endOf(list, index)
  const to = startOf(list, index + 1) ?? list.span.end
  return from < to
    ? model.report.text
        .slice(from, Math.min(to, from + 200))
        .replace(placeOfPrinting, '')
        .replace(/[\s;,.)\]]+/g, ' ')
        .trim()
    : ''
}

/** The item of a note cut out with the mark in front of it; nothing where its date belongs to others too. */
const cut = (list: SourceList, index: number): readonly Edit[] => {
  const before: LinkedItem | undefined = list.items[index - 1]
  const item = list.items[index]
  if (!before || !item?.date || before.date?.span.start === item.date.span.start) return []
  const span: Span = { start: endOf(list, index - 1), end: endOf(list, index) }
  return span.start < span.end ? [{ span, text: '' }] : []
}
