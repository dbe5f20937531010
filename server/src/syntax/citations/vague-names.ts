/** Names that name nobody: "Russian agencies", "Western diplomats", "local media". */
import { countryNames, demonyms } from '../countries.ts'

/** Kinds of publisher in the plural, and people of a sort, which name none of them. */
const many =
  'agencies|newspapers|papers|dailies|weeklies|magazines|tabloids|broadcasters|channels|stations|outlets|wires|websites|sites|blogs|bloggers|posts|reports|' +
  'survivors|refugees|locals|users|accounts|(?:source|official|observer|analyst|expert|journalist|reporter|correspondent|diplomat|resident|villager|insider|trader|broker|executive|activist)s?|(?:eye)?witness(?:es)?'
/** Words for the press at large; with a capital they may be a paper's name ("Canadian Press"). */
const mass = 'press|media|news|television|radio|chatter|gossip|hearsay'
/** What may stand in front of them without naming anybody: where they are, and of what sort. */
const sort =
  'an?|the|all|most|many|some|several|various|different|multiple|other|senior|local|regional|provincial|national|international|foreign|domestic|state|state-run|state-owned|official|government|pro-government|independent|opposition|private|public|social|mass|online|print|electronic|news|press|media|wire|radio|tv|television|' +
  'east|west|north|south|western|eastern|northern|southern|central|unnamed|anonymous|unspecified|unconfirmed|informed|diplomatic|military|security|defense|defence|intelligence|business|financial|industry|trade|market|shipping|oil|banking|police|army|court|union|party|political|church|humanitarian|aid|ngo'
/** Belonging to a region, a people or a state that no longer is one. */
const regional =
  'african|alpine|andean|anglophone|arab|arabian|asian|balkan|baltic|caribbean|caucasian|european|francophone|gulf|iberian|latin|levantine|maghrebi|mediterranean|middle|nordic|pacific|pan-arab|sahelian|scandinavian|siberian|transatlantic|transcaucasian|' +
  'abkhaz|abkhazian|acehnese|adjarian|balochi|baluchi|bashkir|basque|bavarian|bengali|bosniak|bougainvillean|buryat|catalan|chechen|circassian|corsican|cossack|crimean|croat|dagestani|darfuri|english|flemish|galician|ingush|karabakh|kashmiri|kurdish|ossetian|palestinian|papuan|punjabi|quebec|rohingya|sahrawi|scottish|serb|sicilian|sikh|silesian|sindhi|somalilander|tamil|tatar|tibetan|transdniestrian|transnistrian|tuareg|tuvan|uighur|uyghur|walloon|welsh|zanzibari|' +
  'austro-hungarian|british-indian|byelorussian|ceylonese|czechoslovak|czechoslovakian|ottoman|persian|prussian|rhodesian|siamese|soviet|yugoslav|yugoslavian|zairean|zairian'
const generic = new RegExp(`^(?:${many})$`, 'i')
const massNoun = new RegExp(`^(?:${mass})$`)
const sorting = new RegExp(`^(?:${sort}|${regional})$`, 'i')
/** Countries that lend their name itself: "US media", "Hong Kong newspapers". */
const lending = /^(?:U\.?[SKN]\.?|E\.?U\.?|U\.?A\.?E\.?|NATO)$/

/** Whether a name is made of nothing but a kind of publisher or of people and words that say of which sort or country. */
export const isVagueName = (name: string): boolean => {
  const words = name.split(/\s+/)
  const last = words.at(-1) ?? ''
  if (!generic.test(last) && !massNoun.test(words.length === 1 ? last.toLowerCase() : last)) return false
  const rest = words.slice(0, -1)
  return rest.every(word => sorting.test(word) || demonyms.has(word)) || isCountry(rest.join(' '), last)
}

/** Whether the words are a country's adjective, or its name where a kind in small letters follows. */
const isCountry = (words: string, last: string): boolean =>
  demonyms.has(words) || (/^\p{Ll}/u.test(last) && (lending.test(words) || countryNames.has(words)))
