/** The text of a file, read in a process of its own that can die alone. */
import type { Reading } from './reading.ts'

export type Reader = Readonly<{
  read: (path: string, mediaType: string) => Promise<Reading>
  close: () => Promise<void>
}>

export function createReader(options: {
  limits: Readonly<{ ms: number; megabytes: number }>
  hands?: number
}): Reader {
  throw new Error(`not yet: ${options.limits.ms}`)
}
