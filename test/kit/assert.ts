/**
 * The part of `node:assert/strict` that the editor suite uses, for the web worker host, which has no Node. The bundler puts it in the
 * other's place there.
 */
class AssertionError extends Error {
  override name = 'AssertionError'
  // Mocha draws the difference of these two.
  readonly showDiff: boolean
  constructor(
    message: string,
    readonly actual?: unknown,
    readonly expected?: unknown,
    showDiff = false,
  ) {
    super(message)
    this.showDiff = showDiff
  }
}

export function ok(value: unknown, message?: string): asserts value {
  if (!value) throw new AssertionError(message ?? `Expected something true, got ${shown(value)}`)
}

export function equal<T>(actual: unknown, expected: T, message?: string): asserts actual is T {
  if (!Object.is(actual, expected))
    throw new AssertionError(message ?? `Expected ${shown(actual)} to be ${shown(expected)}`, actual, expected, true)
}

export function notEqual(actual: unknown, expected: unknown, message?: string): void {
  if (Object.is(actual, expected)) throw new AssertionError(message ?? `Expected something other than ${shown(actual)}`)
}

export function deepEqual<T>(actual: unknown, expected: T, message?: string): asserts actual is T {
  if (!same(actual, expected)) throw new AssertionError(message ?? 'Expected values to be deeply equal', actual, expected, true)
}

export function match(actual: string, pattern: RegExp, message?: string): void {
  if (!pattern.test(actual)) throw new AssertionError(message ?? `Expected ${shown(actual)} to match ${pattern}`)
}

export function doesNotMatch(actual: string, pattern: RegExp, message?: string): void {
  if (pattern.test(actual)) throw new AssertionError(message ?? `Expected ${shown(actual)} not to match ${pattern}`)
}

export function fail(message = 'Failed'): never {
  throw new AssertionError(message)
}

export async function rejects(promise: Promise<unknown> | (() => Promise<unknown>), pattern?: RegExp): Promise<void> {
  try {
    await (typeof promise === 'function' ? promise() : promise)
  } catch (error) {
    if (pattern) match(String(error), pattern)
    return
  }
  throw new AssertionError('Expected a rejection')
}

export default Object.assign(ok, {
  ok,
  equal,
  strictEqual: equal,
  notEqual,
  deepEqual,
  deepStrictEqual: deepEqual,
  match,
  doesNotMatch,
  fail,
  rejects,
})

function shown(value: unknown): string {
  return typeof value === 'string' || (typeof value === 'object' && value !== null) ? JSON.stringify(value) : String(value)
}

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false
  if (a instanceof RegExp || a instanceof Date) return String(a) === String(b)
  if (a instanceof Map || a instanceof Set)
    return b instanceof Object && Symbol.iterator in b && same([...a], [...(b as Iterable<unknown>)])
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))]
  return left.length === right.size && left.every(([key, value]) => right.has(key) && same(value, right.get(key)))
}
