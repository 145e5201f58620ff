/** What is wrong with a file that is kept, in words. */
import type { FaultKind } from '#casework'

export const faultWords: Readonly<Record<FaultKind, string>> = {
  missing: 'Missing from where it is kept',
  altered: 'Not the bytes that were received',
  infected: 'Harmful, by the scanner',
}
