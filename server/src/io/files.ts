/** Reading and writing files on this machine. */
import { randomBytes } from 'node:crypto'
import { chmod, open, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'

/** A path as the registry's functions take it: absolute, with `/` between its parts. */
export const slashed = (path: string): string => resolve(path).split(sep).join('/')

/** UTF-8; what is none becomes U+FFFD. A byte order mark stays in the text, since offsets count it. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

const code = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of the path is not a folder',
  ELOOP: 'too many symbolic links',
  EMFILE: 'too many open files',
  ENOSPC: 'no space left on the device',
  EROFS: 'the file system is read-only',
}

/** Why a file operation failed, in words. */
export const reasonOf = (error: unknown): string => reasons[code(error)] ?? (error instanceof Error ? error.message : String(error))

/** The text of the file; null where there is none. Rejects with a reason in words where there is one that cannot be read. */
export const readText = async (path: string): Promise<string | null> => {
  try {
    return decoder.decode(await readFile(path))
  } catch (error) {
    if (code(error) === 'ENOENT' || code(error) === 'ENOTDIR') return null
    throw new Error(reasonOf(error), { cause: error })
  }
}

/** The text that the file begins with: at most `bytes` bytes of it. Rejects where it cannot be read. */
export const readHead = async (path: string, bytes: number): Promise<string> => {
  const file = await open(path, 'r')
  try {
    const buffer = Buffer.alloc(bytes)
    const { bytesRead } = await file.read(buffer, 0, bytes, 0)
    return decoder.decode(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}

/**
 * Puts `text` in the place of the file's contents, or makes the file. A reader sees the old contents or the new ones, never a part: they are
 * written beside the file and renamed. The file's mode stays; a symbolic link is followed. Rejects with a reason in words, leaving the file as it was.
 */
export const writeAtomically = async (path: string, text: string): Promise<void> => {
  const target = await realpath(path).catch(() => path)
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    const mode = await stat(target).then(
      found => found.mode & 0o7777,
      () => null,
    )
    await writeFile(temporary, text, { encoding: 'utf8', flag: 'wx' })
    if (mode !== null) await chmod(temporary, mode)
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw new Error(`${path} cannot be written: ${reasonOf(error)}`, { cause: error })
  }
}
