/** Citing sentences in the report's own style: sources cited near by first, then the most cited of the report and of others, then a form to fill in. */
import type { LinkedSentence, Model } from '../model/model.ts'
import { linkOffers } from './cite-by-link.ts'
import { namedOffers } from './cite-by-name.ts'
import { noteOffers, pointingOffers } from './cite-by-note.ts'
import { nearest, prevailing } from './cited-sources.ts'
import { inserted, type Offer } from './insertion.ts'
import type { Fix, FixContext } from './rule.ts'

/** More claims than these have hardly one source, whatever their paragraph looks like. */
export const mostTogether = 30

/**
 * Fixes that cite the sentence, and one that cites the run of uncited claims it stands in with one source: behind the last of them where a citation
 * reaches back over a paragraph, else behind each. None is certain: which source it was only the author knows.
 */
export const citeFixes = (
  model: Model,
  sentence: LinkedSentence,
  run: readonly LinkedSentence[] = [],
  { citedElsewhere }: FixContext = { citedElsewhere: [] },
): readonly Fix[] => {
  const offers = offersFor(model, sentence, citedElsewhere)
  const single = offers.map((offer, i) => fixOf(model, offer, [sentence], i === 0, titleOf(offer)))
  const [best] = offers
  if (!best || run.length < 2 || run.length > mostTogether || !run.includes(sentence)) return single
  const cited = model.coverage === 'paragraph' ? run.slice(-1) : run
  const title = `Cite these ${run.length} claims together${best.from === null ? '…' : `: ${best.cites}`}`
  // Before the form to fill in, which stands last, unless that is all there is.
  const last = Math.max(1, offers.findLastIndex(({ from }) => from !== null) + 1)
  return [...single.slice(0, last), fixOf(model, best, cited, false, title), ...single.slice(last)]
}

const titleOf = ({ cites, from }: Offer): string => `Cite ${cites}${from === null ? '' : ` (${from})`}`

const fixOf = (model: Model, offer: Offer, sentences: readonly LinkedSentence[], preferred: boolean, title: string): Fix => ({
  title,
  preferred,
  certain: false,
  edits: [...sentences.map(sentence => inserted(model, sentence, offer)), ...offer.also],
})

const offersFor = (model: Model, sentence: LinkedSentence, citedElsewhere: readonly string[]): readonly Offer[] => {
  const around = nearest(model, sentence)
  const kind = prevailing(around)
  const same = around.filter(citation => citation.kind === kind)
  if (kind === 'footnote' || kind === 'note-number') return noteOffers(model, kind, same, citedElsewhere)
  if (kind === 'key') return pointingOffers(model, kind, same)
  if (kind === 'link') return linkOffers(model, same)
  return namedOffers(model, same, citedElsewhere)
}
