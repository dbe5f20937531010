/** Whether a UTF-16 code unit is white space or ends a line, as ECMAScript's `\s` has it (ECMA-262, WhiteSpace and LineTerminator). */
export const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  (code >= 0xa0 &&
    (code === 0xa0 ||
      code === 0x1680 ||
      (code >= 0x2000 && code <= 0x200a) ||
      code === 0x2028 ||
      code === 0x2029 ||
      code === 0x202f ||
      code === 0x205f ||
      code === 0x3000 ||
      code === 0xfeff))

/** The first offset from `at` on, up to `end`, that holds no white space. */
export const skipSpace = (text: string, at: number, end: number = text.length): number => {
  let i = at
  while (i < end && isSpace(text.charCodeAt(i))) i++
  return i
}

/** The last offset back from `at`, down to `start`, that has no white space before it. */
export const skipSpaceBack = (text: string, at: number, start = 0): number => {
  let i = at
  while (i > start && isSpace(text.charCodeAt(i - 1))) i--
  return i
}
