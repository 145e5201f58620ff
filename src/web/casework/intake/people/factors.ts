/** National factors: what a complaint is set in, beside the categories of its allegations. */
import { accepted, matterId } from '#kernel'
import { factors, inUseOn } from '#law'
import { page } from '../../../page.ts'
import { withDone } from '../../done.ts'
import { mayRead } from '../../matter-frame.ts'
import { explainBeside } from '../../refusals.ts'
import { against, taskAt } from '../../task.ts'

export const chooseFactors = page({
  path: '/work/matters/:matter/factors',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/intake/people/factors.njk',
  title: 'Choose its factors',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    if (!found) return undefined
    return {
      ...found.task,
      chosen: found.view.facts?.factors ?? [],
      items: inUseOn(factors, here.today).map(({ code, name }) => ({ value: code, text: name })),
    }
  },
  back: (_here, { address }) => `${address}/people`,
  reference: ({ reference }) => reference,
  fill: ({ chosen }) => ({ factors: chosen }),
  read: (sheet, { items }) =>
    accepted(
      sheet.choices(
        'factors',
        items.map(({ value }) => value),
      ),
    ),
  explain: explainBeside({ first: 'factors' }),
  submit: (desk, { as, matter, seen, today }, chosen: readonly string[]) =>
    desk.work.noteFactors(as, {
      matter: matterId(matter),
      ...against(seen),
      on: today,
      factors: chosen,
    }),
  next: ({ matter }) => withDone(`/work/matters/${matter}/people`, 'factored'),
  versions: {
    of: ({ version }) => version,
    compare: ({ last }) => [{ name: 'What happened last', theirs: last, yours: 'Your factors' }],
  },
})
