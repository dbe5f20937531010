import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** What the VSIX holds: the bundles, what the manifest points at, and the pages. Nothing of the sources, the tests or a team's own files. */
const shipped = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'client/images/at-work-dark.png',
  'client/images/at-work-light.png',
  'dist/cli.js',
  'dist/extension.browser.js',
  'dist/extension.js',
  'dist/server.browser.js',
  'dist/server.js',
  'package.json',
  'server/packs/countries.NOTICE.md',
  'server/schemas/copydesk.schema.json',
  'server/schemas/entities.schema.json',
  'server/schemas/sources.schema.json',
  'syntaxes/report.language-configuration.json',
  'syntaxes/report.markdown-injection.tmLanguage.json',
  'syntaxes/report.tmLanguage.json',
]

/** The largest bundle the extension may load, in bytes: the world’s press and the weights of words are most of it. */
const ceiling = 1_750_000

describe('the package', () => {
  before(async function () {
    this.timeout(60_000)
    await run(process.execPath, [join(root, 'client/build.mjs')], { cwd: root })
  })

  it('holds what it ships and nothing else', async () => {
    const vsce = join(root, 'node_modules/@vscode/vsce/vsce')
    const { stdout } = await run(process.execPath, [vsce, 'ls', '--no-dependencies'], { cwd: root })
    assert.deepEqual(stdout.trim().split(/\r?\n/).sort(), shipped)
  }).timeout(60_000)

  it('keeps its bundles below their ceiling', () => {
    for (const name of shipped.filter(one => one.startsWith('dist/'))) {
      const { size } = statSync(join(root, name))
      assert.ok(size > 1_000 && size < ceiling, `${name} has ${size} bytes`)
    }
  })
})
