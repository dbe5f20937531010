/**
 * `npm run score`: how the desk does on the annotated fixtures, as tables. `npm run score -- --misses` lists what it reads otherwise than the
 * keys say.
 */
import { crossValidated } from '../server/claim-weights.generate.ts'
import { type Scores, scoreAblation, scoreReports, scoreStrings, uncitedWhereNothingIs } from './kit/score.ts'

const misses = process.argv.includes('--misses')

const print = (title: string, rows: readonly (readonly [what: string, figures: string])[], missed: readonly string[] = []): void => {
  console.log(title)
  for (const [what, figures] of rows) console.log(`  ${what.padEnd(28)} ${figures}`)
  if (misses) for (const miss of missed) console.log(`    ${miss}`)
}

const share = (of: number): string => of.toFixed(3)
const count = (of: number): string => String(of).padStart(4)

const printScores = (title: string, { scores, misses }: { readonly scores: Scores; readonly misses: readonly string[] }): void =>
  print(
    title,
    [...scores].map(([what, { f1, precision, recall, found, wrong, missed }]) => [
      what,
      `F1 ${share(f1)}   P ${share(precision)}   R ${share(recall)}   found ${count(found)}   wrong ${count(wrong)}   missed ${count(missed)}`,
    ]),
    misses,
  )

const main = async (): Promise<void> => {
  printScores('Reports', await scoreReports('corpus'))
  printScores('Reports by other hands', await scoreReports('corpus-apart'))
  for (const [title, set] of [
    ['Reports with nothing to flag: claims called uncited', 'corpus'],
    ['The same by other hands', 'corpus-apart'],
  ] as const) {
    const quiet = await uncitedWhereNothingIs(set)
    print(
      title,
      [...quiet].map(([name, found]) => [name, String(found.length)]),
      [...quiet].flatMap(([name, found]) => found.map(text => `${name}: ${text}`)),
    )
  }
  for (const [title, set] of [
    ['A citation taken away: something it covered is flagged', 'corpus'],
    ['The same by other hands', 'corpus-apart'],
  ] as const) {
    const { score, misses } = await scoreAblation(set)
    print(title, [['flagged', `${share(score.recall)}   of ${score.found + score.missed}`]], misses)
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
