/** Severity, and the notices an officer is given. */
import { day, flag, oneOf, optional } from '../shape.ts'
import { bare, details, level, words } from './details.ts'

export const specialProcedure = {
  'severity-opinion-formed': details({ level: level }),
  'aa-consulted-on-severity': bare,
  'severity-assessed': details({ level: level, form: optional(oneOf('meeting', 'hearing')) }),
  'route-notified': bare,
  'severity-revised': details({ level: level, form: optional(oneOf('meeting', 'hearing')) }),
  'notice-of-investigation-given': details({ how: optional(words) }),
  'notice-deferred': details({ ground: words }),
  'terms-of-reference-given': bare,
  'representations-made': bare,
  'officer-told-of-progress': bare,
  'police-friend-chosen': bare,
  'interview-specified': details({ day: day }),
  'alternative-day-proposed': details({
    what: oneOf('interview', 'pre-hearing', 'meeting'),
    day: day,
    reasonable: flag,
  }),
  'interview-postponed': details({ day: optional(day) }),
  'interview-held': details({ day: optional(day) }),
} as const
