/** What the shapes of statements of confidence are made of, and what they make. Offsets count in a reading (`confidence-reading.ts`). */
import type { Span } from '../base/span.ts'
import { gradedConfidence as graded, levelOfConfidence as level } from '../syntax/estimative.ts'
import type { Removal } from './confidence-removal.ts'

/** What the author says of how good the grounds of a judgement are. */
export interface Confidence {
  /** With who holds it: "We judge with high confidence". */
  readonly span: Span
  /** The level alone: "high confidence". */
  readonly words: Span
  /** What it is said of: what follows it, what came before, or the sentence that it stands in. */
  readonly of: 'next' | 'before' | 'whole'
  /** Whether it is the author's, whoever else speaks in the sentence. */
  readonly own: boolean
  /** Null where it cannot be taken out and leave a sentence. */
  readonly removal: Removal | null
}

/** One way to state it. */
export interface Shape {
  readonly pattern: RegExp
  /** The statement that a match of the pattern makes; null where it makes none. */
  readonly read: (match: Match) => Confidence | null
}

export class Match {
  readonly text: string
  readonly span: Span
  private readonly match: RegExpExecArray

  constructor(match: RegExpExecArray) {
    this.match = match
    this.text = match.input
    this.span = { start: match.index, end: match.index + match[0].length }
  }

  /** Where the named group stands; null where it took no part. */
  at(name: string): Span | null {
    const at = this.match.indices?.groups?.[name]
    return at ? { start: at[0], end: at[1] } : null
  }

  /** What the named group matched; empty where it took no part. */
  words(name: string): string {
    return this.match.groups?.[name] ?? ''
  }

  /** The statement that covers the match, or the stretch given. Its level is the group `words`. */
  states(of: Confidence['of'], own: boolean, removal: Removal | null, span: Span = this.span): Confidence {
    return { span, words: this.at('words') ?? span, of, own, removal }
  }
}

/** The pattern of a shape: capitals do not count, and the places of its groups are kept. */
export const shape = (pattern: string): RegExp => new RegExp(pattern, 'dgi')

const adverb =
  '(?:still|also|now|therefore|thus|then|again|further|accordingly|nonetheless|nevertheless|provisionally|tentatively|currently|jointly|' +
  'collectively|however|generally|only|ourselves|here|consequently|continue to|can|would|do|are able to)'
/** Up to three words between a subject and its verb. None of them denies. */
export const adverbs = `(?:,? ${adverb},?){0,3}`
/** How confident somebody is. */
export const manner = `(?:(?:${adverb}|very|highly|moderately|reasonably|fairly|quite|increasingly|entirely|fully|rather|somewhat|extremely|broadly) ){0,3}`
const judging =
  '(?:judge|assess|estimate|believe|conclude|think|expect|forecast|project|predict|anticipate|consider|say|state|find|reckon|infer|suspect)'
const judged = '(?:judged|assessed|concluded|found|determined|estimated|considered|believed|thought|expected|deemed|forecast|projected)'
const judges = '(?:judges|assesses|estimates|believes|concludes|thinks|expects|forecasts|finds|considers)'
const paper = 'this (?:report|paper|note|assessment|brief|bulletin|memo|memorandum|estimate|update|product|desk|office|cell|team)'
export const judgement = '(?:judge?ment|assessment|estimate|conclusion|forecast|finding|projection|prediction|call|view|inference)'

/** The author as one who judges, up to and with the verb; the pronoun is the group `subject`. */
export const author = String.raw`(?:\b(?<subject>we|I)${adverbs} (?:${judging}|have${adverbs} ${judged})|\b${paper}${adverbs} ${judges})`
/** A judgement that nobody is named for. */
export const nobody = String.raw`(?:\b(?:it )?(?:is|are|was|were|be|been)${adverbs} ${judged}|^assessed)`
const since = '(?:since|because|as|given|for|though|although|despite)'
/** " in this judgement", " of that": what has been said before. */
export const inThis =
  String.raw`(?: (?:in|about|of|to) (?:(?:this|that|these|those|our|the|both|each of these)(?: [a-z-]{1,20}){0,2} ${judgement}s?\b|` +
  String.raw`(?:this|that|it|these|either)(?=$|[,.;:!)–—]| [–—-]| ${since}\b| (?:is|remains|stays)\b)))`
/** Nothing more is said of it. */
export const ends = String.raw`(?=$|[,.;:!)\]]| [–—-]| ${since}\b)`
/** "moderate confidence", "confidence: moderate", as a label. */
export const label = `(?:(?:with |at )?${graded}|(?:analytic(?:al)? |overall )?confidence(?: level)?(?::| =| is)? ${level})`
/** A portion's mark at the very start: "(S//NF) ". */
export const opening = String.raw`^(?:\([A-Z][A-Z/, -]{0,30}\) )?`
