/** The second thing: what whoever was let in chose. The code alone opens nothing of this page. */
import { accepted, type OneOf, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Sheet } from '../../sheet.ts'
import { secondLimits } from '../../track/pace.ts'
import { officerPageAt } from '../theirs.ts'

type Refusal = OneOf<{ NotTheOne: { words: string } }>

function read({ text, t }: Sheet) {
  const typed = text('second')
  return typed === ''
    ? refuse([{ field: 'second', words: t('missing') }])
    : accepted({ typed, wrong: t('wrong') })
}

export const secondOfficer = page({
  path: '/officer/second',
  may: 'invited',
  template: 'officer/second/second.njk',
  async show(_desk, { as }) {
    const isOpen = as.actor.type === 'invited' && as.actor.reads === 'page'
    return isOpen ? { elsewhere: officerPageAt } : {}
  },
  read,
  explain: ({ words }: Refusal) => ({ field: 'second', words }),
  async submit(desk, { as, door }, { typed, wrong }) {
    if (as.actor.type !== 'invited') return refuse({ type: 'NotPermitted' })
    const { authority } = as
    const { invitation, matter, subject, guest } = as.actor
    const holder = { authority, invitation, matter, subject, guest }
    if (!(await desk.officer.givesSecond(holder, typed)))
      return refuse({ type: 'NotTheOne', words: wrong })
    // A new session: whoever copied the old cookie has nothing.
    await door.close()
    await door.open({ type: 'Invited', ...holder, reads: 'page' })
    return accepted(undefined)
  },
  next: () => officerPageAt,
  limits: secondLimits,
})
