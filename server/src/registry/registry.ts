/** What a team and the packs declare: sources and entities, and how a written name finds them. Knows no report and no file system. */
import type { Span } from '../base/span.ts'

/** Where a declaration stands: a file's URI and the offsets of the entry in it; null for a pack. */
export interface Place {
  readonly uri: string
  readonly span: Span
}

/** Another name, with the ISO days (or years, months) between which it was in use. */
export interface Alias {
  readonly name: string
  readonly from?: string
  readonly to?: string
}

export type SourceKind =
  | 'agency'
  | 'newspaper'
  | 'magazine'
  | 'broadcaster'
  | 'website'
  | 'official'
  | 'think-tank'
  | 'ngo'
  | 'organisation'
  | 'journal'
  | 'document'
  | 'person'
  | 'social-media'

export interface Source {
  readonly id: string
  readonly name: string
  readonly also: readonly Alias[]
  readonly kind: SourceKind | null
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  /** ISO 639-1. */
  readonly languages: readonly string[]
  readonly owner: string | null
  /** Admiralty letter A–F. */
  readonly reliability: string | null
  readonly url: string | null
  readonly from: string | null
  readonly to: string | null
  readonly successor: string | null
  readonly note: string | null
  /** The pack it ships in, or the team's file. */
  readonly declared: Place | { readonly pack: string }
}

export type EntityKind = 'person' | 'organisation' | 'place'

export interface Role {
  readonly title: string
  readonly of?: string
  readonly from?: string
  readonly to?: string
}

export interface Entity {
  readonly id: string
  readonly name: string
  readonly also: readonly Alias[]
  readonly kind: EntityKind
  readonly roles: readonly Role[]
  readonly note: string | null
  readonly links: readonly string[]
  readonly declared: Place | { readonly pack: string }
}

/** What a written name turns out to be. */
export type Resolution<T> =
  | { readonly kind: 'known'; readonly is: T; readonly canonical: boolean }
  | { readonly kind: 'ambiguous'; readonly among: readonly T[] }
  | { readonly kind: 'unknown' }

/** A look-up over declared things by any of their names; case, hyphens, dots, a leading article and diacritics do not count. */
export interface Names<T> {
  readonly all: readonly T[]
  byId(id: string): T | null
  /** At most one look-up in a table; never throws. */
  resolve(name: string): Resolution<T>
  /** The nearest declared things to a name that is not known, best first, at most `limit`; empty where nothing is near. */
  nearest(name: string, limit: number): readonly Near<T>[]
}

export interface Near<T> {
  readonly is: T
  /** The declared name or alias that is near. */
  readonly name: string
  /** 0 (nothing alike) to 1 (the same). */
  readonly likeness: number
}

export interface Registry {
  readonly sources: Names<Source>
  readonly entities: Names<Entity>
}
