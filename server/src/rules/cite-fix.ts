/** Citing a sentence in the report's own style: sources cited near by first, then a form to fill in. */

import type { Edit } from '../base/edit.ts'
import { lineEndOf } from '../base/lines.ts'
import type { Span } from '../base/span.ts'
import { slice } from '../base/span.ts'
import { supports } from '../model/coverage.ts'
import type { LinkedCitation, LinkedItem, LinkedSentence, Model, ResolvedDate } from '../model/model.ts'
import { saysItself } from './dates-written.ts'
import type { Fix } from './rule.ts'

const offered = 4

/** Fixes that cite the sentence. None is certain: which source it was only the author knows. */
export const citeFixes = (model: Model, sentence: LinkedSentence): readonly Fix[] => {
  const near = nearest(model, sentence)
  const form = near[0]?.kind ?? 'source'
  return form === 'footnote' || form === 'note-number' || form === 'key'
    ? pointing(model, sentence, near, form)
    : naming(model, sentence, near)
}

/** How many citations before a sentence, and how many behind it, are looked at. */
const neighbourhood = 30

/** The supporting citations around the sentence, nearest first; one before it is nearer than one as far behind it. */
const nearest = (model: Model, sentence: LinkedSentence): readonly LinkedCitation[] => {
  const away = (citation: LinkedCitation): number =>
    (citation.block === sentence.block ? 0 : 1e9) +
    (citation.span.start < sentence.span.start ? sentence.span.start - citation.span.end : 1 + citation.span.start - sentence.span.end)
  const supporting = model.citations.filter(supports)
  const behind = supporting.findIndex(citation => citation.span.start >= sentence.span.start)
  const middle = behind < 0 ? supporting.length : behind
  return supporting.slice(Math.max(0, middle - neighbourhood), middle + neighbourhood).sort((a, b) => away(a) - away(b))
}

/** Notes and keys: point at one again, or at a new one. */
const pointing = (
  model: Model,
  sentence: LinkedSentence,
  near: readonly LinkedCitation[],
  form: 'footnote' | 'note-number' | 'key',
): readonly Fix[] => {
  const same = near.filter(citation => citation.kind === form && (form === 'key' || citation.items.length > 0))
  const again = unique(same, citation => citation.text).slice(0, offered)
  const fixes = again.map((citation, i): Fix => {
    const names = citation.items.map(item => item.source).filter(name => name !== null)
    return {
      title: `Cite ${citation.text}${names.length > 0 ? `, ${names.join(', ')}` : ''}`,
      preferred: i === 0,
      certain: false,
      edits: [{ span: after(model, sentence, same), text: form === 'key' ? ` ${citation.text}` : citation.text }],
    }
  })
  return form === 'key' ? fixes : [...fixes, newNote(model, sentence, same, form)]
}

const newNote = (model: Model, sentence: LinkedSentence, same: readonly LinkedCitation[], form: 'footnote' | 'note-number'): Fix => {
  const labels = model.report.blocks.flatMap(block => (block.label === undefined ? [] : [Number.parseInt(block.label, 10)]))
  const label = Math.max(0, ...labels.filter(Number.isInteger)) + 1
  const mark = form === 'footnote' ? `[^${label}]` : `[${label}]`
  const notes = model.report.blocks.filter(block => block.kind === 'note')
  const end = notes.at(-1)?.span.end ?? model.report.text.trimEnd().length
  const feed = lineEndOf(model.report.text)
  const head = `${notes.length > 0 ? feed : feed + feed}${mark}${form === 'footnote' ? ':' : ''} `
  const date = written(model, near(same)) ?? 'DATE'
  const text = `${head}SOURCE, ${date}.`
  return {
    title: `Cite in a new note ${mark}`,
    preferred: same.length === 0,
    certain: false,
    edits: [
      { span: after(model, sentence, same), text: mark },
      { span: { start: end, end }, text, fill: [fillOf(text, 'SOURCE'), fillOf(text, date)] },
    ],
  }
}

/** Parentheses (and, for links, parentheses too): the source and its date stand in the text. */
const naming = (model: Model, sentence: LinkedSentence, near: readonly LinkedCitation[]): readonly Fix[] => {
  const parenthesised = near.filter(citation => citation.kind === 'source')
  const items = unique(
    parenthesised.flatMap(citation =>
      citation.items.filter(
        item => item.source !== null && item.resolution.kind !== 'unknown' && (item.date === null || isRepeatable(item.date)),
      ),
    ),
    item => `${item.source}|${item.date?.value}`,
  ).slice(0, offered)
  const fixes = items.map((item, i): Fix => {
    const text = itemText(model, item)
    return {
      title: `Cite ${text}`,
      preferred: i === 0,
      certain: false,
      edits: [place(model, sentence, parenthesised, text, item.date ? [item.date.text] : [])],
    }
  })
  const date =
    written(
      model,
      parenthesised.flatMap(citation => citation.items).find(item => item.date !== null && isRepeatable(item.date)),
    ) ?? 'DATE'
  const blank = `SOURCE, ${date}`
  return [
    ...fixes,
    {
      title: 'Cite a source…',
      preferred: items.length === 0,
      certain: false,
      edits: [place(model, sentence, parenthesised, blank, ['SOURCE', date])],
    },
  ]
}

const near = (citations: readonly LinkedCitation[]): LinkedItem | undefined =>
  citations.flatMap(citation => citation.items).find(item => item.date !== null && isRepeatable(item.date))

const isRepeatable = (date: ResolvedDate): boolean => !date.impossible && saysItself(date)

const written = (model: Model, item: LinkedItem | undefined): string | null =>
  item?.date ? slice(model.report.text, item.date.span) : null

/** The item as the report writes it: what stands between name and date where they are neighbours, else a comma. */
const itemText = (model: Model, item: LinkedItem): string => {
  if (!item.date || !item.span) return item.source ?? ''
  const between = model.report.text.slice(item.span.end, item.date.span.start)
  return `${item.source}${/^,?\s$/.test(between) ? between : ', '}${item.date.text}`
}

/** The edit that puts `text` in parentheses behind the sentence, or into the cross-reference that stands there. */
const place = (
  model: Model,
  sentence: LinkedSentence,
  citations: readonly LinkedCitation[],
  text: string,
  fill: readonly string[],
): Edit => {
  const reference = model.citations.find(
    citation =>
      citation.kind === 'cross-reference' &&
      citation.block === sentence.block &&
      citation.span.start >= sentence.span.end &&
      citation.span.start - sentence.span.end < 4,
  )
  if (reference) {
    const at = reference.span.start + 1
    return { span: { start: at, end: at }, text: `${text}; `, fill: fill.map(part => fillOf(text, part)) }
  }
  const words = ` (${text})`
  return { span: after(model, sentence, citations), text: words, fill: fill.map(part => fillOf(words, part)) }
}

const fillOf = (text: string, part: string): Span => {
  const start = text.lastIndexOf(part)
  return { start, end: start + part.length }
}

/** Where a citation of this sentence goes: before its stop or after it, as most of the report's own do. */
const after = (model: Model, sentence: LinkedSentence, citations: readonly LinkedCitation[]): Span => {
  const { text } = model.report
  const behindStop = citations.filter(citation =>
    /[.!?…]["”’]?\s*$/.test(text.slice(Math.max(0, citation.span.start - 4), citation.span.start)),
  ).length
  const stop = /[.!?…]+["”’]?$/.exec(sentence.text)?.[0] ?? ''
  const inside = /["”’]$/.test(stop) || behindStop * 2 > citations.length ? 0 : stop.length
  const at = sentence.span.end - inside
  return { start: at, end: at }
}

const unique = <T>(list: readonly T[], key: (one: T) => string): readonly T[] => {
  const seen = new Set<string>()
  return list.filter(one => !seen.has(key(one)) && seen.add(key(one)))
}
