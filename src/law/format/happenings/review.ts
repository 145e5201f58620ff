/** Reviews and withdrawals. */
import { flag } from '../shape.ts'
import { bare, details } from './details.ts'

export const review = {
  'review-applied': bare,
  'review-application-forwarded': bare,
  'review-application-notified': bare,
  'review-decided': details({ reasonableAndProportionate: flag }),
  'review-decision-told': bare,
  'withdrawal-notified': details({ signed: flag }),
  'withdrawal-confirmed': bare,
  'withdrawal-recorded': bare,
  'withdrawal-told': bare,
  'public-interest-determined': details({ treatAsConductMatter: flag }),
} as const
