/** The work, done when its value is first asked for and never again. */
export const once = <Value>(work: () => Value): (() => Value) => {
  let known: { readonly value: Value } | null = null
  return () => {
    known ??= { value: work() }
    return known.value
  }
}
