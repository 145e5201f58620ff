/**
 * Time limits of other courts, as information: a solicitor can advise on them.
 *
 * They run beside the complaint and take no notice of it. None is moved off a closed day here: a
 * court may let a claim be issued on the next open one, and nobody should count on that.
 */
import { day } from '#kernel'
import { timeLimit } from '../duty.ts'
import { any, not } from '../engine/tests-of-fact.ts'
import { monthsAfter, monthsBeginningWith } from '../limit.ts'
import type { Citation } from '../provision.ts'
import { convention } from '../statement.ts'
import { claims } from './claims.ts'

const readOn = day('2026-11-21')
const site = 'https://www.legislation.gov.uk'
const humanRights: Citation = {
  words: 'Human Rights Act 1998, s.7(5)',
  link: `${site}/ukpga/1998/42/section/7`,
  readOn,
}
const limitation: Citation = {
  words: 'Limitation Act 1980, ss.2, 11, 33',
  link: `${site}/ukpga/1980/58`,
  readOn,
}
const statute = { tier: 'statute', confidence: 'recall' } as const
const acts = { reading: 'allegations', happenings: ['conduct-occurred'] } as const

export const rightsClaim = timeLimit({
  ...claims,
  ...statute,
  id: 'hra.limit',
  cite: humanRights,
  inForce: { from: day('2000-10-02') },
  title: 'Claim under the Human Rights Act',
  says: `One year, of which the day of the act is the first; or as much longer as the court finds equitable.
    The complaint does not stop it.`,
  runsFrom: [acts],
  limit: monthsBeginningWith(12),
  subjectTo: ['limit.not-paused'],
  changes: `Only the day of the act moves it. A complaint, a review or waiting for an outcome never does; a
    court may allow longer.`,
})

/** Somebody was hurt: what is alleged says so, or says that nobody was. */
const injury = any('resultedInDeath', 'resultedInSeriousInjury', 'actualBodilyHarmOrWorse')
const hurt = 'whether anybody was hurt by it: three years if so, and six if not'

export const civilClaim = timeLimit({
  ...claims,
  ...statute,
  id: 'tort.limit',
  cite: limitation,
  inForce: { from: day('1981-05-01') },
  title: 'Civil claim for assault, false imprisonment and the like',
  says: `Three years where somebody was hurt by it, though a court may let that pass; six years for false
    imprisonment, malicious prosecution or misfeasance in which nobody was. Where it is not known
    whether anybody was hurt, both are shown. The complaint does not stop it.`,
  runsFrom: [
    { ...acts, notAlleging: not(injury), asks: hurt },
    { ...acts, notAlleging: injury, limit: monthsAfter(72), asks: hurt },
  ],
  limit: monthsAfter(36),
  subjectTo: ['limit.not-paused'],
  changes: `Only the day of the act moves it, and whether anybody was hurt. A complaint, a review or waiting
    for an outcome never does.`,
  caution: 'How the first day is counted is the general law of limitation, from memory.',
})

export const neverPaused = convention({
  ...statute,
  id: 'limit.not-paused',
  cite: limitation,
  inForce: { from: day('2020-02-01') },
  title: 'A complaint stops no court’s clock',
  says: `Making a complaint, asking for a review or waiting for an outcome pauses none of the time limits of
    other courts.`,
})
