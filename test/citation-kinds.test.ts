import assert from 'node:assert/strict'
import { applyEdits } from '../server/src/base/edit.ts'
import { analysed } from './kit/desk.ts'
import { checkCitations } from './kit/drawn-citations.ts'
import { marked } from './kit/marked.ts'

const inPlainText: Readonly<Record<string, string>> = {
  'other work without a date': `
    The talks failed ⟦(see reftel)⟧. → cross-reference:
    The talks failed ⟦(see septel)⟧. → cross-reference:
    The talks failed ⟦(see Ref B)⟧. → cross-reference:
    The talks failed ⟦(see refs A and C)⟧. → cross-reference:
    The talks failed ⟦(see box, p. 14)⟧. → cross-reference:
    The talks failed ⟦(see text box)⟧. → cross-reference:
    The talks failed ⟦(see the box on ferries)⟧. → cross-reference:
    The talks failed ⟦(see Section II.B)⟧. → cross-reference:
    The talks failed ⟦(see Chapter 4)⟧. → cross-reference:
    The talks failed ⟦(see § 4)⟧. → cross-reference:
    The talks failed ⟦(see p. 14)⟧. → cross-reference:
    The talks failed ⟦(see para. 12)⟧. → cross-reference:
    The talks failed ⟦(see Part II)⟧. → cross-reference:
    The talks failed ⟦(see footnote 3)⟧. → cross-reference:
    The talks failed ⟦(please see the attachment)⟧. → cross-reference:
    The talks failed ⟦(see also accompanying chronology)⟧. → cross-reference:
    The talks failed ⟦(cf. Table 2)⟧. → cross-reference:
    The talks failed (see below).
    The talks failed (see above, Section 2).
    The talks failed (see infra, p. 12).
    The talks failed (see over).
    The talks failed (see what the minister made of it).
    The talks failed (see for yourself).
    The talks failed (seen on May 3 as a defeat).
  `,
  'other work of a day': `
    The talks failed ⟦(cf. the Monitor, May 4)⟧. → cross-reference: the Monitor 2019-05-04
    The talks failed ⟦(Cf. the Monitor, April 11, 21)⟧. → cross-reference: the Monitor 2019-04-11; the Monitor 2019-04-21
    The talks failed ⟦(compare the Monitor, May 4)⟧. → cross-reference: the Monitor 2019-05-04
    The talks failed ⟦[see the Monitor, May 4]⟧. → cross-reference: the Monitor 2019-05-04
    The talks failed ⟦(see especially the Monitor, May 4)⟧. → cross-reference: the Monitor 2019-05-04
    The talks failed ⟦(see, e.g., the Monitor, May 4)⟧. → cross-reference: the Monitor 2019-05-04
    The talks failed ⟦(see generally Olsen 2014)⟧. → cross-reference: Olsen 2014
    The talks failed ⟦[cf. the Monitor, May 4]⟧. → cross-reference: the Monitor 2019-05-04
    The talks failed ⟦(cf. Olsen 1992, 115)⟧. → Olsen 1992
    The talks failed ⟦(cf. Olsen 1992; Kato 1994, 3)⟧. → Olsen 1992; Kato 1994
    The talks failed ⟦[cf. Olsen 1992, 115]⟧. → Olsen 1992
    The talks failed ⟦(see the May 4 issue of the Monitor)⟧. → cross-reference: the Monitor 2019-05-04
    The talks failed ⟦(see our May 4 issue of Harbour Line)⟧. → cross-reference: Harbour Line 2019-05-04
    The talks failed ⟦(see the 4 May 2018 edition of the Monitor)⟧. → cross-reference: the Monitor 2018-05-04
    The talks failed ⟦(see the April 2018 issue of the Monitor)⟧. → cross-reference: the Monitor 2018-04
    The talks failed ⟦(see the Monitor’s May 4 issue)⟧. → cross-reference: the Monitor 2019-05-04
    The talks failed ⟦(see the Monitor of May 4)⟧. → cross-reference: the Monitor 2019-05-04
    The talks failed ⟦(see the Monitor of 4 May 2018)⟧. → cross-reference: the Monitor 2018-05-04
    The talks failed ⟦(the May 4 issue of Jakarta Post)⟧. → Jakarta Post 2019-05-04
    The talks failed ⟦(Jakarta Post of May 4)⟧. → Jakarta Post 2019-05-04
    The talks failed. ⟦See the Monitor, May 4⟧. The court met. → cross-reference: the Monitor 2019-05-04
    The talks failed. ⟦See also the Monitor, May 4; Harbour Line, April 11⟧. → cross-reference: the Monitor 2019-05-04; Harbour Line 2019-04-11
    The talks failed. ⟦Cf. the Monitor, May 4⟧. The court met. → cross-reference: the Monitor 2019-05-04
    The talks failed. ⟦See the Monitor of May 4⟧. The court met. → cross-reference: the Monitor 2019-05-04
    The talks failed. ⟦See the May 4 issue of the Monitor⟧. → cross-reference: the Monitor 2019-05-04
    The talks failed ⟦(AFP, May 3)⟧. ⟦See the Monitor, May 4⟧. → AFP 2019-05-03 | cross-reference: the Monitor 2019-05-04
    The talks failed. See Oslo in May 2020.
    The talks failed. See you on May 4.
    The talks failed. See what happened on May 4, 2018.
    The talks failed. See below.
    The Holy See, May 4.
    The talks of May 4 failed (the court of May 4 did not).
    The constitution (the act of May 3, 1791) holds.
    The decree (Decree of May 3) holds.
    The decree (Presidential Decree of May 3, 2018) holds.
  `,
  'documents and their numbers': `
    The talks failed ⟦(Amnesty International, AI Index: EUR 46/027/2004, June 2004)⟧. → Amnesty International 2004-06
    The talks failed ⟦(UN Security Council, S/2004/616, 23 August 2004)⟧. → UN Security Council 2004-08-23
    The talks failed ⟦(Security Council, UN Doc. S/2004/616, 23 August 2004)⟧. → Security Council 2004-08-23
    The talks failed ⟦(A/HRC/25/63, 5 February 2014)⟧. → A/HRC/25/63 2014-02-05
    The talks failed ⟦(ICG, Africa Report No. 66, 13 July 2003)⟧. → ICG 2003-07-13
    The talks failed ⟦(GAO, GAO-04-321, April 2004)⟧. → GAO 2004-04
    The talks failed ⟦(CRS, RL32048, 3 May 2004)⟧. → CRS 2004-05-03
    The talks failed ⟦(IMF, Country Report 18/42, February 2018)⟧. → IMF 2018-02
    The talks failed ⟦(Harbour Ministry, press release, May 3)⟧. → Harbour Ministry 2019-05-03
    The talks failed ⟦(Harbour Ministry, Statement, May 3; AFP, May 4)⟧. → Harbour Ministry 2019-05-03; AFP 2019-05-04
    The talks failed ⟦(House of Commons, Hansard, 3 May)⟧. → House of Commons 2019-05-03
    The talks failed ⟦(Hansard, 3 May)⟧. → Hansard 2019-05-03
    The talks failed ⟦(Tolland Senate, Proceedings, 3 May)⟧. → Tolland Senate 2019-05-03
    The talks failed ⟦(Tolland Bank, Annual Report 2018, p. 12)⟧. → Tolland Bank 2018
    The talks failed ⟦(Kyodo, Harbour Report, May 3)⟧. → Kyodo 2019-05-03; Harbour Report 2019-05-03
    The talks failed. ⟦Tolland Senate, Harbour Committee, Minutes, 3 May 2018, p. 4⟧. → Tolland Senate 2018-05-03
    The law is old ⟦(Citizenship Act, 2006, s. 8(2))⟧. → Citizenship Act 2006
    The law is old ⟦(Tolland 26 Nov. 2006, §§ 3–4)⟧. → Tolland 2006-11-26
    The resolution ⟦(Kyodo, May 3, emphasis added)⟧ holds. → Kyodo 2019-05-03 inside
    The resolution (S/RES/1973) holds.
    The resolution (UN Doc. S/2004/616) holds.
    The minutes (minutes, May 3) are lost.
  `,
  'dates of other makes': `
    The talks failed ⟦(Kyodo, 24 Aug 05)⟧. → Kyodo 2005-08-24
    The talks failed ⟦(Kyodo, 24 August 05; AFP, 25 Aug. 05)⟧. → Kyodo 2005-08-24; AFP 2005-08-25
    The talks failed ⟦(Kyodo, 24-Aug-05)⟧. → Kyodo 2005-08-24
    The talks failed ⟦(Kyodo, 23 Apr 19, 12)⟧. → Kyodo 2019-04-23
    The talks failed ⟦(Kyodo 12 Mar 05)⟧. → Kyodo 2005-03-12
    The talks failed ⟦(Kyodo 5 Jan. 94; AFP 6 Jan. 94)⟧. → Kyodo 1994-01-05; AFP 1994-01-06
    The talks failed ⟦(Kyodo, 30 April/1 May)⟧. → Kyodo 2019-04-30; Kyodo 2019-05-01
    The talks failed ⟦(Kyodo, April 30/May 1)⟧. → Kyodo 2019-04-30; Kyodo 2019-05-01
    The talks failed ⟦(Kyodo; AFP; May 3)⟧. → Kyodo 2019-05-03; AFP 2019-05-03
    The talks failed ⟦(Kyodo on May 3)⟧. → Kyodo 2019-05-03
    The talks (Oslo round on May 3) failed.
    The talks failed ⟦(Channel 5, May 3)⟧. → Channel 5 2019-05-03
    The talks failed ⟦(Channel 5 3 May)⟧. → Channel 5 2019-05-03
    The talks failed ⟦(Kyodo, 3 May 14:05 GMT)⟧. → Kyodo 2019-05-03
    The talks failed ⟦(Kyodo, 23.04; AFP, 26.04)⟧. → Kyodo 2019-04-23; AFP 2019-04-26
    The talks failed ⟦(Kyodo, 23.04)⟧. → Kyodo 2019-04-23
    The rate rose (GDP, 3.11).
    The rate rose (Kyodo index, 48.10).
    The talks failed ⟦(Kyodo, Friday)⟧. → Kyodo 2019-05-03
    The talks failed ⟦(Kyodo, Friday; AFP, Saturday)⟧. → Kyodo 2019-05-03; AFP 2019-05-04
    The talks failed ⟦(Kyodo, May 3, Friday)⟧. → Kyodo 2019-05-03
    The talks failed (Group A, Friday).
    The talks failed (Friday).
    The talks failed ⟦(Sunday Times, May 5)⟧. → Sunday Times 2019-05-05
    The talks failed ⟦(Kyodo n.d.)⟧. → Kyodo –
    The talks failed ⟦(Marran n.d., 14)⟧. → Marran –
    The talks failed ⟦(Marran, n. d.; AFP, May 3)⟧. → Marran –; AFP 2019-05-03
    The talks failed ⟦(Marran, forthcoming)⟧. → Marran –
    The talks failed ⟦(AFP, December 31, 2017, January 2)⟧. → AFP 2017-12-31; AFP 2018-01-02
    The talks failed ⟦(AFP, December 31, 2017; January 2, 2018)⟧. → AFP 2017-12-31; AFP 2018-01-02
  `,
  'names with small words': `
    The talks failed ⟦(Glas javnosti, 3 May)⟧. → Glas javnosti 2019-05-03
    The talks failed ⟦(Mladá fronta Dnes, May 3; Kyodo, May 4)⟧. → Mladá fronta Dnes 2019-05-03; Kyodo 2019-05-04
    The talks failed ⟦(Narodna armija 3 May 2018)⟧. → Narodna armija 2018-05-03
    The talks failed ⟦(Večernje novosti, 3 May)⟧. → Večernje novosti 2019-05-03
    The talks failed ⟦(Gazeta wyborcza, 3 May)⟧. → Gazeta wyborcza 2019-05-03
    The talks failed ⟦(Jakarta post, May 3)⟧. → Jakarta post 2019-05-03
    The talks (Council meeting, May 3) failed.
    The talks (Council agenda, May 3) failed.
    The talks (Troops left, May 3) failed.
    The talks (Border closed, 3 May 2019) failed.
    The talks (Second round held, May 3; third round due, May 9) failed.
    The talks (Foreign media, area) failed.
  `,
  'people who are not named': `
    The talks failed ⟦(Western diplomats, March 2019)⟧. → Western diplomats 2019-03
    The talks failed ⟦(local officials, May 3)⟧. → local officials 2019-05-03
    The talks failed ⟦(senior government officials, May 3; AFP, May 3)⟧. → senior government officials 2019-05-03; AFP 2019-05-03
    The talks failed ⟦(interview with Olga Marran, May 3)⟧. → interview with Olga Marran 2019-05-03
    The talks failed ⟦(telephone interview, May 3)⟧. → telephone interview 2019-05-03
    The talks failed ⟦(personal communication, May 3)⟧. → personal communication 2019-05-03
    The talks failed ⟦(according to Kyodo, May 3)⟧. → Kyodo 2019-05-03
    The talks failed ⟦(per Kyodo, May 3)⟧. → Kyodo 2019-05-03
    The talks failed ⟦(h/t @harbour, May 3)⟧. → @harbour 2019-05-03
    The talks failed ⟦(Kyodo in English, 1423 GMT, 3 May 94)⟧. → Kyodo 1994-05-03
    The talks failed ⟦(email to the author, 3 May 2019)⟧. → email to the author 2019-05-03
    The talks (happy officials, May 3) failed.
    The talks (officials) failed.
    The talks (local officials and their wives) failed.
  `,
  'addresses without a scheme': `
    The talks failed ⟦(www.state.example/j/drl/2010)⟧. → link: www.state.example/j/drl/2010 –
    The talks failed ⟦(state.example/j/drl/2010)⟧. → link: state.example/j/drl/2010 –
    The talks failed ⟦(https://a.example/1, https://b.example/2)⟧. → link: https://a.example/1 –; https://b.example/2 –
    The talks failed ⟦(https://a.example/1 and www.b.example/2)⟧. → link: https://a.example/1 –; www.b.example/2 –
    The talks failed ⟦(http://a.example/1,filter.,type/x.asp)⟧. → link: http://a.example/1,filter.,type/x.asp –
    The talks failed (24/7).
    The talks failed (and/or ended).
    The talks failed (vs./and).
  `,
  'sentences with the place of printing': `
    The talks failed. ⟦Slovo (Tolland), May 5, 2004⟧. The court met. → Slovo 2004-05-05
    The talks failed. ⟦Slovo [Tolland], 5 May 2004⟧. → Slovo 2004-05-05
    The talks failed. Kari Olsen (Tolland), May 5, 2004. The court met.
    The talks failed. Slovo, May 5, 2004. The court met.
  `,
  'pacts and battles': `
    The state (Treaty of Lisbon, 2007) holds.
    The state (Geneva Conventions, 1949) holds.
    The state (Battle of Tolland, 1943) holds.
    The state (Tolland Accords, 1998) holds.
    The state holds ⟦(Treaty of Lisbon, 2007, art. 8)⟧. → Treaty of Lisbon 2007
    The state holds ⟦(Tolland Accords Review, 1998)⟧. → Tolland Accords Review 1998
  `,
}

const inMarkdown: Readonly<Record<string, string>> = {
  'hosts that a link names': `
    The talks failed (⟦[The Harbour Post](https://www.theharbourpost.example/2019/05/03/talks)⟧). → link: The Harbour Post 2019-05-03
    The talks failed (⟦[Harbour Post](https://harbourpost.example/talks)⟧). → link: Harbour Post –
    The talks ⟦[failed](https://failed.example/talks)⟧ on Monday. → link: failed.example – inside
    The talks ⟦[Failed Talks](https://harbourpost.example/talks)⟧ on Monday. → link: harbourpost.example – inside
    The talks failed (⟦[The Correspondent](https://www.reuters.com/talks)⟧). → link: Reuters –
  `,
  'days in addresses': `
    The talks ⟦[failed](https://www.reuters.com/2019/may/03/talks)⟧ on Monday. → link: Reuters 2019-05-03 inside
    The talks ⟦[failed](https://www.reuters.com/2019/05/03/talks)⟧ on Monday. → link: Reuters 2019-05-03 inside
    The talks ⟦[failed](https://www.reuters.com/news/2019/5/3/talks)⟧ on Monday. → link: Reuters 2019-05-03 inside
    The talks ⟦[failed](https://www.reuters.com/talks-20190503)⟧ on Monday. → link: Reuters 2019-05-03 inside
    The talks ⟦[failed](https://www.reuters.com/talks_3-may-2019)⟧ on Monday. → link: Reuters 2019-05-03 inside
    The talks ⟦[failed](https://www.reuters.com/talks-may-3-2019)⟧ on Monday. → link: Reuters 2019-05-03 inside
    The talks ⟦[failed](https://www.reuters.com/2019/13/03/talks)⟧ on Monday. → link: Reuters – inside
    The talks ⟦[failed](https://www.reuters.com/id20191399)⟧ on Monday. → link: Reuters – inside
    The talks ⟦[failed](https://www.reuters.com/2019/talks-5-3)⟧ on Monday. → link: Reuters – inside
  `,
  'notes that end in a date': `
    The talks failed.⟦[^1]⟧¶[^1]: Kyodo, 2 May. → footnote: Kyodo 2019-05-02
    The talks failed.⟦[^1]⟧¶[^1]: Kyodo, May 2. → footnote: Kyodo 2019-05-02
    The talks failed.⟦[^1]⟧¶[^1]: Kyodo, April. → footnote: Kyodo 2019-04
    The talks failed.⟦[^1]⟧¶[^1]: Kyodo, 2 Apr. → footnote: Kyodo 2019-04-02
    The talks failed.⟦[^1]⟧¶[^1]: Tolland Senate, Harbour Committee, proceedings, 16 March 2006. → footnote: Tolland Senate 2006-03-16
    The talks failed.⟦[^1]⟧¶[^1]: Harbour Ministry, Press Release No. 4, 3 May 2019. → footnote: Harbour Ministry 2019-05-03
  `,
}

describe('citations of the kind of', () => {
  checkCitations(inPlainText, 'plain')
  checkCitations(inMarkdown, 'markdown')
})

describe('sources that name nobody', () => {
  const vague = (text: string): readonly string[] =>
    analysed(text).findings.flatMap(({ rule, span }) => (rule === 'vague-source' ? [text.slice(span.start, span.end)] : []))
  for (const name of [
    'Yugoslav media',
    'Soviet press',
    'East German radio',
    'Central Asian media',
    'Welsh newspapers',
    'US media',
    'Hong Kong newspapers',
    'Western diplomats',
    'senior government officials',
    'state-run media',
  ])
    it(name, () => assert.deepEqual(vague(`The talks failed (${name}, May 3).`), [name]))
  for (const name of [
    'Canadian Press',
    'Welsh News',
    'Soviet Press Digest',
    'Hong Kong Media',
    'Jakarta Post',
    'interview with Olga Marran',
  ])
    it(`not ${name}`, () => assert.deepEqual(vague(`The talks failed (${name}, May 3).`), []))
})

describe('a short name', () => {
  const kinds = (text: string): readonly string[] => analysed(text).model.citations.map(({ text }) => text)

  it('is explained right behind the full one', () => assert.deepEqual(kinds('Agence France-Presse closed its office (AFP).'), []))
  it('bears no date where the author says so', () => {
    const { text, spans } = marked('The talks failed (AFP n.d.). The court met (⟦AFP⟧).')
    assert.deepEqual(
      analysed(text).findings.flatMap(({ rule, span }) => (rule === 'missing-citation-date' ? [span] : [])),
      spans,
    )
  })
  it('cites where much else is said in between', () =>
    assert.deepEqual(kinds('Tenants met by Agence France-Presse had lost a harvest to landlords who had told the police nothing (AFP).'), [
      '(AFP)',
    ]))
})

describe('a list of keys', () => {
  const faulty: readonly (readonly [picture: string, repaired: string])[] = [
    ['It failed [@a2014, pp. 7–9⟦;⟧].', 'It failed [@a2014, pp. 7–9].'],
    ['It failed [@a2014⟦,⟧ ].', 'It failed [@a2014].'],
    ['It failed [@a2014⟦; ;⟧ @b2015].', 'It failed [@a2014; @b2015].'],
    ['It failed [@a2014, p. 3⟦,,⟧ 5].', 'It failed [@a2014, p. 3, 5].'],
    ['It failed [⟦;⟧ @a2014].', 'It failed [@a2014].'],
    ['It failed [@a2014⟦;;⟧].', 'It failed [@a2014].'],
  ]
  for (const [picture, repaired] of faulty)
    it(picture, () => {
      const { text, spans } = marked(picture)
      const flaws = analysed(text, 'markdown').model.citations.flatMap(citation => citation.flaws)
      assert.deepEqual(
        flaws.map(flaw => flaw.span),
        spans,
      )
      const edits = flaws.flatMap(flaw => flaw.repairs[0]?.edits ?? [])
      assert.equal(applyEdits(text, edits), repaired)
    })
  for (const sound of ['It failed [@a2014; @b2015].', 'It failed [see @a2014, p. 3, 5; also @b2015].', 'It failed @a2014 [p. 3].'])
    it(`is sound in ${sound}`, () =>
      assert.deepEqual(
        analysed(sound, 'markdown').model.citations.flatMap(citation => citation.flaws),
        [],
      ))
})
