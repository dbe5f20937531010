/**
 * Stands in for VS Code's executable: takes the arguments `@vscode/test-electron` passes, runs the suite in the VS Code from npm, prints
 * what it says and ends with its exit code.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { countMark } from '../../kit/reporter.ts'
import { ensureBrowser, ensureServer } from './install.ts'
import { isNoise } from './noise.ts'
import { openWindow, runSuite, type Window } from './page.ts'
import { out } from './paths.ts'
import { answersFolder } from './requests.ts'
import { type RunningServer, startServer } from './server.ts'

const { values, positionals } = parseArgs({
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    extensionDevelopmentKind: { type: 'string', default: 'node' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
  },
  // Electron's own switches come along.
  strict: false,
  allowPositionals: true,
})

const seconds = Number(process.env.COPYDESK_EDITOR_LIMIT ?? 300)

async function main(): Promise<number> {
  const workspace = path(positionals[0], 'a folder to open')
  const data = path(values['user-data-dir'], '--user-data-dir')
  const kind = String(values.extensionDevelopmentKind)
  const left = join(out, 'editor', kind)
  mkdirSync(left, { recursive: true })
  const log = join(left, 'log.txt')
  writeFileSync(log, '')
  const settingsFile = join(data, 'User', 'settings.json')

  const [editor, browser] = [await ensureServer(), await ensureBrowser()]
  let server: RunningServer | undefined
  let window: Window | undefined
  let timer: NodeJS.Timeout | undefined
  const started = Date.now()
  try {
    server = await startServer(editor, {
      data: join(data, 'server'),
      extensions: path(values['extensions-dir'], '--extensions-dir'),
      log,
      settings: existsSync(settingsFile) ? JSON.parse(readFileSync(settingsFile, 'utf8')) : {},
      test: true,
    })
    window = await openWindow(Number(process.env.COPYDESK_PICTURE_SCALE ?? 1), browser)
    const { host } = server
    const remote = (file: string) => `vscode-remote://${host}${pathToFileURL(file).pathname}`
    const payload = [
      ['extensionDevelopmentPath', remote(path(values.extensionDevelopmentPath, '--extensionDevelopmentPath'))],
      ['extensionTestsPath', remote(path(values.extensionTestsPath, '--extensionTestsPath'))],
      ['skipWelcome', 'true'],
      ['skipReleaseNotes', 'true'],
      ...(kind === 'web' ? [['extensionDevelopmentKind', 'web']] : []),
    ]
    const address = new URL(server.address)
    address.searchParams.set('folder', pathToFileURL(workspace).pathname)
    address.searchParams.set('payload', JSON.stringify(payload))
    let counted = false
    const said = (line: string) => {
      appendFileSync(log, `${line}\n`)
      counted ||= line.startsWith(countMark)
      if (!isNoise(line)) console.log(line)
    }
    const limit = new Promise<string>(done => {
      timer = setTimeout(done, seconds * 1000, `The suite did not end within ${seconds} s (COPYDESK_EDITOR_LIMIT sets another limit).`)
    })
    const result = await Promise.race([
      runSuite(window.page, {
        address,
        said,
        pictures: process.env.COPYDESK_PICTURES ?? join(out, 'pictures'),
        answers: join(dirname(workspace), answersFolder),
      }).catch(error => String(error)),
      limit,
      server.ended,
    ])
    // VS Code calls it a success when the extension host dies in the middle of a suite.
    const died = counted ? undefined : 'The extension host ended before the suite did.'
    const reason = typeof result === 'string' ? result : died
    if (result !== 0 || reason) await report(reason, window, left)
    if (reason) return 124
    console.log(`VS Code ran ${((Date.now() - started) / 1000).toFixed(1)} s`)
    return Number(result)
  } finally {
    clearTimeout(timer)
    await window?.close().catch(() => {})
    server?.stop()
  }
}

/** Says what happened last in a run that failed, and leaves a picture of it. */
async function report(reason: string | undefined, window: Window, left: string): Promise<void> {
  const picture = join(left, 'failure.png')
  const taken = await window.page.screenshot({ path: picture, timeout: 10_000 }).then(
    () => true,
    () => false,
  )
  if (reason) {
    const messages = readFileSync(join(left, 'log.txt'), 'utf8').split('\n')
    const heads = messages.filter(line => /^[^\s-]/.test(line) && !isNoise(line)).map(line => `  ${line.slice(0, 160)}`)
    console.log([reason, 'The last of its log:', ...heads.slice(-20)].join('\n'))
  }
  console.log(`Log: ${join(left, 'log.txt')}${taken ? `, the window at the end: ${picture}` : ''}`)
}

function path(value: unknown, what: string): string {
  if (typeof value !== 'string') throw new Error(`The editor was started without ${what}.`)
  return resolve(value)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130))

main().then(
  code => process.exit(code),
  error => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(125)
  },
)
