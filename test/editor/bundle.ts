import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { out, root } from './host/paths.ts'

/** The extension hosts: VS Code's Node process, and the worker that a browser runs. */
export type Host = 'node' | 'web'

const suite = join(root, 'test', 'editor', 'suite')

/** Bundles the editor suite for one extension host and returns the bundle's path. */
export async function bundleSuite(host: Host): Promise<string> {
  const outfile = join(out, 'editor', host, 'suite.js')
  await build({
    entryPoints: [join(suite, 'index.ts')],
    outfile,
    bundle: true,
    format: 'cjs',
    sourcemap: 'inline',
    logLevel: 'warning',
    define: { EXTENSION_HOST: JSON.stringify(host) },
    plugins: host === 'node' ? [everyTest] : [everyTest, mochaForBrowsers],
    ...(host === 'node'
      ? { platform: 'node', target: 'node20', external: ['vscode', 'mocha'] }
      : {
          platform: 'browser',
          target: 'es2022',
          external: ['vscode'],
          alias: { 'node:assert/strict': join(root, 'test', 'kit', 'assert.ts') },
        }),
  })
  return outfile
}

/** Resolves `every-test` to a module that loads each test file, in the order of their names. */
const everyTest: Plugin = {
  name: 'every-test',
  setup(builder) {
    builder.onResolve({ filter: /^every-test$/ }, ({ path }) => ({ path, namespace: 'every-test' }))
    builder.onLoad({ filter: /.*/, namespace: 'every-test' }, () => ({
      resolveDir: suite,
      contents: readdirSync(suite)
        .filter(name => name.endsWith('.test.ts'))
        .sort()
        .map(name => `require('./${name}')`)
        .join('\n'),
    }))
  },
}

/** Resolves `mocha` to its browser build, which is a script that leaves the class on the global object. */
const mochaForBrowsers: Plugin = {
  name: 'mocha-for-browsers',
  setup(builder) {
    builder.onResolve({ filter: /^mocha$/ }, ({ path }) => ({ path, namespace: 'mocha' }))
    builder.onLoad({ filter: /.*/, namespace: 'mocha' }, () => ({
      contents: `${readFileSync(createRequire(import.meta.url).resolve('mocha/mocha.js'), 'utf8')}\nmodule.exports = globalThis.Mocha`,
    }))
  },
}
