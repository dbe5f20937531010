/** Every fix that is certain, together. */
import type { Analysis } from '../analysis.ts'
import { type Edit, edits } from '../base/edit.ts'

/** The edits of all certain fixes in text order, one fix a finding; of two that would overlap the first is kept. */
export const fixAll = (analysis: Analysis): readonly Edit[] => {
  const chosen: Edit[] = []
  for (const finding of analysis.findings) {
    const fix = finding.fixes().find(one => one.certain && one.edits.length > 0)
    if (fix && !fix.edits.some(edit => chosen.some(other => edit.span.start <= other.span.end && other.span.start <= edit.span.end)))
      chosen.push(...fix.edits)
  }
  return edits(chosen)
}
