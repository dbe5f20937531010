import type { Model, SourceList } from '../model/model.ts'
import type { SourceKind } from '../registry/registry.ts'
import { demonyms } from '../syntax/countries.ts'
import { ignoreFix } from './ignore-fix.ts'
import type { Fix, Rule } from './rule.ts'

const offered = 3

/** Kinds of publisher in the plural, which name none of them. */
const many =
  'agencies|newspapers|papers|dailies|weeklies|magazines|tabloids|broadcasters|channels|stations|outlets|wires|websites|sites|blogs|bloggers|posts|reports|sources|officials|observers|analysts|journalists|diplomats|witnesses|residents'
/** Words for the press at large; with a capital they may be a paper's name ("Canadian Press"). */
const mass = 'press|media|news|television|radio'
/** What may stand in front of them without naming anybody: where they are, and of what sort. */
const sort =
  'the|all|most|many|some|several|various|different|multiple|other|local|regional|national|international|foreign|domestic|state|official|government|independent|opposition|private|public|social|mass|online|print|electronic|news|press|media|wire|radio|tv|television|western|eastern|northern|southern|central|african|arab|asian|balkan|baltic|caucasian|european|gulf|kurdish|latin|middle|nordic|pacific|pan-arab|scandinavian|transatlantic|unnamed|anonymous|unspecified|unconfirmed|informed|diplomatic|military|security|intelligence|business|financial|industry|trade|market|shipping|oil|banking|police|army|court|union|party|political|church|humanitarian|aid|ngo'
const generic = new RegExp(`^(?:${many})$`, 'i')
const massNoun = new RegExp(`^(?:${mass})$`)
const sorting = new RegExp(`^(?:${sort})$`, 'i')

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
        if (!span || source === null || written === null || resolution.kind !== 'unknown' || seen.has(span.start) || !isVague(source))
          continue
        seen.add(span.start)
        yield {
          span,
          message: `“${source}” names no source that a reader could look up.`,
          fixes: () => [
            ...named(model, list, source).map((name, i) => naming(span, name, i)),
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
      'The ferry sailed on time (see the Russian press reports, May 3), we think.',
    ],
  },
}

/** Whether a name is made of nothing but a kind of publisher and words that say of which sort or country. */
const isVague = (name: string): boolean => {
  const words = name.split(/\s+/)
  const last = words.at(-1) ?? ''
  const first = words.length === 1 || sorting.test(words[0] ?? '')
  if (!generic.test(last) && !massNoun.test(last) && !(first && massNoun.test(last.toLowerCase()) && words.length === 1)) return false
  return words.slice(0, -1).every(word => sorting.test(word) || demonyms.has(word)) || demonyms.has(words.slice(0, -1).join(' '))
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

const naming = (span: { readonly start: number; readonly end: number }, name: string, i: number): Fix => ({
  title: `Name ${name} instead`,
  preferred: i === 0,
  certain: false,
  edits: [{ span, text: name }],
})
