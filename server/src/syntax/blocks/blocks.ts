/** Where a report's blocks lie and what each is. The reading of their prose is `paragraph.ts`. */
import { skipSpace, skipSpaceBack } from '../../base/space.ts'
import type { Span } from '../../base/span.ts'
import type { BlockKind, LinkTarget } from '../report.ts'

/** A block before its prose is read. */
export interface RawBlock {
  readonly kind: BlockKind
  readonly span: Span
  /** The prose in it: `span` less a list marker, a note's label, a heading's marks; empty where it holds none. */
  readonly prose: Span
  readonly label?: string
  readonly target?: LinkTarget
}

/** The span without the white space around it. */
export const trimmed = (text: string, { start, end }: Span): Span => {
  const from = skipSpace(text, start, end)
  return { start: from, end: skipSpaceBack(text, end, from) }
}

/** A stretch of lines, their ends left out. */
export interface Line extends Span {
  readonly text: string
}

/** The lines from `from` to `to`, whether they end in line feeds, carriage returns or both. A form feed before a line is none of its own. */
export const linesOf = (text: string, from: number, to: number = text.length): readonly Line[] => {
  const lines: Line[] = []
  // Searched in the stretch alone: a search for what is not there must not run to the end of the text for each paragraph.
  const part = text.slice(from, to)
  let feed = -1
  let turn = -1
  for (let start = 0; start < part.length; ) {
    if (feed < start) feed = indexOr(part, '\n', start)
    if (turn < start) turn = indexOr(part, '\r', start)
    const end = Math.min(feed, turn)
    let first = start
    while (first < end && part.charCodeAt(first) === 12) first++
    lines.push({ start: from + first, end: from + end, text: part.slice(first, end) })
    start = end + (turn === end && feed === end + 1 ? 2 : 1)
  }
  return lines
}

/** Where the mark stands at or after `from`; the end where it does not. */
const indexOr = (text: string, mark: string, from: number): number => {
  const at = text.indexOf(mark, from)
  return at < 0 ? text.length : at
}
