/** Before any receipt: whether somebody else could see where it would go. */
import { accepted, refuse } from '#kernel'
import { page } from '../../../page.ts'
import type { Sheet } from '../../../sheet.ts'
import { holderOf } from '../../holder.ts'

const answers = ['yes', 'not-sure', 'no'] as const

function read(sheet: Sheet) {
  const seen = sheet.choice('seen', answers)
  return seen ? accepted(seen) : refuse([{ field: 'seen', words: sheet.t('missing') }])
}

export const proof = page({
  path: '/report/sent/proof',
  may: 'anyone',
  template: 'report/sent/proof/proof.njk',
  back: '/report/sent',
  async show(desk, here) {
    const holder = holderOf(here)
    const found = holder && (await desk.report.confirmation(holder))
    return found ? { answers } : { elsewhere: '/report/sent' }
  },
  read,
  explain: (refusal: never) => refusal,
  // Kept in the address and nowhere else: it is only for what the next page says.
  submit: async (_desk, _here, seen) => accepted(seen),
  next: (_here, seen) => `/report/sent/proof/how?seen=${seen}`,
})
