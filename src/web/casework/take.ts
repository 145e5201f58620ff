/** "Take it": the asker becomes the complaint's handler. */
import { accepted, parseMatterId, refuse } from '#kernel'
import { action } from '../page.ts'
import { withDone } from './done.ts'
import { addressOf } from './duty-words.ts'
import { mayRead } from './matter-frame.ts'
import { explainBeside } from './refusals.ts'

export const take = action({
  path: '/work/matters/:matter/take',
  may: mayRead,
  read: () => accepted(undefined),
  explain: explainBeside({ first: 'take' }),
  async submit(desk, { as, matter }) {
    const id = parseMatterId(matter)
    if (!id) return refuse({ type: 'NotPermitted' } as const)
    const taken = await desk.work.takeComplaint(as, { matter: id })
    return taken.ok ? accepted(id) : taken
  },
  next: (_here, matter) => withDone(addressOf(matter), 'taken'),
})
