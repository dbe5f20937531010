import assert from 'node:assert/strict'
import type { ChildProcess } from 'node:child_process'
import * as vscode from 'vscode'
import { host, until } from './kit.ts'
import { replace, show, shows } from './reports.ts'

/** What the tests use of the client that the extension gives to others. */
interface RunningClient {
  readonly serverProcess?: ChildProcess
  isRunning(): boolean
  sendNotification(method: string): Promise<void>
}

const faulty = 'The ferry sailed on time (AFP, May 3; Kyodo,, May 2).\n'

describe('the server', () => {
  let client: RunningClient
  before(async () => {
    const extension = vscode.extensions.getExtension<RunningClient>('copydesk.copydesk')
    assert.ok(extension)
    client = await extension.activate()
  })

  const answers = async (path: string) => {
    const editor = await show(path, faulty)
    await shows(editor.document, 'The ferry sailed on time (AFP, May 3; Kyodo⟦,,⟧{malformed-citation} May 2).\n')
    await replace(editor, ',,', ',')
    await shows(editor.document, 'The ferry sailed on time (AFP, May 3; Kyodo, May 2).\n')
  }

  it('starts again when it is killed, and answers', async () => {
    const killed = client.serverProcess
    if (killed) {
      killed.kill('SIGKILL')
      await until(
        'another server',
        () => client.isRunning() && client.serverProcess?.pid !== undefined && client.serverProcess.pid !== killed.pid,
      )
    } else {
      // A worker that ends says nothing of it: that is what the command is for.
      assert.equal(host, 'web')
      await client.sendNotification('exit')
      await vscode.commands.executeCommand('copydesk.restart')
    }
    await answers('server/killed.report')
  })

  it('starts again when told to, and answers', async () => {
    await vscode.commands.executeCommand('copydesk.restart')
    await answers('server/restarted.report')
  })

  it('is told of changed settings', async () => {
    const { document } = await show('server/settings.report', faulty)
    const settings = vscode.workspace.getConfiguration('copydesk')
    await shows(document, 'The ferry sailed on time (AFP, May 3; Kyodo⟦,,⟧{malformed-citation} May 2).\n')
    await settings.update('rules.malformed-citation', 'off', vscode.ConfigurationTarget.Workspace)
    await shows(document, faulty)
    await settings.update('rules.malformed-citation', undefined, vscode.ConfigurationTarget.Workspace)
    await shows(document, 'The ferry sailed on time (AFP, May 3; Kyodo⟦,,⟧{malformed-citation} May 2).\n')
  })
})
