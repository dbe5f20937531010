/** The JSON schemas that editors use are those that the code's own shapes give. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { schemas } from '../server/schemas/generate.ts'
import { entityShape, settingsShape, sourceShape } from '../server/src/registry/schema.ts'

const stored = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../server/schemas/${name}`, import.meta.url)), 'utf8').replaceAll('\r\n', '\n')

describe('JSON schemas', () => {
  it('are stored as they are generated (npx tsx server/schemas/generate.ts)', () => {
    assert.equal(schemas.size, 3)
    for (const [name, text] of schemas) assert.equal(stored(name), text, name)
  })

  it('say every field, with what it is for', () => {
    const fields = (name: string): readonly string[] => {
      const json = JSON.parse(stored(name))
      const properties: Record<string, { description?: string }> = (json.items ?? json).properties
      for (const [key, { description }] of Object.entries(properties)) assert.ok(description, `${name}: ${key}`)
      return Object.keys(properties)
    }
    assert.deepEqual(fields('copydesk.schema.json'), Object.keys(settingsShape.entries))
    assert.deepEqual(fields('sources.schema.json'), Object.keys(sourceShape.entries))
    assert.deepEqual(fields('entities.schema.json'), Object.keys(entityShape.entries))
  })
})
