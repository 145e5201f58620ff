/** The appeal of an officer who is not a senior officer against a misconduct meeting. */
import { duty, entitlement } from '../../duty.ts'
import { workingDaysAfter } from '../../limit.ts'
import { conduct } from '../instrument.ts'
import { proceedings, shortenable } from './reach.ts'

const appealing = { ...proceedings, confidence: 'recall', shortenable } as const

const appealMeeting = entitlement({
  ...appealing,
  id: 'appeal.meeting',
  cite: conduct('45'),
  title: 'Appeal against the meeting',
  says: `An officer below senior rank against whom a meeting found misconduct may appeal in writing, with
    grounds, within seven working days of the written outcome: that the finding or the action was
    unreasonable, that there is new evidence which could have mattered, or that a serious breach of
    procedure or unfairness could have. There is no appeal to the tribunal.`,
  bearer: 'officer',
  owedTo: ['appropriate-authority'],
  runsFrom: [
    {
      reading: 'each',
      happenings: ['outcome-notified'],
      by: ['appropriate-authority'],
      when: ['told-to-officer', 'appeal-to-a-meeting'],
    },
  ],
  limit: workingDaysAfter(7),
  metBy: [{ happened: 'meeting-appeal-made', by: ['bearer'] }],
  endsWith: [],
  changes:
    'Receiving the written outcome on another day moves it. Nobody is given a power to extend it.',
})

const holdAppeal = duty({
  ...appealing,
  id: 'appeal.meeting.hold',
  cite: conduct('46'),
  title: 'Hold the appeal meeting',
  says: `Within five working days of finding that a ground of appeal is arguable, hold the appeal meeting,
    or on a reasonable day the officer puts in its place within five working days of it.`,
  bearer: 'appropriate-authority',
  owedTo: ['officer'],
  runsFrom: [
    {
      reading: 'each',
      happenings: ['meeting-appeal-ground-accepted'],
      by: ['appropriate-authority', 'chair'],
    },
  ],
  limit: workingDaysAfter(5),
  movesTo: { rule: 'appeal.meeting.hold', what: 'meeting', within: workingDaysAfter(5) },
  metBy: [{ happened: 'meeting-appeal-held' }],
  endsWith: [],
  changes: `Accepting a ground on another day moves it, and so does another reasonable day of the
    officer’s. A late appeal starts nothing unless its ground is accepted all the same.`,
})

const resultOfAppeal = duty({
  ...appealing,
  id: 'appeal.meeting.result',
  cite: conduct('46'),
  title: 'Give the result of the appeal meeting',
  says: `Within three working days of the appeal meeting, give the officer the result in writing. The
    finding may be confirmed or reversed, and the action confirmed or made less, never more.`,
  bearer: 'chair',
  owedTo: ['officer'],
  runsFrom: [{ reading: 'each', happenings: ['meeting-appeal-held'] }],
  limit: workingDaysAfter(3),
  metBy: [
    {
      happened: 'meeting-appeal-result-given',
      by: ['bearer', 'appropriate-authority'],
      toRecipient: true,
    },
  ],
  endsWith: [],
  changes: 'Another last day of the appeal meeting moves it. Nobody is given a power to extend it.',
})

export const appealMeetings = [appealMeeting, holdAppeal, resultOfAppeal] as const
