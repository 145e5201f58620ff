/** Where a case goes that no proceedings are brought on. */
import { decidedOnCase, type Route } from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, refuse } from '#kernel'
import { page } from '../../../page.ts'
import type { Problem, Sheet } from '../../../sheet.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import { type AtOfficer, officerAt } from '../at-officer.ts'
import { explainDespite } from '../despite.ts'
import { nextTo, ofOfficer, type SentStep, stepOf, versionsBy } from '../form.ts'
import { type RouteChoice, routesOpen } from './routes.ts'

type Stage = 'report' | 'finding'
type Choosing = Readonly<{ on: Day; stage: Stage; route: Route; consulted?: string; why: string }>
type Asking = Readonly<{ stage: Stage; routes: readonly RouteChoice[] }>

function read(sheet: Sheet, { stage, routes: open }: Asking) {
  const on = sheet.readDay('on', 'the day it was decided', { notAfter: sheet.today })
  const route = sheet.choice(
    'route',
    open.map(({ value }) => value),
  )
  const [consulted, why] = [sheet.lines('consulted'), sheet.lines('why')]
  const isAsked = route === undefined || route === 'no-action' || consulted !== ''
  if (on.ok && route && why && isAsked)
    return accepted<Choosing>({
      ...{ on: on.value, stage, route, why },
      ...(consulted ? { consulted } : {}),
    })
  const problems: readonly Problem[] = [
    ...problemUnless(route, 'route', 'Select what happens instead'),
    ...problemUnless(isAsked, 'consulted', 'Enter what the line manager said when asked'),
    ...problemUnless(why, 'why', 'Enter why'),
    ...(on.ok ? [] : [on.refusal]),
  ]
  return refuse(problems)
}

export const noCase = page({
  ...ofOfficer,
  path: '/work/matters/:matter/conduct/:officer/no-case',
  template: 'casework/conduct/deciding/no-case.njk',
  title: 'Decide what happens instead of proceedings',
  async show(desk: Desk, here: AtOfficer) {
    const found = await officerAt(desk, here)
    if (!found) return undefined
    const { finding, determined } = decidedOnCase(found.events)
    const stage: Stage = finding ? 'finding' : 'report'
    return {
      ...{ ...found.task, found, who: found.who, at: found.at, stage },
      isOpen: finding?.level === 'neither' || determined?.form === 'none',
      routes: await routesOpen(desk, here, found),
    }
  },
  fill: ({ found }) => filledWithToday(found.task),
  read,
  explain: explainDespite({ first: 'route', on: 'on', words: { why: 'why' } }),
  submit: (desk, sent: SentStep, choosing: Choosing) =>
    desk.conduct.chooseRoute(sent.as, { ...stepOf(sent), ...choosing }),
  next: nextTo('route-chosen'),
  versions: versionsBy('why'),
})
