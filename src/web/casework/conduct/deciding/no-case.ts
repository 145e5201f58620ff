/** Where a case goes that no proceedings are brought on. */
import { type Despite, decidedOnCase, type Route, severityOf } from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, refuse } from '#kernel'
import { page } from '../../../page.ts'
import type { Problem, Sheet } from '../../../sheet.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import { type AtOfficer, officerAt } from '../at-officer.ts'
import { explainDespite, readDespite } from '../despite.ts'
import { nextTo, ofOfficer, type SentStep, stepOf, versionsBy } from '../form.ts'
import { type RouteChoice, routesOpen } from './routes.ts'

type Stage = 'severity' | 'report' | 'finding'
type Choosing = Despite &
  Readonly<{ on: Day; stage: Stage; route: Route; consulted?: string; why: string }>
type Asking = Readonly<{ stage: Stage; routes: readonly RouteChoice[] }>

function read(sheet: Sheet, { stage, routes: open }: Asking) {
  const on = sheet.readDay('on', 'the day it was decided', { notAfter: sheet.today })
  const route = sheet.choice(
    'route',
    open.map(({ value }) => value),
  )
  const [consulted, why] = [sheet.lines('consulted'), sheet.lines('why')]
  // At severity it is law that was read: it can be said how it came about that nobody was asked.
  const needsNobody = route === undefined || route === 'no-action' || stage === 'severity'
  const isAsked = needsNobody || consulted !== ''
  if (on.ok && route && why && isAsked)
    return accepted<Choosing>({
      ...{ on: on.value, stage, route, why },
      ...(consulted ? { consulted } : {}),
      ...readDespite(sheet),
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
    const isNeither = severityOf(found.events).stands?.level === 'neither'
    const stage: Stage = finding ? 'finding' : determined ? 'report' : 'severity'
    return {
      ...{ ...found.task, found, who: found.who, at: found.at, stage },
      isOpen:
        finding?.level === 'neither' ||
        determined?.form === 'none' ||
        (stage === 'severity' && isNeither),
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
