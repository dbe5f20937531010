import assert from 'node:assert/strict'
import fc from 'fast-check'
import { type Analysis, analyse } from '../server/src/analysis.ts'
import { applyEdits } from '../server/src/base/edit.ts'
import type { Span } from '../server/src/base/span.ts'
import { annotate } from '../server/src/features/annotate.ts'
import { fixAll } from '../server/src/features/fix-all.ts'
import { hoverAt } from '../server/src/features/hover.ts'
import { alone } from '../server/src/model/surroundings.ts'
import { ParagraphCache } from '../server/src/syntax/paragraph.ts'
import type { Flavour } from '../server/src/syntax/report.ts'
import { registry, said, settings } from './kit/desk.ts'
import { splits } from './kit/marked.ts'
import { change, changed, reportText } from './kit/written.ts'

const flavour = fc.constantFrom<Flavour>('plain', 'markdown')
const runs = { numRuns: 300 }

const see = (text: string, how: Flavour, paragraphs = new ParagraphCache()): Analysis =>
  analyse(text, how, registry, settings, alone, paragraphs)

describe('whatever is written', function () {
  // Hundreds of made-up reports each; a busy machine takes its time.
  this.timeout(60_000)

  it('is read after edits as it is read anew', () => {
    fc.assert(
      fc.property(reportText, fc.array(change, { minLength: 1, maxLength: 5 }), flavour, (start, changes, how) => {
        const paragraphs = new ParagraphCache()
        let text = start
        see(text, how, paragraphs)
        for (const one of changes) {
          text = changed(text, one)
          assert.deepEqual(said(see(text, how, paragraphs)), said(see(text, how)))
        }
      }),
      runs,
    )
  })

  it('gets spans that lie in the text and split no character', () => {
    fc.assert(
      fc.property(reportText, flavour, (text, how) => {
        const analysis = see(text, how)
        assert.deepEqual(analysis.crashes, [])
        const sound = (what: string, { start, end }: Span): void => {
          assert.ok(0 <= start && start <= end && end <= text.length, `${what} at ${start}–${end} of ${text.length}`)
          assert.ok(!splits(text, start) && !splits(text, end), `${what} at ${start}–${end} splits a character`)
        }
        for (const row of annotate(analysis)) {
          sound(row.type, { start: row.offset[0], end: row.offset[1] })
          if ('text' in row) assert.equal(row.text, text.slice(...row.offset))
        }
        for (const finding of analysis.findings) {
          sound(finding.rule, finding.span)
          for (const fix of finding.fixes()) for (const edit of fix.edits) sound(`a fix of ${finding.rule}`, edit.span)
        }
        for (const edit of fixAll(analysis)) sound('an edit of all fixes', edit.span)
      }),
      runs,
    )
  })

  it('has a card, or none, at every place', () => {
    fc.assert(
      fc.property(reportText, flavour, fc.double({ min: 0, max: 1, noNaN: true }), (text, how, where) => {
        const at = Math.floor(where * text.length)
        const hover = hoverAt(see(text, how), at)
        assert.ok(hover === null || (hover.span.start <= at && at <= hover.span.end && hover.markdown !== ''))
      }),
      runs,
    )
  })

  it('has fewer certain faults after all certain fixes, and none in the end', () => {
    fc.assert(
      fc.property(reportText, flavour, (start, how) => {
        let text = start
        for (let round = 0; round < 12; round++) {
          const edits = fixAll(see(text, how))
          if (edits.length === 0) return
          text = applyEdits(text, edits)
        }
        assert.fail('the fixes do not come to an end')
      }),
      runs,
    )
  })
})
