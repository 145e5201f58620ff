/**
 * Recording a complaint under Schedule 3, or handling it outside.
 *
 * Logged is wider than recorded, and recorded is wider than investigated: three different things.
 */
import { type Act, duty } from '../duty.ts'
import { asSoonAsPracticable, atOnce } from '../limit.ts'
import { noFurtherSteps } from '../starts-and-ends.ts'
import { exception } from '../statement.ts'
import { commencement, schedule3 } from './instrument.ts'

const recording = {
  tier: 'statute',
  inForce: { from: commencement },
  confidence: 'read',
  governs: { kinds: ['complaint'] },
  bearer: 'appropriate-authority',
  owedTo: null,
  once: true,
  endsWith: [noFurtherSteps],
  subjectTo: [],
} as const

// One recorded before there was a duty to is recorded all the same.
const recorded: Act = { happened: 'complaint-recorded', by: ['bearer'], standing: true }

export const recordOnRequest = duty({
  ...recording,
  id: 'complaints.record-on-request',
  cite: schedule3('2(6A)(a)'),
  title: 'Record the complaint: the complainant asks for it',
  says: `Record the complaint under Schedule 3 as soon as the complainant, at any time, says that they
    want it recorded. They need give no reason, and there is no last day for asking.`,
  owedTo: ['complainant'],
  runsFrom: [{ reading: 'each', happenings: ['recording-requested'], by: ['complainant'] }],
  // The Act gives no number. It says the wish itself is enough, so the same day is meant.
  limit: atOnce,
  metBy: [recorded],
  changes: 'Only the day on which the complainant said so moves it.',
})

export const recordOnDecision = duty({
  ...recording,
  id: 'complaints.record-on-decision',
  cite: schedule3('2(6A)(b)'),
  title: 'Record the complaint: it is to be handled under Schedule 3',
  says: 'Record the complaint once the authority decides that it is to be handled under Schedule 3.',
  standard: 'with the decision',
  runsFrom: [
    { reading: 'each', happenings: ['handling-under-schedule-3-decided'], by: ['bearer'] },
  ],
  limit: asSoonAsPracticable,
  metBy: [recorded],
  changes: 'It has no date. It begins with the decision and is met by recording.',
})

export const mustBeUnderSchedule3 = duty({
  ...recording,
  id: 'complaints.must-be-sch3',
  cite: schedule3('2(6B)(a)-(d)'),
  title: 'Handle the complaint under Schedule 3, and record it',
  says: `The authority has no choice where the complaint alleges that a death or serious injury
    resulted, or what if proved might be a crime, justify disciplinary proceedings or breach Article 2
    or 3, or is of a description that must be referred. This is looked at again as facts emerge.`,
  standard: 'as soon as it is known',
  runsFrom: [
    {
      reading: 'compelled',
      happenings: [
        'referral-criterion-became-clear',
        'complaint-made',
        'complaint-received',
        'complaint-forwarded',
      ],
    },
  ],
  limit: asSoonAsPracticable,
  metBy: [recorded],
  changes: `It has no date. What is alleged starts it, taken at face value; what the evidence later
    shows does not end it.`,
})

export const handleOutsideSchedule3 = duty({
  ...recording,
  id: 'complaints.outside-sch3',
  cite: schedule3('2(6C)'),
  title: 'Resolve the complaint outside Schedule 3',
  says: `A complaint that need not be recorded, and that nobody has asked to have recorded, is handled
    in whatever way seems fit, with a view to resolving it to the complainant's satisfaction.`,
  owedTo: ['complainant'],
  runsFrom: [
    {
      reading: 'each',
      happenings: ['handling-outside-schedule-3-decided'],
      by: ['bearer'],
      when: ['not-recorded'],
    },
  ],
  limit: asSoonAsPracticable,
  metBy: [{ happened: 'outcome-reached', by: ['bearer'] }],
  endsWith: [
    { happened: 'complaint-recorded', by: ['bearer'] },
    { happened: 'recording-requested', by: ['complainant'] },
    noFurtherSteps,
  ],
  changes: `It has no date. It ends when the complaint is recorded, or the complainant asks for that.
    The updates are owed all the same.`,
})

export const recordingExceptions = exception({
  id: 'complaints.recording-exceptions',
  cite: schedule3('2(7)-(8)'),
  title: 'When the complainant need not be contacted about handling',
  says: `The duty to contact the complainant about how to handle it falls away once the complaint is
    withdrawn, or where criminal or disciplinary proceedings deal with what it is about.`,
  tier: 'statute',
  inForce: { from: commencement },
  confidence: 'recall',
})
