/** The one place that turns offsets into the protocol's positions and back. Both count UTF-16 units, so only lines have to be looked up. */
import type {
  CodeAction,
  Diagnostic,
  DocumentLink,
  DocumentUri,
  InlayHint,
  Location,
  MarkupContent,
  Range,
  SnippetTextEdit,
  TextEdit,
} from 'vscode-languageserver'
import { DiagnosticSeverity, MarkupKind } from 'vscode-languageserver'
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { type Edit, edits } from '../base/edit.ts'
import type { Span } from '../base/span.ts'
import type { DocumentLink as Link } from '../features/document-links.ts'
import type { InlayHint as Hint } from '../features/inlay-hints.ts'
import type { Severity } from '../rules/rule.ts'
import type { Abilities } from './abilities.ts'

/** What every diagnostic of the desk is signed with. */
export const source = 'copydesk'

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
}

/** A stretch of a text, and how many UTF-16 units now stand in its place. */
export interface Replacement {
  readonly span: Span
  readonly length: number
}

/**
 * The document after the changes, as a new value: who holds the old one keeps a consistent text, and "has it changed?" is an identity.
 * The line table is worked out anew, once, when somebody asks for a position. `replaced` is told of each change in turn, counted in the text that it
 * was made to and no wider than what differs: some clients send whole lines, or the whole text.
 */
export const changed = (
  document: TextDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
  replaced: (replacement: Replacement) => void = () => {},
): TextDocument =>
  changes.reduce((before, change) => {
    const text = before.getText()
    const { start, end } = 'range' in change ? toSpan(before, change.range) : { start: 0, end: text.length }
    replaced(difference(text.slice(start, end), change.text, start))
    const after = 'range' in change ? text.slice(0, start) + change.text + text.slice(end) : change.text
    return TextDocument.create(before.uri, before.languageId, version, after)
  }, document)

/** What of a stretch, which begins at `origin`, is another in the text put in its place. */
const difference = (stretch: string, put: string, origin: number): Replacement => {
  const shorter = Math.min(stretch.length, put.length)
  let start = 0
  while (start < shorter && stretch.charCodeAt(start) === put.charCodeAt(start)) start++
  let same = 0
  while (same < shorter - start && stretch.charCodeAt(stretch.length - 1 - same) === put.charCodeAt(put.length - 1 - same)) same++
  return { span: { start: origin + start, end: origin + stretch.length - same }, length: put.length - start - same }
}

/** A span of the document's text as a range. A span that begins or ends between CR and LF is widened to before the CR: no position lies between. */
export const toRange = (document: TextDocument, span: Span): Range => ({
  start: document.positionAt(span.start),
  end: document.positionAt(span.end),
})

/** A range as a span of the document's text, ends put in order and cut to the text. */
export const toSpan = (document: TextDocument, range: Range): Span => {
  const [a, b] = [document.offsetAt(range.start), document.offsetAt(range.end)]
  return { start: Math.min(a, b), end: Math.max(a, b) }
}

/** A finding, of a report or of a registry file. */
export const toDiagnostic = (
  document: TextDocument,
  finding: { readonly rule: string; readonly severity: Severity; readonly span: Span; readonly message: string },
): Diagnostic => ({
  range: toRange(document, finding.span),
  severity: severities[finding.severity],
  code: finding.rule,
  source,
  message: finding.message,
})

export const toLocation = (document: TextDocument, span: Span): Location => ({ uri: document.uri, range: toRange(document, span) })

/** A card as the client can show it. */
export const toMarkup = (markdown: string, abilities: Abilities): MarkupContent => ({
  kind: abilities.markdown ? MarkupKind.Markdown : MarkupKind.PlainText,
  value: markdown,
})

export const toInlayHint = (document: TextDocument, { offset, label, tooltip }: Hint, abilities: Abilities): InlayHint => ({
  position: document.positionAt(offset),
  label,
  tooltip: toMarkup(tooltip, abilities),
  paddingLeft: true,
})

export const toDocumentLink = (document: TextDocument, { span, uri, tooltip }: Link, abilities: Abilities): DocumentLink => ({
  range: toRange(document, span),
  target: uri,
  ...(abilities.linkTooltips ? { tooltip } : {}),
})

/** The beginning of a file, whatever stands there. */
export const toFile = (uri: DocumentUri): Location => ({ uri, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } })

/** The edit as a plain one. */
export const toTextEdit = (document: TextDocument, edit: Edit): TextEdit => ({ range: toRange(document, edit.span), newText: edit.text })

/** The edits with their parts to fill in as places the cursor visits, counted through all of them; plain ones where there are none. */
export const toSnippetEdits = (document: TextDocument, list: readonly Edit[]): (TextEdit | SnippetTextEdit)[] => {
  let visited = 0
  return list.map(edit => {
    if (!edit.fill?.length) return toTextEdit(document, edit)
    const value = snippet(edit.text, edit.fill, visited + 1)
    visited += edit.fill.length
    return { range: toRange(document, edit.span), snippet: { kind: 'snippet', value } }
  })
}

/** A text in the protocol's snippet syntax: each stretch of `fill` a placeholder, numbered from `first` on; everything else as it is. */
export const snippet = (text: string, fill: readonly Span[], first: number): string => {
  const stops = edits(fill.map((span, index) => ({ span, text: `\${${first + index}:${escaped(text.slice(span.start, span.end))}}` })))
  let out = ''
  let at = 0
  for (const stop of stops) {
    out += escaped(text.slice(at, stop.span.start)) + stop.text
    at = stop.span.end
  }
  return out + escaped(text.slice(at))
}

const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&')

/** Whether the action's kind is among those asked for: a kind asked for takes in the ones below it. */
export const wanted = (kind: NonNullable<CodeAction['kind']>, only: readonly string[] | undefined): boolean =>
  only === undefined || only.some(asked => asked === '' || kind === asked || kind.startsWith(`${asked}.`))
