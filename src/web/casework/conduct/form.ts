/** What every form on the proceedings against an officer has, but for what it shows and does. */

import type { AsCommand } from '#desk'
import { matterId, subjectId } from '#kernel'
import type { Sheet } from '../../sheet.ts'
import { mayRead } from '../matter-frame.ts'
import { against } from '../task.ts'

type OfOfficer = Readonly<{ matter: string; officer: string }>

export const ofOfficer = {
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  back: (_here: unknown, { at }: Readonly<{ at: string }>) => at,
  reference: ({ reference }: Readonly<{ reference: string }>) => reference,
} as const

/** To a page of the officer's, which says what was done. */
export function nextTo(done: string, part = '') {
  return ({ matter, officer }: OfOfficer) =>
    `/work/matters/${matter}/conduct/${officer}${part}?done=${done}`
}

/** Beside what was typed in `field`, where somebody got there first. */
export function versionsBy(field: string) {
  return {
    of: ({ version }: Readonly<{ version: number }>) => version,
    compare: ({ last }: Readonly<{ last: string }>, sheet: Sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines(field) },
    ],
  }
}

export type SentStep = OfOfficer & Readonly<{ as: AsCommand; seen: number | undefined }>

/** Whose step it is; `entry` is the form's own, so that sending it twice adds nothing. */
export function stepOf({ as, matter, officer, seen }: SentStep) {
  return {
    ...against(seen),
    matter: matterId(matter),
    subject: subjectId(officer),
    entry: String(as.command),
  }
}
