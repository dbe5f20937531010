import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { fileUri, until } from './kit.ts'
import { actionsOn, apply, show, shows, write } from './reports.ts'

const uncited = 'The port closed on Monday (AFP, May 3). Some 400 dockers lost their jobs.\n'
const unknown = 'The ferry sailed on time (Reutres, May 3).\n'
const malformed = 'The ferry sailed on time (AFP, May 3; Kyodo,, May 2).\n'

describe('quick fixes', () => {
  const cases: [rule: string, text: string, words: string, fixes: [title: string, fixed: string][]][] = [
    [
      'uncited-claim',
      uncited,
      'Some 400',
      [
        ['Cite AFP, May 3 (cited near by)', 'The port closed on Monday (AFP, May 3). Some 400 dockers lost their jobs (AFP, May 3).\n'],
        ['Cite a source…', 'The port closed on Monday (AFP, May 3). Some 400 dockers lost their jobs (SOURCE, May 3).\n'],
        ['Move (AFP, May 3) to the paragraph’s end', 'The port closed on Monday. Some 400 dockers lost their jobs (AFP, May 3).\n'],
        [
          'Mark as our own judgement: “We assess that …”',
          'The port closed on Monday (AFP, May 3). We assess that some 400 dockers lost their jobs.\n',
        ],
        ...[
          ['Exempt: common knowledge', 'common knowledge'],
          ['Exempt: own observation', 'own observation'],
          ['Exempt: cited above', 'cited above'],
          ['Ignore uncited-claim here, with a reason', 'reason'],
        ].map(([title = '', reason]): [string, string] => [
          title,
          `The port closed on Monday (AFP, May 3). Some 400 dockers lost their jobs. <!-- copydesk-ignore-sentence uncited-claim: ${reason} -->\n`,
        ]),
      ],
    ],
    [
      'unknown-source',
      unknown,
      'Reutres',
      [
        ['Change to Reuters', 'The ferry sailed on time (Reuters, May 3).\n'],
        [
          'Ignore unknown-source here, with a reason',
          '<!-- copydesk-ignore unknown-source: reason -->\nThe ferry sailed on time (Reutres, May 3).\n',
        ],
      ],
    ],
    ['malformed-citation', malformed, ',,', [['Remove the extra comma', 'The ferry sailed on time (AFP, May 3; Kyodo, May 2).\n']]],
  ]
  for (const [rule, text, words, fixes] of cases)
    describe(`for ${rule}`, () => {
      for (const [index, [title, fixed]] of fixes.entries())
        it(title, async () => {
          const { document } = await show(`fixes/${rule}-${index}.report`, text)
          await apply(document, words, title)
          assert.equal(document.getText(), fixed)
        })
    })

  const elsewhere = '(cited in other reports)'

  it('are all there are, but for the sources that other tests’ reports cite', async () => {
    const offered: Record<string, string[]> = {}
    for (const [rule, text, words] of cases) {
      const { document } = await show(`fixes/${rule}.report`, text)
      offered[rule] = (await actionsOn(document, words)).map(({ title }) => title).filter(title => !title.endsWith(elsewhere))
    }
    assert.deepEqual(offered, {
      'uncited-claim': cases[0]?.[3].map(([title]) => title),
      'unknown-source': ['Change to Reuters', 'Add “Reutres” to the team’s sources', 'Ignore unknown-source here, with a reason'],
      'malformed-citation': ['Remove the extra comma'],
    })
  })

  it('cite what the reports of the workspace cite most', async () => {
    await write('fixes/elsewhere.report', 'The ferry sailed on time (dpa, April 11, 2019).\n\n'.repeat(50))
    const { document } = await show('fixes/here.report', uncited)
    const title = `Cite dpa ${elsewhere}`
    await until(title, async () => (await actionsOn(document, 'Some 400')).some(action => action.title === title))
    await apply(document, 'Some 400', title)
    assert.equal(document.getText(), uncited.replace('jobs.', 'jobs (dpa, May 3).'))
  })

  it('cite several claims together, exempt one, and are undone in one step', async () => {
    const text = `${uncited.trimEnd()} The mayor resigned on Tuesday.\n`
    const { document } = await show('fixes/together.report', text)
    const undo = async (): Promise<void> => {
      await vscode.commands.executeCommand('undo')
      await until('the text as it was', () => document.getText() === text)
    }
    await apply(document, 'Some 400', 'Cite these 2 claims together: AFP, May 3')
    await shows(document, text.replace('Tuesday.', 'Tuesday (AFP, May 3).'))
    await undo()
    await apply(document, 'Some 400', 'Exempt: own observation')
    await shows(
      document,
      text.replace(
        'jobs. The mayor resigned on Tuesday.',
        'jobs. <!-- copydesk-ignore-sentence uncited-claim: own observation --> ⟦The mayor resigned on Tuesday.⟧{uncited-claim}',
      ),
    )
    await undo()
  })

  it('put the cursor on the part to fill in', async () => {
    const editor = await show('fixes/cursor.report', uncited)
    await apply(editor.document, 'Some 400', 'Cite a source…')
    await until('the source selected', () => editor.document.getText(editor.selection) === 'SOURCE')
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder')
    await until('the date selected', () => editor.document.getText(editor.selection) === 'May 3')
  })

  it('add a source to the team’s file, which is made, and take it back', async () => {
    await write('declare/copydesk.yaml', 'house: general\n')
    const { document } = await show('declare/2019-05-06.report', 'The ferry sailed on time (Harbour Gazette, May 3).\n')
    await shows(document, 'The ferry sailed on time (⟦Harbour Gazette⟧{unknown-source}, May 3).\n')
    await apply(document, 'Harbour', 'Add “Harbour Gazette” to the team’s sources')
    const sources = await vscode.workspace.openTextDocument(fileUri('declare/sources.yaml'))
    assert.match(sources.getText(), /^#[^\n]+\n- name: Harbour Gazette\n/)
    await shows(document, 'The ferry sailed on time (Harbour Gazette, May 3).\n')
  })

  it('are applied at once where they are certain', async () => {
    const { document } = await show('fixes/all.report', `${malformed}\n${malformed}`)
    await apply(document, 'ferry', 'Fix all that Copydesk is certain of', vscode.CodeActionKind.SourceFixAll)
    assert.equal(document.getText(), `${malformed}\n${malformed}`.replaceAll(',,', ','))
  })
})
