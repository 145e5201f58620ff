/** What each step of an investigation of conduct is in the statute's own terms. */
import { type Tells, untold } from '../complaint/area.ts'
import type { ConductInvestigatingEvents } from './investigating.ts'
import { formOn } from './investigating-known.ts'
import { stepTells } from './steps.ts'
import { deciderBy, noticeTells } from './told.ts'

export const conductInvestigatingTells: Tells<ConductInvestigatingEvents> = {
  ConductSeverity: ({ on, subject, look, by, level, form, consultedOn }, { force, knownOn }) =>
    look === 'alone'
      ? []
      : [
          ...(consultedOn
            ? [
                {
                  happened: 'aa-consulted-on-severity',
                  ...{ on: consultedOn, knownOn, to: force, about: subject },
                } as const,
              ]
            : []),
          {
            happened: look === 'revised' ? 'severity-revised' : 'severity-assessed',
            ...{ on, knownOn, by: deciderBy(by, force), about: subject },
            details: { level, ...(form ? { form } : {}) },
          },
        ],
  RouteChosen: untold,
  InvestigatorNamed: (
    { on, subject, investigator, inSubjectsLine, interest },
    { force, knownOn, facts },
  ) => [
    {
      happened: 'investigator-appointed',
      // Their own people carry out an independent investigation.
      by: formOn(facts, on) === 'independent' ? 'director-general' : force,
      // It is about whoever is appointed: about the officer, the officer would be the investigator.
      ...{ on, knownOn, about: 'investigator', to: subject },
      details: {
        inSubjectsLine,
        impartialityConcern: interest !== undefined,
        sameForce: investigator.sameForce,
      },
    },
  ],
  NoticeServed: noticeTells,
  NoticeDeferred: ({ on, subject, ground }, { knownOn }) => [
    {
      happened: 'notice-deferred',
      ...{ on, knownOn, by: 'investigator', about: subject },
      details: { ground },
    },
  ],
  OfficerRestricted: untold,
  RestrictionsEnded: untold,
  OfficerSuspended: ({ on, subject, how, dgConsultedOn }, { force, knownOn }) => [
    ...(dgConsultedOn
      ? [
          {
            happened: 'dg-consulted-on-suspension',
            ...{ on: dgConsultedOn, knownOn, by: force, about: subject },
          } as const,
        ]
      : []),
    { happened: 'officer-suspended', on, knownOn, by: force, about: subject, details: { how } },
  ],
  SuspensionReviewed: (
    { on, subject, decision, onRepresentations, dgConsultedOn },
    { force, knownOn },
  ) => [
    ...(dgConsultedOn
      ? [
          {
            happened: 'dg-consulted-on-suspension',
            ...{ on: dgConsultedOn, knownOn, by: force, about: subject },
          } as const,
        ]
      : []),
    {
      happened: 'suspension-reviewed',
      ...{ on, knownOn, by: force, about: subject },
      details: { decision, ...(onRepresentations ? { after: 'representations' as const } : {}) },
    },
    ...(decision === 'end'
      ? [{ happened: 'suspension-ended', on, knownOn, by: force, about: subject } as const]
      : []),
  ],
  SuspensionEnded: ({ on, subject }, { force, knownOn }) => [
    { happened: 'suspension-ended', on, knownOn, by: force, about: subject },
  ],
  WelfareContact: untold,
  OfficerUpdated: ({ on, subject }, { knownOn }) => [
    {
      happened: 'officer-told-of-progress',
      on,
      knownOn,
      by: 'investigator',
      to: subject,
      about: subject,
    },
  ],
  // One that is not whole was not that report.
  DelayReported: ({ on, to, occurrence, asItWas }, { force, knownOn }) =>
    asItWas
      ? []
      : to.map(reader => ({
          happened: 'timeliness-report-sent',
          ...{ on, knownOn, by: force, to: reader, details: { occurrence } },
        })),
  OfficerLeft: ({ on, subject, how }, { knownOn }) => [
    { happened: 'officer-left', on, knownOn, by: subject, about: subject, details: { how } },
  ],
  ConductStep: stepTells,
}
