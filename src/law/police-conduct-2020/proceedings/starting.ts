/** When proceedings start, and who is told of the day. */
import { duty } from '../../duty.ts'
import { asSoonAsPracticable, workingDaysAfter, workingDaysBefore } from '../../limit.ts'
import { conduct } from '../instrument.ts'
import { becameFormer, begun, found, proceedings, shortenable, withdrawn } from './reach.ts'

const supplied = {
  reading: 'each',
  happenings: ['documents-supplied'],
  by: ['appropriate-authority'],
} as const
const starting = {
  ...proceedings,
  confidence: 'recall',
  bearer: 'chair',
  owedTo: ['officer'],
  shortenable,
  metBy: [begun],
  endsWith: [withdrawn, becameFormer, found],
} as const

const startHearing = duty({
  ...starting,
  id: 'hearing.start',
  cite: conduct('29'),
  title: 'Start the hearing',
  says: `The first day of a misconduct hearing is within a hundred working days of the officer being
    supplied with the documents.`,
  runsFrom: [{ ...supplied, when: ['told-to-officer', 'to-a-hearing'] }],
  limit: workingDaysAfter(100),
  extendable: { rule: 'hearing.start', by: ['chair'] },
  changes: `Being supplied with the documents on another day moves it. The chair may extend it in the
    interests of justice, with written reasons; an adjournment after the first day does not.`,
})

const startMeeting = duty({
  ...starting,
  id: 'meeting.start',
  cite: conduct('34'),
  title: 'Hold the meeting',
  says: `A misconduct meeting is held within twenty working days of the officer being supplied with the
    documents. Where the officer or the police friend cannot come, the officer may put a reasonable day
    within five working days in place of the day fixed.`,
  runsFrom: [{ ...supplied, when: ['told-to-officer', 'to-a-meeting'] }],
  limit: workingDaysAfter(20),
  extendable: { rule: 'meeting.start', by: ['chair'] },
  movesTo: { rule: 'meeting.start', what: 'meeting', within: workingDaysAfter(5) },
  changes: `Being supplied with the documents on another day moves it. Whoever conducts it may extend it
    in the interests of justice, with written reasons; the officer’s own reasonable day moves it too.`,
})

const fixed = { reading: 'each', happenings: ['hearing-date-fixed'] } as const
/** Fixed again for another day: what was owed of the first day is owed of the new one. */
const fixedAgain = { happened: 'hearing-date-fixed', again: true } as const

/** Told by whoever owes it, each by themselves, however long after it was fixed. */
const told = { happened: 'told-of-proceedings', by: ['bearer'] } as const

const tellOfDate = duty({
  ...proceedings,
  id: 'notice.proceedings',
  cite: conduct('35'),
  title: 'Give the officer notice of the day and the panel',
  says: `Once the day is fixed, give the officer written notice of the date, time and place, and of the
    names of the panel and its adviser.`,
  confidence: 'recall',
  bearer: 'conducting-authority',
  owedTo: ['officer'],
  standard: 'as soon as practicable',
  runsFrom: [fixed],
  limit: asSoonAsPracticable,
  metBy: [
    { happened: 'hearing-date-fixed', to: ['officer'], itself: true },
    { ...told, to: ['officer'] },
  ],
  endsWith: [begun, withdrawn, becameFormer, found],
  changes: `No number is given. It counts as done once the officer is told the day, or where it was fixed
    in a notice to them, and begins again with each new day.`,
})

const publishNotice = duty({
  ...proceedings,
  id: 'public.notice',
  cite: conduct('36'),
  title: 'Publish notice of the hearing',
  says: `At the latest five working days before the first day of a hearing, publish on the website the
    officer’s name, the date, time and place, and what the case is about, unless the chair directs
    otherwise after hearing representations. A meeting is not announced.`,
  confidence: 'recall',
  caution: 'Whether five clear days are meant was not seen: a day earlier is the safe practice.',
  bearer: 'conducting-authority',
  owedTo: ['public'],
  runsFrom: [
    { ...fixed, when: ['to-a-hearing'], countsFrom: { detail: 'firstDay' } },
    {
      reading: 'each',
      happenings: ['public-notice-restored'],
      by: ['chair'],
      where: { detail: 'listed', is: true },
      when: ['to-a-hearing'],
      countsFrom: { detail: 'firstDay' },
    },
  ],
  limit: workingDaysBefore(5),
  metBy: [{ happened: 'public-notice-published', by: ['bearer'] }],
  endsWith: [
    fixedAgain,
    {
      happened: 'public-notice-withheld',
      by: ['chair'],
      standing: { since: 'public-notice-restored' },
    },
    withdrawn,
    becameFormer,
    found,
  ],
  changes: `It is counted back from the first day of the hearing, which does not count itself. Another
    first day brings another last day for the notice. It ends where the chair directs that none is
    published, and begins again where the chair directs that one is after all.`,
})

const toThem = { happened: 'hearing-date-fixed', toRecipient: true, itself: true } as const

const tellComplainantOfDate = duty({
  ...proceedings,
  id: 'attend.complainant',
  cite: conduct('40'),
  title: 'Tell the complainant and interested persons when it is',
  says: `Tell the complainant and each interested person the date, time and place. They may attend as
    observers with one companion, but before giving evidence not if they are a witness; and they may
    offer questions for the chair to put.`,
  confidence: 'recall',
  bearer: 'conducting-authority',
  owedTo: ['complainant', 'interested-person'],
  runsFrom: [fixed],
  limit: asSoonAsPracticable,
  metBy: [
    { ...toThem, to: ['complainant'], towards: ['complainant'] },
    { ...toThem, towards: ['interested-person'] },
    { ...told, toRecipient: true, to: ['complainant'], towards: ['complainant'] },
    { ...told, toRecipient: true, towards: ['interested-person'] },
  ],
  endsWith: [begun, withdrawn, becameFormer, found],
  changes: `No number is given. It counts as done once they are told the day, or where it was fixed in a
    notice to them, and begins again with each new day.`,
})

export const startingRules = [
  startHearing,
  startMeeting,
  tellOfDate,
  publishNotice,
  tellComplainantOfDate,
] as const
