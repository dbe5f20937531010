/** Keys, footnotes and note numbers that lead nowhere, and notes that nothing points at: what is found, where, and the ways out. */
import assert from 'node:assert/strict'
import { type Analysis, analyse } from '../server/src/analysis.ts'
import { applyEdits } from '../server/src/base/edit.ts'
import { type Bibliography, bibliographyOf } from '../server/src/registry/bibliography.ts'
import type { Flavour } from '../server/src/syntax/report.ts'
import { registry, settings } from './kit/desk.ts'
import { drawnOf, marked } from './kit/marked.ts'

const library = bibliographyOf(
  'refs.bib',
  'file:///reports/refs.bib',
  `@article{okonjo2018, journal = {Kyodo}, date = {2018-05-02}}
@article{okonjo2020, journal = {Harbour Herald}, year = 2020}
@online{de_Groot:2019a, organization = {Agence France-Presse}, date = {2019-04-01/2019-04-03}}
@online{sidibe2018, author = {Sidibé, Awa}, date = {2018}}
@misc{2019survey, title = {A survey}}
`,
)
const missing = bibliographyOf('gone.bib', 'file:///reports/gone.bib', null)

const read = (text: string, bibliographies: readonly Bibliography[] = [], flavour: Flavour = 'markdown'): Analysis =>
  analyse(text, flavour, registry, settings, { fileName: null, bibliographies })

const found = (analysis: Analysis) => analysis.findings.filter(({ rule }) => rule === 'undefined-reference')

/** The report with the findings drawn into it, and their messages, hints in brackets. */
const finds = (picture: string, messages: readonly string[], bibliographies: readonly Bibliography[] = [], flavour?: Flavour): void => {
  const { text } = marked(picture)
  const findings = found(read(text, bibliographies, flavour))
  assert.equal(drawnOf(text, findings), picture)
  assert.deepEqual(
    findings.map(({ severity, message }) => (severity === 'hint' ? `(${message})` : message)),
    messages,
  )
}

/** The fixes of the first finding: their titles, each with the report that it makes. */
const ways = (text: string, bibliographies: readonly Bibliography[] = [], flavour?: Flavour): readonly string[] =>
  (found(read(text, bibliographies, flavour))[0] ?? assert.fail('no finding'))
    .fixes()
    .filter(({ title }) => !/^Ignore/.test(title))
    .map(({ title, preferred, edits }) => `${preferred ? '* ' : ''}${title} → ${applyEdits(text, edits)}`)

describe('keys', () => {
  /** Source and date of each item, as annotate prints them. */
  const items = (text: string, bibliographies: readonly Bibliography[] = [library]): readonly string[] =>
    read(text, bibliographies).model.citations.map(({ kind, items: own }) =>
      [
        kind,
        ...own.map(
          ({ source, resolution, date }) => `${source}${resolution.kind === 'known' ? ` (${resolution.is.id})` : ''} ${date?.value}`,
        ),
      ].join('; '),
    )

  const written: readonly (readonly [string, readonly string[]])[] = [
    ['The talks failed [@okonjo2018, p. 7].', ['key; Kyodo (kyodo) 2018-05-02']],
    ['The talks failed [see @okonjo2018, p. 3; and also @okonjo2020].', ['key; Kyodo (kyodo) 2018-05-02; Harbour Herald 2020']],
    ['The talks failed [-@okonjo2018].', ['key; Kyodo (kyodo) 2018-05-02']],
    ['The talks failed [@{okonjo2018}, p. 3].', ['key; Kyodo (kyodo) 2018-05-02']],
    ['As @okonjo2020 [p. 3] says, the talks failed.', ['key; Harbour Herald 2020']],
    ['As @okonjo2020 says, the talks failed.', ['key; Harbour Herald 2020']],
    ['The talks failed [@de_Groot:2019a].', ['key; Agence France-Presse (afp) 2019-04-01/2019-04-03']],
    ['The talks failed [@sidibe2018; @nobody2018].', ['key; Awa Sidibé 2018']],
    ['The talks failed [@2019survey].', ['key; A survey undefined']],
    ['The talks failed [@nobody2018].', ['key']],
  ]
  for (const [text, expected] of written) it(`lead to the entry: ${text}`, () => assert.deepEqual(items(text), expected))

  it('lead to the first bibliography that has them', () => {
    const other = bibliographyOf('team.bib', 'file:///team.bib', '@misc{okonjo2018, journal = {AFP}}\n@misc{gull2011, journal = {AFP}}')
    assert.deepEqual(items('It failed [@okonjo2018; @gull2011].', [library, other]), ['key; Kyodo (kyodo) 2018-05-02; AFP (afp) undefined'])
  })

  it('take no account of somebody for a key', () => {
    assert.deepEqual(items('As @GeoConfirmed2022 shows, the talks failed.'), [])
    finds('As @GeoConfirmed2022 shows, the talks failed. Write to desk@okonjo2017.example or [desk@okonjo2017.example].', [], [library])
  })

  it('are reported where they are in no bibliography', () => {
    finds(
      'The talks failed [⟦@okonjo2019⟧, p. 7; see also @okonjo2018; -⟦@{nobody}⟧]. ⟦@okonjo2017⟧ says so. So does ⟦@stranger2017⟧ [p. 3].',
      ['okonjo2019', 'nobody', 'okonjo2017', 'stranger2017'].map(key => `There is no entry “${key}” in refs.bib.`),
      [library],
    )
    finds(
      'It failed [⟦@nobody2019⟧].',
      ['There is no entry “nobody2019” in any of refs.bib, team.bib.'],
      [library, bibliographyOf('team.bib', 'file:///team.bib', '')],
    )
  })

  it('are not where there is no bibliography, or one that cannot be read', () => {
    finds('The talks failed [@okonjo2019].', [])
    finds('The talks failed [@okonjo2019].', [], [library, missing])
  })

  it('offer the nearest ones', () => {
    const offered = (key: string) => ways(`It failed [@${key}].`, [library])
    assert.deepEqual(offered('okonjo2019'), [
      '* Change to @okonjo2018 → It failed [@okonjo2018].',
      'Change to @okonjo2020 → It failed [@okonjo2020].',
    ])
    assert.deepEqual(offered('Okonjo-2018'), [
      '* Change to @okonjo2018 → It failed [@okonjo2018].',
      'Change to @okonjo2020 → It failed [@okonjo2020].',
    ])
    assert.deepEqual(offered('okonyo2018'), ['* Change to @okonjo2018 → It failed [@okonjo2018].'])
    assert.deepEqual(offered('degroot2019a'), ['* Change to @de_Groot:2019a → It failed [@de_Groot:2019a].'])
    assert.deepEqual(offered('nobody2018'), [])
  })

  it('are none in a list of examples, or of the report’s own figures and tables', () =>
    finds('(@good) This is one. As (@good) shows, it holds [@fig:map; @tbl:ports; @okonjo2018].', [], [library]))
})

describe('the bibliographies that a report names', () => {
  it('are reported where they are not', () => {
    finds(
      '---\nbibliography: [refs.bib, ⟦gone.bib⟧]\n---\n\nThe talks failed [@nobody2018].\n',
      ['The bibliography “gone.bib” is missing, or cannot be read.'],
      [library, missing],
    )
    finds(
      '---\nbibliography: ⟦https://a.example/refs.bib⟧\n---\n\nText.\n',
      ['This must be a path from the folder of the report, such as references.bib.'],
      [bibliographyOf('https://a.example/refs.bib', 'https://a.example/refs.bib', null)],
    )
  })

  it('are not where nobody has looked for them', () => finds('---\nbibliography: gone.bib\n---\n\nText.\n', []))
})

describe('footnotes', () => {
  it('are reported where there is no such note, and none is pointed at', () => {
    finds('It failed.[^1] It went on.⟦[^3]⟧\n\n[^1]: AFP, May 3.\n⟦[^2]⟧: Kyodo, May 4.\n', [
      'There is no note [^3].',
      '(Nothing in the report points at this note.)',
    ])
    finds('It failed.⟦[^a]⟧\n', ['There is no note [^a].'])
    finds('It failed.⟦[^2]⟧\n\n[^1]: AFP, May 3.\n', ['There is no note [^2].'])
  })

  it('may stand in a heading, a table, a quotation or another note', () =>
    finds(
      '# Talks[^1]\n\n> It failed.[^2]\n\n| A | B |\n|---|---|\n| x[^3] | y |\n\nIt went on.[^4]\n\n[^1]: AFP, May 3.\n[^2]: AFP, May 4.\n[^3]: AFP, May 5.\n[^4]: See the next.[^5]\n[^5]: AFP, May 6.\n',
      [],
    ))

  it('are no footnotes in code', () => finds('It failed `[^1]`.\n\n```\n[^2]\n```\n', []))

  it('are reported at the second note with one label', () =>
    finds('It failed.[^1] It went on.[^2]\n\n[^1]: AFP, May 3.\n[^2]: Kyodo, May 4.\n⟦[^1]⟧: AFP, May 5.\n', [
      'There is a note [^1] already.',
    ]))

  it('say nothing of a report whose notes nothing points at', () => finds('It failed.\n\n[^1]: AFP, May 3.\n[^2]: Kyodo, May 4.\n', []))

  it('offer the note that nothing points at, then a new one', () =>
    assert.deepEqual(ways('It failed.[^3] It went on.[^1]\n\n[^1]: AFP, May 3.\n[^2]: Kyodo, May 4.\n'), [
      '* Change to [^2] → It failed.[^2] It went on.[^1]\n\n[^1]: AFP, May 3.\n[^2]: Kyodo, May 4.\n',
      'Add the note [^3] → It failed.[^3] It went on.[^1]\n\n[^1]: AFP, May 3.\n[^2]: Kyodo, May 4.\n[^3]: \n',
    ]))

  it('offer a new note, then what one slip makes', () => {
    assert.deepEqual(ways('It failed.[^11] It went on.[^1]\r\n\r\n[^1]: AFP, May 3.\r\n'), [
      '* Add the note [^11] → It failed.[^11] It went on.[^1]\r\n\r\n[^1]: AFP, May 3.\r\n[^11]: \r\n',
      'Change to [^1] → It failed.[^1] It went on.[^1]\r\n\r\n[^1]: AFP, May 3.\r\n',
    ])
    assert.deepEqual(ways('It failed.[^a]\n'), ['* Add the note [^a] → It failed.[^a]\n\n[^a]: '])
    assert.deepEqual(
      ways('It failed.[^3] So.[^1] So.[^2]\n\n[^1]: AFP, May 3.\n\n[^2]: AFP, May 4.\n').at(0),
      '* Add the note [^3] → It failed.[^3] So.[^1] So.[^2]\n\n[^1]: AFP, May 3.\n\n[^2]: AFP, May 4.\n\n[^3]: \n',
    )
  })

  it('offer to take out the note, and a label that is free', () => {
    assert.deepEqual(ways('It failed.[^1]\n\n[^1]: AFP, May 3.\n[^2]: Kyodo, May 4.\n[^3]: See.[^2]\n[^4]: See.[^3]\n'), [
      'Remove the note → It failed.[^1]\n\n[^1]: AFP, May 3.\n[^2]: Kyodo, May 4.\n[^3]: See.[^2]\n',
    ])
    assert.deepEqual(ways('It failed.[^1]\n\n[^1]: AFP, May 3.\n[^1]: Kyodo, May 4.\n'), [
      '* Change to [^2] → It failed.[^1]\n\n[^1]: AFP, May 3.\n[^2]: Kyodo, May 4.\n',
    ])
  })
})

describe('note numbers', () => {
  const notes = '\n\nNotes\n\n[1] AFP, May 3.\n[2] Kyodo, May 4.\n[3] AFP, May 5.\n[4] Kyodo, May 6.\n'
  const plain = (body: string, messages: readonly string[], end = notes) => finds(`${body}${end}`, messages, [], 'plain')

  it('are reported where there is no such note', () => {
    plain('It failed.[1, 2] It went on.[3][4] So it is.[⟦10⟧]', ['There is no note [10].'])
    plain('It failed.[1-3] It went on.[4, ⟦9⟧]', ['There is no note [9].'])
  })

  it('of a range are reported one by one', () => {
    plain(
      'It failed.[1] It went on.[⟦2-4⟧]',
      ['There is no note [3].'],
      '\n\nNotes\n\n[1] AFP, May 3.\n[2] Kyodo, May 4.\n[4] AFP, May 5.\n',
    )
    plain('It failed.[1] It went on.[3–⟦5⟧] So.[2]', ['There is no note [5].'])
  })

  it('are nothing in a report without notes', () => plain('It failed.[10] “We waited [10] hours.”', [], ''))
  it('are nothing in somebody’s words', () => plain('It failed.[1-4] “We waited [10] hours,” he said. "We waited [12] hours."', []))
  it('are nothing where a list is counted by Markdown', () =>
    finds('It failed.[1] It went on.[2]\n\n## Notes\n\n1. AFP, May 3.\n1. Kyodo, May 4.\n', []))

  it('are looked for in the notes of their own chapter', () => {
    const text = 'CHAPTER ONE\n\nIt failed.[1]\n\nNotes\n\n[1] AFP, May 3.\n\nCHAPTER TWO\n\nIt went on.[1]\n\nNotes\n\n[1] Kyodo, May 4.\n'
    plain(text, [], '')
    assert.deepEqual(
      read(text, [], 'plain').model.citations.map(({ items }) => items.map(({ source }) => source)),
      [['AFP'], ['Kyodo']],
    )
  })

  it('leave a note over', () =>
    plain('It failed.[1] It went on.[3, 4]', ['(Nothing in the report points at this note.)'], notes.replace('[2]', '⟦[2]⟧')))
  it('leave a list of sources alone', () => plain('It failed.[1]', []))
  it('are reported at the second note with one number', () =>
    plain(
      'It failed.[1] It went on.[2]',
      ['There is a note [1] already.'],
      '\n\nNotes\n\n[1] AFP, May 3.\n[2] Kyodo, May 4.\n⟦[1]⟧ AFP, May 5.\n',
    ))

  it('offer a new note as the others are written', () => {
    assert.deepEqual(ways(`It failed.[1-4] It went on.[14]${notes}`, [], 'plain'), [
      `* Add the note [14] → It failed.[1-4] It went on.[14]${notes.trimEnd()}\n[14] \n`,
      `Change to [4] → It failed.[1-4] It went on.[4]${notes}`,
      `Change to [1] → It failed.[1-4] It went on.[1]${notes}`,
    ])
    const ordinals = '\n\nNotes\n\n1. AFP, May 3.\n2. Kyodo, May 4.\n'
    assert.deepEqual(
      ways(`It failed.[1, 2] It went on.[5]${ordinals}`, [], 'plain').at(0),
      `* Add the note 5 → It failed.[1, 2] It went on.[5]${ordinals.trimEnd()}\n5. \n`,
    )
  })
})
