import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { openWindow, type Window } from './host/page.ts'
import { root } from './host/paths.ts'

describe('npm start', function () {
  // The first run on a machine fetches VS Code.
  this.timeout(300_000)
  let start: ChildProcess
  let window: Window | undefined
  let said = ''

  before(async () => {
    const script = join(root, 'test', 'editor', 'start.ts')
    start = spawn(process.execPath, ['--import=tsx', script, '--no-open'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
    await new Promise<void>((done, failed) => {
      start.stdout?.on('data', data => {
        said += data
        if (said.includes('Ctrl-C ends it.')) done()
      })
      start.on('exit', code => failed(new Error(`npm start ended with ${code}:\n${said}`)))
    })
  })

  after(async () => {
    await window?.close()
    if (start.exitCode === null) {
      const ended = new Promise(done => start.once('exit', done))
      start.kill()
      await ended
    }
  })

  it('prints the findings on the samples, then one address on this machine', () => {
    const [findings = '', address = ''] = said.split('VS Code, with Copydesk running in it, is at')
    assert.match(findings, /^What the desk finds in client.samples:\n\n\S/)
    assert.deepEqual(address.match(/https?:\S+/g)?.length, 1)
    assert.match(address, /^\s+http:\/\/127\.0\.0\.1:\d+\/\?tkn=[\w-]{12}&folder=\S+\n/)
  })

  it('shows a workbench in which the findings are underlined in a sample report', async () => {
    const [folder = '', report = ''] =
      readdirSync(join(root, 'client', 'samples'), { recursive: true, encoding: 'utf8' })
        .find(name => name.endsWith('.report'))
        ?.split(sep) ?? []
    assert.ok(report, 'client/samples has a folder with a .report file')
    window = await openWindow()
    const { page } = window
    page.setDefaultTimeout(60_000)
    await page.setViewportSize({ width: 1280, height: 2000 })
    await page.goto(said.match(/http:\S+/)?.[0] ?? '')
    await page.locator('.explorer-folders-view').getByText(folder, { exact: true }).click()
    await page.locator('.explorer-folders-view').getByText(report).dblclick()
    await page.locator('.editor-instance .view-line').first().waitFor()
    await page.locator('.editor-instance .squiggly-warning').nth(2).waitFor()
  })

  it('answers nobody who lacks the token, and nobody once it has ended', async () => {
    const { origin } = new URL(said.match(/http:\S+/)?.[0] ?? '')
    assert.equal((await fetch(origin)).status, 403)
    const ended = new Promise(done => start.once('exit', done))
    start.kill()
    await ended
    await assert.rejects(fetch(origin))
  })
})
