/** Having a new version worked out from the answers given here. It changes nothing by itself. */
import { accepted } from '#kernel'
import { page } from '../page.ts'
import { explain, matchingPath } from './words.ts'

export const learnMatching = page({
  path: `${matchingPath}/learn`,
  may: 'settle matching',
  template: 'matching/learn.njk',
  title: 'Have a new version worked out',
  back: matchingPath,
  async show(desk, { as }) {
    const found = await desk.matching.matching(as)
    return found && { answers: found.answers, isWaiting: found.proposed !== undefined }
  },
  read: () => accepted({}),
  explain,
  submit: (desk, { as }) => desk.matching.learn(as),
  next: () => `${matchingPath}?done=learned`,
})
