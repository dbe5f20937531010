/** The peers Copydesk is compared with. They are fetched into the cache once, in these versions, and are no dependencies. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cache } from '../editor/host/paths.ts'
import { npm } from '../editor/host/process.ts'

/** The newest of each that runs on every Node that Copydesk runs on. */
const versions = {
  'cspell-lib': '9.8.0',
  '@textlint/kernel': '15.8.0',
  '@textlint/textlint-plugin-text': '15.8.0',
  'textlint-rule-no-todo': '2.0.1',
  'textlint-rule-terminology': '5.2.16',
  'textlint-rule-write-good': '2.0.0',
}

export interface Peer {
  readonly label: string
  /** The file of this folder that answers for it. */
  readonly module: string
}

export const peers: readonly Peer[] = [
  { label: `cspell-lib ${versions['cspell-lib']}`, module: 'cspell.ts' },
  { label: `textlint ${versions['@textlint/kernel']}`, module: 'textlint.ts' },
]

/** Where the peers and what answers for them are. */
export const store = join(cache, 'bench')

const manifest = JSON.stringify({ private: true, dependencies: versions }, null, 2)
const mark = join(store, 'fetched.json')

/** Fetches the peers unless they are there. Returns why they are not, or null. */
export const fetchPeers = async (): Promise<string | null> => {
  if (existsSync(mark) && readFileSync(mark, 'utf8') === manifest) return null
  console.log('Fetching cspell-lib and textlint from npm (20 MB, once) …')
  mkdirSync(store, { recursive: true })
  writeFileSync(join(store, 'package.json'), manifest)
  try {
    await npm(store, 'install', '--ignore-scripts', '--no-package-lock', '--fetch-retries=0', '--fetch-timeout=30000')
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).split('\n').slice(0, 3).join('\n')
  }
  writeFileSync(mark, manifest)
  return null
}
