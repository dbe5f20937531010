import { checkCitations } from './kit/drawn-citations.ts'

/** Citations in each style of report, in the notation of the kit. */
const inPlainText: Readonly<Record<string, string>> = {
  'dailies of think tanks': `
    The talks failed ⟦(Itar-Tass, November 28; Reuters, November 29, 2018)⟧. → Itar-Tass 2018-11-28; Reuters 2018-11-29
    The talks failed ⟦(RIA, Itar-Tass, May 2; Reuters, May 3)⟧. → RIA 2019-05-02; Itar-Tass 2019-05-02; Reuters 2019-05-03
    The talks failed.⟦(AFP, May 3)⟧ The court met. → AFP 2019-05-03
    The talks failed ⟦(AFP, May 3)⟧! The court met. → AFP 2019-05-03
    Did the talks fail ⟦(AFP, May 3)⟧? → AFP 2019-05-03
    The talks failed,⟦(AFP, May 3)⟧ as the court did. → AFP 2019-05-03 inside
    The talks⟦(AFP, May 3)⟧ failed. → AFP 2019-05-03 inside
    The talks failed “for good.” ⟦(AFP, May 3)⟧ The court met. → AFP 2019-05-03
    The talks failed “for good” ⟦(AFP, May 3)⟧. The court met. → AFP 2019-05-03
    The talks failed ⟦(AFP, May 3)⟧ ⟦(Kyodo, May 4)⟧. → AFP 2019-05-03 | Kyodo 2019-05-04
    The talks failed ⟦( AFP, May 3 )⟧. → AFP 2019-05-03
    The talks failed ⟦(AFP,May 3;Kyodo,May 4)⟧. → AFP 2019-05-03; Kyodo 2019-05-04
    The talks failed ⟦(AFP , May 3)⟧. → AFP 2019-05-03
    The talks failed ⟦(AFP, May 3 ; Kyodo, May 4)⟧. → AFP 2019-05-03; Kyodo 2019-05-04
    The talks failed ⟦(www.harbour.example, AFP, May 3)⟧. → www.harbour.example 2019-05-03; AFP 2019-05-03
    The talks failed ⟦(AFP, Reuters, and Kyodo, May 3)⟧. → AFP 2019-05-03; Reuters 2019-05-03; Kyodo 2019-05-03
    The talks failed ⟦(AFP and AP, May 3)⟧. → AFP 2019-05-03; AP 2019-05-03
    The talks failed ⟦(Globe and Mail, May 3)⟧. → Globe and Mail 2019-05-03
    The talks failed ⟦(Ministry of Trade and Industry, May 3)⟧. → Ministry of Trade and Industry 2019-05-03
    The talks failed ⟦(24.kg, AKIpress, May 3)⟧. → 24.kg 2019-05-03; AKIpress 2019-05-03
    The talks failed ⟦(5 Kanal, May 3)⟧. → 5 Kanal 2019-05-03
    The talks failed ⟦(Channel 5, May 3)⟧. → Channel 5 2019-05-03
    The talks failed ⟦(TV2, May 3)⟧. → TV2 2019-05-03
    The talks failed ⟦(Interfax-AVN, May 3)⟧. → Interfax-AVN 2019-05-03
    The talks failed ⟦(Agentstvo Voyennykh Novostey, May 3)⟧. → Agentstvo Voyennykh Novostey 2019-05-03
    The talks failed ⟦(Press Trust of India, May 3)⟧. → Press Trust of India 2019-05-03
    The talks failed ⟦(Corriere della Sera, El País, May 3)⟧. → Corriere della Sera 2019-05-03; El País 2019-05-03
    The talks failed ⟦(Foreign Ministry press release, May 3)⟧. → Foreign Ministry press release 2019-05-03
    The talks failed ⟦(Author’s interview, Tolland, May 3)⟧. → Author’s interview 2019-05-03
    The talks failed ⟦(Xinhua [New China News Agency], May 3)⟧. → Xinhua 2019-05-03
    The talks failed ⟦(Slovo [Tolland], May 3; Zerkalo [Kyiv], May 2)⟧. → Slovo 2019-05-03; Zerkalo 2019-05-02
    The talks failed ⟦(Al-Jazeera TV, May 3)⟧. → Al-Jazeera TV 2019-05-03
    The talks failed ⟦(al-Sharq al-Awsat, May 3)⟧. → al-Sharq al-Awsat 2019-05-03
    The talks failed ⟦(Jane’s Defence Weekly, May 3)⟧. → Jane’s Defence Weekly 2019-05-03
    The talks failed ⟦(AFP, April 30, May 2 and 3)⟧. → AFP 2019-04-30; AFP 2019-05-02; AFP 2019-05-03
    The talks failed ⟦(AFP, April 30–May 2)⟧. → AFP 2019-04-30; AFP 2019-05-01; AFP 2019-05-02
    The talks failed ⟦(AFP, May 2, evening; Kyodo, May 3)⟧. → AFP 2019-05-02; Kyodo 2019-05-03
    The talks failed ⟦(AFP, citing Kyodo, May 3)⟧. → AFP 2019-05-03; Kyodo 2019-05-03
    The talks failed ⟦(Kyodo, via AFP, May 3)⟧. → Kyodo 2019-05-03; AFP 2019-05-03
    The talks failed ⟦(quoted in Jakarta Post, May 3)⟧. → Jakarta Post 2019-05-03
    The talks failed ⟦(as reported by Kyodo, May 3)⟧. → Kyodo 2019-05-03
    The talks failed ⟦(e.g., Kyodo, May 3)⟧. → Kyodo 2019-05-03
    The talks failed ⟦(Kyodo, May 3; see also AFP, May 2)⟧. → Kyodo 2019-05-03; AFP 2019-05-02
    The talks failed ⟦(Kyodo: May 3)⟧. → Kyodo 2019-05-03
    The talks failed ⟦(3 May 2019, Kyodo)⟧. → Kyodo 2019-05-03
    The talks failed ⟦(May 3, AFP; May 4, Kyodo)⟧. → AFP 2019-05-03; Kyodo 2019-05-04
    The talks failed ⟦(Reuters and Kyodo, May 3)⟧. → Reuters 2019-05-03; Kyodo 2019-05-03
    The talks failed ⟦(Kyodo, May 3; see Harbour Line, April 11)⟧. → Kyodo 2019-05-03; Harbour Line 2019-04-11
  `,
  'what is said beside a source': `
    The talks failed ⟦(AFP quoting Slovo, May 3)⟧. → AFP 2019-05-03; Slovo 2019-05-03
    The talks failed ⟦(Kyodo via AFP, May 3)⟧. → Kyodo 2019-05-03; AFP 2019-05-03
    The talks failed ⟦(Slovo, as cited by AFP, May 3)⟧. → Slovo 2019-05-03; AFP 2019-05-03
    The talks failed ⟦(Slovo as quoted by AFP, May 3)⟧. → Slovo 2019-05-03; AFP 2019-05-03
    The talks failed ⟦(as carried by Kyodo, May 3)⟧. → Kyodo 2019-05-03
    The talks failed ⟦(as per Kyodo, May 3)⟧. → Kyodo 2019-05-03
    The talks failed ⟦(among others: Kyodo, May 3)⟧. → Kyodo 2019-05-03
    The talks failed ⟦(Kyodo quoting a dock worker, May 3)⟧. → Kyodo 2019-05-03
    The talks failed ⟦(Kyodo, quoting a dock worker, May 3)⟧. → Kyodo 2019-05-03
    The talks failed ⟦(Kyodo, May 3, citing Slovo)⟧. → Kyodo 2019-05-03
    The talks failed ⟦(Kyodo, May 3, quoting a dock worker)⟧. → Kyodo 2019-05-03
    The talks failed ⟦(Slovo, May 3, translated by AFP)⟧. → Slovo 2019-05-03
    The talks failed ⟦(Kyodo, dispatch from Oslo, May 3)⟧. → Kyodo 2019-05-03
    The talks failed ⟦(Kyodo, interview with the harbour minister, May 3)⟧. → Kyodo 2019-05-03
    The talks failed ⟦(Kyodo, evening edition, May 3)⟧. → Kyodo 2019-05-03
    The talks failed ⟦(Kyodo, May 3, evening ed.)⟧. → Kyodo 2019-05-03
    The talks failed ⟦(Jakarta Post, Bandung edition, May 3)⟧. → Jakarta Post 2019-05-03
    The talks failed ⟦(Kyodo, May 3; hereinafter Kyodo)⟧. → Kyodo 2019-05-03
    The talks failed ⟦(Kyodo, May 3 – see also AFP, May 2)⟧. → Kyodo 2019-05-03; AFP 2019-05-02
    The talks failed ⟦(Kyodo, May 3 -- see also AFP, May 2)⟧. → Kyodo 2019-05-03; AFP 2019-05-02
    The talks failed ⟦(Kyodo of May 3 and AFP of May 2)⟧. → Kyodo 2019-05-03; AFP 2019-05-02
    The talks failed ⟦(Kyodo and AFP of May 3)⟧. → Kyodo 2019-05-03; AFP 2019-05-03
    The talks failed ⟦(Kyodo, by email, May 3)⟧. → Kyodo 2019-05-03
    The talks failed ⟦(company filings; Kyodo, May 3)⟧. → Kyodo 2019-05-03
    The talks failed ⟦(Kyodo, May 3; company data)⟧. → Kyodo 2019-05-03
    The talks failed ⟦(Kyodo, May 3 JST)⟧. → Kyodo 2019-05-03
    The talks failed ⟦(Kyodo in English 0815 gmt 3 May 2019)⟧. → Kyodo 2019-05-03
    The talks failed ⟦(Kyodo, in Russian 0815 gmt 3 May 2019)⟧. → Kyodo 2019-05-03
    The talks failed ⟦(Statement by the Harbour Ministry, May 3)⟧. → Statement by the Harbour Ministry 2019-05-03
    The talks failed ⟦(OCHA Flash Update #3, May 3)⟧. → OCHA Flash Update #3 2019-05-03
    The talks failed ⟦(Harbour Ministry website, accessed May 3)⟧. → Harbour Ministry website –
    The talks failed ⟦(World Bank, Harbour Indicators, accessed 3 May 2019)⟧. → World Bank –; Harbour Indicators –
    The talks failed ⟦(IRB, 12 April 1999, KEN31693.E)⟧. → IRB 1999-04-12
    The talks failed ⟦(Congressional Record, May 3, S11999)⟧. → Congressional Record 2019-05-03
    The talks failed ⟦(Slovo, May 3, in BBC SWB, SU/4008)⟧. → Slovo 2019-05-03
    The talks failed ⟦(Kyodo, in Harbour Watch List, #4650, May 3)⟧. → Kyodo 2019-05-03; Harbour Watch List 2019-05-03
    The talks failed ⟦(A. Olsen in the Jakarta Post, May 3)⟧. → the Jakarta Post 2019-05-03
    The talks failed ⟦(AFP in Slovo, May 3)⟧. → AFP in Slovo 2019-05-03
    The talks failed ⟦(AFP in the Jakarta Post, May 3)⟧. → AFP 2019-05-03; the Jakarta Post 2019-05-03
    The talks failed ⟦(WPS, May 3; translated from Slovo)⟧. → WPS 2019-05-03
    The talks failed ⟦(Kyodo, May 3, “Ferries Are Back”)⟧. → Kyodo 2019-05-03
    The talks failed ⟦(RFE/RL Newsline, May 3)⟧. → RFE/RL Newsline 2019-05-03
    The talks failed ⟦(Slovo/Al Jazeera, May 3)⟧. → Slovo 2019-05-03; Al Jazeera 2019-05-03
    The talks failed ⟦(US Department of State, Country Reports 2017, April 2018)⟧. → US Department of State 2018-04
    The talks failed ⟦(The Military Balance 2017-2018, p. 121)⟧. → The Military Balance 2017/2018
    The talks failed ⟦(EIU, 4th quarter 2018)⟧. → EIU 2018-Q4
    The talks failed ⟦(General Staff evening briefing, May 3)⟧. → General Staff evening briefing 2019-05-03
    The talks failed ⟦(author’s visit, May 3)⟧. → author’s visit 2019-05-03
    The talks failed ⟦(a Western diplomat, May 3)⟧. → a Western diplomat 2019-05-03
    The talks failed ⟦(AFP, May 3; Kyodo, idem)⟧. → AFP 2019-05-03; Kyodo 2019-05-03
    The talks failed ⟦(AFP / Kyodo, May 3)⟧. → AFP 2019-05-03; Kyodo 2019-05-03
    The talks failed ⟦(AFP + Kyodo, May 3)⟧. → AFP 2019-05-03; Kyodo 2019-05-03
    The talks failed ⟦(AFP/Reuters/Kyodo, May 3)⟧. → AFP 2019-05-03; Reuters 2019-05-03; Kyodo 2019-05-03
    The talks failed ⟦(AFP and others, May 3)⟧. → AFP 2019-05-03
    The talks failed ⟦(AFP, etc., May 3)⟧. → AFP 2019-05-03
    The talks failed ⟦(AFP, May 3; but see Kyodo, May 4)⟧. → AFP 2019-05-03; Kyodo 2019-05-04
    The talks failed ⟦(AFP, May 3, later denied by Kyodo, May 4)⟧. → AFP 2019-05-03; Kyodo 2019-05-04
    The talks failed ⟦(pace AFP, May 3)⟧. → AFP 2019-05-03
    The talks failed ⟦(Olga Marran for Kyodo, May 3)⟧. → Kyodo 2019-05-03
    The talks failed ⟦(Bank of Kyodo, May 3)⟧. → Bank of Kyodo 2019-05-03
    The talks failed ⟦(AFP, May 3, 4 p.m.)⟧. → AFP 2019-05-03
    The talks failed ⟦(AFP 16:30, May 3)⟧. → AFP 2019-05-03
    The talks failed ⟦(AFP, 16h30, May 3)⟧. → AFP 2019-05-03
    The talks failed ⟦(Kyodo: “Ships in Debt”, 3 May 2019)⟧. → Kyodo 2019-05-03
    The talks failed ⟦(“Ships in Debt” – Kyodo, 3 May 2019)⟧. → Kyodo 2019-05-03
    The talks failed ⟦(‘Ships, Ports and Debts’, Kyodo, 3 May 2019)⟧. → Kyodo 2019-05-03
    The talks failed ⟦('The Owner's Debts', Kyodo, 3 May 2019)⟧. → Kyodo 2019-05-03
    The talks failed ⟦('Slovo', 3 May 2019)⟧. → Slovo 2019-05-03
    The talks failed ⟦(«Slovo», 3 May 2019)⟧. → Slovo 2019-05-03
    The talks failed ⟦(L'Avenir, 'Slovo', 3 May 2019)⟧. → L'Avenir 2019-05-03
    The talks failed ⟦(interview with Kyodo, May 3)⟧. → Kyodo 2019-05-03
    The talks failed ⟦(interview with Olga Marran, May 3)⟧. → interview with Olga Marran 2019-05-03
    The talks failed ⟦[Panel interview with two dock workers, Tolland, 3 May 2019]⟧. → Panel interview with two dock workers 2019-05-03
    The talks failed ⟦(Kyodo from Tolland, May 3)⟧. → Kyodo 2019-05-03
    The talks failed ⟦(RFE/RL’s Kyrgyz Service, May 3)⟧. → RFE/RL’s Kyrgyz Service 2019-05-03
    The talks failed ⟦(Beta, 1842 CET 3 May 2019)⟧. → Beta 2019-05-03
    The talks failed ⟦(HRT, 3 May 2019, 19.30)⟧. → HRT 2019-05-03
    The talks failed ⟦(ZBC-TV, 3 May, 8 pm bulletin)⟧. → ZBC-TV 2019-05-03
    The talks failed ⟦(TRT 1, 1900 news, 3 May)⟧. → TRT 1 2019-05-03
    The talks failed ⟦(MONUC sitrep, 3 May 2019, para. 4)⟧. → MONUC sitrep 2019-05-03
    The talks failed ⟦(Prensa Libre, 3 de mayo de 2018)⟧. → Prensa Libre 2018-05-03
    The talks failed ⟦(Le Patriote, 3 mai 2018; Dagens Port, 3 maj)⟧. → Le Patriote 2018-05-03; Dagens Port 2019-05-03
    The talks failed ⟦(Hafenblatt, 3. März 2019)⟧. → Hafenblatt 2019-03-03
    The talks failed ⟦(WFP 03/2019)⟧. → WFP 2019-03
    The talks failed. ⟦– Dnevnik (Skopje), 19.04.2019⟧ The court met. → Dnevnik 2019-04-19
    The talks failed ⟦(Jakarta Post, p. 4)⟧. → Jakarta Post –
    The talks failed ⟦(reftels A and C)⟧. → cross-reference:
    The talks failed ⟦(Ref B)⟧. → cross-reference:
    The talks failed (Photo: AFP, 3 May 2019).
    The talks failed (Map: OCHA, 2016).
    The talks failed (Liberation Day, May 3).
    The talks failed (Harbour press center, May 3, 11 a.m.).
    The talks wait for a reform of foreign policy (RFP).
    The talks failed (14 kyodos, p. 4).
    The talks failed ⟦(AFP, local media, May 3)⟧. → AFP 2019-05-03; local media 2019-05-03
    The talks failed ⟦(online chatter, May 3)⟧. → online chatter 2019-05-03
    The talks failed ⟦(dpa, May 3)⟧. → dpa 2019-05-03
    The talks failed ⟦(AFP, dpa, May 3)⟧. → AFP 2019-05-03; dpa 2019-05-03
    The talks failed ⟦(N1, May 3; AFP, May 2; N1, May 2)⟧. → N1 2019-05-03; AFP 2019-05-02; N1 2019-05-02
    The talks failed ⟦(AFP, May 3, A4)⟧. → AFP 2019-05-03
    The talks (at dawn, May 3) failed.
    The talks (dawn, May 3) failed.
    The talks (the harbour, by contrast, May 3) failed.
    The talks (AFP, a private agency since September 1944) failed.
    The talks (Operation Harbour, March 2018) failed.
    The talks (US$4.2bn, 2018) failed.
  `,
  'days told from the report’s own': `
    The talks failed ⟦(AFP, yesterday)⟧. → AFP 2019-05-05
    The talks failed ⟦(AFP, today; Kyodo, May 3)⟧. → AFP 2019-05-06; Kyodo 2019-05-03
    The talks failed ⟦(AFP, last week)⟧. → AFP 2019-04-29/2019-05-05
    The talks failed ⟦(AFP, May 3; Kyodo, same day)⟧. → AFP 2019-05-03; Kyodo 2019-05-03
    The talks failed ⟦(AFP, Kyodo, both May 3)⟧. → AFP 2019-05-03; Kyodo 2019-05-03
    The talks failed ⟦(AFP, morning of May 3)⟧. → AFP 2019-05-03
    The talks failed ⟦(AFP, late May 3)⟧. → AFP 2019-05-03
    The talks failed ⟦(AFP, on May 3)⟧. → AFP 2019-05-03
    The talks failed ⟦(AFP, c. May 3)⟧. → AFP 2019-05-03
    The talks failed ⟦(AFP, ~May 3)⟧. → AFP 2019-05-03
    The talks failed ⟦(AFP, May 3?)⟧. → AFP 2019-05-03
    The talks failed ⟦(AFP, 3. May 2019)⟧. → AFP 2019-05-03
    The talks failed ⟦(AFP, mid-April)⟧. → AFP 2019-04
    The talks failed ⟦(OCHA, as of May 3)⟧. → OCHA 2019-05-03
    The talks failed ⟦(AFP, May 2/3)⟧. → AFP 2019-05-02; AFP 2019-05-03
    The talks failed ⟦(AFP, 2/3 May)⟧. → AFP 2019-05-02; AFP 2019-05-03
    The talks failed ⟦(Jakarta Post, April issue)⟧. → Jakarta Post 2019-04
    The talks failed ⟦(Jakarta Post, Winter 2017-18)⟧. → Jakarta Post 2017
    The talks failed ⟦(AFP, Kyodo; May 3)⟧. → AFP 2019-05-03; Kyodo 2019-05-03
    The talks (Oslo, yesterday) failed.
    The minister (ill, last week) came.
  `,
  'date-only citations': `
    The daily Slovo ⟦(May 3)⟧ called it a defeat. → Slovo 2019-05-03 inside
    The Slovo daily ⟦(May 3)⟧ called it a defeat. → Slovo 2019-05-03 inside
    Tolland’s Slovo newspaper ⟦(May 3)⟧ called it a defeat. → Slovo 2019-05-03 inside
    The Turkish Slovo daily ⟦(May 3)⟧ called it a defeat. → Slovo 2019-05-03 inside
    The Oslo-based Harbour Post weekly ⟦(May 3)⟧ called it a defeat. → Harbour Post 2019-05-03 inside
    It was a defeat, wrote the daily “Slovo” ⟦(May 3)⟧. → Slovo 2019-05-03
    It was a defeat, wrote the newspaper *Slovo* ⟦(3 May 2018)⟧. → Slovo 2018-05-03
    The talks failed last month (April 11).
    The talks failed on Friday (May 3).
    The minister flew to Oslo yesterday (May 5), officials said.
    The talks ended where they began (May 2019).
    The anniversary (May 3) passed in silence.
    The daily ration (May 3) was cut.
  `,
  'bullet digests': `
    The port is closed. ⟦(Reuters, 04.30.19, AP, 04.21.19.)⟧ The court met. → Reuters 2019-04-30; AP 2019-04-21
    The port is closed. ⟦(RFE/RL, 04.02.19)⟧ The court met. → RFE/RL 2019-04-02
    The port is closed. ⟦(Wall Street Journal, 4.20.19)⟧ The court met. → Wall Street Journal 2019-04-20
    The port is closed. ⟦(Washington Post/Reuters, 04.20.19)⟧ The court met. → Washington Post 2019-04-20; Reuters 2019-04-20
    “It is closed,” he said. ⟦(Harbour Watch – harbour.example – Olga Marran – May 3, 2019 – harbour.example/talks)⟧ The court met. → Harbour Watch 2019-05-03
    The port is closed. ⟦(Harbour Watch – May 3, 2019)⟧ The court met. → Harbour Watch 2019-05-03
    The port is closed. ⟦(Jakarta Post — Olga Marran — 3 May 2019)⟧ The court met. → Jakarta Post 2019-05-03
    The port is closed. ⟦(“Ships – and Debts” – Jakarta Post – 3 May 2019)⟧ The court met. → Jakarta Post 2019-05-03
    The port is closed. ⟦(Jakarta Post - May 3 - https://harbour.example/a)⟧ → Jakarta Post 2019-05-03
    The port (the old one – not the new – closed in 2018) is open.
    The port is closed. ⟦– AFP, April 16⟧ The court met. ⟦– Sun Star, April 17⟧ The court met. → AFP 2019-04-16 | Sun Star 2019-04-17
    The port is closed. ⟦– RTTNews, April 2; Voice of America, April 2⟧ The court met. → RTTNews 2019-04-02; Voice of America 2019-04-02
    The port is closed. ⟦— Kyodo, 3 May 2019⟧ The court met. → Kyodo 2019-05-03
    The port is closed.” ⟦– AFP, April 16⟧ The court met. → AFP 2019-04-16
    The port – AFP, April 16 – is closed.
    The port is closed. – The minister left on May 3.
    The port is closed. – Olsen, who was 40, left.
  `,
  'country reports': `
    The war tax is common ⟦(HRW 14 Jan. 2015; AI 24 Feb. 2016, 188)⟧. → HRW 2015-01-14; AI 2016-02-24
    The war tax is common ⟦(US 13 Apr. 2016, 9-11)⟧. → US 2016-04-13
    The war tax is common ⟦(US 13 Apr. 2016, Sec. 1.c)⟧. → US 2016-04-13
    The war tax is common ⟦(UN 17 Aug. 2016, para. 31-33)⟧. → UN 2016-08-17
    The war tax is common ⟦(ASJ Sept. 2015, 12)⟧. → ASJ 2015-09
    The war tax is common ⟦(El Heraldo 3 Feb. 2016)⟧. → El Heraldo 2016-02-03
    The war tax is common ⟦(OCHA 09/03/2017)⟧. → OCHA 2017-09-03
    The war tax is common ⟦(OCHA 19/03/2017)⟧. → OCHA 2017-03-19
    The war tax is common ⟦(UNAMA/UNHCHR, 18/02/2015)⟧. → UNAMA 2015-02-18; UNHCHR 2015-02-18
    It is common ⟦(HRW 14 Jan. 2015)⟧. Few complain ⟦(ibid., 14)⟧. → HRW 2015-01-14 | HRW 2015-01-14
    It is common ⟦(HRW 14 Jan. 2015, 3)⟧. Few complain ⟦(ibid. 20 Feb. 2015)⟧. → HRW 2015-01-14 | HRW 2015-02-20
    It is common ⟦(HRW 14 Jan. 2015)⟧. Few complain ⟦(Ibid.)⟧. → HRW 2015-01-14 | HRW 2015-01-14
    The Association for a More Just Society (Asociación para una Sociedad más Justa, ASJ) closed.
    The war tax (impuesto de guerra) is common.
  `,
  'scholars and their years': `
    The line is old ⟦(Hasegawa, 1998, p. 8-9)⟧. → Hasegawa 1998
    The line is old ⟦(Mendelsohn 1983, 254; Polonsky, 1975)⟧. → Mendelsohn 1983; Polonsky 1975
    The line is old ⟦(Götz & Halbach 1992, 14)⟧. → Götz & Halbach 1992
    The line is old ⟦(Marran, Olsen, and Kato 2014)⟧. → Marran 2014; Olsen 2014; Kato 2014
    The line is old ⟦(Marran et al., 2014)⟧. → Marran et al. 2014
    The line is old ⟦(see Marran 2014, ch. 3)⟧. → cross-reference: Marran 2014
    The line is old ⟦(Marran 2014a, 2014b)⟧. → Marran 2014; Marran 2014
    The line is old ⟦(Marran 2014: 30–32; Olsen 2015: 7)⟧. → Marran 2014; Olsen 2015
    The line is old ⟦(World Bank 2014, Table 3)⟧. → World Bank 2014
    The line is old ⟦(IISS 2018, fig. 2)⟧. → IISS 2018
    The line is old ⟦(Marran, The Long Line, 2014, p. 3)⟧. → Marran 2014; The Long Line 2014
  `,
  titles: `
    The talks failed ⟦(“Ships, Ports and Debts,” Jakarta Post, May 3)⟧. → Jakarta Post 2019-05-03
    The talks failed ⟦(“Ships, Ports and Debts”, Jakarta Post, 3 May 2019)⟧. → Jakarta Post 2019-05-03
    The talks failed ⟦("TALKS FAIL, COURT MEETS," Tolland, 5/3/19)⟧. → Tolland 2019-05-03
    The talks failed ⟦(“Is It Over?” Kyodo, May 3)⟧. → Kyodo 2019-05-03
    The talks failed ⟦(Olga Marran, “Ships in Debt,” Kyodo, May 3)⟧. → Kyodo 2019-05-03
    The talks failed ⟦(Olga Marran and Kari Olsen, “Ships in Debt,” Kyodo, May 3)⟧. → Kyodo 2019-05-03
    The talks failed ⟦(Kyodo, “Ships in Debt,” May 3)⟧. → Kyodo 2019-05-03
    The talks failed ⟦(“Slovo,” May 3; “Zerkalo,” May 2)⟧. → Slovo 2019-05-03; Zerkalo 2019-05-02
    The talks failed ⟦("Slovo," "Zerkalo," 3 May)⟧. → Slovo 2019-05-03; Zerkalo 2019-05-03
    The talks failed ⟦(*Jakarta Post*, May 3; _Slovo_, May 2)⟧. → Jakarta Post 2019-05-03; Slovo 2019-05-02
    The talks failed ⟦(“The May 2 Vote,” Kyodo, May 3)⟧. → Kyodo 2019-05-03
    The talks failed ⟦(“Talks Fail” [in Russian], Kyodo, May 3)⟧. → Kyodo 2019-05-03
  `,
  'sentences of their own': `
    The talks failed. ⟦Ferries Are Back in the Strait, The Jakarta Post, 13 February 2019⟧. The court met. → The Jakarta Post 2019-02-13
    The talks failed. ⟦“Ferries Are Back,” The Jakarta Post, February 13, 2019⟧. → The Jakarta Post 2019-02-13
    The talks failed. ⟦Olga Marran, “Ferries Are Back,” Jakarta Post, 13 February 2019, p. 3⟧. The court met. → Jakarta Post 2019-02-13
    The talks failed. ⟦Olga Marran, Jakarta Post, 13 February 2019, p. A1; Kari Olsen, Kyodo, 14 February 2019⟧. → Jakarta Post 2019-02-13; Kyodo 2019-02-14
    The talks failed. ⟦“Slovo”, 5 September 1999, “Eto – odna voyna” by Kari Olsen⟧. → Slovo 1999-09-05
    The talks failed. ⟦Olga Marran, “Ferries Are Back,” Kyodo, 13 February 2019, https://kyodo.example/1⟧. → Kyodo 2019-02-13
    The talks failed. ⟦Olga Marran, “Ferries Are Back,” Kyodo, 13 February 2019, https://kyodo.example/1, accessed 5 May 2019⟧. → Kyodo 2019-02-13
    The talks failed. ⟦Jakarta Post, ‘Ferries Are Back’, 13 February 2019⟧. The court met. → Jakarta Post 2019-02-13
    The talks failed. ⟦Source: Harbour Datastream, 13 February 2019⟧. → Harbour Datastream 2019-02-13
    The talks failed. ⟦Harbour Group interview with a dock worker, Tolland, 14 May 2018⟧. → Harbour Group interview with a dock worker 2018-05-14
    The talks failed. ⟦Harbour Group interview, a dock worker, Tolland, 14 May 2018⟧. The court met. → Harbour Group interview 2018-05-14
    The talks failed. ⟦“Ferries Are Back”, Jakarta Post, 13 February 2019, p. 4⟧ The court met. → Jakarta Post 2019-02-13
    The talks failed. ⟦Slovo [Online], <http://slovo.example/>, 12 March 1999⟧. → Slovo 1999-03-12
    The talks failed. Olga Marran left Oslo, the capital, on 13 February 2019.
    The talks failed. He was born in Tolland, Oslo County, 13 February 1960.
    The talks failed. Prague, 16 September 2005 was where they met.
    The talks failed. Oslo, 13 February 2019.
    The talks failed. They left Oslo. (The talks, 3 May 2019, failed too.)
    The talks failed. Born Kari Olsen, Tolland, 13 February 1960.
    The talks failed. Olga Marran, The Harbour Minister, resigned on 3 May 2019.
    The talks failed. In Oslo, Kyodo, 13 February 2019, all was calm.
  `,
  'other work of the house': `
    The talks failed ⟦(see EDM, February 24, 2014; June 10, 2014)⟧. → cross-reference: EDM 2014-02-24; EDM 2014-06-10
    The talks failed ⟦(see the Monitor, April 11, 21)⟧. → cross-reference: the Monitor 2019-04-11; the Monitor 2019-04-21
    The talks failed ⟦(See EDM, April 11)⟧. → cross-reference: EDM 2019-04-11
    The talks failed ⟦(see also EDM, April 11)⟧. → cross-reference: EDM 2019-04-11
    The talks failed ⟦(see accompanying article)⟧. → cross-reference:
    The talks failed ⟦(see Figure 3)⟧. → cross-reference:
    The talks failed ⟦(for the text, see the annex)⟧. → cross-reference:
    The talks failed (see below).
    The talks failed (see above, Section 2).
    The talks failed (see, for one, the minister’s remarks).
  `,
  'open sources': `
    The base is new ⟦(@harbour_watch, 3 May)⟧. → @harbour_watch 2019-05-03
    The base is new ⟦(@harbour_watch, 3 May, 14:05 UTC)⟧. → @harbour_watch 2019-05-03
    The base is new ⟦(Telegram, @harbour, May 3)⟧. → Telegram 2019-05-03; @harbour 2019-05-03
    The base is new ⟦(Twitter/@harbour, May 3)⟧. → Twitter/@harbour 2019-05-03
    The base is new ⟦(@harbour_watch, 2019-05-03T14:05Z)⟧. → @harbour_watch 2019-05-03
    The base is new ⟦(@harbour_watch, 3 May 2019 14:05 UTC)⟧. → @harbour_watch 2019-05-03
    The base is new ⟦(Planet Labs, 3 May 2019, 09:41Z)⟧. → Planet Labs 2019-05-03
    The base is new ⟦(Sentinel-2, 3 May 2019)⟧. → Sentinel-2 2019-05-03
    The base is new ⟦(Google Earth, April 2019)⟧. → Google Earth 2019-04
    The base is new ⟦(https://t.me/harbour/4417)⟧. → link: t.me/harbour –
    The base is new ⟦(https://a.example/1; https://b.example/2)⟧. → link: https://a.example/1 –; https://b.example/2 –
    The base is new: ⟦https://a.example/1⟧. → link: https://a.example/1 –
    The base is new ⟦(Kyodo, https://kyodo.example/1, May 3)⟧. → Kyodo 2019-05-03
    The base is new ⟦(Kyodo, May 3, https://kyodo.example/1)⟧. → Kyodo 2019-05-03
    The base is new ⟦(kremlin.ru, mil.ru, May 3)⟧. → kremlin.ru 2019-05-03; mil.ru 2019-05-03
    The base is new ⟦(Kyodo, May 3, archived May 4)⟧. → Kyodo 2019-05-03
    The base is at (24.1187 N, 22.4039 E), near the road.
    The base (24°07'N 22°24'E) is new.
    The base (grid 38TLN, May 3) is new.
    The post came at 14:05 (UTC+2).
  `,
  brokers: `
    Zinc fell 3% ⟦(Reuters, Metal Bulletin, 3 May)⟧. → Reuters 2019-05-03; Metal Bulletin 2019-05-03
    Zinc fell 3% ⟦(Bloomberg, 1Q19)⟧. → Bloomberg 2019-Q1
    Zinc fell 3% ⟦(China Customs, April 2019)⟧. → China Customs 2019-04
    Zinc fell 3% ⟦(Company data, 3 May)⟧. → Company data 2019-05-03
    Exxon (NYSE: XOM) fell.
    Andes (ANPOL PE, PEN 4.12, Not Rated) fell.
    Sales fell (-3.2% y/y) in 1Q19 (from 4Q18).
    It sold for 155,000 rubles ($1,600).
    It cost €41 (roughly $48) in 2019.
    Earnings (EBITDA) fell.
    The stock (target: $48, May 2019) fell.
  `,
  intelligence: `
    (U) The port is closed.
    (S//NF) The port is closed ⟦(Reuters, 6 May)⟧. → Reuters 2019-05-06
    (U//FOUO) The port is closed.
    (TS//SI//NOFORN) The port is closed.
    (C) The port is closed. (U) It will stay so ⟦(AP, 4 May; Reuters, 3 May)⟧. → AP 2019-05-04; Reuters 2019-05-03
  `,
  'without a date': `
    The talks failed ⟦(AFP)⟧. → AFP –
    The talks failed. ⟦(Jakarta Post)⟧ The court met. → Jakarta Post –
    The talks failed ⟦(AFP; Kyodo)⟧. → AFP –; Kyodo –
    The talks failed ⟦(AFP/Reuters)⟧. → AFP –; Reuters –
    The talks failed ⟦(source: Kyodo)⟧. → Kyodo –
    The talks failed ⟦(Source: Kyodo, May 3)⟧. → Kyodo 2019-05-03
    The agency France-Presse (AFP) closed its office.
    Agence France-Presse closed its office (AFP).
    Tanks enter the port. (harbour.example)
    OSLO (AFP) – The talks failed.
    OSLO (AFP, May 3) – The talks failed.
    TOLLAND CITY (Kyodo May 3) The talks failed.
    The talks failed. TOLLAND (Kyodo May 3) The court met.
  `,
  asides: `
    The Ministry of Agriculture (MOA) closed.
    The talks failed yesterday (January 28).
    Olga Marran (54) resigned.
    Olga Marran, 54 (pictured), resigned.
    Olga Marran (b. 1965) resigned.
    Olga Marran (1965-2019) was minister.
    The war (1939-45) ended it.
    The war (1939–1945) ended it.
    Senator Kari Olsen (R-Texas) resigned.
    Senator Kari Olsen (D., Ohio) resigned.
    The alliance (Article 5) holds.
    The alliance (Art. 5(2)) holds.
    The law (No. 44-FZ of April 5, 2013) holds.
    Resolution 1973 (2011) holds.
    Resolution 1973 (March 17, 2011) holds.
    The House voted (37-4) to leave.
    The House voted (the vote was 37–4) to leave.
    He sang Yesterday (1965) again.
    Kari Olsen (a.k.a. the Captain) left.
    Kari Olsen (aka “Captain”) left.
    He spoke of “there (sic) talks.”
    He spoke of “there [sic] talks.”
    He spoke of “the talks […] and the court.”
    He spoke of “the [Tolland] talks.”
    The talks (i.e., those in Oslo) failed.
    The talks (e.g., those in Oslo) failed.
    The talks (May 3, 9 a.m., room 4) failed.
    The talks (May 3, Oslo) failed.
    The talks failed (May 3, 2019, Oslo).
    Olga Marran (Democrat, 2014-18) left.
    Olga Marran (Harbour Minister, 1998–2004) left.
    The talks (on May 3) failed.
    The talks (from May 3 to May 5) failed.
    The talks (Oslo) failed.
    The talks (second round) failed.
    The talks failed (again!).
    The talks failed (or did they?).
    The talks failed (as they had in May 2018).
    The talks failed (which, AFP said on May 3, surprised no one).
    The talks failed (although Kyodo, May 3, had hoped).
    The ship (2,000 tons) sank.
    The ship (IMO 9123456) sank.
    The ship (built 1998) sank.
    The ship (hull no. 34) sank.
    The regiment (3rd Guards) left.
    The fighter (Su-27) fell.
    The missile (range: 300 km) fell.
    It is 300 km (186 miles) away.
    It is hot (38°C).
    The word (法治) is old.
    The party (梅雨, meiyu) split.
    The council (Majlis al-Shura) met.
    Three points: (1) the talks, (2) the court, (3) the port.
    Three points: (a) the talks, (b) the court.
    The port (Tolland’s largest) is closed.
    The quarter (Q2) was bad.
    Call the desk (tel. 555 0100).
    The talks (Olga Marran’s last, she said) failed.
    The groups (Nabucco, ITGI, and TAP) met.
    The minister (Radical, Tolland North) resigned.
    The pact (signed May 3, 2018) holds.
    The pact (Oslo, May 1998; amended 2003) holds.
    The brigade (Gen. Kari Olsen, commanding) left.
    The team won 3-2 (2-1 at the half).
    Its number is 555 (ext. 12; room 4).
    He left (:-) for Oslo.
    He left at 5 p.m. (GMT).
    The flag (red; white) fell.
    [ ] Call the ministry by May 3.
    [x] Call the ministry by May 3.
    The note [to be checked, May 3] stands.
    The note [ed.: checked] stands.
  `,
}

const inMarkdown: Readonly<Record<string, string>> = {
  'links and their like': `
    The talks ⟦[failed](https://www.reuters.com/world/1)⟧ on Monday. → link: Reuters – inside
    The talks failed (⟦[Kyodo](https://kyodo.example/talks-fail-2019-05-03/)⟧). → link: Kyodo 2019-05-03
    The talks failed ⟦[Kyodo, 3 May](https://kyodo.example/1)⟧. → link: Kyodo 2019-05-03
    The talks failed. ![The port, May 3](port.png)
    The talks are in [[The Oslo Talks]].
    The talks are in [[Talks, May 3, 2019]].
    The talks are in [[Talks|AFP, May 3]].
    The talks are in ![[Talks, May 3]].
    The talks are in [@fig:port] and in [@sec:oslo, end].
    - [ ] AFP, May 3
    - [x] Call AFP, May 3, 2019
    The talks failed \`(AFP, May 3)\` in code.
    The talks failed <!-- (AFP, May 3) --> in a comment.
  `,
  'keys of Pandoc': `
    The talks failed ⟦[@marran2014]⟧. → key:
    The talks failed ⟦[@marran2014, p. 3]⟧. → key:
    The talks failed ⟦[@marran2014, pp. 33-35, 38; @olsen2015, ch. 1]⟧. → key:
    The talks failed ⟦[see @marran2014, p. 3; see also @olsen2015]⟧. → key:
    The talks failed ⟦[-@marran2014]⟧. → key:
    As ⟦@marran2014 [p. 3]⟧ holds, the talks failed. → key: inside
    Write to marran@harbour.example about it.
    The handle @harbour is new.
  `,
  notes: `
    The talks failed.⟦[^1]⟧¶[^1]: Kyodo, 3 May 2019. → footnote: Kyodo 2019-05-03
    The talks failed.⟦^[Kyodo, 3 May 2019.]⟧ The court met. → footnote: Kyodo 2019-05-03
    The talks failed⟦^[See “Ships [and Ports],” *Kyodo*, 3 May 2019, p. 4.]⟧. → footnote: Kyodo 2019-05-03
    The talks failed.⟦^[The court met too.]⟧ → footnote:
    The talks failed.^[Kyodo, 3 May 2019
    > “We failed,” he said.¶> ⟦— Kyodo, 3 May 2019⟧ → Kyodo 2019-05-03
    The talks failed,⟦[^1]⟧ and the court met.¶[^1]: Kyodo, 3 May 2019. → footnote: Kyodo 2019-05-03 inside
    The talks failed.⟦[^1]⟧¶[^1]: Olga Marran, “Ships,” *Kyodo*, 3 May 2019, p. 4, https://kyodo.example/1 (accessed 4 May 2019). → footnote: Kyodo 2019-05-03
    The talks failed.⟦[^1]⟧¶[^1]: See Kyodo, 3 May 2019; also AFP, 4 May 2019. → footnote: Kyodo 2019-05-03; AFP 2019-05-04
    The talks failed.⟦[1]⟧¶## Notes¶[1] Kyodo, 3 May 2019. → note-number: Kyodo 2019-05-03
  `,
}

describe('citations in the style of', () => {
  checkCitations(inPlainText, 'plain')
  checkCitations(inMarkdown, 'markdown')
})
