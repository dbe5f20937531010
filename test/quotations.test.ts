import assert from 'node:assert/strict'
import fc from 'fast-check'
import { applyEdits } from '../server/src/base/edit.ts'
import { readParagraph } from '../server/src/syntax/paragraph.ts'
import { missingPlaces } from '../server/src/syntax/quotations/missing-marks.ts'
import { quotationsIn, quotationsOf } from '../server/src/syntax/quotations/quotations.ts'
import { unattributedIn } from '../server/src/syntax/quotations/unattributed.ts'
import type { Flavour } from '../server/src/syntax/report.ts'
import { analysed } from './kit/desk.ts'
import { drawnOf, labelled, marked } from './kit/marked.ts'

/** One case a line; `\n` is a new line. */
const lines = (cases: string): readonly string[] =>
  cases
    .trim()
    .split('\n')
    .map(line => line.trim().replaceAll('\\n', '\n'))

describe('quotation marks', () => {
  /** Pairs are drawn in ⟦ ⟧. */
  const pairs = (title: string, cases: string): void => {
    describe(title, () => {
      for (const picture of lines(cases))
        it(picture.replaceAll('\n', '\\n'), () => {
          const { text } = marked(picture)
          const found = quotationsOf(readParagraph(text))
          assert.equal(drawnOf(text, found.pairs), picture)
          assert.equal(drawnOf(text, found.lone), text, 'none is alone')
        })
    })
  }

  pairs(
    'are paired, curly',
    `
    He called it ⟦“a mistake”⟧ and left.
    He called it ⟦“a mistake.”⟧ ⟦“A grave one.”⟧
    ⟦“We will not retreat,”⟧ he said. ⟦“We cannot.”⟧
    ⟦“Is that so?”⟧ he asked.
    He said (⟦“for the record”⟧) no.
    No talks—⟦“none at all”⟧—were held.
    He spoke of ⟦“…delays,”⟧ and of ⟦“more delays…”⟧
    ⟦“[He] won’t go,”⟧ she said.
    The ⟦“1990s”⟧ are over.
    It cost ⟦“£40”⟧ then.
    *⟦“Ferries”⟧* and **⟦“ships”⟧** sailed.
    ⟦“Quoted words”⟧[^1] and ⟦“more.”⟧[3]
    He said ⟦“no”⟧/⟦“yes”⟧.
    `,
  )

  pairs(
    'are paired, straight',
    `
    He called it ⟦"a mistake"⟧ and left.
    ⟦"We will respond!"⟧ the marshal warned. ⟦"We will."⟧
    (⟦"for the record"⟧)
    No talks--⟦"none at all"⟧--were held.
    No talks—⟦"none"⟧—were held.
    He said ⟦"...and then"⟧ no more.
    He said ⟦"no"⟧; she said ⟦"yes"⟧.
    \\⟦"escaped\\"⟧ marks
    **⟦"Bold"⟧** and _⟦"leaning"⟧_ words.
    He said:⟦"no space"⟧ before it.
    ⟦"Straight and curly”⟧ in one.
    ⟦“Curly and straight"⟧ in one.
    ⟦"Quoted"⟧[3] and ⟦"more."⟧[^2]
    `,
  )

  pairs(
    'are paired, single',
    `
    He called it ⟦‘a mistake’⟧ and left.
    He called it ⟦'a mistake'⟧ and left.
    ⟦‘We will not retreat,’⟧ he said.
    The republic was ⟦‘mortgaged to a nut’⟧[^7].
    ⟦‘I don’t know,’⟧ he said, ⟦‘and you don’t.’⟧
    ⟦'I don't know,'⟧ he said, ⟦'and you don't.'⟧
    ⟦‘The dogs’ home is shut,’⟧ he said.
    ⟦‘the farmers’ bank’⟧ has closed
    ⟦‘It was the ’90s,’⟧ he said.
    ⟦'It was the '90s,'⟧ he said.
    He speaks of ⟦‘the 1990s’⟧ alone.
    ⟦‘Ali is gone,’⟧ he said.
    ⟦‘Ulama are not asked,’⟧ he said.
    He ⟦‘lends to everybody’⟧; nobody pays.
    ⟦‘A’⟧, ⟦‘B’⟧ and ⟦‘C’⟧ class berths
    `,
  )

  pairs(
    'are paired, one kind in another',
    `
    They ⟦“call you ⟦‘partner’⟧ and ask”⟧ him.
    They ⟦‘call you ⟦“partner”⟧ and ask’⟧ him.
    They ⟦"call you ⟦'partner'⟧ and ask"⟧ him.
    ⟦“He said ⟦‘no,’⟧”⟧ she said.
    ⟦“He said ⟦‘no’⟧”⟧ she said.
    ⟦“⟦‘No’⟧ was all he said,”⟧ she wrote.
    ⟦"⟦'No'⟧ was all he said,"⟧ she wrote.
    ⟦“The workers’ club and the farmers’ bank”⟧ closed.
    ⟦‘The ⟦“workers’ club”⟧ is shut,’⟧ he said.
    ⟦“a ⟦“doubled”⟧ quotation”⟧ is bad style, and paired
    `,
  )

  pairs(
    'are paired as other languages set them',
    `
    Er nannte es ⟦„einen Fehler“⟧ und ging.
    Er nannte es ⟦„einen ⟦‚groben‘⟧ Fehler“⟧ und ging.
    Nazwał to ⟦„błędem”⟧ i wyszedł.
    Il a dit ⟦«non»⟧ et ⟦« jamais »⟧.
    Il a dit ⟦« non »⟧.
    Er sagte ⟦»nein«⟧ und ging.
    Он назвал это ⟦«ошибкой»⟧.
    ⟦«Он сказал ⟦“нет”⟧»⟧.
    Han sade ⟦”nej”⟧ och gick.
    He turned ⟦“one round“⟧ and went.
    He says ⟦\`\`no''⟧ in plain type.
    `,
  )

  pairs(
    'are told from apostrophes',
    `
    O’Brien’s dogs’ dinners weren’t cooked, and 'twas late.
    O'Brien's dogs' dinners weren't cooked, and 'tis late.
    ’Twas the ’90s, and rock ’n’ roll was everywhere.
    '90s rock 'n' roll, '60s soul and the summer of '69
    ‘90s rock and ‘twas late
    The US’ and the U.S.’ own ships, the Jones’ and the Times’ files
    The workers’ and farmers’ parties’ leaders
    the Qur’an, Sana’a, Sana’, the Shi’ite quarter and Ba‘th rule
    ‘Abd al-Rahman and ‘Ali met the ‘ulama’s envoys.
    ‘Umar’s brothers’ house
    goin’ home, th’ ol’ fishin’ boat
    Hawai‘i and O‘ahu
    the ’Ndrangheta and the 'Ndrangheta, ’s-Hertogenbosch and 't Hooft
    dotting the i’s and 2’s
    `,
  )

  pairs(
    'are told from feet, inches, minutes and seconds',
    `
    an 8" gun and a 10" one
    a 5'10" mayor and a 6' 2" wife
    a 5’10” mayor and a 12½” pipe
    at 51°28'40" north and 0°0'5" west
    at 51°28′40″ north
    at 51°28'40'' north
    the ⟦"8" gun"⟧ and a 10" one
    ⟦“the 8” gun and the 10” gun”⟧ were sold
    ⟦"about 40"⟧ or ⟦"maybe 50"⟧
    ⟦“We have 40”⟧ is all that he said.
    a 12' boat and a 40' mast
    a run of 3' and 20" in all
    the ⟦“8”⟧ on the door
    `,
  )

  pairs(
    'are not looked for in code, tags, comments and addresses',
    `
    Use \`say "no\` here.
    Use \`\`a "b\`\` here.
    Use \`\` \` "\`\` here.
    <span class="x">word</span> here
    <!-- don't say "no --> here
    See [the ⟦“port”⟧](http://a.example/x"y) here.
    See [the port](http://a.example/x "The port’s "title) here.
    ![A port](port.png "A ‘port) here
    ⟦“[Linked words](http://a.example/) and more,”⟧ he said.
    [⟦“Linked words”⟧](http://a.example/) were said.
    ⟦“Half [linked”⟧](http://a.example/) words
    `,
  )

  pairs(
    'of citations are the citation’s',
    `
    The ferry sailed (“Ferries, Back and Front,” Jakarta Post, May 3).
    The ferry sailed (“Ferries, Jakarta Post, May 3).
    The ferry sailed, ⟦“late,”⟧ on time (“Ferries,” Jakarta Post, May 3; ‘Ships’, AFP, May 2).
    ⟦“The ferry sailed (AFP, May 3),”⟧ he said.
    The dockers ⟦“left it”⟧ [@olsen2014, p. 3].
    `,
  )

  pairs(
    'that point the way or are spoken of are none',
    `
    Home » News » Ports
    the mark (") alone
    the mark " alone
    a name ends in ⟦"/"⟧, ⟦","⟧ or ⟦":"⟧, not in '.' or '/'
    Home › News › Ports
    `,
  )

  /** Lone marks are drawn in ⟦ ⟧. */
  const lone = (title: string, cases: string): void => {
    describe(title, () => {
      for (const picture of lines(cases))
        it(picture.replaceAll('\n', '\\n'), () => {
          const { text } = marked(picture)
          assert.equal(drawnOf(text, quotationsOf(readParagraph(text)).lone), picture)
        })
    })
  }

  lone(
    'without a partner are seen',
    `
    He called it ⟦“⟧a mistake and left.
    He called it a mistake⟦”⟧ and left.
    He called it ⟦"⟧a mistake and left.
    He called it a mistake⟦"⟧ and left.
    He called it ⟦‘⟧a mistake and left.
    He called it ⟦'⟧a mistake and left.
    He called it a mistake.⟦’⟧ She left.
    It was mortgaged to a nut⟦’⟧[^2], and sold.
    He speaks of an interruption in catering⟦’⟧.
    We left,⟦’⟧ he said.
    We left,⟦'⟧ he said.
    He called it ⟦“⟧a mistake, and then “a crime.”
    He called it “a mistake,” and then ⟦“⟧a crime.
    He called it “a mistake,” and then a crime.⟦”⟧
    They “call you ⟦‘⟧partner and ask” him.
    They ⟦“⟧call you ‘partner’ and ask him.
    They ‘call you ⟦“⟧partner’ and ask.
    The ⟦‘⟧workers club and the farmers bank closed.
    The ‘workers’ club is shut, and ⟦‘⟧no one weeps.
    ⟦„⟧Einen Fehler nannte er es.
    Il a dit ⟦«⟧non et jamais.
    Il a dit non⟦»⟧ et jamais.
    The mayor said (⟦“⟧for the record) no.
    - ⟦“⟧one item of a list
    \`\`code "\`\` and ⟦"⟧prose
    The ferry sailed, ⟦“⟧late, on time (“Ferries,” Jakarta Post, May 3).
    He ⟦“⟧knew the [way](http://a.example/"x) home.
    ⟦\`\`⟧No, he said.
    ⟦“⟧One, ⟦“⟧two and ⟦“⟧three.
    `,
  )

  it('without a partner that may be apostrophes are not', () => {
    for (const text of lines(`
      It was mortgaged to a nut’ and sold.
      They went fishin’, and asked the fuqaha’.
      the captain’s and the parties’.
      The ‘ulama left.
      We have 1995” in the files.
      the dogs’, the cats’ and the birds’
      `))
      assert.deepEqual(quotationsIn(text, []).lone, [])
  })

  it('never overlap, and never throw', () => {
    const piece = fc.constantFrom(
      ...[
        '“',
        '”',
        '‘',
        '’',
        '"',
        "'",
        '«',
        '»',
        '„',
        '‚',
        '‹',
        '›',
        '`',
        '``',
        "''",
        '\\',
        '(',
        ')',
        '[',
        ']',
        '](',
        '<',
        '>',
        ' ',
        '\n',
        ',',
      ],
      ...['.', 'a', 's', 'A', '8', '5’10', '’90s', 'said', '—', '*', '😀', '\ud83d'],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
        const text = pieces.join('')
        const { pairs, lone } = quotationsIn(text, [])
        const marks = [
          ...pairs.flatMap(({ span, words }) => [
            { start: span.start, end: words.start },
            { start: words.end, end: span.end },
          ]),
          ...lone.map(({ span }) => span),
        ].sort((a, b) => a.start - b.start)
        marks.reduce((end, mark) => {
          assert.ok(mark.start >= end && mark.end > mark.start, JSON.stringify(text))
          return mark.end
        }, 0)
        for (const a of pairs)
          for (const b of pairs)
            assert.ok(b.span.start <= a.span.start || b.span.start >= a.span.end || b.span.end <= a.span.end, JSON.stringify(text))
        const paragraph = readParagraph(text)
        for (const i of paragraph.sentences.keys()) unattributedIn(paragraph, i)
      }),
      { numRuns: 2_000 },
    )
  }).timeout(20_000)
})

describe('the partner of a lone quotation mark', () => {
  /** Places are numbered in the order they are offered in. */
  const placed = (title: string, inside: boolean, cases: string): void => {
    describe(title, () => {
      for (const picture of lines(cases))
        it(picture, () => {
          const text = picture.replace(/‹\d›/g, '')
          const paragraph = readParagraph(text)
          const { pairs, lone } = quotationsOf(paragraph)
          const [mark] = lone
          assert.ok(mark && lone.length === 1, 'one mark is alone')
          const around = {
            text,
            sentences: paragraph.sentences.map(({ span }) => span),
            citations: paragraph.citations.map(({ span }) => span),
            marks: [...pairs.flatMap(({ span }) => [span.start, span.end - 1]), mark.span.start].sort((a, b) => a - b),
          }
          const places = missingPlaces(around, mark, inside).map((at, i) => ({ at, label: String(i + 1) }))
          assert.equal(
            labelled(
              text,
              places.sort((a, b) => a.at - b.at),
            ),
            picture,
          )
        })
    })
  }

  placed(
    'that closes goes before who speaks, before the citation, to the end',
    true,
    `
    The gunmen “knew which cars to burn,‹1› according to a driver who got away‹2› [@afp2021].
    He called it “a postcard from a poor country,‹1› and said that the line would be built‹2› (AFP, May 3).
    They were “resting in a shed,‹1› and that anybody who doubted it could count them‹2› (AFP, May 3).
    They were “resting in a shed‹1› and that anybody who doubted it could count them‹2› (AFP, May 3).
    The fish were “waiting for a burial,‹2› and produced receipts for ice‹1› (AFP, May 3).
    He had “signed what they gave me,‹2› and been paid in gift cards‹1› (AFP, May 3).
    They were “not, strictly speaking, a file.‹1›[3]
    “We have sold nothing,‹1› said the mayor‹2› (AFP, May 3).
    “We have sold nothing,‹1› the mayor of the town said‹2› (AFP, May 3).
    “We have sold nothing,‹1› Olga Marran told reporters‹2› (AFP, May 3).
    “We have sold nothing.‹2› We have given it away,‹1› he said (AFP, May 3).
    It was “a matter of weeks‹2›; the mayor is still waiting‹1› (AFP, May 3).
    It was “a matter of weeks‹2› – nobody believed it‹3› – and then of months‹1› (AFP, May 3).
    It was “a matter of weeks‹1› [@olsen2014], and then of months‹2› (AFP, May 3).
    It was (so “a matter of weeks‹1›) a matter of months (AFP, May 3).
    It was “a mistake,‹2› and then‹1› “a crime” (AFP, May 3).
    It was “a mistake.‹1›
    Was it “a mistake?‹1›
    It was “a mistake‹1›
    `,
  )

  placed(
    'that closes stands before commas and stops where the house has it so',
    false,
    `
    The gunmen ‘knew which cars to burn‹1›, according to a driver who got away‹2› [@afp2021].
    It was ‘a mistake‹1›.
    Was it ‘a mistake?‹1›
    It was ‘a mistake…‹1›
    They were ‘not, strictly speaking, a file‹1›.[3]
    `,
  )

  placed(
    'that opens goes behind the words that lead to a quotation',
    true,
    `
    ‹1›We have sold nothing,” said the mayor (AFP, May 3).
    The port is shut (AFP, May 3). ‹1›We have sold nothing,” said the mayor (AFP, May 3).
    The mayor described the harbour as ‹1›a hole with a view” (AFP, May 3).
    The mayor said: ‹1›We have sold nothing” (AFP, May 3).
    The mayor said that ‹2›the harbour was ‹1›a hole with a view” (AFP, May 3).
    The mayor said ‹1›nothing at all” (AFP, May 3).
    ‹1›A hole with a view” it remains.
    `,
  )
})

describe('words in quotation marks', () => {
  const around = (sentence: string): string => `The port opened in May (AFP, May 3). ${sentence} The dredgers left in June.`

  /** Nobody's quotations are drawn in ⟦ ⟧. */
  const drawnNobodys = (picture: string): void => {
    const { text } = marked(around(picture))
    const paragraph = readParagraph(text)
    const found = paragraph.sentences.flatMap((_, i) => unattributedIn(paragraph, i))
    assert.equal(
      drawnOf(
        text,
        found.map(({ quotation }) => quotation),
      ),
      around(picture),
    )
  }

  describe('are nobody’s', () => {
    for (const picture of lines(`
      The project has been called ⟦“the longest queue on the whole coast,”⟧ and it is easy to see why.
      The patrol has been described as ⟦“a marriage of mutual suspicion,”⟧ and the papers are drawn up.
      Among its dockers the port is known as ⟦“the finest car park on the coast.”⟧
      On the quays they are calling it ⟦“a beach with a timetable.”⟧
      On the dealing desks they call it ⟦“a knife with two blades.”⟧
      In the town the project already goes by the name of ⟦“the tax holiday with a view,”⟧ and people laugh.
      What the town has been given is ⟦“a boat on a light switch.”⟧
      The refinery has been likened to ⟦“a teapot with two spouts.”⟧
      In the bazaar it is called ⟦“the tax that came on foot.”⟧
      Wags in the capital have dubbed the law ⟦“a lease on the weather for ten years.”⟧
      The arrangement is referred to in the trade as ⟦“a marriage without any witnesses.”⟧
      The plan, dubbed ⟦“the road that eats its own bridges,”⟧ was shelved.
      It has earned the nickname ⟦“the hospital where nobody ever dies.”⟧
      Locals call it ⟦‘a museum of unpaid bills’⟧.
      Critics have described the fund as ⟦"a purse with no bottom and no owner."⟧
      The reform is widely seen as ⟦“a haircut for the bald.”⟧
      Around the port they speak of ⟦“a harbour for ships that never come.”⟧
      The result is ⟦“a desert with a customs house.”⟧
      On the exchange the contract is known as ⟦‘the widow-maker that pays a pension’⟧.
      The company is said to be ⟦“as good as dead in the water.”⟧
      By then the battalion was being called ⟦“an army of nineteen cooks.”⟧
      It is what people in the trade call ⟦“a haircut with an axe.”⟧
      The truce has been described by some as ⟦“a pause for breath between two blows.”⟧
      The strategy amounts to ⟦“a prayer with a budget line.”⟧
      The crisis has been described, not unfairly, as ⟦“a fire drill with a real fire.”⟧
      It has been described as ⟦“a bank with a beach attached”⟧ and worse.
      The scheme has been called ⟦“a fifty-million-dollar clothesline,”⟧ and even its friends smile.
      They have a name for it: ⟦“the road that goes to lunch.”⟧
      ⟦“Nobody will ever see that money again.”⟧
      ⟦“Nobody will ever see that money again. It is gone.”⟧
      The plan has been called ⟦“a lease on the weather for ten years.”⟧ The phrase has travelled.
      The deal, announced in March, has been described as ⟦“a lease on the weather for ten years.”⟧
      The plan has been called ⟦“a lease on the weather for ten years,”⟧ but the minister says that it will stay.
      The report, which the ministry confirmed in April, has been called ⟦“a lease on the weather for ten years.”⟧
      `))
      it(picture, () => drawnNobodys(picture))
  })

  describe('are somebody’s, or no speech', () => {
    for (const text of lines(`
      The minister has been called “a fox in charge of the hens” by the opposition.
      The minister complained that the plan had been called “a lease on the weather for ten years.”
      The plan has been called “a lease on the weather for ten years,” the minister admitted.
      The plan has been called “a lease on the weather for ten years,” as one director put it.
      Olga Marran called the plan “a hole with a view and no door.”
      Its defense spokesman called the episode “the price of a decade of wishful thinking.”
      What a spokeswoman called “clarity on the vertical and below” is missing.
      The refinery was described by the auditor as “a teapot with two spouts.”
      The tanker was described in its papers as “in ballast and of no interest to anybody.”
      According to the mayor, the port is “a hole with a view and no door.”
      The port is, the mayor says, “a hole with a view and no door.”
      The harbour is, in the mayor’s words, “a hole with a view and no door.”
      The army is officially described as “a force for the defence of the peace.”
      The motto of the regiment is “the first to dig and last to eat.”
      The ship is called “The Pride of the Northern Lakes.”
      The village is called “Three Wells under the Hill.”
      The operation was named “Long Shadow Over Water.”
      The banner reads “no more tolls on our river.”
      The treaty obliges both sides to “refrain from any act of hostility.”
      Under the law a harbour is “an infrastructure serving the public at large.”
      The port authority describes the berth as “temporarily out of service for the season.”
      She has called it “a present to people who need none.”
      The question is “who pays for the bridge when it falls?”
      The company is known as “the Old Firm.”
      The road is known as “the long way.”
      The port has been called “corridor.”
      The so-called “corridor of peace and friendship” is closed.
      He told deputies that the bill had been called “a licence to print somebody else’s money.”
      The treaty’s promise of “free passage in peace and war” is a dead letter.
      Olga Marran has resigned. They called it “an insult to two old friends.”
      Bond dealers took “somewhat greater scope than before” to mean another cut.
      The plan has been called “a lease on the weather for ten years.” The phrase is the mayor’s.
      The plan has been called “a lease on the weather for ten years.” The words come from a letter to the mayor.
      The mayor said that it was “a matter of two or three weeks.” It is “a matter of two or three weeks” still.
      The port was declared “closed until further notice to all shipping.”
      He was released because he was “too old and too ill to be tried.”
      A harbour pilot is “anyone licensed to conduct a vessel in these waters.”
      The film “A Long Way from the Sea” was shown.
      “Party of the People’s Will” is the usual translation.
      The ban extends to “any vessel owned in whole or in part by the state.”
      The mayor of the town spoke. “Nobody will ever see that money again.”
      “Nobody will ever see that money again,” said the mayor.
      `))
      it(text, () => drawnNobodys(text))
  })
})

describe('the rules on quotations', () => {
  const found = (text: string, flavour: Flavour = 'plain') =>
    analysed(text, flavour).findings.filter(({ rule }) => rule === 'unbalanced-quote' || rule === 'unattributed-quote')
  /** Findings are drawn in ⟦ ⟧. */
  const reports = (picture: string, flavour: Flavour = 'plain'): void => {
    const { text } = marked(picture)
    assert.equal(drawnOf(text, found(text, flavour)), picture)
  }
  const cited = '(AFP, May 3)'

  it('let a quotation run over paragraphs that open it anew', () =>
    reports(`“One thing is sure, he said ${cited}.\n\n“Another is not ${cited}.\n\n“A third is left” ${cited}.`))
  it('let single marks do the same', () => reports(`‘One thing is sure, he said ${cited}.\n\n‘Another is not’ ${cited}.`))
  it('let block quotations do the same', () => reports(`He wrote ${cited}:\n\n> “One thing is sure.\n>\n> “Another is not.”\n`, 'markdown'))
  it('let a quotation end in a later paragraph', () => reports(`He said: “One thing is sure ${cited}.\n\nAnother is not” ${cited}.`))
  it('let a quotation take in a list', () =>
    reports(`The mayor asked for “the following ${cited}:\n\n- the keys ${cited};\n- the books” ${cited}.`, 'markdown'))
  it('let none run past a heading', () =>
    reports(`The mayor called it ⟦“a present⟧ ${cited}.\n\n# News\n\nThe clerk called it ⟦a loan”⟧ ${cited}.`, 'markdown'))
  it('take a paragraph that begins with another quotation for one', () =>
    reports(`The mayor called it ⟦“a present⟧ ${cited}.\n\nThe clerk called it “a loan” ${cited}.`))
  it('look into list items', () =>
    reports(`- The mayor called it ⟦“a present⟧ ${cited}.\n- The clerk called it “a loan” ${cited}.`, 'markdown'))
  it('look into headings', () => reports(`# The ⟦“present of the port⟧\n\nThe clerk called it “a loan” ${cited}.`, 'markdown'))
  it('look into notes', () =>
    reports('The port closed on Monday.[^1]\n\n[^1]: The clerk called it ⟦“a loan, in a letter that nobody has seen since.⟧', 'markdown'))
  it('leave tables alone', () => reports(`| bore | length |\n|---|---|\n| 8" | "x |\n`, 'markdown'))
  it('leave code alone', () => reports('```\nsay "no\n```\n', 'markdown'))
  it('look into asides that are no citations', () => reports(`The clerk, known as Ox (⟦“Storm⟧), called it “a loan” ${cited}.`))
  it('take a phrase that the next paragraph follows with speech for unclosed', () =>
    reports(`None exists, as she put it, ⟦“in any form at all⟧ ${cited}.\n\n“We were asked to build it,” she said ${cited}.`))
  it('leave what `malformed-citation` reports to it', () => {
    const text = 'The ferry sailed on time (“Ferries Are Back, Jakarta Post, May 3).'
    assert.deepEqual(
      analysed(text).findings.map(({ rule }) => rule),
      ['malformed-citation'],
    )
    reports('The ferry sailed on time.[^1]\n\n[^1]: *Jakarta Post*, “Ferries Are Back, 3 May 2019.', 'markdown')
  })
  it('leave quotations that are cited, attributed or set off alone', () => {
    reports('The project has been called “the longest queue on the coast” (AFP, May 3).')
    reports('The project has been called “the longest queue on the coast” (see the Monitor, May 3).')
    reports('AFP reported on May 3 that the project has been called “the longest queue on the coast.”')
    reports('> The project has been called “the longest queue on the coast.”\n', 'markdown')
  })

  /** What each of the fixes of the one finding makes of the text, by its title. */
  const fixes = (text: string): Readonly<Record<string, string>> => {
    const [finding, ...more] = found(text)
    assert.ok(finding && more.length === 0, 'one finding')
    return Object.fromEntries(finding.fixes().map(({ title, edits }) => [title, applyEdits(text, edits)]))
  }

  it('offer each place for the missing mark, and to do without', () =>
    assert.deepEqual(fixes(`The mayor called it “a present to the clerk, and left the keys ${cited}.`), {
      'Close the quotation after “and left the keys”': `The mayor called it “a present to the clerk, and left the keys” ${cited}.`,
      'Close the quotation after “a present to the clerk,”': `The mayor called it “a present to the clerk,” and left the keys ${cited}.`,
      'Remove the quotation mark': `The mayor called it a present to the clerk, and left the keys ${cited}.`,
      'Ignore unbalanced-quote here, with a reason': `<!-- copydesk-ignore unbalanced-quote: reason -->\nThe mayor called it “a present to the clerk, and left the keys ${cited}.`,
    }))
  it('set the mark as the report sets its others', () => {
    const first = (text: string): string | undefined => Object.values(fixes(text))[0]
    assert.equal(
      first(`It was ‘lost’, ‘gone’. The rest was ‘for sale, according to the mayor ${cited}.`),
      `It was ‘lost’, ‘gone’. The rest was ‘for sale’, according to the mayor ${cited}.`,
    )
    assert.equal(
      first(`It was “lost”, “gone”. The rest was “for sale, according to the mayor ${cited}.`),
      `It was “lost”, “gone”. The rest was “for sale”, according to the mayor ${cited}.`,
    )
    assert.equal(
      first(`It was "lost," "gone." The rest was "for sale, according to the mayor ${cited}.`),
      `It was "lost," "gone." The rest was "for sale," according to the mayor ${cited}.`,
    )
    assert.equal(first(`Es war „verloren ${cited}.`), `Es war „verloren“ ${cited}.`)
    assert.equal(first(`Il a dit «non ${cited}.`), `Il a dit «non» ${cited}.`)
  })
  it('offer to name the speaker, to cite, and to do without the marks', () => {
    const offered = fixes('The port opened in May (AFP, May 3). It is known as “a bank with a beach attached.”')
    const isCiting = (title: string): boolean => title.startsWith('Cite ')
    assert.deepEqual(Object.keys(offered).filter(isCiting), ['Cite AFP, May 3 (cited near by)', 'Cite a source…'])
    assert.deepEqual(Object.fromEntries(Object.entries(offered).filter(([title]) => !isCiting(title))), {
      'Name the speaker…': 'The port opened in May (AFP, May 3). It is known as, in SPEAKER’s words, “a bank with a beach attached.”',
      'Remove the quotation marks: the words are our own':
        'The port opened in May (AFP, May 3). It is known as a bank with a beach attached.',
      'Ignore unattributed-quote here, with a reason':
        '<!-- copydesk-ignore unattributed-quote: reason -->\nThe port opened in May (AFP, May 3). It is known as “a bank with a beach attached.”',
    })
  })
  it('put the speaker of a quotation that stands alone behind it', () => {
    const speaker = (quotation: string): string | undefined =>
      Object.values(fixes(`The port opened in May ${cited}. The channel silted up. ${quotation} The dredgers left.`))[0]
    assert.ok(speaker('“Nobody will see that money again.”')?.includes('up. “Nobody will see that money again,” said SPEAKER. The'))
    assert.ok(speaker('“Nobody will see that money again!”')?.includes('up. “Nobody will see that money again!” said SPEAKER. The'))
  })
})
