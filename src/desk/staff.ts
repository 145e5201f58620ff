/** What staff may ask of a matter. Each verb states who may ask it; none is without. */
import type { Allegation, ComplaintCommand, GivenBy, Kept, ToldBy } from '#casework'
import { type Day, type LetterId, londonDay, type MatterId, refuse } from '#kernel'
import type { JsonObject } from '#store'
import type { Bench } from './bench.ts'
import { type Decided, decide } from './decide.ts'
import { type AsCommand, permits, type Role } from './who.ts'

/** Those who handle complaints in the professional standards department, and so may read them. */
export const handlers: readonly Role[] = [
  'caseworker',
  'investigator',
  'head of professional standards',
]
export type OnMatter = Readonly<{
  matter: MatterId
  /** The version the form was filled in against. */
  seen?: number
}>

type Verb<Asked> = (as: AsCommand, asked: OnMatter & Asked) => Promise<Decided>

/** A verb on a matter: who may, and the command it comes to, given today. */
function verb<Asked extends JsonObject>(
  bench: Bench,
  may: readonly Role[],
  commandFor: (asked: Asked, today: Day, as: AsCommand) => ComplaintCommand,
): Verb<Asked> {
  return async (as, asked) => {
    if (!permits(may, as)) return refuse({ type: 'NotPermitted' })
    const { matter, seen } = asked
    const command = commandFor(asked, londonDay(bench.world.now()), as)
    const { matter: _, seen: __, ...request } = asked
    return decide(bench, as, { matter, ...(seen === undefined ? {} : { seen }), command, request })
  }
}

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
