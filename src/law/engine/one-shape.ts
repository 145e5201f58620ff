/**
 * Duties as the engine reads them: the same, with every field there, whether it says anything or
 * not. A field of a thousand things of one shape is read many times as fast as of many shapes.
 */
import type { Act, DutyRule, Reach, Start } from '../duty.ts'

/** Every field, saying nothing. */
type Blank<Of> = Readonly<Record<keyof Of, undefined>>

const start = {
  by: undefined,
  toRecipient: undefined,
  byRecipient: undefined,
  aboutRecipient: undefined,
  withRecipient: undefined,
  to: undefined,
  notTo: undefined,
  where: undefined,
  when: undefined,
  reading: undefined,
  happenings: undefined,
  whereNot: undefined,
  fromSecond: undefined,
  countsFrom: undefined,
  countsFromLatest: undefined,
  inTimeOf: undefined,
  within: undefined,
  answeredBy: undefined,
  spells: undefined,
  endedBy: undefined,
  endedOnlyBy: undefined,
  after: undefined,
  past: undefined,
  alleging: undefined,
  notAlleging: undefined,
  asks: undefined,
  atEnd: undefined,
  limit: undefined,
  orLonger: undefined,
  daysBefore: undefined,
} satisfies Blank<Start>

const act = {
  by: undefined,
  toRecipient: undefined,
  byRecipient: undefined,
  aboutRecipient: undefined,
  withRecipient: undefined,
  to: undefined,
  notTo: undefined,
  where: undefined,
  when: undefined,
  happened: undefined,
  sameMatter: undefined,
  standing: undefined,
  itself: undefined,
  onceEveryOutcomeTold: undefined,
  unlessBegunWith: undefined,
  begunBy: undefined,
  towards: undefined,
  forOccurrence: undefined,
  aboutTheSame: undefined,
  sameDetail: undefined,
  dayWithin: undefined,
  notTooEarly: undefined,
  onceFound: undefined,
  again: undefined,
} satisfies Blank<Act>

const reach = {
  kinds: undefined,
  where: undefined,
  text: undefined,
  person: undefined,
  with: undefined,
  without: undefined,
} satisfies Blank<Reach>

const duty = {
  id: undefined,
  title: undefined,
  cite: undefined,
  says: undefined,
  tier: undefined,
  confidence: undefined,
  inForce: undefined,
  statedBy: undefined,
  caution: undefined,
  link: undefined,
  sort: undefined,
  kind: undefined,
  governs: undefined,
  per: undefined,
  bearer: undefined,
  owedTo: undefined,
  standard: undefined,
  runsFrom: undefined,
  once: undefined,
  limit: undefined,
  notBefore: undefined,
  runsOn: undefined,
  roster: undefined,
  rolls: undefined,
  extendable: undefined,
  shortenable: undefined,
  movesTo: undefined,
  leavesOut: undefined,
  pausedBy: undefined,
  lasts: undefined,
  metBy: undefined,
  continues: undefined,
  endsWith: undefined,
  subjectTo: undefined,
  mayBeWithheld: undefined,
  otherwise: undefined,
  changes: undefined,
} satisfies Blank<DutyRule>

export function inOneShape(rule: DutyRule): DutyRule {
  return Object.assign({ ...duty }, rule, {
    governs: Object.assign({ ...reach }, rule.governs),
    runsFrom: rule.runsFrom.map(each => Object.assign({ ...start }, each)),
    metBy: rule.metBy.map(each => Object.assign({ ...act }, each)),
    endsWith: rule.endsWith.map(each => Object.assign({ ...act }, each)),
  })
}
