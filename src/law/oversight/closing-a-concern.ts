/** What it takes to say that a concern is closed: our own tests, until inspection is built. */
import { requirement } from '../statement.ts'
import { ours, throughout } from './instrument.ts'

const test = {
  cite: ours('evidence that a concern is closed'),
  tier: 'house',
  confidence: 'read',
  inForce: throughout,
  metBy: [],
  provedBy: [],
  awaits: ['inspection'],
} as const

export const outcomeIndicator = requirement({
  ...test,
  id: 'monitoring.exit-evidence.outcome',
  title: 'Something that came out, not something that was put in',
  says: `Each recommendation has at least one measure of what changed for people. Documents,
    policies and numbers trained are what was put in, and close nothing by themselves.`,
})

export const enoughCases = requirement({
  ...test,
  id: 'monitoring.exit-evidence.size',
  title: 'Enough cases to say anything',
  says: `Below the least number of cases the answer is that there were too few, never that it was
    met.`,
})

export const lowerBound = requirement({
  ...test,
  id: 'monitoring.exit-evidence.lower-bound',
  title: 'The lower limit, not the figure itself',
  says: `Compliance is met where the lower end of its interval reaches the threshold, so a lucky
    sample does not close a concern.`,
  awaits: ['inspection', 'statistics'],
})

export const sustained = requirement({
  ...test,
  id: 'monitoring.exit-evidence.sustained',
  title: 'Kept up, not reached once',
  says: `It holds in three periods running, over at least half a year, and in none does it fall
    below the floor.`,
})

export const independentMeasure = requirement({
  ...test,
  id: 'monitoring.exit-evidence.independent',
  title: 'Measured by somebody else, on cases nobody chose',
  says: `At least one measurement comes from outside the line of whoever answers for it, on a
    random sample whose seed is kept.`,
})

export const raters = requirement({
  ...test,
  id: 'monitoring.exit-evidence.agreement',
  title: 'Two readers who agree',
  says: `Where people judge the cases, some are judged twice; where the two do not agree well
    enough, the judgement is not used.`,
  awaits: ['inspection', 'statistics'],
})

export const noGaming = requirement({
  ...test,
  id: 'monitoring.exit-evidence.no-gaming',
  title: 'The same measure throughout',
  says: `The definition stays as it was at the start, or both series are shown; what was left out
    is counted and listed; and fewer complaints with less access to complain is no improvement.`,
})

export const voices = requirement({
  ...test,
  id: 'monitoring.exit-evidence.voices',
  title: 'Those it concerns are asked',
  says: `Complainants, families and victims are asked, and how many of them answered is shown.`,
})

export const everyGroup = requirement({
  ...test,
  id: 'monitoring.exit-evidence.equity',
  title: 'Met for every group that is large enough',
  says: `It is met for each group that is followed and has enough cases, or the record says for
    which it is not.`,
})

export const whatRemains = requirement({
  ...test,
  id: 'monitoring.exit-evidence.reasons',
  title: 'What remains, and when it is looked at again',
  says: `The record of closing lists what risk is left and the days on which it is checked again,
    and what is published comes from that same record.`,
})
