/** Whether anybody is named whose words a quotation holds. Only what a sentence says of the quotation counts; what supports the sentence is no concern of this file. */
import { countLeading } from '../../base/bisect.ts'
import { type Span, slice } from '../../base/span.ts'
import type { Paragraph } from '../report.ts'
import { type Quotation, quotationsOf } from './quotations.ts'
import { speaks, vouches } from './speaking.ts'

/** How a quotation stands there without a speaker. */
export interface Unattributed {
  readonly quotation: Quotation
  /** A sentence, or several, of nothing but the quotation; else something is called, described or said to be so. */
  readonly alone: boolean
  /** Where "by SPEAKER" fits in; null where it doesn't. */
  readonly agentAt: number | null
}

/** A sentence of more quotations is a list of words: no more of them are looked at. */
const mostQuotations = 8
/** Shorter quotations are terms, nicknames and words held at arm's length. */
const fewestWords = 4
/** What something is known as is its name, unless it is as long as that. */
const fewestWordsOfName = 5

const be = "(?:is|are|was|were|be|been|being|gets?|got|[’']s|[’']re)"
const word = String.raw`[\p{L}\p{N}][\p{L}\p{N}’'-]{0,30},?`
const upTo = (most: number): string => String.raw`(?:${word}\s){0,${most}}?`
/** Whom the passive leaves out: a crowd is nobody. */
const crowd = String.raw`(?:they|people|everyone|everybody|some|many|most|others|several|plenty|(?:(?:its|his|her|their|the|local|old|many|some|most|several|unkind|kinder|other)\s)?(?:critics|wags|wits|locals|observers|insiders|outsiders|pundits|cynics|sceptics|skeptics|detractors|admirers|enemies|friends|rivals|jokers|commentators|old\shands|folk|folks|passers-by|the\sunkind))`

const ended = (source: string, flags = 'u'): RegExp => new RegExp(`${source}$`, flags)

const called =
  'called|termed|dubbed|labelled|labeled|nicknamed|christened|rechristened|baptised|baptized|branded|styled|likened to|compared to|compared with|said to be|rumoured to be|rumored to be|reputed to be'
const describedAs =
  'described|characterised|characterized|spoken of|talked of|thought of|regarded|seen|viewed|hailed|praised|lauded|denounced|dismissed|derided|ridiculed|mocked|condemned|decried|remembered|summed up|portrayed|lampooned|caricatured|written off|written up|known|referred to|famed|celebrated|nicknamed|labelled|labeled|branded'
/** "has been called", "is widely described in the trade as" */
const passive = ended(String.raw`\b${be}\s${upTo(4)}(?:(${called}),?\s${upTo(3)}|(${describedAs}),?\s${upTo(8)}as\s(?:the\s|an?\s)?)`, 'iu')
/** "The scheme, dubbed …", "a bridge known to the dockers as …" */
const reduced = ended(
  String.raw`(?:,|\p{L})\s(?:(?:(?:now|often|widely|locally|since|once|also|sometimes)\s)?(?:dubbed|nicknamed|christened)|known\s${upTo(6)}as)\s`,
  'iu',
)
const nicknamed = ended(
  String.raw`\b(?:go|goes|going|gone|went|pass|passes|passed)\s${upTo(4)}(?:by|under)\sthe\s(?:name|nickname|title|label)(?:\sof)?\s|` +
    String.raw`\b(?:has|have|had|having)\s${upTo(3)}(?:earned|acquired|won|got|gained|given|picked up|attracted)\s${upTo(8)}(?:name|nickname|title|label|tag|sobriquet|epithet)(?:\sof|\sas)?,?\s`,
  'iu',
)
const naming = String.raw`(?:call|calls|called|calling|dub|dubs|dubbed|nickname|nicknames|nicknamed|label|labels|labelled|term|terms|termed|describe|describes|described|describing|(?:speak|speaks|talk|talks)\sof|refers?\sto|referred\sto)`
const thing = String.raw`(?:(?:it|him|her|them|this|that)|(?:the|this|that|these|those|its|his|her|their)\s(?:${word}\s){0,3}?${word})`
const crowdCalls = ended(
  String.raw`\b(${crowd})(?:\s(?:in|on|at|around|across|along|near)\s${upTo(3)}${word})?\s` +
    String.raw`(?:(?:now|already|have|has|had|are|were|been|still|also|all|often|sometimes|like\sto|began\sto|begun\sto|took\sto|taken\sto)\s){0,3}` +
    String.raw`(?:${naming}\s(?:${thing}\s)?(?:as\s)?(?:an?\s|the\s)?|have\s(?:an?|another|their\sown)\s${upTo(2)}(?:name|word|nickname)\sfor\s${thing}[:,]\s)`,
  'iu',
)
const bare = ended(
  String.raw`(?:\b${be}|\b(?:become|becomes|became|remain|remains|remained)|\b(?:amount|amounts|amounted|comes|came)\sto|\blooks?\slike|\bturned\sinto|\bmore\sthan|\bnothing\sbut)\s(?:(?:now|still|simply|merely|only|just|in\seffect|by\snow|already),?\s)?`,
  'iu',
)
/** What something is said to be in a phrase; a status or a definition reads otherwise. */
const quip = /^(?:an?|the|no|one|two|three)\s/
/** What is said by a rule, a sign or a dictionary is nobody's speech. */
const labelled =
  /\b(?:officially|formally|legally|so-called|literally|translated?|translates|means?|meaning|motto|slogan|proverb|adage|saying|maxim|banners?|placards?|posters?|signs?|graffiti|inscription|caption|headlines?|headed|entitled|titled|reads?|reading|song|chorus|poem|code\s?name|codenamed|phrase|words?|terms?|clause|question|answer|rule|principle|message|watchword)\b/iu
/** What is written somewhere has its place told. */
const written =
  /\b(?:in|on|under|by|from)\s(?:the|its|an?|his|her|their|this|that)\s(?:(?!(?:the|an?|its|this|that)\s)[\p{L}’'-]{1,30}\s){0,3}?(?:acts?|law|treaty|agreement|accord|charter|constitution|contract|tender|reports?|letters?|statement|memorandum|memo|communiqué|communique|prospectus|brochure|leaflet|notes?|papers?|decree|resolution|filings?|documents?|press\srelease|files?|records?|budget|register|plan|bill|ruling|judgment|judgement|speech|interview|article|editorial|column|book|memoirs?|diary|post|message|cable|dispatch|manual|handbook|bulletin|survey|study|census|minutes|invitation|advertisement|catalogue|label|box)\b/iu
/** Somebody who may have spoken, where the sentence is not about what things are called. */
const somebody = /(?:^|[^\p{L}])(?:he|she|I|we|you|who|his|her|my|our|him|me|us|your)(?![\p{L}])/iu
const byAgent = new RegExp(String.raw`^[,”’"']?\s(?:[\p{L}’'-]{1,20}\s){0,3}?by\s(?!${crowd}\b)`, 'iu')
const byAgentWithin = new RegExp(String.raw`\bby\s(?!${crowd}\b|now\b|then\b|the\sname\b|some\b|many\b|turns\b|far\b)`, 'iu')
/** "The phrase is the mayor’s." */
const creditedNext =
  /^\s*(?:(?:The|That|This|Those|These) (?:phrase|words?|remark|description|line|quip|jibe|gibe|label|expression|verdict|joke|comparison|nickname|term|name|title|formula|wording|metaphor) (?:is|was|are|were|belongs?|comes?|came|goes back|dates from|originated|has been (?:credited|attributed))[^.!?]{0,60}?(?:[’']s?(?=[\s.,;])|s[’'](?=[\s.,;])|\bto\b|\bfrom\b|\bwith\b|\bby\b|\bof\b)|(?:So|Thus|That,? at least, is|That is|This is how|Such was the) )/u

/**
 * The quotations of the paragraph's sentence `index` that are nobody's. Those outside other quotations alone; words and terms, titles and
 * names in quotation marks are none. Never throws.
 */
export const unattributedIn = (paragraph: Paragraph, index: number): readonly Unattributed[] => {
  const { text, sentences } = paragraph
  const sentence = sentences[index]?.span
  if (!sentence) return []
  const own = outermost(quotationsOf(paragraph).pairs, sentence)
  if (own.length === 0) return []
  const outside = unquoted(text, sentence, own)
  return own.flatMap((quotation): Unattributed[] => {
    const words = slice(text, quotation.words)
    const count = wordsIn(words)
    if (count < fewestWords || isTitle(words) || /\?[,.]?$/.test(words)) return []
    const found = framed(paragraph, index, quotation, outside, count)
    return found &&
      !creditedNext.test(
        text.slice(sentences[index + 1]?.span.start ?? text.length, (sentences[index + 1]?.span.start ?? text.length) + 120),
      )
      ? [found]
      : []
  })
}

/** The quotations that begin in the sentence and stand in no other. */
const outermost = (pairs: readonly Quotation[], { start, end }: Span): readonly Quotation[] => {
  const found: Quotation[] = []
  for (
    let i = countLeading(pairs.length, at => (pairs[at]?.span.start ?? 0) < start);
    i < pairs.length && found.length < mostQuotations;
    i++
  ) {
    const pair = pairs[i]
    if (!pair || pair.span.start >= end) break
    if (pair.depth === 0 && pair.family !== 'single angle') found.push(pair)
  }
  return found
}

/** The sentence without what stands in quotation marks in it. */
const unquoted = (text: string, sentence: Span, quotations: readonly Quotation[]): string => {
  let out = ''
  let at = sentence.start
  for (const { span } of quotations) {
    out += `${text.slice(at, span.start)}“”`
    at = Math.max(at, span.end)
  }
  return out + text.slice(at, sentence.end)
}

const wordsIn = (words: string): number => words.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’']*/gu)?.length ?? 0

const smallWords = new Set(
  'a an and as at but by for from in into nor of off on or over per the to up via with von de la le der des du el al under over between among without within behind before after against across about above toward towards upon through near is are'.split(
    ' ',
  ),
)

/** "The Longest Day at Sea": its words are written with capitals, but for the small ones. */
const isTitle = (words: string): boolean => {
  const told = [...words.matchAll(/(?<![\p{L}’'-])\p{L}[\p{L}’']*/gu)].map(([one]) => one).filter(one => !smallWords.has(one))
  return told.length > 0 && told.every(one => /^\p{Lu}/u.test(one) || /^\p{Lo}/u.test(one))
}

/** So much before a quotation says how it is framed. */
const reach = 200

const framed = (paragraph: Paragraph, index: number, quotation: Quotation, outside: string, count: number): Unattributed | null => {
  const { text, sentences } = paragraph
  const { span } = sentences[index] ?? { span: quotation.span }
  const before = text.slice(Math.max(span.start, quotation.span.start - reach), quotation.span.start)
  const behind = text.slice(quotation.span.end, Math.min(span.end, quotation.span.end + reach))
  const none = { quotation, alone: false, agentAt: null }
  if (before === '') return isAlone(paragraph, index, quotation) ? { ...none, alone: true } : null
  const passively = passive.exec(before)
  if (passively || nicknamed.test(before) || (reduced.test(before) && !/\b(?:what|which|that|whom)\b/i.test(before))) {
    const frame = passively?.[0] ?? before.slice(-80)
    const name = /\b(?:known|name|nickname|title|nicknamed|dubbed|christened)\b/i.test(frame)
    if (count < (name ? fewestWordsOfName : fewestWords)) return null
    if (
      isVouched(leadOf(text, span, quotation, passively?.[0]), behind) ||
      written.test(before) ||
      (passively && labelled.test(frame)) ||
      byAgentWithin.test(frame) ||
      byAgent.test(behind)
    )
      return null
    const verb = passively?.[1] ?? passively?.[2]
    const at = passively && verb ? quotation.span.start - passively[0].length + passively[0].lastIndexOf(verb) + verb.length : null
    return { ...none, agentAt: at !== null && verb !== undefined && /ed$|called|seen|spoken of/.test(verb) ? at : null }
  }
  const calling = crowdCalls.exec(before)
  if (calling) {
    if (
      count < fewestWords ||
      isVouched(leadOf(text, span, quotation, calling[0]), behind) ||
      written.test(before) ||
      labelled.test(calling[0])
    )
      return null
    const they = /^they$/i.test(calling[1] ?? '')
    // "They" may be people the report has just named.
    const known = they && !/^\p{L}[^,“”]{0,60},?\s$/u.test(text.slice(span.start, quotation.span.start - before.length + calling.index))
    return known && mentionsSomebody(paragraph, index - 1, index) ? null : none
  }
  if (!bare.test(before) || speaks.test(outside) || labelled.test(outside) || written.test(outside) || somebody.test(outside)) return null
  if (!quip.test(slice(text, quotation.words)) || byAgent.test(behind)) return null
  return mentionsSomebody(paragraph, index, index) || speaksBefore(paragraph, index) ? null : none
}

/** What the sentence says before the quotation and before what frames it. */
const leadOf = (text: string, { start }: Span, { span }: Quotation, frame = ''): string => text.slice(start, span.start - frame.length)

/** Another clause behind a quotation has a subject of its own. */
const nextClause = /^[,;]?\s?(?:and|but|so|yet|though|although|while|whereas|which)\s/

/** Whether somebody says of the thing that it is called so: in front of it or behind. */
const isVouched = (lead: string, behind: string): boolean => vouches.test(lead) || (!nextClause.test(behind) && speaks.test(behind))

/** Whether a person or an organisation is named in the sentences from `first` to `last`. A sentence's first word alone may be any. */
const mentionsSomebody = ({ names, sentences }: Paragraph, first: number, last: number): boolean => {
  for (let at = Math.max(0, first); at <= last; at++) {
    const sentence = sentences[at]?.span
    if (!sentence) continue
    for (let i = countLeading(names.length, n => (names[n]?.span.start ?? 0) < sentence.start); i < names.length; i++) {
      const name = names[i]
      if (!name || name.span.start >= sentence.end) break
      if (name.kind === null ? name.span.start !== sentence.start : name.kind !== 'place') return true
    }
  }
  return false
}

/** Whether somebody in particular speaks in the sentence before, so that this one may go on with it; "villagers say" is nobody in particular. */
const speaksBefore = ({ text, sentences }: Paragraph, index: number): boolean => {
  const before = sentences[index - 1]
  return before !== undefined && speaks.test(slice(text, before.span).replace(/\b(?:say|tell)\b/g, ' '))
}

/** Whether nothing but the quotation makes the sentences that it covers, and none around them tells of anybody. */
const isAlone = (paragraph: Paragraph, index: number, quotation: Quotation): boolean => {
  const { text, sentences } = paragraph
  const last = countLeading(sentences.length, i => (sentences[i]?.span.start ?? 0) < quotation.span.end) - 1
  const end = sentences[last]?.span.end ?? 0
  // The first words of a paragraph may go on with the one before; alone in it they are a motto or set off.
  if (index === 0 || last >= sentences.length - 1 || end - quotation.span.end > 1) return false
  if (!/^\p{Lu}/u.test(slice(text, quotation.words)) || !/[.!…]$/.test(slice(text, quotation.words))) return false
  return [index - 1, last + 1].every(at => {
    const span = sentences[at]?.span
    if (!span) return false
    const words = slice(text, span)
    return !speaks.test(words) && !somebody.test(words) && !/:$|\bthey\b|[“”"‘]/i.test(words) && !mentionsSomebody(paragraph, at, at)
  })
}
