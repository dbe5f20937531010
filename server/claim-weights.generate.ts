/**
 * Trains the two tables of weights that tell claims, judgements and frames apart (`src/syntax/verdict/claim-weights.ts`) on the labelled sentences
 * of `../test/fixtures/sentences`. Run it with `npx tsx server/claim-weights.generate.ts` whenever the features, the word lists or the
 * sentences have changed. With `--report` it writes nothing and prints how well each file's sentences are told apart by weights trained on
 * the other files.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { SentenceFeatures } from './src/syntax/verdict/claim-features.ts'

/** What a sentence is, and whether an editor would ask for a source here, nothing being cited: any would, some would, none would. */
interface Label {
  readonly kind: 'claim' | 'judgement' | 'frame'
  readonly flag: 'must' | 'may' | 'no'
}

/** What a line of a fixture holds. */
interface Paragraph {
  readonly sentences: readonly (Label & { readonly text: string })[]
}

interface Sentence extends Label {
  readonly file: string
  readonly features: readonly string[]
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
  /** In how many examples a feature must be, and (`fewestWithout`) from how many be absent, for it to be weighed. */
  readonly fewestWith: number
}

/** What is added up for a sentence: the bias and the weights of its features, the greatest first. */
interface Table {
  readonly bias: number
  readonly weights: ReadonlyMap<string, number>
}

const files = ['country', 'intelligence', 'markets', 'monitors']
const claimTraining: Training = { penalty: 6, fewestWith: 9 }
const frameTraining: Training = { penalty: 2, fewestWith: 8 }
const fewestWithout = 3
/** A weight smaller than this is left out. */
const least = 0.08
const sweeps = 1500
/** How far from zero the slope may be after the last sweep: far too little to change a weight's second decimal place. */
const flat = 1e-8

const read = (file: string): readonly Sentence[] =>
  readFileSync(new URL(`../test/fixtures/sentences/${file}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .flatMap(line => {
      const { sentences }: Paragraph = JSON.parse(line)
      return sentences.map(({ text, kind, flag }) => ({ file, kind, flag, features: featuresOf(text) }))
    })

const features = new SentenceFeatures()

const featuresOf = (text: string): readonly string[] => {
  features.read(text)
  return features.names()
}

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
  readonly examples: readonly number[]
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

/**
 * Returns the weights of a logistic regression with a quadratic penalty, found by coordinate descent: weight after weight takes one Newton
 * step, in the same order always, so that the same examples give the same table. Throws where the last sweep has not come to rest.
 */
const train = (examples: readonly Example[], { penalty, fewestWith }: Training): Table => {
  const byFeature = new Map<string, number[]>()
  for (const [i, { features }] of examples.entries())
    for (const feature of features) {
      const of = byFeature.get(feature)
      if (of) of.push(i)
      else byFeature.set(feature, [i])
    }
  const bias: Column = { feature: 'bias', penalty: 0, examples: examples.map((_, i) => i), weight: 0 }
  const columns = [...byFeature]
    .filter(([, of]) => of.length >= fewestWith && of.length <= examples.length - fewestWithout)
    .map(([feature, of]): Column => ({ feature, penalty, examples: of, weight: 0 }))
  const sums = examples.map(() => 0)
  const wanted = examples.map(({ is }) => (is ? 1 : 0))
  let steepest = 0
  for (let sweep = 0; sweep < sweeps; sweep++) {
    steepest = 0
    for (const column of [bias, ...columns]) {
      let slope = column.penalty * column.weight
      let bend = column.penalty
      for (const i of column.examples) {
        const chance = 1 / (1 + Math.exp(-(sums[i] ?? 0)))
        slope += chance - (wanted[i] ?? 0)
        bend += chance * (1 - chance)
      }
      const step = slope / bend
      column.weight -= step
      for (const i of column.examples) sums[i] = (sums[i] ?? 0) - step
      steepest = Math.max(steepest, Math.abs(slope))
    }
  }
  if (steepest > flat) throw new Error(`the weights have not settled: the slope is still ${steepest}`)
  return rounded(bias.weight, columns)
}

const quote = (feature: string): string => {
  if (/^[A-Za-z]+$/.test(feature)) return feature
  return feature.includes("'") ? `"${feature}"` : `'${feature}'`
}

const declared = (name: string, about: string, { bias, weights }: Table): string =>
  [
    `/** ${about} */`,
    `export const ${name}Bias = ${bias}`,
    `export const ${name}Weights: Readonly<Record<string, number>> = {`,
    ...[...weights].map(([feature, weight]) => `  ${quote(feature)}: ${weight},`),
    '}',
  ].join('\n')

/** The tables as a module: the analysis core reads no files. Throws where a fixture is missing or the weights have not settled. */
export const moduleText = (): string => {
  const sentences = files.flatMap(read)
  return [
    '/**',
    ' * How much each feature of a sentence says. Generated by server/claim-weights.generate.ts: change that, not this. The weights are those of',
    ' * a logistic regression (L2) over the labelled sentences of test/fixtures/sentences, rounded to two places; features that say next to',
    ' * nothing are left out. After a change of features, word lists or sentences: `npx tsx server/claim-weights.generate.ts`.',
    ' */',
    '',
    declared('claim', 'Above zero in all: a claim.', train(claimExamples(sentences), claimTraining)),
    '',
    declared('frame', 'Of what is no claim, above zero in all: a frame; else a judgement.', train(frameExamples(sentences), frameTraining)),
    '',
  ].join('\n')
}

/** What the weights say of an example, and what its label says. */
interface Outcome {
  readonly said: boolean
  readonly is: boolean
}

const outcomes = ({ bias, weights }: Table, examples: readonly Example[]): readonly Outcome[] =>
  examples.map(({ features, is }) => ({ said: features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), bias) > 0, is }))

const row = (name: string, of: readonly Outcome[]): string => {
  const count = (said: boolean, is: boolean): number => of.filter(each => each.said === said && each.is === is).length
  const found = count(true, true)
  const accuracy = (found + count(false, false)) / of.length
  const f1 = (2 * found) / (2 * found + count(true, false) + count(false, true))
  return `${name.padEnd(14)}${String(of.length).padStart(9)}${accuracy.toFixed(3).padStart(10)}${f1.toFixed(3).padStart(7)}`
}

/**
 * Returns a table, a line a file: how well "must" is told from "no" in it by weights trained on the other files. Sentences flagged "may" and
 * claims flagged "no" are left out of both. The features themselves were chosen with all files in view, so this flatters a little.
 */
export const report = (): string => {
  const sentences = files.flatMap(read)
  const each = files.map(file => {
    const others = claimExamples(sentences.filter(sentence => sentence.file !== file))
    return outcomes(train(others, claimTraining), claimExamples(sentences.filter(sentence => sentence.file === file)))
  })
  return [
    'file          sentences  accuracy     F1',
    ...files.map((file, i) => row(file, each[i] ?? [])),
    row('all', each.flat()),
    '',
  ].join('\n')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--report')) process.stdout.write(report())
  else writeFileSync(fileURLToPath(new URL('src/syntax/verdict/claim-weights.ts', import.meta.url)), moduleText())
}
