/** A change of mind: the withdrawal is taken back, and the complaint goes on as it was. */
import { accepted } from '#kernel'
import { elsewhere, page } from '../../page.ts'
import { explainTo, theirs, wholeComplaint, withDone } from '../theirs.ts'

export const takeBack = page({
  path: '/track/take-back',
  may: 'code holder',
  template: 'track/take-back/take-back.njk',
  back: wholeComplaint,
  async show(desk, here) {
    const found = await theirs(desk, here)
    if (!found || 'elsewhere' in found) return found
    const { withdrawal } = found.known
    return withdrawal ? { withdrawnOn: withdrawal.on } : elsewhere(wholeComplaint)
  },
  read: ({ lines, t }) => accepted({ words: lines('words') || t('words.none') }),
  explain: explainTo('words'),
  submit: (desk, { as }, asked) => desk.track.takeBack(as, asked),
  next: () => withDone('taken-back'),
})
