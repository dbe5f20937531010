import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { until } from './kit.ts'
import { actionsOn, drawn, hoverOn, replace, show, shows, write } from './reports.ts'

const faulty = 'The ferry sailed on time (AFP, May 3; Kyodo,, May 2).\n'

describe('findings', () => {
  it('mark what is uncited, unknown and malformed, and follow the typing', async () => {
    const editor = await show(
      'findings/all.report',
      'The ferry sailed on time (Reutres, May 3). The port closed on Monday (AFP, May 3; Kyodo,, May 2). Some 400 dockers lost their jobs.\n',
    )
    await shows(
      editor.document,
      'The ferry sailed on time (⟦Reutres⟧{unknown-source}, May 3). The port closed on Monday (AFP, May 3; Kyodo⟦,,⟧{malformed-citation} May 2). ⟦Some 400 dockers lost their jobs.⟧{uncited-claim}\n',
    )
    await replace(editor, 'Reutres', 'Reuters')
    await replace(editor, ',,', ',')
    await replace(editor, 'jobs.', 'jobs (AFP, May 3).')
    await shows(
      editor.document,
      'The ferry sailed on time (Reuters, May 3). The port closed on Monday (AFP, May 3; Kyodo, May 2). Some 400 dockers lost their jobs (AFP, May 3).\n',
    )
  })

  it('are none in a Markdown file that is no report', async () => {
    const plain = await show('findings/plain.md', faulty)
    const report = await show('findings/declared.md', `---\ncopydesk: true\n---\n\n${faulty}`)
    await shows(
      report.document,
      '---\ncopydesk: true\n---\n\nThe ferry sailed on time (AFP, May 3; Kyodo⟦,,⟧{malformed-citation} May 2).\n',
    )
    assert.equal(await hoverOn(plain.document, 'AFP'), '')
    assert.deepEqual(await actionsOn(plain.document, ',,'), [])
    assert.equal(drawn(plain.document), faulty)
  })

  it('reach files that are not open', async () => {
    const uri = await write('findings/closed.report', faulty)
    await show('findings/open.report', 'The ferry sailed on time (Reuters, May 3).\n')
    const found = () => vscode.languages.getDiagnostics(uri).map(({ code }) => code)
    await until('findings in the closed report', () => found().length > 0)
    assert.deepEqual(found(), ['malformed-citation'])
  })
})

describe('the registry', () => {
  it('changes the findings when it is edited, saved or not', async () => {
    await write('registry/copydesk.yaml', 'house: general\n')
    const report = await show('registry/2019-05-06.report', 'The ferry sailed on time (Harbour Gazette, May 3).\n')
    await shows(report.document, 'The ferry sailed on time (⟦Harbour Gazette⟧{unknown-source}, May 3).\n')
    await write('registry/sources.yaml', '- name: Harbour Gazette\n')
    await shows(report.document, 'The ferry sailed on time (Harbour Gazette, May 3).\n')
    const sources = await show('registry/sources.yaml', '- name: Harbour Gazette\n')
    await replace(sources, 'Harbour Gazette', 'Quay Post')
    await vscode.window.showTextDocument(report.document)
    await shows(report.document, 'The ferry sailed on time (⟦Harbour Gazette⟧{unknown-source}, May 3).\n')
    await vscode.window.showTextDocument(sources.document)
    await vscode.commands.executeCommand('workbench.action.files.revert')
  })

  it('shows its own mistakes', async () => {
    await write('mistakes/copydesk.yaml', 'house: general\n')
    const { document } = await show('mistakes/sources.yaml', '- name: Quay Post\n  kind: agncy\n')
    await shows(document, '- name: Quay Post\n  kind: ⟦agncy⟧{invalid-registry}\n')
  })
})
