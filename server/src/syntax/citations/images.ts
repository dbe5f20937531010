/** Images of Markdown: what they show is no prose, and their address cites nothing. */
const image = /!\[[^[\]]{0,400}\]\([^()\n]{0,2000}(?:\([^()\n]{0,200}\)[^()\n]{0,500})?\)/y

/** Where the image ends whose "!" stands at `index`: "![The port](port.png)"; null where none does. */
export const imageEnd = (text: string, index: number): number | null => {
  image.lastIndex = index
  const found = image.exec(text)
  return found ? index + found[0].length : null
}
