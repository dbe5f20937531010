import assert from 'node:assert/strict'
import fc from 'fast-check'
import { analyse } from '../server/src/analysis.ts'
import { type InlayHintMode, inlayHints } from '../server/src/features/inlay-hints.ts'
import type { Flavour } from '../server/src/syntax/report.ts'
import { registry, settings } from './kit/desk.ts'
import { labelled, marked } from './kit/marked.ts'
import { reportText } from './kit/written.ts'

/** The report, of 6 May 2019, with its hints in ‹ ›; those between ⟦ ⟧ where the picture marks a stretch. */
const hinted = (picture: string, mode: InlayHintMode, flavour: Flavour = 'plain'): string => {
  const { text, spans } = marked(picture)
  const hints = inlayHints(analyse(text, flavour, registry, settings), spans[0] ?? { start: 0, end: text.length }, mode)
  return labelled(
    text,
    hints.map(({ offset, label }) => ({ at: offset, label })),
  )
}

describe('inlay hints', () => {
  it('show the year of dates without one, in the prose and in citations', () =>
    assert.equal(
      hinted('The port of Tolland closed on December 12 and opened on 3 April (AFP, Kyodo, May 3; TASS, May 4, 2019).', 'years'),
      'The port of Tolland closed on December 12‹2018› and opened on 3 April‹2019› (AFP, Kyodo, May 3‹2019›; TASS, May 4, 2019).',
    ))

  it('show the year of months, quarters and ranges', () =>
    assert.equal(
      hinted('The port lost money this past September, in the fourth quarter, in January–March and on April 11–14.', 'years'),
      'The port lost money this past September‹2018›, in the fourth quarter‹2018›, in January–March‹2019› and on April 11–14‹2019›.',
    ))

  it('show both years of a range over the turn of the year', () =>
    assert.equal(
      hinted('The port of Tolland was closed to all ships on December 28–January 2.', 'years'),
      'The port of Tolland was closed to all ships on December 28–January 2‹2018–2019›.',
    ))

  it('show the year of a list once for each month', () =>
    assert.equal(
      hinted('The port closed (AFP, March 4, 11, 21, April 2, 3; Kyodo, April 5, 25-26). It opened on May 2 and 3.', 'years'),
      'The port closed (AFP, March 4, 11, 21‹2019›, April 2, 3‹2019›; Kyodo, April 5, 25-26‹2019›). It opened on May 2 and 3‹2019›.',
    ))

  it('show the year in notes, and in the words of a link once', () =>
    assert.equal(
      hinted(
        'The port closed.[^1] It opened [AFP, May 3](https://afp.example/2019/05/03/port).\n\n[^1]: Kyodo, May 2.',
        'years',
        'markdown',
      ),
      'The port closed.[^1] It opened [AFP, May 3‹2019›](https://afp.example/2019/05/03/port).\n\n[^1]: Kyodo, May 2‹2019›.',
    ))

  it('show the day that is counted from another, where all are asked for', () =>
    assert.equal(
      hinted('The port closed on 12 April 2019. It opened two days later.', 'all'),
      'The port closed on 12 April 2019. It opened two days later‹2019-04-14›.',
    ))

  it('show the day that is counted from the report’s, where all are asked for', () => {
    const text =
      'The port of Tolland closed yesterday, opened on Friday and was busy last week and last month (AFP, 30.4.2019; Kyodo, May 3).'
    assert.deepEqual(
      [hinted(text, 'years'), hinted(text, 'all')],
      [
        text.replace('May 3', 'May 3‹2019›'),
        'The port of Tolland closed yesterday‹2019-05-05›, opened on Friday‹2019-05-03› and was busy last week‹2019-04-29 – 2019-05-05› and last month‹2019-04› (AFP, 30.4.2019‹2019-04-30›; Kyodo, May 3‹2019›).',
      ],
    )
  })

  it('doubt a day whose numbers may be read in two ways', () =>
    assert.equal(
      hinted('The port of Tolland was closed to the last of its ships (AFP, 3/4/2019).', 'all'),
      'The port of Tolland was closed to the last of its ships (AFP, 3/4/2019‹2019-04-03?›).',
    ))

  it('are none where they are off, where no day is meant, and where a day cannot be told', () => {
    const text = 'The port of Tolland, which was built in 2001, closed on April 31 (AFP, May 3, 2019).'
    assert.deepEqual([hinted('The port closed on May 2.', 'off'), hinted(text, 'all')], ['The port closed on May 2.', text])
  })

  it('keep to the stretch that is asked for', () =>
    assert.equal(
      hinted(
        'The port of Tolland closed on May 2 (AFP, May 3). ⟦It opened on May 4 (AFP, May 5).⟧ It closed on May 5 (AFP, May 6).',
        'years',
      ),
      'The port of Tolland closed on May 2 (AFP, May 3). It opened on May 4‹2019› (AFP, May 5‹2019›). It closed on May 5 (AFP, May 6).',
    ))

  it('keep to it where another date stands close by', () =>
    assert.equal(
      hinted('The port of Tolland closed (AFP, May 2; ⟦May 3⟧; May 4).', 'years'),
      'The port of Tolland closed (AFP, May 2; May 3‹2019›; May 4).',
    ))

  it('tell what the date’s card tells', () => {
    const text = 'The port of Tolland closed to the last of its ships on May 2.'
    assert.deepEqual(inlayHints(analyse(text, 'plain', registry, settings), { start: 0, end: text.length }, 'years'), [
      {
        offset: text.length - 1,
        label: '2019',
        tooltip:
          '**Thursday, 2 May 2019** · 2019-05-02\n\n4 days before the report’s date, 6 May 2019, from the settings.\n\nNo year is written here: it is told from the report’s date.',
      },
    ])
  })

  it('are the same whether a report is asked for whole or in parts', () => {
    fc.assert(
      fc.property(reportText, fc.double({ min: 0, max: 1, noNaN: true }), (text, where) => {
        const analysis = analyse(text, 'markdown', registry, settings)
        const cut = Math.floor(where * text.length)
        const hints = (start: number, end: number) => inlayHints(analysis, { start, end }, 'all')
        const whole = hints(0, text.length)
        assert.deepEqual([...hints(0, cut), ...hints(cut, text.length).filter(({ offset }) => offset > cut)], whole)
        assert.ok(whole.every(({ offset }, i) => (whole[i - 1]?.offset ?? -1) < offset && offset <= text.length))
      }),
      { numRuns: 100 },
    )
  }).timeout(60_000)
})
