/** Where a report's blocks lie and what each is. The reading of their prose is `paragraph.ts`. */
import type { Span } from '../base/span.ts'
import type { BlockKind } from './report.ts'

/** A block before its prose is read. */
export interface RawBlock {
  readonly kind: BlockKind
  readonly span: Span
  /** The prose in it: `span` less a list marker, a note's label, a heading's marks; empty where it holds none. */
  readonly prose: Span
  readonly label?: string
}

/** A note's label at the start of a line: `[3] …`, `[^3]: …`. Group 1 is the label with its mark. */
export const noteLabel = /^[ \t]{0,3}\[(\^?[\w-]{1,20})\](?::|[ \t])[ \t]*/

/** Headings under which a plain report keeps its notes and its list of references. */
const notesHeading = /^(?:end)?notes:?$/i
const referencesHeading = /^(?:references|bibliography|works cited|sources(?: consulted)?|further reading):?$/i

/** What the blocks below a heading of these words are; null for a heading of the body. */
const sectionOf = (heading: string): 'note' | 'reference' | null => {
  const words = heading.replace(/^#+\s*/, '').trim()
  return notesHeading.test(words) ? 'note' : referencesHeading.test(words) ? 'reference' : null
}

const before = /(?:^|\n)[ \t]*(\d{1,3})[.)][ \t]+$/

/** The blocks with those under a notes or references heading renamed to what they are. */
export const inSections = (text: string, blocks: readonly RawBlock[]): readonly RawBlock[] => {
  let section: 'note' | 'reference' | null = null
  return blocks.map(block => {
    if (block.kind === 'heading') {
      section = sectionOf(text.slice(block.prose.start, block.prose.end))
      return block
    }
    if (section === null || (block.kind !== 'paragraph' && block.kind !== 'list-item')) return block
    if (section === 'note') {
      const { start } = block.span
      // The number stands in the block, or right before it where the parser took it for a list's.
      const ordinal =
        /^[ \t]*(\d{1,3})[.)][ \t]/.exec(text.slice(start, start + 12)) ?? before.exec(text.slice(Math.max(0, start - 12), start))
      return { ...block, kind: 'note', ...(ordinal?.[1] ? { label: ordinal[1] } : {}) }
    }
    return { ...block, kind: 'reference' }
  })
}

/** The span without the white space around it. */
export const trimmed = (text: string, span: Span): Span => {
  let { start, end } = span
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return { start, end }
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff
