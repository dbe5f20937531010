/** The extension on the desktop and on remote machines: the server runs as a process of its own. */
import type { ExtensionContext } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { clientOptions, id, name, start } from './desk-client.ts'

/** Returns the running client, for other extensions that want to ask the server. */
export const activate = async (context: ExtensionContext): Promise<LanguageClient> => {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc }
  const client = new LanguageClient(id, name, server, clientOptions())
  await start(client, context)
  return client
}
