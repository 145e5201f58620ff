/** Suspension, warnings and leaving. */
import { oneOf, optional } from '../shape.ts'
import { bare, count, details, words } from './details.ts'

export const standingOfOfficers = {
  'officer-suspended': details({ how: oneOf('oral', 'writing') }),
  'suspension-confirmed-in-writing': bare,
  'suspension-representations-made': bare,
  'suspension-reviewed': details({
    decision: oneOf('continue', 'end'),
    after: optional(oneOf('representations')),
  }),
  'suspension-reasons-given': bare,
  'suspension-ended': bare,
  'dg-consulted-on-suspension': bare,
  'warning-notified': details({
    kind: oneOf('written-warning', 'final-written-warning'),
    months: optional(count),
  }),
  'warning-extended': details({ months: count }),
  'leave-began': bare,
  'leave-ended': bare,
  'reduced-in-rank': bare,
  'officer-left': details({ how: words }),
  'dg-special-determination-made': bare,
} as const
