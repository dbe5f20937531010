/** The shape of a team's three files. The JSON schemas that editors use are generated from these. */
import * as v from 'valibot'
import type { EntityKind, SourceKind } from './registry.ts'

const sourceKinds = [
  'agency',
  'newspaper',
  'magazine',
  'broadcaster',
  'website',
  'official',
  'think-tank',
  'ngo',
  'organisation',
  'journal',
  'document',
  'person',
  'social-media',
] as const satisfies readonly SourceKind[]

const entityKinds = ['person', 'organisation', 'place'] as const satisfies readonly EntityKind[]

/** What a rule can be set to. */
export const levels = ['error', 'warning', 'information', 'hint', 'off'] as const
export type Level = (typeof levels)[number]

const text = v.pipe(v.string('a text'), v.regex(/\S/, 'a text that is not empty'))
const named = v.pipe(v.string('a name'), v.regex(/[\p{L}\p{N}]/u, 'a name with a letter or a digit in it'))
const whenText = 'a year (1992), a month (1992-05) or a day (1992-05-17)'
const when = v.union(
  [
    v.pipe(v.string(whenText), v.regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, whenText)),
    v.pipe(v.number(whenText), v.integer(whenText)),
  ],
  whenText,
)
const about = <S extends v.GenericSchema>(schema: S, description: string) => v.pipe(schema, v.description(description))

const idText = 'an id of lower-case letters, digits and hyphens'
const id = about(
  v.pipe(v.string(idText), v.regex(/^[\p{Ll}\p{Lo}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{N}]+)*$/u, idText)),
  'The name that programs use; made from the name where it is left out.',
)
const from = about(when, 'In use since: a year, a month (1992-05) or a day (1992-05-17).')
const to = about(when, 'In use until: a year, a month or a day.')

const alias = v.union(
  [named, v.strictObject({ name: named, from: v.optional(from), to: v.optional(to) }, '“name”, “from” and “to”')],
  'a name, or “name” with “from” and “to”',
)
const also = about(
  v.union([alias, v.array(alias, 'a list of names')], 'a name or a list of names'),
  'Other names: abbreviations, former names, other spellings.',
)

const languageText = 'a language code of two letters (en)'
const language = v.pipe(v.string(languageText), v.regex(/^[A-Za-z]{2}$/, languageText))
const countryText = 'a country code of two letters (US)'
const urlText = 'a web address (https://…)'

export const sourceShape = v.strictObject(
  {
    id: v.optional(id),
    name: about(named, 'The name as it is to be written.'),
    also: v.optional(also),
    kind: v.optional(about(v.picklist(sourceKinds, `one of ${sourceKinds.join(', ')}`), 'What kind of source it is.')),
    country: v.optional(
      about(v.pipe(v.string(countryText), v.regex(/^[A-Za-z]{2}$/, countryText)), 'ISO 3166 code of its country: US, GB, RU.'),
    ),
    language: v.optional(
      about(
        v.union([language, v.array(language, languageText)], languageText),
        'ISO 639 code of the language it appears in, or a list of them.',
      ),
    ),
    owner: v.optional(about(text, 'Who owns it: state, public, private, or a name.')),
    reliability: v.optional(
      about(
        v.picklist(['A', 'B', 'C', 'D', 'E', 'F'], 'a letter from A to F'),
        'Admiralty letter: A completely reliable … E unreliable, F cannot be judged.',
      ),
    ),
    url: v.optional(about(v.pipe(v.string(urlText), v.regex(/^https?:\/\/\S+$/, urlText)), 'Home page.')),
    from: v.optional(from),
    to: v.optional(to),
    successor: v.optional(about(text, 'What it became: the id or the name of another source.')),
    note: v.optional(about(text, 'Anything a colleague should know.')),
  },
  'a source with a “name”',
)

export const entityShape = v.strictObject(
  {
    id: v.optional(id),
    name: about(named, 'The name as it is to be written.'),
    also: v.optional(also),
    kind: about(v.picklist(entityKinds, `one of ${entityKinds.join(', ')}`), 'What it is.'),
    roles: v.optional(
      about(
        v.array(
          v.strictObject(
            {
              title: about(text, 'The title or office.'),
              of: v.optional(about(text, 'Of which organisation or place.')),
              from: v.optional(from),
              to: v.optional(to),
            },
            'a role with a “title”',
          ),
          'a list of roles',
        ),
        'Offices held, with their times.',
      ),
    ),
    note: v.optional(about(text, 'Anything a colleague should know.')),
    links: v.optional(
      about(v.union([text, v.array(text, 'a list of addresses')], 'an address or a list of addresses'), 'Addresses with more about it.'),
    ),
  },
  'an entity with a “name” and a “kind”',
)

const level = v.picklist(levels, `one of ${levels.join(', ')}`)
const yearText = 'a year (1995)'
const paths = v.union([text, v.array(text, 'a list of files')], 'a file or a list of files')

export const settingsShape = v.strictObject(
  {
    house: v.optional(about(text, 'The preset of rules and conventions that the reports are held to.')),
    reports: v.optional(
      about(
        v.union([text, v.array(text, 'a list of patterns')], 'a pattern or a list of patterns'),
        'Which files are reports: patterns such as reports/**/*.md; one that begins with ! leaves files out.',
      ),
    ),
    coverage: v.optional(
      about(v.picklist(['paragraph', 'sentence', 'auto'], 'one of paragraph, sentence, auto'), 'How far back a citation reaches.'),
    ),
    dates: v.optional(
      about(
        v.strictObject(
          {
            order: v.optional(
              about(
                v.picklist(['mdy', 'dmy', 'ymd', 'auto'], 'one of mdy, dmy, ymd, auto'),
                'The order of month, day and year in numeric dates.',
              ),
            ),
            firstVolume: v.optional(
              about(
                v.union(
                  [v.pipe(v.string(yearText), v.regex(/^\d{4}$/, yearText)), v.pipe(v.number(yearText), v.integer(yearText))],
                  yearText,
                ),
                'The year in which the first volume came out: with it the volume in a report’s header tells its year.',
              ),
            ),
          },
          '“order” and “firstVolume”',
        ),
        'How dates are written.',
      ),
    ),
    rules: v.optional(
      about(
        v.record(
          v.string(),
          v.union(
            [level, v.looseObject({ severity: v.optional(level) }, 'a severity')],
            `one of ${levels.join(', ')}, or options with a “severity”`,
          ),
          'rules with their severities',
        ),
        'Rules by id: a severity, off, or an object with the severity and the options of the rule.',
      ),
    ),
    sources: v.optional(about(paths, 'The files that declare sources; sources.yaml where it is left out.')),
    entities: v.optional(about(paths, 'The files that declare people, organisations and places; entities.yaml where it is left out.')),
    bibliography: v.optional(
      about(
        paths,
        'The bibliographies (BibTeX, or CSL in JSON or YAML) in which the keys of every report are looked up, besides those it names.',
      ),
    ),
    packs: v.optional(
      about(
        v.union([text, v.array(text, 'a list of packs')], 'a pack or a list of packs'),
        'The registries shipped with Copydesk that count; all of them where it is left out.',
      ),
    ),
  },
  'settings',
)
