/**
 * `npm test`: every suite in turn, each shown live, none skipped because another failed. The last line counts every test of every suite.
 * `npm test -- lint unit` runs the suites named.
 */
import { createInterface } from 'node:readline'
import { stripVTControlCharacters } from 'node:util'
import { spawnNpm } from './editor/host/process.ts'
import { type Counts, countMark } from './kit/reporter.ts'

/** A suite: an npm script, and how its tests are counted from a line that it prints. */
interface Suite {
  name: string
  script: string
  args?: string[]
  /** What a line says about passed and failed tests; without it the script as a whole is one test, told by its exit code. */
  count?: (line: string) => Counts | undefined
}

/** Our reporter says it at the end of a Mocha run. */
const byReporter = (line: string): Counts | undefined => (line.startsWith(countMark) ? JSON.parse(line.slice(countMark.length)) : undefined)

/** The grammar test tool prints a line for each file. */
const byGrammarFile = (line: string): Counts | undefined => {
  if (/^[✓√] .* run successfull?y/.test(line)) return { passed: 1, failed: 0, skipped: 0 }
  if (/^[✖×] .* (failed|aborted due to an error)/.test(line)) return { passed: 0, failed: 1, skipped: 0 }
  return undefined
}

const suites: Suite[] = [
  { name: 'typecheck', script: 'typecheck' },
  { name: 'lint', script: 'lint' },
  { name: 'build', script: 'build' },
  { name: 'unit', script: 'test:unit', count: byReporter },
  { name: 'grammar', script: 'test:grammar', count: byGrammarFile },
  { name: 'editor-node', script: 'test:editor', args: ['node'], count: byReporter },
  { name: 'editor-web', script: 'test:editor', args: ['web'], count: byReporter },
  { name: 'start', script: 'test:start', count: byReporter },
]

interface Result extends Counts {
  suite: Suite
  seconds: number
}

/** Runs one suite, its output passed on as it comes except for the counting lines. */
async function run(suite: Suite): Promise<Result> {
  console.log(`\n── ${suite.name} ${'─'.repeat(60 - suite.name.length)}`)
  const started = Date.now()
  const args = ['run', '--silent', suite.script, ...(suite.args ? ['--', ...suite.args] : [])]
  const colour = process.stdout.isTTY && !process.env.NO_COLOR ? { FORCE_COLOR: '1' } : {}
  const child = spawnNpm(args, { env: { ...process.env, ...colour }, errors: 'inherit' })
  const exit = new Promise<number>((done, failed) => {
    child.on('error', failed)
    child.on('close', code => done(code ?? 1))
  })

  const counted: Counts = { passed: 0, failed: 0, skipped: 0 }
  if (!child.stdout) throw new Error('npm has no output')
  for await (const line of createInterface({ input: child.stdout })) {
    const said = suite.count?.(stripVTControlCharacters(line).trim())
    if (said) for (const key of ['passed', 'failed', 'skipped'] as const) counted[key] += said[key]
    if (!line.startsWith(countMark)) console.log(line)
  }
  const code = await exit
  if (!suite.count) counted[code === 0 ? 'passed' : 'failed']++
  else if (counted.passed + counted.failed === 0) fail(counted, `${suite.name} ran no test`)
  else if (code !== 0 && counted.failed === 0) fail(counted, `${suite.name} ended with ${code} though no test of it failed`)
  return { suite, ...counted, seconds: (Date.now() - started) / 1000 }
}

function fail(counts: Counts, reason: string): void {
  console.log(reason)
  counts.failed++
}

function told({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
}

async function main(names: string[]): Promise<void> {
  const unknown = names.filter(name => !suites.some(suite => suite.name === name))
  if (unknown.length) throw new Error(`No suite is called ${unknown.join(', ')}; there are ${suites.map(suite => suite.name).join(', ')}.`)
  const results: Result[] = []
  for (const suite of suites) if (!names.length || names.includes(suite.name)) results.push(await run(suite))
  const total: Counts = { passed: 0, failed: 0, skipped: 0 }
  console.log(`\n${'─'.repeat(64)}`)
  for (const result of results) {
    console.log(
      `${result.failed ? '✖' : '✔'} ${result.suite.name.padEnd(12)} ${told(result).padEnd(40)} ${result.seconds.toFixed(1).padStart(6)} s`,
    )
    for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += result[key]
  }
  console.log(told(total))
  process.exitCode = total.failed ? 1 : 0
}

main(process.argv.slice(2)).catch(error => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
})
