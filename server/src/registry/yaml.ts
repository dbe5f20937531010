/** YAML text as plain values that know where they stand. Bounded in size, depth and aliases; a syntax error costs only the part it stands in. */
import type { CST } from 'yaml'
import { Composer, type Document, isAlias, isMap, isScalar, isSeq, type Node, Parser, visit, type YAMLParseError } from 'yaml'
import type { Span } from '../base/span.ts'
import { mostProblems, type Problem, problem } from './problem.ts'

export type Value =
  | { readonly is: 'text'; readonly span: Span; readonly text: string }
  | { readonly is: 'empty'; readonly span: Span }
  | { readonly is: 'list'; readonly span: Span; readonly items: readonly Value[] }
  | { readonly is: 'map'; readonly span: Span; readonly fields: readonly Field[] }

export interface Field {
  readonly key: string
  readonly keySpan: Span
  readonly value: Value
}

/** One part of the file that stands for itself: an item of its list, or a field of its map. */
export interface Part {
  readonly value: Value
  /** A syntax error stands in it: what is wrong with its shape may be an after-effect. */
  readonly doubtful: boolean
}

export interface Reading {
  readonly parts: readonly Part[]
  readonly problems: readonly Problem[]
  /** Whether the text as it stands is no YAML, so that parts of it may be missing. */
  readonly broken: boolean
}

/** UTF-16 units: some 20,000 sources. The parser reads about 2 MB a second at best, and somebody is waiting at the keyboard. */
const largest = 2_000_000
const deepest = 32

interface Composed {
  readonly value: Value | null
  /** Of the syntax. */
  readonly errors: readonly Problem[]
  /** Readable, but wrong: a field given twice, an alias that stands for nothing. */
  readonly problems: readonly Problem[]
  /** The last scalar or collection is never closed: it has swallowed what follows. */
  readonly open: boolean
}

/**
 * The items of the list, or the fields of the map, that `text` holds. Numbers, dates and truth values are text as written. Where the text is no
 * YAML as a whole, it is read item by item, so that a mistake in one leaves the others, up to the hundredth mistake. Never throws.
 */
export const readYaml = (text: string, top: 'list' | 'map'): Reading => {
  if (text.length > largest)
    return { parts: [], problems: [problem(lineAt(text, 0), 'This file is larger than 2 MB: too large for a registry.')], broken: true }
  return read(unixEnds(text), top)
}

/** A lone CR is a line end to YAML but not to its parser; the length stays. */
export const unixEnds = (text: string): string => text.replace(/\r(?!\n)/g, '\n')

const read = (text: string, top: 'list' | 'map'): Reading => {
  const bom = text.startsWith('\ufeff') ? 1 : 0
  const whole = compose(text, bom, text.length, new Map())
  if (whole.errors.length === 0) {
    const { parts, problems } = partsOf(whole, text, top, false)
    return { parts, problems: [...whole.problems, ...problems], broken: false }
  }

  const starts = partStarts(text, bom, top)
  if (starts.length === 0) return { ...partsOf(whole, text, top, true), problems: whole.errors.slice(0, 1), broken: true }
  const parts: Part[] = []
  const problems: Problem[] = []
  const anchors: Anchors = new Map()
  let bad = 0
  for (const [index, start] of starts.entries()) {
    if (bad >= mostProblems) break
    const piece = compose(text, start, starts[index + 1] ?? text.length, anchors)
    const own = partsOf(piece, text, top, piece.errors.length > 0)
    for (const one of piece.errors.length > 0 ? piece.errors.slice(0, 1) : [...piece.problems, ...own.problems])
      if (problems.length < mostProblems) problems.push(one)
    if (piece.errors.length > 0) bad++
    if (!piece.open) for (const part of own.parts) parts.push(part)
  }
  return { parts, problems: problems.length > 0 ? problems : whole.errors.slice(0, 1), broken: true }
}

/** Where the items of a top-level list, or the fields of a top-level map, begin; the first start is that of what precedes them. */
const partStarts = (text: string, from: number, top: 'list' | 'map'): readonly number[] => {
  const body = text.slice(from)
  const indent = top === 'list' ? (/^ {0,8}(?=-(?:\s|$))/m.exec(body)?.[0] ?? '') : ''
  const pattern = top === 'list' ? new RegExp(`^${indent}-(?=\\s|$)`, 'gm') : /^[^\s#\-\]}%][^\n]{0,200}?:(?=\s|$)/gm
  const starts = [...body.matchAll(pattern)].map(match => match.index + from)
  return starts.length > 0 && starts[0] !== from ? [from, ...starts] : starts
}

const partsOf = (
  read: Composed,
  text: string,
  top: 'list' | 'map',
  doubtful: boolean,
): { parts: readonly Part[]; problems: readonly Problem[] } => {
  const value = read.value
  if (value === null || value.is === 'empty') return { parts: [], problems: [] }
  if (top === 'list' && value.is === 'list') return { parts: value.items.map(item => ({ value: item, doubtful })), problems: [] }
  if (top === 'map' && value.is === 'map')
    return { parts: value.fields.map(field => ({ value: { is: 'map', span: value.span, fields: [field] }, doubtful })), problems: [] }
  const message =
    top === 'list'
      ? 'This file must be a list: begin each entry with “- name: …”.'
      : 'This file must consist of settings: “house: …”, “reports: …”.'
  return { parts: [], problems: [problem(firstLine(text, value.span), message)] }
}

const compose = (text: string, start: number, end: number, anchors: Anchors): Composed => {
  const source = text.slice(start, end)
  try {
    const tokens: CST.Token[] = []
    let astray = 0
    for (const token of new Parser().parse(source)) {
      if (!atTop.has(token.type) && ++astray > mostProblems) break
      tokens.push(token)
    }
    // Before composing: the composer recurses, and where the stack ends it can take the process with it.
    const deep = tooDeep(tokens)
    if (deep !== null) return broken(problem(lineAt(text, start + deep), 'This is nested too deeply.'))
    let document: Document.Parsed | null = null
    const errors: Problem[] = []
    let open = false
    for (const next of new Composer({ uniqueKeys: false, prettyErrors: false, logLevel: 'silent' }).compose(tokens, true, source.length)) {
      if (document !== null) {
        errors.push(problem(lineAt(text, start + next.range[0]), 'A second document begins here: only the first one counts.'))
        break
      }
      document = next
      const first = [...next.errors].sort((a, b) => a.pos[0] - b.pos[0])[0]
      if (first !== undefined) {
        const unclosed = first.code === 'MISSING_CHAR' && /^Missing closing/.test(first.message)
        open = unclosed || first.code === 'BAD_INDENT'
        errors.push(syntaxProblem(first, unclosed ? opening(next, first.pos[0]) : null, text, start))
      }
    }
    if (document === null) return { value: null, errors, problems: [], open }
    const walk = new Walk(text, start, anchors)
    const contents: Node | null = document.contents
    const value = contents === null ? null : walk.value(contents, start, 0)
    return { value, errors, problems: walk.problems, open }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return broken(problem(lineAt(text, start), `Not readable as YAML: ${reason}`))
  }
}

/** The tokens that a stream of documents consists of; any other outside a document is a mistake, and each costs time. */
const atTop: ReadonlySet<CST.Token['type']> = new Set([
  'document',
  'comment',
  'newline',
  'space',
  'doc-end',
  'doc-mode',
  'byte-order-mark',
  'directive',
])

const broken = (error: Problem): Composed => ({ value: null, errors: [error], problems: [], open: false })

/** Offset of the first token that is nested more than `deepest` collections deep. */
const tooDeep = (tokens: readonly CST.Token[]): number | null => {
  const stack: [CST.Token, number][] = tokens.map(token => [token, 0])
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const [token, depth] = top
    if (depth > deepest) return token.offset
    if ('value' in token && token.value !== undefined) stack.push([token.value, depth])
    if ('items' in token)
      for (const item of token.items) {
        if (item.key) stack.push([item.key, depth + 1])
        if (item.value) stack.push([item.value, depth + 1])
      }
  }
  return null
}

/** Where the quotation or bracket begins that is not closed at `end`. */
const opening = (document: Document.Parsed, end: number): number | null => {
  let at: number | null = null
  visit(document, {
    Scalar(_, node) {
      if (node.range?.[1] === end && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')) at = node.range[0]
    },
    Collection(_, node) {
      if (node.range?.[1] === end && node.flow) at = node.range[0]
    },
  })
  return at
}

/** What the parser's more frequent complaints mean to somebody who does not know its terms. */
const plainWords: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'A text with “: ” in it needs quotation marks around it.',
  TAB_AS_INDENT: 'A tab cannot indent in YAML: use spaces.',
  BAD_SCALAR_START: 'A text that begins with this character needs quotation marks around it.',
  BAD_INDENT: 'This line is not indented as what it belongs to.',
  MULTIPLE_DOCS: 'A second document begins here: only the first one counts.',
  MULTILINE_IMPLICIT_KEY: 'A “:” is missing here, or the line is not indented as what it belongs to.',
}

const syntaxProblem = (error: YAMLParseError, opened: number | null, text: string, start: number): Problem => {
  const [from, to] = error.pos
  if (opened !== null) {
    const mark = text.charAt(start + opened)
    return problem(lineAt(text, start + opened, start + opened), `This ${mark} is never closed.`)
  }
  const before = text.slice(text.lastIndexOf('\n', start + from - 1) + 1, start + from)
  const said = /^[ ]*\t\s*$/.test(before) ? plainWords.TAB_AS_INDENT : plainWords[error.code]
  return problem(visible(text, { start: start + from, end: start + to }), said ?? `Not readable as YAML: ${error.message}.`)
}

/** What `&name` stands for. */
type Anchors = Map<string, Value>

/** Turns nodes into values, with aliases followed to what they stand for. */
class Walk {
  readonly problems: Problem[] = []
  readonly #anchors: Anchors
  readonly #text: string
  readonly #shift: number

  constructor(text: string, shift: number, anchors: Anchors) {
    this.#anchors = anchors
    this.#text = text
    this.#shift = shift
  }

  value(node: unknown, at: number, depth: number): Value {
    if (isAlias(node)) {
      const span = this.#span(node, at)
      const known = this.#anchors.get(node.source)
      if (known !== undefined) return known
      this.problems.push(
        problem(visible(this.#text, span), `“*${node.source}” stands for nothing: there is no “&${node.source}” before it.`),
      )
      return { is: 'empty', span }
    }
    const value = this.#own(node, at, depth)
    if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor !== undefined) this.#anchors.set(node.anchor, value)
    return value
  }

  #own(node: unknown, at: number, depth: number): Value {
    if (isScalar(node)) {
      const span = this.#span(node, at)
      if (node.value === null) return { is: 'empty', span }
      return { is: 'text', span, text: typeof node.value === 'string' ? node.value : (node.source ?? String(node.value)) }
    }
    if (isSeq(node)) {
      const span = this.#span(node, at)
      return { is: 'list', span, items: node.items.map(item => this.value(item, span.start, depth + 1)) }
    }
    if (isMap(node)) {
      const span = this.#span(node, at)
      const fields = new Map<string, Field>()
      for (const pair of node.items) {
        const key = this.value(pair.key, span.start, depth + 1)
        const name = key.is === 'text' ? key.text : ''
        const field = { key: name, keySpan: key.span, value: this.value(pair.value, key.span.end, depth + 1) }
        const first = fields.get(name)
        if (first === undefined) fields.set(name, field)
        else this.#say(key.span, `“${name}” is given twice; the first one counts.`, first.keySpan)
      }
      return { is: 'map', span, fields: [...fields.values()] }
    }
    return { is: 'empty', span: { start: at, end: at } }
  }

  #say(span: Span, message: string, other: Span | null = null): void {
    if (this.problems.length >= mostProblems) return
    this.problems.push(problem(visible(this.#text, span), message, null, other && visible(this.#text, other)))
  }

  #span(node: Node, at: number): Span {
    const range = node.range
    return range ? { start: range[0] + this.#shift, end: range[1] + this.#shift } : { start: at, end: at }
  }
}

/** The line that `offset` stands in, from `from` on, without the white space around it. */
const lineAt = (text: string, offset: number, from?: number): Span => {
  const start = from ?? text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  return visible(text, { start, end: end === -1 ? text.length : end })
}

/** The first line of what stands in `span`. */
export const firstLine = (text: string, span: Span): Span => {
  const end = text.slice(span.start, span.end).search(/[\r\n]/)
  return visible(text, end === -1 ? span : { start: span.start, end: span.start + end })
}

/** The span without white space at its ends, and with at least one character where the text has one to show. */
export const visible = (text: string, span: Span): Span => {
  let start = Math.max(0, Math.min(span.start, text.length))
  let end = Math.max(start, Math.min(span.end, text.length))
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  while (start < end && /\s/.test(text.charAt(start))) start++
  if (end > start) return { start, end }
  while (start > 0 && /\s/.test(text.charAt(start - 1))) start--
  if (start > 0) return { start: start - 1, end: start }
  return { start: 0, end: Math.min(1, text.length) }
}
