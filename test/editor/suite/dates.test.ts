import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { page, until } from './kit.ts'
import { hoverOn, rangeOf, show, write } from './reports.ts'

const text = `Publication: Harbour Monitor  Volume: 4  Issue: 12
Date: March 11, 2019

The port of Westhaven reopened yesterday (Reuters, March 10).
Grain ships had waited since the autumn (see the Monitor, February 4, 12).
`

describe('dates', () => {
  let document: vscode.TextDocument
  before(async () => {
    await write('dates/4-7.report', 'Publication: Harbour Monitor  Volume: 4  Issue: 7\nDate: February 4, 2019\n\nThe port closed.\n')
    document = (await show('dates/4-12.report', text)).document
  })

  it('are told on hover, in the prose and in citations', async () => {
    assert.equal(
      await hoverOn(document, 'yesterday'),
      '**Sunday, 10 March 2019** · 2019-03-10\n\n1 day before the report’s date, 11 March 2019, from the header.',
    )
    assert.match(await hoverOn(document, 'March 10)'), /^\*\*Sunday, 10 March 2019\*\* · 2019-03-10\n/)
  })

  describe('with hints', () => {
    const settings = () => vscode.workspace.getConfiguration('copydesk')
    after(() => settings().update('dates.inlayHints', undefined, vscode.ConfigurationTarget.Workspace))

    /** The document with its hints in ‹ ›. */
    const hinted = async (): Promise<string> => {
      const whole = new vscode.Range(0, 0, document.lineCount, 0)
      const hints: vscode.InlayHint[] = await vscode.commands.executeCommand('vscode.executeInlayHintProvider', document.uri, whole)
      return hints
        .map(({ position, label }) => ({ at: document.offsetAt(position), label }))
        .sort((a, b) => b.at - a.at)
        .reduce((out, { at, label }) => `${out.slice(0, at)}‹${label}›${out.slice(at)}`, text)
    }

    it('show the years left out when the setting asks for them', async () => {
      assert.equal(await hinted(), text)
      await settings().update('dates.inlayHints', 'years', vscode.ConfigurationTarget.Workspace)
      const expected = text.replace('March 10)', 'March 10‹2019›)').replace(', 12)', ', 12‹2019›)')
      await until('the years', async () => (await hinted()) === expected)
    })

    it('draw them in the editor', async function () {
      if (!(await page.exists())) this.skip()
      await vscode.window.showTextDocument(document)
      await until('the years in the page', async () => (await page.text('.view-line')).join('\n').includes('February 4, 122019'))
    })
  })

  it('of a cross-reference lead to its issue', async () => {
    const links: vscode.DocumentLink[] = await vscode.commands.executeCommand('vscode.executeLinkProvider', document.uri)
    assert.deepEqual(
      links.map(({ range, target }) => [document.getText(range), target?.path.replace(/.*\/dates\//, '')]),
      [['February 4', '4-7.report']],
    )
    const places: (vscode.Location | vscode.LocationLink)[] = await vscode.commands.executeCommand(
      'vscode.executeDefinitionProvider',
      document.uri,
      rangeOf(document, 'February 4').start,
    )
    assert.deepEqual(
      places.map(place => ('uri' in place ? place.uri : place.targetUri).path.replace(/.*\/dates\//, '')),
      ['4-7.report'],
    )
    assert.match(await hoverOn(document, 'February 4'), /\nThe Monitor of 4 February 2019: \[dates\/4\\-7\\.report\]\(/)
  })
})
