import type { LinkedCitation, LinkedNote, Model } from '../model/model.ts'
import { nearestKeys } from '../model/nearest-keys.ts'
import { labelOf, Numbering } from '../model/numbering.ts'
import { kindOfNote, Notes, type Pointer, pointersIn, referenceOf } from '../model/pointers.ts'
import { isRelative } from '../registry/paths.ts'
import { ignoreFix } from './ignore-fix.ts'
import { addNote, freeLabel, nearestLabels, relabelled, removeNote } from './note-fixes.ts'
import type { Fix, Found, Rule } from './rule.ts'
import { suggestion } from './suggestion.ts'

const id = 'undefined-reference'

type Placed = Pointer & { readonly citation: LinkedCitation }

export const undefinedReference: Rule = {
  id,
  summary: 'A key, a footnote or a note’s number leads nowhere, or a note is pointed at by nothing.',
  why: 'A reader who looks the source up finds none, and the claim stands as if it had never been cited.',
  severity: 'warning',
  *check(model) {
    yield* missingBibliographies(model)
    const pointers = pointersIn(model)
    yield* undefinedKeys(model, pointers)
    if (model.notes.length === 0 && !pointers.some(({ kind }) => kind === 'footnote')) return
    const numbering = new Numbering(model, pointers)
    yield* undefinedNotes(model, pointers, numbering)
    yield* repeatedNotes(model, numbering)
    yield* unusedNotes(model, numbering)
  },
  examples: {
    bad: [
      {
        text: '---\ntitle: Ferries\nbibliography: references.bib\n---\n\nThe ferry sailed on time [⟦@olsen2015⟧, p. 3].\n',
        message: 'There is no entry “olsen2015” in references.bib.',
        fixed: '---\ntitle: Ferries\nbibliography: references.bib\n---\n\nThe ferry sailed on time [@olsen2014, p. 3].\n',
      },
      {
        text: 'The ferry sailed on time.⟦[^2]⟧ It came back the same night.[^1]\n\n[^1]: Kyodo, May 2.\n',
        message: 'There is no note [^2].',
        fixed: null,
      },
      {
        text: 'The ferry sailed on time.[1] It came back the same night.[⟦3⟧] Nobody met it.[2]\n\nNotes\n\n[1] Kyodo, May 2.\n[2] AFP, May 3.\n',
        message: 'There is no note [3].',
        fixed:
          'The ferry sailed on time.[1] It came back the same night.[3] Nobody met it.[2]\n\nNotes\n\n[1] Kyodo, May 2.\n[2] AFP, May 3.\n[3] \n',
      },
    ],
    good: [
      '---\ntitle: Ferries\nbibliography: references.bib\n---\n\nThe ferry sailed on time [@olsen2014, p. 3; see also @marran2017].\n',
      'The ferry sailed on time.[1] It came back the same night.[2, 3]\n\nNotes\n\n[1] Kyodo, May 2.\n[2] AFP, May 3.\n[3] Kyodo, May 3.\n',
      '“We waited [10] hours,” the captain said (Reuters, May 3).',
    ],
  },
}

/** Those that the front matter names and that are not there. Where nobody looked for them nothing is said. */
const missingBibliographies = ({ report, surroundings }: Model): readonly Found[] =>
  report.header.bibliography.flatMap(({ name, span }) => {
    const found = surroundings.bibliographies.find(one => one.name === name)
    if (!found || found.text !== null) return []
    const message = isRelative(name)
      ? `The bibliography “${name}” is missing, or cannot be read.`
      : 'This must be a path from the folder of the report, such as references.bib.'
    return [{ span, message, fixes: () => [] }]
  })

/** Keys of the report's own figures, tables and sections, as pandoc-crossref and Quarto write them. */
const ownParts = /^(?:fig|tbl|eq|sec|lst)[:-]/i

/** Only where every bibliography could be read: the key may stand in the one that could not. */
const undefinedKeys = (model: Model, pointers: readonly Placed[]): readonly Found[] => {
  const { bibliographies } = model.surroundings
  if (bibliographies.length === 0 || bibliographies.some(one => one.text === null)) return []
  const names = [...new Set(bibliographies.map(one => one.name || 'the front matter'))]
  const where = names.length === 1 ? (names[0] ?? '') : `any of ${names.join(', ')}`
  return pointers
    .filter(({ kind, label }) => kind === 'key' && !ownParts.test(label) && referenceOf(bibliographies, label) === null)
    .map(({ span, label }) => ({
      span,
      message: `There is no entry “${label}” in ${where}.`,
      fixes: () => [
        ...nearestKeys(bibliographies, label).map((key, index) => changed(`@${braced(key)}`, span, index === 0)),
        ignoreFix(model.report, span, id),
      ],
    }))
}

const changed = (text: string, span: Pointer['span'], preferred: boolean, shown = text): Fix =>
  suggestion(`Change to ${shown}`, span, text, preferred)

/** A key that Pandoc would not read to its end stands in braces. */
const braced = (key: string): string => (/^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*$/u.test(key) ? key : `{${key}}`)

const undefinedNotes = (model: Model, pointers: readonly Placed[], numbering: Numbering): readonly Found[] => {
  const notes = new Notes(model.report, model.notes)
  return pointers.flatMap(pointer => {
    const { kind, span, label } = pointer
    if (kind === 'key' || notes.of(pointer) !== null) return []
    if (kind === 'number' && (!numbering.numbers || isInserted(model.report.text, pointer))) return []
    const bracketed = (one: string): string => (kind === 'footnote' ? `[^${one}]` : `[${one}]`)
    return [
      {
        span,
        message: `There is no note ${bracketed(label)}.`,
        fixes: () => {
          const free = numbering.free.filter(note => kindOfNote(model.report, note) === kind).map(note => note.label)
          const own = model.notes.filter(note => kindOfNote(model.report, note) === kind)
          const isFree = free.length > 0
          const add = addNote(model.report.text, own, kind, label, !isFree)
          const meant = isFree ? free : own.map(note => note.label)
          const near = nearestLabels(label, meant, isFree).map((other, index) =>
            changed(kind === 'footnote' ? bracketed(other) : other, span, isFree && index === 0, bracketed(other)),
          )
          return [...(isFree ? [...near, add] : [add, ...near]), ignoreFix(model.report, span, id)]
        },
      },
    ]
  })
}

/** An editor's number in somebody's words: “We waited [10] hours”. */
const isInserted = (text: string, { citation }: Placed): boolean => {
  const { start, end } = citation.span
  if (!/\s/.test(text[start - 1] ?? '\n') || !/^\s\p{L}/u.test(text.slice(end, end + 2))) return false
  const before = text.slice(Math.max(citation.block.span.start, start - 2_000), start)
  return before.lastIndexOf('“') > before.lastIndexOf('”') || (before.split('"').length - 1) % 2 === 1
}

const repeatedNotes = (model: Model, numbering: Numbering): readonly Found[] =>
  numbering.repeated.map(note => {
    const { span, shown } = labelOf(model.report, note)
    return {
      span,
      message: `There is a note ${shown} already.`,
      fixes: () => {
        const free = relabelled(shown, note.label, freeLabel(note.label, model.notes))
        return [changed(free, span, true), ignoreFix(model.report, span, id)]
      },
    }
  })

const unusedNotes = (model: Model, numbering: Numbering): readonly Found[] =>
  numbering.unused.map(note => {
    const { span } = labelOf(model.report, note)
    return {
      span,
      severity: 'hint',
      message: 'Nothing in the report points at this note.',
      fixes: () => [...(isFootnote(model, note) ? [removeNote(model.report.text, note)] : []), ignoreFix(model.report, span, id)],
    }
  })

const isFootnote = (model: Model, note: LinkedNote): boolean => kindOfNote(model.report, note) === 'footnote'
