/** Withdraw a case before its proceedings begin, and where it goes instead. */
import { type Despite, decidedOnCase, type Route } from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, refuse } from '#kernel'
import { page } from '../../../page.ts'
import type { Problem, Sheet } from '../../../sheet.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import { type AtOfficer, officerAt } from '../at-officer.ts'
import { explainDespite, readDespite } from '../despite.ts'
import { nextTo, ofOfficer, type SentStep, stepOf, versionsBy } from '../form.ts'
import { ruleLine } from '../rule-line.ts'
import { type RouteChoice, routesOpen } from './routes.ts'

type Withdrawing = Despite & Readonly<{ on: Day; route: Route; consulted?: string; why: string }>
type Asking = Readonly<{ routes: readonly RouteChoice[] }>

function read(sheet: Sheet, { routes: open }: Asking) {
  const on = sheet.readDay('on', 'the day it was withdrawn', { notAfter: sheet.today })
  const route = sheet.choice(
    'route',
    open.map(({ value }) => value),
  )
  const [consulted, why] = [sheet.lines('consulted'), sheet.lines('why')]
  if (on.ok && route && why)
    return accepted<Withdrawing>({
      ...{ on: on.value, route, why },
      ...(consulted ? { consulted } : {}),
      ...readDespite(sheet),
    })
  const problems: readonly Problem[] = [
    ...problemUnless(route, 'route', 'Select what happens instead'),
    ...problemUnless(why, 'why', 'Enter why it is withdrawn'),
    ...(on.ok ? [] : [on.refusal]),
  ]
  return refuse(problems)
}

export const withdraw = page({
  ...ofOfficer,
  path: '/work/matters/:matter/conduct/:officer/withdraw',
  template: 'casework/conduct/deciding/withdraw.njk',
  title: 'Withdraw the case',
  async show(desk: Desk, here: AtOfficer) {
    const found = await officerAt(desk, here)
    if (!found) return undefined
    return {
      ...{ ...found.task, found, who: found.who, at: found.at },
      hasBegun: decidedOnCase(found.events).began !== undefined,
      rule: ruleLine('case.withdraw'),
      routes: await routesOpen(desk, here, found),
    }
  },
  fill: ({ found }) => filledWithToday(found.task),
  read,
  explain: explainDespite({ first: 'route', on: 'on', words: { why: 'why' } }),
  submit: (desk, sent: SentStep, withdrawing: Withdrawing) =>
    desk.conduct.withdrawCase(sent.as, { ...stepOf(sent), ...withdrawing }),
  next: nextTo('case-withdrawn'),
  versions: versionsBy('why'),
})
