/** What is decided on the report: special conditions, case to answer, form, and withdrawal. */
import { type ConductCommands as Commands, caseOf, type Despite } from '#casework'
import { type Day, londonDay, type SubjectId } from '#kernel'
import { properForms } from '#law'
import type { Bench } from '../bench.ts'
import type { Known } from '../decide.ts'
import { storyOf } from '../reckon.ts'
import { type Verb, verb } from '../verb.ts'
import { ofOfficer } from './law-of.ts'

type Asked<Type extends keyof Commands> = Omit<Commands[Type], 'today'>

/** What the law makes of each answer, read from the events the decision is made on. */
function properIn({ matter, events, tx }: Known, subject: SubjectId, on: Day) {
  const whole = caseOf(matter, tx.authority, storyOf(events))
  const forms = whole && properForms(ofOfficer(whole, subject), { on })
  const found = forms?.find(({ person }) => person === subject)
  if (!found) return {}
  const { misconduct, grossMisconduct } = found
  return { proper: { misconduct, grossMisconduct } }
}

function despite({ waivedWhy, asItWasWhy }: Despite): Despite {
  return {
    ...(waivedWhy === undefined ? {} : { waivedWhy }),
    ...(asItWasWhy === undefined ? {} : { asItWasWhy }),
  }
}

/** `entry` is an id of its own: asked again under the same one, nothing is added. */
export type CaseDecidingDesk = Readonly<{
  receiveCaseReport: Verb<Asked<'ReceiveCaseReport'>>
  decideSpecialConditions: Verb<Asked<'DecideSpecialConditions'>>
  determineCase: Verb<Omit<Asked<'DetermineCase'>, 'proper'>>
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
      evidence: asked.evidence,
      interest: asked.interest,
      ...(asked.certifiedBy === undefined ? {} : { certifiedBy: asked.certifiedBy }),
    })),
    determineCase: verb(
      bench,
      'handle',
      (asked, today) => ({
        type: 'DetermineCase',
        today,
        on: asked.on,
        entry: asked.entry,
        subject: asked.subject,
        by: asked.by,
        allegations: asked.allegations,
        form: asked.form,
        why: asked.why,
        ...despite(asked),
      }),
      (command, known) =>
        command.type === 'DetermineCase'
          ? { ...command, ...properIn(known, command.subject, londonDay(known.tx.now)) }
          : command,
    ),
    withdrawCase: verb(bench, 'handle', (asked, today) => ({
      type: 'WithdrawCase',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      route: asked.route,
      why: asked.why,
      ...(asked.consulted === undefined ? {} : { consulted: asked.consulted }),
      ...despite(asked),
    })),
  }
}
