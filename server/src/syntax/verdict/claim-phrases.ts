/**
 * Turns of phrase that say more than their words do one by one. Found anywhere in a sentence, inside quotation marks too, in any case, at
 * whole words with one space between them (`phrase-trie.ts` has the notation).
 */
import { feature } from './claim-vocabulary.ts'
import { phraseTrie } from './phrase-trie.ts'
import { anyOf } from './sentence-cues.ts'

/** Turns of phrase by which an author speaks for himself. */
const judgement = `
  as a rule | to judge by/from | in all likelihood/probability | so far as one/we can tell | in short
  on the/this/present/that/past evidence/form/trend/trends | all told | if anything | would/will do well to
  would do better | it is hard/difficult/easy/tempting/possible to | is it hard/difficult/easy/tempting/possible to
  look/looks set to | is/are set to | bound to | may well | might well | could well | can hardly
  in effect/substance/practice/essence/truth/reality | at best/worst/most/bottom | of course | no doubt | in other words
  that is to say | which is to say | rather than | more than | less than | not because | neither here nor there
  for all its/their/his/the | has yet to | have yet to | so long as | as long as | the point is | by the standards | on paper/balance
  sooner or later | in the end | in the long run | nothing short of | for its own sake
  is to blame | is/are/was/were not the/a/an | the sort of | kind of | of this/that/the kind/sort
  it would/will/should/must/may/might/could
  the only/real/true/right/best/honest/obvious/sensible thing/course/question/test/way/answer/choice/reason`

/** Lines about the report itself, words to the reader, definitions. */
const frame = `
  this report/paper/note/section/chapter/annex/table/response/update/edition/issue
  this bulletin/review/source/survey/study/assessment/account/series
  times/dates/prices are | except where | unless otherwise/where
  is/are called/given/listed/shown/described/discussed/considered/examined/reproduced/summarised
  is/are summarized/used/taken/explained/reprinted/defined | is/are set out | is/are dealt with | is/are known as
  stands for | term | word | phrase | readers | the reader | what follows
  discussed/described/shown/given/listed/considered/told below/above/elsewhere/next/overleaf
  set out below/above/elsewhere/next/overleaf | throughout
  findings/figures/table/tables/list/lists/account/paragraph/paragraphs/discussion/note/notes below
  to begin with | let us | turning to | as for | so much for | that brings | it remains | it helps to
  we/our/us (have) counted/spoke/visited/interviewed/drove/asked/saw/checked
  we/our/us (have) compared/use/used/withheld/rounded/excluded/changed
  we/our/us (have) found no | we/our/us (have) could not | we/our/us (have) were shown
  draw/draws on | interviews | rest/rests on | methodology
  sources differ/disagree/diverge/conflict/vary | the question/answer/objection/problem/point/difficulty/fact/facts is/are
  all eyes | remain/remains to be seen | is awaited
  worth recalling/remembering/noting/asking/setting | means | is a company/kind/unit/form/measure/ship`

/** What an author takes to be so, and does not know. */
const inferred = `
  almost/nearly/virtually certain/certainly | appear/appears/seem/seems to | look/looks like | in all likelihood/probability
  in our/my view/judgement/judgment/opinion/assessment/estimate/reckoning/experience
  we assess/judge/believe/think/suspect/reckon/doubt/expect/conclude`

/** What is told of somebody or held by somebody else, whoever it is. */
const hearsay = `
  is/are/was/were said/understood/believed/reported/reputed/rumored/rumoured/thought/alleged/known/expected to
  holds/hold/maintains/maintain/insists/insist/contends/contend/argues/argue/claims/claim that
  sources report/indicate/state/describe/note/say/mention/estimate/give/put/cite/trace/attribute/link | reportedly/allegedly/purportedly`

/** What those who wrote the report looked for and did not find, saw or could not settle: no gap in the world. */
const ownGap = `
  sources consulted | time constraints | at our disposal | known to us | not independently verified/confirmed
  independently verify/confirm | been/be independently verified/confirmed | found no information/figures/data/reports/statistics
  no information/figures/data/reports/statistics was/were/could | no source with | no reporting on
  been/was/were blurred/cropped/anonymised/anonymized/redacted`

const impersonal = `
  one does/can/may/might/must/should/would/could/need/has/is/cannot/suspects/infers/wonders/admires/assumes/hopes/imagines/gathers
  one feels/thinks`

/** "should have left", "appears to have misjudged" */
const counterfactual = `
  should/would/could/must/may/might (not) have | ought to (not) have | need not (not) have | seem/seems to (not) have
  appear/appears to (not) have`

/** "in the opinion of the firm", "by his own account" */
const viewOf = `
  in the opinion/words/view/judgement/judgment/eyes of | by his/her/their/its own account/count/reckoning/admission`

/** The phrases by their first words; found with each is the number of the feature it shows. */
export const phrases = phraseTrie(
  new Map([
    [feature('judgementPhrase'), judgement],
    [feature('framePhrase'), frame],
    [feature('impersonal'), impersonal],
    [feature('counterfactual'), counterfactual],
    [feature('viewOf'), viewOf],
    [feature('accordingTo'), 'according to'],
    [feature('hearsay'), hearsay],
    [feature('suggests'), 'suggest/suggests (strongly) that'],
    [feature('ownGap'), ownGap],
    [feature('inferred'), inferred],
  ]),
)

/** What lists of words can't say; each is tried only on sentences that have a word of its cue (`sentence-cues.ts`). */
export const expressions = {
  /** "First, the …", "what is given below." */
  framing: /\b(?:first,? (?:the|some|a)|below(?=[.,;:]| and |$))(?![\p{L}\p{N}])/iu,

  /** "see table 3", "in the box overleaf" */
  pointing: new RegExp(
    String.raw`\b(?:in|on|see|from|to) (?:the )?${anyOf('exhibit')} (?:\d|[a-z]\b|below|above|overleaf|opposite)(?![\p{L}\p{N}])`,
    'iu',
  ),

  /** "three explanations", "two possible answers": what an author sets out to list. */
  countedList: new RegExp(String.raw`\b${anyOf('fewOf')} (?:[a-z-]+ )?${anyOf('listed')}\b`, 'i'),

  /** "…, the auditor-general found" */
  saidAside: new RegExp(String.raw`, (?:[\p{L}’'.-]+ ){0,6}${anyOf('aside')}\b`, 'u'),

  /** "It has been called “a door without a house.”": somebody's words, whosever they are. */
  namedSo: new RegExp(String.raw`\b${anyOf('naming')}\b[^“"‘«.;:]{0,40}[“"‘«]`, 'iu'),

  /** "in the government’s view" */
  viewOf: new RegExp(String.raw`\bin (?:the )?[\p{L}’' -]{2,40}(?:’s|’|'s|') ${anyOf('view')}\b`, 'iu'),
} as const
