/** Scores of the desk against the annotated fixtures: how much of what a careful sub-editor sees it sees too. */
import { readdirSync, readFileSync } from 'node:fs'
import { type Analysis, analyse } from '../../server/src/analysis.ts'
import { slice } from '../../server/src/base/span.ts'
import { deskSettings, flavourOf, knownNames, surroundingsOf } from '../../server/src/desk.ts'
import { annotate, type Row } from '../../server/src/features/annotate.ts'
import type { CitationKind } from '../../server/src/model/model.ts'
import { Shelf } from '../../server/src/registry/bibliography.ts'
import { noSettings } from '../../server/src/registry/settings.ts'
import { readTeam } from '../../server/src/registry/team.ts'
import { type Count, type Defect, overlap, type Pair, place, scoreFindings } from './score-findings.ts'

interface Item {
  readonly source: string | null
  readonly date: string | null
  readonly published?: string | null
}

/** What a key says of its report. */
interface Key {
  readonly sentences: readonly { readonly text: string; readonly flag: 'must' | 'may' | 'no' }[]
  readonly citations: readonly { readonly text: string; readonly items: readonly Item[] }[]
  readonly asides: readonly string[]
  readonly dates: readonly { readonly text: string; readonly value: string }[]
  readonly defects: readonly Defect[]
  readonly mentions: readonly { readonly text: string; readonly name: string; readonly kind: string }[]
}

/** One citation string met in a real report. */
interface CitationString {
  readonly text: string
  readonly context: string
  readonly placement: 'before-stop' | 'after-stop' | 'mid'
  readonly reportDate: string
  readonly cites: boolean
  readonly kind: string
  readonly items: readonly Item[]
  readonly defect: string | null
}

export class Score {
  found = 0
  wrong = 0
  missed = 0

  add(found: number, wrong: number, missed: number): void {
    this.found += found
    this.wrong += wrong
    this.missed += missed
  }

  /** The share of what is there that was found, 0–1. */
  get recall(): number {
    return this.found + this.missed === 0 ? 1 : this.found / (this.found + this.missed)
  }

  /** The share of what was found that is there, 0–1. */
  get precision(): number {
    return this.found + this.wrong === 0 ? 1 : this.found / (this.found + this.wrong)
  }

  /** The harmonic mean of precision and recall, 0–1. */
  get f1(): number {
    const all = 2 * this.found + this.wrong + this.missed
    return all === 0 ? 1 : (2 * this.found) / all
  }
}

export type Scores = ReadonlyMap<string, Score>

/** Adds to the scores, each made when it is first counted. */
const counter =
  (scores: Map<string, Score>): Count =>
  (what, found, wrong, missed) => {
    const score = scores.get(what) ?? new Score()
    scores.set(what, score)
    score.add(found, wrong, missed)
  }

const fixtures = new URL('../fixtures/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, fixtures), 'utf8')

/**
 * `corpus`: the reports the desk was made with. `corpus-apart`: reports by other hands, written and keyed without sight of what the desk makes of
 * them; their sentences are learnt from. `corpus-held-back`: the same, and nothing is learnt from them.
 */
export const reportSets = ['corpus', 'corpus-apart', 'corpus-held-back'] as const
export type ReportSet = (typeof reportSets)[number]
export type StringSet = 'citation-strings' | 'citation-strings-apart'

/** The desk of a team of no files: the packs alone, and beside each report the bibliographies that stand in the folder of its set. */
const desk = async (set: ReportSet = 'corpus'): Promise<(name: string, text: string) => Promise<Analysis>> => {
  const team = await readTeam('file:///reports', async () => null, knownNames)
  const beside = async (uri: string): Promise<string> => read(`${set}/${uri.slice(uri.lastIndexOf('/') + 1)}`)
  return async (name, text) => {
    const uri = `file:///reports/${name}`
    const around = await surroundingsOf(uri, text, team.bibliographies, beside, new Shelf())
    return analyse(text, flavourOf(uri, ''), team.registry, deskSettings(team.settings, noSettings), around)
  }
}

const plain = (name: string | null | undefined): string =>
  (name ?? '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[–—]/g, '-')
    .replace(/[.,;:“”"]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

const length = (pair: Pair): number => pair[1] - pair[0]

const nearest = <T extends { readonly offset: Pair }>(rows: readonly T[], span: Pair): T | null =>
  rows.reduce<T | null>((best, row) => (best === null || overlap(row.offset, span) > overlap(best.offset, span) ? row : best), null)

const ofType = <T extends Row['type']>(rows: readonly Row[], type: T): readonly Extract<Row, { type: T }>[] =>
  rows.filter((row): row is Extract<Row, { type: T }> => row.type === type)

/** How many of two lists' members stand in both. */
const shared = (want: readonly string[], got: readonly string[]): number => {
  const left = [...got]
  return want.filter(one => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
}

const itemKey = (item: Item): string => `${plain(item.source)}|${item.date ?? ''}`

/** An annotated report of a set. */
interface Annotated {
  readonly name: string
  readonly file: string
  readonly text: string
  readonly key: Key
}

const reportsOf = (set: ReportSet): readonly Annotated[] => {
  const folder = readdirSync(new URL(`${set}/`, fixtures))
  const keys = folder.filter(name => name.endsWith('.gold.json')).sort()
  return keys.map(keyName => {
    const name = keyName.slice(0, -'.gold.json'.length)
    const file = folder.find(one => ['.md', '.txt', '.report'].some(end => one === name + end)) ?? `${name}: no report`
    return { name, file, text: read(`${set}/${file}`), key: JSON.parse(read(`${set}/${keyName}`)) }
  })
}

/** The scores over the annotated reports of a set, and everything in which desk and key differ. */
export const scoreReports = async (set: ReportSet): Promise<{ readonly scores: Scores; readonly misses: readonly string[] }> => {
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

/**
 * Takes the citations of a set's reports away, one at a time, and counts whether something that rested on one is then flagged. Left out are those
 * without which every sentence they covered still rests on another citation or names its source itself. Of a link the words stay.
 */
export const scoreAblation = async (set: ReportSet): Promise<{ readonly score: Score; readonly misses: readonly string[] }> => {
  const see = await desk(set)
  const score = new Score()
  const misses: string[] = []
  for (const { name, file, text } of reportsOf(set)) {
    const { model } = await see(file, text)
    for (const citation of model.citations) {
      const { start, end } = citation.span
      const words = citation.kind === 'link' ? (/^\[([^\]]*)\]/.exec(slice(text, citation.span))?.[1] ?? '') : ''
      const kept = text.slice(0, start).replace(words === '' ? /\s$/ : /$/, '') + words
      const moved = (at: number): number => (at < end ? Math.min(at, kept.length) : at + kept.length - end)
      const covered = model.sentences
        .filter(sentence => sentence.citation === citation)
        .map(({ span }): Pair => [moved(span.start), moved(span.end)])
      const without = await see(file, kept + text.slice(end))
      const bare = without.model.sentences.filter(
        ({ support, span }) => support === 'none' && covered.some(was => overlap(was, [span.start, span.end]) > 0),
      )
      if (bare.length === 0) continue
      const flagged = without.findings.some(({ rule, span }) => {
        const block = bare.find(sentence => sentence.block.span.start <= span.start && span.end <= sentence.block.span.end)
        const ownWork = without.model.citations.some(one => one.span.start === span.start && one.block === block?.block)
        return (
          rule === 'uncited-claim' &&
          (ownWork || bare.some(sentence => overlap([sentence.span.start, sentence.span.end], [span.start, span.end]) > 0))
        )
      })
      score.add(flagged ? 1 : 0, 0, flagged ? 0 : 1)
      if (!flagged) misses.push(`${name}: without ${citation.text} nothing is flagged in: ${bare.map(({ text }) => text).join(' | ')}`)
    }
  }
  return { score, misses }
}

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

const quiet = new Set(['malformed-citation', 'impossible-date', 'future-citation'])

/** The scores over the citation strings of a set, each read in a report of its own; `missed` counts what is read otherwise than the key says. */
export const scoreStrings = async (set: StringSet): Promise<{ readonly scores: Scores; readonly misses: readonly string[] }> => {
  const see = await desk()
  const scores = new Map<string, Score>()
  const count = counter(scores)
  const misses: string[] = []
  const rows = read(`${set}.jsonl`)
    .split('\n')
    .filter(line => line.trim() !== '')
  for (const row of rows) {
    const string: CitationString = JSON.parse(row)
    const context = string.context.trimEnd()
    const body = {
      'after-stop': `${context}${/[.!?”"]$/.test(context) ? '' : '.'} ${string.text}`,
      mid: `${context} ${string.text} and the talks went on.`,
      'before-stop': `${context} ${string.text}.`,
    }[string.placement]
    const text = `Date: ${string.reportDate}\n\n${body} Observers expect more of the same.\n`
    const start = text.indexOf(string.text, text.indexOf(context))
    const span: Pair = [start, start + string.text.length]
    const analysis = await see('string.txt', text)
    const tell = (what: string, right: boolean, told: string): void => {
      count(what, right ? 1 : 0, 0, right ? 0 : 1)
      if (!right) misses.push(`${what}: ${string.text}: ${told}`)
    }
    const citations = ofType(annotate(analysis), 'citation').filter(citation => overlap(citation.offset, span) > 0)
    const kinds = citations.map(citation => citation.kind)
    const reference: CitationKind = 'cross-reference'
    const cites = kinds.some(kind => kind !== reference)
    const rightKind = string.kind !== reference || kinds.includes(reference)
    tell('class', cites === string.cites && rightKind, `${string.kind} is read as ${kinds.join(', ') || 'nothing'}`)
    if (string.items.length > 0 && string.cites) {
      const got = citations.flatMap(citation => citation.items.map(outletKey))
      const readings = [string.items, string.items.map(item => ({ ...item, source: item.published || item.source }))]
      const right = readings.some(items => items.length === got.length && shared(items.map(outletKey), got) === got.length)
      tell('items', right, got.join(' '))
    }
    const found = analysis.findings.filter(({ span: at }) => overlap([at.start, at.end], span) > 0).map(({ rule }) => rule)
    if (string.defect !== null) {
      const code = string.defect === 'empty-source' ? 'malformed-citation' : string.defect
      tell('defect', found.includes(code), `${code} is read as ${found.join(', ') || 'sound'}`)
    } else {
      const noise = found.filter(rule => quiet.has(rule))
      tell('clean', noise.length === 0, noise.join(', '))
    }
  }
  return { scores, misses }
}

const outletKey = (item: Item): string => `${plain(item.source).replace(/^the\s+/, '')}|${item.date ?? ''}`
