/** The extension in a browser: the server runs in a worker. */
import type { ExtensionContext } from 'vscode'
import { Uri, workspace } from 'vscode'
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser'
import { clientOptions, id, name, start } from './desk-client.ts'

/** Returns the running client, for other extensions that want to ask the server. */
export const activate = async (context: ExtensionContext): Promise<LanguageClient> => {
  const bundle = Uri.joinPath(context.extensionUri, 'dist/server.browser.js')
  let last: Worker | null = null
  const connect = async () => {
    last?.terminate()
    const worker = await startWorker(bundle)
    last = worker
    const reader = new WorkerReader(worker)
    worker.addEventListener('error', () => {
      worker.terminate()
      reader.died()
    })
    return { reader, writer: new BrowserMessageWriter(worker) }
  }
  const client = new LanguageClient(id, name, connect, clientOptions())
  context.subscriptions.push({ dispose: () => last?.terminate() })
  await start(client, context)
  return client
}

/** A worker does not say that it ended; told that it died, this reader closes the connection, and the client starts another. */
class WorkerReader extends BrowserMessageReader {
  died(): void {
    this.fireClose()
  }
}

/** A host that serves extensions from elsewhere refuses workers from their addresses (microsoft/vscode#168942): it gets the same code as a blob. */
const startWorker = async (bundle: Uri): Promise<Worker> => {
  try {
    return new Worker(bundle.toString(true), { name })
  } catch {
    const code = new Uint8Array(await workspace.fs.readFile(bundle))
    const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))
    const worker = new Worker(address, { name })
    URL.revokeObjectURL(address)
    return worker
  }
}
