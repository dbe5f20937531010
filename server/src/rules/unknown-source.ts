import { slice } from '../base/span.ts'
import type { Model } from '../model/model.ts'
import { ignoreFix } from './ignore-fix.ts'
import type { Rule } from './rule.ts'
import { suggestion } from './suggestion.ts'

/** From this likeness a name is taken for a slip of the one it is near. Set by the slips and the real outlets of the fixtures. */
const slipLikeness = 0.8
const suggestions = 3

/** Bodies of state speak for themselves, whether or not a registry lists them. */
const bodyOfState =
  /\b(?:ministry|government|senate|parliament|congress|chamber of deputies|assembly|embassy|court|cabinet|presidency|navy|army|air force|coast guard|police)\b/i

/** Press spoken of in general is vague, unless it is a known outlet's name with a slip. */
const inGeneral = /\b(?:press|media|agenc(?:y|ies)|newspapers?|dailies|radio|television|reports?|sources?|posts?|observers|officials)$/i
/** "ibid." and accounts are no outlets. */
const noOutlet = /^ibid|^@|^https?:|^www\./i

export const unknownSource: Rule = {
  id: 'unknown-source',
  summary: 'A citation names a source that neither the team nor a pack knows.',
  why: 'A misspelt outlet cannot be looked up, and an invented one must not get into print. A likely slip is a warning; a name that is near to none is an information, since no list holds every outlet, until you set the severity yourself.',
  severity: 'warning',
  *check(model) {
    const listed = references(model)
    for (const list of model.sourceLists) {
      if (list.kind === 'cross-reference') continue
      const seen = new Set<number>()
      for (const { span, source, resolution, date } of list.items) {
        if (!span || source === null || resolution.kind !== 'unknown' || noOutlet.test(slice(model.report.text, span))) continue
        if (listed(source)) continue
        if (seen.has(span.start) || /^\d{4}$/.test(date?.value ?? '')) continue
        seen.add(span.start)
        const near = model.registry.sources.nearest(source, suggestions)
        const slip = near[0] !== undefined && near[0].likeness >= slipLikeness
        // Who follows a link sees what it leads to.
        if (!slip && (list.kind === 'link' || bodyOfState.test(source) || inGeneral.test(source))) continue
        yield {
          span,
          message: slip
            ? `“${source}” is not a source the desk knows. Did you mean ${near[0]?.is.name}?`
            : `“${source}” is not a source the desk knows.`,
          ...(slip ? {} : { severity: 'information' as const }),
          fixes: () => [
            ...near
              .filter(other => !slip || other.likeness >= slipLikeness / 2)
              .map(({ is }, i) => suggestion(`Change to ${is.name}`, span, is.name, slip && i === 0)),
            { title: `Add “${source}” to the team’s sources`, preferred: !slip, certain: false, edits: [], declare: { name: source } },
            ignoreFix(model.report, span, 'unknown-source'),
          ],
        }
      }
    }
  },
  examples: {
    bad: [
      {
        text: 'The ferry sailed on time (⟦Jakatra Post⟧, May 3).',
        message: '“Jakatra Post” is not a source the desk knows. Did you mean Jakarta Post?',
        fixed: 'The ferry sailed on time (Jakarta Post, May 3).',
      },
      {
        text: 'The ferry sailed on time (⟦Reutres⟧, May 3).',
        message: '“Reutres” is not a source the desk knows. Did you mean Reuters?',
        fixed: 'The ferry sailed on time (Reuters, May 3).',
      },
      {
        text: 'The ferry sailed on time (Reuters, May 3; ⟦Harbour Gazette⟧, May 4).',
        message: '“Harbour Gazette” is not a source the desk knows.',
        fixed: null,
      },
    ],
    good: [
      'The ferry sailed on time (Reuters, May 3).',
      'The ferry sailed on time (Reuters news agency, May 3).',
      'The ferry sailed on time (Marran 4 May 2019).\n\nReferences\n\nMarran, Olga. 4 May 2019. The Harbour Book.',
      'The ferry sailed on time (the Reuters, May 3).',
      'The ferry will probably sail on time (see the Monitor, May 3).',
    ],
  },
}

/** Whether the report's own list of references names the source: then the reader can find it. */
const references = (model: Model): ((source: string) => boolean) => {
  const list = model.report.blocks.filter(block => block.kind === 'reference').map(block => slice(model.report.text, block.span))
  return source => list.some(entry => entry.includes(source))
}
