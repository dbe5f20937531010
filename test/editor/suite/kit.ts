import * as vscode from 'vscode'
import { answersFolder, type PageAnswer, type PageRequest, requestMark } from '../host/requests.ts'

declare const EXTENSION_HOST: 'node' | 'web'

/** The extension host that runs this suite. */
export const host = EXTENSION_HOST

/** The folder that is open: a copy of `test/editor/workspace`, made for this run. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]
  if (!folder) throw new Error('No folder is open.')
  return folder.uri
}

/** A file of the workspace. */
export function fileUri(path: string): vscode.Uri {
  return vscode.Uri.joinPath(workspaceFolder(), path)
}

/** Waits until `check` gives something other than undefined or false, and returns that; fails after `seconds` naming `what`. */
export async function until<T>(what: string, check: () => T | Thenable<T>, seconds = 10): Promise<Exclude<T, undefined | false>> {
  const end = Date.now() + seconds * 1000
  for (;;) {
    const value = await check()
    if (value !== undefined && value !== false) return value as Exclude<T, undefined | false>
    if (Date.now() > end) throw new Error(`Waited ${seconds} s in vain: ${what}`)
    await new Promise(done => setTimeout(done, 20))
  }
}

type Asked = PageRequest extends infer R ? (R extends PageRequest ? Omit<R, 'id'> : never) : never

let asked = 0

async function ask(request: Asked): Promise<string[]> {
  const id = ++asked
  const file = vscode.Uri.joinPath(workspaceFolder(), '..', answersFolder, `${id}.json`)
  console.log(`${requestMark}${JSON.stringify({ id, ...request })}`)
  const bytes = await until(`the page's answer to ${JSON.stringify(request)}`, () =>
    vscode.workspace.fs.readFile(file).then(
      read => read,
      () => undefined,
    ),
  )
  const answer: PageAnswer = JSON.parse(new TextDecoder().decode(bytes))
  if ('error' in answer) throw new Error(answer.error)
  return answer.value
}

/** The page that shows the workbench. A downloaded VS Code has none; tests that need it skip themselves there. */
export const page = {
  /** Whether there is one. */
  async exists(): Promise<boolean> {
    return vscode.workspace.fs.stat(vscode.Uri.joinPath(workspaceFolder(), '..', answersFolder)).then(
      () => true,
      () => false,
    )
  },
  /** The text of every visible element that a CSS selector names. */
  text: (selector: string): Promise<string[]> => ask({ do: 'text', selector }),
  /** Presses a key or chord, in Playwright's names: `Escape`, `Control+Period`. */
  press: (key: string): Promise<string[]> => ask({ do: 'press', key }),
  /**
   * Takes a picture into `out/pictures/NAME.png`, or into `client/images/` when run by `npm run pictures`: of the whole window, or of its
   * upper part, `height` CSS pixels high.
   */
  picture: (name: string, height?: number): Promise<string[]> => ask({ do: 'screenshot', name, ...(height && { height }) }),
}

/** VS Code's own themes in which pictures are taken, under the name that a picture's file ends with. */
export const themes = { dark: 'Default Dark Modern', light: 'Default Light Modern' } as const

/** Switches the colour theme and waits until it is applied. */
export async function useTheme(theme: keyof typeof themes): Promise<void> {
  await vscode.workspace.getConfiguration('workbench').update('colorTheme', themes[theme], vscode.ConfigurationTarget.Global)
  const kind = theme === 'dark' ? vscode.ColorThemeKind.Dark : vscode.ColorThemeKind.Light
  await until(`the ${theme} theme`, () => vscode.window.activeColorTheme.kind === kind)
}
