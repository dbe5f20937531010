import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Span } from '../server/src/base/span.ts'
import { readBrackets } from '../server/src/syntax/citations/citations.ts'
import { ParagraphCache } from '../server/src/syntax/paragraph.ts'
import { readReport } from '../server/src/syntax/read.ts'
import type { Flavour } from '../server/src/syntax/report.ts'
import { splitSentences } from '../server/src/syntax/sentences/sentences.ts'
import { splits } from './kit/marked.ts'
import { reportText } from './kit/written.ts'

const words = fc.constantFrom(
  'The',
  'talks',
  'failed',
  'in',
  'the',
  'U.S.',
  'Gen.',
  'J.',
  'Marran',
  '“A',
  'year”',
  '« Non',
  '» Il',
  '3.2',
  'No.',
  '5',
  'Jan.',
  'a.m.',
  '(AFP, May 3)',
  '(again.)',
  '[...]',
  '. . .',
  '[1]',
  '[^2]',
  '1)',
  '2)',
  '(a)',
  '•',
  '(',
  ')',
  ']',
  '– AFP, May 3',
  '[post](https://x.example/a.b)',
  '([post](https://x.example/a.b))',
  'https://x.example/a.',
  '<!-- No. Yes. -->',
  '`a. B`',
  '<b>',
  '</b>',
  '<sup>1</sup>',
  '@key2014',
  '\u00a0',
  '\u3000',
  '\ufeff',
  '\u200b',
  '\ud800',
  '\udc00',
  '😀',
  '𝒻',
  '港は閉まった。',
  'من؟',
  '...',
  '…',
  '?!',
  '.”',
  '; ',
)
const text = fc.oneof(
  fc
    .array(fc.tuple(words, fc.constantFrom(' ', ' ', ' ', '. ', '.', '\n', '')), { maxLength: 60 })
    .map(parts => parts.map(([one, gap]) => one + gap).join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
)

const isVisible = (char: string | undefined): boolean => char !== undefined && /\S/.test(char)

/** How often each code unit lies in one of the spans. */
const owners = (length: number, spans: readonly Span[]): Uint8Array => {
  const count = new Uint8Array(length)
  for (const { start, end } of spans) for (let i = start; i < end; i++) count[i] = (count[i] ?? 0) + 1
  return count
}

const runs = { numRuns: 2000 }

describe('the sentences of a paragraph', function () {
  this.timeout(60_000)

  it('own every visible character once, in order, unless there is nothing but citations and comments', () => {
    fc.assert(
      fc.property(text, written => {
        const { citations, inert } = readBrackets(written)
        const sentences = splitSentences(written, citations, inert)
        let at = 0
        for (const { extent } of sentences) {
          assert.equal(extent.start, at)
          at = extent.end
        }
        if (sentences.length > 0) assert.equal(at, written.length)
        // What stands around a citation that stands alone: its stop, its parentheses.
        else
          for (const [i, owned] of owners(written.length, [
            ...citations.map(({ span }) => span),
            ...inert.filter(({ start }) => written.startsWith('<!--', start)),
          ]).entries())
            assert.ok(owned > 0 || !isVisible(written[i]) || /[.,;!?"”’()]/.test(written[i] ?? ''), `${i} is nobody’s`)
      }),
      runs,
    )
  })

  it('begin and end on visible characters, and never inside a character, a citation, a comment or code', () => {
    fc.assert(
      fc.property(text, written => {
        const { citations, inert } = readBrackets(written)
        for (const { span, extent } of splitSentences(written, citations, inert)) {
          assert.ok(extent.start <= span.start && span.start < span.end && span.end <= extent.end)
          assert.ok(isVisible(written[span.start]) && isVisible(written[span.end - 1]))
          for (const at of [span.start, span.end, extent.start, extent.end]) {
            assert.ok(!splits(written, at), `${at} splits a character`)
            for (const one of [...citations.map(citation => citation.span), ...inert])
              assert.ok(at <= one.start || at >= one.end, `${at} is in ${one.start}–${one.end}`)
          }
        }
      }),
      runs,
    )
  })
})

describe('the sentences of a report', function () {
  this.timeout(60_000)

  it('own every visible character of its prose once', () => {
    fc.assert(
      fc.property(reportText, fc.constantFrom<Flavour>('plain', 'markdown'), (written, flavour) => {
        const { blocks } = readReport(written, flavour, new ParagraphCache())
        const prose = owners(
          written.length,
          blocks.flatMap(({ paragraph, origin }) =>
            paragraph && paragraph.sentences.length > 0 ? [{ start: origin, end: origin + paragraph.text.length }] : [],
          ),
        )
        const owned = owners(
          written.length,
          blocks.flatMap(
            ({ paragraph, origin }) =>
              paragraph?.sentences.map(({ extent }) => ({ start: origin + extent.start, end: origin + extent.end })) ?? [],
          ),
        )
        assert.ok(
          prose.every(count => count <= 1),
          'two paragraphs share text',
        )
        assert.deepEqual(owned, prose)
      }),
      { numRuns: 500 },
    )
  })

  it('stand in blocks that follow each other and leave out nothing but mark-up', () => {
    fc.assert(
      fc.property(reportText, fc.constantFrom<Flavour>('plain', 'markdown'), (written, flavour) => {
        const { blocks } = readReport(written, flavour, new ParagraphCache())
        const owned = owners(
          written.length,
          blocks.map(({ span }) => span),
        )
        for (const [i, count] of owned.entries()) {
          assert.ok(count <= 1, `${i} is in two blocks`)
          assert.ok(count === 1 || !isVisible(written[i]) || /[-*_+>#\d.)\ufeff]/.test(written[i] ?? ''), `${i} is in no block`)
        }
        for (const [i, { span }] of blocks.entries()) assert.ok(span.start >= (blocks[i - 1]?.span.end ?? 0))
      }),
      { numRuns: 500 },
    )
  })
})
