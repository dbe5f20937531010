/** Copydesk as a subject: what the language server does with a document that is opened, and with one that is typed in. */
import { ParagraphCache } from '../../server/src/syntax/paragraph.ts'
import { analyseAlone } from './desk.ts'
import { serve } from './subject.ts'

let paragraphs = new ParagraphCache()

serve(({ kind, text }) => {
  if (kind === 'first') paragraphs = new ParagraphCache()
  return analyseAlone(text, paragraphs).findings.length
})
