/** What is compared, each in a process of its own: texts go in, times and memory come out. */
import { type ChildProcess, fork } from 'node:child_process'

/** A document that was not seen before, or the one that was given last with an edit made. */
export type Task = { readonly kind: 'first' | 'again'; readonly text: string }

/** How long a task took, in milliseconds, and how many things were found. */
export interface Timing {
  readonly ms: number
  readonly found: number
  /** The memory of the whole process afterwards, in bytes. */
  readonly rss: number
}

/** Answers a task in a child process; what it returns is how many things were found. */
type Answer = (task: Task) => number | Promise<number>

/** Serves tasks to the process that started this one. The time taken is that of the work alone, not of getting the text. */
export const serve = (answer: Answer): void => {
  process.on('message', async (task: Task) => {
    const start = performance.now()
    const found = await answer(task)
    const ms = performance.now() - start
    process.send?.({ ms, found, rss: process.memoryUsage().rss } satisfies Timing)
  })
}

/** Another process, to be stopped when it is no longer asked. */
export class Subject {
  readonly #child: ChildProcess

  /** `module` is a JavaScript file that calls `serve`. */
  constructor(module: string) {
    this.#child = fork(module, { execArgv: [], serialization: 'advanced' })
  }

  /** Rejects when the process ends before it has answered. */
  ask(task: Task): Promise<Timing> {
    const child = this.#child
    return new Promise((done, failed) => {
      const ended = (code: number | null): void => failed(new Error(`ended with ${code}`))
      child.once('message', (timing: Timing) => {
        child.off('exit', ended)
        done(timing)
      })
      child.once('exit', ended)
      child.send(task)
    })
  }

  stop(): void {
    this.#child.removeAllListeners('exit')
    this.#child.kill()
  }
}
