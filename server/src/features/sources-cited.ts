/** What a report cites, and how often. */
import type { Analysis } from '../analysis.ts'
import { supports } from '../model/coverage.ts'

/** The names of the sources that the report's citations and notes name, as it writes them, each with how often it is cited. */
export const sourcesCited = ({ model }: Analysis): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const citation of model.citations)
    if (supports(citation)) for (const { source } of citation.items) if (source !== null) counts.set(source, (counts.get(source) ?? 0) + 1)
  return counts
}
