/** Blocks of a Markdown report, told by a Markdown parser; only inline citations are read by ourselves. */
import type { SyntaxNodeRef, Tree } from '@lezer/common'
import { parser, Table } from '@lezer/markdown'
import { inSections, noteLabel, type RawBlock, trimmed } from './blocks.ts'
import { frontMatterOf } from './header.ts'
import type { BlockKind } from './report.ts'

/** Block structure alone: what stands inside a line is the paragraph reader's. Link reference lines are kept as paragraphs for the same reason. */
const blockParser = parser.configure([
  Table,
  {
    remove: ['Escape', 'Entity', 'InlineCode', 'HTMLTag', 'Emphasis', 'HardBreak', 'Link', 'Image', 'Autolink', 'LinkEnd', 'LinkReference'],
  },
])

/** The blocks of a Markdown report, in text order. */
export const markdownBlocks = (text: string): readonly RawBlock[] => {
  const front = frontMatterOf(text)
  const body = front?.bodyStart ?? (text.charCodeAt(0) === 0xfeff ? 1 : 0)
  const tree: Tree = blockParser.parse(shallow(text.slice(body)))
  const blocks: RawBlock[] = front ? [{ kind: 'front-matter', span: { start: 0, end: body }, prose: { start: body, end: body } }] : []
  const add = (kind: BlockKind, node: SyntaxNodeRef, empty = false): void => {
    const end = node.to + body
    const span = { start: node.from + body, end: text[end - 1] === '\r' ? end - 1 : end }
    blocks.push({ kind, span, prose: empty ? { start: span.start, end: span.start } : trimmed(text, headingProse(text, kind, span)) })
  }
  // What a paragraph is for standing in a list item or a quotation; the innermost decides.
  const within: BlockKind[] = ['paragraph']
  // Iterated and not recursed into: a hundred thousand nested quotations must not overflow the stack.
  tree.iterate({
    enter: node => {
      const kind = containers[node.name]
      if (kind) {
        within.push(kind)
        return true
      }
      const inside = within.at(-1) ?? 'paragraph'
      if (node.name === 'Paragraph' || node.name === 'Task') {
        if (inside !== 'paragraph' || !splitNotes(text, { start: node.from + body, end: node.to + body }, blocks)) add(inside, node)
      } else if (node.name === 'Table') add('table', node)
      else if (without.test(node.name)) add(/Code/.test(node.name) ? 'code' : 'comment', node, true)
      else if (/^(?:ATX|Setext)Heading/.test(node.name)) add('heading', node)
      else return /^(?:Document|BulletList|OrderedList)$/.test(node.name)
      return false
    },
    leave: node => {
      if (containers[node.name]) within.pop()
    },
  })
  return inSections(text, blocks)
}

/** A line that opens more lists and quotations than anybody means, up to its end. */
const deepLine = /^[ \t]{0,40}(?:(?:[-+*>]|\d{1,9}[.)])[ \t]{1,8}){32}[^\n]*/gm

/**
 * The text with such lines made plain words, in the same length: the parser's time grows with the square of the lists that one line opens.
 */
const shallow = (text: string): string => text.replace(deepLine, line => 'x'.repeat(line.length))

const containers: Readonly<Record<string, BlockKind>> = { ListItem: 'list-item', Blockquote: 'quote' }
/** Blocks that hold no prose. */
const without = /^(?:FencedCode|CodeBlock|CommentBlock|HTMLBlock|ProcessingInstructionBlock)$/

const headingProse = (text: string, kind: BlockKind, span: { start: number; end: number }): { start: number; end: number } => {
  if (kind !== 'heading') return span
  const raw = text.slice(span.start, span.end)
  const open = /^ {0,3}#{1,6}[ \t]*/.exec(raw)
  if (open) return { start: span.start + open[0].length, end: span.end }
  const underline = raw.lastIndexOf('\n')
  return underline < 0 ? span : { start: span.start, end: span.start + underline }
}

/** Footnote definitions stand in one paragraph, a line or more each: a block for each of them. False where the paragraph holds none. */
const splitNotes = (text: string, span: { start: number; end: number }, blocks: RawBlock[]): boolean => {
  if (!noteLabel.test(text.slice(span.start, span.start + 40))) return false
  let start = span.start
  while (start < span.end) {
    const head = noteLabel.exec(text.slice(start, start + 40))
    let end = start
    do {
      const feed = text.indexOf('\n', end)
      end = feed < 0 || feed >= span.end ? span.end : feed + 1
    } while (end < span.end && !noteLabel.test(text.slice(end, end + 40)))
    const whole = trimmed(text, { start, end })
    blocks.push({
      kind: 'note',
      span: whole,
      prose: { start: Math.min(whole.end, start + (head?.[0].length ?? 0)), end: whole.end },
      label: head?.[1]?.replace('^', '') ?? '',
    })
    start = end
  }
  return true
}
