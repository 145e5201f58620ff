/** What happened. As much or as little as the person wants to say. */
import { typedAt } from '../draft.ts'
import { question } from '../question.ts'
import { readHappened } from './read.ts'

export const happened = question({
  name: 'happened',
  read: readHappened,
  view: told => ({ talking: typedAt(told, 'telling', 'telling') === 'talk-to-someone' }),
})
