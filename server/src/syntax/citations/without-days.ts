/** Takes days out of a list of days: "January 26, 27" without the 26th is "January 27". */
import type { DateForm } from '../dates/date-forms.ts'
import type { LayoutDate } from './print-citation.ts'

/** Days that share the word for their month: "January 26, 27", "8 and 9 March 2010"; or one date that is all figures. */
interface Run {
  readonly before: string
  readonly days: { readonly mark: string; readonly text: string; readonly form: DateForm | undefined }[]
  after: string
  year: string
}

/** The number of a day, or of two with a range between them, and what stands around it. */
const aroundDay = /^(\D{0,40})(\d{1,2}(?:st|nd|rd|th)?(?:\s?[–—-]\s?\d{1,2}(?:st|nd|rd|th)?)?)(?!\d|[./]\d)(\D[\s\S]{0,40})?$/
const yearAtEnd = /(?:,?\s{1,3}\d{4}|,?\s?['’]\d\d|-(?:\d{4}|\d\d))$/
const weekday = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?,?\s/i
const letter = /\p{L}/u

/** The dates without the days that are not `kept` (one flag a day, at least one set), written alike; null where they cannot be. */
export const withoutDays = (dates: readonly LayoutDate[], kept: readonly boolean[]): readonly LayoutDate[] | null => {
  if (!kept.includes(false)) return dates
  const runs: Run[] = []
  let open: Run | null = null
  let next = 0
  for (const date of dates) {
    const flags = date.days.map(() => kept[next++] ?? true)
    const parts = aroundDay.exec(date.text)
    const [, before = '', core = date.text, after = ''] = parts ?? []
    if (!open || letter.test(before)) {
      open = { before: flags[0] ? before : before.replace(weekday, ''), days: [], after: '', year: '' }
      runs.push(open)
    }
    const left = daysLeft(date, core, flags)
    if (left === null) return null
    open.days.push(...left.map((text, i) => ({ mark: i === 0 ? date.mark : ', ', text, form: date.days[flags.indexOf(true)]?.form })))
    const year: string = yearAtEnd.exec(after)?.[0] ?? ''
    open.after += after.slice(0, after.length - year.length)
    open.year += year
    if (parts === null || after !== '') open = null
  }
  return print(
    runs.filter(run => run.days.length > 0),
    dates,
  )
}

/** What a date is without the days that go: nothing, the day that is left of a range, what is left on both sides of one; null where it cannot be said. */
const daysLeft = (date: LayoutDate, core: string, flags: readonly boolean[]): readonly string[] | null => {
  if (!flags.includes(true)) return []
  if (!flags.includes(false)) return [core]
  const days = date.days.map(({ form }) => (form.type === 'day' ? form : null))
  const [first] = days
  if (!first || !/[–—-]/.test(core) || days.some(day => day?.month !== first.month)) return null
  const mark = /\s?[–—-]\s?/.exec(core)?.[0] ?? '-'
  const left: string[] = []
  for (let i = 0; i < flags.length; i++) {
    if (!flags[i]) continue
    const from = i
    while (flags[i + 1]) i++
    left.push(from === i ? `${days[i]?.day}` : `${days[from]?.day}${mark}${days[i]?.day}`)
  }
  return left
}

const print = (runs: readonly Run[], dates: readonly LayoutDate[]): readonly LayoutDate[] => {
  return runs.flatMap((run, i) =>
    run.days.map(({ mark, text, form }, j) => {
      const closing = j === run.days.length - 1
      const year = i === runs.length - 1 && closing ? run.year || inherited(run, form) : run.year
      return {
        mark: i + j === 0 ? (dates[0]?.mark ?? '') : mark,
        text: `${j === 0 ? run.before : ''}${text}${closing ? run.after + year : ''}`,
        days: [],
      }
    }),
  )
}

/** The year of a later date that went, which held for this one too: "January 22, February 13, 2020". */
const inherited = (run: Run, form: DateForm | undefined): string => {
  const year = form && 'year' in form ? form.year : null
  const worded = letter.test(run.before + run.after + (run.days[0]?.text ?? ''))
  if (year === null || !worded || run.days.some(day => /\d{4}/.test(day.text))) return ''
  return letter.test(run.before) ? `, ${year}` : ` ${year}`
}
