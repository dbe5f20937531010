/** What every score of the desk against the annotated fixtures is made of: the counting, the fixtures, and a desk that reads them. */
import { readFileSync } from 'node:fs'
import { type Analysis, analyse } from '../../server/src/analysis.ts'
import { deskSettings, flavourOf, knownNames, surroundingsOf } from '../../server/src/desk.ts'
import type { Row } from '../../server/src/features/annotate.ts'
import { Shelf } from '../../server/src/registry/bibliography.ts'
import { noSettings } from '../../server/src/registry/settings.ts'
import { readTeam } from '../../server/src/registry/team.ts'
import type { Count } from './score-findings.ts'

/** How much of what is there was found. */
export class Score {
  found = 0
  wrong = 0
  missed = 0

  add(found: number, wrong: number, missed: number): void {
    this.found += found
    this.wrong += wrong
    this.missed += missed
  }

  /** The share of what is there that was found, 0–1. */
  get recall(): number {
    return this.found + this.missed === 0 ? 1 : this.found / (this.found + this.missed)
  }

  /** The share of what was found that is there, 0–1. */
  get precision(): number {
    return this.found + this.wrong === 0 ? 1 : this.found / (this.found + this.wrong)
  }

  /** The harmonic mean of precision and recall, 0–1. */
  get f1(): number {
    const all = 2 * this.found + this.wrong + this.missed
    return all === 0 ? 1 : (2 * this.found) / all
  }
}

export type Scores = ReadonlyMap<string, Score>

/** Adds to the scores, each made when it is first counted. */
export const counter =
  (scores: Map<string, Score>): Count =>
  (what, found, wrong, missed) => {
    const score = scores.get(what) ?? new Score()
    scores.set(what, score)
    score.add(found, wrong, missed)
  }

/** The scores of something, and everything in which desk and key differ. */
export interface Scored {
  readonly scores: Scores
  readonly misses: readonly string[]
}

export const fixtures = new URL('../fixtures/', import.meta.url)
/** The text of a fixture. */
export const read = (name: string): string => readFileSync(new URL(name, fixtures), 'utf8')

/**
 * `corpus`: the reports the desk was made with. `corpus-apart`: reports by other hands, written and keyed without sight of what the desk makes of
 * them; their sentences are learnt from. `corpus-held-back`: the same, and nothing is learnt from them.
 */
export const reportSets = ['corpus', 'corpus-apart', 'corpus-held-back'] as const
export type ReportSet = (typeof reportSets)[number]

/** The desk of a team of no files: the packs alone, and beside each report the bibliographies that stand in the folder of its set. */
export const desk = async (set: ReportSet = 'corpus'): Promise<(name: string, text: string) => Promise<Analysis>> => {
  const team = await readTeam('file:///reports', async () => null, knownNames)
  const beside = async (uri: string): Promise<string> => read(`${set}/${uri.slice(uri.lastIndexOf('/') + 1)}`)
  return async (name, text) => {
    const uri = `file:///reports/${name}`
    const around = await surroundingsOf(uri, text, team.bibliographies, beside, new Shelf())
    return analyse(text, flavourOf(uri, ''), team.registry, deskSettings(team.settings, noSettings), around)
  }
}

/** A name less what is no matter: case, stops, the shape of marks. */
export const plain = (name: string | null | undefined): string =>
  (name ?? '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[–—]/g, '-')
    .replace(/[.,;:“”"]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** The rows of a type. */
export const ofType = <T extends Row['type']>(rows: readonly Row[], type: T): readonly Extract<Row, { type: T }>[] =>
  rows.filter((row): row is Extract<Row, { type: T }> => row.type === type)

/** How many of two lists' members stand in both. */
export const shared = (want: readonly string[], got: readonly string[]): number => {
  const left = [...got]
  return want.filter(one => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
}

/** One entry of a citation, in a key or as the desk has it. */
export interface Item {
  readonly source: string | null
  readonly date: string | null
  readonly published?: string | null
}
