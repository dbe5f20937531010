import assert from 'node:assert/strict'
import fc from 'fast-check'
import { remembered } from '../server/src/base/remembered.ts'
import { linkEntities } from '../server/src/model/entities.ts'
import { partsOf } from '../server/src/model/spelling.ts'
import { registry } from '../server/src/registry/merge.ts'
import type { Entity, Registry } from '../server/src/registry/registry.ts'
import { readParagraph } from '../server/src/syntax/paragraph.ts'

const declared = (entity: Pick<Entity, 'id' | 'name' | 'kind'> & Partial<Entity>): Entity => ({
  also: [],
  roles: [],
  note: null,
  links: [],
  declared: { pack: 'test' },
  ...entity,
})

const none = registry([], [], [])
const some = registry(
  [],
  [],
  [
    [
      declared({ id: 'russia', name: 'Russia', also: [{ name: 'Russian Federation' }], kind: 'place' }),
      declared({ id: 'us', name: 'United States', also: [{ name: 'US' }], kind: 'place' }),
      declared({ id: 'jordan', name: 'Jordan', kind: 'place' }),
      declared({ id: 'orlov', name: 'Vadim Orlov', also: [{ name: 'V. K. Orlov' }], kind: 'person' }),
    ],
  ],
)

const paragraphsOf = (text: string) => {
  let origin = 0
  return text.split('\n').map(part => {
    const paragraph = { origin, names: readParagraph(part).names }
    origin += part.length + 1
    return paragraph
  })
}

/** One line an entity: name, kind, how often and under which names, its role, the registry's entry. A line of text is a paragraph. */
const draw = (text: string, known: Registry = none): string =>
  linkEntities(paragraphsOf(text), text, known)
    .map(entity => {
      const forms = [...new Set(entity.mentions.map(mention => text.slice(mention.span.start, mention.span.end)))]
      const role = entity.introduction === null ? '' : ` ‘${entity.introduction.role}’`
      const entry = entity.declared === null ? '' : ` #${entity.declared.id}`
      return `${entity.name} ${entity.kind} ${entity.mentions.length}× ${forms.join(' | ')}${role}${entry}`
    })
    .join('\n')

const drawn = (text: string, expected: readonly string[], known: Registry = none): void =>
  assert.equal(draw(text, known), expected.join('\n'))

describe('entities of a report', () => {
  it('a surname means the person introduced by it, in later paragraphs too', () =>
    drawn('Latvian Defence Minister Aivars Dzenis flew home. Dzenis’s aides were silent.\nOnly on Friday did Dzenis speak.', [
      'Aivars Dzenis person 3× Aivars Dzenis | Dzenis ‘Latvian Defence Minister’',
    ]))

  it('the introduction is where it stands, with the name', () => {
    const text = 'Rain fell.\nThen Col. Juan Olmedo, the commander of the base, left.'
    const [entity] = linkEntities(paragraphsOf(text), text, none)
    const span = entity?.introduction?.span
    assert.equal(text.slice(span?.start, span?.end), 'Col. Juan Olmedo, the commander of the base')
  })

  it('a surname in a heading or lead means the person introduced after it', () =>
    drawn('Nobody had asked Dzenis.\nThe minister, Aivars Dzenis, agreed.', [
      'Aivars Dzenis person 2× Dzenis | Aivars Dzenis ‘the minister’',
    ]))

  it('particles belong to a surname', () =>
    drawn('It was led by Brahim ag Tilout. Ag Tilout denied that.', ['Brahim ag Tilout person 2× Brahim ag Tilout | Ag Tilout']))

  it('the first of two surnames is one', () =>
    drawn('Capt. Elmer Ochoa Paz spoke. Ochoa was brief.', ['Elmer Ochoa Paz person 2× Elmer Ochoa Paz | Ochoa ‘Capt.’']))

  it('of two people of one surname the last introduced before it is meant', () =>
    drawn('Gen. Pavel Orlov left. Orlov slept. Adm. Gleb Orlov stayed. Orlov ate, and so did Orlov.', [
      'Pavel Orlov person 2× Pavel Orlov | Orlov ‘Gen.’',
      'Gleb Orlov person 3× Gleb Orlov | Orlov ‘Adm.’',
    ]))

  it('a slip or another romanisation of a surname is the same person', () =>
    drawn('Mayor Gagik Hovsepian resigned. Hovsepyan gave no reason. Hovspian was seen at the port.', [
      'Gagik Hovsepian person 3× Gagik Hovsepian | Hovsepyan | Hovspian ‘Mayor’',
    ]))

  it('a surname from another alphabet may be written in two ways that differ by more than a slip', () =>
    drawn('Mayor Artur Voskerchyan resigned. Voskerjian gave no reason.', [
      'Artur Voskerchyan person 2× Artur Voskerchyan | Voskerjian ‘Mayor’',
    ]))

  it('a woman’s form of a surname is another person', () =>
    drawn('Gen. Pavel Orlenkov left. Dr. Anna Orlenkova stayed.', [
      'Pavel Orlenkov person 1× Pavel Orlenkov ‘Gen.’',
      'Anna Orlenkova person 1× Anna Orlenkova ‘Dr.’',
    ]))

  it('initials stand for a given name', () =>
    drawn('Prof. Viktor Lazarev wrote it. V. Lazarev signed.', ['Viktor Lazarev person 2× Viktor Lazarev | V. Lazarev ‘Prof.’']))

  it('a short form means what it was declared for', () =>
    drawn('The International Harbour Fund (IHF) agreed. The IHF will pay.', [
      'International Harbour Fund organisation 3× International Harbour Fund | IHF',
    ]))

  it('a name in another language, in brackets, is the same body', () =>
    drawn('The Dockers Federation (Federación de Estibadores, FDE) met. The FDE struck.', [
      'Dockers Federation organisation 4× Dockers Federation | FDE | Federación de Estibadores',
    ]))

  it('initials of a body mean it without being declared', () =>
    drawn('The Central Harbour Commission met. Nobody from the CHC spoke.', [
      'Central Harbour Commission organisation 2× Central Harbour Commission | CHC',
    ]))

  it('the first words of a company or an island mean it', () =>
    drawn('Boreal Transit AG sued. Boreal lost. A boat left Marn Island. Fishermen from Marn saw it.', [
      'Boreal Transit AG organisation 2× Boreal Transit AG | Boreal',
      'Marn Island place 2× Marn Island | Marn',
    ]))

  it('the kind most mentions suggest is the kind of all', () =>
    drawn('It began at Tosno. The Tosno command was silent. Nobody left Tosno.', ['Tosno place 3× Tosno']))

  it('a word that nothing makes a name is none', () => drawn('Farmers wept. Later Farmers and Zinc rose.', []))

  it('the registry’s entity wins where it knows the name', () =>
    drawn(
      'A banker, V. K. Orlov, left the Russian Federation. Orlov came back to Russia.',
      ['Vadim Orlov person 2× V. K. Orlov | Orlov ‘a banker’ #orlov', 'Russia place 2× Russian Federation | Russia #russia'],
      some,
    ))

  it('a person who bears a country’s name is no country', () =>
    drawn('Senator Ruth Jordan spoke. Jordan said it twice.', ['Ruth Jordan person 2× Ruth Jordan | Jordan ‘Senator’'], some))

  it('“Us” is not the United States', () => drawn('Us they left in peace, the US did not.', ['United States place 1× US #us'], some))

  it('whatever the names, spans lie in the text and nothing throws', () => {
    const word = fc.constantFrom(
      'Gen. ',
      'Igor ',
      'Orlov ',
      'Orlof ',
      'Orlova ',
      'Bank of ',
      'IMF ',
      '(IMF) ',
      'in ',
      'Tosno ',
      'said. ',
      '\n',
      'Russia ',
      'J. ',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), words => {
        const text = words.join('')
        for (const entity of linkEntities(paragraphsOf(text), text, some)) {
          let last = -1
          for (const { span, text: form } of entity.mentions) {
            assert.ok(last < span.start && span.end <= text.length)
            assert.equal(text.slice(span.start, span.end).replace(/\s+/g, ' '), form)
            last = span.start
          }
          assert.ok(entity.mentions.length > 0)
        }
      }),
    )
  }).timeout(20_000)
})

describe('what a name is shortened to', () => {
  it('is its first words and its last', () =>
    assert.deepEqual(partsOf('ana ruiz sol'), {
      words: ['ana', 'ruiz', 'sol'],
      last: 'sol',
      heads: ['ana', 'ana ruiz'],
      tails: ['ruiz sol', 'sol'],
    }))

  it('is nothing where the name has more words than any, so that its parts never outweigh it', () => {
    const { last, heads, tails } = partsOf('al '.repeat(5000).trim())
    assert.deepEqual({ last, heads, tails }, { last: 'al', heads: [], tails: [] })
  })
})

describe('a remembered function', () => {
  const counted = (most: number) => {
    const asked: string[] = []
    return {
      asked,
      length: remembered(most, key => {
        asked.push(key)
        return key.length
      }),
    }
  }

  it('works out each answer once', () => {
    const { asked, length } = counted(10)
    assert.deepEqual(['a', 'bb', 'a', 'bb', 'a'].map(length), [1, 2, 1, 2, 1])
    assert.deepEqual(asked, ['a', 'bb'])
  })

  it('remembers that there is no answer', () => {
    let asked = 0
    const none = remembered(10, () => {
      asked++
      return undefined
    })
    assert.deepEqual([none('a'), none('a'), asked], [undefined, undefined, 1])
  })

  it('holds no more than it may', () => {
    const { asked, length } = counted(2)
    assert.deepEqual(['a', 'bb', 'ccc', 'a', 'ccc'].map(length), [1, 2, 3, 1, 3])
    assert.deepEqual(asked, ['a', 'bb', 'ccc', 'a'])
  })

  it('does not hold what is too long to be asked twice', () => {
    const { asked, length } = counted(2)
    const long = 'a'.repeat(201)
    assert.deepEqual([long, long].map(length), [201, 201])
    assert.equal(asked.length, 2)
  })
})
