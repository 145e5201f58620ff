/** The whole job of an investigation on one page: what stands open in each part of it. */
import { page } from '../../page.ts'
import { headOf, matterAt, mayRead } from '../matter-frame.ts'
import { partsOf } from './parts.ts'

export const investigation = page({
  path: '/work/matters/:matter/investigation',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/investigation/hub.njk',
  async show(desk, here) {
    const view = await matterAt(desk, here, here.matter)
    const facts = view?.facts
    if (!view || !facts) return undefined
    const head = headOf(view, here, 'investigation')
    return { head, part: 'Investigation', parts: partsOf(view, facts, head.address) }
  },
  title: ({ head }) => `Investigation, ${head.reference}`,
  reference: ({ head }) => head.reference,
})
