/** A stretch of one text: UTF-16 offsets, half open. Knows nothing of what the text is. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The span moved by `by` code units, e.g. from a paragraph's own offsets to its report's. */
export const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by })

/** Whether the two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Whether `offset` lies in the span or at its end, where an editor's cursor still touches it. */
export const touches = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end

/** Whether `inner` lies wholly in `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** The things of a list that share nothing with any of the spans; things and spans in text order, each without overlaps. Takes one walk of both. */
export const outside = <T>(list: readonly T[], spanOf: (one: T) => Span, spans: readonly Span[]): readonly T[] => {
  if (spans.length === 0) return list
  let next = 0
  return list.filter(one => {
    const span = spanOf(one)
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= span.start) next++
    return (spans[next]?.start ?? Number.POSITIVE_INFINITY) >= span.end
  })
}

/** The characters of `text` that the span covers. */
export const slice = (text: string, span: Span): string => text.slice(span.start, span.end)
