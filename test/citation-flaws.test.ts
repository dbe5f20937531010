import assert from 'node:assert/strict'
import { applyEdits } from '../server/src/base/edit.ts'
import { analysed } from './kit/desk.ts'
import { drawnOf, marked } from './kit/marked.ts'

/** A faulty citation with its flaws marked, and after each arrow what one of its repairs makes of it; † where a person has to choose. */
const faulty = `
  It failed (AFP, May 3⟦,,⟧ Kyodo, May 2). → It failed (AFP, May 3, Kyodo, May 2).
  It failed (AFP⟦,,,⟧ May 3). → It failed (AFP, May 3).
  It failed (AFP⟦, ,⟧ May 3). → It failed (AFP, May 3).
  It failed (AFP, May 3⟦;;⟧ Kyodo, May 2). → It failed (AFP, May 3; Kyodo, May 2).
  It failed (AFP, May 3⟦,;⟧ Kyodo, May 2). → It failed (AFP, May 3; Kyodo, May 2).
  It failed (BelTA, April 20⟦;,⟧ April 19). → It failed (BelTA, April 20, April 19). †
  It failed (AFP, May 3⟦;⟧). → It failed (AFP, May 3).
  It failed (AFP, May 3⟦,⟧). → It failed (AFP, May 3).
  It failed (AFP, May 3⟦;⟧ ). → It failed (AFP, May 3).
  It failed (HRW 14 Jan. 2015, 12⟦;⟧). → It failed (HRW 14 Jan. 2015, 12).
  It failed (⟦,⟧ AFP, May 3). → It failed (AFP, May 3).
  It failed (AFP, May⟦,⟧ 3). → It failed (AFP, May 3).
  It failed (AFP May⟦,⟧ 3). → It failed (AFP, May 3).
  It failed (HRW July⟦,⟧ 2015, 9). → It failed (HRW July 2015, 9). → It failed (HRW, July 2015, 9).
  It failed (AFP, 3⟦,⟧ May 2019). → It failed (AFP, 3 May 2019).
  It failed (Reuters, May 2; Kyodo May⟦,⟧ 3). → It failed (Reuters, May 2; Kyodo, May 3).
  It failed (AFP⟦ ⟧May 3). → It failed (AFP, May 3).
  It failed (Dawn [Karachi]⟦ ⟧Feb 26, 2009). → It failed (Dawn [Karachi], Feb 26, 2009).
  It failed (AFP, 3 May; Kyodo⟦ ⟧4 May). → It failed (AFP, 3 May; Kyodo, 4 May).
  It failed (AFP⟦ ⟧3 May; Kyodo, 4 May). → It failed (AFP, 3 May; Kyodo, 4 May).
  It failed (AFP, 04.30.19⟦ ⟧Kyodo, 04.29.19). → It failed (AFP, 04.30.19, Kyodo, 04.29.19). → It failed (AFP, 04.30.19; Kyodo, 04.29.19).
  It failed (AFP, May 3⟦ ⟧Kyodo, May 4; TASS, May 5). → It failed (AFP, May 3; Kyodo, May 4; TASS, May 5).
  It failed ⟦(⟧AFP, May 3. The court met. → It failed (AFP, May 3). The court met.
  It failed ⟦(⟧AFP, May 3 → It failed (AFP, May 3)
  It failed ⟦(⟧AFP, May 3 and the court met. → It failed (AFP, May 3) and the court met.
  It failed ⟦(⟧AFP, May 3. It met (Kyodo, May 4). → It failed (AFP, May 3). It met (Kyodo, May 4).
  It failed ⟦(⟧AFP, May 2. It met ⟦(⟧Kyodo, May 4. → It failed (AFP, May 2). It met (Kyodo, May 4).
  It failed (AFP, May 3)⟦)⟧. → It failed (AFP, May 3).
  It failed (AFP, May 3.)⟦)⟧ → It failed (AFP, May 3.)
  It failed ⟦(⟧(AFP, May 3). → It failed (AFP, May 3).
  It failed (AFP, May 3⟦]⟧. → It failed (AFP, May 3).
  It failed (AFP, May 3⟦]⟧ and the court met (Kyodo, May 4). → It failed (AFP, May 3) and the court met (Kyodo, May 4).
  It failed [AFP, May 3⟦)⟧. → It failed (AFP, May 3). → It failed [AFP, May 3]. †
  It failed (⟦“⟧Ships in Debt, Kyodo, May 3). → It failed (“Ships in Debt,” Kyodo, May 3). → It failed (“Ships in Debt”, Kyodo, May 3).
  It failed (⟦“⟧Ships in Debt, Kyodo, 3 May). → It failed (“Ships in Debt”, Kyodo, 3 May). → It failed (“Ships in Debt,” Kyodo, 3 May).
  It failed (⟦"⟧Ships in Debt, Kyodo, May 3). → It failed ("Ships in Debt," Kyodo, May 3). → It failed ("Ships in Debt", Kyodo, May 3).
  It failed (⟦“⟧Ships, Ports, Kyodo, May 3). → It failed (“Ships, Ports,” Kyodo, May 3). → It failed (“Ships,” Ports, Kyodo, May 3). †
  It failed (Ships in Debt,⟦”⟧ Kyodo, May 3). → It failed (“Ships in Debt,” Kyodo, May 3).
  It failed (AFP, May 2; Ships in Debt⟦”⟧, Kyodo, 3 May). → It failed (AFP, May 2; “Ships in Debt”, Kyodo, 3 May).
  It failed (Jakarta Po⟦- ⟧st, May 3). → It failed (Jakarta Post, May 3). → It failed (Jakarta Po-st, May 3). †
  It failed (AFP⟦,,⟧ May 3⟦;⟧). → It failed (AFP, May 3).
  It failed (AFP, 6 May; Zerkalo⟦.⟧ 7 May). → It failed (AFP, 6 May; Zerkalo, 7 May).
  It failed. Olga Marran, Jakarta Po⟦- ⟧st, 6 March 2019, p. A1. → It failed. Olga Marran, Jakarta Post, 6 March 2019, p. A1. → It failed. Olga Marran, Jakarta Po-st, 6 March 2019, p. A1. †
`

/** Nothing is wrong with these, or it is none of a citation's business. */
const sound = `
  It failed (AFP, May 3; Kyodo, May 2).
  It failed (AFP 3 May 2019; Kyodo 2 May 2019, 12).
  It failed (HRW 14 Jan. 2015).
  It failed (HRW Jan. 14, 2015; Kyodo Jan. 15, 2015).
  It failed (Marran 2014, 30; AFP, 3 May).
  It failed (AFP, May 3; Marran 2014).
  It failed (AFP, July, 2015).
  It failed (AFP July 2015; HRW Aug. 2015, 9).
  It failed (see the Monitor of May 4).
  It failed (AFP of May 3 and Kyodo of May 2).
  It failed (AFP, May 3 – see also Kyodo, May 2).
  It failed (AFP “Evening Hour,” May 3).
  It failed (Kyodo of 4 May; AFP, May 3).
  It failed (“Ships, Ports and Debts,” Kyodo, May 3).
  It failed (“Harbour Herald,” May 3).
  It failed ("Slovo," 3 May; "Zerkalo," 2 May).
  It failed (“Is It Over?” May 3).
  It failed (Kyodo, “Ships in Debt,” May 3).
  It failed (so AFP (AFP, May 3)).
  It failed (as it had in Oslo (in 2014) and Kyiv).
  It failed (a car ferry,, as it happens).
  It failed (AFP, May 3.)
  It failed (Kyodo: May 3).
  It failed (3 May 2019, Kyodo).
  It failed (Kyodo, 2019-05-03T14:05Z).
  It failed (AFP, May 3).)
  It failed. :) It met (AFP, May 3).
  It failed: a) on Monday, b) on Friday (AFP, May 3).
  It failed: 1) on Monday, 2) on Friday.
  It failed (the ministry had pre- and post-war plans).
  It failed (Pre- and Post-War Review, May 3).
  It failed (see the Monitor, September 11, 21).
  It failed (AFP, May 2, 3 and 5).
  It failed (AFP, May 2-3).
  It failed (Harbour Watch – harbour.example – May 3, 2019).
  It failed ( AFP, May 3 ).
  It failed (AFP,May 3).
  It failed (Interfax-Ukraine, Itar-Tass, May 3).
  It failed (AFP, May 3, 12:00 GMT).
  He said “it failed (AFP, May 3)” and left.
  He said (“it failed (AFP, May 3).
  It failed (May 3, as AFP said.
  It failed (the court met on May 3. It met again.
  It failed [the court, May 3).
  It failed (the court, May 3].
  MOSCOW (AFP May 3) – It failed.
  KYIV (Kyodo May 3) It failed.
  It failed (5" guns, the navy’s last).
  It failed (Kyodo’s “Ships”, May 3).
`

const lines = (block: string): readonly string[] =>
  block
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

const flawsIn = (text: string) => analysed(text).model.citations.flatMap(citation => citation.flaws)

describe('flaws of citations, drawn', () => {
  for (const line of lines(faulty))
    it(line, () => {
      const chosen = line.endsWith(' †')
      const [picture = '', ...repaired] = line.replace(/ †$/, '').split(' → ')
      const { text } = marked(picture)
      const flaws = flawsIn(text)
      assert.equal(drawnOf(text, flaws), picture)
      const ways = Math.max(...flaws.map(flaw => flaw.repairs.length))
      assert.deepEqual(
        Array.from({ length: ways }, (_, way) =>
          applyEdits(
            text,
            flaws.flatMap(flaw => flaw.repairs[way]?.edits ?? []),
          ),
        ),
        repaired,
      )
      for (const flaw of flaws) assert.equal(flaw.repairs[0]?.certain, !chosen)
      const [mended = ''] = repaired
      assert.deepEqual(flawsIn(mended), [])
      assert.equal(analysed(mended).model.sentences.length, analysed(text).model.sentences.length)
    })

  for (const line of lines(sound)) it(`none: ${line}`, () => assert.deepEqual(flawsIn(line), []))
})
