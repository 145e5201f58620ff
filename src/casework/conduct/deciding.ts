/**
 * What is decided on the report: special conditions, case to answer, form, and withdrawal.
 */
import type { AllegationId, DocumentId } from '#kernel'
import type { ProperForm } from '#law'
import type { Evolves, Tells } from '../complaint/area.ts'
import type { Facts } from '../complaint/facts.ts'
import { conductOf, ofKind } from './conduct.ts'
import type { Despite, Route } from './investigating.ts'
import { isInvestigatedByDg } from './investigating-known.ts'
import { kept } from './recorded.ts'
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

/** One half of the special conditions: whether it holds, and on what. */
export type Limb = Readonly<{ holds: boolean; why: string }>
export type Overcome = Readonly<{
  waived?: Readonly<{ rule: string; why: string }>
  asItWas?: Readonly<{ rule: string; why: string }>
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
      /** Both halves hold. */
      met: boolean
      /** Enough written evidence to establish gross misconduct. */
      evidence: Limb
      /** The public interest that they cease to serve without delay. */
      interest: Limb
      /** The senior officer who certified it, and may then not conduct the hearing. */
      certifiedBy?: string
    }>
  CaseDetermined: Step &
    Overcome &
    Readonly<{
      by: 'appropriate-authority' | 'director-general'
      allegations: readonly AllegationAnswer[]
      /** The gravest of them. */
      answer: CaseAnswer
      form: ProceedingsForm
      /** The form the law leaves on that answer, and the rule it follows from. */
      proper?: ProperForm
      why: string
    }>
  CaseWithdrawn: Step &
    Overcome &
    Readonly<{
      route: Route
      consulted?: string
      why: string
    }>
}
/** What the law makes of each answer; left out where other Regulations govern. */
export type ProperOnCase = Readonly<{
  proper?: Readonly<{ misconduct: ProperForm; grossMisconduct: ProperForm }>
}>
export type CaseDecidingCommands = {
  ReceiveCaseReport: CaseDecidingEvents['CaseReportReceived'] & Today
  DecideSpecialConditions: Omit<CaseDecidingEvents['SpecialConditionsDecided'], 'met'> & Today
  DetermineCase: Omit<CaseDecidingEvents['CaseDetermined'], keyof Overcome | 'answer' | 'proper'> &
    ProperOnCase &
    Despite &
    Today
  WithdrawCase: Omit<CaseDecidingEvents['CaseWithdrawn'], keyof Overcome> & Despite & Today
}

export const caseDecidingEvolves: Evolves<CaseDecidingEvents> = {
  CaseReportReceived: (facts, event) => kept(facts, { ...event, type: 'CaseReportReceived' }),
  SpecialConditionsDecided: (facts, event) =>
    kept(facts, { ...event, type: 'SpecialConditionsDecided' }),
  CaseDetermined: (facts, event) => kept(facts, { ...event, type: 'CaseDetermined' }),
  CaseWithdrawn: (facts, event) => kept(facts, { ...event, type: 'CaseWithdrawn' }),
}

/**
 * Of an investigation of our own, what was received was sent the same day, unless another day was
 * recorded. What the Director General directed or made is reported to them: this is a copy.
 */
function wasSentByIt(facts: Facts, { on, subject }: Pick<Step, 'on' | 'subject'>): boolean {
  const steps = ofKind(conductOf(facts, subject), 'ConductStep')
  return (
    !isInvestigatedByDg(facts, on) &&
    !steps.some(({ step, choice }) => step === 'report-submitted' && choice !== 'director-general')
  )
}

export const caseDecidingTells: Tells<CaseDecidingEvents> = {
  CaseReportReceived({ on, subject }, { force, knownOn, facts }) {
    const sent = { on, knownOn, by: 'investigator', about: subject }
    return [
      { happened: 'report-received', ...sent, to: force },
      // The report is the last thing an investigation comes to.
      { happened: 'investigation-completed', ...sent },
      ...(wasSentByIt(facts, { on, subject })
        ? [{ happened: 'report-submitted', ...sent, to: force } as const]
        : []),
    ]
  },
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
  // Once they have begun they run to their end: withdrawing them then ended nothing.
  CaseWithdrawn: ({ on, subject, asItWas }, { force, knownOn }) =>
    asItWas ? [] : [{ happened: 'proceedings-withdrawn', on, knownOn, by: force, about: subject }],
}
