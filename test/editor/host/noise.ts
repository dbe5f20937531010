/**
 * What a workbench without an account, a gallery and native modules says in every run. Only what is listed here is left out of the
 * output, and all of it stays in the run's log.
 */
const known = [
  /^(Resolving|Resolved) connection token/,
  /^Creating a socket /,
  /^\[reconnection-grace-time\]/,
  /^\[remote-connection\]/,
  /^Ignoring fetching additional builtin extensions/,
  /^Updating additional builtin extensions cache/,
  /^\[Service Worker\] registration/,
  /^\[(AgentHost|AccountPolicyGate|ChatModelSelection|RemoteAgentHostProtocol|IPC Library: Agent Host)\b/,
  // Native modules that need an install script: logs, the watchdog, the chat's database, the Windows registry.
  /^(Error: )?(Could not locate the bindings file|Cannot find module '\.{1,2}\/build\/Release\/)/,
  /^Require stack:/,
  /^Timed out waiting for authentication provider/,
  /^Creation of workbench contribution /,
]

/** Whether a message of the page's console is one of the known harmless ones. */
export function isNoise(message: string): boolean {
  return known.some(pattern => pattern.test(message))
}
