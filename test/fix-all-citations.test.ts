import assert from 'node:assert/strict'
import type { Analysis } from '../server/src/analysis.ts'
import { applyEdits } from '../server/src/base/edit.ts'
import { grouped } from '../server/src/base/grouped.ts'
import { contains, shift } from '../server/src/base/span.ts'
import { fixAll } from '../server/src/features/fix-all.ts'
import type { LinkedCitation } from '../server/src/model/model.ts'
import { rules } from '../server/src/rules/index.ts'
import { type AnnotatedReport, annotatedReports } from './kit/annotated.ts'
import { analysed } from './kit/desk.ts'
import { marked } from './kit/marked.ts'
import { more } from './kit/more.ts'

/** The text after all certain fixes, made until none is left. */
const repaired = (report: AnnotatedReport, text: string): string => {
  let now = text
  for (let round = 0; round < 12; round++) {
    const edits = fixAll(report.analyse(now))
    if (edits.length === 0) return now
    now = applyEdits(now, edits)
  }
  return assert.fail(`the fixes of ${report.name} do not come to an end`)
}

/** The words and numbers alone. */
const wordsOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

/** The prose with every citation and note cut out of it. */
const proseOf = ({ model }: Analysis): string => {
  let prose = ''
  let at = 0
  for (const { start, end } of [...model.citations, ...model.notes].map(({ span }) => span).sort((a, b) => a.start - b.start)) {
    if (start > at) prose += model.report.text.slice(at, start)
    at = Math.max(at, end)
  }
  return (prose + model.report.text.slice(at)).replace(/\s+/g, ' ')
}

/** The sources, however they are punctuated, and the dates of each citation and note, in text order. */
const itemsOf = ({ model }: Analysis): readonly (readonly string[])[] =>
  [...model.citations, ...model.notes].map(({ items }) =>
    items.map(({ source, date }) => `${wordsOf(source ?? '')} of ${date?.value}`).sort(),
  )

/** Faults as authors make them, made in every citation of a report at once. */
const faults: Readonly<Record<string, (citation: string) => string>> = {
  'none but its own': citation => citation,
  'doubled commas': citation => citation.replaceAll(', ', ',, '),
  'doubled semicolons': citation => citation.replaceAll('; ', ';; '),
  'two marks side by side': citation => citation.replaceAll('; ', ';, '),
  'a comma before a semicolon': citation => citation.replaceAll('; ', ',; '),
  'a mark at the end': citation => citation.replace(/\)$/, ';)'),
  'a mark at the beginning': citation => citation.replace(/^\(/, '(, '),
  'no closing parenthesis': citation => citation.replace(/\)$/, ''),
  'two closing parentheses': citation => citation.replace(/\)$/, '))'),
  'two opening parentheses': citation => citation.replace(/^\(/, '(('),
  'a bracket of another kind': citation => citation.replace(/\)$/, ']'),
  'no comma before the date': citation => citation.replace(/, (?=\p{Lu}\p{Ll}+ \d)/gu, ' '),
  'a comma inside the date': citation => citation.replace(/ (\p{Lu}\p{Ll}+) (?=\d{1,2}\b)/gu, ' $1, '),
  'no mark between items': citation => citation.replaceAll('; ', ' '),
}

/** The report with the fault in one sound citation of each block, so that no fault blurs another. */
const withFault = ({ model }: Analysis, fault: (citation: string) => string): string =>
  applyEdits(
    model.report.text,
    [...grouped(model.citations.filter(isSound), ({ block }) => block).values()].flatMap((citations, n) => {
      const citation = citations[n % citations.length]
      return citation ? [{ span: citation.span, text: fault(citation.text) }] : []
    }),
  )

const isSound = ({ kind, text, flaws }: LinkedCitation): boolean => kind === 'source' && flaws.length === 0 && /^\(.*\)$/s.test(text)

describe('fix all', function () {
  this.timeout(120_000)
  let all: readonly AnnotatedReport[] = []
  before(async () => {
    all = await annotatedReports()
  })

  /** Fails unless all certain fixes leave the report, with this text, its words, its prose and what each of its citations cites. */
  const assertKept = (report: AnnotatedReport, text: string): string => {
    const after = repaired(report, text)
    const [old, now] = [report.analyse(text), report.analyse(after)]
    assert.equal(wordsOf(after), wordsOf(text), report.name)
    assert.equal(proseOf(now), proseOf(old), report.name)
    const [were, are] = [itemsOf(old), itemsOf(now)]
    assert.equal(are.length, were.length, `${report.name}: as many citations as before`)
    for (const [i, items] of are.entries()) assert.deepEqual(more(items, were[i] ?? []), [], `${report.name}: items of citation ${i + 1}`)
    return after
  }

  for (const [name, fault] of Object.entries(faults))
    it(`cites nothing that was not cited there, and touches no word: ${name}`, () => {
      const mended = all.filter(report => {
        const text = withFault(report.analyse(report.text), fault)
        return assertKept(report, text) !== text
      })
      assert.ok(mended.length > all.length / 3, `${mended.length} reports mended`)
    })

  it('changes a citation and nothing else, whatever the rule', () => {
    const texts = rules.flatMap(({ examples }) => [...examples.bad.map(({ text }) => marked(text).text), ...examples.good])
    let certain = 0
    for (const { model, findings } of [...texts.map(text => analysed(text)), ...all.map(report => report.analyse(report.text))])
      for (const finding of findings)
        for (const fix of finding.fixes().filter(one => one.certain))
          for (const { span, text } of fix.edits) {
            certain++
            const words = `${model.report.text.slice(span.start, span.end)}${text}`
            assert.equal(wordsOf(words), '', `${finding.rule}: “${fix.title}” changes words`)
            assert.ok(
              [...model.citations, ...model.notes].some(one => contains(one.span, span)),
              `${finding.rule}: “${fix.title}” changes what is no citation`,
            )
          }
    assert.ok(certain > 10, `${certain} certain edits`)
  })

  it('cites nothing where the citations have been taken out', () => {
    for (const report of all) {
      const { citations } = report.analyse(report.text).model
      const spans = citations.map(({ span, written, block }) => (written.enclosed ? shift(written.enclosed, block.origin) : span))
      const unlike = spans.filter((span, i) => spans[i - 1]?.start !== span.start)
      assertKept(
        report,
        applyEdits(
          report.text,
          unlike.map(span => ({ span, text: '' })),
        ),
      )
    }
  })
})
