/** Keys longer than this are worked out each time: nothing that is written twice is so long. */
const longestKey = 200

/**
 * The function with a memory of its last answers: asked the same again it gives the same value. It forgets everything once it holds
 * `most` answers, so that memory stays bounded and what is in use is soon known again.
 */
export const remembered = <T>(most: number, work: (key: string) => T): ((key: string) => T) => {
  const known = new Map<string, { readonly value: T }>()
  return key => {
    const before = known.get(key)
    if (before !== undefined) return before.value
    const value = work(key)
    if (key.length > longestKey) return value
    if (known.size >= most) known.clear()
    known.set(key, { value })
    return value
  }
}
