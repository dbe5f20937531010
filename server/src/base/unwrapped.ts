const unlike = /[^\S ]| {2}/
const space = /\s*[\n\r][\s>]*|\s+/g

/**
 * Returns the words on one line: a run of white space, the ends of lines and the marks of a block quote on the next among it, is one space.
 * Linear in the length; never throws.
 */
export const unwrapped = (words: string): string => (unlike.test(words) ? words.replace(space, ' ') : words)
