/** Reads a paragraph as a value of its own text, and keeps what it has read: an unchanged paragraph is never analysed twice. */
import { outside, type Span } from '../base/span.ts'
import { readBrackets } from './citations/citations.ts'
import { type DateExpression, findDates } from './dates/dates.ts'
import { findNames } from './names/names.ts'
import type { Citation, Paragraph, Sentence, Verdict, WrittenName } from './report.ts'
import { splitSentences } from './sentences/sentences.ts'
import type { Place } from './verdict/claim-features.ts'
import { judge } from './verdict/verdict.ts'

/** A paragraph's brackets: its citations, and what is no prose without being one. */
const bracketed = (text: string) => {
  const { citations, inert } = readBrackets(text)
  const sure = citations.filter(({ certainty }) => certainty === 'sure').map(({ span }) => span)
  return { text, citations, inert, skipped: [...sure, ...inert].sort((a, b) => a.start - b.start) }
}

const split = ({ text, citations, inert, skipped }: ReturnType<typeof bracketed>) => ({
  text,
  citations,
  skipped,
  sentences: splitSentences(text, citations, inert).map(
    ({ span, extent }, before, { length }) => new ReadSentence(text, span, extent, citations.length > 0 ? null : { before, count: length }),
  ),
})

const dated = ({ text, citations, skipped, sentences }: ReturnType<typeof split>): Paragraph =>
  new ReadParagraph(
    text,
    sentences,
    citations,
    outside(findDates(text, skipped), ({ span }) => span, skipped),
    skipped,
  )

/** Judged when somebody first asks. */
class ReadSentence implements Sentence {
  readonly span: Span
  readonly extent: Span
  readonly #text: string
  readonly #place: Place | null
  #verdict: Verdict | null = null

  constructor(text: string, span: Span, extent: Span, place: Place | null) {
    this.#text = text
    this.#place = place
    this.span = span
    this.extent = extent
  }

  get verdict(): Verdict {
    this.#verdict ??= judge(this.#text, this.span.start, this.span.end, this.#place)
    return this.#verdict
  }
}

/** Its names are looked for when somebody first asks. */
class ReadParagraph implements Paragraph {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly citations: readonly Citation[]
  readonly dates: readonly DateExpression[]
  readonly #skipped: readonly Span[]
  #names: readonly WrittenName[] | null = null

  constructor(
    text: string,
    sentences: readonly Sentence[],
    citations: readonly Citation[],
    dates: readonly DateExpression[],
    skipped: readonly Span[],
  ) {
    this.text = text
    this.sentences = sentences
    this.citations = citations
    this.dates = dates
    this.#skipped = skipped
  }

  get names(): readonly WrittenName[] {
    this.#names ??= findNames(
      this.text,
      this.sentences.map(({ span }) => span),
      this.#skipped,
    )
    return this.#names
  }
}

/** What is in the text, every span counting from its start. Never throws. Verdicts and names are worked out when they are first asked for. */
export const readParagraph = (text: string): Paragraph => dated(split(bracketed(text)))

/** How many paragraphs go through one part of the reading before they go on to the next. */
const batch = 128

/**
 * The paragraphs read one by one. Each part of the reading takes a batch of them in turn: its code and tables stay in the processor's
 * cache, which a third of the time is otherwise spent on filling.
 */
const readParagraphs = (texts: readonly string[]): readonly Paragraph[] => {
  const read: Paragraph[] = []
  for (let i = 0; i < texts.length; i += batch)
    read.push(
      ...texts
        .slice(i, i + batch)
        .map(bracketed)
        .map(split)
        .map(dated),
    )
  return read
}

/** The same text in memory of its own. Cut out of a document, it would keep that version of the whole document for as long as it is kept. */
const copied = (text: string): string => ` ${text}`.slice(1)

/** Paragraphs by their text. Keeps those of the last readings, so that memory follows what is open and not what was ever typed. */
export class ParagraphCache {
  private recent = new Map<string, Paragraph>()
  private former = new Map<string, Paragraph>()
  /** How many paragraphs were read and not found here: what a keystroke costs. */
  reads = 0

  /** `capacity` is in UTF-16 units of paragraph text a generation. */
  constructor(private readonly capacity = 8_000_000) {}
  private size = 0

  read(text: string): Paragraph {
    return this.recall(text, undefined)
  }

  /** The paragraphs of these texts, in their order; faster than one by one where many are new. */
  readAll(texts: readonly string[]): readonly Paragraph[] {
    const unread = new Set(texts.filter(text => !this.recent.has(text) && !this.former.has(text)))
    const fresh = new Map(readParagraphs(Array.from(unread, copied)).map(paragraph => [paragraph.text, paragraph]))
    return texts.map(text => this.recall(text, fresh.get(text)))
  }

  /** The paragraph of the text; `fresh` is it where it was read just now. */
  private recall(text: string, fresh: Paragraph | undefined): Paragraph {
    const known = this.recent.get(text)
    if (known) return known
    const former = this.former.get(text)
    if (!former) this.reads++
    const paragraph = former ?? fresh ?? readParagraph(copied(text))
    if (this.size + text.length > this.capacity) {
      this.former = this.recent
      this.recent = new Map()
      this.size = 0
    }
    this.recent.set(paragraph.text, paragraph)
    this.size += text.length
    return paragraph
  }
}
