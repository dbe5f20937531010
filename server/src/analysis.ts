/** The façade of the core: text, registry and settings in, everything the desk sees out. The command line, the server and the tests meet here. */
import type { Conventions } from './model/conventions.ts'
import { link } from './model/link.ts'
import type { Model } from './model/model.ts'
import { alone, type Surroundings } from './model/surroundings.ts'
import type { Registry } from './registry/registry.ts'
import { rules as allRules } from './rules/index.ts'
import type { Finding, Rule, Severity } from './rules/rule.ts'
import { reached } from './syntax/blocks/ignores.ts'
import { ParagraphCache } from './syntax/paragraph.ts'
import { readReport } from './syntax/read.ts'
import type { Flavour } from './syntax/report.ts'

/** What decides besides the text. */
export interface Settings {
  readonly conventions: Conventions
  /** Rule id to severity; a rule that is not named has its own, or is off if it is optional. */
  readonly rules: ReadonlyMap<string, Severity | 'off'>
}

export interface Analysis {
  readonly model: Model
  /** In text order. */
  readonly findings: readonly Finding[]
  /** Rules that threw: recorded, logged by the host, and silent about nothing else. */
  readonly crashes: readonly { readonly rule: string; readonly error: unknown }[]
  /** Claims among the sentences, and those a citation or the sentence itself supports. */
  readonly summary: { readonly claims: number; readonly cited: number }
}

/**
 * Everything the desk sees in a report. Never throws.
 * `surroundings` is what stands around the report's file. `paragraphs` recalls those already read: pass the same one again and an edit re-reads one paragraph.
 */
export const analyse = (
  text: string,
  flavour: Flavour,
  registry: Registry,
  settings: Settings,
  surroundings: Surroundings = alone,
  paragraphs: ParagraphCache = new ParagraphCache(),
  rules: readonly Rule[] = allRules,
): Analysis => {
  const model = link(readReport(text, flavour, paragraphs), registry, settings.conventions, surroundings)
  const findings: Finding[] = []
  const crashes: { rule: string; error: unknown }[] = []
  for (const rule of rules) {
    const chosen = settings.rules.get(rule.id) ?? (rule.optional ? 'off' : undefined)
    if (chosen === 'off') continue
    try {
      for (const finding of run(rule, model, chosen)) findings.push(finding)
    } catch (error) {
      crashes.push({ rule: rule.id, error })
    }
  }
  const claims = model.sentences.filter(sentence => sentence.kind === 'claim')
  return {
    model,
    findings: findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
    crashes,
    summary: { claims: claims.length, cited: claims.filter(claim => claim.support !== 'none').length },
  }
}

/** A rule's findings with those an ignore comment keeps back left out. A severity the team chose wins over the finding's own. */
const run = (rule: Rule, model: Model, chosen: Severity | undefined): readonly Finding[] => {
  const ignored = reached(model.report.ignores.filter(ignore => ignore.rules.includes(rule.id)))
  return [...rule.check(model)]
    .filter(found => !ignored(found.span))
    .map(found => ({
      rule: rule.id,
      severity: chosen ?? found.severity ?? rule.severity,
      span: found.span,
      message: found.message,
      fixes: found.fixes,
    }))
}
