import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { resolveDate } from '../server/src/model/dates.ts'
import { numericOrder } from '../server/src/model/numeric-order.ts'
import { dateListAt } from '../server/src/syntax/dates/dates.ts'
import { drawn, marked } from './kit/marked.ts'

/** Citations with the place that is read marked, and the days it means in a report of March 10, 2010. */
const examples: readonly (readonly [picture: string, ...values: (string | null)[]])[] = [
  // Month first
  ['(Vedomosti, ⟦March 9⟧)', '2010-03-09'],
  ['(Vedomosti, ⟦Mar. 9⟧)', '2010-03-09'],
  ['(Vedomosti, ⟦MARCH 9⟧)', '2010-03-09'],
  ['(Vedomosti, ⟦march 9⟧)', '2010-03-09'],
  ['(Vedomosti, ⟦March 9th⟧)', '2010-03-09'],
  ['(Vedomosti, ⟦December 30⟧)', '2009-12-30'],
  ['(Vedomosti, ⟦Dec. 30⟧; Trud, March 1)', '2009-12-30'],
  ['(Vedomosti, ⟦March 9⟧; Trud, March 10)', '2010-03-09'],
  ['(Vedomosti ⟦March 9⟧)', '2010-03-09'],
  ['(Vedomosti, ⟦Tuesday, March 9⟧)', '2010-03-09'],
  ['(Vedomosti, ⟦Tue. March 9⟧)', '2010-03-09'],
  ['(Vedomosti, ⟦October 27, 2006⟧)', '2006-10-27'],
  ['(Vedomosti, ⟦Oct. 27 2006⟧)', '2006-10-27'],
  ["(Vedomosti, ⟦Oct. 27, '06⟧)", '2006-10-27'],
  ['(Vedomosti, ⟦March 8, 9⟧)', '2010-03-08', '2010-03-09'],
  ['(Vedomosti, ⟦March 3, 5, 9⟧)', '2010-03-03', '2010-03-05', '2010-03-09'],
  ['(Vedomosti, ⟦March 8 and 9⟧)', '2010-03-08', '2010-03-09'],
  ['(Vedomosti, ⟦March 3, 5 and 9⟧; Trud)', '2010-03-03', '2010-03-05', '2010-03-09'],
  ['(Vedomosti, ⟦March 3, 5, and 9⟧)', '2010-03-03', '2010-03-05', '2010-03-09'],
  ['(Vedomosti, ⟦March 8 & 9⟧)', '2010-03-08', '2010-03-09'],
  ['(see the Bulletin, ⟦September 11, 21, 2008⟧)', '2008-09-11', '2008-09-21'],
  ['(see the Bulletin, ⟦January 22, February 13⟧)', '2010-01-22', '2010-02-13'],
  ['(see the Bulletin, ⟦December 22 and January 3, 2008⟧)', '2007-12-22', '2008-01-03'],
  ['(see the Bulletin, ⟦October 27, 2006, November 15, 2007⟧)', '2006-10-27', '2007-11-15'],
  ['(Vedomosti, ⟦March 7-9⟧)', '2010-03-07', '2010-03-08', '2010-03-09'],
  ['(Vedomosti, ⟦March 7–9⟧)', '2010-03-07', '2010-03-08', '2010-03-09'],
  ['(Vedomosti, ⟦March 7 to 9⟧)', '2010-03-07', '2010-03-08', '2010-03-09'],
  ['(Vedomosti, ⟦March 2, 7-8⟧)', '2010-03-02', '2010-03-07', '2010-03-08'],
  ['(Vedomosti, ⟦February 27-March 2⟧)', '2010-02-27', '2010-02-28', '2010-03-01', '2010-03-02'],
  ['(Vedomosti, ⟦December 30-January 2, 2008⟧)', '2007-12-30', '2007-12-31', '2008-01-01', '2008-01-02'],
  ['(Vedomosti, ⟦March 9⟧, 24.kg, March 9)', '2010-03-09'],
  ['(Vedomosti, ⟦March 9⟧, 5 Kanal, March 8)', '2010-03-09'],
  ['(Vedomosti, ⟦March 9⟧, 60 Minutes)', '2010-03-09'],
  ['(Vedomosti – ⟦March 9, 2008⟧ – vedomosti.ru)', '2008-03-09'],
  ['– Vedomosti, ⟦March 9⟧.', '2010-03-09'],
  // Day first
  ['(Vedomosti, ⟦9 March⟧)', '2010-03-09'],
  ['(Vedomosti ⟦14 Jan. 2009⟧)', '2009-01-14'],
  ['(Vedomosti ⟦14 Jan 2009⟧, 188)', '2009-01-14'],
  ['(Vedomosti ⟦24 Feb.⟧, 18)', '2010-02-24'],
  ['(Vedomosti, ⟦9th March 2009⟧)', '2009-03-09'],
  ['(Weekly Digest, ⟦3-5 March⟧)', '2010-03-03', '2010-03-04', '2010-03-05'],
  ['(Weekly Digest, ⟦3–5 March 2009⟧)', '2009-03-03', '2009-03-04', '2009-03-05'],
  ['(Weekly Digest, ⟦27 February–1 March⟧)', '2010-02-27', '2010-02-28', '2010-03-01'],
  ['(Weekly Digest, ⟦8, 9 March⟧)', '2010-03-08', '2010-03-09'],
  ['(Weekly Digest, ⟦8 and 9 March 2009⟧)', '2009-03-08', '2009-03-09'],
  ['(La Tribuna, ⟦21 January, 9 February and 5 March 2010⟧)', '2010-01-21', '2010-02-09', '2010-03-05'],
  ['(Weekly Digest, ⟦Monday, 8 March⟧)', '2010-03-08'],
  // Figures
  ['(TASS, ⟦03.09.10⟧)', '2010-03-09'],
  ['(TASS, ⟦12.30.09⟧, AP, 11.21.09)', '2009-12-30'],
  ['(TASS, ⟦12.30.09⟧.)', '2009-12-30'],
  ['(OCHA ⟦09/03/2010⟧)', '2010-03-09'],
  ['(OCHA, ⟦18/02/2010⟧)', '2010-02-18'],
  ['(OCHA, ⟦02/18/2010⟧)', '2010-02-18'],
  ['(Lloyd’s, ⟦3-Dec-99⟧)', '1999-12-03'],
  ['(Lloyd’s, ⟦03-December-2009⟧)', '2009-12-03'],
  ['(Lloyd’s, ⟦30-11-2009⟧)', '2009-11-30'],
  ['(Lloyd’s, ⟦2009-10-09⟧)', '2009-10-09'],
  ['(Lloyd’s, ⟦2009/10/09⟧)', '2009-10-09'],
  ['(Lloyd’s, ⟦3/8⟧)', '2010-03-08'],
  // Coarser
  ['(ASJ ⟦Sept. 2009⟧, 12)', '2009-09'],
  ['(ASJ, ⟦January 2010⟧)', '2010-01'],
  ['(ASJ, ⟦November, 2009⟧)', '2009-11'],
  ['(ASJ, ⟦March⟧)', '2010-03'],
  ['(ASJ, ⟦July/August 2009⟧)', '2009-07-01/2009-08-31'],
  ['(ASJ, ⟦4Q09⟧)', '2009-Q4'],
  ['(Zinberg, ⟦1998⟧, p. 86)', '1998'],
  ['(Mendel ⟦1983⟧, 254)', '1983'],
  ['(Mendel ⟦1983⟧: 254)', '1983'],
  ['(Mendel, ⟦1983a⟧)', '1983'],
  ['(Mendel, ⟦1983, 1987⟧)', '1983', '1987'],
  // No such day
  ['(Trud, ⟦November 31⟧)', null],
  ['(Trud, ⟦31 June⟧; Izvestia, March 2)', null],
  ['(Trud, ⟦30 February 2010⟧)', null],
  ['(TASS, ⟦11.31.09⟧)', null],
]

/** What is no date, though it begins like one. */
const silent: readonly string[] = [
  '(⟦⟧The Sun)',
  '(⟦⟧Sunday Times, March 9)',
  '(⟦⟧24.kg, March 9)',
  '(⟦⟧5 Kanal)',
  '(⟦⟧1983 Club)',
  '(⟦⟧March of the Living)',
  '(⟦⟧Marca, March 9)',
  '(⟦⟧p. 12)',
  '(⟦⟧2 km)',
  '(⟦⟧188)',
  '(Channel ⟦⟧5 May 3)',
]

const read = (picture: string) => {
  const { text, spans } = marked(picture)
  const start = spans[0]?.start ?? 0
  const close = text.lastIndexOf(')')
  const end = close < 0 ? text.length : close
  return { text, start, list: dateListAt(text, start, end) }
}

describe('dates in citations', () => {
  for (const [picture, ...expected] of examples)
    it(picture, () => {
      const { text, start, list } = read(picture)
      const order = numericOrder(list?.dates.map(date => date.form) ?? []) ?? 'auto'
      assert.deepEqual(
        [
          drawn(text, list ? [{ start, end: list.end }] : []),
          ...(list?.dates ?? []).map(date => resolveDate(date.form, { reportDate: '2010-03-10', order, bias: 'past' })?.value),
        ],
        [picture, ...expected],
      )
      assert.equal(list?.stray, null)
    })

  for (const picture of silent) it(`reads none at the mark: ${picture}`, () => assert.equal(read(picture).list, null))

  it('gives each day of a list its own place, and the days of a range the whole', () => {
    const { text, list } = read('(Vedomosti, ⟦March 2, 7-8⟧)')
    assert.deepEqual(
      list?.dates.map(date => drawn(text, [date.span])),
      ['(Vedomosti, ⟦March 2⟧, 7-8)', '(Vedomosti, March 2, ⟦7-8⟧)', '(Vedomosti, March 2, ⟦7-8⟧)'],
    )
  })

  for (const picture of ['(Trud, March⟦,⟧ 9)', '(Trud March⟦,⟧ 9, 2010)', '(Trud, 9⟦,⟧ March)'])
    it(`tells the stray comma: ${picture}`, () => {
      const { text, spans } = marked(picture)
      const start = /March|9/.exec(text)?.index ?? 0
      const list = dateListAt(text, start, text.length - 1)
      assert.deepEqual(list?.stray, spans[0])
      assert.equal(list?.end, text.length - 1)
    })

  it('reads nothing past the end it is given', () => {
    assert.equal(dateListAt('March 9, 2010', 0, 7)?.end, 7)
    assert.equal(dateListAt('9 March', 0, 4), null)
  })
})
