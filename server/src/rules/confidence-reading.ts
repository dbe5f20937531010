/** A sentence as statements of confidence are looked for in it: the author's own words, spelt in one way. */

import { countLeading } from '../base/bisect.ts'
import type { Edit } from '../base/edit.ts'
import { recalled } from '../base/recalled.ts'
import { isSpace } from '../base/space.ts'
import { type Span, shift } from '../base/span.ts'
import type { LinkedSentence } from '../model/model.ts'
import { quotationsOf } from '../syntax/quotations/quotations.ts'
import type { Paragraph } from '../syntax/report.ts'

/** Stands for every character that is not the author's own prose. */
const hidden = '\u00a4'

export class Reading {
  /** White space is one space, an apostrophe straight; emphasis is gone; quotations and citations are hidden. */
  readonly text: string
  private readonly source: string
  private readonly starts: readonly number[]

  constructor(report: string, sentence: LinkedSentence) {
    const { span } = sentence
    const covered = coveredIn(sentence)
    const starts: number[] = []
    let text = ''
    let next = 0
    for (let i = span.start; i < span.end; i++) {
      while ((covered[next]?.end ?? span.end) <= i) next++
      const space = isSpace(report.charCodeAt(i))
      if ((space && text.endsWith(' ')) || isEmphasis(report, i)) continue
      const char = report.charAt(i)
      text += (covered[next]?.start ?? span.end) <= i ? hidden : space ? ' ' : char === '’' ? "'" : char
      starts.push(i)
    }
    this.text = text
    this.source = report
    this.starts = [...starts, span.end]
  }

  /** Where the stretch of the reading's text lies in the report. */
  spanOf({ start, end }: Span): Span {
    const from = this.starts[start] ?? 0
    return { start: from, end: end > start ? this.after(end - 1) : from }
  }

  /** The report's own words there. */
  words(span: Span): string {
    const { start, end } = this.spanOf(span)
    return this.source
      .slice(start, end)
      .replace(/[*_]{1,3}/g, '')
      .replace(/\s+/g, ' ')
  }

  /** The edit of the report that puts `text` in the place of a stretch; null where emphasis begins or ends within it. */
  edit(span: Span, text: string): Edit | null {
    let { start, end } = this.spanOf(span)
    if (!isBalanced(this.source.slice(start, end))) {
      while (isMark(this.source, end)) end++
      if (!isBalanced(this.source.slice(start, end))) {
        end = this.spanOf(span).end
        while (isMark(this.source, start - 1)) start--
      }
    }
    return isBalanced(this.source.slice(start, end)) ? { span: { start, end }, text } : null
  }

  /** Where the character of this number, with the white space it stands for, ends in the report. */
  private after(i: number): number {
    let end = (this.starts[i] ?? 0) + 1
    if (this.text[i] === ' ') while (end < (this.starts[i + 1] ?? 0) && isSpace(this.source.charCodeAt(end))) end++
    return end
  }
}

const isMark = (text: string, at: number): boolean => text[at] === '*' || text[at] === '_'

/** An asterisk, or an underscore at a word's edge. */
const isEmphasis = (text: string, at: number): boolean =>
  text[at] === '*' || (text[at] === '_' && !(/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at + 1] ?? '')))

const isBalanced = (text: string): boolean => (text.match(/[*_]+/g)?.length ?? 0) % 2 === 0

/** The paragraph's outermost quotations, and its citations, each list in text order. */
const coversOf = recalled((paragraph: Paragraph): readonly (readonly Span[])[] => [
  quotationsOf(paragraph).pairs.flatMap(({ depth, span }) => (depth === 0 ? [span] : [])),
  paragraph.citations.map(({ span }) => span),
])

/** Where in the sentence words stand that are not the author's prose, in text order. */
const coveredIn = ({ span, block }: LinkedSentence): readonly Span[] => {
  if (!block.paragraph) return []
  const own = shift(span, -block.origin)
  return coversOf(block.paragraph)
    .flatMap(list => {
      const first = countLeading(list.length, i => (list[i]?.end ?? 0) <= own.start)
      return list.slice(first, first + countLeading(list.length - first, i => (list[first + i]?.start ?? 0) < own.end))
    })
    .map(one => shift(one, block.origin))
    .sort((a, b) => a.start - b.start)
}
