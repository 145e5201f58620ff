/** The happenings, a closed list, each with the details it carries. */
import { ending } from './ending.ts'
import { inquest } from './inquest.ts'
import { intake } from './intake.ts'
import { investigation } from './investigation.ts'
import { proceedings } from './proceedings.ts'
import { referral } from './referral.ts'
import { review } from './review.ts'
import { specialProcedure } from './special-procedure.ts'
import { standingOfOfficers } from './standing-of-officers.ts'

export const happeningDetails = {
  ...intake,
  ...referral,
  ...investigation,
  ...specialProcedure,
  ...ending,
  ...review,
  ...standingOfOfficers,
  ...proceedings,
  ...inquest,
} as const

export type HappeningName = keyof typeof happeningDetails
export const allHappenings = Object.keys(happeningDetails) as HappeningName[]
