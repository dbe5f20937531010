import assert from 'node:assert/strict'
import { analyse } from '../server/src/analysis.ts'
import { applyEdits } from '../server/src/base/edit.ts'
import { names } from '../server/src/registry/names.ts'
import type { Entity } from '../server/src/registry/registry.ts'
import type { Flavour } from '../server/src/syntax/report.ts'
import { analysed, entities, registry, settings } from './kit/desk.ts'
import { citationsOf, itemsSaid } from './kit/drawn-citations.ts'
import { drawnOf, marked } from './kit/marked.ts'

/** A report with its citations marked, and what each says: its kind, then each source with its date, "–" for what is not there. */
type Case = readonly [picture: string, ...reads: string[]]

const check = (cases: readonly Case[], flavour: Flavour = 'plain'): void => {
  for (const [picture, ...reads] of cases)
    it(picture.replace(/\s+/g, ' '), () => {
      assert.deepEqual(
        citationsOf(picture, flavour).map(citation => `${citation.kind}: ${itemsSaid(citation)}`.trim()),
        reads,
      )
    })
}

describe('citations', () => {
  describe('in parentheses', () => {
    check([
      ['The talks failed ⟦(AFP, May 3)⟧.', 'source: AFP 2019-05-03'],
      ['The talks failed. ⟦(AFP, May 3)⟧', 'source: AFP 2019-05-03'],
      ['The talks failed. ⟦(AFP, May 3.)⟧', 'source: AFP 2019-05-03'],
      ['The talks failed.⟦(AFP, May 3)⟧', 'source: AFP 2019-05-03'],
      ['The talks ⟦(AFP, May 3)⟧ failed on Monday.', 'source: AFP 2019-05-03'],
      ['The talks failed ⟦(AFP, May 3; Reuters, May 4)⟧.', 'source: AFP 2019-05-03; Reuters 2019-05-04'],
      ['The talks failed ⟦(AFP, May 3, Reuters, May 4)⟧.', 'source: AFP 2019-05-03; Reuters 2019-05-04'],
      ['The talks failed ⟦(AFP, Reuters, May 3)⟧.', 'source: AFP 2019-05-03; Reuters 2019-05-03'],
      [
        'The talks failed ⟦(AFP, Reuters, Kyodo, May 3; TASS, May 2)⟧.',
        'source: AFP 2019-05-03; Reuters 2019-05-03; Kyodo 2019-05-03; TASS 2019-05-02',
      ],
      ['The talks failed ⟦(AFP, May 2, 3)⟧.', 'source: AFP 2019-05-02; AFP 2019-05-03'],
      ['The talks failed ⟦(AFP, May 2 and 3)⟧.', 'source: AFP 2019-05-02; AFP 2019-05-03'],
      ['The talks failed ⟦(AFP, May 1-3)⟧.', 'source: AFP 2019-05-01; AFP 2019-05-02; AFP 2019-05-03'],
      ['The talks failed ⟦(AFP, April 30, May 2)⟧.', 'source: AFP 2019-04-30; AFP 2019-05-02'],
      ['The talks failed ⟦(AFP, April 30; May 2)⟧.', 'source: AFP 2019-04-30; AFP 2019-05-02'],
      ['The talks failed ⟦(AFP, Reuters, May 2, 3)⟧.', 'source: AFP 2019-05-02; AFP 2019-05-03; Reuters 2019-05-02; Reuters 2019-05-03'],
      ['The talks failed (the third since March) in Oslo ⟦(AFP, May 3)⟧.', 'source: AFP 2019-05-03'],
      ['The talks failed ⟦(AFP, May 3)⟧ and resumed ⟦(Kyodo, May 4)⟧.', 'source: AFP 2019-05-03', 'source: Kyodo 2019-05-04'],
      ['He spoke of “a lost year” ⟦(Jakarta Post, May 3)⟧.', 'source: Jakarta Post 2019-05-03'],
      ['He spoke of “a lost year.” ⟦(Jakarta Post, May 3)⟧ She agreed.', 'source: Jakarta Post 2019-05-03'],
    ])
  })

  describe('dated in every way', () => {
    check([
      ['The talks failed ⟦(AFP, 3 May)⟧.', 'source: AFP 2019-05-03'],
      ['The talks failed ⟦(AFP, 3 May 2018)⟧.', 'source: AFP 2018-05-03'],
      ['The talks failed ⟦(AFP, May 3, 2018)⟧.', 'source: AFP 2018-05-03'],
      ['The talks failed ⟦(AFP, May 3rd)⟧.', 'source: AFP 2019-05-03'],
      ['The talks failed ⟦(AFP, Friday, May 3)⟧.', 'source: AFP 2019-05-03'],
      ['The talks failed ⟦(AFP, Dec. 28)⟧.', 'source: AFP 2018-12-28'],
      ['The talks failed ⟦(AFP, Sept. 9, 2018)⟧.', 'source: AFP 2018-09-09'],
      ['The talks failed ⟦(AFP, 04.28.19)⟧.', 'source: AFP 2019-04-28'],
      ['The talks failed ⟦(AFP, 4.28.19, Kyodo, 4.29.19)⟧.', 'source: AFP 2019-04-28; Kyodo 2019-04-29'],
      ['The talks failed ⟦(AFP, 4/28/19)⟧.', 'source: AFP 2019-04-28'],
      ['The talks failed ⟦(AFP, 28/4/2019)⟧.', 'source: AFP 2019-04-28'],
      ['The talks failed ⟦(AFP, 28.04.2019)⟧.', 'source: AFP 2019-04-28'],
      ['The talks failed ⟦(AFP, 2019-04-28)⟧.', 'source: AFP 2019-04-28'],
      ['The talks failed ⟦(AFP 3-Dec-99)⟧.', 'source: AFP 1999-12-03'],
      ['The talks failed ⟦(AFP, March 2019)⟧.', 'source: AFP 2019-03'],
      ['The talks failed ⟦(AFP, 2018)⟧.', 'source: AFP 2018'],
      ['The talks failed ⟦(AFP, April 31)⟧.', 'source: AFP no such day'],
      ['The talks failed ⟦(AFP 3 May 2019)⟧.', 'source: AFP 2019-05-03'],
      ['The talks failed ⟦(AFP 3 May 2019; Kyodo 4 May 2019, 12)⟧.', 'source: AFP 2019-05-03; Kyodo 2019-05-04'],
    ])
  })

  describe('with sources of every make', () => {
    check([
      ['The talks failed ⟦(AFP and Kyodo, May 3)⟧.', 'source: AFP 2019-05-03; Kyodo 2019-05-03'],
      [
        'The talks failed ⟦(Radio Free Asia & Kyodo & TASS, May 3)⟧.',
        'source: Radio Free Asia 2019-05-03; Kyodo 2019-05-03; TASS 2019-05-03',
      ],
      ['The talks failed ⟦(Ships and Ports, May 3)⟧.', 'source: Ships and Ports 2019-05-03'],
      ['The talks failed ⟦(www.harbour.example, May 3)⟧.', 'source: www.harbour.example 2019-05-03'],
      ['The talks failed ⟦(Harbour.ru, May 3)⟧.', 'source: Harbour.ru 2019-05-03'],
      ['The talks failed ⟦(Kommersant/Vedomosti, May 3)⟧.', 'source: Kommersant 2019-05-03; Vedomosti 2019-05-03'],
      ['The talks failed ⟦(RFE/RL, May 3)⟧.', 'source: RFE/RL 2019-05-03'],
      ['The talks failed ⟦(“Ships, Ports and Debts,” Jakarta Post, May 3)⟧.', 'source: Jakarta Post 2019-05-03'],
      ['The talks failed ⟦("The May 2 Vote," Jakarta Post, May 3)⟧.', 'source: Jakarta Post 2019-05-03'],
      ['The talks failed ⟦(“Harbour Herald,” May 3)⟧.', 'source: Harbour Herald 2019-05-03'],
      ['The talks failed ⟦(*Jakarta Post*, May 3)⟧.', 'source: Jakarta Post 2019-05-03'],
      ['The talks failed ⟦(Dawn [Karachi], May 3)⟧.', 'source: Dawn 2019-05-03'],
      ['The talks failed ⟦(the Jakarta Post, May 3)⟧.', 'source: the Jakarta Post 2019-05-03'],
      ['The talks failed ⟦(Russian agencies, May 3)⟧.', 'source: Russian agencies 2019-05-03'],
      ['The talks failed ⟦(al-Ahram, May 3)⟧.', 'source: al-Ahram 2019-05-03'],
      ['The talks failed ⟦(iNYT, May 3)⟧.', 'source: iNYT 2019-05-03'],
      ['The talks failed ⟦(Die Zeit, Neue Zürcher Zeitung, May 3)⟧.', 'source: Die Zeit 2019-05-03; Neue Zürcher Zeitung 2019-05-03'],
      ['The talks failed ⟦(朝日新聞, May 3)⟧.', 'source: 朝日新聞 2019-05-03'],
      ['The talks failed ⟦(Независимая газета, May 3)⟧.', 'source: Независимая газета 2019-05-03'],
      [
        'The talks failed ⟦(Tolland Ministry of Foreign Affairs website, May 3)⟧.',
        'source: Tolland Ministry of Foreign Affairs website 2019-05-03',
      ],
      ['The talks failed ⟦(Izvestia, as quoted by TASS, May 3)⟧.', 'source: Izvestia 2019-05-03; TASS 2019-05-03'],
      ['The talks failed ⟦(via Kyodo, May 3)⟧.', 'source: Kyodo 2019-05-03'],
      ['The talks failed ⟦(cf. Kyodo, May 3)⟧.', 'cross-reference: Kyodo 2019-05-03'],
      [
        'The talks failed ⟦(Nezavisimaya gazeta, Komsomolskaya pravda, May 3)⟧.',
        'source: Nezavisimaya gazeta 2019-05-03; Komsomolskaya pravda 2019-05-03',
      ],
    ])
  })

  describe('that are hard to read', () => {
    check([
      ['The talks failed ⟦(TASS, 1200 GMT, May 3)⟧.', 'source: TASS 2019-05-03'],
      ['The talks failed ⟦(TASS, May 3, 12:00 GMT)⟧.', 'source: TASS 2019-05-03'],
      ['The talks failed ⟦(Jakarta Post, p. 4, May 3)⟧.', 'source: Jakarta Post 2019-05-03'],
      ['The talks failed ⟦(Krasnaya Zvezda, No. 34, May 3)⟧.', 'source: Krasnaya Zvezda 2019-05-03'],
      ['The talks failed ⟦(Harbour Resolution 1973, March 17, 2011)⟧.', 'source: Harbour Resolution 1973 2011-03-17'],
      ['The talks failed ⟦(Kathimerini English edition, May 3)⟧.', 'source: Kathimerini English edition 2019-05-03'],
      ['The talks failed ⟦(Telegram, @harbour, May 3)⟧.', 'source: Telegram 2019-05-03; @harbour 2019-05-03'],
      ['The talks failed ⟦(l’Orient-Le Jour, May 3)⟧.', 'source: l’Orient-Le Jour 2019-05-03'],
      ['The talks failed ⟦(N-TV, n-tv.de, May 3)⟧.', 'source: N-TV 2019-05-03; n-tv.de 2019-05-03'],
      ['The talks failed ⟦(Zerkalo Nedeli (Kyiv), May 3)⟧.', 'source: Zerkalo Nedeli 2019-05-03'],
      ['The talks failed ⟦(Zerkalo (Kyiv), Slovo (Minsk), May 3)⟧.', 'source: Zerkalo 2019-05-03; Slovo 2019-05-03'],
      ['The talks failed ⟦(in Russian, TASS, May 3)⟧.', 'source: TASS 2019-05-03'],
      ['The talks failed ⟦(AFP, May 3)⟧ (in Russian).', 'source: AFP 2019-05-03'],
      ['The talks failed ⟦[AFP, May 3; Kyodo, May 4]⟧.', 'source: AFP 2019-05-03; Kyodo 2019-05-04'],
      ['The talks failed (so said the mayor ⟦(AFP, May 3)⟧).', 'source: AFP 2019-05-03'],
    ])
  })

  describe('of author, year and page', () => {
    check([
      ['The talks failed ⟦(Marran et al. 2014: 30–32)⟧.', 'source: Marran et al. 2014'],
      ['The talks failed ⟦(Marran 2014)⟧.', 'source: Marran 2014'],
      ['The talks failed ⟦(Marran, 2014)⟧.', 'source: Marran 2014'],
      ['The talks failed ⟦(Marran 2014a)⟧.', 'source: Marran 2014'],
      ['The talks failed ⟦(Marran 2014, 30)⟧.', 'source: Marran 2014'],
      ['The talks failed ⟦(Marran 2014, pp. 30–32)⟧.', 'source: Marran 2014'],
      ['The talks failed ⟦(Marran and Olsen 2014, para. 7)⟧.', 'source: Marran and Olsen 2014'],
      ['The talks failed ⟦(HRW 14 Jan. 2015; AI 24 Feb. 2016, 188)⟧.', 'source: HRW 2015-01-14; AI 2016-02-24'],
      ['The talks failed ⟦(UN Sept. 2015, para. 12)⟧.', 'source: UN 2015-09'],
      ['It began ⟦(Marran 2014)⟧. It ended ⟦(ibid., 14)⟧.', 'source: Marran 2014', 'source: Marran 2014'],
      ['It began ⟦(AFP, May 3)⟧. It ended ⟦(Ibid.)⟧.', 'source: AFP 2019-05-03', 'source: AFP 2019-05-03'],
      ['It began ⟦(AFP 3 Mar. 2018; ibid. 4 Apr. 2018)⟧.', 'source: AFP 2018-03-03; AFP 2018-04-04'],
    ])
  })

  describe('without a date', () => {
    check([
      ['The talks failed ⟦(AFP)⟧.', 'source: AFP –'],
      ['The talks failed. ⟦(Jakarta Post)⟧', 'source: Jakarta Post –'],
      ['The talks failed ⟦(AFP, Kyodo)⟧.', 'source: AFP –; Kyodo –'],
      ['The letter, first printed in Izvestia ⟦(summarized by Reuters)⟧, was sharp.', 'source: Reuters –'],
    ])
  })

  describe('of a date alone, after the name of a daily', () => {
    check([
      ['The daily Harbour Herald ⟦(May 3)⟧ called it a defeat.', 'source: Harbour Herald 2019-05-03'],
      ['Writing in the newspaper “Slovo” ⟦(May 3)⟧, he called it a defeat.', 'source: Slovo 2019-05-03'],
      ['The weekly Zerkalo ⟦(April 30-May 2)⟧ called it a defeat.', 'source: Zerkalo 2019-04-30; Zerkalo 2019-05-01; Zerkalo 2019-05-02'],
    ])
  })

  describe('after a dash', () => {
    check([
      ['The talks failed. ⟦– AFP, May 3⟧', 'source: AFP 2019-05-03'],
      ['The talks failed. ⟦— AFP, May 3⟧.', 'source: AFP 2019-05-03'],
      ['The talks failed. ⟦-- AFP, May 3⟧', 'source: AFP 2019-05-03'],
      ['The talks failed. ⟦– Sun Star, April 17⟧ The court met on Friday.', 'source: Sun Star 2019-04-17'],
      [
        'The talks failed. ⟦– AFP, May 2; Kyodo, May 3⟧ The court met. ⟦– TASS, May 4⟧',
        'source: AFP 2019-05-02; Kyodo 2019-05-03',
        'source: TASS 2019-05-04',
      ],
      ['The talks – AFP, May 3, has the story – failed.'],
      ['The talks failed. – The court met on May 3 and adjourned.'],
    ])
  })

  describe('of the house’s own work', () => {
    check([
      ['The talks failed ⟦(see the Monitor, May 3)⟧.', 'cross-reference: the Monitor 2019-05-03'],
      ['The talks failed ⟦(see EDM, April 11, 21)⟧.', 'cross-reference: EDM 2019-04-11; EDM 2019-04-21'],
      ['The talks failed ⟦(see EDM, February 24, 2014; June 10, 2014)⟧.', 'cross-reference: EDM 2014-02-24; EDM 2014-06-10'],
      ['The talks failed ⟦(see “Harbour Line,” 2 March 2018)⟧.', 'cross-reference: Harbour Line 2018-03-02'],
      ['The talks failed ⟦(for the earlier round, see EDM, April 11)⟧.', 'cross-reference: EDM 2019-04-11'],
      ['The talks failed ⟦(see accompanying article)⟧.', 'cross-reference:'],
      ['The talks failed ⟦(see the table)⟧.', 'cross-reference:'],
    ])
  })

  describe('by links', () => {
    check(
      [
        ['The talks ⟦[failed](https://www.reuters.com/world/1)⟧ on Monday.', 'link: Reuters –'],
        ['The talks failed ⟦[Kyodo, 3 May](https://kyodo.example/1)⟧.', 'link: Kyodo 2019-05-03'],
        ['The talks failed (⟦[Kyodo](https://kyodo.example/1)⟧).', 'link: Kyodo –'],
        ['The talks failed (⟦[Kyodo](https://kyodo.example/talks-fail-2019-05-03/)⟧).', 'link: Kyodo 2019-05-03'],
        ['The talks ⟦[failed](https://kyodo.example/2019/05/03/talks)⟧.', 'link: kyodo.example 2019-05-03'],
        ['The talks ⟦[failed](https://kyodo.example/2019/05/031)⟧.', 'link: kyodo.example –'],
        ['The talks failed ⟦[post](https://twitter.com/harbour_watch/status/12)⟧.', 'link: @harbour_watch –'],
        ['The talks failed ⟦[post](https://en.wiki.example/Talks_(Oslo))⟧.', 'link: en.wiki.example –'],
        ['The talks failed ⟦(https://harbour.example/a,b)⟧.', 'link: https://harbour.example/a,b –'],
        ['The talks failed ⟦(https://a.example/1; https://b.example/2)⟧.', 'link: https://a.example/1 –; https://b.example/2 –'],
        ['The talks failed ⟦(https://t.me/harbour/4417)⟧.', 'link: t.me/harbour –'],
        ['The talks failed: ⟦https://harbour.example/1⟧.', 'link: https://harbour.example/1 –'],
      ],
      'markdown',
    )
  })

  describe('by notes and keys', () => {
    check(
      [
        ['The talks failed.⟦[^1]⟧\n\n[^1]: Kyodo, 3 May 2019.', 'footnote: Kyodo 2019-05-03'],
        ['The talks failed.⟦[^a]⟧\n\n[^a]: Kyodo, 3 May 2019; AFP, 4 May 2019.', 'footnote: Kyodo 2019-05-03; AFP 2019-05-04'],
        [
          'The talks failed.⟦[^1]⟧\n\n[^1]: MercoPress, 3 May 2019; Kyodo, 4 May 2019.',
          'footnote: MercoPress 2019-05-03; Kyodo 2019-05-04',
        ],
        ['The talks failed.⟦[^1]⟧\n\n[^1]: Olga Marran, “Ships,” Kyodo, 3 May 2019, p. 4.', 'footnote: Kyodo 2019-05-03'],
        ['The talks failed.⟦[^1]⟧\n\n[^1]: Tolland Senate, Harbour Committee, 3 May 2019.', 'footnote: Tolland Senate 2019-05-03'],
        ['The talks failed.⟦[^9]⟧', 'footnote:'],
        ['The talks failed ⟦[@marran2014, p. 3]⟧.', 'key:'],
        ['The talks failed ⟦[see @marran2014; @olsen2015]⟧.', 'key:'],
        ['As ⟦@marran2014 [p. 3]⟧ holds, the talks failed.', 'key:'],
      ],
      'markdown',
    )
    check([
      ['The talks failed.⟦[1]⟧ The court met.\n\nNotes\n\n[1] Kyodo, 3 May 2019.', 'note-number: Kyodo 2019-05-03'],
      [
        'The talks failed ⟦[1, 2]⟧.\n\nNotes\n\n[1] Kyodo, 3 May 2019.\n[2] AFP, 4 May 2019.',
        'note-number: Kyodo 2019-05-03; AFP 2019-05-04',
      ],
      [
        'The talks failed ⟦[1–3]⟧.\n\nNotes\n\n1. Kyodo, 1 May 2019.\n2. AFP, 2 May 2019.\n3. TASS, 3 May 2019.',
        'note-number: Kyodo 2019-05-01; AFP 2019-05-02; TASS 2019-05-03',
      ],
    ])
  })

  describe('are not', () => {
    check([
      ['The Ministry of Agriculture (MOA) closed the port.'],
      ['The Ministry of Agriculture closed the port (MOA).'],
      ['The agency France-Press Tolland (AFPT) closed.'],
      ['The talks failed yesterday (May 3).'],
      ['The talks failed last month (April 2019).'],
      ['The talks failed (again).'],
      ['The talks failed (see below).'],
      ['The talks failed (as AFP had said they would on May 3).'],
      ['The talks failed (it was May 3).'],
      ['The port (pop. 4,000) was closed.'],
      ['The party (in power 1998–2004) split.'],
      ['The minister (Radical, Tolland North) resigned.'],
      ['(C) The port is closed.'],
      ['(S//NF) The port is closed.'],
      ['The price fell (-3.2%) to $48 (€41).'],
      ['Olga Marran (born May 3, 1960) resigned.'],
      ['The 5th Army (Gen. A. Marran commanding) moved.'],
      ['“The [harbour’s] owners” resigned.'],
      ['The talks failed (AFP, as it happens, was there).'],
      ['The talks failed <!-- (AFP, May 3) --> on Monday.'],
      ['The port of Tolland (Tolland) is closed.'],
    ])
  })
})

describe('citations that name a place', () => {
  const oslo: Entity = { ...(entities[0] ?? assert.fail()), id: 'oslo', name: 'Oslo', kind: 'place', roles: [] }
  const read = (text: string): readonly string[] =>
    analyse(text, 'plain', { ...registry, entities: names([...entities, oslo]) }, settings).model.citations.flatMap(citation =>
      citation.items.map(item => `${item.source} ${item.date?.value}`),
    )

  it('are not where it is all that the day has', () => assert.deepEqual(read('The talks failed (Oslo, May 3).'), []))
  it('are not where somebody spoke there', () => assert.deepEqual(read('The talks failed. Olga Marran, Oslo, 3 May 2019.'), []))
  it('are not where it is all that the month has', () => assert.deepEqual(read('The talks failed (Oslo, May 2018).'), []))
  it('are a state’s own papers where they have pages or sections', () => {
    assert.deepEqual(read('The talks failed (Oslo, 26 Nov. 2006, s. 8).'), ['Oslo 2006-11-26'])
    assert.deepEqual(read('The talks failed (Oslo, 26 Nov. 2006, 12).'), ['Oslo 2006-11-26'])
    assert.deepEqual(read('The talks failed (Oslo, May 3, 9 a.m.).'), [])
  })
  it('have their title for a source', () =>
    assert.deepEqual(read('The talks failed (“Harbour Talks Fail,” Oslo, 5/3/19).'), ['Harbour Talks Fail 2019-05-03']))
  it('keep the place as an author', () => assert.deepEqual(read('The talks failed (Oslo 2014).'), ['Oslo 2014']))
  it('keep a title’s printer', () =>
    assert.deepEqual(read('The talks failed (“Harbour Talks Fail,” Oslo Post, 5/3/19).'), ['Oslo Post 2019-05-03']))
})

describe('flaws of citations', () => {
  /** A citation with its flaws marked, their messages, and the text with the first repair of each. */
  const flawed: readonly (readonly [picture: string, repaired: string, ...messages: string[]])[] = [
    ['It failed (AFP, May 3⟦,,⟧ Kyodo, May 2).', 'It failed (AFP, May 3, Kyodo, May 2).', 'There is a comma too many here.'],
    ['It failed (AFP, May 3⟦; ;⟧ Kyodo, May 2).', 'It failed (AFP, May 3; Kyodo, May 2).', 'There is a semicolon too many here.'],
    ['It failed (AFP, May 3⟦,;⟧ Kyodo, May 2).', 'It failed (AFP, May 3; Kyodo, May 2).', 'Two separators stand side by side.'],
    [
      'It failed (AFP, May 3⟦;,⟧ May 2).',
      'It failed (AFP, May 3, May 2).',
      'The slot for a source is empty: a date follows with no name before it.',
    ],
    [
      'It failed (⟦, ⟧AFP, May 3).'.replace('⟦, ⟧', '⟦,⟧ '),
      'It failed (AFP, May 3).',
      'The citation begins with a separator: a source is missing before it, or it is one mark too many.',
    ],
    [
      'It failed (AFP, May 3⟦,⟧).',
      'It failed (AFP, May 3).',
      'The citation ends in a comma: something is missing after it, or it is one mark too many.',
    ],
    ['It failed (Kyodo May⟦,⟧ 2).', 'It failed (Kyodo, May 2).', 'The comma stands inside the date instead of before it.'],
    ['It failed (Kyodo, May⟦,⟧ 2).', 'It failed (Kyodo, May 2).', 'A comma stands inside the date.'],
    ['It failed (Kyodo⟦ ⟧May 2).', 'It failed (Kyodo, May 2).', 'A comma is missing before the date.'],
    ['It failed (AFP, May 3⟦ ⟧Kyodo, May 2).', 'It failed (AFP, May 3, Kyodo, May 2).', 'A comma is missing between two items.'],
    [
      'It failed (AFP, May 3; TASS, May 3⟦ ⟧Kyodo, May 2).',
      'It failed (AFP, May 3; TASS, May 3; Kyodo, May 2).',
      'A semicolon is missing between two items.',
    ],
    ['It failed ⟦(⟧AFP, May 3.', 'It failed (AFP, May 3).', 'This parenthesis is never closed.'],
    ['It failed ⟦(⟧AFP, May 3', 'It failed (AFP, May 3)', 'This parenthesis is never closed.'],
    [
      'It failed (AFP, May 3). It resumed ⟦(⟧Kyodo, May 4. It ended.',
      'It failed (AFP, May 3). It resumed (Kyodo, May 4). It ended.',
      'This parenthesis is never closed.',
    ],
    [
      'It failed (AFP⟦,,⟧ May 3⟦;⟧).',
      'It failed (AFP, May 3).',
      'There is a comma too many here.',
      'The citation ends in a semicolon: something is missing after it, or it is one mark too many.',
    ],
    ['It failed (AFP 3 May 2019).', 'It failed (AFP 3 May 2019).'],
    ['It failed (AFP, May 3).', 'It failed (AFP, May 3).'],
  ]

  for (const [picture, repaired, ...messages] of flawed)
    it(picture, () => {
      const { text } = marked(picture)
      const flaws = analysed(text).model.citations.flatMap(citation => citation.flaws)
      assert.equal(drawnOf(text, flaws), picture)
      assert.deepEqual(
        flaws.map(flaw => flaw.message),
        messages,
      )
      assert.equal(
        applyEdits(
          text,
          flaws.flatMap(flaw => flaw.repairs[0]?.edits ?? assert.fail('a flaw without a repair')),
        ),
        repaired,
      )
    })
})
