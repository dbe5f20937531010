// Bundles the product into dist/: the command line and the language server for Node, both again for browsers, and the extension.
// Says nothing when all is well; ends with 1 when not. `--debug` keeps the code readable and adds source maps; `--watch` does too and
// bundles again at every change.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import esbuild from 'esbuild'

const watch = process.argv.includes('--watch')
const debug = watch || process.argv.includes('--debug')

const shared = {
  absWorkingDir: join(dirname(fileURLToPath(import.meta.url)), '..'),
  outdir: 'dist',
  bundle: true,
  minify: !debug,
  sourcemap: debug && 'linked',
  legalComments: 'none',
  logLevel: 'warning',
}
const node = { ...shared, platform: 'node', target: 'node20', format: 'cjs' }
const browser = { ...shared, platform: 'browser', target: 'es2022' }

const builds = [
  { ...node, entryPoints: { cli: 'server/src/cli.ts', server: 'server/src/server.ts' } },
  { ...node, entryPoints: { extension: 'client/src/extension.ts' }, external: ['vscode'] },
  { ...browser, entryPoints: { 'server.browser': 'server/src/server.browser.ts' }, format: 'iife' },
  { ...browser, entryPoints: { 'extension.browser': 'client/src/extension.browser.ts' }, format: 'cjs', external: ['vscode'] },
]

if (watch) {
  for (const build of builds) await (await esbuild.context({ ...build, logLevel: 'info' })).watch()
} else {
  const results = await Promise.allSettled(builds.map(build => esbuild.build(build)))
  if (results.some(result => result.status === 'rejected')) process.exitCode = 1
}
