import assert from 'node:assert/strict'
import { applyEdits } from '../server/src/base/edit.ts'
import { fixAll } from '../server/src/features/fix-all.ts'
import { analysed } from './kit/desk.ts'

const fixed = (text: string): string => applyEdits(text, fixAll(analysed(text)))

describe('fix all', () => {
  it('makes every certain repair at once', () =>
    assert.equal(
      fixed('It failed (AFP,, May 3; Kyodo, May 4;). It resumed (TASS May 5).\n\nIt ended (AFP, May 6'),
      'It failed (AFP, May 3; Kyodo, May 4). It resumed (TASS, May 5).\n\nIt ended (AFP, May 6)',
    ))

  it('leaves what only the author can decide', () => {
    for (const text of [
      'The mayor said on Monday that 400 men had left.',
      'It failed (Reutres, May 3).',
      'It failed (AFP, May 3;, May 2).',
    ])
      assert.equal(fixed(text), text)
  })

  it('leaves a sound report alone', () => assert.deepEqual(fixAll(analysed('It failed (AFP, May 3).')), []))

  it('has nothing left to do after it', () => {
    const text = 'It failed (AFP,, May 3; Kyodo May, 4;). It resumed (, TASS May 5,,). It went on (AFP,;; May 2 Kyodo, May 3 .'
    const once = fixed(text)
    assert.equal(fixed(once), once)
  })
})
