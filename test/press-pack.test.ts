import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'mocha'
import countries from 'world-countries'
import { fold } from '../server/src/base/fold.ts'

interface Alias {
  readonly name: string
  readonly from?: string
  readonly to?: string
}

interface Entry {
  readonly id: string
  readonly name: string
  readonly also?: string | readonly (string | Alias)[]
  readonly kind: string
  readonly country?: string
  readonly language?: string | readonly string[]
  readonly owner?: string
  readonly url?: string
  readonly from?: string
  readonly to?: string
  readonly successor?: string
  readonly note?: string
}

const fields = ['id', 'name', 'also', 'kind', 'country', 'language', 'owner', 'url', 'from', 'to', 'successor', 'note']
const kinds = ['agency', 'newspaper', 'magazine', 'broadcaster', 'website', 'official', 'think-tank', 'ngo', 'organisation', 'journal']
const owners = ['state', 'public', 'private', 'party', 'nonprofit']

const text = readFileSync(new URL('../server/packs/press.json', import.meta.url), 'utf8')
const pack: readonly Entry[] = JSON.parse(text)

/** The entry's aliases as objects, however they are written. */
function aliases(entry: Entry): readonly Alias[] {
  const also = entry.also === undefined ? [] : typeof entry.also === 'string' ? [entry.also] : entry.also
  return also.map(alias => (typeof alias === 'string' ? { name: alias } : alias))
}

/** The ids of the entries that `wrong` holds for, with what it says of them. */
function offenders(wrong: (entry: Entry) => unknown): readonly string[] {
  return pack.filter(wrong).map(entry => entry.id)
}

function isYear(year: string): boolean {
  return /^(1[5-9]|20)\d\d$/.test(year) && Number(year) <= new Date().getFullYear()
}

function yearsAreWrong({ from, to }: { readonly from?: string; readonly to?: string }): boolean {
  const malformed = [from, to].some(year => year !== undefined && !isYear(year))
  return malformed || (from !== undefined && to !== undefined && from > to)
}

describe('the press pack', () => {
  it('has at least 300 sources', () => {
    assert.ok(pack.length >= 300, `only ${pack.length}`)
  })

  it('has one entry a line, so that a change to one is a change of one line', () => {
    const lines = text.split('\n')
    assert.deepEqual([lines[0], ...lines.slice(-2)], ['[', ']', ''])
    const entries = lines.slice(1, -2).map(line => JSON.parse(line.replace(/,$/, '')))
    assert.deepEqual(entries, pack)
  })

  it('is sorted by id, each id once and in kebab case', () => {
    const ids = pack.map(entry => entry.id)
    assert.deepEqual(ids, [...new Set(ids)].sort())
    assert.deepEqual(
      offenders(entry => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(entry.id)),
      [],
    )
  })

  it('uses only the fields that a source has, in their order', () => {
    assert.deepEqual(
      offenders(entry => {
        const used = Object.keys(entry)
        return used.join() !== fields.filter(field => used.includes(field)).join()
      }),
      [],
    )
    assert.deepEqual(
      offenders(entry => aliases(entry).some(alias => Object.keys(alias).some(field => !['name', 'from', 'to'].includes(field)))),
      [],
    )
  })

  it('leaves no field empty or padded', () => {
    const padded = (value: unknown) => typeof value === 'string' && (value === '' || value !== value.trim())
    assert.deepEqual(
      offenders(entry => Object.values(entry).some(padded) || aliases(entry).some(alias => padded(alias.name))),
      [],
    )
    assert.deepEqual(
      offenders(entry => Array.isArray(entry.also) && entry.also.length === 0),
      [],
    )
  })

  it('names kinds and owners from the list', () => {
    assert.deepEqual(
      offenders(entry => !kinds.includes(entry.kind)),
      [],
    )
    assert.deepEqual(
      offenders(entry => entry.owner !== undefined && !owners.includes(entry.owner)),
      [],
    )
  })

  it('names countries that exist, by their ISO 3166-1 code', () => {
    const codes = new Set(countries.map(country => country.cca2))
    assert.deepEqual(
      offenders(entry => entry.country !== undefined && !codes.has(entry.country)),
      [],
    )
  })

  it('names languages by their ISO 639 code, each once', () => {
    assert.deepEqual(
      offenders(entry => {
        const languages = entry.language === undefined ? [] : [entry.language].flat()
        return languages.some(code => !/^[a-z]{2,3}$/.test(code)) || new Set(languages).size < languages.length
      }),
      [],
    )
  })

  it('gives years that are years, the first before the last', () => {
    assert.deepEqual(
      offenders(entry => yearsAreWrong(entry) || aliases(entry).some(yearsAreWrong)),
      [],
    )
  })

  it('gives home pages that can be opened, over https', () => {
    assert.deepEqual(
      offenders(({ url }) => url !== undefined && !(URL.canParse(url) && /^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+\/[\w/-]*$/i.test(url))),
      [],
    )
  })

  it('names as successor an entry of the pack, and not the entry itself', () => {
    const ids = new Set(pack.map(entry => entry.id))
    assert.deepEqual(
      offenders(({ id, successor }) => successor !== undefined && (successor === id || !ids.has(successor))),
      [],
    )
  })

  it('gives every name to one source only', () => {
    const holders = new Map<string, Map<string, string>>()
    for (const entry of pack) {
      for (const name of [entry.name, ...aliases(entry).map(alias => alias.name)]) {
        const key = fold(name)
        holders.set(key, (holders.get(key) ?? new Map()).set(entry.id, name))
      }
    }
    const clashes = [...holders]
      .filter(([key, held]) => key === '' || held.size > 1)
      .map(([key, held]) => `${key}: ${[...held].map(([id, name]) => `${id} ("${name}")`).join(', ')}`)
    assert.deepEqual(clashes, [])
  })

  it('has no name that a citation also writes for something else: a number, a day, a month, an Admiralty rating', () => {
    const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec'
    const full = 'january|february|march|april|june|july|august|september|october|november|december'
    const taken = new RegExp(
      `^(\\d+|(\\d{1,2})?(${months}|${full})(\\d{1,4})?|(mon|tue|tues|wed|thu|thurs|fri|sat|sun)(day)?|[a-f][1-6]|ibid)$`,
    )
    assert.deepEqual(
      offenders(entry => [entry.name, ...aliases(entry).map(alias => alias.name)].some(name => taken.test(fold(name)))),
      [],
    )
  })
})
