/**
 * Days a court or a tribunal fixes for a claim: its own direction each, and kept in the same lists
 * as what the law asks, so that none is missed. The day is as the direction says, and not counted.
 */
import { duty } from '../duty.ts'
import {
  type CourtDay,
  type CourtDayBearer,
  courtDayBearers,
  courtDays,
} from '../format/happenings/proceedings.ts'
import { asSoonAsPracticable, atOnce } from '../limit.ts'
import { civilProcedure, reviewProcedureBegan } from './instrument.ts'

const basis = civilProcedure('Part 54')
const ofClaim = {
  ...basis,
  words: `Our own rule, so that a direction under ${basis.words} is kept to`,
}
/** It is a court's, a tribunal's or an appeal meeting's: no one instrument is behind them all. */
const ofAny = {
  words: 'Our own rule: a day that a court, a tribunal or an appeal meeting fixes is kept to',
  link: 'https://www.judiciary.uk/',
  readOn: basis.readOn,
}
const house = {
  tier: 'house',
  confidence: 'read',
  inForce: { from: reviewProcedureBegan },
  governs: {
    kinds: ['complaint', 'conduct-matter', 'dsi-matter', 'internal-conduct'],
    text: 'none',
  },
  per: 'person',
  bearer: 'appropriate-authority',
  owedTo: ['court'],
  subjectTo: [],
} as const

const calendar = duty({
  ...house,
  id: 'court.calendar',
  cite: ofClaim,
  title: 'Enter the days the court gave',
  says: `A claim brings days of its own: for the acknowledgment of service, the detailed grounds, hearings.
    The claim form and the court's directions say them. Each is entered as it was given.`,
  runsFrom: [{ reading: 'each', happenings: ['claim-made'] }],
  limit: asSoonAsPracticable,
  metBy: [{ happened: 'court-day-set', sameDetail: 'challenge' }],
  endsWith: [{ happened: 'claim-ended', sameDetail: 'challenge' }],
  changes: 'It has no date: the day it names in its own direction is the court’s.',
})

const titles: Readonly<Record<CourtDay, string>> = {
  acknowledgment: 'File the acknowledgment of service',
  'detailed-grounds': 'File the detailed grounds and the evidence',
  documents: 'File what the court asked for: a bundle, a skeleton argument, other documents',
  permission: 'Be ready for the decision on permission',
  hearing: 'Be at the hearing of the claim',
  'hand-down': 'Be ready for the judgment: it is handed down',
  order: 'Do what the order says',
  other: 'Do what the court directed',
}

/** What somebody else must do is in the calendar, and owed by nobody here. */
const isOurs = (whose: CourtDayBearer) => whose === 'authority' || whose === 'everybody'
const others = courtDayBearers.filter(whose => !isOurs(whose))

const days = courtDays.map(what =>
  duty({
    ...house,
    id: `court.${what}`,
    cite: ofAny,
    title: titles[what],
    says: `The court, the tribunal or whoever hears the appeal fixed this day: the direction binds, and only
      they can move the day. That the day stands in this list is our own rule.`,
    runsFrom: [
      {
        reading: 'each',
        happenings: ['court-day-set'],
        where: { detail: 'what', is: what },
        whereNot: { detail: 'whose', is: others },
        countsFrom: { detail: 'by' },
      },
    ],
    limit: atOnce,
    metBy: [{ happened: 'court-day-kept', sameDetail: 'of' }],
    endsWith: [{ happened: 'court-day-vacated', sameDetail: 'of' }],
    changes:
      'Only whoever fixed it moves it. Another day is entered in its place once it is fixed.',
  }),
)

export const courtDayRules = [calendar, ...days]
