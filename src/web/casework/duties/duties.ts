/** Everything owed in a complaint: in what state, by whom, by when, and why. */
import { page } from '../../page.ts'
import { headOf, matterAt, mayHandle } from '../matter-frame.ts'
import { clocksIn } from './clocks.ts'
import { groupHints, groupsOf, groupTitles, tagOf } from './groups.ts'
import { dutyRow } from './row.ts'

/** More clocks than this are not told apart in one picture; the lists hold them all. */
const drawnMost = 30

export const duties = page({
  path: '/work/matters/:matter/duties',
  may: mayHandle,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/duties/duties.njk',
  async show(desk, here) {
    const view = await matterAt(desk, here, here.matter)
    if (!view) return undefined
    return {
      head: headOf(view, here, 'duties'),
      part: 'Duties',
      clocks: clocksIn(view, here, { duties: view.duties, max: drawnMost }),
      groups: groupsOf(view.duties).map(({ name, duties: within }) => ({
        name,
        title: groupTitles[name],
        hint: groupHints[name],
        rows: within.map(due => dutyRow(due, tagOf(due), { view, here })),
      })),
    }
  },
  title: ({ head }) => `Duties, ${head.reference}`,
  reference: ({ head }) => head.reference,
})
