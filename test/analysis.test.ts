import assert from 'node:assert/strict'
import fc from 'fast-check'
import { type Analysis, analyse } from '../server/src/analysis.ts'
import { alone } from '../server/src/model/surroundings.ts'
import { ParagraphCache } from '../server/src/syntax/paragraph.ts'
import type { Flavour } from '../server/src/syntax/report.ts'
import { registry, said, settings } from './kit/desk.ts'
import { splits } from './kit/marked.ts'

const see = (text: string, flavour: Flavour, cache?: ParagraphCache): Analysis => analyse(text, flavour, registry, settings, alone, cache)

const piece = fc.constantFrom(
  'The port of Tolland closed on Monday',
  'General Kari Olsen, the head of the harbour guard, said that 400 men had left',
  'Olsen is likely to return',
  'He called it “a lost year”',
  ' (AFP, May 3)',
  ' (AFP,, May 3; Kyodo May, 4)',
  ' (see the Monitor, May 2)',
  ' (Reutres, May 3',
  '. ',
  '.',
  '.\n\n',
  '\n',
  '\r\n',
  '\r',
  '- ',
  '> ',
  '# ',
  '1. ',
  '[^1]',
  '\n\n[^1]: AFP, 3 May 2019.\n\n',
  '\n\nNotes\n\n',
  '[2]',
  '[Kyodo, 3 May](https://k.example/1)',
  '[@olsen2014, p. 3]',
  '<!-- copydesk-ignore uncited-claim: known -->\n\n',
  '<!-- copydesk-ignore-line unknown-source: known -->',
  '<!--',
  '-->',
  '---\ndate: 2019-05-06\n---\n',
  'Date: May 6, 2019\n\n',
  '```\n',
  '| a | b |\n|---|---|\n',
  '😀',
  '\ud83d',
  '\ufeff',
  '\u00a0',
  '“',
  '(',
  ')',
  '[',
  'yesterday',
)
const report = fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join(''))
const flavour = fc.constantFrom<Flavour>('plain', 'markdown')
/** An edit as parts of the whole: where it begins, how much it takes away, and what it puts there. */
const edit = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 30 }),
  text: fc.oneof(piece, fc.string({ maxLength: 5 })),
})

describe('analysis', function () {
  this.timeout(20_000)

  it('reads one paragraph anew after an edit', () => {
    const paragraphs = Array.from({ length: 50 }, (_, i) => `The port number ${i} closed on Monday (AFP, May 3).`)
    const cache = new ParagraphCache()
    see(paragraphs.join('\n\n'), 'plain', cache)
    assert.equal(cache.reads, 50)
    see(paragraphs.join('\n\n').replace('number 7 closed', 'number 7 was closed'), 'plain', cache)
    assert.equal(cache.reads, 51)
    see(`Date: May 6, 2019\n\n${paragraphs.join('\n\n')}`, 'plain', cache)
    assert.equal(cache.reads, 51, 'what moves is not read anew')
  })

  it('forgets what it has not seen for long', () => {
    const cache = new ParagraphCache(100)
    const texts = ['a', 'b', 'c'].map(letter => `${letter.repeat(60)}.`)
    for (const text of texts) cache.read(text)
    assert.equal(cache.reads, 3)
    cache.read(texts[2] ?? '')
    assert.equal(cache.reads, 3)
    cache.read(texts[0] ?? '')
    assert.equal(cache.reads, 4)
  })

  it('says the same after any edits as from scratch', () => {
    fc.assert(
      fc.property(report, flavour, fc.array(edit, { maxLength: 6 }), (start, markup, edits) => {
        const cache = new ParagraphCache()
        let text = start
        see(text, markup, cache)
        for (const { from, length, text: put } of edits) {
          const at = Math.floor(from * text.length)
          text = text.slice(0, at) + put + text.slice(at + length)
          assert.deepEqual(said(see(text, markup, cache)), said(see(text, markup)))
        }
      }),
      { numRuns: 150 },
    )
  })

  it('speaks of places in the text that part no character', () => {
    fc.assert(
      fc.property(fc.oneof(report, fc.string({ unit: 'binary', maxLength: 200 })), flavour, (text, markup) => {
        const { rows, findings, crashes } = said(see(text, markup))
        assert.deepEqual(crashes, [])
        const places = [
          ...rows.map(row => row.offset),
          ...findings.map(({ span }) => [span.start, span.end] as const),
          ...findings.flatMap(({ fixes }) => fixes.flatMap(fix => fix.edits.map(({ span }) => [span.start, span.end] as const))),
        ]
        for (const [start, end] of places) {
          assert.ok(0 <= start && start <= end && end <= text.length, `${start}–${end} of ${text.length}`)
          for (const at of [start, end]) assert.ok(!splits(text, at), `${at} parts a character`)
        }
      }),
      { numRuns: 600 },
    )
  })

  it('finds in text order', () => {
    fc.assert(
      fc.property(report, flavour, (text, markup) => {
        const starts = see(text, markup).findings.map(finding => finding.span.start)
        assert.deepEqual(
          starts,
          starts.toSorted((a, b) => a - b),
        )
      }),
      { numRuns: 100 },
    )
  })
})
