/** Turns of phrase that say more than their words do one by one. Matched anywhere in a sentence, each at whole words. */
import { oneOf } from './phrases.ts'

/** Turns of phrase by which an author speaks for himself. */
export const judgementPhrase = new RegExp(
  String.raw`\b${oneOf(`
    as a rule | to judge (?:by|from) | in all (?:likelihood|probability) | so far as (?:one|we) can tell | in short
    on (?:the|this|present|that|past) (?:evidence|form|trends?) | all told | if anything | (?:would|will) do well to
    would do better | (?:it is|is it) (?:hard|difficult|easy|tempting|possible) to | looks? set to | (?:is|are) set to | bound to
    may well | might well | could well | can hardly | in (?:effect|substance|practice|essence|truth|reality)
    at (?:best|worst|most|bottom) | of course | no doubt | in other words | that is to say | which is to say | rather than
    more than | less than | not because | neither here nor there | for all (?:its|their|his|the) | has yet to | have yet to
    so long as | as long as | the point is | by the standards | on (?:paper|balance) | sooner or later | in the (?:end|long run)
    nothing (?:short of|more than) | no (?:more|less) than | for its own sake | is to blame | (?:is|are|was|were) not (?:the|a|an)
    the (?:kind|sort) of | kind of | of (?:this|that|the) (?:kind|sort) | it (?:would|will|should|must|may|might|could)
    the (?:only|real|true|right|best|honest|obvious|sensible) (?:thing|course|question|test|way|answer|choice|reason)
`)}\b`,
  'iu',
)

/** Lines about the report itself, words to the reader, definitions. */
export const framePhrase = new RegExp(
  String.raw`\b${oneOf(String.raw`
    this (?:report|paper|note|section|chapter|annex|table|response|update|edition|issue)
    this (?:bulletin|review|source|survey|study|assessment|account|series)
    (?:in|on|see|from|to) (?:the )?(?:notes?|annex|appendix|table|map|page|section) (?:\d|[a-z]\b|below|above|overleaf|opposite)
    (?:in|on|see|from|to) (?:the )?(?:box|chapter|figure|chart|paragraphs?) (?:\d|[a-z]\b|below|above|overleaf|opposite)
    (?:is|are) (?:called|given|set out|listed|shown|described|discussed|considered|examined|reproduced|summarised)
    (?:is|are) (?:summarized|used|taken|explained|dealt with|reprinted|known as|defined)
    stands for | (?:the )?(?:term|word|phrase) | for readers | readers | the reader | what follows
    (?:set out|discussed|described|shown|given|listed|considered|told) (?:below|above|elsewhere|next|overleaf) | throughout
    below(?=[.,;:]| and |$) | (?:findings|figures|tables?|lists?|account|paragraphs?|discussion|notes?) below
    unless otherwise | first,? (?:the|some|a) | to begin with | let us | turning to | as for | so much for | that brings
    it remains | it helps to
    (?:we|our|us) (?:have )?(?:counted|spoke|visited|interviewed|drove|asked|saw|checked)
    (?:we|our|us) (?:have )?(?:compared|use|used|found no|could not|were shown|withheld|rounded|excluded|changed)
    draws? on | interviews | rests? on | methodology | the (?:question|answer|objection|problem|point|difficulty|facts?) (?:is|are)
    all eyes | remains? to be seen | is awaited | worth (?:recalling|remembering|noting|asking|setting) | means
    is a (?:company|term|kind|unit|form|measure|ship|word)
`)}(?![\p{L}\p{N}])`,
  'iu',
)

/** "three explanations", "two possible answers": what an author sets out to list. */
export const countedList = new RegExp(
  String.raw`\b${oneOf('two | three | four | five | six | seven | several | some | few | other | different')} (?:[a-z-]+ )?${oneOf(`
    reasons | explanations | objections | questions | arguments | points | possibilities | answers | schools | views | theories
    versions | conclusions | scenarios | things | facts | lessons | remarks | observations | considerations | caveats | cautions
    readings | ways | hypotheses | outcomes | paths | options | strands | developments | factors | issues | elements
    qualifications | kinds | sorts | purposes | parts | matters | cases | terms
`)}\b`,
  'iu',
)

/** "One does not run a city on promises" */
export const impersonal = new RegExp(
  String.raw`\b[Oo]ne ${oneOf(`
    does | can | may | might | must | should | would | could | need | has | is | cannot | suspects | infers | wonders | admires
    assumes | hopes | imagines | gathers | feels | thinks
`)}\b`,
  'u',
)

/** "should have left", "appears to have misjudged" */
export const counterfactual = /\b(?:should|would|could|must|may|might|ought to|need not|seems? to|appears? to) (?:not )?have\b/u

/** "…, the auditor-general found" */
export const saidAside = new RegExp(
  String.raw`, (?:[\p{L}’'.-]+ ){0,6}${oneOf(`
    said | says | say | found | added | explained | argued | insisted | reported | told | complained | conceded | wrote | recalled
    believes? | reckons? | reckoned | estimates?d?
`)}\b`,
  'u',
)

/** "in the opinion of the firm", "in the government’s view", "by his own account" */
export const viewOf = new RegExp(
  String.raw`\b${oneOf(String.raw`
    in the (?:opinion|words|view|judgement|judgment|eyes) of
    in (?:the )?[\p{L}’' -]{2,40}(?:’s|’|'s|') (?:view|opinion|words|telling|account)
    by (?:his|her|their|its) own (?:account|count|reckoning|admission)
`)}\b`,
  'iu',
)
