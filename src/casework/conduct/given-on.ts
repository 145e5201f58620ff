/** The day a notice counts as given. */
import { addWorkingDays, type Day } from '#kernel'
import { holidays } from '#law'
import type { Serving } from './investigating.ts'

/**
 * By e-mail, the later of the day it is known to have arrived and the next working day: a setting
 * and not law, since the days the amendments of 2025 lay down were not seen
 * (`conduct.service.email`). Any other way, the day it arrived; where nobody recorded that, the
 * day it was given or sent.
 */
export function givenOn(on: Day, { way, receivedOn }: Serving): Day {
  if (way !== 'email') return receivedOn ?? on
  const next = addWorkingDays(on, 1, holidays) ?? on
  return receivedOn && receivedOn > next ? receivedOn : next
}

/** Kept with it only where it is another day than the one it was sent on. */
export function withDeemedDay(on: Day, { deemedOn: _, ...service }: Serving): Serving {
  const given = givenOn(on, service)
  return given === on ? service : { ...service, deemedOn: given }
}

/** The day what was served counts as given. */
export function dayGiven({ on, service }: Readonly<{ on: Day; service: Serving }>): Day {
  return service.deemedOn ?? on
}
