/** The bibliographies that a report's front matter names, as Pandoc reads them: `bibliography: a.bib`, or a list of such names. */
import type { Span } from '../../base/span.ts'

export interface Named {
  /** The name without its quotation marks. */
  readonly span: Span
  readonly name: string
}

/** The key, what stands on its line, and the deeper or listed lines below it. */
const entry = /^bibliography[ \t]*:(?:[ \t][^\n]*|\r?)(?:\n(?:[ \t]+[^\n]*|-[ \t][^\n]*|\r?(?=\n[ \t-])))*/m
/** A scalar at the start of a flow list or of its rest: in either quotation marks, or plain up to a comma, bracket or comment. */
const flowScalar =
  /"((?:[^"\\\n]|\\.){1,1000})"|'((?:[^'\n]|''){1,1000})'|((?:[^\s,[\]{}#"'][^,[\]{}\n#]{0,999})(?:#[^\s,[\]{}#][^,[\]{}\n#]{0,200})?)|#[^\n]*/g
/** A scalar that has its line to itself. */
const lineScalar = /^[ \t]*(?:"((?:[^"\\\n]|\\.){1,1000})"|'((?:[^'\n]|''){1,1000})'|([^\s#"'[\]{}|>&*!%@`][^\n]{0,1000}))/

/**
 * The names under `bibliography` in the front matter that lies at `inner`, in text order. A list may be a block of `- ` lines or `[a, b]`,
 * over several lines too. Whatever is no name is left out; never throws.
 */
export const readBibliography = (text: string, inner: Span): readonly Named[] => {
  const raw = text.slice(inner.start, inner.end)
  const found = entry.exec(raw)
  if (!found) return []
  const from = found.index + found[0].indexOf(':') + 1
  const value = raw.slice(from, found.index + found[0].length)
  const base = inner.start + from
  if (/^\s*\[/.test(value)) return [...value.matchAll(flowScalar)].flatMap(scalar => named(scalar, base + scalar.index))
  const names: Named[] = []
  let at = 0
  for (const line of value.split('\n')) {
    const mark = at === 0 ? 0 : (/^[ \t]*-[ \t]+/.exec(line)?.[0].length ?? 0)
    const scalar = lineScalar.exec(line.slice(mark))
    if (scalar) names.push(...named(scalar, base + at + mark))
    at += line.length + 1
  }
  return names
}

const named = (scalar: RegExpExecArray, at: number): readonly Named[] => {
  const [whole, double, single, plain] = scalar
  const written = double ?? single ?? plain?.replace(/[ \t]#.*$/, '').trimEnd()
  if (!written) return []
  const start = at + whole.indexOf(written)
  const name = double ? double.replace(/\\(["\\/])/g, '$1') : single ? single.replaceAll("''", "'") : written
  return [{ span: { start, end: start + written.length }, name }]
}
