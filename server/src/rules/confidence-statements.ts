/** Statements of confidence that are clauses: "we judge with high confidence that …", "we have low confidence in this". */
import { gradedConfidence as graded, levelOfConfidence as level } from '../syntax/estimative.ts'
import { adverbs, author, ends, inThis, judgement, manner, nobody, type Shape, shape } from './confidence.ts'
import { ours, plain, thinking, weAre, weHave, withoutManner } from './confidence-removal.ts'

const subject = String.raw`\b(?<subject>we|I)`
const inJudgement = `(?: in (?:our|the|this)(?: [a-z-]{1,20})? ${judgement})?`

/** "We" as it is written where it stands. */
const weThink = (text: string, at: number): string => (/^\p{Lu}/u.test(text.slice(at, at + 2)) ? 'We think' : 'we think')

export const statements: readonly Shape[] = [
  {
    // "We judge with high confidence that …", "It is assessed, with low confidence, that …"
    pattern: shape(`(?:(?<author>${author})|${nobody})(?<cut>,? (?:with|at) (?<words>${graded}|confidence\\b(?=,| that\\b)))`),
    read: match => {
      const { text } = match
      const cut = match.at('cut')
      const words = match.words('words')
      const own = match.at('author') !== null
      const bare = /^confidence/i.test(words)
      if (!cut || (bare && !own)) return null
      // Two commas around it go with it; one behind it opens something else.
      const end = text[cut.start] === ',' && text[cut.end] === ',' ? cut.end + 1 : cut.end
      const who = match.words('subject')
      const says = bare ? weAre(who, 'are confident') : who === '' ? ours(words) : weHave(who, words)
      return match.states('next', own, withoutManner(text, { start: cut.start, end }, says))
    },
  },
  {
    // "We have high confidence that …", "We have high confidence in our judgement that …"
    pattern: shape(`${subject}${adverbs} (?<has>(?:have|place|put) (?<words>${graded}|confidence)${inJudgement} that\\b)`),
    read: match => {
      const says = weHave(match.words('subject'), match.words('words'))
      return match.states('next', true, thinking(match.text, match.at('has') ?? match.span, 'think', says))
    },
  },
  {
    // "We have high confidence, on the word of two sources, that …"
    pattern: shape(`${subject}${adverbs} (?<has>have (?<words>${graded}))(?=, [^,]{1,80}, that\\b)`),
    read: match => {
      const changes = [{ span: match.at('has') ?? match.span, text: 'think' }]
      const says = weHave(match.words('subject'), match.words('words'))
      return match.states('next', true, { changes, alone: changes, says, governs: true })
    },
  },
  {
    // "There is high confidence that …", "Our confidence is moderate that …"
    pattern: shape(
      String.raw`(?:\bthere is (?<words>${graded})(?<=(?:high|moderate|medium|low) confidence)|\bour confidence is (?<level>${level})) that\b`,
    ),
    read: match => {
      const own = match.at('level') !== null
      const says = ours(own ? `${match.words('level')} confidence` : match.words('words'))
      return match.states('next', own, thinking(match.text, match.span, weThink(match.text, match.span.start), says))
    },
  },
  {
    // "Our confidence that … is low"
    pattern: shape(
      String.raw`\b(?:our|my) confidence${inJudgement} that(?= [^.;]{1,300}?(?<tail> (?:is|remains) (?<words>${level}))${ends})`,
    ),
    read: match => {
      const tail = match.at('tail')
      if (!tail) return null
      const says = ours(`${match.words('words')} confidence`)
      const removal = thinking(match.text, match.span, weThink(match.text, match.span.start), says)
      const gone = { span: tail, text: '' }
      return match.states('next', true, { ...removal, changes: [...removal.changes, gone], alone: [...removal.alone, gone] })
    },
  },
  {
    // "We are highly confident that …", "we are confident of this"
    pattern: shape(
      String.raw`${subject}(?<are>'re|'m|${adverbs} (?<be>are|am|remain|feel|be)) (?<words>${manner}confident)(?! enough\b)` +
        String.raw`(?: that\b|(?<object>${inThis}|${ends})|(?= (?:the|a|an|it|there|this|these)\b))`,
    ),
    read: match => {
      const are = match.at('are')
      if (match.at('object') || !are) return match.states('before', true, null)
      const be = /^(?:remain|feel)$/i.test(match.words('be')) ? match.words('be') : 'are'
      const says = weAre(match.words('subject'), `${be} ${match.words('words')}`)
      return match.states('next', true, thinking(match.text, { start: are.start, end: match.span.end }, ' think', says))
    },
  },
  {
    // ", a judgement in which we have low confidence", ", which we hold with low confidence"
    pattern: shape(
      `,(?: an? ${judgement})?(?: in which (?<subject>we|I)${adverbs} (?:have|place)|` +
        `(?: which| that)? (?:we|I)${adverbs} (?:hold|make|offer|give)(?: it| this)? with) (?<words>${graded})(?=,|[.!;]?$)`,
    ),
    read: match => {
      const removal = plain({ span: match.span, text: '' }, weHave('we', match.words('words')))
      return match.states('whole', true, removal, { start: match.span.start + 2, end: match.span.end })
    },
  },
  {
    // "We have low confidence in this judgement", "we attach low confidence to this assessment"
    pattern: shape(`${subject}${adverbs} (?:have|place|put|attach|assign|ascribe) (?<words>${graded})(?:${inThis}|${ends})`),
    read: match => match.states('before', true, null),
  },
  {
    // "Our confidence in this judgement is low"
    pattern: shape(
      String.raw`\b(?:(?<own>our |my |the )?(?:level of |degree of |overall |analytic(?:al)? )?confidence(?: levels?)?${inThis}|` +
        `(?:our|my)(?: level of| degree of| overall| analytic(?:al)?)? confidence(?: level)?|analytic(?:al)? confidence|confidence level)` +
        String.raw` (?:is|remains|stays)(?: therefore| thus| also| still)? (?<words>${level})(?! that\b)|` +
        String.raw`\bconfidence (?:is|remains) (?:moderate|medium)${ends}`,
    ),
    read: match => match.states('before', match.at('own') !== null, null),
  },
]
