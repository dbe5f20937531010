/** Offsets to positions and back, on the texts that usually break it. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { applyEdits } from '../server/src/base/edit.ts'
import { changed, snippet, toRange, toSnippetEdits, toSpan, toTextEdit, wanted } from '../server/src/lsp/convert.ts'

/** Texts of what is awkward: line ends of all kinds, characters of two units, halves of them. */
const text = fc
  .array(fc.constantFrom('a', 'é', '😀', '\ud83d', '\ude00', '\r\n', '\n', '\r', '\u2028', '\t', '\0', '\ufeff'), { maxLength: 40 })
  .map(parts => parts.join(''))
const spanned = text.chain(of => fc.tuple(fc.constant(of), fc.nat(of.length), fc.nat(of.length)))
const document = (of: string): TextDocument => TextDocument.create('file:///a.report', 'analyst-report', 1, of)
const splitsEnd = (of: string, offset: number): boolean => of[offset - 1] === '\r' && of[offset] === '\n'

describe('convert', () => {
  it('finds each offset again after turning it into a position', () => {
    fc.assert(
      fc.property(spanned, ([of, a, b]) => {
        const span = { start: Math.min(a, b), end: Math.max(a, b) }
        fc.pre(!splitsEnd(of, span.start) && !splitsEnd(of, span.end))
        assert.deepEqual(toSpan(document(of), toRange(document(of), span)), span)
      }),
    )
  })

  it('counts lines and characters as the protocol does', () => {
    const lines = document('😀a\r\nb\rc\n')
    const end = (offset: number) => toRange(lines, { start: 0, end: offset }).end
    assert.deepEqual(
      [2, 3, 4, 5, 6, 7, 8, 9].map(offset => Object.values(end(offset)).join(':')),
      ['0:2', '0:3', '0:3', '1:0', '1:1', '2:0', '2:1', '3:0'],
    )
  })

  it('cuts a range to the text and puts its ends in order', () => {
    const range = { start: { line: 9, character: 9 }, end: { line: 0, character: 1 } }
    assert.deepEqual(toSpan(document('ab\ncd'), range), { start: 1, end: 5 })
  })

  it('follows the editor through any series of changes', () => {
    const change = fc.tuple(fc.nat(), fc.nat(), text)
    fc.assert(
      fc.property(text, fc.array(change, { maxLength: 8 }), (before, changes) => {
        let now = document(before)
        let expected = before
        for (const [a, b, put] of changes) {
          const span = { start: a % (expected.length + 1), end: b % (expected.length + 1) }
          if (span.start > span.end || splitsEnd(expected, span.start) || splitsEnd(expected, span.end)) continue
          now = changed(now, [{ range: toRange(document(expected), span), text: put }], now.version + 1)
          expected = applyEdits(expected, [{ span, text: put }])
          assert.equal(now.getText(), expected)
        }
      }),
    )
  })

  it('makes a new value of a change and leaves the old one as it was', () => {
    const before = document('one')
    const after = changed(before, [{ text: 'two' }], 2)
    assert.deepEqual([before.getText(), before.version, after.getText(), after.version], ['one', 1, 'two', 2])
  })

  it('writes the parts to fill in as places to visit, and hides what the syntax would take for its own', () => {
    const words = ' ($SOURCE}, DATE\\)'
    const fill = [
      { start: 2, end: 9 },
      { start: 12, end: 16 },
    ]
    assert.equal(snippet(words, fill, 1), ` (\${1:\\$SOURCE}\\}, \${2:DATE}\\\\)`)
  })

  it('counts the places through all the edits of a fix', () => {
    const at = { start: 0, end: 0 }
    const list = [
      { span: at, text: 'x', fill: [{ start: 0, end: 1 }] },
      { span: at, text: '$1' },
      { span: at, text: 'y', fill: [{ start: 0, end: 1 }] },
    ]
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
    assert.deepEqual(toSnippetEdits(document(''), list), [
      { range, snippet: { kind: 'snippet', value: `\${1:x}` } },
      { range, newText: '$1' },
      { range, snippet: { kind: 'snippet', value: `\${2:y}` } },
    ])
  })

  it('gives the editor the text that the edit gives', () => {
    fc.assert(
      fc.property(spanned, text, ([of, a, b], put) => {
        const span = { start: Math.min(a, b), end: Math.max(a, b) }
        fc.pre(!splitsEnd(of, span.start) && !splitsEnd(of, span.end))
        const edit = { span, text: put }
        assert.equal(TextDocument.applyEdits(document(of), [toTextEdit(document(of), edit)]), applyEdits(of, [edit]))
      }),
    )
  })

  it('takes a kind of action for one asked for when it is the kind or below it', () => {
    const asked = [undefined, [''], ['source'], ['source.fixAll'], ['source.fixAll.copydesk'], ['source.fix'], ['quickfix'], []]
    assert.deepEqual(
      asked.map(only => wanted('source.fixAll.copydesk', only)),
      [true, true, true, true, true, false, false, false],
    )
  })
})
