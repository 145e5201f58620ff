/** The start of a complaint: what it takes, other ways, and what happens to what is told. */
import { page } from '../../page.ts'
import { toldIn } from '../draft.ts'
import { holderOf } from '../holder.ts'
import { nextToAnswer } from '../journey.ts'

export const start = page({
  path: '/report',
  may: 'anyone',
  template: 'report/start/start.njk',
  async show(desk, here) {
    const holder = holderOf(here)
    const held = holder ? await desk.report.held(holder) : undefined
    const goOn =
      held?.type === 'Open'
        ? nextToAnswer({ told: toldIn(held.draft), today: here.today })
        : undefined
    return { goOn, forces: desk.report.forces() }
  },
  back: () => '/',
})
