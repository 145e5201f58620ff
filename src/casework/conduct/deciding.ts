/**
 * What is decided on the report: special conditions, case to answer, form, withdrawal, and where
 * it goes instead.
 */
import type { AllegationId, DocumentId } from '#kernel'
import type { Decides, Evolves, Tells } from '../complaint/area.ts'
import { missingWords } from '../complaint/checks.ts'
import { kept, recorded } from './recorded.ts'
import type { Step, Today } from './step.ts'
import { deciderBy } from './told.ts'

export const caseAnswers = ['none', 'misconduct', 'gross-misconduct'] as const
export type CaseAnswer = (typeof caseAnswers)[number]
export const proceedingsForms = ['none', 'meeting', 'hearing', 'accelerated'] as const
export type ProceedingsForm = (typeof proceedingsForms)[number]

/** Is there a case to answer on one allegation, under which of the ten Standards, and why. */
export type AllegationAnswer = Readonly<{
  allegation: AllegationId
  answer: CaseAnswer
  standards: readonly number[]
  why: string
}>

export type CaseDecidingEvents = {
  CaseReportReceived: Step &
    Readonly<{
      from: string
      opinion: string
      document?: DocumentId
    }>
  SpecialConditionsDecided: Step &
    Readonly<{
      met: boolean
      evidence: string
      interest: string
      certifiedBy?: string
    }>
  CaseDetermined: Step &
    Readonly<{
      by: 'appropriate-authority' | 'director-general'
      allegations: readonly AllegationAnswer[]
      answer: CaseAnswer
      form: ProceedingsForm
      why: string
    }>
  CaseWithdrawn: Step &
    Readonly<{
      why: string
    }>
}
export type CaseDecidingCommands = {
  ReceiveCaseReport: CaseDecidingEvents['CaseReportReceived'] & Today
  DecideSpecialConditions: CaseDecidingEvents['SpecialConditionsDecided'] & Today
  DetermineCase: CaseDecidingEvents['CaseDetermined'] & Today
  WithdrawCase: CaseDecidingEvents['CaseWithdrawn'] & Today
}

export const caseDecidingDecides: Decides<CaseDecidingCommands> = {
  ReceiveCaseReport: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'CaseReportReceived' },
      { today, facts },
      missingWords(asked.from, 'from'),
    ),
  DecideSpecialConditions: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'SpecialConditionsDecided' },
      { today, facts },
      missingWords(asked.evidence, 'why'),
      missingWords(asked.interest, 'why'),
    ),
  DetermineCase: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'CaseDetermined' },
      { today, facts },
      missingWords(asked.why, 'why'),
    ),
  WithdrawCase: ({ today, ...asked }, facts) =>
    recorded({ ...asked, type: 'CaseWithdrawn' }, { today, facts }, missingWords(asked.why, 'why')),
}

export const caseDecidingEvolves: Evolves<CaseDecidingEvents> = {
  CaseReportReceived: (facts, event) => kept(facts, { ...event, type: 'CaseReportReceived' }),
  SpecialConditionsDecided: (facts, event) =>
    kept(facts, { ...event, type: 'SpecialConditionsDecided' }),
  CaseDetermined: (facts, event) => kept(facts, { ...event, type: 'CaseDetermined' }),
  CaseWithdrawn: (facts, event) => kept(facts, { ...event, type: 'CaseWithdrawn' }),
}

export const caseDecidingTells: Tells<CaseDecidingEvents> = {
  CaseReportReceived: ({ on, subject }, { force, knownOn }) => [
    { happened: 'report-received', on, knownOn, by: 'investigator', to: force, about: subject },
  ],
  SpecialConditionsDecided: ({ on, subject, met }, { force, knownOn }) => [
    {
      happened: 'special-conditions-determined',
      ...{ on, knownOn, by: force, about: subject },
      details: { met },
    },
  ],
  CaseDetermined: ({ on, subject, by, answer, form }, { force, knownOn }) => [
    {
      happened: 'case-determined',
      ...{ on, knownOn, by: deciderBy(by, force), about: subject },
      details: { caseToAnswer: answer, form },
    },
  ],
  CaseWithdrawn: ({ on, subject }, { force, knownOn }) => [
    { happened: 'proceedings-withdrawn', on, knownOn, by: force, about: subject },
  ],
}
