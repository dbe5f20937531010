import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { SentenceFeatures } from '../server/src/syntax/verdict/claim-features.ts'
import { classesByWord } from '../server/src/syntax/verdict/claim-lexicon.ts'
import { judge } from '../server/src/syntax/verdict/verdict.ts'

/** Lines of "reasons | sentence": the reasons as the reader is told them, the most telling first. */
const pictures = {
  claim: `
  event               | Two freighters collided off the breakwater at dusk on Sunday.
  figure event speech | The ministry has spent 412 million crowns on the bridge, three times the sum first announced.
  quotation speech    | “We have nothing to hide from anybody, least of all from our neighbors,” the governor said.
  speech              | The deputy minister told the committee that no such order had been given.
  figure event        | Police detained eleven members of the dockers’ union on Wednesday night.
  plan                | The port is to close for repairs on 4 July.
  figure event        | Exports of timber fell by 18 percent in the first quarter.
  speech              | The harbor master denied that any vessel had been turned away.
  speech figure       | Residents said that the water had been off for nine days.
  event               | Not surprisingly, the ministry cancelled the visit.
  figure event        | The brigade has received sixty new howitzers since March.
  speech              | His office announced yesterday that he would not attend the funeral.
  figure event        | Fourteen of the prisoners were released before dawn.
  plan                | The company plans to build a second smelter at the mouth of the river.
  figure event        | The talks broke down after twenty minutes.
  event               | The delegation left the capital without signing anything.
  state               | Three of the villages have no electricity.
  figure              | The airline owes its pilots eleven weeks’ wages.
  speech              | A spokesman for the railway complained that the signal cables had been stolen twice.
  figure event        | The court sentenced the former mayor to six years on Friday.
  quotation speech    | The opposition called the budget “an insult to arithmetic and to everybody who has to live by it.”
  figure              | The fleet was down to four seaworthy corvettes by the autumn.
  figure event        | Soldiers searched the market for fuel and took away nine barrels.
  state               | Villagers are sleeping in the school.
  plan                | The president is to meet the rebel commanders in the monastery on Thursday.
  figure event        | Copper stocks in the exchange’s warehouses fell to 61,000 tonnes last week.
  speech              | According to local officials, the dam holds a third of the water that it held in 1998.
  event               | He had been mayor for two months when the bank failed.
  event               | The fishermen burned the inspector’s launch.
  event               | The loan was repaid in November, a year ahead of time.
  event               | The minister flew home that evening without a statement.
  figure              | The ferry carries 300 passengers and six trucks.
  figure event        | Parliament voted 61 to 40 to dismiss the auditor.
  event               | The pipeline has been shut since the explosion.
  event               | No shots were fired.
  figure event        | The refinery ran at 71% of capacity in May.
  event               | The general resigned and has not been seen since.
  plan                | The union wants a fifth of the shares.
  event               | The bank’s chairman, a former customs officer, was arrested at the airport.
  state               | Two of the reactors are shut.
  event               | The militia has closed the coast road.
  speech              | The minister, who was in Geneva, said that he had signed nothing.
  speech figure plan  | Output will rise to 90,000 barrels a day in May, the company said.
  event               | The river has been frozen since 9 January.`,
  judgement: `
  assessment          | That is a bluff.
  hedge               | The government is likely to fall before the summer.
  assessment forecast | We assess that the brigade will not move until the river has frozen.
  hedge               | The minister appears to have misjudged his own party.
  hedge               | This suggests that the order came from the capital.
  assessment          | It would be a mistake to read much into the gesture.
  forecast assessment | The real question is not whether he will go but who will profit.
  assessment          | Neither side can afford a second winter of this.
  assessment          | The offer is too good to be true.
  forecast assessment | Sooner or later the bank will have to raise its rates.
  assessment          | Such gestures cost nothing and are worth about as much.
  forecast            | If the harvest fails, the coalition will not survive it.
  assessment          | The timing could hardly have been worse.
  assessment          | We would avoid the bonds.
  hedge assessment    | Perhaps the most remarkable thing about the plan is its modesty.
  assessment          | Nobody believes that the truce will last.
  assessment          | What the general wants is time.
  assessment          | It is hard to see how the two promises can be reconciled.
  hedge assessment    | The threat is probably empty.
  assessment          | The best course would be to publish the figures.
  assessment          | A compromise of that kind would satisfy nobody.
  assessment          | The alliance is a marriage of convenience.
  hedge assessment    | The price of silence may prove higher than the price of candor.
  assessment          | None of this makes war inevitable.
  assessment          | The prospects for a settlement are poor.
  forecast assessment | There is no reason to believe that this time will be different.
  assessment          | On balance the risks outweigh the rewards.
  assessment          | The reform is a triumph of form over substance.
  forecast assessment | Whoever wins will inherit an empty treasury.
  assessment forecast | Our own view is that the mine will never open.
  assessment          | The new law is a blunt instrument.
  hedge               | The government seems to be more afraid of its friends than of its enemies.
  hedge assessment    | The truce may hold through the winter, though it would be unwise to count on it.
  assessment          | Prices should recover once the rains have come.
  assessment          | It is a pity that nobody asked.
  assessment          | This is no way to run a navy.
  assessment forecast | We doubt that the ships will sail.
  forecast            | The minister will not be forgiven for it.`,
  frame: `
  question | Who gave the order?
  frame    | This report covers the period from January to June.
  frame    | Three explanations suggest themselves.
  frame    | The figures are given in Table 2.
  frame    | We use “militia” in its broad sense.
  frame    | Let us take the arguments in turn.
  frame    | The history is discussed in section 4.
  question | What, then, does the governor want?
  frame    | Readers will find the list of ships in the annex.
  frame    | This section describes the method.
  frame    | Names are spelled as in the sources.
  frame    | A bareboat charter is the hire of a ship without her crew.
  frame    | The reasons are set out below.
  frame    | For the background, see our note of 3 May.
  question | Why now?
  frame    | The rest of this paper asks what the decree has changed.
  frame    | There are two possible answers.
  frame    | The sources are listed in Annex B.
  question | How long can it last?`,
}

function draw(sentence: string): string {
  const { kind, reasons } = judge(sentence)
  return `${kind}: ${reasons.join(' ')} | ${sentence}`
}

describe('judge', () => {
  for (const [kind, picture] of Object.entries(pictures)) {
    describe(`takes for a ${kind}`, () => {
      for (const line of picture.trim().split('\n')) {
        const [reasons = '', sentence = ''] = line.split(/ +\| /)
        it(sentence, () => assert.equal(draw(sentence), `${kind}: ${reasons.trim()} | ${sentence}`))
      }
    })
  }

  it('takes “below” for a place unless the report points at itself', () => {
    assert.equal(judge('Forty-one convoys were at anchor below the weir yesterday morning.').kind, 'claim')
    assert.equal(judge('The reasons are given below.').kind, 'frame')
  })

  it('lets hedges in somebody else’s words say nothing of the author', () => {
    assert.equal(
      judge('“It would probably be unwise to expect anything better from them,” the colonel told the court on Friday.').kind,
      'claim',
    )
    assert.equal(judge('The colonel told the court that it would probably rain.').kind, 'claim')
  })

  it('takes a sentence that names its source for a claim, however it hedges', () => {
    assert.deepEqual(judge('Reuters reported on November 3 that the bank would probably fail.'), {
      kind: 'claim',
      reasons: ['speech'],
      attributed: true,
    })
  })

  it('never throws and always gives a reason', () => {
    const pieces = fc.constantFrom(
      '“',
      '”',
      '"',
      ' ',
      ', ',
      'told the ',
      'Reuters ',
      'reported on ',
      'May 3',
      '2003 ',
      'edition',
      '?',
      'is ',
      'will ',
      '’',
      '\ud800',
      '.',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces).map(parts => parts.join('')),
        ),
        text => {
          const verdict = judge(text)
          assert.ok(verdict.reasons.length > 0)
          assert.deepEqual(judge(text), verdict)
        },
      ),
    )
  }).timeout(20_000)
})

describe('attribution', () => {
  const named = [
    'Reuters reported on November 3 that the plant had closed.',
    'The newspaper Nová vlna wrote on October 30 that the hill had been sold.',
    'The strike is over, the daily Morgenblatt reported on May 3.',
    'The general told the Kyodo news agency that he was not afraid.',
    'The general told the Yomiuri newspaper that he was not afraid.',
    'The general told the Evening Herald that he was not afraid.',
    'In an interview with Radio Meridian the general denied it.',
    'The ministry’s statement of May 3 says that the ship was empty.',
    'According to a report by the lighthouse board of 3 May 2014, nine were held.',
    'In a letter to the speaker dated 11 March, the director asked for time.',
    'The Harbor Gazette of 2 February says that one of them has asked to be let out.',
    'The yearbook put the garrison at 794 in its 2003 edition.',
    'Under Article 5 of the treaty a project need only be notified to the committee.',
    'The minister denied it in a televised briefing on January 21.',
  ]
  const unnamed = [
    '“No,” he told reporters.',
    'Officials said on Tuesday that the ship was empty.',
    'According to press reporting of May 3, the ship was empty.',
    'Observers say that nine were held.',
    'The minister told Russian television that the ship was empty.',
    'The minister told Swiss radio that the ship was empty.',
    'In an interview with Czech television the minister denied it.',
    'The envoys told Riga that nothing had changed.',
    'The minister said on May 3 that the ship was empty.',
    'In our report of 12 March we said that the ship was empty.',
    'The statement was signed on May 3.',
    'The ceasefire of May 3 was broken twice.',
    'The report of 3 May was late.',
  ]
  for (const sentence of named) it(`finds a source in: ${sentence}`, () => assert.equal(judge(sentence).attributed, true))
  for (const sentence of unnamed) it(`finds none in: ${sentence}`, () => assert.equal(judge(sentence).attributed, false))
})

describe('the lists of words', () => {
  it('hold no word twice, which would count for two', () => {
    const twice = [...classesByWord].filter(([, classes]) => new Set(classes).size < classes.length)
    assert.deepEqual(twice, [])
  })
})

describe('a sentence over several lines', () => {
  const wrappings = ['\n', '\r\n', '\n> ', '\n  ', '\u00a0', '  ']
  const sentences = [
    'The general told the Kyodo news agency that he was not afraid.',
    'The ministry’s statement of May 3 says that the ship was empty.',
    'In all likelihood the strike has run its course.',
    'By his own account the harbor master “never saw the ship at all” before Tuesday.',
    'The question is whether the ferry carries 300 passengers.',
  ]
  for (const sentence of sentences)
    it(`is what it is on one: ${sentence}`, () => {
      for (const wrapping of wrappings)
        assert.deepEqual(judge(sentence.replaceAll(' ', wrapping)), judge(sentence), JSON.stringify(wrapping))
    })
})

describe('features of a sentence', () => {
  const features = new SentenceFeatures()
  const among = (sentence: string, wanted: string): string => {
    features.read(sentence)
    const names = features.names()
    return wanted
      .split(' ')
      .filter(name => names.includes(name))
      .join(' ')
  }

  it('are read of what stands in capitals, with a curly apostrophe or a hyphen', () => {
    assert.equal(
      among('THE MINISTER WON’T ATTEND.', 'actor head:will any:will contraction not subject:theName'),
      'actor head:will any:will contraction not subject:theName',
    )
    assert.equal(among('The auditor-general resigned.', 'actor before:actor head:past'), 'actor before:actor head:past')
    assert.equal(among('The attaché and his COMMUNIQUÉ burned.', 'actor speechNoun'), 'actor speechNoun')
  })

  it('are counted outside quotation marks alone, whichever they are, and a quotation may never end', () => {
    const wanted = 'actor quotedWords quotation'
    assert.equal(among('He said “minister” twice.', wanted), 'quotedWords')
    assert.equal(among('He said "minister" twice.', wanted), 'quotedWords')
    assert.equal(among('He said «minister» twice, to the guards beside the door.', wanted), 'actor quotedWords')
    assert.equal(among('He said “the minister is not in his office today', wanted), 'quotation')
    assert.equal(among('He said “this “minister” twice.', wanted), 'quotedWords')
  })

  it('are told by the endings of words that are in no list', () => {
    assert.equal(
      among('Grumphly the wug blicked.', '-ly subject:adverb head:past first:grumphly'),
      '-ly subject:adverb head:past first:grumphly',
    )
    assert.equal(among('The wug was brilling it.', '-ing was+ing then:brilling+was then:-ing'), '-ing was+ing then:brilling+was then:-ing')
    assert.equal(among('The wug mizzn’t.', 'not'), 'not')
    assert.equal(among('The bed.', 'head:past'), '')
  })

  it('tell years, ordinals and amounts apart', () => {
    assert.equal(among('In 1998 it was the 3rd.', 'year digits figure'), 'year digits')
    assert.equal(among('In the 1990s 17 sank.', 'year digits figure'), 'year digits figure')
    assert.equal(among('On June 17 it sank.', 'year digits figure'), 'digits')
    assert.equal(among('It weighs 1,998.5 tons.', 'year digits figure'), 'digits figure')
  })

  it('know a phrase by its words, one space apart, in any case', () => {
    assert.equal(among('Sooner or later it ends.', 'judgementPhrase'), 'judgementPhrase')
    assert.equal(among('IN THE LONG RUN it ends.', 'judgementPhrase'), 'judgementPhrase')
    assert.equal(among('It was in the long-run-off.', 'judgementPhrase'), '')
    assert.equal(among('It was in the  end.', 'judgementPhrase'), '')
    assert.equal(among('It was in the endgame.', 'judgementPhrase'), '')
    assert.equal(among('We have compared the two.', 'framePhrase'), 'framePhrase')
    assert.equal(among('See table 3 of it.', 'framePhrase'), 'framePhrase')
    assert.equal(among('See table 34 of it.', 'framePhrase'), '')
  })

  it('leave nothing behind for the next sentence', () => {
    features.read('“Of course the minister will, in the')
    assert.equal(among('End it.', 'judgementPhrase actor quotedWords quotation any:will'), '')
    features.read(`${'word '.repeat(5_000)}minister`)
    assert.equal(among('End it.', 'actor words≥4'), '')
  })

  it('are the same wherever in a text the sentence stands', () => {
    const sentence = 'The minister “will” resign in May, of course.'
    features.read(sentence)
    const alone = features.names()
    features.read(`He said “so. ${sentence} And “so” on, 12 times?`, 12, 12 + sentence.length)
    assert.deepEqual(features.names(), alone)
  })
})
