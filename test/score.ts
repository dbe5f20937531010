/**
 * `npm run score`: how the desk does on the annotated fixtures, as tables. `npm run score -- --misses` lists what it reads otherwise than the
 * keys say.
 */
import { crossValidated } from '../server/claim-weights.generate.ts'
import { reportSets, type Scored } from './kit/score.ts'
import { scoreAblation } from './kit/score-ablation.ts'
import { scoreReports, uncitedWhereNothingIs } from './kit/score-reports.ts'
import { scoreStrings } from './kit/score-strings.ts'

const misses = process.argv.includes('--misses')

const print = (title: string, rows: readonly (readonly [what: string, figures: string])[], missed: readonly string[] = []): void => {
  console.log(title)
  for (const [what, figures] of rows) console.log(`  ${what.padEnd(28)} ${figures}`)
  if (misses) for (const miss of missed) console.log(`    ${miss}`)
}

const share = (of: number): string => of.toFixed(3)
const count = (of: number): string => String(of).padStart(4)

const printScores = (title: string, { scores, misses }: Scored): void =>
  print(
    title,
    [...scores].map(([what, { f1, precision, recall, found, wrong, missed }]) => [
      what,
      `F1 ${share(f1)}   P ${share(precision)}   R ${share(recall)}   found ${count(found)}   wrong ${count(wrong)}   missed ${count(missed)}`,
    ]),
    misses,
  )

const main = async (): Promise<void> => {
  for (const set of reportSets) printScores(`Reports in ${set}`, await scoreReports(set))
  for (const set of reportSets) {
    const quiet = await uncitedWhereNothingIs(set)
    print(
      `Reports in ${set} with nothing to flag: claims called uncited`,
      [...quiet].map(([name, found]) => [name, String(found.length)]),
      [...quiet].flatMap(([name, found]) => found.map(text => `${name}: ${text}`)),
    )
  }
  for (const set of reportSets) {
    const { score, misses } = await scoreAblation(set)
    const figures = `${share(score.recall)}   of ${score.found + score.missed}`
    print(`A citation taken away in ${set}: something it covered is flagged`, [['flagged', figures]], misses)
  }
  print(
    'Labelled sentences, “must” against “no”, each file predicted from the others',
    crossValidated().map(({ name, sentences, accuracy, f1 }) => [
      name,
      `accuracy ${share(accuracy)}   F1 ${share(f1)}   of ${count(sentences)}`,
    ]),
  )
  printScores('Citation strings', await scoreStrings('citation-strings'))
  printScores('Citation strings by other hands', await scoreStrings('citation-strings-apart'))
}

main().catch(error => {
  console.error(error)
  process.exitCode = 1
})
