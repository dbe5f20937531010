import assert from 'node:assert/strict'
import { performance } from 'node:perf_hooks'
import { link } from '../server/src/model/link.ts'
import type { Model } from '../server/src/model/model.ts'
import { alone } from '../server/src/model/surroundings.ts'
import { rules } from '../server/src/rules/index.ts'
import type { Rule } from '../server/src/rules/rule.ts'
import { ParagraphCache } from '../server/src/syntax/paragraph.ts'
import { readReport } from '../server/src/syntax/read.ts'
import type { Flavour } from '../server/src/syntax/report.ts'
import { registry, settings } from './kit/desk.ts'
import { marked } from './kit/marked.ts'

/** Pieces that, said over and over, lead a careless pattern to look at the same text again and again. */
const pieces = [
  ...' \t\n\r.,;:!?-–—/()[]<>“”"’*_`#|@1aAé',
  ...[
    '. ',
    ', ',
    '; ',
    '– ',
    'a ',
    'A ',
    'A. ',
    'Aa ',
    'Aa, ',
    '1 ',
    '1, ',
    '1.',
    '1-',
    '1/',
    'May ',
    'May 3, ',
    'May 3; ',
    'the ',
    'of the ',
  ],
  ...[
    'AFP, ',
    'AFP ',
    'AFP; ',
    'AFP and ',
    'AFP/',
    '(AFP',
    '(AFP, ',
    '(AFP) ',
    '(AFP, May 3) ',
    '“AFP, ',
    '“AFP,” ',
    '[AFP](',
    '[1] ',
    '[^1] ',
    '[@a',
    '[@a; ',
  ],
  ...[
    'see ',
    '(see ',
    'see also ',
    'ibid. ',
    'http://',
    'www.',
    'a.com ',
    '.com/',
    '<!-- ',
    '-->',
    'p. ',
    'pp. 3-',
    'the daily Aa ',
    'U.S. ',
    'Gen. ',
    'de la ',
    'Al-',
  ],
  ...[
    'he said ',
    'said that ',
    'according to ',
    'likely ',
    'high confidence ',
    'Monday, ',
    'on Tuesday ',
    'last ',
    'the first ',
    'quarter of ',
    'in 2019 ',
    '2019-',
    '05/',
  ],
]

/** Around the piece, so that it stands where a reader of citations, of notes, of sentences looks at it. */
const frames: readonly ((pumped: string) => string)[] = [
  pumped => pumped,
  pumped => `The ferry sailed on time (${pumped}, May 3).`,
  pumped => `The ferry sailed on time (AFP, May 3; ${pumped}`,
  pumped => `The ferry sailed on time.[1]\n\nNotes\n\n[1] ${pumped}`,
]

const repeated = (piece: string, size: number): string => piece.repeat(Math.ceil(size / piece.length))

/** Milliseconds of the quickest of three runs: what the machine was not kept from. */
const quickest = (work: () => void): number => {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < 3; run++) {
    const start = performance.now()
    work()
    best = Math.min(best, performance.now() - start)
  }
  return best
}

/** Units of text that reading begins with, and a rule, which does less with each. */
const toRead = 4_000
const toCheck = 16_000
const step = 4
/** Four times the text may take four times as long; sixteen times is a square. The rest is the machine's doing. */
const allowed = 9
/** What is done so quickly is not measured well, and hurts nobody. */
const negligible = 5

/** Fails where the time grows faster than the text, seen at two sizes and, if they say so, at a third. */
const growsWithText = (what: string, small: number, work: (size: number) => () => void): void => {
  let size = small
  let time = quickest(work(size))
  for (let grown = 0; grown < 2; grown++) {
    const next = quickest(work(size * step))
    if (next < negligible || next < time * allowed) return
    time = next
    size *= step
  }
  assert.fail(`${what} takes ${time.toFixed(0)} ms for ${size} units of text: it grows faster than the text`)
}

const readings = (text: string, how: Flavour) => link(readReport(text, how, new ParagraphCache()), registry, settings.conventions, alone)

describe('the time taken grows with the text and no faster', () => {
  for (const how of ['plain', 'markdown'] as const)
    frames.forEach((frame, n) => {
      it(`by reading ${how}, frame ${n + 1}`, () => {
        for (const piece of pieces)
          growsWithText(`reading ${JSON.stringify(frame(piece))} (${how})`, toRead, size => {
            const text = frame(repeated(piece, size))
            return () => readings(text, how)
          })
      }).timeout(120_000)
    })

  /** The examples' own words, over and over and one at a time: what makes a rule look closely. */
  const fuel = ({ examples }: Rule): readonly string[] => {
    const texts = [...examples.bad.map(example => example.text), ...examples.good]
    return [
      ...texts.map(text => `${marked(text).text} `),
      ...texts.map(text => `${marked(text).text}\n\n`),
      ...examples.bad.flatMap(example => {
        const { text, spans } = marked(example.text)
        return spans.map(({ start, end }) => text.slice(start, end) || ' ')
      }),
    ]
  }

  /** Each of the rules on the text said over and over, with the fixes of the first of what it finds. */
  const answering = (piece: string, asked: readonly Rule[]): void => {
    const models = new Map<number, Model>()
    for (const rule of asked)
      growsWithText(`${rule.id} on ${JSON.stringify(piece)}`, toCheck, size => {
        const model = models.get(size) ?? readings(repeated(piece, size), 'plain')
        models.set(size, model)
        return () => {
          for (const found of [...rule.check(model)].slice(0, 50)) found.fixes()
        }
      })
  }

  for (const rule of rules)
    it(`by the rule ${rule.id} on its own examples`, () => {
      for (const piece of fuel(rule)) answering(piece, [rule])
    }).timeout(120_000)

  it('by every rule on citations', () => {
    for (const piece of pieces) answering(`The ferry sailed on time (${piece}, May 3). `, rules)
  }).timeout(120_000)
})
