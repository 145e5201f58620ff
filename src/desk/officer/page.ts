/**
 * The officer's page: what it shows to whoever was let onto it. Each thing asked is asked of their
 * own invitation, which somebody may have ended since.
 */
import {
  conductOf,
  type Facts,
  type OfficerFile,
  type PageGuest,
  pageInvitationsOf,
} from '#casework'
import type { Day } from '#kernel'
import type { Work } from '#store'
import { type Authority, authorityOf, type Bench, today } from '../bench.ts'
import { lawKnown } from '../conduct/law-of.ts'
import type { As } from '../who.ts'
import { type Contestable, contestableIn, fromPage } from './contest.ts'
import { type OfficerFileDesk, officerFileDesk } from './files.ts'
import { type GuestDoor, guestDoor } from './invitations.ts'
import { knownToOfficer, type OfficerKnown } from './known.ts'
import { type Guest, guestOf, theirMatter } from './let-in.ts'
import { type OfficerSendDesk, officerSendDesk } from './send.ts'

export type OfficerPage = OfficerKnown &
  Readonly<{
    authority: Authority
    reference: string
    guest: PageGuest
    /** Who was let in, and whether they still are: the officer's own to know. */
    letIn: readonly Readonly<{ guest: PageGuest; name: string; on: Day; ended: boolean }>[]
    /** Files they sent, oldest first. */
    files: readonly OfficerFile[]
    contestable: readonly Contestable[]
    contested: readonly Readonly<{ on: Day; words: string; answer: string | undefined }>[]
  }>

export type OfficerDesk = GuestDoor &
  OfficerFileDesk &
  OfficerSendDesk &
  Readonly<{
    /** For whoever gave the second thing, while they are let in; to any other there is none. */
    page(as: As): Promise<OfficerPage | undefined>
  }>

export function officerDesk(bench: Bench): OfficerDesk {
  return {
    ...guestDoor(bench),
    ...officerFileDesk(bench),
    ...officerSendDesk(bench),

    async page(as) {
      const guest = guestOf(as)
      return guest && bench.store.work(as, tx => read(tx, as, guest))
    },
  }

  async function read(tx: Work, as: As, guest: Guest): Promise<OfficerPage | undefined> {
    const there = await theirMatter(tx, guest)
    if (!there) return undefined
    const { row, events, facts } = there
    const { matter, subject } = guest
    const on = today(bench)
    const duties = lawKnown({ matter, events, tx }, subject, on)?.duties ?? []
    const contestable = contestableIn(events, guest)
    return {
      ...knownToOfficer(facts, { subject, today: on, duties, guest: guest.guest }),
      authority: authorityOf(bench, as.authority),
      reference: row.reference,
      guest: guest.guest,
      letIn: letInOf(facts, guest),
      files: facts.fromOfficers.filter(one => one.subject === subject),
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
