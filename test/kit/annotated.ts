/** The annotated reports, read as by a team of no files. */
import { readdirSync, readFileSync } from 'node:fs'
import { type Analysis, analyse } from '../../server/src/analysis.ts'
import { deskSettings, flavourOf, knownNames, surroundingsOf } from '../../server/src/desk.ts'
import { Shelf } from '../../server/src/registry/bibliography.ts'
import { noSettings } from '../../server/src/registry/settings.ts'
import { readTeam } from '../../server/src/registry/team.ts'
import { ParagraphCache } from '../../server/src/syntax/paragraph.ts'

export interface AnnotatedReport {
  readonly name: string
  readonly text: string
  /** What the desk makes of the report with another text. */
  readonly analyse: (text: string) => Analysis
}

const fixtures = new URL('../fixtures/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, fixtures), 'utf8')

export const annotatedReports = async (): Promise<readonly AnnotatedReport[]> => {
  const team = await readTeam('file:///reports', async () => null, knownNames)
  const found = ['corpus', 'corpus-apart', 'corpus-held-back'].flatMap(set =>
    readdirSync(new URL(`${set}/`, fixtures)).flatMap(name => (/\.(?:md|txt|report)$/.test(name) ? [{ set, name }] : [])),
  )
  return Promise.all(
    found.map(async ({ set, name }) => {
      const uri = `file:///reports/${name}`
      const text = read(`${set}/${name}`)
      const beside = async (other: string): Promise<string> => read(`${set}/${other.slice(other.lastIndexOf('/') + 1)}`)
      const around = await surroundingsOf(uri, text, team.bibliographies, beside, new Shelf())
      const settings = deskSettings(team.settings, noSettings)
      const paragraphs = new ParagraphCache()
      return { name, text, analyse: (other: string) => analyse(other, flavourOf(uri, ''), team.registry, settings, around, paragraphs) }
    }),
  )
}
