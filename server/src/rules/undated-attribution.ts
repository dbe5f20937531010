import { citeFixes } from './cite-fix.ts'
import { ignoreFix } from './ignore-fix.ts'
import type { Rule } from './rule.ts'

export const undatedAttribution: Rule = {
  id: 'undated-attribution',
  summary: 'A sentence that names its source and not the day.',
  why: 'A reader can only look up what a paper or an agency printed if the day is known. Off until a house asks for it: many are content with the name.',
  severity: 'hint',
  optional: true,
  *check(model) {
    for (const sentence of model.sentences) {
      const { span } = sentence
      if (sentence.kind !== 'claim' || sentence.support !== 'attributed' || /\d/.test(sentence.text)) continue
      if (model.dates.some(date => date.span.start < span.end && date.span.end > span.start)) continue
      yield {
        span,
        message: 'This names its source and not the day. Add the day, or cite the source with it.',
        fixes: context => [...citeFixes(model, sentence, [], context), ignoreFix(model.report, span, 'undated-attribution')],
      }
    }
  },
  examples: {
    bad: [
      {
        text: 'The port closed (AFP, May 3). ⟦The mayor told the Jakarta Post that it would open again.⟧',
        message: 'This names its source and not the day. Add the day, or cite the source with it.',
        fixed: 'The port closed (AFP, May 3). The mayor told the Jakarta Post that it would open again (AFP, May 3).',
      },
    ],
    good: [
      'The port closed (AFP, May 3). The mayor told the Jakarta Post on Friday that it would open again.',
      'The port closed (AFP, May 3). Reuters reported on May 3 that it would open again.',
      'The mayor told the Jakarta Post that the port would open again (Jakarta Post, May 3).',
    ],
  },
}
