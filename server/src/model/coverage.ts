/** How far back a citation reaches, and so what supports each sentence. */
import { shift } from '../base/span.ts'
import type { Block } from '../syntax/report.ts'
import type { LinkedCitation, LinkedSentence, Model } from './model.ts'

/** Share of sentences that carry a parenthesis, or the number of a note, of their own from which a document cites sentence by sentence. */
const nearlyEvery = { source: 0.6, 'note-number': 0.8 }
/** The same of all sentences, those of paragraphs that cite nothing too. */
const mostOfAll = 0.4
/** A block of one or two sentences under one citation looks alike under both conventions and proves nothing. */
const tellingBlock = 3

/**
 * The convention a report keeps, told from itself: links, keys and footnotes reach a sentence, and so does what stands among them; parentheses and
 * numbers of endnotes a paragraph, unless nearly every sentence has its own.
 */
export const coverageOf = (body: readonly Block[], citations: ReadonlyMap<Block, readonly LinkedCitation[]>): Model['coverage'] => {
  let numbered = 0
  let parenthesised = 0
  let pointed = 0
  let all = 0
  let sentences = 0
  let telling = 0
  for (const block of body) {
    const length = block.paragraph?.sentences.length ?? 0
    all += length
    const supporting = (citations.get(block) ?? []).filter(supports)
    if (supporting.length === 0) continue
    const numbers = supporting.filter(citation => citation.kind === 'note-number').length
    const own = numbers + supporting.filter(citation => citation.kind === 'source').length
    numbered += numbers
    parenthesised += own - numbers
    pointed += supporting.length - own
    if (length < tellingBlock) continue
    sentences += length
    telling += own
  }
  if (pointed > 0 && pointed * 2 >= parenthesised + numbered) return 'sentence'
  const enough = nearlyEvery[numbered > parenthesised ? 'note-number' : 'source']
  return telling > 3 && telling / sentences >= enough && (parenthesised + numbered) / all >= mostOfAll ? 'sentence' : 'paragraph'
}

/** A reference to the house's own earlier work supports nothing. */
export const supports = (citation: LinkedCitation): boolean => citation.kind !== 'cross-reference'

/** The sentences of a block with what each rests on. `citations` are the block's own, in text order. */
export const supported = (
  text: string,
  block: Block,
  citations: readonly LinkedCitation[],
  coverage: Model['coverage'],
): readonly LinkedSentence[] => {
  const supporting = citations.filter(supports)
  let next = 0
  return (block.paragraph?.sentences ?? []).map(({ span: own, extent, verdict }) => {
    const start = extent.start + block.origin
    const end = extent.end + block.origin
    const span = shift(own, block.origin)
    while ((supporting[next]?.span.start ?? Number.POSITIVE_INFINITY) < start) next++
    const candidate = supporting[next] ?? null
    const citation = candidate && (coverage === 'paragraph' || candidate.span.start < end) ? candidate : null
    return {
      span,
      text: text.slice(span.start, span.end),
      kind: verdict.kind,
      reasons: verdict.reasons,
      support: citation ? 'cited' : verdict.attributed ? 'attributed' : 'none',
      citation,
      block,
    }
  })
}
