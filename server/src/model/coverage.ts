/** How far back a citation reaches, and so what supports each sentence. */
import { shift } from '../base/span.ts'
import type { Block } from '../syntax/report.ts'
import type { LinkedCitation, LinkedSentence, Model } from './model.ts'

/** Share of sentences that carry a citation of their own from which a document cites sentence by sentence. */
const nearlyEvery = 0.6
/** A block of one or two sentences under one citation looks alike under both conventions and proves nothing. */
const tellingBlock = 3

/** The convention a report keeps, told from itself: links, keys and footnotes reach a sentence; parentheses and numbers of endnotes a paragraph, unless nearly every sentence has its own. */
export const coverageOf = (body: readonly Block[], citations: ReadonlyMap<Block, readonly LinkedCitation[]>): Model['coverage'] => {
  let parenthesised = 0
  let pointed = 0
  let sentences = 0
  let telling = 0
  for (const block of body) {
    const supporting = (citations.get(block) ?? []).filter(supports)
    if (supporting.length === 0) continue
    const own = supporting.filter(citation => citation.kind === 'source' || citation.kind === 'note-number').length
    parenthesised += own
    pointed += supporting.length - own
    const length = block.paragraph?.sentences.length ?? 0
    if (length < tellingBlock) continue
    sentences += length
    telling += own
  }
  if (pointed > parenthesised) return 'sentence'
  return telling > 3 && telling / sentences >= nearlyEvery ? 'sentence' : 'paragraph'
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
