/** Each side’s list of witnesses, what was ruled of each of them, and another list as it came. */
import { isPresentedByDg, ruledOf, type Witness, witnessListsOf } from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, refuse } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import type { Problem, Sheet } from '../../../sheet.ts'
import { witnessesIn, witnessPlaces } from '../../../witness-rows.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import type { AtOfficer } from '../at-officer.ts'
import { explainDespite } from '../despite.ts'
import { nextTo, ofOfficer, type SentStep, stepOf, versionsBy } from '../form.ts'
import { clockOf, dutyOf, type PanelView, panelAt } from './at-panel.ts'
import { sideWords } from './words.ts'

const sides = ['authority', 'director-general', 'officer'] as const
type Side = (typeof sides)[number]
type Listing = Readonly<{ on: Day; side: Side; witnesses: readonly Witness[] }>

const missing = {
  name: (at: number) => `Enter the name of witness ${at}`,
  about: (at: number) => `Enter what witness ${at} can speak to`,
}

function read(sheet: Sheet) {
  const on = sheet.readDay('on', 'the day it was supplied', { notAfter: sheet.today })
  const side = sheet.choice('side', sides)
  const { witnesses, isBegun, problems: ofRows } = witnessesIn(sheet, missing)
  const saysNone = sheet.choice('none', ['yes']) === 'yes'
  const problems: readonly Problem[] = [
    ...problemUnless(side, 'side', 'Select whose list it is'),
    ...problemUnless(isBegun !== saysNone, 'none', 'Enter each witness, or say that there is none'),
    ...ofRows,
    ...(on.ok ? [] : [on.refusal]),
  ]
  if (on.ok && side && problems.length === 0)
    return accepted<Listing>({ on: on.value, side, witnesses })
  return refuse(problems)
}

export const witnesses = page({
  ...ofOfficer,
  path: '/work/matters/:matter/conduct/:officer/witnesses',
  template: 'casework/conduct/panel/witnesses.njk',
  title: 'Witnesses',
  async show(desk: Desk, here: AtOfficer) {
    const view = await panelAt(desk, here)
    if (!view) return undefined
    const clock = clockOf(dutyOf(view.law, 'witness.lists'), here)
    const presenter = isPresentedByDg(view.found.events) ? sides[1] : sides[0]
    return {
      ...view,
      limit: clock?.due ? { ...clock, day: dateWords(here).day(clock.due) } : undefined,
      lists: listsIn(view, here),
      sides: [presenter, sides[2]].map(value => ({ value, text: sideWords[value] })),
      places: witnessPlaces,
    }
  },
  fill: view => filledWithToday(view),
  read,
  explain: explainDespite({
    first: 'side',
    on: 'on',
    words: { who: 'name-1', about: 'about-1' },
  }),
  submit: (desk, sent: SentStep, listing: Listing) =>
    desk.conduct.listWitnesses(sent.as, { ...stepOf(sent), ...listing }),
  next: nextTo('witnesses-listed', '/witnesses'),
  versions: versionsBy('about-1'),
})

function listsIn({ found }: PanelView, here: AtOfficer) {
  const { presenter, officer } = witnessListsOf(found.events)
  const { day } = dateWords(here)
  return [presenter, officer].flatMap(list =>
    list
      ? {
          side: sideWords[list.side],
          on: day(list.on),
          rows: list.witnesses.map(({ name, about, why }, nth) => {
            const ruled = ruledOf(found.events, name)
            return {
              name: here.hideNames ? `Witness ${nth + 1}` : name,
              about: why ? `${about.replace(/\.$/u, '')}. ${why}` : about,
              tag: ruled
                ? ruled.allowed
                  ? { text: 'Called', classes: 'govuk-tag--green' }
                  : { text: 'Not called', classes: 'govuk-tag--grey' }
                : { text: 'To be ruled on', classes: 'govuk-tag--blue' },
              why: ruled ? `${day(ruled.on)}: ${ruled.reasons}` : '',
            }
          }),
        }
      : [],
  )
}
