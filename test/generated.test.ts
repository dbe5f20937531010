import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { generated } from '../server/documentation.generate.ts'

describe('what is generated from the rules', () => {
  for (const { file, make } of generated) {
    const name = file.pathname.split('/').pop() ?? ''
    it(`stands in ${name} as it would be made anew (npm run generate)`, () => {
      const text = readFileSync(file, 'utf8').replace(/\r\n/g, '\n')
      assert.equal(make(text), text)
    })
  }
})
