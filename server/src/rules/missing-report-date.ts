import { civil, parseDay } from '../base/calendar.ts'
import type { Edit } from '../base/edit.ts'
import { type Span, slice } from '../base/span.ts'
import { isFirm } from '../model/dates-of-report.ts'
import type { Model } from '../model/model.ts'
import { bodyStartOf, frontMatterOf, headerReach } from '../syntax/blocks/header.ts'
import { inWords } from './date-rewriting.ts'
import { datesWritten } from './dates-written.ts'
import { ignoreFix } from './ignore-fix.ts'
import type { Fix, Rule } from './rule.ts'

export const missingReportDate: Rule = {
  id: 'missing-report-date',
  summary: 'A report does not say of which day it is.',
  why: 'Every “yesterday” and every date without its year hangs on the report’s own; a reader who finds the file in five years cannot tell them.',
  severity: 'hint',
  *check(model) {
    const { value } = model.date
    // Figures that may be read in two ways are a date all the same.
    if (model.report.header.date || isFirm(model.date)) return
    const implied = value === null ? null : parseDay(value)
    const open = implied === null ? datesWritten(model).filter(({ date }) => date.value === null && !date.impossible).length : 0
    const place = beginning(model)
    if (!place || (implied === null && open === 0)) return
    yield {
      span: place,
      message:
        value === null || implied === null
          ? `The report bears no date, so that ${open === 1 ? 'a date in it cannot be told' : `${open} dates in it cannot be told`}.`
          : `The report bears no date; its text implies ${inWords(civil(implied))}.`,
      fixes: () => [...(value === null ? [] : [dating(model, value)]), ignoreFix(model.report, place, 'missing-report-date')],
    }
  },
  examples: {
    undated: true,
    bad: [
      {
        text: '⟦The⟧ ferry sailed on time (AFP, May 3, 2019; Kyodo, May 2).',
        message: 'The report bears no date; its text implies 3 May 2019.',
        fixed: 'Date: 3 May 2019\n\nThe ferry sailed on time (AFP, May 3, 2019; Kyodo, May 2).',
      },
      {
        text: '⟦Publication: Harbour Letter Volume: 4 Issue: 12⟧\n\nThe ferry sailed on time (AFP, May 3, 2019; Kyodo, May 2).',
        message: 'The report bears no date; its text implies 3 May 2019.',
        fixed:
          'Publication: Harbour Letter Volume: 4 Issue: 12\nDate: 3 May 2019\n\nThe ferry sailed on time (AFP, May 3, 2019; Kyodo, May 2).',
      },
      {
        text: '---\ntitle: Ferries\n---\n\n⟦# Ferries⟧\n\nThe ferry sailed on time (AFP, May 3, 2019; Kyodo, May 2).',
        message: 'The report bears no date; its text implies 3 May 2019.',
        fixed: '---\ntitle: Ferries\ndate: 2019-05-03\n---\n\n# Ferries\n\nThe ferry sailed on time (AFP, May 3, 2019; Kyodo, May 2).',
      },
      {
        text: '⟦The⟧ ferry sailed on time (AFP, May 3; Kyodo, May 2).',
        message: 'The report bears no date, so that 2 dates in it cannot be told.',
        fixed: null,
      },
    ],
    good: [
      'Date: 6 May 2019\n\nThe ferry sailed on time (AFP, May 3; Kyodo, May 2).',
      'HARBOUR LETTER\nMay 6, 2019\n\nThe ferry sailed on time (AFP, May 3; Kyodo, May 2).',
      '---\ndate: 2019-05-06\n---\n\nThe ferry sailed on time (AFP, May 3; Kyodo, May 2).',
      'The ferry is likely to be late.',
    ],
  },
}

/** The heading or the publication's line that the report begins with, else its first word; null in a report without any. */
const beginning = ({ report: { blocks, text } }: Model): Span | null => {
  const block = blocks.find(one => one.kind !== 'front-matter' && one.kind !== 'comment')
  if (!block) return null
  const { start } = block.span
  const words = slice(text, { start, end: Math.min(block.span.end, start + 200) })
  // A line of prose belongs to what is found in it.
  const found = (block.kind === 'heading' || block.kind === 'header' ? /^[^\r\n]*[^\s]/ : /^\s*\S+/).exec(words)
  return found && { start, end: start + found[0].length }
}

/** The date written where the report's kind has it: in front matter, below the publication's line, or on a line of its own above all. */
const dating = ({ report: { text, flavour, header } }: Model, iso: string): Fix => {
  const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  const words = `Date: ${inWords(civil(parseDay(iso) ?? 0))}`
  const at = (edit: Edit, line: string): Fix => ({ title: `Add “${line}”`, preferred: true, certain: false, edits: [edit] })
  const insert = (place: number, line: string): Edit => ({ span: { start: place, end: place }, text: line })
  if (header.frontMatter) {
    const field = /^date[ \t]*:[^\r\n]*/im.exec(slice(text, header.frontMatter))
    const start = header.frontMatter.start + (field?.index ?? 0)
    const line = `date: ${iso}`
    return at(
      field ? { span: { start, end: start + field[0].length }, text: line } : insert(header.frontMatter.end, `${line}${newline}`),
      line,
    )
  }
  const front = frontMatterOf(text)
  const start = bodyStartOf(text, front)
  if (flavour === 'markdown' && !front)
    return at(insert(start, `---${newline}date: ${iso}${newline}---${newline}${newline}`), `date: ${iso}`)
  const head = text.slice(start, start + headerReach)
  const dated = /^Date:[^\r\n]*/im.exec(head)
  if (dated) return at({ span: { start: start + dated.index, end: start + dated.index + dated[0].length }, text: words }, words)
  const issue = header.publication === null ? null : /^Publication:[^\r\n]*/m.exec(head)
  return at(
    issue ? insert(start + issue.index + issue[0].length, `${newline}${words}`) : insert(start, `${words}${newline}${newline}`),
    words,
  )
}
