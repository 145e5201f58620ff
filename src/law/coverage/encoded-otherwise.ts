/** Rows that are a value of a closed list and not a rule of their own. */
import { allConductStates } from '../classify/conduct-steps.ts'
import { allMatterStates } from '../classify/steps.ts'
import { allOverlays, type Overlay } from '../vocabulary.ts'
import type { LawFile } from './rows.ts'

const overlays: Readonly<Record<string, Overlay>> = {
  A24: 'a24-panels',
  'A25 Part 3': 'a25-part-3',
  'A25 Schedule': 'a25-schedule',
  'A25 Parts 4, 6': 'a25-performance',
  VR: 'vetting-2025',
}

/** What holds the row, as a reader would look for it; undefined where it needs a rule. */
export function encodedOtherwise(file: LawFile, section: string, id: string): string | undefined {
  if (file === 'conduct.md' && section === '1.2') {
    const overlay = overlays[id]
    return overlay && allOverlays.includes(overlay) ? `law regime: overlay ${overlay}` : undefined
  }
  const ofStates = file === 'complaints.md' ? '10' : '15'
  if (file === 'oversight.md' || section !== ofStates) return undefined
  if (file === 'complaints.md' && id === 'SUSPENDED') return 'law classify: suspended'
  const states: readonly string[] = file === 'complaints.md' ? allMatterStates : allConductStates
  return states.includes(id) ? `law classify: state ${id}` : undefined
}
