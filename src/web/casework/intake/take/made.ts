/** It is made: the reference and the code, to be said aloud, and where to go on. */
import { page } from '../../../page.ts'
import { mayDo } from '../../../permission.ts'
import { addressOf } from '../../duty-words.ts'

export const takeMade = page({
  path: '/work/take/:taking/made',
  may: 'take',
  audit: { look: 'matter', of: 'taking' },
  template: 'casework/intake/take/made.njk',
  title: 'The complaint is made',
  async show(desk, here) {
    const made = await desk.work.taken(here.as, here.taking)
    const isLocal = !mayDo(here.as, 'handle')
    return (
      made && {
        ...made,
        isLocal,
        address: addressOf(made.matter),
        putRight: addressOf(made.matter, 'put-right'),
        log: addressOf(made.matter, 'log'),
      }
    )
  },
  reference: ({ reference }) => reference,
})
