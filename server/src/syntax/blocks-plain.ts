/** Blocks of a line-oriented report: one paragraph a line or hard-wrapped, headings told by their shape. */
import { inSections, noteLabel, type RawBlock, trimmed } from './blocks.ts'
import { frontMatterOf } from './header.ts'

interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
}

const bullet = /^[ \t]*(?:[-*+•▪–—]|\(?\d{1,3}[.)]|\([a-z]\))[ \t]+/
/** A sentence's stop, with the marks and note numbers that may follow it. */
const stop = /[.!?…:;]["”’')\]]*(?:\[\^?[\w, –-]{1,20}\]|[⁰¹²³⁴-⁹†‡]){0,8}[ \t]*$/
/** A line that ends in a citation is prose, with its stop before the parenthesis or dash or forgotten, or its parenthesis never closed. */
const citedEnd =
  /[.!?…]["”’]{0,2}\s(?:\([^()]{3,300}\)|(?:[–—]|--)\s[^()–—]{3,100}\d)[ \t]*$|,\s[^()]{0,40}\b\d{1,2}\)[ \t]*$|\([^()]{3,100}\d[ \t]*$/
const comment = /^[ \t]*<!--/
/** A line longer than this is no hard-wrapped one: its paragraph has a line to itself. */
const widestWrapped = 120
const longestHeading = 110
/** How many lines the header of a report may take. */
const headerLines = 12

/** The blocks of a plain report, in text order. */
export const plainBlocks = (text: string): readonly RawBlock[] => {
  const blocks: RawBlock[] = []
  const front = frontMatterOf(text)
  if (front) blocks.push(block('front-matter', { start: 0, end: front.bodyStart, text: '' }, front.bodyStart, front.bodyStart))
  const lines = linesOf(text, front?.bodyStart ?? bodyStart(text))
  let inBody = false
  let i = 0
  while (i < lines.length) {
    const first = lines[i]
    if (!first || first.text.trim() === '') {
      i++
      continue
    }
    let end = i
    while (end < lines.length && lines[end]?.text.trim() !== '') end++
    const chunk = commentFrom(lines, i) ?? lines.slice(i, end)
    const read: RawBlock[] = comment.test(first.text)
      ? [block('comment', span(chunk), first.start, first.start)]
      : readChunk(chunk, inBody, i < headerLines)
    inBody ||= read.some(b => b.kind === 'paragraph')
    blocks.push(...read)
    i += chunk.length
  }
  return inSections(
    text,
    blocks.map(b => ({ ...b, prose: trimmed(text, b.prose) })),
  )
}

/** Lines of a comment that opens at line `i`, to its close however many blank lines it spans; null where none opens or it never closes. */
const commentFrom = (lines: readonly Line[], i: number): readonly Line[] | null => {
  if (!comment.test(lines[i]?.text ?? '')) return null
  for (let j = i; j < Math.min(lines.length, i + 60); j++) if (lines[j]?.text.includes('-->')) return lines.slice(i, j + 1)
  return lines.slice(i, i + 1)
}

/** A run of lines without a blank one: headings, list items, notes and paragraphs. */
const readChunk = (chunk: readonly Line[], inBody: boolean, atTop: boolean): RawBlock[] => {
  const widest = Math.max(...chunk.map(line => line.text.length))
  const wrapped = widest <= widestWrapped
  const titles =
    wrapped &&
    chunk.length <= 8 &&
    chunk.every(line => !ended(line.text) && !bullet.test(line.text) && /^[\W_]*[\p{Lu}\p{N}]/u.test(line.text))
  const blocks: RawBlock[] = []
  let from = 0
  const flush = (to: number): void => {
    const run = chunk.slice(from, to)
    if (run.length > 0) blocks.push(paragraphOf(run))
    from = to
  }
  chunk.forEach((line, i) => {
    const next = chunk[i + 1]
    const header = atTop && !inBody && /^(?:Publication|Date|By|Author|Desk|To|From|Subject|Classification|Volume|Issue):/i.test(line.text)
    if (header) {
      flush(i)
      blocks.push(block('header', line, line.start, line.end))
      from = i + 1
    } else if (isHeading(line, next, widest) || (titles && (chunk.length > 1 || line.text.length <= longestHeading))) {
      flush(i)
      blocks.push(block('heading', line, line.start, line.end))
      from = i + 1
    } else if (i > from && (!wrapped || bullet.test(line.text) || noteLabel.test(line.text) || comment.test(line.text))) flush(i)
  })
  flush(chunk.length)
  return blocks
}

const ended = (line: string): boolean => {
  const words = line.replace(/[ \t]*<!--[^<>]{0,500}-->[ \t]*$/, '')
  return stop.test(words) || citedEnd.test(words)
}

const isHeading = (line: Line, next: Line | undefined, widest: number): boolean => {
  const words = line.text.trim()
  if (/^#{1,6}\s/.test(words)) return true
  if (words.length > longestHeading || ended(words) || /[,(–—-]$/.test(words)) return false
  if (/^(?:[-*+•]|\[)/.test(words) || !/^["“‘'(]?[\p{Lu}\p{N}]/u.test(words)) return false
  if (next === undefined) return words.length <= 80 && !/\)$/.test(words)
  return line.text.length < 0.7 * widest && /^["“‘'([]*[\p{Lu}\p{N}]|^[-*•] /u.test(next.text.trim())
}

const paragraphOf = (run: readonly Line[]): RawBlock => {
  const whole = span(run)
  const head = run[0]?.text ?? ''
  const note = noteLabel.exec(head)
  if (note) return { ...block('note', whole, whole.start + note[0].length, whole.end), label: note[1]?.replace('^', '') ?? '' }
  const mark = bullet.exec(head)
  if (mark && !/^[ \t]*[–—]/.test(head)) return block('list-item', whole, whole.start + mark[0].length, whole.end)
  if (/^[ \t]*>/.test(head)) return block('quote', whole, whole.start + head.indexOf('>') + 1, whole.end)
  if (comment.test(head) && (run.at(-1)?.text.includes('-->') ?? false)) return block('comment', whole, whole.start, whole.start)
  return block('paragraph', whole, whole.start, whole.end)
}

const span = (run: readonly Line[]): Line => ({ start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0, text: '' })

const block = (kind: RawBlock['kind'], at: Line, start: number, end: number): RawBlock => ({
  kind,
  span: { start: at.start, end: at.end },
  prose: { start, end },
})

/** A byte order mark is no part of the first line. */
const bodyStart = (text: string): number => (text.charCodeAt(0) === 0xfeff ? 1 : 0)

const linesOf = (text: string, from: number): readonly Line[] => {
  const lines: Line[] = []
  let start = from
  while (start < text.length) {
    const feed = text.indexOf('\n', start)
    const after = feed < 0 ? text.length : feed
    const end = after > start && text[after - 1] === '\r' ? after - 1 : after
    lines.push({ start, end, text: text.slice(start, end) })
    start = after + 1
  }
  return lines
}
