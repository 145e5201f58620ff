/** Conduct and death-or-serious-injury matters, and referral to the Director General. */
import { list, oneOf, optional } from '../shape.ts'
import { bare, criterion, details, words } from './details.ts'

export const referral = {
  'came-to-attention': bare,
  'civil-claim-received': bare,
  'matter-recorded': bare,
  'referral-criterion-became-clear': details({
    criteria: list(criterion, { atLeast: 1 }),
    reason: optional(words),
  }),
  'dg-called-in': bare,
  'referred-to-dg': details({ basis: oneOf('mandatory', 'voluntary') }),
  'dg-treated-as-referred': bare,
  'referral-notified': bare,
  'dg-found-investigation-necessary': bare,
  'dg-referred-back': bare,
  'indication-appeared': details({ of: oneOf('crime', 'disciplinary', 'article-2-or-3') }),
  'converted-to-conduct-matter': bare,
} as const
