/** Where somebody goes on once they are signed in. */

/** Asked for by whoever asks for nothing: each role begins where its own work is. */
export const anyHome = '/work'

/** The address to come back to, where it is one of ours. Anything else goes to Today. */
export function safeReturn(asked: string | null): string {
  // Only what an address is written in: browsers drop tabs and line ends, and then see `//`.
  if (!asked?.startsWith('/') || /^\/[/\\]|[^!-~]/.test(asked)) return anyHome
  return asked
}
