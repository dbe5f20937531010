/** The one place where the versions of everything fetched for the editor runs are pinned. */
export const versions = {
  /** VS Code 1.139's server and workbench, published whole on npm. */
  codeServer: '4.139.1',
  /** The Node that this server runs on (it needs 24; the project itself runs on 20.19). */
  node: '24.21.0',
  /** Chromium inside an npm package, for Linux on x64; the newest whose manifest accepts Node 20. */
  chromium: '147.0.0',
} as const
