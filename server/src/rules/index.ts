/** Every rule, in the order the documentation lists them. */
import { duplicateSource } from './duplicate-source.ts'
import { malformedCitation } from './malformed-citation.ts'
import { missingCitationDate } from './missing-citation-date.ts'
import type { Rule } from './rule.ts'
import { uncitedClaim } from './uncited-claim.ts'
import { undefinedReference } from './undefined-reference.ts'
import { unknownSource } from './unknown-source.ts'
import { vagueSource } from './vague-source.ts'

export const rules: readonly Rule[] = [
  uncitedClaim,
  unknownSource,
  vagueSource,
  duplicateSource,
  malformedCitation,
  missingCitationDate,
  undefinedReference,
]
