/**
 * The account of somebody who sits, where their seat was named without it: what they read and write
 * goes by the seat from then on. One person for a seat, and one seat for a person.
 */
import { type PersonId, refuse } from '#kernel'
import type { Decides, Tells } from '../complaint/area.ts'
import { untold } from '../complaint/area.ts'
import { conductOf } from './conduct.ts'
import { sittingOf } from './panel-standing.ts'
import { recorded } from './recorded.ts'
import type { Step, Today } from './step.ts'

export type AccountTied = Step & Readonly<{ seat: string; person: PersonId }>

type Tie = { TiePanelAccount: AccountTied & Today }

export const panelAccountDecides: Decides<Tie> = {
  TiePanelAccount({ today, on, entry, subject, seat, person }, facts) {
    const sits = sittingOf(conductOf(facts, subject))
    const found = sits.find(one => one.seat === seat)
    if (!found) return refuse({ type: 'NoSuchEntry' })
    const taken = found.member.person ? found : sits.find(one => one.member.person === person)
    return recorded(
      { type: 'PanelAccountTied', on, entry, subject, seat, person },
      { today, facts },
      taken && { type: 'SeatTaken', name: taken.member.name },
    )
  },
}

export const panelAccountTells: Tells<{ PanelAccountTied: AccountTied }> = {
  PanelAccountTied: untold,
}
