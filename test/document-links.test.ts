import assert from 'node:assert/strict'
import { definitionsAt } from '../server/src/features/definition.ts'
import { documentLinks, hasReferences } from '../server/src/features/document-links.ts'
import type { Issue } from '../server/src/features/issues.ts'
import { analysed } from './kit/desk.ts'
import { labelled, marked } from './kit/marked.ts'

/** Issues drawn as "PATH: NAME / NAME, DATE". */
const issues = (lines: readonly string[]): readonly Issue[] =>
  lines.map(line => {
    const [, path = '', names = '', date = ''] = /^(\S+): (.*), (\S+)$/.exec(line) ?? assert.fail(line)
    return { uri: `file:///team/${path}`, path, names: names === '' ? [] : names.split(' / '), date }
  })

/** A report of the publication, of 6 May 2019, with each link's file behind it in ‹ ›. */
const linked = (text: string, lines: readonly string[], own = 'Harbour Monitor', path = 'own.txt'): string => {
  const archive = { own: { uri: `file:///team/${path}`, names: own === '' ? [] : [own] }, issues: issues(lines) }
  return labelled(
    text,
    documentLinks(analysed(text), archive).map(({ span, uri }) => ({ at: span.end, label: uri.replace('file:///team/', '') })),
  )
}

const april = ['a.txt: Harbour Monitor, 2019-04-11', 'b.txt: Harbour Monitor, 2019-04-21']
const text = 'The port closed (see the Monitor, April 11, 21).'
const both = 'The port closed (see the Monitor, April 11‹a.txt›, 21‹b.txt›).'

describe('links of cross-references', () => {
  it('lead each date to its own issue', () => assert.equal(linked(text, april), both))

  it('lead to an issue “of” a day', () =>
    assert.equal(linked('The port closed (see the Monitor of April 11).', april), 'The port closed (see the Monitor of April 11‹a.txt›).'))

  it('are none for issues that are not there, and for citations', () =>
    assert.equal(
      linked('The port closed (see the Monitor, April 11; May 1). It opened (Monitor, April 11).', april),
      'The port closed (see the Monitor, April 11‹a.txt›; May 1). It opened (Monitor, April 11).',
    ))

  it('tell where they lead', () =>
    assert.deepEqual(
      documentLinks(analysed(text), { own: { uri: 'file:///team/own.txt', names: [] }, issues: issues(['x/a.txt: Monitor, 2019-04-11']) }),
      [{ span: { start: text.indexOf('April 11'), end: text.indexOf(', 21') }, uri: 'file:///team/x/a.txt', tooltip: 'Open x/a.txt' }],
    ))

  const named: readonly [what: string, written: string, own: string, issue: string, found: boolean][] = [
    ['its whole name, whatever its case', 'Harbour Monitor', '', 'HARBOUR MONITOR', true],
    ['its name with an article', 'the Monitor', '', 'Monitor', true],
    ['its initials', 'HM', '', 'Harbour Monitor', true],
    ['its initials without small words', 'RTW', '', 'Review of the Week / RTW', true],
    ['its name where it is itself made of initials', 'Harbour Daily Monitor', '', 'HDM', true],
    ['what the registry calls it', 'ITAR-TASS', '', 'TASS', true],
    ['a part of the report’s own name', 'the Monitor', 'Harbour Monitor', 'Harbour Monitor', true],
    ['what any house calls its own work', 'Briefing', 'Harbour Monitor', 'Harbour Monitor', true],
    ['“our report”', 'our report', 'Harbour Monitor', 'Harbour Monitor', true],
    ['its own work, where that has no name', 'Briefing', '', '', true],
    ['a part of another’s name', 'the Monitor', 'Quay Weekly', 'Harbour Monitor', false],
    ['a name that shares a word', 'Harbour Monitor', 'Harbour Monitor', 'Quay Monitor', false],
    ['another publication of the house’s own kind', 'Briefing', 'Quay Weekly', 'Harbour Monitor', false],
    ['letters that are no initials', 'HD', '', 'Harbour Monitor', false],
  ]
  for (const [what, written, own, issue, found] of named)
    it(`${found ? 'know' : 'do not take'} a publication by ${what}`, () =>
      assert.equal(
        linked(`The port closed (see ${written}, April 11).`, [`a.txt: ${issue}, 2019-04-11`], own),
        `The port closed (see ${written}, April 11${found ? '‹a.txt›' : ''}).`,
      ))

  it('keep to the report’s own publication where another of the same day has the same part of a name', () =>
    assert.equal(linked(text, ['z.txt: Quay Monitor, 2019-04-11', 'y.txt: Quay Monitor, 2019-04-21', ...april]), both))

  it('keep to the publication of that very name, whatever day it came out', () =>
    assert.equal(linked(text, ['z.txt: Monitor, 2019-01-01', ...april]), text))

  it('are none where a general word may as well be another’s name', () =>
    assert.deepEqual(
      ['Briefing', 'our briefing'].map(written =>
        linked(`The port closed (see ${written}, April 11).`, [...april, 'b.txt: Quay Briefing, 2018-01-01']),
      ),
      ['The port closed (see Briefing, April 11).', 'The port closed (see our briefing, April 11‹a.txt›).'],
    ))

  it('are none where initials fit two publications alike', () =>
    assert.equal(
      linked('The port closed (see HM, April 11).', ['a.txt: Harbour Monitor, 2019-04-11', 'b.txt: Highland Morning, 2018-01-01'], ''),
      'The port closed (see HM, April 11).',
    ))

  it('lead to the first of several files of one issue, the one beside the report before others', () =>
    assert.equal(
      linked(
        'The port closed (see the Monitor, April 11).',
        ['a/1.txt: Harbour Monitor, 2019-04-11', 'b/1.txt: Harbour Monitor, 2019-04-11', 'b/2.txt: Harbour Monitor, 2019-04-11'],
        'Harbour Monitor',
        'b/own.txt',
      ),
      'The port closed (see the Monitor, April 11‹b/1.txt›).',
    ))

  it('lead nowhere from a month of many issues, and to its only one', () =>
    assert.deepEqual(
      [april, april.slice(1)].map(lines => linked('The port closed (see the Monitor, April 2019).', lines)),
      ['The port closed (see the Monitor, April 2019).', 'The port closed (see the Monitor, April 2019‹b.txt›).'],
    ))

  it('never lead to the report itself', () => assert.equal(linked(text, ['own.txt: Harbour Monitor, 2019-04-11']), text))

  it('are looked for only where something is referred to', () =>
    assert.deepEqual(
      [text, 'The port closed (AFP, May 3).', 'The port closed (see accompanying article).'].map(one => hasReferences(analysed(one))),
      [true, false, false],
    ))
})

describe('definition of a cross-reference', () => {
  /** The files that the cursor leads to. */
  const files = (picture: string, lines: readonly string[]): readonly (string | undefined)[] => {
    const { text, cursor } = marked(picture)
    const archive = { own: { uri: 'file:///team/own.txt', names: ['Harbour Monitor'] }, issues: issues(lines) }
    return definitionsAt(analysed(text), cursor ?? assert.fail('no cursor'), archive).map(({ uri }) => uri?.replace('file:///team/', ''))
  }

  it('is the issue of the date under the cursor', () =>
    assert.deepEqual(files('It closed (see the Monitor, April 11, 2‸1).', april), ['b.txt']))
  it('is every issue where the cursor is on none of the dates', () =>
    assert.deepEqual(files('It closed (see the Mon‸itor, April 11, 21).', april), ['a.txt', 'b.txt']))
  it('is all the files of one issue', () =>
    assert.deepEqual(files('It closed (see the Monitor, Apri‸l 11).', [...april, 'c.txt: Harbour Monitor, 2019-04-11']), [
      'a.txt',
      'c.txt',
    ]))
  it('is none where there is none', () => assert.deepEqual(files('It closed (see the Monitor, May‸ 1).', april), []))
})
