/** `annotate`: everything the desk sees, one JSON object a line. */
import { annotate as rows } from '../features/annotate.ts'
import type { AnnotateRequest } from './args.ts'
import type { Outcome } from './check.ts'
import { analysed, openReports } from './open.ts'

/** The rows of every report, in the order of the paths. */
export const annotate = async (request: AnnotateRequest): Promise<Outcome> => {
  const { reports, failures } = await openReports(request.paths)
  const lines = reports.flatMap(report =>
    rows(analysed(report, request.date)).map(({ type, ...row }) => JSON.stringify({ type, path: report.path, ...row })),
  )
  return { output: lines.map(line => `${line}\n`).join(''), code: 0, complaints: failures, failed: failures.length > 0 }
}
