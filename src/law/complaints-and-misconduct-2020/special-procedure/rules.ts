/** The complaints Regulations 2020, regulations 16 to 23: the special procedure. */
import type { Rule } from '../../rule.ts'
import * as conditions from './conditions.ts'
import * as regulation16 from './regulation-16.ts'
import * as regulation17 from './regulation-17.ts'
import * as regulation18 from './regulation-18.ts'
import * as regulation21 from './regulation-21.ts'

export const specialProcedureRules: readonly Rule[] = [
  conditions.conditionA,
  conditions.conditionB,
  conditions.conditionC,
  conditions.staff,
  regulation16.assessLocally,
  regulation16.opinionWhenDirected,
  regulation16.assessmentWhenDirected,
  regulation16.opinionWhenIndependent,
  regulation16.assessmentWhenIndependent,
  regulation16.reviseLocally,
  regulation16.reviseByDirectorGeneral,
  regulation17.notice,
  regulation17.noticeContents,
  regulation17.givingUntil2025,
  regulation17.givingSince2025,
  regulation18.policeFriend,
  regulation18.representations,
  regulation18.tellAuthority,
  regulation21.agreeInterview,
  regulation21.interviewNotice,
  regulation21.interviewBar,
  regulation21.proposeAlternative,
  regulation21.postponeInterview,
  regulation21.attendInterview,
  regulation21.fromWitnessToSubject,
]
