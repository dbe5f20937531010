import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { describe, it } from 'mocha'
import { addMonths, civil, dayNumber, daysInMonth, isoDay, parseDay, weekday } from '../server/src/base/calendar.ts'
import { resolveDate } from '../server/src/model/dates.ts'
import { inferReportDate } from '../server/src/model/inferred-date.ts'
import { numericOrder, writesMonthFirst } from '../server/src/model/numeric-order.ts'
import { dateOfFileName } from '../server/src/syntax/blocks/file-name-date.ts'
import { readHeaderDate } from '../server/src/syntax/blocks/header-date.ts'
import { type DateExpression, type DateForm, dateListAt, findDates } from '../server/src/syntax/dates/dates.ts'

describe('the calendar', () => {
  const days = fc.integer({ min: -200_000, max: 200_000 })

  it('agrees with the platform’s on every day', () => {
    fc.assert(
      fc.property(days, day => {
        const date = new Date(day * 86_400_000)
        assert.deepEqual(civil(day), { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() })
        assert.equal(weekday(day), date.getUTCDay() || 7)
      }),
    )
  })

  it('leads back from a day’s name to the day', () => {
    fc.assert(fc.property(days, day => assert.equal(parseDay(isoDay(day)), day)))
  })

  it('knows no days but the calendar’s', () => {
    const texts = ['2000-02-29', '1900-02-29', '2001-02-29', '2001-13-01', '2001-00-10', '2001-01-00', '2001-1-1', '']
    assert.deepEqual(
      texts.map(text => parseDay(text) !== null),
      [true, false, false, false, false, false, false, false],
    )
    assert.deepEqual([daysInMonth(2000, 2), daysInMonth(1900, 2), daysInMonth(2001, 12), daysInMonth(2001, 13)], [29, 28, 31, 0])
  })

  it('counts months over the turn of the year', () => {
    assert.deepEqual(
      [addMonths(2000, 11, 2), addMonths(2000, 1, -1), addMonths(2000, 6, -18)],
      [
        { year: 2001, month: 1 },
        { year: 1999, month: 12 },
        { year: 1998, month: 12 },
      ],
    )
    assert.equal(dayNumber(1970, 1, 1), 0)
  })
})

const form = (text: string): DateForm => {
  const [date] = dateListAt(text, 0, text.length)?.dates ?? findDates(text)
  if (!date) throw new Error(`no date in ${text}`)
  return date.form
}

describe('what a date means', () => {
  const cited = (
    text: string,
    reportDate: string | null,
    order: 'mdy' | 'dmy' | 'ymd' | 'auto' = 'auto',
    monthFirst: boolean | null = null,
  ) => resolveDate(form(text), { reportDate, order, bias: 'past', monthFirst })?.value

  it('is, in a citation without a year, the nearest past', () => {
    assert.equal(cited('November 28', '2000-11-30'), '2000-11-28')
    assert.equal(cited('December 28', '2001-01-03'), '2000-12-28')
    assert.equal(cited('November 30', '2000-11-30'), '2000-11-30')
    assert.equal(cited('December 30', '2000-11-30'), '1999-12-30')
    assert.equal(cited('December 3', '2000-11-30'), '1999-12-03')
    assert.equal(cited('February 29', '2001-01-03'), '2000-02-29')
  })

  it('may be the day after the report, which papers of another time zone bear', () => {
    assert.equal(cited('December 1', '2000-11-30'), '2000-12-01')
    assert.equal(cited('January 1', '2000-12-31'), '2001-01-01')
  })

  it('is a slip of the days to come, in a report that bears its date, rather than a paper of the year before', () => {
    const firm = (text: string) => resolveDate(form(text), { reportDate: '2000-11-30', firm: true, order: 'auto', bias: 'past' })?.value
    assert.equal(firm('December 3'), '2000-12-03')
    assert.equal(firm('December 31'), '2000-12-31')
    assert.equal(firm('January 1'), '2000-01-01')
  })

  it('is unknown without the report’s date, and impossible even so', () => {
    const open = { reportDate: null, order: 'auto', bias: 'past' } as const
    const none = { value: null, from: null, to: null }
    assert.equal(resolveDate(form('November 28'), open), null)
    assert.deepEqual(resolveDate(form('November 31'), open), none)
    assert.deepEqual(resolveDate(form('November 31'), { ...open, reportDate: '2000-11-30' }), none)
    assert.deepEqual(resolveDate(form('11.31.17'), { ...open, order: 'mdy' }), none)
    assert.deepEqual(resolveDate(form('February 29, 2001'), open), none)
  })

  it('has its first and last day', () => {
    const context = { reportDate: '2004-02-12', order: 'auto', bias: 'prose' } as const
    const extent = (text: string) => resolveDate(form(text), context)
    assert.deepEqual(extent('February 2004'), { value: '2004-02', from: '2004-02-01', to: '2004-02-29' })
    assert.deepEqual(extent('4Q19'), { value: '2019-Q4', from: '2019-10-01', to: '2019-12-31' })
    assert.deepEqual(extent('2003'), { value: '2003', from: '2003-01-01', to: '2003-12-31' })
    assert.deepEqual(extent('this week'), { value: '2004-02-09/2004-02-15', from: '2004-02-09', to: '2004-02-15' })
    assert.deepEqual(extent('last quarter'), { value: '2003-Q4', from: '2003-10-01', to: '2003-12-31' })
    assert.deepEqual(extent('yesterday'), { value: '2004-02-11', from: '2004-02-11', to: '2004-02-11' })
  })

  it('takes two digits for the year nearest to the report', () => {
    assert.equal(cited('3-Dec-99', '2000-11-30'), '1999-12-03')
    assert.equal(cited('3-Dec-05', '2000-11-30'), '2005-12-03')
    assert.equal(cited('3-Dec-68', '2000-11-30'), '1968-12-03')
    assert.equal(cited('3-Dec-99', null), '1999-12-03')
    assert.equal(cited('3-Dec-17', null), '2017-12-03')
  })

  it('follows the order of the parts that is set, unless a part over 12 proves the other', () => {
    assert.equal(cited('03/04/2017', '2017-12-01', 'mdy'), '2017-03-04')
    assert.equal(cited('03/04/2017', '2017-12-01', 'dmy'), '2017-04-03')
    assert.equal(cited('18/02/2015', '2017-12-01', 'mdy'), '2015-02-18')
    assert.equal(cited('17.11.30', '2017-12-01', 'ymd'), '2017-11-30')
    assert.equal(cited('2017/03/04', '2017-12-01', 'dmy'), '2017-03-04')
  })

  it('without a proof lies before the report, then as other dates are written, then near, then month first', () => {
    assert.equal(cited('09/03/2017', '2017-03-20'), '2017-03-09')
    assert.equal(cited('09/03/2017', '2017-03-20', 'auto', true), '2017-03-09')
    assert.equal(cited('05/03/2017', '2017-05-20', 'auto', false), '2017-03-05')
    assert.equal(cited('05/03/2017', '2017-05-20', 'auto', true), '2017-05-03')
    assert.equal(cited('05/03/2017', '2017-05-20'), '2017-05-03')
    assert.equal(cited('05/03/2017', null), '2017-05-03')
  })

  it('looks ahead where the bias or the words around it do', () => {
    const on = (text: string, context: Partial<Parameters<typeof resolveDate>[1]>) =>
      resolveDate(form(text), { reportDate: '2000-11-30', order: 'auto', bias: 'prose', ...context })?.value
    assert.equal(on('March 3', { tense: 'future' }), '2001-03-03')
    assert.equal(on('March 3', { tense: 'planned' }), '2001-03-03')
    assert.equal(on('March 3', { tense: 'past' }), '2000-03-03')
    assert.equal(on('March 3', {}), '2000-03-03')
    assert.equal(on('January 3', {}), '2001-01-03')
    assert.equal(on('November 29', { tense: 'future' }), '2000-11-29')
    assert.equal(on('November 29', { bias: 'future' }), '2001-11-29')
  })
})

const dates = (text: string): readonly DateExpression[] => text.split('; ').flatMap(part => dateListAt(part, 0, part.length)?.dates ?? [])

describe('the order of numeric dates', () => {
  const order = (text: string) => numericOrder(dates(text).map(date => date.form))

  it('is proved by any part over 12', () => {
    assert.equal(order('01.02.17; 11.30.17'), 'mdy')
    assert.equal(order('01/02/2017; 18/02/2017'), 'dmy')
    assert.equal(order('18/02/2017; 02/18/2017; 02/19/2017'), 'mdy')
    assert.equal(order('01.02.17; 3 March; 11.31.17'), 'mdy')
  })

  it('is unknown where nothing proves it, or as much the one as the other', () => {
    assert.equal(order('01.02.17; November 28'), null)
    assert.equal(order('18/02/2017; 02/18/2017'), null)
  })

  it('is told beside from the dates with a name in them', () => {
    assert.deepEqual(
      ['November 28; March 3; 4 May', '28 November', '2017', '3 May; May 3'].map(text => writesMonthFirst(dates(text))),
      [true, false, null, null],
    )
  })
})

describe('the report’s date, told from the dates in it', () => {
  const infer = (citations: string, prose: string) => inferReportDate(dates(citations), findDates(prose))

  it('is the day of the newest citation', () => {
    assert.equal(infer('May 3, 2004; May 5, 2004', ''), '2004-05-05')
    assert.equal(infer('11.28.17; 11.30.17', 'Seen on Nov. 8.'), '2017-11-30')
    assert.equal(infer('May 3; May 5', 'The boat sank on Sunday, May 2, 2004.'), '2004-05-05')
  })

  it('is the day after it where the text speaks of yesterday', () => {
    assert.equal(infer('November 28; November 29', 'Announced yesterday. A visit will follow in the first quarter of 2001.'), '2000-11-30')
  })

  it('is what a gloss says', () => {
    assert.equal(infer('May 4; May 5', 'Yesterday (May 4) it sank off Rote, as another had on May 2, 2004.'), '2004-05-05')
    assert.equal(infer('December 30; December 31', 'Yesterday (December 31) it sank, as another had on May 2, 2004.'), '2005-01-01')
  })

  it('counts days without a year round the turn of the year', () => {
    assert.equal(infer('December 28; January 3; January 2', 'It sank on December 27, 2003.'), '2004-01-03')
    assert.equal(infer('March 4; March 5; October 12; October 13; October 15', 'On October 13, 2004, it sank.'), '2004-10-15')
  })

  it('has the year that the years beside it allow', () => {
    assert.equal(infer('October 16, 2008; January 27; January 28', ''), '2009-01-28')
    assert.equal(infer('November 29, 2008; November 28', ''), '2008-11-29')
    assert.equal(infer('May 5', 'The boats will be delivered in June 2005.'), '2005-05-05')
    assert.equal(infer('May 5', 'The boats will be delivered by January 2005.'), '2004-05-05')
  })

  it('is unknown without a year, without a day, and where only far years are named', () => {
    assert.equal(infer('May 5', 'It sank on May 4.'), null)
    assert.equal(infer('2003; Sept. 2004', ''), null)
    assert.equal(infer('May 5', 'The treaty of 1974 holds.'), null)
    assert.equal(infer('', ''), null)
  })

  it('stands any number of dates', () => {
    assert.equal(infer(`${'May 3; '.repeat(200_000)}May 5, 2004`, ''), '2004-05-05')
  })
})

describe('the date in a header', () => {
  for (const [text, expected] of [
    ['October 23, 1997', '1997-10-23'],
    ['Country Documentation Unit, 22 June 2016', '2016-06-22'],
    ['2000-11-30', '2000-11-30'],
    ['2000-11-30T10:15:00Z', '2000-11-30'],
    ['*Published 21 March 2024 · South Caucasus Watch*', '2024-03-21'],
    ['4 September 2019, 07:15 London', '2019-09-04'],
    ['November 29 2000', '2000-11-29'],
    ['Thursday, 30 Nov. 2000', '2000-11-30'],
    ['30.11.2000', '2000-11-30'],
    ['11/30/2000', '2000-11-30'],
    ['10/11/2000', '2000-10-11 or 2000-11-10'],
    ['5/5/2000', '2000-05-05'],
    ['3 may 2019', '2019-05-03'],
    ['3. May 2019', '2019-05-03'],
    ['may 3rd, 2019', '2019-05-03'],
    ['3rd of May 2019', '2019-05-03'],
    ['2019-May-03', '2019-05-03'],
    ['2019 May 3', '2019-05-03'],
    ['3-May-19', '2019-05-03'],
    ['3-Dec-99', '1999-12-03'],
    ['30.11.00', '2000-11-30'],
    ['2019-5-3', '2019-05-03'],
    ['2019/05/03', '2019-05-03'],
    ['20190503', '2019-05-03'],
    ['2019-05-03 14:30:00 +0200', '2019-05-03'],
    ['101430Z MAY 18', '2018-05-10'],
    ['April 29-May 3, 2019', '2019-05-03'],
    ['29 April – 3 May 2019', '2019-05-03'],
    ['30 December 2018 – 5 January 2019', '2019-01-05'],
    ['November 31, 2000', null],
    ['November 29', null],
    ['November 2000', null],
    ['Publication: Monitor Volume: 6 Issue: 223', null],
    ['INTELLIGENCE NOTE 18-041', null],
    ['', null],
  ] as const)
    it(text || 'none', () => {
      const day = readHeaderDate(text)
      assert.equal(day?.other ? `${day.value} or ${day.other}` : (day?.value ?? null), expected)
    })
})

describe('the date in a file’s name', () => {
  for (const [name, expected] of [
    ['2019-05-03-title.md', '2019-05-03'],
    ['2019-05-03.txt', '2019-05-03'],
    ['20190503_x.txt', '2019-05-03'],
    ['x_20190503T1430.report', '2019-05-03'],
    ['monitor-2019-05-03.report', '2019-05-03'],
    ['monitor-6-223-2019-05-03.report', '2019-05-03'],
    ['monitor.2019.05.03.txt', '2019-05-03'],
    ['2019_5_3 brief.md', '2019-05-03'],
    ['3-May-2019 brief.txt', '2019-05-03'],
    ['3rd May 2019.txt', '2019-05-03'],
    ['03MAY2019.txt', '2019-05-03'],
    ['Brief, May 3, 2019.md', '2019-05-03'],
    ['brief_may_3_2019.md', '2019-05-03'],
    ['2019-May-03.md', '2019-05-03'],
    ['brief-30.11.2000.txt', '2000-11-30'],
    ['brief-11-30-2000.txt', '2000-11-30'],
    ['2019-05-03 on 2019-05-03.md', '2019-05-03'],
    ['brief-10.11.2000.txt', null],
    ['notes-v2.10.3.md', null],
    ['notes-v1.2019-05-03.md', null],
    ['120190503.txt', null],
    ['201905031.txt', null],
    ['20191303.txt', null],
    ['2019-02-30.md', null],
    ['2019-05.md', null],
    ['may-2019.md', null],
    ['2019-05-03 to 2019-05-10.md', null],
    ['11-22-33-2019.md', null],
    ['brief.md', null],
    ['', null],
  ] as const)
    it(name || 'none', () => assert.equal(dateOfFileName(name), expected))
})

describe('the reading of dates', () => {
  const word = fc.constantFrom(
    ...'Nov. November may May March 3 28 31 99 2000 2001-05 1Q20 the first last next this week year of and , ; - – . ( ) yesterday Monday Sun ago two between mid- 1990s 11.30.17 2000-11-28 😀 \ud83d \n'.split(
      ' ',
    ),
  )
  const text = fc.oneof(
    fc.array(word, { maxLength: 40 }).map(words => words.join(' ')),
    fc.array(word, { maxLength: 40 }).map(words => words.join('')),
    fc.string({ unit: 'binary' }),
  )

  it('finds dates inside the text, in order, none in another', () => {
    fc.assert(
      fc.property(text, text => {
        let before = 0
        for (const date of findDates(text)) {
          assert.ok(date.span.start >= before && date.span.end > date.span.start && date.span.end <= text.length)
          assert.equal(date.text, text.slice(date.span.start, date.span.end))
          before = date.span.end
        }
      }),
      { numRuns: 500 },
    )
  })

  it('reads lists from where it is told and no further', () => {
    fc.assert(
      fc.property(text, fc.nat(60), fc.nat(60), (text, start, length) => {
        const list = dateListAt(text, start, start + length)
        for (const { span } of list?.dates ?? []) assert.ok(span.start >= start && span.end <= start + length && span.end > span.start)
      }),
      { numRuns: 500 },
    )
  })

  it('gives every date a value within its own days, or none', () => {
    const tense = fc.constantFrom('past', 'open', 'planned', 'future', null)
    fc.assert(
      fc.property(text, tense, fc.integer({ min: -40_000, max: 40_000 }), (text, tense, day) => {
        for (const date of findDates(text)) {
          const value = resolveDate(date.form, { reportDate: isoDay(day), order: 'auto', bias: 'prose', tense })
          // Told from a day that the calendar lacks.
          if (value === null && date.form.type === 'anchored') continue
          assert.ok(value, 'a report with a date leaves none unknown')
          assert.equal(value.from === null, value.value === null)
          if (value.from !== null && value.to !== null) assert.ok(value.from <= value.to, `${date.text}: ${value.value}`)
        }
      }),
      { numRuns: 500 },
    )
  })

  for (const part of [
    'May ',
    '1, 2, 3, ',
    'March 1, ',
    'January 28-',
    '2000 ',
    '2000-',
    '1 May ',
    'Nov. 28, 29 and 30, ',
    'a year later ',
    'the next day ',
    '3 May, a day later, ',
    'a month later, 3 May a day later, later that week, ',
    'between May ',
    ' ',
    '1',
    'the first ',
    '–',
  ])
    it(`takes time in step with the length of “${part}” over and over`, () => {
      const time = (length: number): number => {
        const text = part.repeat(Math.ceil(length / part.length))
        const began = performance.now()
        findDates(text)
        dateListAt(text, 0, text.length)
        return performance.now() - began
      }
      time(20_000)
      const [short, long] = [Math.min(time(20_000), time(20_000)), Math.min(time(160_000), time(160_000))]
      // Eight times the text: a quadratic reader would take 64 times as long.
      assert.ok(long < 30 * Math.max(short, 2), `${short} ms, then ${long} ms`)
    })
})
