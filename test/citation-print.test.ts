import assert from 'node:assert/strict'
import fc from 'fast-check'
import { readBrackets } from '../server/src/syntax/citations/citations.ts'
import { type CitationLayout, layoutOf, printCitation } from '../server/src/syntax/citations/print-citation.ts'
import type { Citation } from '../server/src/syntax/report.ts'

/** A citation as values, without the days that its dates stand for: those are told by `readItems`. */
type Drawn = Omit<CitationLayout, 'groups'> & {
  readonly groups: readonly (Omit<CitationLayout['groups'][number], 'dates'> & {
    readonly dates: readonly { readonly mark: string; readonly text: string }[]
  })[]
}

const withoutDays = (layout: CitationLayout): Drawn => ({
  ...layout,
  groups: layout.groups.map(group => ({ ...group, dates: group.dates.map(({ mark, text }) => ({ mark, text })) })),
})

const outlet = fc.constantFrom(
  'AFP',
  'Reuters',
  'Itar-Tass',
  'RFE/RL',
  'RIA Novosti',
  'the Jakarta Post',
  'al-Ahram',
  'iNYT',
  'kremlin.ru',
  'Globe and Mail',
  'Nezavisimaya gazeta',
  'Neue Zürcher Zeitung',
  '朝日新聞',
  '@harbour_watch',
  'Russian agencies',
  'Harbour Ministry website',
  'l’Orient-Le Jour',
)
const author = fc.constantFrom('Marran', 'Götz and Halbach', 'Marran et al.', 'Pineda Lagos', 'HRW', 'ASJ')
const month = fc.constantFrom('January', 'Feb.', 'March', 'Apr.', 'May', 'June', 'Sept.', 'October', 'Dec.')
const day = fc.integer({ min: 1, max: 28 })
const year = fc.integer({ min: 1995, max: 2024 })
const two = (n: number): string => String(n).padStart(2, '0')

const monthFirst = fc.tuple(month, day, fc.option(year)).map(([m, d, y]) => `${m} ${d}${y === null ? '' : `, ${y}`}`)
const dayFirst = fc.tuple(month, day, year).map(([m, d, y]) => `${d} ${m} ${y}`)
const figures = fc
  .tuple(fc.integer({ min: 1, max: 12 }), day, year, fc.constantFrom('us', 'iso', 'slashed'))
  .map(([m, d, y, form]) =>
    form === 'us' ? `${two(m)}.${two(d)}.${two(y % 100)}` : form === 'iso' ? `${y}-${two(m)}-${two(d)}` : `${two(d)}/${two(m)}/${y}`,
  )
const range = fc.tuple(month, fc.integer({ min: 1, max: 14 }), fc.integer({ min: 15, max: 28 })).map(([m, a, b]) => `${m} ${a}-${b}`)
/** Dates of one item, the first with the mark that parts it from the name. */
const dates = (mark: string, one: fc.Arbitrary<string>) => one.map(text => [{ mark, text }])
const severalDays = fc
  .tuple(month, day, fc.array(fc.tuple(fc.constantFrom(', ', ' and '), day), { maxLength: 2 }))
  .map(([m, d, more]) => [{ mark: ', ', text: `${m} ${d}` }, ...more.map(([mark, n]) => ({ mark, text: `${n}` }))])

const name = (source: string) => ({ mark: '', lead: '', sources: [source], joint: '', tail: '' })
const simple = outlet.map(name)
const titled = fc
  .tuple(fc.constantFrom('“Ships, Ports and Debts,” ', '"The May 2 Vote," ', '“Apology Rejected”, '), outlet)
  .map(([lead, source]) => ({ ...name(source), lead }))
const joined = fc.constantFrom(['UNAMA', '/', 'UNHCHR'], ['AP', ' and ', 'AFP'], ['Kommersant', '/', 'Vedomosti']).map(([a, joint, b]) => ({
  ...name(a ?? ''),
  sources: [a ?? '', b ?? ''],
  joint: joint ?? '',
}))
const dressed = fc.constantFrom(
  { ...name('Dawn'), tail: ' [Karachi]' },
  { ...name('Zerkalo'), tail: ' (Kyiv)' },
  { ...name('Jakarta Post'), lead: '*', tail: '*' },
  { ...name('Kyodo'), lead: 'via ' },
  { ...name('RFE/RL Newsline'), lead: '"', tail: ',"' },
)

/** The names of a group: the mark of each but the first is a comma. */
const names = fc
  .array(fc.oneof({ weight: 4, arbitrary: simple }, titled, joined), { minLength: 1, maxLength: 3 })
  .map(list => list.map((one, i) => (i === 0 ? one : { ...one, mark: ', ' })))
const locators = (...list: string[]) => fc.constantFrom('', '', ...list)

const group = (who: typeof names, when: fc.Arbitrary<{ mark: string; text: string }[]>, locator: fc.Arbitrary<string>) =>
  fc.tuple(who, when, locator).map(([names, dates, locator]) => ({ mark: '', names, dates, locator }))
const listOf = (one: ReturnType<typeof group>, mark: string) =>
  fc.array(one, { minLength: 1, maxLength: 4 }).map(groups => groups.map((each, i) => (i === 0 ? each : { ...each, mark })))

const styles: Readonly<Record<string, fc.Arbitrary<Drawn['groups']>>> = {
  'of the dailies': listOf(group(names, fc.oneof(dates(', ', monthFirst), dates(', ', range), severalDays), fc.constant('')), '; '),
  'of country reports': listOf(
    group(
      author.map(source => [name(source)]),
      dates(' ', dayFirst),
      locators(', 12', ', para. 31', ', pp. 3–5'),
    ),
    '; ',
  ),
  'of digests': listOf(
    group(
      simple.map(one => [one]),
      dates(', ', figures),
      fc.constant(''),
    ),
    ', ',
  ),
  'of scholars': listOf(
    group(
      author.map(source => [name(source)]),
      dates(', ', year.map(String)),
      locators(', p. 86'),
    ),
    '; ',
  ),
  'with what belongs to a name': listOf(
    group(
      dressed.map(one => [one]),
      dates(', ', dayFirst),
      locators(', p. A1'),
    ),
    '; ',
  ),
}
const frames = fc.constantFrom({ open: '(', close: ')' }, { open: '[', close: ']' }, { open: '(see ', close: ')' })

const read = (text: string): Citation => {
  const [citation, ...more] = readBrackets(text).citations
  assert.ok(citation, `no citation in ${text}`)
  assert.deepEqual(more, [], `more than one citation in ${text}`)
  return citation
}

describe('a citation printed', () => {
  for (const [style, groups] of Object.entries(styles))
    it(`in the style ${style} is read back as it was, and printed alike again`, () => {
      fc.assert(
        fc.property(groups, frames, (list, frame) => {
          const drawn: Drawn = { ...frame, groups: list }
          const printed = printCitation({
            ...drawn,
            groups: list.map(one => ({ ...one, dates: one.dates.map(date => ({ ...date, days: [] })) })),
          })
          // In square brackets these are a key of Pandoc's, brackets in brackets, and more than is read in them.
          fc.pre(frame.open !== '[' || (!/[@[]/.test(printed.slice(1)) && printed.length <= 300))
          const text = `The talks failed ${printed}. The court met.`
          const citation = read(text)
          assert.deepEqual(citation.flaws, [], printed)
          const layout = layoutOf(text, citation) ?? assert.fail(printed)
          assert.deepEqual(withoutDays(layout), drawn)
          assert.equal(printCitation(layout), printed)
          const items = layout.groups.reduce(
            (count, { names, dates }) =>
              count + names.reduce((n, { sources }) => n + sources.length, 0) * dates.reduce((n, { days }) => n + days.length, 0),
            0,
          )
          assert.equal(citation.items.length, items)
        }),
        { numRuns: 400 },
      )
    })

  /** What the generator does not make. */
  const others = [
    '(AFP, April 30; May 2; Kyodo, May 3)',
    '(AFP, Reuters, and Kyodo, May 3)',
    '(Jakarta Post, p. 4, May 3)',
    '(TASS, May 3, 12:00 GMT)',
    '(Olga Marran, “Ships in Debt,” Kyodo, May 3)',
    '(AFP, “Ships in Debt,” May 3)',
    '(Harbour Watch – harbour.example – Olga Marran – May 3, 2019 – harbour.example/talks)',
    '(Kyodo, https://kyodo.example/1, May 3)',
    '(AFP, May 3; Kyodo)',
    '(see “Harbour Line,” 2 March 2018)',
    '– CNN, April 2; USA Today, April 13',
    'Olga Marran and Kari Olsen, Harbour Post, 6 March 1999, p. A1; Kari Olsen, Jakarta Post, 7 March 1999, p. A19',
    // With a fault in it, it is printed with that fault.
    '(AFP, May 3;; Kyodo,, May 4;)',
    '(BelTA, April 20;, April 19)',
    '(AFP, May 3))',
    '(AFP, May 3]',
  ]
  for (const printed of others)
    it(`is ${printed}`, () => {
      const text = `The talks failed. ${printed}. The court met.`
      assert.equal(printCitation(layoutOf(text, read(text)) ?? assert.fail()), printed)
    })
})
