import assert from 'node:assert/strict'
import { execFile, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { main } from '../server/src/cli/main.ts'

const run = promisify(execFile)
const root = join(dirname(fileURLToPath(import.meta.url)), '..')

interface Said {
  readonly code: number
  readonly out: string
  readonly err: string
}

describe('the command line', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'copydesk-cli-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  const write = async (files: Readonly<Record<string, string>>): Promise<void> => {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), text)
    }
  }

  const copydesk = async (...argv: string[]): Promise<Said> => {
    const said = { out: '', err: '' }
    const code = await main(
      argv.map(argument => argument.replace('~', folder)),
      { out: text => (said.out += text), err: text => (said.err += text), colour: false },
    )
    const bare = (text: string): string => text.replaceAll('\\', '/').replaceAll(folder.replaceAll('\\', '/'), '~')
    return { code, out: bare(said.out), err: bare(said.err) }
  }

  const clean = 'Date: 2019-05-06\n\nThe port closed on Monday (AFP, May 6).\n'
  const doubled = 'Date: 2019-05-06\n\nThe port closed on Monday (AFP,, May 6).\n'

  it('draws a finding in its line, with its place, rule and way out', async () => {
    await write({ 'a.report': doubled })
    assert.deepEqual(await copydesk('check', '~/a.report'), {
      code: 1,
      out: `~/a.report:3:31: warning: There is a comma too many here. [malformed-citation]
    The port closed on Monday (AFP,, May 6).
                                  ~~
    · Remove the extra comma
1 finding in 1 file; 1 claim, 1 cited
`,
      err: '',
    })
  })

  it('prints the contract’s JSON, a clean file with an empty array', async () => {
    await write({ 'a.report': doubled, 'b.report': clean })
    const { code, out } = await copydesk('check', '--format', 'json', '~/a.report', '~/b.report')
    assert.equal(code, 1)
    assert.deepEqual(JSON.parse(out), {
      version: 1,
      files: [
        {
          path: '~/a.report',
          date: '2019-05-06',
          findings: [
            {
              code: 'malformed-citation',
              severity: 'warning',
              message: 'There is a comma too many here.',
              offset: [48, 50],
              range: { start: { line: 2, character: 30 }, end: { line: 2, character: 32 } },
              text: ',,',
              fixes: [{ title: 'Remove the extra comma', preferred: true, edits: [{ offset: [48, 50], newText: ',' }] }],
            },
          ],
        },
        { path: '~/b.report', date: '2019-05-06', findings: [] },
      ],
      summary: { files: 2, claims: 2, cited: 2, findings: { 'malformed-citation': 1 } },
    })
  })

  it('annotates a report row by row', async () => {
    await write({ 'a.report': clean })
    const { code, out } = await copydesk('annotate', '--format', 'jsonl', '~/a.report')
    assert.equal(code, 0)
    assert.deepEqual(
      out
        .trim()
        .split('\n')
        .map(line => JSON.parse(line)),
      [
        { type: 'report', path: '~/a.report', offset: [0, 58], date: '2019-05-06', dateFrom: 'header', house: 'general' },
        {
          type: 'sentence',
          path: '~/a.report',
          offset: [18, 43],
          text: 'The port closed on Monday',
          kind: 'claim',
          support: 'cited',
          citation: [44, 56],
          reasons: ['event'],
        },
        { type: 'date', path: '~/a.report', offset: [37, 43], text: 'Monday', value: '2019-05-06' },
        {
          type: 'citation',
          path: '~/a.report',
          offset: [44, 56],
          text: '(AFP, May 6)',
          kind: 'source',
          items: [{ source: 'AFP', id: 'afp', date: '2019-05-06' }],
        },
      ],
    )
  })

  it('walks a folder: report files, files the settings name, files whose header says so, and no others', async () => {
    const prose = 'The port closed on Monday, and 40 men lost their jobs.\n'
    await write({
      'copydesk.yaml': 'reports: ["daily/**"]\n',
      'daily/one.md': prose,
      'two.rpt': prose,
      'three.txt': `Publication: Harbour Watch Volume: 2 Issue: 7\n\n${prose}`,
      'README.md': prose,
      'notes.txt': prose,
      'node_modules/four.report': prose,
      '.gitignore': 'left/\n',
      'left/five.report': prose,
    })
    const { out } = await copydesk('check', '--format', 'json', '~')
    const files: { path: string }[] = JSON.parse(out).files
    assert.deepEqual(files.map(file => file.path).sort(), ['~/daily/one.md', '~/three.txt', '~/two.rpt'])
  })

  it('repairs what is certain, whole, and leaves no other file behind', async () => {
    await write({ 'a.report': doubled })
    const { code, out } = await copydesk('check', '--fix', '~/a.report')
    assert.deepEqual([code, out], [0, '0 findings in 1 file; 1 claim, 1 cited\n'])
    assert.equal(await readFile(join(folder, 'a.report'), 'utf8'), clean)
    assert.deepEqual(await readdir(folder), ['a.report'])
  })

  it('reports a mistake in the team’s files at its place, and the rest still counts', async () => {
    await write({
      'sources.yaml': '- name: Harbour Gazette\n- nane: Lost\n',
      'a.report': 'Date: 2019-05-06\n\nThe port closed on Monday (Harbour Gazette, May 6).\n',
    })
    const { code, out } = await copydesk('check', '~')
    assert.equal(code, 1)
    assert.match(out, /^~\/sources\.yaml:2:3: error: .* \[invalid-registry\]$/m)
    assert.doesNotMatch(out, /unknown-source/)
  })

  it('looks keys up in the bibliographies that the report and the settings name, and says what is wrong in them', async () => {
    await write({
      'copydesk.yaml': 'bibliography: refs/team.bib\n',
      'refs/team.bib': '@misc{team2019, organization = {Kyodo}, date = {2019-05-01}}\n',
      '2019/own.json': '[{ "id": "own2019", "publisher": "AFP", "issued": { "date-parts": [[2019, 5]] } }, { "title": "x" }]\n',
      '2019/a.md':
        '---\ncopydesk: true\nbibliography: own.json\n---\n\nThe port closed [@team2019; @own2019].\n\nThe port opened again [@own2018].\n',
    })
    assert.deepEqual(await copydesk('check', '~'), {
      code: 1,
      out: `~/2019/a.md:8:24: warning: There is no entry “own2018” in any of own.json, refs/team.bib. [undefined-reference]
    The port opened again [@own2018].
                           ~~~~~~~~
    · Change to @own2019
    · Ignore undefined-reference here, with a reason
~/2019/own.json:1:84: warning: This entry has no “id” to cite it by. [invalid-registry]
    [{ "id": "own2019", "publisher": "AFP", "issued": { "date-parts": [[2019, 5]] } }, { "title": "x" }]
                                                                                       ~~~~~~~~~~~~~~~~
2 findings in 2 files; 2 claims, 2 cited
`,
      err: '',
    })
    const rows = (await copydesk('annotate', '~/2019/a.md')).out.split('\n').filter(row => row.includes('"type":"citation"'))
    assert.deepEqual(
      rows.map(row => JSON.parse(row).items),
      [
        [
          { source: 'Kyodo', id: 'kyodo', date: '2019-05-01' },
          { source: 'AFP', id: 'afp', date: '2019-05' },
        ],
        [],
      ],
    )
  })

  it('fails on what --fail-on says', async () => {
    await write({ 'a.report': doubled })
    assert.equal((await copydesk('check', '--fail-on', 'error', '~/a.report')).code, 0)
    assert.equal((await copydesk('check', '--fail-on', 'hint', '~/a.report')).code, 1)
  })

  it('dates a report that bears no date', async () => {
    await write({ 'a.report': 'The port closed yesterday.\n' })
    const { out } = await copydesk('annotate', '--date', '2019-05-06', '~/a.report')
    assert.match(out, /"date":"2019-05-06","dateFrom":"setting"/)
    assert.match(out, /"text":"yesterday","value":"2019-05-05"/)
  })

  for (const [argv, reason] of [
    [['chek'], 'copydesk: There is no command “chek”: use check, annotate or lsp.\nTry: copydesk help\n'],
    [['check'], 'copydesk: Say what to check: a file or a folder.\nTry: copydesk help\n'],
    [['check', '--date', '2019-02-30', 'a'], 'copydesk: “2019-02-30” is no day: write --date YYYY-MM-DD.\nTry: copydesk help\n'],
    [['check', '--format', 'xml', 'a'], 'copydesk: --format is text, json, not “xml”.\nTry: copydesk help\n'],
    [['check', '~/none.report'], 'copydesk: ~/none.report: no such file or folder\n'],
  ] as const)
    it(`says why it could not run: ${argv.join(' ')}`, async () => {
      const { code, err } = await copydesk(...argv)
      assert.deepEqual([code, err], [2, reason])
    })

  it('answers help and version', async () => {
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
    assert.deepEqual(await copydesk('--version'), { code: 0, out: `${version}\n`, err: '' })
    assert.match((await copydesk('help')).out, /^Copydesk.*copydesk check .*copydesk annotate .*copydesk lsp --stdio/s)
  })

  it('runs as a program of its own', async () => {
    await run(process.execPath, [join(root, 'client/build.mjs')], { cwd: root })
    await write({ 'a.report': clean })
    const { stdout } = await run(process.execPath, [join(root, 'dist/cli.js'), 'check', join(folder, 'a.report')])
    assert.equal(stdout, '0 findings in 1 file; 1 claim, 1 cited\n')
  }).timeout(60_000)

  it('serves an editor over its standard streams', async () => {
    await run(process.execPath, [join(root, 'client/build.mjs')], { cwd: root })
    const server = spawn(process.execPath, [join(root, 'dist/cli.js'), 'lsp', '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      timeout: 30_000,
    })
    const say = (message: object): void => {
      const text = JSON.stringify({ jsonrpc: '2.0', ...message })
      server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
    }
    let said = ''
    server.stdout.on('data', data => {
      said += data
      if (said.includes('"id":2')) say({ method: 'exit' })
      else if (said.includes('"id":1')) say({ id: 2, method: 'shutdown' })
    })
    say({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } })
    const code = await new Promise(done => server.once('exit', done))
    assert.deepEqual([code, said.includes('"serverInfo":{"name":"copydesk"')], [0, true])
  }).timeout(60_000)
})
