/** Text as it stands in a card. */

/** Markdown's own marks made harmless (CommonMark 0.31, §2.4 Backslash escapes), white space drawn together: a report can put no link or command in a card. */
export const escaped = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()<>#+.!|~&$-]/g, '\\$&')

/** "1 day", "2 days". */
export const plural = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`

/** Whether a link may stand in a card: a plain web address, no command and no mark-up. */
export const isAddress = (url: string): boolean => /^https?:\/\/[^\s<>]+$/.test(url)
