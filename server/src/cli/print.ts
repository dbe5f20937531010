/** Findings as a person reads them: place, message, rule, and the words with the fault drawn under them. */
import pc from 'picocolors'
import { Lines } from '../base/lines.ts'
import type { Finding, Severity } from '../rules/rule.ts'

/** A finding with its fixes worked out. */
export interface PrintableFinding extends Omit<Finding, 'fixes'> {
  readonly fixes: ReturnType<Finding['fixes']>
}

export interface CheckedFile {
  readonly path: string
  readonly text: string
  /** ISO day; null for a report without one, and for the team's own files. */
  readonly date: string | null
  readonly findings: readonly PrintableFinding[]
}

type Colours = ReturnType<typeof pc.createColors>

const paint = (colours: Colours, severity: Severity): ((text: string) => string) =>
  ({ error: colours.red, warning: colours.yellow, information: colours.cyan, hint: colours.dim })[severity]

/** Widest excerpt, in UTF-16 units: a paragraph may be one line of thousands. */
const width = 100

/** The text form of `check`, colours where the terminal wants them. */
export const printFindings = (
  files: readonly CheckedFile[],
  summary: { readonly claims: number; readonly cited: number },
  colour: boolean,
): string => {
  const colours = pc.createColors(colour)
  const shown = files.flatMap(file => {
    const lines = new Lines(file.text)
    return file.findings.map(finding => oneFinding(file, finding, lines, colours))
  })
  const count = files.reduce((sum, file) => sum + file.findings.length, 0)
  const tally = `${plural(count, 'finding')} in ${plural(files.length, 'file')}; ${plural(summary.claims, 'claim')}, ${summary.cited} cited`
  return `${[...shown, count === 0 ? colours.green(tally) : colours.bold(tally)].join('\n')}\n`
}

const plural = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`

const oneFinding = (file: CheckedFile, finding: PrintableFinding, lines: Lines, colours: Colours): string => {
  const start = lines.positionAt(finding.span.start)
  const end = lines.positionAt(finding.span.end)
  const tint = paint(colours, finding.severity)
  const place = `${file.path}:${start.line + 1}:${start.character + 1}`
  const head = `${colours.bold(place)}: ${tint(finding.severity)}: ${finding.message} ${colours.dim(`[${finding.rule}]`)}`
  const line = lines.line(start.line)
  const stop = end.line === start.line ? end.character : line.length
  const drawn = excerpt(line, start.character, Math.max(stop, start.character + 1))
  const ways = finding.fixes.slice(0, 2).map(fix => `    ${colours.dim('·')} ${colours.dim(fix.title)}`)
  return [head, `    ${drawn.words}`, `    ${' '.repeat(drawn.indent)}${tint(drawn.marks)}`, ...ways].join('\n')
}

/** The stretch of a line around the marked characters, with marks to draw below it. */
const excerpt = (line: string, start: number, end: number): { readonly words: string; readonly indent: number; readonly marks: string } => {
  const marked = Math.min(end - start, width)
  const room = Math.max(0, Math.floor((width - marked) / 2))
  const from = Math.max(0, Math.min(start - room, line.length - width))
  const to = Math.min(line.length, Math.max(from + width, start + marked))
  const before = from > 0 ? '…' : ''
  const after = to < line.length ? '…' : ''
  const words = before + line.slice(from, to).replace(/\t/g, ' ') + after
  return {
    words,
    indent: before.length + columns(line.slice(from, start)),
    marks: '~'.repeat(Math.max(1, columns(line.slice(start, Math.min(end, to))))),
  }
}

/** Columns that a terminal gives the words: combining marks take none, East Asian wide characters two. */
const columns = (words: string): number => {
  let count = 0
  for (const char of words) {
    if (/\p{M}|\u200b|\u200d|\ufeff/u.test(char)) continue
    count +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u.test(char)
        ? 2
        : 1
  }
  return count
}
