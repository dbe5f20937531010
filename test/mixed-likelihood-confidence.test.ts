import assert from 'node:assert/strict'
import { analyse } from '../server/src/analysis.ts'
import { applyEdits } from '../server/src/base/edit.ts'
import { alone } from '../server/src/model/surroundings.ts'
import { mixedLikelihoodConfidence as rule } from '../server/src/rules/mixed-likelihood-confidence.ts'
import { ParagraphCache } from '../server/src/syntax/paragraph.ts'
import { registry, settings } from './kit/desk.ts'
import { drawnOf, marked } from './kit/marked.ts'

const checked = (text: string) => {
  const { findings, crashes } = analyse(text, 'markdown', registry, settings, alone, new ParagraphCache(), [rule])
  assert.deepEqual(crashes, [])
  return findings
}

/** The report after the fix that is offered first for both sentences; null where none is. */
const split = (text: string): string | null => {
  const fix = checked(text)[0]
    ?.fixes()
    .find(one => one.preferred)
  return fix ? applyEdits(text, fix.edits) : null
}

type Picture = readonly [picture: string, split: string | null]

/** Each with what is found marked, and as it reads in two sentences; null where no split is sure. */
const mixed: Readonly<Record<string, readonly Picture[]>> = {
  'judgements made with a confidence': [
    [
      '⟦We judge with high confidence that the bridge will probably⟧ close in June.',
      'We judge that the bridge will probably close in June. We have high confidence in this judgement.',
    ],
    [
      '⟦We assess with moderate confidence that the line is unlikely⟧ to carry coal before 2018, since no loan has been signed.',
      'We assess that the line is unlikely to carry coal before 2018, since no loan has been signed. We have moderate confidence in this assessment.',
    ],
    [
      '⟦We judge with high confidence that it is very likely⟧ that the governor will resign.',
      'We judge it very likely that the governor will resign. We have high confidence in this judgement.',
    ],
    [
      '⟦We assess with high confidence that it is almost certain⟧ that the port will reopen.',
      'We assess that it is almost certain that the port will reopen. We have high confidence in this assessment.',
    ],
    [
      '⟦We assess, with moderate confidence, that the bridge will probably⟧ close.',
      'We assess that the bridge will probably close. We have moderate confidence in this assessment.',
    ],
    [
      '⟦We assess with high confidence, on the word of two sources, that the bridge will probably⟧ close.',
      'We assess, on the word of two sources, that the bridge will probably close. We have high confidence in this assessment.',
    ],
    [
      '⟦We assess with high confidence a 60–70% chance⟧ of closure.',
      'We assess a 60–70% chance of closure. We have high confidence in this assessment.',
    ],
    [
      '⟦We believe, with high confidence, the strike to be unlikely⟧.',
      'We believe the strike to be unlikely. We have high confidence in this judgement.',
    ],
    [
      '⟦We continue to assess with high confidence that the bridge will probably⟧ close.',
      'We continue to assess that the bridge will probably close. We have high confidence in this assessment.',
    ],
    [
      '⟦We therefore judge with a high degree of confidence that the bridge will probably⟧ close.',
      'We therefore judge that the bridge will probably close. We have a high degree of confidence in this judgement.',
    ],
    [
      '⟦We have assessed with moderate confidence that the ships will probably⟧ leave.',
      'We have assessed that the ships will probably leave. We have moderate confidence in this assessment.',
    ],
    [
      '⟦We can say with confidence that the bridge will probably⟧ close.',
      'We can say that the bridge will probably close. We are confident in this judgement.',
    ],
    [
      '⟦I judge with low to moderate confidence that a strike is likely⟧.',
      'I judge that a strike is likely. I have low to moderate confidence in this judgement.',
    ],
    [
      '⟦This paper assesses with moderate confidence that the ships will probably⟧ leave.',
      'This paper assesses that the ships will probably leave. Our confidence in this assessment is moderate.',
    ],
    [
      '⟦It is assessed with high confidence that the rains will probably⟧ come.',
      'It is assessed that the rains will probably come. Our confidence in this assessment is high.',
    ],
    [
      'The group ⟦is assessed with high confidence to be a likely⟧ sponsor of the raid.',
      'The group is assessed to be a likely sponsor of the raid. Our confidence in this assessment is high.',
    ],
    [
      'Although the source is weak, ⟦we judge with moderate confidence that the ships will probably⟧ leave.',
      'Although the source is weak, we judge that the ships will probably leave. We have moderate confidence in this judgement.',
    ],
    [
      'Press reporting has the brigade gone, and ⟦we judge with high confidence that it is likely⟧ to return.',
      'Press reporting has the brigade gone, and we judge that it is likely to return. We have high confidence in this judgement.',
    ],
    [
      'The brigade, which ⟦we assess with moderate confidence is likely⟧ to leave, has no fuel.',
      'The brigade, which we assess is likely to leave, has no fuel. We have moderate confidence in this assessment.',
    ],
    [
      '⟦We judge with high confidence that the brigade, which left in May, will probably⟧ return.',
      'We judge that the brigade, which left in May, will probably return. We have high confidence in this judgement.',
    ],
    [
      '⟦We judge with high confidence that the brigade will probably⟧ return, and that the 9th will follow.',
      'We judge that the brigade will probably return, and that the 9th will follow. We have high confidence in this judgement.',
    ],
    [
      '⟦We estimate with medium confidence that output is more likely than not⟧ to fall.',
      'We estimate that output is more likely than not to fall. We have medium confidence in this estimate.',
    ],
    [
      'The strike is ⟦likely, we judge with moderate confidence⟧, to last a week.',
      'The strike is likely, we judge, to last a week. We have moderate confidence in this judgement.',
    ],
    [
      'According to the mayor the brigade has left, and ⟦we judge with high confidence that it is likely⟧ to return.',
      'According to the mayor the brigade has left, and we judge that it is likely to return. We have high confidence in this judgement.',
    ],
  ],
  'confidence that somebody has': [
    [
      '⟦We have high confidence that grindings are likely⟧ to fall again.',
      'We think that grindings are likely to fall again. We have high confidence in this judgement.',
    ],
    [
      '⟦We have high confidence that in May grindings are likely⟧ to fall.',
      'We think that in May grindings are likely to fall. We have high confidence in this judgement.',
    ],
    [
      '⟦We have high confidence that it is likely⟧ that grindings will fall.',
      'We think it likely that grindings will fall. We have high confidence in this judgement.',
    ],
    [
      '⟦We have only low confidence that a strike is likely⟧.',
      'We think that a strike is likely. We have only low confidence in this judgement.',
    ],
    [
      '⟦I have low confidence that the rains will probably⟧ come.',
      'I think that the rains will probably come. I have low confidence in this judgement.',
    ],
    [
      'On balance, ⟦we have high confidence that the rains will probably⟧ come.',
      'On balance, we think that the rains will probably come. We have high confidence in this judgement.',
    ],
    [
      '⟦We have moderate confidence in our assessment that the bridge will probably⟧ close.',
      'We think that the bridge will probably close. We have moderate confidence in this assessment.',
    ],
    [
      '⟦We have high confidence, on the word of two sources, that a strike is likely⟧.',
      'We think, on the word of two sources, that a strike is likely. We have high confidence in this judgement.',
    ],
    [
      '⟦We are highly confident that the rains will probably⟧ come.',
      'We think that the rains will probably come. We are highly confident in this judgement.',
    ],
    [
      '⟦I am fairly confident that the rains will probably⟧ come.',
      'I think that the rains will probably come. I am fairly confident in this judgement.',
    ],
    [
      '⟦We’re confident that the rains are likely⟧ to come.',
      'We think that the rains are likely to come. We are confident in this judgement.',
    ],
    [
      '⟦We remain confident that the rains are highly likely⟧ to come.',
      'We think that the rains are highly likely to come. We remain confident in this judgement.',
    ],
    ['⟦We are confident the rains will probably⟧ come.', 'We think that the rains will probably come. We are confident in this judgement.'],
    [
      '⟦There is high confidence that the rains will probably⟧ come.',
      'We think that the rains will probably come. Our confidence in this judgement is high.',
    ],
    [
      '⟦Our confidence is low that the bridge will probably⟧ close.',
      'We think that the bridge will probably close. Our confidence in this judgement is low.',
    ],
    [
      '⟦Our confidence that the bridge will probably⟧ close is low.',
      'We think that the bridge will probably close. Our confidence in this judgement is low.',
    ],
    [
      '⟦Our confidence in the judgement that the bridge will probably⟧ close is low.',
      'We think that the bridge will probably close. Our confidence in this judgement is low.',
    ],
    [
      'It is ⟦our high-confidence judgement that the bridge will probably⟧ close.',
      'It is our judgement that the bridge will probably close. We have high confidence in this judgement.',
    ],
    [
      'In ⟦our high-confidence judgment the bridge will probably⟧ close.',
      'In our judgment the bridge will probably close. We have high confidence in this judgment.',
    ],
    [
      'It is ⟦a moderate-confidence assessment that the bridge will probably⟧ close.',
      'It is an assessment that the bridge will probably close. We have moderate confidence in this assessment.',
    ],
  ],
  'openings, labels and asides': [
    [
      '⟦With low confidence, we assess that the pact is likely⟧ to be renewed.',
      'We assess that the pact is likely to be renewed. We have low confidence in this assessment.',
    ],
    [
      '⟦With moderate confidence we assess that the town will probably⟧ close the bridge.',
      'We assess that the town will probably close the bridge. We have moderate confidence in this assessment.',
    ],
    [
      '⟦With high confidence, it is assessed that the attack was likely⟧ the work of the group.',
      'It is assessed that the attack was likely the work of the group. Our confidence in this assessment is high.',
    ],
    [
      '⟦With moderate confidence, the bridge will probably⟧ close.',
      'The bridge will probably close. Our confidence in this judgement is moderate.',
    ],
    [
      'On balance, ⟦with moderate confidence, we judge that the ships will probably⟧ leave.',
      'On balance, we judge that the ships will probably leave. Our confidence in this judgement is moderate.',
    ],
    [
      '⟦Moderate confidence: the bridge is likely⟧ to close.',
      'The bridge is likely to close. Our confidence in this judgement is moderate.',
    ],
    [
      '(U) ⟦High confidence that the bridge is likely⟧ to close.',
      '(U) The bridge is likely to close. Our confidence in this judgement is high.',
    ],
    ['⟦[High confidence] The bridge is likely⟧ to close.', 'The bridge is likely to close. Our confidence in this judgement is high.'],
    [
      'The bridge is ⟦likely to close (moderate confidence)⟧.',
      'The bridge is likely to close. Our confidence in this judgement is moderate.',
    ],
    [
      'The bridge is ⟦likely to close before June (confidence: moderate)⟧.',
      'The bridge is likely to close before June. Our confidence in this judgement is moderate.',
    ],
    [
      'The bridge is ⟦likely to close [low confidence]⟧ before June.',
      'The bridge is likely to close before June. Our confidence in this judgement is low.',
    ],
    [
      'It is ⟦highly likely (high confidence)⟧ that the bridge will close.',
      'It is highly likely that the bridge will close. Our confidence in this judgement is high.',
    ],
    [
      'The bridge will close in June (⟦likely, moderate confidence⟧).',
      'The bridge will close in June (likely). Our confidence in this judgement is moderate.',
    ],
    [
      'The bridge will close in June (⟦moderate confidence; likely⟧).',
      'The bridge will close in June (likely). Our confidence in this judgement is moderate.',
    ],
    [
      'It is ⟦likely, with moderate confidence⟧, that the rains will come.',
      'It is likely that the rains will come. Our confidence in this judgement is moderate.',
    ],
    [
      'The bridge will ⟦probably close, with moderate confidence⟧.',
      'The bridge will probably close. Our confidence in this judgement is moderate.',
    ],
    [
      'The bridge will ⟦probably close with moderate confidence⟧.',
      'The bridge will probably close. Our confidence in this judgement is moderate.',
    ],
    [
      'The bridge will ⟦probably close – moderate confidence⟧.',
      'The bridge will probably close. Our confidence in this judgement is moderate.',
    ],
    [
      'The bridge is ⟦likely to close; moderate confidence⟧.',
      'The bridge is likely to close. Our confidence in this judgement is moderate.',
    ],
    [
      'The bridge will ⟦probably close, albeit with low confidence⟧.',
      'The bridge will probably close. Our confidence in this judgement is low.',
    ],
    [
      'We judge a strike ⟦likely, and do so with moderate confidence⟧.',
      'We judge a strike likely. Our confidence in this judgement is moderate.',
    ],
    [
      'The bridge will ⟦probably close, a judgement in which we have low confidence⟧.',
      'The bridge will probably close. We have low confidence in this judgement.',
    ],
    [
      'The bridge will ⟦probably close, which we hold with low confidence⟧.',
      'The bridge will probably close. We have low confidence in this judgement.',
    ],
  ],
  'clauses that say it of what came before': [
    [
      'The bridge will ⟦probably close, and we have low confidence in this⟧.',
      'The bridge will probably close. We have low confidence in this.',
    ],
    [
      'The bridge will ⟦probably close, but our confidence in this judgement is low⟧.',
      'The bridge will probably close. But our confidence in this judgement is low.',
    ],
    [
      'The bridge will ⟦probably close, although we have only low confidence in this assessment⟧.',
      'The bridge will probably close. But we have only low confidence in this assessment.',
    ],
    [
      'The bridge will ⟦probably close – we have moderate confidence in this⟧.',
      'The bridge will probably close. We have moderate confidence in this.',
    ],
    [
      'The bridge will ⟦probably close (we have low confidence in this⟧).',
      'The bridge will probably close. We have low confidence in this.',
    ],
    [
      'The bridge will ⟦probably close, and we have low confidence in this judgement⟧, which rests on one source.',
      'The bridge will probably close. We have low confidence in this judgement, which rests on one source.',
    ],
    [
      'The strike is ⟦likely to be called off, and confidence is moderate⟧.',
      'The strike is likely to be called off. Confidence is moderate.',
    ],
  ],
  'citations, marks and emphasis': [
    [
      '(S//NF) ⟦We judge with moderate confidence that the ships will probably⟧ leave. (AFP, May 3) It rains.',
      '(S//NF) We judge that the ships will probably leave. (AFP, May 3) We have moderate confidence in this judgement. It rains.',
    ],
    [
      '(S//NF) ⟦With moderate confidence, we judge that the ships will probably⟧ leave (AFP, May 3). It rains.',
      '(S//NF) We judge that the ships will probably leave (AFP, May 3). We have moderate confidence in this judgement. It rains.',
    ],
    [
      'The bridge is ⟦likely to close before June (AFP, May 3) (moderate confidence)⟧.',
      'The bridge is likely to close before June (AFP, May 3). Our confidence in this judgement is moderate.',
    ],
    [
      'The bridge will ⟦probably close, and we have low confidence in this⟧ (AFP, May 3). It rains.',
      'The bridge will probably close (AFP, May 3). We have low confidence in this. It rains.',
    ],
    [
      'The bridge will ⟦probably close, and we have low confidence in this⟧. (AFP, May 3) It rains.',
      'The bridge will probably close. (AFP, May 3) We have low confidence in this. It rains.',
    ],
    [
      'The bridge will ⟦probably close, but our confidence in this judgement is low⟧.[^1] It rains.\n\n[^1]: AFP, May 3.',
      'The bridge will probably close.[^1] But our confidence in this judgement is low. It rains.\n\n[^1]: AFP, May 3.',
    ],
    [
      '⟦We judge with moderate confidence that the ships will probably⟧ leave.[^1]\n\n[^1]: AFP, May 3.',
      'We judge that the ships will probably leave.[^1] We have moderate confidence in this judgement.\n\n[^1]: AFP, May 3.',
    ],
    [
      '**⟦We judge with moderate confidence that the ships will probably⟧ leave.** It rains.',
      '**We judge that the ships will probably leave. We have moderate confidence in this judgement.** It rains.',
    ],
    [
      '**⟦With moderate confidence**, we judge that the ships will probably⟧ leave.',
      'We judge that the ships will probably leave. We have moderate confidence in this judgement.',
    ],
    [
      '⟦We judge with **moderate confidence** that the ships are **likely⟧** to leave.',
      'We judge that the ships are **likely** to leave. We have moderate confidence in this judgement.',
    ],
    [
      '*⟦We judge with moderate confidence* that the ships are *likely⟧ to leave.*',
      '*We judge* that the ships are *likely to leave.* We have moderate confidence in this judgement.',
    ],
    [
      '(⟦We judge with moderate confidence that the ships will probably⟧ leave.)',
      '(We judge that the ships will probably leave. We have moderate confidence in this judgement.)',
    ],
    [
      '- ⟦We judge with moderate confidence that the ships will probably⟧ leave',
      '- We judge that the ships will probably leave. We have moderate confidence in this judgement',
    ],
    [
      '⟦We judge with moderate\nconfidence that the ships\nwill probably⟧ leave.',
      'We judge that the ships\nwill probably leave. We have moderate confidence in this judgement.',
    ],
  ],
  'where no split is sure': [
    ['⟦We have high confidence that the ships left port, which will probably⟧ please the crews.', null],
    ['⟦We judge with high confidence that the brigade has left and we think it likely⟧ to return.', null],
    ['⟦We judge with high confidence that the ships left and with moderate confidence that they are likely⟧ to return.', null],
    ['It is ⟦likely, and we have moderate confidence in this⟧, that the ships will leave.', null],
    ['- ⟦We judge with moderate confidence that the ships are likely⟧ to do two things:', null],
    [
      '⟦We have high confidence that the ships left port, and they will probably⟧ return in May.',
      'We have high confidence that the ships left port. They will probably return in May.',
    ],
  ],
}

/** Each clause is of something else, or a semicolon stands between: the directive's letter forbids it, an editor may let it pass. */
const apart: readonly Picture[] = [
  [
    'The bridge will ⟦probably close; our confidence in this judgement is moderate⟧.',
    'The bridge will probably close. Our confidence in this judgement is moderate.',
  ],
  [
    'The bridge will ⟦probably close; we have moderate confidence in this⟧.',
    'The bridge will probably close. We have moderate confidence in this.',
  ],
  [
    '⟦We judge with high confidence that the ships left; they will probably⟧ return.',
    'We judge with high confidence that the ships left. They will probably return.',
  ],
  [
    'It will ⟦probably rain, and we judge with high confidence⟧ that the bridge is closed.',
    'It will probably rain. We judge with high confidence that the bridge is closed.',
  ],
  [
    '⟦Our confidence in this judgement is low, and the ships will probably⟧ leave.',
    'Our confidence in this judgement is low. The ships will probably leave.',
  ],
  [
    '⟦We are moderately confident in this assessment, and the strike is likely⟧.',
    'We are moderately confident in this assessment. The strike is likely.',
  ],
  ['Although a strike is ⟦unlikely, we judge with high confidence⟧ that the talks have failed.', null],
]

const sound: readonly string[] = [
  'We judge that the bridge will probably close. We have high confidence in this judgement.',
  'Consumer confidence is likely to fall.',
  'Business confidence is likely to fall, and so will orders.',
  'The government will probably lose the vote of no confidence.',
  'A vote of confidence is likely in May.',
  'Confidence-building measures are unlikely to help.',
  'The ministry said with high confidence that it was likely.',
  'The ministry said it had high confidence that rain was likely.',
  '“We have high confidence that rain is likely,” the minister said.',
  'The minister was confident that rain was likely.',
  'He is confident that he will probably win.',
  'The mayor said: “We are low on fuel. We have high confidence that aid will probably come. It is over.” He left.',
  'We use “likely” for 55–80 percent, and “high confidence” for what rests on two sources.',
  'We use the term likely for 55–80 percent and have high confidence only where two sources agree.',
  'In this report the terms likely and probable mean 55–80 percent; high confidence refers to the sources.',
  'Is it likely that we have high confidence in this?',
  'Should we have high confidence that rain is likely?',
  'We have high confidence that the ships may leave.',
  'We judge with high confidence that the ships could leave.',
  'Our confidence in this judgement is low, since the source is likely to have an interest in it.',
  'We have low confidence in this judgment, which rests on the word of one mediator who is unlikely to know.',
  'We have low confidence in the ministry’s figures, which probably leave out the ports.',
  'We judge with high confidence that Tehran believes that the strike is unlikely.',
  'The FBI assesses with moderate confidence that the virus likely came from a laboratory.',
  'Analysts at the bank are highly confident that prices will probably rise.',
  'The 95 percent confidence interval is likely to be wide.',
  'With low confidence among consumers, we expect sales will probably fall.',
  'With consumer confidence low, we judge that sales will probably fall.',
  'He spoke with confidence of a likely victory.',
  'If we had high confidence that a strike was likely, we would say so.',
  'We cannot say with confidence that a strike is likely.',
  'We do not have high confidence that a strike is likely.',
  'Investors have little confidence that the deficit is likely to shrink.',
  'There is little confidence among traders that the deficit is likely to shrink.',
  'We judge with high confidence that the most likely route is the northern one.',
  'We judge with high confidence that an unlikely alliance has formed.',
  'We judge with high confidence that he was held on probable cause.',
  'We judge with high confidence that turnout among likely voters fell.',
  'The confidence and supply agreement is unlikely to last.',
  'It is likely that he spoke in confidence.',
  'He told us in confidence that the port would probably close.',
  'The agency’s high-confidence assessment is that the port will probably close.',
  'It was the agency that judged with high confidence that a strike was likely, the mediator said.',
  'In his view, it is likely (high confidence).',
  '> We judge with high confidence that the bridge will probably close.',
  'Confidential papers show that a strike is likely.',
  'We judge with high confidence that the minister told aides that a strike was likely.',
  'The minister said that a strike was likely, and we have moderate confidence in his account.',
  'The minister said that a strike was likely, and we have moderate confidence in this.',
  'The party won a vote of confidence, but it is likely to lose the next.',
  'The colonel’s confidence is likely to be shaken.',
  'We have every confidence in the minister, who will probably stay.',
  'Firms are unlikely to hire, with low confidence.',
  'Spending is unlikely to recover (low confidence).',
  'There is little confidence that the deficit is likely to shrink.',
  'We judge with high confidence that a strike is “likely”.',
  'Our confidence that a strike is likely has grown.',
  'We had high confidence in May that a strike was likely.',
  'We judged with high confidence in May that a strike was likely.',
  'Washington judges with high confidence that a strike is likely.',
  'We share the ministry’s confidence that a strike is likely.',
  'The ministry says that we have high confidence that a strike is likely.',
  'The confidence of the markets will probably return.',
  'In high confidence that rain is likely, farmers sowed.',
  'We have no confidence that a strike is likely.',
  'Likely voters have low confidence in the court.',
  'The strike is likely to be called off; confidence in the government is low.',
  'The strike is likely to be called off, and confidence is low.',
  'Prices will probably fall as confidence is low.',
  'With high confidence among traders that rain is likely, prices fell.',
  'He said: "We have high confidence that a strike is likely." It rains.',
  '‘We have high confidence that a strike is likely,’ he said.',
]

describe('mixed-likelihood-confidence', () => {
  for (const [what, pictures] of Object.entries(mixed))
    describe(`finds and splits: ${what}`, () => {
      for (const [picture, expected] of pictures)
        it(picture, () => {
          const { text } = marked(picture)
          const found = checked(text)
          assert.equal(drawnOf(text, found), picture)
          assert.equal(found[0]?.severity, 'warning')
          assert.equal(split(text), expected)
        })
    })

  describe('only hints at', () => {
    for (const [picture, expected] of apart)
      it(picture, () => {
        const { text } = marked(picture)
        const found = checked(text)
        assert.equal(drawnOf(text, found), picture)
        assert.equal(found[0]?.severity, 'hint')
        assert.equal(split(text), expected)
      })
  })

  describe('finds nothing in', () => {
    for (const text of sound) it(text, () => assert.equal(drawnOf(text, checked(text)), text))
  })

  describe('knows as a degree of likelihood', () => {
    const terms = [
      // ICD 203, the first row and the second.
      'there is ⟦almost no chance⟧ of it',
      'it is ⟦very unlikely⟧',
      'it is ⟦unlikely⟧',
      'there is a ⟦roughly even chance⟧ of it',
      'it is ⟦likely⟧',
      'it is ⟦very likely⟧',
      'it is ⟦almost certain⟧',
      'it will ⟦almost certainly⟧ come',
      'there is a ⟦remote chance⟧ of it',
      'it is ⟦highly improbable⟧',
      'it is ⟦improbable⟧',
      'there are ⟦roughly even odds⟧ of it',
      'it is ⟦probable⟧',
      'it will ⟦probably⟧ come',
      'it is ⟦highly probable⟧',
      'it is ⟦nearly certain⟧',
      // The probability yardstick.
      'it is ⟦highly unlikely⟧',
      'there is a ⟦realistic possibility⟧ of it',
      'there is a ⟦realistic probability⟧ of it',
      'it is ⟦highly likely⟧',
      // Numbers and turns of phrase.
      'there is a ⟦70 percent chance⟧ of it',
      'there is a ⟦60–70% probability⟧ of it',
      'it is ⟦80 per cent likely⟧',
      'the ⟦chances of it are about 30 percent⟧',
      'the ⟦odds of it are one in three⟧',
      'there is a ⟦one-in-three chance⟧ of it',
      'there is ⟦one chance in five⟧ of it',
      'it is ⟦more likely than not⟧',
      'it is ⟦in all likelihood⟧ true',
      'the ⟦likelihood of it is low⟧',
      'there is a ⟦high probability⟧ of it',
      'there are ⟦low chances⟧ of it',
      'the chances are ⟦fifty-fifty⟧',
      'it will most ⟦likely⟧ come',
    ]
    for (const term of terms)
      it(term, () => {
        const { text, spans } = marked(`We judge with high confidence that ${term}.`)
        assert.deepEqual(
          checked(text).map(({ span, message }) => [span.end, message.slice(1, message.indexOf('”'))]),
          spans.map(({ start, end }) => [end, text.slice(start, end)]),
        )
      })

    for (const words of [
      'it may come',
      'it might come',
      'it could come',
      'the most likely route is this',
      'it is less likely than in May',
      'likely voters stayed away',
      'there was probable cause',
      'an unlikely alliance was formed',
      'it is possible',
      'it is remote from the sea',
      'the odds are long',
      'the block is of low prospectivity',
      '70 percent of them left',
    ])
      it(`but not in: ${words}`, () => assert.deepEqual(checked(`We judge with high confidence that ${words}.`), []))
  })

  describe('knows as a level of confidence', () => {
    for (const level of [
      'high',
      'moderate',
      'medium',
      'low',
      'very high',
      'very low',
      'moderate-to-high',
      'low to moderate',
      'low-to-moderate',
      'a high degree of',
      'a moderate level of',
      'reasonable',
      'some',
      'only limited',
      'high analytic',
    ])
      it(level, () =>
        assert.equal(
          split(`We judge with ${level} confidence that it is likely.`),
          `We judge that it is likely. We have ${level} confidence in this judgement.`,
        ),
      )
  })

  describe('leaves out the confidence', () => {
    const pictures: readonly (readonly [string, string])[] = [
      ['We judge with high confidence that it is likely.', 'We judge that it is likely.'],
      ['We have high confidence that grindings are likely to fall.', 'We think grindings are likely to fall.'],
      ['We have high confidence that in May grindings are likely to fall.', 'We think that in May grindings are likely to fall.'],
      ['With low confidence, we assess that it is likely.', 'We assess that it is likely.'],
      ['It is likely to close (moderate confidence).', 'It is likely to close.'],
      [
        'We have high confidence that the ships left, which will probably please the crews.',
        'We think the ships left, which will probably please the crews.',
      ],
    ]
    for (const [text, expected] of pictures)
      it(text, () => {
        const fix = checked(text)[0]
          ?.fixes()
          .find(one => one.title === 'Leave out how confident we are')
        assert.equal(fix && applyEdits(text, fix.edits), expected)
      })
  })

  it('says which words it means and what would settle it', () =>
    assert.deepEqual(
      ['We judge with\n**high confidence** that it will *almost certainly* come.', 'It is likely, and our confidence in this is low.'].map(
        text => checked(text)[0]?.message,
      ),
      [
        '“almost certainly” says how likely this is, “high confidence” how good the grounds for saying so are: in one sentence a reader takes one for the other. Give each a sentence of its own.',
        '“likely” says how likely this is, “our confidence in this is low” how good the grounds for saying so are: in one sentence a reader takes one for the other. Give each a sentence of its own.',
      ],
    ))

  it('writes the judgement as the report spells it', () => {
    const text = 'We judge with high confidence that it is likely.'
    assert.equal(
      split(`${text}\n\nKEY JUDGMENTS`),
      'We judge that it is likely. We have high confidence in this judgment.\n\nKEY JUDGMENTS',
    )
    assert.equal(
      split(`${text}\n\nKEY JUDGEMENTS`),
      'We judge that it is likely. We have high confidence in this judgement.\n\nKEY JUDGEMENTS',
    )
  })

  it('offers last of all to let it stand for a reason, and changes nothing unasked', () => {
    for (const pictures of [...Object.values(mixed), apart])
      for (const [picture] of pictures) {
        const fixes = checked(marked(picture).text)[0]?.fixes() ?? []
        assert.match(fixes.at(-1)?.title ?? '', /^Ignore mixed-likelihood-confidence/)
        assert.ok(fixes.every(({ certain }) => !certain))
      }
  })

  it('leaves nothing to find in what it has split', () => {
    for (const pictures of [...Object.values(mixed), apart])
      for (const [, after] of pictures) if (after !== null) assert.equal(drawnOf(after, checked(after)), after)
  })

  it('finds it within a report as in the sentence alone', () => {
    const text = 'The minister said “no”.\n\nIt rains. We judge with high confidence that it is likely. It snows.'
    assert.equal(
      drawnOf(text, checked(text)),
      'The minister said “no”.\n\nIt rains. ⟦We judge with high confidence that it is likely⟧. It snows.',
    )
  })
})
