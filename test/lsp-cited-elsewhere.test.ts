/** The sources that other reports of the workspace cite, offered in the editor. */
import assert from 'node:assert/strict'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Files } from '../server/src/lsp/files.ts'
import { reportGlob } from '../server/src/registry/reports.ts'
import { filesOf, serversHere } from './kit/client.ts'

const folder = 'file:///reports'
const report = `${folder}/a-2019-05-06.report`
const text = 'The port closed on Monday (AFP, May 3). Some 400 dockers lost their jobs.\n'
const citing = (...names: readonly string[]): string =>
  names.map(name => `The ferry sailed on time (${name}, April 11, 2019).\n\n`).join('')

describe('the sources that other reports cite', () => {
  const { texts, start } = serversHere(folder)
  type Client = Awaited<ReturnType<typeof start>>

  const offered = async (client: Client): Promise<readonly string[]> =>
    (await client.actions(report, client.range(report, 'Some 400')))
      .map(({ title }) => title)
      .filter(title => title.endsWith('(cited in other reports)'))
      .map(title => title.replace(/^Cite (.*) \(cited in other reports\)$/, '$1'))

  it('are offered, the most cited first, and not what is cited here', async () => {
    texts.set(`${folder}/b.report`, citing('Kyodo', 'Reuters', 'AFP', 'AFP'))
    texts.set(`${folder}/c.report`, citing('Reuters', 'dpa'))
    texts.set(`${folder}/readme.md`, citing('TASS', 'TASS', 'TASS'))
    const client = await start()
    await client.open(report, text)
    assert.deepEqual(await offered(client), ['Reuters', 'Kyodo'])
  })

  it('are those of the reports as they are now, open or stored', async () => {
    const other = `${folder}/b.report`
    texts.set(other, citing('Kyodo'))
    const client = await start()
    await client.registration(reportGlob)
    await client.open(report, text)
    assert.deepEqual(await offered(client), ['Kyodo'])
    texts.set(other, citing('Reuters'))
    await client.filesChanged([other])
    assert.deepEqual(await offered(client), ['Reuters'])
    await client.open(other, citing('dpa'))
    assert.deepEqual(await offered(client), ['dpa'])
    await client.close(other)
    assert.deepEqual(await offered(client), ['Reuters'])
    texts.set(`${folder}/c.report`, citing('TASS', 'TASS'))
    await client.filesChanged([`${folder}/c.report`], 1)
    assert.deepEqual(await offered(client), ['TASS', 'Reuters'])
  })

  it('are not looked for before an uncited claim is asked about, and then once', async () => {
    const other = `${folder}/b.report`
    texts.set(other, citing('Kyodo'))
    const read: string[] = []
    const files = filesOf(texts)
    const watching: Files = {
      ...files,
      read: uri => {
        read.push(uri)
        return files.read(uri)
      },
    }
    const client = await start({}, watching)
    await client.open(report, `${text}\nThe ferry sailed on time (AFP, May 3; Kyodo,, May 2).\n`)
    await client.findings(report)
    assert.notDeepEqual(await client.actions(report, client.range(report, ',,')), [])
    assert.equal(read.filter(uri => uri === other).length, 0)
    await offered(client)
    await offered(client)
    assert.equal(read.filter(uri => uri === other).length, 1)
  })

  it('are cited with a date to fill in', async () => {
    texts.set(`${folder}/b.report`, citing('Kyodo'))
    const client = await start({ capabilities: {} })
    await client.open(report, text)
    const actions = await client.actions(report, client.range(report, 'Some 400'))
    const action = actions.find(({ title }) => title.startsWith('Cite Kyodo'))
    const document = TextDocument.create(report, '', 0, text)
    assert.equal(TextDocument.applyEdits(document, action?.edit?.changes?.[report] ?? []), text.replace('jobs.', 'jobs (Kyodo, May 3).'))
  })
})
