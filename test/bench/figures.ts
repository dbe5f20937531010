/** Figures as the bench takes and prints them. A megabyte is a million UTF-16 code units of text, or a million bytes of memory. */

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`

/** Megabytes a second. */
export const throughput = (size: number, ms: number): string => `${(size / ms / 1000).toFixed(size / ms < 10_000 ? 2 : 1)} MB/s`

/** Nanoseconds a character. */
export const perCharacter = (size: number, ms: number): string => `${((ms * 1e6) / size).toFixed(0)} ns/char`

export const milliseconds = (ms: number): string => `${ms.toFixed(ms < 10 ? 2 : ms < 100 ? 1 : 0)} ms`

/** Rows under a heading, the first column to the left and all others to the right. */
export const table = (rows: readonly (readonly string[])[]): string => {
  const widths = rows.reduce<number[]>((all, row) => row.map((cell, i) => Math.max(cell.length, all[i] ?? 0)), [])
  return rows
    .map(row => `  ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart((widths[i] ?? 0) + 3))).join('')}`)
    .join('\n')
}
