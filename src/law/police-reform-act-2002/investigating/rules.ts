/** Schedule 3: conduct and death matters, investigation, report, powers on review. */
import type { Rule } from '../../rule.ts'
import * as accelerated from './accelerated.ts'
import * as appointing from './appointing.ts'
import * as beyond from './beyond-complaints.ts'
import * as conduct from './conduct-matters.ts'
import * as death from './death-and-injury.ts'
import * as definitions from './definitions.ts'
import * as form from './form.ts'
import * as late from './late.ts'
import * as pausing from './pausing.ts'
import * as recording from './recording.ts'
import * as referring from './referring.ts'
import * as reporting from './reporting.ts'
import * as reviewing from './reviewing.ts'

export const investigatingRules: readonly Rule[] = [
  definitions.recordableConductMatterMeans,
  definitions.relevantOffenceMeans,
  definitions.disciplinaryProceedingsMean,
  definitions.misconductMeans,
  definitions.becomesComplaint,
  definitions.indicationNotAllegation,
  definitions.twoForces,
  recording.noTimeBar,
  recording.refusalToRecord,
  recording.recordTakenUp,
  recording.keepRecords,
  recording.policingBodyTakesOver,
  recording.delegating,
  recording.proportion,
  recording.processesToTell,
  recording.accessNeeds,
  conduct.recordAfterClaim,
  conduct.recordConduct,
  conduct.repeatedConduct,
  conduct.mayReferConduct,
  conduct.tellOfTakenUp,
  conduct.recordTakenUp,
  death.chiefOfficersDeathMatters,
  death.becomesConduct,
  death.reportOnDeath,
  death.readReportOnDeath,
  referring.mayRefer,
  referring.policingBodyMayRefer,
  referring.referAnyway,
  referring.mayReferBack,
  referring.handlingPaused,
  form.chooseForm,
  form.tellForm,
  form.handOver,
  form.joining,
  form.investigateAgain,
  appointing.appointLocal,
  appointing.appointDirected,
  appointing.appointIndependent,
  appointing.whoMayInvestigate,
  late.lateReportHolds,
  late.copyLateReport,
  pausing.suspended,
  pausing.mayGoOnAllTheSame,
  pausing.askWhetherToResume,
  pausing.answerWhetherToResume,
  pausing.goneButInvestigated,
  pausing.unknownPerson,
  accelerated.accelerate,
  accelerated.accelerateAfterReport,
  reporting.reportToAuthority,
  reporting.reportWhenDirected,
  reporting.reportWhenIndependent,
  reporting.reportHolds,
  reporting.sensitive,
  reporting.tellProsecutors,
  reporting.mayDirect,
  reporting.mayRecommendProceedings,
  reporting.copyForPersonInvestigated,
  reporting.tellIopcOfDiscipline,
  reviewing.applicationHolds,
  reviewing.mayWaiveForm,
  reviewing.askForWhatIsNeeded,
  reviewing.reviewTest,
  reviewing.iopcAfterOtherHandling,
  reviewing.policingBodyAfterOtherHandling,
  reviewing.iopcAfterInvestigation,
  reviewing.policingBodyAfterInvestigation,
  reviewing.noSecondReview,
  reviewing.policingBodyDelegates,
  beyond.whoMakesSuperComplaints,
  beyond.noSuperComplaintByOne,
  beyond.whistleBlowing,
]
