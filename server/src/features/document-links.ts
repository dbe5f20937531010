/** The dates of cross-references as links to the issues they mean. Addresses are left to the editor, which links them by itself. */
import type { Analysis } from '../analysis.ts'
import type { Span } from '../base/span.ts'
import { type Archive, type Issue, issuesMeant, type Reference, referencesOf } from './issues.ts'

export interface DocumentLink {
  readonly span: Span
  readonly uri: string
  /** Where it leads, in words. */
  readonly tooltip: string
}

/** Whether the report refers to other issues at all: only then somebody has to look for them. */
export const hasReferences = ({ model }: Analysis): boolean => model.citations.some(citation => referencesOf(citation).length > 0)

/** The links of a report, in text order: one for each date whose issue is in the archive. */
export const documentLinks = ({ model }: Analysis, archive: Archive): readonly DocumentLink[] =>
  model.citations.flatMap(referencesOf).flatMap(reference => {
    const issue = oneMeant(reference, issuesMeant(reference, archive, model.registry))
    return issue ? [{ span: reference.span, uri: issue.uri, tooltip: `Open ${issue.path}` }] : []
  })

/** A link leads to one place: of several reports of one day the first, of those of many days none. */
const oneMeant = ({ periods }: Reference, [first, ...more]: readonly Issue[]): Issue | null => {
  const [period] = periods
  const oneDay = periods.length === 1 && period?.from === period?.to
  return first && (oneDay || more.length === 0) ? first : null
}
