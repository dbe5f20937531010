/** What stands in a list and not in the other, each as often as it is one too many. */
export const more = (list: readonly string[], other: readonly string[]): readonly string[] => {
  const left = [...other]
  return list.filter(one => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
