/** The report of what was decided, and who is told of it. */
import { duty, spell } from '../../duty.ts'
import { asSoonAsPracticable, daysBeginningWith, workingDaysAfter } from '../../limit.ts'
import { conduct } from '../instrument.ts'
import { proceedings, reaching, shortenable } from './reach.ts'

const cite = conduct('43')
const after = { ...proceedings, endsWith: [] } as const
const asap = { limit: asSoonAsPracticable, standard: 'as soon as practicable' } as const

const reportOutcome = duty({
  ...after,
  id: 'outcome.report',
  cite,
  title: 'Report the outcome to the authority',
  says: `Within five working days of the end of the proceedings, the chair, or whoever conducted the
    meeting, reports to the authority what was found, why, and what action follows.`,
  confidence: 'read-part',
  bearer: 'chair',
  owedTo: ['appropriate-authority'],
  runsFrom: [{ reading: 'each', happenings: ['proceedings-completed'], by: ['panel', 'chair'] }],
  limit: workingDaysAfter(5),
  shortenable,
  metBy: [{ happened: 'outcome-report-supplied', by: ['bearer', 'panel'] }],
  changes: 'Another last day of the proceedings moves it. Nobody is given a power to extend it.',
})

const notifyOutcome = duty({
  ...after,
  ...asap,
  id: 'outcome.notify',
  cite,
  title: 'Give the officer the outcome in writing',
  says: `On receiving the report, give the officer written notice of the outcome with the report, and say
    what right of appeal there is.`,
  confidence: 'read-part',
  bearer: 'appropriate-authority',
  owedTo: ['officer'],
  runsFrom: [{ reading: 'each', happenings: ['outcome-report-supplied'], by: ['panel', 'chair'] }],
  metBy: [{ happened: 'outcome-notified', by: ['bearer'], toRecipient: true, standing: true }],
  changes: 'No number is given. It begins when the report of the outcome reaches the authority.',
})

const others = {
  ...after,
  ...asap,
  confidence: 'recall',
  bearer: 'appropriate-authority',
  runsFrom: [{ reading: 'each', happenings: ['outcome-notified'], when: ['told-to-officer'] }],
} as const

const notifyComplainant = duty({
  ...others,
  id: 'outcome.notify-others',
  cite,
  title: 'Tell the complainant and interested persons the outcome',
  says: `Once the officer has been notified, tell the complainant and each interested person the outcome,
    as soon as practicable.`,
  owedTo: ['complainant', 'interested-person'],
  // Being told the outcome of the complaint is another thing, with a clock and a right of its own.
  metBy: [{ happened: 'disciplinary-outcome-told', by: ['bearer'], toRecipient: true }],
  changes: 'No number is given here; what they are told in other ways has clocks of its own.',
})

const notifyDirectorGeneral = duty({
  ...others,
  id: 'outcome.notify-others',
  cite,
  governs: { ...reaching, kinds: ['complaint', 'conduct-matter'], where: ['investigated-by-dg'] },
  title: 'Tell the IOPC the outcome',
  says: `Where the Director General directed or made the investigation, tell them the outcome once the
    officer has been notified.`,
  owedTo: ['director-general'],
  metBy: [
    { happened: 'dg-told-of-disciplinary-outcome' },
    { happened: 'disciplinary-outcome-told', to: ['director-general'] },
  ],
  changes:
    'No number is given. It is owed where the matter was the Director General’s to look into.',
})

const publishing = { ...after, confidence: 'recall' } as const

const publishOutcome = duty({
  ...publishing,
  ...asap,
  id: 'outcome.publish',
  cite,
  title: 'Publish the outcome of a hearing',
  says: `After the officer has been notified of the outcome of a hearing, publish the report on the
    website as soon as practicable, without what the chair keeps back.`,
  bearer: 'appropriate-authority',
  owedTo: ['public'],
  runsFrom: [
    {
      reading: 'each',
      happenings: ['outcome-notified'],
      when: ['told-to-officer', 'decided-in-public'],
    },
  ],
  metBy: [{ happened: 'outcome-published', by: ['bearer'] }],
  changes: `No number is given. The chair alone may keep the report, or part of it, from being published;
    the outcome of a meeting is not.`,
})

const keepPublished = spell({
  ...publishing,
  // A rule of its own: both stand at once where it is published the day the officer is told.
  id: 'outcome.stays-published',
  cite,
  title: 'The published outcome stays up',
  says: 'A published report of a hearing stays on the website for at least twenty-eight days.',
  caution: 'The day of publication is taken as the first of them: that was not seen.',
  bearer: 'appropriate-authority',
  owedTo: ['public'],
  runsFrom: [{ reading: 'each', happenings: ['outcome-published'], by: ['appropriate-authority'] }],
  once: true,
  limit: daysBeginningWith(28),
  metBy: [],
  changes: 'Publishing on another day moves it. It may stay up longer, and not shorter.',
})

export const regulation43 = [
  reportOutcome,
  notifyOutcome,
  notifyComplainant,
  notifyDirectorGeneral,
  publishOutcome,
  keepPublished,
] as const
