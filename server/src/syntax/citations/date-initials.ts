/** How every date begins that a citation may hold: asked at each word before any pattern is tried there. */

/** Three letters of ASCII, in any case, as one number. */
const key = (a: number, b: number, c: number): number => ((a | 32) << 16) | ((b | 32) << 8) | (c | 32)

/** First three letters of months, weekdays, ordinals, seasons and the words that lead to them. */
const initials = new Set(
  (
    'jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun ' +
    'fir sec thi fou las fin the spr sum aut fal win ear mid lat beg end yes tod tom nex cur sin cir'
  )
    .split(' ')
    .map(word => key(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2))),
)

/** Whether a date may begin at `index`; false is sure. */
export const isDateInitial = (text: string, index: number): boolean => {
  const code = text.charCodeAt(index)
  const next = text.charCodeAt(index + 1)
  if (isDigit(code)) return true
  // "Q3 2019", "H1 2019".
  if ((code | 32) === 113 || (code | 32) === 104) return isDigit(next)
  return initials.has(key(code, next, text.charCodeAt(index + 2)))
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57
