/** `annotate`: everything the desk sees, one JSON object a line. */
import { analyse } from '../analysis.ts'
import { deskSettings, flavourOf } from '../desk.ts'
import { annotate as rows } from '../features/annotate.ts'
import { noSettings } from '../registry/settings.ts'
import type { AnnotateRequest } from './args.ts'
import type { Outcome } from './check.ts'
import { openReports } from './open.ts'

/** The rows of every report, in the order of the paths. */
export const annotate = async (request: AnnotateRequest): Promise<Outcome> => {
  const { reports, failures } = await openReports(request.paths)
  const lines = reports.flatMap(({ path, text, team, around }) =>
    rows(analyse(text, flavourOf(path, ''), team.registry, deskSettings(team.settings, noSettings, request.date), around)).map(
      ({ type, ...row }) => JSON.stringify({ type, path, ...row }),
    ),
  )
  return { output: lines.map(line => `${line}\n`).join(''), code: 0, complaints: failures, failed: failures.length > 0 }
}
