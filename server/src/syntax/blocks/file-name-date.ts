/** The date that a report's file name bears. */
import { dayNumber, exists, isoDay } from '../../base/calendar.ts'
import { monthNumber } from '../../base/calendar-words.ts'
import { MONTH } from '../dates/date-words.ts'

const gap = '[-_. ,]{0,2}'
const bound = '(?![a-z]|\\d)'
/** Each with its year, month and day: 20190503, 2019-05-03; 2019-May-3; 3-May-2019; May 3, 2019; 30.11.2000 and 11-30-2000. */
const forms: readonly { readonly pattern: RegExp; readonly parts: (found: RegExpMatchArray) => readonly [string, string, string] }[] = [
  {
    pattern: /(?<!\d|\d\.)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d|\.\d)/g,
    parts: ([, year = '', month = '', day = '']) => [year, month, day],
  },
  {
    pattern: /(?<!\d|\d\.)((?:19|20)\d\d)([-_. ])(\d{1,2})\2(\d{1,2})(?!\d|\.\d)/g,
    parts: ([, year = '', , month = '', day = '']) => [year, month, day],
  },
  {
    pattern: new RegExp(`(?<!\\d)((?:19|20)\\d\\d)${gap}(${MONTH})${gap}(\\d{1,2})${bound}`, 'gi'),
    parts: ([, year = '', month = '', day = '']) => [year, month, day],
  },
  {
    pattern: new RegExp(`(?<!\\d|\\d[.-])(\\d{1,2})(?:st|nd|rd|th)?${gap}(${MONTH})${gap}((?:19|20)\\d\\d)(?!\\d)`, 'gi'),
    parts: ([, day = '', month = '', year = '']) => [year, month, day],
  },
  {
    pattern: new RegExp(`(?<![a-z])(${MONTH})${gap}(\\d{1,2})(?:st|nd|rd|th)?[-_. ,]{1,2}((?:19|20)\\d\\d)(?!\\d)`, 'gi'),
    parts: ([, month = '', day = '', year = '']) => [year, month, day],
  },
  {
    pattern: /(?<!\d|\d[-_.])(\d{1,2})([-_.])(\d{1,2})\2((?:19|20)\d\d)(?!\d)/g,
    parts: ([, first = '', , second = '', year = '']) =>
      Number(second) > 12 ? [year, first, second] : Number(first) > 12 || first === second ? [year, second, first] : ['', '', ''],
  },
]

/**
 * The ISO day in a file's name (without folders): "2019-05-03-title.md", "20190503_x.txt", "3-May-2019 brief.txt". Null where there is none, where there
 * are two, and where numbers may be read in two ways.
 */
export const dateOfFileName = (name: string): string | null => {
  const days = new Set<string>()
  for (const { pattern, parts } of forms)
    for (const found of name.slice(0, 260).matchAll(pattern)) {
      const [year, month, day] = parts(found)
      const number = /^\d/.test(month) ? Number(month) : monthNumber(month)
      if (exists(Number(year), number, Number(day)) && year !== '') days.add(isoDay(dayNumber(Number(year), number, Number(day))))
    }
  const [only] = days
  return days.size === 1 && only !== undefined ? only : null
}
