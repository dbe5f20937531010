/** The text of `copydesk.yaml` as settings and problems. */
import { nearestOf } from '../base/nearest.ts'
import type { Span } from '../base/span.ts'
import { isRelative } from './paths.ts'
import { inOrder, type Problem, problem } from './problem.ts'
import { type Level, settingsShape } from './schema.ts'
import { budgetOf, fitTo, meant } from './shape.ts'
import { readYaml, type Value, visible } from './yaml.ts'

export interface RuleSetting {
  /** Null where the rule keeps its own severity. */
  readonly severity: Level | null
  /** The rule's own options, as written; numbers are text. */
  readonly options: Readonly<Record<string, unknown>>
}

/** What a team's `copydesk.yaml` says; null where it says nothing. */
export interface TeamSettings {
  readonly house: string | null
  /** Patterns relative to the folder of the file, `/` between its parts. */
  readonly reports: readonly string[]
  readonly coverage: 'paragraph' | 'sentence' | 'auto' | null
  readonly dateOrder: 'mdy' | 'dmy' | 'ymd' | 'auto' | null
  /** The year in which the first volume came out. */
  readonly firstVolume: number | null
  readonly rules: ReadonlyMap<string, RuleSetting>
  /** Paths relative to the folder of the file. */
  readonly sources: readonly Named[] | null
  readonly entities: readonly Named[] | null
  readonly packs: readonly string[] | null
  /** Paths relative to the folder of the file. */
  readonly bibliography: readonly Named[] | null
}

/** Something the settings name, with its place. */
export interface Named {
  readonly name: string
  readonly span: Span
}

/** What there is to name; null where any name will do. */
export interface Known {
  readonly rules: readonly string[] | null
  readonly houses: readonly string[] | null
  readonly packs: readonly string[] | null
}

export interface DecodedSettings {
  readonly settings: TeamSettings
  /** In text order. */
  readonly problems: readonly Problem[]
  readonly broken: boolean
}

/** What paths look like, for who wrote another. */
const usual = { sources: 'registry/sources.yaml', entities: 'registry/entities.yaml', bibliography: 'registry/references.bib' }

/** Nothing said. */
export const noSettings: TeamSettings = {
  house: null,
  reports: [],
  coverage: null,
  dateOrder: null,
  firstVolume: null,
  rules: new Map(),
  sources: null,
  entities: null,
  packs: null,
  bibliography: null,
}

/**
 * The settings in `text`. What is wrong, or names something that is not in `known`, is reported at its own place and left out. Where the text is
 * no YAML as it stands, what `before` said and the text no longer shows stays in force. Never throws.
 */
export const decodeSettings = (text: string, known: Known, before: DecodedSettings | null = null): DecodedSettings => {
  const reading = readYaml(text, 'map')
  const sound = reading.parts.filter(part => !part.doubtful)
  const problems: Problem[] = [...reading.problems]
  const fields = sound.flatMap(part => (part.value.is === 'map' ? part.value.fields : []))
  const all: Value = { is: 'map', span: sound[0]?.value.span ?? { start: 0, end: text.length }, fields }
  const fitted = fitTo(settingsShape, all, text, budgetOf(text))
  problems.push(...fitted.problems)
  const out = fitted.value ?? {}

  /** The names that are known; the others become problems. */
  const check = (what: string, there: readonly Named[], list: readonly string[] | null): readonly string[] =>
    there
      .filter(({ name, span }) => {
        if (list === null || list.includes(name)) return true
        const nearest = nearestOf(name, list)
        problems.push(problem(span, `There is no ${what} “${name}”${meant(nearest)}`, nearest))
        return false
      })
      .map(({ name }) => name)
  const named = (field: string, value: string | readonly string[] | undefined): readonly Named[] | null => {
    if (value === undefined) return null
    if (typeof value === 'string') return [{ name: value, span: fitted.spanOf([field]) }]
    return value.map((name, index) => ({ name, span: fitted.spanOf([field, index]) }))
  }
  /** Only files in the team's own folders can be read everywhere; an address never is. */
  const files = (field: 'sources' | 'entities' | 'bibliography'): readonly Named[] | null =>
    named(field, out[field])?.filter(({ name, span }) => {
      if (isRelative(name)) return true
      problems.push(problem(span, `This must be a path from the folder of this file, such as ${usual[field]}.`))
      return false
    }) ?? null

  const keys = new Map(
    fields.flatMap(field =>
      field.key === 'rules' && field.value.is === 'map' ? field.value.fields.map(one => [one.key, one.keySpan] as const) : [],
    ),
  )
  const written = Object.entries(out.rules ?? {}).map(([name, setting]) => ({
    name,
    span: visible(text, keys.get(name) ?? all.span),
    setting,
  }))
  const rules = new Set(check('rule', written, known.rules))
  const house = named('house', out.house)
  const packs = named('packs', out.packs)
  const settings: TeamSettings = {
    house: (house && check('house', house, known.houses)[0]) ?? null,
    reports: out.reports === undefined ? [] : [out.reports].flat(),
    coverage: out.coverage ?? null,
    dateOrder: out.dates?.order ?? null,
    firstVolume: out.dates?.firstVolume === undefined ? null : Number(out.dates.firstVolume),
    rules: new Map(written.filter(({ name }) => rules.has(name)).map(({ name, setting }) => [name, ruleSetting(setting)])),
    sources: files('sources'),
    entities: files('entities'),
    packs: packs && check('pack', packs, known.packs),
    bibliography: files('bibliography'),
  }
  const old = reading.broken ? (before?.settings ?? null) : null
  return { settings: old === null ? settings : over(settings, old), problems: inOrder(problems), broken: reading.broken }
}

const ruleSetting = (written: Level | { readonly severity?: Level | undefined; readonly [option: string]: unknown }): RuleSetting => {
  if (typeof written === 'string') return { severity: written, options: {} }
  const { severity, ...options } = written
  return { severity: severity ?? null, options }
}

const over = (settings: TeamSettings, old: TeamSettings): TeamSettings => ({
  house: settings.house ?? old.house,
  reports: settings.reports.length > 0 ? settings.reports : old.reports,
  coverage: settings.coverage ?? old.coverage,
  dateOrder: settings.dateOrder ?? old.dateOrder,
  firstVolume: settings.firstVolume ?? old.firstVolume,
  rules: new Map([...old.rules, ...settings.rules]),
  sources: settings.sources ?? old.sources,
  entities: settings.entities ?? old.entities,
  packs: settings.packs ?? old.packs,
  bibliography: settings.bibliography ?? old.bibliography,
})
