import { countLeading } from '../base/bisect.ts'
import { grouped } from '../base/grouped.ts'
import { type Span, shift } from '../base/span.ts'
import type { LinkedSentence, Model } from '../model/model.ts'
import { type Unattributed, unattributedIn } from '../syntax/quotations/unattributed.ts'
import type { Paragraph } from '../syntax/report.ts'
import { citeFixes } from './cite-fix.ts'
import { ignoreFix } from './ignore-fix.ts'
import type { Fix, Found, Rule } from './rule.ts'

export const unattributedQuote: Rule = {
  id: 'unattributed-quote',
  summary: 'Words in quotation marks that nobody is named for and no citation covers.',
  why: 'Quotation marks say that somebody else spoke. “It has been called” and “they call it” don’t say who; without a name or a source the reader can’t tell a quotation from the author’s own wit.',
  severity: 'warning',
  *check(model) {
    for (const [block, sentences] of grouped(model.sentences, sentence => sentence.block)) {
      const { paragraph } = block
      if (!paragraph || block.kind === 'quote') continue
      for (const [i, sentence] of sentences.entries()) {
        if (sentence.support !== 'none' || !quoting.test(sentence.text)) continue
        if (isCiting(paragraph, i)) continue
        for (const found of unattributedIn(paragraph, i)) yield unattributed(model, sentence, found)
      }
    }
  },
  examples: {
    bad: [
      {
        text: 'The port opened in May (AFP, May 3). The project cost 40 million euros in 2018 and has been called ⟦“the longest queue on the whole coast.”⟧',
        message:
          'Whose words these are nobody can tell: no speaker is named, and no citation says where to look. Name the speaker, cite a source, or take off the quotation marks.',
        fixed:
          'The port opened in May (AFP, May 3). The project cost 40 million euros in 2018 and has been called by SPEAKER “the longest queue on the whole coast.”',
      },
      {
        text: 'The port opened in May (AFP, May 3). It cost 40 million euros in 2018, and on the quays they are calling it ⟦“a beach with a timetable.”⟧',
        message:
          'Whose words these are nobody can tell: no speaker is named, and no citation says where to look. Name the speaker, cite a source, or take off the quotation marks.',
        fixed:
          'The port opened in May (AFP, May 3). It cost 40 million euros in 2018, and on the quays they are calling it, in SPEAKER’s words, “a beach with a timetable.”',
      },
      {
        text: 'The port opened in May (AFP, May 3). What the town has got is ⟦"a very large bill with a view"⟧.',
        message:
          'Whose words these are nobody can tell: no speaker is named, and no citation says where to look. Name the speaker, cite a source, or take off the quotation marks.',
        fixed: 'The port opened in May (AFP, May 3). What the town has got is, in SPEAKER\'s words, "a very large bill with a view".',
      },
    ],
    good: [
      'The project has been called “the longest queue on the whole coast” (AFP, May 3).',
      'AFP reported on May 3 that the project has been called “the longest queue on the whole coast.”',
      'The mayor called the project “the longest queue on the whole coast” (AFP, May 3).',
      'The port is likely to stay “a beach”, as its dockers have it.',
    ],
  },
}

/** A sentence without any of them quotes nobody. */
const quoting = /["“‘«„]|(?:^|[\s(])'/

/** Whether any citation stands in the sentence or behind it: one of the house's own work is somewhere to look, too. */
const isCiting = ({ citations, sentences }: Paragraph, index: number): boolean => {
  const extent = sentences[index]?.extent
  const next = citations[countLeading(citations.length, i => (citations[i]?.span.start ?? 0) < (extent?.start ?? 0))]
  return extent !== undefined && next !== undefined && next.span.start < extent.end
}

const unattributed = (model: Model, sentence: LinkedSentence, { quotation, alone, agentAt }: Unattributed): Found => {
  const { origin } = sentence.block
  const span = shift(quotation.span, origin)
  return {
    span,
    message:
      'Whose words these are nobody can tell: no speaker is named, and no citation says where to look. Name the speaker, cite a source, or take off the quotation marks.',
    fixes: context => [
      alone ? saidBehind(model, span) : named(model, span, agentAt === null ? null : agentAt + origin),
      ...citeFixes(model, sentence, [], context).map(fix => ({ ...fix, preferred: false })),
      {
        title: 'Remove the quotation marks: the words are our own',
        preferred: false,
        certain: false,
        edits: [
          { span: { start: span.start, end: quotation.words.start + origin }, text: '' },
          { span: { start: quotation.words.end + origin, end: span.end }, text: '' },
        ],
      },
      ignoreFix(model.report, span, 'unattributed-quote'),
    ],
  }
}

const blank = 'SPEAKER'

const nameFix = (span: Span, text: string): Fix => {
  const start = text.indexOf(blank)
  return {
    title: 'Name the speaker…',
    preferred: true,
    certain: false,
    edits: [{ span, text, fill: [{ start, end: start + blank.length }] }],
  }
}

/** "has been called by SPEAKER …" where the verb stands at `at`; else "…, in SPEAKER’s words, …" before the quotation. */
const named = ({ report }: Model, { start }: Span, at: number | null): Fix => {
  if (at !== null) return nameFix({ start: at, end: at }, ` by ${blank}`)
  const apostrophe = /["']/.test(report.text.charAt(start)) ? "'" : '’'
  const space = /[,\s]*$/.exec(report.text.slice(Math.max(0, start - 4), start))?.[0] ?? ''
  return nameFix({ start: start - space.length, end: start }, `, in ${blank}${apostrophe}s words, `)
}

/** "“…,” said SPEAKER." in the place of "“…”" */
const saidBehind = ({ report }: Model, { start, end }: Span): Fix => {
  const text = report.text.slice(start, end)
  const stopped = /\.(["”’»]|'')$/.exec(text)?.[1]
  // Its stop may stand behind it.
  const close = report.text.charAt(end) === '.' ? '' : '.'
  return stopped
    ? nameFix({ start: end - stopped.length - 1, end }, `,${stopped} said ${blank}${close}`)
    : nameFix({ start: end, end }, ` said ${blank}${close}`)
}
