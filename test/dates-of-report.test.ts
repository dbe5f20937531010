/** Whence a report has its own date, and in which order it writes numeric ones. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { analyse } from '../server/src/analysis.ts'
import { conventionsOf } from '../server/src/model/conventions.ts'
import { alone } from '../server/src/model/surroundings.ts'
import type { Flavour } from '../server/src/syntax/report.ts'
import { registry } from './kit/desk.ts'

interface Around {
  readonly fileName?: string
  readonly date?: string
  readonly firstVolume?: number
  readonly dateOrder?: 'mdy' | 'dmy'
}

const model = (text: string, { fileName, ...set }: Around = {}) => {
  const flavour: Flavour = text.startsWith('---') ? 'markdown' : 'plain'
  const settings = { conventions: conventionsOf(null, set), rules: new Map() }
  return analyse(text, flavour, registry, settings, { ...alone, fileName: fileName ?? null }).model
}

const told = (text: string, around: Around = {}): string => {
  const { value, from } = model(text, around).date
  return `${value} ${from}`
}

const cited = 'The ferry sailed on time (AFP, May 3, 2019; Kyodo, May 2).\n'
const yearless = 'The ferry sailed on time (AFP, May 3; Kyodo, May 2).\n'
const issue = 'Publication: Harbour Letter Volume: 6 Issue: 12\n\n'

describe('the report’s date', () => {
  const around = { fileName: '2019-05-07-ferry.md', date: '2019-05-08', firstVolume: 2014 }

  it('is the header’s before all', () => {
    assert.equal(told(`Date: May 6, 2019\n\n${cited}`, around), '2019-05-06 header')
    assert.equal(told(`---\ndate: 6 May 2019 # a Monday\n---\n\n${cited}`, around), '2019-05-06 front-matter')
  })

  it('is then the file name’s, then the setting’s', () => {
    assert.equal(told(cited, around), '2019-05-07 file-name')
    assert.equal(told(cited, { ...around, fileName: 'notes-v2.10.3.md' }), '2019-05-08 setting')
    assert.equal(told(cited, { fileName: 'notes.md' }), '2019-05-03 inferred')
  })

  it('is then the text’s in the year of the volume', () => {
    assert.equal(told(issue + yearless, { firstVolume: 1995 }), '2000-05-03 volume')
    assert.equal(told(issue + cited, { firstVolume: 1995 }), '2000-05-02 volume')
    assert.equal(told(issue + cited, { firstVolume: 2014 }), '2019-05-03 volume')
    assert.equal(told(`${issue}Yesterday (May 3) it sailed.\n\n${yearless}`, { firstVolume: 1995 }), '2000-05-04 volume')
    assert.equal(told(issue + cited), '2019-05-03 inferred')
    assert.equal(told(`${issue}The ferry is late.\n`, { firstVolume: 1995 }), 'null none')
    assert.equal(told(yearless, { firstVolume: 1995 }), 'null none')
  })

  it('is told by the front matter that asks for a house as by any other', () => {
    const text = `---\ncopydesk:\n  house: monitor\n---\n\n${issue}${yearless}`
    assert.equal(told(text, { firstVolume: 1995 }), '2000-05-03 volume')
  })

  for (const [key, day] of [
    ['date: 2019-05-06', '2019-05-06'],
    ['date: "May 6, 2019"', '2019-05-06'],
    ["Date: '6 may 2019'", '2019-05-06'],
    ['date: 2019-05-06T08:00:00+02:00', '2019-05-06'],
    ['date: Mon, 6 May 2019 08:00:00 GMT', '2019-05-06'],
    ['published: 6.5.2019\norder: 28.4.2019', null],
    ['date: 16.5.2019', '2019-05-16'],
    ['pubDate: 20190506', '2019-05-06'],
    ['publish_date: 6-May-19', '2019-05-06'],
    ['date: soon\npublished: 2019-05-06', '2019-05-06'],
    ['date: May 2019', null],
    ['date:', null],
    ['update: 2019-05-06', null],
  ] as const)
    it(`is read from front matter: ${key}`, () => {
      assert.equal(told(`---\n${key}\n---\n\nThe ferry is late.\n`), day === null ? 'null none' : `${day} front-matter`)
    })

  it('is no date in the first sentence', () => {
    assert.equal(told('The ferry sank on 3 May 2017.\n\nIt was raised (AFP, May 6, 2019).'), '2019-05-06 inferred')
    assert.equal(told('Prepared by the Harbour Desk, Tolland, 6 May 2019.\n\nIt was raised.'), '2019-05-06 header')
  })

  describe('in figures that may be read in two ways', () => {
    const header = 'Date: 03/05/2019\n\n'
    it('follows the order that is set', () => {
      assert.equal(told(header + cited, { dateOrder: 'mdy' }), '2019-03-05 header')
      assert.equal(told(header + cited, { dateOrder: 'dmy' }), '2019-05-03 header')
    })
    it('follows the other figures', () => {
      assert.equal(told(`${header}The ferry sailed on time (AFP, 02/28/2019).`), '2019-03-05 header')
      assert.equal(told(`${header}The ferry sailed on time (AFP, 28/02/2019).`), '2019-05-03 header')
    })
    it('is the one that the text implies', () => {
      assert.equal(told(header + cited), '2019-05-03 header')
    })
    it('follows the way words write dates', () => {
      assert.equal(told(`${header}The ferry sailed on time (AFP, January 3).`), '2019-03-05 header')
      assert.equal(told(`${header}The ferry sailed on time (AFP, 3 January).`), '2019-05-03 header')
    })
    it('is left open where nothing tells', () => {
      assert.equal(told(`${header}The ferry is late.`), 'null none')
      assert.equal(told(`${header}The ferry is late.`, { date: '2019-05-08' }), '2019-05-08 setting')
    })
  })
})

/** The dates of the citations: what they mean and, behind a stroke, what they may mean as well. */
const days = (text: string, around: Around = { date: '2019-05-06' }): readonly string[] =>
  model(text, around).sourceLists.flatMap(list =>
    list.items.map(({ date }) => (date?.other ? `${date.value} | ${date.other}` : (date?.value ?? 'none'))),
  )

describe('numeric dates', () => {
  it('keep both readings where nothing tells the order', () => {
    assert.deepEqual(days('It sailed (AFP, 03/04/2019; Kyodo, 5/5/2019).'), ['2019-04-03 | 2019-03-04', '2019-05-05'])
  })

  it('have the order that is set', () => {
    assert.deepEqual(days('It sailed (AFP, 03/04/2019).', { date: '2019-05-06', dateOrder: 'mdy' }), ['2019-03-04'])
    assert.deepEqual(days('It sailed (AFP, 03/04/2019).', { date: '2019-05-06', dateOrder: 'dmy' }), ['2019-04-03'])
  })

  it('have the order that any other proves, the report’s own date as well', () => {
    assert.deepEqual(days('It sailed (AFP, 03/04/2019).\n\nIt sank, we think, on 28/02/2018.'), ['2019-04-03'])
    assert.deepEqual(days('Date: 04/28/2019\n\nIt sailed (AFP, 03/04/2019).'), ['2019-03-04'])
  })

  it('lie before the report that cites them, and are then of one order', () => {
    assert.deepEqual(days('It sailed (AFP, 03/04/2019; Kyodo, 04/09/2019).'), ['2019-03-04', '2019-04-09'])
    assert.deepEqual(days('It sailed (AFP, 03/04/2019; Kyodo, 09/04/2019).'), ['2019-04-03', '2019-04-09'])
  })

  it('prove nothing by a report’s date that is told from them', () => {
    assert.deepEqual(days('It sailed (AFP, 03/04/2019; Kyodo, 04/09/2019).', {}), ['2019-03-04 | 2019-04-03', '2019-04-09 | 2019-09-04'])
  })

  it('fall on the weekday beside them', () => {
    assert.deepEqual(days('It sailed (AFP, Wednesday, 03/04/2019).'), ['2019-04-03'])
    assert.deepEqual(days('It sailed (AFP, Monday, 03/04/2019).'), ['2019-03-04'])
  })
})
