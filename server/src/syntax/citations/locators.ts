/** Where in a source to look: a page, a paragraph, an hour, a note on the quotation. */

/** What is numbered: "p. 3", "paras 4-6", "Section B", "ch. iv". */
const numbered =
  'pp?|paras?|nos?|vol|issue|ch|chap|secs?|ss?|arts?|reg|cl|ll?|lines?|app|fols?|fn|n|notes?|fig(?:ure)?|tab(?:le)?|box|chart|annex|part|section|cols?|cc?|slide|ep'

const forms: readonly string[] = [
  String.raw`(?:${numbered})\b\.?\s*(?:[A-Z]?\d|[A-Z]$|[ivxlc]{1,8}\b)[\w.–-]{0,12}(?:\(\w{1,4}\)){0,3}(?:\s*[,–-]\s*\d{1,5})*`,
  // "#4650", "§ 3", "A4", "12-14"
  String.raw`#\d[\w.-]{0,12}|§{1,2}\s*\d[\w.–-]{0,12}|[A-Z]?\d{1,4}(?:[–-]\d{1,4})?`,
  // "14:05 GMT", "1405Z", "4 p.m.", "19.30", "16h30", "1900 news", "at 12"
  String.raw`\d{1,2}:?\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s*(?:GMT|UTC|Z|[A-Z]{2,4}T)(?:[+-]\d{1,2})?)?`,
  String.raw`\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?(?:\s(?:news|bulletin|newscast))?`,
  String.raw`\d{3,4}\s(?:hrs|hours|news|bulletin|newscast)|\d{1,2}\.\d\d|\d{1,2}h(?:\d\d)?`,
  String.raw`at\s\d{1,4}|at\s\d\d?:?\d\d(?:\s?(?:GMT|UTC))?|early|morning|noon|afternoon|evening|night|midnight`,
  String.raw`e\.g\.|for example|inter alia|emphasis (?:added|mine|in (?:the )?original)|(?:my|own|our|author[’']s) translation`,
  String.raw`\[[^\]]*\]|\([^)]*\)`,
]
const locator = new RegExp(`^(?:${forms.join('|')})$`, 'i')
/** A locator has a figure in it or begins small, but for the number of a volume in letters and what stands in brackets. */
const mayLocate = /^(?:\p{Ll}|\p{Lu}.{0,8}\s[IVXLCivxlc]+$|[[(§])|\d/u
const longest = 80

/** Whether the words may be a locator, at a glance. */
export const mayBeLocator = (words: string): boolean => words.length < longest && mayLocate.test(words)

/** Whether the words are a locator and nothing else. */
export const isLocator = (words: string): boolean => locator.test(words)
