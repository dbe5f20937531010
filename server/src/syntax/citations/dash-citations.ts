/** Citations that follow a dash: "… the talks. – AFP, April 16 The court …". */

import type { Citation } from '../report.ts'
import { itemsEnd } from './citation-items.ts'
import { citedTo } from './parentheses.ts'
import { listed, placed } from './placement.ts'

const longestDash = 400
const none: readonly Citation[] = []

/**
 * Dash, source and date between a sentence's stop and the next sentence. `starts` are the places of the text's dashes, `found` the citations
 * already known, both in text order.
 */
export const dashCitations = (text: string, starts: readonly number[], found: readonly Citation[]): readonly Citation[] => {
  const dashes = starts.flatMap(start => {
    const from = start + (text[start] === '-' ? 2 : 1)
    return isOpening(text, start, from) ? [{ start, from }] : []
  })
  if (dashes.length === 0) return none
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

/** Whether the dash follows a closed sentence and precedes what may be a name. */
const isOpening = (text: string, start: number, from: number): boolean =>
  text[from] === ' ' &&
  /^[\p{Lu}\p{N}"“@]/u.test(text.slice(from + 1, from + 3)) &&
  /(?:^|[.!?…”"’)]\s{1,2}|\n[ \t>]{0,8})$/.test(text.slice(Math.max(0, start - 9), start))
