/** Whether a sentence itself says where what it states can be looked up. */

const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)'
const day = `(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?${month}|${month} \\d{1,2}|${month},? (?:19|20)\\d\\d|\\d{1,2}[./-]\\d{1,2}[./-](?:\\d\\d){1,2}|(?:19|20)\\d\\d-\\d\\d-\\d\\d)`
const when = `(?:${day}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday)`

/** Kinds of writing that can be looked up once their date or number is known. */
const document =
  '(?:statement|report|survey|study|letter|bulletin|ruling|judgment|communiqu[eé]|release|affidavit|memorandum|circular|decree|order|transcript|table|edition|editorial|dispatch|interview|briefing|filing|notice|note|review|article|census|resolution|minutes|submission|prospectus|accounts|budget|imagery|images?|photographs?|broadcast|website|justification|Hansard|Gazette|Official Journal)'

/** Words that end or make up the names of outlets, whatever the outlet. */
const outletWord =
  '(?:Times|Post|News|Journal|Herald|Tribune|Gazette|Guardian|Telegraph|Mail|Star|Standard|Observer|Chronicle|Daily|Weekly|Review|Press|Radio|Television|TV|Agency|Broadcasting|Service|Courier|Independent|Economist|Wire|Today)'
const outletKind = '(?:news agency|newspaper|daily|weekly|magazine|news service|radio|television|website|wire service|broadcaster)'
const name = "\\p{Lu}[\\p{L}.’'-]*(?: \\p{Lu}[\\p{L}.’'-]*){0,4}"

/** "Reuters reported on November 3 that…" */
const reported = new RegExp(
  `\\p{Lu}[\\p{L}’'-]*”?,? (?:has )?(?:reported|wrote|reports|writes)(?: in [\\p{L} ]{1,30})?,? (?:on |of |dated )?${when}`,
  'u',
)
/** "told the Kyodo news agency", "in an interview with the Wall Street Journal" */
const told = new RegExp(
  `(?:[Tt]old|[Ii]nterview (?:with|to|in)|[Ss]peaking to|(?:[Rr]eported|[Qq]uoted|[Cc]ited|[Cc]arried) (?:by|in)) (?:the )?(?:[\\p{L}-]+ )?(?:${outletKind} ${name}|(?:${name}(?:’s|'s)? )${outletKind}|(?:\\p{Lu}[\\p{L}-]* ){0,3}${outletWord}\\b)`,
  'u',
)
/** "the ministry’s statement of May 3 says", "a report by the bank dated 11 March" */
const datedDocument = new RegExp(
  `\\b${document}\\b[^;:”"]{0,80}?(?:,| of| dated| on| for| from| published on| issued on| under the date of) (?:the )?${day}`,
  'u',
)
/** "its 2003 edition", "its 2014 report" */
const yearDocument = new RegExp(`\\b(?:19|20)\\d\\d (?:annual )?${document}\\b`, 'u')
/** "The Financial Times of 2 February says" */
const issueOf = new RegExp(
  `\\p{Lu}[\\p{L}’'-]* (?:of|for) ${day}(?:,? (?:19|20)\\d\\d)?,? (?:says|said|has|quotes|quoted|reports|reported|carries|carried|lists|records)`,
  'u',
)
/** "Article 5 of the agreement", "Resolution 1173" */
const provision =
  /\b(?:Article|Section|Paragraph|Resolution|Ruling|Decree|Directive|Regulation|Order|Law|Act|table|Annex) (?:No\. ?)?\d+[\d./-]*/u
const providing =
  /\b(?:[Uu]nder|[Ii]n|[Aa]ccording to|[Bb]y)\b[^;]{0,60}$|^[^;]{0,80}\b(?:allows?|provides?|provided|requires?|holds?|held|states?|says|forbids?|lets?|obliges?|bans?|calls?|applies|lays|gives?)\b/u
/** What makes a dated document the source of the sentence and not its subject. */
const vouching =
  /\b(?:[Aa]ccording to|[Ss]ays|[Ss]aid|[Ss]tates?|[Ss]tated|[Rr]ecords?|[Rr]ecorded|[Hh]olds?|[Ss]hows?|[Ss]howed|[Ll]ists?|[Ll]isted|[Ww]rites?|[Ww]rote|[Dd]escrib(?:es?|ed)|[Ss]peaks?|[Ss]poke|[Gg]ives?|[Gg]ave|[Ee]xplains?|[Pp]uts?|[Rr]eports?|[Rr]eported|[Rr]epl(?:y|ies|ied)|[Dd]eclared?|[Cc]ounts?|[Cc]ounted|[Cc]alls?|[Cc]alled|[Aa]llow(?:s|ed)?|[Ff]ound|[Ff]inds|[Ww]arn(?:s|ed)|[Nn]ote[sd]|was blunter|told|denied|conceded|argue[sd]|announced)\b/u
const vague = /\baccording to (?:press|media|local|several|some|unnamed|unconfirmed|various)\b/iu

/**
 * Returns whether the sentence names a source that a reader could look up: an outlet with the day of its report, an outlet somebody
 * spoke to, a document with its date or number. "He told reporters", "officials said" and "according to press reporting" name none.
 * Linear in the sentence's length; never throws.
 */
export function isAttributed(sentence: string): boolean {
  const text = sentence.replaceAll('\u00a0', ' ')
  if (told.test(text)) return true
  if (vague.test(text)) return false
  if (reported.test(text) || issueOf.test(text)) return true
  if ((datedDocument.test(text) || yearDocument.test(text)) && vouching.test(text)) return true
  const cited = provision.exec(text)
  if (cited === null) return false
  return (
    providing.test(text.slice(Math.max(0, cited.index - 60), cited.index)) || providing.test(text.slice(cited.index, cited.index + 160))
  )
}
