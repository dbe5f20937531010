import Mocha from 'mocha'
import CountingReporter from '../../kit/reporter.ts'

/** Runs the tests that `load` declares; rejects when one fails, which is how VS Code learns of it. */
export function runMocha(load: () => void): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', reporter: CountingReporter, timeout: 20_000, slow: 2000, color: false })
  mocha.suite.emit('pre-require', globalThis, 'suite', mocha)
  load()
  return new Promise((done, failed) => {
    mocha.run(failures => (failures ? failed(`${failures} failed`) : done()))
  })
}
