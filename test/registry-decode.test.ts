/** What a team's registry files say, and what is wrong with them, as pictures: each ⟦place⟧ is followed by the message about it. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { applyEdits } from '../server/src/base/edit.ts'
import { decodeEntities, decodeSources, idOf } from '../server/src/registry/decode.ts'
import type { Problem } from '../server/src/registry/problem.ts'
import { levels } from '../server/src/registry/schema.ts'
import { findingsOf, invalidRegistry } from '../server/src/rules/invalid-registry.ts'
import { severities } from '../server/src/rules/rule.ts'
import { picture, unmarked } from './kit/problems.ts'

const sources = (marked: string): void => same(marked, text => decodeSources('s.yaml', text).problems)
const entities = (marked: string): void => same(marked, text => decodeEntities('e.yaml', text).problems)
const same = (marked: string, problems: (text: string) => readonly Problem[]): void => {
  const text = unmarked(marked)
  assert.equal(picture(text, problems(text)), marked)
}
const namesIn = (text: string): readonly string[] => decodeSources('s.yaml', text).entries.map(source => source.name)

describe('sources.yaml', () => {
  it('says everything that the contract names', () => {
    const text = `# ours
- id: itar-tass
  name: Itar-Tass
  also:
    - ITAR-TASS
    - { name: TASS, to: 1992 }
    - name: Telegraph Agency of the Soviet Union
      from: 1925-07-10
      to: 1992-01
  kind: agency
  country: ru
  language: [ru, EN]
  owner: state
  reliability: C
  url: https://tass.example/
  from: 1904
  to: 2014-10
  successor: tass
  note: |
    Two
    lines
`
    const start = text.indexOf('id:')
    assert.deepEqual(decodeSources('s.yaml', text), {
      entries: [
        {
          id: 'itar-tass',
          name: 'Itar-Tass',
          also: [
            { name: 'ITAR-TASS' },
            { name: 'TASS', to: '1992' },
            { name: 'Telegraph Agency of the Soviet Union', from: '1925-07-10', to: '1992-01' },
          ],
          kind: 'agency',
          country: 'RU',
          languages: ['ru', 'en'],
          owner: 'state',
          reliability: 'C',
          url: 'https://tass.example/',
          from: '1904',
          to: '2014-10',
          successor: 'tass',
          note: 'Two\nlines\n',
          declared: { uri: 's.yaml', span: { start, end: text.length } },
        },
      ],
      problems: [],
      broken: false,
    })
  })

  it('is satisfied with a name, also one that looks like a number', () => {
    assert.deepEqual(namesIn('- name: 24\n- name: 1+1\n- {name: No}\n- name: 1.10\n- name: true\n'), ['24', '1+1', 'No', '1.10', 'true'])
    assert.deepEqual(decodeSources('', '- name: Łódzka Gazeta’s “24”\n  kind:\n').entries[0]?.id, 'lodzka-gazeta-s-24')
    assert.equal(idOf('Зеркало недели'), 'зеркало-недели')
  })

  it('may be empty, or hold comments only', () => {
    for (const text of ['', '\ufeff', '\n\n', '# nothing yet\r\n', '---\n', '[]'])
      assert.deepEqual(decodeSources('s.yaml', text), { entries: [], problems: [], broken: false }, JSON.stringify(text))
  })

  it('reports a field that there is none of, and what was meant', () => {
    sources(`
- name: Reuters
  ⟦langauge⟧: en
    ^ There is no field “langauge” here; did you mean “language”?
  ⟦circulation⟧: 3
    ^ There is no field “circulation” here.
  country: GB
`)
    assert.deepEqual(namesIn('- name: Reuters\n  langauge: en\n'), ['Reuters'])
  })

  it('reports a name that is missing, or misspelt as a field', () => {
    sources(`
- ⟦nmae⟧: Reuters
    ^ There is no field “nmae” here; did you mean “name”?
- ⟦kind: agency⟧
    ^ “name” is missing here.
  country: GB
- ⟦Interfax⟧
    ^ This must be a source with a “name”, not “Interfax”.
- name: ⟦—⟧
    ^ “name” must be a name with a letter or a digit in it, not “—”.
- name: Tass
`)
    assert.deepEqual(namesIn('- nmae: Reuters\n- kind: agency\n- Interfax\n- name: —\n-\n- name: Tass\n'), ['Tass'])
  })

  it('reports values that do not fit', () => {
    sources(`
- name: Reuters
  kind: ⟦agncy⟧
    ^ “kind” cannot be “agncy”; did you mean “agency”?
  country: ⟦Britain⟧
    ^ “country” must be a country code of two letters (US), not “Britain”.
  language: [en, ⟦english⟧]
    ^ “language” must be a language code of two letters (en), not “english”.
  reliability: ⟦b⟧
    ^ “reliability” cannot be “b”; did you mean “B”?
  url: ⟦reuters.example⟧
    ^ “url” must be a web address (https://…), not “reuters.example”.
  note: ⟦[a, b]⟧
    ^ “note” must be a text, not a list.
`)
    const [source] = decodeSources('', '- name: Reuters\n  kind: agncy\n  country: Britain\n  reliability: B\n').entries
    assert.deepEqual([source?.kind, source?.country, source?.reliability], [null, null, 'B'])
  })

  it('reports names in an alias list that are none, and keeps the others', () => {
    const marked = `
- name: Itar-Tass
  also: [TASS, { ⟦nane⟧: ITAR }, ⟦...⟧, { name: RTA, from: ⟦1904/05⟧ }]
    ^ There is no field “nane” here; did you mean “name”?
    ^ “also” must be a name with a letter or a digit in it, not “...”.
    ^ “from” must be a year (1992), a month (1992-05) or a day (1992-05-17), not “1904/05”.
`
    sources(marked)
    assert.deepEqual(decodeSources('', unmarked(marked)).entries[0]?.also, [{ name: 'TASS' }, { name: 'RTA' }])
  })

  it('reports days that do not exist and times that run backwards', () => {
    sources(`
- name: Itar-Tass
  from: 1992-02-10
  to: ⟦1992-01⟧
    ^ “to” (1992-01) is before “from” (1992-02-10).
  also:
    - name: TASS
      from: ⟦1925-02-30⟧
    ^ There is no day 1925-02-30.
    - name: RTA
      from: ⟦summer 1904⟧
    ^ “from” must be a year (1992), a month (1992-05) or a day (1992-05-17), not “summer 1904”.
- name: Vesti
  from: 1992
  to: 1992-05
`)
  })

  it('reports what is declared twice, and where it was first', () => {
    sources(`
- name: Itar-Tass
  also: TASS
- name: ⟦ITAR TASS⟧
    ^ “ITAR TASS” is declared already, in line 2: only the first one counts. (the other: Itar-Tass)
- name: Tassnews
  also:
    - Tass News
    - ⟦Tass⟧
    ^ “Tass” is a name of Itar-Tass too, in line 3. (the other: TASS)
- name: Vesti
  kind: broadcaster
  ⟦kind⟧: website
    ^ “kind” is given twice; the first one counts. (the other: kind)
`)
    assert.deepEqual(namesIn('- name: Itar-Tass\n- name: ITAR TASS\n- name: Daily News\n  id: a\n- name: Daily News\n  id: b\n'), [
      'Itar-Tass',
      'Daily News',
      'Daily News',
    ])
  })

  it('reports a file that is no list', () => {
    sources(`
⟦sources:⟧
    ^ This file must be a list: begin each entry with “- name: …”.
  - name: Reuters
`)
    sources('⟦hello⟧\n    ^ This file must be a list: begin each entry with “- name: …”.\n')
  })

  it('follows an alias to what it stands for', () => {
    sources(`
- name: Reuters
  owner: &who public
- name: Interfax
  owner: *who
  note: ⟦*nobody⟧
    ^ “*nobody” stands for nothing: there is no “&nobody” before it.
`)
    assert.equal(decodeSources('', '- name: A\n  owner: &o public\n- name: B\n  owner: *o\n').entries[1]?.owner, 'public')
  })
})

describe('a registry file that is no YAML', () => {
  it('is read entry by entry: what parses counts, and each mistake is reported where it is', () => {
    const marked = `
- name: Reuters
- name: ⟦"Interfax⟧
    ^ This " is never closed.
  kind: agency
- name: ⟦I⟧tar-Tass: Moscow
    ^ A text with “: ” in it needs quotation marks around it.
- name: Vesti
\t⟦kind⟧: broadcaster
    ^ A tab cannot indent in YAML: use spaces.
- name: Tass
`
    sources(marked)
    assert.deepEqual(namesIn(unmarked(marked)), ['Reuters', 'Vesti', 'Tass'])
  })

  it('keeps in force what it declared before', () => {
    const before = decodeSources('s.yaml', '- name: Reuters\n- name: Interfax\n  kind: agency\n- name: Tass\n')
    const typing = decodeSources('s.yaml', '- name: Reuters\n- name: "Inter\n  kind: agency\n- name: Tass\n', before)
    assert.deepEqual(
      [typing.broken, typing.entries.map(source => source.name), typing.problems.length],
      [true, ['Reuters', 'Tass', 'Interfax'], 1],
    )
    const later = decodeSources('s.yaml', '- name: Reuters\n- name: Tass\n', typing)
    assert.deepEqual([later.broken, later.entries.map(source => source.name)], [false, ['Reuters', 'Tass']])
  })

  it('is bounded in depth, size and what its aliases stand for', () => {
    const bomb = `- &a [x, x, x, x, x, x, x, x, x, x]\n${'bcdefghij'
      .split('')
      .map((name, index) => `- &${name} [${Array(10).fill(`*${'abcdefghij'[index]}`).join(', ')}]\n`)
      .join('')}- name: Reuters\n  note: *j\n`
    const texts: readonly (readonly [string, RegExp])[] = [
      ['['.repeat(20_000), /^This is nested too deeply\.$/],
      ['- '.repeat(20_000), /^This is nested too deeply\.$/],
      ['a: '.repeat(20_000), /./],
      [`- name: ${'x'.repeat(2_000_000)}`, /larger than 2 MB/],
      [bomb, /stand for too much/],
      ['&a [*a]', /stands for nothing/],
      ['\0\x01\ud800\ufffd'.repeat(20_000), /./],
      [`${'"'.repeat(20_000)}`, /./],
    ]
    for (const [text, message] of texts) {
      const { entries, problems } = decodeSources('s.yaml', text)
      assert.deepEqual(entries, [], text.slice(0, 20))
      assert.ok(
        problems.length > 0 && problems.length <= 100 && problems.some(one => message.test(one.message)),
        `${text.slice(0, 20)}: ${problems[0]?.message}`,
      )
    }
    const keys = Array.from({ length: 16_000 }, (_, index) => `  k${index}: 1\n`).join('')
    assert.deepEqual(
      [namesIn(`- name: Reuters\n- name: Big\n${keys}`)[0], decodeSources('', `- name: Big\n${keys}`).problems.length],
      ['Reuters', 100],
    )
  }).timeout(30_000)

  it('never throws, and reports inside the text', () => {
    const part = fc.constantFrom(
      ...[
        '- ',
        'name: ',
        'Reuters',
        'kind: agency',
        'also: ',
        '[',
        ']',
        '{',
        '}',
        ',',
        '"',
        "'",
        '\n',
        '\r\n',
        '  ',
        '\t',
        ': ',
        '#',
        '&a ',
        '*a',
        '!!x ',
        '|',
        '>',
      ],
      ...['---\n', '...\n', '? ', '\ufeff', '\ud83d', '\0', 'from: 1992-02-31', '- name: Interfax\n', '%YAML 9.9\n', '<<: ', '~', '\u2028'],
    )
    const text = fc.oneof(
      fc.array(part, { maxLength: 30 }).map(parts => parts.join('')),
      fc.string({ unit: 'binary', maxLength: 60 }),
    )
    fc.assert(
      fc.property(text, text, (one, other) => {
        const before = decodeSources('s.yaml', other)
        for (const { problems } of [decodeSources('s.yaml', one, before), decodeEntities('e.yaml', one)])
          for (const { span, other } of problems)
            for (const place of [span, other ?? span])
              assert.ok(
                place.start >= 0 && place.end <= one.length && (place.start < place.end || one === ''),
                JSON.stringify({ one, place }),
              )
      }),
      { numRuns: 300, examples: [[': \r\n? ', '']] },
    )
  }).timeout(30_000)
})

describe('entities.yaml', () => {
  it('says everything that the contract names', () => {
    const text =
      '- name: Aldis Torven\n  also: Torven\n  kind: person\n  roles:\n    - { title: minister, of: Finance, from: 2018, to: 2020-05 }\n  note: x\n  links: https://a.example\n'
    assert.deepEqual(decodeEntities('e.yaml', text).entries, [
      {
        id: 'aldis-torven',
        name: 'Aldis Torven',
        also: [{ name: 'Torven' }],
        kind: 'person',
        roles: [{ title: 'minister', of: 'Finance', from: '2018', to: '2020-05' }],
        note: 'x',
        links: ['https://a.example'],
        declared: { uri: 'e.yaml', span: { start: 2, end: text.length } },
      },
    ])
  })

  it('reports what is missing or does not fit', () => {
    entities(`
- ⟦name: Aldis Torven⟧
    ^ “kind” is missing here.
- name: Tolmia
  kind: ⟦plaec⟧
    ^ “kind” cannot be “plaec”; did you mean “place”?
- name: Meghri
  kind: place
  roles:
    - ⟦titel⟧: mayor
    ^ There is no field “titel” here; did you mean “title”?
    - title: mayor
      from: 2001
      to: ⟦1999⟧
    ^ “to” (1999) is before “from” (2001).
`)
  })
})

describe('invalid-registry', () => {
  it('finds what its examples say, and its fix mends it', () => {
    for (const { text, message, fixed } of invalidRegistry.examples.bad) {
      const plain = unmarked(text)
      const findings = findingsOf(decodeSources('', plain).problems)
      assert.deepEqual(
        findings.map(finding => [
          finding.rule,
          finding.severity,
          plain.slice(0, finding.span.start) +
            '⟦' +
            plain.slice(finding.span.start, finding.span.end) +
            '⟧' +
            plain.slice(finding.span.end),
          finding.message,
        ]),
        [['invalid-registry', 'error', text, message]],
      )
      const fix = findings[0]?.fixes()[0]
      assert.equal(fix === undefined ? null : applyEdits(plain, fix.edits), fixed)
      if (fixed !== null) assert.deepEqual(findingsOf(decodeSources('', fixed).problems), [])
    }
    for (const text of invalidRegistry.examples.good) assert.deepEqual(findingsOf(decodeSources('', text).problems), [])
  })

  it('knows every severity that a rule can have', () => {
    assert.deepEqual([...levels], [...severities, 'off'])
  })
})
