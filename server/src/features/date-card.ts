/** What the desk makes of a date, as the lines of a card. Markdown; text of the report is escaped. */
import { daysInMonth, parseDay } from '../base/calendar.ts'
import { monthName } from '../base/calendar-words.ts'
import type { Model, ResolvedDate } from '../model/model.ts'
import type { DateForm } from '../syntax/dates/dates.ts'
import { dateInWords, distance, fullDay, plainDay } from './date-words.ts'
import { escaped } from './markdown.ts'

const toldBy: Readonly<Record<Model['date']['from'], string>> = {
  header: 'from the header',
  'front-matter': 'from the front matter',
  'file-name': 'from the file’s name',
  setting: 'from the settings',
  volume: 'from the header’s volume and the text',
  inferred: 'inferred from the text',
  none: '',
}

/** The card of a date: what it means in words and as the contract writes it, and how far that is from the report's own date. */
export const dateCard = (model: Model, date: ResolvedDate): readonly string[] => {
  if (date.value === null || date.from === null || date.to === null)
    return [`**${escaped(date.text)}**`, date.impossible ? noSuchDay(date.written?.form ?? null) : unknown(date.written?.form ?? null)]
  const words = dateInWords(date)
  return [
    `**${words.charAt(0).toUpperCase()}${words.slice(1)}**${words === date.value ? '' : ` · ${date.value}`}`,
    date.from === date.to ? '' : `From ${fullDay(date.from)}, to ${fullDay(date.to)}.`,
    fromReport(model.date, date.from, date.to),
    date.other === null
      ? ''
      : `Its numbers may as well be read as ${fullDay(date.other)}: nothing proves which is the month. \`dates.order\` in the settings decides.`,
    date.written && lacksYear(date.written.form) ? 'No year is written here: it is told from the report’s date.' : '',
  ].filter(line => line !== '')
}

/** The card of the date that the report bears. */
export const reportDateCard = ({ value, from }: Model['date']): readonly string[] =>
  value === null ? [] : [`**${fullDay(value)}** · ${value}`, `The report’s date, ${toldBy[from]}.`]

/** Whether a date that is given by the calendar leaves its year open. */
export const lacksYear = (form: DateForm): boolean =>
  form.type === 'numeric' ? form.parts[2] === null : 'year' in form && form.year === null && !('shift' in form && form.shift !== null)

const fromReport = ({ value, from: told }: Model['date'], from: string, to: string): string => {
  const [report, first, last] = [value === null ? null : parseDay(value), parseDay(from), parseDay(to)]
  if (value === null || report === null || first === null || last === null) return ''
  const own = `${plainDay(value)}, ${toldBy[told]}`
  const one = first === last
  if (last < report) return `${one ? '' : 'It ended '}${distance(report - last)} before the report’s date, ${own}.`
  if (first > report) return `${one ? '' : 'It begins '}${distance(first - report)} after the report’s date, ${own}.`
  return one ? `The day of the report, ${own}.` : `The report’s date, ${own}, lies in it.`
}

/** "There is no such day: November has 30 days." */
const noSuchDay = (form: DateForm | null): string => {
  if (form?.type !== 'day') return 'There is no such day.'
  const { year, month } = form
  const longest = daysInMonth(year ?? 2000, month)
  const when = month === 2 && year !== null && year > 99 ? ` ${year}` : ''
  return `There is no such day: ${monthName(month)}${when} has ${month === 2 && year === null ? 'at most ' : ''}${longest} days.`
}

const unknown = (form: DateForm | null): string => {
  if (form?.type === 'anchored') return 'It cannot be told: neither can the date that it is counted from.'
  return form && lacksYear(form)
    ? 'Its year cannot be told: none is written, and the report bears no date.'
    : 'It cannot be told: the report bears no date to count from.'
}
