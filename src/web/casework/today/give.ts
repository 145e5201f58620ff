/** Gives the matters ticked on a list to one colleague. Never decides anything about them. */
import { whoses } from '#desk'
import { accepted, parseMatterId, refuse } from '#kernel'
import { action } from '../../page.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { lists } from './lists.ts'

const most = 200

export const give = action({
  path: '/work/give',
  may: mayRead,
  read(sheet) {
    const { matter = [] } = sheet.answers()
    const ticked = typeof matter === 'string' ? [matter] : matter
    const matters = [...new Set(ticked)].flatMap(one => parseMatterId(one) ?? []).slice(0, most)
    const whose = sheet.choice('list', whoses) ?? 'mine'
    const to = sheet.text('handler')
    if (matters.length === 0)
      return refuse([{ field: 'matter', words: 'Tick at least one matter to give' }])
    if (!to) return refuse([{ field: 'handler', words: 'Choose the colleague to give them to' }])
    return accepted({ matters, whose, to })
  },
  explain: explainBeside({ first: 'matter' }),
  async submit(desk, { as }, { matters, whose, to }) {
    const colleagues = await desk.work.colleagues(as)
    const handler = colleagues.find(({ person }) => person === to)?.person
    if (!handler) return refuse({ type: 'NotPermitted' } as const)
    const done = await desk.work.assignMany(as, { matters, handler })
    return done.ok ? accepted({ whose, not: done.value.not.length }) : done
  },
  next: (_here, { whose, not }) =>
    `${lists[whose].address}?done=${not > 0 ? 'some-not' : 'assigned'}`,
})
