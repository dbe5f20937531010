/** What the client at the other end can do, read once from its `initialize` request. */
import type { InitializeParams } from 'vscode-languageserver'

export interface Abilities {
  /** It asks for diagnostics; otherwise they are sent to it. */
  readonly pull: boolean
  /** It can be told to ask again. */
  readonly refresh: boolean
  /** The same of inlay hints. */
  readonly refreshHints: boolean
  /** Edits may carry the document's version. */
  readonly versioned: boolean
  /** Edits may hold places for the cursor to visit. */
  readonly snippets: boolean
  /** Edits may make files. */
  readonly create: boolean
  /** Links may say where they lead. */
  readonly linkTooltips: boolean
  /** It answers `workspace/configuration`. */
  readonly configuration: boolean
  readonly configurationChanges: boolean
  /** It watches files on request. */
  readonly watch: boolean
  readonly watchFolders: boolean
  readonly folders: boolean
  readonly markdown: boolean
  /** It answers the desk's own requests for files. */
  readonly files: boolean
  /** It has commands of its own for the desk's verbs, and says itself what came of them. */
  readonly verbs: boolean
  /** It shows a place in a document when told to. */
  readonly showDocument: boolean
  /** The user trusts the workspace, or the client knows no such thing. */
  readonly trusted: boolean
}

export const abilitiesOf = ({ capabilities, initializationOptions }: InitializeParams): Abilities => {
  const { textDocument, window, workspace } = capabilities
  const edit = workspace?.workspaceEdit
  const hover = textDocument?.hover?.contentFormat
  return {
    pull: textDocument?.diagnostic !== undefined,
    refresh: workspace?.diagnostics?.refreshSupport === true,
    refreshHints: workspace?.inlayHint?.refreshSupport === true,
    versioned: edit?.documentChanges === true,
    snippets: edit?.documentChanges === true && edit.snippetEditSupport === true,
    create: edit?.documentChanges === true && edit.resourceOperations?.includes('create') === true,
    linkTooltips: textDocument?.documentLink?.tooltipSupport === true,
    configuration: workspace?.configuration === true,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watch: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchFolders: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    folders: workspace?.workspaceFolders === true,
    markdown: hover === undefined || hover.includes('markdown'),
    files: isRecord(initializationOptions) && initializationOptions.files === true,
    verbs: isRecord(initializationOptions) && initializationOptions.verbs === true,
    showDocument: window?.showDocument?.support === true,
    trusted: !(isRecord(initializationOptions) && initializationOptions.trusted === false),
  }
}

/** Whether a value from the wire is an object with keys. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
