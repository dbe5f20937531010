/** What a key, a footnote or a note's number leads to, as Markdown, and where that stands. */
import type { Span } from '../base/span.ts'
import { touches } from '../base/span.ts'
import type { LinkedItem, LinkedNote, Model } from '../model/model.ts'
import { labelOf } from '../model/numbering.ts'
import { Notes, type Pointer, pointersIn, pointersOf, referenceOf } from '../model/pointers.ts'
import { referenceItem } from '../model/reference-item.ts'
import { dateInWords } from './date-words.ts'
import type { Definition } from './definition.ts'
import { escaped, isAddress, plural } from './markdown.ts'

/** A note's label, or what points at a note or at the entry of a key. */
export type ReferenceTarget =
  | { readonly kind: 'pointer'; readonly span: Span; readonly pointer: Pointer }
  | { readonly kind: 'note'; readonly span: Span; readonly note: LinkedNote }

/** Those under the cursor. */
export const referencesAt = (model: Model, offset: number): readonly ReferenceTarget[] => [
  ...model.citations
    .filter(citation => touches(citation.span, offset))
    .flatMap(citation => pointersOf(model.report.text, citation))
    .filter(pointer => touches(pointer.span, offset))
    .map((pointer): ReferenceTarget => ({ kind: 'pointer', span: pointer.span, pointer })),
  ...model.notes
    .filter(note => touches(note.block.span, offset))
    .map((note): ReferenceTarget => ({ kind: 'note', span: labelOf(model.report, note).span, note }))
    .filter(target => touches(target.span, offset)),
]

/** UTF-16 units of a note's words that are shown. */
const shown = 300

/** The card of a reference. */
export const referenceCard = (model: Model, target: ReferenceTarget): readonly string[] => {
  if (target.kind === 'note')
    return [`**Note ${escaped(target.note.label)}**`, `Pointed at ${plural(pointersTo(model, target.note).length, 'time')} in this report.`]
  const { pointer } = target
  if (pointer.kind === 'key') return keyCard(model, pointer)
  const note = new Notes(model.report, model.notes).of(pointer)
  const heading = `**${pointer.kind === 'footnote' ? 'Footnote' : 'Note'} ${escaped(pointer.label)}**`
  if (!note) return [heading, 'There is no such note in this report.']
  const words = model.report.text.slice(note.span.start, note.span.end).replace(/\s+/g, ' ')
  const cut = words.length > shown ? `${words.slice(0, shown).replace(/[\ud800-\udbff]$/, '')}…` : words
  return [heading, escaped(cut), note.items.map(item => `- ${sourceAndDate(item)}`).join('\n')]
}

const keyCard = (model: Model, { label, span }: Pointer): readonly string[] => {
  const { bibliographies } = model.surroundings
  const found = referenceOf(bibliographies, label)
  if (!found) {
    const names = bibliographies.map(one => escaped(one.name || 'the front matter'))
    return [
      `**@${escaped(label)}**`,
      names.length === 0 ? 'The report names no bibliography to look it up in.' : `There is no such entry in ${names.join(', ')}.`,
    ]
  }
  const { reference, bibliography } = found
  return [
    `**${escaped(reference.title ?? reference.key)}**`,
    reference.authors.map(escaped).join(', '),
    sourceAndDate(referenceItem(reference, span, model.registry)),
    reference.url && isAddress(reference.url) ? `<${reference.url}>` : '',
    `_entry ${escaped(reference.key)} of ${escaped(bibliography.name || 'the front matter')}_`,
  ]
}

/** A source and its date in words; where it is `judged`, whether the source is known. */
export const sourceAndDate = ({ source, resolution, date }: LinkedItem, judged = true): string => {
  const known = !judged || resolution.kind === 'known' || source === null ? '' : ' (not known)'
  return `${source === null ? '_no source_' : escaped(source)}${known} · ${date ? dateInWords(date) : 'no date'}`
}

const pointersTo = (model: Model, note: LinkedNote): readonly Pointer[] => {
  const notes = new Notes(model.report, model.notes)
  return pointersIn(model).filter(pointer => pointer.kind !== 'key' && notes.of(pointer) === note)
}

/** A key's entry in its bibliography, a footnote's note, the first place that points at a note; empty where there is none. */
export const referenceDefinitions = (model: Model, target: ReferenceTarget): readonly Definition[] => {
  if (target.kind === 'note')
    return pointersTo(model, target.note)
      .slice(0, 1)
      .map(({ span }) => ({ span }))
  const { pointer } = target
  if (pointer.kind !== 'key') {
    const note = new Notes(model.report, model.notes).of(pointer)
    return note ? [{ span: note.block.span }] : []
  }
  const found = referenceOf(model.surroundings.bibliographies, pointer.label)
  return found ? [found.reference.declared] : []
}
