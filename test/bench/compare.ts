/** Copydesk and its peers on the same texts in turns: how long a document takes that was not seen before, and one that was typed in. */
import { median } from './figures.ts'
import { prose, typed } from './prose.ts'
import { Subject, type Timing } from './subject.ts'

/** Somebody who answers for a name, from a JavaScript file. */
export interface Entrant {
  readonly label: string
  readonly module: string
}

export interface Standing {
  readonly label: string
  /** Milliseconds of the first document of the process, then medians: of a first analysis, and of the analysis after an edit. */
  readonly opening: number
  readonly first: number
  readonly again: number
  /** Bytes of the whole process at the end. */
  readonly rss: number
  readonly found: number
}

/** Long enough that whatever is loaded on first use is loaded. */
const small = 2_000
/** Rounds that are not counted, for the engine to compile what runs often. */
const warmUp = 10
/** Keys that are typed into each text. */
const keys = 3

/**
 * Returns how each entrant stood after so many rounds, `warmUp` others before them. A round gives every entrant the same text of `size`
 * characters, another each round, then the same after each of a few keys; who begins changes from round to round. One entrant works at a time.
 */
export const compare = async (entrants: readonly Entrant[], size: number, rounds: number): Promise<readonly Standing[]> => {
  const field = entrants.map(({ label, module }) => ({
    label,
    subject: new Subject(module),
    first: [] as Timing[],
    again: [] as Timing[],
  }))
  try {
    for (const { subject } of field) await subject.ask({ kind: 'first', text: prose(small, 0) })
    for (let round = 1; round <= warmUp + rounds; round++) {
      const text = prose(size, round)
      const turn = round % field.length
      for (const { subject, first, again } of [...field.slice(turn), ...field.slice(0, turn)]) {
        first.push(await subject.ask({ kind: 'first', text }))
        for (const edited of typed(text, keys)) again.push(await subject.ask({ kind: 'again', text: edited }))
      }
    }
  } finally {
    for (const { subject } of field) subject.stop()
  }
  return field.map(({ label, first, again }) => ({
    label,
    opening: first[0]?.ms ?? Number.NaN,
    first: median(first.slice(warmUp).map(({ ms }) => ms)),
    again: median(again.slice(warmUp * keys).map(({ ms }) => ms)),
    rss: again.at(-1)?.rss ?? 0,
    found: first.at(-1)?.found ?? 0,
  }))
}
