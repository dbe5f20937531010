import assert from 'node:assert/strict'
import { applyEdits, type Edit } from '../server/src/base/edit.ts'
import type { Fix } from '../server/src/rules/rule.ts'
import type { Flavour } from '../server/src/syntax/report.ts'
import { analysed } from './kit/desk.ts'
import { drawn } from './kit/marked.ts'

/** The text after a fix, the parts to fill in marked. Only the fills of a single edit can be drawn. */
const applied = (text: string, fix: Fix): string => {
  const after = applyEdits(text, fix.edits)
  const [edit, ...others] = fix.edits.filter((one: Edit) => one.fill)
  if (!edit || others.length > 0) return after
  const before = fix.edits
    .filter(one => one.span.start < edit.span.start)
    .reduce((sum, one) => sum + one.text.length - (one.span.end - one.span.start), 0)
  const fill = (edit.fill ?? []).map(span => ({ start: edit.span.start + before + span.start, end: edit.span.start + before + span.end }))
  return drawn(after, fill)
}

/** The fixes of the first finding of a rule, a line each: the title, and the text after it. */
const fixes = (rule: string, text: string, flavour?: Flavour): readonly string[] => {
  const finding = analysed(text, flavour).findings.find(one => one.rule === rule)
  assert.ok(finding, `${rule} finds something`)
  return finding.fixes().map(fix => `${fix.title} → ${fix.declare ? `declares ${fix.declare.name}` : applied(text, fix)}`)
}

describe('the fixes', () => {
  it('of an uncited claim cite before the stop, the nearest sources first', () => {
    const text = 'The port closed (AFP, May 3; Kyodo, May 2). Some 400 dockers lost their jobs.'
    assert.deepEqual(fixes('uncited-claim', text), [
      'Cite AFP, May 3 → The port closed (AFP, May 3; Kyodo, May 2). Some 400 dockers lost their jobs (AFP, ⟦May 3⟧).',
      'Cite Kyodo, May 2 → The port closed (AFP, May 3; Kyodo, May 2). Some 400 dockers lost their jobs (Kyodo, ⟦May 2⟧).',
      'Cite a source… → The port closed (AFP, May 3; Kyodo, May 2). Some 400 dockers lost their jobs (⟦SOURCE⟧, ⟦May 3⟧).',
      'Mark as our own judgement: “We assess that …” → The port closed (AFP, May 3; Kyodo, May 2). We assess that some 400 dockers lost their jobs.',
      'Ignore uncited-claim here, with a reason → <!-- copydesk-ignore uncited-claim: ⟦reason⟧ -->\nThe port closed (AFP, May 3; Kyodo, May 2). Some 400 dockers lost their jobs.',
    ])
  })

  const first = (text: string, flavour?: Flavour): string | undefined => fixes('uncited-claim', text, flavour)[0]

  it('cite behind the stop where the report does', () => {
    assert.equal(
      first('The port closed. (AFP, May 3) Some 400 dockers lost their jobs.'),
      'Cite AFP, May 3 → The port closed. (AFP, May 3) Some 400 dockers lost their jobs. (AFP, ⟦May 3⟧)',
    )
  })

  it('cite behind a quotation that ends inside', () => {
    assert.equal(
      first('The port closed (AFP, May 3). The mayor said that it was “a black day.”'),
      'Cite AFP, May 3 → The port closed (AFP, May 3). The mayor said that it was “a black day.” (AFP, ⟦May 3⟧)',
    )
  })

  it('cite in the reference that stands there already', () => {
    assert.equal(
      first('The port closed (AFP, May 3). Some 400 dockers lost their jobs (see the Monitor, May 1).'),
      'Cite AFP, May 3 → The port closed (AFP, May 3). Some 400 dockers lost their jobs (AFP, ⟦May 3⟧; see the Monitor, May 1).',
    )
  })

  it('offer no date that says another day elsewhere', () => {
    for (const date of ['yesterday', 'Monday', 'May 3; Kyodo, same day'])
      assert.deepEqual(
        fixes('uncited-claim', `The port closed (AFP, ${date}). Some 400 dockers lost their jobs.`)
          .map(line => line.split(' → ')[0] ?? '')
          .filter(title => title.includes(date.split(', ').at(-1) ?? '')),
        [],
      )
  })

  it('offer no day that does not exist', () => {
    assert.deepEqual(
      fixes('uncited-claim', 'The port closed (AFP, April 31). Some 400 dockers lost their jobs.').map(line => line.split(' → ')[0]),
      ['Cite a source…', 'Mark as our own judgement: “We assess that …”', 'Ignore uncited-claim here, with a reason'],
    )
  })

  it('point at a footnote again, or make a new one', () => {
    const text = 'The port closed in May.[^1]\n\nSome 400 dockers lost their jobs.\n\n[^1]: AFP, 3 May 2019.\n'
    assert.deepEqual(fixes('uncited-claim', text, 'markdown').slice(0, 2), [
      'Cite [^1], AFP → The port closed in May.[^1]\n\nSome 400 dockers lost their jobs.[^1]\n\n[^1]: AFP, 3 May 2019.\n',
      'Cite in a new note [^2] → The port closed in May.[^1]\n\nSome 400 dockers lost their jobs.[^2]\n\n[^1]: AFP, 3 May 2019.\n[^2]: ⟦SOURCE⟧, ⟦3 May 2019⟧.\n',
    ])
  })

  it('point at a key again', () => {
    assert.equal(
      first('The port closed in May [@afp2019].\n\nSome 400 dockers lost their jobs.', 'markdown'),
      'Cite [@afp2019] → The port closed in May [@afp2019].\n\nSome 400 dockers lost their jobs [@afp2019].',
    )
  })

  it('leave a name its capital when they make a judgement of its sentence', () => {
    const [, , judgement] = fixes('uncited-claim', 'The port closed (AFP, May 3). Tolland sold 400 cranes on Monday.')
    assert.equal(
      judgement,
      'Mark as our own judgement: “We assess that …” → The port closed (AFP, May 3). We assess that Tolland sold 400 cranes on Monday.',
    )
  })

  it('ignore on the line in a list, and with the line ends of the file', () => {
    assert.equal(
      fixes('uncited-claim', '- The port closed (AFP, May 3).\n- Some 400 dockers lost their jobs.\n', 'markdown').at(-1),
      'Ignore uncited-claim here, with a reason → - The port closed (AFP, May 3).\n- Some 400 dockers lost their jobs. <!-- copydesk-ignore-line uncited-claim: ⟦reason⟧ -->\n',
    )
    assert.equal(
      fixes('uncited-claim', 'The port closed (AFP, May 3).\r\n\r\nSome 400 dockers lost their jobs.\r\n').at(-1),
      'Ignore uncited-claim here, with a reason → The port closed (AFP, May 3).\r\n\r\n<!-- copydesk-ignore uncited-claim: ⟦reason⟧ -->\r\nSome 400 dockers lost their jobs.\r\n',
    )
  })

  it('of an ignored finding silence it', () => {
    for (const text of [
      'The port closed (AFP, May 3). Some 400 dockers lost their jobs.',
      '- The port closed (AFP, May 3).\n- Some 400 dockers lost their jobs.',
    ]) {
      const ignore = analysed(text).findings[0]?.fixes().at(-1)
      assert.ok(ignore)
      assert.deepEqual(analysed(applyEdits(text, ignore.edits)).findings, [])
    }
  })

  it('of an unknown source change it, declare it or ignore it', () => {
    const text = 'The port closed (Reutres, May 3).'
    assert.deepEqual(fixes('unknown-source', text), [
      'Change to Reuters → The port closed (Reuters, May 3).',
      'Add “Reutres” to the team’s sources → declares Reutres',
      'Ignore unknown-source here, with a reason → <!-- copydesk-ignore unknown-source: ⟦reason⟧ -->\nThe port closed (Reutres, May 3).',
    ])
  })
})
