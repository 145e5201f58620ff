/** "I have posted it": a letter that could not go by itself has left on paper. */
import { accepted, parseLetterId, parseMatterId, refuse } from '#kernel'
import { action } from '../../page.ts'
import { withDone } from '../done.ts'
import { addressOf } from '../duty-words.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'

const ways = ['posted', 'handed-over'] as const

export const giveLetter = action({
  path: '/work/matters/:matter/letters/:letter/given',
  may: mayRead,
  // Both buttons say how; anything else was not sent by this page.
  read: sheet => accepted(sheet.choice('how', ways)),
  explain: explainBeside({ first: 'how' }),
  async submit(desk, { as, matter, letter }, how) {
    const [at, id] = [parseMatterId(matter), parseLetterId(letter)]
    if (!at || !id || !how) return refuse({ type: 'NotPermitted' } as const)
    const given = await desk.work.giveLetter(as, { matter: at, letter: id, how })
    return given.ok ? accepted(at) : given
  },
  next: (_here, matter) => withDone(`${addressOf(matter)}/letters`, 'given'),
})
