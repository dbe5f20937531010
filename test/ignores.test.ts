import assert from 'node:assert/strict'
import type { Flavour } from '../server/src/syntax/report.ts'
import { analysed } from './kit/desk.ts'
import { drawn, marked } from './kit/marked.ts'

/** Where the comments of a report reach, its rules and reasons, and what is still found. */
const read = (picture: string, flavour: Flavour = 'plain') => {
  const { text } = marked(picture)
  const { model, findings } = analysed(text, flavour)
  const { ignores } = model.report
  return {
    reach: drawn(
      text,
      ignores.map(ignore => ignore.reach),
    ),
    said: ignores.map(({ rules, reason }) => `${rules.join(' ')}: ${reason}`),
    found: findings.map(found => found.rule),
  }
}

const check = (picture: string, said: readonly string[], found: readonly string[], flavour: Flavour = 'plain'): void =>
  assert.deepEqual(read(picture, flavour), { reach: picture, said, found })

const claim = 'The mayor said on Monday that 400 men had left.'

describe('ignore comments', () => {
  for (const flavour of ['plain', 'markdown'] as const)
    describe(`in ${flavour} reports`, () => {
      it('keep a rule’s findings back from the next block', () =>
        check(
          `<!-- copydesk-ignore uncited-claim: known to all -->\n\n⟦${claim}⟧\n\n${claim}`,
          ['uncited-claim: known to all'],
          ['uncited-claim'],
          flavour,
        ))

      it('reach past other comments', () =>
        check(`<!-- copydesk-ignore uncited-claim: known -->\n\n<!-- ours -->\n\n⟦${claim}⟧`, ['uncited-claim: known'], [], flavour))

      it('keep back from their line alone', () => {
        const line = `${claim} <!-- copydesk-ignore-line uncited-claim: known -->`
        check(`⟦${line}⟧\n\n${claim}`, ['uncited-claim: known'], ['uncited-claim'], flavour)
      })

      it('keep back from a line that ends in a carriage return', () => {
        const line = `<!-- copydesk-ignore-line uncited-claim: known --> ${claim}`
        check(`${claim}\r\r⟦${line}⟧\r\r${claim}`, ['uncited-claim: known'], ['uncited-claim', 'uncited-claim'], flavour)
      })

      it('keep back from the sentence they stand behind alone', () => {
        const comment = '<!-- copydesk-ignore-sentence uncited-claim: known -->'
        check(`${claim} ⟦${claim}⟧ ${comment} ${claim}`, ['uncited-claim: known'], ['uncited-claim', 'uncited-claim'], flavour)
        check(`⟦${claim}⟧ ${comment}`, ['uncited-claim: known'], [], flavour)
        check(
          `⟦${claim.slice(0, -1)} (AFP,, May 3).⟧ ${comment} ${claim}`,
          ['uncited-claim: known'],
          ['malformed-citation', 'uncited-claim'],
          flavour,
        )
      })

      it('keep back from the sentence they stand in', () =>
        check(
          `${claim} ⟦The mayor <!-- copydesk-ignore-sentence uncited-claim: known --> left on Monday.⟧ ${claim}`,
          ['uncited-claim: known'],
          ['uncited-claim', 'uncited-claim'],
          flavour,
        ))

      it('of a sentence reach nothing where none precedes them', () =>
        check(
          `${claim}\n\n<!-- copydesk-ignore-sentence uncited-claim: known -->⟦⟧ ${claim}`,
          ['uncited-claim: known'],
          ['uncited-claim', 'uncited-claim'],
          flavour,
        ))

      it('name several rules', () =>
        check(
          `<!-- copydesk-ignore uncited-claim, malformed-citation: a quotation -->\n\n⟦${claim}⟧`,
          ['uncited-claim malformed-citation: a quotation'],
          [],
          flavour,
        ))

      it('keep back no other rule', () =>
        check(`<!-- copydesk-ignore unknown-source: known -->\n\n⟦${claim}⟧`, ['unknown-source: known'], ['uncited-claim'], flavour))

      it('need no reason to work', () => check(`<!-- copydesk-ignore uncited-claim -->\n\n⟦${claim}⟧`, ['uncited-claim: '], [], flavour))

      it('reach nothing at the end of a report', () =>
        check(`${claim}\n\n<!-- copydesk-ignore uncited-claim: late -->⟦⟧`, ['uncited-claim: late'], ['uncited-claim'], flavour))

      it('stand one above the other', () =>
        check(
          `<!-- copydesk-ignore uncited-claim: one -->\n<!-- copydesk-ignore malformed-citation: two -->\n\n⟦⟦${claim}⟧⟧`,
          ['uncited-claim: one', 'malformed-citation: two'],
          [],
          flavour,
        ))
    })

  it('reach a list item, no further', () =>
    check(
      `<!-- copydesk-ignore uncited-claim: known -->\n\n- ⟦${claim}⟧\n- ${claim}`,
      ['uncited-claim: known'],
      ['uncited-claim'],
      'markdown',
    ))

  it('leave the lines of a wrapped paragraph together, however long they make one of them', () => {
    const comment = ` <!-- copydesk-ignore-sentence uncited-claim: ${'known to everybody in the town '.repeat(3)}-->`
    const { model } = analysed(`The mayor said on Monday that 400 men had left.${comment} The ferry\nsailed on Tuesday.`)
    assert.deepEqual(
      model.sentences.map(sentence => sentence.text),
      [claim, 'The ferry\nsailed on Tuesday.'],
    )
  })

  for (const text of [
    '<!-- copydesk-ignore -->',
    '<!-- copydesk ignore uncited-claim -->',
    '<!-- copydesk-ignore uncited-claim: never closed',
  ])
    it(`are not ${text}`, () => assert.deepEqual(read(`${text}\n\n${claim}`).said, []))
})
