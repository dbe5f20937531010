/** The function with a memory of what it said of each thing, kept as long as the thing is: asked about it again it gives the same value. */
export const recalled = <About extends object, Value>(work: (about: About) => Value): ((about: About) => Value) => {
  const known = new WeakMap<About, { readonly value: Value }>()
  return about => {
    const before = known.get(about)
    if (before !== undefined) return before.value
    const value = work(about)
    known.set(about, { value })
    return value
  }
}
