/** What was asked on the command line. */
import { parseArgs } from 'node:util'
import { parseDay } from '../base/calendar.ts'
import { type Severity, severities } from '../rules/rule.ts'

export interface CheckRequest {
  readonly command: 'check'
  readonly format: 'text' | 'json'
  readonly fix: boolean
  readonly failOn: Severity
  readonly date: string | null
  readonly paths: readonly string[]
}
export interface AnnotateRequest {
  readonly command: 'annotate'
  readonly date: string | null
  readonly paths: readonly string[]
}
export type Request = CheckRequest | AnnotateRequest | { readonly command: 'help' | 'version' }

/** Arguments that cannot be carried out; the message is for the person who typed them. */
export class ArgumentError extends Error {}

export const usage = `Copydesk, the copy desk for analyst reports

  copydesk check [--format text|json] [--date YYYY-MM-DD] [--fix] [--fail-on SEVERITY] PATH…
      what the desk finds in the reports; a folder means every report in it
  copydesk annotate [--format jsonl] [--date YYYY-MM-DD] PATH…
      everything the desk sees, one JSON object a line
  copydesk lsp --stdio
      the language server, for any editor

  --date      the date of reports that bear none
  --fix       apply the fixes that are certain
  --fail-on   error, warning (the default), information or hint

Exit status: 0 nothing found at or above --fail-on, 1 findings, 2 could not run.
`

/** The request that the arguments spell. Throws an ArgumentError where they spell none. */
export const readArguments = (argv: readonly string[]): Request => {
  const [command, ...rest] = argv
  if (command === undefined || command === 'help' || command === '--help' || command === '-h') return { command: 'help' }
  if (command === 'version' || command === '--version' || command === '-v') return { command: 'version' }
  if (command !== 'check' && command !== 'annotate')
    throw new ArgumentError(`There is no command “${command}”: use check, annotate or lsp.`)
  const { values, positionals } = parsed(rest)
  if (values.help) return { command: 'help' }
  if (positionals.length === 0) throw new ArgumentError(`Say what to ${command}: a file or a folder.`)
  const date = values.date ?? null
  if (date !== null && parseDay(date) === null) throw new ArgumentError(`“${date}” is no day: write --date YYYY-MM-DD.`)
  if (command === 'annotate') {
    oneOf('--format', values.format ?? 'jsonl', ['jsonl'])
    return { command, date, paths: positionals }
  }
  return {
    command,
    format: oneOf('--format', values.format ?? 'text', ['text', 'json'] as const),
    fix: values.fix ?? false,
    failOn: oneOf('--fail-on', values['fail-on'] ?? 'warning', severities),
    date,
    paths: positionals,
  }
}

const parsed = (rest: readonly string[]) => {
  try {
    return parseArgs({
      args: [...rest],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        date: { type: 'string' },
        fix: { type: 'boolean' },
        'fail-on': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    throw new ArgumentError(error instanceof Error ? error.message : String(error))
  }
}

const oneOf = <T extends string>(option: string, given: string, allowed: readonly T[]): T => {
  const found = allowed.find(one => one === given)
  if (found === undefined) throw new ArgumentError(`${option} is ${allowed.join(', ')}, not “${given}”.`)
  return found
}
