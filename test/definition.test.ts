import assert from 'node:assert/strict'
import { analyse } from '../server/src/analysis.ts'
import { definitionsAt } from '../server/src/features/definition.ts'
import { names } from '../server/src/registry/names.ts'
import type { Registry } from '../server/src/registry/registry.ts'
import { entities, settings, sources } from './kit/desk.ts'
import { drawn, marked } from './kit/marked.ts'

const declared = { uri: 'file:///team/sources.yaml', span: { start: 40, end: 60 } }
const registry: Registry = {
  sources: names(sources.map(source => (source.name === 'Kyodo' ? { ...source, declared } : source))),
  entities: names(entities),
}

/** The report with the place the cursor is led to marked, the place itself where it is another file's, or null. */
const definition = (picture: string) => {
  const { text, cursor } = marked(picture)
  const [found = null] = definitionsAt(analyse(text, 'plain', registry, settings), cursor ?? assert.fail('no cursor'))
  return found && (found.uri === undefined ? drawn(text, [found.span]) : found)
}

describe('definition', () => {
  it('of a person is where the report introduces them', () =>
    assert.equal(
      definition('The Norwegian Defence Minister Kari Olsen came. Ols‸en said that the port was lost.'),
      'The ⟦Norwegian Defence Minister Kari Olsen⟧ came. Olsen said that the port was lost.',
    ))

  it('of a name that nothing introduces is its first mention', () =>
    assert.equal(definition('The talks in Oslo failed. In ‸Oslo nobody spoke.'), 'The talks in ⟦Oslo⟧ failed. In Oslo nobody spoke.'))

  it('of a source is its entry in the team’s registry', () => assert.deepEqual(definition('The port closed (Kyo‸do, May 3).'), declared))

  it('of a source from a pack is none', () => assert.equal(definition('The port closed (AF‸P, May 3).'), null))
  it('of an unknown source is none', () => assert.equal(definition('The port closed (Harb‸our Herald, May 3).'), null))
  it('of a citation is none', () => assert.equal(definition('The port closed ‸(AFP, May 3).'), null))
  it('of a plain word is none', () => assert.equal(definition('The port clo‸sed.'), null))
})
