/** Which files a team's settings name as reports. */
import picomatch from 'picomatch'

/** Extensions that say it by themselves. */
export const reportExtensions: readonly string[] = ['.report', '.rpt']

/** Extensions of files whose own header may say it. */
export const textExtensions: readonly string[] = ['.md', '.markdown', '.txt', '.text']

/** The files that may be reports. */
export const reportGlob = `**/*.{${[...reportExtensions, ...textExtensions].map(extension => extension.slice(1)).join(',')}}`

/** How much of a file has to show whether it is a report: UTF-16 units from its start. */
export const headLength = 4096

const extension = (path: string): string => /\.[^./\\]*$/.exec(path)?.[0].toLowerCase() ?? ''

/** Whether the extension alone makes it a report. */
export const namedReport = (path: string): boolean => reportExtensions.includes(extension(path))

/** Whether it is worth looking into the file for a header. */
export const mayDeclare = (path: string): boolean => textExtensions.includes(extension(path))

/**
 * A test of paths (relative to the team's folder, `/` between parts) against patterns: `*` and `?` within a part, `**` across parts, `{a,b}`; a
 * pattern that begins with `!` takes files out again, one that ends with `/` means everything below. A pattern that cannot be read matches nothing.
 */
export const matcher = (patterns: readonly string[]): ((path: string) => boolean) => {
  const compile = (list: readonly string[]): ((path: string) => boolean)[] =>
    list.flatMap(pattern => {
      const clean = pattern
        .trim()
        .replace(/\\/g, '/')
        .replace(/^\.?\/+/, '')
      if (clean === '') return []
      try {
        return [picomatch(clean.endsWith('/') ? `${clean}**` : clean, { windows: false, nonegate: true, maxLength: 1000 })]
      } catch {
        return []
      }
    })
  const wanted = compile(patterns.filter(pattern => !pattern.trim().startsWith('!')))
  const unwanted = compile(patterns.filter(pattern => pattern.trim().startsWith('!')).map(pattern => pattern.trim().slice(1)))
  return path => wanted.some(test => test(path)) && !unwanted.some(test => test(path))
}
