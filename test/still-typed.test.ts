import assert from 'node:assert/strict'
import type { Settings } from '../server/src/analysis.ts'
import { placesWithCursor, stillTyped } from '../server/src/features/still-typed.ts'
import { conventionsOf } from '../server/src/model/conventions.ts'
import { analysed } from './kit/desk.ts'
import { drawn, marked } from './kit/marked.ts'

const house = (coverage: 'paragraph' | 'sentence'): Partial<Settings> => ({
  conventions: conventionsOf(null, { date: '2019-05-06', coverage }),
})
const paragraph = house('paragraph')
const sentence = house('sentence')

/** The report with what is flagged marked while somebody types at ‸; what was typed without a rest is marked in the picture. */
const flagged = (picture: string, how: Partial<Settings> = paragraph): string => {
  const { text, spans, cursor } = marked(picture)
  const at = cursor ?? assert.fail('no cursor')
  const analysis = analysed(text, text.startsWith('---\n') ? 'markdown' : 'plain', how)
  const keepsBack = stillTyped(analysis, [{ at, fresh: spans[0] ?? { start: at, end: at } }])
  return drawn(
    text,
    analysis.findings.filter(finding => !keepsBack(finding)).map(({ span }) => span),
  )
}

const loss = 'Some 400 dockers lost their jobs.'
/** A shorter line without a stop at its end is a heading. */
const opening =
  'The port of Westhaven, which had been closed since the storms of the autumn, opened to grain ships again on Monday (AFP, May 3).'

describe('while somebody types, a sentence', () => {
  it('is not flagged, and the others are', () => {
    for (const how of [paragraph, sentence])
      assert.equal(
        flagged(`The mayor resigned on Tuesday. Some 400 dockers lost‸ their jobs.\n\n${loss}`, how),
        `⟦The mayor resigned on Tuesday.⟧ ${loss}\n\n⟦${loss}⟧`,
      )
  })

  it('is still typed behind its last stop and the blanks there, where its citation will stand', () => {
    assert.equal(flagged('Some 400 dockers lost their jobs.‸'), loss)
    assert.equal(flagged('Some 400 dockers lost their jobs.  ‸'), `${loss}  `)
    assert.equal(flagged('Some 400 dockers lost their jobs. ‸\n\nWill it rain?'), `${loss} \n\nWill it rain?`)
    assert.equal(flagged(`Some 400 dockers lost their jobs.⟦ ‸⟧${loss}`), `${loss} ⟦${loss}⟧`)
  })

  it('is done once a new line is begun', () => {
    assert.equal(flagged(`${loss}⟦\n‸⟧`), `⟦${loss}⟧\n`)
    assert.equal(flagged(`${loss}⟦\n\n‸⟧`), `⟦${loss}⟧\n\n`)
  })

  it('is not typed by what is put in front of it', () => {
    assert.equal(flagged(`⟦Will it rain?\n\n‸⟧${loss}`), `Will it rain?\n\n⟦${loss}⟧`)
    assert.equal(flagged(`⟦Will it rain? ‸⟧${loss}`), `Will it rain? ⟦${loss}⟧`)
  })

  it('is typed by what is taken off its beginning', () => assert.equal(flagged(`‸${loss}`), loss))

  it('is not flagged for half a citation, a date or a name in it', () => {
    const half = [
      'The port closed (AF‸).',
      'The port closed (Reut‸, May 3).',
      'The port closed (AFP, May 3‸;).',
      'The port closed on May 32‸ (AFP, May 3,).',
    ]
    for (const picture of half) assert.equal(flagged(picture), picture.replace('‸', ''))
    assert.equal(
      flagged('The port closed (AFP, May 3;). The ferry sai‸led (AFP, May 3).'),
      'The port closed (AFP, May 3⟦;⟧). The ferry sailed (AFP, May 3).',
    )
  })

  it('of a paragraph that will be cited at its end waits with those typed just before it', () => {
    const two = 'The mayor resigned on Tuesday. Some 400 dockers lost'
    assert.equal(flagged(`${opening} ${loss} ⟦${two}‸⟧`), `${opening} ⟦${loss}⟧ ${two}`)
    assert.equal(
      flagged(`${opening} ${loss} ⟦${two}‸⟧`, sentence),
      `${opening} ⟦${loss}⟧ ⟦The mayor resigned on Tuesday.⟧ Some 400 dockers lost`,
    )
    assert.equal(flagged(`⟦${loss}\n\nThe mayor res‸igned.⟧`), `⟦${loss}⟧\n\nThe mayor resigned.`)
  })

  it('of a paragraph whose citation is begun waits with all that it will reach', () => {
    const two = `${opening} ${loss} The mayor resigned on Tuesday`
    assert.equal(flagged(`${two} ⟦(Reu‸⟧`), `${two} (Reu`)
    assert.equal(flagged(`${two} ⟦(Reu‸⟧)`), `${two} (Reu)`)
    assert.equal(flagged(`${two}. ⟦(Reu‸⟧`), `${two}. (Reu`)
    assert.equal(flagged(`${two} ⟦(Reu‸⟧`, sentence), `${opening} ⟦${loss}⟧ The mayor resigned on Tuesday (Reu`)
    assert.equal(flagged(`${two} (it said) ⟦on‸⟧`), `${opening} ⟦${loss}⟧ The mayor resigned on Tuesday (it said) on`)
  })

  it('of a list, a quotation and a line of notes is told from its neighbours', () => {
    assert.equal(flagged(`- ${loss}\n- Some 400 sail‸ors lost their jobs.`), `- ⟦${loss}⟧\n- Some 400 sailors lost their jobs.`)
    assert.equal(
      flagged(
        '---\ndate: 2019-05-06\n---\n\nThe port closed.[^1] The ferry sailed.[^2]\n\n[^1]: Reut‸, 3 May 2019.\n[^2]: Reutres, 3 May 2019.\n',
      ),
      '---\ndate: 2019-05-06\n---\n\nThe port closed.[^1] The ferry sailed.[^2]\n\n[^1]: Reut, 3 May 2019.\n[^2]: ⟦Reutres⟧, 3 May 2019.\n',
    )
  })

  it('hides nothing of what the whole report lacks', () =>
    assert.equal(
      flagged('The ferry sai‸led on time (AFP, May 3, 2019; Kyodo, May 2).', { conventions: conventionsOf(null) }),
      '⟦The⟧ ferry sailed on time (AFP, May 3, 2019; Kyodo, May 2).',
    ))
})

describe('a sentence being typed', () => {
  /** Whether it still is, with cursors at the ends of the marked words. */
  const stays = (picture: string): boolean => {
    const { text, spans, cursor } = marked(picture)
    const at = cursor ?? assert.fail('no place')
    const cursors = spans.map(({ end }) => end)
    return placesWithCursor(analysed(text, 'plain', paragraph), [{ at, fresh: { start: at, end: at } }], cursors).length > 0
  }

  it('has been left once no cursor is in it', () => {
    assert.equal(stays(`Will it rain? Some 400 ⟦dockers⟧ lost‸ their jobs. ${loss}`), true)
    assert.equal(stays(`Will it rain? Some 400 dockers lost‸ their jobs.⟦⟧ ${loss}`), true)
    assert.equal(stays(`Will it rain? Some 400 dockers lost‸ their jobs. ⟦⟧${loss}`), false)
    assert.equal(stays(`Will it ⟦rain⟧? Some 400 dockers lost‸ their jobs. ${loss}`), false)
    assert.equal(stays(`Will it rain? Some 400 dockers lost‸ their jobs.\n\n⟦${loss}⟧`), false)
    assert.equal(stays(`Will it ⟦rain⟧? Some ⟦400⟧ dockers lost‸ their jobs.`), true)
    assert.equal(stays(`Some 400 dockers lost‸ their jobs.`), false)
  })
})
