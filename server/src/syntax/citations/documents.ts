/** Words for kinds of documents and their serial numbers: behind the body that issued it they say which document, not who. */

/** What is said of a document's sort before its kind. */
const sort =
  'annual|quarterly|monthly|weekly|daily|press|news|media|official|final|interim|preliminary|joint|public|written|oral|verbatim|special|full|draft|progress|mission|status|staff|working|policy|discussion|research|technical|information|summary|unofficial|internal|unpublished|country|assessment|inspection|audit|police|court|expert|background|stenographic|provisional'
const kinds =
  'proceedings minutes report reports statement statements release releases conference communiqué communiqués communique communiques hansard debate debates ' +
  'transcript transcripts testimony hearing hearings briefing briefings brief briefs paper papers resolution resolutions decision decisions sheet sheets ' +
  'factsheet factsheets declaration declarations letter letters memo memos memorandum memoranda note notes decree decrees order orders judgment judgement ' +
  'judgments judgements ruling rulings indictment verdict remarks speech address record records document documents circular circulars directive directives ' +
  'notice notices bulletin bulletins newsletter newsletters yearbook update updates survey surveys dataset datasets filing filings questionnaire questionnaires archive archives'
const kindNames = new Set(kinds.split(' '))
const document = new RegExp(
  `^(?:the\\s|an?\\s|its\\s)?(?:(?:${sort}|fact)\\s){0,2}(?:${kinds.replaceAll(' ', '|')})(?:\\s(?:no|nr|number|ref)\\.?)?(?:\\s#?[A-Z]{0,3}\\d[\\w/.()-]{0,20})?$`,
  'i',
)
/** "AI Index: EUR 46/027/2004", "UN Doc. S/2004/616", "Africa Report No. 66", "Ref: 7/2". */
const numbered =
  /^(?:[\p{Lu}][\p{L}.]{0,20}\s){0,3}(?:Index|Docs?|Document|Ref|Reference|Reports?|Papers?|Briefings?|Briefs?|Cable|Case|File|Decree|Order|Resolution|Circular|Serial|Series|ISBN|ISSN|DOI|Cm|Cmnd|HC|COM|Nos?|Nr)\.?(?:\s(?:No|Nr|Number)\.?)?(?:\s?:)?\s?(?:[A-Z]{1,5}[\s/-])?[A-Z]{0,3}\(?\d[\w/.():-]{0,30}(?:\s\d[\w/.-]{0,12})?$/u
/** "A/HRC/25/63", "S/RES/1973 (2011)", "EUR 46/027/2004", "GAO-04-321", "RL32048". */
const serial =
  /^(?:[A-Z]{1,5}\s)?[A-Z\d]{1,8}(?:\/[A-Z\d][\w.]{0,12}){2,8}(?:\s\(\d{4}\))?$|^[A-Z]{1,6}-\d{2,4}-\d{1,6}$|^[A-Z]{2,3}\d{4,6}$/

const longest = 80

/** Whether it is a word for a kind of document: "report", "minutes". */
export const isKindOfDocument = (word: string): boolean => kindNames.has(word)

/** Whether words are nothing but a kind of document ("press release", "Proceedings", "Annual Report 2003") or a document's number. */
export const isDocument = (words: string): boolean => {
  if (words.length > longest) return false
  const last = words.charCodeAt(words.length - 1)
  // "No. 66", "S/RES/1973 (2011)".
  if (last === 41 || (last >= 48 && last <= 57)) return numbered.test(words) || serial.test(words) || document.test(words)
  return kindNames.has(words.slice(words.lastIndexOf(' ') + 1).toLowerCase()) && document.test(words)
}
