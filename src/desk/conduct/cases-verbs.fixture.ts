/** Which verb of the desk sends each command that a worked example is told by. */
import type { Commands } from '#casework'
import type { Desk } from '../desk.ts'
import type { Verb } from '../verb.ts'

type Sends = { readonly [Type in keyof Commands]?: Verb<Omit<Commands[Type], 'today'>> }

const verbsOf = ({ conduct, evidence, work }: Desk) =>
  ({
    ClassifyMatter: work.classifyMatter,
    NameSubject: work.nameSubject,
    AddAllegation: work.addAllegation,
    RecordComplaint: work.recordComplaint,
    DecideHandling: work.decideHandling,
    FindIndication: work.findIndication,
    SuspendHandling: work.suspendHandling,
    ResumeHandling: work.resumeHandling,
    WithholdInformation: work.withhold,
    DecideOutcome: work.decideOutcome,
    PlanInterview: evidence.planInterview,
    GiveInterviewNotice: evidence.giveInterviewNotice,
    ProposeOtherTime: evidence.proposeOtherTime,
    AssessConduct: conduct.assessConduct,
    ServeNotice: conduct.serveNotice,
    SuspendOfficer: conduct.suspendOfficer,
    ReviewSuspension: conduct.reviewSuspension,
    RecordLeaving: conduct.recordLeaving,
    RecordStep: conduct.recordStep,
    ReceiveCaseReport: conduct.receiveCaseReport,
    DecideSpecialConditions: conduct.decideSpecialConditions,
    DetermineCase: conduct.determineCase,
    NamePanelMember: conduct.namePanelMember,
    ObjectToPanel: conduct.objectToPanel,
    RecordResponse: conduct.recordResponse,
    ListWitnesses: conduct.listWitnesses,
    ListProceedings: conduct.listProceedings,
    ChangePeriod: conduct.changePeriod,
    MakeFinding: conduct.makeFinding,
    CompleteProceedings: conduct.completeProceedings,
    NotifyOutcome: conduct.notifyOutcome,
    ConsiderPublication: conduct.considerPublication,
    Publish: conduct.publish,
    MakeChallenge: conduct.makeChallenge,
  }) satisfies Sends

/** A command names its own verb, so what it carries is what that verb asks for. */
export function verbFor(desk: Desk, type: string): Verb<object> | undefined {
  const verbs: Readonly<Record<string, unknown>> = verbsOf(desk)
  return verbs[type] as Verb<object> | undefined
}
