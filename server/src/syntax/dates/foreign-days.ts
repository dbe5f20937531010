/** Days as a paper's own language writes them, in the citations of a report in English: "3 de mayo de 1997", "13 janvier 2003". */
import type { WrittenDate } from './date-forms.ts'
import { GAP, take, YEAR } from './date-words.ts'

/** The months of Spanish, Portuguese, Italian, French, German, Dutch and the Scandinavian languages that English does not have. */
const names: readonly (readonly [month: number, names: string])[] = [
  [1, 'enero janeiro gennaio janvier januar jänner januari'],
  [2, 'febrero fevereiro febbraio février fevrier februar februari'],
  [3, 'marzo março mars märz maart'],
  [4, 'abril aprile avril'],
  [5, 'mayo maio maggio mai mei maj'],
  [6, 'junio junho giugno juin juni'],
  [7, 'julio julho luglio juillet juli'],
  [8, 'agosto août aout augustus augusti'],
  [9, 'septiembre setiembre setembro settembre septembre'],
  [10, 'octubre outubro ottobre octobre oktober'],
  [11, 'noviembre novembro novembre'],
  [12, 'diciembre dezembro dicembre décembre decembre dezember desember'],
]
const months: ReadonlyMap<string, number> = new Map(
  names.flatMap(([month, list]) => list.split(' ').map((name): readonly [string, number] => [name, month])),
)
const link = `\\.?${GAP}(?:(?:de|di|du|den)${GAP})?`
const foreignDay = new RegExp(`(\\d{1,2})(?:º|er)?${link}([\\p{L}]{3,10})(?:${GAP}(?:de${GAP}|del${GAP})?(${YEAR}))?(?![\\p{L}\\d])`, 'iyu')

/** The day written exactly at `index` and not past `end`; null where none is. */
export const foreignDayAt = (text: string, index: number, end: number): WrittenDate | null => {
  const found = take(foreignDay, text, index, end)
  const month = months.get(found?.[2]?.toLowerCase() ?? '')
  const day = Number(found?.[1])
  if (!found || month === undefined || day < 1 || day > 31) return null
  const year = found[3] === undefined ? null : Number(found[3])
  return { span: { start: index, end: index + found[0].length }, form: { type: 'day', year, month, day, weekday: null } }
}
