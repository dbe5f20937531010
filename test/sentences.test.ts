import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { readBrackets } from '../server/src/syntax/citations/citations.ts'
import { splitSentences } from '../server/src/syntax/sentences/sentences.ts'
import { drawnOf } from './kit/marked.ts'

const split = (text: string) => {
  const { citations, inert } = readBrackets(text)
  return { citations, inert, sentences: splitSentences(text, citations, inert) }
}

const cases = readFileSync(new URL('./fixtures/analyst-sentences.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))
  .map(line => (line.split('\t')[0] ?? '').replaceAll('\\n', '\n'))
  // A blank line parts blocks, not sentences.
  .filter(line => !line.includes('\n\n'))

describe('sentences', function () {
  this.timeout(20_000)

  describe('begin where they should', () => {
    for (const picture of cases)
      it(picture.replace(/\s+/g, ' '), () => {
        const text = picture.replace(/[¦¿]/g, '')
        const begins = new Set(split(text).sentences.map(sentence => sentence.extent.start))
        let seen = ''
        let at = 0
        let mark = ''
        for (const char of picture) {
          if (char === '¦' || char === '¿') {
            mark = char
            continue
          }
          const begun = at > 0 && begins.has(at)
          // What may be a boundary is drawn as one either way.
          seen += (mark === '¿' ? '¿' : begun ? '¦' : '') + char
          at += char.length
          mark = ''
        }
        assert.equal(seen, picture)
      })
  })

  describe('leave out the citation that closes them', () => {
    for (const picture of [
      '⟦The talks failed⟧ (AFP, May 3).',
      '⟦The talks failed.⟧ (AFP, May 3) ⟦The court met.⟧',
      '⟦The talks failed⟧ (AFP, May 3). ⟦The court met.⟧',
      '⟦The talks failed.⟧ (AFP, May 3.) ⟦The court met.⟧',
      '⟦The talks failed.⟧[^1] ⟦The court met.⟧',
      '⟦The talks failed⟧[1]. ⟦The court met.⟧',
      '⟦The talks failed.⟧ – Sun Star, April 17 ⟦The court met.⟧',
      '⟦The talks failed.⟧ – Sun Star, April 17. ⟦The court met.⟧',
      '⟦He spoke of “a lost year.”⟧ (AFP, May 3) ⟦She agreed.⟧',
      '⟦He spoke of “a lost year”⟧ (AFP, May 3). ⟦She agreed.⟧',
      '⟦The talks (AFP, May 3) failed.⟧ ⟦The court met.⟧',
      '⟦The talks failed⟧ (AFP, May 3) (Kyodo, May 4). ⟦The court met.⟧',
      '⟦The talks failed⟧ (see the Monitor, May 3). ⟦The court met.⟧',
      '⟦The talks failed⟧ ([Kyodo, 3 May](https://k.example/1)). ⟦The court met.⟧',
      '⟦“We failed,” he said.⟧\n> — Kyodo, 3 May 2019',
      '⟦The talks failed⟧ ([post](https://k.example/1); [archive](https://k.example/2)). ⟦The court met.⟧',
      '⟦The talks failed⟧ ([Kyodo](https://k.example/1), [AFP](https://k.example/2) and [post](https://k.example/3)). ⟦The court met.⟧',
      '⟦The talks ([Kyodo](https://k.example/1), [AFP](https://k.example/2)) failed.⟧ ⟦The court met.⟧',
      '⟦The talks failed, [according to Kyodo](https://k.example/1).⟧ ⟦The court met.⟧',
      '⟦The talks [failed](https://k.example/1).⟧ ⟦The court met.⟧',
      '⟦The talks failed⟧ [@marran2014, p. 3]. ⟦@olsen2015 [p. 4] holds otherwise.⟧',
    ])
      it(picture, () => {
        const text = picture.replace(/[⟦⟧]/g, '')
        assert.equal(drawnOf(text, split(text).sentences), picture)
      })
  })

  const word = fc.constantFrom(
    'The',
    'talks',
    'failed',
    'in',
    'the',
    'U.S.',
    'Gen.',
    'Marran',
    '“A',
    'year”',
    '3.2',
    'No.',
    '5',
    '(AFP, May 3)',
    '(again)',
    '[1]',
    '[^2]',
    '(',
    ')',
    '– AFP, May 3',
    '[post](https://x.example/a.b)',
    '<!-- No. Yes. -->',
    '`a. B`',
    '@key2014',
    '\n',
    '\ud800',
    '😀',
    'https://x.example/a.',
    '...',
    '…',
    '?!',
    '.”',
    '; ',
  )
  const prose = fc
    .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '. ', '.', '\n', '')), { maxLength: 60 })
    .map(parts => parts.map(([one, gap]) => one + gap).join(''))

  it('cover the paragraph, one after the other, each within its extent', () => {
    fc.assert(
      fc.property(fc.oneof(prose, fc.string({ unit: 'binary', maxLength: 200 })), text => {
        const { sentences } = split(text)
        let at = 0
        for (const { span, extent } of sentences) {
          assert.equal(extent.start, at)
          assert.ok(extent.start <= span.start && span.start < span.end && span.end <= extent.end)
          at = extent.end
        }
        // White space alone is no sentence.
        assert.ok(at === text.length || text.slice(at).trim() === '' || sentences.length === 0)
      }),
      { numRuns: 2000 },
    )
  })

  it('never begin inside a citation, a comment or code', () => {
    fc.assert(
      fc.property(prose, text => {
        const { sentences, citations, inert } = split(text)
        for (const { start, end } of [...citations.map(citation => citation.span), ...inert])
          for (const { extent } of sentences)
            assert.ok(extent.start <= start || extent.start >= end, `${extent.start} is in ${start}–${end}`)
      }),
      { numRuns: 2000 },
    )
  })
})
