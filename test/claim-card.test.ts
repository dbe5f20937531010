import assert from 'node:assert/strict'
import type { Settings } from '../server/src/analysis.ts'
import { hoverAt } from '../server/src/features/hover.ts'
import { conventionsOf } from '../server/src/model/conventions.ts'
import { analysed } from './kit/desk.ts'
import { drawn, marked } from './kit/marked.ts'

const bySentence: Partial<Settings> = { conventions: conventionsOf(null, { date: '2019-05-06', coverage: 'sentence' }) }

/** The report with what the card is of marked, and the card. */
const hover = (picture: string, how: Partial<Settings> = {}) => {
  const { text, cursor } = marked(picture)
  const card = hoverAt(analysed(text, text.startsWith('---\n') ? 'markdown' : 'plain', how), cursor ?? assert.fail('no cursor'))
  return card && [drawn(text, [card.span]), ...card.markdown.split('\n\n')]
}

describe('hover on a sentence', () => {
  it('names the sources and dates of the citation that covers a claim, and where it stands', () => {
    const rest = 'Some 400 dockers lost their jobs. The mayor resigned (AFP, May 3; Kyoddo, May 4).'
    assert.deepEqual(hover(`The port cl‸osed. ${rest}`), [
      `⟦The port closed.⟧ ${rest}`,
      '**Claim** · cited 2 sentences on',
      '- AFP · Friday, 3 May 2019\n- Kyoddo (not known) · Saturday, 4 May 2019',
      'It describes an event.',
    ])
    assert.equal(
      hover('The port closed. Some 400 dockers ‸lost their jobs. The mayor resigned (AFP, May 3).')?.[1],
      '**Claim** · cited in the next sentence',
    )
    assert.equal(hover('The port closed. The mayor re‸signed (AFP, May 3).')?.[1], '**Claim** · cited in its own sentence')
  })

  it('follows a footnote to its source', () =>
    assert.deepEqual(hover('---\ndate: 2019-05-06\n---\n\nThe port cl‸osed.[^1]\n\n[^1]: Kyodo, 3 May 2019.\n')?.slice(1, 3), [
      '**Claim** · cited in its own sentence',
      '- Kyodo · Friday, 3 May 2019',
    ]))

  it('says so where a clause behind the citation is a claim of its own', () =>
    assert.equal(
      hover('The port cl‸osed (AFP, May 3), and some 400 dockers lost their jobs. The mayor left (AFP, May 4).', bySentence)?.at(-1),
      'What follows the citation in this sentence is a claim of its own, and uncited.',
    ))

  it('says so when the citation leads nowhere', () =>
    assert.equal(hover('---\ndate: 2019-05-06\n---\n\nThe port cl‸osed.[^1]\n')?.[2], 'The citation leads to nothing the desk can read.'))

  it('says that a claim names its source itself', () =>
    assert.equal(hover('Reuters reported on May 3 that the port had clos‸ed.')?.[1], '**Claim** · names its source itself'))

  it('says why an uncited claim was taken for one and why nothing reaches it', () => {
    const text = 'The port closed on Monday (AFP, May 3). Some 400 dockers lo‸st their jobs.'
    assert.deepEqual(hover(text), [
      'The port closed on Monday (AFP, May 3). ⟦Some 400 dockers lost their jobs.⟧',
      '**Claim** · uncited',
      'It states a figure and describes an event.',
      'A citation reaches back to what stands before it, and none follows in this paragraph.',
    ])
    assert.equal(hover(text, bySentence)?.[3], 'In this report a citation reaches its own sentence alone, and this one has none.')
    assert.equal(
      hover('The port clo‸sed on Monday (see the Monitor, May 3).')?.[3],
      'Its paragraph refers to the house’s own earlier work alone, which supports nothing.',
    )
    const twice = 'The mayor resigned (AFP, May 3). The port closed on Monday (see the Monitor, May 3). Some 400 dockers lost their jobs.'
    assert.deepEqual(
      ['port', '400'].map(word => hover(twice.replace(word, `‸${word}`))?.[3]),
      [
        'It refers to the house’s own earlier work alone, which supports nothing.',
        'A citation reaches back to what stands before it, and none follows in this paragraph.',
      ],
    )
  })

  it('gives the reason for which a claim is exempt, escaped', () => {
    assert.equal(
      hover('<!-- copydesk-ignore uncited-claim: [common](command:x) knowledge -->\nSome 400 dockers lo‸st their jobs.')?.[1],
      '**Claim** · exempt: \\[common\\]\\(command:x\\) knowledge',
    )
    assert.equal(hover('Some 400 dockers lo‸st their jobs. <!-- copydesk-ignore-line uncited-claim -->')?.[1], '**Claim** · exempt')
    assert.equal(
      hover('Some 400 dockers lo‸st their jobs. <!-- copydesk-ignore-sentence uncited-claim: own observation --> The mayor resigned.')?.[1],
      '**Claim** · exempt: own observation',
    )
  })

  it('says why a judgement or a question needs no citation', () => {
    assert.deepEqual(hover('The port closed (AFP, May 3). The town is unlik‸ely to recover.')?.slice(1), [
      '**Judgement** · no citation asked for',
      'It is hedged.',
    ])
    assert.deepEqual(hover('Will the port ever op‸en again?')?.slice(1), [
      '**Neither claim nor judgement** · no citation asked for',
      'It asks a question.',
    ])
  })

  it('leaves names, dates, sources and citations their own cards', () => {
    const text = 'Defence Minister Kari Olsen told all the other members of the cabinet that he resigned on May 2 (AFP, May 3).'
    const cards = ['Olsen', 'May 2', 'AFP', '(', 'resigned'].map(
      words => hoverAt(analysed(text), text.indexOf(words))?.markdown.split('\n')[0],
    )
    assert.deepEqual(cards, [
      '**Kari Olsen** · person',
      '**Thursday, 2 May 2019** · 2019-05-02',
      '**AFP** · agency · France',
      '**Citation**',
      '**Claim** · cited in its own sentence',
    ])
  })
})
