import { civil, type Day, parseDay } from '../base/calendar.ts'
import { slice } from '../base/span.ts'
import type { Model } from '../model/model.ts'
import { writesMonthFirst } from '../model/numeric-order.ts'
import { inWords, writtenOut } from './date-rewriting.ts'
import { type DateWritten, datesWritten } from './dates-written.ts'
import { ignoreFix } from './ignore-fix.ts'
import type { Fix, Rule } from './rule.ts'
import { suggestion } from './suggestion.ts'

export const ambiguousDate: Rule = {
  id: 'ambiguous-date',
  summary: 'A date in figures can be read as two days.',
  why: 'On one side of the ocean 03/04/2019 is 4 March, on the other 3 April, and nothing in the report says on which side it was written. Where a team always writes the same order, “dates: order” in its settings says so once.',
  severity: 'information',
  *check(model) {
    const { date: own } = model.report.header
    if (own?.other && model.date.from !== own.from)
      yield {
        span: own.span,
        message: `The report’s own date may be ${inWords(dayOf(own.value))} or ${inWords(dayOf(own.other))}: it is not counted on. Write the month out, or set the order of figures (dates: order) for all reports.`,
        fixes: () => [...ownWrittenOut(model, own.value, own.other ?? own.value), ignoreFix(model.report, own.span, 'ambiguous-date')],
      }
    const open = datesWritten(model).filter(({ date }) => date.value !== null && date.other !== null)
    const [first] = open
    if (!first) return
    const { date } = first
    const [month, day] = readings(first)
    const others = open.length - 1
    yield {
      span: date.span,
      message: `${date.text} may be ${inWords(month)} or ${inWords(day)}${
        others === 0 ? '' : `, and ${others === 1 ? 'another date' : `${others} other dates`} of the report likewise`
      }. Write the month out, or set the order of figures (dates: order) for all reports.`,
      fixes: () => [...writingOut(model, open), ignoreFix(model.report, date.span, 'ambiguous-date')],
    }
  },
  examples: {
    bad: [
      {
        text: 'The ferry sailed on time (AFP, ⟦03/04/2019⟧).',
        message:
          '03/04/2019 may be 4 March 2019 or 3 April 2019. Write the month out, or set the order of figures (dates: order) for all reports.',
        fixed: 'The ferry sailed on time (AFP, March 4, 2019).',
      },
      {
        text: 'The ferry sailed on time (AFP, ⟦03/04/2019⟧; Kyodo, 02/04/2019). It came back on 05/04/2019, we think, as it had on 5 May 2018.',
        message:
          '03/04/2019 may be 4 March 2019 or 3 April 2019, and 2 other dates of the report likewise. Write the month out, or set the order of figures (dates: order) for all reports.',
        fixed:
          'The ferry sailed on time (AFP, 4 March 2019; Kyodo, 4 February 2019). It came back on 4 May 2019, we think, as it had on 5 May 2018.',
      },
    ],
    good: [
      'The ferry sailed on time (AFP, 03/04/2019; Kyodo, 02/14/2019).',
      'The ferry sailed on time (AFP, 04/04/2019; Kyodo, 2019-04-03).',
      'The ferry sailed on time (AFP, 05/04/2019; Kyodo, 09/04/2019).',
      'The ferry sailed on time (AFP, Wednesday, 03/04/2019).',
    ],
  },
}

/** The day with the month first, and the one with the day first. */
const readings = ({ date, written: { form } }: DateWritten): readonly [Day, Day] => {
  const [a, b] = [dayOf(date.value), dayOf(date.other)]
  return form.type === 'numeric' && form.parts[0] === a.month ? [a, b] : [b, a]
}

/** Every such date with its month in words, as the one order has it and as the other. */
const writingOut = (model: Model, open: readonly DateWritten[]): readonly Fix[] => {
  const worded = writesMonthFirst(datesWritten(model).map(one => one.written))
  const fix = (reading: 0 | 1, monthFirst: boolean): Fix => {
    const edits = open.map(one => ({ span: one.date.span, text: inManner(one, reading, worded ?? monthFirst) }))
    const [sample] = edits
    const all = edits.length === 1 ? 'Read' : `Read all ${edits.length}`
    return { title: `${all} as ${monthFirst ? 'month/day' : 'day/month'}: ${sample?.text ?? ''}`, preferred: false, certain: false, edits }
  }
  return [fix(0, true), fix(1, false)]
}

const inManner = (one: DateWritten, reading: 0 | 1, monthFirst: boolean): string => {
  const day = readings(one)[reading]
  const { form, text } = one.written
  const said = form.type === 'numeric' && form.parts[2] !== null
  const weekday = /^[a-z]+\.?,?\s+/i.exec(text)?.[0] ?? ''
  return weekday + writtenOut(day, said ? day.year : null, monthFirst)
}

const dayOf = (iso: string | null): Day => civil(parseDay(iso ?? '') ?? 0)

/** The report's date as each of its readings has it. */
const ownWrittenOut = ({ report: { header, text } }: Model, ...readings: readonly string[]): readonly Fix[] => {
  const span = header.date?.span
  const figures = span && /\d{1,4}([-./])\d{1,2}\1\d{2,4}/.exec(slice(text, span))
  if (!span || !figures) return []
  const place = { start: span.start + figures.index, end: span.start + figures.index + figures[0].length }
  return readings.map(iso => {
    const words = header.date?.from === 'front-matter' ? iso : inWords(dayOf(iso))
    return suggestion(`Write ${words}`, place, words)
  })
}
