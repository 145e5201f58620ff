/** Misconduct proceedings and appeals. */
import { day, flag, list, oneOf, optional } from '../shape.ts'
import { action, bare, details, level, role, ruleName, words } from './details.ts'

/** What a court or a tribunal can fix a day for. */
export const courtDays = [
  'acknowledgment',
  'detailed-grounds',
  'documents',
  'permission',
  'hearing',
  'hand-down',
  'order',
  'other',
] as const

export type CourtDay = (typeof courtDays)[number]

/** Who must do what the day is for. A hearing, and judgment handed down, are everybody's. */
export const courtDayBearers = [
  'authority',
  'claimant',
  'panel',
  'officer',
  'court',
  'everybody',
] as const

export type CourtDayBearer = (typeof courtDayBearers)[number]

export const proceedings = {
  'notice-of-referral-given': bare,
  'documents-supplied': bare,
  'period-extended': details({ rule: ruleName, until: day, reason: words }),
  'period-shortened': details({ rule: ruleName, until: day, agreedBy: list(role, { atLeast: 1 }) }),
  'officer-responded': bare,
  'witness-list-supplied': bare,
  'documents-supplied-to-chair': bare,
  'pre-hearing-decided': bare,
  'pre-hearing-day-specified': details({ day: optional(day) }),
  'pre-hearing-held': details({ day: optional(day) }),
  'panel-member-named': bare,
  'panel-objection-made': details({ upheld: optional(flag) }),
  'panel-objection-decided': details({ upheld: optional(flag) }),
  'hearing-date-fixed': details({ firstDay: day }),
  'told-of-proceedings': bare,
  'public-notice-published': bare,
  'public-notice-withheld': bare,
  'public-notice-restored': details({ listed: flag, firstDay: optional(day) }),
  'proceedings-began': bare,
  'finding-made': details({
    level: level,
    forum: oneOf('hearing', 'meeting', 'accelerated'),
    unconnectedIncidents: optional(flag),
  }),
  'proceedings-completed': bare,
  'outcome-report-supplied': bare,
  'outcome-notified': details({ finding: words, action: action }),
  'written-decision-given': bare,
  'outcome-published': bare,
  'barred-list-reported': bare,
  'advisory-list-reported': bare,
  'meeting-appeal-made': bare,
  'meeting-appeal-ground-accepted': bare,
  'meeting-appeal-held': bare,
  'meeting-appeal-result-given': bare,
  'pat-notice-given': bare,
  'pat-notice-copied': bare,
  'pat-documents-supplied': bare,
  'pat-decided': details({
    order: oneOf('dismissed', 'substituted', 'remitted'),
    action: optional(action),
    // What is sent back; the finding too, where it is not said.
    what: optional(oneOf('outcome', 'finding')),
  }),
  'outcome-quashed': details({ what: oneOf('outcome', 'finding'), remitted: optional(flag) }),
  'quashing-reversed': details({ action: optional(action) }),
  'special-conditions-determined': details({ met: flag }),
  'amh-notice-given': bare,
  'full-hearing-elected': details({ reason: optional(words) }),
  'full-hearing-decided': details({ reason: optional(words) }),
  'chairing-delegated': bare,
  'proceedings-delegated': bare,
  'proceedings-delegation-ended': bare,
  'letter-before-claim-sent': bare,
  'claim-made': details({ challenge: words }),
  'claim-ended': details({ challenge: words }),
  'court-day-set': details({
    what: oneOf(...courtDays),
    by: day,
    of: words,
    challenge: words,
    // The authority's, where it is not said.
    whose: optional(oneOf(...courtDayBearers)),
  }),
  'court-day-kept': details({ of: words }),
  'court-day-vacated': details({ of: words }),
  'proceedings-withdrawn': bare,
  'reflective-account-invited': bare,
  'reflective-account-given': bare,
} as const
