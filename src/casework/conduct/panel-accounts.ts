/**
 * The account of somebody who sits, where their seat was named without it: what they read and write
 * goes by the seat from then on. One person for a seat, and one seat for a person.
 */
import { type PersonId, refuse } from '#kernel'
import type { Decides, Tells } from '../complaint/area.ts'
import { untold } from '../complaint/area.ts'
import type { ComplaintRefusal } from '../complaint/words.ts'
import { type ConductFacts, conductOf } from './conduct.ts'
import { putOutOf, sittingOf } from './panel-standing.ts'
import { recorded } from './recorded.ts'
import type { Step, Today } from './step.ts'

export type AccountTied = Step & Readonly<{ seat: string; person: PersonId }>

type Tie = { TiePanelAccount: AccountTied & Today }

/** What opens to a seat never opens again to whoever was put out of one. */
export function satBefore(
  events: ConductFacts,
  person: PersonId | undefined,
): ComplaintRefusal | undefined {
  const seat = putOutOf(events, person)
  return seat && { type: 'SatBefore', name: seat.member.name }
}

export const panelAccountDecides: Decides<Tie> = {
  TiePanelAccount({ today, on, entry, subject, seat, person }, facts) {
    const events = conductOf(facts, subject)
    const sits = sittingOf(events)
    const found = sits.find(one => one.seat === seat)
    if (!found) return refuse({ type: 'NoSuchEntry' })
    const taken = found.member.person ? found : sits.find(one => one.member.person === person)
    return recorded(
      { type: 'PanelAccountTied', on, entry, subject, seat, person },
      { today, facts },
      taken && { type: 'SeatTaken', name: taken.member.name },
      satBefore(events, person),
    )
  },
}

export const panelAccountTells: Tells<{ PanelAccountTied: AccountTied }> = {
  PanelAccountTied: untold,
}
