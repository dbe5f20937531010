import assert from 'node:assert/strict'
import { applyEdits, type Edit } from '../server/src/base/edit.ts'
import type { Fix } from '../server/src/rules/rule.ts'
import type { Flavour } from '../server/src/syntax/report.ts'
import { analysed } from './kit/desk.ts'
import { drawn } from './kit/marked.ts'

/** The text after a fix, the parts to fill in marked. Only the fills of a single edit can be drawn. */
const applied = (text: string, fix: Fix): string => {
  const after = applyEdits(text, fix.edits)
  const [edit, ...others] = fix.edits.filter((one: Edit) => one.fill)
  if (!edit || others.length > 0) return after
  const before = fix.edits
    .filter(one => one.span.start < edit.span.start)
    .reduce((sum, one) => sum + one.text.length - (one.span.end - one.span.start), 0)
  const fill = (edit.fill ?? []).map(span => ({ start: edit.span.start + before + span.start, end: edit.span.start + before + span.end }))
  return drawn(after, fill)
}

/** The fixes of the first finding of a rule, a line each: the title, and the text after it. */
const fixes = (rule: string, text: string, flavour?: Flavour): readonly string[] => {
  const finding = analysed(text, flavour).findings.find(one => one.rule === rule)
  assert.ok(finding, `${rule} finds something`)
  return finding.fixes().map(fix => `${fix.title} → ${fix.declare ? `declares ${fix.declare.name}` : applied(text, fix)}`)
}

/** The texts after the fixes of the first uncited claim whose titles begin so, without the rest of the list. */
const cited = (text: string, title: string, flavour?: Flavour, rule = 'uncited-claim'): readonly string[] =>
  fixes(rule, text, flavour)
    .filter(line => line.startsWith(title))
    .map(line => line.slice(line.indexOf(' → ') + 3))

/** The text after the first fix. */
const first = (text: string, flavour?: Flavour): string | undefined => fixes('uncited-claim', text, flavour)[0]?.replace(/^.*? → /, '')

const titles = (text: string, elsewhere: readonly string[] = [], flavour?: Flavour): readonly string[] =>
  analysed(text, flavour)
    .findings.find(one => one.rule === 'uncited-claim')
    ?.fixes({ citedElsewhere: elsewhere })
    .map(fix => fix.title) ?? []

const exempting = ['Exempt: common knowledge', 'Exempt: own observation', 'Exempt: cited above', 'Ignore uncited-claim here, with a reason']
const claim = 'Some 400 dockers lost their jobs.'
const lost = (words: string): string => `Some 400 dockers lost their jobs${words}`

describe('the fixes of an uncited claim', () => {
  it('cite what is cited near by, move that, make a judgement of it or exempt it', () => {
    const text = `The port closed (AFP, May 3; Kyodo, May 2). ${claim}`
    const port = 'The port closed (AFP, May 3; Kyodo, May 2). '
    assert.deepEqual(fixes('uncited-claim', text), [
      `Cite AFP, May 3 (cited near by) → ${port}${lost(' (AFP, ⟦May 3⟧).')}`,
      `Cite Kyodo, May 2 (cited near by) → ${port}${lost(' (Kyodo, ⟦May 2⟧).')}`,
      `Cite a source… → ${port}${lost(' (⟦SOURCE⟧, ⟦May 3⟧).')}`,
      `Move (AFP, May 3; Kyodo, May 2) to the paragraph’s end → The port closed. ${lost(' (AFP, May 3; Kyodo, May 2).')}`,
      `Mark as our own judgement: “We assess that …” → ${port}We assess that some 400 dockers lost their jobs.`,
      ...['common knowledge', 'own observation', 'cited above'].map(
        reason => `Exempt: ${reason} → ${port}${claim} <!-- copydesk-ignore-sentence uncited-claim: ${reason} -->`,
      ),
      `Ignore uncited-claim here, with a reason → ${port}${claim} <!-- copydesk-ignore-sentence uncited-claim: ⟦reason⟧ -->`,
    ])
  })

  describe('offer sources', () => {
    it('of the paragraph first, then the most cited of the report, then of other reports, each once', () => {
      const far = `The mayor resigned (TASS, April 2).\n\n${'The mayor resigned (dpa, April 1).\n\n'.repeat(40)}`
      const here = 'The port closed (AFP, May 3).'
      const near = `${'The ferry sailed (Kyodo, May 2).\n\n'.repeat(30)}`
      assert.deepEqual(
        titles(`${far}${near}${here} ${claim}`, ['AFP', 'Nobody’s Gazette', 'Reuters', 'Jakarta Post', 'Radio Free Asia']).slice(0, 7),
        [
          'Cite AFP, May 3 (cited near by)',
          'Cite Kyodo, May 2 (cited near by)',
          'Cite dpa, April 1 (most cited here)',
          'Cite TASS, April 2 (most cited here)',
          'Cite Reuters (cited in other reports)',
          'Cite Jakarta Post (cited in other reports)',
          'Cite a source…',
        ],
      )
    })

    it('of other reports with a date as the report writes its own', () => {
      const fixed = (text: string): string | undefined => {
        const fix = analysed(text)
          .findings.find(({ rule }) => rule === 'uncited-claim')
          ?.fixes({ citedElsewhere: ['Reuters'] })
          .find(({ title }) => title.startsWith('Cite Reuters'))
        return fix && applied(text, fix)
      }
      for (const [was, date] of [
        ['AFP, 3 May 2019', ', ⟦3 May 2019⟧'],
        ['AFP, 4.15.19', ', ⟦4.15.19⟧'],
        ['AFP 3 May 2019', ' ⟦3 May 2019⟧'],
        ['AFP', ''],
      ])
        assert.equal(fixed(`The port closed (${was}). ${claim}`), `The port closed (${was}). ${lost(` (Reuters${date}).`)}`)
    })

    it('where none is cited at all', () =>
      assert.deepEqual(titles(claim, ['Kyodo']), [
        'Cite Kyodo (cited in other reports)',
        'Cite a source…',
        'Mark as our own judgement: “We assess that …”',
        ...exempting,
      ]))

    it('by the name that is theirs', () =>
      assert.equal(cited(`The port closed (Agence France-Presse, May 3). ${claim}`, 'Cite')[0]?.includes('(AFP, ⟦May 3⟧).'), true))

    it('without a date that says another day elsewhere', () => {
      for (const date of ['yesterday', 'Monday', 'May 3; Kyodo, same day'])
        assert.deepEqual(
          titles(`The port closed (AFP, ${date}). ${claim}`).filter(
            title => title.startsWith('Cite') && title.includes(date.split(', ').at(-1) ?? ''),
          ),
          [],
        )
    })

    for (const [what, date] of [
      ['no day that does not exist', 'April 31'],
      ['no day to come', 'May 30'],
      ['no day of another weekday', 'Monday, May 3'],
      ['no day with a comma in it', 'May, 3'],
    ])
      it(what ?? '', () =>
        assert.deepEqual(
          titles(`The port closed (AFP, ${date}). ${claim}`).filter(title => title.startsWith('Cite')),
          ['Cite a source…'],
        ),
      )
  })

  describe('put a citation', () => {
    const behind = (before: string, sentence: string): string | undefined => {
      const fixed = first(`${before} ${sentence}`)
      return fixed?.startsWith(`${before} `) ? fixed.slice(before.length + 1) : fixed
    }
    const beforeStop = 'The port closed (AFP, May 3).'
    const behindStop = 'The port closed. (AFP, May 3)'

    for (const [what, sentence, moved, kept] of [
      [
        'of a plain sentence',
        'The mayor left on Tuesday.',
        'The mayor left on Tuesday (AFP, ⟦May 3⟧).',
        'The mayor left on Tuesday. (AFP, ⟦May 3⟧)',
      ],
      ['that a quotation holds', 'He saw “a black day.”', 'He saw “a black day” (AFP, ⟦May 3⟧).', 'He saw “a black day.” (AFP, ⟦May 3⟧)'],
      [
        'that a quotation in a quotation holds',
        'He said, “I saw ‘a black day.’”',
        'He said, “I saw ‘a black day’” (AFP, ⟦May 3⟧).',
        'He said, “I saw ‘a black day.’” (AFP, ⟦May 3⟧)',
      ],
      ['behind a quotation', 'He saw “a black day”.', 'He saw “a black day” (AFP, ⟦May 3⟧).', 'He saw “a black day”. (AFP, ⟦May 3⟧)'],
      [
        'of a cry quoted',
        'He cried, “Never again!”',
        'He cried, “Never again!” (AFP, ⟦May 3⟧).',
        'He cried, “Never again!” (AFP, ⟦May 3⟧)',
      ],
      [
        'of an ellipsis',
        'The mayor left on Tuesday …',
        'The mayor left on Tuesday … (AFP, ⟦May 3⟧).',
        'The mayor left on Tuesday … (AFP, ⟦May 3⟧)',
      ],
      [
        'behind an ellipsis',
        'The mayor left on Tuesday….',
        'The mayor left on Tuesday… (AFP, ⟦May 3⟧).',
        'The mayor left on Tuesday…. (AFP, ⟦May 3⟧)',
      ],
      [
        'before a colon',
        'The mayor gave three reasons on Tuesday:',
        'The mayor gave three reasons on Tuesday (AFP, ⟦May 3⟧):',
        'The mayor gave three reasons on Tuesday (AFP, ⟦May 3⟧):',
      ],
      [
        'in brackets',
        '(The mayor left on Tuesday.)',
        '(The mayor left on Tuesday.) (AFP, ⟦May 3⟧)',
        '(The mayor left on Tuesday.) (AFP, ⟦May 3⟧)',
      ],
      [
        'of an abbreviation',
        'The mayor left on Tuesday at 5 p.m.',
        'The mayor left on Tuesday at 5 p.m. (AFP, ⟦May 3⟧).',
        'The mayor left on Tuesday at 5 p.m. (AFP, ⟦May 3⟧)',
      ],
      ['of a cry', 'The mayor left on Tuesday!', 'The mayor left on Tuesday (AFP, ⟦May 3⟧)!', 'The mayor left on Tuesday! (AFP, ⟦May 3⟧)'],
    ] as const) {
      it(`before the stop ${what}`, () => assert.equal(behind(beforeStop, sentence), moved))
      it(`behind the stop ${what}`, () => assert.equal(behind(behindStop, sentence), kept))
    }

    it('behind a quotation’s stop where the report does so, whatever it does elsewhere', () => {
      const before = 'He saw “a fine day.” (AFP, May 3) The port closed (AFP, May 3). The ferry sailed (AFP, May 3).'
      assert.equal(behind(before, 'He saw “a black day.”'), 'He saw “a black day.” (AFP, ⟦May 3⟧)')
    })

    it('before the reference to the house’s own work that stands there', () =>
      assert.equal(behind(beforeStop, lost(' (see the Monitor, May 1).')), lost(' (AFP, ⟦May 3⟧) (see the Monitor, May 1).')))

    it('behind a portion-marked sentence', () =>
      assert.equal(
        first(`(U) The port closed (AFP, 3 May).\n\n(C) ${claim}`),
        `(U) The port closed (AFP, 3 May).\n\n(C) ${lost(' (AFP, ⟦3 May⟧).')}`,
      ))

    it('in bullets, with or without a stop', () => {
      assert.equal(
        first(`- The port closed (AFP, May 3)\n- ${claim.slice(0, -1)}\n`, 'markdown'),
        `- The port closed (AFP, May 3)\n- ${lost(' (AFP, ⟦May 3⟧)')}\n`,
      )
      assert.equal(
        first(`• The port closed. (AFP, 5.3.19)\n• ${claim}\n`),
        `• The port closed. (AFP, 5.3.19)\n• ${claim} (⟦SOURCE⟧, ⟦5.3.19⟧)\n`,
      )
    })

    it('on a line of its own where a wrapped line would be none any more', () => {
      const line = `On Monday ${'the wind blew from the sea and '.repeat(2)}some 400 dockers in the old town`
      const wrapped = `The port closed (AFP, May 3).\n\n${line}\nlost their jobs. Nobody knew why.`
      assert.equal(first(wrapped), wrapped.replace('jobs.', 'jobs (AFP, ⟦May 3⟧).'))
      const long = `The port closed (AFP, May 3).\n\nIt was a shame.\n${line} lost.`
      assert.equal(first(long), long.replace(' lost.', ' lost\n(AFP, ⟦May 3⟧).'))
    })
  })

  describe('point at notes', () => {
    const note = '[^1]: AFP, 3 May 2019.\n'

    it('again, or at a new one', () => {
      const text = `The port closed in May.[^1]\n\n${claim}\n\n${note}`
      assert.deepEqual(fixes('uncited-claim', text, 'markdown').slice(0, 2), [
        `Cite [^1], AFP (cited near by) → The port closed in May.[^1]\n\n${claim}[^1]\n\n${note}`,
        `Cite in a new note [^2] → The port closed in May.[^1]\n\n${claim}[^2]\n\n${note}[^2]: ⟦SOURCE⟧, ⟦3 May 2019⟧.\n`,
      ])
    })

    it('with the words of one in a new one, where the report uses none again', () => {
      const numbers = [1, 2, 3, 4]
      const body = numbers.map(n => `The port closed in May.[^${n}]`).join('\n\n')
      const notes = numbers.map(n => `[^${n}]: AFP, ${n} May 2019.`).join('\n\n')
      assert.equal(
        first(`${body}\n\n${claim}\n\n${notes}\n`, 'markdown'),
        `${body}\n\n${claim}[^5]\n\n${notes}\n\n[^5]: AFP, ⟦4 May 2019⟧.\n`,
      )
    })

    it('but not with a date that is at fault', () => {
      const text = `The port closed.[^1] The ferry sailed.[^2] The mayor left.[^3] The dockers stayed.[^4]\n\n${claim}\n\n`
      const notes = ['1 May 2019', '2 May 2019', '3 May 2019', '4, May 2019'].map((date, i) => `[^${i + 1}]: AFP, ${date}.\n`).join('')
      assert.deepEqual(
        titles(text + notes, [], 'markdown').filter(title => title.startsWith('Cite ')),
        ['3', '2', '1'].map(day => `Cite AFP, ${day} May 2019 in a new note [^5] (cited near by)`).concat('Cite in a new note [^5]'),
      )
    })

    it('as endnotes are numbered and headed', () => {
      const text = `The port closed in May.[1]\n\n${claim}\n\nNotes\n\n1. AFP, 3 May 2019.\n`
      assert.deepEqual(cited(text, 'Cite'), [
        `The port closed in May.[1]\n\n${claim}[1]\n\nNotes\n\n1. AFP, 3 May 2019.\n`,
        `The port closed in May.[1]\n\n${claim}[2]\n\nNotes\n\n1. AFP, 3 May 2019.\n2. ⟦SOURCE⟧, ⟦3 May 2019⟧.\n`,
      ])
    })

    it('before the stop, and with a space, where the report does so', () => {
      const text = `The port closed in May [1].\n\n${claim}\n\nNotes\n\n[1] AFP, 3 May 2019.\n`
      assert.equal(first(text), text.replace('jobs.', 'jobs [1].'))
    })

    it('that have names, and at a new one with a number', () => {
      const text = `The port closed in May.[^port2]\n\n${claim}\n\n[^port2]: AFP, 3 May 2019.\n`
      assert.equal(cited(text, 'Cite in a new', 'markdown')[0], `${text.replace(claim, `${claim}[^1]`)}[^1]: ⟦SOURCE⟧, ⟦3 May 2019⟧.\n`)
    })

    it('in the text itself', () => {
      const text = `---\ndate: 2019-05-06\n---\n\nThe port closed in May.^[AFP, 3 May 2019] The ferry sailed.^[Kyodo, 3 May 2019]\n\n${claim}`
      assert.ok(cited(text, 'Cite', 'markdown').at(-1)?.includes(`${claim}^[⟦SOURCE⟧, `))
    })
  })

  it('point at a key again', () => {
    const text = `The port closed in May [@afp2019].\n\n${claim}`
    assert.equal(first(text, 'markdown'), text.replace('jobs.', 'jobs [@afp2019].'))
  })

  describe('link', () => {
    const page = '[Reuters](https://www.reuters.com/port)'

    it('to the same page, or to one to fill in, in parentheses', () => {
      const text = `The port closed (${page}).\n\n${claim}`
      assert.deepEqual(cited(text, 'Cite', 'markdown'), [
        text.replace('jobs.', `jobs (${page}).`),
        text.replace('jobs.', 'jobs ([⟦SOURCE⟧](https://⟦ADDRESS⟧)).'),
      ])
    })

    it('by addresses alone where the report does', () => {
      const text = `The port closed (https://www.reuters.com/port).\n\n${claim}`
      assert.deepEqual(cited(text, 'Cite', 'markdown'), [
        text.replace('jobs.', 'jobs (https://www.reuters.com/port).'),
        text.replace('jobs.', 'jobs (https://⟦ADDRESS⟧).'),
      ])
    })

    it('named once where the address is all that is known of a page', () =>
      assert.deepEqual(titles(`The port closed (https://port.example.org/a). ${claim}`, [], 'markdown').slice(0, 2), [
        'Cite port.example.org/a (cited near by)',
        'Cite a page…',
      ]))

    it('no more where most of the citations around are parentheses', () => {
      const text = `The port closed (${page}). The mayor left (AFP, May 3). The ferry sailed (AFP, May 3).\n\n${claim}`
      assert.equal(first(text, 'markdown'), text.replace('jobs.', 'jobs (AFP, ⟦May 3⟧).'))
    })
  })

  describe('cite several claims together', () => {
    const run = `${claim} It was a shame. The mayor resigned on Tuesday. The ferry sailed on Wednesday.`

    it('behind the last where citations reach a paragraph, offered on each', () => {
      const text = `The port closed (AFP, May 3). ${run}`
      const { findings } = analysed(text)
      assert.equal(findings.length, 3)
      for (const finding of findings) {
        const fix = finding.fixes().find(({ title }) => title === 'Cite these 3 claims together: AFP, May 3')
        assert.ok(fix)
        assert.equal(applied(text, fix), text.replace(/\.$/, ' (AFP, ⟦May 3⟧).'))
        assert.deepEqual(analysed(applyEdits(text, fix.edits)).findings, [])
      }
    })

    it('behind each where they reach a sentence', () => {
      const text = `The port closed.[^1]\n\n${run}\n\n[^1]: AFP, 3 May 2019.\n`
      assert.deepEqual(cited(text, 'Cite these 3 claims together: [^1], AFP', 'markdown'), [
        text.replace('jobs.', 'jobs.[^1]').replace('Tuesday.', 'Tuesday.[^1]').replace('Wednesday.', 'Wednesday.[^1]'),
      ])
      assert.deepEqual(cited(text, 'Cite these 3 claims together…', 'markdown'), [])
    })

    it('with a form to fill in where nothing is cited, behind the form for the claim alone', () =>
      assert.deepEqual(fixes('uncited-claim', `${claim} The mayor resigned on Tuesday.`).slice(0, 2), [
        `Cite a source… → ${lost(' (⟦SOURCE⟧, ⟦DATE⟧).')} The mayor resigned on Tuesday.`,
        `Cite these 2 claims together… → ${claim} The mayor resigned on Tuesday (⟦SOURCE⟧, ⟦DATE⟧).`,
      ]))

    it('of their own run alone', () => {
      const text = `The mayor resigned on Tuesday. ${claim} Reuters reported on May 3 that the port had closed. The ferry sailed on Wednesday. The mayor left on Friday.`
      assert.deepEqual(cited(text, 'Cite these 2'), [text.replace('jobs.', 'jobs (⟦SOURCE⟧, ⟦DATE⟧).')])
    })

    it('but not what is exempt, nor one alone', () => {
      const exempt = `The mayor resigned on Tuesday. <!-- copydesk-ignore-sentence uncited-claim: known -->`
      assert.deepEqual(cited(`The port closed (AFP, May 3). ${exempt} ${claim}`, 'Cite these'), [])
      assert.deepEqual(cited(`The port closed (AFP, May 3). ${claim}`, 'Cite these'), [])
    })
  })

  describe('move the paragraph’s last citation', () => {
    const end = (text: string, flavour?: Flavour) => cited(text, 'Move', flavour)

    it('so that it reaches them', () => {
      assert.deepEqual(end(`The port closed (AFP, May 3). ${claim} The mayor resigned on Tuesday.`), [
        `The port closed. ${claim} The mayor resigned on Tuesday (AFP, May 3).`,
      ])
      assert.deepEqual(end(`The port closed. (AFP, May 3) ${claim}`), [`The port closed. ${claim} (AFP, May 3)`])
      assert.deepEqual(end(`He saw “a black day” (AFP, May 3). ${claim}`), [`He saw “a black day.” ${lost(' (AFP, May 3).')}`])
      assert.deepEqual(end(`He saw “a black day.” (AFP, May 3) ${claim}`), [`He saw “a black day.” ${lost(' (AFP, May 3).')}`])
      assert.deepEqual(end(`He asked, “Who paid?” (AFP, May 3). ${claim}`), [`He asked, “Who paid?” ${lost(' (AFP, May 3).')}`])
    })

    it('and leave the lines as they are broken', () => {
      const closed = 'The port closed on Monday after the minister had signed the order'
      const moved = lost(' (AFP, May 3).')
      assert.deepEqual(end(`${closed}\n(AFP, May 3). ${claim}`), [`${closed}.\n${moved}`])
      assert.deepEqual(end(`${closed}\n(AFP, May 3).\n${claim}`), [`${closed}.\n${moved}`])
      assert.deepEqual(end(`${closed}.\r\n(AFP, May 3)  ${claim}`), [`${closed}.\r\n${claim} (AFP, May 3)`])
      assert.deepEqual(end(`> ${closed}\n> (AFP, May 3). ${claim}`, 'markdown'), [`> ${closed}.\n> ${moved}`])
    })

    it('behind the last claim where more follows', () =>
      assert.deepEqual(fixes('uncited-claim', `The port closed (AFP, May 3). ${claim} It was a shame.`)[2]?.split(' → '), [
        'Move (AFP, May 3) behind the last claim',
        `The port closed. ${lost(' (AFP, May 3).')} It was a shame.`,
      ]))

    it('and no other, none that stands in a sentence, and none beside another', () => {
      assert.deepEqual(end(`${claim} Reuters reported on May 3 that the port had closed.`), [])
      assert.deepEqual(end(`The port (AFP, May 3) closed on Monday. ${claim}`), [])
      assert.deepEqual(end(`The port closed (AFP, May 3) (Kyodo, May 4). ${claim}`), [])
      assert.deepEqual(end(`The mayor left (AFP, May 3) on Monday, and the port closed (Kyodo, May 4). ${claim}`), [])
    })

    it('where notes reach a sentence never', () =>
      assert.deepEqual(end(`The port closed.[^1] ${claim}\n\n[^1]: AFP, 3 May 2019.\n`, 'markdown'), []))

    it('unless its sentence would run into the next', () =>
      assert.deepEqual(end('The port belongs to Marran Corp. (AFP, May 3). Tolland sold 400 cranes on Monday.'), []))
  })

  describe('make a judgement of it', () => {
    const judged = (sentence: string, before = ''): string | undefined => {
      const text = `${before}The port closed (AFP, May 3). ${sentence}`
      return cited(text, 'Mark')[0]?.slice(text.length - sentence.length)
    }

    it('in the words that the report has for that', () => {
      const owned = 'The port is owned by a Greek family.'
      const said = (words: string, sentence: string) => judged(sentence, `${words}\n\n`)
      assert.equal(said('We judge that the town is unlikely to recover.', claim), 'We judge that some 400 dockers lost their jobs.')
      assert.equal(said('In our view the town is unlikely to recover.', owned), 'In our view, the port is owned by a Greek family.')
      assert.equal(
        said('We assess that it may. In our judgment, it will not. In our judgment, nothing will.', owned),
        'In our judgment, the port is owned by a Greek family.',
      )
      // Where those leave the sentence a fact, in plainer ones.
      const plain =
        'the port held 6.4 million cubic meters of oil, its lowest level since the quay was built in 1978, and Rear Adm. Olga Marran closed it on October 16.'
      assert.equal(said('In our view the town is unlikely to recover.', `On October 14 ${plain}`), `We assess that on October 14 ${plain}`)
    })

    it('and keep a name its capital', () => {
      assert.equal(judged('Tolland sold 400 cranes on Monday.'), 'We assess that Tolland sold 400 cranes on Monday.')
      assert.equal(judged('Cranes fell into the harbour on Monday.'), 'We assess that Cranes fell into the harbour on Monday.')
      assert.equal(
        judged('Cranes fell into the harbour on Monday.', 'The cranes are probably unsafe.\n\n'),
        'We assess that cranes fell into the harbour on Monday.',
      )
      assert.equal(judged('May exports fell by 40 percent.', 'It may be so.\n\n')?.startsWith('We assess that'), true)
    })

    it('behind its portion mark', () =>
      assert.equal(judged('(C) The mayor resigned on Tuesday.'), '(C) We assess that the mayor resigned on Tuesday.'))

    it('behind its label', () => {
      const judgement = (line: string) => cited(`- The port closed (AFP, May 3).\n- ${line}\n`, 'Mark', 'markdown')
      for (const label of ['**Torven:** ', '**Torven**: ', '__Torven.__ '])
        assert.deepEqual(judgement(`${label}Police arrested 14 people`), [
          `- The port closed (AFP, May 3).\n- ${label}We assess that police arrested 14 people\n`,
        ])
      assert.deepEqual(judgement('Torven: Police arrested 14 people'), [])
    })

    it('but not of a quotation, nor of what somebody said', () => {
      assert.equal(judged('“It was a black day,” the mayor said.'), undefined)
      assert.equal(judged('The mayor told deputies that he would resign.'), undefined)
    })

    it('in small letters within a sentence', () => {
      const line = 'The port closed (AFP, May 3), and some 400 dockers lost their jobs in the town.'
      const text = `${line} ${'The mayor resigned on Tuesday (AFP, May 3). '.repeat(4)}`.trim()
      assert.deepEqual(cited(text, 'Mark'), [text.replace('and some', 'and we assess that some')])
    })

    it('so that it is flagged no more', () => {
      for (const sentence of [claim, 'The mayor resigned on Tuesday.', 'Tolland sold 400 cranes on Monday.']) {
        const text = `The port closed (AFP, May 3). ${sentence}`
        const fix = analysed(text)
          .findings[0]?.fixes()
          .find(({ title }) => title.startsWith('Mark'))
        assert.ok(fix)
        assert.deepEqual(analysed(applyEdits(text, fix.edits)).findings, [])
      }
    })
  })

  describe('exempt it', () => {
    it('alone', () => {
      const text = `${claim} The mayor resigned on Tuesday.`
      const [finding] = analysed(text).findings
      for (const title of exempting) {
        const fix = finding?.fixes().find(one => one.title === title)
        assert.ok(fix)
        assert.deepEqual(
          analysed(applyEdits(text, fix.edits)).model.sentences.map(sentence => sentence.text),
          [claim, 'The mayor resigned on Tuesday.'],
        )
        assert.equal(analysed(applyEdits(text, fix.edits)).findings.length, 1)
      }
    })

    it('behind its stop, not behind the end of its line', () => {
      const comment = '<!-- copydesk-ignore-sentence uncited-claim: own observation -->'
      assert.deepEqual(cited(`- The port closed (AFP, May 3).\n- ${claim}\r\n`, 'Exempt: own', 'markdown'), [
        `- The port closed (AFP, May 3).\n- ${claim} ${comment}\r\n`,
      ])
      assert.deepEqual(cited(`> ${claim}\n> The mayor left on Monday.`, 'Exempt: own', 'markdown'), [
        `> ${claim} ${comment}\n> The mayor left on Monday.`,
      ])
    })
  })
})

describe('the fixes', () => {
  it('of an unknown source change it, declare it or ignore it', () => {
    const text = 'The port closed (Reutres, May 3).'
    assert.deepEqual(fixes('unknown-source', text), [
      'Change to Reuters → The port closed (Reuters, May 3).',
      'Add “Reutres” to the team’s sources → declares Reutres',
      'Ignore unknown-source here, with a reason → <!-- copydesk-ignore unknown-source: ⟦reason⟧ -->\nThe port closed (Reutres, May 3).',
    ])
  })
})
