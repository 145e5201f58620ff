/** Which letter to write. */
import { letterKinds } from '#casework'
import { page } from '../../page.ts'
import { mayRead } from '../matter-frame.ts'
import { taskAt } from '../task.ts'
import { kindWords } from './kinds.ts'

export const writeLetter = page({
  path: '/work/matters/:matter/letters/write',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/letters/write.njk',
  title: 'Write a letter',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    if (!found) return undefined
    const { address, reference } = found.task
    const kinds = letterKinds.map(kind => ({
      text: kindWords[kind],
      href: kind === 'update' ? `${address}/letters/new` : `${address}/letters/write/${kind}`,
    }))
    return { address, reference, kinds }
  },
  back: (_here, { address }) => `${address}/letters`,
  reference: ({ reference }) => reference,
})
