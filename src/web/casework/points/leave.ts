/** Leaving an account or a point out of it, and why. Nothing is removed. */
import { accepted, matterId, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Sheet } from '../../sheet.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, type TaskView } from '../task.ts'
import { lookingAt, whoIs } from './view.ts'

function read(sheet: Sheet) {
  const why = sheet.lines('why')
  return why ? accepted({ why }) : refuse([{ field: 'why', words: 'Enter why it is left out' }])
}
const explain = explainBeside({ first: 'why' })

type Leaving = TaskView & Readonly<{ words: string; keeps: string }>
/** What both ask in the same way: only whose it is, and what follows, are their own. */
const leaving = {
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/points/leave.njk',
  reference: ({ reference }: Leaving) => reference,
  versions: {
    of: ({ version }: Leaving) => version,
    compare: ({ last }: Leaving, sheet: Sheet) => [
      { name: 'Why', theirs: last, yours: sheet.lines('why') },
    ],
  },
} as const

export const leaveAccount = page({
  ...leaving,
  path: '/work/matters/:matter/accounts/:account/leave',
  title: 'Leave this account out',
  async show(desk, here) {
    const at = await lookingAt(desk, here, here.matter)
    const one = at?.facts.proof.accounts.find(({ account }) => account === here.account)
    const keeps = 'It counts for no point any more. It stays in the record, and so does why.'
    return at && one && { ...at.task, words: whoIs(at.facts, one.account, here), keeps }
  },
  back: ({ account }, { address }) => `${address}/accounts/${account}`,
  read,
  explain,
  submit: (desk, { as, matter, account, seen }, { why }) =>
    desk.evidence.leaveAccount(as, { matter: matterId(matter), ...against(seen), account, why }),
  next: ({ matter, account }) => `/work/matters/${matter}/accounts/${account}?done=left`,
})

export const leavePoint = page({
  ...leaving,
  path: '/work/matters/:matter/points/:point/leave',
  title: 'Leave this point',
  async show(desk, here) {
    const at = await lookingAt(desk, here, here.matter)
    const one = at?.facts.proof.points.find(({ point }) => point === here.point)
    const keeps = 'Nothing need be found of it. It stays in the record, and can be taken up again.'
    return at && one && { ...at.task, words: one.words, keeps }
  },
  back: ({ point }, { address }) => `${address}/points/${point}`,
  read,
  explain,
  submit: (desk, { as, matter, point, seen }, { why }) =>
    desk.evidence.leavePoint(as, { matter: matterId(matter), ...against(seen), point, why }),
  next: ({ matter, point }) => `/work/matters/${matter}/points/${point}?done=left`,
})
