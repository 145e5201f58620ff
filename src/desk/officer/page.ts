/**
 * The officer's page: what it shows to whoever was let onto it, and what they may send from it.
 * Each thing asked is asked of their own invitation, which somebody may have ended since.
 */
import type { Readable } from 'node:stream'
import {
  type AllegationResponse,
  type ComplaintCommand,
  type ComplaintEvent,
  complaint,
  conductOf,
  type Facts,
  type PageGuest,
  pageInvitationsOf,
  paperOfNotice,
} from '#casework'
import { type Day, fold, londonDay, refuse } from '#kernel'
import { type JsonObject, matterRow, type StoredEvent, type Work } from '#store'
import { type Authority, authorityOf, type Bench, today } from '../bench.ts'
import { lawKnown } from '../conduct/law-of.ts'
import { type Ask, type Decided, decide } from '../decide.ts'
import { complaintEvent } from '../reckon.ts'
import type { Actor, As, AsCommand } from '../who.ts'
import { type GuestDoor, guestDoor } from './invitations.ts'
import { knownToOfficer, letsHistoryIn, type OfficerKnown } from './known.ts'

/** Whose a contest is said to be: never a name, which the envelope's invitation leads to. */
const fromPage = 'The officer’s page'

type Guest = Extract<Actor, { type: 'invited' }>

/** Something we wrote of them, which they may say is wrong; `of` is its place in the record. */
export type Contestable = Readonly<{ of: number; what: ComplaintEvent['type']; on: Day }>

export type OfficerPage = OfficerKnown &
  Readonly<{
    authority: Authority
    reference: string
    guest: PageGuest
    /** Who was let in, and whether they still are: the officer's own to know. */
    letIn: readonly Readonly<{ guest: PageGuest; name: string; on: Day; ended: boolean }>[]
    contestable: readonly Contestable[]
    contested: readonly Readonly<{ on: Day; words: string; answer: string | undefined }>[]
  }>

export type Responding = Readonly<{
  answers: readonly AllegationResponse[]
  law?: string
  mitigation?: string
}>
export const otherDays = ['interview', 'pre-hearing', 'meeting'] as const
export type ProposedDay = Readonly<{ what: (typeof otherDays)[number]; day: Day; why: string }>

export type OfficerDesk = GuestDoor &
  Readonly<{
    /** For whoever gave the second thing, while they are let in; to any other there is none. */
    page(as: As): Promise<OfficerPage | undefined>
    /** The paper a notice was given on, as it was signed; undefined as for a page there is not. */
    noticePaper(as: As, entry: string): Promise<Readable | undefined>
    /** To the investigator, or against a suspension. */
    represent(
      as: AsCommand,
      asked: Readonly<{ about: 'investigation' | 'suspension'; words: string }>,
    ): Promise<Decided>
    respond(as: AsCommand, asked: Responding): Promise<Decided>
    proposeDay(as: AsCommand, asked: ProposedDay): Promise<Decided>
    object(as: AsCommand, asked: Readonly<{ seat: string; ground: string }>): Promise<Decided>
    contest(as: AsCommand, asked: Readonly<{ of: number; words: string }>): Promise<Decided>
  }>

/** What of the record is shown on the page in our words, so that it can be said to be wrong. */
const inOurWords: readonly ComplaintEvent['type'][] = [
  'NoticeServed',
  'OfficerRestricted',
  'OfficerSuspended',
  'SuspensionReviewed',
  'OfficerUpdated',
  'OutcomeNotified',
]

export function officerDesk(bench: Bench): OfficerDesk {
  /** Their matter, where they gave the second thing and nobody has ended their invitation. */
  async function found(tx: Work, { matter, subject, invitation }: Guest) {
    const row = await matterRow(tx, matter)
    const { events } = await tx.load(matter)
    const state = fold(complaint, events.map(complaintEvent))
    if (!row || state.type !== 'Open') return undefined
    const { facts } = state
    const isIn = pageInvitationsOf(conductOf(facts, subject)).some(
      one => one.invitation === invitation && !one.ended,
    )
    return isIn ? { row, events, facts } : undefined
  }
  const guestOf = ({ actor }: As) =>
    actor.type === 'invited' && actor.reads === 'page' ? actor : undefined

  async function ask(
    as: AsCommand,
    request: JsonObject,
    commandFor: (guest: Guest, on: Day) => ComplaintCommand,
    informed?: Ask['informed'],
  ): Promise<Decided> {
    const guest = guestOf(as)
    if (!guest || !(await bench.store.work(as, tx => found(tx, guest))))
      return refuse({ type: 'NotPermitted' })
    const command = commandFor(guest, londonDay(bench.world.now()))
    const asked = { matter: guest.matter, command, request }
    return decide(bench, as, informed ? { ...asked, informed } : asked)
  }
  const stepOf = (as: AsCommand, { subject }: Guest, on: Day) => ({
    ...{ on, today: on, subject, entry: String(as.command) },
  })
  const by = ({ guest }: Guest) => (guest === 'police-friend' ? guest : 'officer')

  return {
    ...guestDoor(bench),

    async page(as) {
      const guest = guestOf(as)
      return guest && bench.store.work(as, tx => read(tx, as, guest))
    },

    async noticePaper(as, entry) {
      const guest = guestOf(as)
      const there = guest && (await bench.store.work(as, tx => found(tx, guest)))
      const paper = there && paperOfNotice(conductOf(there.facts, guest.subject), entry)
      return paper && bench.files.open(as.authority, paper.pdf)
    },

    represent: (as, { about, words }) =>
      ask(as, { about, words }, (guest, on) => ({
        type: 'RecordStep',
        ...stepOf(as, guest, on),
        step: about === 'investigation' ? 'representations-made' : 'suspension-representations',
        by: by(guest),
        why: words,
      })),

    respond: (as, asked) =>
      ask(as, asked, (guest, on) => ({
        type: 'RecordResponse',
        ...stepOf(as, guest, on),
        ...asked,
        documents: [],
      })),

    proposeDay: (as, { what, day, why }) =>
      ask(as, { what, day, why }, (guest, on) => ({
        type: 'RecordStep',
        ...stepOf(as, guest, on),
        ...{ step: 'other-day-proposed', by: by(guest), choice: what, day, why },
        // As they put it forward: whoever thinks that it is not reasonable says why.
        yes: true,
      })),

    object: (as, { seat, ground }) =>
      ask(as, { seat, ground }, (guest, on) => ({
        type: 'ObjectToPanel',
        ...{ ...stepOf(as, guest, on), seat, ground },
      })),

    contest: (as, { of, words }) =>
      ask(
        as,
        { of, words },
        (_guest, on) => ({
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

  async function read(tx: Work, as: As, guest: Guest): Promise<OfficerPage | undefined> {
    const there = await found(tx, guest)
    if (!there) return undefined
    const { row, events, facts } = there
    const { matter, subject } = guest
    const on = today(bench)
    const duties = lawKnown({ matter, events, tx }, subject, on)?.duties ?? []
    const contestable = contestableIn(events, guest)
    return {
      ...knownToOfficer(facts, { subject, today: on, duties }),
      authority: authorityOf(bench, as.authority),
      reference: row.reference,
      guest: guest.guest,
      letIn: letInOf(facts, guest),
      contestable,
      contested: facts.privacy.contests
        .filter(one => one.by === fromPage && contestable.some(({ of }) => of === one.of))
        .map(({ on: day, words, answer }) => ({ on: day, words, answer })),
    }
  }
}

/** A friend or a lawyer is told of nobody but the officer whose page it is. */
function letInOf(facts: Facts, { subject, guest }: Guest): OfficerPage['letIn'] {
  if (guest !== 'officer') return []
  return pageInvitationsOf(conductOf(facts, subject)).map(one => ({
    ...{ guest: one.guest, name: one.name, on: one.on, ended: one.ended !== undefined },
  }))
}

function contestableIn(
  events: readonly StoredEvent[],
  { subject }: Pick<Guest, 'subject'>,
): readonly Contestable[] {
  return events.flatMap(stored => {
    const event = complaintEvent(stored)
    if (event.type === 'Disposed') return []
    const isRuling = event.type === 'RulingMade' && letsHistoryIn(event)
    if (!isRuling && !inOurWords.includes(event.type)) return []
    // Of what went to another's address they know nothing.
    if (event.type === 'NoticeServed' && event.service.way === 'astray') return []
    if (!('subject' in event) || event.subject !== subject || !('on' in event)) return []
    return [{ of: stored.version, what: event.type, on: event.on }]
  })
}
