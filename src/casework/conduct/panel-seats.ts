/** Whose proceedings a panel's work is open in, by who sits. */
import type { PersonId, SubjectId } from '#kernel'
import type { Facts } from '../complaint/facts.ts'
import { conductOf } from './conduct.ts'
import { type Seat, seatsOf, sittingOf } from './panel-standing.ts'

/**
 * Whose proceedings somebody may read and write in as their panel. Whoever was ever named here by
 * their account does so where they sit and nowhere else: no longer once they were replaced or left,
 * or it was sent to a new panel. Nor does anybody else where all who sit are named by theirs; where
 * somebody is not, whoever was given the matter may be them.
 */
export function seatsOpenTo(
  facts: Pick<Facts, 'conduct' | 'subjects'>,
  person: PersonId,
): ReadonlySet<SubjectId> {
  const all = facts.subjects.map(({ subject }) => {
    const events = conductOf(facts, subject)
    return { subject, ever: seatsOf(events), now: sittingOf(events) }
  })
  const isTheirs = ({ member }: Seat) => member.person === person
  const isNamed = all.some(({ ever }) => ever.some(isTheirs))
  const open = all.filter(({ now }) => {
    if (isNamed) return now.some(isTheirs)
    return now.length === 0 || now.some(({ member }) => member.person === undefined)
  })
  return new Set(open.map(({ subject }) => subject))
}
