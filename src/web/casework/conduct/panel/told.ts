/** Who is told of the day and may come: each to be told, told, answered; reset when it moves. */
import { type InviteOccasion, listingOf, ofKind } from '#casework'
import type { Desk } from '#desk'
import { matterId, subjectId } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import { explainBeside } from '../../refusals.ts'
import { against } from '../../task.ts'
import type { AtOfficer } from '../at-officer.ts'
import { nextTo, ofOfficer, versionsBy } from '../form.ts'
import { panelAt } from './at-panel.ts'
import { fillInviting, type Inviting, listShown, readInviting } from './inviting.ts'

export const told = page({
  ...ofOfficer,
  path: '/work/matters/:matter/conduct/:officer/told',
  template: 'casework/conduct/panel/told.njk',
  title: 'Who is told of the day',
  async show(desk: Desk, here: AtOfficer) {
    const view = await panelAt(desk, here)
    if (!view) return undefined
    const { events } = view.found
    const { day } = dateWords(here)
    const listed = listingOf(events)
    const form = listed?.form ?? view.law?.panel?.forum ?? 'hearing'
    const main: InviteOccasion = form === 'accelerated' ? 'accelerated-hearing' : form
    const isAppealed = ofKind(events, 'ChallengeMade').some(
      ({ route }) => route === 'appeal-meeting',
    )
    const occasions: readonly InviteOccasion[] = isAppealed ? [main, 'appeal-meeting'] : [main]
    return {
      ...view,
      ...listShown({ events, occasions, listed: true }, here),
      stands: listed
        ? `${day(listed.firstDay)} at ${listed.time}, ${listed.place}. If any changes, everybody is to be told again.`
        : '',
      list: `${view.at}/listing`,
    }
  },
  fill: fillInviting,
  read: readInviting,
  explain: explainBeside({ first: 'whom', on: 'on', words: { who: 'name', how: 'how' } }),
  submit: (desk, { as, command, matter, officer, seen }, inviting: Inviting) =>
    desk.conduct.invite(as, {
      ...{ matter: matterId(matter), ...against(seen) },
      ...{ subject: subjectId(officer), entry: command, invitee: command, ...inviting },
    }),
  next: nextTo('invited', '/told'),
  versions: versionsBy('how'),
})
