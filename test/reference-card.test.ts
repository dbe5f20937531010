/** What a key, a footnote or a note's number shows when hovered, and where it leads. */
import assert from 'node:assert/strict'
import { analyse } from '../server/src/analysis.ts'
import { definitionsAt } from '../server/src/features/definition.ts'
import { hoverAt } from '../server/src/features/hover.ts'
import { bibliographyOf } from '../server/src/registry/bibliography.ts'
import type { Flavour } from '../server/src/syntax/report.ts'
import { registry, settings } from './kit/desk.ts'
import { drawn, marked } from './kit/marked.ts'

const text = `@article{olsen2014, author = {Olsen, Kari and Marran, Olga}, title = {The *ferries* of [Tolland](x)}, journal = {Kyodo},
  date = {2014-03-02}, url = {https://herald.example/a}}
@misc{bare, url = {javascript:alert(1)}}
`
const library = bibliographyOf('refs.bib', 'file:///reports/refs.bib', text)

const look = (picture: string, flavour: Flavour, bibliographies = [library]) => {
  const report = marked(picture)
  const analysis = analyse(report.text, flavour, registry, settings, { fileName: null, bibliographies })
  return { analysis, offset: report.cursor ?? assert.fail('no cursor'), text: report.text }
}

/** The report with the hovered thing marked, and the card. */
const hover = (picture: string, flavour: Flavour = 'markdown', bibliographies = [library]) => {
  const { analysis, offset, text: report } = look(picture, flavour, bibliographies)
  const card = hoverAt(analysis, offset)
  return card && [drawn(report, [card.span]), ...card.markdown.split('\n\n')]
}

/** The report, or the bibliography, with the place led to marked; null where there is none. */
const definition = (picture: string, flavour: Flavour = 'markdown') => {
  const { analysis, offset, text: report } = look(picture, flavour)
  const [found, ...others] = definitionsAt(analysis, offset)
  assert.equal(others.length, 0)
  return found?.span ? drawn(found.uri === undefined ? report : `${found.uri}\n${text}`, [shifted(found)]) : null
}

const shifted = ({ uri, span }: ReturnType<typeof definitionsAt>[number]) => {
  const by = uri === undefined ? 0 : uri.length + 1
  return { start: (span?.start ?? 0) + by, end: (span?.end ?? 0) + by }
}

describe('a key', () => {
  it('shows its entry, with nothing in it that could be a link', () =>
    assert.deepEqual(hover('It failed [see @ols‸en2014, p. 3; @bare].'), [
      'It failed [see ⟦@olsen2014⟧, p. 3; @bare].',
      '**The \\*ferries\\* of \\[Tolland\\]\\(x\\)**',
      'Kari Olsen, Olga Marran',
      'Kyodo · Sunday, 2 March 2014',
      '<https://herald.example/a>',
      '_entry olsen2014 of refs\\.bib_',
    ]))

  it('shows no address that is none, and a source that is not known', () =>
    assert.deepEqual(hover('It failed [@ba‸re].'), [
      'It failed [⟦@bare⟧].',
      '**bare**',
      '_no source_ · no date',
      '_entry bare of refs\\.bib_',
    ]))

  it('says where it was looked for', () => {
    assert.deepEqual(hover('It failed [@gu‸ll2011].'), [
      'It failed [⟦@gull2011⟧].',
      '**@gull2011**',
      'There is no such entry in refs\\.bib.',
    ])
    assert.deepEqual(hover('It failed [@gu‸ll2011].', 'markdown', []), [
      'It failed [⟦@gull2011⟧].',
      '**@gull2011**',
      'The report names no bibliography to look it up in.',
    ])
  })

  it('leads to its entry in the bibliography', () => {
    assert.equal(definition('It failed [@ols‸en2014, p. 3].'), `file:///reports/refs.bib\n${text.replace('olsen2014', '⟦olsen2014⟧')}`)
    assert.equal(definition('It failed [@gu‸ll2011].'), null)
  })
})

describe('a footnote', () => {
  it('shows the note’s words, shortened, and its sources', () => {
    assert.deepEqual(hover('It failed.[^‸a]\n\n[^a]: *Kyodo*, “Cofferdam,” 3 May 2019.\n'), [
      'It failed.⟦[^a]⟧\n\n[^a]: *Kyodo*, “Cofferdam,” 3 May 2019.\n',
      '**Footnote a**',
      '\\*Kyodo\\*, “Cofferdam,” 3 May 2019\\.',
      '- Kyodo · Friday, 3 May 2019',
    ])
    const long = `AFP, May 3, ${'on and '.repeat(100)}on.`
    assert.equal(hover(`It failed.[^‸1]\n\n[^1]: ${long}\n`)?.[2], `${long.slice(0, 300)}…`)
  })

  it('leads to the note, and the note’s label to the first place that points at it', () => {
    assert.equal(definition('It failed.[^‸1]\n\n[^1]: AFP, May 3.\n'), 'It failed.[^1]\n\n⟦[^1]: AFP, May 3.⟧\n')
    assert.equal(definition('It failed.[^1] It did.[^1]\n\n[‸^1]: AFP, May 3.\n'), 'It failed.⟦[^1]⟧ It did.[^1]\n\n[^1]: AFP, May 3.\n')
    assert.equal(definition('It failed.\n\n[‸^1]: AFP, May 3.\n'), null)
    assert.equal(definition('It failed.[^‸2]\n\n[^1]: AFP, May 3.\n'), null)
  })
})

describe('a note’s number', () => {
  const notes = '\n\nNotes\n\n[1] AFP, May 3, 2019.\n[2] Kyodo, May 4, 2019.\n'

  it('shows its own note among several', () =>
    assert.deepEqual(hover(`It failed.[1, ‸2]${notes}`, 'plain'), [
      `It failed.[1, ⟦2⟧]${notes}`,
      '**Note 2**',
      'Kyodo, May 4, 2019\\.',
      '- Kyodo · Saturday, 4 May 2019',
    ]))

  it('leads to the note, and back', () => {
    assert.equal(
      definition(`It failed.[1, ‸2]${notes}`, 'plain'),
      `It failed.[1, 2]${notes.replace('[2] Kyodo, May 4, 2019.', '⟦[2] Kyodo, May 4, 2019.⟧')}`,
    )
    assert.equal(definition(`It failed.[1, 2]${notes.replace('[2]', '[‸2]')}`, 'plain'), `It failed.[1, ⟦2⟧]${notes}`)
  })

  it('says at the note how often it is pointed at', () =>
    assert.deepEqual(hover(`It failed.[1, 2] So.[1]${notes.replace('[1]', '[‸1]')}`, 'plain'), [
      `It failed.[1, 2] So.[1]${notes.replace('[1]', '⟦[1]⟧')}`,
      '**Note 1**',
      'Pointed at 2 times in this report.',
    ]))
})
