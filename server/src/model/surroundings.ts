/** What a report is read with besides its text, its registry and its conventions: what stands around its file. */
import type { Bibliography } from '../registry/bibliography.ts'

export interface Surroundings {
  /** The name of the report's file without its folders; null where the text is in none. */
  readonly fileName: string | null
  /** In which its keys are looked up: those its front matter names, the one it holds, then the team's. */
  readonly bibliographies: readonly Bibliography[]
}

/** A text by itself. */
export const alone: Surroundings = { fileName: null, bibliographies: [] }
