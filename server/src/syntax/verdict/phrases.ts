/**
 * Returns the source of an expression that matches any one of the alternatives, which are separated by " | " or line breaks and are
 * expressions themselves: a long list stays readable.
 */
export function oneOf(alternatives: string): string {
  return `(?:${alternatives
    .trim()
    .split(/\s*\n\s*|\s+\|\s+/)
    .join('|')})`
}
