#!/usr/bin/env node
/** The command line's entry point. */
import pc from 'picocolors'
import { main } from './cli/main.ts'

const run = async (argv: readonly string[]): Promise<number> => {
  if (argv[0] !== 'lsp')
    return main(argv, {
      out: text => process.stdout.write(text),
      err: text => process.stderr.write(text),
      colour: pc.isColorSupported && process.stdout.isTTY === true,
    })
  if (argv.slice(1).some(argument => argument !== '--stdio')) {
    process.stderr.write('copydesk: the language server speaks over --stdio alone.\n')
    return 2
  }
  process.argv.splice(2, process.argv.length, '--stdio')
  await import('./server.ts')
  return 0
}

run(process.argv.slice(2)).then(code => {
  process.exitCode = code
})
