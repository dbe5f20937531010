/** The text of `sources.yaml` and `entities.yaml` as entries and problems. */
import type * as v from 'valibot'
import { bare, fold } from '../base/fold.ts'
import type { Span } from '../base/span.ts'
import { inOrder, mostProblems, type Problem, problem } from './problem.ts'
import type { Alias, Entity, Source } from './registry.ts'
import { entityShape, sourceShape } from './schema.ts'
import { type Budget, budgetOf, type Fitted, fitTo } from './shape.ts'
import { readYaml, type Value } from './yaml.ts'

export interface Decoded<T> {
  readonly entries: readonly T[]
  /** In text order. */
  readonly problems: readonly Problem[]
  /** Whether the text is no YAML as it stands, so that entries may be missing from it. */
  readonly broken: boolean
}

/**
 * The sources that `text` declares. What is wrong is reported at its own place and left out; the rest counts. Where the text is no YAML as it
 * stands (somebody is typing), what `before` declared and the text no longer shows stays in force. Never throws.
 */
export const decodeSources = (uri: string, text: string, before: Decoded<Source> | null = null): Decoded<Source> =>
  decode(text, before, (value, budget) => {
    const fitted = fitTo(sourceShape, value, text, budget)
    return entry(fitted, value, out => sourceOf(out, { uri, span: value.span }))
  })

/** The entities that `text` declares; otherwise as `decodeSources`. */
export const decodeEntities = (uri: string, text: string, before: Decoded<Entity> | null = null): Decoded<Entity> =>
  decode(text, before, (value, budget) => {
    const fitted = fitTo(entityShape, value, text, budget)
    return entry(fitted, value, out => entityOf(out, { uri, span: value.span }))
  })

type AliasesOut = NonNullable<v.InferOutput<typeof sourceShape>['also']>
type When = string | number | undefined

const aliases = (also: AliasesOut | undefined): readonly Alias[] => {
  if (also === undefined) return []
  return (Array.isArray(also) ? also : [also]).map(alias =>
    typeof alias === 'string' ? { name: tidy(alias) } : { name: tidy(alias.name), ...period(alias.from, alias.to) },
  )
}

const period = (from: When, to: When): { from?: string; to?: string } => ({
  ...(from === undefined ? {} : { from: String(from) }),
  ...(to === undefined ? {} : { to: String(to) }),
})

const tidy = (text: string): string => text.replace(/\s/g, ' ').replace(/ {2,}/g, ' ').trim()
const list = (one: string | readonly string[] | undefined): readonly string[] =>
  one === undefined ? [] : typeof one === 'string' ? [one] : one
const textOf = (when: When): string | null => (when === undefined ? null : String(when))

/** A source from data of its shape. */
export const sourceOf = (out: v.InferOutput<typeof sourceShape>, declared: Source['declared']): Source => ({
  id: out.id ?? idOf(out.name),
  name: tidy(out.name),
  also: aliases(out.also),
  kind: out.kind ?? null,
  country: out.country?.toUpperCase() ?? null,
  languages: list(out.language).map(code => code.toLowerCase()),
  owner: out.owner ?? null,
  reliability: out.reliability ?? null,
  url: out.url ?? null,
  from: textOf(out.from),
  to: textOf(out.to),
  successor: out.successor ?? null,
  note: out.note ?? null,
  declared,
})

/** An entity from data of its shape. */
export const entityOf = (out: v.InferOutput<typeof entityShape>, declared: Entity['declared']): Entity => ({
  id: out.id ?? idOf(out.name),
  name: tidy(out.name),
  also: aliases(out.also),
  kind: out.kind,
  roles: (out.roles ?? []).map(role => ({
    title: role.title,
    ...(role.of === undefined ? {} : { of: role.of }),
    ...period(role.from, role.to),
  })),
  note: out.note ?? null,
  links: list(out.links),
  declared,
})

/** The id that a name gives: its words in lower case, joined by hyphens. */
export const idOf = (name: string): string => (bare(name).match(/[\p{L}\p{N}]+/gu) ?? []).join('-')

interface Read<T> {
  readonly entry: { readonly is: T; readonly value: Value; readonly spanOf: Fitted<unknown>['spanOf'] } | null
  readonly problems: readonly Problem[]
}

const entry = <O extends Dated, T>(fitted: Fitted<O>, value: Value, make: (out: O) => T): Read<T> =>
  fitted.value === null
    ? { entry: null, problems: fitted.problems }
    : {
        entry: { is: make(fitted.value), value, spanOf: fitted.spanOf },
        problems: [...fitted.problems, ...dates(fitted.value, fitted.spanOf)],
      }

interface Named {
  readonly id: string
  readonly name: string
  readonly also: readonly Alias[]
}

const decode = <T extends Named>(text: string, before: Decoded<T> | null, read: (value: Value, budget: Budget) => Read<T>): Decoded<T> => {
  const reading = readYaml(text, 'list')
  const budget = budgetOf(text)
  const problems: Problem[] = [...reading.problems]
  const entries: T[] = []
  const declared = new Declared(text)
  for (const part of reading.parts) {
    const one = read(part.value, budget)
    if (!part.doubtful) for (const found of one.problems) problems.push(found)
    if (one.entry === null || (part.doubtful && one.problems.length > 0)) continue
    const repeated = declared.add(one.entry.is, one.entry.spanOf)
    if (problems.length < 2 * mostProblems) for (const found of repeated.problems) problems.push(found)
    if (!repeated.same) entries.push(one.entry.is)
  }
  const shown = new Set(entries.map(one => one.id))
  const kept = reading.broken ? (before?.entries ?? []).filter(one => !shown.has(one.id)) : []
  return { entries: [...entries, ...kept], problems: inOrder(problems), broken: reading.broken }
}

/** What the file has declared so far, under any name. */
class Declared {
  readonly #text: string
  readonly #ids = new Map<string, Span>()
  readonly #names = new Map<string, { readonly span: Span; readonly of: string }>()
  #line = 1
  #counted = 0

  constructor(text: string) {
    this.#text = text
  }

  /** What the entry repeats; `same` where it has the id of an earlier one and cannot count beside it. */
  add(one: Named, spanOf: Fitted<unknown>['spanOf']): { readonly same: boolean; readonly problems: readonly Problem[] } {
    const nameSpan = spanOf(['name'])
    const taken = this.#ids.get(one.id)
    if (taken !== undefined) {
      const message = `“${one.name}” is declared already, in line ${this.#lineOf(taken)}: only the first one counts.`
      return { same: true, problems: [problem(nameSpan, message, null, taken)] }
    }
    this.#ids.set(one.id, nameSpan)
    const problems: Problem[] = []
    const own = new Set<string>()
    const forms = [
      { name: one.name, span: nameSpan },
      ...one.also.map((alias, index) => ({ name: alias.name, span: aliasSpan(spanOf, index) })),
    ]
    for (const form of forms) {
      const key = fold(form.name)
      if (own.has(key)) continue
      own.add(key)
      const first = this.#names.get(key)
      if (first === undefined) this.#names.set(key, { span: form.span, of: one.name })
      else
        problems.push(
          problem(form.span, `“${form.name}” is a name of ${first.of} too, in line ${this.#lineOf(first.span)}.`, null, first.span),
        )
    }
    return { same: false, problems }
  }

  /** One-based; counts on from the last one asked for where it can. */
  #lineOf(span: Span): number {
    if (span.start < this.#counted) {
      this.#line = 1
      this.#counted = 0
    }
    for (let at = this.#text.indexOf('\n', this.#counted); at !== -1 && at < span.start; at = this.#text.indexOf('\n', at + 1)) {
      this.#line++
      this.#counted = at + 1
    }
    return this.#line
  }
}

const aliasSpan = (spanOf: Fitted<unknown>['spanOf'], index: number): Span => spanOf(['also', index, 'name'])

interface Dated {
  readonly from?: When
  readonly to?: When
  readonly also?: AliasesOut | undefined
  readonly roles?: readonly { readonly from?: When; readonly to?: When }[] | undefined
}

/** Days that do not exist, and times that end before they begin. */
const dates = (out: Dated, spanOf: Fitted<unknown>['spanOf']): readonly Problem[] => {
  const also = out.also === undefined || typeof out.also === 'string' ? [] : Array.isArray(out.also) ? out.also : [out.also]
  const periods = [
    { ...out, path: [] },
    ...also.map((alias, index) => ({
      ...(typeof alias === 'string' ? {} : alias),
      path: Array.isArray(out.also) ? ['also', index] : ['also'],
    })),
    ...(out.roles ?? []).map((role, index) => ({ ...role, path: ['roles', index] })),
  ]
  return periods.flatMap(({ from, to, path }) => {
    const found = [
      { when: textOf(from), span: () => spanOf([...path, 'from']) },
      { when: textOf(to), span: () => spanOf([...path, 'to']) },
    ].flatMap(({ when, span }) => (when === null || exists(when) ? [] : [problem(span(), `There is no day ${when}.`)]))
    const [first, last] = [textOf(from), textOf(to)]
    if (found.length > 0 || first === null || last === null) return found
    const length = Math.min(first.length, last.length)
    return first.slice(0, length) > last.slice(0, length)
      ? [problem(spanOf([...path, 'to']), `“to” (${last}) is before “from” (${first}).`)]
      : []
  })
}

const exists = (when: string): boolean => {
  const [year, month, day] = when.split('-').map(Number)
  if (year === undefined || month === undefined || day === undefined) return true
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}
