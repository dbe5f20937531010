/**
 * Trains the two tables of weights that tell claims, judgements and frames apart (`src/syntax/verdict/claim-weights.ts`) on the labelled
 * sentences of `../test/fixtures/sentences` and of the reports in `../test/fixtures/corpus-apart`. Run it with
 * `npx tsx server/claim-weights.generate.ts` whenever the features, the word lists or the sentences have changed. With `--report` it writes
 * nothing and prints how well each file's sentences are told apart by weights trained on the other files. The reports of
 * `../test/fixtures/corpus` and `../test/fixtures/corpus-held-back` are never trained on: they are the test.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { grouped } from './src/base/grouped.ts'
import { SentenceFeatures } from './src/syntax/verdict/claim-features.ts'
import { nameOf } from './src/syntax/verdict/claim-vocabulary.ts'
import { isClaim, judge } from './src/syntax/verdict/verdict.ts'

/** What a sentence is, and whether an editor would ask for a source here: any would, some would, none would. */
interface Label {
  readonly kind: 'claim' | 'judgement' | 'frame'
  readonly flag: 'must' | 'may' | 'no'
}

/** What a line of a fixture holds. */
interface Paragraph {
  readonly sentences: readonly (Label & { readonly text: string })[]
}

/** What a report's key says of its sentences. */
interface Key {
  readonly sentences: readonly (Label & { readonly text: string; readonly support: string })[]
}

interface Sentence extends Label {
  /** The file of sentences it stands in; null for a sentence of a report. */
  readonly file: string | null
  readonly features: readonly string[]
  /** Whether it names its source itself, which no weighing decides. */
  readonly attributed: boolean
}

/** A sentence's features and whether it is of the class that the weights are to find. */
interface Example {
  readonly features: readonly string[]
  readonly is: boolean
}

/** How a table is trained: among the best figures of a small grid, each file predicted from the others. */
interface Training {
  /** How strongly weights are drawn to zero: the factor of half the sum of their squares. The bias is left free. */
  readonly penalty: number
  /** The same for features that leave little doubt where they hold, and hold seldom. */
  readonly tellingPenalty: number
  /** The same for words and pairs of words, of which there are many. */
  readonly wordPenalty: number
  /** In how many examples a feature must be for it to be weighed. */
  readonly fewestWith: number
  /** The same for words, pairs of words and telling features. */
  readonly fewestWithWord: number
}

/** What is added up for a sentence: the bias and the weights of its features, the greatest first. */
interface Table {
  readonly bias: number
  readonly weights: ReadonlyMap<string, number>
}

/** The files of the first hands, by which the figures of `report` are given, and those of others. */
const firstFiles = ['country', 'intelligence', 'markets', 'monitors']
const fixtures = new URL('../test/fixtures/', import.meta.url)
const claimTraining: Training = { penalty: 10, tellingPenalty: 1, wordPenalty: 10, fewestWith: 9, fewestWithWord: 3 }
const frameTraining: Training = { penalty: 3, tellingPenalty: 1, wordPenalty: 5, fewestWith: 8, fewestWithWord: 3 }
/** From how many examples a feature must be absent. */
const fewestWithout = 3
/** A weight smaller than this is left out. */
const least = 0.02
const sweeps = 1500
/** How far from zero the slope may be after the last sweep: far too little to change a weight's second decimal place. */
const flat = 1e-6

const features = new SentenceFeatures()

const filesIn = (folder: string, end: string): readonly string[] =>
  readdirSync(new URL(folder, fixtures))
    .filter(name => name.endsWith(end))
    .map(name => name.slice(0, -end.length))
    .sort()

const read = (path: string): string => readFileSync(new URL(path, fixtures), 'utf8')

/** The labelled sentences of a file, which stand in paragraphs without citations. */
const sentencesOf = (file: string): readonly Sentence[] =>
  read(`sentences/${file}.jsonl`)
    .trim()
    .split('\n')
    .flatMap(line => {
      const { sentences }: Paragraph = JSON.parse(line)
      return sentences.map(({ text, kind, flag }, before): Sentence => {
        features.read(text, 0, text.length, { before, count: sentences.length })
        return { file, kind, flag, features: features.names(), attributed: judge(text).attributed }
      })
    })

/** The sentences of a report by its key. Whether one is cited there says nothing of what it is: a cited claim would else want a source. */
const sentencesOfReport = (report: string): readonly Sentence[] => {
  const { sentences }: Key = JSON.parse(read(`corpus-apart/${report}.gold.json`))
  return sentences.flatMap(({ text, kind, flag, support }): readonly Sentence[] => {
    if (flag === 'may' || support === 'attributed') return []
    features.read(text)
    return [{ file: null, kind, flag: kind === 'claim' ? 'must' : 'no', features: features.names(), attributed: false }]
  })
}

const everySentence = (): readonly Sentence[] => [
  ...filesIn('sentences/', '.jsonl').flatMap(sentencesOf),
  ...filesIn('corpus-apart/', '.gold.json').flatMap(sentencesOfReport),
]

/** What any editor wants a source for, against judgements and frames. What editors differ on, and claims they let pass, teach neither. */
const claimExamples = (sentences: readonly Sentence[]): readonly Example[] =>
  sentences.flatMap(({ kind, flag, features }) =>
    flag === 'must' || (flag === 'no' && kind !== 'claim') ? [{ features, is: flag === 'must' }] : [],
  )

/** Frames against judgements. A question needs no weighing: it is a frame. */
const frameExamples = (sentences: readonly Sentence[]): readonly Example[] =>
  sentences.flatMap(({ kind, features }) => (kind === 'claim' || features.includes('question') ? [] : [{ features, is: kind === 'frame' }]))

/** A feature's examples, as their places among all, and its weight so far. */
interface Column {
  readonly feature: string
  readonly penalty: number
  readonly examples: Int32Array
  weight: number
}

const places = (weight: number): number => Number(weight.toFixed(2))

/** The table to two decimal places, beyond which machines may differ. */
const rounded = (bias: number, columns: readonly Column[]): Table => {
  const kept = columns
    .filter(({ weight }) => Math.abs(weight) >= least)
    .map(({ feature, weight }): readonly [string, number] => [feature, places(weight)])
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return { bias: places(bias), weights: new Map(kept) }
}

const telling: ReadonlySet<string> = new Set(['ownEstimate', 'ownGap', 'namedSo', 'hearsay'])
const isWord = (feature: string): boolean => /^(?:word|pair):/.test(feature)

/**
 * Returns the weights of a logistic regression with a quadratic penalty, found by coordinate descent: weight after weight takes one Newton
 * step, in the same order always, so that the same examples give the same table. Throws where the last sweep has not come to rest.
 */
const train = (examples: readonly Example[], { penalty, tellingPenalty, wordPenalty, fewestWith, fewestWithWord }: Training): Table => {
  const byFeature = new Map<string, number[]>()
  for (const [i, { features }] of examples.entries())
    for (const feature of features) {
      const of = byFeature.get(feature)
      if (of) of.push(i)
      else byFeature.set(feature, [i])
    }
  const bias: Column = { feature: 'bias', penalty: 0, examples: Int32Array.from(examples.keys()), weight: 0 }
  const columns = [...byFeature]
    .filter(
      ([feature, of]) =>
        of.length >= (isWord(feature) || telling.has(feature) ? fewestWithWord : fewestWith) &&
        of.length <= examples.length - fewestWithout,
    )
    .map(
      ([feature, of]): Column => ({
        feature,
        penalty: isWord(feature) ? wordPenalty : telling.has(feature) ? tellingPenalty : penalty,
        examples: Int32Array.from(of),
        weight: 0,
      }),
    )
  const sums = new Float64Array(examples.length)
  const chances = new Float64Array(examples.length).fill(0.5)
  const wanted = Float64Array.from(examples, ({ is }) => (is ? 1 : 0))
  let steepest = Number.POSITIVE_INFINITY
  for (let sweep = 0; sweep < sweeps && steepest > flat; sweep++) {
    steepest = 0
    for (const column of [bias, ...columns]) {
      let slope = column.penalty * column.weight
      let bend = column.penalty
      for (const i of column.examples) {
        const chance = chances[i] ?? 0
        slope += chance - (wanted[i] ?? 0)
        bend += chance * (1 - chance)
      }
      const step = slope / bend
      column.weight -= step
      for (const i of column.examples) {
        const sum = (sums[i] ?? 0) - step
        sums[i] = sum
        chances[i] = 1 / (1 + Math.exp(-sum))
      }
      steepest = Math.max(steepest, Math.abs(slope))
    }
  }
  if (steepest > flat) throw new Error(`the weights have not settled: the slope is still ${steepest}`)
  return rounded(bias.weight, columns)
}

/** A line of a table is no longer than this. */
const width = 138

/** The table as text: a line a weight, the features of that weight behind it; a weight of many features has several. */
const written = ({ bias, weights }: Table): string => {
  const lines: string[] = [`${bias.toFixed(2)} bias`]
  for (const [weight, features] of grouped([...weights], ([, weight]) => weight.toFixed(2))) {
    let line = weight
    for (const [feature] of features) {
      if (line.length + 1 + feature.length > width) {
        lines.push(line)
        line = weight
      }
      line += ` ${feature}`
    }
    lines.push(line)
  }
  return lines.join('\n')
}

const declared = (name: string, about: string, table: Table): string =>
  [`/** ${about} */`, `export const ${name}Table = \``, written(table), '`'].join('\n')

/** The tables as a module: the analysis core reads no files. Throws where a fixture is missing or the weights have not settled. */
export const moduleText = (): string => {
  const sentences = everySentence()
  return [
    '/**',
    ' * How much each feature of a sentence says. Generated by server/claim-weights.generate.ts: change that, not this. The weights are those of',
    ' * a logistic regression (L2) over the labelled sentences of test/fixtures/sentences and test/fixtures/corpus-apart, rounded to two places;',
    ' * features that say next to nothing are left out. After a change of features, word lists or sentences: `npx tsx server/claim-weights.generate.ts`.',
    ' */',
    '',
    declared('claim', 'Above zero in all: a claim.', train(claimExamples(sentences), claimTraining)),
    '',
    declared('frame', 'Of what is no claim, above zero in all: a frame; else a judgement.', train(frameExamples(sentences), frameTraining)),
    '',
  ].join('\n')
}

/** What the weights say of a sentence, and what its label says: whether it wants a source. */
interface Outcome {
  readonly said: boolean
  readonly is: boolean
}

/** What the weights say of the sentences that any editor would ask a source for, or none. One that names its source wants no other. */
const outcomes = ({ bias, weights }: Table, sentences: readonly Sentence[]): readonly Outcome[] =>
  sentences.flatMap(({ features, attributed, flag }) => {
    if (flag === 'may') return []
    const weight = features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), bias)
    const said = !attributed && isClaim(weight * 100, number => features.includes(nameOf(number)))
    return [{ said, is: flag === 'must' }]
  })

/** How well "must" is told from "no". */
export interface Told {
  readonly name: string
  readonly sentences: number
  readonly accuracy: number
  readonly f1: number
}

const told = (name: string, of: readonly Outcome[]): Told => {
  const count = (said: boolean, is: boolean): number => of.filter(each => each.said === said && each.is === is).length
  const found = count(true, true)
  return {
    name,
    sentences: of.length,
    accuracy: (found + count(false, false)) / of.length,
    f1: (2 * found) / (2 * found + count(true, false) + count(false, true)),
  }
}

/**
 * Returns how well "must" is told from "no" in each file of the first hands by weights trained on everything else, and in all of them
 * together. Sentences flagged "may" are left out. The features themselves were chosen with all files in view, so this flatters a little.
 */
export const crossValidated = (): readonly Told[] => {
  const sentences = everySentence()
  const each = firstFiles.map(file => {
    const table = train(claimExamples(sentences.filter(sentence => sentence.file !== file)), claimTraining)
    return outcomes(
      table,
      sentences.filter(sentence => sentence.file === file),
    )
  })
  return [...firstFiles.map((file, i) => told(file, each[i] ?? [])), told('all', each.flat())]
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--report'))
    for (const { name, sentences, accuracy, f1 } of crossValidated())
      console.log(`${name.padEnd(14)}${String(sentences).padStart(9)}${accuracy.toFixed(3).padStart(10)}${f1.toFixed(3).padStart(7)}`)
  else writeFileSync(fileURLToPath(new URL('src/syntax/verdict/claim-weights.ts', import.meta.url)), moduleText())
}
