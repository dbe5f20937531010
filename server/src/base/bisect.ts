/** Looking for a place in what stands in order. */

/** How many of the first `length` places hold, where those that hold stand before those that do not. Takes the logarithm of `length`. */
export const countLeading = (length: number, holds: (place: number) => boolean): number => {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) low = middle + 1
    else high = middle
  }
  return low
}
