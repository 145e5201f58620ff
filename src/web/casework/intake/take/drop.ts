/** Throwing away what was begun by mistake: asked once, with a reason not to. */
import { accepted } from '#kernel'
import { page } from '../../../page.ts'
import { answersOf } from './answers.ts'
import { addressIn, taking as takingAddress } from './pages.ts'

export const takeDrop = page({
  path: '/work/take/:taking/drop',
  may: 'take',
  audit: { look: 'matter', of: 'taking' },
  template: 'casework/intake/take/drop.njk',
  title: 'Delete what you have begun?',
  async show(desk, here) {
    const taking = await desk.work.taking(here.as, here.taking)
    const { happened_words: words } = taking ? answersOf(taking, 'happened') : {}
    return (
      taking && {
        words: typeof words === 'string' ? words : '',
        keep: addressIn(here.taking, 'arrived'),
      }
    )
  },
  back: takingAddress,
  read: () => accepted(undefined),
  explain: (refusal: never) => refusal,
  submit: (desk, { as, taking }) => desk.work.dropTaking(as, taking),
  next: () => `${takingAddress}?done=dropped`,
})
