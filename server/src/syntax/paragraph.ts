/** Reads a paragraph as a value of its own text, and keeps what it has read: an unchanged paragraph is never analysed twice. */
import { outside } from '../base/span.ts'
import { readBrackets } from './citations.ts'
import { findDates } from './dates.ts'
import { findNames } from './names.ts'
import type { Paragraph } from './report.ts'
import { splitSentences } from './sentences.ts'
import { judge } from './verdict.ts'

/** What is in the text, every span counting from its start. Never throws. */
export const readParagraph = (text: string): Paragraph => {
  const { citations, inert } = readBrackets(text)
  const sentences = splitSentences(text, citations, inert).map(({ span, extent }) => ({
    span,
    extent,
    verdict: judge(text, span.start, span.end),
  }))
  const skipped = [...citations.filter(citation => citation.certainty === 'sure').map(citation => citation.span), ...inert].sort(
    (a, b) => a.start - b.start,
  )
  return {
    text,
    sentences,
    citations,
    dates: outside(findDates(text, skipped), date => date.span, skipped),
    names: findNames(
      text,
      sentences.map(sentence => sentence.span),
      skipped,
    ),
  }
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
    const known = this.recent.get(text)
    if (known) return known
    const paragraph = this.former.get(text) ?? this.readAnew(text)
    if (this.size + text.length > this.capacity) {
      this.former = this.recent
      this.recent = new Map()
      this.size = 0
    }
    this.recent.set(paragraph.text, paragraph)
    this.size += text.length
    return paragraph
  }

  private readAnew(text: string): Paragraph {
    this.reads++
    return readParagraph(copied(text))
  }
}
