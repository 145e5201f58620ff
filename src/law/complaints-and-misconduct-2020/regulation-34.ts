/**
 * How the complainant and interested persons are kept informed.
 *
 * Paragraph (2) sets a limit behind a standard. We keep both: the limit drives the clock, and
 * "promptly" stays beside it, because an authority that always answers on the last day has met the
 * limit and may still have failed the duty. Suspension, referral and holidays stop neither clock.
 */
import { type Act, duty } from '../duty.ts'
import { weeksAfter, workingDaysAfter } from '../limit.ts'
import { handlingBegan, noFurtherSteps, sentBack } from '../starts-and-ends.ts'
import { commencement, regulation } from './instrument.ts'

const informing = {
  tier: 'regulations',
  inForce: { from: commencement },
  confidence: 'read',
  governs: { kinds: ['complaint', 'conduct-matter', 'dsi-matter'] },
  bearer: 'handler',
  owedTo: ['complainant', 'interested-person'],
  standard: 'promptly',
  subjectTo: ['inform.exceptions'],
} as const

const telling = { by: ['bearer', 'investigator'], toRecipient: true } as const
const progressTold: Act = { ...telling, happened: 'progress-told' }
// Being told an outcome ends the updates, unless a process that came out of the matter still runs.
const everyOutcomeTold: Act = {
  happened: 'outcome-told',
  by: ['bearer'],
  toRecipient: true,
  onceEveryOutcomeTold: true,
  when: ['in-writing-where-required'],
}
const proceedingsTold: Act = { ...everyOutcomeTold, happened: 'disciplinary-outcome-told' }
const ended = [everyOutcomeTold, proceedingsTold, noFurtherSteps] as const

export const firstUpdate = duty({
  ...informing,
  id: 'inform.first-update',
  statedBy: ['ip.pra.update.clock', 'inform.complainant'],
  cite: regulation('34(2)(a)(i)'),
  title: 'Give the first progress update',
  says: `Tell them how the handling is going, promptly and at the latest four weeks from its start,
    whether or not the complaint is recorded. The same goes for criminal, disciplinary, performance
    or reflective proceedings that come out of it, from their start.`,
  runsFrom: [handlingBegan, { reading: 'each', happenings: ['process-began'] }],
  limit: weeksAfter(4),
  metBy: [progressTold],
  endsWith: ended,
  changes: `Handling that began on another day would move it. Weekends, holidays, a suspension, a
    referral or recording the complaint would not.`,
})

export const nextUpdate = duty({
  ...informing,
  id: 'inform.next-update',
  cite: regulation('34(2)(a)(ii)'),
  title: 'Give the next progress update',
  says: `Keep them told, promptly and at the latest four weeks from the last time they were told, even
    if nothing has happened. The first telling is a rule of its own.`,
  runsFrom: [{ ...telling, reading: 'latest', happenings: ['progress-told'] }],
  limit: weeksAfter(4),
  // Each telling starts the next four weeks, so what meets it is seen only in the new date.
  metBy: [progressTold],
  endsWith: ended,
  changes: `An update sent sooner brings the next one forward. Weekends, holidays, a suspension or a
    referral do not move it.`,
})

export const tellOutcome = duty({
  ...informing,
  id: 'inform.outcome',
  statedBy: ['report.outcome-complainant', 'ip.pra.outcome.clock'],
  cite: regulation('34(2)(b)'),
  title: 'Tell them the outcome',
  says: `Tell them the outcome, promptly and at the latest within five working days: of the handling,
    of any proceedings that came out of it, and of an appeal being brought.`,
  runsFrom: [
    { reading: 'each', happenings: ['outcome-reached', 'process-ended'], whereNot: sentBack },
    { reading: 'each', happenings: ['process-began'], where: { detail: 'process', is: 'appeal' } },
  ],
  limit: workingDaysAfter(5),
  metBy: [
    {
      happened: 'outcome-told',
      by: ['bearer'],
      toRecipient: true,
      when: ['in-writing-where-required'],
    },
    // The same telling meets what the Conduct Regulations ask; it is none of the complaint itself.
    {
      happened: 'disciplinary-outcome-told',
      by: ['bearer'],
      toRecipient: true,
      begunBy: 'process-ended',
      unlessBegunWith: {
        detail: 'process',
        is: ['criminal', 'performance', 'reflective', 'appeal'],
      },
      aboutTheSame: true,
      when: ['in-writing-where-required'],
    },
  ],
  endsWith: [noFurtherSteps],
  changes: `An outcome reached on another day would move it. Weekends and bank holidays in England and
    Wales are not counted.`,
})
