import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { page, until, useTheme } from './kit.ts'
import { rangeOf, show } from './reports.ts'

const report = `Publication: Harbour Monitor  Volume: 4  Issue: 12
Date: March 11, 2019

The port of Westhaven reopened to grain ships on Sunday (Reutres, March 10, 2019).
The channel was dredged to 16 metres last autumn (Kyodo,, March 9, 2019).
The ministry paid 400 dockers for the night shifts. We assess that the backlog will
take until April to clear.

Transport Minister Marta Velden said that the port would stay
open at night (AFP, March 10, 2019). Velden said nothing of the cost (AFP, March 10, 2019).
`

describe('the README’s picture', () => {
  before(async function () {
    if (!(await page.exists())) this.skip()
  })

  it('shows three findings underlined and what the desk knows of a person', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    const editor = await show('harbour-4-12.report', report)
    const codes = () => vscode.languages.getDiagnostics(editor.document.uri).map(({ code }) => String(code))
    await until('three findings', () => codes().length === 3)
    assert.deepEqual(codes().sort(), ['malformed-citation', 'uncited-claim', 'unknown-source'])
    await vscode.workspace.getConfiguration('editor').update('hover.above', false, vscode.ConfigurationTarget.Global)
    await vscode.commands.executeCommand('workbench.action.closeSidebar')
    await vscode.commands.executeCommand('workbench.action.closePanel')
    for (const theme of ['dark', 'light'] as const) {
      await useTheme(theme)
      await vscode.window.showTextDocument(editor.document)
      const { start } = rangeOf(editor.document, 'Marta')
      editor.selection = new vscode.Selection(start, start)
      await vscode.commands.executeCommand('editor.action.showHover')
      await until('three squiggles', async () => (await page.text('.squiggly-warning')).length >= 3)
      await until('the hover on the minister', async () => (await page.text('.monaco-hover')).join().includes('Marta Velden'))
      await page.picture(`at-work-${theme}`, 440)
      await page.press('Escape')
    }
  })
})
