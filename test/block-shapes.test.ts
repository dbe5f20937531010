import assert from 'node:assert/strict'
import { ParagraphCache } from '../server/src/syntax/paragraph.ts'
import { readReport } from '../server/src/syntax/read.ts'
import type { Flavour } from '../server/src/syntax/report.ts'

/**
 * The blocks of a text, a line each: kind, label, and the prose as the paragraph reader gets it, with `¦` between its sentences (the block's
 * text where it gets none, a definition's address with its title).
 */
const drawnBlocks = (text: string, flavour: Flavour): readonly string[] =>
  readReport(text, flavour, new ParagraphCache()).blocks.map(({ kind, label, target, paragraph, origin, span }) => {
    assert.ok(span.start <= origin && origin <= span.end)
    if (target) assert.equal(text.slice(target.span.start, target.span.end), target.address)
    const words = target
      ? `${target.address}${target.title === null ? '' : ` (${target.title})`}`
      : paragraph && paragraph.sentences.length > 0
        ? paragraph.sentences.map(({ extent }) => text.slice(origin + extent.start, origin + extent.end)).join('¦')
        : (paragraph?.text ?? text.slice(span.start, span.end))
    return `${kind}${label === undefined ? '' : ` ${label}`}: ${words
      .replaceAll('\f', '↡')
      .replaceAll('\t', '→')
      .replace(/\r\n?|\n/g, '⏎')}`
  })

type Cases = Readonly<Record<string, readonly [text: string, ...blocks: string[]]>>

const check = (flavours: readonly Flavour[], cases: Cases): void => {
  for (const [what, [text, ...expected]] of Object.entries(cases))
    for (const flavour of flavours) it(`${what}, ${flavour}`, () => assert.deepEqual(drawnBlocks(text, flavour), expected))
}

const port =
  'The port of Tolland, which had been closed since the storm in March,\nwas opened on Monday by the mayor, who said that ships of every flag\nwere welcome.'
const Port = port.replaceAll('\n', '⏎')

describe('the shapes of blocks', () => {
  describe('notes', () => {
    check(['plain', 'markdown'], {
      'under a heading, numbered with stops': [
        'The port closed [1].\n\n# Notes\n\n1. AFP, 3 May 2019.\n2. Kyodo, 4 May 2019.',
        'paragraph: The port closed [1].',
        'heading: # Notes',
        'note 1: AFP, 3 May 2019.',
        'note 2: Kyodo, 4 May 2019.',
      ],
      'under a heading of other words': [
        'The port closed [1].\n\n# Endnotes:\n\n[1] AFP, 3 May 2019.\n[2] Kyodo,\n4 May 2019.',
        'paragraph: The port closed [1].',
        'heading: # Endnotes:',
        'note 1: AFP, 3 May 2019.',
        'note 2: Kyodo,⏎4 May 2019.',
      ],
      'under a heading, numbered with bare figures': [
        'The port closed.1\n\n# Notes\n\n1 AFP, 3 May 2019.\n2 Kyodo,\n2019 and later.\n3 Reuters, 5 May 2019.',
        'paragraph: The port closed.1',
        'heading: # Notes',
        'note 1: AFP, 3 May 2019.',
        'note 2: Kyodo,⏎2019 and later.',
        'note 3: Reuters, 5 May 2019.',
      ],
      'under a heading, numbered with raised figures': [
        'The port closed.¹\n\n# Notes\n\n¹ AFP, 3 May 2019.\n² Kyodo, 4 May 2019.\n\n¹² Reuters, 5 May 2019.',
        'paragraph: The port closed.¹',
        'heading: # Notes',
        'note 1: AFP, 3 May 2019.',
        'note 2: Kyodo, 4 May 2019.',
        'note 12: Reuters, 5 May 2019.',
      ],
      'under a heading for sources, where they are numbered': [
        'The port closed.\n\n# Sources\n\n1. AFP, 3 May 2019.\n\n# Further reading\n\nMarran, Olga. 2014. Ships.',
        'paragraph: The port closed.',
        'heading: # Sources',
        'note 1: AFP, 3 May 2019.',
        'heading: # Further reading',
        'reference: Marran, Olga. 2014. Ships.',
      ],
      'over several lines, without a heading': [
        'The port closed.[^1]\n\n[^1]: AFP, “The port closes,”\n    3 May 2019.\n[^long-label]: Kyodo, 4 May 2019.',
        'paragraph: The port closed.[^1]',
        'note 1: AFP, “The port closes,”⏎    3 May 2019.',
        'note long-label: Kyodo, 4 May 2019.',
      ],
      'right below their paragraph': [
        'The port closed.[^1]\n[^1]: AFP, 3 May 2019.',
        'paragraph: The port closed.[^1]',
        'note 1: AFP, 3 May 2019.',
      ],
      'not where a line begins with a number that is prose': [
        'The port was closed, as we said in\n[12] and as the mayor said in\n[3] before.',
        'paragraph: The port was closed, as we said in⏎[12] and as the mayor said in⏎[3] before.',
      ],
      'not where a paragraph begins with a word in brackets': [
        '[Update] The port closed on Monday, the mayor says.',
        'paragraph: [Update] The port closed on Monday, the mayor says.',
      ],
    })
    check(['markdown'], {
      'with a second paragraph, which is indented': [
        'The port closed.[^1]\n\n[^1]: AFP, 3 May 2019.\n\n    It was closed again.\n\nThe court met.',
        'paragraph: The port closed.[^1]',
        'note 1: AFP, 3 May 2019.',
        'note: It was closed again.',
        'paragraph: The court met.',
      ],
      'under a line in bold type': [
        'The port closed.\n\n**Notes**\n\n1. AFP, 3 May 2019.',
        'paragraph: The port closed.',
        'heading: **Notes**',
        'note 1: AFP, 3 May 2019.',
      ],
    })
    check(['plain'], {
      'under capitals': [
        'The port closed.\n\nNOTES:\n1. AFP, 3 May 2019.\n2. Kyodo, 4 May 2019.',
        'paragraph: The port closed.',
        'heading: NOTES:',
        'note 1: AFP, 3 May 2019.',
        'note 2: Kyodo, 4 May 2019.',
      ],
    })
  })

  describe('definitions of links', () => {
    check(['plain', 'markdown'], {
      'are references with a label and an address': [
        'The port [closed][1].\n\n[1]: https://port.example/a_(b)\n[The Port]:  <https://port.example/c>  "The port closes"',
        'paragraph: The port [closed][1].',
        'reference 1: https://port.example/a_(b)',
        'reference the port: https://port.example/c (The port closes)',
      ],
      'have titles in any marks': [
        "The port closed.\n\n[a]: port.example/x 'A port'\n[b]: /x.html (B port)\n[c]: #c",
        'paragraph: The port closed.',
        'reference a: port.example/x (A port)',
        'reference b: /x.html (B port)',
        'reference c: #c',
      ],
      'stand among notes': [
        'The port closed.\n\n[^1]: AFP, 3 May 2019.\n[post]: https://port.example/a\n[^2]: Kyodo, 4 May 2019.',
        'paragraph: The port closed.',
        'note 1: AFP, 3 May 2019.',
        'reference post: https://port.example/a',
        'note 2: Kyodo, 4 May 2019.',
      ],
      'are notes where there is more than an address': [
        'The port closed.\n\n[1]: AFP, 3 May 2019, https://port.example/a\n[2]: Kyodo',
        'paragraph: The port closed.',
        'note 1: AFP, 3 May 2019, https://port.example/a',
        'note 2: Kyodo',
      ],
      'are footnotes where they say so': [
        'The port closed.[^1]\n\n[^1]: https://port.example/a',
        'paragraph: The port closed.[^1]',
        'note 1: https://port.example/a',
      ],
    })
  })

  describe('headings', () => {
    check(['plain', 'markdown'], {
      'are underlined': [
        'Talks in Oslo\n=============\n\nThe talks failed.\n\nThe court\n---\n\nIt met.',
        'heading: Talks in Oslo⏎=============',
        'paragraph: The talks failed.',
        'heading: The court⏎---',
        'paragraph: It met.',
      ],
      'are in bold type throughout': [
        'The port closed.\n\n**What happens next**\n\nThe talks failed. **Nobody came.**\n\n**Nobody came.**',
        'paragraph: The port closed.',
        'heading: **What happens next**',
        'paragraph: The talks failed. ¦**Nobody came.**',
        'paragraph: **Nobody came.**',
      ],
    })
    check(['markdown'], {
      'close with the marks they open with': [
        '## Talks in Oslo ##\n\nThe talks failed.',
        'heading: ## Talks in Oslo ##',
        'paragraph: The talks failed.',
      ],
    })
    check(['plain'], {
      'are capitals, whatever they end in': [
        'WHO PAYS?\n\nThe bank pays.\n\nTHE COURT:\n\nIt met.\n\nTHE TALKS FAIL\nThe talks of the two ports failed on Monday, when the mayor left the room.',
        'heading: WHO PAYS?',
        'paragraph: The bank pays.',
        'heading: THE COURT:',
        'paragraph: It met.',
        'heading: THE TALKS FAIL',
        'paragraph: The talks of the two ports failed on Monday, when the mayor left the room.',
      ],
      'are none where a report is in capitals throughout': [
        'THE PORT CLOSED ON MONDAY. THE MAYOR LEFT.\n\nTHE TALKS FAILED.',
        'paragraph: THE PORT CLOSED ON MONDAY. ¦THE MAYOR LEFT.',
        'paragraph: THE TALKS FAILED.',
      ],
      'are what cables put around their parts': [
        'BEGIN SUMMARY.\nThe port closed on Monday, the mayor says, and will stay so until June.\nEND SUMMARY.\n\nThe talks failed.',
        'heading: BEGIN SUMMARY.',
        'paragraph: The port closed on Monday, the mayor says, and will stay so until June.',
        'heading: END SUMMARY.',
        'paragraph: The talks failed.',
      ],
    })
  })

  describe('lists', () => {
    check(['plain', 'markdown'], {
      'keep the lines that hang below their items': [
        '- The port closed\n  on Monday.\n- The talks\n  failed.',
        'list-item: The port closed⏎  on Monday.',
        'list-item: The talks⏎  failed.',
      ],
      'are nested': [
        '- The port closed.\n    - The quay sank.\n    - The mayor left.\n- The talks failed.',
        'list-item: The port closed.',
        'list-item: The quay sank.',
        'list-item: The mayor left.',
        'list-item: The talks failed.',
      ],
      'follow their paragraph': [
        'The mayor said three things.\n\n* The port is closed.\n* The quay is not.\n* Nobody pays.',
        'paragraph: The mayor said three things.',
        'list-item: The port is closed.',
        'list-item: The quay is not.',
        'list-item: Nobody pays.',
      ],
    })
    check(['plain'], {
      'have the bullets of word processors': [
        '• The port closed.\n•\tThe talks failed.\n\uf0b7The court met.\n▪ The quay sank.\no\tThe mayor left.',
        'list-item: The port closed.',
        'list-item: The talks failed.',
        'list-item: The court met.',
        'list-item: The quay sank.',
        'list-item: The mayor left.',
      ],
      'have dashes where there are several': [
        '– The port closed on Monday.\n– The talks failed.\n\nThe court met.\n– AFP, May 3',
        'list-item: The port closed on Monday.',
        'list-item: The talks failed.',
        'paragraph: The court met.⏎– AFP, May 3',
      ],
      'have numbers and letters in every bracket': [
        '1) The port closed.\n2) The talks failed.\n(3) The court met.\n(iv) The quay sank.\nb) The mayor left.\n6.) Nobody pays.',
        'list-item: The port closed.',
        'list-item: The talks failed.',
        'list-item: The court met.',
        'list-item: The quay sank.',
        'list-item: The mayor left.',
        'list-item: Nobody pays.',
      ],
      'do not begin where a wrapped line happens to begin with a number': [
        'The talks of the two ports failed after all in the night to May\n12. The court met a week later, and the mayor said that it was over.',
        'paragraph: The talks of the two ports failed after all in the night to May⏎12. ¦The court met a week later, and the mayor said that it was over.',
      ],
      'stand within a line': [
        '1) The port is closed. 2) The talks failed. 3) Nobody pays.\n\n• The port • The quay • The road',
        'paragraph: 1) The port is closed. ¦2) The talks failed. ¦3) Nobody pays.',
        'paragraph: • The port ¦• The quay ¦• The road',
      ],
    })
  })

  describe('tables', () => {
    check(['plain', 'markdown'], {
      'have bars around them or not': [
        'The ships:\n\n| Port | Ships |\n|---|--:|\n| Tolland | 4 |\n\nPort | Ships\n---|---\nTolland | 4',
        'paragraph: The ships:',
        'table: | Port | Ships |⏎|---|--:|⏎| Tolland | 4 |',
        'table: Port | Ships⏎---|---⏎Tolland | 4',
      ],
    })
    check(['plain'], {
      'are set with spaces or tabs': [
        'Port         Ships    Tons\nTolland      4        200\nOld Quay     12       1,000\n\nPort\tShips\nTolland\t4',
        'table: Port         Ships    Tons⏎Tolland      4        200⏎Old Quay     12       1,000',
        'table: Port→Ships⏎Tolland→4',
      ],
      'are none in a header set with tabs': [
        'To:\tThe desk\nFrom:\tOslo\nDate:\t6 May 2019\n\nThe port closed.',
        'header: To:→The desk',
        'header: From:→Oslo',
        'header: Date:→6 May 2019',
        'paragraph: The port closed.',
      ],
      'are none in justified prose': [
        'The  port of   Tolland,  which had been closed  since the  storm,\nwas opened on  Monday by the  mayor, who said   that ships were\nwelcome.',
        'paragraph: The  port of   Tolland,  which had been closed  since the  storm,⏎was opened on  Monday by the  mayor, who said   that ships were⏎welcome.',
      ],
    })
  })

  describe('quotations', () => {
    check(['plain', 'markdown'], {
      'have several paragraphs': [
        '> The port is closed.\n> It is empty.\n>\n> Nobody pays.',
        'quote: The port is closed.⏎> ¦It is empty.',
        'quote: Nobody pays.',
      ],
    })
    check(['markdown'], {
      'go on in lines without their mark': [
        '> The port is closed\nand empty.\n\nThe talks failed.',
        'quote: The port is closed⏎and empty.',
        'paragraph: The talks failed.',
      ],
      'hold lists': ['> - The port closed.\n> - The talks failed.', 'list-item: The port closed.', 'list-item: The talks failed.'],
    })
  })

  describe('what is no prose', () => {
    check(['plain', 'markdown'], {
      'is fenced code, across blank lines': [
        'The port closed.\n\n```yaml\nport: The talks failed.\n\n# The court met.\n```\n\nThe mayor left.',
        'paragraph: The port closed.',
        'code: ```yaml⏎port: The talks failed.⏎⏎# The court met.⏎```',
        'paragraph: The mayor left.',
      ],
      'is a comment over several lines, between two lines of prose': [
        'The port closed.\n\n<!--\nThe talks failed.\n-->\n\nThe court met.',
        'paragraph: The port closed.',
        'comment: <!--⏎The talks failed.⏎-->',
        'paragraph: The court met.',
      ],
      'is no comment with prose behind it': [
        'The port closed.\n\n<!-- copydesk-ignore-line uncited-claim: known --> The talks failed.',
        'paragraph: The port closed.',
        'paragraph: <!-- copydesk-ignore-line uncited-claim: known --> The talks failed.',
      ],
      'is a line across the page': [
        'The port closed.\n\n---\n\nThe talks failed.\n\n* * *\n\nThe court met.\n\n_____\n',
        'paragraph: The port closed.',
        'paragraph: The talks failed.',
        'paragraph: The court met.',
      ],
      'is front matter that closes with dots': [
        '---\ndate: 2019-05-06\n...\n\nThe port closed.',
        'front-matter: ---⏎date: 2019-05-06⏎...⏎',
        'paragraph: The port closed.',
      ],
      'is front matter in TOML': [
        '+++\ndate = 2019-05-06\n+++\n\nThe port closed.',
        'front-matter: +++⏎date = 2019-05-06⏎+++⏎',
        'paragraph: The port closed.',
      ],
      'is no front matter but two lines across the page': [
        '---\n\nThe port closed, it seems.\n\n---\n\nThe talks failed.',
        'paragraph: The port closed, it seems.',
        'paragraph: The talks failed.',
      ],
    })
    check(['markdown'], {
      'is HTML around prose': [
        '<details>\n<summary>Sources</summary>\n\nThe port closed.\n\n</details>\n\nThe talks failed.',
        'comment: <details>⏎<summary>Sources</summary>',
        'paragraph: The port closed.',
        'comment: </details>',
        'paragraph: The talks failed.',
      ],
      'is code indented': ['The port closed.\n\n    The talks failed.', 'paragraph: The port closed.', 'code: The talks failed.'],
    })
  })

  describe('lines', () => {
    check(['plain', 'markdown'], {
      'are wrapped': [`${port}\n\n${port}`, `paragraph: ${Port}`, `paragraph: ${Port}`],
      'end in carriage returns and line feeds': [
        `${port}\r\n\r\nThe talks failed.\r\n`.replace(/\r?\n/g, '\r\n'),
        `paragraph: ${Port}`,
        'paragraph: The talks failed.',
      ],
      'end in carriage returns alone': [
        `Date: 6 May 2019\r\r${port.replaceAll('\n', '\r')}\r\r- The talks failed.\r- The court met.\r`,
        'header: Date: 6 May 2019',
        `paragraph: ${Port}`,
        'list-item: The talks failed.',
        'list-item: The court met.',
      ],
      'hold spaces that do not break': [
        'The\u00a0port closed.\n\u00a0\nThe talks failed.\u00a0',
        'paragraph: The\u00a0port closed.',
        'paragraph: The talks failed.',
      ],
      'are a header’s with any end': [
        '**Date:** May 6, 2019\r\n**Desk:** open sources.\r\n\r\nThe upshot: nobody sails.\r\n\r\nThe port closed.',
        'header: **Date:** May 6, 2019⏎**Desk:** open sources.',
        'paragraph: The upshot: nobody sails.',
        'paragraph: The port closed.',
      ],
      'begin with a dateline': [
        'MOSCOW (Reuters) – The port closed on Monday.\n\nMOSCOW, May 3 (Reuters) - The talks failed.',
        'paragraph: MOSCOW (Reuters) – The port closed on Monday.',
        'paragraph: MOSCOW, May 3 (Reuters) - The talks failed.',
      ],
    })
    check(['plain'], {
      'begin on a new page': [
        `${port}\n\n\f${port}\n\f\nThe talks failed.`,
        `paragraph: ${Port}`,
        `paragraph: ${Port}`,
        'paragraph: The talks failed.',
      ],
      'begin a paragraph with an indent': [
        `    ${port}\n    ${port}\n\n\tThe talks failed.`,
        `paragraph: ${Port}`,
        `paragraph: ${Port}`,
        'paragraph: The talks failed.',
      ],
      'begin with a byte order mark, before front matter': [
        '\ufeff---\ndate: 2019-05-06\n---\nThe port closed.',
        'front-matter: \ufeff---⏎date: 2019-05-06⏎---⏎',
        'paragraph: The port closed.',
      ],
    })
  })
})
