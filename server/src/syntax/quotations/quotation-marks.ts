/** The quotation marks of a text, each with what it can be: told from apostrophes, from feet and inches, minutes and seconds. */
import { isSpace } from '../../base/space.ts'
import type { Span } from '../../base/span.ts'

/** Marks of one family pair with each other, however they are drawn. */
export type Family = 'double' | 'single' | 'angle' | 'single angle'

export interface QuotationMark {
  /** Two straight single marks, or two grave accents, make one mark. */
  readonly span: Span
  readonly family: Family
  /** What it does by its place and its drawing; `either` only the marks before it can tell. */
  readonly role: 'open' | 'close' | 'either'
  /**
   * `sure`: a quotation mark and nothing else. `doubtful`: it may be an apostrophe or another letter's sign, and counts only with its partner.
   * `possessive`: closes a quotation unless a better mark follows ("the dogs’ home"). `inch`: the same behind a number.
   */
  readonly certainty: 'sure' | 'doubtful' | 'possessive' | 'inch'
}

/** All that can be a mark or hide one: code, comments, tags, a link's address. The apostrophe between letters is none. */
const interesting = /["“”„‟«»‹›‘‛‚`<]|['’](?![a-zA-Z])|(?<![a-zA-Z])['’]|\]\(/g
/** What can be told from a glance at the text. */
const anyMark = /["“”„‟«»‹›‘‛‚`’']/

const hidden: readonly RegExp[] = [
  /(`{1,3})(?!`)[\s\S]{1,1000}?(?<!`)\1(?!`)/y,
  /<!--[\s\S]{0,2000}?-->/y,
  /<\/?[a-zA-Z][^<>]{0,300}>/y,
  /\]\([^()\n]{0,2000}(?:\([^()\n]{0,200}\)[^()\n]{0,500})?\)/y,
]

const hiddenAt = (text: string, at: number): number | null => {
  for (const pattern of hidden) {
    pattern.lastIndex = at
    if (pattern.test(text)) return pattern.lastIndex
  }
  return null
}

/** Words that lose their beginning: "’twas", "the ’90s", "rock ’n’ roll"; the Dutch and Italian articles that stand before names. */
const elided =
  /^(?:(?:twas|tis|twere|twill|twould|em|til|till|cause|cos|bout|round|neath|tween|gainst|mongst|nuff|n|s|t|d|ll|re|ve|m|un|er|im|Tis|Twas|Cause|Til|Ndrangheta|ndrangheta)(?![\p{L}\p{N}])|\d\d(?:s|[’']s)?(?![\p{L}\p{N}]))/u
const longestElided = 14

/** Words in which English quotations begin with a vowel. Before another vowel the mark may be the sign of an Arabic or a Polynesian sound: "‘Ali", "‘ulama". */
const englishVowel =
  /^(?:a|about|above|absolutely|across|after|again|against|all|almost|already|always|am|among|an|and|another|any|anybody|anyone|anything|are|as|ask|at|each|either|else|enough|even|every|everybody|everyone|everything|except|I|if|impossible|in|indeed|inside|into|is|it|its|of|off|on|once|one|only|open|or|other|our|out|outside|over|own|under|unless|until|up|upon|us|use)(?![\p{L}])/iu

const vowel = /[aeiouAEIOUāīūĀĪŪ]/
const letterOrDigit = /[\p{L}\p{M}\p{N}]/u
const wide = /[\ud800-\udfff]/
/** Behind them a quotation can only begin; behind the second sort it may end as well. */
const leads = /[([{=«“‘„‚‹|]/
const parts = /[–—"'>/-]/
/** What a quotation begins with besides a word. */
const beginnings = /[“‘«„…[($€£#@]/
const stops = /[.,;:!?…]/

/** The character before `at`, escapes and emphasis left out; '' at the beginning and behind white space. */
const before = (text: string, at: number): string => {
  let i = at
  while (i > 0 && '\\*_~'.includes(text.charAt(i - 1))) i--
  return i === 0 || isSpace(text.charCodeAt(i - 1)) ? '' : text.charAt(i - 1)
}

/** The character at `at`, emphasis left out; '' at the end and where white space stands. */
const after = (text: string, at: number): string => {
  let i = at
  while (i < text.length && '\\*_~'.includes(text.charAt(i))) i++
  return i >= text.length || isSpace(text.charCodeAt(i)) ? '' : text.charAt(i)
}

const isWord = (char: string): boolean => char !== '' && (letterOrDigit.test(char) || wide.test(char))

/** What a mark at its place looks like whose drawing doesn't say. */
const looks = (left: string, right: string): QuotationMark['role'] => {
  const word = isWord(right)
  if (left === '') return right === '' || /[,;:!?]/.test(right) ? 'either' : /[)\]}]/.test(right) ? 'close' : 'open'
  if (leads.test(left)) return right === '' ? 'close' : 'open'
  if (parts.test(left)) return word || beginnings.test(right) ? 'open' : 'close'
  return word ? 'either' : 'close'
}

/** A number before a mark that may be its unit: 8", 5'10", 51°28'40". */
const feetBefore = /\d['’′]\s?\d{1,2}(?:\.\d{1,4})?[½¼¾]?$/
const isNumeral = (char: string): boolean => /[\d½¼¾]/.test(char)

/** Whether a text holds no quotation mark at all. Nearly all that is asked of it is answered by it. */
export const isUnquoted = (text: string): boolean => !anyMark.test(text)

/**
 * The quotation marks of the text, in text order. Nothing in `skipped`, which are in text order and don't overlap, is looked at. Takes
 * time linear in the text; never throws.
 */
export const quotationMarks = (text: string, skipped: readonly Span[]): readonly QuotationMark[] => {
  const marks: QuotationMark[] = []
  let next = 0
  interesting.lastIndex = 0
  for (let match = interesting.exec(text); match !== null; match = interesting.exec(text)) {
    const at = match.index
    while ((skipped[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++
    const skip = skipped[next]
    const end = skip && skip.start <= at ? skip.end : '`<]'.includes(match[0].charAt(0)) ? hiddenAt(text, at) : null
    if (end !== null) {
      interesting.lastIndex = end
      continue
    }
    const found = markAt(text, at)
    if (found === null) continue
    marks.push(found)
    interesting.lastIndex = found.span.end
  }
  return marks
}

const markAt = (text: string, at: number): QuotationMark | null => {
  const char = text.charAt(at)
  if (char === "'" || char === '’' || char === '‘' || char === '‛' || char === '‚') return singleAt(text, at, char)
  const span = { start: at, end: at + 1 }
  const left = before(text, at)
  const right = after(text, at + 1)
  const opens = looks(left, right) === 'open'
  switch (char) {
    case '"':
    case '”': {
      const role = char === '"' ? looks(left, right) : opens && isWord(right) ? 'either' : 'close'
      // A mark that is spoken of, not used.
      const mentioned = (left === '' && right === '') || (left === '(' && right === ')')
      if (!isNumeral(left) || role === 'open') return { span, family: 'double', role, certainty: mentioned ? 'doubtful' : 'sure' }
      return feetBefore.test(text.slice(Math.max(0, at - 12), at)) ? null : { span, family: 'double', role: 'close', certainty: 'inch' }
    }
    case '“':
    case '‟':
      return { span, family: 'double', role: left !== '' && looks(left, right) === 'close' ? 'either' : 'open', certainty: 'sure' }
    case '„':
      return { span, family: 'double', role: 'open', certainty: 'sure' }
    case '`':
      return text.charAt(at + 1) === '`' && isWord(after(text, at + 2)) && left === ''
        ? { span: { start: at, end: at + 2 }, family: 'double', role: 'open', certainty: 'sure' }
        : null
    case '«':
    case '»':
    case '‹':
    case '›':
      return angleAt(text, at, char, left, right)
    default:
      return null
  }
}

/** Angles are arrows and crumbs of a path too ("Home » News"): free on both sides they count only in pairs, as the French set them. */
const angleAt = (text: string, at: number, char: string, left: string, right: string): QuotationMark => {
  const family = char === '«' || char === '»' ? 'angle' : 'single angle'
  const points = char === '«' || char === '‹' ? 'open' : 'close'
  const seen = looks(left, right)
  return {
    span: { start: at, end: at + 1 },
    family,
    role: seen === 'either' || seen === points ? points : 'either',
    certainty:
      (left === '' && right === '' && !/[\u00a0\u202f]/.test(text.slice(at - 1, at + 2))) || family === 'single angle'
        ? 'doubtful'
        : 'sure',
  }
}

const singleAt = (text: string, at: number, char: string): QuotationMark | null => {
  const left = before(text, at)
  if (char === "'" && left !== '' && !isNumeral(left) && text.charAt(at + 1) === "'" && text.charAt(at + 2) !== "'")
    return { span: { start: at, end: at + 2 }, family: 'double', role: 'close', certainty: 'doubtful' }
  const right = after(text, at + 1)
  const word = isWord(right)
  if (word && isWord(left)) return null
  const begins = word || beginnings.test(right) || right === '"'
  if (!begins || !(left === '' || leads.test(left) || parts.test(left))) return closingSingle(text, at, char, left, right)
  // "’twas", "rock ’n’ roll"
  if (char === '’') return null
  const words = text.slice(at + 1, at + 1 + longestElided)
  const doubtful = char === '‚' || elided.test(words) || (vowel.test(right) && !englishVowel.test(words))
  return { span: { start: at, end: at + 1 }, family: 'single', role: 'open', certainty: doubtful ? 'doubtful' : 'sure' }
}

/** A word in small letters that ends as no possessive and no word in dialect does. */
const closed = /(?:^|\s)\p{Ll}{2,20}(?:[b-hj-mp-rtv-z]|(?<!i)n)$/u

const closingSingle = (text: string, at: number, char: string, left: string, right: string): QuotationMark | null => {
  if (left === '' || leads.test(left) || char === '‚' || isWord(right)) return null
  // "rock 'n' roll", or a stop that is spoken of
  if (/(?:^|\s)['‘](?:n|[.,;:!?])$/i.test(text.slice(Math.max(0, at - 3), at))) return null
  const closing = { span: { start: at, end: at + 1 }, family: 'single', role: 'close' } as const
  // It closes German quotations alone.
  if (char === '‘' || char === '‛') return { ...closing, certainty: 'doubtful' }
  if (isNumeral(left)) return { ...closing, certainty: 'inch' }
  const goesOn = /^\s{1,2}\p{Ll}/u.test(text.slice(at + 1, at + 4))
  // "the U.S.’ own ships"
  if (stops.test(left)) return { ...closing, certainty: left === '.' && goesOn ? 'possessive' : 'sure' }
  // "mortgaged to a nut’[^2]": no possessive, no Arabic ending, and no letter left out ("goin’").
  if ((right === '' ? at + 1 >= text.length : /[.,;:[(]/.test(right)) && closed.test(text.slice(Math.max(0, at - 24), at)))
    return { ...closing, certainty: 'sure' }
  return { ...closing, certainty: /s/i.test(left) && /^\s{1,2}\p{L}/u.test(text.slice(at + 1, at + 4)) ? 'possessive' : 'doubtful' }
}
