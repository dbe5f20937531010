import assert from 'node:assert/strict'
import { recalled } from '../server/src/base/recalled.ts'

describe('a function with a memory of things', () => {
  it('works once for each thing, whatever it says of it', () => {
    const asked: string[] = []
    const first = recalled(({ name }: { readonly name: string }) => {
      asked.push(name)
      return name === '' ? undefined : name[0]
    })
    const [kyodo, none, namesake] = [{ name: 'Kyodo' }, { name: '' }, { name: 'Kyodo' }]
    assert.deepEqual([kyodo, none, kyodo, none, namesake].map(first), ['K', undefined, 'K', undefined, 'K'])
    assert.deepEqual(asked, ['Kyodo', '', 'Kyodo'])
  })
})
