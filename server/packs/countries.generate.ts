/**
 * Writes the pack of countries and capitals (`countries.json`) and the word lists the name reader uses (`../src/syntax/countries.ts`)
 * from the package `world-countries` (see `countries.NOTICE.md`). Run it with `npx tsx server/packs/countries.generate.ts`.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import countries, { type Country } from 'world-countries'

interface Alias {
  readonly name: string
  readonly from?: string
  readonly to?: string
}

interface Place {
  readonly id: string
  readonly name: string
  readonly also?: readonly (string | Alias)[]
  readonly kind: 'place'
  readonly iso?: string
  readonly capital?: string | readonly string[]
  readonly demonym?: string
  readonly roles?: readonly { readonly title: string; readonly of: string; readonly from?: string; readonly to?: string }[]
  readonly note?: string
}

/** The usual English name where the library's is another. */
const commonName: Readonly<Record<string, string>> = { TR: 'Turkey', CD: 'Democratic Republic of the Congo' }

/** Plain English names in use beside the official one; the library's own alternates are mostly in other languages. */
const otherNames: Readonly<Record<string, readonly (string | Alias)[]>> = {
  AE: ['UAE', 'U.A.E.', 'the Emirates'],
  BA: ['Bosnia', 'Bosnia-Herzegovina'],
  BN: ['Brunei Darussalam'],
  BY: ['Byelorussia'],
  CD: ['DR Congo', 'DRC', 'Congo-Kinshasa', 'Democratic Republic of Congo', { name: 'Zaire', from: '1971', to: '1997' }],
  CG: ['Congo-Brazzaville'],
  CI: ["Côte d'Ivoire"],
  CN: ['PRC'],
  CV: ['Cabo Verde'],
  CZ: ['Czech Republic'],
  FK: ['Falklands', 'Malvinas'],
  FM: ['Federated States of Micronesia'],
  GB: ['UK', 'U.K.', 'Great Britain', 'Britain'],
  GM: ['the Gambia'],
  KG: ['Kyrgyz Republic', 'Kirghizia'],
  KN: ['Saint Kitts', 'St. Kitts and Nevis'],
  KP: ['DPRK'],
  KR: ['ROK'],
  LC: ['St. Lucia'],
  MD: ['Moldavia'],
  MK: [
    { name: 'Macedonia', to: '2019' },
    { name: 'FYROM', to: '2019' },
  ],
  MM: ['Burma'],
  MO: ['Macao'],
  NL: ['Holland'],
  PG: ['PNG'],
  SA: ['KSA'],
  SZ: [{ name: 'Swaziland', to: '2018' }],
  TL: ['East Timor'],
  TR: ['Türkiye'],
  US: ['U.S.', 'US', 'USA', 'U.S.A.', 'America'],
  VA: ['Vatican', 'Holy See'],
  VC: ['St. Vincent and the Grenadines', 'Saint Vincent'],
  VN: ['Viet Nam'],
}

/** The word news prose uses for what belongs to the country, where the library gives another. */
const commonDemonym: Readonly<Record<string, string>> = {
  BW: 'Botswanan',
  IS: 'Icelandic',
  KG: 'Kyrgyz',
  KZ: 'Kazakh',
  LU: 'Luxembourgish',
  MV: 'Maldivian',
  LI: 'Liechtenstein',
  NZ: 'New Zealand',
  PH: 'Philippine',
  SA: 'Saudi',
  SI: 'Slovenian',
  SR: 'Surinamese',
  TJ: 'Tajik',
  UZ: 'Uzbek',
}

/** The city's usual English name where the library's is another. */
const cityName: Readonly<Record<string, string>> = {
  'Washington D.C.': 'Washington',
  'Ulan Bator': 'Ulaanbaatar',
  'El Aaiún': 'Laayoune',
  Reykjavik: 'Reykjavík',
}

const cityNames: Readonly<Record<string, readonly (string | Alias)[]>> = {
  Astana: [
    { name: 'Tselinograd', from: '1961', to: '1992' },
    { name: 'Akmola', from: '1992', to: '1998' },
    { name: 'Nur-Sultan', from: '2019', to: '2022' },
  ],
  Beijing: ['Peking'],
  Chișinău: ['Kishinev'],
  Kyiv: ['Kiev'],
  Laayoune: ['El Aaiún'],
  "N'Djamena": [{ name: 'Fort-Lamy', to: '1973' }],
  'New Delhi': ['Delhi'],
  Pristina: ['Prishtina'],
  Tashkent: ['Toshkent'],
  Tehran: ['Teheran'],
  Ulaanbaatar: ['Ulan Bator'],
  Washington: ['Washington D.C.', 'Washington, DC'],
  Yangon: ['Rangoon'],
  Yerevan: ['Erevan'],
}

/** Cities that stopped being capitals within memory, so that older reports read right. */
const formerCapitals: readonly { readonly name: string; readonly of: string; readonly from?: string; readonly to: string }[] = [
  { name: 'Almaty', of: 'Kazakhstan', to: '1997' },
  { name: 'Yangon', of: 'Myanmar', to: '2006' },
  { name: 'Bujumbura', of: 'Burundi', to: '2019' },
  { name: 'Bonn', of: 'Germany', from: '1949', to: '1990' },
]

const idOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

const nameOf = (country: Country): string => commonName[country.cca2] ?? country.name.common

/** "Bosnian, Herzegovinian" and "Kittitian or Nevisian" are two words each. */
const demonymsOf = (country: Country): readonly string[] => {
  const listed = country.demonyms.eng?.m ?? ''
  const words = listed.split(/, | or /).filter(word => word !== '' && word !== nameOf(country))
  const common = commonDemonym[country.cca2]
  return common === undefined ? words : [common, ...words.filter(word => word !== common)]
}

const countryPlace = (country: Country): Place => {
  const name = nameOf(country)
  const also = [country.name.official, ...(otherNames[country.cca2] ?? [])].filter(alias => alias !== name)
  if (/^Saint /.test(name) && !also.includes(name.replace('Saint', 'St.'))) also.push(name.replace('Saint', 'St.'))
  const capitals = country.capital.map(capital => cityName[capital] ?? capital)
  const demonym = demonymsOf(country)[0]
  const note = [
    ...(capitals.length > 0 ? [`Capital: ${capitals.join(', ')}.`] : []),
    ...(demonym === undefined ? [] : [`Demonym: ${demonym}.`]),
  ].join(' ')
  const [first] = capitals
  return {
    id: idOf(name),
    name,
    ...(also.length > 0 ? { also } : {}),
    kind: 'place',
    iso: country.cca2,
    ...(first === undefined ? {} : { capital: capitals.length === 1 ? first : capitals }),
    ...(demonym === undefined ? {} : { demonym }),
    ...(note === '' ? {} : { note }),
  }
}

/** Every country and capital as an entry of an entities file. A capital that shares its country's or a greater capital's name has none. */
const places = (): readonly Place[] => {
  const sorted = [...countries].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
  const states = sorted.map(countryPlace)
  const taken = new Set(states.map(place => place.id))
  const capitals: Place[] = []
  const add = (name: string, role: { of: string; from?: string; to?: string }): void => {
    const id = idOf(name)
    // "The Valley" (Anguilla) would be found in every valley: a leading article does not count in a look-up.
    if (taken.has(id) || name.startsWith('The ')) return
    taken.add(id)
    const also = cityNames[name]
    capitals.push({ id, name, ...(also === undefined ? {} : { also }), kind: 'place', roles: [{ title: 'capital', ...role }] })
  }
  for (const sovereign of [true, false]) {
    for (const country of sorted) {
      if (country.unMember !== sovereign) continue
      for (const capital of country.capital) add(cityName[capital] ?? capital, { of: nameOf(country) })
    }
  }
  for (const { name, ...role } of formerCapitals) add(name, role)
  return [...states, ...capitals.sort((a, b) => (a.id < b.id ? -1 : 1))]
}

const wrapped = (words: readonly string[]): string => {
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    if (line.length + word.length > 130) {
      lines.push(line)
      line = ''
    }
    line += line === '' ? word : `|${word}`
  }
  return [...lines, line].map(each => `  ${each}`).join('|\n')
}

/** The pack, one entry a line. */
export const packText = (): string =>
  `[\n${places()
    .map(place => `  ${JSON.stringify(place)}`)
    .join(',\n')}\n]\n`

/** The name reader's word lists as a module: the analysis core reads no files. */
export const moduleText = (): string => {
  const unique = (words: readonly string[]): readonly string[] => [...new Set(words)].sort((a, b) => (a < b ? -1 : 1))
  const demonyms = unique(countries.flatMap(country => demonymsOf(country)))
  const names = unique(
    places().flatMap(place => [place.name, ...(place.also ?? []).map(alias => (typeof alias === 'string' ? alias : alias.name))]),
  )
  return [
    '/** Generated by packs/countries.generate.ts from the package world-countries (packs/countries.NOTICE.md): change that, not this. */',
    '',
    'const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\\|\\s*/))',
    '',
    '/** Words for what belongs to a country or comes from it: "Japanese". */',
    `export const demonyms = list(\`\n${wrapped(demonyms)}\`)`,
    '',
    '/** Countries and capitals under each of their English names. */',
    `export const countryNames = list(\`\n${wrapped(names)}\`)`,
    '',
  ].join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('countries.json', import.meta.url), packText())
  writeFileSync(new URL('../src/syntax/countries.ts', import.meta.url), moduleText())
}
