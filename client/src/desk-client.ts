/** What both editions of the client share: what the server is told, and the few things only the editor can do for it. */
import type { ExtensionContext } from 'vscode'
import { commands, FileSystemError, RelativePattern, Uri, window, workspace } from 'vscode'
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient'
import type { FindFiles, InitializationOptions, ReadFile } from '../../server/src/lsp/protocol.ts'
import { Selections } from './selections.ts'
import { StatusBar } from './status-bar.ts'
import { showInPlace, uncitedClaimCommands } from './uncited-claims.ts'

export const id = 'copydesk'
export const name = 'Copydesk'

/** Reports, what may be one, and the files a team keeps: YAML under any name, and of the usual names whatever the editor takes them for; bibliographies. */
export const clientOptions = (): LanguageClientOptions => ({
  documentSelector: [
    { language: 'analyst-report' },
    { language: 'markdown' },
    { language: 'plaintext' },
    { language: 'yaml' },
    { pattern: '**/{copydesk,sources,entities}.yaml' },
    { pattern: '**/*.{bib,bibtex}' },
  ],
  initializationOptions: (): InitializationOptions => ({ files: true, verbs: true, trusted: workspace.isTrusted }),
  diagnosticPullOptions: { onChange: true },
  middleware: { window: { showDocument: showInPlace } },
  outputChannel: window.createOutputChannel(name, { log: true }),
})

/** Starts the client and registers its commands. Both end with the extension. */
export const start = async (client: BaseLanguageClient, context: ExtensionContext): Promise<void> => {
  context.subscriptions.push(
    client.onRequest('copydesk/readFile' satisfies ReadFile['method'], ({ uri }: ReadFile['params']) => readFile(uri)),
    client.onRequest('copydesk/findFiles' satisfies FindFiles['method'], (params: FindFiles['params']) => findFiles(params)),
    new StatusBar(client),
    new Selections(client),
    ...uncitedClaimCommands(client),
    commands.registerCommand('copydesk.restart', () => restart(client)),
    commands.registerCommand('copydesk.showOutput', () => client.outputChannel.show()),
    workspace.onDidGrantWorkspaceTrust(() => restart(client)),
    client.outputChannel,
    client,
  )
  await client.start()
}

/** Works on a server that hangs or is gone as well: it is not asked for long. */
const restart = async (client: BaseLanguageClient): Promise<void> => {
  try {
    await client.stop()
  } catch (error) {
    client.outputChannel.warn(`The server did not stop in good order: ${error}`)
  }
  await client.start()
}

const readFile = async (uri: string): Promise<ReadFile['result']> => {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)))
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return null
    throw error
  }
}

const findFiles = async ({ folder, globs }: FindFiles['params']): Promise<FindFiles['result']> => {
  const found = await Promise.all(
    globs.map(glob => workspace.findFiles(new RelativePattern(Uri.parse(folder), glob), '**/node_modules/**')),
  )
  return [...new Set(found.flat().map(uri => uri.toString()))]
}
