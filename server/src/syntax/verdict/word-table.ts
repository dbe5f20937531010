/** Finds words while their characters are read: they are kept in small letters and hashed, and no string is cut out to look one up. */

/** The hash of no character at all. */
export const emptyHash = 0x811c9dc5 | 0

/** Basic Latin letters and digits as the table compares them, 0 for every other character. */
const basic = new Uint8Array(0x80)
for (let code = 0x30; code <= 0x39; code++) basic[code] = code
for (let code = 0x61; code <= 0x7a; code++) {
  basic[code] = code
  basic[code - 0x20] = code
}

/** A Basic Latin letter, small, or a digit; 0 for every other character. */
export const basicFolded = (code: number): number => (code < 0x80 ? (basic[code] ?? 0) : 0)

/** A code unit as the table compares it: Latin capitals are small, a curly apostrophe is straight. */
export const folded = (code: number): number => {
  if (code < 0x80) return basicFolded(code) || code
  if (code <= 0xde && code >= 0xc0 && code !== 0xd7) return code + 0x20
  return code === 0x2019 ? 0x27 : code
}

/** The hash (FNV-1a over folded code units) of the characters so far and one more, which is folded. */
export const hashOn = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)

/** How many characters of a word are kept; a longer one is in no table. */
export const longest = 64

/** The hash of the folded characters of `letters` from `start` to `end`. */
export const hashOf = (letters: Uint16Array, start: number, end: number): number => {
  let hash = emptyHash
  for (let i = start; i < end; i++) hash = hashOn(hash, letters[i] ?? 0)
  return hash
}

/** Finds the places of words in a list. */
export class WordTable {
  /** The characters of all words in a row, and where each word starts: that of place `i` ends where that of `i + 1` starts. */
  private readonly letters: Uint16Array
  private readonly starts: Uint32Array
  /** Places of words plus one, by hash; the next free slot takes what finds its own taken. At least half are free. */
  private readonly slots: Uint16Array
  private readonly mask: number

  /** The words are given once each, in lower case with straight apostrophes: fewer than 65,536, none beyond `longest`. */
  constructor(readonly words: readonly string[]) {
    let size = 64
    while (size < words.length * 2) size *= 2
    this.slots = new Uint16Array(size)
    this.mask = size - 1
    const letters = words.join('')
    this.letters = new Uint16Array(letters.length)
    for (let i = 0; i < letters.length; i++) this.letters[i] = letters.charCodeAt(i)
    this.starts = new Uint32Array(words.length + 1)
    for (const [place, word] of words.entries()) {
      const start = this.starts[place] ?? 0
      this.starts[place + 1] = start + word.length
      let slot = hashOf(this.letters, start, start + word.length) & this.mask
      while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask
      this.slots[slot] = place + 1
    }
  }

  /** The place of the word whose folded characters are those of `letters` from `start` to `end` and have the given hash; -1 for none. */
  find(letters: Uint16Array, start: number, end: number, hash: number): number {
    if (end > longest) return -1
    for (let slot = hash & this.mask; ; slot = (slot + 1) & this.mask) {
      const place = (this.slots[slot] ?? 0) - 1
      if (place < 0) return -1
      const from = this.starts[place] ?? 0
      if ((this.starts[place + 1] ?? 0) - from === end - start && this.isAt(from, letters, start, end)) return place
    }
  }

  private isAt(from: number, letters: Uint16Array, start: number, end: number): boolean {
    for (let i = start; i < end; i++) if (this.letters[from + i - start] !== letters[i]) return false
    return true
  }
}
