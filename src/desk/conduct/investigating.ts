/**
 * How an officer is investigated: severity, the investigator, notices and their proof,
 * restrictions, suspension, welfare.
 */
import type { ConductCommands as Commands, Despite } from '#casework'
import type { Bench } from '../bench.ts'
import { type Verb, verb } from '../verb.ts'

type Asked<Type extends keyof Commands> = Omit<Commands[Type], 'today'>

/** `entry` is an id of its own: asked again under the same one, nothing is added. */
export type ConductInvestigatingDesk = Readonly<{
  assessConduct: Verb<Asked<'AssessConduct'>>
  chooseRoute: Verb<Asked<'ChooseRoute'>>
  nameInvestigator: Verb<Asked<'NameInvestigator'>>
  serveNotice: Verb<Asked<'ServeNotice'>>
  deferNotice: Verb<Asked<'DeferNotice'>>
  restrictOfficer: Verb<Asked<'RestrictOfficer'>>
  endRestrictions: Verb<Asked<'EndRestrictions'>>
  suspendOfficer: Verb<Asked<'SuspendOfficer'>>
  reviewSuspension: Verb<Asked<'ReviewSuspension'>>
  endSuspension: Verb<Asked<'EndSuspension'>>
  recordWelfare: Verb<Asked<'RecordWelfare'>>
  updateOfficer: Verb<Asked<'UpdateOfficer'>>
  reportDelay: Verb<Asked<'ReportDelay'>>
  recordLeaving: Verb<Asked<'RecordLeaving'>>
  recordStep: Verb<Asked<'RecordStep'>>
}>

/** Why a rule that stands in the way was gone without, or against. */
function despite({ waivedWhy, asItWasWhy }: Despite): Despite {
  return {
    ...(waivedWhy === undefined ? {} : { waivedWhy }),
    ...(asItWasWhy === undefined ? {} : { asItWasWhy }),
  }
}

export function conductInvestigatingDesk(bench: Bench): ConductInvestigatingDesk {
  return {
    assessConduct: verb(bench, 'handle', (asked, today) => ({
      type: 'AssessConduct',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      look: asked.look,
      by: asked.by,
      level: asked.level,
      why: asked.why,
      ...(asked.form === undefined ? {} : { form: asked.form }),
      ...(asked.consultedOn === undefined ? {} : { consultedOn: asked.consultedOn }),
      ...despite(asked),
    })),
    chooseRoute: verb(bench, 'handle', (asked, today) => ({
      type: 'ChooseRoute',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      stage: asked.stage,
      route: asked.route,
      why: asked.why,
      ...(asked.consulted === undefined ? {} : { consulted: asked.consulted }),
      ...despite(asked),
    })),
    nameInvestigator: verb(bench, 'handle', (asked, today) => ({
      type: 'NameInvestigator',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      investigator: asked.investigator,
      skills: asked.skills,
      inSubjectsLine: asked.inSubjectsLine,
      why: asked.why,
      ...(asked.interest === undefined ? {} : { interest: asked.interest }),
      ...despite(asked),
    })),
    serveNotice: verb(bench, 'handle', (asked, today) => ({
      type: 'ServeNotice',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      notice: asked.notice,
      parts: asked.parts,
      service: asked.service,
      byEmail: asked.byEmail,
      ...(asked.supplied?.length ? { supplied: asked.supplied } : {}),
      ...despite(asked),
    })),
    deferNotice: verb(bench, 'handle', (asked, today) => ({
      type: 'DeferNotice',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      notice: asked.notice,
      ground: asked.ground,
      reviewOn: asked.reviewOn,
    })),
    restrictOfficer: verb(bench, 'handle', (asked, today) => ({
      type: 'RestrictOfficer',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      restrictions: asked.restrictions,
      why: asked.why,
      reviewOn: asked.reviewOn,
    })),
    endRestrictions: verb(bench, 'handle', (asked, today) => ({
      type: 'EndRestrictions',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      why: asked.why,
    })),
    suspendOfficer: verb(bench, 'handle', (asked, today) => ({
      type: 'SuspendOfficer',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      how: asked.how,
      why: asked.why,
      considered: asked.considered,
      time: asked.time,
      grounds: asked.grounds,
      authorisedBy: asked.authorisedBy,
      ...(asked.dgConsultedOn === undefined ? {} : { dgConsultedOn: asked.dgConsultedOn }),
      ...despite(asked),
    })),
    reviewSuspension: verb(bench, 'handle', (asked, today) => ({
      type: 'ReviewSuspension',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      decision: asked.decision,
      onRepresentations: asked.onRepresentations,
      why: asked.why,
      ...(asked.dgConsultedOn === undefined ? {} : { dgConsultedOn: asked.dgConsultedOn }),
      ...despite(asked),
    })),
    endSuspension: verb(bench, 'handle', (asked, today) => ({
      type: 'EndSuspension',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      why: asked.why,
    })),
    recordWelfare: verb(bench, 'handle', (asked, today) => ({
      type: 'RecordWelfare',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      who: asked.who,
      how: asked.how,
      words: asked.words,
    })),
    updateOfficer: verb(bench, 'handle', (asked, today) => ({
      type: 'UpdateOfficer',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      how: asked.how,
      words: asked.words,
    })),
    reportDelay: verb(bench, 'handle', (asked, today) => ({
      type: 'ReportDelay',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      to: asked.to,
      occurrence: asked.occurrence,
      parts: asked.parts,
      ...(asked.paper === undefined ? {} : { paper: asked.paper }),
      ...despite(asked),
    })),
    recordLeaving: verb(bench, 'handle', (asked, today) => ({
      type: 'RecordLeaving',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      how: asked.how,
    })),
    recordStep: verb(bench, 'handle', (asked, today) => ({
      type: 'RecordStep',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      step: asked.step,
      by: asked.by,
      ...(asked.day === undefined ? {} : { day: asked.day }),
      ...(asked.choice === undefined ? {} : { choice: asked.choice }),
      ...(asked.level === undefined ? {} : { level: asked.level }),
      ...(asked.consulted === undefined ? {} : { consulted: asked.consulted }),
      ...(asked.yes === undefined ? {} : { yes: asked.yes }),
      ...(asked.until === undefined ? {} : { until: asked.until }),
      ...(asked.rule === undefined ? {} : { rule: asked.rule }),
      ...(asked.months === undefined ? {} : { months: asked.months }),
      ...(asked.why === undefined ? {} : { why: asked.why }),
      ...(asked.document === undefined ? {} : { document: asked.document }),
      ...despite(asked),
    })),
  }
}
