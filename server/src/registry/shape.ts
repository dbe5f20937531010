/** Holds what was read against a shape: what does not fit is reported at its place and left out, the rest counts. */
import * as v from 'valibot'
import { nearestOf } from '../base/nearest.ts'
import type { Span } from '../base/span.ts'
import { mostProblems, type Problem, problem } from './problem.ts'
import { type Field, firstLine, type Value, visible } from './yaml.ts'

type Path = readonly (string | number)[]
type Shape = v.StrictObjectSchema<v.ObjectEntries, v.ErrorMessage<v.StrictObjectIssue> | undefined>

export interface Fitted<T> {
  /** What fits; null where not enough does. */
  readonly value: T | null
  readonly problems: readonly Problem[]
  /** Where the value at a path stands, e.g. `['also', 1]`; where there is no such path, what comes nearest to it. */
  readonly spanOf: (path: Path) => Span
}

/** What one file may cost. */
export interface Budget {
  /** Values still to be made of it: aliases could otherwise make of a short file a huge one. */
  values: number
  /** Problems still to be worked out. */
  problems: number
}

export const budgetOf = (text: string): Budget => ({ values: text.length + 10_000, problems: mostProblems })

/** Each pass leaves out all that the one before found; a field that is not known hides others of its map. */
const mostPasses = 20

/** Fields of the lists and maps inside an entry. */
const innerFields = ['name', 'from', 'to', 'title', 'of', 'order', 'severity']

/** The part of `value` that has the shape, and what had not. Never throws. */
export const fitTo = <S extends Shape>(shape: S, value: Value, text: string, budget: Budget): Fitted<v.InferOutput<S>> => {
  const report = new Complaints(shape, text, budget)
  let kept = report.unknownFields(value)
  const spanOf = (path: Path): Span => visible(text, nearestTo(kept, path).span)
  const before = budget.values
  for (let pass = 0; pass < mostPasses; pass++) {
    const count = { values: before }
    const data = plain(kept, count)
    if (pass === 0) budget.values = count.values
    if (count.values < 0) {
      report.say(firstLine(text, value.span), 'The aliases in this file stand for too much.')
      break
    }
    const result = v.safeParse(shape, data)
    if (result.success) return { value: result.output, problems: report.problems, spanOf }
    const bad: Branch = new Map()
    for (const issue of result.issues.flatMap(one => flat(one, [])).sort((a, b) => Number(b.unknown) - Number(a.unknown))) {
      mark(bad, issue.missing ? issue.path.slice(0, -1) : issue.path)
      report.issue(issue, kept)
    }
    const next = without(kept, bad)
    if (next === null) break
    kept = next
  }
  return { value: null, problems: report.problems, spanOf }
}

interface Issue {
  readonly path: Path
  readonly message: string
  /** The field at the path is none of the shape's. */
  readonly unknown: boolean
  /** There is no field at the path though there must be. */
  readonly missing: boolean
  /** What could stand there. */
  readonly options: readonly string[]
}

/** The issue, or those of the alternative that the value came nearest to. */
const flat = (issue: v.BaseIssue<unknown>, before: Path): readonly Issue[] => {
  const path = [...before, ...(issue.path ?? []).map(item => (typeof item.key === 'number' ? item.key : String(item.key)))]
  const inner = (issue.issues ?? []).flatMap(sub => flat(sub, path))
  const deepest = inner.reduce((depth, one) => Math.max(depth, one.path.length), 0)
  if (deepest > path.length) return inner.filter(one => one.path.length === deepest)
  const keyed = issue.type === 'strict_object'
  const own = [...(issue.expected ?? '').matchAll(/"([^"]*)"/g)].map(match => match[1] ?? '')
  return [
    {
      path,
      message: issue.message,
      unknown: keyed && issue.expected === 'never',
      missing: keyed && issue.received === 'undefined',
      options: [...own, ...inner.flatMap(one => one.options)],
    },
  ]
}

const kindWords: Readonly<Record<Value['is'], string>> = { text: 'a text', empty: 'empty', list: 'a list', map: 'fields' }

/** The problems of one entry, in words. */
class Complaints {
  readonly problems: Problem[] = []
  readonly #shape: Shape
  readonly #text: string
  readonly #budget: Budget
  /** Fields that were complained of already and are left out, and those that a misspelt one stands for: nobody misses them. */
  readonly #known = new Set<string>()

  constructor(shape: Shape, text: string, budget: Budget) {
    this.#shape = shape
    this.#text = text
    this.#budget = budget
  }

  say(span: Span, message: string, nearest: string | null = null): void {
    if (this.#budget.problems <= 0) return
    this.#budget.problems--
    this.problems.push(problem(visible(this.#text, span), message, nearest))
  }

  /** The value without the fields that the shape has not: the validator tells only one of them at a time. */
  unknownFields(value: Value): Value {
    if (value.is !== 'map') return value
    const fields = value.fields.filter(field => {
      if (Object.hasOwn(this.#shape.entries, field.key)) return true
      this.#unknown(field, value, Object.keys(this.#shape.entries))
      return false
    })
    return fields.length === value.fields.length ? value : { ...value, fields }
  }

  issue(issue: Issue, kept: Value): void {
    if (this.#budget.problems <= 0) return
    const last = issue.path.at(-1)
    const holder = issue.path.length === 0 ? undefined : at(kept, issue.path.slice(0, -1))
    if (issue.missing) {
      if (!this.#known.has(placeOf(holder, String(last))))
        this.say(firstLine(this.#text, (holder ?? kept).span), `“${String(last)}” is missing here.`)
      return
    }
    const there = nearestTo(kept, issue.path)
    const field = typeof last === 'string' ? fieldOf(holder, last) : undefined
    if (field !== undefined) this.#known.add(placeOf(holder, field.key))
    if (issue.unknown && field !== undefined) this.#unknown(field, holder, innerFields)
    else this.#unfit(issue, there)
  }

  #unknown(field: Field, holder: Value | undefined, fields: readonly string[]): void {
    if (this.#budget.problems <= 0) return
    const nearest = nearestOf(
      field.key,
      fields.filter(key => fieldOf(holder, key) === undefined),
    )
    if (nearest !== null) this.#known.add(placeOf(holder, nearest))
    this.say(field.keySpan, `There is no field “${field.key}” here${meant(nearest)}`, nearest)
  }

  #unfit(issue: Issue, there: Value): void {
    const written = there.is === 'text' ? there.text : null
    const nearest = written === null ? null : choice(written, issue.options)
    const name = [...issue.path].reverse().find(key => typeof key === 'string')
    const subject = name === undefined ? 'This' : `“${name}”`
    const is = written === null ? kindWords[there.is] : `“${shorten(written)}”`
    const message = nearest === null ? `${subject} must be ${issue.message}, not ${is}.` : `${subject} cannot be ${is}${meant(nearest)}`
    this.say(there.is === 'text' ? there.span : firstLine(this.#text, there.span), message, nearest)
  }
}

const placeOf = (holder: Value | undefined, key: string): string => `${holder?.span.start ?? 0}:${key}`

const shorten = (text: string): string => {
  const line = text.slice(0, 80).replace(/\s/g, ' ')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

/** End of a sentence that says what was probably meant. */
export const meant = (nearest: string | null): string => (nearest === null ? '.' : `; did you mean “${nearest}”?`)

const choice = (written: string, options: readonly string[]): string | null =>
  options.find(option => option.toLowerCase() === written.trim().toLowerCase()) ?? nearestOf(written, options)

const fieldOf = (value: Value | undefined, key: string): Field | undefined =>
  value?.is === 'map' ? value.fields.find(field => field.key === key) : undefined

const at = (value: Value, path: Path): Value | undefined =>
  path.reduce<Value | undefined>((here, key) => {
    if (typeof key === 'number') return here?.is === 'list' ? here.items[key] : undefined
    return fieldOf(here, key)?.value
  }, value)

/** What stands at the path, or at the longest beginning of it that leads somewhere. */
const nearestTo = (value: Value, path: Path): Value => at(value, path) ?? (path.length === 0 ? value : nearestTo(value, path.slice(0, -1)))

/** Paths with a common beginning; `true` is the end of one. */
type Branch = Map<string | number, Branch | true>

const mark = (branch: Branch, path: Path): void => {
  const [key, ...rest] = path
  // The whole value: no path inside it matters any more.
  if (key === undefined) branch.set('', true)
  else if (rest.length === 0) branch.set(key, true)
  else {
    const old = branch.get(key)
    if (old === true) return
    const next: Branch = old ?? new Map()
    branch.set(key, next)
    mark(next, rest)
  }
}

/** The value without what stands at the paths; null where that is all of it. */
const without = (value: Value, bad: Branch): Value | null => {
  if (bad.get('') === true) return null
  const pruned = (inner: Value, key: string | number): Value | null => {
    const branch = bad.get(key)
    return branch === undefined ? inner : branch === true ? null : without(inner, branch)
  }
  if (value.is === 'list') return { ...value, items: value.items.map(pruned).filter(item => item !== null) }
  if (value.is !== 'map') return null
  const fields = value.fields.flatMap(field => {
    const next = pruned(field.value, field.key)
    return next === null ? [] : [{ ...field, value: next }]
  })
  return { ...value, fields }
}

/** The value as plain data; fields without a value are left out. */
export const plain = (value: Value, budget: { values: number }): unknown => {
  if (--budget.values < 0) return null
  if (value.is === 'text') return value.text
  if (value.is === 'empty') return null
  if (value.is === 'list') return value.items.map(item => plain(item, budget))
  const out: Record<string, unknown> = Object.create(null)
  for (const field of value.fields) if (field.value.is !== 'empty') out[field.key] = plain(field.value, budget)
  return out
}
