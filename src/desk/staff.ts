/** What staff may ask of a matter. Each verb states who may ask it; none is without. */
import type { Allegation, GivenBy, Kept, ToldBy } from '#casework'
import type { Day, LetterId } from '#kernel'
import type { Bench } from './bench.ts'
import { handlers, type Verb, verb } from './verb.ts'

export type StaffVerbs = Readonly<{
  logComplaint: Verb<{ on: Day; summary: string; allegations: readonly Allegation[] }>
  /** The asker becomes the handler. */
  takeComplaint: Verb<{}>
  contactComplainant: Verb<{ on: Day; by: ToldBy; views: string; summaryAgreed: boolean }>
  keepEvidence: Verb<{ on: Day; kept: readonly Kept[] }>
  considerSafety: Verb<{ on: Day; done: string }>
  /** Records that a letter which could not go by itself was posted or handed over today. */
  giveLetter: Verb<{ letter: LetterId; how: GivenBy }>
}>

export function staffVerbs(bench: Bench): StaffVerbs {
  return {
    logComplaint: verb(bench, handlers, ({ on, summary, allegations }, today) => ({
      type: 'LogComplaint',
      on,
      today,
      summary,
      allegations,
    })),
    takeComplaint: verb(bench, handlers, (_, today, { actor }) => {
      if (actor.type !== 'staff') throw new Error('only staff take complaints')
      return { type: 'TakeComplaint', handler: actor.person, on: today }
    }),
    contactComplainant: verb(bench, handlers, ({ on, by, views, summaryAgreed }, today) => ({
      type: 'ContactComplainant',
      on,
      today,
      by,
      views,
      summaryAgreed,
    })),
    keepEvidence: verb(bench, handlers, ({ on, kept }, today) => ({
      type: 'KeepEvidence',
      on,
      today,
      kept,
    })),
    giveLetter: verb(bench, handlers, ({ letter, how }, today) => ({
      type: 'GiveLetter',
      letter,
      on: today,
      today,
      how,
    })),
    considerSafety: verb(bench, handlers, ({ on, done }, today) => ({
      type: 'ConsiderSafety',
      on,
      today,
      done,
    })),
  }
}
