/**
 * The one mutable object of the core: what is open on the desk, and the analyses made of it. Knows neither protocol nor files:
 * hosts put texts in, and take analyses out for the team they name.
 */
import { URI } from 'vscode-uri'
import { type Analysis, analyse, type Settings } from './analysis.ts'
import { conventionsOf, houses } from './model/conventions.ts'
import { alone, type Surroundings } from './model/surroundings.ts'
import type { Bibliography, Shelf } from './registry/bibliography.ts'
import { fileNameOf, folderOf } from './registry/paths.ts'
import type { Registry } from './registry/registry.ts'
import { headLength, mayDeclare, namedReport } from './registry/reports.ts'
import { noSettings, type TeamSettings } from './registry/settings.ts'
import type { ReadFile } from './registry/team.ts'
import { rules as allRules } from './rules/index.ts'
import { invalidRegistry } from './rules/invalid-registry.ts'
import type { Rule } from './rules/rule.ts'
import { declaresReport, frontMatterOf } from './syntax/blocks/header.ts'
import { readBibliography } from './syntax/blocks/header-bibliography.ts'
import { ParagraphCache } from './syntax/paragraph.ts'
import type { Flavour } from './syntax/report.ts'

/** An open document, an immutable value: an edit makes a new one. */
export interface OpenText {
  readonly uri: string
  readonly languageId: string
  readonly version: number
  getText(): string
}

/** What the reports of one folder are read with. A changed registry or setting makes a new team. */
export interface Team {
  /** The URI of the folder the team's files are in. */
  readonly folder: string
  readonly registry: Registry
  readonly settings: Settings
  /** Whether the team's settings name the file as a report. */
  readonly names: (uri: string) => boolean
}

/** The one spelling of a URI that the desk's look-ups use: clients write the same file's URI in several ways. */
export const canonical = (uri: string): string => {
  try {
    return URI.parse(uri).toString()
  } catch {
    return uri
  }
}

/** What a team's settings can name. */
export const knownNames: { readonly rules: readonly string[]; readonly houses: readonly string[] } = {
  rules: [...allRules.map(rule => rule.id), invalidRegistry.id],
  houses: houses.map(({ house }) => house),
}

/**
 * What reports are read with: as the team says, else as `fallback` (an editor's own settings) does, else as the house and the text show.
 * `date` (an ISO day) is the date of reports that bear none.
 */
export const deskSettings = (team: TeamSettings, fallback: TeamSettings = noSettings, date: string | null = null): Settings => ({
  conventions: conventionsOf(team.house ?? fallback.house, {
    coverage: team.coverage ?? fallback.coverage,
    dateOrder: team.dateOrder ?? fallback.dateOrder,
    date,
    firstVolume: team.firstVolume ?? fallback.firstVolume,
  }),
  rules: new Map([...fallback.rules, ...team.rules].flatMap(([id, { severity }]) => (severity === null ? [] : [[id, severity]]))),
})

const markdownName = /\.(?:md|markdown)$/i

/**
 * Whether the desk reads the document: report files always; Markdown and plain text only if the team names the file or its own header declares it.
 * `languageId` is empty for a file that is not open.
 */
export const isReport = (uri: string, languageId: string, text: string, names: (uri: string) => boolean): boolean => {
  const path = pathOf(uri)
  if (namedReport(path) || languageId === 'analyst-report' || names(uri)) return true
  const candidate = mayDeclare(path) || languageId === 'markdown' || languageId === 'plaintext'
  return candidate && declaresReport(text.slice(0, headLength))
}

/** How the document is marked up: told by its name, as the command line does, and by its language only where the name says nothing. */
export const flavourOf = (uri: string, languageId: string): Flavour => {
  const path = pathOf(uri)
  if (markdownName.test(path)) return 'markdown'
  return languageId === 'markdown' && !mayDeclare(path) && !namedReport(path) ? 'markdown' : 'plain'
}

const pathOf = (uri: string): string => uri.replace(/[?#].*$/s, '')

/**
 * What stands around a report: its file's name, and the bibliographies in which its keys are looked up: those its front matter names (from the
 * report's folder on, as Pandoc reads them) or holds, then the team's. Never rejects.
 */
export const surroundingsOf = async (
  uri: string,
  text: string,
  team: readonly Bibliography[],
  read: ReadFile,
  shelf: Shelf,
): Promise<Surroundings> => {
  const folder = folderOf(pathOf(uri))
  const fileName = fileNameOf(pathOf(uri))
  const front = frontMatterOf(text)
  const inner = front?.inner
  const listed = front?.yaml ? readBibliography(text, front.inner) : []
  const named = folder === null ? [] : await Promise.all(listed.map(({ name }) => shelf.read(folder, name, read)))
  const raw = inner && text.slice(inner.start, inner.end)
  const own = raw && /^references[ \t]*:/m.test(raw) ? [shelf.keepReferences(uri, raw, inner.start)] : []
  const seen = new Set<string>()
  return { fileName, bibliographies: [...named, ...own, ...team].filter(one => !seen.has(one.uri) && seen.add(one.uri)) }
}

/** Whether two reports stand in the same surroundings: the files were read to the same values. */
const same = (a: Surroundings, b: Surroundings): boolean =>
  a.fileName === b.fileName &&
  a.bibliographies.length === b.bibliographies.length &&
  a.bibliographies.every((one, index) => one === b.bibliographies[index])

export class Desk<Document extends OpenText> {
  readonly #open = new Map<string, Document>()
  readonly #analyses = new WeakMap<Document, { readonly team: Team; readonly around: Surroundings; readonly analysis: Analysis }>()
  readonly #around = new WeakMap<Document, Surroundings>()
  readonly #crashed = new Set<string>()
  readonly #paragraphs = new ParagraphCache()
  readonly #logCrash: (rule: string, error: unknown) => void
  readonly #rules: readonly Rule[]

  /** `logCrash` is told of each rule that threw, once. */
  constructor(logCrash: (rule: string, error: unknown) => void, rules: readonly Rule[] = allRules) {
    this.#logCrash = logCrash
    this.#rules = rules
  }

  /** Puts a document on the desk, or its next version. */
  put(document: Document): void {
    this.#open.set(canonical(document.uri), document)
  }

  drop(uri: string): void {
    this.#open.delete(canonical(uri))
  }

  /** The document as it stands; null when it is not open. */
  get(uri: string): Document | null {
    return this.#open.get(canonical(uri)) ?? null
  }

  all(): readonly Document[] {
    return [...this.#open.values()]
  }

  /** Puts what stands around a document's file beside it. */
  surround(document: Document, around: Surroundings): void {
    this.#around.set(document, around)
  }

  /** What was put beside the document; its own name alone where nothing was. */
  around(document: Document): Surroundings {
    return this.#around.get(document) ?? { ...alone, fileName: fileNameOf(pathOf(document.uri)) }
  }

  /** The analysis of a document, worked out once for each version, registry, settings and surroundings; null when it is no report. */
  analysis(document: Document, team: Team): Analysis | null {
    const text = document.getText()
    if (!isReport(document.uri, document.languageId, text, team.names)) return null
    const around = this.around(document)
    const known = this.#analyses.get(document)
    if (known?.team === team && same(known.around, around)) return known.analysis
    const flavour = flavourOf(document.uri, document.languageId)
    const analysis = analyse(text, flavour, team.registry, team.settings, around, this.#paragraphs, this.#rules)
    this.#analyses.set(document, { team, around, analysis })
    for (const { rule, error } of analysis.crashes) {
      if (this.#crashed.has(rule)) continue
      this.#crashed.add(rule)
      this.#logCrash(rule, error)
    }
    return analysis
  }
}
