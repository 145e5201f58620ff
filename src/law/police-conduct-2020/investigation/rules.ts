/** The Conduct Regulations 2020: suspension, severity, notices, investigation and interview. */
import type { Rule } from '../../rule.ts'
import * as general from './general.ts'
import { suspensionNotice } from './notices.ts'
import * as part6 from './part-6.ts'
import * as regulation11 from './regulation-11.ts'
import * as regulation14 from './regulation-14.ts'
import * as regulation15 from './regulation-15.ts'
import * as regulation17 from './regulation-17.ts'
import { representations } from './regulation-18.ts'
import * as regulation19 from './regulation-19.ts'
import * as regulation20 from './regulation-20.ts'
import * as regulation21 from './regulation-21.ts'

export const conductInvestigation: readonly Rule[] = [
  general.authorityDelegates,
  general.chairDelegates,
  general.harmTest,
  general.policeFriend,
  general.legalRepresentation,
  general.waysOfGivingNotice,
  general.noticeByEmail,
  general.prejudiceCheck,
  general.recordOfProceedings,
  regulation11.conditionsOfSuspension,
  regulation11.statusOfSuspended,
  regulation11.confirmInWriting,
  suspensionNotice,
  regulation11.representationsOnSuspension,
  regulation11.firstReview,
  regulation11.nextReview,
  regulation11.reviewOnRepresentations,
  regulation11.endSuspension,
  regulation11.consultDirectorGeneral,
  regulation14.assessSeverity,
  regulation14.routeBefore2025,
  regulation14.routeSince2025,
  regulation14.askFirst,
  regulation14.likelyForm,
  regulation14.reviseSeverity,
  regulation14.tellOfRoute,
  regulation15.appointInvestigator,
  regulation15.purposeOfInvestigation,
  regulation17.noticeOfInvestigation,
  regulation17.noticeContents,
  regulation17.deferNotice,
  regulation17.termsOfReference,
  regulation17.termsBeforeInterview,
  regulation17.termsContents,
  regulation17.tellOfProgress,
  representations,
  regulation19.firstInformation,
  regulation19.informationContents,
  regulation19.furtherInformation,
  regulation19.noInformationWhereHarmful,
  regulation19.noBar,
  regulation20.agreeInterview,
  regulation20.proposeAlternative,
  regulation20.postponeInterview,
  regulation20.noticeBeforeInterview,
  regulation20.interviewNotice,
  regulation21.reportOnInvestigation,
  regulation21.reportContents,
  regulation21.stateSpecialConditions,
  part6.entersReflection,
  part6.natureOfReflection,
  part6.whoReflects,
  part6.giveAccount,
  part6.useOfAccount,
  part6.backToAssessment,
]
