/** The coroner, the family, monitoring and data. */
import { day, oneOf, optional } from '../shape.ts'
import { bare, count, details } from './details.ts'

export const inquest = {
  'death-reported-to-coroner': bare,
  'coroner-investigation-began': bare,
  'family-told-of-investigation': bare,
  'body-released': bare,
  'body-delay-explained': bare,
  'made-known-to-coroner': bare,
  'roster-sent-to-coroner': bare,
  'inquest-date-set': details({ date: day }),
  'inquest-arrangements-altered': details({
    what: oneOf('date', 'time', 'place'),
    date: optional(day),
  }),
  'inquest-adjourned': bare,
  'inquest-resumed': bare,
  'inquest-notice-given': details({ of: oneOf('date', 'alteration', 'adjournment', 'resumption') }),
  'inquest-notice-confirmed': bare,
  'inquest-suspended': details({
    ground: oneOf('prosecutor-asked', 'charged', 'other'),
    days: optional(count),
  }),
  'coroner-investigation-transferred': bare,
  'transfer-notified': bare,
  'inquest-concluded': bare,
  'chief-coroner-told': bare,
  'disclosure-requested': bare,
  'disclosure-made': bare,
  'pfd-report-sent': bare,
  'pfd-answered': bare,
  'inspection-report-published': bare,
  'inspection-comments-published': bare,
  'data-complaint-received': bare,
  'data-complaint-acknowledged': bare,
} as const
