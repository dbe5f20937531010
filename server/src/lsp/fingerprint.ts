/** A short name for a text: 64 bits of a multiplicative hash and the length. It tells texts apart and hides nothing. */
export const fingerprint = (text: string): string => {
  let a = 0x9e3779b9
  let b = 0x85ebca6b
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x2c1b3c6d)
    b = Math.imul(b ^ unit, 0x297a2d39)
    a = (a << 13) | (a >>> 19)
  }
  return `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}${text.length.toString(36)}`
}
