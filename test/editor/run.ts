/**
 * Runs the editor suite inside a real VS Code: `run.ts node` in its Node extension host, `run.ts web` in the web worker one,
 * `run.ts` in both.
 * With `--pictures` the README's pictures are made anew.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runTests } from '@vscode/test-electron'
import { bundleSuite, type Host } from './bundle.ts'
import { editorExecutable } from './host/executable.ts'
import { root } from './host/paths.ts'
import { quietSettings } from './host/server.ts'

const limit = Number(process.env.COPYDESK_EDITOR_LIMIT ?? 300)
const [name, ...flags] = process.argv.slice(2)

async function run(host: Host): Promise<void> {
  if (flags.includes('--pictures')) {
    process.env.COPYDESK_PICTURES = join(root, 'client', 'images')
    process.env.COPYDESK_PICTURE_SCALE = '2'
  }
  const suite = await bundleSuite(host)
  const executable = await editorExecutable()
  const here = mkdtempSync(join(realpathSync(tmpdir()), 'copydesk-'))
  let timer: NodeJS.Timeout | undefined
  try {
    const workspace = join(here, 'workspace')
    const sample = join(root, 'test', 'editor', 'workspace')
    mkdirSync(workspace)
    if (existsSync(sample)) cpSync(sample, workspace, { recursive: true })
    const user = join(here, 'user')
    mkdirSync(join(user, 'User'), { recursive: true })
    writeFileSync(join(user, 'User', 'settings.json'), JSON.stringify(quietSettings, null, 2))
    // The stand-in keeps the limit by itself and says more; this is for a downloaded VS Code.
    timer = setTimeout(() => giveUp(), (limit + 30) * 1000)
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: root,
      extensionTestsPath: suite,
      launchArgs: [
        workspace,
        `--extensionDevelopmentKind=${host}`,
        `--user-data-dir=${user}`,
        `--extensions-dir=${join(here, 'extensions')}`,
        '--disable-extensions',
      ],
    })
  } finally {
    clearTimeout(timer)
    rmSync(here, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Ends an editor that hangs: `runTests` kills it with all it started when it is interrupted twice. */
function giveUp(): void {
  console.error(`VS Code did not end within ${limit + 30} s.`)
  process.emit('SIGINT')
  setTimeout(() => process.emit('SIGINT'), 5000)
}

const hosts: Host[] = name === undefined ? ['node', 'web'] : name === 'node' || name === 'web' ? [name] : []

async function all(): Promise<void> {
  if (!hosts.length) throw new Error('Say which extension host: node, web, or nothing for both.')
  for (const host of hosts) {
    await run(host).catch(error => {
      console.error(error instanceof Error ? error.message : error)
      process.exitCode = 1
    })
  }
}

all().catch(error => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
})
