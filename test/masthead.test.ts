import assert from 'node:assert/strict'
import { publicationNames } from '../server/src/features/masthead.ts'

describe('the name of a publication', () => {
  const heads: readonly [head: string, names: readonly string[]][] = [
    ['Publication: Harbour Monitor Volume: 6 Issue: 19\nMay 6, 2019\n\nThe Port Closes\n\nText.', ['Harbour Monitor']],
    ['HARBOUR MONITOR\nA Survey for Readers\nMay 6, 2019 – Volume III, No. 198\n\nTHE PORT CLOSES\n', ['HARBOUR MONITOR']],
    ['THE PORT CLOSES\n\nNorthern Waters Brief No. 14\n6 May 2019\n\nText.', ['Northern Waters Brief', 'THE PORT CLOSES']],
    ['HARBOUR DAILY\n6 May 2019, 07:15 London\nThe port closes\n\nText.', ['HARBOUR DAILY']],
    ['# The port closes\n\n*Published 6 May 2019 · Northern Harbour Watch*\n\nThe port closed.', ['Northern Harbour Watch']],
    ['---\ntitle: "Harbour Review, Nov. 24–Dec. 1, 2017"\ndate: 2017-12-01\n---\n\n# Heading\n\nText.', ['Harbour Review']],
    ['---\ntitle: The port closes\nseries: "Harbour Watch"\ndate: 2017-12-01\n---\n\nText.', ['Harbour Watch']],
    ['# Who closed the port?\n\n**Date:** 6 May 2019\n**Desk:** harbours\n\nText.', []],
    ['# Harbour Review, May 6, 2019\n\n## This week’s news\n\nText.', ['Harbour Review']],
    ['HARBOUR NOTE 18-041\n6 May 2019\n\nText.', ['HARBOUR NOTE']],
    ['The port of Tolland closed on Monday.\nIt opened on May 6, 2019.', []],
    ['', []],
  ]
  for (const [head, names] of heads)
    it(`is ${names.join(' or ') || 'none'} in ${JSON.stringify(head.slice(0, 40))}`, () => assert.deepEqual(publicationNames(head), names))
})
