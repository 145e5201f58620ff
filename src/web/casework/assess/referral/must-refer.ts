/** "This must be referred": said at once, with the last moment it can lawfully be done. */
import { type Day, daysBetween } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { elsewhere, page } from '../../../page.ts'
import { whyThisDay } from '../../duty-words.ts'
import { mayHandle } from '../../matter-frame.ts'
import { taskAt } from '../../task.ts'
import { referralDuty } from './due.ts'

function late(due: Day | null, today: Day): boolean {
  return due !== null && daysBetween(due, today) > 0
}

export const mustRefer = page({
  path: '/work/matters/:matter/referral/must',
  may: mayHandle,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/assess/referral/must-refer.njk',
  title: 'This must be referred',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    if (!found) return undefined
    const { view, task } = found
    const duty = referralDuty(view)
    const isReferred = (view.facts?.referred.length ?? 0) > 0
    // Nobody has said that it must be: that is asked first.
    if (!duty && !isReferred) return elsewhere(`${task.address}/referral`)
    const due = duty?.owed.due ?? null
    return {
      ...task,
      until: due && dateWords(here).day(due),
      isLate: late(due, here.today),
      why: duty && whyThisDay(duty, here),
      isReferred,
    }
  },
  back: (_here, { address }) => `${address}/referral`,
  reference: ({ reference }) => reference,
})
