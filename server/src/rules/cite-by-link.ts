/** Citing by links. */
import { slice } from '../base/span.ts'
import type { LinkedCitation, Model } from '../model/model.ts'
import { comesFrom, offered } from './cited-sources.ts'
import { type Offer, outer } from './insertion.ts'

/** Links: the same page again, or an address to fill in, in parentheses where most of the report's own stand in them. */
export const linkOffers = (model: Model, same: readonly LinkedCitation[]): readonly Offer[] => {
  const { text } = model.report
  const trailing = same.filter(({ written }) => written.placement === 'trailing')
  const bare = trailing.filter(citation => !slice(text, outer(text, citation)).startsWith('('))
  const wrap = trailing.length > 0 && bare.length * 2 > trailing.length ? (words: string) => words : (words: string) => `(${words})`
  const plain = same.filter(({ written }) => written.form === 'url').length * 2 > same.length
  const seen = new Set<string>()
  const near = same.flatMap((citation): readonly Offer[] => {
    const address =
      citation.written.form === 'url' ? citation.text.replace(/^\(|\)$/g, '') : /\]\((https?:[^\s()]+)\)$/.exec(citation.text)?.[1]
    const [item] = citation.items
    const name = item?.resolution.kind === 'known' ? item.resolution.is.name : item?.source
    if (address === undefined || !name || seen.has(address) || seen.size === offered.near) return []
    seen.add(address)
    return [
      {
        kind: 'link',
        words: wrap(plain ? address : `[${name}](${address})`),
        fill: [],
        cites: /^https?:/.test(name) ? shown(address) : `${name}, ${shown(address)}`,
        from: comesFrom.near,
        also: [],
      },
    ]
  })
  const blank: Offer = {
    kind: 'link',
    words: wrap(plain ? 'https://ADDRESS' : '[SOURCE](https://ADDRESS)'),
    fill: plain ? ['ADDRESS'] : ['SOURCE', 'ADDRESS'],
    cites: 'a page…',
    from: null,
    also: [],
  }
  return [...near, blank]
}

/** The end of an address, for a title. */
const shown = (address: string): string => {
  const path = address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
  return path.length > 40 ? `…${path.slice(-38)}` : path
}
