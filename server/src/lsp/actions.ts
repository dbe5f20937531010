/** Code actions: the fixes of the findings in a range, and all certain fixes of a report at once. Nothing is kept between requests. */
import type { CodeAction, CodeActionParams, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver'
import { CodeActionKind } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Edit } from '../base/edit.ts'
import { declareSource } from '../registry/declare.ts'
import type { Finding, Fix } from '../rules/rule.ts'
import { uncitedClaim } from '../rules/uncited-claim.ts'
import type { Abilities } from './abilities.ts'
import { toDiagnostic, toSnippetEdits, toSpan, toTextEdit, wanted } from './convert.ts'

/** Fix all that is certain: the kind to name in `editor.codeActionsOnSave`. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.copydesk`

/** The team's file that a new source is written to. */
export interface SourcesFile {
  readonly uri: string
  /** Null where there is no such file yet. */
  readonly text: string | null
  /** Null when it is not open. */
  readonly version: number | null
}

/** The actions for a range of a document with these findings. `certain` are the edits of all certain fixes; `sources` is for fixes that declare a source, `citedElsewhere` for those that cite one. */
export const codeActions = async (
  document: TextDocument,
  findings: readonly Finding[],
  params: CodeActionParams,
  abilities: Abilities,
  certain: () => readonly Edit[],
  sources: () => Promise<SourcesFile | null>,
  citedElsewhere: () => Promise<readonly string[]>,
): Promise<CodeAction[]> => {
  const actions: CodeAction[] = []
  if (wanted(CodeActionKind.QuickFix, params.context.only)) {
    const range = toSpan(document, params.range)
    for (const finding of findings) {
      if (finding.span.end < range.start || range.end < finding.span.start) continue
      // Only a claim without a source makes it worth while to look what other reports cite.
      const context = finding.rule === uncitedClaim.id ? { citedElsewhere: await citedElsewhere() } : undefined
      for (const fix of finding.fixes(context)) {
        const edit = fix.declare ? declared(await sources(), fix.declare.name, abilities) : edited(document, fix.edits, abilities)
        if (edit) actions.push(quickFix(document, finding, fix, edit))
      }
    }
  }
  if (wanted(fixAllKind, params.context.only)) {
    const edits = certain()
    if (edits.length > 0) {
      actions.push({
        title: 'Fix all that Copydesk is certain of',
        kind: fixAllKind,
        edit: edited(document, edits, { ...abilities, snippets: false }),
      })
    }
  }
  return actions
}

const quickFix = (document: TextDocument, finding: Finding, fix: Fix, edit: WorkspaceEdit): CodeAction => ({
  title: fix.title,
  kind: CodeActionKind.QuickFix,
  diagnostics: [toDiagnostic(document, finding)],
  isPreferred: fix.preferred,
  edit,
})

const edited = (
  document: TextDocument,
  edits: readonly Edit[],
  { versioned, snippets }: Pick<Abilities, 'versioned' | 'snippets'>,
): WorkspaceEdit =>
  versioned
    ? { documentChanges: [textEdit(document, document.version, edits, snippets)] }
    : { changes: { [document.uri]: edits.map(edit => toTextEdit(document, edit)) } }

const textEdit = (document: TextDocument, version: number | null, edits: readonly Edit[], snippets: boolean): TextDocumentEdit => ({
  textDocument: { uri: document.uri, version },
  edits: snippets ? toSnippetEdits(document, edits) : edits.map(edit => toTextEdit(document, edit)),
})

/** The edit of the team's file, which is made first where it is missing; null where that cannot be done, or the name cannot be declared. */
const declared = (file: SourcesFile | null, name: string, { versioned, create }: Abilities): WorkspaceEdit | null => {
  if (file === null) return null
  const document = TextDocument.create(file.uri, 'yaml', file.version ?? 0, file.text ?? '')
  const edit = declareSource(file.text, { name })
  if (edit === null || (file.text === null && !create)) return null
  if (!versioned) return { changes: { [file.uri]: [toTextEdit(document, edit)] } }
  const change = textEdit(document, file.version, [edit], false)
  return { documentChanges: file.text === null ? [{ kind: 'create', uri: file.uri, options: { ignoreIfExists: true } }, change] : [change] }
}
