/** The dates of a report where an author wrote them, for the rules that judge them. */
import { recalled } from '../base/recalled.ts'
import { outside } from '../base/span.ts'
import type { LinkedItem, Model, ResolvedDate, SourceList } from '../model/model.ts'
import type { DateExpression } from '../syntax/dates/dates.ts'

export interface DateWritten {
  readonly date: ResolvedDate
  readonly written: DateExpression
  /** The first item that is dated so, and the citation or note it stands in; null in prose. */
  readonly cited: { readonly item: LinkedItem; readonly list: SourceList } | null
}

/**
 * The dates of the citations, the notes and the prose, in text order: a date that several sources share once, of a range in a citation each day.
 * What only an address or a bibliography says is left out: nobody wrote it.
 */
export const datesWritten = recalled((model: Model): readonly DateWritten[] => {
  // Paragraphs of the same words share what was read in them: the place tells their dates apart.
  const seen = new Map<DateExpression, number>()
  const found: DateWritten[] = []
  for (const list of model.sourceLists)
    for (const item of list.items) {
      const { date } = item
      if (!date?.written || item.written?.date !== date.written || seen.get(date.written) === date.span.start) continue
      seen.set(date.written, date.span.start)
      found.push({ date, written: date.written, cited: { item, list } })
    }
  const cited = found.sort(byPlace)
  // The words of a link are prose as well: what its items say is not told again.
  const prose = outside(
    model.dates,
    date => date.span,
    cited.map(({ date }) => date.span),
  ).flatMap((date): readonly DateWritten[] => (date.written ? [{ date, written: date.written, cited: null }] : []))
  return [...cited, ...prose].sort(byPlace)
})

/** Whether the words of a date say the same wherever they are written: "same day" and "yesterday" do not. */
export const saysItself = ({ text, written }: ResolvedDate): boolean =>
  written?.form.type === 'month' || (/\d/.test(text) && written?.form.type !== 'relative')

const byPlace = (a: DateWritten, b: DateWritten): number => a.date.span.start - b.date.span.start || a.date.span.end - b.date.span.end
