import assert from 'node:assert/strict'
import { type Scores, scoreReports, scoreStrings } from './kit/score.ts'

/** What is reached: F1 over the annotated reports. A change that falls below one of these has broken something. */
const reports = {
  citation: 1,
  'citation-item': 1,
  'sentence-split': 1,
  date: 1,
  aside: 1,
  mention: 0.997,
  'mention-kind': 0.997,
  'uncited-claim': 0.918,
}

/** The share of the citation strings read as their key says: whether they cite, their sources and dates, and nothing found amiss in a sound one. */
const strings = { class: 185 / 190, items: 79 / 85, clean: 176 / 177 }

const recall = (scores: Scores, what: string): number => {
  const score = scores.get(what) ?? assert.fail(`no score for ${what}`)
  return score.found / (score.found + score.missed)
}

describe('scores', function () {
  this.timeout(60_000)

  it('of the annotated reports keep their floors', async () => {
    const { scores, misses } = await scoreReports()
    const low = Object.entries(reports).filter(([what, floor]) => (scores.get(what)?.f1 ?? 0) < floor)
    assert.deepEqual(
      low.map(([what]) => `${what} ${scores.get(what)?.f1.toFixed(3)}`),
      [],
      misses.join('\n'),
    )
  })

  it('of the citation strings keep their floors', async () => {
    const { scores, misses } = await scoreStrings()
    const low = Object.entries(strings).filter(([what, floor]) => recall(scores, what) < floor)
    assert.deepEqual(
      low.map(([what]) => `${what} ${recall(scores, what).toFixed(3)}`),
      [],
      misses.join('\n'),
    )
  })
})
