import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { moduleText } from '../server/claim-weights.generate.ts'

describe('the weights of claims and frames', () => {
  it('are what their script makes of the labelled sentences (npx tsx server/claim-weights.generate.ts)', () => {
    const text = readFileSync(new URL('../server/src/syntax/verdict/claim-weights.ts', import.meta.url), 'utf8').replace(/\r\n/g, '\n')
    assert.equal(moduleText(), text)
  }).timeout(120_000)
})
