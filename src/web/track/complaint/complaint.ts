/** The whole of a complaint as its complainant reads it, once the second thing was given. */
import type { TrackedContent } from '#desk'
import type { Day } from '#kernel'
import { heldByCode, page } from '../../page.ts'
import { type Promises, promisesOf } from '../../promises.ts'
import type { Words } from '../../words.ts'
import { sizeOf } from '../size.ts'
import { lastDayOf, storyOf } from './story.ts'

/** The day the next update is due, where nothing has been written down since a day before today. */
function quietOf(steps: TrackedContent['steps'], promises: Promises, today: Day) {
  const since = lastDayOf(steps)
  if (since === undefined || since >= today) return undefined
  const update = promises.all.find(({ about, state }) => about === 'update' && state === 'open')
  return { since, due: update?.on ?? undefined }
}

function filesOf(documents: TrackedContent['documents'], t: Words['t']) {
  return documents.map(({ name, bytes, receivedOn }) => ({
    name,
    size: sizeOf(bytes, t),
    receivedOn,
  }))
}

export const complaint = page({
  path: '/track/complaint',
  may: 'code holder',
  audit: { look: 'matter', of: heldByCode },
  template: 'track/complaint/complaint.njk',
  async show(desk, { as, today, t }) {
    if (as.actor.type === 'tracker' && as.actor.reads === 'dates')
      return { elsewhere: '/track/second' }
    const found = await desk.track.content(as)
    if (!found) return undefined
    const { authority, reference, duties, handlerName, words, steps, letters, documents } = found
    const promises = promisesOf({ duties, authority, today, t })
    return {
      force: authority,
      reference,
      promises,
      contact: handlerName,
      quiet: quietOf(steps, promises, today),
      story: storyOf(steps, t),
      words,
      letters: letters.map(({ letter, sentOn }) => ({ letter, sentOn })),
      files: filesOf(documents, t),
    }
  },
})
