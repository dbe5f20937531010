import assert from 'node:assert/strict'
import { applyEdits } from '../server/src/base/edit.ts'
import { readBrackets } from '../server/src/syntax/citations/citations.ts'
import { withoutItem, withoutItems } from '../server/src/syntax/citations/without-item.ts'
import { marked } from './kit/marked.ts'

/** A citation, the items that go (counted from one), and what is left of it; null where it stays as it is. */
const cases: readonly (readonly [citation: string, dropped: string, left: string | null])[] = [
  // First, middle, last
  ['(AFP, May 1; Kyodo, May 2; TASS, May 3)', '1', '(Kyodo, May 2; TASS, May 3)'],
  ['(AFP, May 1; Kyodo, May 2; TASS, May 3)', '2', '(AFP, May 1; TASS, May 3)'],
  ['(AFP, May 1; Kyodo, May 2; TASS, May 3)', '3', '(AFP, May 1; Kyodo, May 2)'],
  ['(AFP, May 1; Kyodo, May 2; TASS, May 3)', '1 3', '(Kyodo, May 2)'],
  ['(AFP, May 1)', '1', null],
  ['(AFP, May 1; Kyodo, May 2)', '1 2', null],
  // Shared dates
  ['(AFP, Antara, AFP, March 4)', '3', '(AFP, Antara, March 4)'],
  ['(AFP, Antara, AFP, March 4)', '1', '(Antara, AFP, March 4)'],
  ['(RIA, Itar-Tass, November 28; Reuters, November 29)', '2', '(RIA, November 28; Reuters, November 29)'],
  ['(RIA, Itar-Tass, November 28; Reuters, November 29)', '1 2', '(Reuters, November 29)'],
  ['(AFP, Antara, and Kompas, March 4)', '2', '(AFP and Kompas, March 4)'],
  ['(AFP, Antara, and Kompas, March 4)', '3', '(AFP, Antara, March 4)'],
  ['(AFP, Antara, and Kompas, March 4)', '1 2', '(Kompas, March 4)'],
  // Day first, without a comma
  ['(La Prensa 19 Aug. 2015; El Heraldo 3 Feb. 2016; La Prensa 19 Aug. 2015)', '3', '(La Prensa 19 Aug. 2015; El Heraldo 3 Feb. 2016)'],
  ['(HRW 14 Jan. 2015, 12; AI 24 Feb. 2016, 188)', '1', '(AI 24 Feb. 2016, 188)'],
  ['(HRW 14 Jan. 2015, 12; AI 24 Feb. 2016, 188)', '2', '(HRW 14 Jan. 2015, 12)'],
  // Commas only
  ['(Bloomberg, 11.28.17, Kommersant, 11.28.17, Bloomberg, 11.28.17)', '3', '(Bloomberg, 11.28.17, Kommersant, 11.28.17)'],
  ['(Bloomberg, 11.28.17, Kommersant, 11.28.17, Bloomberg, 11.28.17)', '1', '(Kommersant, 11.28.17, Bloomberg, 11.28.17)'],
  ['(Wall Street Journal, 09.20.16, RFE/RL, 09.22.16.)', '2', '(Wall Street Journal, 09.20.16.)'],
  // Joined names
  ['(UNAMA/UNHCHR, 18/02/2015)', '1', '(UNHCHR, 18/02/2015)'],
  ['(UNAMA/UNHCHR, 18/02/2015)', '2', '(UNAMA, 18/02/2015)'],
  ['(AP and AFP, May 3; Kyodo, May 4)', '1', '(AFP, May 3; Kyodo, May 4)'],
  ['(AP and AFP, May 3; Kyodo, May 4)', '2', '(AP, May 3; Kyodo, May 4)'],
  // Several days
  ['(Interfax, January 26, 27)', '1', '(Interfax, January 27)'],
  ['(Interfax, January 26, 27)', '2', '(Interfax, January 26)'],
  ['(Interfax, March 3, 5 and 9)', '2', '(Interfax, March 3 and 9)'],
  ['(Interfax, March 29 and 30)', '1', '(Interfax, March 30)'],
  ['(Interfax, Friday, March 29, 30)', '1', '(Interfax, March 30)'],
  ['(Interfax, 26, 27 January 2003)', '2', '(Interfax, 26 January 2003)'],
  ['(Interfax, 26, 27 January 2003)', '1', '(Interfax, 27 January 2003)'],
  ['(Interfax, January 22, February 13, 2020)', '2', '(Interfax, January 22, 2020)'],
  ['(Interfax, January 22, February 13, 2020)', '1', '(Interfax, February 13, 2020)'],
  ['(Interfax, December 28 and January 3, 2020)', '2', '(Interfax, December 28, 2019)'],
  ['(Interfax, April 25-26)', '1', '(Interfax, April 26)'],
  ['(Interfax, April 25-26)', '2', '(Interfax, April 25)'],
  ['(Interfax, April 25-28)', '1', '(Interfax, April 26-28)'],
  ['(Interfax, April 25-28)', '2', '(Interfax, April 25, 27-28)'],
  ['(Weekly Digest, 20–26 January 2003)', '7', '(Weekly Digest, 20–25 January 2003)'],
  ['(Interfax, January 28-February 2)', '2', null],
  ['(Marran, 1983, 1987)', '1', '(Marran, 1987)'],
  // One source on one of the days it shares
  ['(AFP, Antara, March 4, 5)', '1', '(AFP, March 5; Antara, March 4, 5)'],
  ['(AFP, Antara, March 4, 5)', '1 3', '(AFP, Antara, March 5)'],
  ['(AFP, March 4, 5; AFP, March 5)', '2', '(AFP, March 4; AFP, March 5)'],
  // Dates that lean on the source before them
  ['(see EDM, February 24, 2014; June 10, 2014)', '1', '(see EDM, June 10, 2014)'],
  ['(see EDM, February 24, 2014; June 10, 2014)', '2', '(see EDM, February 24, 2014)'],
  ['(AFP, April 30; May 2; Kyodo, May 3)', '2', '(AFP, April 30; Kyodo, May 3)'],
  // Titles, places, pages
  ['(“Ships, Ports and Debts,” Jakarta Post, May 3; Kyodo, May 2)', '1', '(Kyodo, May 2)'],
  ['(Kyodo, May 2; “Ships, Ports and Debts,” Jakarta Post, May 3)', '1', '(“Ships, Ports and Debts,” Jakarta Post, May 3)'],
  ['(Dawn [Karachi], May 3, p. 4; Kyodo, May 2)', '2', '(Dawn [Karachi], May 3, p. 4)'],
  // Other brackets, none, no dates
  ['[AFP, May 3; Kyodo, May 4]', '1', '[Kyodo, May 4]'],
  ['– CNN, April 2; USA Today, April 13', '1', '– USA Today, April 13'],
  ['(AFP, Kyodo)', '1', '(Kyodo)'],
  ['(May 3, AFP; May 4, Kyodo)', '1', null],
  ['(@harbour, 2019-05-03T14:05Z; Kyodo, May 4)', '2', '(@harbour, 2019-05-03T14:05Z)'],
  ['(Harbour Watch – harbour.example – May 3, 2019)', '1', null],
]

describe('items taken out of a citation', () => {
  for (const [citation, dropped, left] of cases)
    it(`${citation} without ${dropped.split(' ').join(' and ')}`, () => {
      const text = `The talks failed. ${citation} The court met.`
      const [read, ...more] = readBrackets(text).citations
      assert.ok(read)
      assert.equal(more.length, 0)
      const edits = withoutItems(text, read, new Set(dropped.split(' ').map(n => Number(n) - 1)))
      assert.equal(applyEdits(text, edits), `The talks failed. ${left ?? citation} The court met.`)
    })

  it('leave a link alone', () => {
    const text = 'The talks [failed](https://harbour.example/1).'
    const [read] = readBrackets(text).citations
    assert.deepEqual(withoutItem(text, read ?? assert.fail(), 0), [])
  })

  it('touch no more than they must', () => {
    const { text, spans } = marked('The talks failed (AFP, May 3⟦; Kyodo, May 4⟧).')
    const [read] = readBrackets(text).citations
    assert.deepEqual(withoutItem(text, read ?? assert.fail(), 1), [{ span: spans[0], text: '' }])
  })

  it('cut no character in half', () => {
    const { text, spans } = marked('The talks failed (⟦𐐀 Watch, May 3; ⟧𐐁 Watch, May 4).')
    const [read] = readBrackets(text).citations
    assert.deepEqual(withoutItem(text, read ?? assert.fail(), 0), [{ span: spans[0], text: '' }])
  })
})
