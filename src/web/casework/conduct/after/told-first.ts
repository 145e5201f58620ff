/** People told before the public reads it: who is to be, who was, by whom and how. */
import { findingNow, ofKind, roundNow, type ToTell, toTellFirst } from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, refuse } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import type { Problem, Sheet } from '../../../sheet.ts'
import { explainBeside } from '../../refusals.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import { type AtOfficer, type OfficerView, officerAt } from '../at-officer.ts'
import { nextTo, ofOfficer, type SentStep, stepOf, versionsBy } from '../form.ts'
import { rulesShown } from '../rule-line.ts'
import { capacityWords } from './words.ts'

type Capacity = ToTell['capacity']
type Telling = Readonly<{
  on: Day
  who: string
  capacity: Capacity
  by: string
  how: string
  inWriting: boolean
}>
type Listed = Readonly<{ value: string; name: string; capacity: Capacity }>
type Asking = Readonly<{ people: readonly Listed[] }>

/** Whom the record names; whoever complained is named by their report. */
export function toTellOf({ facts, events, view }: OfficerView, on: Day): readonly ToTell[] {
  const { report } = view
  const isNamed = facts.kind === 'complaint' && report !== undefined && !report.anonymous
  const complainant = facts.contact?.name ?? (isNamed ? report.contact.name : undefined)
  return toTellFirst(facts, events, { complainant, on })
}

function read(sheet: Sheet, { people }: Asking) {
  const on = sheet.readDay('on', 'the day they were told', { notAfter: sheet.today })
  const chosen = sheet.text('whom')
  const known = people.find(({ value }) => value === chosen)
  const who = known?.name ?? sheet.text('name')
  const capacity = known?.capacity ?? 'interested-person'
  const [by, how] = [sheet.text('by'), sheet.lines('how')]
  const inWriting = sheet.choices('written', ['yes']).length > 0
  if (on.ok && chosen && who && by && how)
    return accepted<Telling>({ on: on.value, who, capacity, by, how, inWriting })
  const problems: readonly Problem[] = [
    ...problemUnless(chosen, 'whom', 'Select who was told'),
    ...problemUnless(who || !chosen, 'name', 'Enter their name'),
    ...problemUnless(by, 'by', 'Enter who told them'),
    ...problemUnless(how, 'how', 'Enter how they were told'),
    ...(on.ok ? [] : [on.refusal]),
  ]
  return refuse(problems)
}

export const toldFirst = page({
  ...ofOfficer,
  path: '/work/matters/:matter/conduct/:officer/told-first',
  template: 'casework/conduct/after/told-first.njk',
  title: 'People told first',
  async show(desk: Desk, here: AtOfficer) {
    const found = await officerAt(desk, here)
    if (!found) return undefined
    const { day } = dateWords(here)
    const all = toTellOf(found, here.today)
    // A finding that a court left stands is no outcome yet: its officer is told of the day afresh.
    const heard = ofKind(roundNow(found.events).events, 'ProceedingsBegan', 'FindingMade')
    const isFound = findingNow(found.events) !== undefined && heard.length > 0
    const calledBy = ({ capacity, name }: ToTell) =>
      name && !here.hideNames ? name : capacityWords[capacity]
    const listed = all.map((one, nth) => ({
      value: `person-${nth + 1}`,
      name: one.name ?? capacityWords[one.capacity],
      ...{ capacity: one.capacity, text: calledBy(one), is: capacityWords[one.capacity] },
      told: one.told && day(one.told.on),
      by: one.told?.by ?? '',
      how: one.told?.how ?? '',
    }))
    return {
      ...{ ...found.task, found, who: found.who, at: found.at },
      by: here.as.actor.type === 'staff' ? here.as.actor.name : '',
      listed,
      // Once there is an outcome, telling the officer is recorded with it.
      people: listed.filter(
        one => one.told === undefined && (one.capacity !== 'officer' || !isFound),
      ),
      isFound,
      rules: rulesShown(['outcome.notify', 'outcome.notify-others', 'inform.outcome']),
    }
  },
  fill: ({ found, people, by }) => ({
    ...filledWithToday(found.task),
    by,
    ...(people.length === 0 ? { whom: 'new' } : {}),
  }),
  read,
  explain: explainBeside({
    first: 'whom',
    on: 'on',
    words: { who: 'name', from: 'by', how: 'how' },
  }),
  submit: (desk, sent: SentStep, telling: Telling) =>
    desk.conduct.tellFirst(sent.as, { ...stepOf(sent), ...telling }),
  next: nextTo('told-first', '/told-first'),
  versions: versionsBy('how'),
})
