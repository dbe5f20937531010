/** The registries that ship with Copydesk. */
import * as v from 'valibot'
import countries from '../../packs/countries.json' with { type: 'json' }
import press from '../../packs/press.json' with { type: 'json' }
import { once } from '../base/once.ts'
import { entityOf, sourceOf } from './decode.ts'
import type { Entity, Source } from './registry.ts'
import { entityShape, sourceShape } from './schema.ts'

export interface Pack {
  readonly name: string
  /** One line: what it holds. */
  readonly about: string
  /** Decoded on first use, once. */
  readonly sources: () => readonly Source[]
  readonly entities: () => readonly Entity[]
}

const none = (): readonly never[] => []
const sourceList = v.array(v.object(sourceShape.entries))
const entityList = v.array(v.object(entityShape.entries))

/** Every pack there is, in the order in which they count. */
export const packs: readonly Pack[] = [
  {
    name: 'press',
    about: 'News agencies, newspapers, broadcasters and official outlets',
    sources: once(() => v.parse(sourceList, press).map(one => sourceOf(one, { pack: 'press' }))),
    entities: none,
  },
  {
    name: 'countries',
    about: 'Countries and territories with their capitals',
    sources: none,
    entities: once(() => v.parse(entityList, countries).map(one => entityOf(one, { pack: 'countries' }))),
  },
]
