/** Code actions: the fixes of the findings in a range, and all certain fixes of a report at once. Nothing is kept between requests. */
import type { CodeAction, CodeActionParams, Diagnostic, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver'
import { CodeActionKind } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Edit } from '../base/edit.ts'
import { declareSource } from '../registry/declare.ts'
import type { Finding } from '../rules/rule.ts'
import { unattributedQuote } from '../rules/unattributed-quote.ts'
import { uncitedClaim } from '../rules/uncited-claim.ts'
import { undatedAttribution } from '../rules/undated-attribution.ts'
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

/** What some actions need, each worked out when one does. */
export interface Needs {
  /** The edits of all certain fixes. */
  readonly certain: () => readonly Edit[]
  /** Where a new source is declared. */
  readonly sources: () => Promise<SourcesFile | null>
  /** The sources that other reports cite, the most cited first. */
  readonly citedElsewhere: () => Promise<readonly string[]>
}

/** The rules whose fixes cite a source: the others do not make it worth while to look what other reports cite. */
const citing: ReadonlySet<string> = new Set([uncitedClaim.id, unattributedQuote.id, undatedAttribution.id])

/** The actions for a range of a document with these findings. */
export const codeActions = async (
  document: TextDocument,
  findings: readonly Finding[],
  params: CodeActionParams,
  abilities: Abilities,
  needs: Needs,
): Promise<CodeAction[]> => {
  const actions: CodeAction[] = []
  if (wanted(CodeActionKind.QuickFix, params.context.only)) {
    const range = toSpan(document, params.range)
    const meant = findings.filter(({ span }) => range.start <= span.end && span.start <= range.end)
    const context = meant.some(({ rule }) => citing.has(rule)) ? { citedElsewhere: await needs.citedElsewhere() } : undefined
    // Findings of one sentence may ask for the same: it is offered once, as the answer to all of them.
    const offers = new Map<string, CodeAction & { readonly diagnostics: Diagnostic[] }>()
    for (const finding of meant) {
      for (const fix of finding.fixes(context)) {
        const edit = fix.declare ? declared(await needs.sources(), fix.declare.name, abilities) : edited(document, fix.edits, abilities)
        if (!edit) continue
        const key = JSON.stringify([fix.title, edit])
        const offer = offers.get(key) ?? { title: fix.title, kind: CodeActionKind.QuickFix, diagnostics: [], isPreferred: false, edit }
        offer.diagnostics.push(toDiagnostic(document, finding))
        offer.isPreferred ||= fix.preferred
        offers.set(key, offer)
      }
    }
    actions.push(...offers.values())
  }
  if (wanted(fixAllKind, params.context.only)) {
    const edits = needs.certain()
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
