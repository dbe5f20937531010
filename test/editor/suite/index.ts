import { runMocha } from './run.ts'

/** What VS Code calls, in either extension host. The bundler fills in the test files. */
export const run = () => runMocha(() => require('every-test'))
