import assert from 'node:assert/strict'
import { analyse } from '../server/src/analysis.ts'
import { annotate } from '../server/src/features/annotate.ts'
import { fixAll } from '../server/src/features/fix-all.ts'
import { hoverAt } from '../server/src/features/hover.ts'
import { registry, settings } from './kit/desk.ts'

const MB = 1_000_000
/** `unit` over and over, `size` UTF-16 units of it. */
const filled = (unit: string, size: number): string => unit.repeat(Math.ceil(size / unit.length)).slice(0, size)

/** The same bytes in every run, all over the plane. */
const garbage = (size: number): string => {
  const units = new Uint16Array(size)
  let x = 12_345
  for (let i = 0; i < size; i++) {
    x = (Math.imul(x, 1_103_515_245) + 12_345) & 0x7fffffff
    units[i] = x >> 8
  }
  return Array.from({ length: Math.ceil(size / 10_000) }, (_, i) =>
    String.fromCharCode(...units.subarray(i * 10_000, (i + 1) * 10_000)),
  ).join('')
}

const paragraph =
  'The Harbour Ministry said on May 3 that the dredgers had left Tolland for the strait. General Kari Olsen, the head of the guard, told reporters in Oslo that 400 men had arrived; “nobody,” he said, “will be missed” (AFP, May 3; Kyodo, May 4). He is likely to stay (see the Monitor, April 11, 21).'

/** Texts that nobody writes and somebody opens. */
const cases: Readonly<Record<string, () => string>> = {
  'a report of 5 MB': () => Array.from({ length: (5 * MB) / paragraph.length }, (_, i) => `${i} men. ${paragraph}`).join('\n\n'),
  'a line of 1 MB': () => filled(`${paragraph} `, MB),
  'hard-wrapped lines of 1 MB without a blank one': () => filled(`${paragraph.slice(0, 70)}\n`, MB),
  nothing: () => '',
  'a million spaces': () => ' '.repeat(MB),
  'a million spaces before a stop': () => `The port${' '.repeat(MB)}.`,
  'a million tabs': () => '\t'.repeat(MB),
  'a million line feeds': () => '\n'.repeat(MB),
  'a million carriage returns': () => '\r'.repeat(MB),
  'carriage returns and line feeds': () => filled(`${paragraph}\r\n\r\n`, MB / 2),
  'a byte order mark alone': () => '\ufeff',
  'byte order marks': () => '\ufeff'.repeat(100_000),
  'binary garbage': () => garbage(MB),
  'zero bytes': () => '\0'.repeat(MB),
  'lone surrogates': () => '\ud800'.repeat(100_000),
  'lone surrogates the other way': () => '\udc00a\ud800 '.repeat(50_000),
  'one word of 1 MB': () => 'a'.repeat(MB),
  'one word of capitals': () => 'A'.repeat(1_000_000),
  'a number of 1 MB': () => '1'.repeat(MB),
  '10,000 nested parentheses': () => '('.repeat(10_000) + ')'.repeat(10_000),
  '10,000 nested brackets': () => '['.repeat(10_000) + ']'.repeat(10_000),
  '10,000 nested quotations': () => '“'.repeat(10_000) + '”'.repeat(10_000),
  '10,000 nested brackets of every kind': () => '([“'.repeat(10_000) + '”])'.repeat(10_000),
  'parentheses that never close': () => '('.repeat(200_000),
  'parentheses that never opened': () => ')'.repeat(200_000),
  'brackets that never close': () => '['.repeat(200_000),
  'quotation marks': () => '"'.repeat(200_000),
  'comments that never close': () => '<!-- '.repeat(100_000),
  'ignore comments that never close': () => '<!-- copydesk-ignore uncited-claim: known '.repeat(20_000),
  'ignore comments': () => filled('<!-- copydesk-ignore uncited-claim: known -->\n\nThe mayor said that 400 men left.\n\n', MB / 4),
  'back-ticks': () => '`'.repeat(200_000),
  'links that never close': () => '[a]('.repeat(100_000),
  notes: () => '[^1] '.repeat(50_000),
  'definitions of notes': () => '[^1]: AFP, May 3\n'.repeat(10_000),
  keys: () => filled('The port closed [@olsen2014, p. 3]. ', MB / 4),
  'at signs': () => '@a'.repeat(100_000),
  addresses: () => 'http://'.repeat(50_000),
  citations: () => filled('The port closed (AFP, May 3). ', MB / 4),
  'citations to repair': () => filled('The port closed (AFP,, May 3; Kyodo May 4). ', MB / 4),
  'citations that never close': () => filled('(AFP, May 3', MB / 4),
  'dash citations': () => filled('The port closed. – AFP, May 3. ', MB / 4),
  dashes: () => ' – A'.repeat(100_000),
  'references to the house’s own work': () => filled('The port closed on Monday (see the Monitor, May 3).\n\n', MB / 8),
  'commas in a citation': () => `(AFP, May 3${','.repeat(200_000)})`,
  'full stops': () => '.'.repeat(300_000),
  'full stops with spaces': () => '. '.repeat(200_000),
  'question marks': () => '?! '.repeat(100_000),
  abbreviations: () => 'Gen. U.S. '.repeat(50_000),
  capitals: () => 'Aa '.repeat(100_000),
  'numbers “1 2 1 2”': () => '1 2 '.repeat(100_000),
  'months “May May May”': () => 'May '.repeat(100_000),
  dates: () => 'May 3, '.repeat(50_000),
  apostrophes: () => '’s '.repeat(100_000),
  'short lines': () => 'Xy\n'.repeat(50_000),
  'front matter that never closes': () => `---\n${'a: b\n'.repeat(50_000)}`,
  'a header without an end': () => `Publication: ${'a '.repeat(200_000)}`,
  'labelled lines': () => 'Desk: open\n'.repeat(50_000),
  '100,000 nested Markdown quotations': () => '> '.repeat(100_000),
  '100,000 nested Markdown lists': () => '- '.repeat(100_000),
  '100,000 nested numbered lists': () => '1. '.repeat(100_000),
  'nested lists and quotations': () => '> 1. + '.repeat(50_000),
  'lists within lists, a line each': () => Array.from({ length: 500 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'),
  'Markdown headings': () => '# '.repeat(100_000),
  'a Markdown table': () => '|a|b|\n|-|-|\n'.repeat(20_000),
  emphasis: () => '*a* _b_ '.repeat(50_000),
  HTML: () => '<a><b '.repeat(50_000),
}

// No timing is asserted, but nothing may hang: a case that takes this long has failed.
const patience = 40_000

describe('no text', () => {
  for (const [what, make] of Object.entries(cases))
    for (const flavour of ['plain', 'markdown'] as const)
      it(`makes the desk throw, hang or point outside it: ${what}, ${flavour}`, () => {
        const text = make()
        const analysis = analyse(text, flavour, registry, settings)
        assert.deepEqual(analysis.crashes, [])
        const inside = (start: number, end: number): boolean => 0 <= start && start <= end && end <= text.length
        for (const { span } of analysis.findings)
          if (!inside(span.start, span.end)) assert.fail(`a finding at ${span.start}–${span.end} of ${text.length}`)
        for (const { type, offset } of annotate(analysis)) if (!inside(...offset)) assert.fail(`a ${type} at ${offset} of ${text.length}`)
        for (const finding of analysis.findings.slice(0, 20))
          for (const fix of finding.fixes())
            for (const { span } of fix.edits)
              if (!inside(span.start, span.end)) assert.fail(`an edit at ${span.start}–${span.end} of ${text.length}`)
        for (const { span } of fixAll(analysis))
          if (!inside(span.start, span.end)) assert.fail(`an edit at ${span.start}–${span.end} of ${text.length}`)
        hoverAt(analysis, text.length >> 1)
      }).timeout(patience)
})
