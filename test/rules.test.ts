import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { applyEdits } from '../server/src/base/edit.ts'
import { conventionsOf } from '../server/src/model/conventions.ts'
import { rules } from '../server/src/rules/index.ts'
import { invalidRegistry } from '../server/src/rules/invalid-registry.ts'
import { analysed as analysedDated } from './kit/desk.ts'
import { drawnOf, marked } from './kit/marked.ts'

describe('rules', () => {
  it('are all listed', () => {
    const files = readdirSync(new URL('../server/src/rules', import.meta.url))
      .map(name => name.replace(/\.ts$/, ''))
      .filter(name =>
        /^export const \w+: (?:Omit<)?Rule/m.test(readFileSync(new URL(`../server/src/rules/${name}.ts`, import.meta.url), 'utf8')),
      )
    assert.deepEqual([...rules.map(rule => rule.id), invalidRegistry.id].sort(), files.sort())
  })

  for (const rule of rules) {
    describe(rule.id, () => {
      const analysed = (text: string) =>
        analysedDated(text, undefined, {
          ...(rule.examples.undated ? { conventions: conventionsOf(null) } : {}),
          ...(rule.optional ? { rules: new Map([[rule.id, rule.severity]]) } : {}),
        })
      const of = (id: string, text: string) => analysed(text).findings.filter(finding => finding.rule === id)

      it('says what and why in whole sentences', () => {
        for (const words of [rule.summary, rule.why]) assert.match(words, /^[A-Z].+[.]$/)
      })

      rule.examples.bad.forEach((example, n) => {
        const { text, spans } = marked(example.text)

        it(`reports example ${n + 1} as drawn`, () => {
          const found = of(rule.id, text)
          assert.ok(spans.length > 0, 'an example marks at least one span')
          assert.equal(drawnOf(text, found), example.text)
          assert.equal(found[0]?.message, example.message)
        })

        it(`offers a way out of every finding of example ${n + 1}`, () => {
          for (const finding of of(rule.id, text)) assert.ok(finding.fixes().length > 0)
        })

        const { fixed } = example
        if (fixed === null) return
        it(`mends example ${n + 1} by its first fix and breaks nothing else`, () => {
          const first = of(rule.id, text)[0]?.fixes()[0]
          assert.ok(first)
          assert.notEqual(fixed, text)
          assert.equal(applyEdits(text, first.edits), fixed)
          const before = analysed(text)
          const after = analysed(fixed)
          assert.equal(after.findings.length, before.findings.length - 1, 'one finding less, and no other instead')
          assert.ok(after.model.sentences.length >= before.model.sentences.length, 'no sentence was lost')
        })
      })

      rule.examples.good.forEach((text, n) => {
        it(`finds nothing in good example ${n + 1}, nor does any other rule`, () => {
          assert.deepEqual(
            analysed(text).findings.map(finding => [finding.rule, text.slice(finding.span.start, finding.span.end)]),
            [],
          )
        })
      })
    })
  }

  it('that throw are recorded and silence no other', async () => {
    const { analyse } = await import('../server/src/analysis.ts')
    const { registry, settings } = await import('./kit/desk.ts')
    const { ParagraphCache } = await import('../server/src/syntax/paragraph.ts')
    const { alone } = await import('../server/src/model/surroundings.ts')
    const broken = {
      ...(rules[0] ?? assert.fail()),
      id: 'broken',
      check: (): never => {
        throw new Error('boom')
      },
    }
    const seen = analyse('The ferry sailed (AFP,, May 3).', 'plain', registry, settings, alone, new ParagraphCache(), [broken, ...rules])
    assert.deepEqual(
      seen.crashes.map(crash => [crash.rule, String(crash.error)]),
      [['broken', 'Error: boom']],
    )
    assert.deepEqual(
      seen.findings.map(finding => finding.rule),
      ['malformed-citation'],
    )
  })
})
