/** What sort of character stands at an offset, as far as words are made of them. */

/** Sorts of characters; one that belongs to no word is of none. */
export const sort = { small: 1, capital: 2, digit: 4, letter: 8, number: 16, mark: 32, joiner: 64 }
/** Where a word may begin. */
export const opensWord = sort.small | sort.capital | sort.digit | sort.letter | sort.number
export const insideWord = opensWord | sort.mark
export const ascii = sort.small | sort.capital | sort.digit

const sortOf = (character: string): number => {
  if (/[a-z]/.test(character)) return sort.small
  if (/[A-Z]/.test(character)) return sort.capital
  if (/[0-9]/.test(character)) return sort.digit
  if (/[-’'‘‑.&/]/.test(character)) return sort.joiner
  if (/\p{L}/u.test(character)) return sort.letter
  if (/\p{N}/u.test(character)) return sort.number
  return /\p{M}/u.test(character) ? sort.mark : 0
}

const unmet = 128
/** The sorts of code units met so far: a look at a table, where a regular expression would take ten times as long. */
const sorts = new Uint8Array(0x10000).fill(unmet)

/** The sort of a code unit met for the first time, or of the whole character that a half surrogate belongs to. */
const meet = (text: string, at: number): number => {
  const code = text.charCodeAt(at)
  if (code < 0xd800 || code > 0xdfff) {
    const found = sortOf(String.fromCharCode(code))
    sorts[code] = found
    return found
  }
  const point = text.codePointAt(code < 0xdc00 ? at : at - 1) ?? 0
  return point > 0xffff ? sortOf(String.fromCodePoint(point)) : 0
}

/** The sort of the character at `at`, 0 past the end. Both halves of a surrogate pair are of their character’s sort, a lone half is of none. */
export const sortAt = (text: string, at: number): number => {
  if (at >= text.length) return 0
  const known = sorts[text.charCodeAt(at)] ?? 0
  return known === unmet ? meet(text, at) : known
}
