/** Lists that stand within a line: "1) The first item 2) The second item". */
import { isSpace } from '../../base/space.ts'
import { lettered } from './sentence-lexicon.ts'

/** The label that a paragraph begins with: a number or a letter with its marks, or a bullet. */
const label = /^[ \t]{0,3}(?:(\(?)(1|a)(\.\)|[.)])|([•▪⁃◦‣]))[ \t]*(?=[\p{Lu}\p{N}“"‘(])/u

/**
 * Where the items of an inline list begin, the first included: the paragraph begins with a label, and at least one more of its kind and in
 * its order follows within it. Empty where it holds none. Linear in the length.
 */
export const inlineItems = (text: string): readonly number[] => {
  const found = label.exec(text)
  if (!found) return []
  const [whole, open = '', first = '', close = '', bullet] = found
  const starts: number[] = [0]
  let at = whole.length
  for (let n = 1; ; n++) {
    const next = bullet ?? open + (first === 'a' ? String.fromCharCode(97 + n) : String(1 + n)) + close
    if (first === 'a' && n > 25) break
    at = labelAt(text, next, at, close === '.')
    if (at < 0) break
    starts.push(at)
    at += next.length
  }
  return starts.length > 1 ? starts : []
}

/** Where `next` stands as an item's label at or after `from`; -1 where it does not. */
const labelAt = (text: string, next: string, from: number, loose: boolean): number => {
  for (let at = text.indexOf(next, from); at >= 0; at = text.indexOf(next, at + 1)) {
    const behind = /^[ \t]?[\p{Lu}\p{N}“"‘(]/u.test(text.slice(at + next.length, at + next.length + 2))
    if (behind && isSpace(text.charCodeAt(at - 1)) && (!loose || !isNumber(text, at))) return at
  }
  return -1
}

/** "version 2. The court": the number belongs to the word before it, and its stop is the sentence's. */
const isNumber = (text: string, at: number): boolean => {
  const before = /(\S{1,20})\s$/.exec(text.slice(Math.max(0, at - 22), at))?.[1] ?? ''
  return (
    !/[\p{Ll}\p{N}]{2}$|[.!?;,:)”’"]$/u.test(before) ||
    lettered.has(before) ||
    /^(?:no|version|round|number|is|was|to|of|at|by|in)$/i.test(before)
  )
}
