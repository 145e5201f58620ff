/** The complainant's own part in a review: what their right is, and asking for one. */
import { complaint, type Facts, type ReviewFacts } from '#casework'
import { type Day, fold, londonDay, refuse, reviewId } from '#kernel'
import { type Authority, authorityOf, type Bench } from '../bench.ts'
import { type Decided, decide } from '../decide.ts'
import { storyOf } from '../reckon.ts'
import type { As, AsCommand } from '../who.ts'
import { type ReviewLaw, reviewLawOf, withLaw } from './law.ts'
import { reviewBodyOf } from './on-behalf.ts'

export type TrackedReview = Readonly<{
  force: Authority
  /** The local policing body, where it is in this installation; else the force sends it on. */
  body: Authority | undefined
  law: ReviewLaw
  /** Whether an outcome has been reached: before it there is nothing to review. */
  outcomeOn: Day | undefined
  madeOn: Day
  informedOn: Day | undefined
  latest: ReviewFacts | undefined
}>

export type ApplyDesk = Readonly<{
  /** For a tracker who gave the second thing; to any other there is nothing here. */
  review(as: As): Promise<TrackedReview | undefined>
  applyForReview(as: AsCommand, asked: Readonly<{ grounds: string }>): Promise<Decided>
}>

/** The last review as its complainant knows it: told of once the notice of it has left. */
function asTold({ reviews, letters }: Facts): ReviewFacts | undefined {
  const latest = reviews.at(-1)
  return (
    latest && {
      ...latest,
      told: latest.told.flatMap(one => {
        if (!one.leaves) return one
        const on = letters.find(({ letter }) => letter === one.letter?.letter)?.leftOn
        return on ? { ...one, on } : []
      }),
    }
  )
}

export function applyDesk(bench: Bench): ApplyDesk {
  const { store, world } = bench

  async function review(as: As): Promise<TrackedReview | undefined> {
    const { actor, authority } = as
    if (actor.type !== 'tracker' || actor.reads !== 'content') return undefined
    const { matter } = actor
    const loaded = await store.work(as, tx => tx.load(matter))
    const story = storyOf(loaded.events)
    const law = reviewLawOf(matter, authority, { story, on: londonDay(world.now()) })
    const state = fold(
      complaint,
      story.map(({ event }) => event),
    )
    const made = story.find(({ event }) => event.type === 'ComplaintMade')?.event
    if (!law || state.type !== 'Open' || made?.type !== 'ComplaintMade') return undefined
    const { facts } = state
    return {
      force: authorityOf(bench, authority),
      body: reviewBodyOf(bench, authority),
      law,
      outcomeOn: facts.outcome?.on ?? facts.putRight?.on,
      madeOn: londonDay(made.madeAt),
      informedOn: law.time?.arose ?? undefined,
      latest: asTold(facts),
    }
  }

  return {
    review,
    async applyForReview(as, { grounds }) {
      const found = await review(as)
      const { actor } = as
      if (!found || actor.type !== 'tracker') return refuse({ type: 'NotPermitted' })
      const { law, body, informedOn } = found
      // Ours to hand over where whoever decides it works here; else it lies with the force, which
      // sends it on, and the days it lies there are left out of the time.
      const reaches = law.body === 'local-policing-body' ? body : undefined
      const today = londonDay(world.now())
      return decide(bench, as, {
        matter: actor.matter,
        request: { grounds },
        command: {
          type: 'ApplyForReview',
          review: reviewId(as.command),
          on: today,
          today,
          to: reaches ? 'local-policing-body' : 'force',
          how: 'online',
          grounds,
          stated: {
            details: true,
            madeOn: true,
            force: true,
            informedOn: informedOn !== undefined,
          },
          ...(reaches ? { opens: reaches.id } : {}),
        },
        informed: withLaw,
      })
    },
  }
}
