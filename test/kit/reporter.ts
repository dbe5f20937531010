import Mocha from 'mocha'

/** The line that carries a suite's counts begins with this; `npm test` adds them up. */
export const countMark = '##tests '

/** What a suite counted. */
export interface Counts {
  passed: number
  failed: number
  skipped: number
}

/** Mocha's spec reporter, with one more line at the end for the program that counts. */
export default class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    super(runner, options)
    runner.once('end', () => {
      const counts: Counts = { passed: this.stats.passes, failed: this.stats.failures, skipped: this.stats.pending }
      Mocha.reporters.Base.consoleLog(`${countMark}${JSON.stringify(counts)}`)
    })
  }
}
