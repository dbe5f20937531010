import { grouped } from '../base/grouped.ts'
import { once } from '../base/once.ts'
import { recalled } from '../base/recalled.ts'
import { outside, type Span, shift } from '../base/span.ts'
import type { Model } from '../model/model.ts'
import { missingPlaces, type Surrounding } from '../syntax/quotations/missing-marks.ts'
import type { Family } from '../syntax/quotations/quotation-marks.ts'
import { type LoneMark, type Quotations, quotationsIn, quotationsOf } from '../syntax/quotations/quotations.ts'
import type { Block, BlockKind } from '../syntax/report.ts'
import { ignoreFix } from './ignore-fix.ts'
import type { Found, Rule } from './rule.ts'
import { suggestion } from './suggestion.ts'

/** Blocks whose quotation marks are read. In a table they say "ditto" and "inches", and a list of literature is somebody else's spelling. */
const read: ReadonlySet<BlockKind> = new Set<BlockKind>(['paragraph', 'list-item', 'quote', 'note', 'heading'])

export const unbalancedQuote: Rule = {
  id: 'unbalanced-quote',
  summary: 'A quotation mark has no partner in its paragraph.',
  why: 'Where a quotation ends is where somebody else’s words become the report’s own: with one mark missing the reader can’t tell whose they are.',
  severity: 'warning',
  *check(model) {
    const quoted = model.report.blocks.flatMap(block => (read.has(block.kind) ? [quotedIn(model, block)] : []))
    const flaws = once(() => flawsOf(model))
    for (const [i, one] of quoted.entries()) {
      if (one.quotations.lone.length === 0) continue
      const lone = outside(
        one.quotations.lone.filter(mark => !runsOn(quoted, i, mark)),
        ({ span }) => shift(span, one.block.origin),
        flaws().get(one.block) ?? [],
      )
      if (lone.length === 0) continue
      const around = surrounding(one)
      for (const mark of lone) yield unbalanced(model, one.block, around, mark)
    }
  },
  examples: {
    bad: [
      {
        text: 'The mayor called the sale ⟦“a present to people who need none⟧ (AFP, May 3).',
        message: 'This quotation is opened and never closed: a reader can’t tell where the quoted words end. Close it, or remove the mark.',
        fixed: 'The mayor called the sale “a present to people who need none” (AFP, May 3).',
      },
      {
        text: 'The pilots ⟦“had never seen the harbour by day, according to a docker who watched them⟧ (AFP, May 3).',
        message: 'This quotation is opened and never closed: a reader can’t tell where the quoted words end. Close it, or remove the mark.',
        fixed: 'The pilots “had never seen the harbour by day,” according to a docker who watched them (AFP, May 3).',
      },
      {
        text: 'The pilots, she said, were ‘lost’, and the harbour ⟦‘closed to everybody who can read⟧ (AFP, May 3).',
        message: 'This quotation is opened and never closed: a reader can’t tell where the quoted words end. Close it, or remove the mark.',
        fixed: 'The pilots, she said, were ‘lost’, and the harbour ‘closed to everybody who can read’ (AFP, May 3).',
      },
      {
        text: '⟦We have sold nothing,”⟧ said the mayor (AFP, May 3).',
        message:
          'This quotation is closed and never opened: a reader can’t tell where the quoted words begin. Open it, or remove the mark.',
        fixed: '“We have sold nothing,” said the mayor (AFP, May 3).',
      },
      {
        text: 'The mayor described the harbour as ⟦a hole with a view"⟧ (AFP, May 3).',
        message:
          'This quotation is closed and never opened: a reader can’t tell where the quoted words begin. Open it, or remove the mark.',
        fixed: 'The mayor described the harbour as "a hole with a view" (AFP, May 3).',
      },
    ],
    good: [
      'The mayor called the sale “a present to people who need none” (AFP, May 3).',
      'The dockers call her “the ‘lady’ of the port,” the mayor said (AFP, May 3).',
      'The dockers’ wives were ‘not amused’, the O’Briens’ least of all (AFP, May 3).',
      'In the ’90s the port had 8" guns, a 5\'10" mayor and a light at 51°28\'40" north (AFP, May 3).',
      '“We have sold nothing,” the mayor said. “We have rented it out (AFP, May 3).\n\n“And the rent is good” (AFP, May 3).',
      'The ferry sailed on time (“Ferries, Back and Front,” Jakarta Post, May 3).',
    ],
  },
}

interface Quoted {
  readonly block: Block
  /** Its prose, in which the quotations' spans count. */
  readonly text: string
  readonly quotations: Quotations
}

const headed = (model: Model, block: Block): string =>
  block.kind === 'heading' ? model.report.text.slice(block.origin, block.span.end) : ''

const quotedIn = (model: Model, block: Block): Quoted =>
  block.paragraph
    ? { block, text: block.paragraph.text, quotations: quotationsOf(block.paragraph) }
    : { block, text: headed(model, block), quotations: quotationsIn(headed(model, block), []) }

/** So many paragraphs further on a quotation may be closed. */
const furthest = 4

/** Whether the quotation goes on: the next paragraph opens it anew, or one soon behind it closes it; and the other way round. */
const runsOn = (quoted: readonly Quoted[], i: number, mark: LoneMark): boolean => {
  const own = quoted[i]
  if (!own || own.block.kind === 'heading') return false
  const { lone } = own.quotations
  if (mark !== (mark.opens ? lone.at(-1) : lone[0])) return false
  for (let step = 1; step <= furthest; step++) {
    const other = quoted[mark.opens ? i + step : i - step]
    if (!other || other.block.kind === 'heading' || (other.block.kind === 'note') !== (own.block.kind === 'note')) return false
    if (mark.opens && step === 1 && isSentence(own.text, mark) && opensWith(other.text, own.text.charAt(mark.span.start))) return true
    const met = mark.opens ? other.quotations.lone[0] : other.quotations.lone.at(-1)
    if (met) return met.opens !== mark.opens && met.family === mark.family
  }
  return false
}

/** Speech of several paragraphs begins with a sentence; a phrase ends in its own. */
const isSentence = (text: string, { span }: LoneMark): boolean => !/^[\s*_]*\p{Ll}/u.test(text.slice(span.end, span.end + 10))

const opensWith = (text: string, mark: string): boolean => text.charAt(/^[\s>*_]*/.exec(text.slice(0, 20))?.[0].length ?? 0) === mark

/** What `malformed-citation` reports, by block and in text order. */
const flawsOf = ({ citations, notes }: Model): ReadonlyMap<Block, readonly Span[]> =>
  grouped(
    [...citations, ...notes].flatMap(({ block, flaws }) => flaws.map(({ span }) => ({ block, ...span }))).sort((a, b) => a.start - b.start),
    ({ block }) => block,
  )

const surrounding = ({ block, text, quotations }: Quoted): Surrounding => ({
  text,
  sentences: block.paragraph?.sentences.map(({ span }) => span) ?? [{ start: 0, end: text.length }],
  citations: block.paragraph?.citations.map(({ span }) => span) ?? [],
  marks: marksOf(quotations),
})

/** Where the marks of a paragraph stand, in text order. */
const marksOf = ({ pairs, lone }: Quotations): readonly number[] =>
  [...pairs.flatMap(({ span }) => [span.start, span.end - 1]), ...lone.map(({ span }) => span.start)].sort((a, b) => a - b)

const unbalanced = (model: Model, block: Block, around: Surrounding, mark: LoneMark): Found => {
  const { text } = around
  const places = missingPlaces(around, mark, stopsInside(model)(mark.family))
  const span = mark.opens
    ? { start: mark.span.start, end: Math.max(mark.span.end, ...places) }
    : { start: Math.min(mark.span.start, ...places), end: mark.span.end }
  const [opened, end] = mark.opens ? ['opened and never closed', 'end'] : ['closed and never opened', 'begin']
  const found = shift(span, block.origin)
  return {
    span: found,
    message: `This quotation is ${opened}: a reader can’t tell where the quoted words ${end}. ${mark.opens ? 'Close' : 'Open'} it, or remove the mark.`,
    fixes: () => [
      ...places.map((at, i) =>
        suggestion(title(text, mark, at), shift({ start: at, end: at }, block.origin), partner(text, mark), i === 0),
      ),
      suggestion('Remove the quotation mark', shift(mark.span, block.origin), ''),
      ignoreFix(model.report, found, 'unbalanced-quote'),
    ],
  }
}

const shown = 24

/** Names the place by the words next to it. */
const title = (text: string, mark: LoneMark, at: number): string => {
  if (mark.opens) {
    const words = text.slice(Math.max(mark.span.end, at - shown), at)
    return `Close the quotation after “${words.length < shown ? words : words.replace(/^\S*\s/, '')}”`
  }
  const words = text.slice(at, Math.min(mark.span.start, at + shown))
  return `Open the quotation before “${words.length < shown ? words : words.replace(/\s\S*$/, '')}”`
}

const partners: Readonly<Record<string, string>> = {
  '“': '”',
  '‟': '”',
  '„': '“',
  '‘': '’',
  '‚': '‘',
  '«': '»',
  '‹': '›',
  '``': "''",
}
const opening: Readonly<Record<string, string>> = { '”': '“', '’': '‘', '»': '«', '›': '‹', "''": '``' }

/** The mark that belongs to it, as it is drawn. */
const partner = (text: string, { span, opens }: LoneMark): string => {
  const drawn = text.slice(span.start, span.end)
  return (opens ? partners : opening)[drawn] ?? drawn
}

/** Whether the report sets stops and commas inside quotation marks, told by those it has; double marks have them inside where nothing tells. */
const stopsInside = recalled((model: Model) => {
  const told = new Map<Family, boolean>()
  return (family: Family): boolean => {
    const known = told.get(family)
    if (known !== undefined) return known
    const marks = family === 'single' ? "’'" : '”"'
    const inside = model.report.text.match(new RegExp(`[.,][${marks}](?=[\\s\\[(]|$)`, 'gm'))?.length ?? 0
    const outside = model.report.text.match(new RegExp(`[\\p{L}][${marks}][.,](?=\\s|$)`, 'gmu'))?.length ?? 0
    const is = inside === outside ? family === 'double' : inside > outside
    told.set(family, is)
    return is
  }
})
