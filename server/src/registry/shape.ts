/** Holds what was read against a shape: what does not fit is reported at its place and left out, the rest counts. */
import * as v from 'valibot'
import { nearestOf } from '../base/nearest.ts'
import type { Span } from '../base/span.ts'
import { mostProblems, type Problem, problem } from './problem.ts'
import { type Field, firstLine, type Value, visible } from './yaml.ts'

export interface Fitted<T> {
  /** What fits; null where not enough does. */
  readonly value: T | null
  readonly problems: readonly Problem[]
  /** Where the value at a path stands, e.g. `['also', 1]`; where there is no such path, what comes nearest to it. */
  readonly spanOf: (path: readonly (string | number)[]) => Span
}

/** How many values may still be made: aliases could otherwise make of a short file a huge one. */
export interface Budget {
  left: number
}

type Path = readonly (string | number)[]
type Shape = v.StrictObjectSchema<v.ObjectEntries, v.ErrorMessage<v.StrictObjectIssue> | undefined>

/** Fields of the lists and maps inside an entry. */
const innerFields = ['name', 'from', 'to', 'title', 'of', 'order', 'severity']

/** The part of `value` that has the shape, and what had not. Never throws. */
export const fitTo = <S extends Shape>(shape: S, value: Value, text: string, budget: Budget): Fitted<v.InferOutput<S>> => {
  const problems: Problem[] = []
  const gone = new Set<string>()
  let kept = withoutRepeats(value, problems, 0)
  const spanOf = (path: Path): Span => visible(text, nearestTo(kept, path).span)
  for (let pass = 0; pass < mostProblems; pass++) {
    const data = plain(kept, budget)
    if (budget.left < 0) {
      problems.push(problem(firstLine(text, value.span), 'The aliases in this file stand for too much.'))
      return { value: null, problems, spanOf }
    }
    const result = v.safeParse(shape, data)
    if (result.success) return { value: result.output, problems, spanOf }
    const issues = result.issues.flatMap(issue => flat(issue, [])).sort((a, b) => Number(b.unknown) - Number(a.unknown))
    const likely = new Set<string>()
    const bad: Path[] = []
    for (const issue of issues) {
      const path = issue.path
      const last = path.at(-1)
      const holder = at(kept, path.slice(0, -1))
      const there = path.length === 0 ? kept : at(kept, path)
      const field = typeof last === 'string' ? fieldOf(holder, last) : undefined
      if (there === undefined) {
        bad.push(path.slice(0, -1))
        const place = `${holder?.span.start ?? 0}:${String(last)}`
        if (!gone.has(place) && !likely.has(String(last)))
          problems.push(problem(firstLine(text, holder?.span ?? kept.span), `“${String(last)}” is missing here.`))
        continue
      }
      bad.push(path)
      if (field !== undefined && holder !== undefined) gone.add(`${holder.span.start}:${field.key}`)
      if (issue.unknown && field !== undefined) {
        const known = path.length === 1 ? Object.keys(shape.entries) : innerFields
        const present = new Set(holder?.is === 'map' ? holder.fields.map(one => one.key) : [])
        const nearest = nearestOf(
          field.key,
          known.filter(key => !present.has(key)),
        )
        if (nearest !== null) likely.add(nearest)
        problems.push(problem(visible(text, field.keySpan), `There is no field “${field.key}” here${meant(nearest)}`, nearest))
        continue
      }
      const written = there.is === 'text' ? there.text : null
      const nearest = written === null ? null : choice(written, issue.options)
      const name = [...path].reverse().find(key => typeof key === 'string')
      const subject = name === undefined ? 'This' : `“${name}”`
      const is = written === null ? kindWords[there.is] : `“${shorten(written)}”`
      const message = nearest === null ? `${subject} must be ${issue.message}, not ${is}.` : `${subject} cannot be ${is}${meant(nearest)}`
      problems.push(problem(there.is === 'text' ? visible(text, there.span) : firstLine(text, there.span), message, nearest))
    }
    const next = bad.sort(deepestFirst).reduce<Value | null>((tree, path) => (tree === null ? null : without(tree, path)), kept)
    if (next === null) return { value: null, problems, spanOf }
    kept = next
  }
  return { value: null, problems, spanOf }
}

const kindWords: Readonly<Record<Value['is'], string>> = { text: 'a text', empty: 'empty', list: 'a list', map: 'fields' }

const shorten = (text: string): string => {
  const line = text.replace(/\s/g, ' ')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

/** End of a sentence that says what was probably meant. */
export const meant = (nearest: string | null): string => (nearest === null ? '.' : `; did you mean “${nearest}”?`)

const choice = (written: string, options: readonly string[]): string | null =>
  options.find(option => option.toLowerCase() === written.trim().toLowerCase()) ?? nearestOf(written, options)

interface Issue {
  readonly path: Path
  readonly message: string
  readonly unknown: boolean
  readonly options: readonly string[]
}

/** The issue, or those of the alternative that the value came nearest to. */
const flat = (issue: v.BaseIssue<unknown>, before: Path): readonly Issue[] => {
  const path = [...before, ...(issue.path ?? []).map(item => (typeof item.key === 'number' ? item.key : String(item.key)))]
  const inner = (issue.issues ?? []).map(sub => flat(sub, path))
  const deepest = Math.max(...inner.flat().map(one => one.path.length), 0)
  if (deepest > path.length) return inner.flat().filter(one => one.path.length === deepest)
  const options = [...(issue.expected ?? '').matchAll(/"([^"]*)"/g)].map(match => match[1] ?? '')
  return [
    {
      path,
      message: issue.message,
      unknown: issue.type === 'strict_object' && issue.expected === 'never',
      options: [...options, ...inner.flat().flatMap(one => one.options)],
    },
  ]
}

/** Deeper paths first, and later items of a list before earlier ones, so that leaving one out moves no other. */
const deepestFirst = (a: Path, b: Path): number => {
  if (a.length !== b.length) return b.length - a.length
  for (let index = 0; index < a.length; index++) {
    const x = a[index]
    const y = b[index]
    if (x !== y) return typeof x === 'number' && typeof y === 'number' ? y - x : String(x) < String(y) ? -1 : 1
  }
  return 0
}

const fieldOf = (value: Value | undefined, key: string): Field | undefined =>
  value?.is === 'map' ? value.fields.find(field => field.key === key) : undefined

const at = (value: Value, path: Path): Value | undefined => {
  let here: Value | undefined = value
  for (const key of path) {
    if (here === undefined) return undefined
    here = typeof key === 'number' ? (here.is === 'list' ? here.items[key] : undefined) : fieldOf(here, key)?.value
    if (here?.is === 'empty' && typeof key === 'string') return undefined
  }
  return here
}

/** What stands at the path, or at the longest beginning of it that leads somewhere. */
const nearestTo = (value: Value, path: Path): Value => at(value, path) ?? (path.length === 0 ? value : nearestTo(value, path.slice(0, -1)))

/** The value without what stands at the path; null where that is all of it. */
const without = (value: Value, path: Path): Value | null => {
  const [key, ...rest] = path
  if (key === undefined) return null
  if (value.is === 'list' && typeof key === 'number') {
    const items = value.items.flatMap((item, index) => {
      const next = index === key ? without(item, rest) : item
      return next === null ? [] : [next]
    })
    return { ...value, items }
  }
  if (value.is !== 'map') return value
  const fields = value.fields.flatMap(field => {
    const next = field.key === key ? without(field.value, rest) : field.value
    return next === null ? [] : [{ ...field, value: next }]
  })
  return { ...value, fields }
}

/** The value with the first of each field that is given more than once. */
const withoutRepeats = (value: Value, problems: Problem[], depth: number): Value => {
  if (value.is === 'list' && depth < 8) return { ...value, items: value.items.map(item => withoutRepeats(item, problems, depth + 1)) }
  if (value.is !== 'map' || depth >= 8) return value
  const seen = new Map<string, Field>()
  for (const field of value.fields) {
    const first = seen.get(field.key)
    if (first === undefined) seen.set(field.key, { ...field, value: withoutRepeats(field.value, problems, depth + 1) })
    else problems.push(problem(field.keySpan, `“${field.key}” is given twice; the first one counts.`, null, first.keySpan))
  }
  return { ...value, fields: [...seen.values()] }
}

/** The value as plain data; fields without a value are left out. */
const plain = (value: Value, budget: Budget): unknown => {
  if (--budget.left < 0) return null
  if (value.is === 'text') return value.text
  if (value.is === 'empty') return null
  if (value.is === 'list') return value.items.map(item => plain(item, budget))
  const out: Record<string, unknown> = Object.create(null)
  for (const field of value.fields) if (field.value.is !== 'empty') out[field.key] = plain(field.value, budget)
  return out
}
