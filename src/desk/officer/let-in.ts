/** Whoever gave both things of an invitation that nobody has ended, and the matter it is of. */
import { complaint, conductOf, pageInvitationsOf } from '#casework'
import { fold } from '#kernel'
import { matterRow, type Work } from '#store'
import { complaintEvent } from '../reckon.ts'
import type { Actor, As } from '../who.ts'

export type Guest = Extract<Actor, { type: 'invited' }>

export function guestOf({ actor }: As): Guest | undefined {
  return actor.type === 'invited' && actor.reads === 'page' ? actor : undefined
}

/** Their matter, where they gave the second thing and nobody has ended their invitation. */
export async function theirMatter(tx: Work, { matter, subject, invitation }: Guest) {
  const row = await matterRow(tx, matter)
  const { events } = await tx.load(matter)
  const state = fold(complaint, events.map(complaintEvent))
  if (!row || state.type !== 'Open') return undefined
  const { facts } = state
  const isIn = pageInvitationsOf(conductOf(facts, subject)).some(
    one => one.invitation === invitation && !one.ended,
  )
  return isIn ? { row, events, facts, conduct: conductOf(facts, subject) } : undefined
}
