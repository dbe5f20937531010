/** Every fix that is certain, together. */

import type { Analysis } from '../analysis.ts'
import { countLeading } from '../base/bisect.ts'
import { type Edit, edits } from '../base/edit.ts'

/** The edits of all certain fixes in text order, one fix a finding; of two that would overlap or touch the first is kept. */
export const fixAll = (analysis: Analysis): readonly Edit[] => {
  // In text order, none touching another, so that only neighbours need looking at.
  const chosen: Edit[] = []
  for (const finding of analysis.findings) {
    const fix = finding.fixes().find(one => one.certain && one.edits.length > 0)
    if (!fix?.edits.every(edit => isFree(chosen, edit))) continue
    for (const edit of fix.edits) chosen.splice(placeOf(chosen, edit), 0, edit)
  }
  return edits(chosen)
}

/** How many of the edits begin before this one. */
const placeOf = (chosen: readonly Edit[], edit: Edit): number =>
  countLeading(chosen.length, i => (chosen[i]?.span.start ?? 0) < edit.span.start)

const isFree = (chosen: readonly Edit[], edit: Edit): boolean => {
  const at = placeOf(chosen, edit)
  return (chosen[at - 1]?.span.end ?? -1) < edit.span.start && (chosen[at]?.span.start ?? Number.POSITIVE_INFINITY) > edit.span.end
}
