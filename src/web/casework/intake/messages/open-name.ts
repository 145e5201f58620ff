/** Who may know a sealed name from now on: only as whoever it is wishes, in their words. */
import type { Sealed } from '#casework'
import { accepted, matterId, type Result, refuse } from '#kernel'
import { page } from '../../../page.ts'
import type { Problem } from '../../../sheet.ts'
import { withDone } from '../../done.ts'
import { explainBeside } from '../../refusals.ts'
import { against, problemUnless, taskAt } from '../../task.ts'

type Opening = Readonly<{ sealed: Sealed; wish: string }>
const mayKnows = ['team', 'one-person', 'nobody'] as const

export const openName = page({
  path: '/work/matters/:matter/name',
  may: 'open a sealed name',
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/intake/messages/open-name.njk',
  title: 'Who may know the name',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const sealed = found?.view.facts?.sealed
    return found && sealed && { ...found.task, sealed }
  },
  back: (_here, { address }) => `${address}/people`,
  reference: ({ reference }) => reference,
  fill: ({ sealed }) => ({ 'may-know': sealed.mayKnow, named: sealed.named ?? '' }),
  read(sheet): Result<Opening, readonly Problem[]> {
    const mayKnow = sheet.choice('may-know', mayKnows)
    const named = sheet.text('named')
    const wish = sheet.lines('wish')
    const hasName = mayKnow !== 'one-person' || named !== ''
    if (mayKnow && hasName && wish)
      return accepted({
        sealed: { mayKnow, ...(mayKnow === 'one-person' ? { named } : {}) },
        wish,
      })
    return refuse([
      ...problemUnless(mayKnow, 'may-know', 'Select who may know the name'),
      ...problemUnless(hasName, 'named', 'Enter the name of the one person who may know'),
      ...problemUnless(wish, 'wish', 'Enter how they told us of this wish'),
    ])
  },
  explain: explainBeside({ first: 'wish', words: { why: 'wish' } }),
  submit: (desk, { as, matter, seen }, opening: Opening) =>
    desk.work.openName(as, { matter: matterId(matter), ...against(seen), ...opening }),
  next: ({ matter }) => withDone(`/work/matters/${matter}/people`, 'opened'),
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines('wish') },
    ],
  },
})
