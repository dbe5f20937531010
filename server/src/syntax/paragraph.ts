/** Reads a paragraph as a value of its own text, and keeps what it has read: an unchanged paragraph is never analysed twice. */
import { outside } from '../base/span.ts'
import { readBrackets } from './citations.ts'
import { findDates } from './dates.ts'
import { findNames } from './names.ts'
import type { Paragraph } from './report.ts'
import { splitSentences } from './sentences.ts'
import { judge } from './verdict.ts'

/** A paragraph's brackets: its citations, and what is no prose without being one. */
const bracketed = (text: string) => {
  const { citations, inert } = readBrackets(text)
  const sure = citations.filter(({ certainty }) => certainty === 'sure').map(({ span }) => span)
  return { text, citations, inert, skipped: [...sure, ...inert].sort((a, b) => a.start - b.start) }
}

type Bracketed = ReturnType<typeof bracketed>

const split = (read: Bracketed) => ({ ...read, sentences: splitSentences(read.text, read.citations, read.inert) })

const judged = (read: ReturnType<typeof split>) => ({
  ...read,
  sentences: read.sentences.map(({ span, extent }) => ({ span, extent, verdict: judge(read.text, span.start, span.end) })),
})

const dated = (read: ReturnType<typeof judged>) => ({
  ...read,
  dates: outside(findDates(read.text, read.skipped), ({ span }) => span, read.skipped),
})

const named = ({ text, sentences, citations, dates, skipped }: ReturnType<typeof dated>): Paragraph => ({
  text,
  sentences,
  citations,
  dates,
  names: findNames(
    text,
    sentences.map(({ span }) => span),
    skipped,
  ),
})

/** What is in the text, every span counting from its start. Never throws. */
export const readParagraph = (text: string): Paragraph => named(dated(judged(split(bracketed(text)))))

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
        .map(judged)
        .map(dated)
        .map(named),
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
