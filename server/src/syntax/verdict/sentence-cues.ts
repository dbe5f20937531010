/**
 * Words without which an expression can't match a sentence. They are looked up while the words of the sentence are read, so that the
 * expressions of `claim-phrases.ts` and `attribution.ts` run on few sentences.
 */
import { oneWordOf } from '../../base/alternatives.ts'

/** Words by cue, in lower case. */
const words = {
  weekday: 'monday tuesday wednesday thursday friday saturday sunday yesterday',
  listening: 'told interview speaking reported quoted cited carried',
  reporting: 'reported wrote reports writes',
  issue: 'says said quotes quoted reports reported carries carried lists records',
  /** Kinds of writing that can be looked up once their date or number is known. */
  document: `
    statement report survey study letter bulletin ruling judgment communique communiqué release affidavit memorandum circular decree
    transcript table edition editorial dispatch interview briefing filing notice note review article census resolution minutes submission
    reply replies answer answers prospectus accounts budget imagery image images photograph photographs broadcast website justification`,
  /** Documents by name or in two words, the telling one. */
  namedDocument: 'hansard gazette journal conference posting news newscast programme program',
  vouching: `
    says said states stated records recorded holds held show shows showed lists listed writes wrote describes described speaks spoke gives
    gave explains explained put puts reports reported replies replied declares declared counts counted calls called allows allowed
    found finds warns warned notes noted told denied denies concedes conceded argues argued announces announced instructs instructed
    orders ordered requires required forbids forbade bars recommends recommended advises advised confirms confirmed acknowledges
    acknowledged admits admitted insists insisted promises promised complains complained sets`,
  our: 'our',
  according: 'according',
  provision: 'article section paragraph resolution ruling decree directive regulation law act',
  /** Words that are about the report itself where certain words or stops follow. */
  framed: 'first below',
  exhibit: 'note notes annex appendix table map page section box chapter figure chart paragraph paragraphs',
  fewOf: 'two three four five six seven several some few other different',
  listed: `
    reasons explanations objections questions arguments points possibilities answers schools views theories versions conclusions scenarios
    things facts lessons remarks observations considerations caveats cautions readings ways hypotheses outcomes paths options strands
    developments factors issues elements qualifications kinds sorts purposes parts matters cases terms`,
  aside: `
    said says say found added explained argued insisted reported told complained conceded wrote recalled believe believes reckon reckons
    reckoned estimate estimates estimated`,
  view: 'view opinion words telling account',
  naming: 'called calls call calling known dubbed dub nicknamed styled termed labelled labeled described',
} as const

type Cue = keyof typeof words

/** The source of an expression that matches any word of a cue. */
export const anyOf = (name: Cue): string => oneWordOf(words[name])

const bits = new Map(Object.keys(words).map((name, i) => [name, 1 << i]))

/** The bit that stands for a cue among those of a sentence. */
export const cueBit = (name: Cue): number => bits.get(name) ?? 0

/** The bits of the cues that each word gives. */
export const cuesByWord: ReadonlyMap<string, number> = (() => {
  const map = new Map<string, number>()
  for (const [name, list] of Object.entries(words))
    for (const word of list.trim().split(/\s+/)) map.set(word, (map.get(word) ?? 0) | (bits.get(name) ?? 0))
  return map
})()
