/** Asking other forces, recording what they answer, and what came after history was weighed. */
import type { ForceAnswer, ToldMatter } from '#casework'
import { type Day, londonDay, refuse, type SubjectId } from '#kernel'
import { type ForceAsked, forcesAsked, type LateMatch, lateMatches } from '#store'
import type { Bench } from '../bench.ts'
import { type Decided, decide } from '../decide.ts'
import { type OnMatter, type Verb, verb } from '../verb.ts'
import { type As, type AsCommand, permits } from '../who.ts'
import { type ForceRequestDesk, forceRequestDesk } from './requests.ts'

type Asking = Readonly<{ subject: SubjectId; force: string; dueOn: Day }>

export type AskedDesk = ForceRequestDesk &
  Readonly<{
    /** By name; where that force is on this installation, it is asked through it. */
    askForce(as: AsCommand, asked: OnMatter & Asking): Promise<Decided>
    /** The names of the other forces here. */
    otherForces(as: As): readonly string[]
    recordForceAnswer: Verb<{
      request: string
      on: Day
      answer: ForceAnswer
      by: string
      searched: string
      matters: readonly ToldMatter[]
    }>
    /** Asked and not answered, the soonest due first. */
    forcesAsked(as: As): Promise<readonly ForceAsked[]>
    /** Matters in which a match came after history was weighed. */
    lateMatches(as: As): Promise<readonly LateMatch[]>
  }>

const most = 50

const isForce = (kind: Bench['authorities'][number]['kind']) => kind === 'police-force'

export function askedDesk(bench: Bench): AskedDesk {
  const { store, world, authorities } = bench
  return {
    ...forceRequestDesk(bench),
    otherForces: as =>
      authorities
        .filter(({ id, kind }) => permits('handle', as) && id !== as.authority && isForce(kind))
        .map(({ name }) => name),
    async askForce(as, { matter, seen, subject, force, dueOn }) {
      if (!permits('handle', as)) return refuse({ type: 'NotPermitted' })
      const there = authorities.find(({ id, name }) => name === force && id !== as.authority)
      const request = world.id()
      const today = londonDay(world.now())
      return decide(bench, as, {
        matter,
        ...(seen === undefined ? {} : { seen }),
        command: {
          type: 'AskForce',
          on: today,
          today,
          request,
          subject,
          force,
          ...(there ? { authority: there.id } : {}),
          dueOn,
        },
        request: { subject, force, dueOn },
        also: async tx => {
          if (there)
            await tx.enqueue(
              'carry-history',
              { authority: as.authority, matter, request },
              { singletonKey: request },
            )
        },
      })
    },
    recordForceAnswer: verb(
      bench,
      'handle',
      ({ request, on, answer, by, searched, matters }, today) => ({
        type: 'RecordForceAnswer',
        request,
        on,
        today,
        answer,
        by,
        searched,
        matters,
      }),
    ),
    async forcesAsked(as) {
      return permits('handle', as) ? store.work(as, tx => forcesAsked(tx, most)) : []
    },
    async lateMatches(as) {
      return permits('handle', as) ? store.work(as, tx => lateMatches(tx, most)) : []
    },
  }
}
