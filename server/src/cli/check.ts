/** `check`: what the desk finds in the reports, and in the team's own files. */
import { isAbsolute, relative, sep } from 'node:path'
import type { Analysis } from '../analysis.ts'
import { applyEdits } from '../base/edit.ts'
import { Lines } from '../base/lines.ts'
import { deskSettings } from '../desk.ts'
import { fixAll } from '../features/fix-all.ts'
import { writeAtomically } from '../io/files.ts'
import type { TeamSettings } from '../registry/settings.ts'
import { bibliographyProblems, findingsOf } from '../rules/invalid-registry.ts'
import { type Finding, severities } from '../rules/rule.ts'
import type { CheckRequest } from './args.ts'
import { analysed, type OpenedReport, openReports } from './open.ts'
import { type CheckedFile, type PrintableFinding, printFindings } from './print.ts'

export interface Outcome {
  readonly output: string
  readonly code: 0 | 1
  /** Reasons for standard error: files that could not be read, rules that threw. */
  readonly complaints: readonly string[]
  readonly failed: boolean
}

/** Checks the reports and gives what to print. With `fix`, applies the certain fixes first, each file written at once. */
export const check = async (request: CheckRequest, colour: boolean): Promise<Outcome> => {
  const { reports, failures } = await openReports(request.paths)
  const complaints = [...failures]
  const files: CheckedFile[] = []
  const summary = { claims: 0, cited: 0 }
  const add = (text: string, analysis: Analysis, path: string): void => {
    summary.claims += analysis.summary.claims
    summary.cited += analysis.summary.cited
    for (const crash of analysis.crashes) complaints.push(`${path}: the rule ${crash.rule} failed: ${String(crash.error)}`)
    files.push({ path, text, date: analysis.model.date.value, findings: analysis.findings.map(printable) })
  }
  for (const report of reports) {
    const found = analysed(report, request.date)
    const repaired = request.fix ? repair(report, found, request.date) : null
    if (repaired === null) {
      add(report.text, found, report.path)
      continue
    }
    try {
      await writeAtomically(report.path, repaired)
      add(repaired, analysed(report, request.date, repaired), report.path)
    } catch (error) {
      complaints.push(String(error instanceof Error ? error.message : error))
      add(report.text, found, report.path)
    }
  }
  files.push(...otherFiles(reports))
  const failing = severities.slice(0, severities.indexOf(request.failOn) + 1)
  return {
    output: request.format === 'json' ? json(files, reports.length, summary) : printFindings(files, summary, colour),
    code: files.some(file => file.findings.some(finding => failing.includes(finding.severity))) ? 1 : 0,
    complaints,
    failed: complaints.length > 0,
  }
}

/** The text after its certain fixes; a fix may uncover another, so until none is left. Null where there is nothing to repair. */
const repair = (report: OpenedReport, analysis: Analysis, date: string | null): string | null => {
  let text = report.text
  let seen = analysis
  for (let round = 0; round < 10; round++) {
    const edits = fixAll(seen)
    if (edits.length === 0) break
    text = applyEdits(text, edits)
    seen = analysed(report, date, text)
  }
  return text === report.text ? null : text
}

const printable = (finding: Finding): PrintableFinding => ({ ...finding, fixes: finding.fixes() })

/** The mistakes in the teams' own files, and in the bibliographies that the reports name. A file without one is not listed: it is no report. */
const otherFiles = (reports: readonly OpenedReport[]): readonly CheckedFile[] => {
  const files = new Map<string, CheckedFile>()
  const add = (uri: string, text: string | null, findings: readonly Finding[]): void => {
    if (text !== null && findings.length > 0 && !files.has(uri))
      files.set(uri, { path: shown(uri), text, date: null, findings: findings.map(printable) })
  }
  for (const { settings, files: own } of new Set(reports.map(report => report.team)))
    for (const file of own) if (file.kind !== 'bibliography') add(file.uri, file.text, findingsOf(file.problems, levels(settings)))
  for (const { team, around } of reports)
    for (const { name, uri, text, problems } of around.bibliographies)
      if (name !== '') add(uri, text, bibliographyProblems(problems, levels(team.settings)))
  return [...files.values()]
}

const levels = (settings: TeamSettings) => deskSettings(settings).rules

/** A path below the working directory, or the whole of another. */
const shown = (path: string): string => {
  const near = relative('.', path)
  return near.startsWith('..') || isAbsolute(near) ? path : near.split(sep).join('/')
}

/** The machine-readable form: `version` 1 of the contract. Fixes that change other files are left out. */
const json = (files: readonly CheckedFile[], reports: number, summary: { readonly claims: number; readonly cited: number }): string => {
  const counts = new Map<string, number>()
  for (const finding of files.flatMap(file => file.findings)) counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1)
  const list = files.map(file => {
    const lines = new Lines(file.text)
    return {
      path: file.path,
      date: file.date,
      findings: file.findings.map(({ rule, severity, message, span, fixes }) => ({
        code: rule,
        severity,
        message,
        offset: [span.start, span.end],
        range: { start: lines.positionAt(span.start), end: lines.positionAt(span.end) },
        text: file.text.slice(span.start, span.end),
        fixes: fixes
          .filter(fix => fix.edits.length > 0)
          .map(({ title, preferred, edits }) => ({
            title,
            preferred,
            edits: edits.map(edit => ({ offset: [edit.span.start, edit.span.end], newText: edit.text })),
          })),
      })),
    }
  })
  return `${JSON.stringify({ version: 1, files: list, summary: { files: reports, ...summary, findings: Object.fromEntries([...counts].sort()) } })}\n`
}
