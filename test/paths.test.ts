import assert from 'node:assert/strict'
import { below, folderOf, join } from '../server/src/registry/paths.ts'

describe('paths and URIs', () => {
  for (const [path, folder] of [
    ['/reports/a.md', '/reports'],
    ['/reports', '/'],
    ['/', null],
    ['C:/reports/a.md', 'C:/reports'],
    ['C:/reports', 'C:'],
    ['file:///reports/a.md', 'file:///reports'],
    ['file:///reports', 'file:///'],
    ['file:///', null],
    ['vscode-vfs://github/team/a.md', 'vscode-vfs://github/team'],
    ['vscode-vfs://github/team', 'vscode-vfs://github/'],
    ['vscode-vfs://github/', null],
    ['memfs:/a.md', 'memfs:/'],
    ['untitled:Untitled-1', null],
    ['a', null],
  ] as const)
    it(`${path} is in ${folder}`, () => {
      assert.equal(folderOf(path), folder)
    })

  for (const [folder, relative, whole] of [
    ['/', 'copydesk.yaml', '/copydesk.yaml'],
    ['/a', 'b/c.md', '/a/b/c.md'],
    ['C:/a', './b c.md', 'C:/a/b c.md'],
    ['file:///a', "b c/d's (1).md", 'file:///a/b%20c/d%27s%20%281%29.md'],
    ['vscode-vfs://github/o/r', '../é.md', 'vscode-vfs://github/o/%C3%A9.md'],
    ['/reports', '../sources.yaml', '/sources.yaml'],
    ['/reports', '../../../sources.yaml', '/sources.yaml'],
    ['file:///', 'copydesk.yaml', 'file:///copydesk.yaml'],
    ['file:///a', '../../x y.yaml', 'file:///x%20y.yaml'],
    ['vscode-vfs://github/', 'copydesk.yaml', 'vscode-vfs://github/copydesk.yaml'],
  ] as const)
    it(`${relative} from ${folder} is ${whole}`, () => {
      assert.equal(join(folder, relative), whole)
    })

  it('says where a path lies below a folder', () => {
    assert.equal(below('file:///a', 'file:///a/x%20y.md'), 'x y.md')
    assert.equal(below('/', '/a/b.md'), 'a/b.md')
    assert.equal(below('/a', '/ab/c.md'), null)
    assert.equal(below('file:///a', 'file:///a/%zz'), '%zz')
  })
})
