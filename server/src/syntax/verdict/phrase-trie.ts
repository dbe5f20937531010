/** Finds any of many phrases in one walk over the words of a sentence. */

/** Where the words so far have led: what they are if they stop here, and what each next word leads to. */
export interface PhraseNode {
  /** The numbers given with the phrases that end here. */
  readonly found: readonly number[]
  readonly next: ReadonlyMap<string, PhraseNode>
}

interface Growing {
  readonly found: number[]
  readonly next: Map<string, Growing>
}

/** The words that may stand at a place of a phrase; "" where it may be left out. */
const wordsAt = (place: string): readonly string[] => (place.startsWith('(') ? ['', ...place.slice(1, -1).split('/')] : place.split('/'))

const grow = (node: Growing, places: readonly string[], number: number): void => {
  const [place, ...rest] = places
  if (place === undefined) {
    node.found.push(number)
    return
  }
  for (const word of wordsAt(place)) {
    if (word === '') {
      grow(node, rest, number)
      continue
    }
    const next = node.next.get(word) ?? { found: [], next: new Map() }
    node.next.set(word, next)
    grow(next, rest, number)
  }
}

/**
 * Where each first word of a phrase leads. Phrases are given in lower case by the number to be found with them, separated by " | " or line
 * breaks: "in/on (the) table" stands for "in table", "on table", "in the table" and "on the table".
 */
export const phraseTrie = (phrases: ReadonlyMap<number, string>): ReadonlyMap<string, PhraseNode> => {
  const root: Growing = { found: [], next: new Map() }
  for (const [number, list] of phrases) for (const phrase of list.trim().split(/\s*\n\s*|\s+\|\s+/)) grow(root, phrase.split(' '), number)
  return root.next
}

/** All words of the phrases. */
export const phraseWords = (trie: ReadonlyMap<string, PhraseNode>): readonly string[] =>
  [...trie].flatMap(([word, { next }]) => [word, ...phraseWords(next)])
