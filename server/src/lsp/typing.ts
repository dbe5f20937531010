/** Where the open documents are being typed in, so that a sentence is not flagged while its author is still at it. */
import type { DocumentUri } from 'vscode-languageserver'
import type { Analysis } from '../analysis.ts'
import { canonical } from '../desk.ts'
import { placesWithCursor, stillTyped, type TypedPlace } from '../features/still-typed.ts'
import type { Finding } from '../rules/rule.ts'
import type { Clock } from './clock.ts'
import type { Replacement } from './convert.ts'

/** How long typing must rest before its sentence is flagged, in milliseconds, where nobody set it. */
export const usualPause = 3000

/** More places than this, edited at once, are not being typed at: everything of a kind was replaced. */
const mostPlaces = 50

interface Typed {
  readonly places: readonly TypedPlace[]
  /** When, by the clock. */
  readonly last: number
}

export class Typing {
  readonly #clock: Clock
  readonly #typed = new Map<string, Typed>()
  /** The pause that was last asked for of a document. */
  readonly #pauses = new Map<string, number>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Takes note of an edit, its replacements in the order they were made. */
  edited(uri: DocumentUri, replacements: readonly Replacement[]): void {
    const key = canonical(uri)
    const now = this.#clock.now()
    const before = this.#typed.get(key)
    if (replacements.length > mostPlaces) {
      this.#typed.delete(key)
      return
    }
    const going = before && now - before.last < (this.#pauses.get(key) ?? usualPause) ? before.places : []
    this.#typed.set(key, { places: typedPlaces(going, replacements), last: now })
  }

  /** Takes note of where the cursors stand (UTF-16 units): what none of them is in has been left. */
  moved(uri: DocumentUri, analysis: Analysis, cursors: readonly number[]): void {
    const key = canonical(uri)
    const typed = this.#typed.get(key)
    if (typed) this.#typed.set(key, { ...typed, places: placesWithCursor(analysis, typed.places, cursors) })
  }

  closed(uri: DocumentUri): void {
    const key = canonical(uri)
    this.#typed.delete(key)
    this.#pauses.delete(key)
  }

  /**
   * Tells which findings to keep back, and for how many milliseconds more unless something happens. Null where nobody types: with a pause of 0
   * nobody ever does.
   */
  waiting(
    uri: DocumentUri,
    analysis: Analysis,
    pause: number,
  ): { readonly keepsBack: (finding: Finding) => boolean; readonly rest: number } | null {
    const key = canonical(uri)
    this.#pauses.set(key, pause)
    const typed = this.#typed.get(key)
    if (!typed || typed.places.length === 0) return null
    const rest = typed.last + pause - this.#clock.now()
    return rest > 0 ? { keepsBack: stillTyped(analysis, typed.places), rest } : null
  }
}

/** The places after the replacements: where they were made, each with what was being typed there already. Others have been left. */
const typedPlaces = (before: readonly TypedPlace[], replacements: readonly Replacement[]): readonly TypedPlace[] => {
  let places: readonly (TypedPlace & { readonly edited: boolean })[] = before.map(place => ({ ...place, edited: false }))
  for (const { span, length } of replacements) {
    const end = span.start + length
    const by = end - span.end
    let fresh = { start: span.start, end }
    const others: (typeof places)[number][] = []
    for (const place of places) {
      if (place.fresh.end < span.start) others.push(place)
      else if (place.fresh.start > span.end)
        others.push({ ...place, at: place.at + by, fresh: { start: place.fresh.start + by, end: place.fresh.end + by } })
      else
        fresh = {
          start: Math.min(fresh.start, place.fresh.start),
          end: Math.max(fresh.end, place.fresh.end > span.end ? place.fresh.end + by : end),
        }
    }
    places = [...others, { at: end, fresh, edited: true }]
  }
  return places.filter(place => place.edited).map(({ at, fresh }) => ({ at, fresh }))
}
