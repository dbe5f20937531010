/** The server as a worker: everything it reads comes through the client. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import { version } from '../../package.json'
import { serve } from './lsp/serve.ts'

/** The worker's own global scope; the compiler's settings know no browser. */
declare const self: InstanceType<typeof MessagePort>

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self))
connection.onExit(() => self.close())
serve(connection, { version, files: ofClient => ofClient })
connection.listen()
