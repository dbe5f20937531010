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
        `  ${what.padEnd(16)} F1 ${score.f1.toFixed(3)}   found ${String(score.found).padStart(3)}   wrong ${String(score.wrong).padStart(2)}   missed ${String(score.missed).padStart(2)}`,
    ),
  ].join('\n')

const main = async (): Promise<void> => {
  const reports = await scoreReports()
  const strings = await scoreStrings()
  console.log(table('Reports', reports.scores))
  console.log(table('Citation strings', strings.scores))
  if (process.argv.includes('--misses')) console.log(['', ...reports.misses, ...strings.misses].join('\n'))
}

main().catch(error => {
  console.error(error)
  process.exitCode = 1
})
