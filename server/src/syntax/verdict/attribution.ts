/** Whether a sentence itself says where what it states can be looked up. */
import { oneOf } from '../../base/alternatives.ts'
import { anyOf, cueBit } from './sentence-cues.ts'

const month = oneOf(`
  January | February | March | April | May | June | July | August | September | October | November | December
  (?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[.]?
`)
const day = oneOf(String.raw`
  \d{1,2}(?:st|nd|rd|th)?[ ](?:of[ ])?${month} | ${month}[ ]\d{1,2} | ${month},?[ ](?:19|20)\d\d
  \d{1,2}[./-]\d{1,2}[./-](?:\d\d){1,2} | (?:19|20)\d\d-\d\d-\d\d
`)
const when = oneOf(`${day} | (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day | yesterday`)

const document = `(?:${anyOf('document')}|Hansard|Gazette|Official Journal)`

/** Words that end or make up the names of outlets, whatever the outlet. */
const outletWord = oneOf(`
  Times | Post | News | Journal | Herald | Tribune | Gazette | Guardian | Telegraph | Mail | Star | Standard | Observer | Chronicle
  Daily | Weekly | Review | Press | Radio | Television | TV | Agency | Broadcasting | Service | Courier | Independent | Economist
  Wire | Today
`)
const outletKind = oneOf(
  'news agency | newspaper | daily | weekly | magazine | news service | radio | television | website | wire service | broadcaster',
)
/** Bounded, so that a megabyte of capitals is no name. */
const capitalised = String.raw`\p{Lu}[\p{L}’'-]{0,40}`
const name = String.raw`\p{Lu}[\p{L}.’'-]{0,40}(?: \p{Lu}[\p{L}.’'-]{0,40}){0,4}`

/** "Reuters reported on November 3 that…", "the daily Lidové noviny wrote on October 30" */
const reported = new RegExp(
  String.raw`(?:${capitalised}”?|\b(?:daily|newspaper|weekly|magazine|news agency) [\p{L} ]{3,40}),? (?:has )?` +
    String.raw`${anyOf('reporting')}(?: in [\p{L} ]{1,30})?,? (?:on |of |dated )?${when}`,
  'u',
)
const listening = oneOf(`
  [Tt]old | [Ii]nterview (?:with|to|in) | [Ss]peaking to | (?:[Rr]eported|[Qq]uoted|[Cc]ited|[Cc]arried) (?:by|in)
`)
/** "told the Kyodo news agency", "in an interview with the Wall Street Journal" */
const told = new RegExp(
  String.raw`${listening} (?:the )?(?:[\p{L}-]+ )?` +
    String.raw`(?:${outletKind} ${name}|${name}(?:’s|'s)? ${outletKind}|(?:${capitalised} ){0,3}${outletWord}\b)`,
  'u',
)
/** "told Russian television" names a country, not an outlet. Those in -i are spelt out: "the Yomiuri newspaper" is one. */
const people = oneOf(String.raw`
  \p{Lu}\p{L}*(?:an|ish|ese|ench|tch|eek|aeli|aqi|stani)
  Saudi | Emirati | Kuwaiti | Qatari | Bahraini | Omani | Yemeni | Azerbaijani | Bangladeshi | Nepali | Somali | Thai
  Swiss | Czech | Slovak | Croat | Serb | Icelandic | Kazakh | Uzbek | Tajik | Kyrgyz | Turkmen
`)
const demonym = new RegExp(String.raw`\s${people} ${outletKind}$`, 'u')
/** "the ministry’s statement of May 3", "a report by the bank dated 11 March" */
const datedDocument = new RegExp(
  String.raw`\b${document}(?!\p{L})[^;:”"]{0,80}?` +
    `(?:,(?: on)?| of| dated| for| from| (?:published|issued|released|given|posted) on| under the date of) (?:the )?${day}`,
  'u',
)
/** "in a televised briefing on January 21", "on the channel’s evening news of July 19" */
const occasion = new RegExp(
  String.raw`(?:\b(?:interview|briefing|broadcast|editorial|statement|press conference|dispatch|posting)|` +
    String.raw`\p{L}(?:’s|'s) (?:[\p{L}-]{1,20} ){0,2}(?:news|newscast|programme|program)) (?:on|of) ${day}`,
  'u',
)
/** "its 2003 edition", "its 2014 report" */
const yearDocument = new RegExp(String.raw`\b(?:19|20)\d\d (?:annual )?${document}(?!\p{L})`, 'u')
/** What makes a dated document the source of the sentence and not its subject. */
const vouching = new RegExp(String.raw`\b(?:[Aa]ccording to|${anyOf('vouching')})\b|^In (?:its|his|her|their|an?|the) `, 'u')
/** "The Financial Times of 2 February says" */
const issueOf = new RegExp(String.raw`${capitalised} (?:of|for) ${day}(?:,? (?:19|20)\d\d)?,? ${anyOf('issue')}`, 'u')
/** "according to the budget, table 3.2" */
const citedTable = /\b[Aa]ccording to [^;]{0,80}?\btable \d/u
/** "Article 5 of the agreement", "Resolution 1173" */
const provision = /\b(?:Article|Section|Paragraph|Resolution|Ruling|Decree|Directive|Regulation|Law|Act) (?:No\. ?)?\d+[\d./-]*/u
/** What stands before a provision that the sentence rests on. */
const governing = /\b(?:[Uu]nder|[Ii]n|[Aa]ccording to|[Bb]y)\b[^;]{0,60}$/u
/** What a provision does that the sentence rests on. */
const providing = new RegExp(
  String.raw`^[^;]{0,80}\b${oneOf(`
    allows? | provides? | provided | requires? | holds? | held | states? | says | forbids? | lets? | obliges? | bans? | calls?
    applies | lays | gives?
  `)}\b`,
  'u',
)
/** A house's own earlier report vouches for nothing. */
const ownWork = /\b[Oo]ur (?:own )?(?:[\p{L}-]+ )?(?:report|note|estimate|review|update|bulletin|assessment|edition|issue)\b/u
const vague = /\baccording to (?:press|media|local|several|some|unnamed|unconfirmed|various)\b/iu

function restsOnProvision(text: string): boolean {
  const cited = provision.exec(text)
  if (cited === null) return false
  const { index } = cited
  return governing.test(text.slice(Math.max(0, index - 60), index)) || providing.test(text.slice(index, index + 160))
}

const bits = {
  our: cueBit('our'),
  listening: cueBit('listening'),
  according: cueBit('according'),
  day: cueBit('weekday'),
  reporting: cueBit('reporting'),
  issue: cueBit('issue'),
  document: cueBit('document') | cueBit('namedDocument'),
  vouching: cueBit('vouching') | cueBit('according'),
  provision: cueBit('provision'),
}
/** What may be a source once there is a date or a number. */
const withDigits = bits.according | bits.reporting | bits.issue | bits.document | bits.provision

/** What is known of a sentence's words when its source is looked for. */
interface Seen {
  /** Bits of `sentence-cues.ts`. */
  readonly cues: number
  readonly digits: boolean
}

/**
 * Returns whether the sentence, which stands on one line, names a source that a reader could look up: an outlet with the day of its report,
 * an outlet somebody spoke to, a document with its date or number. "He told reporters", "officials said" and "according to press reporting"
 * name none. `cues` and `digits` tell which expressions may match. Linear in the sentence's length; never throws.
 */
export function isAttributed(sentence: string, { cues, digits }: Seen): boolean {
  const enough = bits.listening | (digits ? withDigits : (cues & bits.day) !== 0 ? bits.reporting : 0)
  if ((cues & enough) === 0) return false
  const may = (wanted: number): boolean => (cues & wanted) !== 0
  if (may(bits.our) && ownWork.test(sentence)) return false
  if (may(bits.listening)) {
    const listener = told.exec(sentence)
    if (listener !== null && !demonym.test(listener[0])) return true
  }
  if (may(bits.according) && vague.test(sentence)) return false
  if (may(bits.reporting) && (digits || may(bits.day)) && reported.test(sentence)) return true
  if (!digits) return false
  if (may(bits.issue) && issueOf.test(sentence)) return true
  if (may(bits.document) && (may(bits.vouching) || sentence.startsWith('In ')) && isDated(sentence) && vouching.test(sentence)) return true
  return (may(bits.according) && citedTable.test(sentence)) || (may(bits.provision) && restsOnProvision(sentence))
}

const isDated = (sentence: string): boolean => datedDocument.test(sentence) || occasion.test(sentence) || yearDocument.test(sentence)
