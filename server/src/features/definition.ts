/** Where the thing under the cursor is introduced or declared. */
import type { Analysis } from '../analysis.ts'
import { type Span, touches } from '../base/span.ts'
import type { Entity, Source } from '../registry/registry.ts'
import { type Archive, crossReferenceAt, issuesMeant, referencesOf } from './issues.ts'
import { referenceDefinitions } from './reference-card.ts'
import { targetAt } from './target.ts'

export type Definition =
  | { readonly uri?: undefined; readonly span: Span }
  /** In the file `uri` names; the file as a whole where `span` is null. */
  | { readonly uri: string; readonly span: Span | null }

/**
 * A source's entry in the team's registry, a person's introduction in the report, the entry of a key, a footnote's note, the first place
 * that points at a note, the issues that a cross-reference means: of one of its dates, else of all of them. Empty where there is none of these.
 */
export const definitionsAt = ({ model }: Analysis, offset: number, archive: Archive | null = null): readonly Definition[] => {
  const target = targetAt(model, offset)
  if (target?.kind === 'entity') {
    const { entity } = target
    const own = entity.introduction?.span ?? entity.mentions[0]?.span
    return own ? [{ span: own }] : entity.declared ? declared(entity.declared) : []
  }
  if (target?.kind === 'pointer' || target?.kind === 'note') return referenceDefinitions(model, target)
  const source = target?.kind === 'source' && target.item.resolution.kind === 'known' ? declared(target.item.resolution.is) : []
  const citation = crossReferenceAt(model, offset)
  if (source.length > 0 || citation === null || archive === null) return source
  const all = referencesOf(citation)
  const one = all.filter(({ span }) => touches(span, offset))
  const meant = (one.length > 0 ? one : all).flatMap(reference => issuesMeant(reference, archive, model.registry))
  return [...new Set(meant.map(({ uri }) => uri))].map(uri => ({ uri, span: null }))
}

const declared = ({ declared: place }: Source | Entity): readonly Definition[] =>
  'uri' in place ? [{ uri: place.uri, span: place.span }] : []
