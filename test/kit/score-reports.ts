/** Scores over annotated reports: how much of what a careful sub-editor sees the desk sees too. */
import { readdirSync } from 'node:fs'
import type { Analysis } from '../../server/src/analysis.ts'
import { slice } from '../../server/src/base/span.ts'
import { annotate, type Row } from '../../server/src/features/annotate.ts'
import { counter, desk, fixtures, type Item, ofType, plain, type ReportSet, read, type Score, type Scored, shared } from './score.ts'
import { type Count, type Defect, overlap, type Pair, place, scoreFindings } from './score-findings.ts'

/** What a key says of its report. */
interface Key {
  readonly sentences: readonly { readonly text: string; readonly flag: 'must' | 'may' | 'no' }[]
  readonly citations: readonly { readonly text: string; readonly items: readonly Item[] }[]
  readonly asides: readonly string[]
  readonly dates: readonly { readonly text: string; readonly value: string }[]
  readonly defects: readonly Defect[]
  readonly mentions: readonly { readonly text: string; readonly name: string; readonly kind: string }[]
}

/** An annotated report of a set. */
interface Annotated {
  readonly name: string
  readonly file: string
  readonly text: string
  readonly key: Key
}

/** The reports of a set, by name. */
export const reportsOf = (set: ReportSet): readonly Annotated[] => {
  const folder = readdirSync(new URL(`${set}/`, fixtures))
  const keys = folder.filter(name => name.endsWith('.gold.json')).sort()
  return keys.map(keyName => {
    const name = keyName.slice(0, -'.gold.json'.length)
    const file = folder.find(one => ['.md', '.txt', '.report'].some(end => one === name + end)) ?? `${name}: no report`
    return { name, file, text: read(`${set}/${file}`), key: JSON.parse(read(`${set}/${keyName}`)) }
  })
}

/** The scores over the annotated reports of a set. */
export const scoreReports = async (set: ReportSet): Promise<Scored> => {
  const see = await desk(set)
  const scores = new Map<string, Score>()
  const count = counter(scores)
  const misses: string[] = []
  for (const { name, file, text, key } of reportsOf(set))
    scoreReport(text, key, await see(file, text), count, miss => misses.push(`${name}: ${miss}`))
  return { scores, misses }
}

/** The reports of a set in whose sentences no editor would miss a source, each with the claims that the desk calls uncited. */
export const uncitedWhereNothingIs = async (set: ReportSet): Promise<ReadonlyMap<string, readonly string[]>> => {
  const see = await desk(set)
  const found = new Map<string, readonly string[]>()
  for (const { name, file, text, key } of reportsOf(set)) {
    if (key.sentences.some(({ flag }) => flag === 'must')) continue
    const { findings } = await see(file, text)
    found.set(
      name,
      findings.flatMap(({ rule, span }) => (rule === 'uncited-claim' ? [slice(text, span)] : [])),
    )
  }
  return found
}

const length = (pair: Pair): number => pair[1] - pair[0]

const nearest = <T extends { readonly offset: Pair }>(rows: readonly T[], span: Pair): T | null =>
  rows.reduce<T | null>((best, row) => (best === null || overlap(row.offset, span) > overlap(best.offset, span) ? row : best), null)

const itemKey = (item: Item): string => `${plain(item.source)}|${item.date ?? ''}`

const scoreReport = (text: string, key: Key, analysis: Analysis, count: Count, miss: (what: string) => void): void => {
  const rows = annotate(analysis)
  const hitOrMiss = (what: string, hit: boolean, told: string): void => {
    count(what, hit ? 1 : 0, 0, hit ? 0 : 1)
    if (!hit) miss(`${what}: ${told}`)
  }
  const flags = analysis.findings.flatMap((found): Pair[] => (found.rule === 'uncited-claim' ? [[found.span.start, found.span.end]] : []))
  const sentences = ofType(rows, 'sentence')
  let cursor = 0
  for (const sentence of key.sentences) {
    const span = place(text, sentence.text, cursor)
    if (!span) continue
    cursor = span[1]
    const flagged = flags.some(flag => overlap(flag, span) > 0.3 * Math.min(length(flag), length(span)))
    if (sentence.flag === 'must') hitOrMiss('uncited-claim', flagged, sentence.text)
    else if (sentence.flag === 'no' && flagged) {
      count('uncited-claim', 0, 1, 0)
      miss(`uncited-claim, falsely: ${sentence.text}`)
    }
    const near = nearest(sentences, span)
    hitOrMiss(
      'sentence-split',
      near !== null && overlap(near.offset, span) > 0.8 * Math.max(length(span), length(near.offset)),
      sentence.text,
    )
  }
  const citations = ofType(rows, 'citation')
  const used = new Set<Row>()
  cursor = 0
  for (const citation of key.citations) {
    const span = place(text, citation.text, cursor)
    if (!span) continue
    cursor = span[1]
    const near = nearest(citations, span)
    const seen = near !== null && overlap(near.offset, span) > 0 ? near : null
    hitOrMiss('citation', seen !== null, citation.text)
    if (seen) used.add(seen)
    const want = citation.items.map(itemKey)
    const got = (seen?.items ?? []).map(itemKey)
    const both = shared(want, got)
    count('citation-item', both, got.length - both, want.length - both)
    if (both < Math.max(want.length, got.length)) miss(`citation-item: ${citation.text}: ${want.join(' ')} is read as ${got.join(' ')}`)
  }
  const extra = citations.filter(row => !used.has(row))
  count('citation', 0, extra.length, 0)
  for (const row of extra) miss(`no citation: ${row.text}`)
  for (const aside of key.asides) {
    const span = place(text, aside, 0)
    hitOrMiss('aside', span === null || !extra.some(row => overlap(row.offset, span) > 0), aside)
  }
  for (const date of key.dates) {
    const span = place(text, date.text, 0)
    const hit = span !== null && ofType(rows, 'date').some(row => overlap(row.offset, span) > 0 && row.value === date.value)
    hitOrMiss('date', hit, `${date.text} is ${date.value}`)
  }
  for (const mention of key.mentions) {
    const spans = occurrences(text, mention.text)
    const near = ofType(rows, 'mention').filter(row => spans.some(span => overlap(row.offset, span) > 0))
    hitOrMiss(
      'mention',
      near.some(row => plain(row.name) === plain(mention.name)),
      `${mention.text} is ${mention.name}`,
    )
    hitOrMiss(
      'mention-kind',
      near.some(row => row.kind === mention.kind),
      `${mention.text} is a ${mention.kind}`,
    )
  }
  scoreFindings(text, key.defects, analysis.findings, count, miss)
}

const occurrences = (text: string, words: string): readonly Pair[] => {
  const all: Pair[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) all.push([at, at + words.length])
  return all
}
