import assert from 'node:assert/strict'
import { analyse } from '../server/src/analysis.ts'
import { hoverAt } from '../server/src/features/hover.ts'
import { alone } from '../server/src/model/surroundings.ts'
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
      'Cited here for Friday, 3 May 2019.',
      '_from the built-in pack “press”_',
    ]))

  it('on a source says what the team knows of it, escaped', () =>
    assert.deepEqual(hover('The port closed (‸Harbour Herald, May 3).'), [
      'The port closed (⟦Harbour Herald⟧, May 3).',
      '**Harbour Herald** · source · Indonesia · reliability B · since 1998',
      'Owned by the \\*port\\*\\.',
      '<https://herald.example/> · cited once in this report',
      'Cited here for Friday, 3 May 2019.',
      '_from the team’s sources_',
    ]))

  it('on a source under a former name says its other names', () =>
    assert.deepEqual(hover('The port closed (ITAR-TASS‸, May 3).'), [
      'The port closed (⟦ITAR-TASS⟧, May 3).',
      '**TASS** · agency · Russia · state ownership',
      'Under other names: ITAR\\-TASS (1992–2014).',
      'cited once in this report',
      'Cited here for Friday, 3 May 2019.',
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
      'Cited here for Friday, 3 May 2019.',
    ]))

  it('on a name that several sources bear lists them', () =>
    assert.deepEqual(hover('The port closed (Morning ‸Post, May 3).'), [
      'The port closed (⟦Morning Post⟧, May 3).',
      '**Morning Post** may be any of: The Post of Tolland, The Post of Oslo.',
      'Cited here for Friday, 3 May 2019.',
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
      'Cited here for Friday, 3 May 2019.',
      '_from the team’s sources_',
    ])
  })

  it('on a citation lists its items', () =>
    assert.deepEqual(hover('The port closed ‸(AFP, May 3; Harbour_Line, April 31;, May 2).'), [
      'The port closed ⟦(AFP, May 3; Harbour_Line, April 31;, May 2)⟧.',
      '**Citation**',
      '- AFP · Friday, 3 May 2019\n- Harbour\\_Line (not known) · “April 31”, which is no day of the calendar\n- _no source_ · Thursday, 2 May 2019',
    ]))

  it('on a reference to the house’s own work says that it supports nothing', () =>
    assert.deepEqual(hover('The port closed (s‸ee the Monitor, May 3).'), [
      'The port closed ⟦(see the Monitor, May 3)⟧.',
      '**Reference to the house’s own work: it supports nothing by itself**',
      '- the Monitor · Friday, 3 May 2019',
    ]))

  it('on a reference to the house’s own work leads to the issues of the workspace', () => {
    const text = 'The port closed (see the Monitor, April 11, 21).'
    const archive = {
      own: { uri: 'file:///reports/a.txt', names: ['Harbour Monitor'] },
      issues: [{ uri: 'file:///reports/6_70%20b.txt', path: 'reports/6_70 b.txt', names: ['Harbour Monitor'], date: '2019-04-11' }],
    }
    const cards = ['April 11', '21', 'see the'].map(words =>
      hoverAt(analyse(text, 'plain', registry, settings), text.indexOf(words), archive),
    )
    assert.deepEqual(
      cards.map(card => card?.markdown.split('\n\n').at(-1)),
      [
        'The Monitor of 11 April 2019: [reports/6\\_70 b\\.txt](file:///reports/6_70%20b.txt)',
        'The Monitor of 21 April 2019: not in this workspace',
        '- the Monitor · Thursday, 11 April 2019 · [reports/6\\_70 b\\.txt](file:///reports/6_70%20b.txt)\n- the Monitor · Sunday, 21 April 2019 · not in this workspace',
      ],
    )
  })

  it('on a reference links no file whose address could be more than that', () => {
    const text = 'The port closed (see the Monitor, April 11).'
    const issue = { uri: 'command:x', path: '[x](y)', names: ['Monitor'], date: '2019-04-11' }
    const archive = { own: { uri: 'file:///reports/a.txt', names: [] }, issues: [issue, { ...issue, uri: 'file:///a)b' }] }
    assert.equal(
      hoverAt(analyse(text, 'plain', registry, settings), text.indexOf('April'), archive)
        ?.markdown.split('\n\n')
        .at(-1),
      'The Monitor of 11 April 2019: \\[x\\]\\(y\\), \\[x\\]\\(y\\)',
    )
  })

  it('on a footnote shows what it leads to', () =>
    assert.deepEqual(hover('The port closed.[^‸1]\n\n[^1]: Kyodo, 3 May 2019.', 'markdown'), [
      'The port closed.⟦[^1]⟧\n\n[^1]: Kyodo, 3 May 2019.',
      '**Footnote 1**',
      'Kyodo, 3 May 2019\\.',
      '- Kyodo · Friday, 3 May 2019',
    ]))

  it('on a footnote that leads nowhere says so', () =>
    assert.deepEqual(hover('The port closed.[^‸9]', 'markdown'), [
      'The port closed.⟦[^9]⟧',
      '**Footnote 9**',
      'There is no such note in this report.',
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

  it('on a footnote’s own words tells of its source and of its date', () => {
    const text = (cursor: string) => `The port closed.[^1]\n\n[^1]: ${cursor}.`
    assert.deepEqual(hover(text('Ky‸odo, 3 May 2019'), 'markdown')?.slice(0, 2), [
      'The port closed.[^1]\n\n[^1]: ⟦Kyodo⟧, 3 May 2019.',
      '**Kyodo** · agency · Japan',
    ])
    assert.deepEqual(hover(text('Kyodo, 3 M‸ay 2019'), 'markdown'), [
      'The port closed.[^1]\n\n[^1]: Kyodo, ⟦3 May 2019⟧.',
      '**Friday, 3 May 2019** · 2019-05-03',
      '3 days before the report’s date, 6 May 2019, from the settings.',
    ])
  })

  it('on nothing is nothing', () => assert.equal(hover('The port closed on Monday (AFP, May 3).\n‸\nThe ferry sailed.'), null))

  describe('on a date', () => {
    /** The card on the cursor's date in a report of 6 May 2019, a Monday, by its header. */
    const dated = (picture: string): readonly string[] | null => {
      const [drawing, ...card] = hover(`Date: May 6, 2019\n\n${picture}`) ?? []
      return drawing === undefined ? null : [drawing.slice(drawing.indexOf('\n') + 2), ...card]
    }
    const distant = (distance: string) => `${distance} the report’s date, 6 May 2019, from the header.`
    const yearTold = 'No year is written here: it is told from the report’s date.'

    it('counts back from the report’s date', () =>
      assert.deepEqual(dated('The port closed yest‸erday.'), [
        'The port closed ⟦yesterday⟧.',
        '**Sunday, 5 May 2019** · 2019-05-05',
        distant('1 day before'),
      ]))

    it('says where the year is from', () =>
      assert.deepEqual(dated('The port closed on May‸ 2.'), [
        'The port closed on ⟦May 2⟧.',
        '**Thursday, 2 May 2019** · 2019-05-02',
        distant('4 days before'),
        yearTold,
      ]))

    it('says that it is the report’s own', () =>
      assert.deepEqual(dated('The port closed to‸day.'), [
        'The port closed ⟦today⟧.',
        '**Monday, 6 May 2019** · 2019-05-06',
        'The day of the report, 6 May 2019, from the header.',
      ]))

    it('counts long times in months and years as well', () =>
      assert.deepEqual(
        [dated('The port closed on May 8, 201‸8.'), dated('The port closed on May 6, 198‸4.')].map(card => card?.[2]),
        [distant('363 days (about 12 months) before'), distant('12783 days (about 35 years) before')],
      ))

    it('looks ahead', () =>
      assert.deepEqual(dated('The port will open on June 1, 20‸19.')?.slice(1), [
        '**Saturday, 1 June 2019** · 2019-06-01',
        distant('26 days after'),
      ]))

    it('gives the first and the last day of a period', () =>
      assert.deepEqual(
        [
          dated('The port closed this past Mar‸ch.'),
          dated('The port lost money in the first qua‸rter of 2018.'),
          dated('The port was built in 20‸01.'),
          dated('The port will be dredged on June 2–‸4, 2019.'),
          dated('The port was busy earlier this we‸ek.'),
        ].map(card => card?.slice(1)),
        [
          ['**March 2019** · 2019-03', 'From Friday, 1 March 2019, to Sunday, 31 March 2019.', distant('It ended 36 days before')],
          [
            '**The first quarter of 2018** · 2018-Q1',
            'From Monday, 1 January 2018, to Saturday, 31 March 2018.',
            distant('It ended 401 days (about 13 months) before'),
          ],
          ['**2001**', 'From Monday, 1 January 2001, to Monday, 31 December 2001.', distant('It ended 6335 days (about 17 years) before')],
          [
            '**2–4 June 2019** · 2019-06-02/2019-06-04',
            'From Sunday, 2 June 2019, to Tuesday, 4 June 2019.',
            distant('It begins 27 days after'),
          ],
          [
            '**6–12 May 2019** · 2019-05-06/2019-05-12',
            'From Monday, 6 May 2019, to Sunday, 12 May 2019.',
            'The report’s date, 6 May 2019, from the header, lies in it.',
          ],
        ],
      ))

    it('comes before the citation that it stands in, as its source does', () =>
      assert.deepEqual(
        ['AF‸P, Kyodo, May 3; TASS, May 4', 'AFP, Kyodo, Ma‸y 3; TASS, May 4', 'AFP, Kyodo, May 3;‸ TASS, May 4'].map(citation =>
          dated(`The port closed (${citation}).`)?.slice(0, 2),
        ),
        [
          ['The port closed (⟦AFP⟧, Kyodo, May 3; TASS, May 4).', '**AFP** · agency · France'],
          ['The port closed (AFP, Kyodo, ⟦May 3⟧; TASS, May 4).', '**Friday, 3 May 2019** · 2019-05-03'],
          ['The port closed ⟦(AFP, Kyodo, May 3; TASS, May 4)⟧.', '**Citation**'],
        ],
      ))

    it('in a citation that gives a range is of the whole range', () =>
      assert.deepEqual(dated('The port closed (AFP, April 2‸5-26).')?.slice(0, 3), [
        'The port closed (AFP, ⟦April 25-26⟧).',
        '**25–26 April 2019** · 2019-04-25/2019-04-26',
        'From Thursday, 25 April 2019, to Friday, 26 April 2019.',
      ]))

    it('in a list is of the one day', () =>
      assert.deepEqual(dated('The port closed (AFP, April 11, 2‸1).')?.slice(0, 2), [
        'The port closed (AFP, April 11, ⟦21⟧).',
        '**Sunday, 21 April 2019** · 2019-04-21',
      ]))

    it('that the calendar lacks says so', () =>
      assert.deepEqual(
        [dated('The port closed on Ap‸ril 31, 2019.'), dated('The port closed (AFP, Febru‸ary 29).')].map(card => card?.slice(1)),
        [
          ['**April 31, 2019**', 'There is no such day: April has 30 days.'],
          ['**February 29**', 'There is no such day: February has at most 29 days.'],
        ],
      ))

    it('is told from a date that the text implies, and says so', () => {
      const text = 'The port of Tolland closed to the last of its ships on May 2 (AFP, May 3, 2019).'
      const inferred = analyse(text, 'plain', registry, { ...settings, conventions: { ...settings.conventions, date: null } })
      assert.deepEqual(hoverAt(inferred, text.indexOf('May 2'))?.markdown.split('\n\n'), [
        '**Thursday, 2 May 2019** · 2019-05-02',
        '1 day before the report’s date, 3 May 2019, inferred from the text.',
        yearTold,
      ])
    })

    it('whose numbers may be read in two ways gives both', () =>
      assert.deepEqual(dated('The port closed (AFP, 3/4‸/2019).'), [
        'The port closed (AFP, ⟦3/4/2019⟧).',
        '**Wednesday, 3 April 2019** · 2019-04-03',
        distant('33 days before'),
        'Its numbers may as well be read as Monday, 4 March 2019: nothing proves which is the month. `dates.order` in the settings decides.',
      ]))

    it('names what else the report’s date is told from', () => {
      const text = 'Publication: Harbour Monitor Volume: 6 Issue: 19\n\nThe port of Tolland closed on May 2 to ships (AFP, May 3).'
      const conventions = { ...settings.conventions, date: null }
      const told = (volumes: number | null, fileName: string | null) => {
        const around = { ...alone, fileName }
        const analysis = analyse(text, 'plain', registry, { ...settings, conventions: { ...conventions, firstVolume: volumes } }, around)
        return hoverAt(analysis, text.indexOf('May 2'))?.markdown.split('\n\n')[1]
      }
      assert.deepEqual(
        [told(2014, null), told(null, '2019-05-06 port.txt')],
        [
          '1 day before the report’s date, 3 May 2019, from the header’s volume and the text.',
          '4 days before the report’s date, 6 May 2019, from the file’s name.',
        ],
      )
    })

    it('in a report without a date says what is missing', () => {
      const text = 'The port closed on May 2. It opened yesterday.'
      const undated = analyse(text, 'plain', registry, { ...settings, conventions: { ...settings.conventions, date: null } })
      assert.deepEqual(
        ['May 2', 'yesterday'].map(words => hoverAt(undated, text.indexOf(words))?.markdown.split('\n\n')),
        [
          ['**May 2**', 'Its year cannot be told: none is written, and the report bears no date.'],
          ['**yesterday**', 'It cannot be told: the report bears no date to count from.'],
        ],
      )
    })

    it('counted from another that is no day says so', () =>
      assert.deepEqual(hover('The port closed on 31 April 2019. It opened two days ‸later.'), [
        'The port closed on 31 April 2019. It opened ⟦two days later⟧.',
        '**two days later**',
        'It cannot be told: neither can the date that it is counted from.',
      ]))

    it('in the header is the report’s', () =>
      assert.deepEqual(hover('Date: May‸ 6, 2019\n\nThe port closed.'), [
        'Date: ⟦May 6, 2019⟧\n\nThe port closed.',
        '**Monday, 6 May 2019** · 2019-05-06',
        'The report’s date, from the header.',
      ]))
  })
})
