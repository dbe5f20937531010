/** What the desk knows of the thing under the cursor, as Markdown. All text from files is escaped: a report can put no link or command in a card. */
import type { Analysis } from '../analysis.ts'
import { type Span, touches } from '../base/span.ts'
import type { LinkedCitation, Model, ReportEntity } from '../model/model.ts'
import type { Entity, Role, Source } from '../registry/registry.ts'
import { claimCard } from './claim-card.ts'
import { dateCard, reportDateCard } from './date-card.ts'
import { dateInWords, plainDay } from './date-words.ts'
import { type Archive, crossReferenceAt, type Issue, issuesMeant, issuesMeantBy, type Reference, referencesOf } from './issues.ts'
import { escaped, isAddress } from './markdown.ts'
import { referenceCard, sourceAndDate } from './reference-card.ts'
import { type Target, targetAt } from './target.ts'

export interface Hover {
  readonly span: Span
  readonly markdown: string
}

/**
 * The card for `offset` (UTF-16 units); null where the desk has nothing to say. `archive` is where the issues of cross-references are looked for; null
 * where nobody has looked.
 */
export const hoverAt = ({ model }: Analysis, offset: number, archive: Archive | null = null): Hover | null => {
  const target = targetAt(model, offset)
  return (
    target && {
      span: target.span,
      markdown: card(model, target, archive)
        .filter(line => line !== '')
        .join('\n\n'),
    }
  )
}

const card = (model: Model, target: Target, archive: Archive | null): readonly string[] => {
  switch (target.kind) {
    case 'source':
      return sourceCard(model, target)
    case 'citation':
      return citationCard(model, target.citation, archive)
    case 'entity':
      return entityCard(model, target.entity)
    case 'date':
      return [...dateCard(model, target.written.date), ...issueLines(model, target.span, archive)]
    case 'pointer':
    case 'note':
      return referenceCard(model, target)
    case 'report-date':
      return reportDateCard(model.date)
    case 'sentence':
      return claimCard(model, target.sentence)
  }
}

const sourceCard = (model: Model, { item }: Extract<Target, { kind: 'source' }>): readonly string[] => {
  const name = item.source ?? ''
  const dated = item.date ? [`Cited here for ${dateInWords(item.date)}.`] : []
  if (item.resolution.kind === 'ambiguous')
    return [`**${escaped(name)}** may be any of: ${item.resolution.among.map(one => escaped(one.name)).join(', ')}.`, ...dated]
  if (item.resolution.kind === 'unknown') {
    const near = model.registry.sources.nearest(name, 3).map(other => escaped(other.is.name))
    return [`**${escaped(name)}** is not a source the desk knows.`, near.length > 0 ? `Nearest: ${near.join(', ')}.` : '', ...dated]
  }
  const source = item.resolution.is
  const count = model.citations
    .flatMap(citation => citation.items)
    .filter(one => one.resolution.kind === 'known' && one.resolution.is === source).length
  return [
    `**${escaped(source.name)}** · ${facts(source).join(' · ')}`,
    formerly(source),
    source.note ? escaped(source.note) : '',
    `${source.url && isAddress(source.url) ? `<${source.url}> · ` : ''}cited ${times(count)} in this report`,
    ...dated,
    `_${'pack' in source.declared ? `from the built-in pack “${source.declared.pack}”` : 'from the team’s sources'}_`,
  ]
}

const facts = (source: Source): readonly string[] =>
  [
    source.kind ?? 'source',
    source.country ? (region(source.country) ?? source.country) : '',
    source.owner ? `${source.owner} ownership` : '',
    source.languages.map(code => language(code) ?? code).join(', '),
    source.reliability ? `reliability ${source.reliability}` : '',
    years(source.from, source.to),
  ]
    .filter(fact => fact !== '')
    .map(escaped)

const formerly = (source: Source): string => {
  const former = source.also
    .filter(alias => alias.from || alias.to)
    .map(alias => `${escaped(alias.name)} (${escaped(years(alias.from ?? null, alias.to ?? null))})`)
  const other = source.also.filter(alias => !alias.from && !alias.to).map(alias => escaped(alias.name))
  return [former.length > 0 ? `Under other names: ${former.join(', ')}.` : '', other.length > 0 ? `Also: ${other.join(', ')}.` : '']
    .filter(part => part !== '')
    .join(' ')
}

const years = (from: string | null, to: string | null): string =>
  from && to ? `${from}–${to}` : from ? `since ${from}` : to ? `until ${to}` : ''

const citationCard = (model: Model, citation: LinkedCitation, archive: Archive | null): readonly string[] => {
  const heading = {
    source: 'Citation',
    'cross-reference': 'Reference to the house’s own work: it supports nothing by itself',
    link: 'Link',
    footnote: 'Footnote',
    key: 'Key',
    'note-number': 'Note',
  }[citation.kind]
  const lines = citation.items.map(item => {
    const issues = archive && citation.kind === 'cross-reference' ? issuesMeantBy(item, archive, model.registry) : null
    const place = issues ? ` · ${placesOf(issues)}` : ''
    return `- ${sourceAndDate(item, citation.kind !== 'cross-reference')}${place}`
  })
  return [`**${heading}**`, lines.length > 0 ? lines.join('\n') : 'It leads to nothing the desk can read.']
}

/** Of a cross-reference's date: the issues it means, or that there are none. */
const issueLines = (model: Model, span: Span, archive: Archive | null): readonly string[] => {
  const citation = crossReferenceAt(model, span.start)
  const reference = citation && referencesOf(citation).find(one => touches(one.span, span.start))
  if (!reference || !archive) return []
  const issues = issuesMeant(reference, archive, model.registry)
  return [`${nameOf(reference)}: ${placesOf(issues)}`]
}

/** "The Monitor of 11 September 2000". */
const nameOf = ({ publications, periods }: Reference): string => {
  const named = escaped(publications.join(', ')).replace(/^the /, 'The ')
  const [first, last] = [periods[0], periods.at(-1)]
  return first && last && first.from === last.to ? `${named} of ${plainDay(first.from)}` : named
}

const placesOf = (issues: readonly Issue[]): string =>
  issues.length === 0
    ? 'not in this workspace'
    : issues.map(({ path, uri }) => (isFile(uri) ? `[${escaped(path)}](${uri})` : escaped(path))).join(', ')

/** Whether a file's URI may stand in a card: no command, and nothing that ends a link. */
const isFile = (uri: string): boolean => /^[a-z][a-z0-9+.-]*:\/\/[^\s<>()\\]*$/i.test(uri)

const entityCard = (model: Model, entity: ReportEntity): readonly string[] => {
  const forms = [...new Set(entity.mentions.map(mention => mention.text))].map(escaped)
  const first = entity.mentions[0]
  const place = paragraphOf(model, entity.introduction?.span.start ?? first?.span.start ?? 0)
  return [
    `**${escaped(entity.name)}** · ${entity.kind}`,
    entity.introduction ? `Introduced ${place} as ${escaped(entity.introduction.role)}.` : first ? `First mentioned ${place}.` : '',
    `Mentioned ${times(entity.mentions.length)} in this report${forms.length > 1 ? `, as ${forms.join(', ')}` : ''}.`,
    ...(entity.declared ? declaredLines(entity.declared, model.date.value) : []),
  ]
}

const declaredLines = (entity: Entity, date: string | null): readonly string[] => [
  ...entity.roles
    .filter(role => date === null || inOffice(role, date))
    .map(role => `${escaped(role.title)}${role.of ? `, ${escaped(role.of)}` : ''}${span(role)}`),
  entity.note ? escaped(entity.note) : '',
  ...entity.links.filter(isAddress).map(link => `<${link}>`),
  'pack' in entity.declared ? '' : '_from the team’s entities_',
]

/** Whether a role, given to the year, month or day, holds on an ISO day. */
const inOffice = (role: Role, date: string): boolean =>
  (!role.from || role.from <= date) && (!role.to || date.slice(0, role.to.length) <= role.to)

const span = (role: Role): string => {
  const written = years(role.from ?? null, role.to ?? null)
  return written === '' ? '' : ` (${escaped(written)})`
}

const paragraphOf = (model: Model, offset: number): string => {
  const body = model.report.blocks.filter(block => block.paragraph !== null && block.kind !== 'note')
  const index = body.findIndex(block => offset < block.span.end)
  return index < 0 ? 'here' : `in paragraph ${index + 1}`
}

const times = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`)

const displayed = (type: 'region' | 'language'): ((code: string) => string | undefined) => {
  const names = new Intl.DisplayNames('en', { type, fallback: 'none' })
  return code => {
    try {
      return names.of(code)
    } catch {
      // A code that is none has no name.
      return undefined
    }
  }
}
const region = displayed('region')
const language = displayed('language')
