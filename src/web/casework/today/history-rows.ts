/** What history asks of somebody today: late matches, and other forces asking or asked. */
import type { Desk } from '#desk'
import type { Around } from '../../page.ts'
import { addressOf } from '../duty-words.ts'
import { nearDay } from '../near-day.ts'

export async function historyToday(desk: Desk, here: Around) {
  const owner = (name: string | null) =>
    here.hideNames ? (name ? 'A colleague' : 'Nobody yet') : (name ?? 'Nobody yet')
  const late = await desk.people.lateMatches(here.as)
  const asked = await desk.people.forcesAsked(here.as)
  const asking = await desk.people.askedByForces(here.as)
  return {
    lateMatches: late.map(({ matter, reference, subject, on, handlerName }) => ({
      href: addressOf(matter, `history/${subject}`),
      matterHref: addressOf(matter),
      reference,
      since: nearDay(on, here),
      owner: owner(handlerName),
    })),
    forces: [
      ...asking.map(({ request, fromName, dueOn }) => ({
        href: `/work/asked/${request}`,
        what: `Answer ${fromName}: do we hold earlier matters of somebody?`,
        reference: undefined,
        matterHref: undefined,
        due: nearDay(dueOn, here),
        isLate: dueOn < here.today,
        owner: 'Whoever opens it',
      })),
      ...asked.map(({ matter, reference, subject, force, dueOn, handlerName }) => ({
        href: addressOf(matter, `history/${subject}`),
        what: dueOn < here.today ? `Chase ${force} about history` : `${force} is to answer`,
        reference,
        matterHref: addressOf(matter),
        due: nearDay(dueOn, here),
        isLate: dueOn < here.today,
        owner: owner(handlerName),
      })),
    ],
  }
}
