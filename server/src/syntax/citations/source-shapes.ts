/** What the name of a source looks like. */
import { isKindOfDocument } from './documents.ts'
import { isVagueName } from './vague-names.ts'

/** Words that stand small inside the name of an outlet. */
const small = new Set(
  'of the and for in on at to from de la le les el los las del della dello delle dei degli der die das den des du da do dos e et y und och og i al ul a an au aux sur von van het s für di il lo na & news'.split(
    ' ',
  ),
)
/** Words that stand small at the end of a name: "Kathimerini English edition". */
const tail = new Set(
  'edition supplement sitrep sitreps service online bureau portal database dataset tracker dashboard page homepage podcast al. interview interviews data statement briefing transcript broadcast communiqué release filing filings estimates archive archives blog account feed bulletin newsletter programme program'.split(
    ' ',
  ),
)
const mediaNoun =
  /\b(?:media|press|agenc(?:y|ies)|wires?|news|radio|television|tv|newspapers?|dail(?:y|ies)|websites?|reports?|posts?|channels?|sources|gazet[ay]|pravda|zvezda|vesti|vedomosti|novosti|kuri?er|zeitung|jour)\b/i
/** Words that lead on to what is told of a date. */
const leadsOn = new Set(['since', 'until', 'till', 'before', 'after', 'by', 'from', 'during', 'between'])
/** "US$4.2bn" */
const sum = /^[A-Z]{0,3}[$€£¥₽]\d/
/** No source is longer. */
export const longestSource = 160

/** "To- day": a word that the end of a line once broke. "Pre- and post-war" is none. */
export const brokenWord = /(\p{L}{2})-\s(?!(?:and|or|to)\s)(?=\p{Ll}{2})/u

/** Whether words look like an outlet's name: capitalised, a host, an acronym, or media spoken of in general ("social media"). */
export const isSourceShaped = (written: string): boolean => {
  const name = written.includes('- ') ? written.replace(brokenWord, '$1') : written
  if (name.length === 0 || name.length > longestSource) return false
  if (/^ibid\.?$/i.test(name) || (name.includes('.') && isHost(name))) return true
  const words = name.split(/\s+/)
  if (words.length > 12) return false
  const last = words.at(-1) ?? ''
  if (leadsOn.has(last) || sum.test(name)) return false
  if (!(small.has(last) && last !== 'news') && words.every(isNameWord)) return true
  if (words.length <= 4 && words.every(word => /^[\p{L}-]+$/u.test(word)) && mediaNoun.test(name)) return true
  // Other scripts write a name like a sentence: "Независимая газета".
  if (words.length <= 5 && /^\p{Lu}/u.test(name) && !/[\p{Script=Latin}\d]/u.test(name)) return true
  return (
    (words.length > 1 && words.length <= 4 && isVagueName(name)) ||
    unpublished.test(name) ||
    issued.test(name) ||
    isInterviewName(name) ||
    isProduct(words) ||
    isForeign(words)
  )
}

/** What somebody told the author, or the author saw: "interview with Olga Marran", "personal communication", "author’s visit". */
const unpublished =
  /^(?:(?:(?:the\s)?authors?[’']s?\s|own\s)(?:observations?|visits?|field\s?(?:work|notes|visits?|trips?)|notes|survey|calculations?|estimates?|analysis)|field\s?(?:notes|visits?|trips?))$|^(?:(?:the\s)?author[’']s?\s|author\s|telephone\s|phone\s|personal\s|private\s|confidential\s|written\s|panel\s|group\s|staff\s){0,3}(?:interviews?|communications?|correspondence|conversations?|e-?mails?)(?:\s(?:with|to|from|by)\s.{1,80})?$/iu

/** "General Staff evening briefing": what a body puts out, by words in small letters that say which. */
const isProduct = (words: readonly string[]): boolean => {
  const last = words.at(-1) ?? ''
  const small = words.findIndex(word => /^\p{Ll}/u.test(word))
  const between = words.slice(small, -1)
  return (
    small > 0 &&
    between.length < 3 &&
    isKindOfDocument(last) &&
    words.slice(0, small).every(word => /^\p{Lu}/u.test(word)) &&
    between.every(word => /^\p{Ll}{4,}$/u.test(word) && !word.endsWith('ed'))
  )
}

const longestInterview = 100

/** Whether it is the name of an interview that somebody has made: "Harbour Group interview". */
export const isInterviewName = (name: string): boolean =>
  name.length < longestInterview &&
  /^\p{Lu}[^,]*\s(?:telephone\s|phone\s|skype\s|email\s)?(?:interviews?(?:\s(?:with|by)\s.{1,60})?|communications?|correspondence)$/iu.test(
    name,
  )

/** What a body has issued: "statement by the Harbour Ministry". */
const issued =
  /^(?:the\s)?(?:press\s|official\s|joint\s|written\s|annual\s)?(?:statements?|releases?|communiqu[eé]s?|declarations?|letters?|announcements?|notices?|briefings?|reports?|press conferences?|remarks|testimony)\s(?:issued\s)?(?:by|of|from)\s(?:the\s)?\p{Lu}/iu

/**
 * Whether the words are a name whose later words stand small as other languages write it: "Glas javnosti", "Mladá fronta Dnes". English nouns
 * that end in the vowels of those languages are few.
 */
const isForeign = (words: readonly string[]): boolean => {
  if (words.length < 2 || words.length > 4 || !/^\p{Lu}\p{Ll}{2}/u.test(words[0] ?? '')) return false
  const inSmall = words.slice(1).filter(word => /^\p{Ll}/u.test(word) && !small.has(word))
  return inSmall.length > 0 && words.every(word => /^\p{L}[\p{L}’'-]*$/u.test(word)) && inSmall.every(isForeignWord)
}

const isForeignWord = (word: string): boolean =>
  word.length > 3 && (/[^ -~’]/.test(word) || (/[aiou]$/.test(word) && !endsInVowel.has(word)))

/** English nouns of more than three letters that end in a vowel other than e. */
const endsInVowel = new Set(
  `agenda alibi alpha alumni antenna area arena armada aroma banana beta bikini bonanza camera cargo casino cinema combo commando concerto
  criteria data delta demo dilemma diploma disco drama dynamo echo ego embargo enigma euro extra fiasco formula ghetto gorilla guerrilla halo
  hero hydro idea info inferno insignia intifada intro jihadi judo junta karma kilo lava libido logo mafia malaria manifesto mania media memo
  memorabilia metro micro militia motto nano nova opera orca pagoda panda panorama paparazzi persona phenomena photo piano pizza placebo plaza
  polio portfolio potato propaganda pseudo quota radio ratio retro safari saga saliva sauna scenario schema sepia shia silo soda sofa solo spectra
  stamina stigma strata studio sumo taxi tempo terra tiara thou tobacco tornado torso trauma trio tsunami tuna turbo ultra umbrella utopia veto
  vice-versa video villa virtuoso visa vista vodka volcano zebra zero hijra fatwa ayatollah sharia loya jirga shura emu menu guru plateau bureau
  into also onto ergo alia versa thru`.split(/\s+/),
)

/** Whether words that do not look like a name may be one all the same, if a registry knows it: "Lietuvos rytas". */
export const isDoubtful = (name: string): boolean =>
  name.length <= 60 && /^\p{Lu}[\p{L}.’'-]{1,30}(?:\s[\p{L}.’'-]{1,30}){1,4}$/u.test(name)

/** Whether it is a name in small letters that only a registry can tell from other words: "taz", "il manifesto". */
export const isSmallName = (name: string): boolean =>
  name.length <= 40 && /^\p{Ll}[\p{L}’'.-]{1,20}(?:\s[\p{L}’'.-]{1,20}){0,3}$/u.test(name)

/** Whether the word at place `i` may stand there in a name. */
const isNameWord = (word: string, i: number): boolean => {
  const code = word.charCodeAt(0)
  if (code >= 65 && code <= 90) return true
  return (
    /^[*_“"‘'«]*@?[\p{Lu}\p{Lo}\p{N}]|^@\w/u.test(word) ||
    (i > 0 ? small.has(word) || tail.has(word) || mediaNoun.test(word) || /^(?:#\d|[/+|]$)/.test(word) : word === 'the') ||
    /^[a-z][A-Z]|^[a-z]{1,2}[’']\p{Lu}|^(?:al|an|el|ash|az|ad)-/u.test(word)
  )
}

/** Whether it is a bare host or the beginning of an address: "kremlin.ru", "www.osce.org/odihr". */
export const isHost = (name: string): boolean =>
  /^(?:https?:\/\/|www\.)\S+$|^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(name) && /[a-z]{2}/i.test(name)

/** Whether it is the address of one page, in angle brackets or not: where to look, not who says so. */
export const isAddress = (words: string): boolean => /^<?(?:https?:\/\/|www\.)[^\s<>]+>?$|^<[^\s<>]+\.[^\s<>]+>$/i.test(words)

const person = String.raw`\p{Lu}(?:\.|\p{Ll}[\p{L}’'-]{0,30})(?:\s(?:(?:de|da|al|el|von|van|bin|ibn)\s)?\p{Lu}(?:\.|\p{Ll}[\p{L}’'-]{0,30})){1,3}`
const people = new RegExp(`^${person}(?:\\s(?:and|&)\\s${person})?$`, 'u')

/** Whether words look like the full names of one person or two: "James Risen and Jeff Gerth". Not if they speak of media. */
export const isPersonShaped = (name: string): boolean => !mediaNoun.test(name) && people.test(name)
