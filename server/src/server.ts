/** The server as a process: it reads the files of this machine itself and asks the client for all others. */
import { createConnection } from 'vscode-languageserver/node'
import { URI } from 'vscode-uri'
import { version } from '../../package.json'
import { knownNames } from './desk.ts'
import { readHead, readText } from './io/files.ts'
import { findReports } from './io/reports.ts'
import { byScheme, type Files } from './lsp/files.ts'
import { serve } from './lsp/serve.ts'
import { declaresReport } from './syntax/blocks/header.ts'

/** Editors show no byte order mark and count none, so positions may not either. */
const unmarked = (text: string): string => text.replace(/^\ufeff/, '')

const files: Files = {
  read: async uri => {
    const text = await readText(URI.parse(uri).fsPath)
    return text === null ? null : unmarked(text)
  },
  head: (uri, length) => readHead(URI.parse(uri).fsPath, length).then(unmarked, () => null),
  find: async folder => {
    const { reports } = await findReports([URI.parse(folder).fsPath], knownNames, declaresReport)
    return reports.map(({ path }) => URI.file(path).toString())
  },
}

const connection = createConnection()
serve(connection, { version, files: ofClient => byScheme('file', files, ofClient) })
connection.listen()
