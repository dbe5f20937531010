/**
 * `npm start`: builds Copydesk, prints what it finds in the sample reports, and opens them in a VS Code with Copydesk running: the desktop
 * one where `code` is on the PATH, else the one from npm in the browser. `--no-open` opens no window by itself and always serves.
 */
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureServer } from './host/install.ts'
import { cache, root } from './host/paths.ts'
import { onPath } from './host/process.ts'
import { quietSettings, startServer } from './host/server.ts'

const serveOnly = process.argv.includes('--no-open')
const samples = join(root, 'client', 'samples')
const home = join(cache, 'start')

async function main(): Promise<void> {
  if (spawnSync(process.execPath, [join(root, 'client', 'build.mjs')], { stdio: 'inherit' }).status !== 0)
    throw new Error('The build failed.')
  const reports = readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.report'))
  console.log(`What the desk finds in ${relative(root, samples)}:\n`)
  spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), 'check', relative(root, samples)], { cwd: root, stdio: 'inherit' })

  // A copy, so that trying things leaves the checkout as it is.
  const folder = join(home, 'samples')
  rmSync(folder, { recursive: true, force: true })
  cpSync(samples, folder, { recursive: true })

  const code = serveOnly ? undefined : desktop()
  if (code) openDesktop(code, folder)
  else await serve(folder)
  console.log(`
Try there:
  1. Open ${reports[0]}. Problems (${keys('Ctrl+Shift+M', '⇧⌘M')}) lists what the desk found.
  2. Rest the mouse on a person, a place, a source or a citation to see what the desk knows.
  3. Put the cursor on a squiggle and press ${keys('Ctrl+.', '⌘.')} for the fixes.
  4. Let a fix add an unknown source to sources.yaml: its findings go in every report.
  5. Delete a citation and watch the claim before it.
`)
  if (!code) console.log('Ctrl-C ends it.')
}

/** VS Code's command where it can open a window here. Root has none on Linux, nor has a terminal inside a remote VS Code. */
function desktop(): string | undefined {
  const { COPYDESK_EDITOR, DISPLAY, WAYLAND_DISPLAY, VSCODE_IPC_HOOK_CLI } = process.env
  if (COPYDESK_EDITOR === 'npm' || VSCODE_IPC_HOOK_CLI) return undefined
  if (process.platform === 'linux' && (!(DISPLAY || WAYLAND_DISPLAY) || process.getuid?.() === 0)) return undefined
  return onPath('code')
}

function openDesktop(code: string, folder: string): void {
  const windows = process.platform === 'win32'
  const args = [`--extensionDevelopmentPath=${root}`, '--disable-workspace-trust', '--new-window', folder]
  const ran = windows
    ? spawnSync(
        `"${code}"`,
        args.map(arg => `"${arg}"`),
        { stdio: 'inherit', shell: true },
      )
    : spawnSync(code, args, { stdio: 'inherit' })
  if (ran.status !== 0) throw new Error(`${code} ended with ${ran.status}. COPYDESK_EDITOR=npm opens the browser's VS Code in its place.`)
  console.log(`\nVS Code is open on a copy of the samples, with Copydesk running in it: ${folder}`)
}

async function serve(folder: string): Promise<void> {
  const editor = await ensureServer()
  const extensions = join(home, 'extensions')
  rmSync(extensions, { recursive: true, force: true })
  mkdirSync(extensions, { recursive: true })
  const { publisher, name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  symlinkSync(root, join(extensions, `${publisher}.${name}-${version}`), 'junction')
  const server = await startServer(editor, {
    data: join(home, 'server'),
    extensions,
    log: join(home, 'log.txt'),
    settings: quietSettings,
    port: 4747,
  })
  // Named in the address: under the server's own default folder, findings do not reach the editor (their URIs differ from the files').
  const { pathname } = pathToFileURL(folder)
  const address = `${server.address}&folder=${pathname}`
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(0))
  server.ended.then(reason => {
    console.error(reason)
    process.exit(1)
  })
  console.log(`\nVS Code, with Copydesk running in it, is at\n\n  ${address}`)
  if (!serveOnly && !process.env.CI) openBrowser(address)
}

/** Opens the system's browser where there is one; the address is printed in any case. */
function openBrowser(address: string): void {
  const [command, ...args] =
    process.platform === 'darwin' ? ['open', address] : process.platform === 'win32' ? ['explorer', address] : ['xdg-open', address]
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return
  if (!command) return
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}

function keys(here: string, onMac: string): string {
  return process.platform === 'darwin' ? onMac : here
}

main().catch(error => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
