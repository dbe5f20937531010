/** Text to report: the blocks found, their paragraphs read or recalled. */
import { recalled } from '../base/recalled.ts'
import { contains } from '../base/span.ts'
import type { RawBlock } from './blocks/blocks.ts'
import { markdownBlocks } from './blocks/blocks-markdown.ts'
import { plainBlocks } from './blocks/blocks-plain.ts'
import { readHeader } from './blocks/header.ts'
import { readIgnores } from './blocks/ignores.ts'
import { readItems } from './citations/citation-items.ts'
import type { ParagraphCache } from './paragraph.ts'
import type { Block, BlockKind, Flavour, Header, Paragraph, Report } from './report.ts'

const withoutProse: ReadonlySet<BlockKind> = new Set<BlockKind>(['front-matter', 'header', 'heading', 'code', 'comment', 'reference'])

/** Lines of a header as Markdown reports write them: `**Desk:** open sources`. A line of plain words that ends in a stop is prose. */
const labelled = /^(?:(?:[*_]{1,2}[A-Z][\w ]{1,24}:[*_]{1,2}[^\n\r]{0,120}|[A-Z][\w ]{1,24}:[^\n\r]{0,119}[^.!?\n\r])(?:\r\n?|\n|$))+$/

/** The report that a text is. Never throws; takes time linear in the text, less what `paragraphs` recalls. */
export const readReport = (text: string, flavour: Flavour, paragraphs: ParagraphCache): Report => {
  const header = readHeader(text)
  const raw = withHeader(text, header, flavour === 'markdown' ? markdownBlocks(text) : plainBlocks(text))
  const blocks = withParagraphs(text, raw, paragraphs)
  return { text, flavour, header, blocks, ignores: readIgnores(text, blocks) }
}

/** The blocks above the body that are the report's own header rather than prose. */
const withHeader = (text: string, header: Header, blocks: readonly RawBlock[]): readonly RawBlock[] => {
  const body = blocks.findIndex(block => block.kind === 'paragraph' && !isHeaderBlock(text, header, block))
  return blocks.map((block, i) => (block.kind === 'paragraph' && (body < 0 || i < body) ? { ...block, kind: 'header' } : block))
}

const isHeaderBlock = (text: string, header: Header, block: RawBlock): boolean => {
  const length = block.span.end - block.span.start
  if (length > 600) return false
  const words = text.slice(block.span.start, block.span.end)
  return (
    (length < 160 && !/[.!?]["”’)]*$/.test(words) && header.date !== null && contains(block.span, header.date.span)) || labelled.test(words)
  )
}

type Listed = Pick<Block, 'items' | 'flaws'>

const nothingListed: Listed = { items: [], flaws: [] }

/** A paragraph is a value of its own text: the sources that a note of its words names are read once for it. */
const listIn = recalled(({ text }: Paragraph): Listed => {
  const { items, flaws, whole, dated } = readItems(text, 0, text.replace(/[.\s]+$/, '').length)
  return { items, flaws: whole && dated ? flaws : [] }
})

/** The blocks with their paragraphs, which are read together: that is faster than one by one. */
const withParagraphs = (text: string, blocks: readonly RawBlock[], paragraphs: ParagraphCache): readonly Block[] => {
  const prose = blocks.map(({ kind, prose }) => (withoutProse.has(kind) ? '' : text.slice(prose.start, prose.end)))
  const read = paragraphs.readAll(prose.filter(words => words !== '')).values()
  return blocks.map((block, i) => withParagraph(block, prose[i] ? (read.next().value ?? null) : null))
}

const withParagraph = (block: RawBlock, paragraph: Paragraph | null): Block => {
  const { items, flaws } = block.kind === 'note' && paragraph ? listIn(paragraph) : nothingListed
  return {
    kind: block.kind,
    span: block.span,
    origin: block.prose.start,
    paragraph,
    items,
    flaws,
    ...(block.label === undefined ? {} : { label: block.label }),
    ...(block.target === undefined ? {} : { target: block.target }),
  }
}
