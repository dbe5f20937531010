import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { moduleText, packText } from '../server/packs/countries.generate.ts'
import { registry } from '../server/src/registry/merge.ts'
import { packs } from '../server/src/registry/packs.ts'

const lines = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8').replace(/\r\n/g, '\n')

describe('the pack of countries', () => {
  it('is what its script makes of the library (npx tsx server/packs/countries.generate.ts)', () => {
    assert.equal(lines('../server/packs/countries.json'), packText())
    assert.equal(lines('../server/src/syntax/countries.ts'), moduleText())
  })

  it('has an id once only', () => {
    const ids = packs.flatMap(pack => pack.entities().map(entity => entity.id))
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    )
  })

  const { entities } = registry(packs, [], [])
  for (const [written, name] of [
    ['Russian Federation', 'Russia'],
    ['U.S.', 'United States'],
    ['UK', 'United Kingdom'],
    ['Kiev', 'Kyiv'],
    ['Chisinau', 'Chișinău'],
    ['Nur-Sultan', 'Astana'],
    ['Türkiye', 'Turkey'],
    ['Burma', 'Myanmar'],
    ['Taiwan', 'Taiwan'],
    ['Pristina', 'Pristina'],
  ] as const) {
    it(`knows ${written}`, () => {
      const found = entities.resolve(written)
      assert.equal(found.kind === 'known' ? found.is.name : found.kind, name)
    })
  }

  it('gives a capital its country, with the years it was one', () => {
    assert.deepEqual(entities.byId('tokyo')?.roles, [{ title: 'capital', of: 'Japan' }])
    assert.deepEqual(entities.byId('almaty')?.roles, [{ title: 'capital', of: 'Kazakhstan', to: '1997' }])
  })
})
