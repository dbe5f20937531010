/** How the cost of a text grows with its length, in a process of its own: run it with `node --expose-gc`. Prints a table. */
import { ParagraphCache } from '../../server/src/syntax/paragraph.ts'
import { readReport } from '../../server/src/syntax/read.ts'
import { analyseAlone } from './desk.ts'
import { median, megabytes, milliseconds, perCharacter, table, throughput } from './figures.ts'
import { prose } from './prose.ts'

interface Cost {
  readonly size: number
  readonly read: number
  readonly full: number
  /** Bytes of heap that the analysis and its paragraphs keep, the text included. */
  readonly kept: number
  readonly rss: number
}

/** Lengths in characters, and how many texts of each are measured. */
const sizes = [
  { size: 10_000, texts: 25 },
  { size: 100_000, texts: 9 },
  { size: 1_000_000, texts: 3 },
  { size: 10_000_000, texts: 1 },
]

const timed = (work: () => void): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

const heap = (): number => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

let variant = 0

/** Garbage is not collected before each text: that would throw away compiled code too. */
const time = (size: number): { readonly size: number; readonly read: number; readonly full: number } => {
  const text = prose(size, ++variant)
  return {
    size: text.length,
    read: timed(() => readReport(text, 'plain', new ParagraphCache())),
    full: timed(() => analyseAlone(text, new ParagraphCache())),
  }
}

/** What is kept of a text that is open: itself, its paragraphs and its analysis. */
const keep = (size: number): number => {
  const before = heap()
  const paragraphs = new ParagraphCache()
  const open = { analysis: analyseAlone(prose(size, ++variant), paragraphs), paragraphs }
  const after = heap()
  return open.paragraphs.reads > 0 ? after - before : Number.NaN
}

const measure = (size: number, texts: number): Omit<Cost, 'kept'> => {
  const times = Array.from({ length: texts }, () => time(size))
  return {
    size: median(times.map(({ size }) => size)),
    read: median(times.map(({ read }) => read)),
    full: median(times.map(({ full }) => full)),
    rss: process.memoryUsage().rss,
  }
}

/** How many times as long per tenfold length, the lengths being what they are. */
const growth = (now: Cost, before: Cost | undefined, of: 'read' | 'full'): string =>
  before ? `×${((now[of] / before[of] / (now.size / before.size)) * 10).toFixed(1)}` : ''

measure(100_000, 20)
const times = sizes.map(({ size, texts }) => measure(size, texts))
const costs: readonly Cost[] = times.map(cost => ({ ...cost, kept: keep(cost.size) }))
const columns = (of: 'read' | 'full'): readonly (readonly string[])[] =>
  costs.map((cost, i) => [
    milliseconds(cost[of]),
    throughput(cost.size, cost[of]),
    perCharacter(cost.size, cost[of]),
    growth(cost, costs[i - 1], of),
  ])
const read = columns('read')
const full = columns('full')
console.log(
  table([
    ['characters', 'read', '', '', 'per 10×', 'analyse', '', '', 'per 10×', 'heap kept', 'process'],
    ...costs.map(({ size, kept, rss }, i) => [
      size.toLocaleString('en'),
      ...(read[i] ?? []),
      ...(full[i] ?? []),
      megabytes(kept),
      megabytes(rss),
    ]),
  ]),
)
