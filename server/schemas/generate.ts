/** Writes the JSON schemas of a team's files, which editors complete and check YAML with: `npx tsx server/schemas/generate.ts`. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import { entityShape, settingsShape, sourceShape } from '../src/registry/schema.ts'

/** JSON schema's patterns have no flags; editors read them with the `u` flag, which is the only one used. */
const schemaOf = (title: string, schema: v.GenericSchema): string => {
  const json = toJsonSchema(v.pipe(schema, v.title(title)), {
    errorMode: 'throw',
    overrideAction: ({ valibotAction, jsonSchema }) => {
      if (!('requirement' in valibotAction) || !(valibotAction.requirement instanceof RegExp)) return null
      const { source, flags } = valibotAction.requirement
      if (flags.replace('u', '') !== '') throw new Error(`/${source}/${flags} has flags that a JSON schema cannot say`)
      return { ...jsonSchema, pattern: source }
    },
  })
  return `${JSON.stringify(json, null, 2)}\n`
}

/** File name to contents. */
export const schemas: ReadonlyMap<string, string> = new Map([
  ['copydesk.schema.json', schemaOf('Settings of Copydesk (copydesk.yaml)', settingsShape)],
  ['sources.schema.json', schemaOf('Sources that a team cites (sources.yaml)', v.array(sourceShape))],
  ['entities.schema.json', schemaOf('People, organisations and places that a team writes about (entities.yaml)', v.array(entityShape))],
])

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const [name, text] of schemas) writeFileSync(fileURLToPath(new URL(name, import.meta.url)), text)
