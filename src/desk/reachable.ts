/** Tells a database that cannot be reached from one that answered no. */
import type { Store } from '#store'
import { unavailable } from './web-desk.ts'

const lost = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN'])

/** Codes of Node's and PostgreSQL's for a connection that is gone or was never made. */
function isLost(problem: unknown): boolean {
  for (let at = problem; at instanceof Error; at = at.cause) {
    if (/connection terminated|timeout exceeded when trying to connect/i.test(at.message))
      return true
    const code = 'code' in at ? String(at.code) : ''
    // Class 08: connection exception. 57P01 to 57P03: shutting down or starting up. 53300: full.
    if (lost.has(code) || /^(?:08|57P0|53300)/.test(code)) return true
  }
  return false
}

class Unavailable extends Error {
  override readonly name = unavailable
}

/** The same store, whose units of work throw `Unavailable` where the database cannot be reached. */
export function reachable(store: Store): Store {
  return {
    ...store,
    async work(as, unit) {
      try {
        return await store.work(as, unit)
      } catch (cause) {
        if (isLost(cause)) throw new Unavailable('the database cannot be reached', { cause })
        throw cause
      }
    },
  }
}
