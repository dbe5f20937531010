import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { EditorServer } from './install.ts'
import { killTree } from './process.ts'

/** A running VS Code server. */
export interface RunningServer {
  /** `127.0.0.1:PORT`, which `vscode-remote:` URIs name too. */
  host: string
  /** The address of its page; whoever has it may use the server, nobody else. */
  address: URL
  /** Settles when the server ends by itself, with the reason. */
  ended: Promise<string>
  stop(): void
}

export interface ServerOptions {
  /** Where the server keeps its state. */
  data: string
  /** Where extensions are installed. */
  extensions: string
  /** Everything the server says goes to this file. */
  log: string
  settings: Record<string, unknown>
  /** The port wanted; another one is taken when this is in use. Default: any. */
  port?: number
  /** Lets a page pass in a test suite, and makes the server end by itself minutes after the page is gone. */
  test?: boolean
}

/** Settings that keep a workbench to the point and off the network. */
export const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
}

/** Starts a VS Code server on 127.0.0.1 and resolves once it listens. It ends with this process. */
export async function startServer(editor: EditorServer, options: ServerOptions): Promise<RunningServer> {
  const port = await freePort(options.port)
  const token = randomBytes(9).toString('base64url')
  const user = join(options.data, 'data', 'User')
  mkdirSync(user, { recursive: true })
  mkdirSync(options.extensions, { recursive: true })
  writeFileSync(join(user, 'settings.json'), JSON.stringify(options.settings, null, 2))
  const child = spawn(
    editor.node,
    [
      editor.main,
      ...['--host', '127.0.0.1', '--port', String(port), '--connection-token', token, '--accept-server-license-terms'],
      ...['--server-data-dir', options.data, '--extensions-dir', options.extensions, '--telemetry-level', 'off'],
      ...['--disable-workspace-trust', '--disable-update-check', '--disable-getting-started-override'],
      ...(options.test ? ['--enable-smoke-test-driver', '--enable-remote-auto-shutdown'] : []),
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      // An extension gallery without an address: nothing is looked up.
      env: { ...process.env, EXTENSIONS_GALLERY: '{}' },
    },
  )
  const log = createWriteStream(options.log, { flags: 'a' })
  child.stderr.pipe(log, { end: false })
  const stop = () => killTree(child)
  process.on('exit', stop)
  const ended = new Promise<string>(done => {
    child.on('error', error => done(`VS Code's server did not start: ${error.message}`))
    child.on('exit', (code, signal) => done(`VS Code's server ended with ${code ?? signal}; its log: ${options.log}`))
  })
  const listening = new Promise<undefined>(done => {
    let said = ''
    child.stdout.on('data', data => {
      log.write(data)
      said += data
      if (said.includes('Extension host agent listening')) done(undefined)
    })
  })
  const failure = await Promise.race([listening, ended])
  if (failure) throw new Error(failure)
  const host = `127.0.0.1:${port}`
  return { host, address: new URL(`http://${host}/?tkn=${token}`), ended, stop }
}

/** A port free on 127.0.0.1: the one wanted, or any. */
function freePort(wanted = 0): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer()
    probe.once('error', error => (wanted ? freePort().then(done, failed) : failed(error)))
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(address && typeof address === 'object' ? address.port : wanted))
    })
  })
}
