/** The fixes of every uncited claim of the annotated reports: each makes an end of what it answers and of nothing else. */
import assert from 'node:assert/strict'
import type { Analysis } from '../server/src/analysis.ts'
import { applyEdits } from '../server/src/base/edit.ts'
import { contains } from '../server/src/base/span.ts'
import { supports } from '../server/src/model/coverage.ts'
import type { Finding, Fix } from '../server/src/rules/rule.ts'
import { uncitedClaim } from '../server/src/rules/uncited-claim.ts'
import { type AnnotatedReport, annotatedReports } from './kit/annotated.ts'
import { more } from './kit/more.ts'

const context = { citedElsewhere: ['Kommersant', 'Kyodo', 'Reuters', 'AFP', 'Xinhua'] }

/** A form to fill in names a source that nobody knows and a date that is none. */
const placeholder = /SOURCE|DATE|ADDRESS/
const ofPlaceholders: ReadonlySet<string> = new Set(['unknown-source', 'vague-source', 'missing-citation-date'])

/** A finding is known by its beginning: what a mark without a partner spans ends with the sentence. */
const beginning = 30

const said = (text: string, { rule, span }: Finding): string =>
  `${rule}: ${text.slice(span.start, Math.min(span.end, span.start + beginning))}`

/** What is wrong with a fix, in words; empty where nothing is. */
const wrongs = (report: AnnotatedReport, before: Analysis, finding: Finding, fix: Fix): readonly string[] => {
  const text = applyEdits(report.text, fix.edits)
  const after = report.analyse(text)
  const was = before.findings.map(one => said(report.text, one))
  const is = after.findings.map(one => said(text, one))
  const blank = placeholder.test(fix.edits.map(edit => edit.text).join(' '))
  const wrong: string[] = []
  const count = (list: readonly string[]): number => list.filter(one => one.startsWith('uncited-claim:')).length
  const together = Number(/^Cite these (\d+) /.exec(fix.title)?.[1] ?? 1)
  const added = more(is, was)
  // The first citation of a paragraph shows that its author cites there: what was taken for his opinion may be a fact without a source.
  const first = before.model.citations.every(citation => !supports(citation) || !contains(citation.block.span, finding.span))
  const shown = first ? count(added) : 0
  if (count(is) > count(was) - together + shown) wrong.push(`${count(was)} uncited claims became ${count(is)}`)
  for (const one of added) {
    const [rule = ''] = one.split(':')
    if (!(blank && ofPlaceholders.has(rule)) && !(first && rule === uncitedClaim.id)) wrong.push(`adds ${one}`)
  }
  if (after.model.sentences.length !== before.model.sentences.length)
    wrong.push(`${before.model.sentences.length} sentences became ${after.model.sentences.length}`)
  // Where links and parentheses are about as many, several of one kind may decide for it.
  if (after.model.coverage !== before.model.coverage && together === 1) wrong.push(`coverage became ${after.model.coverage}`)
  if (fix.certain) wrong.push('is certain')
  return wrong.map(one => `${report.name}: “${report.text.slice(finding.span.start, finding.span.end)}” ${fix.title}: ${one}`)
}

describe('the fixes of the uncited claims of annotated reports', function () {
  this.timeout(120_000)

  it('answer what they are offered for and nothing else', async () => {
    let offered = 0
    const wrong: string[] = []
    for (const report of await annotatedReports()) {
      const before = report.analyse(report.text)
      for (const finding of before.findings.filter(({ rule }) => rule === uncitedClaim.id))
        for (const fix of finding.fixes(context)) {
          offered++
          wrong.push(...wrongs(report, before, finding, fix))
        }
    }
    assert.equal(wrong.join('\n'), '')
    assert.ok(offered > 1000, `${offered} fixes`)
  })
})
