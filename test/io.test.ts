/** The files of this machine: reading, writing, and finding reports in folders. */
import assert from 'node:assert/strict'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import { readHead, readText, slashed, writeAtomically } from '../server/src/io/files.ts'
import { findReports } from '../server/src/io/reports.ts'
import { readTeam, teamFolder } from '../server/src/io/team.ts'

const known = { rules: ['uncited-claim'], houses: ['general'] }
const windows = process.platform === 'win32'

describe('files', () => {
  let root = ''
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'copydesk-'))
  })
  afterEach(() => {
    rmSync(root, { recursive: true, force: true })
  })
  const put = (files: Readonly<Record<string, string | Buffer>>): void => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name)), { recursive: true })
      writeFileSync(join(root, name), text)
    }
  }

  describe('reading', () => {
    it('keeps a byte order mark and replaces what is no UTF-8', async () => {
      put({ 'bom.md': '\ufeffA\r\n', 'latin.md': Buffer.from([0x41, 0xe9, 0x42, 0xff, 0x00]) })
      assert.equal(await readText(join(root, 'bom.md')), '\ufeffA\r\n')
      assert.equal(await readText(join(root, 'latin.md')), 'A\ufffdB\ufffd\0')
      assert.equal(await readHead(join(root, 'bom.md'), 4), '\ufeffA')
    })

    it('tells a missing file from one that cannot be read', async () => {
      put({ 'a/b.md': '' })
      assert.deepEqual([await readText(join(root, 'none.md')), await readText(join(root, 'a/b.md/c.md'))], [null, null])
      await assert.rejects(readText(join(root, 'a')), /^Error: it is a folder$/)
    })
  })

  describe('writing', () => {
    it('replaces the contents, keeps the mode, and leaves nothing beside the file', async () => {
      put({ 'sources.yaml': 'old\n' })
      const path = join(root, 'sources.yaml')
      if (!windows) chmodSync(path, 0o640)
      await writeAtomically(path, '\ufeffnew é\r\n')
      await writeAtomically(join(root, 'fresh.yaml'), 'x')
      assert.equal(readFileSync(path, 'utf8'), '\ufeffnew é\r\n')
      if (!windows) assert.equal(statSync(path).mode & 0o777, 0o640)
      assert.deepEqual(readdirSync(root).sort(), ['fresh.yaml', 'sources.yaml'])
    })

    it('says why it could not, and leaves nothing', async () => {
      await assert.rejects(writeAtomically(join(root, 'none', 'a.yaml'), 'x'), /cannot be written: no such file or folder$/)
      assert.deepEqual(readdirSync(root), [])
    })

    it('writes through a symbolic link', async function () {
      if (windows) this.skip()
      put({ 'real/sources.yaml': 'old' })
      symlinkSync(join('real', 'sources.yaml'), join(root, 'sources.yaml'))
      await writeAtomically(join(root, 'sources.yaml'), 'new')
      assert.ok(lstatSync(join(root, 'sources.yaml')).isSymbolicLink())
      assert.equal(readFileSync(join(root, 'real', 'sources.yaml'), 'utf8'), 'new')
    })
  })

  describe('a team', () => {
    it('is that of the nearest settings above a file, else of its own folder', async () => {
      put({
        'desk/copydesk.yaml': 'house: general\n',
        'desk/sources.yaml': '- name: Harbour Gazette\n',
        'desk/2019/a.md': '',
        'loose/b.md': '',
      })
      assert.equal(await teamFolder(join(root, 'desk/2019/a.md')), slashed(join(root, 'desk')))
      assert.equal(await teamFolder(join(root, 'desk/2019')), slashed(join(root, 'desk')))
      const team = await readTeam(join(root, 'desk/2019/a.md'), known)
      assert.equal(team.settings.house, 'general')
      assert.equal(team.registry.sources.resolve('harbour gazette').kind, 'known')
      assert.equal(await teamFolder(join(root, 'loose/b.md')), slashed(join(root, 'loose')))
    })

    it('has a registry file that cannot be read named as such', async () => {
      put({ 'copydesk.yaml': 'sources: registry\n', 'registry/x.yaml': '' })
      const team = await readTeam(root, known)
      assert.deepEqual(
        team.files.map(file => [relative(root, file.uri), file.unreadable, file.problems.map(one => one.message)]),
        [
          ['copydesk.yaml', null, ['“registry” cannot be read: it is a folder.']],
          ['registry', 'it is a folder', []],
          ['entities.yaml', null, []],
        ],
      )
    })
  })

  describe('a team’s bibliographies', () => {
    it('are read from the folder of the settings on, and missed where they are not', async () => {
      put({
        'copydesk.yaml': 'bibliography: [refs/a.bib, none.bib, refs]\n',
        'refs/a.bib': '@misc{olsen2014, title = {One}}\n@misc{olsen2014, title = {Two}}\n',
      })
      const team = await readTeam(root, known)
      assert.deepEqual(
        team.bibliographies.map(({ name, uri, text, references }) => [
          name,
          relative(root, uri).split(sep).join('/'),
          text !== null,
          [...references.keys()],
        ]),
        [
          ['refs/a.bib', 'refs/a.bib', true, ['olsen2014']],
          ['none.bib', 'none.bib', false, []],
          ['refs', 'refs', false, []],
        ],
      )
      assert.deepEqual(
        team.files
          .filter(({ problems }) => problems.length > 0)
          .map(({ uri, problems }) => [relative(root, uri).split(sep).join('/'), ...problems.map(one => one.message)]),
        [
          ['copydesk.yaml', 'There is no file “none.bib”.', '“refs” cannot be read: it is a folder.'],
          ['refs/a.bib', 'There is an entry “olsen2014” already: only the first one counts.'],
        ],
      )
      const again = await readTeam(root, known, team)
      assert.equal(again.bibliographies[0], team.bibliographies[0])
    })
  })

  describe('findReports', () => {
    const found = async (...paths: readonly string[]): Promise<readonly string[]> => {
      const { reports, failures } = await findReports(
        paths.map(path => join(root, path)),
        known,
        head => head.startsWith('Date:'),
      )
      assert.deepEqual(failures, [])
      return reports.map(report => relative(root, report.path).split(sep).join('/'))
    }

    it('takes reports by extension, by the settings, and by their own header', async () => {
      put({
        'copydesk.yaml': 'reports: ["analysis/**/*.md", "!**/draft-*"]\n',
        'a.report': '',
        'b.RPT': '',
        'c.md': 'Date: May 3',
        'd.txt': `${'x'.repeat(5000)}\nDate: May 3`,
        'e.py': 'Date: May 3',
        'analysis/f.md': '',
        'analysis/2019/g.md': '',
        'analysis/draft-h.md': '',
        'README.md': '# Read me',
      })
      assert.deepEqual(await found('.'), ['a.report', 'analysis/2019/g.md', 'analysis/f.md', 'b.RPT', 'c.md'])
    })

    it('takes a file that is named as it is, and none twice', async () => {
      put({ 'notes.py': '', 'x/a.report': '' })
      assert.deepEqual(await found('notes.py', 'x', 'x/a.report', 'x'), ['notes.py', 'x/a.report'])
    })

    it('leaves out dependencies, hidden folders and what .gitignore names', async () => {
      put({
        '.gitignore': 'out/\n*.tmp.report\n!keep.tmp.report\n',
        'node_modules/a.report': '',
        '.git/b.report': '',
        'out/c.report': '',
        'd.tmp.report': '',
        'keep.tmp.report': '',
        'e.report': '',
        'sub/.gitignore': '/f.report\n!i.tmp.report\n',
        'sub/i.tmp.report': '',
        'sub/f.report': '',
        'sub/g/f.report': '',
        'sub/h.tmp.report': '',
      })
      assert.deepEqual(await found('.'), ['e.report', 'keep.tmp.report', 'sub/g/f.report', 'sub/i.tmp.report'])
      assert.deepEqual(await found('out'), ['out/c.report'])
    })

    it('gives each report its own team, one value for each', async () => {
      put({
        'copydesk.yaml': 'house: general\n',
        'a.report': '',
        'b.report': '',
        'x/copydesk.yaml': 'reports: "*.md"\n',
        'x/c.md': '',
        'x/y/d.report': '',
      })
      const { reports } = await findReports([root], known, () => false)
      assert.deepEqual(
        reports.map(({ path, team }) => [relative(root, path), relative(root, team.folder)].map(one => one.split(sep).join('/'))),
        [
          ['a.report', ''],
          ['b.report', ''],
          ['x/c.md', 'x'],
          ['x/y/d.report', 'x'],
        ],
      )
      assert.equal(new Set(reports.map(report => report.team)).size, 2)
    })

    it('follows links to files, not to folders, and names what it cannot read', async function () {
      if (windows) this.skip()
      put({ 'x/a.report': '' })
      symlinkSync(root, join(root, 'x', 'loop'))
      symlinkSync(join(root, 'x', 'a.report'), join(root, 'x', 'b.report'))
      symlinkSync(join(root, 'none'), join(root, 'x', 'c.report'))
      assert.deepEqual(await found('x'), ['x/a.report', 'x/b.report'])
      const { reports, failures } = await findReports([join(root, 'none.md')], known, () => false)
      assert.deepEqual([reports, failures], [[], [{ path: join(root, 'none.md'), reason: 'no such file or folder' }]])
    })
  })
})
