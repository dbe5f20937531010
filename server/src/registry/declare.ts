/** Adding a source to a team's `sources.yaml`, leaving what is there as it is. */
import { isMap, isScalar, isSeq, parseDocument, stringify, type YAMLSeq } from 'yaml'
import { applyEdits, type Edit } from '../base/edit.ts'
import { fold } from '../base/fold.ts'
import type { Span } from '../base/span.ts'
import { decodeSources } from './decode.ts'
import { readYaml, unixEnds } from './yaml.ts'

/** What is known of a source that is to be declared. */
export interface Draft {
  readonly name: string
}

const heading = '# The sources that this team cites: name, kind, country, reliability, other names.'

/**
 * The edit of `text` (null where there is no file yet) that declares the draft: one insertion that leaves every character as it is (only an empty
 * `[]` is replaced), in the indentation, style and line ends of the file, with the cursor on the kind. Null where the name cannot be declared: it
 * has no letter or digit, the file declares it already, or the file is not a list that an entry could be added to.
 */
export const declareSource = (text: string | null, draft: Draft): Edit | null => {
  const name = draft.name.replace(/\s/g, ' ').replace(/ {2,}/g, ' ').trim()
  const key = fold(name)
  if (key === '') return null
  const before = text ?? ''
  const reading = readYaml(before, 'list')
  if (reading.broken ? reading.parts.length === 0 : reading.problems.length > 0) return null
  const declared = decodeSources('', before).entries
  if (declared.some(source => [source.name, ...source.also.map(alias => alias.name)].some(other => fold(other) === key))) return null
  const holds = (edit: Edit): boolean => {
    const after = decodeSources('', applyEdits(before, [edit])).entries
    const ids = new Set(after.map(source => source.id))
    return (
      after.length === declared.length + 1 && after.some(source => source.name === name) && declared.every(source => ids.has(source.id))
    )
  }
  return candidates(before, name).find(holds) ?? null
}

/** Ways to add the entry, the most natural first; which of them hold is seen by reading the result. */
const candidates = (text: string, name: string): readonly Edit[] => {
  const list = topList(text)
  if (list?.flow) return [emptyFlow(text, list, name), flow(text, list, name)].filter(edit => edit !== null)
  return [block(text, list, name, lastLine(text)), block(text, list, name, text.length)]
}

/** The list that the file consists of; null where there is none, or the file is not readable as a whole. */
const topList = (text: string): YAMLSeq | null => {
  // Read with bounds first: the library's own parser has none.
  if (readYaml(text, 'list').broken) return null
  const bom = text.startsWith('\ufeff') ? 1 : 0
  const { contents } = parseDocument(unixEnds(text).slice(bom), { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' })
  return isSeq(contents) ? contents : null
}

const newlineOf = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'

/** The end of the last line with anything on it, before a `...` that ends the document. */
const lastLine = (text: string): number =>
  Math.max(
    bomOf(text),
    text
      .trimEnd()
      .replace(/(?:^|(?<=[\r\n]))\.\.\.$/, '')
      .trimEnd().length,
  )

const block = (text: string, list: YAMLSeq | null, name: string, at: number): Edit => {
  const newline = newlineOf(text)
  const { indent, gap, spaced } = layout(text, list)
  const inner = indent + ' '.repeat(1 + gap)
  const empty = text.replace('\ufeff', '').trim() === ''
  const lead = empty ? heading + newline : ''
  const entry = `${lead}${indent}-${' '.repeat(gap)}name: ${scalar(name)}${newline}${inner}kind: `
  const open = at > 0 && !/[\r\n\ufeff]$/.test(text.slice(0, at))
  const opening = (open ? newline : '') + (spaced ? newline : '')
  const closing = /^[^\S\r\n]*[\r\n]/.test(text.slice(at)) ? '' : newline
  const cursor = opening.length + entry.length
  return { span: { start: at, end: at }, text: opening + entry + closing, fill: [{ start: cursor, end: cursor }] }
}

interface Layout {
  /** What stands before the dash of each entry. */
  readonly indent: string
  /** Spaces between the dash and the entry. */
  readonly gap: number
  /** Whether an empty line stands between entries. */
  readonly spaced: boolean
}

const layout = (text: string, list: YAMLSeq | null): Layout => {
  const dash = /^( {0,16})-( {1,8})(?=\S)/m.exec(text.replace('\ufeff', ''))
  const lines = list === null ? [] : list.items.slice(-2).map(item => start(item))
  const between = lines.length === 2 ? text.slice(lines[0], lines[1]) : ''
  return { indent: dash?.[1] ?? '', gap: dash?.[2]?.length ?? 1, spaced: /\n[^\S\n]*\r?\n[^\S\n]*-[^\n]*$/.test(between) }
}

const start = (node: unknown): number => ((isMap(node) || isScalar(node) || isSeq(node)) && node.range ? node.range[0] : 0)

const emptyFlow = (text: string, list: YAMLSeq, name: string): Edit | null => {
  const span = spanOf(text, list)
  if (
    span === null ||
    text.slice(span.start, span.end).replace(/\s/g, '') !== '[]' ||
    !/(?:^|[\r\n\ufeff])$/.test(text.slice(0, span.start))
  )
    return null
  const newline = newlineOf(text)
  const entry = `- name: ${scalar(name)}${newline}  kind: `
  return { span, text: entry, fill: [{ start: entry.length, end: entry.length }] }
}

const flow = (text: string, list: YAMLSeq, name: string): Edit | null => {
  const span = spanOf(text, list)
  if (span === null) return null
  const last = list.items.at(-1)
  const end = (isMap(last) || isScalar(last) || isSeq(last)) && last.range ? last.range[1] + bomOf(text) : span.start + 1
  const comma = /^\s*,/.exec(text.slice(end, span.end))?.[0]
  const at = end + (comma?.length ?? 0)
  const own = /([\r\n]+[^\S\r\n]*)\S*$/.exec(text.slice(0, last === undefined ? end : start(last) + bomOf(text)))?.[1]
  const before =
    (list.items.length > 0 && comma === undefined ? ',' : '') +
    (list.items.length > 0 ? (own?.replace(/[\r\n]+/, newlineOf(text)) ?? ' ') : ' ')
  const entry = `${before}{ name: ${JSON.stringify(name)}, kind: `
  const after = list.items.length > 0 ? (comma === undefined ? ' }' : ' },') : ' } '
  return { span: { start: at, end: at }, text: entry + after, fill: [{ start: entry.length, end: entry.length }] }
}

const bomOf = (text: string): number => (text.startsWith('\ufeff') ? 1 : 0)

const spanOf = (text: string, list: YAMLSeq): Span | null =>
  list.range ? { start: list.range[0] + bomOf(text), end: list.range[1] + bomOf(text) } : null

/** The name as YAML writes it, in quotation marks where it needs them. */
const scalar = (name: string): string => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be escaped
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udfff]/u.test(name)) return JSON.stringify(name)
  const plain = stringify(name, { lineWidth: 0, singleQuote: true }).replace(/\n$/, '')
  return plain.includes('\n') || /^(?:y|n|yes|no|on|off)$/i.test(plain) ? JSON.stringify(name) : plain
}
