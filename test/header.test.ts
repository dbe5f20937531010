import assert from 'node:assert/strict'
import { declaresReport, frontMatterOf, readHeader } from '../server/src/syntax/blocks/header.ts'
import type { Header } from '../server/src/syntax/report.ts'
import { drawnOf } from './kit/marked.ts'

const none: Header = {
  publication: null,
  volume: null,
  issue: null,
  title: null,
  date: null,
  frontMatter: null,
  declared: false,
  house: null,
  coverage: null,
  bibliography: [],
}

/** The header with its spans as the text that they cover. */
const read = (text: string) => {
  const header = readHeader(text)
  return {
    ...header,
    date: header.date && { at: text.slice(header.date.span.start, header.date.span.end), value: header.date.value, from: header.date.from },
    frontMatter: header.frontMatter && text.slice(header.frontMatter.start, header.frontMatter.end),
  }
}

describe('the header', () => {
  it('is a publication line', () => {
    assert.deepEqual(read('Publication: Harbour Letter Volume: 4 Issue: 12\n\nThe port closed.'), {
      ...none,
      publication: 'Harbour Letter',
      volume: '4',
      issue: '12',
      declared: true,
    })
  })

  it('is a publication line with a volume or an issue alone', () => {
    assert.equal(read('Publication: Harbour Letter Issue: 12').issue, '12')
    assert.equal(read('Publication: Harbour Letter Volume: 4').declared, true)
  })

  it('is no report’s where a publication has neither', () => {
    assert.deepEqual(read('Publication: a list of what we printed'), none)
  })

  for (const [text, at] of [
    ['Date: May 6, 2019\n\nThe port closed.', 'May 6, 2019'],
    ['**Date:** 6 May 2019\n\nThe port closed.', '6 May 2019'],
    ['HARBOUR LETTER\nMay 6, 2019\n\nThe port closed.', 'May 6, 2019'],
    ['Harbour Letter No. 4\n\n6 May 2019\n\nThe port closed.', '6 May 2019'],
    ['\ufeffDate: 2019-05-06\r\n\r\nThe port closed.', '2019-05-06'],
  ] as const)
    it(`tells the date: ${text.replace(/\s+/g, ' ')}`, () => {
      assert.deepEqual(read(text).date, { at, value: '2019-05-06', from: 'header' })
    })

  for (const text of [
    'The port closed on May 6, 2019, after a storm that had lasted for a week and sunk two of the ferries.',
    '- May 6, 2019',
    '[1] AFP, May 6, 2019',
    'Date: Monday',
    `${'The port closed on Monday, and nobody in Tolland could say when it would open.\n'.repeat(3)}\nMay 6, 2019`,
  ])
    it(`tells no date: ${text.slice(0, 60).replace(/\s+/g, ' ')}`, () => {
      assert.equal(read(text).date, null)
    })

  it('is front matter', () => {
    assert.deepEqual(read('---\ntitle: "The port"\ndate: 2019-05-06\ncopydesk: true\n---\n\nIt closed.'), {
      ...none,
      title: 'The port',
      date: { at: 'date: 2019-05-06', value: '2019-05-06', from: 'front-matter' },
      frontMatter: 'title: "The port"\ndate: 2019-05-06\ncopydesk: true\n',
      declared: true,
    })
  })

  it('is front matter with carriage returns and a byte order mark', () => {
    const { date, frontMatter } = read('\ufeff---\r\ndate: 2019-05-06\r\n---\r\nIt closed.')
    assert.deepEqual([date?.value, frontMatter], ['2019-05-06', 'date: 2019-05-06\r\n'])
  })

  it('asks for a house and a coverage in front matter', () => {
    const { house, coverage } = read('---\ncopydesk:\n  house: "digest"\n  coverage: sentence\ntitle: House\n---\n')
    assert.deepEqual([house, coverage], ['digest', 'sentence'])
    assert.deepEqual(
      [read('---\nhouse: digest\ncopydesk: true\n---\n').house, read('---\ncopydesk:\n  coverage: far\n---\n').coverage],
      [null, null],
    )
  })

  for (const [what, field, ...names] of [
    ['a name', 'bibliography: ⟦ports.bib⟧', 'ports.bib'],
    ['a name in quotation marks', 'bibliography: "⟦our ports.bib⟧"', 'our ports.bib'],
    ['a name with a quotation mark in it', "bibliography: '⟦the mayor''s.bib⟧'", "the mayor's.bib"],
    ['a name with a backslash', 'bibliography: "⟦refs\\\\ports.bib⟧"', 'refs\\ports.bib'],
    ['a name before a comment', 'bibliography: ⟦refs/ports.bib⟧ # shared', 'refs/ports.bib'],
    ['a name on the next line', 'bibliography:\n  ⟦ports.json⟧', 'ports.json'],
    ['a list of lines', 'bibliography:\n  - ⟦ports.bib⟧\n  - "⟦ships.json⟧"\ntitle: Ports', 'ports.bib', 'ships.json'],
    ['a list of lines that are not indented', 'bibliography:\n- ⟦ports.bib⟧\n- ⟦ships.json⟧\ntitle: Ports', 'ports.bib', 'ships.json'],
    ['a list with a comment in it', 'bibliography:\n  # ours\n  - ⟦ports.bib⟧\n\n  - ⟦ships.json⟧', 'ports.bib', 'ships.json'],
    ['a list in brackets', 'bibliography: [⟦ports.bib⟧, "⟦a, b.json⟧", \'⟦c.yaml⟧\'] # three', 'ports.bib', 'a, b.json', 'c.yaml'],
    ['a list in brackets over several lines', 'bibliography: [\n  ⟦ports.bib⟧,\n  ⟦ships.json⟧\n]\ntitle: x', 'ports.bib', 'ships.json'],
    ['a list with carriage returns', 'bibliography:\r\n  - ⟦ports.bib⟧\r\n  - ⟦ships.json⟧\r', 'ports.bib', 'ships.json'],
    ['an empty value', 'bibliography:\ntitle: Ports'],
    ['an empty list', 'bibliography: []'],
    ['another key', 'x-bibliography: ports.bib\nnested:\n  bibliography: ports.bib'],
  ] as const)
    it(`names its bibliographies: ${what}`, () => {
      const text = `---\ndate: 2019-05-06\n${field.replace(/[⟦⟧]/g, '')}\n---\n\nThe port closed.`
      const { bibliography } = readHeader(text)
      assert.deepEqual(
        bibliography.map(({ name }) => name),
        names,
      )
      assert.equal(drawnOf(text, bibliography), `---\ndate: 2019-05-06\n${field}\n---\n\nThe port closed.`)
    })

  it('takes time linear in a line of spaces', () => {
    assert.equal(read(`---\ndate:${' '.repeat(60_000)}x\n---\n`).date, null)
  })

  it('declares a report by settings of ours, and no report by `false`', () => {
    assert.equal(declaresReport('---\ncopydesk:\n  house: monitor\n---\n'), true)
    assert.equal(declaresReport('---\ncopydesk: false\n---\n'), false)
    assert.equal(declaresReport('---\ncopydesk:\n---\n'), false)
    assert.equal(declaresReport('---\ntitle: Groceries\n---\n'), false)
    assert.equal(declaresReport('copydesk: true'), false)
  })

  it('is front matter that closes with dots, or after carriage returns alone', () => {
    assert.equal(read('---\ndate: 2019-05-06\n...\nIt closed.').date?.value, '2019-05-06')
    assert.equal(read('---\rdate: 2019-05-06\r---\rIt closed.').date?.value, '2019-05-06')
  })

  it('is no front matter in TOML, which says nothing of the report', () => {
    const toml = '+++\ndate = 2019-05-06\ntitle = "The port"\ncopydesk = true\n+++\n\nIt closed.'
    assert.deepEqual(read(toml), none)
    assert.equal(frontMatterOf(toml)?.yaml, false)
  })

  it('is no prose between two lines across the page', () => {
    assert.equal(frontMatterOf('---\n\nThe port closed, it seems.\n\n---\n'), null)
    assert.equal(frontMatterOf('---\n- The port closed.\n---\n'), null)
    assert.ok(frontMatterOf('---\n\n# ours\ndate: 2019-05-06\n---\n'))
    assert.ok(frontMatterOf('---\n---\n'))
  })

  it('stands in lines that end in carriage returns alone', () => {
    assert.deepEqual(read('Publication: Harbour Letter Volume: 4 Issue: 12\rDate: May 6, 2019\r\rIt closed.').date, {
      at: 'May 6, 2019',
      value: '2019-05-06',
      from: 'header',
    })
  })

  it('is none where front matter never closes', () => {
    assert.equal(frontMatterOf('---\ndate: 2019-05-06\n'), null)
    assert.equal(frontMatterOf('----\n---\n'), null)
  })

  it('is none in an empty text', () => assert.deepEqual(read(''), none))
})
