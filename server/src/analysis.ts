/** The façade of the core: text, registry and settings in, everything the desk sees out. The command line, the server and the tests meet here. */
import type { Conventions } from './model/conventions.ts'
import type { Model } from './model/model.ts'
import type { Registry } from './registry/registry.ts'
import type { Finding, Severity } from './rules/rule.ts'
import type { Flavour } from './syntax/report.ts'

/** What decides besides the text. */
export interface Settings {
  readonly conventions: Conventions
  /** Rule id to severity; a rule that is not named has its own. */
  readonly rules: ReadonlyMap<string, Severity | 'off'>
}

export interface Analysis {
  readonly model: Model
  /** In text order. */
  readonly findings: readonly Finding[]
  /** Rules that threw: recorded, logged by the host, and silent about nothing else. */
  readonly crashes: readonly { readonly rule: string; readonly error: unknown }[]
  readonly summary: { readonly claims: number; readonly cited: number }
}

/** Everything the desk sees in a report. Never throws. */
export declare function analyse(text: string, flavour: Flavour, registry: Registry, settings: Settings): Analysis
