/**
 * Letting somebody onto an officer's page: a code to hand over, and a second thing they chose
 * themselves. Only hashes of both are kept; the code can be shown again to staff who may see the
 * matter, the second thing to nobody.
 */
import {
  complaint,
  conductOf,
  type PageGuest,
  type PageInvitation,
  pageGuests,
  pageInvitationsOf,
} from '#casework'
import {
  type AuthorityId,
  type Day,
  fold,
  londonDay,
  type MatterId,
  type OneOf,
  refuse,
  type SubjectId,
} from '#kernel'
import {
  endPageInvitation,
  keepPageInvitation,
  pageInvitationByCode,
  pageInvitationRow,
} from '#store'
import { maySee } from '../access/may-see.ts'
import { authorityOf, type Bench } from '../bench.ts'
import { codeFor, hashOf, readCode } from '../codes.ts'
import { type Decided, decide } from '../decide.ts'
import { complaintEvent } from '../reckon.ts'
import { isSecond, keepSecond } from '../second-thing.ts'
import { type OnMatter, type Verb, verb } from '../verb.ts'
import { type As, type AsCommand, permits } from '../who.ts'

export type LettingIn = OnMatter &
  Readonly<{
    subject: SubjectId
    on: Day
    guest: PageGuest
    name: string
    how: string
    /** A word or phrase that whoever is let in chose; in no letter, and in no event. */
    second: string
  }>
/** With the code, while it opens anything. */
export type InvitationShown = PageInvitation & Readonly<{ code: string | undefined }>

export type PageInvitationDesk = Readonly<{
  /** The invitation is called by the id of the form that made it. */
  inviteToPage(as: AsCommand, asked: LettingIn): Promise<Decided>
  endPageInvitation: Verb<
    Readonly<{ subject: SubjectId; on: Day; entry: string; invitation: string; why: string }>
  >
  /** Undefined where there is no such officer, or the asker may not: the same either way. */
  pageInvitations(
    as: As,
    matter: MatterId,
    subject: SubjectId,
  ): Promise<readonly InvitationShown[] | undefined>
}>

/** Whom a code lets in, and onto whose page. */
export type GuestAt = Readonly<{
  authority: AuthorityId
  invitation: string
  matter: MatterId
  subject: SubjectId
  guest: PageGuest
}>
export type GuestFound = OneOf<{ Found: GuestAt; NotFound: {} }>

export type GuestDoor = Readonly<{
  /** Whom a code lets in. Guessing is slowed by `web`. */
  findByCode(typed: string): Promise<GuestFound>
  givesSecond(at: GuestAt, words: string): Promise<boolean>
}>

export function pageInvitationDesk(bench: Bench): PageInvitationDesk {
  const codeOf = (authority: AuthorityId, invitation: string) =>
    codeFor(bench.codeKey, 'invitation', authorityOf(bench, authority).letters, invitation)

  return {
    async inviteToPage(as, asked) {
      if (!permits('handle', as)) return refuse({ type: 'NotPermitted' })
      const { matter, seen, subject, on, guest, name, how } = asked
      const invitation = String(as.command)
      const second = await keepSecond(asked.second, bench.world.random(16), invitation)
      const code = hashOf(codeOf(as.authority, invitation))
      const event = { subject, on, guest, name, how }
      return decide(bench, as, {
        matter,
        ...(seen === undefined ? {} : { seen }),
        command: {
          type: 'InviteToPage',
          ...{ ...event, entry: invitation, invitation },
          today: londonDay(bench.world.now()),
        },
        // Not the second thing: what was asked is remembered, and that never is.
        request: event,
        also: tx => keepPageInvitation(tx, { invitation, matter, subject, guest, code, second }),
      })
    },

    endPageInvitation: verb(
      bench,
      'handle',
      ({ subject, on, entry, invitation, why }, today) => ({
        type: 'EndPageInvitation',
        ...{ today, subject, on, entry, invitation, why },
      }),
      undefined,
      (tx, { invitation }) => endPageInvitation(tx, invitation),
    ),

    async pageInvitations(as, matter, subject) {
      if (!permits('handle', as)) return undefined
      return bench.store.work(as, async tx => {
        if (!(await maySee(tx, as, matter))) return undefined
        const { events } = await tx.load(matter)
        const state = fold(complaint, events.map(complaintEvent))
        if (state.type !== 'Open') return undefined
        if (!state.facts.subjects.some(one => one.subject === subject)) return undefined
        return pageInvitationsOf(conductOf(state.facts, subject)).map(one => ({
          ...one,
          code: one.ended ? undefined : codeOf(as.authority, one.invitation),
        }))
      })
    },
  }
}

export function guestDoor({ store, authorities }: Bench): GuestDoor {
  return {
    async findByCode(typed) {
      const read = readCode(typed)
      const authority = authorities.find(({ letters }) => letters === read?.letters)?.id
      if (!read || !authority) return { type: 'NotFound' }
      const as = { authority, actor: { type: 'public' } } as const
      const row = await store.work(as, tx => pageInvitationByCode(tx, hashOf(read.code)))
      const guest = pageGuests.find(one => one === row?.guest)
      if (!row || !guest) return { type: 'NotFound' }
      const { invitation, matter, subject } = row
      return { type: 'Found', authority, invitation, matter, subject, guest }
    },

    async givesSecond({ authority, invitation }, words) {
      const as = { authority, actor: { type: 'public' } } as const
      const row = await store.work(as, tx => pageInvitationRow(tx, invitation))
      return row ? isSecond(words, row.second, invitation) : false
    },
  }
}
