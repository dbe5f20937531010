import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout's top folder. */
export const root = resolve(fileURLToPath(new URL('../../..', import.meta.url)))

/** What git ignores and `npm ci` leaves alone: editors and browsers fetched for the tests and for `npm start`. */
export const cache = join(root, '.vscode-test')

/** What test runs leave behind to look at: bundles, pictures, logs of failed runs. */
export const out = join(root, 'out')
