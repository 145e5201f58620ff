/**
 * What is decided on the report: special conditions, case to answer, form, withdrawal, and where
 * it goes instead.
 */
import type { ConductCommands as Commands } from '#casework'
import type { Bench } from '../bench.ts'
import { type Verb, verb } from '../verb.ts'

type Asked<Type extends keyof Commands> = Omit<Commands[Type], 'today'>

/** `entry` is an id of its own: asked again under the same one, nothing is added. */
export type CaseDecidingDesk = Readonly<{
  receiveCaseReport: Verb<Asked<'ReceiveCaseReport'>>
  decideSpecialConditions: Verb<Asked<'DecideSpecialConditions'>>
  determineCase: Verb<Asked<'DetermineCase'>>
  withdrawCase: Verb<Asked<'WithdrawCase'>>
}>

export function caseDecidingDesk(bench: Bench): CaseDecidingDesk {
  return {
    receiveCaseReport: verb(bench, 'handle', (asked, today) => ({
      type: 'ReceiveCaseReport',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      from: asked.from,
      opinion: asked.opinion,
      ...(asked.document === undefined ? {} : { document: asked.document }),
    })),
    decideSpecialConditions: verb(bench, 'handle', (asked, today) => ({
      type: 'DecideSpecialConditions',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      met: asked.met,
      evidence: asked.evidence,
      interest: asked.interest,
      ...(asked.certifiedBy === undefined ? {} : { certifiedBy: asked.certifiedBy }),
    })),
    determineCase: verb(bench, 'handle', (asked, today) => ({
      type: 'DetermineCase',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      by: asked.by,
      allegations: asked.allegations,
      answer: asked.answer,
      form: asked.form,
      why: asked.why,
    })),
    withdrawCase: verb(bench, 'handle', (asked, today) => ({
      type: 'WithdrawCase',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      why: asked.why,
    })),
  }
}
