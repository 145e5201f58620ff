/**
 * What `web` knows of `desk`: types, so that pages can be tested over a desk in memory without a
 * database being loaded, and the one thing a page must tell apart when a verb throws.
 */
export type {
  Actor,
  As,
  AsCommand,
  Barrier,
  Capability,
  Desk,
  Finished,
  Holder,
  Look,
  LookedAt,
  Persona,
  Session,
  SessionKey,
  SignOnFailure,
} from '#desk'

/**
 * Thrown by any verb when the database cannot be reached: an Error of this name, perhaps as the
 * cause of another. Known by its name, which survives a second copy of a module.
 */
const unavailable = 'Unavailable'

export function isUnavailable(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) if (at.name === unavailable) return true
  return false
}
