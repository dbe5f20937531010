/** Whether a sentence names a source of the registry as what it has from it: "told Kommersant", "according to TASS", "Kyodo wrote that". */
import { oneOf, oneWordOf } from '../base/alternatives.ts'
import { recalled } from '../base/recalled.ts'
import { slice } from '../base/span.ts'
import { unwrapped } from '../base/unwrapped.ts'
import type { Registry } from '../registry/registry.ts'
import type { Paragraph } from '../syntax/report.ts'

const capitalised = String.raw`\p{Lu}[\p{L}\p{N}.’'&-]{0,40}`
/** A name of up to six words, the first with a capital: what is in it that is no source, the registry tells. */
const name = `((?:[Tt]he )?${capitalised}(?: (?:${capitalised}|of|and|de|del|la|le|di|der|du|al)){0,5})`
const kind = oneOf('news agency | news service | agency | newspaper | daily | weekly | magazine | broadcaster | website | radio station')
const kinds = String.raw`(?:the )?(?:(?:[\p{L}-]{2,20} )?${kind} )?`
const carried = oneWordOf('quoted cited reported carried published')
const said = oneWordOf(`
  reported reports wrote writes quoted quotes said says established found finds calculated calculates confirmed disclosed revealed
`)

/** "told the daily Kommersant", "in an interview with Kyodo", "as quoted by TASS", "according to Reuters" */
const before = new RegExp(
  String.raw`\b(?:told|[Ss]peaking to|[Ii]nterview (?:with|to|in)|[Rr]emarks to|${carried} (?:by|in)|[Aa]ccording to) ${kinds}${name}`,
  'gu',
)
/** "Kyodo reported that", "…, Reuters wrote" */
const after = new RegExp(String.raw`(?:^|[,;:”"—–] ?|\bthat |\bas |\bwhile |\bbut )${name},? (?:has |have |had )?${said}\b`, 'gu')
/** Without one of these neither matches. */
const cue = new RegExp(String.raw`\b(?:told|[Ss]peaking to|[Ii]nterview|[Rr]emarks|[Aa]ccording|${carried}|${said})\b`)

/**
 * Of each sentence of a paragraph, in order: whether it names its source itself, one that a reader can look up or one that the registry
 * knows. Told once of a paragraph; takes time linear in its length; never throws.
 */
export const attributedIn = recalled((registry: Registry) =>
  recalled(({ text, sentences }: Paragraph): readonly boolean[] =>
    sentences.map(({ span, verdict }) => verdict.attributed || namesSource(slice(text, span), registry)),
  ),
)

const namesSource = (sentence: string, { sources }: Registry): boolean => {
  if (!cue.test(sentence)) return false
  const text = unwrapped(sentence)
  const isKnown = (words: string): boolean => {
    const parts = words.split(' ')
    return parts.some((_, i) => sources.resolve(parts.slice(0, parts.length - i).join(' ')).kind === 'known')
  }
  return [...text.matchAll(before), ...text.matchAll(after)].some(([, words = '']) => isKnown(words.replace(/[’']s$/u, '')))
}
