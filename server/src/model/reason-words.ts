/** Why the desk takes a sentence for what it is, in its author's words: what "it" does. */
import type { Reason } from '../syntax/report.ts'

export const reasonWords: Readonly<Record<Reason, string>> = {
  figure: 'states a figure',
  quotation: 'quotes somebody',
  speech: 'reports what somebody said',
  event: 'describes an event',
  plan: 'reports a plan',
  state: 'states a fact',
  assessment: 'gives an assessment',
  forecast: 'looks ahead',
  hedge: 'is hedged',
  question: 'asks a question',
  frame: 'leads over or explains',
}
