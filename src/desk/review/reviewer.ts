/** What a local policing body's reviewer may ask: the list, the file, each step of a review. */
import type {
  ComplaintCommand,
  ComplaintRefusal,
  PartLookedAt,
  RecommendationKind,
  Reviewer,
  ReviewFacts,
  ReviewRecommendation,
  ToldBy,
} from '#casework'
import {
  accepted,
  type CommandId,
  type Day,
  type JsonObject,
  letterId,
  londonDay,
  type MatterId,
  type Result,
  type ReviewId,
  recommendationId,
  refuse,
  reviewId,
} from '#kernel'
import { letter, type Paper } from '#papers'
import { type RecommendationRow, type ReviewRow, recommendationsOf, reviewsFor } from '#store'
import { type Authority, type Bench, carriedBy } from '../bench.ts'
import { type Ask, decide } from '../decide.ts'
import { keepPaper, queueLetter } from '../letters/leaving.ts'
import type { Verb } from '../verb.ts'
import type { As, AsCommand, Barrier } from '../who.ts'
import { type FileDesk, fileDesk, openFile, type ReviewFile } from './file.ts'
import { withLast, withLaw } from './law.ts'
import { decisionLetter } from './letter.ts'
import { complaintNamed, type Named } from './named.ts'
import { inOwners, naming, reviewing } from './on-behalf.ts'
import { type Recipient, toNotify, toTell } from './recipients.ts'

type Mine = Readonly<{ review: ReviewId; reviewer: Reviewer; today: Day }>
type At = Readonly<{ mine: Mine; command: CommandId }>
type On = { on: Day }
type Application = On & {
  how: 'letter' | 'email'
  grounds: string
  stated: ReviewFacts['stated']
  /** Where it lay before it came here. */
  first?: Readonly<{ to: 'force' | 'director-general'; on: Day }>
}
type Deciding = On & {
  reasonable: boolean
  reasons: string
  recommendations: readonly Readonly<{ kind: RecommendationKind; words: string }>[]
  parts: readonly PartLookedAt[]
}
type Telling = On & { whom: string; how: ToldBy }

export type Entered = Result<
  Readonly<{ matter: MatterId }>,
  ComplaintRefusal | Barrier | Readonly<{ type: 'NoSuchComplaint' }>
>

/** A body's list, and what it recommended with the answers: those outlast the file. */
export type Waiting = Readonly<{
  owner: Authority
  rows: readonly ReviewRow[]
  recommended: readonly RecommendationRow[]
}>

export type ReviewerDesk = FileDesk &
  Readonly<{
    /** What came to this body, the longest waiting first; undefined for nobody's reviewer. */
    waiting(as: As): Promise<Waiting | undefined>
    /**
     * An application that reached this body by letter or e-mail: from then on it may read it.
     * References can be guessed, so what it says of the complaint must be so.
     */
    enter(as: AsCommand, asked: Application & Named): Promise<Entered>
    take: Verb<On & { formWaived?: string; conflict?: string }>
    extend: Verb<On & { until: Day; why: string }>
    notify: Verb<On & { whom: string }>
    askInformation: Verb<On & { what: string; answerBy?: Day }>
    turnAway: Verb<On & { why: string }>
    sendOn: Verb<On>
    decide: Verb<Deciding>
    /** The letter to one of those who must be told, as it would go. */
    previewDecision(
      as: As,
      asked: Readonly<{ matter: MatterId; whom: string }>,
    ): Promise<Paper | undefined>
    /** What a notice to the complainant can leave by. */
    carries(): readonly ('email' | 'text')[]
    /** Records that somebody was told, with the letter that told them. */
    tell: Verb<Telling>
    recipients(file: ReviewFile): Readonly<{
      notify: readonly Recipient[]
      tell: readonly Recipient[]
    }>
  }>

/** Each under an id of its own, the same however often the form is sent. */
function identified(
  recommendations: Deciding['recommendations'],
  command: CommandId,
): readonly ReviewRecommendation[] {
  return recommendations.map(({ kind, words }, at) => ({
    recommendation: recommendationId(`${command}.${at + 1}`),
    kind,
    words,
  }))
}

/** A verb on the review of a matter that is open to the asker's body. */
function steps(bench: Bench) {
  return <Asked extends JsonObject>(
    commandFor: (asked: Asked, at: At) => ComplaintCommand,
    informed: Ask['informed'] = withLaw,
    also?: Ask['also'],
  ): Verb<Asked> =>
    async (as, asked) => {
      const who = reviewing(bench, as)
      const { matter, seen, ...request } = asked
      const file = who && (await openFile(bench, as, matter))
      if (!who || !file) return refuse({ type: 'NotPermitted' })
      const { reviewer } = who
      const { review } = file.review
      const mine = { review, reviewer, today: londonDay(bench.world.now()) }
      return decide(bench, inOwners(who, as), {
        matter,
        ...(seen === undefined ? {} : { seen }),
        request: { ...request, reviewer: reviewer.person },
        command: commandFor(asked, { mine, command: as.command }),
        informed,
        ...(also ? { also } : {}),
      })
    }
}

export function reviewerDesk(bench: Bench): ReviewerDesk {
  const { store, world } = bench
  const step = steps(bench)

  function draw(as: As, file: ReviewFile, whom: string): Paper | undefined {
    const to = toTell(file).find(one => one.whom === whom)
    if (!to || as.actor.type !== 'staff') return undefined
    const { body, owner, reference, review, report } = file
    const { where } = report.contact.ways.post
    const address = {
      complainant: where?.split('\n') ?? [],
      force: owner.address,
      subject: [],
    } as const
    return letter(
      decisionLetter({
        body,
        force: owner,
        reference,
        review,
        complainant: report.contact.name,
        to: { reader: to.reader, name: to.name, address: address[to.reader] },
        on: londonDay(world.now()),
        signed: as.actor.name,
      }),
    )
  }

  return {
    ...fileDesk(bench),
    carries: () => carriedBy(bench),
    recipients: file => ({ notify: toNotify(file), tell: toTell(file) }),

    async waiting(as) {
      const who = reviewing(bench, as)
      if (!who) return undefined
      const { owner, body } = who
      return store.work(naming(owner, as), async tx => ({
        owner,
        rows: await reviewsFor(tx, body.id, 500),
        recommended: await recommendationsOf(tx, { by: body.id, max: 500 }),
      }))
    },

    async enter(as, { reference, madeOn, surname, ...application }) {
      const who = reviewing(bench, as)
      if (!who) return refuse({ type: 'NotPermitted' })
      const { owner, reviewer, body } = who
      const matter = await store.work(naming(owner, as), tx =>
        complaintNamed(tx, { reference, madeOn, surname }),
      )
      if (!matter) return refuse({ type: 'NoSuchComplaint' })
      const review = reviewId(as.command)
      const to = 'local-policing-body' as const
      const decided = await decide(bench, inOwners(who, as), {
        matter,
        request: {
          reference,
          madeOn,
          surname,
          ...application,
          reviewer: reviewer.person,
        },
        command: {
          type: 'ApplyForReview',
          review,
          today: londonDay(world.now()),
          to,
          ...application,
          reviewer,
          opens: body.id,
        },
        informed: withLaw,
      })
      return decided.ok ? accepted({ matter }) : decided
    },

    take: step(({ on, formWaived, conflict }, { mine }) => ({
      type: 'TakeReview',
      on,
      ...mine,
      ...(formWaived ? { formWaived } : {}),
      ...(conflict ? { waived: { rule: 'review.delegate-lpb', why: conflict } } : {}),
    })),
    extend: step(({ on, until, why }, { mine }) => ({
      type: 'ExtendReviewTime',
      on,
      until,
      why,
      ...mine,
    })),
    notify: step(({ on, whom }, { mine }) => ({ type: 'NotifyReview', on, whom, ...mine })),
    askInformation: step(({ on, what, answerBy }, { mine }) => ({
      type: 'AskReviewInformation',
      on,
      what,
      ...mine,
      ...(answerBy ? { answerBy } : {}),
    })),
    turnAway: step(({ on, why }, { mine }) => ({ type: 'RefuseReview', on, why, ...mine })),
    sendOn: step(({ on }, { mine }) => ({
      type: 'ForwardReview',
      on,
      from: 'local-policing-body',
      to: 'director-general',
      ...mine,
    })),
    decide: step(({ on, reasonable, reasons, recommendations, parts }, { mine, command }) => ({
      type: 'DecideReview',
      on,
      by: 'local-policing-body',
      reasonable,
      reasons,
      recommendations: reasonable ? [] : identified(recommendations, command),
      parts,
      ...mine,
    })),

    async previewDecision(as, { matter, whom }) {
      const file = await openFile(bench, as, matter)
      return file && draw(as, file, whom)
    },

    async tell(as, asked) {
      const file = await openFile(bench, as, asked.matter)
      const paper = file && draw(as, file, asked.whom)
      if (!file || !paper) return refuse({ type: 'NotPermitted' })
      const kept = {
        letter: letterId(as.command),
        ...(await keepPaper(bench, file.owner.id, paper)),
      }
      // The complainant is told by the notice that takes it to them, once it has left.
      const { matter, whom, how } = asked
      const leaves = whom === 'complainant' && (how === 'email' || how === 'text')
      const id = kept.letter
      return step<Telling>(
        ({ on, whom, how }, { mine }) => ({
          type: 'TellReviewDecision',
          on,
          whom,
          how,
          letter: kept,
          ...(leaves ? { leaves } : {}),
          ...mine,
        }),
        withLast,
        tx =>
          leaves ? queueLetter(tx, { id, matter, by: how, about: 'letter' }) : Promise.resolve(),
      )(as, leaves ? { ...asked, on: londonDay(world.now()) } : asked)
    },
  }
}
