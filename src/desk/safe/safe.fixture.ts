/** For journeys: a force's own files, a search for her cases, and the code she follows by. */
import type { AuthorityId, MatterId } from '#kernel'
import type { Bench } from '../bench.ts'
import { trackingCode } from '../intake/make-matter.ts'
import { bringInventedFile } from '../people/invented-files.ts'
import { findCases } from './find.ts'

type Of = Readonly<{ bench: Bench; force: AuthorityId }>

export function bringRows(
  { bench, force }: Of,
  what: 'officers' | 'cases',
  rows: readonly string[],
): Promise<void> {
  return bringInventedFile(bench, { authority: force, what, text: `${rows.join('\n')}\n` })
}
export function casesFound({ bench, force }: Of, matter: MatterId): Promise<number> {
  return findCases(bench, force, matter)
}
export function codeTo({ bench, force }: Of, matter: MatterId): string {
  return trackingCode(bench, force, matter)
}
