/** Paths and URIs as plain strings with `/` between their parts. Which of the two it is shows in its scheme (two letters or more: `C:` is a drive). */

const scheme = /^[a-z][a-z0-9+.-]+:/i

/** The folder that holds `path`; null at the root. */
export const folderOf = (path: string): string | null => {
  const end = path.replace(/\/$/, '').lastIndexOf('/')
  if (end < 0) return null
  const folder = path.slice(0, end)
  if (scheme.test(path)) return /^[a-z][a-z0-9+.-]+:\/?$/i.test(folder) ? null : folder
  if (folder === '') return path === '/' ? null : '/'
  return folder
}

/** The file or folder that `relative` names from `folder`. In a URI its parts are percent-encoded. */
export const join = (folder: string, relative: string): string => {
  const uri = scheme.test(folder)
  let at = folder === '/' ? '' : folder.replace(/\/$/, '')
  for (const part of relative.replace(/\\/g, '/').split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..') at = (folderOf(at) ?? at).replace(/^\/$/, '')
    else at += `/${uri ? encoded(part) : part}`
  }
  return at
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

/** `path` as seen from `folder`, not encoded; null where it is not below it. */
export const below = (folder: string, path: string): string | null => {
  const start = folder.endsWith('/') ? folder : `${folder}/`
  if (!path.startsWith(start)) return null
  const rest = path.slice(start.length)
  return scheme.test(folder) ? rest.split('/').map(decoded).join('/') : rest
}
