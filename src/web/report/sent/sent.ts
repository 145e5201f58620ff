/** What a person is told once their complaint is in: reference, code, dates, proof. */
import { accepted } from '#kernel'
import { action, page } from '../../page.ts'
import { promisesOf } from '../../promises.ts'
import { holderOf } from '../holder.ts'

/** What was just done on one of the pages behind this one, as the address says it. */
const dones = ['second', 'post', 'email', 'not-now', 'equality', 'forgotten'] as const

export const sent = page({
  path: '/report/sent',
  may: 'anyone',
  template: 'report/sent/sent.njk',
  async show(desk, here) {
    const { today, t, query } = here
    const done = dones.find(one => one === query.get('done'))
    const holder = holderOf(here)
    const found = holder && (await desk.report.confirmation(holder))
    if (!found) return { confirmation: undefined, done: done === 'forgotten' ? done : undefined }
    const { authority, duties, reachable } = found
    return {
      done: done === 'forgotten' ? undefined : done,
      force: authority,
      confirmation: found,
      isReport: found.kind === 'possible conduct matter',
      promises: promisesOf({ duties, authority, today, reachable, t }),
      // A duty about somebody's conduct: there is none where it is about the service.
      mustKeep: duties.some(({ owed }) => owed.rule.startsWith('complaints.preserve-evidence')),
    }
  },
})

/** On a shared phone or computer: this browser no longer holds what was sent. */
export const forget = action({
  path: '/report/sent/forget',
  may: 'anyone',
  read: () => accepted(undefined),
  explain: (refusal: never) => refusal,
  async submit(_desk, { cookies }) {
    cookies.clear('draft')
    return accepted(undefined)
  },
  next: () => '/report/sent?done=forgotten',
})
