import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format } from 'node:util'
import { chromium, type Page } from 'playwright-core'
import { type Browser, ensureBrowser } from './install.ts'
import { type PageAnswer, type PageRequest, requestMark } from './requests.ts'

/** A browser window, with the function that ends the browser. */
export interface Window {
  page: Page
  close(): Promise<void>
}

const flags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  // In containers there is often no user but root, whom the sandbox refuses; the only page is the one on 127.0.0.1.
  '--no-sandbox',
]

const size = { width: 1280, height: 800 }

/** Opens a headless browser on an empty page. `scale` is the number of picture pixels to a CSS pixel. */
export async function openWindow(scale = 1, browser?: Browser): Promise<Window> {
  const { path, env } = browser ?? (await ensureBrowser())
  const running = await chromium.launch({ executablePath: path, args: flags, env: { ...process.env, ...env } })
  const page = await running.newPage({ viewport: size, deviceScaleFactor: scale })
  return { page, close: () => running.close() }
}

export interface Suite {
  /** The workbench's address, payload included. */
  address: URL
  /** Every line the extension host's console and the page say, requests excepted. */
  said: (line: string) => void
  /** Where pictures go and where answers to requests go. */
  pictures: string
  answers: string
}

/** Opens the workbench and resolves with the suite's exit code once it has run. */
export async function runSuite(page: Page, suite: Suite): Promise<number> {
  mkdirSync(suite.pictures, { recursive: true })
  mkdirSync(suite.answers, { recursive: true })
  const exit = new Promise<number>((done, failed) => {
    page.exposeFunction('codeAutomationExit', (code: unknown) => done(Number(code))).catch(failed)
    page.on('crash', () => failed(new Error('The page crashed.')))
    page.on('close', () => failed(new Error('The browser ended before the suite did.')))
  })
  await page.exposeFunction('codeAutomationLog', (_type: unknown, values: unknown[]) => {
    const line = format(...values)
    if (line.startsWith(requestMark)) void answer(page, JSON.parse(line.slice(requestMark.length)), suite)
    else suite.said(line)
  })
  page.on('pageerror', error => suite.said(`Uncaught in the page: ${error.stack ?? error.message}`))
  await page.goto(suite.address.href)
  return exit
}

async function answer(page: Page, request: PageRequest, suite: Suite): Promise<void> {
  let given: PageAnswer
  try {
    given = { value: await serve(page, request, suite.pictures) }
  } catch (error) {
    given = { error: String(error) }
  }
  // Renamed into place, so that a reader never sees half an answer.
  const file = join(suite.answers, `${request.id}.json`)
  writeFileSync(`${file}.part`, JSON.stringify(given))
  renameSync(`${file}.part`, file)
}

async function serve(page: Page, request: PageRequest, pictures: string): Promise<string[]> {
  if (request.do === 'press') {
    await page.keyboard.press(request.key)
    return []
  }
  if (request.do === 'screenshot') {
    if (!/^[a-z0-9-]+$/.test(request.name)) throw new Error(`A picture's name is of a-z, 0-9 and hyphens: ${request.name}`)
    const clip = request.height ? { clip: { x: 0, y: 0, width: size.width, height: request.height } } : {}
    await page.screenshot({ path: join(pictures, `${request.name}.png`), animations: 'disabled', ...clip })
    return [request.name]
  }
  const texts = await page.locator(request.selector).filter({ visible: true }).allInnerTexts()
  // The editor draws its blanks as no-break spaces.
  return texts.map(text => text.replaceAll('\u00a0', ' '))
}
