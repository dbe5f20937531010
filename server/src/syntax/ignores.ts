/** `<!-- copydesk-ignore RULE: reason -->` for the next block, `<!-- copydesk-ignore-line RULE: reason -->` on the line. */
import type { Span } from '../base/span.ts'
import type { RawBlock } from './blocks.ts'
import type { Ignore } from './report.ts'

const comment = /<!--\s{0,20}copydesk-ignore(-line)?\s+([a-z][a-z, -]{1,200}?)\s{0,20}(?::\s{0,20}([\s\S]{0,400}?))?\s{0,20}-->/g

/** The ignore comments of a report, each with the stretch it reaches. */
export const readIgnores = (text: string, blocks: readonly RawBlock[]): readonly Ignore[] =>
  [...text.matchAll(comment)].map(found => {
    const span = { start: found.index, end: found.index + found[0].length }
    return {
      span,
      rules: (found[2] ?? '').split(/[\s,]+/).filter(rule => rule !== ''),
      reason: (found[3] ?? '').trim(),
      reach: found[1] ? lineAround(text, span) : nextBlock(blocks, span),
    }
  })

const lineAround = (text: string, span: Span): Span => {
  const feed = text.indexOf('\n', span.end)
  return { start: text.lastIndexOf('\n', span.start) + 1, end: feed < 0 ? text.length : feed }
}

const nextBlock = (blocks: readonly RawBlock[], span: Span): Span => {
  const next = blocks.find(block => block.kind !== 'comment' && block.span.end > span.end)
  return next ? next.span : { start: span.end, end: span.end }
}
