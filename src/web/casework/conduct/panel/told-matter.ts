/** Who is told of an inquest or of a review, by whoever holds it: of the whole matter. */
import { invitedToMatter } from '#casework'
import type { Desk } from '#desk'
import { matterId } from '#kernel'
import { type Around, page } from '../../../page.ts'
import { explainBeside } from '../../refusals.ts'
import { against, taskAt } from '../../task.ts'
import { ofOfficer, versionsBy } from '../form.ts'
import { fillInviting, type Inviting, listShown, readInviting } from './inviting.ts'

type AtMatter = Around & Readonly<{ matter: string }>

export const toldMatter = page({
  ...ofOfficer,
  path: '/work/matters/:matter/told',
  template: 'casework/conduct/panel/told.njk',
  title: 'Who is told of an inquest or a review',
  async show(desk: Desk, here: AtMatter) {
    const found = await taskAt(desk, here, here.matter)
    const facts = found?.view.facts
    if (!found || !facts) return undefined
    const events = invitedToMatter(facts)
    return {
      ...found.task,
      ...listShown({ events, occasions: ['inquest', 'review'], listed: false }, here),
      at: `${found.task.address}/conduct`,
      who: '',
      stands: '',
      list: '',
    }
  },
  fill: fillInviting,
  read: readInviting,
  explain: explainBeside({
    first: 'whom',
    on: 'on',
    words: { who: 'name', how: 'how', place: 'place' },
  }),
  submit: (desk, { as, command, matter, seen }, inviting: Inviting) =>
    desk.conduct.invite(as, {
      ...{ matter: matterId(matter), ...against(seen) },
      ...{ entry: command, invitee: command, ...inviting },
    }),
  next: ({ matter }) => `/work/matters/${matter}/told?done=invited`,
  versions: versionsBy('how'),
})
