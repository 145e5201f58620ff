/**
 * Reports to the College of Policing for the two lists.
 *
 * Here the day itself counts: five working days beginning with the day of the dismissal.
 */
import { duty, entitlement } from '../duty.ts'
import { asSoonAsPracticable, monthsAfter, workingDaysBeginningWith } from '../limit.ts'
import { commencement, policeAct, regulation } from './instrument.ts'

const reporting = {
  tier: 'regulations',
  inForce: { from: commencement },
  per: 'person',
  // The lists stand apart from the text a case was decided under.
  governs: {
    kinds: ['complaint', 'conduct-matter', 'internal-conduct'],
    text: 'none',
    person: 'officer',
  },
  subjectTo: [],
  endsWith: [],
} as const
const toCollege = { bearer: 'appropriate-authority', owedTo: ['college'] } as const

const reportDismissal = duty({
  ...reporting,
  ...toCollege,
  id: 'barred.report',
  cite: regulation('3(1)'),
  title: 'Report the dismissal for the barred list',
  says: `Where an officer is dismissed, or a former officer would have been, report it to the College
    within five working days beginning with the day of the dismissal or the finding, which counts as
    the first of them if it is a working day.`,
  confidence: 'read',
  runsFrom: [
    {
      reading: 'each',
      happenings: ['outcome-notified'],
      where: { detail: 'action', is: ['dismissal-without-notice', 'would-have-been-dismissed'] },
      when: ['told-to-officer'],
    },
  ],
  limit: workingDaysBeginningWith(5),
  metBy: [{ happened: 'barred-list-reported', by: ['bearer'] }],
  // What a tribunal or a court took away is taken away from its own day: there is none to report.
  endsWith: [
    {
      happened: 'pat-decided',
      where: { detail: 'order', is: ['substituted', 'remitted'] },
      when: ['by-a-tribunal', 'dismissal-undone'],
    },
    { happened: 'outcome-quashed', when: ['by-a-tribunal'] },
  ],
  changes: `The day of the dismissal moves it, and it counts itself. An appeal does not: the report is
    owed though one is made.`,
})

const reportLeaving = duty({
  ...reporting,
  ...toCollege,
  id: 'advisory.report',
  cite: regulation('12'),
  title: 'Report for the advisory list that an officer has left',
  says: `Where an officer resigns or retires with gross misconduct in question, or before the allegation
    was known, report it to the College. An entry can be reviewed after five years.`,
  confidence: 'read-part',
  caution: 'Regulation 12 sets the time: its number was not seen, and none is shown.',
  runsFrom: [
    {
      reading: 'each',
      happenings: ['officer-left'],
      when: ['gross-misconduct-in-question', 'nothing-found-yet'],
    },
    {
      reading: 'each',
      happenings: ['severity-assessed', 'severity-revised'],
      where: { detail: 'level', is: 'gross-misconduct' },
      when: ['has-left', 'nothing-found-yet'],
    },
  ],
  once: true,
  limit: asSoonAsPracticable,
  metBy: [{ happened: 'advisory-list-reported', by: ['bearer'] }],
  changes: `It begins when they leave, or when an allegation of gross misconduct is assessed after they
    have left. The number of days is not shown because it was not seen.`,
})

const reportFurther = duty({
  ...reporting,
  ...toCollege,
  tier: 'statute',
  id: 'barred.further-report',
  cite: policeAct('88F'),
  title: 'Report what changed after the first report',
  says: `Where something happens that affects an entry, such as an appeal that succeeds, make a further
    report to the College.`,
  confidence: 'read',
  caution: 'That the duty exists was read; regulation 5 sets its time, which was not seen.',
  runsFrom: [
    {
      reading: 'each',
      happenings: ['pat-decided'],
      where: { detail: 'order', is: ['substituted', 'remitted'] },
      when: ['by-a-tribunal', 'dismissed-before'],
    },
    {
      reading: 'each',
      happenings: ['outcome-quashed'],
      when: ['by-a-tribunal', 'dismissed-before'],
    },
  ],
  limit: asSoonAsPracticable,
  metBy: [{ happened: 'barred-list-reported', by: ['bearer'], again: true }],
  changes:
    'It begins with the event that affects the entry. No number of days is shown: none was seen.',
})

const removal = {
  ...reporting,
  id: 'barred.removal',
  cite: regulation('5'),
  confidence: 'read',
  bearer: 'officer',
  owedTo: ['college'],
  limit: asSoonAsPracticable,
  metBy: [],
} as const

const removedOnAppeal = entitlement({
  ...removal,
  title: 'Be taken off the barred list after an appeal',
  says: 'Somebody whose appeal against the dismissal succeeds is to be taken off the barred list.',
  runsFrom: [
    {
      reading: 'each',
      happenings: ['pat-decided'],
      where: { detail: 'order', is: ['substituted', 'remitted'] },
      when: ['by-a-tribunal', 'dismissed-before', 'dismissal-undone'],
    },
  ],
  changes:
    'It begins with the decision on the appeal. Nothing in a case says when the College acts on it.',
})

const removedOnReview = entitlement({
  ...removal,
  title: 'Ask the College to review the entry',
  says: `Somebody barred for gross misconduct can have the entry reviewed five years after it was made; for
    gross incompetence, three. A review is no promise of a return.`,
  runsFrom: [
    {
      reading: 'each',
      happenings: ['barred-list-reported'],
      by: ['appropriate-authority'],
      when: ['dismissed-before'],
    },
  ],
  once: true,
  notBefore: monthsAfter(60),
  caution:
    'The years are counted from the report, because a case does not hold the day of the entry.',
  changes:
    'The day of the entry moves the earliest day of a review. No last day is set for asking.',
})

export const reports = [
  reportDismissal,
  reportLeaving,
  reportFurther,
  removedOnAppeal,
  removedOnReview,
] as const
