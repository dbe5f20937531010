/** Bibliographies: what BibTeX and CSL files say of a key, and what is wrong in them, at its place. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { bibliographyOf, type Reference, Shelf } from '../server/src/registry/bibliography.ts'
import { picture, unmarked } from './kit/problems.ts'

const uri = 'file:///reports/references.bib'

/** Everything that is known of each key, with the key as it stands in the file. */
const said = (text: string, name = 'references.bib'): readonly object[] =>
  [...bibliographyOf(name, uri, text).references.values()].map(({ declared, ...reference }) => ({
    ...reference,
    declared: text.slice(declared.span.start, declared.span.end),
  }))

const one = (text: string, name?: string): Partial<Reference> => said(text, name)[0] ?? assert.fail('no entry')

/** The file with its problems drawn into it, and the keys that count all the same. */
const problems = (marked: string, keys: readonly string[], name = 'references.bib'): void => {
  const text = unmarked(marked)
  const read = bibliographyOf(name, uri, text)
  assert.equal(picture(text, read.problems), marked)
  assert.deepEqual([...read.references.keys()], keys)
}

describe('BibTeX', () => {
  it('says who printed what, when, by whom, where', () =>
    assert.deepEqual(
      said(`% The desk's own.
@string{herald = "Harbour Herald"}
@comment{ @article{not, title = {read}} }
@preamble{"\\newcommand{\\x}{y}"}

@article{olsen2014,
  author  = {Olsen, Kari and Lagarde, {\\'E}mile},
  title   = {The {Tolland} ferries -- a \`\`quiet'' {\\em trade}},
  journal = herald # { (Evening)},
  year    = 2014, month = mar, day = 2,
  url     = {https://herald.example/a\\_b}
}
@techreport(unpoe2020, author = {{Panel of Experts on Tolland}}, institution = {United Nations}, date = {2020-08-07},)
`),
      [
        {
          key: 'olsen2014',
          source: 'Harbour Herald (Evening)',
          title: 'The Tolland ferries – a “quiet” trade',
          authors: ['Kari Olsen', 'Émile Lagarde'],
          date: '2014-03-02',
          url: 'https://herald.example/a_b',
          declared: 'olsen2014',
        },
        {
          key: 'unpoe2020',
          source: 'United Nations',
          title: null,
          authors: ['Panel of Experts on Tolland'],
          date: '2020-08-07',
          url: null,
          declared: 'unpoe2020',
        },
      ],
    ))

  const words: readonly (readonly [string, string])[] = [
    ["Sidib{\\'e}", 'Sidibé'],
    ["Sidib\\'e", 'Sidibé'],
    ["Sidib{\\'{e}}", 'Sidibé'],
    ['Ke{\\"\\i}ta', 'Keïta'],
    ['Ke\\"{\\i}ta', 'Keïta'],
    ['\\v{C}apek, {\\v{z}}', 'Čapek, ž'],
    ['Fran\\c{c}ois and Gar\\c con', 'François and Garçon'],
    ['Stra\\ss e, Stra{\\ss}e', 'Straße, Straße'],
    ['S\\o ren, {\\O}re, \\AA ngstr{\\"o}m', 'Søren, Øre, Ångström'],
    ['Espa\\~na, a\\~{n}o', 'España, año'],
    ["\\L{}\\'od\\'z", 'Łódź'],
    ['\\H{o}, \\k{a}, \\r{u}, \\u{g}, \\.{I}, \\d{h}, \\={a}', 'ő, ą, ů, ğ, İ, ḥ, ā'],
    ['A \\& B, 5\\%, \\$3, a\\_b', 'A & B, 5%, $3, a_b'],
    ["1999--2001 --- ``so'' it~is", '1999–2001 — “so” it is'],
    ['\\emph{Le Monde} \\textbf{diplomatique}', 'Le Monde diplomatique'],
    ['Two\n    lines', 'Two lines'],
    ["L'or du pays", "L'or du pays"],
    ['Ünïcode as it is', 'Ünïcode as it is'],
    ['\\unknowncommand{kept}', 'kept'],
    ['a trailing \\', 'a trailing \\'],
  ]
  for (const [tex, plain] of words)
    it(`reads ${tex.replace(/\s+/g, ' ')} as ${plain}`, () => assert.equal(one(`@misc{k, title = {${tex}\n}}`).title, plain))

  const names: readonly (readonly [string, readonly string[]])[] = [
    ['Olsen, Kari', ['Kari Olsen']],
    ['Kari Olsen', ['Kari Olsen']],
    ['Kari Olsen and Marran, Olga', ['Kari Olsen', 'Olga Marran']],
    ['van der Berg, Jan', ['Jan van der Berg']],
    ['Jan van der Berg', ['Jan van der Berg']],
    ['King, Jr., Martin Luther', ['Martin Luther King, Jr.']],
    ['{{Ministry of Ports and Ferries}}', ['Ministry of Ports and Ferries']],
    ['{Ministry of Ports and Ferries} and Olsen, Kari', ['Ministry of Ports and Ferries', 'Kari Olsen']],
    ['Olsen, Kari and others', ['Kari Olsen']],
    ['{Olsen, Kari}', ['Olsen, Kari']],
    ['Anderson, Jo\n  and\n  Sandoval, Ana', ['Jo Anderson', 'Ana Sandoval']],
    ['family=Berg, given=Jan, prefix=van der', ['Jan van der Berg']],
    ['', []],
  ]
  for (const [written, read] of names)
    it(`reads the authors “${written.replace(/\s+/g, ' ')}”`, () => assert.deepEqual(one(`@misc{k, author = {${written}}}`).authors, read))

  const dates: readonly (readonly [string, string | null])[] = [
    ['date = {2019-05-03}', '2019-05-03'],
    ['date = {2019-05}', '2019-05'],
    ['date = 2019', '2019'],
    ['date = {2019-05-03/2019-05-09}', '2019-05-03/2019-05-09'],
    ['date = {2019-05/2019-06}', '2019-05-01/2019-06-30'],
    ['date = {2019/}', '2019'],
    ['date = {2019-05-03T10:00:00}', '2019-05-03'],
    ['date = {2019~}', '2019'],
    ['date = {2019-02-31}', '2019-02'],
    ['date = {2019-22}', '2019'],
    ['year = {2019}', '2019'],
    ['year = 2019, month = may', '2019-05'],
    ['year = 2019, month = {May}', '2019-05'],
    ['year = 2019, month = 5, day = 3', '2019-05-03'],
    ['year = 2019, month = may # "~3"', '2019-05-03'],
    ['year = 2019, month = {3 May}', '2019-05-03'],
    ['year = 2019, month = {May--June}', '2019-05-01/2019-06-30'],
    ['year = 2019, month = {Trinity}', '2019'],
    ['year = {c. 2018}', '2018'],
    ['year = {2018a}', '2018'],
    ['year = {in press}', null],
    ['title = {x}', null],
  ]
  for (const [fields, value] of dates) it(`reads ${fields} as ${value}`, () => assert.equal(one(`@misc{k, ${fields}}`).date, value))

  const sources: readonly (readonly [string, string | null])[] = [
    ['journal = {Politique africaine}, publisher = {Karthala}', 'Politique africaine'],
    ['journaltitle = {Jeune Afrique}', 'Jeune Afrique'],
    ['author = {Dembele, Awa}, organization = {Reuters}', 'Reuters'],
    ['institution = {OECD}', 'OECD'],
    ['school = {University of Tolland}', 'University of Tolland'],
    ['howpublished = {Radio Free Asia}', 'Radio Free Asia'],
    ['howpublished = {\\url{https://a.example/}}, author = {{UNHCR}}', 'UNHCR'],
    ['author = {Olsen, Kari and {Harbour Board}}', 'Harbour Board'],
    ['author = {Olsen, Kari and Marran, Olga}', 'Kari Olsen'],
    ['editor = {Marran, Olga}', 'Olga Marran'],
    ['title = {Alone}', null],
  ]
  for (const [fields, source] of sources)
    it(`takes for the source of ${fields}: ${source}`, () => assert.equal(one(`@misc{k, ${fields}}`).source, source))

  it('takes over from a crossref what the entry has not', () =>
    assert.deepEqual(
      said(`@inbook{part, crossref = {whole}, title = {Part}, author = {Olsen, Kari}}
@book{whole, title = {Whole}, publisher = {Tolland Press}, year = 2011, author = {Marran, Olga}}`).map(entry => ({ ...entry, url: 0 })),
      [
        { key: 'part', source: 'Tolland Press', title: 'Part', authors: ['Kari Olsen'], date: '2011', url: 0, declared: 'part' },
        { key: 'whole', source: 'Tolland Press', title: 'Whole', authors: ['Olga Marran'], date: '2011', url: 0, declared: 'whole' },
      ],
    ))

  it('finds the address in howpublished', () =>
    assert.equal(one('@misc{k, howpublished = {Accessed at \\url{https://a.example/x~y}}}').url, 'https://a.example/x~y'))

  it('reports a mistake at its place and loses no other entry', () => {
    problems(
      `@article{a, title = {One}, year = 2001}
@article{⟦b⟧ title = {Two}}
    ^ A comma is missing after the key “b”.
⟦@article⟧{title = {Three}}
    ^ This entry has no key to cite it by.
@article{d, ⟦title⟧ {Four}, year = 2004}
    ^ “=” is missing after “title”.
@article{e, title = {Five}}
`,
      ['a', 'b', 'd', 'e'],
    )
    problems(
      `@article{a,
  title = {One},
  ⟦year = {⟧2001
    ^ This { is never closed.

@article{⟦b⟧,
    ^ This entry is never closed: a brace is missing in it.
  title = {Two}

@article{c,
  ⟦title⟧ = {Three}
    ^ A comma is missing after the field “title”.
  year = 2003
}

@article{d,
  title = {Four}⟦}⟧,
    ^ The entry ends here, before its last field: a brace too many.
  year = 2004
}

@article{e, ⟦title⟧ = , year = 2005}
    ^ “title” has no value.

@article{f, title = {Six}}
`,
      ['a', 'b', 'c', 'd', 'e', 'f'],
    )
  })

  it('keeps what a broken entry says before the mistake', () =>
    assert.deepEqual(
      said('@article{a, journal = {AFP}, year = 2001,\n  title = {One\n\n@misc{b,}').map(entry => ({ ...entry, authors: 0 })),
      [
        { key: 'a', source: 'AFP', title: null, authors: 0, date: '2001', url: null, declared: 'a' },
        { key: 'b', source: null, title: null, authors: 0, date: null, url: null, declared: 'b' },
      ],
    ))

  it('reports a key at its second place', () =>
    problems(
      `@article{a, title = {One}}
@article{⟦a⟧, title = {Two}}
    ^ There is an entry “a” already: only the first one counts. (the other: a)
`,
      ['a'],
    ))

  it('takes no comment, address or e-mail for an entry', () => {
    problems(
      'Mail to desk@tolland.example or @olsen.\n% @article{old, title = {x}}\n@comment nothing\n@article{a, % why\n title = {One}}\n',
      ['a'],
    )
    problems('', [])
    problems('\ufeff@misc{a, title = {One}}\r\n', ['a'])
  })

  it('never throws, and places everything in the text', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '@article{',
            '@string{',
            '@comment{',
            'a',
            'year',
            ' = ',
            '{',
            '}',
            '"',
            ',',
            '#',
            '\\',
            "\\'",
            '%',
            '\n',
            ' and ',
            'é',
            '😀',
            '2019',
            '(',
            ')',
          ),
          { maxLength: 60 },
        ),
        fc.constantFrom('a.bib', 'a.json', 'a.yaml'),
        (parts, name) => {
          const text = parts.join('')
          const { references, problems: found } = bibliographyOf(name, uri, text)
          for (const { span } of [...[...references.values()].map(one => one.declared), ...found])
            assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length)
        },
      ),
      { numRuns: 500 },
    ))
})

describe('CSL', () => {
  const json = `[
  {
    "id": "olsen2014",
    "type": "article-newspaper",
    "title": "The <i>Tolland</i> ferries",
    "container-title": "Harbour Herald",
    "publisher": "Herald Press",
    "author": [{ "family": "Olsen", "given": "Kari" }, { "family": "Berg", "given": "Jan", "non-dropping-particle": "van der" }, { "literal": "Harbour Board" }],
    "issued": { "date-parts": [[2014, 3, 2]] },
    "URL": "https://herald.example/"
  },
  { "id": 12, "title": "\\u00c9tat", "author": [{ "literal": "UNHCR" }], "issued": { "raw": "2015-06" } }
]`

  it('says the same in JSON', () =>
    assert.deepEqual(said(json, 'references.json'), [
      {
        key: 'olsen2014',
        source: 'Harbour Herald',
        title: 'The Tolland ferries',
        authors: ['Kari Olsen', 'Jan van der Berg', 'Harbour Board'],
        date: '2014-03-02',
        url: 'https://herald.example/',
        declared: 'olsen2014',
      },
      { key: '12', source: 'UNHCR', title: 'État', authors: ['UNHCR'], date: '2015-06', url: null, declared: '12' },
    ]))

  it('reads an object that holds the list, and JSON under any name', () => {
    assert.deepEqual(said(`{"items": ${json}}`, 'library.json'), said(json, 'library.json'))
    assert.deepEqual(said(json, 'library'), said(json, 'library.json'))
  })

  const dates: readonly (readonly [string, string | null])[] = [
    ['{"date-parts": [[2019]]}', '2019'],
    ['{"date-parts": [["2019", "5"]]}', '2019-05'],
    ['{"date-parts": [[2019, 5, 3], [2019, 5, 9]]}', '2019-05-03/2019-05-09'],
    ['{"literal": "spring 2019"}', '2019'],
    ['"2019-05-03"', '2019-05-03'],
    ['{"date-parts": []}', null],
    ['{"date-parts": [["soon"]]}', null],
  ]
  for (const [issued, value] of dates)
    it(`reads ${issued} as ${value}`, () => assert.equal(one(`[{"id": "k", "issued": ${issued}}]`, 'a.json').date, value))

  it('reports a broken entry at its place and loses no other', () => {
    problems(
      `[
  { "id": "a", "title": "One" },
  { "id": "⟦b⟧", "title": "Two },
    ^ This entry is not readable as JSON: a comma, a quotation mark or a brace is missing or too many.
  { "id": "c", "title": "Three" },
  { "id": "⟦d⟧", "title" "Four" },
    ^ This entry is not readable as JSON: a comma, a quotation mark or a brace is missing or too many.
  { "id": "⟦e⟧", "custom": { "id": 5 },
    ^ This entry is not readable as JSON: a comma, a quotation mark or a brace is missing or too many.
  { "id": "f", "custom": { "id": 5 }, "title": "Six" },
  ⟦{ "title": "Seven" }⟧,
    ^ This entry has no “id” to cite it by.
  { "id": "⟦a⟧" }
    ^ There is an entry “a” already: only the first one counts. (the other: a)
]`,
      ['a', 'c', 'f'],
      'references.json',
    )
    problems(`⟦"nothing"⟧\n    ^ This file must be a list of references: “[{ "id": … }]”.\n`, [], 'references.json')
  })

  it('reads the same in YAML', () => {
    const text = `references:
- id: olsen2014
  title: The Tolland ferries
  container-title: Harbour Herald
  author:
  - family: Olsen
    given: Kari
  issued: 2014-03-02
- id: marran2017
  publisher: Tolland Press
  issued:
    year: 2017
    month: 5
`
    assert.deepEqual(said(text, 'references.yaml'), [
      {
        key: 'olsen2014',
        source: 'Harbour Herald',
        title: 'The Tolland ferries',
        authors: ['Kari Olsen'],
        date: '2014-03-02',
        url: null,
        declared: 'olsen2014',
      },
      { key: 'marran2017', source: 'Tolland Press', title: null, authors: [], date: '2017-05', url: null, declared: 'marran2017' },
    ])
  })
})

describe('a shelf of bibliographies', () => {
  const files = new Map([['file:///reports/refs/a%20b.bib', '@misc{a, title = {One}}']])
  const read = async (at: string) => {
    if (at.endsWith('locked.bib')) throw new Error('permission denied')
    return files.get(at) ?? null
  }
  const taken = async (name: string) => {
    const { references, text, ...rest } = await new Shelf().read('file:///reports/2019', name, read)
    return { ...rest, keys: [...references.keys()], there: text !== null }
  }

  it('finds a file from a folder on', async () =>
    assert.deepEqual(await taken('../refs/a b.bib'), {
      name: '../refs/a b.bib',
      uri: 'file:///reports/refs/a%20b.bib',
      problems: [],
      keys: ['a'],
      there: true,
    }))

  it('has nothing of one that is missing, cannot be read, or is no path from there', async () => {
    for (const name of ['none.bib', 'locked.bib', '/etc/refs.bib', 'https://a.example/refs.bib', 'C:\\refs.bib']) {
      const { keys, there } = await taken(name)
      assert.deepEqual({ name, keys, there }, { name, keys: [], there: false })
    }
  })

  it('gives the same value for the same text, and another when it changes', async () => {
    const shelf = new Shelf()
    const first = await shelf.read('file:///reports', 'refs/a b.bib', read)
    assert.equal(await shelf.read('file:///reports', 'refs/a b.bib', read), first)
    files.set(first.uri, '@misc{b, title = {Two}}')
    assert.deepEqual([...(await shelf.read('file:///reports', 'refs/a b.bib', read)).references.keys()], ['b'])
  })
})
