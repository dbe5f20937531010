/** Problems of a file drawn into its text: the place in ⟦ ⟧, and under its line the message. */
import type { Problem } from '../../server/src/registry/problem.ts'

/** The text without the places and messages that `picture` draws. */
export const unmarked = (marked: string): string => marked.replace(/^ {4}\^ .*\n/gm, '').replace(/[⟦⟧]/g, '')

/** The text with the problems drawn into it. Messages stand under their line in text order, each in a line of its own that begins with `    ^ `. */
export const picture = (text: string, problems: readonly Problem[]): string => {
  const lines = text.split('\n')
  let at = 0
  return lines
    .map(line => {
      const end = at + line.length
      const here = problems.filter(({ span }) => span.start >= at && span.start <= end && !(span.start === end && end < text.length))
      let drawn = line
      for (const { span } of [...here].reverse()) {
        const [from, to] = [span.start - at, Math.min(span.end, end) - at]
        drawn = `${drawn.slice(0, from)}⟦${drawn.slice(from, to)}⟧${drawn.slice(to)}`
      }
      at = end + 1
      return [
        drawn,
        ...here.map(
          one => `    ^ ${one.message}${one.other === null ? '' : ` (the other: ${text.slice(one.other.start, one.other.end)})`}`,
        ),
      ].join('\n')
    })
    .join('\n')
}
