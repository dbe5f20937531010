import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { fileUri, until } from './kit.ts'

/** Writes a file into the workspace; folders on the way are made. */
export async function write(path: string, text: string): Promise<vscode.Uri> {
  const uri = fileUri(path)
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text))
  return uri
}

/** Writes a file and shows it in an editor. */
export async function show(path: string, text: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await write(path, text), { preview: false })
}

/** The document's text with what the desk finds marked ⟦so⟧, each rule's id behind. */
export function drawn(document: vscode.TextDocument): string {
  const found = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'copydesk')
  let text = document.getText()
  for (const { range, code } of found.sort((a, b) => b.range.start.compareTo(a.range.start))) {
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)]
    text = `${text.slice(0, start)}⟦${text.slice(start, end)}⟧{${code}}${text.slice(end)}`
  }
  return text
}

/** Waits until the document, drawn, is this; on failure says what it is instead. */
export async function shows(document: vscode.TextDocument, expected: string): Promise<void> {
  try {
    await until('the findings', () => drawn(document) === expected)
  } catch {
    assert.equal(drawn(document), expected)
  }
}

/** Replaces the first `old` in the editor by `text`, as a person would. */
export async function replace(editor: vscode.TextEditor, old: string, text: string): Promise<void> {
  const range = rangeOf(editor.document, old)
  assert.ok(await editor.edit(edit => edit.replace(range, text)))
}

/** The range of the first `words` in the document. */
export function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const at = document.getText().indexOf(words)
  if (at < 0) throw new Error(`“${words}” is not in ${document.uri}`)
  return new vscode.Range(document.positionAt(at), document.positionAt(at + words.length))
}

/** The desk's hover on the first `words` of the document, as Markdown; empty where it shows none. */
export async function hoverOn(document: vscode.TextDocument, words: string): Promise<string> {
  const hovers: vscode.Hover[] = await vscode.commands.executeCommand(
    'vscode.executeHoverProvider',
    document.uri,
    rangeOf(document, words).start.translate(0, 1),
  )
  return hovers
    .flatMap(hover => hover.contents)
    .map(content => (typeof content === 'string' ? content : content.value))
    .join('\n')
}

/** The code actions of a kind on the first `words` of the document. */
export async function actionsOn(
  document: vscode.TextDocument,
  words: string,
  kind = vscode.CodeActionKind.QuickFix,
): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, rangeOf(document, words), kind.value)
}

/** Applies the action of this title to the first `words` of the document. */
export async function apply(
  document: vscode.TextDocument,
  words: string,
  title: string,
  kind = vscode.CodeActionKind.QuickFix,
): Promise<void> {
  const actions = await actionsOn(document, words, kind)
  const action = actions.find(one => one.title === title)
  if (!action?.edit) throw new Error(`No “${title}” among ${actions.map(one => `“${one.title}”`).join(', ')}`)
  assert.ok(await vscode.workspace.applyEdit(action.edit))
}
