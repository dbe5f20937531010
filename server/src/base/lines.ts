/** Offsets to lines and back, for those who must show a place to a person or a protocol. */
import { countLeading } from './bisect.ts'

/** How a text ends its lines, told from its first 10,000 code units: `\r\n` or `\n`. */
export const lineEndOf = (text: string): string => (/\r\n/.test(text.slice(0, 10_000)) ? '\r\n' : '\n')

/** Zero-based line and UTF-16 character in it. */
export interface Position {
  readonly line: number
  readonly character: number
}

/** The lines of one text. `\n`, `\r\n` and a lone `\r` end a line, as in the Language Server Protocol 3.18, §Text documents. */
export class Lines {
  private readonly starts: readonly number[]

  constructor(private readonly text: string) {
    const starts = [0]
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1)
    }
    this.starts = starts
  }

  /** The position of an offset; one beyond the text is the text's end. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.text.length))
    const line = countLeading(this.starts.length, i => (this.starts[i] ?? 0) <= at) - 1
    return { line, character: at - (this.starts[line] ?? 0) }
  }

  /** The line's characters without its end. */
  line(number: number): string {
    const start = this.starts[number] ?? this.text.length
    const end = this.starts[number + 1] ?? this.text.length
    return this.text.slice(start, end).replace(/[\r\n]+$/, '')
  }
}
