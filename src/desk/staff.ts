/** What staff may ask of a matter. Each verb states who may ask it; none is without. */
import type { Allegation, GivenBy } from '#casework'
import { type Day, type LetterId, refuse } from '#kernel'
import { mayNotHold } from './access/holder.ts'
import type { Bench } from './bench.ts'
import { type Verb, verb } from './verb.ts'

export type StaffVerbs = Readonly<{
  logComplaint: Verb<{ on: Day; summary: string; allegations: readonly Allegation[] }>
  /** The asker becomes the handler. */
  takeComplaint: Verb<{}>
  /** Records that a letter which could not go by itself was posted or handed over today. */
  giveLetter: Verb<{ letter: LetterId; how: GivenBy }>
}>

export function staffVerbs(bench: Bench): StaffVerbs {
  const takeComplaint = verb<{}>(bench, 'handle', (_, today, { actor }) => {
    if (actor.type !== 'staff') throw new Error('only staff take complaints')
    return { type: 'TakeComplaint', handler: actor.person, on: today }
  })
  return {
    logComplaint: verb(bench, 'handle own', ({ on, summary, allegations }, today) => ({
      type: 'LogComplaint',
      on,
      today,
      summary,
      allegations,
    })),
    async takeComplaint(as, asked) {
      const { actor } = as
      const own = actor.type === 'staff' && { matter: asked.matter, person: actor.person }
      if (own && (await mayNotHold(bench, as, own))) return refuse({ type: 'KeptFromIt' })
      return takeComplaint(as, asked)
    },
    giveLetter: verb(bench, 'handle', ({ letter, how }, today) => ({
      type: 'GiveLetter',
      letter,
      on: today,
      today,
      how,
    })),
  }
}
