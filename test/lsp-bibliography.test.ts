/** Bibliographies in the editor: read beside the report, as they stand open, as they change on disk, and no further than the workspace is trusted. */
import assert from 'node:assert/strict'
import { plain, serversHere } from './kit/client.ts'

const folder = 'file:///reports'
const report = `${folder}/2019/a.md`
const bib = `${folder}/2019/refs.bib`
const front = '---\ncopydesk: true\nbibliography: refs.bib\n---\n\n'
const text = `${front}The talks failed [@okonjo2019, p. 3].\n`
const found = text.replace('@okonjo2019', '⟦@okonjo2019⟧{undefined-reference}')
const entry = (key: string): string => `@article{${key}, journal = {Reuters}, date = {2019-05-02}}\n`

describe('bibliographies in the editor', () => {
  const { texts, start } = serversHere(folder)

  it('are read beside the report', async () => {
    texts.set(bib, entry('okonjo2018'))
    const client = await start()
    await client.open(report, text, 'markdown')
    assert.equal(await client.findings(report), found)
    await client.replace(report, 'okonjo2019', 'okonjo2018')
    assert.equal(await client.findings(report), text.replace('2019,', '2018,'))
  })

  it('count as they stand open, saved or not', async () => {
    texts.set(bib, entry('okonjo2018'))
    const client = await start()
    await client.open(report, text, 'markdown')
    const { resultId } = await client.pull(report)
    await client.open(bib, entry('okonjo2018'), 'bibtex')
    assert.equal((await client.pull(report, resultId)).kind, 'unchanged')
    await client.replace(bib, 'okonjo2018', 'okonjo2019')
    await client.refreshed()
    assert.equal((await client.pull(report, resultId)).kind, 'full')
    assert.equal(await client.findings(report), text)
    await client.close(bib)
    await client.refreshed()
    assert.equal(await client.findings(report), found)
  })

  it('are read again when they change on disk, or come to be', async () => {
    const client = await start()
    await client.registration('**/*.{bib,bibtex}')
    await client.open(report, text, 'markdown')
    assert.equal(await client.findings(report), text.replace('refs.bib', '⟦refs.bib⟧{undefined-reference}'))
    texts.set(bib, entry('okonjo2018'))
    await client.filesChanged([bib], 1)
    await client.refreshed()
    assert.equal(await client.findings(report), found)
    texts.set(bib, entry('okonjo2019'))
    await client.filesChanged([bib])
    await client.refreshed()
    assert.equal(await client.findings(report), text)
  })

  it('are asked to be watched under any name', async () => {
    texts.set(`${folder}/2019/refs.json`, '[]')
    const client = await start()
    await client.open(report, text.replace('refs.bib', 'refs.json'), 'markdown')
    await client.pull(report)
    await client.registration('"pattern":"refs.json"')
  })

  it('reach a client that cannot ask', async () => {
    texts.set(bib, entry('okonjo2018'))
    const client = await start({ capabilities: plain })
    await client.open(report, text, 'markdown')
    assert.deepEqual(
      (await client.published(report)).diagnostics.map(({ code }) => code),
      ['undefined-reference'],
    )
    await client.open(bib, entry('okonjo2019'), 'bibtex')
    assert.deepEqual((await client.published(report)).diagnostics, [])
  })

  it('are named by the team’s settings for all reports', async () => {
    texts.set(`${folder}/copydesk.yaml`, 'bibliography: [refs/team.bib, gone.bib]\n')
    texts.set(`${folder}/refs/team.bib`, entry('okonjo2018'))
    const client = await start()
    const own = text.replace('bibliography: refs.bib\n', '')
    await client.open(report, own, 'markdown')
    await client.open(`${folder}/copydesk.yaml`, texts.get(`${folder}/copydesk.yaml`) ?? '', 'yaml')
    assert.equal(await client.findings(`${folder}/copydesk.yaml`), 'bibliography: [refs/team.bib, ⟦gone.bib⟧{invalid-registry}]\n')
    assert.equal(await client.findings(report), own)
    await client.replace(`${folder}/copydesk.yaml`, ', gone.bib', '')
    await client.refreshed()
    assert.equal(await client.findings(report), own.replace('@okonjo2019', '⟦@okonjo2019⟧{undefined-reference}'))
    await client.open(`${folder}/refs/team.bib`, entry('okonjo2019'), 'bibtex')
    await client.refreshed()
    assert.equal(await client.findings(report), own)
  })

  it('may be in the report itself', async () => {
    const own = text.replace('bibliography: refs.bib', 'references:\n- id: okonjo2018\n  container-title: Reuters\n  issued: 2019')
    const client = await start()
    await client.open(report, own, 'markdown')
    assert.equal(await client.findings(report), own.replace('@okonjo2019', '⟦@okonjo2019⟧{undefined-reference}'))
    await client.replace(report, 'id: okonjo2018', 'id: okonjo2019')
    assert.equal(await client.findings(report), own.replace('2018', '2019'))
  })

  it('are led to, and shown', async () => {
    texts.set(bib, `% ours\n${entry('okonjo2019')}`)
    const client = await start()
    await client.open(report, text, 'markdown')
    const at = client.range(report, 'okonjo').start
    assert.deepEqual(await client.definition(report, at), [
      { uri: bib, range: { start: { line: 1, character: 9 }, end: { line: 1, character: 19 } } },
    ])
    const hover = await client.hover(report, at)
    assert.deepEqual(hover?.contents, {
      kind: 'markdown',
      value: '**okonjo2019**\n\nReuters · Thursday, 2 May 2019\n\n_entry okonjo2019 of refs\\.bib_',
    })
  })

  it('have their own mistakes shown in them', async () => {
    const broken = `${entry('okonjo2019')}${entry('okonjo2019')}`
    texts.set(bib, broken)
    const client = await start()
    await client.open(bib, broken, 'bibtex')
    assert.equal(await client.findings(bib), broken)
    await client.open(report, text, 'markdown')
    assert.equal(await client.findings(report), text)
    assert.equal(
      await client.findings(bib),
      entry('okonjo2019') + entry('okonjo2019').replace('okonjo2019', '⟦okonjo2019⟧{invalid-registry}'),
    )
  })

  it('are read nowhere outside the folders of a workspace that is not trusted', async () => {
    texts.set('file:///elsewhere/refs.bib', entry('okonjo2018'))
    const outside = text.replace('refs.bib', '../../elsewhere/refs.bib')
    const findings = async (trusted: boolean): Promise<string> => {
      const client = await start({ trusted })
      await client.open(report, outside, 'markdown')
      return client.findings(report)
    }
    assert.equal(await findings(true), outside.replace('@okonjo2019', '⟦@okonjo2019⟧{undefined-reference}'))
    assert.equal(await findings(false), outside.replace('../../elsewhere/refs.bib', '⟦../../elsewhere/refs.bib⟧{undefined-reference}'))
  })

  it('are counted in the findings of the whole workspace', async () => {
    texts.set(bib, entry('okonjo2018'))
    texts.set(report, text)
    const client = await start()
    const { items } = await client.pullWorkspace()
    assert.deepEqual(
      items.flatMap(item => (item.kind === 'full' ? [[item.uri, ...item.items.map(({ code }) => code)]] : [])),
      [[report, 'undefined-reference']],
    )
  })
})
