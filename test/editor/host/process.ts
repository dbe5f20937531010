import { type ChildProcess, execFileSync, type SpawnOptions, spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The path of the first of `names` found on the PATH, or undefined. On Windows the usual endings are tried too. */
export function onPath(...names: string[]): string | undefined {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : ['']
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      for (const ending of endings) {
        const path = join(folder, name + ending)
        if (folder && isFile(path)) return path
      }
    }
  }
  return undefined
}

/** Whether `path` is a file that exists. */
export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

/**
 * Ends a process with everything it started. It must have been spawned with `detached: true`, which gives it a process group of its
 * own; Windows has no groups and walks the tree instead.
 */
export function killTree(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') execFileSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' })
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // Gone already.
  }
}

/** Starts the npm that runs this script, or else the one on the PATH, with nothing to read and its output to be read. */
export function spawnNpm(
  args: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; errors?: 'inherit' | 'pipe' } = {},
): ChildProcess {
  const { errors = 'pipe', ...rest } = options
  const all: SpawnOptions = { ...rest, stdio: ['ignore', 'pipe', errors] }
  const cli = process.env.npm_execpath
  if (cli?.endsWith('.js')) return spawn(process.execPath, [cli, ...args], all)
  return spawn('npm', args, { ...all, shell: process.platform === 'win32' })
}

/** Runs npm in `cwd`, quietly; rejects with its last lines when it fails. */
export function npm(cwd: string, ...args: string[]): Promise<void> {
  // Inside `npm test` the outer npm's own variables would make the inner one believe that it works on this project.
  const own = /^(npm_(package|lifecycle|command)|npm_config_(local_prefix|prefix)$|INIT_CWD$)/
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !own.test(key)))
  const child = spawnNpm([...args, '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'], { cwd, env })
  let said = ''
  const hear = (data: unknown) => {
    said += data
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  return new Promise((done, failed) => {
    child.on('error', failed)
    child.on('close', code =>
      code === 0 ? done() : failed(new Error(`npm ${args.join(' ')} ended with ${code}:\n${said.split('\n').slice(-20).join('\n')}`)),
    )
  })
}
