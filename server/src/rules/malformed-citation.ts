import type { Rule } from './rule.ts'

export const malformedCitation: Rule = {
  id: 'malformed-citation',
  summary: 'A citation is written in a way that loses or blurs a source.',
  why: 'A doubled comma, an empty slot, a quotation or a parenthesis that never closes is where a source was cut or mistyped; the reader cannot tell which.',
  severity: 'warning',
  *check(model) {
    for (const { flaws } of [...model.citations, ...model.notes])
      for (const flaw of flaws)
        yield {
          span: flaw.span,
          message: flaw.message,
          fixes: () =>
            flaw.repairs.map((repair, i) => ({ title: repair.title, preferred: i === 0, certain: repair.certain, edits: repair.edits })),
        }
  },
  examples: {
    bad: [
      {
        text: 'The ferry sailed on time (AFP, May 3; Kyodo⟦,,⟧ May 2).',
        message: 'There is a comma too many here.',
        fixed: 'The ferry sailed on time (AFP, May 3; Kyodo, May 2).',
      },
      {
        text: 'The ferry sailed on time (AFP, May 3⟦;;⟧ Kyodo, May 2).',
        message: 'There is a semicolon too many here.',
        fixed: 'The ferry sailed on time (AFP, May 3; Kyodo, May 2).',
      },
      {
        text: 'The ferry sailed on time (AFP, May 3; Kyodo May⟦,⟧ 2).',
        message: 'The comma stands inside the date instead of before it.',
        fixed: 'The ferry sailed on time (AFP, May 3; Kyodo, May 2).',
      },
      {
        text: 'The ferry sailed on time (AFP, 5.3.19⟦ ⟧Kyodo, 5.2.19).',
        message: 'A comma is missing between two items.',
        fixed: 'The ferry sailed on time (AFP, 5.3.19, Kyodo, 5.2.19).',
      },
      {
        text: 'The ferry sailed on time ⟦(⟧AFP, May 3.',
        message: 'This parenthesis is never closed.',
        fixed: 'The ferry sailed on time (AFP, May 3).',
      },
      {
        text: 'The ferry sailed on time (AFP, May 3⟦;⟧).',
        message: 'The citation ends in a semicolon: something is missing after it, or it is one mark too many.',
        fixed: 'The ferry sailed on time (AFP, May 3).',
      },
      {
        text: 'The ferry sailed on time (Kyodo, May 2⟦;,⟧ May 3).',
        message: 'The slot for a source is empty: a date follows with no name before it.',
        fixed: 'The ferry sailed on time (Kyodo, May 2, May 3).',
      },
      {
        text: 'The ferry sailed on time (Jakarta Post [Medan]⟦ ⟧May 3, 2019).',
        message: 'A comma is missing before the date.',
        fixed: 'The ferry sailed on time (Jakarta Post [Medan], May 3, 2019).',
      },
      {
        text: 'The ferry sailed on time (AFP, 3 May; Kyodo⟦ ⟧2 May).',
        message: 'A comma is missing before the date.',
        fixed: 'The ferry sailed on time (AFP, 3 May; Kyodo, 2 May).',
      },
      {
        text: 'The ferry sailed on time (⟦“⟧Ferries Are Back, Jakarta Post, May 3).',
        message: 'This quotation is never closed.',
        fixed: 'The ferry sailed on time (“Ferries Are Back,” Jakarta Post, May 3).',
      },
      {
        text: 'The ferry sailed on time (Ferries Are Back,⟦”⟧ Jakarta Post, May 3).',
        message: 'This quotation is closed and never opened.',
        fixed: 'The ferry sailed on time (“Ferries Are Back,” Jakarta Post, May 3).',
      },
      {
        text: 'The ferry sailed on time (AFP, May 3)⟦)⟧.',
        message: 'The citation is closed twice.',
        fixed: 'The ferry sailed on time (AFP, May 3).',
      },
      {
        text: 'The ferry sailed on time (AFP, May 3⟦]⟧.',
        message: 'The citation is closed by a bracket of another kind than it is opened by.',
        fixed: 'The ferry sailed on time (AFP, May 3).',
      },
      {
        text: 'The ferry sailed on time (Jakarta Po⟦- ⟧st, May 3).',
        message: 'A word is broken by a hyphen and a space.',
        fixed: 'The ferry sailed on time (Jakarta Post, May 3).',
      },
      {
        text: 'The ferry sailed on time [@olsen2014, p. 3⟦;⟧].',
        message: 'A semicolon parts nothing here.',
        fixed: 'The ferry sailed on time [@olsen2014, p. 3].',
      },
    ],
    good: [
      'The ferry sailed on time (AFP, May 3; Kyodo, May 2).',
      'The ferry sailed on time (AFP, Kyodo, May 2, 3).',
      'The ferry sailed on time (AFP 3 May 2019; Kyodo 2 May 2019, 12).',
      'The ferry sailed on time (“Ferries, Back and Front,” Jakarta Post, May 3).',
      'The ferry sailed on time (so AFP (AFP, May 3)).',
      'The ferry (a car ferry,, as it happens) is late, we think.',
    ],
  },
}
