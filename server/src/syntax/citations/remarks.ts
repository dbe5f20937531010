/** What is said of a source beside its name: from whom it had the news, in what form it brought it, and small words before its date. */
import { isSourceShaped } from './source-shapes.ts'

const brought = 'summari[sz]ed|quoted|cited|reported|carried|republished|reprinted|published|translated|monitored|relayed|excerpted'

/** Words that lead to a source and are none of it. */
export const leading = new RegExp(
  `^(?:(?:see(?:\\s+also)?|cf\\.?|compare(?:\\s+with)?|but\\s+(?:see|cf\\.?)|contra|pace|(?:(?:later|also|since|partly)\\s+)?(?:confirmed|denied|corroborated|disputed|echoed|repeated)\\s+by|also|and|&|(?:as\\s+)?(?:${brought})\\s+(?:in|by|on)|by|citing|quoting|via|(?:as\\s+)?per|according\\s+to|h/t:?|in|from|e\\.g\\.,?|among\\s+others:?|including:?)\\s+(?:the\\s+(?=["“]))?|sources?:\\s*)`,
  'i',
)

/** What parts one source from the one it leans on, where no comma does: "AFP quoting Slovo", "Kyodo as cited by AFP". */
const leaning = new RegExp(`\\s(?:quoting|citing|via|(?:as\\s)?(?:${brought})\\s(?:in|by|on))\\s`)

/** "AP via X" */
const shortestLeaning = 8

/** How much of a name's words stands before those of the source it leans on; null where it leans on none. */
export const beforeLeaning = (words: string): number | null => {
  if (words.length < shortestLeaning || !leaning.test(words)) return null
  const lead = leading.exec(words)?.[0].length ?? 0
  const at = words.slice(lead).search(leaning)
  return at > 0 ? lead + at : null
}

/** Whom a dispatch quotes; who carried it, where its day has been told already. */
const quotes = /^(?:quoting|citing|with)\s(.+)$/is
const carried = new RegExp(`^(?:(?:as\\s)?(?:${brought})\\s(?:in|by|on|from)|quoting|citing|via|by way of|in|from)\\s`, 'i')
/** Its form, its edition, its short form from here on. */
const form =
  /^(?:etc\.?|and others|among others|op\.? ?cit\.?|loc\.? ?cit\.?|passim|online|print|live|paywall(?:ed)?|subscription required|exclusive|updated|corrected|(?:in\s)?(?:an?\s|its\s|the\s)?(?:[a-z-]{3,14}\s){0,2}(?:edition|ed\.|dispatch|despatch|broadcast|bulletin|newscast|interview|commentary|editorial|op-ed|column|feature|story|article|report|post|thread|tweet|video|program(?:me)?|statement|press release|communiqué|briefing|supplement|issue|headline)(?:\s(?:from|by|with|of|on|to|in|at|about)\s.{1,60})?)$/
const isHereinafter = /^(?:hereinafter|hereafter|henceforth|translat(?:ed|ion) (?:from|by|of))\b/i
const longest = 80

/** What has been read of an item when a part begins: nothing, a source that waits for its date, or both. */
export type Stage = 'begun' | 'waiting' | 'dated'

/** Whether the words of a part say how the source before them came by its news, or in what form it brought it; `dated`: a date follows them. */
export const isRemark = (words: string, stage: Stage, dated: boolean): boolean => {
  if (words.length > longest) return false
  if (isHereinafter.test(words) || (stage === 'dated' && !dated && carried.test(words))) return true
  if (stage === 'begun') return false
  const quoted = quotes.exec(words)?.[1]
  return quoted === undefined ? form.test(words) : !isSourceShaped(quoted)
}

/** A few small words between commas that may say anything of the source before them: only where all the rest is known are they read over. */
export const mayRemark = (words: string): boolean =>
  words.length <= longest && /^\p{Ll}[\p{Ll}’'-]*(?:\s[\p{Ll}’'-]+){0,5}$/u.test(words) && !isSourceShaped(words)

/** An edition by its name: "Dawn, Islamabad edition". */
export const isEdition = (words: string): boolean =>
  words.length <= longest && 'n.'.includes(words.charAt(words.length - 1)) && /^\p{Lu}[\p{L} -]*\s(?:[Ee]dition|[Ee]d\.)$/u.test(words)

/** Whose clock a date is told by: "Nov. 28 KST". */
export const isClock = (words: string): boolean => words.length < 12 && /^(?:[A-Z]{1,4}T|UTC|GMT[+-]\d{1,2}|local\stime)$/.test(words)

/** "KEN31693.E", "S11999", "SU/4008": behind a date, where in a series the document stands. */
export const isCode = (words: string): boolean => /^(?=.{0,20}\d)[A-Z]{1,5}[\d/][\w./-]{0,30}$/.test(words)

/** Small words before a date: "both May 3", "morning of May 3", "in Russian 0815 gmt 3 May". */
export const beforeDate =
  /(?:mid-|~\s?|(?:c|ca)\.\s|(?:in\s[A-Z][a-z]{2,12}\s)?[0-2]\d:?[0-5]\d\s(?:gmt|utc|[A-Z]{1,4}T|hrs|hours)\s|(?:both|all|each|circa|around|about|approximately|on|dated|of|as of|early|late|(?:the\s)?(?:early\s|late\s)?(?:morning|afternoon|evening|night|noon|week)\s(?:of|ending|beginning)|week)\s)/iy
