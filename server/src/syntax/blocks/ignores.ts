/**
 * `<!-- copydesk-ignore RULE: reason -->` for the next block, `<!-- copydesk-ignore-line RULE: reason -->` on the line,
 * `<!-- copydesk-ignore-sentence RULE: reason -->` behind a sentence for it alone.
 */
import { countLeading } from '../../base/bisect.ts'
import { skipSpaceBack } from '../../base/space.ts'
import { contains, type Span } from '../../base/span.ts'
import type { Block, Ignore } from '../report.ts'

const comment = /<!--\s{0,20}copydesk-ignore(-line|-sentence)?\s+([a-z][a-z, -]{1,200}?)\s{0,20}(?::\s{0,20}([\s\S]{0,400}?))?\s{0,20}-->/g

/** The ignore comments of a report in text order, each with the stretch it reaches. `blocks` are in text order. */
export const readIgnores = (text: string, blocks: readonly Block[]): readonly Ignore[] => {
  const targets = blocks.filter(block => block.kind !== 'comment')
  let next = 0
  let around = 0
  return [...text.matchAll(comment)].map(found => {
    const span = { start: found.index, end: found.index + found[0].length }
    while ((targets[next]?.span.end ?? Number.POSITIVE_INFINITY) <= span.end) next++
    while ((targets[around]?.span.end ?? Number.POSITIVE_INFINITY) < span.end) around++
    const nothing = { start: span.end, end: span.end }
    return {
      span,
      rules: (found[2] ?? '').split(/[\s,]+/).filter(rule => rule !== ''),
      reason: (found[3] ?? '').trim(),
      reach:
        found[1] === '-line'
          ? lineAround(text, span)
          : ((found[1] ? sentenceBefore(text, targets[around], span) : targets[next]?.span) ?? nothing),
    }
  })
}

/** The sentence of the block that a comment stands behind, or in, up to the comment, citations included; null where none begins before it. */
const sentenceBefore = (text: string, block: Block | undefined, span: Span): Span | null => {
  if (!block?.paragraph || !contains(block.span, span)) return null
  const { sentences } = block.paragraph
  const begun = countLeading(sentences.length, i => (sentences[i]?.span.start ?? 0) + block.origin < span.start)
  const sentence = sentences[begun - 1]
  if (!sentence) return null
  const end = sentence.span.end + block.origin
  return { start: sentence.span.start + block.origin, end: end > span.start ? end : skipSpaceBack(text, span.start, end) }
}

/** The line that a comment stands on, whatever ends it. */
const lineAround = (text: string, span: Span): Span => {
  const feed = text.indexOf('\n', span.end)
  const after = feed < 0 ? text.length : feed
  const turn = text.slice(span.end, after).indexOf('\r')
  const before = text.lastIndexOf('\n', span.start) + 1
  return { start: before + text.slice(before, span.start).lastIndexOf('\r') + 1, end: turn < 0 ? after : span.end + turn }
}

/** Whether a span lies wholly in the reach of one of the ignores. A look-up takes the logarithm of their number. */
export const reached = (ignores: readonly Ignore[]): ((span: Span) => boolean) => {
  const reaches = ignores.map(ignore => ignore.reach).sort((a, b) => a.start - b.start)
  let end = 0
  // How far the reaches that begin up to here get.
  const ends = reaches.map(reach => (end = Math.max(end, reach.end)))
  return span => {
    const begun = countLeading(reaches.length, i => (reaches[i]?.start ?? 0) <= span.start)
    return begun > 0 && (ends[begun - 1] ?? 0) >= span.end
  }
}
