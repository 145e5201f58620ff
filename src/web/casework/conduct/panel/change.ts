/** An objection to somebody named, the decision on one, or that somebody no longer sits. */
import { seatsOf } from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, matterId, refuse, subjectId } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import type { Problem, Sheet } from '../../../sheet.ts'
import { explainBeside } from '../../refusals.ts'
import { against, filledWithToday, problemUnless } from '../../task.ts'
import type { AtOfficer } from '../at-officer.ts'
import { nextTo, ofOfficer, versionsBy } from '../form.ts'
import { panelAt } from './at-panel.ts'
import { seatTags, seatWords } from './words.ts'

const happenings = ['objected', 'agreed', 'not-agreed', 'left'] as const
type Happening = (typeof happenings)[number]
type Changing = Readonly<{ seat: string; what: Happening; words: string; on: Day }>
type Asking = Readonly<{ seats: readonly Readonly<{ value: string; isObjected: boolean }>[] }>

function read(sheet: Sheet, { seats }: Asking) {
  const on = sheet.readDay('on', 'the day it happened', { notAfter: sheet.today })
  const chosen = sheet.text('seat')
  const seat = seats.find(({ value }) => value === chosen)
  const what = sheet.choice('what', happenings)
  const words = sheet.lines('words')
  const isDecision = what === 'agreed' || what === 'not-agreed'
  const fits = !isDecision || seat?.isObjected === true
  if (on.ok && seat && what && words && fits)
    return accepted<Changing>({ seat: seat.value, what, words, on: on.value })
  const problems: readonly Problem[] = [
    ...problemUnless(seat, 'seat', 'Select who it is about'),
    ...problemUnless(what, 'what', 'Select what happened'),
    ...problemUnless(fits || !seat, 'what', 'Record the objection first: none to them is open'),
    ...problemUnless(words, 'words', 'Enter the grounds, or why'),
    ...(on.ok ? [] : [on.refusal]),
  ]
  return refuse(problems)
}

export const changePanel = page({
  ...ofOfficer,
  path: '/work/matters/:matter/conduct/:officer/panel/change',
  template: 'casework/conduct/panel/change.njk',
  title: 'Record an objection, or who no longer sits',
  async show(desk: Desk, here: AtOfficer) {
    const view = await panelAt(desk, here)
    if (!view) return undefined
    const { day } = dateWords(here)
    return {
      ...view,
      seats: seatsOf(view.found.events)
        .filter(({ standing }) => standing === 'sits' || standing === 'objected')
        .map(({ seat, member, toldOn, standing }, nth) => ({
          value: seat,
          text: here.hideNames ? `Somebody who sits (${nth + 1})` : member.name,
          hint: `${seatWords[member.seat]}. Officer told ${day(toldOn)}. ${seatTags[standing].text}`,
          isObjected: standing === 'objected',
        })),
    }
  },
  back: (_here, { at }) => `${at}/panel`,
  fill: view => filledWithToday(view),
  read,
  explain: explainBeside({ first: 'seat', on: 'on', words: { why: 'words' } }),
  submit: (desk, { as, command, matter, officer, seen }, { seat, what, words, on }: Changing) => {
    const step = {
      ...{ matter: matterId(matter), ...against(seen) },
      ...{ subject: subjectId(officer), entry: command, on, seat },
    }
    if (what === 'objected') return desk.conduct.objectToPanel(as, { ...step, ground: words })
    if (what === 'left') return desk.conduct.leavePanel(as, { ...step, why: words })
    const upheld = what === 'agreed'
    return desk.conduct.decidePanelObjection(as, { ...step, upheld, why: words })
  },
  next: nextTo('panel-changed', '/panel'),
  versions: versionsBy('words'),
})
