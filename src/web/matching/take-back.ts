/** Going back to what comes with Candour. */
import { accepted, refuse } from '#kernel'
import { elsewhere, page } from '../page.ts'
import { explain, matchingPath } from './words.ts'

export const takeBackMatching = page({
  path: `${matchingPath}/take-back`,
  may: 'settle matching',
  template: 'matching/take-back.njk',
  title: 'Go back to what comes with Candour',
  back: matchingPath,
  async show(desk, { as }) {
    const inUse = (await desk.matching.matching(as))?.inUse
    return inUse ? { version: inUse.version } : elsewhere(matchingPath)
  },
  read(sheet) {
    const why = sheet.text('why')
    return why ? accepted({ why }) : refuse([{ field: 'why', words: 'Enter why' }])
  },
  explain,
  submit: (desk, { as }, asked: Readonly<{ why: string }>) =>
    desk.matching.takeBackModel(as, asked),
  next: () => `${matchingPath}?done=took-back`,
})
