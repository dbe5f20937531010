/** The words by which a sentence says whose words it quotes. */

const joined = (words: string): string => `(?:${words.trim().split(/\s+/).join('|')})`

/** Verbs of saying and writing that have hardly any other use. */
const plainVerbs = `
  said says say saying told tells tell telling wrote writes write writing added adds adding argued argues asserted asserts assured assures
  commented comments complained complains conceded concedes grumbled grumbles joked jokes lamented laments muttered mused quipped quips
  quoted quotes quoting remarked remarks replied replies retorted retorts scoffed sighed sneered snapped`
/** Verbs of saying in the forms that stand with a quotation; those that give a name to something are left out. */
const otherVerbs = `
  announced announces asked asks answered answers admitted admits accused accuses acknowledged acknowledges blamed blames boasted boasts
  cautioned cautions claimed claims concluded concludes confessed confesses confirmed confirms contended contends countered counters cried
  declared declares defended defends demanded demands denied denies denounced explained explains hinted hints informed informs insisted
  insists maintained maintains noted notes objected objects observed pleaded pledged pledges posted praised predicted predicts proclaimed
  promised promises pronounced protested protests cited cites citing recalled recalls reported reports responded responds shouted shrugged
  spoke speaks stated states stressed stresses suggested suggests testified testifies thought thinks threatened threatens tweeted urged
  urges vowed vows warned warns wondered wonders`
const verbs = joined(plainVerbs + otherVerbs)

const crediting =
  String.raw`\b(?:according to|put[s]? it|on record|in the words of|to quote|attributed to|coined by|courtesy of)\b` +
  String.raw`|[\p{L}][’']s? (?:own )?(?:words?|phrase|expression|description|telling|view|opinion|account|term|formula|verdict)\b`

/** A verb that may say who speaks, anywhere. */
export const speaks = new RegExp(String.raw`\b${verbs}\b|${crediting}`, 'iu')

/** What says who speaks of something, and not only that somebody once spoke: "he told deputies", "announced that …", "in her words". */
export const vouches = new RegExp(String.raw`\b${joined(plainVerbs)}\b|\b${verbs}\b[^,;]{0,60}\bthat\b|${crediting}`, 'iu')

const name = String.raw`\p{Lu}[\p{L}.’'-]{0,30}`
/** Who speaks, in at most so many words. */
const speaker = String.raw`(?:he|she|they|it|I|we|who|one|(?:${name}|(?:an?|the|its|his|her|their|one|another|officials?|some)\s[\p{L}’'-]{1,30})(?:\s[\p{L}.’'-]{1,30}){0,5}?)`

/** What follows a quotation and says whose it is, or reports on: "said the driver", "according to …", "the minister told …", "and that anybody …". */
export const attribution = new RegExp(
  String.raw`(?:(?:and|but|then)\s)?(?:${verbs}\b|according to\b|as\s${speaker}\s(?:${verbs}|puts? it|had it|has it)\b|(?:(?:and|but)\s)?${speaker}\s(?:has\s|had\s|later\s|also\s|then\s)?${verbs}\b)` +
    String.raw`|(?:and|but)\sthat\s(?!is\b|was\b|will\b|would\b|has\b|had\b)`,
  'yu',
)

/** Where the last verb of saying, or of calling something a name, stands in a text. */
export const lastSaying = (text: string): number => {
  let last = -1
  for (const match of text.matchAll(saying)) last = match.index + match[0].length
  return last
}
const saying = new RegExp(
  String.raw`\b(?:${verbs}|call(?:s|ed|ing)?|describ(?:es|ed|ing)|dubbed|termed|labelled|labeled|according to)\b`,
  'giu',
)
