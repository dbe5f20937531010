/** What Copydesk says over the wire beyond the protocol. The client imports these as types only, so this file holds no code that runs. */
import type { ClaimCount } from '../features/claim-count.ts'

/** Server to client: the text of a file that the server cannot reach itself (a virtual workspace, a worker); null where there is none. */
export interface ReadFile {
  readonly method: 'copydesk/readFile'
  readonly params: { readonly uri: string }
  readonly result: string | null
}

/** Server to client: the URIs of the files below a folder that match one of the globs, which are relative to the folder. */
export interface FindFiles {
  readonly method: 'copydesk/findFiles'
  readonly params: { readonly folder: string; readonly globs: readonly string[] }
  readonly result: readonly string[]
}

/** Client to server: how a report's claims are supported; null for a document that is no report. */
export interface Summary {
  readonly method: 'copydesk/summary'
  readonly params: { readonly uri: string }
  readonly result: ClaimCount | null
}

/** Server to client, only to one that has `verbs`: the registry or a setting changed, so that what was answered may be old. */
export interface Stale {
  readonly method: 'copydesk/stale'
}

/**
 * Client to server: where the cursors stand in a document that was just edited; none where the user works elsewhere. What they have left is flagged at
 * once. A client that does not send it has it flagged when typing rests.
 */
export interface Selection {
  readonly method: 'copydesk/selection'
  readonly params: {
    /** Positions of another version than the server's are ignored. */
    readonly textDocument: { readonly uri: string; readonly version: number }
    readonly positions: readonly { readonly line: number; readonly character: number }[]
  }
}

/**
 * `workspace/executeCommand` of `copydesk.nextUncitedClaim` and `copydesk.previousUncitedClaim`: selects that claim in the client's editor, by
 * `window/showDocument`. Its one argument says where to look from.
 */
export interface UncitedClaim {
  readonly argument: {
    readonly textDocument: { readonly uri: string }
    readonly position: { readonly line: number; readonly character: number }
  }
  /** Null where the report has no uncited claim, or the document is no report. */
  readonly result: {
    readonly range: {
      readonly start: { readonly line: number; readonly character: number }
      readonly end: { readonly line: number; readonly character: number }
    }
    /** Which it is of how many, from 1 on. */
    readonly number: number
    readonly count: number
    /** It is on the other side of the document's end. */
    readonly wrapped: boolean
  } | null
}

/** In `initializationOptions`: what the client at the other end can do. */
export interface InitializationOptions {
  /** It answers `copydesk/readFile` and `copydesk/findFiles`. */
  readonly files?: boolean
  /** It has commands for the desk's verbs and shows what comes of them: the server then registers none and says nothing of its own. */
  readonly verbs?: boolean
  /** False where the user has not said that the workspace is trusted: then nothing outside its folders is read. */
  readonly trusted?: boolean
}
