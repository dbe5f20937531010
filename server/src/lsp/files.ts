/** Where the server gets files it was not sent: from its own host, or from the client. */
import type { Connection } from 'vscode-languageserver'
import type { FindFiles, ReadFile } from './protocol.ts'

export interface Files {
  /** The text of the file; null where there is none. Rejects where there is one that cannot be read. */
  read(uri: string): Promise<string | null>
  /** The text that the file begins with, of about `length` UTF-16 units. Null where there is none to read; never rejects. */
  head(uri: string, length: number): Promise<string | null>
  /**
   * The URIs of the files below a folder that may be reports: those that match one of the globs, or that the host's own search takes for reports.
   * Which of them are is for the desk to say. Never rejects.
   */
  find(folder: string, globs: readonly string[]): Promise<readonly string[]>
}

/** No files at all: an editor that offers none, and a server that may not look itself. */
export const noFiles: Files = { read: async () => null, head: async () => null, find: async () => [] }

/** Files that the client reads for the server: of a virtual workspace, or for a server in a worker. */
export const clientFiles = (connection: Connection): Files => {
  const read = (uri: string): Promise<ReadFile['result']> => {
    const params: ReadFile['params'] = { uri }
    return connection.sendRequest<ReadFile['result']>('copydesk/readFile' satisfies ReadFile['method'], params)
  }
  return {
    read,
    head: async (uri, length) => (await read(uri).catch(() => null))?.slice(0, length) ?? null,
    find: (folder, globs) => find(connection, folder, globs),
  }
}

const find = async (connection: Connection, folder: string, globs: readonly string[]): Promise<readonly string[]> => {
  try {
    const params: FindFiles['params'] = { folder, globs }
    return await connection.sendRequest<FindFiles['result']>('copydesk/findFiles' satisfies FindFiles['method'], params)
  } catch {
    return []
  }
}

/** `own` for the scheme it serves, `others` for all the rest. */
export const byScheme = (scheme: string, own: Files, others: Files): Files => {
  const of = (uri: string): Files => (uri.startsWith(`${scheme}:`) ? own : others)
  return {
    read: uri => of(uri).read(uri),
    head: (uri, length) => of(uri).head(uri, length),
    find: (folder, globs) => of(folder).find(folder, globs),
  }
}
