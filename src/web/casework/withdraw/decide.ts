/** Whether what was withdrawn goes on all the same, in the public interest. */
import { withDirectorGeneral, withdrawalWarnings } from '#casework'
import { accepted, type Day, matterId, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Sheet } from '../../sheet.ts'
import { type Gate, gateAt, type Missing, throughGate, type Waived } from '../gate.ts'
import { mayRead } from '../matter-frame.ts'
import { nearDay } from '../near-day.ts'
import { explainBeside } from '../refusals.ts'
import { against, filledWithToday, problemUnless, taskAt } from '../task.ts'

type Deciding = Waived & Readonly<{ on: Day; publicInterest: boolean; why: string }>

function read(sheet: Sheet, { gate }: Readonly<{ gate: Gate }>) {
  const on = sheet.readDay('on', 'the day it was decided', { notAfter: sheet.today })
  const choice = sheet.choice('interest', ['yes', 'no'])
  const why = sheet.lines('why')
  const through = throughGate(sheet, gate)
  if (on.ok && choice && why && through.ok)
    return accepted<Deciding>({
      on: on.value,
      publicInterest: choice === 'yes',
      why,
      ...through.value,
    })
  return refuse([
    ...problemUnless(choice, 'interest', 'Select whether it goes on'),
    ...problemUnless(why, 'why', 'Enter why'),
    ...(on.ok ? [] : [on.refusal]),
    ...(through.ok ? [] : through.refusal),
  ])
}

export const decideWithdrawal = page({
  path: '/work/matters/:matter/withdrawal/decide',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/withdraw/decide.njk',
  title: 'Decide whether it goes on in the public interest',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const facts = found?.view.facts
    if (!found || !facts) return undefined
    const { address, today } = found.task
    const until = facts.withdrawal?.pauseUntil
    const pause = until ? nearDay(until, here) : 'the pause'
    const what: Readonly<Record<string, string>> = {
      'house.asked-if-pressed': 'Ask whether anyone asked or pressed them to',
      'house.pressure-considered': 'Look at whether anybody pressed them',
      'house.cooling-off': `Wait until after ${pause}, in case of a change of mind`,
    }
    const missing = withdrawalWarnings(facts, today).map(
      (rule): Missing => ({
        what: what[rule] ?? rule,
        href:
          rule === 'house.cooling-off' ? `${address}/withdrawal` : `${address}/withdrawal/pressure`,
        who: 'This force’s rule',
        rule,
      }),
    )
    return {
      ...found.task,
      isWithDg: withDirectorGeneral(facts),
      gate: gateAt(here, `${address}/withdrawal/decide`, missing),
    }
  },
  back: (_here, { address }) => `${address}/withdrawal`,
  reference: ({ reference }) => reference,
  fill: ({ today }) => filledWithToday({ today }),
  read,
  explain: explainBeside({ first: 'interest', on: 'on', words: { why: 'why' } }),
  submit: (desk, { as, matter, seen }, deciding: Deciding) =>
    desk.work.decideWithdrawal(as, { matter: matterId(matter), ...against(seen), ...deciding }),
  next: ({ matter }) => `/work/matters/${matter}/withdrawal`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines('why') },
    ],
  },
})
