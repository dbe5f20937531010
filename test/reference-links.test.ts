/** Links whose address is defined elsewhere in the report. */
import assert from 'node:assert/strict'
import { annotate } from '../server/src/features/annotate.ts'
import { analysed } from './kit/desk.ts'

const definitions = `

[1]: https://www.reuters.com/world/2019/05/03/ferry/
[the post]: <https://www.thejakartapost.com/a> "A ferry"
[Kyodo story]: https://english.kyodonews.net/news/
[1]: https://www.afp.com/second
`

/** The citations of a report with these definitions, as annotate prints them. */
const cited = (body: string, end = definitions): readonly string[] =>
  annotate(analysed(`${body}${end}`, 'markdown')).flatMap(row =>
    row.type === 'citation' ? [[row.kind, row.text, ...row.items.map(({ source, date }) => `${source} ${date}`)].join('; ')] : [],
  )

describe('links by reference', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['The ferry sailed ([Reuters, May 3][1]).', ['link; [Reuters, May 3][1]; Reuters 2019-05-03']],
    ['The ferry [sailed on time][1].', ['link; [sailed on time][1]; Reuters 2019-05-03']],
    ['The ferry [sailed on time][The  Post].', ['link; [sailed on time][The  Post]; thejakartapost.com null']],
    ['The ferry sailed ([Kyodo story][]).', ['link; [Kyodo story][]; english.kyodonews.net null']],
    ['The ferry [sailed on time][nowhere].', []],
    ['The ferry sailed [AFP, May 3][sic].', ['source; [AFP, May 3]; AFP 2019-05-03']],
    ['The ferry sailed [AFP, May 3][Kyodo, May 4].', ['source; [AFP, May 3]; AFP 2019-05-03', 'source; [Kyodo, May 4]; Kyodo 2019-05-04']],
  ]
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(cited(text), expected))

  it('are two brackets where the second is a note’s number', () => {
    const notes = '\n\n## Notes\n\n[1] Kyodo, May 2, 2019.\n[2] AFP, May 3, 2019.\n'
    assert.deepEqual(cited('The ferry sailed on time [sic][1]. It came back.[1][2]', notes), [
      'note-number; [1]; Kyodo 2019-05-02',
      'note-number; [1]; Kyodo 2019-05-02',
      'note-number; [2]; AFP 2019-05-03',
    ])
  })
})
