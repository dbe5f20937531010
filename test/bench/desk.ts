/** The desk as it is measured: every pack, no team. */
import { type Analysis, analyse } from '../../server/src/analysis.ts'
import { deskSettings } from '../../server/src/desk.ts'
import { alone } from '../../server/src/model/surroundings.ts'
import { registry } from '../../server/src/registry/merge.ts'
import { packs } from '../../server/src/registry/packs.ts'
import { noSettings } from '../../server/src/registry/settings.ts'
import type { ParagraphCache } from '../../server/src/syntax/paragraph.ts'

export const settings = deskSettings(noSettings)
export const allPacks = registry(packs, [], [])

/** The analysis of a text that stands in no file. */
export const analyseAlone = (text: string, paragraphs: ParagraphCache): Analysis =>
  analyse(text, 'plain', allPacks, settings, alone, paragraphs)
