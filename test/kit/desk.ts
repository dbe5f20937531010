/** The desk as tests use it: a small registry of its own, so that no test hangs on what the packs hold. */
import { type Analysis, analyse, type Settings } from '../../server/src/analysis.ts'
import { annotate } from '../../server/src/features/annotate.ts'
import { conventionsOf } from '../../server/src/model/conventions.ts'
import { alone, type Surroundings } from '../../server/src/model/surroundings.ts'
import { bibliographyOf } from '../../server/src/registry/bibliography.ts'
import { names } from '../../server/src/registry/names.ts'
import type { Entity, Registry, Source } from '../../server/src/registry/registry.ts'
import { readHeader } from '../../server/src/syntax/blocks/header.ts'
import type { Flavour } from '../../server/src/syntax/report.ts'

const source = (name: string, more: Partial<Source> = {}): Source => ({
  id: name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
  name,
  also: [],
  kind: 'newspaper',
  country: null,
  languages: [],
  owner: null,
  reliability: null,
  url: null,
  from: null,
  to: null,
  successor: null,
  note: null,
  declared: { pack: 'press' },
  ...more,
})

/** The sources the examples of rules are read against. */
export const sources: readonly Source[] = [
  source('Reuters', { kind: 'agency', country: 'GB', owner: 'private', languages: ['en'], url: 'https://www.reuters.com/' }),
  source('AFP', { kind: 'agency', country: 'FR', also: [{ name: 'Agence France-Presse' }] }),
  source('Kyodo', { kind: 'agency', country: 'JP' }),
  source('TASS', { kind: 'agency', country: 'RU', owner: 'state', also: [{ name: 'ITAR-TASS', from: '1992', to: '2014' }] }),
  source('dpa', { kind: 'agency', country: 'DE' }),
  source('Jakarta Post', { country: 'ID' }),
  source('Radio Free Asia', { kind: 'broadcaster', country: 'US' }),
]

export const entities: readonly Entity[] = [
  {
    id: 'olga-marran',
    name: 'Olga Marran',
    also: [],
    kind: 'person',
    roles: [{ title: 'Harbour Minister', of: 'Tolland', from: '2017', to: '2020' }],
    note: null,
    links: [],
    declared: { uri: 'file:///team/entities.yaml', span: { start: 0, end: 20 } },
  },
]

export const registry: Registry = { sources: names(sources), entities: names(entities) }

export const settings: Settings = { conventions: conventionsOf(null, { date: '2019-05-06' }), rules: new Map() }

const references = bibliographyOf(
  'references.bib',
  'file:///reports/references.bib',
  `@article{olsen2014, author = {Olsen, Kari}, title = {Ferries}, journal = {Jakarta Post}, date = {2014-03-02}}
@report{marran2017, title = {Harbours}, institution = {AFP}, year = 2017}
@misc{marran, title = {Harbours}, howpublished = {AFP}}
`,
)

/** What stands around a report of the kit: `references.bib`, where it names it, and no other bibliography. */
export const around = (text: string): Surroundings => ({
  ...alone,
  bibliographies: readHeader(text).bibliography.map(({ name }) =>
    name === references.name ? references : bibliographyOf(name, `file:///reports/${name}`, null),
  ),
})

/** The analysis of a report against the registry and the bibliography of the kit, dated 6 May 2019 where it bears no date. */
export const analysed = (
  text: string,
  flavour: Flavour = text.startsWith('---\n') ? 'markdown' : 'plain',
  more: Partial<Settings> = {},
): Analysis => analyse(text, flavour, registry, { ...settings, ...more }, around(text))

/** All that an analysis says as plain values, its fixes worked out. */
export const said = (analysis: Analysis) => ({
  rows: annotate(analysis),
  findings: analysis.findings.map(finding => ({ ...finding, fixes: finding.fixes() })),
  summary: analysis.summary,
  crashes: analysis.crashes,
})
