/** What a written name turns out to be, and what a name that is not known most likely means. */
import assert from 'node:assert/strict'
import { fold, words } from '../server/src/base/fold.ts'
import { likeness } from '../server/src/base/nearest.ts'
import { decodeSources } from '../server/src/registry/decode.ts'
import { registry } from '../server/src/registry/merge.ts'
import { indexed, names } from '../server/src/registry/names.ts'
import { type Pack, packs } from '../server/src/registry/packs.ts'
import type { Source } from '../server/src/registry/registry.ts'

const team = (yaml: string): readonly Source[] => decodeSources('team/sources.yaml', yaml).entries
const pack = (yaml: string): Pack => ({
  name: 'test',
  about: '',
  sources: () => team(yaml).map(source => ({ ...source, declared: { pack: 'test' } })),
  entities: () => [],
})

/** The answer in a line: `= Name` as the name is to be written, `~ Name` under another form, `? A | B` ambiguous, `-` unknown. */
const found = (list: readonly Source[], written: string): string => {
  const resolution = names(list).resolve(written)
  if (resolution.kind === 'unknown') return '-'
  if (resolution.kind === 'ambiguous') return `? ${resolution.among.map(source => source.id).join(' | ')}`
  return `${resolution.canonical ? '=' : '~'} ${resolution.is.name}`
}

describe('fold', () => {
  it('takes spellings together that differ in case, marks, separators and a leading article', () => {
    const groups = [
      ['Itar-Tass', 'ITAR-TASS', 'Itar Tass', 'itar‐tass', 'ITARTASS'],
      ['The Guardian', 'Guardian', 'the  guardian'],
      ['Hürriyet', 'Hurriyet', 'Hu\u0308rriyet', 'HÜRRİYET'],
      ['Agence France-Presse', 'Agence France Presse'],
      ['Łódzka Gazeta', 'Lodzka gazeta'],
      ['RFE/RL', 'RFE / RL', 'R.F.E./R.L.'],
      ['Süddeutsche Zeitung', 'Suddeutsche Zeitung'],
      ['Зеркало недели', 'зеркало  Недели'],
    ]
    for (const group of groups) assert.deepEqual([...new Set(group.map(fold))], [fold(group[0] ?? '')], group.join(', '))
    assert.equal(new Set(groups.map(([first]) => fold(first ?? ''))).size, groups.length)
  })

  it('keeps what tells names apart', () => {
    assert.notEqual(fold('Channel 4'), fold('Channel 5'))
    assert.notEqual(fold('が'), fold('か'))
    assert.equal(fold('The'), 'the')
    assert.equal(fold('— …'), '')
    assert.deepEqual(words('The Wall St. Journal'), ['wall', 'st', 'journal'])
  })
})

describe('a written name', () => {
  const list = team(`
- name: Itar-Tass
  also: [ITAR-TASS, TASS]
- name: The Guardian
- name: People's Daily
- name: Daily News
  id: daily-news-lk
- name: Daily News
  id: daily-news-us
- name: Vremya
- name: Vremya MN
  also: Vremya
`)

  it('may be the host of a home page, unless it is another’s name or two have it', () => {
    const hosts = team(`
- name: Harbour Gazette
  url: https://www.gazette.example/
- name: Quay Seven
  url: https://quay.example
- name: Quay Eight
  url: https://quay.example/
- name: gazette.test
- name: Tolmia Times
  url: https://gazette.test/
- name: The Section
  url: https://paper.example/section
`)
    assert.deepEqual(
      ['gazette.example', 'quay.example', 'gazette.test', 'paper.example'].map(host => found(hosts, host)),
      ['~ Harbour Gazette', '? quay-seven | quay-eight', '= gazette.test', '-'],
    )
  })

  it('is known under its name and its aliases, and canonical under its own name only', () => {
    const expected: readonly (readonly [string, string])[] = [
      ['Itar-Tass', '= Itar-Tass'],
      ['ITAR-TASS', '= Itar-Tass'],
      ['Itar Tass', '~ Itar-Tass'],
      ['TASS', '~ Itar-Tass'],
      ['Guardian', '= The Guardian'],
      ['the Guardian', '= The Guardian'],
      ['guardian', '~ The Guardian'],
      ['The\nGuardian', '= The Guardian'],
      ['People’s Daily', "= People's Daily"],
      ['Peoples Daily', "~ People's Daily"],
      ['Reuters', '-'],
      ['', '-'],
      ['…', '-'],
    ]
    assert.deepEqual(
      expected.map(([written]) => [written, found(list, written)]),
      expected,
    )
  })

  it('is known with words in small letters that say what it is', () => {
    const { sources } = registry([], [team('- name: Ekho\n- name: Milliyet\n- name: Wire\n- name: Local')], [])
    const expected: readonly (readonly [string, string])[] = [
      ['Ekho radio', '~ Ekho'],
      ['Ekho news agency', '~ Ekho'],
      ['Ekho’s website', '~ Ekho'],
      ['the daily Milliyet', '~ Milliyet'],
      ['the Turkish newspaper Milliyet', '~ Milliyet'],
      ['Milliyet interview', '~ Milliyet'],
      ['the radio station Ekho', '~ Ekho'],
      ['television channel Ekho', '~ Ekho'],
      ['Ekho Radio', '-'],
      ['wire reports', '-'],
      ['Local radio', '-'],
      ['Olsen radio', '-'],
    ]
    const said = (written: string): string => {
      const resolution = sources.resolve(written)
      return resolution.kind === 'known' ? `${resolution.canonical ? '=' : '~'} ${resolution.is.name}` : '-'
    }
    assert.deepEqual(
      expected.map(([written]) => [written, said(written)]),
      expected,
    )
  })

  it('is ambiguous where two things have it as their name', () => {
    assert.equal(found(list, 'Daily News'), '? daily-news-lk | daily-news-us')
  })

  it('is the thing that is named so, not one that is also called so', () => {
    assert.equal(found(list, 'Vremya'), '= Vremya')
  })

  it('is what the team calls so before what a pack does', () => {
    const merged = registry([pack('- name: The Herald\n- name: Tribune')], [team('- name: Sidney Herald\n  also: Herald')], [])
    assert.equal(found(merged.sources.all, 'Herald'), '~ Sidney Herald')
    assert.equal(found(merged.sources.all, 'Tribune'), '= Tribune')
  })
})

describe('a registry', () => {
  it('has the team’s entry in the place of a pack’s with the same name or id', () => {
    const merged = registry(
      [pack('- name: Reuters\n  country: GB\n- name: Interfax\n- name: Kommersant')],
      [team('- name: REUTERS\n  id: our-reuters\n  reliability: B\n- name: Interfax News\n  id: interfax')],
      [],
    )
    assert.deepEqual(
      merged.sources.all.map(source => [source.id, source.name, source.reliability]),
      [
        ['our-reuters', 'REUTERS', 'B'],
        ['interfax', 'Interfax News', null],
        ['kommersant', 'Kommersant', null],
      ],
    )
    assert.equal(merged.sources.byId('interfax')?.name, 'Interfax News')
    assert.equal(merged.sources.byId('reuters'), null)
    assert.deepEqual(
      ['Reutres', 'Interfx', 'Komersant'].map(name =>
        merged.sources.nearest(name, 3).map(near => [near.is.name, 'pack' in near.is.declared]),
      ),
      [[['REUTERS', false]], [['Interfax News', false]], [['Kommersant', true]]],
    )
  })

  it('ships packs in which every entry is found by its own id and name', () => {
    const shipped = registry(packs, [], [])
    assert.ok(shipped.sources.all.length >= 300)
    assert.ok(shipped.entities.all.length >= 200)
    const lost = [shipped.sources, shipped.entities].flatMap(table =>
      table.all.filter(one => table.byId(one.id) !== one || table.resolve(one.name).kind === 'unknown').map(one => one.name),
    )
    assert.deepEqual(lost, [])
  })
})

/** What somebody typed, and the name that was wanted. */
const slips: readonly (readonly [string, string])[] = [
  ['Jakarta Pots', 'Jakarta Post'],
  ['Jakarta Psot', 'Jakarta Post'],
  ['Zerkalo Nedelli', 'Zerkalo Nedeli'],
  ['Hürriyet Daly News', 'Hürriyet Daily News'],
  ['Hurriyet Dailly News', 'Hürriyet Daily News'],
  ['El Mercuro', 'El Mercurio'],
  ['El Mercurrio', 'El Mercurio'],
  ['Rueters', 'Reuters'],
  ['Reuter', 'Reuters'],
  ['Bangkok Pos', 'Bangkok Post'],
  ['Bankok Post', 'Bangkok Post'],
  ['Financal Times', 'Financial Times'],
  ['Finantial Times', 'Financial Times'],
  ['Al Jazera', 'Al Jazeera'],
  ['Le Mond', 'Le Monde'],
  ['Komersant', 'Kommersant'],
  ['Kommersnat', 'Kommersant'],
  ['Gazeta Wyborzca', 'Gazeta Wyborcza'],
  ['Gazeta Viborcza', 'Gazeta Wyborcza'],
  ['Frankfurter Algemeine Zeitung', 'Frankfurter Allgemeine Zeitung'],
  ['Corriere dela Sera', 'Corriere della Sera'],
  ['Strait Times', 'Straits Times'],
  ['Yediot Ahronot', 'Yedioth Ahronoth'],
  ['Yomiuri Shinbun', 'Yomiuri Shimbun'],
  ['Washintonpost', 'Washington Post'],
  ['Washington Pst', 'Washington Post'],
  ['Novaia gazeta', 'Novaya gazeta'],
  ['Novaya Gazetta', 'Novaya gazeta'],
  ['Interfaks-Ukraina', 'Interfax-Ukraine'],
  ['Ukrainskaya Pravda', 'Ukrainska Pravda'],
  ['Folha de São Paolo', 'Folha de São Paulo'],
]

/** Names that are short of a word of the wanted one, or have one more: near, but another name for all that is known. */
const neighbours: readonly (readonly [string, string])[] = [
  ['Kyodo News Service', 'Kyodo'],
  ['Interfax News Agency', 'Interfax'],
  ['Turan agency', 'Turan'],
  ['Kommersant Daily', 'Kommersant'],
  ['Spiegel', 'Der Spiegel'],
  ['Wyborcza', 'Gazeta Wyborcza'],
]

/** Different outlets with much in common. */
const others: readonly (readonly [string, string])[] = [
  ['Daily News', 'Daily Times'],
  ['Daily News', 'Daily Mail'],
  ['ABC News', 'CBC News'],
  ['BBC', 'NBC'],
  ['AP', 'AFP'],
  ['AP', 'APP'],
  ['AVM', 'AVN'],
  ['SANA', 'SABA'],
  ['Tas', 'Taz'],
  ['UPI', 'API'],
  ['CNN', 'CNBC'],
  ['Channel 4', 'Channel 5'],
  ['Channel 4', 'Channel 24'],
  ['TV2000', 'TV2001'],
  ['Kanal 1015', 'Kanal 1016'],
  ['Iran News', 'Iraq News'],
  ['Moscow News', 'Moscow Times'],
  ['Irish Times', 'Irish News'],
  ['Korea Times', 'Korea Herald'],
  ['Japan Times', 'Japan Today'],
  ['Die Zeit', 'Die Welt'],
  ['Vremya', 'Vremya MN'],
  ['Interfax', 'Interfax-Ukraine'],
  ['Ukrainska Pravda', 'Komsomolskaya Pravda'],
  ['Sunday Times', 'Sunday Telegraph'],
  ['Tasnim', 'Tass'],
  ['RIA', 'RIA Novosti'],
  ['The Nation', 'The Station'],
]

describe('a name that is not known', () => {
  const wanted = [...new Set([...slips, ...neighbours, ...others].map(([, name]) => name))]
  const list = team(wanted.map(name => `- name: "${name}"\n`).join(''))
  const table = names(list)

  it('has the name that was wanted nearest, and surely so for a slip', () => {
    const near = slips.map(([slip, name]) => ({ slip, name, near: table.nearest(slip, 3)[0] }))
    assert.deepEqual(
      near
        .filter(({ name, near }) => near?.is.name !== name || near.likeness < 0.8)
        .map(({ slip, near }) => [slip, near?.is.name, near?.likeness]),
      [],
    )
  })

  it('has the name with a word more or less nearest too, but not surely', () => {
    const near = neighbours.map(([written, name]) => ({ written, name, near: table.nearest(written, 3)[0] }))
    assert.deepEqual(
      near
        .filter(({ name, near }) => near?.is.name !== name || near.likeness >= 0.8 || near.likeness < 0.5)
        .map(({ written, near }) => [written, near?.is.name, near?.likeness]),
      [],
    )
  })

  it('is no slip of another outlet that it shares words with', () => {
    assert.deepEqual(
      others.filter(([a, b]) => likeness(a, b) >= 0.8 || likeness(b, a) >= 0.8).map(([a, b]) => [a, b, likeness(a, b)]),
      [],
    )
  })

  it('has nothing near where nothing is', () => {
    for (const name of ['Harbour Gazette of Nowhere', 'Qwxyz', '', '—', 'x'.repeat(100_000), 'the the the '.repeat(10_000)])
      assert.deepEqual(table.nearest(name, 3), [], name.slice(0, 30))
  })

  it('is found by another name, its initials, or in two words', () => {
    const more = names(team('- name: Military News Agency\n  also: Voenniye Novosti\n- name: Agence France-Presse\n- name: Interfax'))
    assert.deepEqual(
      ['Voenniye Novosty', 'AFP', 'Inter fx'].map(name => more.nearest(name, 1).map(near => [near.is.name, near.name])),
      [[['Military News Agency', 'Voenniye Novosti']], [['Agence France-Presse', 'Agence France-Presse']], [['Interfax', 'Interfax']]],
    )
  })

  it('is looked for once in a registry, and once in a pack whatever registries it is part of', () => {
    const asked: string[] = []
    const list = team('- name: Reuters')
    const shipped = indexed(list)
    const counted = {
      all: list,
      candidates: (written: string) => {
        asked.push(written)
        return shipped.candidates(written)
      },
    }
    const known = names(list, [counted])
    assert.deepEqual(
      [known.nearest('Reutres', 3), known.nearest('Reutres', 1)].map(near => near.map(({ is }) => is.name)),
      [['Reuters'], ['Reuters']],
    )
    assert.deepEqual(asked, ['Reutres'])
    assert.equal(shipped.candidates('Reutres'), shipped.candidates('Reutres'))
  })

  it('gives no more than is asked for, best first', () => {
    const near = table.nearest('Interfax Ukrainy', 2)
    assert.deepEqual(
      near.map(({ is }) => is.name),
      ['Interfax-Ukraine', 'Interfax'],
    )
    assert.deepEqual(table.nearest('Interfax Ukrainy', 0), [])
  })
})
