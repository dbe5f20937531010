/** Moves the last citation of a paragraph behind the claims that follow it, so that it reaches them too. */
import { applyEdits, type Edit } from '../base/edit.ts'
import { skipMarginBack } from '../base/margin.ts'
import { shift } from '../base/span.ts'
import { supports } from '../model/coverage.ts'
import type { LinkedCitation, LinkedSentence, Model } from '../model/model.ts'
import { readParagraph } from '../syntax/paragraph.ts'
import type { Block } from '../syntax/report.ts'
import { mostTogether } from './cite-fix.ts'
import { inserted, placingOf, referenceBehind } from './insertion.ts'
import type { Fix } from './rule.ts'

/**
 * The fix that moves the paragraph's last citation to the end of the run, which is the paragraph's last; null where citations reach a sentence alone,
 * where none stands at the end of a sentence before the run, and where another in that sentence would be left with less than it had.
 */
export const moveFix = (model: Model, run: readonly LinkedSentence[], citations: readonly LinkedCitation[]): Fix | null => {
  const [first, last] = [run[0], run.at(-1)]
  if (model.coverage !== 'paragraph' || !first || !last || run.length > mostTogether || referenceBehind(model, last)) return null
  const citing = citations.filter(supports)
  const citation = citing.at(-1)
  if (!citation || citation.span.start > first.span.start || citation.written.placement !== 'trailing' || !/^[([]/.test(citation.text))
    return null
  if (citation.kind === 'link') return null
  const own = first.block.paragraph?.sentences.find(
    ({ extent }) => extent.start + first.block.origin <= citation.span.start && citation.span.end <= extent.end + first.block.origin,
  )
  const before = citing.at(-2)
  if (!own || (before && before.span.start >= own.extent.start + first.block.origin)) return null
  const removal = removed(model, citation)
  if (!removal) return null
  const edits = [removal, inserted(model, last, { kind: citation.kind, words: citation.text, fill: [] })]
  if (!keepsSentences(first.block, edits)) return null
  const atEnd = first.block.paragraph?.sentences.at(-1)?.span.start === last.span.start - first.block.origin
  return {
    title: `Move ${citation.text.replace(/\s+/g, ' ')} ${atEnd ? 'to the paragraph’s end' : `behind the last claim`}`,
    preferred: false,
    certain: false,
    edits,
  }
}

/** Whether the paragraph has as many sentences after the edits: "down 8% m/m. The haze" is two by its citation alone. */
const keepsSentences = ({ paragraph, origin }: Block, edits: readonly Edit[]): boolean => {
  if (!paragraph) return false
  const own = edits.map(edit => ({ ...edit, span: shift(edit.span, -origin) }))
  return readParagraph(applyEdits(paragraph.text, own)).sentences.length === paragraph.sentences.length
}

/** The edit that takes the citation out of its sentence and leaves that its stop, and the lines their ends; null where it has no stop. */
const removed = (model: Model, { span, kind, block }: LinkedCitation): Edit | null => {
  const { text } = model.report
  const start = skipMarginBack(text, span.start, block.origin)
  const words = text.slice(Math.max(block.origin, start - 8), start)
  const gap = text.slice(start, span.start)
  const left = stopLeft(words, text.slice(span.end, span.end + 4), placingOf(model, kind).behindQuoted)
  if (!left) return null
  const from = start - left.before
  const end = span.end + left.after
  if (!/[\n\r]/.test(gap)) return { span: { start: from, end }, text: left.stop }
  // A citation that begins a line leaves its line to what follows it.
  const next = end + (/^[ \t]*/.exec(text.slice(end, end + 8))?.[0].length ?? 0)
  return /^[^\n\r]/.test(text.slice(next, next + 1))
    ? { span: { start: from, end: next }, text: left.stop + gap }
    : { span: { start: from, end }, text: left.stop }
}

/** What a sentence's end becomes without the citation between `words` and `rest`: how much of each makes room for the stop; null where there is none. */
const stopLeft = (
  words: string,
  rest: string,
  behindQuoted: boolean,
): { readonly before: number; readonly stop: string; readonly after: number } | null => {
  // "Who paid?” (AFP, May 3).": the sentence has a stop without the one behind the citation.
  if (/[.!?…]["”’»)*_]*$/.test(words)) return { before: 0, stop: '', after: rest.startsWith('.') ? 1 : 0 }
  const [stop = ''] = /^[.!?…]+/.exec(rest) ?? []
  if (stop === '') return null
  const marks = /["”’»]+$/.exec(words)?.[0] ?? ''
  // "“… day” (AFP, May 3)." has its stop inside where the citation doesn't part it from its words.
  return marks !== '' && stop === '.' && !behindQuoted
    ? { before: marks.length, stop: `.${marks}`, after: 1 }
    : { before: 0, stop, after: stop.length }
}
