/** Sources of regular expressions that long lists make: they stay readable as text. */

/**
 * Returns the source of an expression that matches any one of the alternatives, which are separated by " | " or line breaks and are
 * expressions themselves.
 */
export function oneOf(alternatives: string): string {
  return `(?:${alternatives
    .trim()
    .split(/\s*\n\s*|\s+\|\s+/)
    .join('|')})`
}

/** Returns the source of an expression that matches any one of the words, which white space separates. */
export const oneWordOf = (words: string): string => `(?:${words.trim().split(/\s+/).join('|')})`
