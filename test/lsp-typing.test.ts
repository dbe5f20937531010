/** What the language server says while somebody types. The clock is turned by hand. */
import assert from 'node:assert/strict'
import { setImmediate as turn } from 'node:timers/promises'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { able, type Client, drawn, plain, serversHere, TurnedClock } from './kit/client.ts'

const folder = 'file:///reports'
const report = `${folder}/a-2019-05-06.report`
const cited = 'The port closed on Monday (AFP, May 3).'
const other = 'The mayor resigned on Tuesday.'
const text = `${cited}\n\n${other}\n\nSome 400 dockers lost their jobs (AFP, May 3).\n`
const typed = `${cited}\n\n${other}\n\nSome 400 dockers lost their jobs.\n`
const kept = typed.replace(other, `⟦${other}⟧{uncited-claim}`)
const told = kept.replace('Some 400 dockers lost their jobs.', '⟦Some 400 dockers lost their jobs.⟧{uncited-claim}')

describe('while somebody types, the language server', () => {
  const { texts, start } = serversHere(folder)
  let clock: TurnedClock
  beforeEach(() => {
    clock = new TurnedClock()
  })
  const settings = (pause: number) => ({ whileTyping: { pause } })
  /** A client whose report has just lost its last citation, as somebody deletes it. */
  const typing = async (options: Parameters<typeof start>[0] = {}): Promise<Client> => {
    const client = await start({ clock, settings: settings(2000), ...options })
    await client.open(report, text)
    await client.replace(report, 'jobs (AFP, May 3)', 'jobs')
    await taken(client)
    return client
  }
  /** Resolves once the server has taken in what it was sent. */
  const taken = (client: Client): Promise<unknown> => client.connection.sendRequest('copydesk/summary', { uri: report })
  /** Whether the server has asked for a refresh by the time it has answered what was asked before. */
  const refreshed = async (client: Client): Promise<boolean> => {
    await taken(client)
    await turn()
    return client.refreshes > 0
  }

  it('flags everything at once in a report that is opened', async () => {
    const client = await start({ clock, settings: settings(2000) })
    await client.open(report, typed)
    assert.equal(await client.findings(report), told)
  })

  it('keeps the sentence back, and tells the client when typing has rested', async () => {
    const client = await typing()
    assert.equal(await client.findings(report), kept)
    clock.turn(1999)
    assert.equal(await refreshed(client), false)
    assert.equal(await client.findings(report), kept)
    clock.turn(1)
    await client.refreshed()
    assert.equal(await client.findings(report), told)
    clock.turn(10_000)
    assert.equal(await refreshed(client), false)
  })

  it('counts the rest anew from each edit', async () => {
    const client = await typing()
    await client.pull(report)
    clock.turn(1500)
    await client.replace(report, 'jobs', 'job')
    await client.replace(report, 'job', 'jobs')
    assert.equal(await client.findings(report), kept)
    clock.turn(1500)
    assert.equal(await refreshed(client), false)
    clock.turn(500)
    await client.refreshed()
    assert.equal(await client.findings(report), told)
  })

  it('rests from the last edit on, however late the client asks', async () => {
    const client = await typing()
    clock.turn(2000)
    assert.equal(await client.findings(report), told)
  })

  it('gives the same state the same name, and another one when it tells', async () => {
    const client = await typing()
    const { resultId } = await client.pull(report)
    assert.deepEqual(await client.pull(report, resultId), { kind: 'unchanged', resultId })
    clock.turn(2000)
    const after = await client.pull(report, resultId)
    assert.equal(after.kind, 'full')
    await client.replace(report, 'jobs.', 'jobs.')
    assert.equal((await client.pull(report, after.resultId)).kind, 'full')
  })

  it('flags the sentence once the typing goes on elsewhere', async () => {
    const client = await typing()
    assert.equal(await client.findings(report), kept)
    await client.replace(report, 'Monday', 'Tuesday')
    assert.equal(await client.findings(report), told.replace('Monday', 'Tuesday'))
  })

  it('takes what was typed before a rest for done, and what was typed without one for a paragraph that awaits its citation', async () => {
    const client = await start({ clock, settings: settings(2000) })
    const opening = `${cited} `
    await client.open(report, `${opening}\n`)
    await client.replace(report, `${opening}\n`, `${opening}${other} \n`)
    await client.replace(report, ' \n', ' The docks closed. \n')
    assert.equal(await client.findings(report), `${opening}${other} The docks closed. \n`)
    clock.turn(2000)
    await client.replace(report, ' \n', ' The ferry sailed.\n')
    assert.equal(
      await client.findings(report),
      `${opening}⟦${other}⟧{uncited-claim} ⟦The docks closed.⟧{uncited-claim} The ferry sailed.\n`,
    )
  })

  it('flags the sentence once the cursor has left it, and not before', async () => {
    const client = await typing()
    assert.equal(await client.findings(report), kept)
    await client.select(report, 'dockers')
    await client.select(report, 'dockers', 'mayor')
    assert.equal(await refreshed(client), false)
    await client.select(report, 'mayor')
    await client.refreshed()
    assert.equal(await client.findings(report), told)
    await client.select(report, 'dockers')
    assert.equal(await client.findings(report), told)
  })

  it('flags the sentence once the user works elsewhere', async () => {
    const client = await typing()
    assert.equal(await client.findings(report), kept)
    await client.select(report)
    await client.refreshed()
    assert.equal(await client.findings(report), told)
  })

  it('believes no cursor of another version of the text', async () => {
    const client = await typing()
    await client.pull(report)
    const textDocument = { uri: report, version: 1 }
    await client.connection.sendNotification('copydesk/selection', { textDocument, positions: [{ line: 0, character: 0 }] })
    assert.equal(await refreshed(client), false)
    assert.equal(await client.findings(report), kept)
  })

  it('keeps nothing back when the setting says so, and follows the setting', async () => {
    const client = await typing({ settings: settings(0) })
    assert.equal(await client.findings(report), told)
    await client.changeSettings(settings(500))
    assert.equal(await client.findings(report), kept)
    clock.turn(500)
    assert.equal(await client.findings(report), told)
  })

  it('waits three seconds where the setting is missing or makes no sense', async () => {
    for (const odd of [{}, settings(-1), { whileTyping: { pause: 'long' } }, { whileTyping: 5 }]) {
      clock = new TurnedClock()
      const client = await typing({ settings: odd })
      clock.turn(2999)
      assert.equal(await client.findings(report), kept)
      clock.turn(1)
      assert.equal(await client.findings(report), told)
    }
  })

  it('keeps nothing back from a client that asks and cannot be told to ask again', async () => {
    const { diagnostics: _, ...workspace } = able.workspace ?? {}
    const client = await typing({ capabilities: { ...able, workspace } })
    assert.equal(await client.findings(report), told)
  })

  it('sends a client that cannot ask the rest when typing has rested', async () => {
    const client = await start({ clock, capabilities: plain })
    await client.open(report, text)
    const published = async (): Promise<string> => {
      // Published 100 ms after the last edit, once the server has taken it in.
      await taken(client)
      clock.turn(100)
      const { diagnostics, version } = await client.published(report)
      const document = client.documents.get(report)
      assert.equal(version, document?.version)
      return drawn(document ?? assert.fail(), diagnostics)
    }
    assert.equal(await published(), text.replace(other, `⟦${other}⟧{uncited-claim}`))
    await client.replace(report, 'jobs (AFP, May 3)', 'jobs')
    assert.equal(await published(), kept)
    clock.turn(2900)
    assert.equal(await published(), told)
  })

  it('tells where a client that sends its texts whole has typed', async () => {
    const client = await start({ clock })
    await client.changeSettings(settings(2000))
    await client.open(report, text)
    const textDocument = { uri: report, version: 2 }
    await client.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [{ text: typed }] })
    const pulled = await client.pull(report)
    assert.equal(drawn(TextDocument.create(report, '', 2, typed), pulled.kind === 'full' ? pulled.items : []), kept)
  })

  it('tells the workspace what it tells of the document, and again when it tells more', async () => {
    texts.set(report, text)
    const client = await typing()
    const of = async (previous: readonly { uri: string; value: string }[] = []) => {
      const { items } = await client.pullWorkspace(previous)
      const item = items.find(({ uri }) => uri === report)
      return item?.kind === 'full'
        ? { drawn: drawn(client.documents.get(report) ?? assert.fail(), item.items), id: item.resultId ?? '' }
        : item
    }
    const first = await of()
    assert.ok(first && 'drawn' in first)
    assert.equal(first.drawn, kept)
    clock.turn(2000)
    const second = await of([{ uri: report, value: first.id }])
    assert.ok(second && 'drawn' in second)
    assert.equal(second.drawn, told)
  })

  for (const [when, happens] of [
    ['the pause ends', async () => clock.turn(2000)],
    [
      'the typing goes on elsewhere',
      async (client: Client) => {
        await client.replace(report, 'Monday', 'Tuesday')
        await client.pull(report)
      },
    ],
  ] as const)
    it(`answers a request for the workspace that waits for news when ${when}`, async () => {
      texts.set(report, text)
      const client = await typing()
      const { items } = await client.pullWorkspace()
      const previousResultIds = items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }))
      const parts: string[] = []
      client.connection.onNotification('$/progress', ({ value }) => {
        parts.push(...value.items.map((item: { kind: string }) => item.kind))
      })
      const waiting = client.connection.sendRequest('workspace/diagnostic', { previousResultIds, partialResultToken: 'parts' })
      // Asked later, and held back by nothing: the other would have been answered by now.
      await client.pullWorkspace()
      assert.deepEqual(parts, [])
      await happens(client)
      await waiting
      assert.deepEqual(parts, ['full'])
    })

  it('tells the client when the pause ends though others have just asked and heard everything', async () => {
    texts.set(report, text)
    let late = 0
    const client = await typing({ clock: { now: () => clock.now() + late, after: clock.after } })
    assert.equal(await client.findings(report), kept)
    clock.turn(1999)
    // The pause has ended, and what was to be done then is not done yet.
    late = 1
    const context = { diagnostics: [], triggerKind: 2 }
    await client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: report },
      range: client.range(report, 'dockers'),
      context,
    })
    await client.pullWorkspace()
    clock.turn(1)
    assert.equal(await refreshed(client), true)
    assert.equal(await client.findings(report), told)
  })

  it('does nothing more once it is shut down, or the report is closed', async () => {
    for (const capabilities of [able, plain]) {
      for (const end of ['shutdown', 'close']) {
        clock = new TurnedClock()
        const client = await typing({ capabilities, settings: {} })
        if (capabilities === able) await client.pull(report)
        assert.equal(clock.due, 1)
        if (end === 'close') await client.close(report)
        else await client.connection.sendRequest('shutdown')
        await taken(client)
        assert.equal(clock.due, 0)
      }
    }
  })

  it('takes what is replaced all over a report for no typing', async () => {
    const client = await start({ clock, settings: settings(2000) })
    const replacedIn = async (lines: number): Promise<number> => {
      const uri = `${folder}/${lines}-2019-05-06.report`
      await client.open(uri, `${other}\n\n`.repeat(lines))
      const contentChanges = Array.from({ length: lines }, (_, i) => ({
        range: { start: { line: 2 * i, character: 4 }, end: { line: 2 * i, character: 9 } },
        text: 'bishop',
      }))
      await client.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges })
      const pulled = await client.pull(uri)
      return pulled.kind === 'full' ? pulled.items.length : -1
    }
    assert.deepEqual([await replacedIn(50), await replacedIn(51)], [0, 51])
  })

  it('begins anew when the report is closed and opened', async () => {
    const client = await typing()
    assert.equal(await client.findings(report), kept)
    await client.close(report)
    await client.open(report, typed)
    assert.equal(await client.findings(report), told)
  })

  it('fixes what it keeps back for who asks, and points at none of it unasked', async () => {
    const client = await typing()
    const range = client.range(report, 'dockers')
    const asked = async (triggerKind: number) => {
      const context = { diagnostics: [], only: ['quickfix'], triggerKind }
      return client.connection.sendRequest<unknown[]>('textDocument/codeAction', { textDocument: { uri: report }, range, context })
    }
    const [invoked, automatic] = [1, 2]
    assert.ok((await asked(invoked)).length > 0)
    assert.deepEqual(await asked(automatic), [])
    clock.turn(2000)
    assert.ok((await asked(automatic)).length > 0)
  })

  it('keeps back every place that several cursors type at', async () => {
    const client = await start({ clock, settings: settings(2000) })
    const two = `${other}\n\nThe docks closed.\n\nThe ferry sailed.\n`
    await client.open(report, two)
    const place = (words: string) => client.range(report, words)
    const [first, second] = [place('mayor'), place('docks')]
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: report, version: 2 },
      // As VS Code sends them: the last first.
      contentChanges: [
        { range: second, text: 'new docks' },
        { range: first, text: 'mayor of the port of Westhaven and of all its islands' },
      ],
    })
    const pulled = await client.pull(report)
    const now = two.replace('mayor', 'mayor of the port of Westhaven and of all its islands').replace('docks', 'new docks')
    assert.equal(
      drawn(TextDocument.create(report, '', 2, now), pulled.kind === 'full' ? pulled.items : []),
      now.replace('The ferry sailed.', '⟦The ferry sailed.⟧{uncited-claim}'),
    )
  })
})
