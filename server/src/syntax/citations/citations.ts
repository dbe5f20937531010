/** Finds what cites in a paragraph: parentheses, dashes, references, links, notes and keys, each told from the brackets that cite nothing. */
import { outside, type Span } from '../../base/span.ts'
import type { Citation } from '../report.ts'
import { bibliographicCitations } from './bibliographic-citations.ts'
import { closedTwice, roundThenSquare, squareThenRound, withUnclosed } from './bracket-flaws.ts'
import { referringSentences } from './cross-references.ts'
import { dashCitations } from './dash-citations.ts'
import { imageEnd } from './images.ts'
import { parenthesisAt } from './parentheses.ts'
import { placed, type Unplaced, withNeighbours } from './placement.ts'
import { addressAt, bareKeyAt, inlineNoteAt, squareBracketAt } from './square-brackets.ts'

export interface Brackets {
  readonly citations: readonly Citation[]
  /** Comments, code and images: no prose, whatever they say. */
  readonly inert: readonly Span[]
}

/** Parentheses inside parentheses beyond this depth are read no further. */
const deepest = 3

/** All that can begin or end something. */
const interesting = /[()[\]<`@:–—]|--/g
const inertComment = /<!--[\s\S]{0,2000}?-->/y
const code = /(`{1,3})[^`\n]{1,1000}\1/y

/** Everything in brackets, after a closing dash and in references that the paragraph holds, in text order. Linear in its length; never throws. */
export const readBrackets = (text: string): Brackets => {
  const found: Citation[] = []
  const inert: Span[] = []
  const open: number[] = []
  const dashes: number[] = []
  const keep = (citation: Citation): number => {
    found.push(citation)
    return citation.span.end
  }
  const skip = (pattern: RegExp, at: number, otherwise: number): number => {
    pattern.lastIndex = at
    const length = pattern.exec(text)?.[0].length
    if (length === undefined) return at + otherwise
    inert.push({ start: at, end: at + length })
    return at + length
  }
  let i = 0
  for (;;) {
    interesting.lastIndex = i
    const match = interesting.exec(text)
    if (!match) break
    i = match.index
    switch (match[0]) {
      case '<':
        i = text.startsWith('<!--', i) ? skip(inertComment, i, 4) : i + 1
        break
      case '`':
        i = skip(code, i, 1)
        break
      case '[': {
        const image = text[i - 1] === '!' ? imageEnd(text, i - 1) : null
        const noted = text[i - 1] === '^' ? inlineNoteAt(text, i) : null
        const read = image === null ? (noted ?? squareBracketAt(text, i)) : null
        if (image !== null) inert.push({ start: i - 1, end: image })
        i = read && !isFigure(read) ? keep(placed(text, read)) : (image ?? read?.span.end ?? i + 1)
        break
      }
      case ']': {
        const from = open.at(-1)
        const read = from === undefined ? null : roundThenSquare(text, from, i)
        if (read) open.pop()
        i = read ? keep(placed(text, read)) : i + 1
        break
      }
      case '@': {
        const read = /[\p{L}\p{N}_.]/u.test(text[i - 1] ?? ' ') ? null : bareKeyAt(text, i)
        if (read?.citation && !isFigure(read.citation)) keep(placed(text, read.citation))
        i = read?.end ?? i + 1
        break
      }
      case ':': {
        const from = open.length > 0 || !text.startsWith('://', i) ? null : schemeBefore(text, i)
        const read = from === null ? null : addressAt(text, from)
        i = read ? keep(placed(text, read)) : i + 1
        break
      }
      case '(':
        open.push(i++)
        break
      case '–':
      case '—':
      case '--':
        dashes.push(i)
        i += match[0].length
        break
      default:
        i = closeAt(text, i, open, found)
    }
  }
  const bracketed = withUnclosed(text, found.sort(inOrder), open)
  const behindDashes = dashCitations(
    text,
    dashes,
    bracketed.filter(({ certainty }) => certainty === 'sure'),
  )
  // A place of printing in parentheses is none of its own: "– Dnevnik (Skopje), October 19".
  const dashed = behindDashes.length === 0 ? bracketed : merged(outside(bracketed, spanOf, behindDashes.map(spanOf)), behindDashes)
  const known = dashed.filter(citation => citation.form !== 'url' && citation.certainty === 'sure')
  const own = bibliographicCitations(text, known)
  const pointing = referringSentences(text, known)
  const references =
    pointing.length === 0
      ? own
      : merged(
          own,
          outside(pointing, ({ span }) => span, own.map(spanOf)).map(read => placed(text, read)),
        )
  // An address in a reference is where to find it.
  const rest = references.length === 0 ? dashed : outside(dashed, spanOf, references.map(spanOf))
  return { citations: withNeighbours(text, merged(rest, references)), inert }
}

const spanOf = ({ span }: Citation): Span => span

const merged = (some: readonly Citation[], more: readonly Citation[]): readonly Citation[] =>
  more.length === 0 ? some : [...some, ...more].sort(inOrder)

/** "[@fig:port]": a reference to a figure or a section of the report itself, as pandoc-crossref writes it. */
const isFigure = ({ form, labels }: Unplaced): boolean => form === 'key' && labels.every(label => /^(?:fig|tbl|eq|sec|lst):/i.test(label))

const inOrder = (a: Citation, b: Citation): number => a.span.start - b.span.start

const schemeBefore = (text: string, colon: number): number | null => {
  const scheme = /https?$/.exec(text.slice(Math.max(0, colon - 5), colon))?.[0]
  return scheme === undefined ? null : colon - scheme.length
}

/** Reads the parenthesis that ")" at `i` closes into `found`; where to go on. */
const closeAt = (text: string, i: number, open: number[], found: Citation[]): number => {
  const from = open.pop()
  const end = i + 1
  const last = found.at(-1)
  if (from === undefined) {
    const again = last?.span.end === i ? closedTwice(last, i) : null
    if (again) found.pop()
    const read = again ?? squareThenRound(text, i)
    if (read && (found.at(-1)?.span.end ?? 0) <= read.span.start) found.push(placed(text, read))
    return end
  }
  if (open.length >= deepest) return end
  // A parenthesis around a link or a citation is theirs; one around "(Kyiv)" may be the whole citation.
  let inside = found.length
  while (inside > 0 && (found[inside - 1]?.span.start ?? -1) >= from && found[inside - 1]?.certainty === 'bare') inside--
  if ((found[inside - 1]?.span.start ?? -1) >= from) return end
  const read = parenthesisAt(text, { start: from, end })
  if (!read || (inside < found.length && read.certainty !== 'sure')) return end
  found.length = inside
  found.push(placed(text, read))
  return end
}
