/** Runs a command line: asks, answers, and says how it went. */
import manifest from '../../../package.json' with { type: 'json' }
import { annotate } from './annotate.ts'
import { ArgumentError, readArguments, usage } from './args.ts'
import { check } from './check.ts'

export interface Streams {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly colour: boolean
}

/** The exit status: 0 nothing found, 1 findings, 2 could not run (the reason on standard error). Never rejects. */
export const main = async (argv: readonly string[], streams: Streams): Promise<0 | 1 | 2> => {
  try {
    const request = readArguments(argv)
    if (!('paths' in request)) {
      streams.out(request.command === 'help' ? usage : `${manifest.version}\n`)
      return 0
    }
    const outcome = await (request.command === 'check' ? check(request, streams.colour) : annotate(request))
    streams.out(outcome.output)
    for (const complaint of outcome.complaints) streams.err(`copydesk: ${complaint}\n`)
    return outcome.failed ? 2 : outcome.code
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    streams.err(`copydesk: ${words}\n${error instanceof ArgumentError ? 'Try: copydesk help\n' : ''}`)
    return 2
  }
}
