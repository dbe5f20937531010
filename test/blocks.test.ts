import assert from 'node:assert/strict'
import { ParagraphCache } from '../server/src/syntax/paragraph.ts'
import { readReport } from '../server/src/syntax/read.ts'
import type { Flavour } from '../server/src/syntax/report.ts'

/** The blocks of a text, a line each: kind, a note's label, and the prose as the paragraph reader gets it (the block's text where it gets none). */
const blocks = (text: string, flavour: Flavour): readonly string[] =>
  readReport(text, flavour, new ParagraphCache()).blocks.map(({ kind, label, paragraph, origin, span }) => {
    assert.ok(span.start <= origin && origin <= span.end)
    if (paragraph) assert.equal(text.slice(origin, origin + paragraph.text.length), paragraph.text)
    const words = paragraph?.text ?? text.slice(span.start, span.end)
    return `${kind}${label === undefined ? '' : ` ${label}`}: ${words.replaceAll('\r\n', '\n').replaceAll('\n', '⏎')}`
  })

const check = (flavour: Flavour, cases: Readonly<Record<string, readonly [text: string, ...blocks: string[]]>>): void => {
  for (const [what, [text, ...expected]] of Object.entries(cases)) it(what, () => assert.deepEqual(blocks(text, flavour), expected))
}

const wrapped = `The harbour of Tolland, which had been closed since the storm of
March, was opened on Monday by the mayor, who said that ships of
every flag were welcome again.`

describe('blocks', () => {
  describe('of plain reports', () => {
    check('plain', {
      'are paragraphs of one line each': [
        'The port closed on Monday.\nThe talks failed on Tuesday.'.replace('.\n', `. ${'The quay was empty. '.repeat(8)}\n`),
        `paragraph: The port closed on Monday. ${'The quay was empty. '.repeat(8).trim()}`,
        'paragraph: The talks failed on Tuesday.',
      ],
      'are hard-wrapped paragraphs between blank lines': [
        `${wrapped}\n\n${wrapped}\n`,
        `paragraph: ${wrapped.replaceAll('\n', '⏎')}`,
        `paragraph: ${wrapped.replaceAll('\n', '⏎')}`,
      ],
      'are headings by their shape': [
        'THE PORT CLOSES\n\nThe port closed on Monday.\n\nTalks in Oslo\n\nThe talks failed.',
        'heading: THE PORT CLOSES',
        'paragraph: The port closed on Monday.',
        'heading: Talks in Oslo',
        'paragraph: The talks failed.',
      ],
      'are headings right above their paragraph': [
        `Harbour News\n${wrapped}`,
        'heading: Harbour News',
        `paragraph: ${wrapped.replaceAll('\n', '⏎')}`,
      ],
      'are no headings where a citation or an open parenthesis ends the line': [
        'The port closed. (AFP, May 3)\n\nThe talks failed. – AFP, May 3\n\nThe court met (AFP, May 3',
        'paragraph: The port closed. (AFP, May 3)',
        'paragraph: The talks failed. – AFP, May 3',
        'paragraph: The court met (AFP, May 3',
      ],
      'are list items without their marks': [
        '- The port closed.\n- The talks failed.\n* The court met.\n3. The quay sank.\n(a) The mayor left.',
        'list-item: The port closed.',
        'list-item: The talks failed.',
        'list-item: The court met.',
        'list-item: The quay sank.',
        'list-item: The mayor left.',
      ],
      'are notes by their labels': [
        'The port closed.[1]\n\n[1] AFP, 3 May 2019.\n[2] Kyodo, 4 May 2019.',
        'paragraph: The port closed.[1]',
        'note 1: AFP, 3 May 2019.',
        'note 2: Kyodo, 4 May 2019.',
      ],
      'are notes and references under their headings': [
        'The port closed.\n\nNotes\n\n1. AFP, 3 May 2019.\n\nReferences\n\nMarran, Olga. 2014. Ships.\n\nAnnex\n\nThe talks failed.',
        'paragraph: The port closed.',
        'heading: Notes',
        'note 1: AFP, 3 May 2019.',
        'heading: References',
        'reference: Marran, Olga. 2014. Ships.',
        'heading: Annex',
        'paragraph: The talks failed.',
      ],
      'are quotations': ['> The port is closed.', 'quote: The port is closed.'],
      'are comments, across blank lines': [
        'The port closed.\n\n<!-- A note\n\nof ours. -->\n\nThe talks failed.',
        'paragraph: The port closed.',
        'comment: <!-- A note⏎⏎of ours. -->',
        'paragraph: The talks failed.',
      ],
      'are a comment that never closes as its line alone': [
        '<!-- A note\n\nThe talks failed.',
        'comment: <!-- A note',
        'paragraph: The talks failed.',
      ],
      'are the header above the body': [
        'Publication: Harbour Letter Volume: 4 Issue: 12\nDate: May 6, 2019\n\nThe port closed on Monday.',
        'header: Publication: Harbour Letter Volume: 4 Issue: 12',
        'header: Date: May 6, 2019',
        'paragraph: The port closed on Monday.',
      ],
      'are no header where a labelled line is a sentence': [
        'The upshot: nobody will sail before June.\n\nThe port closed.',
        'paragraph: The upshot: nobody will sail before June.',
        'paragraph: The port closed.',
      ],
      'begin with front matter': [
        '---\ndate: 2019-05-06\n---\nThe port closed.',
        'front-matter: ---⏎date: 2019-05-06⏎---⏎',
        'paragraph: The port closed.',
      ],
      'are no front matter where it never closes': ['---\n\nThe port closed.', 'paragraph: The port closed.'],
      'begin after a byte order mark': ['\ufeffThe port closed.', 'paragraph: The port closed.'],
      'leave carriage returns out at their ends': [
        'The port closed.\r\n\r\nThe talks\r\nfailed in Oslo.\r\n',
        'paragraph: The port closed.',
        'paragraph: The talks⏎failed in Oslo.',
      ],
      'are none in an empty text': [''],
      'are none in white space': [' \n\t\n\u00a0\r\n'],
    })
  })

  describe('of Markdown reports', () => {
    check('markdown', {
      'are paragraphs and headings': [
        '# The port\n\nThe port closed\non Monday.\n\nTalks\n-----\n\nThe talks failed.',
        'heading: # The port',
        'paragraph: The port closed⏎on Monday.',
        'heading: Talks⏎-----',
        'paragraph: The talks failed.',
      ],
      'are list items, nested and numbered': [
        '- The port closed.\n  - The quay sank.\n\n1. The talks failed.\n2. The court met.\n\n- [ ] Ask the mayor.',
        'list-item: The port closed.',
        'list-item: The quay sank.',
        'list-item: The talks failed.',
        'list-item: The court met.',
        'list-item: [ ] Ask the mayor.',
      ],
      'are quotations': ['> The port is closed.\n> It is empty.', 'quote: The port is closed.⏎> It is empty.'],
      'are tables': ['| Port | Ships |\n|---|---|\n| Tolland | 4 |', 'table: | Port | Ships |⏎|---|---|⏎| Tolland | 4 |'],
      'are code without prose': [
        'The port closed.\n\n```\nThe talks failed.\n```\n\n    The court met.',
        'paragraph: The port closed.',
        'code: ```⏎The talks failed.⏎```',
        'code: The court met.',
      ],
      'are comments': [
        'The port closed.\n\n<!-- The talks failed. -->',
        'paragraph: The port closed.',
        'comment: <!-- The talks failed. -->',
      ],
      'are footnotes, one a line': [
        'The port closed.[^1]\n\n[^1]: AFP, 3 May 2019.\n[^two]: Kyodo,\n4 May 2019.',
        'paragraph: The port closed.[^1]',
        'note 1: AFP, 3 May 2019.',
        'note two: Kyodo,⏎4 May 2019.',
      ],
      'are notes and references under their headings': [
        'The port closed.\n\n## Notes\n\n1. AFP, 3 May 2019.\n\n## References\n\n- Marran, Olga. 2014. Ships.\n\n## Annex\n\nThe talks failed.',
        'paragraph: The port closed.',
        'heading: ## Notes',
        'note 1: AFP, 3 May 2019.',
        'heading: ## References',
        'reference: Marran, Olga. 2014. Ships.',
        'heading: ## Annex',
        'paragraph: The talks failed.',
      ],
      'are the header above the body': [
        '**Date:** May 6, 2019\n**Desk:** open sources.\n\nThe port closed on Monday.',
        'header: **Date:** May 6, 2019⏎**Desk:** open sources.',
        'paragraph: The port closed on Monday.',
      ],
      'begin with front matter': [
        '---\ndate: 2019-05-06\n---\n\nThe port closed.',
        'front-matter: ---⏎date: 2019-05-06⏎---⏎',
        'paragraph: The port closed.',
      ],
      'begin after a byte order mark': ['\ufeff# The port\n\nIt closed.', 'heading: # The port', 'paragraph: It closed.'],
      'leave carriage returns out at their ends': [
        '# The port\r\n\r\nIt closed\r\non Monday.\r\n\r\n- The talks failed.\r\n',
        'heading: # The port',
        'paragraph: It closed⏎on Monday.',
        'list-item: The talks failed.',
      ],
      'are words where a line opens more lists than anybody means': [`${'- '.repeat(40)}port`, `paragraph: ${'- '.repeat(40)}port`],
      'are none in an empty text': [''],
    })
  })
})
