/** Adding a source to a team's file, as pictures: the file before, and after with the cursor ‸ where something is to be filled in. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { applyEdits } from '../server/src/base/edit.ts'
import { fold } from '../server/src/base/fold.ts'
import { declareSource } from '../server/src/registry/declare.ts'
import { decodeSources } from '../server/src/registry/decode.ts'

/** The text after the declaration, with a cursor at each part to fill in; null where there is none. */
const declared = (before: string | null, name: string): string | null => {
  const edit = declareSource(before, { name })
  if (edit === null) return null
  const cursors = [...(edit.fill ?? [])].reverse()
  const text = cursors.reduce((all, { end }) => `${all.slice(0, end)}‸${all.slice(end)}`, edit.text)
  return applyEdits(before ?? '', [{ ...edit, text }])
}

const heading = '# The sources that this team cites: name, kind, country, reliability, other names.\n'

describe('declareSource', () => {
  it('begins the file where there is none, and says what it is', () => {
    const after = `${heading}- name: Harbour Gazette\n  kind: ‸\n`
    for (const before of [null, '', '\n', '\ufeff'])
      assert.equal(declared(before, 'Harbour Gazette')?.replace('\ufeff', '').trimEnd(), after.trimEnd(), JSON.stringify(before))
    assert.equal(declared('# ours\n', 'Harbour Gazette'), '# ours\n- name: Harbour Gazette\n  kind: ‸\n')
    assert.equal(declared('---\n', 'Harbour Gazette'), '---\n- name: Harbour Gazette\n  kind: ‸\n')
  })

  const pictures: Readonly<Record<string, readonly [string, string]>> = {
    'after the last entry': [
      '# ours\n- name: Reuters # the agency\n  kind: agency\n',
      '# ours\n- name: Reuters # the agency\n  kind: agency\n- name: Harbour Gazette\n  kind: ‸\n',
    ],
    'after a last line without an end': ['- name: Reuters', '- name: Reuters\n- name: Harbour Gazette\n  kind: ‸\n'],
    'with the line ends of the file': ['- name: Reuters\r\n', '- name: Reuters\r\n- name: Harbour Gazette\r\n  kind: ‸\r\n'],
    'with the line ends of the file, the last one missing': [
      '- name: A1\r\n- name: Reuters',
      '- name: A1\r\n- name: Reuters\r\n- name: Harbour Gazette\r\n  kind: ‸\r\n',
    ],
    'with the line ends of an old Mac': [
      '- name: Reuters\r  kind: agency\r',
      '- name: Reuters\r  kind: agency\r- name: Harbour Gazette\r  kind: ‸\r',
    ],
    'in the indentation of the file': [
      '  -   name: Reuters\n      kind: agency\n',
      '  -   name: Reuters\n      kind: agency\n  -   name: Harbour Gazette\n      kind: ‸\n',
    ],
    'with an empty line between entries where there is one': [
      '- name: Reuters\n\n- name: Interfax\n',
      '- name: Reuters\n\n- name: Interfax\n\n- name: Harbour Gazette\n  kind: ‸\n',
    ],
    'with an empty line between entries where there is one, and Windows line ends': [
      '- name: Reuters\r\n\r\n- name: Interfax\r\n',
      '- name: Reuters\r\n\r\n- name: Interfax\r\n\r\n- name: Harbour Gazette\r\n  kind: ‸\r\n',
    ],
    'before empty lines at the end': ['- name: Reuters\n\n\n', '- name: Reuters\n- name: Harbour Gazette\n  kind: ‸\n\n\n'],
    'after a comment at the end': ['- name: Reuters\n# end\n', '- name: Reuters\n# end\n- name: Harbour Gazette\n  kind: ‸\n'],
    'before the end of the document': ['---\n- name: Reuters\n...\n', '---\n- name: Reuters\n- name: Harbour Gazette\n  kind: ‸\n...\n'],
    'after a text of several lines': [
      '- name: Reuters\n  note: |\n    a\n\n    b\n',
      '- name: Reuters\n  note: |\n    a\n\n    b\n- name: Harbour Gazette\n  kind: ‸\n',
    ],
    'after a byte order mark': ['\ufeff- name: Reuters\n', '\ufeff- name: Reuters\n- name: Harbour Gazette\n  kind: ‸\n'],
    'in the place of an empty list': ['# ours\n[]\n', '# ours\n- name: Harbour Gazette\n  kind: ‸\n'],
    'in an empty list with a comment in it': ['[ # none\n]\n', '[ { name: "Harbour Gazette", kind: ‸ }  # none\n]\n'],
    'in a list in brackets': ['[{ name: Reuters }]\n', '[{ name: Reuters }, { name: "Harbour Gazette", kind: ‸ }]\n'],
    'in a list in brackets with a comma at its end': [
      '[{ name: Reuters },]\n',
      '[{ name: Reuters }, { name: "Harbour Gazette", kind: ‸ },]\n',
    ],
    'in a list in brackets, on a line of its own': [
      '[\n  { name: Reuters },\n  { name: Interfax }\n]\n',
      '[\n  { name: Reuters },\n  { name: Interfax },\n  { name: "Harbour Gazette", kind: ‸ }\n]\n',
    ],
    'to a file that is no YAML at the moment': [
      '- name: "Reuters\n- name: Interfax\n',
      '- name: "Reuters\n- name: Interfax\n- name: Harbour Gazette\n  kind: ‸\n',
    ],
  }
  for (const [where, [before, after]] of Object.entries(pictures))
    it(`adds the entry ${where}`, () => {
      assert.equal(declared(before, 'Harbour Gazette'), after)
    })

  it('puts a name in quotation marks where it needs them', () => {
    const line = (name: string): string | undefined => declared('- name: Reuters\n', name)?.split('\n')[1]
    assert.deepEqual(
      [
        'Gazeta.ru',
        "People's Daily",
        'Moscow: Now',
        '24',
        'No',
        '- x',
        '"Vesti" #1',
        '@desk',
        "'1+1'",
        '  Harbour\r\n Gazette ',
        'a\0b',
        'Зеркало',
        '[x]',
      ].map(line),
      [
        '- name: Gazeta.ru',
        "- name: People's Daily",
        "- name: 'Moscow: Now'",
        "- name: '24'",
        '- name: "No"',
        "- name: '- x'",
        `- name: '"Vesti" #1'`,
        "- name: '@desk'",
        `- name: "'1+1'"`,
        '- name: Harbour Gazette',
        '- name: "a\\u0000b"',
        '- name: Зеркало',
        "- name: '[x]'",
      ],
    )
  })

  it('declares nothing that is declared already, that is no name, or in a file that is no list', () => {
    assert.deepEqual(
      [
        declareSource('- name: Itar-Tass\n  also: TASS\n', { name: 'itar tass' }),
        declareSource('- name: Itar-Tass\n  also: TASS\n', { name: 'Tass' }),
        declareSource(null, { name: ' — ' }),
        declareSource('sources:\n  - name: Reuters\n', { name: 'Interfax' }),
        declareSource('hello\n', { name: 'Interfax' }),
        declareSource('['.repeat(10_000), { name: 'Interfax' }),
      ],
      [null, null, null, null, null, null],
    )
  })

  const entry = fc.constantFrom(
    ...[
      '- name: Reuters',
      '- name: Interfax\n  kind: agency',
      '- { name: Tass, also: [Telegraph Agency, Itar Telegraph] }',
      '-   name: "Vesti: TV"\n    note: |\n      a\n      b',
    ],
    ...[
      '- name: Turan\n  note: >-\n    x\n\n    y',
      "- name: 'Khabar'\n  # about it\n  country: KZ",
      '-\n  name: Delfi',
      '- name: Postimees\n  note: |+\n    z\n\n',
    ],
  )
  const file = fc
    .tuple(
      fc.constantFrom('', '# ours\n', '---\n', '\ufeff', '\n\n'),
      fc.uniqueArray(entry, { maxLength: 5 }),
      fc.constantFrom('\n', '\n\n', '\n# between\n'),
      fc.constantFrom('', '\n', '\n\n', '\n# end', '\n  \n', '\n...\n'),
      fc.boolean(),
    )
    .map(([head, entries, between, tail, windows]) => {
      const text = head + entries.join(between) + tail
      return windows ? text.replaceAll('\n', '\r\n') : text
    })
  const name = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    fc.string({ unit: fc.constantFrom(...'ab1 :#-?{}[],&*!|>\'"%@`\\\n\t~.'), minLength: 1, maxLength: 12 }),
  )

  it('adds one source and leaves every other as it is, whatever the file and the name', () => {
    let held = 0
    fc.assert(
      fc.property(file, name, (before, written) => {
        const known = decodeSources('', before)
        fc.pre(!known.broken && fold(written) !== '' && /[\p{L}\p{N}]/u.test(written))
        const edit = declareSource(before, { name: written })
        assert.ok(edit, JSON.stringify({ before, written }))
        assert.ok(edit.span.start === edit.span.end, 'an insertion')
        const after = decodeSources('', applyEdits(before, [edit]))
        const plain = (list: typeof known) => list.entries.map(source => ({ ...source, declared: null, note: source.note?.trimEnd() }))
        assert.deepEqual(plain(after).slice(0, -1), plain(known))
        assert.equal(after.entries.at(-1)?.name, written.replace(/\s+/g, ' ').trim())
        assert.deepEqual([after.problems, after.broken], [known.problems, false])
        const crlf = before.includes('\r\n')
        if (crlf) assert.doesNotMatch(edit.text, /(?<!\r)\n/)
        held++
      }),
      { numRuns: 200 },
    )
    assert.ok(held >= 200)
  }).timeout(30_000)

  it('never throws, and never breaks a file', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          file,
          fc.string({ unit: 'binary', maxLength: 40 }),
          fc.string({ unit: fc.constantFrom(...'-[]{}: ,\n"#a'), maxLength: 20 }),
        ),
        name,
        (before, written) => {
          const edit = declareSource(before, { name: written })
          if (edit === null) return
          const [old, now] = [decodeSources('', before), decodeSources('', applyEdits(before, [edit]))]
          assert.equal(now.entries.length, old.entries.length + 1)
          assert.ok(old.broken || !now.broken)
        },
      ),
      { numRuns: 200 },
    )
  }).timeout(30_000)
})
