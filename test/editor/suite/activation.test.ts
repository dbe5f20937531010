import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { fileUri, page } from './kit.ts'

describe('activation', () => {
  it('starts Copydesk when a report is opened', async () => {
    const extension = vscode.extensions.getExtension('copydesk.copydesk')
    assert.ok(extension)
    await vscode.window.showTextDocument(fileUri('desk.report'))
    await extension.activate()
    assert.equal(extension.isActive, true)
  })

  it('shows the report in the workbench', async function () {
    if (!(await page.exists())) this.skip()
    await vscode.window.showTextDocument(fileUri('desk.report'))
    assert.match((await page.text('.editor-instance .view-lines')).join(), /^Date: March 11, 2019\n/)
  })
})
