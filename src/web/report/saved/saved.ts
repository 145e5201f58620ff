/** Away for now: the code to come back with, and until when it works. */
import { page } from '../../page.ts'
import { openDraft, toldIn } from '../draft.ts'
import { nextToAnswer } from '../journey.ts'

export const saved = page({
  path: '/report/saved',
  may: 'anyone',
  template: 'report/saved/saved.njk',
  async show(desk, here) {
    const draft = await openDraft(desk, here)
    if ('elsewhere' in draft) return draft
    const goOn = nextToAnswer({ told: toldIn(draft), today: here.today })
    return { code: draft.code, keptUntil: draft.keptUntil, goOn }
  },
})
