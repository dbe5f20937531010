/** Reports and edits as fast-check makes them up: real shapes put together at random, with rubbish between them. */
import fc from 'fast-check'

const outlets = [
  'AFP',
  'Kyodo',
  'Reuters',
  'Agence France-Presse',
  'the Jakarta Post',
  'Radio Free Asia',
  'Nobody’s Gazette',
  'tass.ru',
  'Ñandú FM',
]
const days = [
  'May 3',
  'May 3, 4',
  '3 May 2019',
  '5.3.19',
  'April 28-30',
  'November 31',
  '2019-05-03',
  '3-May-19',
  'Sept. 2018',
  'March 29 and 30',
  '2014',
]
const asides = [
  '(PVO)',
  '(roughly $275)',
  '(January 28)',
  '(see below)',
  '(1939-45)',
  '(U)',
  '(S//NF)',
  '(a car ferry,, as it happens)',
  '[sic]',
  '[[Ferries]]',
]
const prose = [
  'The Harbour Minister, Olga Marran, said that 400 men had left Tolland',
  'It is likely that the ferry will sail next month',
  'Marran called it “a bridge that floats,” and sat down',
  'Gen. Kari Olsen Jr. met the U.S. envoy at 5 p.m. on Tuesday',
  'Prices rose 3.5 percent in the first quarter of 2019',
  'Why should anybody believe her',
  'The 𝒻erry 🚢 was late',
  'El buque zarpó a las 7 a.m., ¿no?',
  'yesterday the port was closed',
]

const item = fc
  .tuple(fc.constantFrom(...outlets), fc.option(fc.constantFrom(...days), { nil: null }))
  .map(([name, day]) => (day ? `${name}, ${day}` : name))

/** A citation of any form, sound or damaged. */
const citation: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(item, { minLength: 1, maxLength: 4 })
      .chain(items => fc.constantFrom('; ', ', ', ' and ', '/').map(by => `(${items.join(by)})`)),
  },
  fc
    .array(item, { minLength: 1, maxLength: 3 })
    .chain(items => fc.constantFrom(',, ', ';; ', ' ', ', ; ').map(by => `(${items.join(by)})`)),
  fc.constantFrom(
    '(see the Monitor, May 3, 5)',
    '(see also the Monitor, April 11)',
    '(ibid.)',
    '(ibid., 14)',
    '(Marran 2014, 52)',
    '(HRW 14 Jan. 2015)',
  ),
  fc.constantFrom('[^1]', '[^a]', '[1]', '[2-4]', '[@marran2014, p. 3; see also @olsen]', '@marran2014 [p. 3]', '-@olsen'),
  item.map(written => `[${written}](https://example.org/2019/05/03/a)`),
  item.map(written => `(${written}`),
  fc.constantFrom('– AFP, May 3', '<https://example.org>', 'https://example.org/a_(b)', '[AFP, May 3][ref]'),
)

/** Anything at all, surrogates without their other half as well. */
const rubbish = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ maxLength: 12 }),
  fc
    .array(
      fc.constantFrom(
        '\ud83d',
        '\udea2',
        '(',
        ')',
        '[',
        ']',
        '“',
        '”',
        '"',
        '<!--',
        '-->',
        '`',
        '*',
        '_',
        '\t',
        '\r',
        '\u00a0',
        '\u200b',
        '\ufeff',
      ),
      { maxLength: 6 },
    )
    .map(parts => parts.join('')),
)

const sentence: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...prose),
    fc.option(fc.constantFrom(...asides), { nil: null }),
    fc.option(citation, { nil: null }),
    fc.boolean(),
    fc.option(rubbish, { nil: '', freq: 6 }),
  )
  .map(([words, aside, cited, behind, noise]) => {
    const body = `${words}${noise}${aside ? ` ${aside}` : ''}`
    if (cited === null) return `${body}.`
    return behind ? `${body}. ${cited}` : `${body} ${cited}.`
  })

const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map(sentences => sentences.join(' '))

const block: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: paragraph },
  paragraph.map(text => `- ${text}`),
  paragraph.map(text => `> ${text}`),
  paragraph.map(text => `1. ${text}\n2. ${text}`),
  fc.constantFrom(
    '# Ferries',
    'FERRIES',
    'Notes',
    '---',
    '```\n(AFP, May 3\n```',
    '| a | b |\n|---|---|\n| (AFP, May 3) | 5 |',
    '<!-- copydesk-ignore uncited-claim: known -->',
  ),
  item.map(text => `[^1]: ${text}.`),
  item.map(text => `[1] ${text}.`),
  fc.constantFrom('[ref]: https://example.org/a', 'Date: 4 May 2019', 'Publication: Monitor Volume: 6 Issue: 2'),
)

const head = fc.constantFrom(
  '',
  'Date: 6 May 2019\n\n',
  '---\ndate: 2019-05-06\ncopydesk: true\nbibliography: [a.bib, "b.json"]\n---\n\n',
  '\ufeffDate: 6 May 2019\r\n\r\n',
)

/** A report's text. */
export const reportText: fc.Arbitrary<string> = fc
  .tuple(head, fc.array(block, { maxLength: 7 }), fc.constantFrom('\n\n', '\r\n\r\n', '\n'))
  .map(([top, blocks, gap]) => `${top}${blocks.join(gap)}`)

/** Puts `text` where a part of the length between `from` and `to` (shares of the whole, 0 to 1) was. */
interface Change {
  readonly from: number
  readonly length: number
  readonly text: string
}

/** An edit of any text: a key typed, a part deleted or pasted. */
export const change: fc.Arbitrary<Change> = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 300 })),
  text: fc.oneof(
    fc.constant(''),
    fc.string({ minLength: 1, maxLength: 1 }),
    sentence,
    citation,
    rubbish,
    fc.constantFrom('\n\n', '\n', '(', ')', '.'),
  ),
})

/** The text after the change. */
export const changed = (text: string, { from, length, text: put }: Change): string => {
  const at = Math.floor(from * text.length)
  return text.slice(0, at) + put + text.slice(at + length)
}
