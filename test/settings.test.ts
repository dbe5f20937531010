/** What `copydesk.yaml` says, what is wrong with it, and the team that follows from it. */
import assert from 'node:assert/strict'
import { matcher, mayDeclare, namedReport } from '../server/src/registry/reports.ts'
import { decodeSettings, type Known, noSettings } from '../server/src/registry/settings.ts'
import { findTeam, type ReadFile, readTeam } from '../server/src/registry/team.ts'
import { picture, unmarked } from './kit/problems.ts'

const known: Known = {
  rules: ['uncited-claim', 'unknown-source', 'malformed-citation'],
  houses: ['general', 'monitor'],
  packs: ['press', 'countries'],
}
const settings = (marked: string): void => {
  const text = unmarked(marked)
  assert.equal(picture(text, decodeSettings(text, known).problems), marked)
}

describe('copydesk.yaml', () => {
  it('says everything that the contract names', () => {
    const text = `# ours
house: monitor
reports: [reports/**/*.md, "!reports/drafts/"]
coverage: paragraph
dates: { order: mdy, firstVolume: 1995 }
rules:
  uncited-claim: off
  unknown-source: { severity: hint, packs: [press] }
  malformed-citation: {}
sources: registry/sources.yaml
entities: [people.yaml, ../shared/places.yaml]
packs: press
bibliography: refs/team.bib
`
    const at = (part: string) => ({ name: part, span: { start: text.indexOf(part), end: text.indexOf(part) + part.length } })
    assert.deepEqual(decodeSettings(text, known), {
      settings: {
        house: 'monitor',
        reports: ['reports/**/*.md', '!reports/drafts/'],
        coverage: 'paragraph',
        dateOrder: 'mdy',
        firstVolume: 1995,
        rules: new Map([
          ['uncited-claim', { severity: 'off', options: {} }],
          ['unknown-source', { severity: 'hint', options: { packs: ['press'] } }],
          ['malformed-citation', { severity: null, options: {} }],
        ]),
        sources: [at('registry/sources.yaml')],
        entities: [at('people.yaml'), at('../shared/places.yaml')],
        packs: ['press'],
        bibliography: [at('refs/team.bib')],
      },
      problems: [],
      broken: false,
    })
  })

  it('says nothing where it is empty', () => {
    for (const text of ['', '\ufeff', '# nothing yet\n', 'house:\nrules:\n'])
      assert.deepEqual(decodeSettings(text, known), { settings: noSettings, problems: [], broken: false }, JSON.stringify(text))
  })

  it('reports what there is not, and what was meant', () => {
    settings(`
house: ⟦moniter⟧
    ^ There is no house “moniter”; did you mean “monitor”?
⟦raports⟧: [a.md]
    ^ There is no field “raports” here; did you mean “reports”?
coverage: ⟦page⟧
    ^ “coverage” must be one of paragraph, sentence, auto, not “page”.
dates:
  ⟦oder⟧: dmy
    ^ There is no field “oder” here; did you mean “order”?
rules:
  ⟦uncited-claims⟧: error
    ^ There is no rule “uncited-claims”; did you mean “uncited-claim”?
  unknown-source: ⟦warn⟧
    ^ “unknown-source” cannot be “warn”; did you mean “warning”?
  malformed-citation: { severity: ⟦of⟧ }
    ^ “severity” cannot be “of”; did you mean “off”?
packs: [press, ⟦pres⟧, ⟦weather⟧]
    ^ There is no pack “pres”; did you mean “press”?
    ^ There is no pack “weather”.
sources: ⟦/etc/sources.yaml⟧
    ^ This must be a path from the folder of this file, such as registry/sources.yaml.
entities: [people.yaml, ⟦https://a.example/e.yaml⟧]
    ^ This must be a path from the folder of this file, such as registry/entities.yaml.
bibliography: [refs.bib, ⟦C:\\refs.bib⟧]
    ^ This must be a path from the folder of this file, such as registry/references.bib.
`)
    settings('⟦- house: monitor⟧\n    ^ This file must consist of settings: “house: …”, “reports: …”.\n')
  })

  it('counts for what is right in it', () => {
    const { settings } = decodeSettings(
      'house: nobody\ncoverage: sentence\nrules:\n  uncited-claim: off\n  no-such: error\npacks: [press, pres]\n',
      known,
    )
    assert.deepEqual(settings, {
      ...noSettings,
      coverage: 'sentence',
      rules: new Map([['uncited-claim', { severity: 'off', options: {} }]]),
      packs: ['press'],
    })
  })

  it('is read field by field where it is no YAML, and keeps in force what it said before', () => {
    const before = decodeSettings('house: monitor\ncoverage: sentence\n', known)
    const marked = `coverage: paragraph
house: ⟦"monitor⟧
    ^ This " is never closed.
packs: press
`
    settings(marked)
    const now = decodeSettings(unmarked(marked), known, before)
    assert.deepEqual([now.broken, now.settings], [true, { ...noSettings, coverage: 'paragraph', house: 'monitor', packs: ['press'] }])
    assert.equal(decodeSettings('coverage: paragraph\n', known, now).settings.house, null)
  })
})

/** Files by path; reading counts. */
const files =
  (all: Readonly<Record<string, string>>): ReadFile =>
  path =>
    Promise.resolve(all[path] ?? null)
const names = { rules: known.rules, houses: known.houses }

describe('a team', () => {
  it('is that of the nearest folder with settings, up to a given one', async () => {
    const read = files({ '/w/a/copydesk.yaml': '', '/copydesk.yaml': '' })
    assert.deepEqual(
      await Promise.all([findTeam('/w/a/b/c', read), findTeam('/w/b', read), findTeam('/w/b', read, '/w'), findTeam('/', read)]),
      ['/w/a', '/', null, '/'],
    )
    assert.equal(await findTeam('file:///w/a/b', files({ 'file:///w/copydesk.yaml': '' })), 'file:///w')
    assert.equal(await findTeam('file:///w/a/b', files({})), null)
  })

  it('has the usual files beside the settings, whether they are there or not', async () => {
    const team = await readTeam('file:///c%3A/w', files({ 'file:///c%3A/w/sources.yaml': '- name: Harbour Gazette\n' }), names)
    assert.deepEqual(
      team.files.map(({ kind, uri, text, problems }) => [kind, uri, text === null ? '-' : 'there', problems.length]),
      [
        ['settings', 'file:///c%3A/w/copydesk.yaml', '-', 0],
        ['sources', 'file:///c%3A/w/sources.yaml', 'there', 0],
        ['entities', 'file:///c%3A/w/entities.yaml', '-', 0],
      ],
    )
    assert.equal(team.declareIn, 'file:///c%3A/w/sources.yaml')
    assert.deepEqual(team.settings, noSettings)
    const kinds = ['Harbour Gazette', 'Reuters'].map(name => team.registry.sources.resolve(name).kind)
    assert.deepEqual(kinds, ['known', 'known'])
    assert.equal(team.registry.entities.resolve('France').kind, 'known')
  })

  it('has the files and packs that its settings name, and a problem where one is not there', async () => {
    const text = 'sources: [my files/a.yaml, ../b.yaml, c.yaml]\npacks: []\nreports: "*.md"\n'
    const team = await readTeam(
      'file:///w/x',
      files({ 'file:///w/x/copydesk.yaml': text, 'file:///w/x/my%20files/a.yaml': '- name: A\n', 'file:///w/b.yaml': '- name: B\n' }),
      names,
    )
    assert.deepEqual(
      team.registry.sources.all.map(source => source.name),
      ['A', 'B'],
    )
    assert.deepEqual(
      team.files.map(({ uri, problems }) => [uri, problems.map(one => `${text.slice(one.span.start, one.span.end)}: ${one.message}`)]),
      [
        ['file:///w/x/copydesk.yaml', ['c.yaml: There is no file “c.yaml”.']],
        ['file:///w/x/my%20files/a.yaml', []],
        ['file:///w/b.yaml', []],
        ['file:///w/x/c.yaml', []],
        ['file:///w/x/entities.yaml', []],
      ],
    )
    assert.equal(team.declareIn, 'file:///w/x/my%20files/a.yaml')
    assert.deepEqual(
      ['file:///w/x/a.md', 'file:///w/x/b/a.md', 'file:///w/a.md'].map(uri => team.isReport(uri)),
      [true, false, false],
    )
  })

  it('keeps its registry until one of its files changes, and what a file said while that cannot be read', async () => {
    const at = { '/w/sources.yaml': '- name: Harbour Gazette\n- name: Tolmia Times\n' }
    const first = await readTeam('/w', files(at), names)
    const again = await readTeam('/w', files(at), names, first)
    assert.equal(again.registry, first.registry)
    const other = await readTeam('/w', files({ '/w/sources.yaml': '- name: Harbour Gazette\n- name: "Tolmia Times\n' }), names, again)
    assert.notEqual(other.registry, first.registry)
    assert.deepEqual([other.registry.sources.resolve('Tolmia Times').kind, other.files[1]?.problems.length], ['known', 1])
    const locked = await readTeam('/w', () => Promise.reject(new Error('permission denied')), names, first)
    assert.deepEqual(
      [locked.registry.sources.resolve('Tolmia Times').kind, locked.files.map(file => file.unreadable)],
      ['known', ['permission denied', 'permission denied', 'permission denied']],
    )
    const gone = await readTeam('/w', files({}), names, first)
    assert.equal(gone.registry.sources.resolve('Tolmia Times').kind, 'unknown')
  })
})

describe('reports', () => {
  it('are told by patterns', () => {
    const chosen = (patterns: readonly string[]): readonly string[] =>
      ['a.md', 'reports/a.md', 'reports/x/a.md', 'reports/drafts/a.md', 'reports/.hidden.md', 'reports/x/a.txt'].filter(matcher(patterns))
    assert.deepEqual(chosen(['reports/**/*.md', '!reports/drafts/']), ['reports/a.md', 'reports/x/a.md'])
    assert.deepEqual(chosen(['./reports/*.{md,txt}']), ['reports/a.md'])
    assert.deepEqual(chosen(['reports\\x\\']), ['reports/x/a.md', 'reports/x/a.txt'])
    assert.deepEqual(chosen(['*.md']), ['a.md'])
    assert.deepEqual(chosen([]), [])
    assert.deepEqual(chosen(['[', '', '{', '!', 'x'.repeat(100_000)]), [])
  })

  it('are told by their extension, or may say it themselves', () => {
    assert.deepEqual(['a.report', 'A.RPT', 'a.md', 'report'].map(namedReport), [true, true, false, false])
    assert.deepEqual(['a.md', 'a.markdown', 'a.TXT', 'a.report', 'a.py', 'a'].map(mayDeclare), [true, true, true, false, false, false])
  })
})
