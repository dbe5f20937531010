import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Span } from '../server/src/base/span.ts'
import { wordsOf } from '../server/src/syntax/names/name-tokens.ts'
import { findNames } from '../server/src/syntax/names/names.ts'
import { drawnOf } from './kit/marked.ts'

/** The text with each name of a known kind in marks, then a line for each: what it is, the role its sentence gives it, its short form. */
const draw = (text: string, sentences: readonly Span[] = [{ start: 0, end: text.length }], skip: readonly Span[] = []): string => {
  const names = findNames(text, sentences, skip).filter(name => name.kind !== null)
  const lines = names.map(name =>
    [
      name.kind,
      ...(name.introduction === null ? [] : [`‘${name.introduction.role}’`]),
      ...(name.short === null ? [] : [`(${name.short.text})`]),
    ].join(' '),
  )
  return [drawnOf(text, names), ...lines].join('\n')
}

/** A picture is the sentence with its names in marks and, below, a line for each name. */
const pictured = (picture: string): void => {
  const [marked = ''] = picture.split('\n')
  assert.equal(draw(marked.replace(/[⟦⟧]/g, '')), picture)
}

describe('names: people', () => {
  for (const picture of [
    // Titles and ranks in front
    'The visit of Latvian Defence Minister ⟦Aivars Dzenis⟧ was put off.\nperson ‘Latvian Defence Minister’',
    'Deputy Finance Minister Lt. Gen. ⟦Pavel Orlovsky⟧ resigned.\nperson ‘Deputy Finance Minister Lt. Gen.’',
    'They met Maj. Gen. (ret.) ⟦Tomas Kubilius⟧ at noon.\nperson ‘Maj. Gen. (ret.)’',
    'The court fined Capt. 2nd Rank ⟦Gleb Tarasyuk⟧ twice.\nperson ‘Capt. 2nd Rank’',
    'Minister of Foreign Affairs ⟦Ana Lucena⟧ agreed.\nperson ‘Minister of Foreign Affairs’',
    'Then President of ⟦Latvia⟧ spoke.\nplace',
    'A cable to Sir ⟦Peter Ashdowne⟧ was lost.\nperson ‘Sir’',
    'It was signed by former President ⟦V. V. Orlovsky⟧ himself.\nperson ‘former President’',
    'In May Adm. ⟦Orlovsky⟧’s flag was lowered.\nperson ‘Adm.’',
    // Roles in lower case
    'The trial of former lieutenant commander ⟦Kenta Morioka⟧ began.\nperson ‘former lieutenant commander’',
    'Talks with ⟦Korean Coast Guard⟧ chief ⟦Han Dae-sung⟧ failed.\norganisation\nperson ‘Korean Coast Guard chief’',
    'A former harbour pilot named ⟦Ilmars Vanag⟧ found it.\nperson ‘a former harbour pilot’',
    // Appositions before and behind
    'The prefect, ⟦Doina Ursache⟧, has banned it.\nperson ‘the prefect’',
    'Its spokesman, Col. ⟦Juan Olmedo⟧, denied that.\nperson ‘its spokesman, Col.’',
    'A geologist at the state survey, ⟦Ruxandra Pope⟧, disagrees.\nperson ‘a geologist at the state survey’',
    'On Monday its CFO, ⟦Owen Tarrant⟧, called it a hedge.\nperson ‘its CFO’',
    'General ⟦Lev Astakhov⟧, the hawkish head of the staff college, left early.\nperson ‘General, the hawkish head of the staff college’',
    '⟦Ibro Selman⟧, once a sergeant in the reserve, tells it otherwise.\nperson ‘once a sergeant in the reserve’',
    'According to ⟦Mirela Danko⟧, who drives the bus, nothing happened.\nperson',
    '⟦Nora Halvorsen⟧ of the ⟦University of Tromso⟧ doubts it.\nperson ‘of the University of Tromso’\norganisation',
    // The parts of a name
    'The order came from ⟦Brahim ag Tilout⟧ in person.\nperson',
    'There ⟦Nils Bergen-Holt⟧ said no more.\nperson',
    'He quoted ⟦Jiří Novotný⟧ at length.\nperson',
    '⟦Otto von Reuth⟧ was arrested.\nperson',
    'The daughter of ⟦Raul Ibarra, Jr.⟧ objected.\nperson',
  ]) {
    it(picture.split('\n')[0] ?? '', () => pictured(picture))
  }
})

describe('names: organisations', () => {
  for (const picture of [
    'A loan from the ⟦International Harbour Fund⟧ (IHF) was refused.\norganisation (IHF)',
    'The ⟦Organization for Safety and Cooperation in Europe⟧ sent two men.\norganisation',
    'The ⟦Ministry of Economy, Trade and Crafts⟧ and the ⟦Fisheries Ministry⟧ agreed.\norganisation\norganisation',
    'The ⟦Latvian Navy⟧ and the ⟦4th Guards Brigade⟧ withdrew.\norganisation\norganisation',
    'The ⟦People’s Defence Army⟧ did not.\norganisation',
    '⟦Boreal Transit AG⟧ sued ⟦NATO⟧ over it.\norganisation\norganisation',
    'Shares in ⟦Tarn Copper⟧ (TRN LN, 41p) fell.\norganisation (TRN)',
    'It was printed in the daily ⟦Zorile⟧ and by the channel ⟦Steppe Live⟧.\norganisation\norganisation',
    '⟦Calder Fells⟧, a foundation that studies prisons, agreed.\norganisation ‘a foundation that studies prisons’',
    'The owner is ⟦Aster Freight⟧, a joint venture of two banks.\norganisation ‘a joint venture of two banks’',
    'The ⟦High Commissioner for Human Rights⟧ expressed concern.\norganisation',
  ]) {
    it(picture.split('\n')[0] ?? '', () => pictured(picture))
  }
})

describe('names: places', () => {
  for (const picture of [
    'The column crossed the ⟦Velm⟧ at ⟦Tosno⟧ before dawn.\nplace\nplace',
    'In ⟦Badrish⟧ the wells are dry.\nplace',
    'The fire near ⟦Upper Sava⟧ and the ⟦Karst Islands⟧ spread.\nplace\nplace',
    'Smelters in ⟦Orel⟧ and ⟦Tambov⟧ ran at half.\nplace\nplace',
    'The ⟦Selby⟧ bridge and the town of ⟦Marn⟧ were shelled.\nplace\nplace',
    'The reefs (⟦Alder⟧, ⟦Moss⟧ and ⟦Thorne⟧) are disputed.\nplace\nplace\nplace',
    'A ⟦Tartu⟧-based firm and four bureaus in ⟦St. Petersburg⟧ bid.\nplace\nplace',
    'A ⟦NATO⟧-led force and ⟦Riga⟧-backed deputies left.\norganisation\nplace',
    'Formally ⟦Riga⟧ keeps no troops there.\nplace',
    'Residents of ⟦Eli Vash⟧, who speak of soldiers, left.\nplace',
  ]) {
    it(picture.split('\n')[0] ?? '', () => pictured(picture))
  }
})

describe('names: what is none', () => {
  for (const text of [
    'But the Russian officers and the French left on Monday, March 4.',
    'I said so. According to officials, nothing happened in May.',
    'Their Prime Minister will travel to a summit.',
    'The Dublin Treaty and the Second World War are over.',
    'Fares rose from 500 CFA francs to PEN 4.12 at 20:15 UTC.',
    'Trucks queue along Route 14 for an Il-76TD.',
    'The icebreaker Almirante Tobar limped home.',
    'It is at https://example.org/Tokyo/Kyiv and @MoscowDesk knows.',
    'A Californian mine could reopen.',
    'U.S.-Turkish relations are what they are.',
    'THE WRONG SIDE OF THE RIVER',
  ]) {
    it(text, () =>
      assert.deepEqual(
        findNames(text, [{ start: 0, end: text.length }], []).filter(name => name.kind !== null),
        [],
      ),
    )
  }

  it('a name inside a citation', () => {
    const text = 'Rain fell in Tartu (Postimees of Tallinn, May 2).'
    assert.equal(draw(text, undefined, [{ start: 19, end: 48 }]), 'Rain fell in ⟦Tartu⟧ (Postimees of Tallinn, May 2).\nplace')
  })
})

describe('names: whatever the text', () => {
  it('does not throw and marks spans of the text, in order', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'Gen. ',
        'Igor ',
        'Orlov',
        '’s ',
        ', a ',
        'minister',
        ', ',
        '(',
        ')',
        'Bank of ',
        'the ',
        '\n',
        'St. ',
        '“',
        '–',
        '3rd ',
        'AG',
        ' of ',
        'and ',
      ),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(60), fc.nat(60), (pieces, cut, width) => {
        const text = pieces.join('')
        const half = Math.min(cut, text.length)
        const skip = [{ start: half, end: Math.min(half + width, text.length) }]
        const names = findNames(
          text,
          [
            { start: 0, end: half },
            { start: half, end: text.length },
          ],
          skip,
        )
        let last = 0
        for (const name of names) {
          assert.ok(last <= name.span.start && name.span.start < name.span.end && name.span.end <= text.length)
          assert.equal(name.text, text.slice(name.span.start, name.span.end))
          for (const inner of [name.introduction?.span, name.short?.span]) {
            if (inner) assert.ok(0 <= inner.start && inner.start < inner.end && inner.end <= text.length)
          }
          last = name.span.end
        }
      }),
      { numRuns: 300 },
    )
  }).timeout(20_000)
})

describe('names: the words of a sentence', () => {
  /** The words with a bar between them, those that a name may begin at in capitals’ marks: ⟦Orlov⟧. */
  const parted = (text: string, skip: readonly Span[] = []): string => {
    const words = wordsOf(text, 0, text.length, skip)
    const telling = new Set(words.telling)
    return words
      .slice(0, words.length)
      .map((word, index) => (telling.has(index) ? `⟦${word.text}⟧` : word.text))
      .join('|')
  }

  for (const [text, expected] of [
    ['the old port of Marn', 'the|old|port|of|⟦Marn⟧'],
    ['said Gen. Orlov’s aide.', 'said|⟦Gen.⟧|⟦Orlov⟧|aide'],
    ['a Tartu-based firm & AT&T', 'a|⟦Tartu-based⟧|firm|⟦AT&T⟧'],
    ['the 4th U.S. fleet (1990)', 'the|⟦4th⟧|⟦U.S.⟧|fleet|⟦1990⟧'],
    ['in São Paulo and İzmir', 'in|⟦São⟧|⟦Paulo⟧|and|⟦İzmir⟧'],
    ['do not e\u0301tude 𝐀b \ud835 c', 'do|not|⟦e\u0301tude⟧|⟦𝐀b⟧|c'],
    ['see www.example.org/Marn or @MarnDesk, a@marn.example', 'see|or'],
    ['', ''],
  ] as const) {
    it(text, () => assert.equal(parted(text), expected))
  }

  it('leaves out those it is to skip, and counts them to the gap', () => {
    const words = wordsOf('rain (AFP, May 2) fell', 0, 22, [{ start: 5, end: 17 }])
    assert.deepEqual(
      words.slice(0, words.length).map(word => [word.gap, word.text]),
      [
        ['', 'rain'],
        [' (AFP, May 2) ', 'fell'],
      ],
    )
  })

  it('has nothing to look at in a text of small letters, however long', () => {
    const words = wordsOf('de la '.repeat(1000), 0, 6000, [])
    assert.deepEqual([words.length, words.telling.length], [2000, 0])
  })
})
