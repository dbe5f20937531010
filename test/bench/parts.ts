/** What each part of an analysis takes of a megabyte, in a process of its own: where to look when a figure of the others has grown. */

import { link } from '../../server/src/model/link.ts'
import { alone } from '../../server/src/model/surroundings.ts'
import { rules } from '../../server/src/rules/index.ts'
import { readBrackets } from '../../server/src/syntax/citations/citations.ts'
import { findDates } from '../../server/src/syntax/dates/dates.ts'
import { findNames } from '../../server/src/syntax/names/names.ts'
import { ParagraphCache, readParagraph } from '../../server/src/syntax/paragraph.ts'
import { readReport } from '../../server/src/syntax/read.ts'
import type { Paragraph } from '../../server/src/syntax/report.ts'
import { splitSentences } from '../../server/src/syntax/sentences/sentences.ts'
import { judge } from '../../server/src/syntax/verdict/verdict.ts'
import { allPacks, analyseAlone, settings } from './desk.ts'
import { median, milliseconds, perCharacter, table, throughput } from './figures.ts'
import { prose } from './prose.ts'

const size = 1_000_000
const rounds = 5

const text = prose(size, 1)
const cache = new ParagraphCache()
const report = readReport(text, 'plain', cache)

/** A paragraph with what each part of its reading is given by the parts before. */
const prepared = ({ text, sentences }: Paragraph) => {
  const { citations, inert } = readBrackets(text)
  const sure = citations.filter(({ certainty }) => certainty === 'sure').map(({ span }) => span)
  const skipped = [...sure, ...inert].sort((a, b) => a.start - b.start)
  return { text, citations, inert, skipped, sentences: sentences.map(({ span }) => span) }
}

const paragraphs = report.blocks.flatMap(({ paragraph }) => (paragraph ? [prepared(paragraph)] : []))
const model = link(report, allPacks, settings.conventions, alone)

const each = (work: (paragraph: ReturnType<typeof prepared>) => unknown) => (): void => {
  for (const paragraph of paragraphs) work(paragraph)
}

const parts: readonly (readonly [string, () => unknown])[] = [
  ['blocks and header', () => readReport(text, 'plain', cache)],
  ['citations', each(({ text }) => readBrackets(text))],
  ['sentences', each(({ text, citations, inert }) => splitSentences(text, citations, inert))],
  ['verdicts', each(({ text, sentences }) => sentences.map(({ start, end }) => judge(text, start, end)))],
  ['dates', each(({ text, skipped }) => findDates(text, skipped))],
  ['names', each(({ text, sentences, skipped }) => findNames(text, sentences, skipped))],
  ['paragraphs: citations, sentences and dates', each(({ text }) => readParagraph(text))],
  ['linking', () => link(report, allPacks, settings.conventions, alone)],
  ...rules.map((rule): readonly [string, () => unknown] => [`rule ${rule.id}`, () => [...rule.check(model)]]),
  ['first analysis', () => analyseAlone(text, new ParagraphCache())],
  ['analysis after an edit', () => analyseAlone(text, cache)],
]

const taken = new Map<string, number[]>()
for (let round = 0; round <= rounds; round++)
  for (const [name, work] of parts) {
    const start = performance.now()
    work()
    const ms = performance.now() - start
    if (round > 0) taken.set(name, [...(taken.get(name) ?? []), ms])
  }
console.log(
  table(
    [...taken].map(([name, times]) => [
      name,
      milliseconds(median(times)),
      perCharacter(text.length, median(times)),
      throughput(text.length, median(times)),
    ]),
  ),
)
