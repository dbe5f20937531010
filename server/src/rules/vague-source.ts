import type { Model, SourceList } from '../model/model.ts'
import type { SourceKind } from '../registry/registry.ts'
import { isVagueName } from '../syntax/citations/vague-names.ts'
import { ignoreFix } from './ignore-fix.ts'
import type { Rule } from './rule.ts'
import { suggestion } from './suggestion.ts'

const offered = 3

export const vagueSource: Rule = {
  id: 'vague-source',
  summary: 'A citation names a kind of source instead of a source.',
  why: 'Nobody can look up “Russian agencies”. It is an information, not a warning: some houses print it when several wires carry the same report.',
  severity: 'information',
  *check(model) {
    for (const list of model.sourceLists) {
      if (list.kind === 'cross-reference') continue
      const seen = new Set<number>()
      for (const { span, source, resolution, written } of list.items) {
        if (!span || source === null || written === null || resolution.kind !== 'unknown' || seen.has(span.start) || !isVagueName(source))
          continue
        seen.add(span.start)
        yield {
          span,
          message: `“${source}” names no source that a reader could look up.`,
          fixes: () => [
            ...named(model, list, source).map((name, i) => suggestion(`Name ${name} instead`, span, name, i === 0)),
            ignoreFix(model.report, span, 'vague-source'),
          ],
        }
      }
    }
  },
  examples: {
    bad: [
      {
        text: 'The ferry sailed on time (Reuters, May 3). It came back the same night (⟦Russian agencies⟧, May 4).',
        message: '“Russian agencies” names no source that a reader could look up.',
        fixed: 'The ferry sailed on time (Reuters, May 3). It came back the same night (Reuters, May 4).',
      },
      {
        text: 'The ferry sailed on time (⟦social media⟧, 3 May 2019).',
        message: '“social media” names no source that a reader could look up.',
        fixed: null,
      },
    ],
    good: [
      'The ferry sailed on time (Reuters, May 3).',
      'The ferry is likely to sail, as the Russian agencies (all three of them) seem to think.',
      'The ferry will probably sail on time (see the Russian press reports, May 3).',
    ],
  },
}

/** What sort of source each of the words may stand for; the others stand for none that could be named instead. */
const kinds: readonly (readonly [RegExp, ReadonlySet<SourceKind | null>])[] = [
  [/^(?:agencies|wires)$/i, new Set(['agency'])],
  [/^(?:newspapers|papers|dailies|weeklies|tabloids)$/i, new Set(['newspaper'])],
  [/^(?:broadcasters|channels|stations|television|radio)$/i, new Set(['broadcaster'])],
  [/^(?:websites|sites|blogs)$/i, new Set(['website'])],
  [/^(?:press|media|news|outlets|reports)$/i, new Set(['agency', 'newspaper', 'magazine', 'broadcaster', 'website'])],
]

/** The sources of that sort that the report itself names, those of the same paragraph first. */
const named = (model: Model, list: SourceList, vague: string): readonly string[] => {
  const noun = vague.split(/\s+/).at(-1) ?? ''
  const fitting = kinds.find(([words]) => words.test(noun))?.[1]
  if (!fitting || /social/i.test(vague)) return []
  const cited = model.sourceLists.filter(other => other.kind !== 'cross-reference')
  const near = [...cited.filter(other => other.block === list.block), ...cited.filter(other => other.block !== list.block)]
  const names = near.flatMap(other =>
    other.items.flatMap(item =>
      item.source !== null && item.resolution.kind === 'known' && fitting.has(item.resolution.is.kind) ? [item.source] : [],
    ),
  )
  return [...new Set(names)].filter(name => name !== vague).slice(0, offered)
}
