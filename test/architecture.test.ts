import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** What each part may import, besides itself. A part is a folder of server/src, a file there, or the client. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  base: [],
  syntax: ['base'],
  registry: ['base', 'packs'],
  model: ['base', 'syntax', 'registry'],
  rules: ['base', 'syntax', 'registry', 'model'],
  'analysis.ts': ['base', 'syntax', 'registry', 'model', 'rules'],
  features: ['base', 'syntax', 'registry', 'model', 'rules', 'analysis.ts'],
  'desk.ts': ['base', 'syntax', 'registry', 'model', 'rules', 'analysis.ts', 'features'],
  io: ['base', 'registry'],
  lsp: ['base', 'syntax', 'registry', 'model', 'rules', 'analysis.ts', 'features', 'desk.ts'],
  cli: ['base', 'syntax', 'registry', 'model', 'rules', 'analysis.ts', 'features', 'desk.ts', 'io', 'package.json'],
  'server.ts': ['lsp', 'io', 'desk.ts', 'syntax', 'package.json'],
  'server.browser.ts': ['lsp', 'package.json'],
  'cli.ts': ['cli', 'server.ts'],
  packs: [],
  client: ['lsp'],
}

/** What each reader of `syntax` may import of it, besides itself and the files that all of them share. */
const readers: Readonly<Record<string, readonly string[]>> = {
  sentences: [],
  quotations: [],
  verdict: [],
  names: [],
  dates: [],
  citations: ['dates'],
  blocks: ['dates', 'sentences'],
}
const shared: readonly string[] = ['report.ts', 'characters.ts', 'countries.ts']

/** The packages a part may import. What is not named here may import none. */
const packages: Readonly<Record<string, RegExp>> = {
  syntax: /^@lezer\//,
  registry: /^(?:yaml|valibot|minisearch|picomatch)$/,
  'desk.ts': /^vscode-uri$/,
  io: /^(?:node:.+|ignore)$/,
  lsp: /^(?:vscode-languageserver(?:-textdocument)?(?:\/.+)?|vscode-uri)$/,
  cli: /^(?:node:.+|picocolors)$/,
  'server.ts': /^(?:node:.+|vscode-uri|vscode-languageserver\/node)$/,
  'server.browser.ts': /^vscode-languageserver\/browser$/,
  'cli.ts': /^picocolors$/,
  client: /^(?:vscode|vscode-languageclient(?:\/.+)?|vscode-uri|node:.+)$/,
}

const walk = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? walk(path) : /\.tsx?$/.test(name) && !/\.generate\.ts$/.test(name) ? [path] : []
  })

const partOf = (file: string): string => {
  const path = relative(root, file).split(sep).join('/')
  const [top = '', , part = ''] = path.split('/')
  return top === 'server' ? (path.startsWith('server/packs/') ? 'packs' : part) : path === 'package.json' ? path : top
}

const imported = /^\s*(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gm

describe('architecture', () => {
  const files = [...walk(join(root, 'server/src')), ...walk(join(root, 'client/src'))]
  const found = files.flatMap(file =>
    [...readFileSync(file, 'utf8').matchAll(imported)].map(match => ({
      file,
      from: partOf(file),
      spec: match[1] ?? match[2] ?? '',
      line: match[0],
    })),
  )

  it('sees the files and their imports', () => {
    assert.ok(files.length > 40, `${files.length} files`)
    assert.ok(found.length > 100, `${found.length} imports`)
    assert.deepEqual(
      [...new Set(files.map(partOf))].filter(part => !(part in arrows)),
      [],
    )
  })

  it('lets imports point one way only', () => {
    const wrong = found.flatMap(({ file, from, spec, line }) => {
      if (!spec.startsWith('.')) return []
      const to = partOf(join(dirname(file), spec))
      const typeOnly = from === 'client' && /import\s+type/.test(line)
      if (to === from || (arrows[from]?.includes(to) && (from !== 'client' || typeOnly))) return []
      return [`${posix.normalize(relative(root, file).split(sep).join('/'))} imports ${spec}`]
    })
    assert.deepEqual(wrong, [])
  })

  it('lets the readers of what is written know as little of each other', () => {
    const syntax = join(root, 'server/src/syntax')
    const readerOf = (file: string): string => relative(syntax, file).split(sep)[0] ?? ''
    const inside = found.filter(({ from }) => from === 'syntax').filter(({ file }) => !readerOf(file).endsWith('.ts'))
    assert.deepEqual([...new Set(inside.map(({ file }) => readerOf(file)))].sort(), Object.keys(readers).sort())
    const wrong = inside.flatMap(({ file, spec }) => {
      const target = join(dirname(file), spec)
      if (!spec.startsWith('.') || partOf(target) !== 'syntax') return []
      const [own, to] = [readerOf(file), readerOf(target)]
      return to === own || shared.includes(to) || readers[own]?.includes(to) ? [] : [`${relative(syntax, file)} imports ${spec}`]
    })
    assert.deepEqual(wrong, [])
  })

  it('lets only the named parts import packages', () => {
    const wrong = found.flatMap(({ file, from, spec }) =>
      spec.startsWith('.') || packages[from]?.test(spec) ? [] : [`${relative(root, file).split(sep).join('/')} imports ${spec}`],
    )
    assert.deepEqual(wrong, [])
  })

  it('keeps the core free of Node, the editor and the protocol by its own compiler settings', () => {
    const core = JSON.parse(readFileSync(join(root, 'server/tsconfig.core.json'), 'utf8')) as { include: string[]; extends: string }
    assert.deepEqual(core.include, [
      'src/base',
      'src/syntax',
      'src/registry',
      'src/model',
      'src/rules',
      'src/features',
      'src/analysis.ts',
      'src/desk.ts',
    ])
    const base = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')) as { compilerOptions: { types: string[]; lib: string[] } }
    assert.deepEqual([base.compilerOptions.types, base.compilerOptions.lib], [[], ['es2023']])
  })

  it('knows no way to the network', () => {
    const ways =
      /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\b|['"](?:node:)?(?:https?|http2|net|tls|dgram|dns)['"]/
    const found = files.filter(file => ways.test(readFileSync(file, 'utf8'))).map(file => relative(root, file).split(sep).join('/'))
    assert.deepEqual(found, [])
  })

  it('keeps the top level as it is', () => {
    const top = readdirSync(root).filter(
      name => !name.startsWith('.') && !['node_modules', 'dist', 'out'].includes(name) && !name.endsWith('.vsix'),
    )
    assert.deepEqual(top.sort(), [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'biome.json',
      'client',
      'package-lock.json',
      'package.json',
      'server',
      'syntaxes',
      'test',
      'tsconfig.json',
    ])
  })
})
