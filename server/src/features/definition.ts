/** Where the thing under the cursor is introduced or declared. */
import type { Analysis } from '../analysis.ts'
import type { Span } from '../base/span.ts'
import type { Entity, Source } from '../registry/registry.ts'
import { targetAt } from './target.ts'

export interface Definition {
  /** In the file `uri` names; in the report itself where it names none. */
  readonly span: Span
  readonly uri?: string
}

/** A source's entry in the team's registry, a person's introduction in the report; null where there is neither. */
export const definitionAt = ({ model }: Analysis, offset: number): Definition | null => {
  const target = targetAt(model, offset)
  if (target?.kind === 'source') return target.item.resolution.kind === 'known' ? declared(target.item.resolution.is) : null
  if (target?.kind !== 'entity') return null
  const { entity } = target
  const own = entity.introduction?.span ?? entity.mentions[0]?.span
  return own ? { span: own } : entity.declared && declared(entity.declared)
}

const declared = ({ declared: place }: Source | Entity): Definition | null => ('uri' in place ? { uri: place.uri, span: place.span } : null)
