/** Code actions: the fixes of the findings in a range, and all certain fixes of a report at once. Nothing is kept between requests. */
import type { CodeAction, CodeActionParams, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver'
import { CodeActionKind } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Analysis } from '../analysis.ts'
import type { Edit } from '../base/edit.ts'
import { fixAll } from '../features/fixes.ts'
import { declareSource } from '../registry/declare.ts'
import type { Finding, Fix } from '../rules/rule.ts'
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

/** The actions for a range of a report. `sources` is asked for only when a fix declares a source. */
export const codeActions = async (
  document: TextDocument,
  analysis: Analysis,
  params: CodeActionParams,
  abilities: Abilities,
  sources: () => Promise<SourcesFile>,
): Promise<CodeAction[]> => {
  const actions: CodeAction[] = []
  if (wanted(CodeActionKind.QuickFix, params.context.only)) {
    const range = toSpan(document, params.range)
    for (const finding of analysis.findings) {
      if (finding.span.end < range.start || range.end < finding.span.start) continue
      for (const fix of finding.fixes()) {
        const edit = fix.declare ? declared(await sources(), fix.declare.name, abilities) : edited(document, fix.edits, abilities)
        if (edit) actions.push(quickFix(document, finding, fix, edit))
      }
    }
  }
  if (wanted(fixAllKind, params.context.only)) {
    const certain = fixAll(analysis)
    if (certain.length > 0) {
      actions.push({ title: 'Fix all that Copydesk is certain of', kind: fixAllKind, edit: edited(document, certain, { ...abilities, snippets: false }) })
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

const edited = (document: TextDocument, edits: readonly Edit[], { versioned, snippets }: Pick<Abilities, 'versioned' | 'snippets'>): WorkspaceEdit =>
  versioned
    ? { documentChanges: [textEdit(document, document.version, edits, snippets)] }
    : { changes: { [document.uri]: edits.map(edit => toTextEdit(document, edit)) } }

const textEdit = (document: TextDocument, version: number | null, edits: readonly Edit[], snippets: boolean): TextDocumentEdit => ({
  textDocument: { uri: document.uri, version },
  edits: snippets ? toSnippetEdits(document, edits) : edits.map(edit => toTextEdit(document, edit)),
})

/** The edit of the team's file, made first where it is missing; null where the client cannot make files. */
const declared = (file: SourcesFile, name: string, { versioned, create }: Abilities): WorkspaceEdit | null => {
  const document = TextDocument.create(file.uri, 'yaml', file.version ?? 0, file.text ?? '')
  const edit = declareSource(file.text, { name })
  if (file.text !== null && !versioned) return { changes: { [file.uri]: [toTextEdit(document, edit)] } }
  if (file.text === null && !create) return null
  const change = textEdit(document, file.version, [edit], false)
  return { documentChanges: file.text === null ? [{ kind: 'create', uri: file.uri, options: { ignoreIfExists: true } }, change] : [change] }
}
