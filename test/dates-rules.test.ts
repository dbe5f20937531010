/** The rules that judge dates: what they report, and what each of their fixes makes of it. The reports are of Monday, 6 May 2019. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { applyEdits } from '../server/src/base/edit.ts'
import { conventionsOf } from '../server/src/model/conventions.ts'
import type { Flavour } from '../server/src/syntax/report.ts'
import { analysed } from './kit/desk.ts'
import { drawnOf, marked } from './kit/marked.ts'

const judging = new Set(['impossible-date', 'future-citation', 'weekday-mismatch', 'ambiguous-date', 'missing-report-date'])

/** A picture of the findings, then each with the texts after its fixes but the last, which ignores it. */
const examples: readonly (readonly [picture: string, ...told: string[]])[] = [
  [
    'The ferry sailed (AFP, ⟦April 31⟧).',
    'impossible-date: There is no 31 April: April has 30 days.',
    '→ The ferry sailed (AFP, April 30).',
    '→ The ferry sailed (AFP, May 1).',
  ],
  [
    'The ferry sailed (AFP, ⟦Apr. 31⟧; Kyodo, ⟦31 Apr⟧).',
    'impossible-date: There is no 31 April: April has 30 days.',
    '→ The ferry sailed (AFP, Apr. 30; Kyodo, 31 Apr).',
    '→ The ferry sailed (AFP, May 1; Kyodo, 31 Apr).',
    'impossible-date: There is no 31 April: April has 30 days.',
    '→ The ferry sailed (AFP, Apr. 31; Kyodo, 30 Apr).',
    '→ The ferry sailed (AFP, Apr. 31; Kyodo, 1 May).',
  ],
  [
    'The ferry sailed (AFP, ⟦APRIL 31⟧).',
    'impossible-date: There is no 31 April: April has 30 days.',
    '→ The ferry sailed (AFP, APRIL 30).',
    '→ The ferry sailed (AFP, MAY 1).',
  ],
  [
    'The ferry sailed (AFP, ⟦April 31st, 2019⟧).',
    'impossible-date: There is no 31 April 2019: April has 30 days.',
    '→ The ferry sailed (AFP, April 30th, 2019).',
    '→ The ferry sailed (AFP, May 1st, 2019).',
  ],
  [
    'The ferry sailed (AFP, ⟦31st of April⟧).',
    'impossible-date: There is no 31 April: April has 30 days.',
    '→ The ferry sailed (AFP, 30th of April).',
    '→ The ferry sailed (AFP, 1st of May).',
  ],
  [
    'The ferry sailed (AFP, ⟦Tuesday, April 31⟧).',
    'impossible-date: There is no 31 April: April has 30 days.',
    '→ The ferry sailed (AFP, Tuesday, April 30).',
  ],
  [
    'The ferry sailed (AFP, ⟦Wed., 31 April 2019⟧).',
    'impossible-date: There is no 31 April 2019: April has 30 days.',
    '→ The ferry sailed (AFP, Wed., 1 May 2019).',
  ],
  [
    'The ferry sailed (AFP, ⟦April 29-31⟧).',
    'impossible-date: There is no 31 April: April has 30 days.',
    '→ The ferry sailed (AFP, April 29-30).',
  ],
  ['The ferry sailed (AFP, April 30, ⟦31⟧).', 'impossible-date: There is no 31 April: April has 30 days.'],
  ['The ferry sailed (AFP, ⟦April 30-31⟧).', 'impossible-date: There is no 31 April: April has 30 days.'],
  [
    'The ferry sailed (AFP, ⟦Feb. 30⟧).',
    'impossible-date: There is no 30 February: February has 28 days.',
    '→ The ferry sailed (AFP, Feb. 28).',
    '→ The ferry sailed (AFP, March 1).',
  ],
  [
    'The ferry sailed (AFP, ⟦29 February 2019⟧).',
    'impossible-date: There is no 29 February 2019: February 2019 has 28 days.',
    '→ The ferry sailed (AFP, 28 February 2019).',
    '→ The ferry sailed (AFP, 1 March 2019).',
    '→ The ferry sailed (AFP, 29 February 2016).',
  ],
  [
    'The ferry sailed (AFP, ⟦February 29⟧).',
    'impossible-date: There is no 29 February 2019: February 2019 has 28 days.',
    '→ The ferry sailed (AFP, February 28).',
    '→ The ferry sailed (AFP, March 1).',
  ],
  [
    'The ferry sailed (AFP, ⟦2019-02-30⟧).',
    'impossible-date: There is no 30 February 2019: February has 28 days.',
    '→ The ferry sailed (AFP, 2019-02-28).',
    '→ The ferry sailed (AFP, 2019-03-01).',
  ],
  [
    'The ferry sailed (AFP, ⟦2019-13-05⟧).',
    'impossible-date: There is no such day as 2019-13-05.',
    '→ The ferry sailed (AFP, 2019-05-13).',
  ],
  [
    'The ferry sailed (AFP, ⟦31/04/2019⟧).',
    'impossible-date: There is no 31 April 2019: April has 30 days.',
    '→ The ferry sailed (AFP, 30/04/2019).',
    '→ The ferry sailed (AFP, 01/05/2019).',
  ],
  [
    'The ferry sailed (AFP, ⟦04/31/2019⟧).',
    'impossible-date: There is no 31 April 2019: April has 30 days.',
    '→ The ferry sailed (AFP, 04/30/2019).',
    '→ The ferry sailed (AFP, 05/01/2019).',
  ],
  [
    'The ferry sailed (AFP, ⟦31.4.2019⟧).',
    'impossible-date: There is no 31 April 2019: April has 30 days.',
    '→ The ferry sailed (AFP, 30.4.2019).',
    '→ The ferry sailed (AFP, 1.5.2019).',
  ],
  [
    'The ferry sailed (AFP, ⟦31-Apr-19⟧).',
    'impossible-date: There is no 31 April 2019: April has 30 days.',
    '→ The ferry sailed (AFP, 30-Apr-19).',
    '→ The ferry sailed (AFP, 1-May-19).',
  ],
  [
    'The ferry sailed (AFP, ⟦September 31, 2018⟧).',
    'impossible-date: There is no 31 September 2018: September has 30 days.',
    '→ The ferry sailed (AFP, September 30, 2018).',
    '→ The ferry sailed (AFP, October 1, 2018).',
  ],
  [
    'The ferry sailed (AFP, ⟦December 32⟧).',
    'impossible-date: There is no 32 December: December has 31 days.',
    '→ The ferry sailed (AFP, December 31).',
    '→ The ferry sailed (AFP, January 1).',
  ],
  ['The ferry sailed (AFP, ⟦31.31.19⟧).', 'impossible-date: There is no such day as 31.31.19.'],
  [
    'The ferry sailed (AFP, ⟦20190431⟧).',
    'impossible-date: There is no 31 April 2019: April has 30 days.',
    '→ The ferry sailed (AFP, 20190430).',
    '→ The ferry sailed (AFP, 20190501).',
  ],
  [
    'It may come on ⟦June 31⟧ or on ⟦Feb 30, 2020⟧.',
    'impossible-date: There is no 31 June: June has 30 days.',
    '→ It may come on June 30 or on Feb 30, 2020.',
    '→ It may come on July 1 or on Feb 30, 2020.',
    'impossible-date: There is no 30 February 2020: February has 29 days.',
    '→ It may come on June 31 or on Feb 29, 2020.',
    '→ It may come on June 31 or on Mar 1, 2020.',
  ],
  ['It may come by ⟦April 29-31⟧.', 'impossible-date: There is no 31 April: April has 30 days.', '→ It may come by April 29-30.'],
  [
    'It may come on ⟦31.11.2019⟧.',
    'impossible-date: There is no 31 November 2019: November has 30 days.',
    '→ It may come on 30.11.2019.',
    '→ It may come on 01.12.2019.',
  ],
  [
    'The ferry sailed (AFP, ⟦May 7⟧).',
    'future-citation: AFP is dated May 7, the day after the report’s own date, 6 May 2019.',
    '→ The ferry sailed (AFP, April 7).',
    '→ The ferry sailed (AFP, May 7, 2018).',
  ],
  [
    'The ferry sailed (AFP, ⟦May 28⟧).',
    'future-citation: AFP is dated May 28, 22 days after the report’s own date, 6 May 2019.',
    '→ The ferry sailed (AFP, April 28).',
    '→ The ferry sailed (AFP, May 28, 2018).',
  ],
  [
    'The ferry sailed (AFP, ⟦May 2020⟧).',
    'future-citation: AFP is dated May 2020, after the report’s own date, 6 May 2019.',
    '→ The ferry sailed (AFP, May 2019).',
  ],
  [
    'The ferry sailed (AFP, ⟦July 2019⟧).',
    'future-citation: AFP is dated July 2019, 56 days after the report’s own date, 6 May 2019.',
    '→ The ferry sailed (AFP, July 2018).',
  ],
  [
    'The ferry sailed (AFP, ⟦2020⟧).',
    'future-citation: AFP is dated 2020, after the report’s own date, 6 May 2019.',
    '→ The ferry sailed (AFP, 2019).',
  ],
  [
    'The ferry sailed (Olsen, ⟦2021⟧, p. 3).',
    'future-citation: Olsen is dated 2021, after the report’s own date, 6 May 2019.',
    '→ The ferry sailed (Olsen, 2019, p. 3).',
  ],
  [
    'The ferry sailed (Olsen ⟦2021⟧, 3).',
    'future-citation: Olsen is dated 2021, after the report’s own date, 6 May 2019.',
    '→ The ferry sailed (Olsen 2019, 3).',
  ],
  [
    'The ferry sailed (AFP, ⟦May 8⟧, 9).',
    'future-citation: AFP is dated May 8, 2 days after the report’s own date, 6 May 2019.',
    '→ The ferry sailed (AFP, April 8, 9).',
  ],
  [
    'The ferry sailed (AFP, ⟦Q3 2019⟧).',
    'future-citation: AFP is dated Q3 2019, 56 days after the report’s own date, 6 May 2019.',
    '→ The ferry sailed (AFP, Q3 2018).',
  ],
  [
    'The ferry sailed (AFP, ⟦05.30.19⟧).',
    'future-citation: AFP is dated 05.30.19, 24 days after the report’s own date, 6 May 2019.',
    '→ The ferry sailed (AFP, 04.30.19).',
    '→ The ferry sailed (AFP, 05.30.18).',
  ],
  [
    'The ferry sailed (AFP, ⟦3 Dec. 2019⟧).',
    'future-citation: AFP is dated 3 Dec. 2019, after the report’s own date, 6 May 2019.',
    '→ The ferry sailed (AFP, 3 May 2019).',
    '→ The ferry sailed (AFP, 3 Dec. 2018).',
  ],
  [
    'The ferry sailed (AFP, ⟦Tue. 3 Dec. 2019⟧).',
    'future-citation: AFP is dated Tue. 3 Dec. 2019, after the report’s own date, 6 May 2019.',
    '→ The ferry sailed (AFP, Tue. 3 May 2019).',
    '→ The ferry sailed (AFP, Tue. 3 Dec. 2018).',
  ],
  [
    'The ferry sailed (AFP, ⟦31 Dec. 2019⟧).',
    'future-citation: AFP is dated 31 Dec. 2019, after the report’s own date, 6 May 2019.',
    '→ The ferry sailed (AFP, 31 March 2019).',
    '→ The ferry sailed (AFP, 31 Dec. 2018).',
  ],
  [
    'The ferry sailed (AFP, ⟦29 Feb. 2020⟧).',
    'future-citation: AFP is dated 29 Feb. 2020, after the report’s own date, 6 May 2019.',
    '→ The ferry sailed (AFP, 29 April 2019).',
  ],
  [
    'The ferry sailed (AFP, ⟦May 9, 2091⟧).',
    'future-citation: AFP is dated May 9, 2091, after the report’s own date, 6 May 2019.',
    '→ The ferry sailed (AFP, April 9, 2019).',
  ],
  [
    'The ferry sailed ([AFP, ⟦3 June⟧](https://www.afp.com/x)).',
    'future-citation: AFP is dated 3 June, 28 days after the report’s own date, 6 May 2019.',
    '→ The ferry sailed ([AFP, 3 May](https://www.afp.com/x)).',
    '→ The ferry sailed ([AFP, 3 June 2018](https://www.afp.com/x)).',
  ],
  [
    'The ferry sailed.[1]\n\nNotes\n\n[1] AFP, ⟦3 June 2019⟧, accessed 9 June 2019.',
    'future-citation: AFP is dated 3 June 2019, 28 days after the report’s own date, 6 May 2019.',
    '→ The ferry sailed.[1]\n\nNotes\n\n[1] AFP, 3 May 2019, accessed 9 June 2019.',
    '→ The ferry sailed.[1]\n\nNotes\n\n[1] AFP, 3 June 2018, accessed 9 June 2019.',
  ],
  [
    'The ferry sailed.[^1]\n\n[^1]: “Ferry,” Jakarta Post, ⟦3 June 2019⟧.',
    'future-citation: Jakarta Post is dated 3 June 2019, 28 days after the report’s own date, 6 May 2019.',
    '→ The ferry sailed.[^1]\n\n[^1]: “Ferry,” Jakarta Post, 3 May 2019.',
    '→ The ferry sailed.[^1]\n\n[^1]: “Ferry,” Jakarta Post, 3 June 2018.',
  ],
  [
    'On ⟦Monday, April 30⟧, it may sail.',
    'weekday-mismatch: 30 April 2019 is a Tuesday, not a Monday.',
    '→ On Tuesday, April 30, it may sail.',
    '→ On Monday, April 29, it may sail.',
    '→ On Monday, May 6, it may sail.',
  ],
  [
    'On ⟦Mon 30 April⟧ it may sail.',
    'weekday-mismatch: 30 April 2019 is a Tuesday, not a Monday.',
    '→ On Tue 30 April it may sail.',
    '→ On Mon 29 April it may sail.',
    '→ On Mon 6 May it may sail.',
  ],
  [
    'On ⟦MONDAY, APRIL 30⟧, it may sail.',
    'weekday-mismatch: 30 April 2019 is a Tuesday, not a Monday.',
    '→ On TUESDAY, APRIL 30, it may sail.',
    '→ On MONDAY, APRIL 29, it may sail.',
    '→ On MONDAY, MAY 6, it may sail.',
  ],
  [
    'On ⟦Monday, 30 April 2019⟧, it may sail; on Friday, 10 May 2019, too.',
    'weekday-mismatch: 30 April 2019 is a Tuesday, not a Monday.',
    '→ On Tuesday, 30 April 2019, it may sail; on Friday, 10 May 2019, too.',
    '→ On Monday, 29 April 2019, it may sail; on Friday, 10 May 2019, too.',
    '→ On Monday, 6 May 2019, it may sail; on Friday, 10 May 2019, too.',
  ],
  [
    'On ⟦Monday (30 April)⟧ it may sail.',
    'weekday-mismatch: 30 April 2019 is a Tuesday, not a Monday.',
    '→ On Tuesday (30 April) it may sail.',
    '→ On Monday (29 April) it may sail.',
    '→ On Monday (6 May) it may sail.',
  ],
  [
    'On ⟦30 April (Monday)⟧ it may sail.',
    'weekday-mismatch: 30 April 2019 is a Tuesday, not a Monday.',
    '→ On 30 April (Tuesday) it may sail.',
    '→ On 29 April (Monday) it may sail.',
    '→ On 6 May (Monday) it may sail.',
  ],
  [
    'The ferry sailed (AFP, Monday, 6 May; Kyodo, ⟦Monday, 5 May⟧).',
    'weekday-mismatch: 5 May 2019 is a Sunday, not a Monday.',
    '→ The ferry sailed (AFP, Monday, 6 May; Kyodo, Sunday, 5 May).',
    '→ The ferry sailed (AFP, Monday, 6 May; Kyodo, Monday, 6 May).',
    '→ The ferry sailed (AFP, Monday, 6 May; Kyodo, Monday, 29 April).',
  ],
  [
    'The ferry sailed (AFP, ⟦Monday, 05/05/2019⟧).',
    'weekday-mismatch: 5 May 2019 is a Sunday, not a Monday.',
    '→ The ferry sailed (AFP, Sunday, 05/05/2019).',
    '→ The ferry sailed (AFP, Monday, 05/06/2019).',
    '→ The ferry sailed (AFP, Monday, 04/29/2019).',
  ],
  [
    'The ferry sailed (AFP, ⟦03/04/2019⟧).',
    'ambiguous-date: 03/04/2019 may be 4 March 2019 or 3 April 2019. Write the month out, or set the order of figures (dates: order) for all reports.',
    '→ The ferry sailed (AFP, March 4, 2019).',
    '→ The ferry sailed (AFP, 3 April 2019).',
  ],
  [
    'The ferry sailed (AFP, ⟦3/4⟧; Kyodo, 2/4).',
    'ambiguous-date: 3/4 may be 4 March 2019 or 3 April 2019, and another date of the report likewise. Write the month out, or set the order of figures (dates: order) for all reports.',
    '→ The ferry sailed (AFP, March 4; Kyodo, February 4).',
    '→ The ferry sailed (AFP, 3 April; Kyodo, 2 April).',
  ],
  [
    'The ferry sailed (AFP, ⟦03.04.19⟧, Kyodo, 03.05.19, AFP, 05.05.19).',
    'ambiguous-date: 03.04.19 may be 4 March 2019 or 3 April 2019, and another date of the report likewise. Write the month out, or set the order of figures (dates: order) for all reports.',
    '→ The ferry sailed (AFP, March 4, 2019, Kyodo, March 5, 2019, AFP, 05.05.19).',
    '→ The ferry sailed (AFP, 3 April 2019, Kyodo, 3 May 2019, AFP, 05.05.19).',
  ],
  [
    'It may come on ⟦03/04/2020⟧.',
    'ambiguous-date: 03/04/2020 may be 4 March 2020 or 3 April 2020. Write the month out, or set the order of figures (dates: order) for all reports.',
    '→ It may come on March 4, 2020.',
    '→ It may come on 3 April 2020.',
  ],
  [
    'The ferry sailed ([AFP, ⟦03/04/2019⟧](https://www.afp.com/x)).',
    'ambiguous-date: 03/04/2019 may be 4 March 2019 or 3 April 2019. Write the month out, or set the order of figures (dates: order) for all reports.',
    '→ The ferry sailed ([AFP, March 4, 2019](https://www.afp.com/x)).',
    '→ The ferry sailed ([AFP, 3 April 2019](https://www.afp.com/x)).',
  ],
  [
    '⟦Thursday (3 May)⟧ may do.',
    'weekday-mismatch: 3 May 2019 is a Friday, not a Thursday.',
    '→ Friday (3 May) may do.',
    '→ Thursday (2 May) may do.',
    '→ Thursday (9 May) may do.',
  ],
  [
    'The ferry sailed (AFP, Monday and Tuesday, May 6 and ⟦7⟧).',
    'future-citation: AFP is dated 7 May 2019, the day after the report’s own date, 6 May 2019.',
  ],
  [
    'On Saturday and ⟦Monday, April 30⟧, it may sail.',
    'weekday-mismatch: 30 April 2019 is a Tuesday, not a Monday.',
    '→ On Saturday and Tuesday, April 30, it may sail.',
    '→ On Saturday and Monday, April 29, it may sail.',
    '→ On Saturday and Monday, May 6, it may sail.',
  ],
  [
    'It may not sail before 2020: it ran aground on ⟦Friday, May 1⟧.',
    'weekday-mismatch: 1 May 2019 is a Wednesday, not a Friday.',
    '→ It may not sail before 2020: it ran aground on Wednesday, May 1.',
    '→ It may not sail before 2020: it ran aground on Friday, May 3.',
    '→ It may not sail before 2020: it ran aground on Friday, April 26.',
  ],
  [
    'Date: ⟦Tuesday, May 6, 2019⟧\n\nIt may sail.',
    'weekday-mismatch: 6 May 2019 is a Monday, not a Tuesday.',
    '→ Date: Monday, May 6, 2019\n\nIt may sail.',
    '→ Date: Tuesday, April 30, 2019\n\nIt may sail.',
  ],
]

/** What no rule of dates has anything to say of. */
const silent: readonly string[] = [
  '“February 30,” he joked, “is when the ferry may sail.”',
  'The ferry sailed (AFP, June 10).',
  'The ferry sailed (AFP, June 2019).',
  'The ferry sailed (AFP, Vision 2030).',
  'The ferry sailed (AFP, May 5-8).',
  'The ferry sailed (see the Monitor, May 28).',
  'The ferry sailed ([AFP](https://www.afp.com/2019/06/03/x)).',
  'The ferry sailed ([the vote of 3 June](https://www.afp.com/x)).',
  'The ferry sailed (https://www.afp.com/2019/06/03/x).',
  'On Tues., April 30, it may sail.',
  'On Sunday, 9 January 1905, they may have marched.',
  'They may meet on Friday, November 15.',
  'It is due in the port on Friday, May 1, and in 2020 there are no others.',
  'They may have met on Friday, November 16.',
  'They may have met on Friday, October 5.',
  'In the war of 2017, on Friday, October 6, they may have met.',
  'The ferry sailed (AFP, Friday 03/05/2019).',
  'It may sail on Monday and Tuesday, May 6 and 7.',
  'It may sail on Saturday and Sunday, 4 and 5 May.',
  'It may sail from Monday, May 6, to Thursday, May 9.',
  'It may sail on Monday–Tuesday, May 6–7.',
  'The ferry sailed (AFP, Saturday, May 4; Kyodo, Sunday, May 5).',
  'The ferry sailed ([AFP, 3 May](https://www.afp.com/2019/06/03/x)).',
]

const found = (text: string) => analysed(text, 'plain').findings.filter(finding => judging.has(finding.rule))

describe('the rules of dates', () => {
  for (const [picture, ...told] of examples)
    it(picture, () => {
      const { text } = marked(picture)
      const findings = found(text)
      assert.deepEqual(
        [
          drawnOf(text, findings),
          ...findings.flatMap(({ rule, message, fixes }) => [
            `${rule}: ${message}`,
            ...fixes()
              .slice(0, -1)
              .map(fix => `→ ${applyEdits(text, fix.edits)}`),
          ]),
        ],
        [picture, ...told],
      )
    })

  for (const text of silent)
    it(`say nothing: ${text}`, () => {
      assert.deepEqual(
        found(text).map(({ rule, message }) => `${rule}: ${message}`),
        [],
      )
    })
})

describe('a report without a date', () => {
  const undated = (picture: string, flavour: Flavour) => {
    const { text } = marked(picture)
    const findings = analysed(text, flavour, { conventions: conventionsOf(null) }).findings.filter(finding => judging.has(finding.rule))
    return [drawnOf(text, findings), ...findings.flatMap(({ fixes }) => fixes().map(fix => applyEdits(text, fix.edits)))]
  }
  const rest = ' ferry sailed (AFP, May 3, 2019).'
  const cited = `The${rest}`
  const ignored = '<!-- copydesk-ignore missing-report-date: reason -->'

  for (const [what, flavour, picture, ...after] of [
    ['in plain text', 'plain', `⟦The⟧${rest}`, `Date: 3 May 2019\n\n${cited}`, `${ignored}\n${cited}`],
    [
      'with its line ends and byte order mark',
      'plain',
      `\ufeff⟦The⟧${rest}\r\n\r\nIt may sink.`,
      `\ufeffDate: 3 May 2019\r\n\r\n${cited}\r\n\r\nIt may sink.`,
      `\ufeff${ignored}\r\n${cited}\r\n\r\nIt may sink.`,
    ],
    [
      'where its line says no day',
      'plain',
      `⟦Date: Monday⟧\n\n${cited}`,
      `Date: 3 May 2019\n\n${cited}`,
      `${ignored}\nDate: Monday\n\n${cited}`,
    ],
    [
      'in Markdown',
      'markdown',
      `⟦# Ferries⟧\n\n${cited}`,
      `---\ndate: 2019-05-03\n---\n\n# Ferries\n\n${cited}`,
      `${ignored}\n# Ferries\n\n${cited}`,
    ],
    [
      'in front matter that says no day',
      'markdown',
      `---\r\ndate: soon\r\ntitle: Ferries\r\n---\r\n⟦The⟧${rest}`,
      `---\r\ndate: 2019-05-03\r\ntitle: Ferries\r\n---\r\n${cited}`,
      `---\r\ndate: soon\r\ntitle: Ferries\r\n---\r\n${ignored}\r\n${cited}`,
    ],
    [
      'below front matter of another kind',
      'markdown',
      `+++\ntitle = "Ferries"\n+++\n⟦The⟧${rest}`,
      `+++\ntitle = "Ferries"\n+++\nDate: 3 May 2019\n\n${cited}`,
      `+++\ntitle = "Ferries"\n+++\n${ignored}\n${cited}`,
    ],
    [
      'where its figures may be read in two ways',
      'plain',
      'Date: ⟦03/05/2019⟧\n\nThe ferry is late.',
      'Date: 5 March 2019\n\nThe ferry is late.',
      'Date: 3 May 2019\n\nThe ferry is late.',
      '<!-- copydesk-ignore ambiguous-date: reason -->\nDate: 03/05/2019\n\nThe ferry is late.',
    ],
    ['but nothing to tell it from', 'plain', 'The ferry is late.'],
    ['but no words', 'plain', ''],
    ['whose newest source is none of the future', 'plain', `Date: 5 May 2019\n\n${cited}`],
  ] as const)
    it(`is told of ${what}`, () => assert.deepEqual(undated(picture, flavour), [picture, ...after]))

  for (const [what, picture] of [
    ['contradicts the year of the same weeks', '⟦It⟧ sailed on ⟦Sunday, May 1⟧ (AFP, May 3, 2019).'],
    ['may be of the year after', '⟦It⟧ sailed on Friday, May 1 (AFP, May 3, 2019).'],
    ['has a year only from other months', '⟦It⟧ sailed on Sunday, May 1 (AFP, May 3; Kyodo, March 2, 2019).'],
  ] as const)
    it(`of which a weekday ${what}: ${picture}`, () => assert.equal(undated(picture, 'plain')[0], picture))

  it('counts on the day it glosses', () => {
    const picture = '⟦Yesterday⟧ (May 2) it sailed (AFP, ⟦May 9, 2019⟧).'
    assert.equal(undated(picture, 'plain')[0], picture)
  })
})
