/** The score of what is found once a citation is gone. */
import { slice } from '../../server/src/base/span.ts'
import { desk, type ReportSet, Score } from './score.ts'
import { overlap, type Pair } from './score-findings.ts'
import { reportsOf } from './score-reports.ts'

/**
 * Takes the citations of a set's reports away, one at a time, and counts whether something that rested on one is then flagged. Left out are those
 * without which every sentence they covered still rests on another citation or names its source itself. Of a link the words stay.
 */
export const scoreAblation = async (set: ReportSet): Promise<{ readonly score: Score; readonly misses: readonly string[] }> => {
  const see = await desk(set)
  const score = new Score()
  const misses: string[] = []
  for (const { name, file, text } of reportsOf(set)) {
    const { model } = await see(file, text)
    for (const citation of model.citations) {
      const { start, end } = citation.span
      const words = citation.kind === 'link' ? (/^\[([^\]]*)\]/.exec(slice(text, citation.span))?.[1] ?? '') : ''
      const kept = text.slice(0, start).replace(words === '' ? /\s$/ : /$/, '') + words
      const moved = (at: number): number => (at < end ? Math.min(at, kept.length) : at + kept.length - end)
      const covered = model.sentences
        .filter(sentence => sentence.citation === citation)
        .map(({ span }): Pair => [moved(span.start), moved(span.end)])
      const without = await see(file, kept + text.slice(end))
      const bare = without.model.sentences.filter(
        ({ support, span }) => support === 'none' && covered.some(was => overlap(was, [span.start, span.end]) > 0),
      )
      if (bare.length === 0) continue
      const flagged = without.findings.some(({ rule, span }) => {
        const block = bare.find(sentence => sentence.block.span.start <= span.start && span.end <= sentence.block.span.end)
        const ownWork = without.model.citations.some(one => one.span.start === span.start && one.block === block?.block)
        return (
          rule === 'uncited-claim' &&
          (ownWork || bare.some(sentence => overlap([sentence.span.start, sentence.span.end], [span.start, span.end]) > 0))
        )
      })
      score.add(flagged ? 1 : 0, 0, flagged ? 0 : 1)
      if (!flagged) misses.push(`${name}: without ${citation.text} nothing is flagged in: ${bare.map(({ text }) => text).join(' | ')}`)
    }
  }
  return { score, misses }
}
