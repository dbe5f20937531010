/** Says in the sentence itself that it is the author's own assessment. */
import type { LinkedSentence } from '../model/model.ts'
import type { Fix } from './rule.ts'

const lead = 'We assess that '

/** Words whose capital is only the sentence's; every other first word may be a name. */
const lowered =
  /^(?:The|A|An|This|That|These|Those|It|Its|He|She|They|His|Her|Their|In|On|At|By|For|From|With|After|Before|Despite|Some|Many|Most|Several|Both|All|Each|Every|Other|Another|No|Not|Nobody|None|There|Here|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Once|When|While|As|If|Although|Though|Since|Because|Under|Between|During|What|Who|Such|Only|More|Less|Fewer|Last|Next|Officials|Prosecutors|Police|Soldiers|Troops|Opposition|Military|Work|Talks|Exports|Imports|Prices)\b/

/** "Some 400 dockers lost their jobs." becomes "We assess that some 400 dockers lost their jobs." */
export const judgementFix = (sentence: LinkedSentence): Fix => {
  const first = lowered.test(sentence.text) ? (sentence.text[0] ?? '') : ''
  return {
    title: 'Mark as our own judgement: “We assess that …”',
    preferred: false,
    certain: false,
    edits: [{ span: { start: sentence.span.start, end: sentence.span.start + first.length }, text: lead + first.toLowerCase() }],
  }
}
