import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { page, until, useTheme } from './kit.ts'
import { hoverOn, rangeOf, replace, show, shows } from './reports.ts'

/** What the tests use of the client that the extension gives to others. */
interface RunningClient {
  sendRequest<Result>(method: string, params: unknown): Promise<Result>
  stop(): Promise<void>
}

const running = async (): Promise<RunningClient> => {
  const extension = vscode.extensions.getExtension<RunningClient>('copydesk.copydesk')
  assert.ok(extension)
  return extension.activate()
}

const cited = 'The port closed on Monday (AFP, May 3).'
const first = 'The mayor resigned on Tuesday.'
const second = 'Some 400 dockers lost their jobs.'
const flagged = (sentence: string): string => `⟦${sentence}⟧{uncited-claim}`

/** Types at the end of the report, key by key. */
const type = async (editor: vscode.TextEditor, words: string): Promise<void> => {
  const end = editor.document.positionAt(editor.document.getText().length)
  editor.selection = new vscode.Selection(end, end)
  for (const key of words) await vscode.commands.executeCommand('type', { text: key })
}

describe('a sentence', () => {
  const pause = (milliseconds: number | undefined) =>
    vscode.workspace.getConfiguration('copydesk').update('whileTyping.pause', milliseconds, vscode.ConfigurationTarget.Workspace)
  afterEach(() => pause(undefined))

  /** What the server finds in the document as it stands. */
  const found = async (document: vscode.TextDocument): Promise<string[]> => {
    const client = await running()
    const { items } = await client.sendRequest<{ items: { code: string; range: vscode.Range }[] }>('textDocument/diagnostic', {
      textDocument: { uri: document.uri.toString() },
    })
    return items.map(({ range: { start, end } }) =>
      document.getText(new vscode.Range(start.line, start.character, end.line, end.character)),
    )
  }

  it('is not flagged while it is typed, and is when the cursor leaves it', async () => {
    await pause(60_000)
    const editor = await show('claims/typed.report', `${first}\n\n${cited} `)
    await shows(editor.document, `${flagged(first)}\n\n${cited} `)
    await type(editor, second)
    assert.deepEqual(await found(editor.document), [first])
    const { start } = rangeOf(editor.document, 'closed')
    editor.selection = new vscode.Selection(start, start)
    await shows(editor.document, `${flagged(first)}\n\n${cited} ${flagged(second)}`)
  })

  it('is flagged when the author goes to another file', async () => {
    await pause(60_000)
    const editor = await show('claims/left.report', `${first}\n\n${cited} `)
    await shows(editor.document, `${flagged(first)}\n\n${cited} `)
    await type(editor, second)
    assert.deepEqual(await found(editor.document), [first])
    await show('claims/elsewhere.report', cited)
    await shows(editor.document, `${flagged(first)}\n\n${cited} ${flagged(second)}`)
  })

  it('is flagged when typing rests', async () => {
    await pause(300)
    const editor = await show('claims/rest.report', `${cited} `)
    await type(editor, second)
    await shows(editor.document, `${cited} ${flagged(second)}`)
  })

  it('is flagged at once when the setting says so', async () => {
    await pause(0)
    const editor = await show('claims/at-once.report', `${cited} `)
    await type(editor, second)
    assert.deepEqual(await found(editor.document), [second])
  })
})

describe('the next uncited claim', () => {
  const text = `${cited} ${first}\n\nWho paid? ${second}\n`
  const go = (direction: 'next' | 'previous') => vscode.commands.executeCommand(`copydesk.${direction}UncitedClaim`)
  const selected = ({ document, selections }: vscode.TextEditor): string[] => selections.map(selection => document.getText(selection))

  it('is selected, and the one after the last is the first', async () => {
    const editor = await show('claims/next.report', text)
    const visited: string[][] = []
    for (const direction of ['next', 'next', 'next', 'previous', 'previous'] as const) {
      await go(direction)
      visited.push(selected(editor))
    }
    assert.deepEqual(visited, [[first], [second], [first], [second], [first]])
    assert.equal(editor.document.isDirty, false)
  })

  it('is looked for from the first of several cursors, which become one, and undoing takes back the last edit', async () => {
    const editor = await show('claims/cursors.report', text)
    await replace(editor, 'Monday', 'Tuesday')
    const at = (words: string) => new vscode.Selection(rangeOf(editor.document, words).start, rangeOf(editor.document, words).start)
    editor.selections = [at('Who'), at('paid'), at('jobs')]
    await go('next')
    assert.deepEqual(selected(editor), [second])
    await vscode.commands.executeCommand('undo')
    assert.equal(editor.document.getText(), text)
  })

  it('is found right after an edit', async () => {
    const editor = await show('claims/edited.report', `${cited}\n`)
    await replace(editor, '(AFP, May 3)', 'again')
    await go('next')
    assert.deepEqual(selected(editor), ['The port closed on Monday again.'])
  })

  it('is shown where the report is, in a comparison too', async () => {
    const editor = await show('claims/compared.report', text)
    const { uri } = editor.document
    const before = await vscode.workspace.openTextDocument({ content: cited, language: 'analyst-report' })
    await vscode.commands.executeCommand('vscode.diff', before.uri, uri)
    const compared = await until('the comparison', () => {
      const active = vscode.window.activeTextEditor
      return active && active !== editor && active.document.uri.toString() === uri.toString() && active
    })
    await go('next')
    assert.equal(vscode.window.activeTextEditor, compared)
    assert.deepEqual(selected(compared), [first])
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor')
  })

  it('has keys, and says which it is and when there is none', async function () {
    if (!(await page.exists())) this.skip()
    const says = (words: string) => until(words, async () => (await page.text('.statusbar-item')).some(item => item.trim() === words))
    const editor = await show('claims/keys.report', text)
    await until('the count', async () => (await status()).length > 0)
    await page.press('Control+F8')
    await until('the first claim selected', () => selected(editor)[0] === first)
    await says('Uncited claim 1 of 2')
    await page.press('Control+Shift+F8')
    await until('the last claim selected', () => selected(editor)[0] === second)
    await says('Uncited claim 2 of 2, from the end again')
    await show('claims/none.report', `${cited}\n`)
    await go('next')
    await says('No uncited claims in this report.')
  })
})

/** What the status bar shows of the desk. */
const status = async (): Promise<string[]> =>
  (await page.text('.statusbar-item')).map(item => item.trim()).filter(item => /^(?:No claims|\d+ claims?, \d+ cited|Copydesk)$/.test(item))

describe('the status bar', () => {
  before(async function () {
    if (!(await page.exists())) this.skip()
  })
  const says = (...words: string[]) =>
    until(`“${words}” in the status bar`, async () => {
      const shown = await status()
      return shown.length === words.length && shown.every((item, index) => item === words[index])
    })

  it('counts the claims of the report in front, and follows the edits', async () => {
    const editor = await show('status/a.report', `${cited} ${first}\n`)
    await says('2 claims, 1 cited')
    await replace(editor, first, `${first} ${second} (AFP, May 4)`)
    await says('3 claims, 3 cited')
    await show('status/b.report', 'Who paid?\n')
    await says('No claims')
    await vscode.window.showTextDocument(editor.document)
    await says('3 claims, 3 cited')
  })

  it('counts nothing in other documents', async () => {
    await show('status/plain.md', `${cited}\n`)
    await says()
    await show('status/declared.md', `---\ncopydesk: true\n---\n\n${cited}\n`)
    await says('1 claim, 1 cited')
    await show('status/plain.md', `${cited}\n`)
    await says()
  })

  it('follows the team’s files', async () => {
    const yaml = await show('status/team/copydesk.yaml', 'house: general\n')
    const editor = await show('status/team/a.report', `${first} ${cited}\n`)
    await says('2 claims, 2 cited')
    const edit = new vscode.WorkspaceEdit()
    edit.replace(yaml.document.uri, rangeOf(yaml.document, 'general'), 'links')
    assert.ok(await vscode.workspace.applyEdit(edit))
    await vscode.window.showTextDocument(editor.document)
    await says('2 claims, 1 cited')
    await vscode.window.showTextDocument(yaml.document)
    await vscode.commands.executeCommand('workbench.action.files.revert')
  })

  it('says when the server has stopped, and counts again when it is back', async () => {
    await show('status/stopped.report', `${cited}\n`)
    await says('1 claim, 1 cited')
    await (await running()).stop()
    await says('Copydesk')
    await page.picture('status-stopped')
    await vscode.commands.executeCommand('copydesk.restart')
    await says('1 claim, 1 cited')
  })
})

describe('the card of a claim', () => {
  const text = `Publication: Harbour Monitor  Volume: 4  Issue: 12
Date: March 11, 2019

The port of Westhaven reopened to grain ships on Sunday. The channel was dredged to 16 metres last autumn (Reuters, March 10; Kyodo, March 9).
The ministry paid 400 dockers for the night shifts. We assess that the backlog will take until April to clear.
`

  it('names its citation, or says why it is uncited', async () => {
    const { document } = await show('claims/cards.report', text)
    assert.equal(
      await hoverOn(document, 'reopened'),
      '**Claim** · cited in the next sentence\n\n- Reuters · Sunday, 10 March 2019\n- Kyodo · Saturday, 9 March 2019\n\nIt describes an event.',
    )
    assert.match(await hoverOn(document, 'paid'), /^\*\*Claim\*\* · uncited\n\nIt states a figure/)
    assert.match(await hoverOn(document, 'assess'), /^\*\*Judgement\*\* · no citation asked for\n/)
  })

  it('is shown with the count and the claim gone to, in the dark and in the light', async function () {
    if (!(await page.exists())) this.skip()
    const editor = await show('claims/pictured.report', text)
    const card = async () => (await page.text('.monaco-hover')).join()
    await vscode.commands.executeCommand('workbench.action.closeSidebar')
    for (const theme of ['dark', 'light'] as const) {
      await useTheme(theme)
      await vscode.window.showTextDocument(editor.document)
      const { start } = rangeOf(editor.document, 'reopened')
      editor.selection = new vscode.Selection(start, start)
      await vscode.commands.executeCommand('editor.action.showHover')
      await until('the card of the cited claim', async () => (await card()).includes('cited in the next sentence'))
      await page.picture(`claim-${theme}`)
      await page.press('Escape')
      await vscode.commands.executeCommand('copydesk.nextUncitedClaim')
      await until('the card of the uncited claim', async () => (await card()).includes('Claim · uncited'))
      await until('the count', async () => (await status()).includes('3 claims, 2 cited'))
      await page.picture(`uncited-${theme}`)
      await page.press('Escape')
    }
  })
})
