/** Weekdays, months and years that stand alone in prose: whether the words beside them make them dates. */
import type { DateReader, WrittenDate } from './date-forms.ts'
import { at, FULL_WEEKDAY, GAP, MONTH, near, sentenceStart, take, weekdayNumber } from './date-words.ts'
import { monthAt, yearAt } from './written-periods.ts'

const fullWeekday = at(`(${FULL_WEEKDAY})`)
const paper =
  /^\s(?:Times|Telegraph|Mirror|Express|Mail|Herald|Tribune|Star|Post|World|Independent|Business|People|Mercury|News|Nation|Vision|Standard|Observer|Sun|Age|Guardian|Punch|Trust|Review|Magazine|Territorial|Mass)\b/

/** "The following Monday", "every Friday", "on a Sunday": told from the story or from the calendar, not from the report. */
const ofTheStory =
  /\b(?:following|previous|preceding|every|each|any|same|the\s(?:next|last|first|second|third|fourth)|on\s(?:an?|one|some|most))\s$/i

export const weekday: DateReader = (text, index) => {
  const match = take(fullWeekday, text, index, text.length)
  if (!match) return null
  const end = index + match[0].length
  const left = text.slice(Math.max(0, index - near), index)
  const right = text.slice(end, end + near)
  if (paper.test(right) || /^\sprayers?\b/.test(right)) return null
  if (/\bthe\s$/i.test(left) && /^\s[A-Z]/.test(right)) return null
  if (ofTheStory.test(left)) return null
  if (/\b(?:Bloody|Black|Good|Easter|Holy|Ash|Palm|Super|Cyber|Maundy|Shrove|Man)\s$/.test(left)) return null
  return [{ span: { start: index, end }, form: { type: 'weekday', weekday: weekdayNumber(match[0]), shift: null } }]
}

/** Words before a month that make it one, whatever follows… */
const timeWord =
  /\b(?:in|since|until|till|during|throughout|last|this|next|early|late|mid|of\s(?:late|early|mid)|month\sof)\s$|\b(?:mid|end)-$/i
/** …and those that stand before other things as well. */
const otherWord = /\b(?:by|of|from|before|after|through|between|its|their|his|her|to|as|for|on)\s$|['’]s?\s$/i
const otherMonth = new RegExp(`${MONTH}\\.?\\s(?:and|to|or|through|until)\\s$`, 'i')
const name = /^\s[A-Z][a-zà-ÿ]/

/** "May", "the May report", and "June 2016 to May 2017" as one. */
export const month: DateReader = (text, index, before) => {
  const [date] = loneMonth(text, index, before) ?? []
  return date ? [monthsTo(text, date) ?? date] : null
}

const loneMonth: DateReader = (text, index) => {
  const date = monthAt(text, index, text.length)
  if (!date) return null
  const { start, end } = date.span
  if ('year' in date.form && date.form.year !== null) return [date]
  const written = text.slice(start, end)
  const left = text.slice(Math.max(0, start - near), start)
  const right = text.slice(end, end + near)
  if (ofTheStory.test(left) || /\b(?:First|Second|Third|Fourth|\d(?:st|nd|rd|th))\sof\s$/.test(left)) return null
  const told = timeWord.test(left) || otherMonth.test(left)
  if (/^(?:[A-Z][a-z]{2}|Sept)$/.test(written) && written !== 'May' && !(told && !name.test(right))) return null
  if (date.form.type === 'months') return told || otherWord.test(left) || /\bthe\s$/i.test(left) || /\($/.test(left) ? [date] : null
  if (told) return [date]
  if (name.test(right)) return null
  if (/['’]s?\s$/.test(left) && written === 'March' && !/^\s(?!(?:on|of|to|for|by|from|against|in|into)\b)[a-z\d]/.test(right)) return null
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

const until = at(`${GAP}(?:to|through|until|till|and)${GAP}`)
const and = /\sand\s$/i
/** What was moved from one month to another lasted from neither to the other. */
const moved = /\b(?:postpon|delay|defer|mov|push|shift|slip|reschedul|brought|bring|put\s|revis|chang|compar)[^.;]{0,60}$/i

/** The whole stretch from a month to the one named right after it: "from May to July 2014", "between May and July 2014". */
const monthsTo = (text: string, first: WrittenDate): WrittenDate | null => {
  const { form } = first
  const mark = form.type === 'month' && form.shift === null ? take(until, text, first.span.end, text.length) : null
  const last = mark ? monthAt(text, first.span.end + mark[0].length, text.length) : null
  if (form.type !== 'month' || !mark || last?.form.type !== 'month') return null
  const { span, form: to } = last
  // "May to August 3", "March to April Glaspie"
  if (dayOrName.test(text.slice(span.end, span.end + near))) return null
  const left = text.slice(Math.max(0, first.span.start - 90), first.span.start)
  const between = /\bbetween\s$/i.exec(left)
  // Two months that something lies between are two, unless the last one's year is told of both.
  if (and.test(mark[0]) && (!between || to.year === null || form.year !== null)) return null
  if (moved.test(left)) return null
  const wraps = form.month > to.month ? 1 : 0
  const year = to.year ?? (form.year === null ? null : form.year + wraps)
  const begins = form.year ?? (year === null ? null : year - wraps)
  if (year !== null && begins !== null && (year < begins || (year === begins && form.month >= to.month))) return null
  if (form.month === to.month && begins === null) return null
  const start = first.span.start - (between?.[0].length ?? 0)
  return {
    span: { start, end: span.end },
    form: { type: 'months', year, from: form.month, to: to.month, shift: null, ...(begins === null ? {} : { begins }) },
  }
}

const dayOrName = /^\.?\s(?:\d{1,2}(?![\d:])|[A-Z][a-zà-ÿ])/

/** Capitalised words that begin a sentence, rather than a name such as Black September. */
const opener = /\b(?:The|Its|Their|An?|And|But|Around|About|Every|Only|Yet|Then|When|With|Was|Is|If|Both|Either|Neither|Last)\s$/

/** What follows a quantity, and never a year. */
const unit =
  /^(?:-strong|\s?(?:km|kg|kt|mt|mw|gw|mhz|ghz|khz|hz|mm|cm|ft|bpd|gmt|utc|cet|z|h|hrs?|hours?|local\stime|meters?|metres?|miles?|tons?|tonnes?|troops|soldiers|men|women|people|persons|children|civilians|fighters|militants|trucks|vehicles|tanks|barrels|feet|degrees|dollars|euros?|rubles|roubles|lots|percent|per\scent|pounds|points|pages|words|votes|seats|homes|houses|square|cubic|kilo\w*|mega\w*|million|billion)(?![a-z])|%)/i
const yearWord =
  /(?:\b(?:in|since|until|till|during|throughout|early|late|mid|year|years|the|its|his|her|their|our|this|circa|spring|summer|autumn|fall|winter|back\sto)|['’]s)\s$|\b(?:mid|end|pre|post)-$/i
/** After these a figure may be a quantity. */
const eitherWord = /\b(?:of|by|from|to|for|and|or|before|after|between|through|with|against|on|about|around|over|than|as)\s$/i
const quantityWord =
  /\b(?:some|nearly|almost|roughly|approximately|least|up\sto|fewer\sthan|less\sthan|more\sthan|another|only|just|estimated|numbered?|nos?\.?|issue|volume|vol\.?|flight|resolution|directive|decree|article|order|law|room|page|pp?\.|unit|usd|eur|rub|unscr|route|highway|channel|chapter|section|figure|model)[:\s]{1,2}$/i
const plural =
  /^\s(?!(?:is|was|has|as|its|this|does|across|plus|less|unless|versus|towards|levels|prices|terms|elections|figures|talks|events)\b)[a-z]+s\b/

export const year: DateReader = (text, index) => {
  const date = yearAt(text, index, text.length)
  // Fiscal years begin when each government likes.
  if (!date || /\b(?:fiscal|financial|FY)(?:\syears?)?\s$/i.test(text.slice(Math.max(0, index - near), index))) return null
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

/** "The '90s": of the last century; the 2010s and 2020s are not written so yet. */
export const shortDecade: DateReader = (text, index) => {
  const match = take(ofTens, text, index - 1, text.length)
  return match
    ? [
        {
          span: { start: index - 1, end: index + 3 },
          form: { type: 'years', from: 1900 + Number(match[1]), to: 1909 + Number(match[1]) },
        },
      ]
    : null
}

const ofTens = at("['’]([3-9]0)s(?![a-z])")
