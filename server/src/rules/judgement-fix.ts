/** Says in the sentence itself that it is the author's own assessment, in the words that the report has for that. */
import { countLeading } from '../base/bisect.ts'
import { recalled } from '../base/recalled.ts'
import type { LinkedSentence, Model } from '../model/model.ts'
import { functionWords, genericWords } from '../syntax/names/name-words.ts'
import { judge } from '../syntax/verdict/verdict.ts'
import type { Fix } from './rule.ts'
import { suggestion } from './suggestion.ts'

/** How authors mark their own assessments. */
const voices: readonly { readonly lead: string; readonly written: RegExp }[] = [
  { lead: 'We assess that ', written: /\bwe assess\b/gi },
  { lead: 'We judge that ', written: /\bwe judge\b/gi },
  { lead: 'We believe that ', written: /\bwe believe\b/gi },
  { lead: 'In our view, ', written: /\bin our view\b/gi },
  { lead: 'In our judgement, ', written: /\bin our judgement\b/gi },
  { lead: 'In our judgment, ', written: /\bin our judgment\b/gi },
]

/** The report's voice, most used first, and the words that it writes in small letters. */
const usage = recalled(({ report: { text } }: Model) => ({
  leads: voices
    .map(({ lead, written }) => ({ lead, count: [...text.matchAll(written)].length }))
    .sort((a, b) => b.count - a.count)
    .map(({ lead }) => lead),
  small: new Set(text.match(/(?<![\p{L}\p{N}@#_./-])\p{Ll}[\p{L}’'-]*/gu)),
}))

/** What stands in front of a sentence's first word: portion marks, a bullet's number, its label in bold ("**Torven:** "), emphasis. */
const ahead =
  /^(?:\([A-Z][A-Z/, -]{0,40}\)\s{1,2}|(?:\d{1,2}|[a-z])[.)]\s|([*_])\1[^*_\n]{1,60}(?:[:.]\1\1|\1\1[:.])\s|[*_]{1,3}(?=\p{Lu}))*/u
/** "Torven: Police …" may be a label as well as a speaker. */
const labelled = /^\p{Lu}[^.:;,()“”"*\n]{0,40}:\s/u

/**
 * "Some 400 dockers lost their jobs." becomes "We assess that some 400 dockers lost their jobs."; null where somebody else speaks or may speak, or
 * where it would still read as a fact.
 */
export const judgementFix = (model: Model, sentence: LinkedSentence): Fix | null => {
  const { text, span, reasons, block } = sentence
  if (reasons.includes('quotation') || reasons.includes('speech')) return null
  const head = ahead.exec(text)?.[0] ?? ''
  const words = text.slice(head.length)
  if (!/^[\p{L}\p{N}$€£]/u.test(words) || labelled.test(words)) return null
  // A clause goes on in small letters.
  const sentences = block.paragraph?.sentences ?? []
  const before = countLeading(sentences.length, i => (sentences[i]?.span.start ?? 0) + block.origin < span.start)
  const clause = sentences[before]?.span.start !== span.start - block.origin
  const place = block.paragraph?.citations.length || clause ? null : { before, count: sentences.length }
  const first = lowered(model, words)
  for (const lead of usage(model).leads) {
    const put = clause ? lead.toLowerCase() : lead
    const said = head + put + first.toLowerCase() + words.slice(first.length)
    const verdict = judge(said, 0, said.length, place)
    if (verdict.kind === 'claim') continue
    const at = span.start + head.length
    return suggestion(`Mark as our own judgement: “${lead}…”`, { start: at, end: at + first.length }, put + first.toLowerCase())
  }
  return null
}

/** The first letter where it is large only because the sentence begins with it; empty where it may be a name's. */
const lowered = (model: Model, words: string): string => {
  const [word = ''] = /^\p{Lu}(?:\p{Ll}[\p{L}]*)?(?![\p{L}\p{N}.])/u.exec(words) ?? []
  if (word === '' || word === 'I') return ''
  const small = word.toLowerCase()
  const isSmall = usage(model).small.has(small) || ((functionWords.has(small) || genericWords.has(small)) && !calendar.test(small))
  return isSmall ? (word[0] ?? '') : ''
}

const calendar =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tue|wed|thur?s?|fri|sat|sun|christmas|easter|thanksgiving|ramadan|nowruz)$/
