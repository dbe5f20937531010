/** Paths and URIs as plain strings with `/` between their parts. Which of the two it is shows in its scheme (two letters or more: `C:` is a drive). */

const scheme = /^[a-z][a-z0-9+.-]+:/i

/** A URI's scheme and authority, or nothing: what no `..` climbs out of. */
const origin = (path: string): string => /^[a-z][a-z0-9+.-]+:(?:\/\/[^/]*)?/i.exec(path)?.[0] ?? ''

/** The folder that holds `path`; null at the root. The root itself ends in `/`. */
export const folderOf = (path: string): string | null => {
  const before = origin(path)
  const rest = path.slice(before.length).replace(/\/$/, '')
  const end = rest.lastIndexOf('/')
  return end < 0 ? null : before + (rest.slice(0, end) || '/')
}

/** The file or folder that `relative` names from `folder`. In a URI its parts are percent-encoded. */
export const join = (folder: string, relative: string): string => {
  const before = origin(folder)
  const rest = folder.slice(before.length)
  const parts = rest.split('/').filter(part => part !== '')
  for (const part of relative.replace(/\\/g, '/').split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..') parts.pop()
    else parts.push(before === '' ? part : encoded(part))
  }
  return `${before}${before !== '' || rest.startsWith('/') ? '/' : ''}${parts.join('/')}`
}

/** As editors write URIs: RFC 3986's unreserved characters stay, every other is percent-encoded. */
const encoded = (part: string): string =>
  encodeURIComponent(part.replace(/[\ud800-\udfff]/gu, '\ufffd')).replace(
    /[!'()*]/g,
    letter => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** The name of the file that a path or URI names, not encoded; null where it names none. */
export const fileNameOf = (path: string): string | null => {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
  return (scheme.test(path) ? decoded(name) : name) || null
}

/** `path` as seen from `folder`, not encoded; null where it is not below it. */
export const below = (folder: string, path: string): string | null => {
  const start = folder.endsWith('/') ? folder : `${folder}/`
  if (!path.startsWith(start)) return null
  const rest = path.slice(start.length)
  return scheme.test(folder) ? rest.split('/').map(decoded).join('/') : rest
}

/** Whether it is a path from some folder on: no address, no drive, nothing from the root. */
export const isRelative = (path: string): boolean => !/^(?:[a-z][a-z0-9+.-]*:|[/\\])/i.test(path)
