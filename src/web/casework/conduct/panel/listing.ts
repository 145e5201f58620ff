/** List the proceedings: day, time and place, the last day the law gives, and why past it. */
import { type ComplaintRefusal, type Forum, forums, listingOf, sentBackBy } from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, refuse } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import type { Problem, Sheet } from '../../../sheet.ts'
import { dayAnswers } from '../../../sheet-days.ts'
import type { Words } from '../../../words.ts'
import { counted } from '../../investigation/parts.ts'
import { explainBeside } from '../../refusals.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import type { AtOfficer } from '../at-officer.ts'
import { nextTo, ofOfficer, type SentStep, stepOf, versionsBy } from '../form.ts'
import { ruleLine } from '../rule-line.ts'
import { clockOf, dutyOf, panelAt } from './at-panel.ts'

type Listing = Readonly<{
  on: Day
  form: Forum
  firstDay: Day
  time: string
  days: number
  place: string
  moved?: string
  beyondWhy?: string
}>
type Asking = Readonly<{ isListed: boolean }>

const forumWords: Readonly<Record<Forum, string>> = {
  hearing: 'Misconduct hearing',
  meeting: 'Misconduct meeting',
  accelerated: 'Accelerated misconduct hearing',
}

function read(sheet: Sheet, { isListed }: Asking) {
  const on = sheet.readDay('on', 'the day it was fixed', { notAfter: sheet.today })
  const firstDay = sheet.readDay('first', 'the first day')
  const form = sheet.choice('form', forums)
  const [time, place] = [sheet.text('time'), sheet.text('place')]
  const isTime = /^([01]?\d|2[0-3]):[0-5]\d$/.test(time)
  const days = Number(sheet.text('days'))
  const areDays = Number.isInteger(days) && days > 0 && days < 366
  const [moved, beyondWhy] = [sheet.lines('moved'), sheet.lines('waived-why')]
  if (on.ok && firstDay.ok && form && isTime && place && areDays && (moved || !isListed))
    return accepted<Listing>({
      ...{ on: on.value, form, firstDay: firstDay.value, time, days, place },
      ...(isListed ? { moved } : {}),
      ...(beyondWhy ? { beyondWhy } : {}),
    })
  const problems: readonly Problem[] = [
    ...problemUnless(form, 'form', 'Select the form'),
    ...(firstDay.ok ? [] : [firstDay.refusal]),
    ...problemUnless(isTime, 'time', 'Enter the time it begins, like 10:00'),
    ...problemUnless(areDays, 'days', 'Enter how many days, like 3'),
    ...problemUnless(place, 'place', 'Enter the place'),
    ...problemUnless(moved || !isListed, 'moved', 'Enter why it is moved'),
    ...(on.ok ? [] : [on.refusal]),
  ]
  return refuse(problems)
}

const plain = explainBeside({
  first: 'first-day',
  on: 'on',
  words: { place: 'place', why: 'moved' },
})

export const listing = page({
  ...ofOfficer,
  path: '/work/matters/:matter/conduct/:officer/listing',
  template: 'casework/conduct/panel/listing.njk',
  title: 'List the proceedings',
  async show(desk: Desk, here: AtOfficer) {
    const view = await panelAt(desk, here)
    if (!view) return undefined
    const { day } = dateWords(here)
    const listed = listingOf(view.found.events)
    const isSentBack = sentBackBy(view.found.events) !== undefined
    const isAccelerated = view.law?.panel?.forum === 'accelerated'
    const rules = isAccelerated ? ['amh.date'] : ['hearing.start', 'meeting.start']
    const owed = dutyOf(view.law, ...rules)
    const clock = clockOf(owed, here)
    return {
      ...view,
      listed,
      isListed: listed !== undefined,
      stands:
        listed &&
        `${day(listed.firstDay)} at ${listed.time}, ${listed.place}: ${counted(listed.days, 'day')}`,
      ...{ isAccelerated, isSentBack },
      // The days the law gives were for the hearing before it was sent back.
      limit:
        clock?.due && !isSentBack
          ? {
              ...clock,
              day: day(clock.due),
              from: owed?.notBefore ? day(owed.notBefore) : undefined,
            }
          : undefined,
      forms: forums.map(value => ({ value, text: forumWords[value] })),
    }
  },
  fill: view => ({
    ...filledWithToday(view),
    form: view.listed?.form ?? view.law?.panel?.forum ?? '',
    time: view.listed?.time ?? '10:00',
    place: view.listed?.place ?? '',
    days: String(view.listed?.days ?? ''),
    ...(view.listed ? dayAnswers('first', view.listed.firstDay) : {}),
  }),
  read,
  explain: (refusal: ComplaintRefusal, t: Words['t']) =>
    refusal.type === 'MoreExpected'
      ? {
          field: 'waived-why',
          words: [
            `This is past the last day: ${refusal.rules.map(ruleLine).join('; ')}`,
            'Enter the chair’s written reasons, or an earlier day',
          ].join('. '),
        }
      : plain(refusal, t),
  submit: (desk, sent: SentStep, listed: Listing) =>
    desk.conduct.listProceedings(sent.as, { ...stepOf(sent), ...listed }),
  next: nextTo('proceedings-listed'),
  versions: versionsBy('moved'),
})
