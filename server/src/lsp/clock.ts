/** Time as the server knows it; tests turn a clock of their own. */
export interface Clock {
  /** In milliseconds since whenever. */
  readonly now: () => number
  /** Does the work once, so many milliseconds from now; the function returned calls it off. */
  readonly after: (milliseconds: number, work: () => void) => () => void
}

/** The machine's own. */
export const machineClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds)
    return () => clearTimeout(timer)
  },
}
