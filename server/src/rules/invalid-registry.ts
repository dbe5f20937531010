/** The rule that holds a team's own files to their format. It looks at a registry file, never at a report. */
import type { Problem } from '../registry/problem.ts'
import type { Finding, Fix, Rule, Severity } from './rule.ts'

export const invalidRegistry: Omit<Rule, 'check'> = {
  id: 'invalid-registry',
  summary: 'A mistake in copydesk.yaml, sources.yaml or entities.yaml.',
  why: 'An entry that cannot be read makes a source unknown, or a setting count for nothing, and nobody would see why.',
  severity: 'error',
  examples: {
    bad: [
      {
        text: '- name: Reuters\n  kind: ⟦agncy⟧\n',
        message: '“kind” cannot be “agncy”; did you mean “agency”?',
        fixed: '- name: Reuters\n  kind: agency\n',
      },
      {
        text: '- name: Krasnaya zvezda\n  ⟦langauge⟧: ru\n',
        message: 'There is no field “langauge” here; did you mean “language”?',
        fixed: '- name: Krasnaya zvezda\n  language: ru\n',
      },
      {
        text: '- name: Itar-Tass\n- name: Interfax\n  also: ⟦ITAR-TASS⟧\n',
        message: '“ITAR-TASS” is a name of Itar-Tass too, in line 1.',
        fixed: null,
      },
    ],
    good: ['- name: Itar-Tass\n  also:\n    - name: TASS\n      to: 1992\n  kind: agency\n  country: RU\n  reliability: C\n'],
  },
}

const fixes = (problem: Problem) => (): readonly Fix[] =>
  problem.nearest === null
    ? []
    : [
        {
          title: `Replace with “${problem.nearest}”`,
          preferred: true,
          certain: false,
          edits: [{ span: problem.span, text: problem.nearest }],
        },
      ]

type Levels = ReadonlyMap<string, Severity | 'off'>

/** The problems of one file as findings, of the severity the team chose for the rule, `otherwise` where it chose none; none where it is off. */
export const findingsOf = (
  problems: readonly Problem[],
  levels: Levels = new Map(),
  otherwise: Severity = invalidRegistry.severity,
): readonly Finding[] => {
  const severity = levels.get(invalidRegistry.id) ?? otherwise
  if (severity === 'off') return []
  return problems.map(problem => ({
    rule: invalidRegistry.id,
    severity,
    span: problem.span,
    message: problem.message,
    fixes: fixes(problem),
  }))
}

/** Those of a bibliography: a warning where the team chose nothing, for citation managers write such files, and other tools read them with the mistake. */
export const bibliographyProblems = (problems: readonly Problem[], levels: Levels): readonly Finding[] =>
  findingsOf(problems, levels, 'warning')
