/** What a test can ask of the page that shows its workbench. The suite prints a request as a console line; the host answers in a file. */
export type PageRequest =
  /** Writes `NAME.png` into the pictures' folder: the window, or its upper `height` CSS pixels. */
  | { id: number; do: 'screenshot'; name: string; height?: number }
  /** Presses a key or a chord, in Playwright's names: `Escape`, `Control+Shift+KeyP`. */
  | { id: number; do: 'press'; key: string }
  /** The text of every element that is shown and that the CSS selector names. */
  | { id: number; do: 'text'; selector: string }

/** The answer to the request `id`, in the file `ID.json`. */
export type PageAnswer = { value: string[] } | { error: string }

/** The console line that carries a request begins with this. */
export const requestMark = '##page '

/** Beside the workspace's folder: where answers are put. It's there only where a page is. */
export const answersFolder = 'answers'
