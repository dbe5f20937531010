/** The way out of any finding: an ignore comment with the reason to fill in. */
import { lineEndOf } from '../base/lines.ts'
import type { Span } from '../base/span.ts'
import { pastMark } from '../syntax/blocks/header.ts'
import type { Report } from '../syntax/report.ts'
import { filled } from './insertion.ts'
import type { Fix } from './rule.ts'

const hint = 'reason'

/** The fix that puts a comment for `rule` at the offset, `before` and `after` a reason that a person fills in. */
export const ignoreAt = (at: number, rule: string, before: string, after: string): Fix => ({
  title: `Ignore ${rule} here, with a reason`,
  preferred: false,
  certain: false,
  edits: [filled({ start: at, end: at }, before, hint, after, [hint])],
})

/** Ignore `rule` where `span` stands, with the cursor on the reason: above the block, or on the line where a line of its own would break a list or a table. */
export const ignoreFix = (report: Report, span: Span, rule: string): Fix => {
  const block = report.blocks.find(one => one.span.start <= span.start && span.end <= one.span.end)
  const onLine = block?.kind === 'list-item' || block?.kind === 'table' || block?.kind === 'quote' || block?.kind === 'note'
  return onLine
    ? ignoreAt(lineEnd(report.text, span.end), rule, ` <!-- copydesk-ignore-line ${rule}: `, ' -->')
    : ignoreAt(
        lineStart(report.text, block?.span.start ?? span.start),
        rule,
        `<!-- copydesk-ignore ${rule}: `,
        ` -->${lineEndOf(report.text)}`,
      )
}

const lineStart = (text: string, at: number): number => {
  const start = text.lastIndexOf('\n', at - 1) + 1
  return start === 0 ? pastMark(text) : start
}

const lineEnd = (text: string, at: number): number => {
  const feed = text.indexOf('\n', at)
  const end = feed < 0 ? text.length : feed
  return end > at && text[end - 1] === '\r' ? end - 1 : end
}
