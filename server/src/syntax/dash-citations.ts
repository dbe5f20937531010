/** Citations that follow a dash: "… the talks. – AFP, April 16 The court …". */
import { itemsEnd } from './citation-items.ts'
import { citedTo, listed } from './parentheses.ts'
import { placed } from './placement.ts'
import type { Citation } from './report.ts'

const longestDash = 400
const marks = ['–', '—', '--'] as const

/** Dash, source and date between a sentence's stop and the next sentence. `found` are the citations already known, in text order. */
export const dashCitations = (text: string, found: readonly Citation[]): readonly Citation[] => {
  const dashes = marks.flatMap(mark => dashesAt(text, mark)).sort((a, b) => a.start - b.start)
  let next = 0
  return dashes.flatMap(({ start, from }, i) => {
    while ((found[next]?.span.end ?? Number.POSITIVE_INFINITY) <= start) next++
    const limit = Math.min(dashes[i + 1]?.start ?? text.length, found[next]?.span.start ?? text.length, start + longestDash)
    const end = itemsEnd(text, from, limit)
    if (end === null || !/^\.?\s*$|^\.?\s+[\p{Lu}\p{N}"“‘'([–—-]/u.test(text.slice(end, end + 6))) return []
    const read = citedTo(text, from, end)
    return read ? [placed(text, { ...listed({ start, end }, read, { start: from, end }), form: 'dash' })] : []
  })
}

/** The places of a dash that follows a closed sentence and precedes what may be a name. */
const dashesAt = (text: string, mark: string): readonly { readonly start: number; readonly from: number }[] => {
  const places: { start: number; from: number }[] = []
  for (let start = text.indexOf(mark); start >= 0; start = text.indexOf(mark, start + mark.length)) {
    const from = start + mark.length
    if (!/^\s[\p{Lu}\p{N}"“@]/u.test(text.slice(from, from + 2))) continue
    if (/(?:^|[.!?…”"’)]\s{1,2}|\n)$/.test(text.slice(Math.max(0, start - 3), start))) places.push({ start, from })
  }
  return places
}
