/** Scores over citation strings, each read in a report of its own. */

import { annotate } from '../../server/src/features/annotate.ts'
import type { CitationKind } from '../../server/src/model/model.ts'
import { counter, desk, type Item, ofType, plain, read, type Score, type Scored, shared } from './score.ts'
import { overlap, type Pair } from './score-findings.ts'

export type StringSet = 'citation-strings' | 'citation-strings-apart'

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

const quiet = new Set(['malformed-citation', 'impossible-date', 'future-citation'])

/** The scores over the citation strings of a set; `missed` counts what is read otherwise than the key says. */
export const scoreStrings = async (set: StringSet): Promise<Scored> => {
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
