/** How near two spellings of a name are. */

/** Lower case, without diacritics, stops and apostrophes; hyphens count as spaces. */
export const foldName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.’'ʼ‘]/g, '')
    .replace(/[-‑\s]+/g, ' ')
    .trim()

/** Spellings by which romanisations of one name differ, each brought to one letter. */
const romanisations: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh/g, 'š'],
  [/tch|dzh|ch|dj|j/g, 'č'],
  [/kh/g, 'h'],
  [/zh/g, 'ž'],
  [/ts|tz/g, 'c'],
  [/ph/g, 'f'],
  [/ou|oo/g, 'u'],
  [/ee|ye|ie/g, 'e'],
  [/yi|iy|ii|y/g, 'i'],
  [/w/g, 'v'],
  [/q|ck/g, 'k'],
  [/(.)\1/g, '$1'],
]

/** The folded word with the differences between romanisations taken out: "Tashjian" and "Tashchyan" give one form. */
export const romanised = (folded: string): string =>
  romanisations.reduce((word, [spelling, letter]) => word.replace(spelling, letter), folded)

/** Edits (insert, delete, replace, swap neighbours) between two words, or `limit + 1` when there are more than `limit`. */
export const editDistance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    if (Math.min(...row) > limit) return limit + 1
    before = last
    last = row
  }
  return last[b.length] ?? limit + 1
}

/** Whether a folded surname of six letters or more is a slip or another romanisation of another. */
export const nearSurname = (a: string, b: string): boolean => {
  if (a.length < 6 || b.length < 6 || a.length > 40 || a[0] !== b[0] || a === b) return false
  return (
    editDistance(a, b, Math.min(a.length, b.length) >= 7 ? 2 : 1) <= (Math.min(a.length, b.length) >= 7 ? 2 : 1) ||
    romanised(a) === romanised(b)
  )
}
