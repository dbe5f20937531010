/** Scores of the findings against the planted defects of an annotated report: what is found, what falsely, and whether a fix puts it right. */
import { applyEdits } from '../../server/src/base/edit.ts'
import { rules } from '../../server/src/rules/index.ts'
import type { Finding } from '../../server/src/rules/rule.ts'

/** A stretch of a report, in UTF-16 offsets. */
export type Pair = readonly [start: number, end: number]

/** Adds to the score of `what`. */
export type Count = (what: string, found: number, wrong: number, missed: number) => void

/** How many UTF-16 units two stretches share; not above 0 where they share none. */
export const overlap = (a: Pair, b: Pair): number => Math.min(a[1], b[1]) - Math.max(a[0], b[0])

/** Where `words` stand at or after `from`, else anywhere; null where nowhere. */
export const place = (text: string, words: string, from: number): Pair | null => {
  const after = text.indexOf(words, from)
  const start = after < 0 ? text.indexOf(words) : after
  return start < 0 ? null : [start, start + words.length]
}

export interface Defect {
  readonly code: string
  readonly text: string
  /** What a good fix turns the text into; null where no one repair is the right one. */
  readonly fixed: string | null
}

/** Codes scored on their own terms, by the sentences. */
const elsewhere: ReadonlySet<string> = new Set(['uncited-claim'])

/** Counts the defects of the codes that the desk has rules for. A hint is no false alarm: it does not ask for attention. */
export const scoreFindings = (
  text: string,
  defects: readonly Defect[],
  findings: readonly Finding[],
  count: Count,
  miss: (what: string) => void,
): void => {
  const judged = new Set(rules.map(rule => rule.id).filter(id => !elsewhere.has(id)))
  const planted = defects.flatMap(defect => {
    const span = judged.has(defect.code) ? place(text, defect.text, 0) : null
    return span ? [{ ...defect, span }] : []
  })
  const spanOf = ({ span }: Finding): Pair => [span.start, span.end]
  for (const { code, span, text: words, fixed } of planted) {
    const near = findings.filter(found => found.rule === code && overlap(spanOf(found), span) > 0)
    count(code, near.length > 0 ? 1 : 0, 0, near.length > 0 ? 0 : 1)
    if (near.length === 0) miss(`${code}: ${words}`)
    if (fixed === null) continue
    const mended = near.some(found => found.fixes().some(fix => fix.edits.length > 0 && applyEdits(text, fix.edits).includes(fixed)))
    count('fix', mended ? 1 : 0, 0, mended ? 0 : 1)
    if (!mended) miss(`fix of ${code}: no ${fixed}`)
  }
  for (const found of findings) {
    if (!judged.has(found.rule) || found.severity === 'hint') continue
    if (planted.some(({ code, span }) => code === found.rule && overlap(spanOf(found), span) > 0)) continue
    count(found.rule, 0, 1, 0)
    miss(`${found.rule}, falsely: ${text.slice(found.span.start, found.span.end)}: ${found.message}`)
  }
}
