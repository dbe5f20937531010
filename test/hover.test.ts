import assert from 'node:assert/strict'
import { analyse } from '../server/src/analysis.ts'
import { hoverAt } from '../server/src/features/hover.ts'
import { names } from '../server/src/registry/names.ts'
import type { Entity, Registry, Source } from '../server/src/registry/registry.ts'
import type { Flavour } from '../server/src/syntax/report.ts'
import { entities, settings, sources } from './kit/desk.ts'
import { drawn, marked } from './kit/marked.ts'

const [first] = sources
const team = { uri: 'file:///team/sources.yaml', span: { start: 0, end: 20 } }
const source = (name: string, more: Partial<Source>): Source => ({
  ...(first ?? assert.fail()),
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  kind: null,
  country: null,
  languages: [],
  owner: null,
  url: null,
  declared: team,
  ...more,
})

const place: Entity = {
  ...(entities[0] ?? assert.fail()),
  id: 'oslo',
  name: 'Oslo',
  kind: 'place',
  roles: [],
  declared: { pack: 'countries' },
}

const registry: Registry = {
  sources: names([
    ...sources,
    source('Harbour Herald', {
      country: 'ID',
      reliability: 'B',
      from: '1998',
      note: 'Owned by the *port*.',
      url: 'https://herald.example/',
    }),
    source('The Post of Tolland', { also: [{ name: 'Morning Post' }] }),
    source('The Post of Oslo', { also: [{ name: 'Morning Post' }] }),
    source('Bad [News](command:x)', { url: 'javascript:alert(1)', country: '<b>', owner: '`x`', note: '<img src=x>\n# big' }),
  ]),
  entities: names([...entities, place]),
}

/** The report with the hovered thing marked, and the card. */
const hover = (picture: string, flavour: Flavour = 'plain') => {
  const { text, cursor } = marked(picture)
  const card = hoverAt(analyse(text, flavour, registry, settings), cursor ?? assert.fail('no cursor'))
  return card === null ? null : [drawn(text, [card.span]), ...card.markdown.split('\n\n')]
}

describe('hover', () => {
  it('on a source says what the pack knows of it', () =>
    assert.deepEqual(hover('The port closed (Reu‸ters, May 3; AFP, May 4). It opened (Reuters, May 5).'), [
      'The port closed (⟦Reuters⟧, May 3; AFP, May 4). It opened (Reuters, May 5).',
      '**Reuters** · agency · United Kingdom · private ownership · English',
      '<https://www.reuters.com/> · cited twice in this report',
      'Cited here for Friday 2019-05-03.',
      '_from the built-in pack “press”_',
    ]))

  it('on a source says what the team knows of it, escaped', () =>
    assert.deepEqual(hover('The port closed (‸Harbour Herald, May 3).'), [
      'The port closed (⟦Harbour Herald⟧, May 3).',
      '**Harbour Herald** · source · Indonesia · reliability B · since 1998',
      'Owned by the \\*port\\*\\.',
      '<https://herald.example/> · cited once in this report',
      'Cited here for Friday 2019-05-03.',
      '_from the team’s sources_',
    ]))

  it('on a source under a former name says its other names', () =>
    assert.deepEqual(hover('The port closed (ITAR-TASS‸, May 3).'), [
      'The port closed (⟦ITAR-TASS⟧, May 3).',
      '**TASS** · agency · Russia · state ownership',
      'Under other names: ITAR\\-TASS (1992–2014).',
      'cited once in this report',
      'Cited here for Friday 2019-05-03.',
      '_from the built-in pack “press”_',
    ]))

  it('on an unknown source names the nearest', () =>
    assert.deepEqual(hover('The port closed (Ky‸odo *Wire* News, May 3).')?.slice(0, 2), [
      'The port closed (⟦Kyodo *Wire* News⟧, May 3).',
      '**Kyodo \\*Wire\\* News** is not a source the desk knows.',
    ]))

  it('on a misspelt source names the one it is near', () =>
    assert.deepEqual(hover('The port closed (Reutres‸, May 3).'), [
      'The port closed (⟦Reutres⟧, May 3).',
      '**Reutres** is not a source the desk knows.',
      'Nearest: Reuters.',
      'Cited here for Friday 2019-05-03.',
    ]))

  it('on a name that several sources bear lists them', () =>
    assert.deepEqual(hover('The port closed (Morning ‸Post, May 3).'), [
      'The port closed (⟦Morning Post⟧, May 3).',
      '**Morning Post** may be any of: The Post of Tolland, The Post of Oslo.',
      'Cited here for Friday 2019-05-03.',
    ]))

  it('lets nothing in a file make a link, a command or mark-up', () => {
    const bad = registry.sources.all.at(-1) ?? assert.fail()
    const hostile: Registry = { ...registry, sources: names([{ ...bad, also: [{ name: 'Harbour', from: '[x](command:y)' }] }]) }
    const text = 'The port closed (Harbour, May 3).'
    assert.deepEqual(hoverAt(analyse(text, 'plain', hostile, settings), text.indexOf('Harbour'))?.markdown.split('\n\n'), [
      '**Bad \\[News\\]\\(command:x\\)** · agency'.replace('agency', 'source · \\<b\\> · \\`x\\` ownership'),
      'Under other names: Harbour (since \\[x\\]\\(command:y\\)).',
      '\\<img src=x\\> \\# big',
      'cited once in this report',
      'Cited here for Friday 2019-05-03.',
      '_from the team’s sources_',
    ])
  })

  it('on a citation lists its items', () =>
    assert.deepEqual(hover('The port closed ‸(AFP, May 3; Harbour_Line, April 31;, May 2).'), [
      'The port closed ⟦(AFP, May 3; Harbour_Line, April 31;, May 2)⟧.',
      '**Citation**',
      '- AFP, Friday 2019-05-03\n- Harbour\\_Line (not known), “April 31”, which is no day of the calendar\n- _no source_, Thursday 2019-05-02',
    ]))

  it('on a reference to the house’s own work says that it supports nothing', () =>
    assert.deepEqual(hover('The port closed (s‸ee the Monitor, May 3).'), [
      'The port closed ⟦(see the Monitor, May 3)⟧.',
      '**Reference to the house’s own work: it supports nothing by itself**',
      '- the Monitor (not known), Friday 2019-05-03',
    ]))

  it('on a footnote shows what it leads to', () =>
    assert.deepEqual(hover('The port closed.[^‸1]\n\n[^1]: Kyodo, 3 May 2019.', 'markdown'), [
      'The port closed.⟦[^1]⟧\n\n[^1]: Kyodo, 3 May 2019.',
      '**Footnote**',
      '- Kyodo, Friday 2019-05-03',
    ]))

  it('on a footnote that leads nowhere says so', () =>
    assert.deepEqual(hover('The port closed.[^‸9]', 'markdown'), [
      'The port closed.⟦[^9]⟧',
      '**Footnote**',
      'It leads to nothing the desk can read.',
    ]))

  it('on a person says how and where the report introduces them', () =>
    assert.deepEqual(
      hover(
        'The port closed on Monday.\n\nThe Norwegian Defence Minister Kari Olsen came to Tolland.\n\nOlse‸n said that the port was lost.',
      ),
      [
        'The port closed on Monday.\n\nThe Norwegian Defence Minister Kari Olsen came to Tolland.\n\n⟦Olsen⟧ said that the port was lost.',
        '**Kari Olsen** · person',
        'Introduced in paragraph 2 as Norwegian Defence Minister.',
        'Mentioned twice in this report, as Kari Olsen, Olsen.',
      ],
    ))

  it('on a person whom the team knows adds the office of the report’s day', () =>
    assert.deepEqual(hover('Olga Mar‸ran said that the port was lost.'), [
      '⟦Olga Marran⟧ said that the port was lost.',
      '**Olga Marran** · person',
      'First mentioned in paragraph 1.',
      'Mentioned once in this report.',
      'Harbour Minister, Tolland (2017–2020)',
      '_from the team’s entities_',
    ]))

  it('on a place says what it is', () =>
    assert.deepEqual(hover('The talks were held in Os‸lo.'), [
      'The talks were held in ⟦Oslo⟧.',
      '**Oslo** · place',
      'First mentioned in paragraph 1.',
      'Mentioned once in this report.',
    ]))

  it('on a date says its day and how far it is from the report’s', () =>
    assert.deepEqual(hover('Date: May 6, 2019\n\nThe port closed yest‸erday.'), [
      'Date: May 6, 2019\n\nThe port closed ⟦yesterday⟧.',
      '**Sunday 2019-05-05**',
      '1 day before the report’s date (2019-05-06, from the header)',
    ]))

  it('on a day the calendar lacks says so', () =>
    assert.deepEqual(hover('The port closed on Ap‸ril 31, 2019.'), [
      'The port closed on ⟦April 31, 2019⟧.',
      '**April 31, 2019**',
      'There is no such day.',
    ]))

  it('on nothing is nothing', () => assert.equal(hover('The port clo‸sed on Monday (AFP, May 3).'), null))
})
