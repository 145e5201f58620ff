/** "I have posted it": a letter that could not go by itself has left on paper. */
import { accepted, parseLetterId, parseMatterId, refuse } from '#kernel'
import { action } from '../page.ts'
import { withDone } from './done.ts'
import { addressOf } from './duty-words.ts'
import { mayRead } from './matter-frame.ts'
import { explainBeside } from './refusals.ts'

const ways = ['posted', 'handed-over'] as const

export const giveLetter = action({
  path: '/work/matters/:matter/letters/:letter/given',
  may: mayRead,
  read(sheet) {
    const how = sheet.choice('how', ways)
    const words = 'Say whether it was posted or handed over'
    return how ? accepted(how) : refuse([{ field: 'how', words }])
  },
  explain: explainBeside({ first: 'how' }),
  async submit(desk, { as, matter, letter }, how) {
    const [at, id] = [parseMatterId(matter), parseLetterId(letter)]
    if (!at || !id) return refuse({ type: 'NotPermitted' } as const)
    const given = await desk.work.giveLetter(as, { matter: at, letter: id, how })
    return given.ok ? accepted(at) : given
  },
  next: (_here, matter) => withDone(`${addressOf(matter)}/letters`, 'given'),
})
