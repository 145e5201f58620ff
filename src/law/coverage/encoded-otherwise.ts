/** Rows that are a value of a closed list and not a rule of their own: where a matter stands. */
import { allConductStates } from '../classify/conduct-steps.ts'
import { allMatterStates } from '../classify/steps.ts'
import type { LawFile } from './rows.ts'

const states: Readonly<Partial<Record<LawFile, readonly [section: string, ...of: string[]]>>> = {
  'complaints.md': ['10', ...allMatterStates],
  'conduct.md': ['15', ...allConductStates],
}

/** What holds the row, as a reader would look for it; undefined where it needs a rule. */
export function encodedOtherwise(file: LawFile, section: string, id: string): string | undefined {
  const [ofStates, ...known] = states[file] ?? []
  if (section !== ofStates) return undefined
  if (id === 'SUSPENDED' && file === 'complaints.md') return 'law classify: suspended'
  return known.includes(id) ? `law classify: state ${id}` : undefined
}
