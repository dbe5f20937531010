import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { ParagraphCache, readParagraph } from '../server/src/syntax/paragraph.ts'

const paragraph = (number: number): string =>
  `The minister resigned on May ${number} (Reuters, May ${number + 1}). No ship has sailed since.`

describe('paragraphs', () => {
  it('read together are what they are one by one, in their order, however many', () => {
    const texts = Array.from({ length: 300 }, (_, i) => paragraph(i))
    assert.deepEqual(new ParagraphCache().readAll(texts), texts.map(readParagraph))
  })

  it('are read once each, whether they stand in a text twice, together or again', () => {
    const cache = new ParagraphCache()
    const [first, second, third] = cache.readAll([paragraph(1), paragraph(2), paragraph(1)])
    assert.equal(cache.reads, 2)
    assert.equal(third, first)
    assert.equal(cache.read(paragraph(2)), second)
    assert.deepEqual(cache.readAll([paragraph(3), paragraph(2)]), [readParagraph(paragraph(3)), second])
    assert.equal(cache.reads, 3)
  })

  it('are all read where they are more than is kept', () => {
    const cache = new ParagraphCache(100)
    const texts = [1, 2, 3, 4, 1, 2].map(paragraph)
    assert.deepEqual(cache.readAll(texts), texts.map(readParagraph))
  })
})
