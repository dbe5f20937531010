/** What makes two spellings the same name. Knows nothing of what is named. */

/** Letters that Unicode does not take apart, as they are written without their stroke or ligature. */
const plain: ReadonlyMap<string, string> = new Map([
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
  ['ð', 'd'],
])

const ascii = /^[ -~]*$/

/** The text in lower case without diacritics: combining marks of Latin, Greek and Cyrillic letters go, marks that other scripts spell with stay. */
export const bare = (text: string): string =>
  ascii.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/[\u0300-\u036f]/g, '')
        .toLowerCase()
        .replace(/[\u0300-\u036føłđħıßæœþð]/g, letter => plain.get(letter) ?? '')

/** The words of a name: runs of letters and digits, without case and diacritics, a leading article left out where more follows. */
export const words = (name: string): readonly string[] => {
  const folded = bare(name)
  const all = folded.match(ascii.test(folded) ? /[a-z0-9]+/g : /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? []
  return all.length > 1 && all[0] === 'the' ? all.slice(1) : all
}

/** The key under which two spellings are the same name: case, diacritics, hyphens, dots, spaces and a leading article do not count. Empty for a text without a letter or digit. */
export const fold = (name: string): string => words(name).join('')
