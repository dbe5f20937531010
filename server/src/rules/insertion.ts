/** Where a citation goes behind a sentence, as the report puts its own: before the stop or after it, glued or spaced. */
import { countLeading } from '../base/bisect.ts'
import type { Edit } from '../base/edit.ts'
import { grouped } from '../base/grouped.ts'
import { skipMarginBack } from '../base/margin.ts'
import { recalled } from '../base/recalled.ts'
import { isSpace } from '../base/space.ts'
import type { Span } from '../base/span.ts'
import { supports } from '../model/coverage.ts'
import type { CitationKind, LinkedCitation, LinkedSentence, Model } from '../model/model.ts'
import type { Block } from '../syntax/report.ts'

/** How a report places the citations of one kind. */
export interface Placing {
  /** Behind the sentence's stop. */
  readonly behindStop: boolean
  /** Behind a stop that a quotation's closing mark follows: "“… day.” (AFP, May 3)", where others write "“… day” (AFP, May 3)." */
  readonly behindQuoted: boolean
  /** A space stands before it. */
  readonly spaced: boolean
}

/** What is put behind a sentence. */
export interface Insertion {
  readonly kind: CitationKind
  readonly words: string
  /** Parts of `words` that a person still has to fill in, in their order. */
  readonly fill: readonly string[]
}

/** One way to cite: what goes behind a sentence, and what goes elsewhere with it. */
export interface Offer extends Insertion {
  /** What is cited, for a title: "AFP, May 3". */
  readonly cites: string
  /** Where it comes from, for a title. */
  readonly from: string | null
  /** A note's own words. */
  readonly also: readonly Edit[]
}

const quotedStop = /[.!?…]["”’»]+$/
const quoted = /["”’»]$/
const stopped = /[.!?…][)\]*_]*$/

/** Says for each kind of citation how the report places it; kinds that it has none of are placed as is usual. */
const placings = recalled((model: Model): ReadonlyMap<CitationKind, Placing> => {
  const { text } = model.report
  const seen = new Map<
    CitationKind,
    { behind: number; before: number; quotedKept: number; quotedMoved: number; glued: number; all: number }
  >()
  for (const citation of model.citations) {
    if (!supports(citation) || citation.written.placement !== 'trailing') continue
    const { start, end } = outer(text, citation)
    const count = seen.get(citation.kind) ?? { behind: 0, before: 0, quotedKept: 0, quotedMoved: 0, glued: 0, all: 0 }
    seen.set(citation.kind, count)
    const words = text.slice(Math.max(0, start - 12), start).trimEnd()
    const stops = /[.!?…]/.test(text[end] ?? '')
    count.all++
    if (!isSpace(text.charCodeAt(start - 1))) count.glued++
    if (quotedStop.test(words)) stops ? count.quotedMoved++ : count.quotedKept++
    else if (quoted.test(words) && stops) count.quotedMoved++
    if (stops) count.before++
    else if (!quoted.test(words) && stopped.test(words)) count.behind++
  }
  return new Map(
    Array.from(seen, ([kind, { behind, before, quotedKept, quotedMoved, glued, all }]) => {
      const behindStop = behind === before ? isUsuallyBehind(kind) : behind > before
      return [
        kind,
        { behindStop, behindQuoted: quotedKept === quotedMoved ? behindStop : quotedKept > quotedMoved, spaced: glued * 2 <= all },
      ]
    }),
  )
})

const isNote = (kind: CitationKind): boolean => kind === 'footnote' || kind === 'note-number'
const isUsuallyBehind = isNote

/** How the report places its citations of a kind. */
export const placingOf = (model: Model, kind: CitationKind): Placing =>
  placings(model).get(kind) ?? { behindStop: isUsuallyBehind(kind), behindQuoted: isUsuallyBehind(kind), spaced: !isNote(kind) }

/** The citation with the parentheses around a link. */
export const outer = (text: string, { span, written, kind }: LinkedCitation): Span => {
  if (written.enclosed)
    return { start: span.start + written.enclosed.start - written.span.start, end: span.end + written.enclosed.end - written.span.end }
  return kind === 'link' && text[span.start - 1] === '(' && text[span.end] === ')' ? { start: span.start - 1, end: span.end + 1 } : span
}

/** The edit that puts it behind the sentence; a source before the reference to the house's own work that stands there. */
export const inserted = (model: Model, sentence: LinkedSentence, insertion: Insertion): Edit => {
  const reference = insertion.kind === 'source' ? referenceBehind(model, sentence) : null
  if (reference) {
    const { start } = reference.span
    return filled({ start, end: start }, '', insertion.words, ' ', insertion.fill)
  }
  const placing = placingOf(model, insertion.kind)
  const { span, before, after } = placeBehind(sentence, placing)
  const gap = placing.spaced ? gapBefore(model, sentence, span, insertion.words) : ''
  return filled(span, before + gap, insertion.words, after, insertion.fill)
}

/** The edit that puts `before`, `words` and `after` in the place of the span; `fill` are parts of the words, in their order. */
export const filled = (span: Span, before: string, words: string, after: string, fill: readonly string[]): Edit => {
  const text = before + words + after
  let from = before.length
  const spans = fill.flatMap(part => {
    const start = text.indexOf(part, from)
    if (start < 0) return []
    from = start + part.length
    return [{ start, end: from }]
  })
  return { span, text, ...(spans.length > 0 ? { fill: spans } : {}) }
}

const references = recalled(
  (model: Model): ReadonlyMap<Block, readonly LinkedCitation[]> =>
    grouped(
      model.citations.filter(({ kind, text }) => kind === 'cross-reference' && text.startsWith('(')),
      ({ block }) => block,
    ),
)

/** The reference to the house's own work that stands right behind the sentence. */
export const referenceBehind = (model: Model, { span, block }: LinkedSentence): LinkedCitation | null => {
  const own = references(model).get(block) ?? []
  const next = own[countLeading(own.length, i => (own[i]?.span.start ?? 0) < span.end)]
  return next && next.span.start - span.end < 4 ? next : null
}

/** The stops that a sentence ends in, and what closes behind them. */
const ending = /([.!?…:]*)(["”’»)\]*_]*)$/
/** An abbreviation keeps its stop when something comes between it and the sentence's. */
const abbreviated = /(?:(?<!\p{L})\p{L}\.){2,}$|(?<!\p{L})(?:Jr|Sr|Inc|Corp|Ltd|Co|etc|Bros)\.$/u

/** What to replace, and what stands before and after the citation then. */
const placeBehind = (
  { span, text }: LinkedSentence,
  { behindStop, behindQuoted }: Placing,
): { readonly span: Span; readonly before: string; readonly after: string } => {
  const [whole = '', stops = '', closing = ''] = ending.exec(text.slice(-24)) ?? []
  const put = (back: number, before = '', after = '', length = 0) => ({
    span: { start: span.end - back, end: span.end - back + length },
    before,
    after,
  })
  // What introduces a list or a quotation goes on doing so.
  if (stops.endsWith(':')) return put(whole.length)
  if (stops === '' || /[)\]]/.test(closing)) return put(0)
  if (/["”’»]/.test(closing)) {
    if (behindQuoted) return put(0)
    return stops === '.' && !abbreviated.test(text.slice(-24, -closing.length))
      ? put(whole.length, closing, '.', whole.length)
      : put(0, '', '.')
  }
  if (behindStop) return put(0)
  const ellipsis = /(?:…|\.{2,3}|\.{5,})$/.test(stops)
  if (ellipsis || abbreviated.test(text.slice(-24, text.length - closing.length))) return put(0, '', '.')
  // Of an ellipsis with a stop of its own the stop alone is the sentence's.
  return put(closing.length + (/^(?:…|\.{3})\.$/.test(stops) ? 1 : stops.length))
}

/** Lines of a plain report that are longer are no hard-wrapped ones. */
const widestWrapped = 120

const isWrapped = recalled(({ paragraph }: Block): boolean => /[\n\r]/.test(paragraph?.text ?? ''))

/** A space, or in a hard-wrapped paragraph whose line would grow too long the end of the line. */
const gapBefore = (model: Model, { block }: LinkedSentence, at: Span, words: string): string => {
  const { text, flavour } = model.report
  if (flavour !== 'plain' || block.kind === 'quote' || !isWrapped(block)) return ' '
  const start = Math.max(text.lastIndexOf('\n', at.start - 1) + 1, block.span.start)
  const feed = text.indexOf('\n', at.end)
  const length = (feed < 0 ? text.length : feed) - start
  if (length > widestWrapped || length + words.length + 2 <= widestWrapped) return ' '
  const indent =
    start === block.span.start ? ' '.repeat(block.origin - block.span.start) : (/^[ \t]*/.exec(text.slice(start, at.start))?.[0] ?? '')
  return `${text[feed - 1] === '\r' ? '\r' : ''}\n${indent}`
}

/** Where a sentence ends with its stop, its citations and the comments behind it: in UTF-16 units of the report. */
export const endOfSentence = (model: Model, { span, block }: LinkedSentence): number => {
  const sentences = block.paragraph?.sentences ?? []
  const begun = countLeading(sentences.length, i => (sentences[i]?.span.start ?? 0) + block.origin <= span.start)
  const extent = sentences[begun - 1]?.extent
  const end = extent ? extent.end + block.origin : span.end
  return skipMarginBack(model.report.text, end, span.end)
}
