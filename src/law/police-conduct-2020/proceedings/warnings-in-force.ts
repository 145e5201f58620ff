/**
 * How long warnings last.
 *
 * A warning ends the day before the day it was given comes round again. Time on a career break is
 * not counted, and a final warning can be extended once.
 */
import { spell } from '../../duty.ts'
import { asSoonAsPracticable, monthsBeginningWith } from '../../limit.ts'
import { conduct } from '../instrument.ts'
import { proceedings } from './reach.ts'

const lasting = {
  ...proceedings,
  confidence: 'recall',
  cite: conduct('42'),
  bearer: 'officer',
  owedTo: null,
  metBy: [],
} as const

/** Undone by a court or a tribunal, where it came out of this very matter. */
const undone = [
  { happened: 'outcome-quashed', when: ['by-a-tribunal'], onceFound: true },
  {
    happened: 'pat-decided',
    where: { detail: 'order', is: ['substituted', 'remitted'] },
    when: ['by-a-tribunal'],
    onceFound: true,
    again: true,
  },
] as const

const given = (kind: 'written-warning' | 'final-written-warning') =>
  [
    {
      reading: 'each',
      happenings: ['warning-notified'],
      where: { detail: 'kind', is: kind },
      when: ['told-to-officer', 'newly-warned'],
    },
    {
      reading: 'each',
      happenings: ['outcome-notified'],
      where: { detail: 'action', is: kind },
      when: ['told-to-officer', 'newly-warned'],
    },
    // A tribunal's order stands as from the day of the decision it replaces.
    {
      reading: 'each',
      happenings: ['pat-decided'],
      where: { detail: 'action', is: kind },
      when: ['by-a-tribunal', 'by-substitution'],
      countsFromLatest: 'outcome-notified',
    },
    // What a higher court lets stand again runs from when it was first told.
    {
      reading: 'each',
      happenings: ['quashing-reversed'],
      where: { detail: 'action', is: kind },
      when: ['by-a-tribunal'],
      countsFromLatest: 'outcome-notified',
    },
  ] as const

const writtenWarning = spell({
  ...lasting,
  id: 'outcome.ww.duration',
  title: 'A written warning is in force',
  says: `A written warning is in force for eighteen months, the day it is notified being the first of
    them. It ends on the day before the same day of the month.`,
  runsFrom: given('written-warning'),
  limit: monthsBeginningWith(18),
  lasts: 'written-warning',
  endsWith: undone,
  changes: `Being notified on another day moves it, and every day on a career break or extended leave
    puts its end off by a day. Nobody can extend it.`,
})

const finalWrittenWarning = spell({
  ...lasting,
  id: 'outcome.fww.duration',
  title: 'A final written warning is in force',
  says: `A final written warning is in force for two years, the day it is notified being the first day.
    It may be given for longer, up to five years.`,
  runsFrom: given('final-written-warning').map(start => ({
    ...start,
    orLonger: { detail: 'months' },
  })),
  limit: monthsBeginningWith(24),
  lasts: 'final-written-warning',
  endsWith: undone,
  changes: `The months it was given for and the day it was notified move it; leave puts its end off, and
    in exceptional circumstances it is extended, once.`,
})

const extendedWarning = spell({
  ...lasting,
  id: 'outcome.fww.extend',
  cite: conduct('42(8)-(9)'),
  title: 'Only a final written warning in force is extended, and once',
  says: `Instead of another warning, a final written warning in force on the day of the severity
    assessment may in exceptional circumstances be extended, once only.`,
  runsFrom: [
    {
      reading: 'each',
      happenings: ['warning-extended'],
      by: ['panel', 'chair', 'appropriate-authority'],
      when: ['extends-a-warning'],
      orLonger: { detail: 'months' },
    },
  ],
  limit: monthsBeginningWith(1),
  lasts: 'extension',
  endsWith: [],
  changes: 'The months it is extended by move its end. A second extension counts for nothing.',
})

const pausedWarning = spell({
  ...lasting,
  id: 'outcome.warning.pause',
  title: 'A warning stands still during leave',
  says: `Time on a career break or extended leave is not counted: the warning stays in force as many days
    longer.`,
  runsFrom: [{ reading: 'each', happenings: ['leave-began'], when: ['warning-in-force'] }],
  limit: asSoonAsPracticable,
  endsWith: [{ happened: 'leave-ended' }],
  changes:
    'It lasts from the day the leave begins to the day it ends. Ordinary leave is not meant.',
})

export const warningsInForce = [
  writtenWarning,
  finalWrittenWarning,
  extendedWarning,
  pausedWarning,
] as const
