/** How near two names are to each other, and the nearest of a short list. */
import { words } from './fold.ts'

/** Letters that analysts' transliterations and typing confuse; taking one for the other is half a mistake. */
const confused = new Set([
  'iy',
  'yi',
  'ij',
  'ji',
  'ck',
  'kc',
  'sz',
  'zs',
  'vw',
  'wv',
  'mn',
  'nm',
  'gh',
  'hg',
  'uv',
  'vu',
  'dt',
  'td',
  'bp',
  'pb',
])

/** Words that many names share: one more or one less of them says little. */
const generic = new Set(
  'news newspaper agency press daily weekly online service radio television tv channel website magazine journal media gazeta gazette zeitung der die das el la le les al an com ru net org'.split(
    ' ',
  ),
)

const longest = 40
const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Cost of putting the letter `b` in the place of `a`. A digit is never a slip of anything: Channel 4 is not Channel 5. */
const substitution = (a: string, b: string, short: boolean, first: boolean): number => {
  if (isDigit(a.charCodeAt(0)) || isDigit(b.charCodeAt(0))) return 3
  return !short && confused.has(a + b) ? 0.6 : first ? 1.6 : 1.2
}

/**
 * Edit distance of two words, with the slips people make cheaper than the others: a transposition .7, a letter left out or doubled .8, letters
 * that transliterations confuse .6, any other letter 1.2, or 1.6 where it is the first; in words of up to four letters, which are easily another word, 1 and 1.2 (Damerau's restricted distance).
 * x counts as ks; words are read up to 40 letters.
 */
const distance = (left: string, right: string): number => {
  const a = left.slice(0, longest).replaceAll('x', 'ks')
  const b = right.slice(0, longest).replaceAll('x', 'ks')
  if (a === b) return 0
  const short = Math.max(a.length, b.length) <= 4
  const one = short ? 1 : 0.8
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, j) => j * one)
  for (let i = 1; i <= a.length; i++) {
    const row = [i * one]
    const x = a.charAt(i - 1)
    const gap = isDigit(x.charCodeAt(0)) ? 3 : one
    for (let j = 1; j <= b.length; j++) {
      const y = b.charAt(j - 1)
      const inserted = isDigit(y.charCodeAt(0)) ? 3 : one
      let best = Math.min(
        (above[j] ?? 0) + gap,
        (row[j - 1] ?? 0) + inserted,
        (above[j - 1] ?? 0) + (x === y ? 0 : substitution(x, y, short, i + j === 2)),
      )
      if (i > 1 && j > 1 && x !== y && x === b.charAt(j - 2) && a.charAt(i - 2) === y) best = Math.min(best, (before[j - 2] ?? 0) + 0.7)
      row.push(best)
    }
    before = above
    above = row
  }
  return above[b.length] ?? 0
}

/** Cost of taking one word for another; an abbreviation ("Assoc.", "St.") costs less than its missing letters. Infinity where they are not alike. */
const wordCost = (a: string, b: string): number => {
  const length = Math.max(a.length, b.length)
  const shorter = a.length < b.length ? a : b
  const longer = a.length < b.length ? b : a
  const abbreviation = shorter.length > 1 && longer.startsWith(shorter) && !isDigit(longer.charCodeAt(shorter.length))
  if (!abbreviation && longer.length - shorter.length > length / 1.6) return Number.POSITIVE_INFINITY
  const cost = Math.min(distance(a, b), abbreviation ? 0.3 * length : Number.POSITIVE_INFINITY)
  return cost <= length / 2 ? cost : Number.POSITIVE_INFINITY
}

/** Cost of one word for two written apart, the shortest of them `part` letters long; Infinity where that part is merely missing from the one. */
const joinedCost = (a: string, b: string, part: number): number => {
  if (Math.abs(a.length - b.length) >= part) return Number.POSITIVE_INFINITY
  const cost = distance(a, b)
  return cost < 0.6 * part && cost <= Math.max(a.length, b.length) / 4 ? cost : Number.POSITIVE_INFINITY
}

interface Path {
  readonly cost: number
  /** Likeness of the two least alike words that stand for each other. */
  readonly worst: number
  /** Whether a word of one has no counterpart in the other. */
  readonly extra: boolean
}

const missing = (word: string): number => word.length * (generic.has(word) ? 0.4 : 1)

/**
 * How alike two names are, from 0 (nothing alike) to 1 (the same key). A slip of the name has .8 or more: every word of one has its counterpart
 * in the other, and each is alike. A name with a word more or less has .75 at most, and one that only shares words with the other less.
 */
export const likeness = (written: string, declared: string): number => wordsLikeness(words(written), words(declared))

/** `likeness` of two names given as their words. */
export const wordsLikeness = (a: readonly string[], b: readonly string[]): number => {
  if (a.length === 0 || b.length === 0 || a.length > 12 || b.length > 12) return 0
  const joined = a.join('')
  const other = b.join('')
  if (joined === other) return 1
  const paths: (Path | undefined)[][] = [[{ cost: 0, worst: 1, extra: false }]]
  const at = (i: number, j: number): Path | undefined => paths[i]?.[j]
  for (let i = 0; i <= a.length; i++) {
    const row = paths[i] ?? []
    paths[i] = row
    for (let j = 0; j <= b.length; j++) {
      if (i === 0 && j === 0) continue
      let best: Path | undefined
      const offer = (from: Path | undefined, cost: number, worst: number, extra: boolean): void => {
        if (from === undefined || cost === Number.POSITIVE_INFINITY) return
        const total = from.cost + cost
        if (best === undefined || total < best.cost) best = { cost: total, worst: Math.min(from.worst, worst), extra: from.extra || extra }
      }
      const pair = (x: string, y: string, from: Path | undefined, part: number): void => {
        if (from === undefined || (best !== undefined && from.cost >= best.cost)) return
        const cost = part === 0 ? wordCost(x, y) : joinedCost(x, y, part)
        offer(from, cost, 1 - cost / Math.max(x.length, y.length), false)
      }
      const [x, y, x1, y1] = [a[i - 1] ?? '', b[j - 1] ?? '', a[i - 2] ?? '', b[j - 2] ?? '']
      if (i > 0) offer(at(i - 1, j), missing(x), 1, true)
      if (j > 0) offer(at(i, j - 1), missing(y), 1, true)
      if (i > 0 && j > 0) pair(x, y, at(i - 1, j - 1), 0)
      if (i > 1 && j > 0) pair(x1 + x, y, at(i - 2, j - 1), Math.min(x.length, x1.length))
      if (i > 0 && j > 1) pair(x, y1 + y, at(i - 1, j - 2), Math.min(y.length, y1.length))
      row[j] = best
    }
  }
  const end = at(a.length, b.length)
  if (end === undefined) return 0
  const whole = Math.max(0, 1 - end.cost / Math.max(joined.length, other.length))
  if (!end.extra) return (whole + 2 * end.worst) / 3
  const opening = a.length < b.length && !generic.has(a[0] ?? '') && a.every((word, index) => word === b[index])
  const initials = a.length === 1 && b.length > 2 && joined === b.map(word => word.charAt(0)).join('')
  return Math.min(0.75, Math.max(whole, opening || initials ? 0.7 : 0))
}

/** The one of a short list that a misspelt word most likely means; null where none is near. */
export const nearestOf = (written: string, list: Iterable<string>): string | null => {
  let best: string | null = null
  let most = 0.6
  for (const candidate of list) {
    const alike = likeness(written, candidate)
    if (alike > most) {
      most = alike
      best = candidate
    }
  }
  return best
}
