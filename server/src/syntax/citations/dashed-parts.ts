/** Lists that dashes part: "(Harbour Watch – harbourwatch.example – Olga Marran – May 3, 2019 – harbourwatch.example/talks)". */
import { isSpace } from '../../base/space.ts'
import type { Span } from '../../base/span.ts'
import { dateListAt } from '../dates/dates.ts'
import type { Part } from './citation-parts.ts'
import { sourceAt, trimmed } from './source-part.ts'
import { isHost, isSourceShaped } from './source-shapes.ts'

/** A list of more parts than this is none. */
const most = 8

/** The parts where spaced dashes part them and one of them is a date by itself; else null. The first name is the source: host, author and address go with it. */
export const dashedParts = (text: string, start: number, end: number): readonly Part[] | null => {
  const pieces = piecesOf(text, start, end)
  const parts: Part[] = []
  let dated = false
  let named = false
  for (const piece of pieces) {
    const before = parts.at(-1)
    if (before) parts.push({ type: 'separator', span: trimmed(text, before.span.end, piece.start), mark: '–' })
    const dates = dateListAt(text, piece.start, piece.end)
    if (dates?.end === piece.end) {
      parts.push({ type: 'dates', span: piece, dates: dates.dates, stray: dates.stray })
      dated = true
      continue
    }
    const source = sourceAt(text, piece.start, piece.end)
    const words = text.slice(piece.start, piece.end)
    if (named && (isHost(words) || isSourceShaped(words) || source.make !== 'name'))
      parts.push({ type: 'locator', span: piece, says: null })
    else if (source.span.end < piece.end) return null
    else parts.push(source)
    named ||= source.make === 'name'
  }
  return dated && named && parts.length > 2 ? parts : null
}

/** What stands between the dashes outside quotation marks, white space left out; empty where there are none or too many. */
const piecesOf = (text: string, start: number, end: number): readonly Span[] => {
  const pieces: Span[] = []
  let from = start
  let quoted = false
  for (let i = start; i < end && pieces.length < most; i++) {
    const char = text[i] ?? ''
    if (char === '“' || (char === '"' && !quoted)) quoted = true
    else if (char === '”' || char === '"') quoted = false
    else if (
      !quoted &&
      (char === '–' || char === '—' || char === '-') &&
      isSpace(text.charCodeAt(i - 1)) &&
      isSpace(text.charCodeAt(i + 1))
    ) {
      pieces.push(trimmed(text, from, i))
      from = i + 1
    }
  }
  return pieces.length === 0 || pieces.length === most ? [] : [...pieces, trimmed(text, from, end)]
}
