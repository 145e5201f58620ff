/**
 * What is sent from an officer's page. Each lands as what the caseworker's own pages record, with
 * the invitation it came by on its envelope.
 */
import type { AllegationResponse, ComplaintCommand, Facts, Witness } from '#casework'
import { type Day, type DocumentId, type Instant, londonDay, refuse } from '#kernel'
import type { JsonObject } from '#store'
import type { Bench } from '../bench.ts'
import { type Ask, type Decided, decide } from '../decide.ts'
import type { AsCommand } from '../who.ts'
import { contestableIn, fromPage } from './contest.ts'
import { inviteesFor } from './invited.ts'
import { type Guest, guestOf, theirMatter } from './let-in.ts'

export type Responding = Readonly<{
  answers: readonly AllegationResponse[]
  law?: string
  mitigation?: string
  /** Of the files they sent. */
  documents: readonly DocumentId[]
}>
export const otherDays = ['interview', 'pre-hearing', 'meeting'] as const
export type ProposedDay = Readonly<{
  what: (typeof otherDays)[number]
  day: Day
  why: string
  /** Of an interview they were told of: which, and at what time. */
  interview?: Readonly<{ interview: string; at: Instant }>
}>
export type Coming = Readonly<{ invitee: string; comes: boolean; words: string }>

export type OfficerSendDesk = Readonly<{
  /** To the investigator, or against a suspension. */
  represent(
    as: AsCommand,
    asked: Readonly<{ about: 'investigation' | 'suspension'; words: string }>,
  ): Promise<Decided>
  respond(as: AsCommand, asked: Responding): Promise<Decided>
  /** No witness at all is a list too: they say that they have none. */
  listOwnWitnesses(
    as: AsCommand,
    asked: Readonly<{ witnesses: readonly Witness[] }>,
  ): Promise<Decided>
  proposeDay(as: AsCommand, asked: ProposedDay): Promise<Decided>
  object(as: AsCommand, asked: Readonly<{ seat: string; ground: string }>): Promise<Decided>
  /** Whether they come to what they were told of. */
  sayComing(as: AsCommand, asked: Coming): Promise<Decided>
  contest(as: AsCommand, asked: Readonly<{ of: number; words: string }>): Promise<Decided>
}>

type There = NonNullable<Awaited<ReturnType<typeof theirMatter>>>
type Asking = Readonly<{ guest: Guest; on: Day; there: There }>

export function officerSendDesk(bench: Bench): OfficerSendDesk {
  async function ask(
    as: AsCommand,
    request: JsonObject,
    commandFor: (asking: Asking) => ComplaintCommand | undefined,
    informed?: Ask['informed'],
  ): Promise<Decided> {
    const guest = guestOf(as)
    const there = guest && (await bench.store.work(as, tx => theirMatter(tx, guest)))
    const on = londonDay(bench.world.now())
    const command = there && commandFor({ guest, on, there })
    if (!command) return refuse({ type: 'NotPermitted' })
    const asked = { matter: guest.matter, command, request }
    return decide(bench, as, informed ? { ...asked, informed } : asked)
  }
  const stepOf = (as: AsCommand, { guest: { subject }, on }: Asking) => ({
    ...{ on, today: on, subject, entry: String(as.command) },
  })
  const by = ({ guest }: Guest) => (guest === 'police-friend' ? guest : 'officer')

  return {
    represent: (as, { about, words }) =>
      ask(as, { about, words }, asking => ({
        type: 'RecordStep',
        ...stepOf(as, asking),
        step: about === 'investigation' ? 'representations-made' : 'suspension-representations',
        by: by(asking.guest),
        why: words,
      })),

    respond: (as, { documents, ...asked }) =>
      ask(as, { ...asked, documents }, asking => ({
        type: 'RecordResponse',
        ...{ ...stepOf(as, asking), ...asked },
        documents: theirFiles(asking).filter(one => documents.includes(one)),
      })),

    listOwnWitnesses: (as, { witnesses }) =>
      ask(as, { witnesses }, asking => ({
        type: 'ListWitnesses',
        ...{ ...stepOf(as, asking), side: 'officer', witnesses },
      })),

    proposeDay: (as, { what, day, why, interview }) =>
      ask(as, { what, day, why, interview: interview ?? null }, asking =>
        interview
          ? otherTime(as, asking, { why, ...interview })
          : {
              type: 'RecordStep',
              ...stepOf(as, asking),
              ...{ step: 'other-day-proposed', by: by(asking.guest), choice: what, day, why },
              // As they put it forward: whoever thinks that it is not reasonable says why.
              yes: true,
            },
      ),

    object: (as, { seat, ground }) =>
      ask(as, { seat, ground }, asking => ({
        type: 'ObjectToPanel',
        ...{ ...stepOf(as, asking), seat, ground },
      })),

    sayComing: (as, { invitee, comes, words }) =>
      ask(as, { invitee, comes, words }, asking => {
        const told = inviteesFor(asking.there.conduct, asking.guest.guest).find(
          one => one.invitee === invitee,
        )
        if (!told) return undefined
        const { occasion, owner, name, capacity } = told
        return {
          type: 'Invite',
          ...{ ...stepOf(as, asking), invitee, occasion, owner, name, capacity },
          state: comes ? 'acknowledged' : 'not-coming',
          ...(words ? { how: words } : {}),
        }
      }),

    contest: (as, { of, words }) =>
      ask(
        as,
        { of, words },
        ({ on }) => ({
          type: 'ContestEntry',
          ...{ on, of, words, contest: as.command, by: fromPage },
        }),
        (command, { events }) => {
          const guest = guestOf(as)
          const entry = events.find(({ version }) => version === of)
          const isTheirs = guest && entry && contestableIn([entry], guest).length > 0
          return isTheirs && command.type === 'ContestEntry'
            ? { ...command, what: entry.type }
            : command
        },
      ),
  }

  /** Of an interview of theirs alone: it stands beside the interview, where it is answered. */
  function otherTime(
    as: AsCommand,
    { guest, on, there }: Asking,
    { interview, at, why }: NonNullable<ProposedDay['interview']> & Readonly<{ why: string }>,
  ): ComplaintCommand | undefined {
    if (!isTheirInterview(there.facts, guest, interview)) return undefined
    return {
      type: 'ProposeOtherTime',
      ...{ on, today: on, interview, proposal: as.command, at, why },
      by: guest.guest === 'police-friend' ? guest.guest : 'officer',
      // As they put it forward: whoever thinks that it is not reasonable says why.
      ...{ reasonable: true, judged: notJudged },
    }
  }
}

/** What stands in the place of the investigator's judgment until there is one. */
const notJudged = 'As it was put forward on the officer’s page. Nobody has judged it yet.'

function theirFiles({ there, guest }: Asking): readonly DocumentId[] {
  return there.facts.fromOfficers
    .filter(({ subject }) => subject === guest.subject)
    .map(({ document }) => document)
}

function isTheirInterview(facts: Facts, { subject }: Guest, interview: string): boolean {
  return facts.interviewing.interviews.some(
    ({ plan, notices, held, abandoned }) =>
      plan.interview === interview &&
      plan.subject === subject &&
      notices.length > 0 &&
      !held &&
      !abandoned,
  )
}
