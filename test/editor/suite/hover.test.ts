import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { hoverOn, rangeOf, show } from './reports.ts'

const text =
  'Russian Defense Minister Igor Sergeev flew to Paris on Monday. Sergeev met members of the Organization for Security and Cooperation in Europe (OSCE) there (Reuters, May 3).\n'

describe('hover', () => {
  let document: vscode.TextDocument
  before(async () => {
    document = (await show('hover/a.report', text)).document
  })

  const cards: [what: string, words: string, begins: RegExp][] = [
    [
      'a person',
      'Igor Sergeev',
      /^\*\*Igor Sergeev\*\* · person\n\nIntroduced in paragraph 1 as Russian Defense Minister\.\n\nMentioned twice/,
    ],
    ['a person mentioned again', 'Sergeev met', /^\*\*Igor Sergeev\*\* · person\n/],
    ['a place', 'Paris', /^\*\*Paris\*\* · place\n/],
    ['an organisation', 'Organization for Security', /^\*\*Organization for Security and Cooperation in Europe\*\* · organisation\n/],
    ['a source', 'Reuters', /^\*\*Reuters\*\* · agency/],
    ['a citation', ', May 3', /^\*\*Citation\*\*\n/],
  ]
  for (const [what, words, begins] of cards)
    it(`tells what the desk knows of ${what}`, async () => {
      assert.match(await hoverOn(document, words), begins)
    })

  it('leads to where a person is introduced', async () => {
    const [place]: vscode.Location[] = await vscode.commands.executeCommand(
      'vscode.executeDefinitionProvider',
      document.uri,
      rangeOf(document, 'Sergeev met').start.translate(0, 1),
    )
    assert.equal(place && document.getText(place.range), 'Russian Defense Minister Igor Sergeev')
  })
})
