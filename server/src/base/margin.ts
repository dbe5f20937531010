/** The margin of lines: white space, and the marks at the beginning of a quotation's lines in Markdown. */
import { skipSpace, skipSpaceBack } from './space.ts'

/** The first offset from `at` on that is neither white space nor a quotation's mark at the beginning of a line. */
export const skipMargin = (text: string, at: number): number => {
  let i = skipSpace(text, at)
  while (text[i] === '>' && /[\n\r][ \t>]*$/.test(text.slice(Math.max(at, i - 20), i))) i = skipSpace(text, i + 1)
  return i
}

/** The end of what stands before `at` and is neither white space nor a quotation's mark at the beginning of a line. */
export const skipMarginBack = (text: string, at: number, start = 0): number => {
  let i = skipSpaceBack(text, at, start)
  while (text[i - 1] === '>' && /[\n\r][ \t>]*$/.test(text.slice(Math.max(start, i - 20), i))) i = skipSpaceBack(text, i - 1, start)
  return i
}
