import assert from 'node:assert/strict'
import type { LinkedCitation } from '../../server/src/model/model.ts'
import type { Flavour } from '../../server/src/syntax/report.ts'
import { analysed } from './desk.ts'
import { drawnOf, marked } from './marked.ts'

/** The citations of the report drawn, which stand where the picture marks them: it fails where they do not. */
export const citationsOf = (picture: string, flavour: Flavour): readonly LinkedCitation[] => {
  const { text } = marked(picture)
  const { citations } = analysed(text, flavour).model
  assert.equal(drawnOf(text, citations), picture)
  return citations
}

/** Each source of a citation with its date, "–" for what is not there. */
export const itemsSaid = ({ items }: LinkedCitation): string =>
  items.map(({ source, date }) => `${source ?? '–'} ${date === null ? '–' : (date.value ?? 'no such day')}`).join('; ')

/**
 * Checks citations as they stand in reports, one a line: the text with each citation marked, then, after the arrow, what each says: its kind where
 * it is no `source`, every source with its date (– for what is not there), and `inside` where it stands within its sentence. None of them is
 * malformed. Reports are of 6 May 2019 and know the sources of the kit. ¶ begins a new paragraph.
 */
export const checkCitations = (groups: Readonly<Record<string, string>>, flavour: Flavour): void => {
  for (const [name, lines] of Object.entries(groups))
    describe(name, () => {
      for (const line of lines.split('\n').map(each => each.trim()))
        if (line !== '')
          it(line, () => {
            const [picture = '', reads = ''] = line.replaceAll('¶', '\n\n').split(/\s→\s?/)
            const citations = citationsOf(picture, flavour)
            const said = citations.map(citation =>
              [
                citation.kind === 'source' ? '' : `${citation.kind}: `,
                itemsSaid(citation),
                citation.written.placement === 'inner' ? ' inside' : '',
              ]
                .join('')
                .trim(),
            )
            assert.equal(said.join(' | ').replace(/\s+/g, ' '), reads)
            assert.deepEqual(
              citations.flatMap(citation => citation.flaws),
              [],
            )
          })
    })
}
