/** What a report's publication is called, as the beginning of its file says it. */

import { applyEdits } from '../base/edit.ts'
import { frontMatterOf, readHeader } from '../syntax/blocks/header.ts'
import { readHeaderDate } from '../syntax/blocks/header-date.ts'
import { findDates } from '../syntax/dates/dates.ts'

/** How many lines a masthead has at most, those without words left out. */
const lines = 6
const longest = 110

const issueNumber =
  /(?:,\s?)?(?:\b(?:vol(?:ume)?|no|nr|number|issue)\b\.?:?\s{0,2}#?[\dIVXLC][\dIVXLC.–-]{0,8}|#\d{1,6}|\s\d{1,4}[-/]\d{1,4}$)(?![\p{L}\d])/giu
const parts = /\s[·|–—]\s|\s-\s/
const labels = /^(?:published|publication|date|by|desk|author|case file|issue|volume)\b:?\s*/i
/** What a date stands behind in a list of facts, where it is no masthead's. */
const dateField = /^(?:date|published|dated?line|as of):/i
const keys = /^(?:publication|series|journal|newsletter)[ \t]*:[ \t]*(.{1,120}?)[ \t]*$/gim

/**
 * The names a report's publication may be referred to by: of its header, its front matter, or its masthead (a line that stands with a date or an issue
 * number, or above one). `head` is the file's beginning. Empty where nothing says; never throws.
 */
export const publicationNames = (head: string): readonly string[] => {
  const header = readHeader(head)
  const front = frontMatterOf(head)
  const fields = front ? head.slice(front.inner.start, front.inner.end) : ''
  const declared = [...fields.matchAll(keys)].map(found => (found[1] ?? '').replace(/^["']|["']$/g, ''))
  const numbered = header.title === null ? [] : stripped(header.title.slice(0, longest))
  const names = [
    ...(header.publication === null ? mastheadNames(head.slice(front?.bodyStart ?? 0)) : [header.publication]),
    ...declared,
    ...numbered,
  ]
  return [...new Set(names)]
}

const mastheadNames = (body: string): readonly string[] => {
  const names: string[] = []
  const top: string[] = []
  for (const raw of body.split('\n', 4 * lines)) {
    const line = raw.replace(/^\s*#{1,6}\s|[*_\r\ufeff]/g, '').trim()
    if (line === '') continue
    // A heading may ask; what ends in a full stop is prose.
    if (line.length > longest || top.length === lines || /\.["”’)]?$/.test(line)) break
    if (dateField.test(line)) continue
    const numbered = stripped(line)
    // A date by itself is the masthead's last line: what it dates stands above it.
    const [title] = top
    if (numbered.length === 0 && readHeaderDate(line) !== null && title !== undefined && stripped(title).length === 0)
      names.push(...named(title))
    names.push(...numbered)
    top.push(line)
  }
  return names
}

/** What is left of a line beside its dates and its issue's number; nothing where it has neither. */
const stripped = (line: string): readonly string[] => {
  const undated = applyEdits(
    line,
    findDates(line).map(({ span }) => ({ span, text: ' | ' })),
  )
  const bare = undated.replace(issueNumber, ' | ')
  return bare === line ? [] : bare.split(parts).flatMap(named)
}

/** The words as a name; nothing where they are none. */
const named = (text: string): readonly string[] => {
  const name = text.replace(labels, '').replace(/^[\s,:;|·–—-]+|[\s,:;|·–—(-]+$/g, '')
  return name.length > 1 && name.length <= 60 && /^["“]?\p{Lu}/u.test(name) && name.split(/\s+/).length <= 8 ? [name] : []
}
