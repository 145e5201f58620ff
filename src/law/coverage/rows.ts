/** Every row of the reference files that has an id: facts are theirs, the list is ours. */
import { complaintsRows } from './complaints-rows.ts'
import { conductRows } from './conduct-rows.ts'
import { oversightRows } from './oversight-rows.ts'
import type { Section } from './section.ts'

export const allLawFiles = ['complaints.md', 'conduct.md', 'oversight.md'] as const
export type LawFile = (typeof allLawFiles)[number]

export const rowsOf: Readonly<Record<LawFile, readonly Section[]>> = {
  'complaints.md': complaintsRows,
  'conduct.md': conductRows,
  'oversight.md': oversightRows,
}
