/** Every rule, in the order the documentation lists them. */
import { ambiguousDate } from './ambiguous-date.ts'
import { duplicateSource } from './duplicate-source.ts'
import { futureCitation } from './future-citation.ts'
import { impossibleDate } from './impossible-date.ts'
import { malformedCitation } from './malformed-citation.ts'
import { missingCitationDate } from './missing-citation-date.ts'
import { missingReportDate } from './missing-report-date.ts'
import { mixedLikelihoodConfidence } from './mixed-likelihood-confidence.ts'
import type { Rule } from './rule.ts'
import { unattributedQuote } from './unattributed-quote.ts'
import { unbalancedQuote } from './unbalanced-quote.ts'
import { uncitedClaim } from './uncited-claim.ts'
import { undatedAttribution } from './undated-attribution.ts'
import { undefinedReference } from './undefined-reference.ts'
import { unknownSource } from './unknown-source.ts'
import { vagueSource } from './vague-source.ts'
import { weekdayMismatch } from './weekday-mismatch.ts'

export const rules: readonly Rule[] = [
  uncitedClaim,
  undatedAttribution,
  unattributedQuote,
  unbalancedQuote,
  unknownSource,
  vagueSource,
  duplicateSource,
  malformedCitation,
  missingCitationDate,
  impossibleDate,
  futureCitation,
  weekdayMismatch,
  ambiguousDate,
  missingReportDate,
  undefinedReference,
  mixedLikelihoodConfidence,
]
