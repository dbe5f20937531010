/**
 * `npm run score`: how the desk does on the annotated fixtures, as a table. `npm run score -- --misses` lists what it reads otherwise than the
 * keys say.
 */
import { type Scores, scoreReports, scoreStrings } from './kit/score.ts'

const table = (title: string, scores: Scores): string =>
  [
    title,
    ...[...scores].map(
      ([what, score]) =>
        `  ${what.padEnd(22)} F1 ${score.f1.toFixed(3)}   found ${String(score.found).padStart(3)}   wrong ${String(score.wrong).padStart(2)}   missed ${String(score.missed).padStart(2)}`,
    ),
  ].join('\n')

const main = async (): Promise<void> => {
  const parts = [
    ['Reports', await scoreReports('corpus')],
    ['Reports by other hands', await scoreReports('corpus-apart')],
    ['Citation strings', await scoreStrings('citation-strings')],
    ['Citation strings by other hands', await scoreStrings('citation-strings-apart')],
  ] as const
  for (const [title, { scores, misses }] of parts) {
    console.log(table(title, scores))
    if (process.argv.includes('--misses')) console.log(misses.map(miss => `    ${miss}`).join('\n'))
  }
}

main().catch(error => {
  console.error(error)
  process.exitCode = 1
})
