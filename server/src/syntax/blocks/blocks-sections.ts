/** The sections at a report's end that hold its notes and its references: blocks there are renamed to what they are. */
import { linesOf, type RawBlock, trimmed } from './blocks.ts'

const notesHeading = /^(?:(?:end|foot|source )?notes?|notes? (?:and|&) (?:references|sources)|(?:sources|references) (?:and|&) notes):?$/i
const sourcesHeading = /^sources?(?: consulted| cited| used)?:?$/i
const referencesHeading = /^(?:references?(?: list)?|(?:select(?:ed)? )?bibliography|works cited|literature(?: cited)?|further reading):?$/i

type Section = 'notes' | 'sources' | 'references'

/** What the blocks below a heading of these words are; null for a heading of the body. */
export const sectionOf = (heading: string): Section | null => {
  if (heading.length > 60) return null
  const words = heading
    .replace(/^[\s#*_]+|[\s#*_]+$/g, '')
    .replace(/^\d{1,2}[.)]\s+/, '')
    .replace(/[*_]+:$/, ':')
  return notesHeading.test(words) ? 'notes' : sourcesHeading.test(words) ? 'sources' : referencesHeading.test(words) ? 'references' : null
}

/** A note's number at the beginning of a line, in brackets, with a stop, raised or bare. */
const ordinal = /^[ \t]{0,8}(?:\[?(\d{1,3})\]?[.):]?|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))[ \t]+(?=\S)/
/** The same right before a block, where the parser took it for a list's. */
const before = /(?:^|[\n\r])[ \t>]*(\d{1,3})[.)][ \t]+$/

const numberAt = (line: string): { readonly number: number; readonly length: number } | null => {
  const found = ordinal.exec(line)
  if (!found) return null
  return { number: Number(found[1] ?? (found[2] ?? '').normalize('NFKC')), length: found[0].length }
}

/** The blocks with those under a heading for notes, sources or references renamed. Under the first two, what is numbered is a note. */
export const inSections = (text: string, blocks: readonly RawBlock[]): readonly RawBlock[] => {
  let section: Section | null = null
  return blocks.flatMap((block): readonly RawBlock[] => {
    if (block.kind === 'heading') {
      section = sectionOf(text.slice(block.prose.start, Math.min(block.prose.end, block.prose.start + 80)))
      return [block]
    }
    if (section === null || (block.kind !== 'paragraph' && block.kind !== 'list-item')) return [block]
    if (section === 'references') return [{ ...block, kind: 'reference' }]
    const listed =
      block.kind === 'list-item' ? (before.exec(text.slice(Math.max(0, block.span.start - 12), block.span.start))?.[1] ?? null) : null
    if (listed !== null) return [{ ...block, kind: 'note', label: listed }]
    const notes = numbered(text, block)
    return notes ?? [{ ...block, kind: section === 'notes' ? 'note' : 'reference' }]
  })
}

/** The notes of a block, one for each line that begins with the next number; null where it begins with none. */
const numbered = (text: string, block: RawBlock): readonly RawBlock[] | null => {
  const notes: RawBlock[] = []
  let number: number | null = null
  let start = block.span.start
  let length = 0
  const flush = (to: number): void => {
    if (number === null) return
    const whole = trimmed(text, { start, end: to })
    notes.push({ kind: 'note', span: whole, prose: trimmed(text, { start: start + length, end: whole.end }), label: String(number) })
  }
  for (const line of linesOf(text, block.span.start, block.span.end)) {
    const found = numberAt(line.text)
    if (found === null || (number !== null && found.number !== number + 1)) {
      if (number === null) return null
      continue
    }
    flush(line.start)
    number = found.number
    start = line.start
    length = found.length
  }
  flush(block.span.end)
  return notes.length > 0 ? notes : null
}
