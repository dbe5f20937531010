/** Fixes of a sentence that says both how likely something is and how confident the author is of it. */
import type { Edit } from '../base/edit.ts'
import { skipSpaceBack } from '../base/space.ts'
import { type Span, shift } from '../base/span.ts'
import type { LinkedSentence, Model } from '../model/model.ts'
import type { Confidence } from './confidence.ts'
import type { Reading } from './confidence-reading.ts'
import type { Change } from './confidence-removal.ts'
import type { Fix } from './rule.ts'

const splitting = 'Say how confident we are in a sentence of its own'

/** The two sentences, then the one without the confidence; nothing where neither is sure to read well. */
export const confidenceFixes = (
  model: Model,
  sentence: LinkedSentence,
  reading: Reading,
  confidence: Confidence,
  likelihood: Span,
): readonly Fix[] => {
  const split = clauseSplit(model, sentence, reading, confidence, likelihood) ?? mainSplit(model, sentence, reading, confidence, likelihood)
  const alone = confidence.removal && editsOf(reading, confidence.removal.alone)
  return [
    ...(split ? [{ title: splitting, preferred: true, certain: false, edits: split }] : []),
    ...(alone ? [{ title: 'Leave out how confident we are', preferred: false, certain: false, edits: alone }] : []),
  ]
}

const editsOf = (reading: Reading, changes: readonly Change[]): readonly Edit[] | null => {
  const edits = changes.map(({ span, text }) => reading.edit(span, text)).filter(edit => edit !== null)
  return edits.length === changes.length ? edits : null
}

/** The confidence taken out, and said behind the sentence. */
const mainSplit = (
  model: Model,
  sentence: LinkedSentence,
  reading: Reading,
  { removal, span }: Confidence,
  likelihood: Span,
): readonly Edit[] | null => {
  if (!removal || (removal.governs && !isGoverned(reading.text, span, likelihood))) return null
  const edits = editsOf(reading, removal.changes)
  const behind = edits && appended(model, sentence, removal.says(nounOf(reading.text, model.report.text)))
  return edits && behind ? [...edits, behind] : null
}

/** "that the brigade, which left in May, will" */
const inserted = /, (?:which|who|whose|where|when|if|while)\b[^,]{1,120},/g
/** What ends the reach of "we judge that": another clause, or another judgement. */
const ending =
  /[;:]|, ?(?:and|but|while|so|yet|or|which|who|whose|where|whereas|although|though)\b| (?:and|but) (?:we|I|it|they|he|she|there|judge|assess|think|believe|expect|estimate)\b/i

/** Whether the confidence is said of the likelihood: behind "we judge that …", or around "…, we judge with low confidence, …". */
const isGoverned = (text: string, span: Span, likelihood: Span): boolean =>
  likelihood.start < span.start ? text[span.end] === ',' : !ending.test(text.slice(span.end, likelihood.start).replaceAll(inserted, ''))

const judged =
  /\b(?:we|I|is|are|was|been|this [a-z]{1,12})(?:,? [a-z]{1,14},?){0,3}? (assess|estimat|conclu|forecast)|^(assess)|confidence (assess|estimat|conclu|forecast)|in (?:our|this|the)(?: [a-z]{1,14})? (assess|estimat|conclu|forecast)/i
const nouns: Readonly<Record<string, string>> = { assess: 'assessment', estimat: 'estimate', conclu: 'conclusion', forecast: 'forecast' }

/** What the sentence makes: an assessment where it assesses, else a judgement, spelt as in the report. */
const nounOf = (text: string, report: string): string => {
  const root = judged
    .exec(text)
    ?.slice(1)
    .find(one => one !== undefined)
  return nouns[root?.toLowerCase() ?? ''] ?? (/judgment/i.test(report) && !/judgement/i.test(report) ? 'judgment' : 'judgement')
}

/** What may follow a clause that ends its sentence. */
const completed = /^(?:[.!]?$|[).;:]|,? (?:since|because|as|given|for|though|although|which|despite)\b)/i

/** What joins a clause to the one before it; a comma alone may end a clause that is no sentence. */
const joint = /(?:(?: ?;| [–—-]| \()(?: (?:and|but|though|although|while))?|,? (?:and|but|though|although|while))(?: however,)? ?$/
/** What joins to it one that is surely a sentence of its own. */
const nextJoint = /(?:;(?: (?:and|but))? |, (?:and|but) )(?=(?:it|they|he|she|we|there|this|these|that|those|the|a|an)\b)/

/** A stop in the place of what joins two clauses: "…, and we have low confidence in this", "…; it will probably …". */
const clauseSplit = (
  model: Model,
  sentence: LinkedSentence,
  reading: Reading,
  { of, span, removal }: Confidence,
  likelihood: Span,
): readonly Edit[] | null => {
  const { text } = reading
  if (of === 'whole' || (removal && !removal.governs)) return null
  if (likelihood.start >= span.end) {
    const found = nextJoint.exec(text.slice(span.end, likelihood.start))
    return found && stopped(reading, span.end + found.index, span.end + found.index + found[0].length, '')
  }
  const found = joint.exec(text.slice(0, span.start))
  if (!found || (of === 'before' && !completed.test(text.slice(span.end)))) return null
  // What is cited is the judgement, not how sure we are of it.
  const cited = of === 'before' ? trailing(model.report.text, sentence) : null
  const clause = stopped(reading, found.index, span.start, cited?.text ?? '', cited?.stopped)
  if (!clause || !found[0].startsWith(' (')) return clause && cited ? [...clause, { span: cited.span, text: '' }] : clause
  const close = text.indexOf(')', span.end)
  const bracket = close < 0 || cited ? null : reading.edit({ start: close, end: close + 1 }, '')
  return bracket && [...clause, bracket]
}

/** The edit that ends a sentence at `start` and begins the next at `end`. */
const stopped = (reading: Reading, start: number, end: number, cited: string, behind = false): readonly Edit[] | null => {
  const but = /\b(?:but|though|although|however)\b/.test(reading.text.slice(start, end))
  const rest = reading.text.slice(end)
  const first = rest.charAt(0)
  const word = but ? (/^I\b/.test(rest) ? first : first.toLowerCase()) : first.toUpperCase()
  const edit = reading.edit({ start, end: end + 1 }, `${behind ? `.${cited}` : `${cited}.`} ${but ? 'But ' : ''}${word}`)
  return edit && [edit]
}

/** The citations that trail the sentence, the space before them with them, and whether they stand behind its stop; null where none do. */
const trailing = (report: string, sentence: LinkedSentence): { span: Span; text: string; stopped: boolean } | null => {
  const { span, text, block } = sentence
  const extent = extentOf(sentence)
  const cited = block.paragraph?.citations
    .map(citation => shift(citation.enclosed ?? citation.span, block.origin))
    .filter(one => one.start >= span.end && one.end <= extent)
  const [first, last] = [cited?.[0], cited?.at(-1)]
  if (!first || !last) return null
  const start = skipSpaceBack(report, first.start, span.end)
  return { span: { start, end: last.end }, text: report.slice(start, last.end), stopped: isStopped(text) }
}

/** Where the sentence ends with the citations and white space that follow it. */
const extentOf = ({ span, block }: LinkedSentence): number => {
  const written = block.paragraph?.sentences.find(one => block.origin + one.span.start === span.start)
  return written ? block.origin + written.extent.end : span.end
}

/** The edit that puts a sentence behind this one and its citation; null where this one leads on to something. */
const appended = (model: Model, sentence: LinkedSentence, words: string): Edit | null => {
  const { span, text } = sentence
  const report = model.report.text
  const extent = extentOf(sentence)
  const comment = report.slice(span.start, extent).indexOf('<!--')
  let at = skipSpaceBack(report, comment < 0 ? extent : span.start + comment, span.start)
  const before = report.slice(span.start, at)
  if (/[:;,?]["”’')\]*_]*$/.test(before)) return null
  const stopped = isStopped(text) || isStopped(before)
  // A sentence in brackets takes the other into them, one in bold type too.
  if (/^\((?![A-Z][A-Z/, -]*\))/.test(text) && /[.!…]\)$/.test(before)) at--
  const marks = /[*_]{1,3}$/.exec(report.slice(span.start, at))?.[0] ?? ''
  const count = text.match(/[*_]{1,3}/g)?.length ?? 0
  if (count % 2 === 1 || (count === 2 && /^[*_]/.test(text))) at -= marks.length
  return { span: { start: at, end: at }, text: stopped ? ` ${words}.` : `. ${words}` }
}

/** Whether the words end in a stop, marks and brackets behind it aside. */
const isStopped = (words: string): boolean => /[.!…]["”’')\]*_]*$/.test(words)
