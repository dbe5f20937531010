import assert from 'node:assert/strict'
import { counted } from '../client/src/claim-words.ts'
import type { ClaimCount } from '../server/src/features/claim-count.ts'

const count = (more: Partial<ClaimCount>): ClaimCount => ({
  claims: 0,
  cited: 0,
  attributed: 0,
  exempt: 0,
  house: 'monitor',
  coverage: 'paragraph',
  coverageFrom: 'setting',
  ...more,
})

describe('the words of the status bar', () => {
  it('count claims', () => {
    const texts = [count({}), count({ claims: 1 }), count({ claims: 1, cited: 1 }), count({ claims: 33, cited: 31 })].map(
      one => counted(one).text,
    )
    assert.deepEqual(texts, ['No claims', '1 claim, 0 cited', '1 claim, 1 cited', '33 claims, 31 cited'])
  })

  it('say what the count is made of and by which conventions', () => {
    assert.equal(
      counted(count({ claims: 33, cited: 30, attributed: 2, exempt: 1 })).tooltip,
      `**33 claims**

- 28 covered by a citation
- 2 name their sources themselves
- 1 exempt
- 2 uncited

House: monitor. A citation reaches back over its paragraph.

Select to go to the next uncited claim.`,
    )
    assert.equal(
      counted(count({ claims: 1, cited: 1, attributed: 1, house: 'general', coverage: 'sentence', coverageFrom: 'text' })).tooltip,
      `**1 claim**

- 1 names its source itself

House: general. A citation reaches its own sentence, as the text shows.`,
    )
    assert.equal(counted(count({})).tooltip, '**No claims**\n\nHouse: monitor. A citation reaches back over its paragraph.')
  })

  it('can be read out', () =>
    assert.equal(counted(count({ claims: 33, cited: 31 })).label, 'Copydesk: 33 claims, 31 cited. Go to the next uncited claim'))
})
