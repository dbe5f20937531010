import assert from 'node:assert/strict'
import { conventionsOf } from '../server/src/model/conventions.ts'
import type { Flavour } from '../server/src/syntax/report.ts'
import { analysed } from './kit/desk.ts'
import { drawn, marked } from './kit/marked.ts'

/** What each sentence rests on, a line each: its support, the citation that reaches it, and its words. */
const supports = (text: string, coverage: 'auto' | 'paragraph' | 'sentence' = 'auto', flavour: Flavour = 'plain'): readonly string[] =>
  analysed(text, flavour, { conventions: conventionsOf(null, { coverage, date: '2019-05-06' }) }).model.sentences.map(
    ({ support, citation, text: words }) => `${support}${citation ? ` ${citation.text}` : ''}: ${words}`,
  )

describe('coverage', () => {
  it('of a paragraph reaches back to its first sentence, or to the citation before', () => {
    assert.deepEqual(
      supports('The port closed. It is empty (AFP, May 3). The mayor left. His house is for sale (Kyodo, May 4). It is large.'),
      [
        'cited (AFP, May 3): The port closed.',
        'cited (AFP, May 3): It is empty',
        'cited (Kyodo, May 4): The mayor left.',
        'cited (Kyodo, May 4): His house is for sale',
        'none: It is large.',
      ],
    )
  })

  it('reaches across no block', () => {
    assert.deepEqual(supports('The port closed on Monday.\n\nThe mayor left on Tuesday (AFP, May 3).'), [
      'none: The port closed on Monday.',
      'cited (AFP, May 3): The mayor left on Tuesday',
    ])
  })

  it('of a sentence reaches that sentence', () => {
    assert.deepEqual(supports('The port closed. It is empty (AFP, May 3). The mayor left. (Kyodo, May 4)', 'sentence'), [
      'none: The port closed.',
      'cited (AFP, May 3): It is empty',
      'cited (Kyodo, May 4): The mayor left.',
    ])
  })

  it('of a citation inside a sentence reaches that sentence', () => {
    assert.deepEqual(supports('The port (AFP, May 3) closed. The mayor left.', 'sentence'), [
      'cited (AFP, May 3): The port (AFP, May 3) closed.',
      'none: The mayor left.',
    ])
  })

  it('of the first of two citations side by side is what supports', () => {
    assert.deepEqual(supports('The port closed (AFP, May 3) (Kyodo, May 4). The mayor left.'), [
      'cited (AFP, May 3): The port closed',
      'none: The mayor left.',
    ])
  })

  it('of the house’s own work is none', () => {
    assert.deepEqual(supports('The port closed on Monday (see the Monitor, May 3).'), ['none: The port closed on Monday'])
  })

  it('is not needed where the sentence names its source', () => {
    assert.deepEqual(supports('Reuters reported on May 3 that the port had closed.'), [
      'attributed: Reuters reported on May 3 that the port had closed.',
    ])
  })

  for (const text of [
    'The mayor told Kyodo that the port had closed.',
    'The mayor told the daily Jakarta Post that the port had closed.',
    'In an interview with Radio Free Asia the mayor denied that the port had closed.',
    'According to TASS, the port has been closed since the storm.',
    'The port has been closed since the storm, Kyodo reported.',
    'The mayor told the daily Jakarta\nPost that the port had closed.',
    'Kyodo wrote that the port had been closed since the storm.',
    'As quoted by the news agency TASS, the mayor said that the port had closed.',
  ])
    it(`is not needed where a known source is named: ${text}`, () => assert.deepEqual(supports(text), [`attributed: ${text}`]))

  for (const text of [
    'The mayor told Tolland that the port had closed.',
    'According to the dockers, the port has been closed since the storm.',
    'Kyodo has moved its bureau to the port.',
    'The port has been closed since the storm, the mayor said.',
  ])
    it(`is needed where none is: ${text}`, () => assert.deepEqual(supports(text), [`none: ${text}`]))

  describe('of a citation in mid-sentence', () => {
    const beyond = (text: string, coverage: 'paragraph' | 'sentence' = 'sentence'): string => {
      const { model } = analysed(text, 'markdown', { conventions: conventionsOf(null, { coverage, date: '2019-05-06' }) })
      return drawn(
        text,
        model.sentences.flatMap(sentence => sentence.beyond?.span ?? []),
      )
    }

    for (const text of [
      'The port closed on Monday (AFP, May 3); ⟦some 400 dockers lost their jobs on the same day.⟧',
      'The port closed on Monday (AFP, May 3), and ⟦the mayor resigned on Tuesday with all his deputies.⟧',
      'The port closed on Monday,[^1] but ⟦police arrested eleven dockers before the gates were shut.⟧\n\n[^1]: AFP, 3 May 2019.',
    ])
      it(`leaves behind the clause after it: ${text}`, () => assert.equal(beyond(marked(text).text), text))

    for (const text of [
      'The port closed on Monday (AFP, May 3); that was to be expected.',
      'The port (AFP, May 3) closed on Monday and some 400 dockers lost their jobs.',
      'The port closed on Monday (AFP, May 3), a day after the storm had torn away the northern mole.',
      'The port closed on Monday (AFP, May 3); some 400 dockers lost their jobs on the same day (Kyodo, May 4).',
      'The port closed on Monday (AFP, May 3); by the union’s own count some 400 dockers lost their jobs.',
      'The port closed on Monday (AFP, May 3); according to the union, some 400 dockers lost their jobs.',
      'The port closed on Monday (AFP, May 3); according\nto the union, some 400 dockers lost their jobs.',
      'The port closed on Monday (AFP, May 3), but all of them left.',
    ])
      it(`leaves nothing behind: ${text}`, () => assert.equal(beyond(text), text))

    it('leaves nothing behind where citations reach a paragraph', () => {
      const text = 'The port closed on Monday (AFP, May 3); some 400 dockers lost their jobs on the same day.'
      assert.equal(beyond(text, 'paragraph'), text)
    })
  })

  describe('told from the document', () => {
    const paragraph = 'The port closed on Monday. The mayor left on Tuesday. The quay sank on Friday'
    const told = (text: string, flavour: Flavour = 'plain') => analysed(text, flavour).model.coverage

    it('is the paragraph where parentheses end paragraphs', () =>
      assert.equal(told(`${paragraph} (AFP, May 3).\n\n${paragraph} (Kyodo, May 4).`), 'paragraph'))

    it('is the sentence where nearly every sentence has its own', () =>
      assert.equal(
        told(`${'The port closed on Monday (AFP, May 3). The mayor left (Kyodo, May 4). The quay sank (AFP, May 5).\n\n'.repeat(2)}`),
        'sentence',
      ))

    it('is the sentence with links, keys and footnotes', () => {
      assert.equal(told(`${paragraph} [as told](https://a.example/1).`, 'markdown'), 'sentence')
      assert.equal(told(`${paragraph} [@marran2014].`, 'markdown'), 'sentence')
      assert.equal(told(`${paragraph}.[^1]\n\n[^1]: AFP, 3 May 2019.`, 'markdown'), 'sentence')
    })

    it('is the sentence where parentheses stand among links', () =>
      assert.equal(
        told(`${paragraph} [as told](https://a.example/1).\n\n${paragraph} (AFP, May 3).\n\n${paragraph} (Kyodo, May 4).`, 'markdown'),
        'sentence',
      ))

    it('is the sentence where half of all sentences have their own, but not with numbers of endnotes', () => {
      const half = (first: string, second: string) =>
        `The port closed${first}. The mayor left on Tuesday. The quay sank${second}. The bank is shut.`
      assert.equal(told(`${half(' (AFP, May 3)', ' (Kyodo, May 4)')}\n\n${half(' (AFP, May 4)', ' (Kyodo, May 5)')}`), 'sentence')
      const notes = '\n\nNotes\n\n[1] AFP, 3 May 2019.\n[2] AFP, 4 May 2019.'
      assert.equal(told(`${half('[1]', '[2]')}\n\n${half('[1]', '[2]')}${notes}`), 'paragraph')
    })

    it('is the paragraph with numbers of endnotes that end paragraphs', () =>
      assert.equal(told(`${paragraph}.[1]\n\n${paragraph}.[2]\n\nNotes\n\n[1] AFP, 3 May 2019.\n[2] AFP, 4 May 2019.`), 'paragraph'))

    it('is what the report’s own front matter asks for', () => {
      const text = '---\ncopydesk:\n  house: links\n---\n\nThe port closed. It is empty (AFP, May 3).'
      const { model } = analysed(text)
      assert.deepEqual([model.conventions.house, model.coverage], ['links', 'sentence'])
      assert.equal(analysed(text.replace('links', 'lynx')).model.conventions.house, 'general')
    })

    it('is the paragraph where nothing is cited', () => assert.equal(told(paragraph), 'paragraph'))
  })
})
