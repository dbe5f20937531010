import assert from 'node:assert/strict'
import { claimCount } from '../server/src/features/claim-count.ts'
import { uncitedClaimFrom } from '../server/src/features/uncited-claims.ts'
import { conventionsOf } from '../server/src/model/conventions.ts'
import { able, serversHere } from './kit/client.ts'
import { analysed } from './kit/desk.ts'
import { drawn, marked } from './kit/marked.ts'

const first = 'The port closed.'
const second = 'Some 400 dockers lost their jobs.'
const cited = 'The mayor resigned (AFP, May 3).'

/** The uncited claim after and before the cursor, marked in the report, and which it is. */
const around = (picture: string) => {
  const { text, cursor } = marked(picture)
  const analysis = analysed(text)
  return (['next', 'previous'] as const).map(direction => {
    const found = uncitedClaimFrom(analysis, cursor ?? assert.fail('no cursor'), direction)
    return found && `${drawn(text, [found.span])} ${found.number}/${found.count}${found.wrapped ? ' wrapped' : ''}`
  })
}

describe('the next uncited claim', () => {
  it('begins behind the cursor, and the previous one before it', () =>
    assert.deepEqual(around(`${cited} ${first} Some ‸400 dockers lost their jobs. Who paid? The mayor left.`), [
      `${cited} ${first} ${second} Who paid? ⟦The mayor left.⟧ 3/3`,
      `${cited} ${first} ⟦${second}⟧ Who paid? The mayor left. 2/3`,
    ]))

  it('is another one than that whose beginning the cursor is at', () =>
    assert.deepEqual(around(`${cited} ${first} ‸${second} Who paid? The mayor left.`), [
      `${cited} ${first} ${second} Who paid? ⟦The mayor left.⟧ 3/3`,
      `${cited} ⟦${first}⟧ ${second} Who paid? The mayor left. 1/3`,
    ]))

  it('goes round at the end and at the beginning', () => {
    assert.deepEqual(around(`${cited} ${first} ${second} Who paid?‸`), [
      `${cited} ⟦${first}⟧ ${second} Who paid? 1/2 wrapped`,
      `${cited} ${first} ⟦${second}⟧ Who paid? 2/2`,
    ])
    assert.deepEqual(around(`‸${cited} ${first} ${second}`)[1], `${cited} ${first} ⟦${second}⟧ 2/2 wrapped`)
    assert.deepEqual(around(`${cited} ‸${first}`), [`${cited} ⟦${first}⟧ 1/1 wrapped`, `${cited} ⟦${first}⟧ 1/1 wrapped`])
  })

  it('is none where every claim is cited, exempt, or no report’s', () => {
    assert.deepEqual(around(`${cited}‸`), [null, null])
    assert.deepEqual(around(`<!-- copydesk-ignore uncited-claim: own observation -->\n${first}‸`), [null, null])
    assert.deepEqual(around('‸'), [null, null])
  })
})

describe('the count of claims', () => {
  it('tells those that are cited, that name their source, and that are exempt from the rest', () => {
    const text = `${cited} Reuters reported on May 3 that the port had closed. ${first}\n\n<!-- copydesk-ignore uncited-claim: own observation -->\n${second}\n\n${first} <!-- copydesk-ignore-sentence uncited-claim: common knowledge --> ${second} Who paid?\n`
    assert.deepEqual(claimCount(analysed(text)), {
      claims: 6,
      cited: 2,
      attributed: 1,
      exempt: 2,
      house: 'general',
      coverage: 'paragraph',
      coverageFrom: 'text',
    })
  })

  it('names the house and the coverage in force', () => {
    const { house, coverage, coverageFrom } = claimCount(analysed(cited, 'plain', { conventions: conventionsOf('links') }))
    assert.deepEqual([house, coverage, coverageFrom], ['links', 'sentence', 'setting'])
  })
})

describe('the server’s commands', () => {
  const folder = 'file:///reports'
  const report = `${folder}/a-2019-05-06.report`
  const { texts, start } = serversHere(folder)
  const text = `${cited} ${first} ${second}\n`
  const shows = { ...able, window: { showDocument: { support: true } } }
  const command = (name: string, ...args: unknown[]) => ({ command: `copydesk.${name}UncitedClaim`, arguments: args })
  const textDocument = { uri: report }

  it('show the claim in the editor, and say which it is', async () => {
    const client = await start({ capabilities: shows })
    await client.open(report, text)
    const asked = command('next', { textDocument, position: client.range(report, first).start })
    const range = client.range(report, second)
    const answer = await client.connection.sendRequest('workspace/executeCommand', asked)
    assert.deepEqual(answer, { range, number: 2, count: 2, wrapped: false })
    assert.deepEqual(client.shown, [{ uri: report, selection: range, takeFocus: true }])
  })

  it('find claims in the text as it was just typed', async () => {
    const client = await start({ capabilities: shows, settings: {} })
    await client.open(report, `${cited}\n`)
    await client.replace(report, `${cited}\n`, text)
    const asked = command('previous', { textDocument, position: { line: 9, character: 9 } })
    const answer = await client.connection.sendRequest('workspace/executeCommand', asked)
    assert.deepEqual(answer, { range: client.range(report, second), number: 2, count: 2, wrapped: false })
  })

  it('say so where there is none, unless the client has words of its own', async () => {
    for (const verbs of [false, true]) {
      const client = await start({ capabilities: shows, verbs })
      await client.open(report, cited)
      const asked = command('next', { textDocument, position: { line: 0, character: 0 } })
      assert.equal(await client.connection.sendRequest('workspace/executeCommand', asked), null)
      assert.deepEqual(client.shown, verbs ? [] : ['No uncited claims in this report.'])
      assert.equal(client.initialized?.capabilities.executeCommandProvider === undefined, verbs)
    }
  })

  it('only answer a client that shows no document', async () => {
    const client = await start()
    await client.open(report, text)
    const asked = command('next', { textDocument, position: { line: 0, character: 0 } })
    const answer = await client.connection.sendRequest('workspace/executeCommand', asked)
    assert.deepEqual(answer, { range: client.range(report, first), number: 1, count: 2, wrapped: false })
    assert.deepEqual(client.shown, [])
  })

  it('refuse what names no place, and know nothing of a document that is no report', async () => {
    const client = await start({ capabilities: shows })
    await client.open(`${folder}/a.md`, text, 'markdown')
    for (const args of [[], ['x'], [null], [{ textDocument: {}, position: {} }], [{ textDocument, position: { line: 'a' } }]])
      await assert.rejects(client.connection.sendRequest('workspace/executeCommand', command('next', ...args)), { code: -32602 })
    const nowhere = { textDocument: { uri: `${folder}/a.md` }, position: { line: 0, character: 0 } }
    assert.equal(await client.connection.sendRequest('workspace/executeCommand', command('next', nowhere)), null)
  })

  it('are followed by word that answers may be old when the team’s files change', async () => {
    const client = await start({ verbs: true })
    await client.registration('copydesk.yaml')
    await client.open(report, text)
    const summary = () => client.connection.sendRequest<{ house: string }>('copydesk/summary', { uri: report })
    assert.equal((await summary()).house, 'general')
    texts.set(`${folder}/copydesk.yaml`, 'house: monitor\n')
    await client.filesChanged([`${folder}/copydesk.yaml`], 1)
    await client.stale()
    assert.equal((await summary()).house, 'monitor')
  })
})
