import assert from 'node:assert/strict'
import { readBrackets } from '../server/src/syntax/citations/citations.ts'
import { splitSentences } from '../server/src/syntax/sentences/sentences.ts'

/** The text with `¦` where a sentence begins, the first left out. */
const drawnBoundaries = (text: string): string => {
  const { citations, inert } = readBrackets(text)
  return splitSentences(text, citations, inert)
    .map(({ extent }) => text.slice(extent.start, extent.end))
    .join('¦')
}

const check = (pictures: readonly string[]): void => {
  for (const picture of pictures)
    it(picture.replaceAll('\n', '⏎'), () => assert.equal(drawnBoundaries(picture.replaceAll('¦', '')), picture))
}

describe('sentences end', () => {
  describe('not at ranks and titles', () => {
    check([
      'Gen.-Lt. Marran met Maj.-Gen. Olsen. ¦Neither spoke.',
      'Lt.Gen. Marran and Lt. Gen. Olsen met Col. Gen. Varga. ¦They dined.',
      'The order came from Vice Adm. Marran, Rear Adm. Olsen and Brig. Gen. Sel. ¦Nobody obeyed it.',
      'Asst. Sec. Marran flew to Oslo with Amb. Olsen and Reps. Sel and Dorn. ¦The talks failed.',
      'Mme. Duval received M. Chirol. ¦He left early.',
      'The crowd gathered on Harbour St. ¦The police came late.',
      'The order of St. Olaf was his. ¦St. Anne was hers.',
      'The convoy was attacked from the rear. ¦The driver fled.',
      'Gen. “Sandy” Marran commanded. ¦Capt. (ret.) Olsen advised.',
    ])
  })

  describe('not at initials, but at letters that name a thing', () => {
    check([
      'The letter was signed by J. R. R. Marran. ¦A. Olsen was absent.',
      'Former minister A.B. Marran and J. Olsen quarrelled. ¦Dorn did not.',
      'The ministry fell back on Plan B. ¦Moscow did not object.',
      'The terms are set out in Annex A. ¦The fees are in Annex C. ¦Both are secret.',
      'The bridge was blown up in World War I. ¦It was never rebuilt.',
      'It was a matter between the mayor and I. ¦Nobody else knew.',
      'Only Albert I. Marran saw it. ¦He kept quiet.',
    ])
  })

  describe('at abbreviations of states and bodies only where another begins', () => {
    check([
      'The talks were held in the U.S. ¦Norway was not asked.',
      'The talks were held in the U.S. ¦The court met.',
      'The U.S. Chamber of Commerce and the U.S. Agency for International Trade objected.',
      'The U.S. Geological Survey measured it. ¦U.S. officials did not.',
      'He lives in Washington, D.C. ¦Norway’s envoy lives in Bethesda.',
      'In the U.S. Norway has one consulate.',
      'The firm left the U.S. ¦Norway, however, stayed.',
      'The U.S. Norway envoy met the U.S. Chile desk at the U.S. al-Marran base. ¦They dined.',
      'The E.U., the U.K. and the U.N. agreed. ¦The A.U. did not.',
      'A U.S.-led mission and a U.N.-backed court were set up. ¦Both failed.',
      'The firms of the U.S. (AFP, May 3) and of Chile (Reuters, May 4) agreed. ¦The bank did not.',
      '(U) The fleet left the U.S. ¦It sailed. ¦(S//NF) Nobody knew. ¦(C) The court met.',
      'THE FLEET LEFT THE U.S. ¦THE COURT MET.',
    ])
  })

  describe('at shortened words only where another begins', () => {
    check([
      'The firm is Marran Holding Ltd. ¦It is bankrupt.',
      'Marran Inc. (Oslo) and Olsen Bros. Shipping Co. agreed.',
      'The stores sell rope, tar, paint, etc. ¦The stores are full.',
      'Marran et al. described the wreck. ¦They found no gold.',
      'He cites Olsen, Sel, et al. ¦None of them saw it.',
      'Dr. Marran holds a Ph.D. ¦She teaches law.',
      'Prof. Olsen, Ph.D., and Ing. Sel, M.Sc., agreed.',
      'The harbour, a.k.a. Port Marran, is closed. ¦Ships wait, i.e. Oslo waits.',
      'It is Marran vs. Olsen, i.e. the port vs. the bank, cf. Sel. ¦The court decides.',
      'Exports fell, esp. Danish ones. ¦Prices rose.',
    ])
  })

  describe('at numbers only where none follows', () => {
    check([
      'Order No. 12 cites Art. 4, pp. 3–5, and Nos. 6 and 7. ¦Vol. 2 does not.',
      'See Vol. IV, Ch. XI and Art. IX. ¦The rest is lost.',
      'The boat was No. B-52 of the yard. ¦The yard is closed.',
      'Was he asked? ¦No. ¦Did he know? ¦No. ¦He was at sea.',
      'It was a work of art. ¦The court called it junk.',
      'See p. 5. ¦See also para. 7 and fig. 2.',
      'The wreck lies at N°. 12 of the map. ¦It is deep.',
      'The price rose by 3.5 percent to $4.2 bn. ¦Demand fell by .5 percent.',
      'It cost 1.000.000 pesos. ¦Nobody paid.',
      'Marran paid. ¦$3 million was missing. ¦€40,000 was found.',
      'It rained in 1999. ¦2000 was dry.',
    ])
  })

  describe('at days and hours only where another begins', () => {
    check([
      'They met on Jan. 5 vs. Feb. 6 for the others. ¦The talks failed.',
      'They met on Mon., Jan. 5, and on Tues. Feb. 6. ¦The talks failed.',
      'The court sat. ¦12 men stood.',
      'The ice held until Mar. ¦April was warm.',
      'The raid began at 4 a.m. Oslo time and ended at 6 a.m. Monday. ¦Nobody slept.',
      'The raid ended at 6 a.m. ¦Marran was asleep.',
      'At 6 a.m. Marran was asleep. ¦By about 7 a.m. Olsen was not.',
      'The raid ended at 6 p.m. EST and 11 p.m. GMT. ¦It had begun at noon.',
      'It was signed on 28.11.2000 at 10.30. ¦The ink was dry at 10.45.',
    ])
  })

  describe('at ellipses where they close a sentence', () => {
    check([
      'He paused… ¦Then he left.',
      'He paused... ¦Olsen left.',
      'He paused.... ¦She left.',
      'He said he would . . . go to Oslo. ¦She would not.',
      'The treaty ... Norway signed is void. ¦The bank has it.',
      'What I think is … I did not see it.',
      'The treaty is void. . . . ¦The bank has it.',
      'The treaty [...] Norway signed is void […] and lost. ¦The bank has it.',
      'He called it “a lost … year.” ¦She agreed.',
    ])
  })

  describe('behind quotations that close them', () => {
    check([
      'He called it “a lost year.” ¦She agreed.',
      'He called it “a lost year”. ¦She agreed.',
      '“Who pays?” he asked. ¦“Nobody.”',
      '“Who pays?” Marshal Marran asked. ¦Nobody knew.',
      '“Stop!” Gen. Olsen shouted. ¦They did not.',
      'He asked: “Who pays?” ¦Olsen said nothing.',
      '“Who pays?” ¦Nobody knows.',
      'She said “No.” and left. ¦He stayed.',
      '“It is late,” she said. ¦“Go home.” ¦He went.',
      '"It is late." ¦"Go home!" ¦He went.',
      '(The bank denied it. It had to.) ¦The court met.',
      'The bank (it had been warned!) closed. ¦The court met.',
      'The mayor (of Olsen Co.) Marran resigned. ¦The court met.',
      'The mayor (once a sailor (of sorts)) resigned. ¦The court met.',
      'The mayor (once a sailor resigned. ¦The court met. ¦It rose.',
    ])
  })

  describe('between the items of a list only where they are sentences', () => {
    check([
      'The aims are (i) to hold the port, (ii) to open the road, and (iii) to pay nobody. ¦All failed.',
      'The aims are: 1) the port; 2) the road. ¦Both are lost.',
      'The aims are: 1. Hold the port. ¦2. Open the road.',
      '1) The port is closed. ¦2) The road is open. ¦3) Nobody pays.',
      '1.) The port is closed. ¦2.) The road is open.',
      '(a) The port is closed ¦(b) The road is open',
      '• The port is closed ¦• The road is open',
      '1. The order is version 2. ¦The court has version 3. ¦2. The bank has it.',
      'a. The port ¦b. The road ¦c. The bank',
      '1. The port is closed. ¦It froze.',
    ])
  })

  describe('behind the citations and notes that belong to them', () => {
    check([
      'The talks failed. (AFP, May 3) ¦The court met.',
      'The talks failed (AFP, May 3). ¦The court met.',
      'The talks failed.(AFP, May 3) ¦The court met.',
      'The talks failed.[^1] ¦The court met.[2][3] ¦The bank closed.',
      'The talks failed.¹⁻³ ¦The court met.¹²',
      'The talks failed.³ ¦“Nonsense,” said Marran.',
      'The talks failed.<sup>3</sup> ¦<b>The court met.</b> ¦The bank closed.',
      'The talks failed.12 ¦The court met.”13 ¦The bank closed.',
      'The talks failed [@marran2014, p. 3]. ¦@olsen2015 disagrees.',
      'The talks failed. – AFP, May 3 ¦The court met.',
      'The talks failed (AFP, May 3)! ¦The court met.',
    ])
  })

  describe('not in addresses and names', () => {
    check([
      'The text is at https://port.example/a.b?c=d. ¦It is long.',
      'Write to j.marran@port.example. ¦Nobody answers.',
      'The list is in annex_3.v2.xlsx. ¦The map is in map.final.pdf.',
      'Port.example and www.olsen.example were shut. ¦Nobody noticed.',
      'Yahoo! News and Yahoo! carried it. ¦Nobody read it.',
      'The users of ASP.NET v. 2.0 were warned. ¦Olsen v. Marran is pending.',
      'The group fled. ¦al-Marran claimed it. ¦bin Olsen did not.',
      'Sales fell. ¦iPhone owners waited. ¦#Marran was everywhere. ¦@port_watch saw it.',
    ])
  })

  describe('inside mark-up', () => {
    check([
      '**The talks failed.** ¦The court met.',
      '*The talks failed.* ¦_The court met._ ¦**Marran** left.',
      'The talks **failed**. ¦**(1)** The court met.',
      'The order is `a. B. C`. ¦The court <!-- No. Yes. --> met.',
      'The talks failed.\nThe court met.'.replace('\n', '\n¦'),
      'The talks failed.\r\n¦The court\r\nmet.',
      'The talks failed.\u00a0¦The court met.\u2009¦It rose.',
    ])
  })

  describe('in other languages and scripts', () => {
    check([
      '«Los puertos están cerrados.» ¦¿Quién paga? ¦¡Nadie! ¦Así es.',
      '« Le port est fermé. » ¦Il a dit : « Non ! » ¦Personne ne paie.',
      'Порт закрыт. ¦Кто платит? ¦Никто.',
      'أغلق الميناء. ¦من يدفع؟ ¦لا أحد.',
      '港は閉まった。¦誰が払うのか？¦「誰も。」¦以上。',
      '港口关闭了。¦谁来付钱？¦没有人。',
      'Él vive en la c. 5. ¦Ángel no. ¦Óscar tampoco.',
      'बंदरगाह बंद है। ¦कौन देगा?',
      '„Der Hafen ist zu.“ ¦„Wer zahlt?“',
    ])
  })

  describe('where the writer forgot something', () => {
    check([
      'The talks failed.The court met. ¦It rose.'.replace('failed.', 'failed.¦'),
      'It cost 1,000.¦That is much.',
      'The talks failed in Oslo.¦The court met there.',
      'The file is Report.Final and the host Port.Example here.',
      'the talks failed. then the court met. ¦Nobody came.',
      'THE TALKS FAIL. ¦THE COURT MEETS. ¦NOBODY COMES.',
      'Really?! ¦Yes. ¦Hm... ¦No!!!',
      '🚢 The port is closed. ¦🚨 The road is open.',
    ])
  })
})
