import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { resolveDate } from '../server/src/model/dates.ts'
import { findDates } from '../server/src/syntax/dates/dates.ts'
import { drawnOf, marked } from './kit/marked.ts'

/** A Wednesday. */
const reportDate = '2014-06-18'

/** Pictures of prose with every date in it marked, and what each means in a report of Wednesday, June 18, 2014. */
const examples: readonly (readonly [picture: string, ...values: (string | null)[]])[] = [
  // Days, month first
  ['The convoy left Kherson on ⟦June 3⟧.', '2014-06-03'],
  ['The convoy left Kherson on ⟦Nov. 28⟧ under escort.', '2013-11-28'],
  ['An accord of ⟦November 28, 2000⟧, is still in force.', '2000-11-28'],
  ['An accord of ⟦Nov. 28, 2000⟧ is still in force.', '2000-11-28'],
  ['An accord of ⟦November 28 2000⟧ is still in force.', '2000-11-28'],
  ['On ⟦MAY 9⟧ THE PARADE WAS CALLED OFF', '2014-05-09'],
  ['On ⟦June 2nd⟧ the strike began.', '2014-06-02'],
  ['On ⟦Monday, June 16⟧, pickets went up.', '2014-06-16'],
  ['On ⟦Mon., June 16⟧, pickets went up.', '2014-06-16'],
  ['On ⟦Wednesday, October 13, 2004⟧, a launch was hit.', '2004-10-13'],
  ['It was settled on ⟦June 3⟧, ⟦4⟧ and ⟦6⟧.', '2014-06-03', '2014-06-04', '2014-06-06'],
  ['It was settled on ⟦May 29⟧ and ⟦30⟧ in Minsk.', '2014-05-29', '2014-05-30'],
  ['Shots were heard on ⟦November 30⟧ and ⟦December 2, 2013⟧.', '2013-11-30', '2013-12-02'],
  ['Shots were heard on ⟦December 30⟧ and ⟦January 2, 2013⟧.', '2012-12-30', '2013-01-02'],
  ['Three fleets met off Samsun on ⟦June 10-13⟧.', '2014-06-10/2014-06-13'],
  ['Three fleets met off Samsun on ⟦June 10–13, 2013⟧.', '2013-06-10/2013-06-13'],
  ['The fair ran from ⟦May 28 to 30⟧.', '2014-05-28/2014-05-30'],
  ['The fair ran ⟦May 28-June 2⟧.', '2014-05-28/2014-06-02'],
  ['The fair ran ⟦December 28-January 2⟧ and was empty.', '2013-12-28/2014-01-02'],
  ['The mark was passed ⟦between May 10 and 20⟧.', '2014-05-10/2014-05-20'],
  ['He was born on ⟦June 31⟧, or so his papers say.', null],
  // Days, day first
  ['The convoy left Kherson on ⟦3 June⟧.', '2014-06-03'],
  ['The convoy left on ⟦28 Nov. 2013⟧ under escort.', '2013-11-28'],
  ['The convoy left on ⟦28 Nov 2013⟧ under escort.', '2013-11-28'],
  ['They crossed during the night of ⟦4–5 May⟧.', '2014-05-04/2014-05-05'],
  ['They crossed on the ⟦9th of May⟧.', '2014-05-09'],
  ['They crossed on ⟦Tuesday 3 June⟧.', '2014-06-03'],
  ['They crossed on ⟦Friday, 6 June 2014⟧.', '2014-06-06'],
  ['The dam held ⟦between 3 and 5 May⟧.', '2014-05-03/2014-05-05'],
  ['The council sat from ⟦30 April–2 May 2013⟧ in camera.', '2013-04-30/2013-05-02'],
  ['It was photographed on ⟦3⟧, ⟦7⟧ and ⟦10 June⟧.', '2014-06-03', '2014-06-07', '2014-06-10'],
  ['Passes of ⟦8 January⟧ and ⟦12 May⟧ show fresh grading.', '2014-01-08', '2014-05-12'],
  ['It grew between ⟦June 5⟧ and ⟦3⟧.', '2014-06-05', '2014-06-03'],
  ['He cited ⟦June 5⟧–⟦June 3⟧.', '2014-06-05', '2014-06-03'],
  // Numbers alone
  ['It was signed on ⟦2013-10-09⟧ in Baku.', '2013-10-09'],
  ['It was signed on ⟦28.11.2013⟧ in Baku.', '2013-11-28'],
  ['It was signed on ⟦11/28/2013⟧ in Baku.', '2013-11-28'],
  ['It was signed on ⟦11.28.13⟧ in Baku.', '2013-11-28'],
  // Relative days and weekdays
  ['The ministry denied it ⟦yesterday⟧.', '2014-06-17'],
  ['“Nobody knows.” ⟦Yesterday⟧ the ministry denied it.', '2014-06-17'],
  ['The ministry denied it ⟦the day before yesterday⟧.', '2014-06-16'],
  ['The envoy arrives ⟦tomorrow⟧.', '2014-06-19'],
  ['⟦Today⟧’s vote was close; ⟦tonight⟧ they count again.', '2014-06-18', '2014-06-18'],
  ['Shells fell on the depot ⟦last night⟧ and ⟦this morning⟧.', '2014-06-17', '2014-06-18'],
  ['The premier said on ⟦Monday⟧ that talks would resume.', '2014-06-16'],
  ['The premier said on ⟦Thursday⟧ that talks would resume.', '2014-06-12'],
  ['The premier said on ⟦Wednesday⟧ that talks would resume.', '2014-06-18'],
  ['The premier will meet them on ⟦Monday⟧.', '2014-06-23'],
  ['Talks are to resume on ⟦Friday⟧.', '2014-06-20'],
  ['The miners have until ⟦Friday⟧ to return to work.', '2014-06-20'],
  ['The prefect has banned ⟦Sunday⟧’s march.', '2014-06-22'],
  ['⟦Sunday⟧’s march drew thousands.', '2014-06-15'],
  ['They met ⟦last Friday⟧ in Kyiv.', '2014-06-13'],
  ['They met ⟦this past Wednesday⟧ in Kyiv.', '2014-06-11'],
  ['They meet again ⟦next Tuesday⟧.', '2014-06-24'],
  ['They meet again ⟦this Friday⟧.', '2014-06-20'],
  ['They meet again ⟦this coming Sunday⟧.', '2014-06-22'],
  ['They meet again ⟦this coming Monday⟧.', '2014-06-23'],
  ['They will meet ⟦this Monday⟧.', '2014-06-23'],
  ['They met ⟦this Monday⟧.', '2014-06-16'],
  ['He resigned last ⟦December 5⟧.', '2013-12-05'],
  ['He resigned ⟦two days ago⟧.', '2014-06-16'],
  ['He resigned ⟦a week ago⟧.', '2014-06-11'],
  ['⟦Yesterday⟧ (⟦June 17⟧) he resigned.', '2014-06-17', '2014-06-17'],
  // Weeks
  ['Tempers cooled ⟦this week⟧.', '2014-06-16/2014-06-22'],
  ['Tempers cooled ⟦earlier this week⟧.', '2014-06-16/2014-06-22'],
  ['Tempers cooled ⟦last week⟧.', '2014-06-09/2014-06-15'],
  ['The two sides meet again ⟦next week⟧.', '2014-06-23/2014-06-29'],
  ['Shelling resumed ⟦over the weekend⟧.', '2014-06-14/2014-06-15'],
  ['He was dismissed ⟦three weeks ago⟧.', '2014-05-26/2014-06-01'],
  // Months
  ['An officer was held ⟦this past September⟧.', '2013-09'],
  ['An officer was held ⟦last March⟧.', '2014-03'],
  ['An officer was held in ⟦September⟧.', '2013-09'],
  ['The pact was signed only in ⟦February⟧.', '2014-02'],
  ['The money might be paid as early as ⟦this July⟧.', '2014-07'],
  ['They will vote in ⟦October⟧.', '2014-10'],
  ['They agreed to hold a vote in ⟦August⟧.', '2014-08'],
  ['The line is shut until ⟦September⟧.', '2014-09'],
  ['By ⟦March⟧ the bridge had been rebuilt.', '2014-03'],
  ['It fell by a third between ⟦February⟧ and ⟦April⟧.', '2014-02', '2014-04'],
  ['The ⟦August⟧ contract closed at $2,374.', '2014-08'],
  ['It was said in the bank’s ⟦May⟧ report.', '2014-05'],
  ['Troops had packed by ⟦mid-April⟧.', '2014-04'],
  ['Stocks last until ⟦end-August⟧.', '2014-08'],
  ['They agree that a vote must be held by ⟦the end of the month⟧.', '2014-06'],
  ['Troops had packed in ⟦late April⟧.', '2014-04'],
  ['It began in ⟦November 1999⟧ and ended in ⟦Sept. 2001⟧.', '1999-11', '2001-09'],
  ['Their sowing takes ⟦March-May 2013⟧.', '2013-03-01/2013-05-31'],
  ['The first phase (⟦November-January 2012⟧) failed.', '2011-11-01/2012-01-31'],
  ['They met ⟦last month⟧ and will meet ⟦next month⟧.', '2014-05', '2014-07'],
  ['Output is up on ⟦a year ago⟧.', '2013-06'],
  ['He left office ⟦six months ago⟧.', '2013-12'],
  // Quarters, halves and parts of years
  ['A visit is set for ⟦the first quarter of 2015⟧.', '2015-Q1'],
  ['Earnings rose in ⟦the first quarter⟧.', '2014-Q1'],
  ['Prices will break in ⟦the fourth quarter⟧.', '2014-Q4'],
  ['It has nonetheless asked its lenders to roll the loan into ⟦the first quarter⟧.', '2015-Q1'],
  ['It has agreed to hold a vote in ⟦December⟧.', '2014-12'],
  ['Its launch has slipped to ⟦the first quarter⟧.', '2015-Q1'],
  ['In ⟦the first quarter⟧, output will fall.', '2015-Q1'],
  ['In ⟦the first quarter⟧, output fell, and it will fall again.', '2014-Q1'],
  ['On ⟦Friday⟧, the board said it will sell.', '2014-06-13'],
  ['It has told nobody of what it did in ⟦December⟧.', '2013-12'],
  ['We forecast a deficit for ⟦4Q14⟧ and ⟦1Q15⟧.', '2014-Q4', '2015-Q1'],
  ['The smelter lost money in ⟦Q3 2013⟧.', '2013-Q3'],
  ['The smelter lost money in ⟦the second half of last year⟧.', '2013-07-01/2013-12-31'],
  ['It seized 138 boats in ⟦the first nine months of 2013⟧.', '2013-01-01/2013-09-30'],
  ['It seized 138 boats in ⟦the first four months of this year⟧.', '2014-01-01/2014-04-30'],
  // Years
  ['The treaty was signed in ⟦1956⟧.', '1956'],
  ['She lost a brother in the ⟦2011⟧ fighting.', '2011'],
  ['A memorandum of ⟦1974⟧ lets them fish.', '1974'],
  ['It will sell its ⟦2015⟧ output forward.', '2015'],
  ['Trains ran from ⟦1941⟧ until ⟦1992⟧.', '1941', '1992'],
  ['Gas is fixed at $145 through ⟦the end of 2015⟧.', '2015'],
  ['Gas is fixed at $145 until ⟦the end of the year⟧ or ⟦end-2015⟧.', '2014', '2015'],
  ['The line opens in ⟦early 2016⟧.', '2016'],
  ['The reform of ⟦2001-2005⟧ failed.', '2001/2005'],
  ['The reform of ⟦2001–05⟧ failed.', '2001/2005'],
  ['Arms sales fell in ⟦the 1990s⟧.', '1990/1999'],
  ['Sales grew ⟦last year⟧; ⟦this year⟧ they fell; ⟦next year⟧ nobody knows.', '2013', '2014', '2015'],
  ['The last one fell ⟦ten years ago⟧.', '2004'],
  ['It was floated in ⟦1993⟧; a letter was initialed ⟦two years later⟧.', '1993', '1995'],
]

/** What must be left alone. */
const silent: readonly string[] = [
  'It may be capable of intercepting missiles.',
  'May they rest; Theresa May said so.',
  'The march on Grozny went on, and the March on Rome was recalled.',
  'The Sunday Telegraph and the Sunday Times printed it.',
  'USA Today and Russia Today printed it.',
  'The trial was set for the day before his arrival.',
  'Publication: Monitor Volume: 6 Issue: 223',
  'Forces will be cut by some 20 percent, and 170 of them by more.',
  'An Il-76, two MiG-29s and the 5th Army moved.',
  'Some 1,950 men, 2000 trucks and 1900 tons of flour arrived.',
  'The price is $1950, or €2000 with tax.',
  'Resolution 1973 was adopted at 1930 GMT.',
  'The vote was 5.6 to 3.4, by 10 to 11, on terms of 3/8 and 9/11.',
  'He will travel sometime in the near future.',
  'It lies at 24.1187 N, 12.2014 E.',
  'See https://example.org/2014/05/12/march-2014-review for more.',
  'Ambassador April Glaspie and Jan Egeland were there.',
  'A Long March 5 rocket stood by; Black September claimed it.',
  'He finished in the first half of the match, a second later.',
  'The same week, the next morning, the last month of the war.',
  'A quarter of the crop was lost, half of it in a week.',
]

const values = (text: string): (string | null | undefined)[] =>
  findDates(text).map(date => resolveDate(date.form, { reportDate, order: 'auto', bias: 'prose', tense: date.tense })?.value)

describe('dates in prose', () => {
  for (const [picture, ...expected] of examples)
    it(picture, () => {
      const { text } = marked(picture)
      const dates = findDates(text)
      assert.deepEqual([drawnOf(text, dates), ...values(text)], [picture, ...expected])
      assert.deepEqual(
        dates.map(date => date.text),
        dates.map(date => text.slice(date.span.start, date.span.end)),
      )
    })

  for (const text of silent) it(`finds none in: ${text}`, () => assert.deepEqual(findDates(text), []))

  it('keeps the gloss of a relative day', () => {
    const [yesterday] = findDates('announced yesterday (January 28) that')
    assert.deepEqual(yesterday?.gloss, { type: 'day', year: null, month: 1, day: 28, weekday: null })
  })
})
