import assert from 'node:assert/strict'
import { crossValidated } from '../server/claim-weights.generate.ts'
import { type ReportSet, reportSets } from './kit/score.ts'
import { scoreAblation } from './kit/score-ablation.ts'
import { scoreReports, uncitedWhereNothingIs } from './kit/score-reports.ts'
import { type StringSet, scoreStrings } from './kit/score-strings.ts'

type Floors = Readonly<Record<string, number>>

/** What is reached: F1 over annotated reports. A change that falls below one of these has broken something. */
const reports: Readonly<Record<ReportSet, Floors>> = {
  corpus: {
    citation: 1,
    'citation-item': 1,
    'sentence-split': 1,
    date: 1,
    aside: 1,
    mention: 0.997,
    'mention-kind': 0.997,
    'uncited-claim': 0.973,
    'unattributed-quote': 1,
    'malformed-citation': 1,
    'missing-citation-date': 1,
    'future-citation': 1,
    'unknown-source': 1,
    'vague-source': 1,
    'weekday-mismatch': 1,
    'undefined-reference': 1,
    'impossible-date': 1,
    'duplicate-source': 1,
    'unbalanced-quote': 1,
    'mixed-likelihood-confidence': 1,
    fix: 1,
  },
  'corpus-apart': {
    citation: 0.998,
    'citation-item': 0.974,
    'sentence-split': 1,
    date: 0.989,
    aside: 1,
    mention: 0.934,
    'mention-kind': 0.937,
    'uncited-claim': 0.953,
    'unattributed-quote': 0.923,
    'malformed-citation': 0.982,
    'missing-citation-date': 0.974,
    'future-citation': 1,
    'vague-source': 0.947,
    'weekday-mismatch': 1,
    'undefined-reference': 1,
    'impossible-date': 1,
    'duplicate-source': 1,
    'unbalanced-quote': 1,
    'mixed-likelihood-confidence': 1,
    fix: 0.974,
  },
  'corpus-held-back': {
    citation: 1,
    'citation-item': 0.952,
    'sentence-split': 1,
    date: 0.991,
    aside: 1,
    mention: 0.945,
    'mention-kind': 0.939,
    'uncited-claim': 0.973,
    'unattributed-quote': 0.888,
    'malformed-citation': 1,
    'missing-citation-date': 0.857,
    'future-citation': 0.857,
    'vague-source': 1,
    'weekday-mismatch': 1,
    'undefined-reference': 1,
    'impossible-date': 1,
    'duplicate-source': 1,
    'unbalanced-quote': 1,
    'mixed-likelihood-confidence': 1,
    fix: 0.979,
  },
}

/** The share of claims called uncited that any editor would call so. */
const precision: Readonly<Record<ReportSet, number>> = { corpus: 0.964, 'corpus-apart': 0.958, 'corpus-held-back': 0.949 }

/** The share of citations without which something that they covered is flagged. */
const ablation: Readonly<Record<ReportSet, number>> = { corpus: 0.961, 'corpus-apart': 0.963, 'corpus-held-back': 0.963 }

/** The share of the citation strings read as their key says: whether they cite, their sources and dates, their defects, and nothing amiss in a sound one. */
const strings: Readonly<Record<StringSet, Floors>> = {
  'citation-strings': { class: 1, items: 83 / 85, clean: 1, defect: 1 },
  'citation-strings-apart': { class: 380 / 390, items: 174 / 191, clean: 1, defect: 1 },
}

/** The reports in whose sentences no editor would miss a source, and how many of these are called uncited in all. */
const quiet: Readonly<Record<ReportSet, { readonly reports: number; readonly called: number }>> = {
  corpus: { reports: 2, called: 0 },
  'corpus-apart': { reports: 12, called: 6 },
  'corpus-held-back': { reports: 2, called: 0 },
}

/** Of labelled sentences that any editor would ask a source for, or none: each file predicted from the others. */
const toldApart = { accuracy: 0.903, f1: 0.905 }
const stringSets: readonly StringSet[] = ['citation-strings', 'citation-strings-apart']

describe('scores', function () {
  this.timeout(60_000)

  for (const set of reportSets) {
    it(`of the reports in ${set} keep their floors`, async () => {
      const { scores, misses } = await scoreReports(set)
      const low = Object.entries(reports[set]).filter(([what, floor]) => (scores.get(what)?.f1 ?? 0) < floor)
      assert.deepEqual(
        low.map(([what]) => `${what} ${scores.get(what)?.f1.toFixed(3)}`),
        [],
        misses.join('\n'),
      )
      const reached = scores.get('uncited-claim')?.precision ?? 0
      assert.ok(reached >= precision[set], `${reached}\n${misses.join('\n')}`)
    })

    it(`of the reports in ${set} tell when a citation is taken away`, async () => {
      const { score, misses } = await scoreAblation(set)
      assert.ok(score.recall >= ablation[set], `${score.recall}\n${misses.join('\n')}`)
    }).timeout(120_000)

    it(`of the reports in ${set} in which nothing is uncited stay as good`, async () => {
      const called = await uncitedWhereNothingIs(set)
      assert.equal(called.size, quiet[set].reports)
      const found = [...called].flatMap(([name, texts]) => texts.map(text => `${name}: ${text}`))
      assert.ok(found.length <= quiet[set].called, found.join('\n'))
    })
  }

  it('of labelled sentences, each file predicted from the others, keep their floors', () => {
    const all = crossValidated().at(-1) ?? assert.fail('no figures')
    assert.ok(all.accuracy >= toldApart.accuracy && all.f1 >= toldApart.f1, JSON.stringify(all))
  }).timeout(240_000)

  for (const set of stringSets)
    it(`of ${set} keep their floors`, async () => {
      const { scores, misses } = await scoreStrings(set)
      const low = Object.entries(strings[set]).filter(([what, floor]) => (scores.get(what)?.recall ?? 0) < floor)
      assert.deepEqual(
        low.map(([what]) => `${what} ${scores.get(what)?.recall.toFixed(3)}`),
        [],
        misses.join('\n'),
      )
    })
})
