/** The TeX that bibliographies are written in as plain text: accents, special letters, dashes, quotation marks, grouping braces. */

/** Accent commands and the combining characters they stand for (the LaTeX Companion, 2nd ed., table 7.33; Unicode's combining marks). */
const accents: Readonly<Record<string, string>> = {
  '"': '\u0308',
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030c',
  u: '\u0306',
  H: '\u030b',
  k: '\u0328',
  r: '\u030a',
  d: '\u0323',
  b: '\u0331',
}

/** Letters and signs that have a command of their own. */
const signs: Readonly<Record<string, string>> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
  j: 'ȷ',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  dj: 'đ',
  DJ: 'Đ',
  ng: 'ŋ',
  NG: 'Ŋ',
  S: '§',
  P: '¶',
  pounds: '£',
  euro: '€',
  texteuro: '€',
  textdegree: '°',
  textendash: '–',
  textemdash: '—',
  textellipsis: '…',
  dots: '…',
  ldots: '…',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  guillemotleft: '«',
  guillemotright: '»',
  textbackslash: '\\',
  textasciitilde: '~',
  textunderscore: '_',
  textquotesingle: "'",
  TeX: 'TeX',
  LaTeX: 'LaTeX',
}

/** Symbols that a backslash makes plain, and spaces of several widths. */
const escapes: Readonly<Record<string, string>> = { ' ': ' ', ',': ' ', ';': ' ', ':': ' ', '!': '', '-': '', '/': '', '@': '', '\n': ' ' }

/** An escaped symbol; an accent with its letter; a command; what TeX writes dashes, quotation marks and ties with. */
const token =
  /\\(?:(["'`^~=.]|[cvuHkrdb](?![A-Za-z]))[ \t\n]{0,3}(?:\{[ \t]?(?:\\([ij])|([A-Za-z]))?[ \t]?\}|\\([ij])(?![A-Za-z])|([A-Za-z]))|([A-Za-z]{1,30})[ \t]{0,3}(?:\{\})?|([^A-Za-z]))|---?|``|''|[`~{}$]/g

/**
 * The text as a reader sees it: accents and special letters as letters, `--` and quotation marks as they print, braces and unknown commands left
 * out with what they hold kept, white space single. Linear; never throws.
 */
export const plainTex = (raw: string): string => {
  if (!/[\\`'~{}$-]|\s\s|[\t\n\r]/.test(raw)) return raw.trim()
  return raw
    .replace(
      token,
      (whole, accent?: string, dotless?: string, braced?: string, bare?: string, letter?: string, command?: string, symbol?: string) => {
        if (accent !== undefined) return `${dotless ?? braced ?? bare ?? letter ?? ''}${accents[accent] ?? ''}`.normalize('NFC')
        if (command !== undefined) return signs[command] ?? ''
        if (symbol !== undefined) return escapes[symbol] ?? symbol
        return printed[whole] ?? ''
      },
    )
    .replace(/\s+/g, ' ')
    .trim()
}

const printed: Readonly<Record<string, string>> = { '--': '–', '---': '—', '``': '“', "''": '”', '`': '‘', '~': ' ' }

/** An address as it is written in a field: without the command around it and the backslashes in it. */
export const plainAddress = (raw: string): string =>
  raw
    .replace(/\\url\b/g, '')
    .replace(/\\([_%&#~$^])(?:\{\})?/g, '$1')
    .replace(/[{}\s]/g, '')

/**
 * The names in an author field, as they are to be read: "First von Last, Jr". Understands "Last, First", "von Last, Jr, First", "First Last",
 * names of institutions in braces of their own, and BibLaTeX's `family=…, given=…`. "and others" is no name.
 */
export const namesIn = (raw: string): readonly { readonly name: string; readonly corporate: boolean }[] =>
  pieces(raw, /\sand(?=\s)/gi).flatMap(piece => {
    const written = piece.trim()
    const corporate = isGroup(written)
    const name = corporate ? plainTex(written) : inOrder(written)
    return name === '' || name.toLowerCase() === 'others' ? [] : [{ name, corporate }]
  })

const inOrder = (written: string): string => {
  const parts = pieces(written, /,/g).map(plainTex)
  const [last = '', second = '', third] = parts
  if (/^(?:family|given|prefix|suffix)\s?=/.test(last)) {
    const said = new Map(
      parts.map(part => [/^[a-z-]+/.exec(part)?.[0] ?? '', part.replace(/^[a-z-]+\s?=\s?/, '').replace(/^"(.*)"$/, '$1')]),
    )
    const suffix = said.get('suffix')
    return `${joined(said.get('given'), said.get('prefix'), said.get('family'))}${suffix ? `, ${suffix}` : ''}`
  }
  if (parts.length === 1) return last
  return third === undefined ? joined(second, last) : `${joined(third, last)}, ${second}`
}

const joined = (...parts: readonly (string | undefined)[]): string => parts.filter(part => part).join(' ')

/** Whether one pair of braces holds it all. */
const isGroup = (written: string): boolean => {
  if (!written.startsWith('{') || !written.endsWith('}')) return false
  let depth = 0
  for (let i = 0; i < written.length; i++) {
    if (written[i] === '\\') i++
    else if (written[i] === '{') depth++
    else if (written[i] === '}' && --depth === 0 && i < written.length - 1) return false
  }
  return true
}

/** The text between the separators that stand in no braces. */
const pieces = (raw: string, separator: RegExp): readonly string[] => {
  const out: string[] = []
  let depth = 0
  let from = 0
  let at = 0
  for (const found of raw.matchAll(separator)) {
    for (; at < found.index; at++) {
      if (raw[at] === '\\') at++
      else if (raw[at] === '{') depth++
      else if (raw[at] === '}') depth--
    }
    if (depth > 0) continue
    out.push(raw.slice(from, found.index))
    from = found.index + found[0].length
  }
  out.push(raw.slice(from))
  return out
}
