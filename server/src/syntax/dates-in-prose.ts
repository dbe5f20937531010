/** Dates in running prose: where one may begin, and whether the words beside it make it a date at all. */
import type { Span } from '../base/span.ts'
import { type DateExpression, type DateForm, inherit, type WrittenDate } from './date-forms.ts'
import { tenseAround } from './date-tense.ts'
import { at, COUNT, count, FULL_WEEKDAY, GAP, MONTH, monthNumber, take, weekdayNumber } from './date-words.ts'
import { dayListAt } from './written-days.ts'
import { monthAt, quarterAt, yearAt } from './written-periods.ts'

/** Every place where a date may begin. Names of months and weekdays are capitalised: "may" and "march" are verbs. */
const trigger =
  /(?<![A-Za-zÀ-ÿ0-9_])(?:J(?:an|un|ul|AN|UN|UL)|F(?:eb|EB|ri|RI)|M(?:ar|ay|on|AR|AY|ON)|A(?:pr|ug|PR|UG)|S(?:ep|EP|at|AT|un|UN)|O(?:ct|CT)|N(?:ov|OV)|D(?:ec|EC)|T(?:ue|hu|UE|HU)|W(?:ed|ED)|\d{1,4}(?!\d)|[QH][1-4]|[Yy]esterday|[Tt](?:oday|omorrow|onight|his\s)|[Ll]ast\s|[Nn]ext\s|[Oo]ver\sthe\sweekend|(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inal)[\s-]|(?:[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Ff]ifteen|[Ee]ighteen|[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty)\s(?=(?:day|week|month|year|decade)s?\s)|[Tt]he\sfollowing\syear)/g

/** How far to either side of a date its neighbours are looked at. */
const near = 26

/** A date as a reader here hands it on; several where they stand in a list. */
type Read = readonly WrittenDate[] | null

/** The dates in prose, in text order, none overlapping another. Offsets count in `text`. */
export const proseDates = (text: string): readonly DateExpression[] => {
  const written: WrittenDate[] = []
  let cursor = 0
  trigger.lastIndex = 0
  for (let found = trigger.exec(text); found; found = trigger.exec(text)) {
    const dates = readAt(text, found.index, found[0], cursor, written.at(-1))
    const last = dates?.at(-1)
    if (!dates || !last) continue
    written.push(...dates)
    cursor = last.span.end
    trigger.lastIndex = cursor
  }
  return expressions(text, written)
}

type Reader = (text: string, index: number, before: WrittenDate | undefined) => Read

const readAt = (text: string, index: number, trigger: string, cursor: number, before: WrittenDate | undefined): Read => {
  const figure = /^\d/.test(trigger)
  if (figure && !beginsFigure(text, index)) return null
  for (const read of figure ? ofFigures : trigger.length === 3 && !/\s$/.test(trigger) ? ofNames : ofWords) {
    const dates = read(text, index, before)
    const first = dates?.[0]
    if (dates && first)
      return [{ span: { start: withModifier(text, first, cursor), end: first.span.end }, form: first.form }, ...dates.slice(1)]
  }
  return null
}

/** Whether a figure begins here, rather than goes on (as in 1,100, 24.11, Il-76, $2000 or a web address). */
const beginsFigure = (text: string, index: number): boolean => {
  const left = text.slice(Math.max(0, index - 6), index)
  if (/[-–]$/.test(left)) return /(?:^|[\s(])[-–]$|\b(?:mid|pre|post|early|late)-$|[a-z]–$/i.test(left)
  return !/[./:#@$€£¥+=&%~_\\^*]$|\d,$/.test(left) || /[A-Za-z)”"’]\.$/.test(left)
}

const days = (text: string, index: number): Read => {
  const list = dayListAt(text, index, text.length, 'prose')
  if (!list || list.stray) return null
  const [first, second] = list.dates
  const left = text.slice(Math.max(0, index - near), index)
  if (/\bLong\s$/.test(left) || !first) return null
  if (first.form.type !== 'numeric' && !/[A-Z]|^\d{4}/.test(text.slice(index, list.end))) return null
  if (first.form.type === 'day' && first.form.day > 31) return null
  // "between April 10 and 20"
  const between = /\bbetween\s$/i.exec(left)
  if (between && list.dates.length === 2 && first.form.type === 'day' && second?.form.type === 'day') {
    const { month, day, year } = first.form
    const form: DateForm = { type: 'days', from: { month, day }, to: { month, day: second.form.day }, year }
    return [{ span: { start: index - between[0].length, end: list.end }, form }]
  }
  return list.dates
}

const relativeDay = at('(?:yesterday|today|tomorrow|tonight)(?![a-z])')
const sentenceStart = /(?:^|[.!?:;“"‘([*>–—-][”’"')\]]{0,2}\s{0,2}|\n\s{0,2})$/

const dayWord = (text: string, index: number): Read => {
  const weekend = take(overWeekend, text, index, text.length)
  if (weekend) return [{ span: { start: index, end: index + weekend[0].length }, form: { type: 'relative', unit: 'weekend', by: -1 } }]
  const match = take(relativeDay, text, index, text.length)
  if (!match) return null
  const left = text.slice(Math.max(0, index - near), index)
  const word = match[0]
  // "USA Today", "Russia Today"
  if (/^[A-Z]/.test(word) && !sentenceStart.test(left)) return null
  const two = /\bthe\sday\s(?:before|after)\s$/i.exec(left)
  const by = /^y/i.test(word) ? -1 : /^tom/i.test(word) ? 1 : 0
  return [
    {
      span: { start: index - (by !== 0 && two ? two[0].length : 0), end: index + word.length },
      form: { type: 'relative', unit: 'day', by: two ? by * 2 : by },
    },
  ]
}

const overWeekend = at(`over${GAP}the${GAP}weekend(?![a-z])`)
const shiftedUnit = at(
  `(last|this|next)(?:${GAP}(past|last|coming|current))?${GAP}(week|weekend|month|quarter|year|night|morning|afternoon|evening|${MONTH}|${FULL_WEEKDAY})(?![a-z])`,
)

/** "last week", "this past September", "next Tuesday". */
const shifted = (text: string, index: number): Read => {
  const match = take(shiftedUnit, text, index, text.length)
  if (!match) return null
  const [whole, word = '', turn, unit = ''] = match
  const shift = /past|last/i.test(turn ?? word) ? -1 : /coming|next/i.test(turn ?? word) ? 1 : 0
  // "The last week of May", "the next morning": of the story, not of the report.
  if (shift !== 0 && turn === undefined && /\bthe\s$/i.test(text.slice(Math.max(0, index - 4), index))) return null
  const form = shiftedForm(unit, shift)
  return form ? [{ span: { start: index, end: index + whole.length }, form }] : null
}

const shiftedForm = (unit: string, shift: -1 | 0 | 1): DateForm | null => {
  switch (unit) {
    case 'week':
    case 'weekend':
    case 'month':
    case 'quarter':
    case 'year':
      return { type: 'relative', unit, by: shift }
    case 'night':
    case 'evening':
    case 'afternoon':
    case 'morning':
      return shift === 1 ? null : { type: 'relative', unit: 'day', by: shift }
  }
  if (!/^[A-Z]/.test(unit)) return null
  return /day$/i.test(unit)
    ? { type: 'weekday', weekday: weekdayNumber(unit), shift }
    : { type: 'month', year: null, month: monthNumber(unit), shift }
}

const quarter = (text: string, index: number): Read => {
  const date = quarterAt(text, index, text.length)
  return date ? [date] : null
}

const ago = at(`(${COUNT})${GAP}(day|week|month|year|decade)s?${GAP}(ago|later)(?![a-z])`)
const followingYear = at(`the${GAP}following${GAP}year(?![a-z])`)
/** How far back a year may stand that "two years later" counts from. */
const anchorReach = 240

/** "three days ago"; "two years later" where the text named a year just before. */
const distance = (text: string, index: number, before: WrittenDate | undefined): Read => {
  const match = take(ago, text, index, text.length)
  const following = match ? null : take(followingYear, text, index, text.length)
  const number = following ? 1 : count(match?.[1] ?? '')
  const whole = match ?? following
  if (!whole || number === null || number > 400) return null
  const span = { start: index, end: index + whole[0].length }
  const unit = following ? 'year' : (match?.[2] ?? '').toLowerCase()
  if (match && match[3]?.toLowerCase() === 'ago') return [{ span, form: agoForm(number, unit) }]
  const anchor = before && index - before.span.end < anchorReach ? writtenYear(before.form) : null
  return anchor === null || unit !== 'year' ? null : [{ span, form: { type: 'year', year: anchor + number } }]
}

/** As exact as people mean it: "a year ago" is a month, "two weeks ago" a week, "ten years ago" a year. */
const agoForm = (number: number, unit: string): DateForm => {
  if (unit === 'decade') return { type: 'relative', unit: 'year', by: -10 * number }
  if (unit === 'year' && number === 1) return { type: 'relative', unit: 'month', by: -12 }
  if (unit === 'week' && number === 1) return { type: 'relative', unit: 'day', by: -7 }
  return { type: 'relative', unit: unit === 'year' ? 'year' : unit === 'month' ? 'month' : unit === 'week' ? 'week' : 'day', by: -number }
}

const writtenYear = (form: DateForm): number | null => ('year' in form && form.year !== null && form.year > 99 ? form.year : null)

const fullWeekday = at(`(${FULL_WEEKDAY})`)
const paper =
  /^\s(?:Times|Telegraph|Mirror|Express|Mail|Herald|Tribune|Star|Post|World|Independent|Business|People|Mercury|News|Nation|Vision|Standard|Observer|Sun|Age|Guardian|Punch|Trust|Tribune|Review|Magazine|Territorial|Mass)\b/

const weekday = (text: string, index: number): Read => {
  const match = take(fullWeekday, text, index, text.length)
  if (!match) return null
  const end = index + match[0].length
  const left = text.slice(Math.max(0, index - near), index)
  const right = text.slice(end, end + near)
  if (paper.test(right) || /^\sprayers?\b/.test(right)) return null
  if (/\bthe\s$/i.test(left) && /^\s[A-Z]/.test(right)) return null
  if (/\b(?:Bloody|Black|Good|Easter|Holy|Ash|Palm|Super|Cyber|Maundy|Shrove|Man)\s$/.test(left)) return null
  return [{ span: { start: index, end }, form: { type: 'weekday', weekday: weekdayNumber(match[0]), shift: null } }]
}

/** Words before a month that make it one, whatever follows… */
const timeWord = /\b(?:in|since|until|till|during|throughout|last|this|next|early|late|mid|of\s(?:late|early|mid)|month\sof)\s$|\bmid-$/i
/** …and those that stand before other things as well. */
const otherWord = /\b(?:by|of|from|before|after|through|between|its|their|his|her|to|as|for|on)\s$|['’]s?\s$/i
const otherMonth = new RegExp(`${MONTH}\\.?\\s(?:and|to|or|through|until)\\s$`, 'i')
const name = /^\s[A-Z][a-zà-ÿ]/

const month = (text: string, index: number): Read => {
  const date = monthAt(text, index, text.length)
  if (!date) return null
  const { start, end } = date.span
  if ('year' in date.form && date.form.year !== null) return [date]
  const written = text.slice(start, end)
  const left = text.slice(Math.max(0, start - near), start)
  const right = text.slice(end, end + near)
  const told = timeWord.test(left) || otherMonth.test(left)
  if (/^(?:[A-Z][a-z]{2}|Sept)$/.test(written) && written !== 'May' && !(told && !name.test(right))) return null
  if (date.form.type === 'months') return told || otherWord.test(left) || /\bthe\s$/i.test(left) || /\($/.test(left) ? [date] : null
  if (told) return [date]
  if (name.test(right)) return null
  if (otherWord.test(left) && !(written === 'May' && /^\s(?:said|told|has|had|was|is|will|would|also|and\s[A-Z])\b/.test(right)))
    return [date]
  const attributive = /\bthe\s$/i.test(left)
  if (written === 'May' || written === 'MAY') return attributive && /^\s(?!be\b|have\b|not\b)[a-z\d]/.test(right) ? [date] : null
  if (/^march$/i.test(written))
    return attributive && /^(?:['’]s)?\s(?!(?:on|of|to|for|by|from|towards?|through|against|in|into|past)\b)[a-z\d]/.test(right)
      ? [date]
      : null
  if (/^[A-Z]+$/.test(written)) return null
  return /[A-Z][A-Za-zÀ-ÿ]*\s$/.test(left) && !opener.test(left) ? null : [date]
}

/** Capitalised words that begin a sentence, rather than a name such as Black September. */
const opener = /\b(?:The|Its|Their|An?|And|But|Around|About|Every|Only|Yet|Then|When|With|Was|Is|If|Both|Either|Neither|Last)\s$/

/** What follows a quantity, and never a year. */
const unit =
  /^(?:-strong|\s?(?:km|kg|kt|mt|mw|gw|mhz|ghz|khz|hz|mm|cm|ft|bpd|gmt|utc|cet|z|h|hrs?|hours?|local\stime|meters?|metres?|miles?|tons?|tonnes?|troops|soldiers|men|women|people|persons|children|civilians|fighters|militants|trucks|vehicles|tanks|barrels|feet|degrees|dollars|euros?|rubles|roubles|lots|percent|per\scent|pounds|points|pages|words|votes|seats|homes|houses|square|cubic|kilo\w*|mega\w*|million|billion)(?![a-z])|%)/i
const yearWord =
  /(?:\b(?:in|since|until|till|during|throughout|early|late|mid|year|years|the|its|his|her|their|our|this|circa|spring|summer|autumn|fall|winter|back\sto)|['’]s)\s$|\b(?:mid|pre|post)-$/i
/** After these a figure may be a quantity. */
const eitherWord = /\b(?:of|by|from|to|for|and|or|before|after|between|through|with|against|on|about|around|over|than|as)\s$/i
const quantityWord =
  /\b(?:some|nearly|almost|roughly|approximately|least|up\sto|fewer\sthan|less\sthan|more\sthan|another|only|just|estimated|numbered?|nos?\.?|issue|volume|vol\.?|flight|resolution|directive|decree|article|order|law|room|page|pp?\.|unit|usd|eur|rub|unscr|route|highway|channel|chapter|section|figure|model)[:\s]{1,2}$/i
const plural =
  /^\s(?!(?:is|was|has|as|its|this|does|across|plus|less|unless|versus|towards|levels|prices|terms|elections|figures|talks|events)\b)[a-z]+s\b/

const year = (text: string, index: number): Read => {
  const date = yearAt(text, index, text.length)
  if (!date) return null
  if (date.form.type !== 'year') return [date]
  const left = text.slice(Math.max(0, index - near), index)
  const right = text.slice(date.span.end, date.span.end + near)
  if (unit.test(right) || quantityWord.test(left)) return null
  if (yearWord.test(left)) return [date]
  // "By 2000 rockets", but "the memorandum of 1974 lets them": counts are round more often than years.
  const round = date.form.year % 50 === 0
  if (plural.test(right) && (round || !eitherWord.test(left))) return null
  if (eitherWord.test(left)) return [date]
  // "Agenda 2030", "Zapad 2017": part of a name.
  return /[A-Z][\w’'-]*\s$/.test(left) && !sentenceStart.test(left) ? null : [date]
}

/** What a trigger may begin: a figure, a month's or weekday's name, any other word. */
const ofFigures: readonly Reader[] = [days, quarter, distance, year]
const ofNames: readonly Reader[] = [days, weekday, month]
const ofWords: readonly Reader[] = [shifted, dayWord, quarter, distance]

const modifier =
  /(?:\bmid[-\s]|\b(?:earlier|later|early|late)(?:\sin)?(?:\sthe)?\s|\b(?:the\s)?(?:end|beginning|start|middle|close)\sof\s(?:the\s)?)$/i
const article = /\bthe\s$/i

/** Where the expression begins when the words that narrow it are taken in: "mid-April", "the end of 2009", "earlier this week". */
const withModifier = (text: string, date: WrittenDate, cursor: number): number => {
  const { start } = date.span
  const left = text.slice(Math.max(cursor, start - near), start)
  const { type } = date.form
  if (type === 'day' || type === 'days' || type === 'numeric' || type === 'weekday') return start
  const found =
    modifier.exec(left) ??
    (type === 'quarter' || type === 'months' || (type === 'years' && /s$/.test(text.slice(start, date.span.end)))
      ? article.exec(left)
      : null)
  return found ? start - found[0].length : start
}

const joined = /^(?:\s?[-–—,]\s?|,?\s(?:and|to|through|until|or)\s)$/
const opening = /^\s\($/

/** The dates with what their neighbours add: a year they share, a gloss in parentheses, a tense. */
const expressions = (text: string, written: readonly WrittenDate[]): readonly DateExpression[] => {
  const out: DateExpression[] = []
  for (let i = written.length - 1; i >= 0; i--) {
    const date = written[i]
    if (!date) continue
    const next = out.at(-1)
    const between = next && next.span.start - date.span.end < 12 ? text.slice(date.span.end, next.span.start) : ''
    const form = next && joined.test(between) ? inherit(date.form, next.form) : date.form
    const glossed = next && opening.test(between) && text[next.span.end] === ')' && (form.type === 'relative' || form.type === 'weekday')
    const tense = form.type === 'relative' ? null : tenseAround(text, date.span)
    out.push({ ...expression(text, date.span, form), ...(tense ? { tense } : {}), ...(glossed ? { gloss: next.form } : {}) })
  }
  return out.reverse()
}

const expression = (text: string, span: Span, form: DateForm): DateExpression => ({ span, text: text.slice(span.start, span.end), form })
