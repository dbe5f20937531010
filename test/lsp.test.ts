/** The language server, asked by a real client: as a process over its standard streams, in memory, and as a worker. */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Context, createContext, runInContext } from 'node:vm'
import { MessageChannel } from 'node:worker_threads'
import { build } from 'esbuild'
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type CodeAction,
  type DataCallback,
  LSPErrorCodes,
  type Message,
  ResponseError,
  SnippetTextEdit,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Files } from '../server/src/lsp/files.ts'
import { able, Client, drawn, filesOf, type Options, type Process, plain, serversHere, startProcess, uriOf } from './kit/client.ts'

const root = join(import.meta.dirname, '..')
const out = join(root, 'out', 'test')
const bundle = join(out, 'server.js')

/** A folder in memory; what the tests put in it. */
const folder = 'file:///reports'
const report = `${folder}/a-2019-05-06.report`
const sound = 'The ferry sailed on time (Reuters, May 3).\n'
const faulty = 'The ferry sailed on time (AFP, May 3; Kyodo,, May 2).\n'

/** The text without ‸, and where it stood. */
const cursor = (marked: string): { text: string; offset: number } => {
  const offset = marked.indexOf('‸')
  if (offset < 0) throw new Error('no cursor in the text')
  return { text: marked.replace('‸', ''), offset }
}

/** The document after the action's edit; snippets as an editor shows them, each place to visit in ‹ ›. */
const applied = (client: Client, uri: string, { edit }: CodeAction): string => {
  const document = client.documents.get(uri) ?? TextDocument.create(uri, '', 0, '')
  return TextDocument.applyEdits(
    document,
    editsOf(edit, uri).map(one => ({
      range: one.range,
      newText: SnippetTextEdit.is(one) ? one.snippet.value.replace(/\$\{\d+:([^}]*)\}/g, '‹$1›') : one.newText,
    })),
  )
}

const editsOf = (edit: WorkspaceEdit | undefined, uri: string): TextDocumentEdit['edits'][number][] => [
  ...(edit?.changes?.[uri] ?? []),
  ...(edit?.documentChanges ?? []).flatMap(change => ('textDocument' in change && change.textDocument.uri === uri ? change.edits : [])),
]

const titled = (actions: readonly CodeAction[], title: string): CodeAction => {
  const action = actions.find(one => one.title === title)
  if (!action) throw new Error(`no action “${title}” among ${actions.map(one => `“${one.title}”`).join(', ')}`)
  return action
}

const failure = async (asked: Promise<unknown>): Promise<{ code: number; data: unknown }> => {
  try {
    await asked
  } catch (error) {
    if (error instanceof ResponseError) return { code: error.code, data: error.data }
    throw error
  }
  throw new Error('answered where an error was due')
}

describe('the language server', function () {
  // Machines that run several suites at once are slow to start processes.
  this.timeout(20_000)

  before(async function () {
    this.timeout(60_000)
    const shared = { absWorkingDir: root, outdir: out, bundle: true, logLevel: 'warning' } as const
    await build({ ...shared, entryPoints: { server: 'server/src/server.ts' }, platform: 'node', format: 'cjs' })
    await build({ ...shared, entryPoints: { 'server.browser': 'server/src/server.browser.ts' }, platform: 'browser', format: 'iife' })
  })

  describe('as a process', () => {
    let place: string
    let started: Process[]
    beforeEach(() => {
      place = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-')))
      started = []
    })
    afterEach(() => {
      // After a failure a server may be left, and the runner would wait for it.
      for (const { process } of started) process.kill()
      rmSync(place, { recursive: true, force: true })
    })
    const start = async (options: Options = {}): Promise<Process> => {
      const running = await startProcess(bundle, { folder: uriOf(place), ...options })
      started.push(running)
      return running
    }

    it('shakes hands, says what it can do and ends in good order', async () => {
      const { client, stop } = await start()
      assert.deepEqual(client.initialized, {
        capabilities: {
          positionEncoding: 'utf-16',
          textDocumentSync: { openClose: true, change: 2, save: true },
          diagnosticProvider: { identifier: 'copydesk', interFileDependencies: true, workspaceDiagnostics: true },
          hoverProvider: true,
          definitionProvider: true,
          inlayHintProvider: true,
          documentLinkProvider: {},
          codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.copydesk'] },
          executeCommandProvider: { commands: ['copydesk.nextUncitedClaim', 'copydesk.previousUncitedClaim'] },
          workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        },
        serverInfo: { name: 'copydesk', version: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version },
      })
      assert.equal(await stop(), 0)
    })

    it('finds, follows an edit, and finds anew', async () => {
      const { client, stop } = await start()
      const uri = uriOf(join(place, 'a-2019-05-06.report'))
      await client.open(uri, faulty)
      assert.equal(await client.findings(uri), 'The ferry sailed on time (AFP, May 3; Kyodo⟦,,⟧{malformed-citation} May 2).\n')
      await client.replace(uri, ',,', ',')
      assert.equal(await client.findings(uri), 'The ferry sailed on time (AFP, May 3; Kyodo, May 2).\n')
      await client.replace(uri, 'Kyodo', 'Kyoddo')
      assert.equal(await client.findings(uri), 'The ferry sailed on time (AFP, May 3; ⟦Kyoddo⟧{unknown-source}, May 2).\n')
      await stop()
    })

    it('reads the registry beside the report, and reads it again when told that it changed', async () => {
      const { client, stop } = await start()
      const uri = uriOf(join(place, 'a-2019-05-06.report'))
      await client.registration('sources.yaml')
      await client.open(uri, 'The ferry sailed on time (Harbour Gazette, May 3).\n')
      assert.equal(await client.findings(uri), 'The ferry sailed on time (⟦Harbour Gazette⟧{unknown-source}, May 3).\n')
      writeFileSync(join(place, 'sources.yaml'), '- name: Harbour Gazette\n')
      await client.filesChanged([uriOf(join(place, 'sources.yaml'))])
      await client.refreshed()
      assert.equal(await client.findings(uri), 'The ferry sailed on time (Harbour Gazette, May 3).\n')
      await stop()
    })

    it('reports on the whole folder: reports, what the settings name, the registry; nothing else', async () => {
      writeFileSync(join(place, 'copydesk.yaml'), 'reports: notes/*.md\nhuose: monitor\n')
      writeFileSync(join(place, 'a-2019-05-06.report'), faulty)
      writeFileSync(join(place, 'b-2019-05-06.report'), sound)
      writeFileSync(join(place, 'plain.md'), faulty)
      writeFileSync(join(place, 'declared-2019-05-06.md'), `---\ncopydesk: true\n---\n\n${faulty}`)
      const { client, stop } = await start()
      const { items } = await client.pullWorkspace()
      const found = items.map(item => {
        if (item.kind !== 'full') throw new Error('unchanged')
        const name = item.uri.slice(item.uri.lastIndexOf('/') + 1)
        const document = TextDocument.create(item.uri, '', 0, readFileSync(join(place, name), 'utf8'))
        return `${name}: ${drawn(document, item.items)}`
      })
      assert.deepEqual(found.sort(), [
        'a-2019-05-06.report: The ferry sailed on time (AFP, May 3; Kyodo⟦,,⟧{malformed-citation} May 2).\n',
        `b-2019-05-06.report: ${sound}`,
        'copydesk.yaml: reports: notes/*.md\n⟦huose⟧{invalid-registry}: monitor\n',
        'declared-2019-05-06.md: ---\ncopydesk: true\n---\n\nThe ferry sailed on time (AFP, May 3; Kyodo⟦,,⟧{malformed-citation} May 2).\n',
      ])
      const again = await client.pullWorkspace(items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' })))
      assert.deepEqual([...new Set(again.items.map(item => item.kind))], ['unchanged'])
      await stop()
    })

    it('counts as editors do in a file that begins with a byte order mark', async () => {
      writeFileSync(join(place, 'a-2019-05-06.report'), `\ufeff${faulty}`)
      const { client, stop } = await start()
      const { items } = await client.pullWorkspace()
      const [item] = items.flatMap(one => (one.kind === 'full' ? one.items : []))
      assert.equal(item?.range.start.character, faulty.indexOf(',,'))
      await stop()
    })

    it('asks the client for files that are not on this machine', async () => {
      const virtual = 'vscode-vfs://github/team'
      const files = filesOf(new Map([[`${virtual}/sources.yaml`, '- name: Harbour Gazette\n']]))
      const { client, stop } = await start({ folder: virtual, files })
      await client.open(`${virtual}/a-2019-05-06.report`, 'The ferry sailed on time (Harbour Gazette, May 3; Kyoddo, May 2).\n')
      assert.equal(
        await client.findings(`${virtual}/a-2019-05-06.report`),
        'The ferry sailed on time (Harbour Gazette, May 3; ⟦Kyoddo⟧{unknown-source}, May 2).\n',
      )
      await stop()
    })

    it('survives garbage', async () => {
      const { client, process, stop } = await start()
      const uri = uriOf(join(place, 'a-2019-05-06.report'))
      process.stdin?.write('Content-Length: 9\r\n\r\n{garbage}')
      process.stdin?.write('Content-Length: 4\r\n\r\nnull')
      assert.equal((await failure(client.connection.sendRequest('no/such'))).code, -32601)
      await failure(client.connection.sendRequest('textDocument/hover', { nonsense: true }))
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: 9 },
        contentChanges: [{ text: 'x' }],
      })
      await client.connection.sendNotification('textDocument/didOpen', { nonsense: true })
      await client.open(uri, '\0\ud800(\ufffe\r(((((,,;;\u2028\udfff')
      await client.pull(uri)
      await client.replace(uri, '\0', faulty)
      await client.replace(uri, '\ud800(\ufffe\r(((((,,;;\u2028\udfff', '')
      assert.equal(await client.findings(uri), 'The ferry sailed on time (AFP, May 3; Kyodo⟦,,⟧{malformed-citation} May 2).\n')
      assert.equal(await stop(), 0)
    })

    it('answers within seconds on a long report and on a long line', async function () {
      this.timeout(60_000)
      const { client, stop } = await start()
      const [long, wide] = [uriOf(join(place, 'long-2019-05-06.report')), uriOf(join(place, 'wide-2019-05-06.report'))]
      const started = performance.now()
      await client.open(long, `${faulty}\n`.repeat(5_000_000 / (faulty.length + 1)))
      await client.pull(long)
      await client.hover(long, client.at(long, 4_000_000))
      await client.open(wide, faulty.replace('\n', ' ').repeat(1_000_000 / faulty.length))
      await client.pull(wide)
      await client.actions(wide, client.range(wide, ',,'))
      assert.ok(performance.now() - started < 20_000, `${performance.now() - started} ms`)
      await stop()
    })
  })

  describe('in memory', () => {
    const { texts, start } = serversHere(folder)

    it('says when nothing has changed since the client asked', async () => {
      const client = await start()
      await client.open(report, faulty)
      const { resultId } = await client.pull(report)
      assert.deepEqual(await client.pull(report, resultId), { kind: 'unchanged', resultId })
      await client.replace(report, ',,', ',')
      assert.equal((await client.pull(report, resultId)).kind, 'full')
    })

    it('sends findings to a client that cannot ask, and takes them back', async () => {
      const client = await start({ capabilities: plain })
      assert.equal(client.initialized?.capabilities.diagnosticProvider, undefined)
      await client.open(report, faulty)
      const { diagnostics, version } = await client.published(report)
      assert.deepEqual(
        [version, drawn(TextDocument.create(report, '', 1, faulty), diagnostics)],
        [1, 'The ferry sailed on time (AFP, May 3; Kyodo⟦,,⟧{malformed-citation} May 2).\n'],
      )
      await client.replace(report, ',,', ',')
      assert.deepEqual(await client.published(report), { uri: report, version: 2, diagnostics: [] })
      await client.replace(report, 'Kyodo,', 'Kyodo,,')
      await client.published(report)
      await client.close(report)
      assert.deepEqual(await client.published(report), { uri: report, diagnostics: [] })
    })

    it('reads the registry again at each opening and saving where the client watches no files', async () => {
      const client = await start({ capabilities: plain })
      const text = 'The ferry sailed on time (Harbour Gazette, May 3).\n'
      await client.open(report, text)
      assert.equal((await client.published(report)).diagnostics.length, 1)
      texts.set(`${folder}/sources.yaml`, '- name: Harbour Gazette\n')
      await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: report } })
      assert.equal((await client.published(report)).diagnostics.length, 0)
      texts.delete(`${folder}/sources.yaml`)
      await client.open(`${folder}/b-2019-05-06.report`, text)
      assert.equal((await client.published(`${folder}/b-2019-05-06.report`)).diagnostics.length, 1)
    })

    it('asks to be told of the files that the settings name, wherever they are', async () => {
      texts.set(`${folder}/copydesk.yaml`, 'sources: ../registry/press.yaml\n')
      texts.set('file:///registry/press.yaml', '- name: Harbour Gazette\n')
      const client = await start()
      await client.open(report, 'The ferry sailed on time (Harbour Gazette, May 3).\n')
      assert.doesNotMatch(await client.findings(report), /unknown-source/)
      await client.registration('{"baseUri":"file:///registry","pattern":"press.yaml"}')
      texts.set('file:///registry/press.yaml', '- name: Quay Post\n')
      await client.filesChanged(['file:///registry/press.yaml'])
      await client.refreshed()
      assert.match(await client.findings(report), /unknown-source/)
    })

    it('tells on hover what it knows', async () => {
      const client = await start()
      const { text, offset } = cursor('The ferry sailed on time (Reu‸ters, May 3).\n')
      await client.open(report, text)
      const hover = await client.hover(report, client.at(report, offset))
      assert.deepEqual(hover?.range, client.range(report, 'Reuters'))
      assert.match(JSON.stringify(hover?.contents), /^\{"kind":"markdown","value":"\*\*Reuters\*\* · agency/)
      assert.equal(await client.hover(report, client.at(report, text.length - 1)), null)
    })

    it('shows the years of dates as the setting says, and asks the client to look again when that changes', async () => {
      const wanting = (inlayHints: string) => ({ dates: { order: null, inlayHints } })
      const text = 'Date: May 6, 2019\n\nThe ferry sailed yesterday (AFP, May 3).\nIt came back (AFP, May 4).\n'
      const client = await start({ settings: wanting('years') })
      await client.open(report, text)
      assert.equal(await client.hints(report), text.replace('May 3', 'May 3‹2019›').replace('May 4', 'May 4‹2019›'))
      assert.equal(await client.hints(report, client.range(report, 'It came back (AFP, May 4).')), text.replace('May 4', 'May 4‹2019›'))
      await client.changeSettings(wanting('all'))
      await client.hintsRefreshed()
      assert.equal(
        await client.hints(report, client.range(report, 'The ferry sailed yesterday')),
        text.replace('yesterday', 'yesterday‹2019-05-05›'),
      )
      for (const settings of [wanting('off'), wanting('nonsense'), null]) {
        await client.changeSettings(settings)
        await client.hintsRefreshed()
        assert.equal(await client.hints(report), text)
      }
    })

    it('tells behind a year how it was told', async () => {
      const client = await start({ settings: { dates: { inlayHints: 'years' } } })
      await client.open(report, 'Date: May 6, 2019\n\nThe ferry sailed (AFP, May 3).\n')
      const range = client.range(report, 'The ferry sailed (AFP, May 3)')
      assert.deepEqual(await client.connection.sendRequest('textDocument/inlayHint', { textDocument: { uri: report }, range }), [
        {
          position: { line: 2, character: 28 },
          label: '2019',
          paddingLeft: true,
          tooltip: {
            kind: 'markdown',
            value:
              '**Friday, 3 May 2019** · 2019-05-03\n\n3 days before the report’s date, 6 May 2019, from the header.\n\nNo year is written here: it is told from the report’s date.',
          },
        },
      ])
    })

    it('answers a finding with fixes that carry the version of the text', async () => {
      const client = await start()
      await client.open(report, faulty)
      const actions = await client.actions(report, client.range(report, ',,'), ['quickfix'])
      const { diagnostics, edit, isPreferred, kind, title } = titled(actions, actions[0]?.title ?? '')
      const range = client.range(report, ',,')
      assert.deepEqual(
        { diagnostics, isPreferred, kind },
        {
          diagnostics: [{ range, severity: 2, code: 'malformed-citation', source: 'copydesk', message: 'There is a comma too many here.' }],
          isPreferred: true,
          kind: 'quickfix',
        },
      )
      assert.deepEqual(
        edit?.documentChanges?.map(change => ('textDocument' in change ? change.textDocument : null)),
        [{ uri: report, version: 1 }],
      )
      assert.equal(applied(client, report, titled(actions, title)), 'The ferry sailed on time (AFP, May 3; Kyodo, May 2).\n')
      assert.deepEqual(await client.actions(report, client.range(report, 'ferry'), ['quickfix']), [])
    })

    it('puts the cursor on the parts to fill in where the client can do that, and writes plain text where not', async () => {
      const text = 'The port closed on Monday (AFP, May 3). Some 400 dockers lost their jobs.\n'
      const titles: string[][] = []
      const texts: string[] = []
      for (const capabilities of [able, plain]) {
        const client = await start({ capabilities })
        await client.open(report, text)
        const actions = await client.actions(report, client.range(report, 'Some 400 dockers'))
        titles.push(actions.map(action => action.title))
        texts.push(applied(client, report, titled(actions, 'Cite a source…')))
      }
      assert.deepEqual(texts, [
        'The port closed on Monday (AFP, May 3). Some 400 dockers lost their jobs (‹SOURCE›, ‹May 3›).\n',
        'The port closed on Monday (AFP, May 3). Some 400 dockers lost their jobs (SOURCE, May 3).\n',
      ])
      assert.deepEqual(titles[0], titles[1])
    })

    it('adds a source to the team’s file, and makes the file where there is none and the client can', async () => {
      const text = 'The ferry sailed on time (Harbour Gazette, May 3).\n'
      const title = 'Add “Harbour Gazette” to the team’s sources'
      const sources = `${folder}/sources.yaml`
      const ask = async (client: Client): Promise<CodeAction[]> => {
        await client.open(report, text)
        return client.actions(report, client.range(report, 'Harbour'))
      }
      const client = await start()
      const making = titled(await ask(client), title)
      assert.deepEqual(making.edit?.documentChanges?.[0], { kind: 'create', uri: sources, options: { ignoreIfExists: true } })
      assert.match(applied(client, sources, making), /^# [^\n]+\n- name: Harbour Gazette\n/)

      const unable = await ask(await start({ capabilities: plain }))
      assert.ok(!unable.some(action => action.title === title))

      texts.set(sources, '# ours\n- name: Quay Post\n')
      const third = await start()
      await third.open(sources, '# ours, unsaved\n- name: Quay Post\n', 'yaml')
      const adding = titled(await ask(third), title)
      assert.match(applied(third, sources, adding), /^# ours, unsaved\n- name: Quay Post\n- name: Harbour Gazette\n/)
      assert.deepEqual(
        adding.edit?.documentChanges?.map(change => ('textDocument' in change ? change.textDocument : null)),
        [{ uri: sources, version: 1 }],
      )
    })

    it('fixes all that is certain at once, and only when that is asked for or nothing is', async () => {
      const client = await start()
      const text = `${faulty}\n${faulty}`
      await client.open(report, text)
      const range = client.range(report, text)
      const actions = await client.actions(report, range, ['source.fixAll'])
      assert.deepEqual(
        actions.map(action => action.kind),
        ['source.fixAll.copydesk'],
      )
      assert.equal(applied(client, report, actions[0] ?? { title: '' }), text.replaceAll(',,', ','))
      assert.deepEqual(await client.actions(report, range, ['refactor']), [])
    })

    it('goes to where a source is declared', async () => {
      const sources = `${folder}/sources.yaml`
      texts.set(sources, '# ours\r\n- name: Quay Post\r\n- name: Harbour Gazette\r\n  kind: newspaper\r\n')
      const client = await start()
      const { text, offset } = cursor('The ferry sailed on time (Harbour Ga‸zette, May 3).\n')
      await client.open(report, text)
      const targets = await client.definition(report, client.at(report, offset))
      assert.deepEqual(
        targets?.map(({ uri, range }) => [uri, range.start.line]),
        [[sources, 2]],
      )
      assert.equal(await client.definition(report, client.at(report, 1)), null)
    })

    describe('on a cross-reference', () => {
      const own = `${folder}/6/231.txt`
      const header = (date: string) => `Publication: Harbour Monitor Volume: 6 Issue: 1\n${date}\n\nThe port closed.\n`
      const text = 'Publication: Harbour Monitor Volume: 6 Issue: 231\nMay 6, 2019\n\nThe port closed (see the Monitor, April 11, 21).\n'
      const linked = (...[first, second]: (string | null)[]) =>
        text
          .replace('April 11', first ? `April 11‹${folder}/${first}›` : 'April 11')
          .replace(', 21', second ? `, 21‹${folder}/${second}›` : ', 21')
      beforeEach(() => {
        texts.set(`${folder}/6/220.txt`, header('April 11, 2019'))
        texts.set(`${folder}/6/225%20b.txt`, header('April 21, 2019'))
        texts.set(`${folder}/quay.txt`, header('April 11, 2019').replace('Harbour', 'Quay'))
        texts.set(`${folder}/readme.md`, 'Harbour Monitor\n\nApril 11, 2019\n')
      })

      it('leads each date to its own issue', async () => {
        const client = await start()
        await client.open(own, text)
        assert.equal(await client.links(own), linked('6/220.txt', '6/225%20b.txt'))
        assert.deepEqual(await client.definition(own, client.range(own, '21)').start), [
          { uri: `${folder}/6/225%20b.txt`, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } },
        ])
        const hover = await client.hover(own, client.range(own, 'April').start)
        assert.deepEqual(hover?.contents, {
          kind: 'markdown',
          value: [
            '**Thursday, 11 April 2019** · 2019-04-11',
            '25 days before the report’s date, 6 May 2019, from the header.',
            'No year is written here: it is told from the report’s date.',
            `The Monitor of 11 April 2019: [6/220\\.txt](${folder}/6/220.txt)`,
          ].join('\n\n'),
        })
      })

      it('says where a link leads to a client that shows it', async () => {
        const textDocument = { ...able.textDocument, documentLink: { tooltipSupport: true } }
        const client = await start({ capabilities: { ...able, textDocument } })
        await client.open(own, text)
        const range = { start: { line: 3, character: 34 }, end: { line: 3, character: 42 } }
        const links = await client.connection.sendRequest<unknown[]>('textDocument/documentLink', { textDocument: { uri: own } })
        assert.deepEqual(links[0], { range, target: `${folder}/6/220.txt`, tooltip: 'Open 6/220.txt' })
      })

      it('follows files that come, go and change, and headers that are typed', async () => {
        const client = await start()
        await client.open(own, text)
        assert.equal(await client.links(own), linked('6/220.txt', '6/225%20b.txt'))
        texts.delete(`${folder}/6/220.txt`)
        texts.set(`${folder}/6/221.txt`, header('April 12, 2019'))
        await client.filesChanged([`${folder}/6/220.txt`], 3)
        await client.filesChanged([`${folder}/6/221.txt`], 1)
        assert.equal(await client.links(own), linked(null, '6/225%20b.txt'))
        texts.set(`${folder}/6/221.txt`, header('April 11, 2019'))
        await client.filesChanged([`${folder}/6/221.txt`])
        assert.equal(await client.links(own), linked('6/221.txt', '6/225%20b.txt'))
        await client.open(`${folder}/6/225%20b.txt`, header('April 21, 2019'))
        await client.replace(`${folder}/6/225%20b.txt`, 'April 21', 'April 22')
        assert.equal(await client.links(own), linked('6/221.txt', null))
        await client.close(`${folder}/6/225%20b.txt`)
        assert.equal(await client.links(own), linked('6/221.txt', '6/225%20b.txt'))
      })

      it('knows a report without a date in its header by what its text implies', async () => {
        texts.set(`${folder}/6/220.txt`, 'Publication: Harbour Monitor Volume: 6 Issue: 220\n\nThe port closed (AFP, April 11, 2019).\n')
        const client = await start()
        await client.open(own, text)
        assert.equal(await client.links(own), linked('6/220.txt', '6/225%20b.txt'))
      })

      it('knows a report without a date in its header by its file’s name', async () => {
        texts.delete(`${folder}/6/220.txt`)
        texts.set(`${folder}/6/2019-04-11.txt`, 'Publication: Harbour Monitor Volume: 6 Issue: 220\n\nThe port closed.\n')
        const client = await start()
        await client.open(own, text)
        assert.equal(await client.links(own), linked('6/2019-04-11.txt', '6/225%20b.txt'))
      })

      it('looks for no file before somebody asks, and reads of those with a date the beginning alone', async () => {
        const asked: string[] = []
        const files = filesOf(texts)
        const noting: Files = {
          read: uri => {
            if (/\.(?:txt|md)$/.test(uri)) asked.push(`read ${uri}`)
            return files.read(uri)
          },
          head: (uri, length) => {
            asked.push(`head ${uri} ${length}`)
            return files.head(uri, length)
          },
          find: (at, globs) => {
            asked.push('find')
            return files.find(at, globs)
          },
        }
        const client = await start({}, noting)
        await client.open(own, text)
        await client.hover(own, client.range(own, 'The port').start)
        await client.open(`${folder}/b.txt`, header('May 6, 2019'))
        assert.deepEqual([await client.links(`${folder}/b.txt`), asked.splice(0)], [header('May 6, 2019'), []])
        await client.links(own)
        assert.deepEqual([...new Set(asked.splice(0))].sort(), [
          'find',
          `head ${folder}/6/220.txt 4096`,
          `head ${folder}/6/225%20b.txt 4096`,
          `head ${folder}/quay.txt 4096`,
          `head ${folder}/readme.md 4096`,
        ])
        await client.replace(own, 'closed', 'shut')
        await client.links(own)
        assert.deepEqual(asked, [])
      })

      it('reads the folder again when the settings name other files as reports', async () => {
        texts.delete(`${folder}/6/220.txt`)
        const client = await start()
        await client.open(own, text)
        assert.equal(await client.links(own), linked(null, '6/225%20b.txt'))
        texts.set(`${folder}/readme.md`, '# Harbour Monitor, April 11, 2019\n')
        await client.open(`${folder}/copydesk.yaml`, 'reports: readme.md\n', 'yaml')
        assert.equal(await client.links(own), linked('readme.md', '6/225%20b.txt'))
      })

      it('answers what is asked while it looks', async () => {
        const gate = gated(filesOf(texts))
        const client = await start({}, { ...filesOf(texts), head: (uri, length) => gate.files.head(uri, length) })
        await client.open(own, text)
        const links = client.links(own)
        assert.deepEqual((await client.hover(own, client.range(own, 'May 6').start))?.range, client.range(own, 'May 6, 2019'))
        gate.open()
        assert.equal(await links, linked('6/220.txt', '6/225%20b.txt'))
      })
    })

    it('answers a request that an edit overtakes with the protocol’s error', async () => {
      const gate = gated(filesOf(texts))
      const client = await start({}, gate.files)
      await client.open(report, faulty)
      const asked = [
        client.hover(report, client.at(report, 30)),
        client.definition(report, client.at(report, 30)),
        client.actions(report, client.range(report, ',,')),
        client.pull(report),
      ].map(failure)
      await client.replace(report, ',,', ',')
      gate.open()
      assert.deepEqual(await Promise.all(asked), [
        { code: LSPErrorCodes.ContentModified, data: undefined },
        { code: LSPErrorCodes.ContentModified, data: undefined },
        { code: LSPErrorCodes.ContentModified, data: undefined },
        { code: LSPErrorCodes.ServerCancelled, data: { retriggerRequest: true } },
      ])
      assert.equal(await client.findings(report), 'The ferry sailed on time (AFP, May 3; Kyodo, May 2).\n')
    })

    it('answers a request that the client cancels with the protocol’s error', async () => {
      const gate = gated(filesOf(texts))
      const client = await start({}, gate.files)
      await client.open(report, faulty)
      const asked = failure(client.hover(report, client.at(report, 30)))
      // Requests are numbered from 0 on: `initialize` was the first.
      await client.connection.sendNotification('$/cancelRequest', { id: 1 })
      gate.open()
      assert.equal((await asked).code, LSPErrorCodes.RequestCancelled)
    })

    it('answers from no registry that it knows to be old', async () => {
      const sources = `${folder}/sources.yaml`
      let gate = gated(filesOf(texts))
      gate.open()
      const client = await start({}, { read: uri => gate.files.read(uri), head: async () => null, find: async () => [] })
      await client.open(report, 'The ferry sailed on time (Harbour Gazette, May 3).\n')
      assert.match(await client.findings(report), /unknown-source/)
      texts.set(sources, '- name: Harbour Gazette\n')
      gate = gated(filesOf(texts))
      await client.filesChanged([sources], 1)
      const findings = client.findings(report)
      // Answered at once, and asked later: by now the other has been looked at.
      await client.connection.sendRequest('copydesk/summary', { uri: `${folder}/none-2019-05-06.report` })
      gate.open()
      assert.doesNotMatch(await findings, /unknown-source/)
    })

    it('believes an open registry more than the stored one', async () => {
      const sources = `${folder}/sources.yaml`
      texts.set(sources, '- name: Quay Post\n')
      const client = await start()
      await client.open(report, 'The ferry sailed on time (Harbour Gazette, May 3).\n')
      await client.open(sources, '- name: Quay Post\n', 'yaml')
      assert.match(await client.findings(report), /unknown-source/)
      await client.replace(sources, 'Quay Post', 'Harbour Gazette')
      await client.refreshed()
      assert.doesNotMatch(await client.findings(report), /unknown-source/)
      await client.close(sources)
      await client.refreshed()
      assert.match(await client.findings(report), /unknown-source/)
    })

    it('keeps what a broken registry said when it was whole, and says where it is broken', async () => {
      const sources = `${folder}/sources.yaml`
      const client = await start()
      await client.open(report, 'The ferry sailed on time (Harbour Gazette, May 3).\n')
      await client.open(sources, '- name: Harbour Gazette\n', 'yaml')
      assert.doesNotMatch(await client.findings(report), /unknown-source/)
      await client.replace(sources, '- name: Harbour Gazette', '- name: "Harbour Gaz')
      assert.doesNotMatch(await client.findings(report), /unknown-source/)
      assert.match(await client.findings(sources), /\{invalid-registry\}/)
    })

    it('offers the nearest word in a registry', async () => {
      const sources = `${folder}/sources.yaml`
      const client = await start()
      await client.open(sources, '- name: Quay Post\n  kind: agncy\n', 'yaml')
      const actions = await client.actions(sources, client.range(sources, 'agncy'))
      assert.deepEqual(
        actions.map(action => applied(client, sources, action)),
        ['- name: Quay Post\n  kind: agency\n'],
      )
    })

    it('applies changed settings without a restart; the team’s file wins over the editor', async () => {
      const settings = (level: string) => ({
        rules: { 'malformed-citation': level, 'unknown-source': 'default' },
        house: null,
        dates: { order: null },
      })
      const client = await start({ settings: settings('default') })
      await client.open(report, faulty)
      const levels = async () => {
        const answer = await client.pull(report)
        return answer.kind === 'full' ? answer.items.map(item => `${item.code} ${item.severity}`) : []
      }
      assert.deepEqual(await levels(), ['malformed-citation 2'])
      await client.changeSettings(settings('error'))
      await client.refreshed()
      assert.deepEqual(await levels(), ['malformed-citation 1'])
      await client.changeSettings(settings('off'))
      await client.refreshed()
      assert.deepEqual(await levels(), [])
      texts.set(`${folder}/copydesk.yaml`, 'rules:\n  malformed-citation: hint\n')
      await client.filesChanged([`${folder}/copydesk.yaml`], 1)
      await client.refreshed()
      assert.deepEqual(await levels(), ['malformed-citation 4'])
    })

    it('takes the editor’s settings where the team’s file is silent', async () => {
      texts.set(`${folder}/copydesk.yaml`, 'rules: { malformed-citation: { severity: error }, unknown-source: { note: none } }\n')
      const client = await start({
        settings: { rules: { 'malformed-citation': 'off', 'unknown-source': 'hint', 'uncited-claim': 'off', nonsense: 7 } },
      })
      await client.open(report, faulty.replace('AFP', 'Qqxx'))
      const answer = await client.pull(report)
      assert.deepEqual(answer.kind === 'full' && answer.items.map(item => `${item.code} ${item.severity}`), [
        'unknown-source 4',
        'malformed-citation 1',
      ])
    })

    it('does not offer to write a registry that cannot be read, and says nothing false of it', async () => {
      const files = {
        ...filesOf(texts),
        read: async (uri: string) => (uri.endsWith('/sources.yaml') ? Promise.reject(new Error('permission denied')) : null),
      }
      const client = await start({}, files)
      await client.open(report, 'The ferry sailed on time (Harbour Gazette, May 3).\n')
      await client.filesChanged([`${folder}/sources.yaml`])
      const titles = (await client.actions(report, client.range(report, 'Harbour'))).map(({ title }) => title)
      assert.deepEqual(titles, ['Ignore unknown-source here, with a reason'])
    })

    it('follows the folders of the workspace', async () => {
      const other = 'file:///others/b-2019-05-06.report'
      texts.set(report, faulty)
      texts.set(other, faulty)
      const client = await start()
      const found = async () => (await client.pullWorkspace()).items.map(item => item.uri)
      assert.deepEqual(await found(), [report])
      const event = { added: [{ uri: 'file:///others/', name: 'others' }], removed: [{ uri: folder, name: 'reports' }] }
      await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event })
      await client.refreshed()
      assert.deepEqual(await found(), [other])
    })

    it('lists no file outside the folders of the workspace, whoever else is at work there', async () => {
      texts.set(report, faulty)
      texts.set('file:///copydesk.yaml', 'reports: ["**"]\n')
      texts.set('file:///elsewhere/b-2019-05-06.report', faulty)
      const client = await start()
      await client.open('file:///elsewhere/c-2019-05-06.report', faulty)
      await client.findings('file:///elsewhere/c-2019-05-06.report')
      assert.deepEqual(
        (await client.pullWorkspace()).items.map(item => item.uri),
        // The settings in force are listed wherever they stand.
        [report, 'file:///copydesk.yaml'],
      )
    })

    it('leaves a Markdown file alone that is no report', async () => {
      const uri = `${folder}/readme.md`
      const client = await start()
      await client.open(uri, faulty, 'markdown')
      const range = client.range(uri, faulty)
      assert.deepEqual(
        [
          await client.findings(uri),
          await client.hover(uri, client.at(uri, 28)),
          await client.definition(uri, range.start),
          await client.actions(uri, range),
        ],
        [faulty, null, null, []],
      )
      await client.replace(uri, 'The ferry', '---\ncopydesk: true\n---\n\nThe ferry')
      assert.match(await client.findings(uri), /malformed-citation/)
    })

    it('reads a Markdown file that the team names', async () => {
      const uri = `${folder}/notes/march 11.md`
      const client = await start()
      await client.open(uri.replace(' ', '%20'), faulty, 'markdown')
      assert.equal(await client.findings(uri.replace(' ', '%20')), faulty)
      await client.open(`${folder}/copydesk.yaml`, 'reports: notes/*.md\n', 'yaml')
      await client.refreshed()
      assert.match(await client.findings(uri.replace(' ', '%20')), /malformed-citation/)
    })

    it('holds a request for the workspace until there is something new, where the client takes parts', async () => {
      texts.set(report, sound)
      const client = await start()
      const parts: string[] = []
      client.connection.onNotification('$/progress', ({ token, value }) => {
        parts.push(`${token} ${value.items.map((item: { kind: string }) => item.kind)}`)
      })
      const ask = (partialResultToken: string, previousResultIds: { uri: string; value: string }[]) => {
        return client.connection.sendRequest<{ items: unknown[] }>('workspace/diagnostic', { previousResultIds, partialResultToken })
      }
      assert.deepEqual(await ask('first', []), { items: [] })
      assert.deepEqual(parts.splice(0), ['first full'])
      const { items } = await client.pullWorkspace()
      const held = ask(
        'second',
        items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' })),
      )
      // Asked later, and held back by nothing: the other would have been answered by now.
      await client.pullWorkspace()
      assert.deepEqual(parts, [])
      texts.set(report, faulty)
      await client.filesChanged([report])
      await held
      assert.deepEqual(parts.splice(0), ['second full'])
    })

    it('counts claims', async () => {
      const client = await start()
      await client.open(report, 'The port closed on Monday (AFP, May 3). Some 400 dockers lost their jobs.\n')
      assert.deepEqual(await client.connection.sendRequest('copydesk/summary', { uri: report }), {
        claims: 2,
        cited: 1,
        attributed: 0,
        exempt: 0,
        house: 'general',
        coverage: 'paragraph',
        coverageFrom: 'text',
      })
      assert.equal(await client.connection.sendRequest('copydesk/summary', { uri: `${folder}/none-2019-05-06.report` }), null)
    })

    it('serves two clients that know nothing of each other', async () => {
      const [one, other] = [await start({ settings: { rules: { 'malformed-citation': 'off' } } }), await start()]
      await one.open(report, faulty)
      await other.open(report, faulty)
      assert.deepEqual(
        [await one.findings(report), await other.findings(report)].map(text => text.includes('malformed')),
        [false, true],
      )
    })

    it('reads nothing outside the folders of a workspace that is not trusted', async () => {
      const outside = 'file:///elsewhere/copydesk.yaml'
      texts.set(outside, 'rules:\n  malformed-citation: off\n')
      const uri = 'file:///elsewhere/a-2019-05-06.report'
      const found = async (trusted: boolean) => {
        const client = await start({ trusted })
        await client.open(uri, faulty)
        return (await client.findings(uri)).includes('malformed')
      }
      assert.deepEqual([await found(true), await found(false)], [false, true])
      const offered = async (trusted: boolean) => {
        const client = await start({ trusted })
        await client.open(uri, 'The ferry sailed on time (Harbour Gazette, May 3).\n')
        return (await client.actions(uri, client.range(uri, 'Harbour'))).map(({ title }) => title)
      }
      assert.deepEqual(await offered(true), ['Add “Harbour Gazette” to the team’s sources', 'Ignore unknown-source here, with a reason'])
      assert.deepEqual(await offered(false), ['Ignore unknown-source here, with a reason'])
    })
  })

  it('works as a worker that reads its files through the client', async () => {
    const sources = 'vscode-vfs://github/team/reports/sources.yaml'
    const uri = 'vscode-vfs://github/team/reports/a-2019-05-06.report'
    const files = filesOf(
      new Map([
        [sources, '- name: Harbour Gazette\n'],
        [uri, faulty],
      ]),
    )
    const { port1, port2 } = new MessageChannel()
    const scope: Context = createContext({
      self: port1,
      console,
      setTimeout,
      clearTimeout,
      TextDecoder,
      TextEncoder,
      URL,
      performance,
      crypto,
    })
    runInContext(readFileSync(join(out, 'server.browser.js'), 'utf8'), scope)
    const options = { folder: 'vscode-vfs://github/team/reports', files }
    const client = new Client(new PortReader(port2), new PortWriter(port2), options)
    try {
      await client.initialize(options)
      await client.open(uri, 'The ferry sailed on time (Harbour Gazette, May 3; Kyoddo, May 2).\n')
      assert.equal(await client.findings(uri), 'The ferry sailed on time (Harbour Gazette, May 3; ⟦Kyoddo⟧{unknown-source}, May 2).\n')
      await client.close(uri)
      const { items } = await client.pullWorkspace()
      assert.deepEqual(items.map(item => `${item.uri} ${item.kind === 'full' ? item.items.map(one => one.code) : ''}`).sort(), [
        `${uri} malformed-citation`,
        `${sources} `,
      ])
    } finally {
      port1.close()
    }
  })

  it('asks no Node of a worker', () => {
    assert.doesNotMatch(readFileSync(join(out, 'server.browser.js'), 'utf8'), /\brequire\(|\bfrom ?["']node:|\bprocess\.(?:env|argv|exit)/)
  })
})

/** Files that answer only once the gate is open. */
const gated = (files: Files): { files: Files; open: () => void } => {
  let open = () => {}
  const opened = new Promise<void>(done => {
    open = done
  })
  return {
    files: {
      read: async uri => opened.then(() => files.read(uri)),
      head: async (uri, length) => opened.then(() => files.head(uri, length)),
      find: async (at, globs) => opened.then(() => files.find(at, globs)),
    },
    open,
  }
}

type Port = MessageChannel['port1']

class PortReader extends AbstractMessageReader {
  readonly #port: Port
  constructor(port: Port) {
    super()
    this.#port = port
  }
  listen(callback: DataCallback) {
    this.#port.on('message', (message: Message) => callback(message))
    return { dispose: () => {} }
  }
}

class PortWriter extends AbstractMessageWriter {
  readonly #port: Port
  constructor(port: Port) {
    super()
    this.#port = port
  }
  async write(message: Message): Promise<void> {
    this.#port.postMessage(message)
  }
  end(): void {
    this.#port.close()
  }
}
