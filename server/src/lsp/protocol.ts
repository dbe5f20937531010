/** What Copydesk says over the wire beyond the protocol. The client imports these as types only, so this file holds no code that runs. */

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

/** Client to server: how many claims a report makes and how many of them are cited; null for a document that is no report. */
export interface Summary {
  readonly method: 'copydesk/summary'
  readonly params: { readonly uri: string }
  readonly result: { readonly claims: number; readonly cited: number } | null
}

/** In `initializationOptions`: what the client at the other end can do. */
export interface InitializationOptions {
  /** It answers `copydesk/readFile` and `copydesk/findFiles`. */
  readonly files?: boolean
  /** False where the user has not said that the workspace is trusted: then nothing outside its folders is read. */
  readonly trusted?: boolean
}
