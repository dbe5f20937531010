/** Text to measure with: the prose of the fixtures, over and over, no paragraph the same as another. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Counted from the checkout's top folder, where the bench and all its processes run: bundled code does not know where it came from. */
const folder = join('test', 'fixtures', 'corpus')

/** What opens every text: a report knows its date. */
const head = 'Publication: Measured Monitor Volume: 1 Issue: 1\n14 November 2011\n\n'

/** The paragraphs of running text, each on one line, in the order of the files' names. */
const readParagraphs = (): readonly string[] =>
  readdirSync(folder)
    .filter(name => /\.(?:txt|report|md)$/.test(name))
    .sort()
    .flatMap(name => readFileSync(join(folder, name), 'utf8').split(/\r?\n\s*\n/))
    .map(paragraph => paragraph.trim().replace(/\s+/g, ' '))
    .filter(paragraph => paragraph.length > 200 && !/^(?:[#|>`*-]|\[[\^\d]|\d+\.\s)/.test(paragraph))

let paragraphs: readonly string[] | undefined

const syllables = 'ba ke ri to mu la ne si vo da pe gi so tu ha'.split(' ')

/** A name that no list knows, the same for the same number. */
const nameOf = (number: number): string => {
  let name = ''
  for (let rest = number + 1; rest > 0; rest = Math.floor(rest / syllables.length)) name += syllables[rest % syllables.length] ?? ''
  return name.charAt(0).toUpperCase() + name.slice(1).padEnd(4, 'n')
}

const monthOrDay = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)/

/** Another paragraph of the same make: small numbers moved on (days stay days of a month), one name outside of brackets changed. */
const varied = (paragraph: string, by: number): string => {
  const moved = paragraph.replace(/\b\d{1,2}\b(?!\.\p{L})/gu, digits => String(((Number(digits) + by) % 28) + 1))
  let done = false
  const renamed = moved.replace(/\([^()]*\)|(?<=[a-z,] )\p{Lu}\p{Ll}{3,}\b/gu, found => {
    if (done || found.startsWith('(') || monthOrDay.test(found)) return found
    done = true
    return nameOf(by)
  })
  return done ? renamed : moved.replace(/(?<=[a-z]) (?=[a-z])/, ` ${nameOf(by)} `)
}

/** Texts of `size` characters and a paragraph at most; the same for the same numbers, without a paragraph in common for different `variant`s. */
export const prose = (size: number, variant: number): string => {
  paragraphs ??= readParagraphs()
  const parts: string[] = []
  let length = head.length
  for (let i = 0; length < size; i++) {
    const paragraph = varied(paragraphs[i % paragraphs.length] ?? '', variant * 1_000_003 + i)
    parts.push(paragraph)
    length += paragraph.length + 2
  }
  return `${head}${parts.join('\n\n')}\n`
}

/** The text after each of so many letters typed in the middle of it, in the middle of a word. */
export const typed = (text: string, letters: number): readonly string[] => {
  const middle = Math.floor(text.length / 2)
  const at = middle + Math.max(0, text.slice(middle).search(/(?<=[a-z])[a-z]/))
  return Array.from({ length: letters }, (_, i) => `${text.slice(0, at)}${'e'.repeat(i + 1)}${text.slice(at)}`)
}
