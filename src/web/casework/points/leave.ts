/** Leaving an account or a point out of it, and why. Nothing is removed. */
import { accepted, matterId, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Sheet } from '../../sheet.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against } from '../task.ts'
import { lookingAt, whoIs } from './view.ts'

function read(sheet: Sheet) {
  const why = sheet.lines('why')
  return why ? accepted({ why }) : refuse([{ field: 'why', words: 'Enter why it is left out' }])
}
const explain = explainBeside({ first: 'why' })
const template = 'casework/points/leave.njk'

export const leaveAccount = page({
  path: '/work/matters/:matter/accounts/:account/leave',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template,
  title: 'Leave this account out',
  async show(desk, here) {
    const at = await lookingAt(desk, here, here.matter)
    const one = at?.facts.proof.accounts.find(({ account }) => account === here.account)
    const keeps = 'It counts for no point any more. It stays in the record, and so does why.'
    return at && one && { ...at.task, words: whoIs(at.facts, one.account, here), keeps }
  },
  back: ({ account }, { address }) => `${address}/accounts/${account}`,
  reference: ({ reference }) => reference,
  read,
  explain,
  submit: (desk, { as, matter, account, seen }, { why }) =>
    desk.evidence.leaveAccount(as, { matter: matterId(matter), ...against(seen), account, why }),
  next: ({ matter, account }) => `/work/matters/${matter}/accounts/${account}?done=left`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [{ name: 'Why', theirs: last, yours: sheet.lines('why') }],
  },
})

export const leavePoint = page({
  path: '/work/matters/:matter/points/:point/leave',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template,
  title: 'Leave this point',
  async show(desk, here) {
    const at = await lookingAt(desk, here, here.matter)
    const one = at?.facts.proof.points.find(({ point }) => point === here.point)
    const keeps = 'Nothing need be found of it. It stays in the record, and can be taken up again.'
    return at && one && { ...at.task, words: one.words, keeps }
  },
  back: ({ point }, { address }) => `${address}/points/${point}`,
  reference: ({ reference }) => reference,
  read,
  explain,
  submit: (desk, { as, matter, point, seen }, { why }) =>
    desk.evidence.leavePoint(as, { matter: matterId(matter), ...against(seen), point, why }),
  next: ({ matter, point }) => `/work/matters/${matter}/points/${point}?done=left`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [{ name: 'Why', theirs: last, yours: sheet.lines('why') }],
  },
})
