/** How far back a citation reaches, and so what supports each sentence. */
import { type Span, shift } from '../base/span.ts'
import { unwrapped } from '../base/unwrapped.ts'
import type { Registry } from '../registry/registry.ts'
import type { Block } from '../syntax/report.ts'
import { judge } from '../syntax/verdict/verdict.ts'
import type { LinkedCitation, LinkedSentence, Model } from './model.ts'
import { attributedIn } from './named-source.ts'

/**
 * Share of sentences that carry a parenthesis, or the number of a note, of their own from which a document cites sentence by sentence: not
 * every sentence is a claim, and not every claim cited. Measured on the annotated reports: those that cite by paragraphs reach 0.33 with
 * parentheses and 0.50 with numbers, the others 0.52 at least.
 */
const nearlyEvery = { source: 0.45, 'note-number': 0.7 }
/** A block of one or two sentences looks alike under both conventions and proves nothing. */
const tellingBlock = 3

/**
 * The convention a report keeps, told from itself: links, keys and footnotes reach a sentence, and so does what stands among them;
 * parentheses and numbers of endnotes a paragraph, unless nearly every sentence has its own.
 */
export const coverageOf = (body: readonly Block[], citations: ReadonlyMap<Block, readonly LinkedCitation[]>): Model['coverage'] => {
  let numbered = 0
  let parenthesised = 0
  let pointed = 0
  let sentences = 0
  let telling = 0
  for (const block of body) {
    const supporting = (citations.get(block) ?? []).filter(supports)
    const numbers = supporting.filter(citation => citation.kind === 'note-number').length
    const own = numbers + supporting.filter(citation => citation.kind === 'source').length
    numbered += numbers
    parenthesised += own - numbers
    pointed += supporting.length - own
    const length = block.paragraph?.sentences.length ?? 0
    if (length < tellingBlock) continue
    sentences += length
    telling += own
  }
  if (pointed > 0 && pointed * 2 >= parenthesised + numbered) return 'sentence'
  return telling > 3 && telling / sentences >= nearlyEvery[numbered > parenthesised ? 'note-number' : 'source'] ? 'sentence' : 'paragraph'
}

/** A reference to the house's own earlier work supports nothing. */
export const supports = (citation: LinkedCitation): boolean => citation.kind !== 'cross-reference'

/** The sentences of a block with what each rests on. `citations` are the block's own, in text order. */
export const supported = (
  text: string,
  block: Block,
  citations: readonly LinkedCitation[],
  coverage: Model['coverage'],
  registry: Registry,
): readonly LinkedSentence[] => {
  const supporting = citations.filter(supports)
  const attributed = block.paragraph ? attributedIn(registry)(block.paragraph) : []
  let next = 0
  return (block.paragraph?.sentences ?? []).map(({ span: own, extent, verdict }, i) => {
    const start = extent.start + block.origin
    const end = extent.end + block.origin
    const span = shift(own, block.origin)
    while ((supporting[next]?.span.start ?? Number.POSITIVE_INFINITY) < start) next++
    const candidate = supporting[next] ?? null
    const words = text.slice(span.start, span.end)
    const kind = attributed[i] ? 'claim' : verdict.kind
    const citation = candidate && (coverage === 'paragraph' || candidate.span.start < end) ? candidate : null
    return {
      span,
      text: words,
      kind,
      reasons: kind === verdict.kind ? verdict.reasons : ['speech'],
      support: citation ? 'cited' : attributed[i] ? 'attributed' : 'none',
      citation,
      block,
      beyond: citation && coverage === 'sentence' && kind === 'claim' ? beyond(text, span, { start, end }, supporting, next) : null,
    }
  })
}

/** What joins a clause of its own to the one before; the citation left out, which may stand on either side of the stop. */
const joint = /^(?:;|,\s(?:and|but|while|whereas|yet|though|although)\s|\s?[—–]\s?(?:and|but)\s)\s*/u
/** Words by which a clause says itself whose figures or words it gives. */
const saysWhose = /\baccording to\b|\bown (?:account|admission|count|figures|reckoning|words)\b/iu
/** A clause of fewer words says nothing that wants a source of its own. */
const clauseWords = 6

/** The clause of a sentence behind the last citation in its midst, if that is a claim of its own; null where a citation reaches it too. */
const beyond = (
  text: string,
  sentence: Span,
  extent: Span,
  citations: readonly LinkedCitation[],
  first: number,
): LinkedSentence['beyond'] => {
  let last = first
  while ((citations[last + 1]?.span.start ?? Number.POSITIVE_INFINITY) < extent.end) last++
  const cited = citations[last]?.span
  if (cited === undefined || cited.end >= sentence.end) return null
  const stop = /[,;]/.exec(text.charAt(cited.start - 1))?.[0] ?? ''
  const joined = joint.exec(stop + text.slice(cited.end, sentence.end))
  if (joined === null) return null
  const start = cited.end + joined[0].length - stop.length
  const clause = unwrapped(text.slice(start, sentence.end))
  if (clause.split(/\s+/, clauseWords).length < clauseWords || saysWhose.test(clause)) return null
  const verdict = judge(clause)
  return verdict.kind === 'claim' && !verdict.attributed ? { span: { start, end: sentence.end }, reasons: verdict.reasons } : null
}
