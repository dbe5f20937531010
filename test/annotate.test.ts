import assert from 'node:assert/strict'
import { annotate, type Offset } from '../server/src/features/annotate.ts'
import { analysed } from './kit/desk.ts'

describe('annotate', () => {
  it('prints everything the desk sees, in text order', () => {
    const text =
      'Date: May 6, 2019\n\nThe Norwegian Defence Minister Kari Olsen came to Tolland yesterday (AFP, May 3; Harbour Line, May 4). Olsen is likely to return.'
    const at = (words: string, from = 0): Offset => [text.indexOf(words, from), text.indexOf(words, from) + words.length]
    const cited = '(AFP, May 3; Harbour Line, May 4)'
    const last = text.indexOf('Olsen is')
    assert.deepEqual(annotate(analysed(text)), [
      { type: 'report', offset: [0, text.length], date: '2019-05-06', dateFrom: 'header', house: 'general' },
      {
        type: 'sentence',
        offset: at('The Norwegian Defence Minister Kari Olsen came to Tolland yesterday'),
        text: 'The Norwegian Defence Minister Kari Olsen came to Tolland yesterday',
        kind: 'claim',
        support: 'cited',
        citation: at(cited),
        reasons: ['event'],
      },
      { type: 'mention', offset: at('Kari Olsen'), text: 'Kari Olsen', name: 'Kari Olsen', id: null, kind: 'person' },
      { type: 'mention', offset: at('Tolland'), text: 'Tolland', name: 'Tolland', id: null, kind: 'place' },
      { type: 'date', offset: at('yesterday'), text: 'yesterday', value: '2019-05-05' },
      {
        type: 'citation',
        offset: at(cited),
        text: cited,
        kind: 'source',
        items: [
          { source: 'AFP', id: 'afp', date: '2019-05-03' },
          { source: 'Harbour Line', id: null, date: '2019-05-04' },
        ],
      },
      {
        type: 'sentence',
        offset: at('Olsen is likely to return.'),
        text: 'Olsen is likely to return.',
        kind: 'judgement',
        support: 'none',
        citation: null,
        reasons: ['hedge'],
      },
      { type: 'mention', offset: at('Olsen', last), text: 'Olsen', name: 'Kari Olsen', id: null, kind: 'person' },
    ])
  })

  it('prints a report without anything in it', () =>
    assert.deepEqual(annotate(analysed('')), [
      { type: 'report', offset: [0, 0], date: '2019-05-06', dateFrom: 'setting', house: 'general' },
    ]))

  it('prints offsets that hold what they print', () => {
    const text =
      '😀 The port of Tolland closed on May 3 (AFP, May 4).\r\n\r\n“Gone,” said Kari Olsen. ([Kyodo, 3 May](https://k.example/1))'
    for (const row of annotate(analysed(text, 'markdown'))) if ('text' in row) assert.equal(text.slice(...row.offset), row.text)
  })
})
