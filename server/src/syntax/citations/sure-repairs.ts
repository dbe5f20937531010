/** Which repairs of a list of sources may be made unasked: those that leave it citing what it cited. */
import { applyEdits, type Edit } from '../../base/edit.ts'
import { shift } from '../../base/span.ts'
import type { CitationItem, Flaw } from '../report.ts'

/** Where more flaws than these disagree on what is cited, nothing is sure. */
const mostTried = 20

/**
 * The flaws of the list between `start` and `end` of the text, with a repair certain only where the list cites the same sources of the same
 * days once it is made. `read` gives the items of a repaired list. Linear in the list's length.
 */
export const withSureRepairs = (
  text: string,
  start: number,
  end: number,
  items: readonly CitationItem[],
  flaws: readonly Flaw[],
  read: (list: string) => readonly CitationItem[],
): readonly Flaw[] => {
  const certain = flaws.flatMap(flaw => flaw.repairs.find(repair => repair.certain) ?? [])
  if (certain.length === 0) return flaws
  const list = text.slice(start, end)
  const said = wordsOf(items)
  const keeps = (edits: readonly Edit[]): boolean =>
    isApart(edits) &&
    wordsOf(
      read(
        applyEdits(
          list,
          edits.map(edit => ({ ...edit, span: shift(edit.span, -start) })),
        ),
      ),
    ) === said
  if (keeps(certain.flatMap(({ edits }) => edits))) return flaws
  const tried = certain.length <= mostTried
  return flaws.map(flaw => ({
    ...flaw,
    repairs: flaw.repairs.map(repair => (repair.certain ? { ...repair, certain: tried && keeps(repair.edits) } : repair)),
  }))
}

/** What the items say, however it is punctuated. */
const wordsOf = (items: readonly CitationItem[]): string =>
  items.map(({ source, date }) => `${bare(source?.text)}|${bare(date?.text)}`).join('\n')

const bare = (words = ''): string => words.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

/** Whether no two of the edits change the same characters. */
const isApart = (edits: readonly Edit[]): boolean => {
  const spans = edits.map(({ span }) => span).sort((a, b) => a.start - b.start || a.end - b.end)
  return spans.every(({ start }, i) => (spans[i - 1]?.end ?? 0) <= start)
}
