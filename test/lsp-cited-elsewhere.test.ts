/** The sources that other reports of the workspace cite, offered in the editor. */
import assert from 'node:assert/strict'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Files } from '../server/src/lsp/files.ts'
import { reportGlob } from '../server/src/registry/reports.ts'
import { filesOf, serversHere, TurnedClock } from './kit/client.ts'

const folder = 'file:///reports'
const report = `${folder}/a-2019-05-06.report`
const text = 'The port closed on Monday (AFP, May 3). Some 400 dockers lost their jobs.\n'
/** A promise, and what fulfils it. */
const promised = (): readonly [Promise<void>, () => void] => {
  let fulfil = (): void => {}
  const promise = new Promise<void>(go => {
    fulfil = go
  })
  return [promise, fulfil]
}

const citing = (...names: readonly string[]): string =>
  names.map(name => `The ferry sailed on time (${name}, April 11, 2019).\n\n`).join('')

describe('the sources that other reports cite', () => {
  const { texts, start: startWith } = serversHere(folder)
  /** A client of a server whose patience has no end, unless the test turns a clock of its own. */
  const start: typeof startWith = (options, files) => startWith({ clock: new TurnedClock(), ...options }, files)
  type Client = Awaited<ReturnType<typeof start>>

  const offered = async (client: Client, words = 'Some 400'): Promise<readonly string[]> =>
    (await client.actions(report, client.range(report, words)))
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

  it('are offered for quotations and for attributions without a day, too', async () => {
    texts.set(`${folder}/b.report`, citing('Kyodo'))
    texts.set(`${folder}/copydesk.yaml`, 'rules: { undated-attribution: hint }\n')
    const client = await start()
    const quoted =
      '<!-- copydesk-ignore uncited-claim: test -->\nThe sale has been called ⟦“the longest queue on the whole coast.”⟧{unattributed-quote}'
    const attributed = '⟦The mayor told the Jakarta Post that the port would open again.⟧{undated-attribution}'
    const claimed = '⟦The sale has been called ⟦“a present to people who need none.”⟧{unattributed-quote}⟧{uncited-claim}'
    const picture = `${quoted}\n\n${attributed}\n\n${claimed}\n`
    await client.open(report, picture.replace(/[⟦⟧]|\{[a-z-]+\}/g, ''))
    assert.equal(await client.findings(report), picture)
    assert.deepEqual(await offered(client, 'longest'), ['Kyodo'])
    // One action for both findings of the sentence.
    const cite = (await client.actions(report, client.range(report, 'present'))).find(({ title }) => title.startsWith('Cite Kyodo'))
    assert.deepEqual(
      cite?.diagnostics?.map(({ code }) => code),
      ['uncited-claim', 'unattributed-quote'],
    )
    assert.deepEqual(await offered(client, 'Jakarta Post'), ['Kyodo'])
  })

  it('are those read so far where it takes long to read them all', async () => {
    const [first, slow] = [`${folder}/b.report`, `${folder}/c.report`]
    texts.set(first, citing('Kyodo'))
    texts.set(slow, citing('dpa', 'dpa'))
    const files = filesOf(texts)
    const [reading, begin] = promised()
    const [read, end] = promised()
    const waiting: Files = {
      ...files,
      read: async uri => {
        if (uri === slow) {
          begin()
          await read
        }
        return files.read(uri)
      },
    }
    const clock = new TurnedClock()
    const client = await start({ clock }, waiting)
    await client.open(report, text)
    const soon = offered(client)
    await reading
    clock.turn(300)
    assert.deepEqual(await soon, ['Kyodo'])
    end()
    assert.deepEqual(await offered(client), ['dpa', 'Kyodo'])
    assert.equal(clock.due, 0)
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
