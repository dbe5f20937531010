/** What is on the desk: which documents are reports, how they are marked up, and what is worked out once. */
import assert from 'node:assert/strict'
import { canonical, Desk, deskSettings, flavourOf, isReport, type OpenText, surroundingsOf, type Team } from '../server/src/desk.ts'
import { bibliographyOf, Shelf } from '../server/src/registry/bibliography.ts'
import { registry } from '../server/src/registry/merge.ts'
import { decodeSettings } from '../server/src/registry/settings.ts'
import { rules } from '../server/src/rules/index.ts'
import type { Rule } from '../server/src/rules/rule.ts'

const none = () => false
const declared = 'Publication: The Quay Volume: 6 Issue: 2\n\nThe ferry sailed.\n'

const document = (text: string, version = 1, uri = 'file:///a.report'): OpenText => ({
  uri,
  languageId: 'analyst-report',
  version,
  getText: () => text,
})

const team = (settings = ''): Team => ({
  folder: 'file:///',
  registry: registry([], [], []),
  settings: deskSettings(decodeSettings(settings, { rules: null, houses: null, packs: null }).settings),
  names: none,
})

describe('a report', () => {
  const cases: [what: string, uri: string, languageId: string, text: string, names: boolean, expected: boolean][] = [
    ['a report by its name', 'file:///a.report', 'plaintext', '', false, true],
    ['one by its other name, not open', 'file:///A.RPT', '', '', false, true],
    ['one by its language', 'untitled:Untitled-1', 'analyst-report', '', false, true],
    ['Markdown', 'file:///a.md', 'markdown', '', false, false],
    ['Markdown that the team names', 'file:///a.md', 'markdown', '', true, true],
    ['Markdown that declares itself', 'file:///a.md', 'markdown', '---\ncopydesk: true\n---\n', false, true],
    ['text that declares itself', 'file:///a.txt', 'plaintext', declared, false, true],
    ['text that declares itself, not open', 'file:///a.txt', '', declared, false, true],
    ['a new text that declares itself', 'untitled:Untitled-1', 'plaintext', declared, false, true],
    ['a program that looks like a report', 'file:///a.py', 'python', declared, false, false],
    ['a file of any kind that the team names', 'file:///a.adoc', 'asciidoc', '', true, true],
    ['an address with a query', 'vscode-vfs://host/a.report?branch=main#L3', 'plaintext', '', false, true],
  ]
  for (const [what, uri, languageId, text, names, expected] of cases) {
    it(`is ${expected ? '' : 'not '}${what}`, () => {
      assert.equal(
        isReport(uri, languageId, text, () => names),
        expected,
      )
    })
  }

  it('is marked up as its name says, else as its language does', () => {
    const names = ['a.md', 'a.markdown', 'a.txt', 'a.report']
    assert.deepEqual(
      names.map(name => flavourOf(`file:///${name}`, 'markdown')),
      ['markdown', 'markdown', 'plain', 'plain'],
    )
    assert.deepEqual([flavourOf('untitled:Untitled-1', 'markdown'), flavourOf('untitled:Untitled-1', 'plaintext')], ['markdown', 'plain'])
  })
})

describe('the settings', () => {
  const decoded = (text: string) => decodeSettings(text, { rules: null, houses: null, packs: null }).settings

  it('are the team’s, then the editor’s, then the house’s', () => {
    const { conventions, rules: levels } = deskSettings(
      decoded('house: links\nrules: { uncited-claim: off, vague-source: { severity: hint } }'),
      decoded('house: monitor\ncoverage: paragraph\nrules: { uncited-claim: error, unknown-source: error }'),
    )
    assert.deepEqual(conventions, { house: 'links', coverage: 'paragraph', dateOrder: 'auto', date: null, firstVolume: null })
    assert.deepEqual(Object.fromEntries(levels), { 'uncited-claim': 'off', 'unknown-source': 'error', 'vague-source': 'hint' })
  })
})

describe('the desk', () => {
  it('finds a document however its address is written', () => {
    const desk = new Desk<OpenText>(() => {})
    const put = document('', 1, 'file:///c%3A/My%20Reports/a.report')
    desk.put(put)
    assert.equal(desk.get('file:///C:/My Reports/a.report'), put)
    assert.equal(canonical('file:///c:/a'), 'file:///c%3A/a')
    desk.drop('file:///C:/My%20Reports/a.report')
    assert.deepEqual([desk.get(put.uri), desk.all()], [null, []])
  })

  it('analyses a version once for each team and surroundings', () => {
    const desk = new Desk<OpenText>(() => {})
    const [one, other] = [team(), team('rules: { malformed-citation: off }')]
    const text = document('The ferry sailed on time (AFP, May 3; Kyodo,, May 2).')
    const first = desk.analysis(text, one)
    assert.equal(desk.analysis(text, one), first)
    assert.notEqual(desk.analysis(text, other), first)
    assert.notEqual(desk.analysis(document(text.getText(), 2), one), first)
    const around = { fileName: null, bibliographies: [bibliographyOf('a.bib', 'file:///a.bib', '@misc{a}')] }
    desk.surround(text, { ...around })
    const surrounded = desk.analysis(text, one)
    assert.notEqual(surrounded, first)
    desk.surround(text, { ...around, bibliographies: [...around.bibliographies] })
    assert.equal(desk.analysis(text, one), surrounded)
  })

  it('knows what stands around a report: its name, the bibliographies it names and holds, then the team’s, none twice', async () => {
    const shelf = new Shelf()
    const team = [
      await shelf.read('file:///r', 'refs/team.bib', async () => ''),
      bibliographyOf('ours.bib', 'file:///ours.bib', '@misc{c}'),
    ]
    const text = `---\nbibliography: [own.bib, ../refs/team.bib, gone.bib]\nreferences:\n- id: held\n---\n\nText.\n`
    const files = new Map([
      ['file:///r/2019/own.bib', '@misc{a}'],
      ['file:///r/refs/team.bib', '@misc{b}'],
    ])
    const uri = 'file:///r/2019/a%20%C3%A9.md?x#y'
    const read = async (at: string) => files.get(at) ?? null
    const { fileName, bibliographies } = await surroundingsOf(uri, text, team, read, shelf)
    assert.equal(fileName, 'a é.md')
    assert.deepEqual(
      bibliographies.map(one => [one.name, one.uri, one.text === null ? null : [...one.references.keys()]]),
      [
        ['own.bib', 'file:///r/2019/own.bib', ['a']],
        ['../refs/team.bib', 'file:///r/refs/team.bib', ['b']],
        ['gone.bib', 'file:///r/2019/gone.bib', null],
        ['', uri, ['held']],
        ['ours.bib', 'file:///ours.bib', ['c']],
      ],
    )
    const [held] = bibliographies.flatMap(one => (one.name === '' ? [...one.references.values()] : []))
    assert.equal(text.slice(held?.declared.span.start, held?.declared.span.end), 'held')
    const again = await surroundingsOf(uri, `${text}More.\n`, team, read, shelf)
    assert.ok(again.bibliographies.every((one, index) => one === bibliographies[index]))
    assert.deepEqual(await surroundingsOf('/reports/b.report', 'Text.', [], read, shelf), { fileName: 'b.report', bibliographies: [] })
  })

  it('has nothing to say of what is no report', () => {
    const desk = new Desk<OpenText>(() => {})
    assert.equal(desk.analysis({ ...document('', 1, 'file:///a.md'), languageId: 'markdown' }, team()), null)
  })

  it('tells once of a rule that throws, and hears the others', () => {
    const logged: string[] = []
    const broken: Rule = {
      id: 'broken-rule',
      summary: '',
      why: '',
      severity: 'error',
      check: () => {
        throw new Error('lost')
      },
      examples: { bad: [{ text: '', message: '', fixed: null }], good: [''] },
    }
    const desk = new Desk<OpenText>((rule, error) => logged.push(`${rule}: ${error}`), [broken, ...rules])
    const codes = [1, 2].map(version =>
      desk
        .analysis(document('The ferry sailed on time (AFP, May 3; Kyodo,, May 2).', version, 'file:///2019-05-06.report'), team())
        ?.findings.map(finding => finding.rule),
    )
    assert.deepEqual(codes, [
      ['unknown-source', 'unknown-source', 'malformed-citation'],
      ['unknown-source', 'unknown-source', 'malformed-citation'],
    ])
    assert.deepEqual(logged, ['broken-rule: Error: lost'])
  })
})
