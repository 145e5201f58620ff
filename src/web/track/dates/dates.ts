/** What the code alone opens: what happens next, and by which day. No words, and no names. */
import { heldByCode, page } from '../../page.ts'
import { promisesOf } from '../../promises.ts'
import { wordsAbout } from '../report-words.ts'

export const dates = page({
  path: '/track/dates',
  may: 'code holder',
  audit: { look: 'matter', of: heldByCode },
  template: 'track/dates/dates.njk',
  async show(desk, { as, today, t }) {
    if (as.actor.type === 'tracker' && as.actor.reads === 'content')
      return { elsewhere: '/track/complaint' }
    const found = await desk.track.dates(as)
    if (!found) return undefined
    const { authority, reference, receivedOn, loggedOn, duties, secondChosen, reachable } = found
    const { toldOn, kind } = found
    const promises = promisesOf({ duties, authority, today, reachable, toldOn, t })
    return {
      force: authority,
      reference,
      receivedOn,
      loggedOn,
      promises,
      toldOn,
      isReport: kind !== 'complaint',
      about: wordsAbout(t, kind !== 'complaint'),
      secondChosen,
      contact: null,
    }
  },
})
