/**
 * `npm run bench`: how fast Copydesk reads, beside cspell-lib and textlint on the same text, and by itself from 10 KB to 10 MB. Everything
 * is bundled as it ships and runs in processes of its own, one at a time. Without the network it measures Copydesk alone.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'esbuild'
import { compare, type Entrant, type Standing } from './bench/compare.ts'
import { megabytes, milliseconds, table, throughput } from './bench/figures.ts'
import { fetchPeers, peers, store } from './bench/peers.ts'
import { out, root } from './editor/host/paths.ts'

const size = 120_000
const rounds = 11

/** Bundles a file of `bench/` as the product is bundled, or as a module that finds the packages of the folder it is in; returns its path. */
const bundle = async (file: string, into: string, format: 'cjs' | 'esm'): Promise<string> => {
  const outfile = join(into, file.replace(/\.ts$/, format === 'cjs' ? '.cjs' : '.mjs'))
  await build({
    absWorkingDir: root,
    entryPoints: [join(root, 'test', 'bench', file)],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format,
    logLevel: 'warning',
  })
  return outfile
}

/** Runs a bundle that prints its own table. */
const show = (module: string, ...flags: readonly string[]): void => {
  const { status, error } = spawnSync(process.execPath, [...flags, module], { stdio: 'inherit' })
  if (error ?? status !== 0) throw error ?? new Error(`${module} ended with ${status}`)
}

const standings = (all: readonly Standing[]): string => {
  const rows = all.map(({ label, opening, first, again, rss, found }) => [
    label,
    milliseconds(opening),
    milliseconds(first),
    throughput(size, first),
    milliseconds(again),
    throughput(size, again),
    megabytes(rss),
    String(found),
  ])
  const [own, ...others] = all
  const faster = (of: 'opening' | 'first' | 'again'): string =>
    `×${(Math.min(...others.map(other => other[of])) / (own?.[of] ?? Number.NaN)).toFixed(1)}`
  const ratio =
    others.length > 0 ? [['times as fast as the faster peer', faster('opening'), faster('first'), '', faster('again'), '', '', '']] : []
  return table([['', 'very first', 'first', '', 'after a key', '', 'process', 'found'], ...rows, ...ratio])
}

const main = async (): Promise<void> => {
  process.chdir(root)
  const own = join(out, 'bench')
  const missing = await fetchPeers()
  const entrants: Entrant[] = [{ label: 'Copydesk', module: await bundle('copydesk.ts', own, 'cjs') }]
  if (missing === null) for (const { label, module } of peers) entrants.push({ label, module: await bundle(module, store, 'esm') })
  else console.log(`The peers could not be fetched, so there is nothing to compare with:\n${missing}`)

  console.log(`\n${size / 1000} KB of prose: a document not seen before, then three keys typed in the middle of it`)
  console.log('("very first": the first document of a process that has loaded everything and read 2 KB; the others: medians of')
  console.log(` ${rounds} rounds in warm processes, another text each round, everybody in turn)`)
  console.log(standings(await compare(entrants, size, rounds)))

  console.log('\nCopydesk by the length of the text, no paragraph twice (×10 is linear)')
  show(await bundle('growth.ts', own, 'cjs'), '--expose-gc')

  console.log('\nWhat the parts take of 1 MB')
  show(await bundle('parts.ts', own, 'cjs'))
}

main().catch(error => {
  console.error(error)
  process.exitCode = 1
})
