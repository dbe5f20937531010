/** Blocks of a Markdown report, told by a Markdown parser; only inline citations are read by ourselves. */
import type { SyntaxNodeRef, Tree } from '@lezer/common'
import { parser, Table } from '@lezer/markdown'
import type { Span } from '../../base/span.ts'
import type { BlockKind } from '../report.ts'
import { type RawBlock, trimmed } from './blocks.ts'
import { splitAtLabels } from './blocks-labels.ts'
import { inSections, sectionOf } from './blocks-sections.ts'
import { bodyStartOf, frontMatterOf } from './header.ts'

/** Block structure alone: what stands inside a line is the paragraph reader's. Link reference lines are kept as paragraphs for the same reason. */
const blockParser = parser.configure([
  Table,
  {
    remove: ['Escape', 'Entity', 'InlineCode', 'HTMLTag', 'Emphasis', 'HardBreak', 'Link', 'Image', 'Autolink', 'LinkEnd', 'LinkReference'],
  },
])

// With nothing left to find inside a line, its characters need not be walked through: half of the parser's time.
blockParser.parseInline = () => []

/** The blocks of a Markdown report, in text order. */
export const markdownBlocks = (text: string): readonly RawBlock[] => {
  const front = frontMatterOf(text)
  const body = bodyStartOf(text, front)
  const tree: Tree = blockParser.parse(shallow(text.slice(body)))
  const blocks: RawBlock[] = front ? [{ kind: 'front-matter', span: { start: 0, end: body }, prose: { start: body, end: body } }] : []
  const add = (kind: BlockKind, node: SyntaxNodeRef): void => {
    const end = node.to + body
    const span = { start: node.from + body, end: text[end - 1] === '\r' ? end - 1 : end }
    const prose = without.has(kind) ? { start: span.start, end: span.start } : trimmed(text, headingProse(text, kind, span))
    blocks.push({ kind, span, prose })
  }
  // What a paragraph is for standing in a list item or a quotation; the innermost decides.
  const within: BlockKind[] = ['paragraph']
  // Iterated and not recursed into: a hundred thousand nested quotations must not overflow the stack.
  tree.iterate({
    enter: node => {
      const kind = kinds[node.name]
      if (kind === 'list-item' || kind === 'quote') {
        within.push(kind)
        return true
      }
      const inside = within.at(-1) ?? 'paragraph'
      if (kind === 'paragraph') {
        const span = { start: node.from + body, end: node.to + body }
        const labelled = inside === 'paragraph' ? splitAtLabels(text, span) : null
        if (labelled) for (const block of labelled) blocks.push(block)
        else add(inside === 'paragraph' && isHeading(text, span) ? 'heading' : inside, node)
      } else if (kind === undefined) return lists.has(node.name)
      // What is indented below a footnote is the footnote's.
      else if (node.name === 'CommentBlock' && endsInProse(text, node.from + body, node.to + body)) add(inside, node)
      else if (node.name === 'CodeBlock' && blocks.at(-1)?.kind === 'note') add('note', node)
      else add(kind, node)
      return false
    },
    leave: node => {
      if (containers.has(node.name)) within.pop()
    },
  })
  return inSections(text, blocks)
}

/** A line that opens more lists and quotations than anybody means, up to its end. */
const deepLine = /^[ \t]{0,40}(?:(?:[-+*>]|\d{1,9}[.)])[ \t]{1,8}){32}[^\n]*/gm

/**
 * The text with such lines made plain words, in the same length: the parser's time grows with the square of the lists that one line opens.
 * A carriage return alone ends a line as well, and a line of spaces that do not break is blank.
 */
const shallow = (text: string): string => {
  const plain = text.replace(deepLine, line => 'x'.repeat(line.length))
  const lines = plain.includes('\r') ? plain.replace(/\r(?!\n)/g, '\n') : plain
  return lines.includes('\u00a0') ? lines.replace(/^[ \t\u00a0]+$/gm, line => ' '.repeat(line.length)) : lines
}

/** What a node of the parser is as a block. */
const kinds: Readonly<Record<string, BlockKind>> = {
  ListItem: 'list-item',
  Blockquote: 'quote',
  Paragraph: 'paragraph',
  Task: 'paragraph',
  Table: 'table',
  FencedCode: 'code',
  CodeBlock: 'code',
  CommentBlock: 'comment',
  HTMLBlock: 'comment',
  ProcessingInstructionBlock: 'comment',
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6]
      .flatMap(level => [`ATXHeading${level}`, `SetextHeading${level}`])
      .map((name): [string, BlockKind] => [name, 'heading']),
  ),
}
const containers: ReadonlySet<string> = new Set(['ListItem', 'Blockquote'])
const lists: ReadonlySet<string> = new Set(['Document', 'BulletList', 'OrderedList'])
/** Blocks that hold no prose. */
const without: ReadonlySet<BlockKind> = new Set<BlockKind>(['code', 'comment'])

/** Whether prose follows a comment on its last line, so that the comment stands in a paragraph. */
const endsInProse = (text: string, start: number, end: number): boolean =>
  end - start < 2_000 && /-->[ \t]*[^\s<]/.test(text.slice(start, end))

/** A paragraph that somebody meant for a heading: a line in bold type throughout, or the words of one for notes. */
const isHeading = (text: string, { start, end }: Span): boolean => {
  if (end - start > 110) return false
  const words = text.slice(start, end).trim()
  return /^(\*\*|__)(?![\s*_])[^*_\n\r]{1,100}[^\s*_.!?…,;][*_]{0,1}\1:?$/.test(words) || sectionOf(words) !== null
}

const headingProse = (text: string, kind: BlockKind, span: Span): Span => {
  if (kind !== 'heading') return span
  const raw = text.slice(span.start, span.end)
  const open = /^ {0,3}#{1,6}[ \t]*/.exec(raw)
  const close = /[ \t]#+[ \t]*$/.exec(raw.slice(-80))
  if (open) return { start: span.start + open[0].length, end: Math.max(span.start + open[0].length, span.end - (close?.[0].length ?? 0)) }
  const underline = /[\n\r][^\n\r]*$/.exec(raw)
  return underline && /^[\s>]*[-=]+\s*$/.test(underline[0]) ? { start: span.start, end: span.start + underline.index } : span
}
