/**
 * The clock, the dice and new names, handed in by `main.ts`: nothing here reads them for itself.
 */
import type { Instant } from '#kernel'

export type World = Readonly<{
  now: () => Instant
  /** Cryptographically random bytes. */
  random: (bytes: number) => Uint8Array
  /** A fresh random identifier: UUID version 4. */
  id: () => string
}>
