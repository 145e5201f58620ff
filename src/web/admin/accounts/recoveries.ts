/** Those who ask to be let back in, and one of the two answers each needs. */
import { accepted, type OneOf, type PersonId, type Result, refuse } from '#kernel'
import { elsewhere, page } from '../../page.ts'
import type { Problem, Sheet } from '../../sheet.ts'
import { explain } from './words.ts'

export const recoveries = page({
  path: '/admin/recoveries',
  may: 'approve recovery',
  template: 'admin/accounts/recoveries.njk',
  title: 'Let people back in',
  async show(desk, { as }) {
    const all = await desk.accounts.recoveries(as)
    return all && { recoveries: all }
  },
})

type Answer = OneOf<{ Approve: {}; Refuse: { why: string } }> & Readonly<{ person: PersonId }>

function read(
  sheet: Sheet,
  { person }: Readonly<{ person: PersonId }>,
): Result<Answer, readonly Problem[]> {
  const answer = sheet.choice('do', ['approve', 'refuse'])
  const why = sheet.lines('why')
  if (answer === 'approve') return accepted({ type: 'Approve', person })
  if (answer === 'refuse' && why) return accepted({ type: 'Refuse', why, person })
  return answer
    ? refuse([{ field: 'why', words: 'Enter why' }])
    : refuse([{ field: 'do', words: 'Select whether to let them back in' }])
}

export const recovery = page({
  path: '/admin/recoveries/:person',
  may: 'approve recovery',
  audit: { look: 'account', of: 'person' },
  template: 'admin/accounts/recovery.njk',
  title: 'Let somebody back in',
  back: '/admin/recoveries',
  async show(desk, { as, person, query }) {
    const all = await desk.accounts.recoveries(as)
    const found = all?.find(one => one.person === person)
    if (!found) return query.has('agreed') ? elsewhere('/admin/recoveries') : undefined
    const told = found.isApproved && query.has('agreed')
    const link = told ? await desk.accounts.linkToHandOver(as, found.person) : undefined
    return { ...found, link }
  },
  read,
  explain,
  submit: ({ accounts }, { as }, answer: Answer) =>
    answer.type === 'Approve'
      ? accounts.approveRecovery(as, answer)
      : accounts.refuseRecovery(as, answer),
  next: ({ person }) => `/admin/recoveries/${person}?agreed=yes`,
})
