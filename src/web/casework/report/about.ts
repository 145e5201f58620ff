/** Which account, and which point, a thing that happened is about: its event holds their ids. */
import type { Facts } from '#casework'
import type { Entry } from '#desk'
import type { Around } from '../../page.ts'
import { markOf, whoIs } from '../points/view.ts'
import { type Line, line } from '../story/line.ts'

/** None for what says it itself. */
export function aboutLines({ event }: Entry, facts: Facts, here: Around): readonly Line[] {
  const account = (id: string) => line('Account', `${markOf(facts, id)} ${whoIs(facts, id, here)}`)
  const point = (id: string | undefined) =>
    line('Point', facts.proof.points.find(one => one.point === id)?.words)
  switch (event.type) {
    case 'PositionTaken':
    case 'AccountTested':
    case 'AccountNotTested':
      return [...account(event.account), ...point(event.point)]
    case 'AccountLeft':
      return account(event.account)
    case 'PointLeft':
    case 'FactFound':
      return point(event.point)
    default:
      return []
  }
}
