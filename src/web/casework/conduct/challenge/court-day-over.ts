/** Record that what a court fixed a day for was done, or that the court gave the day up. */
import { courtDayEnds, courtDaysOf } from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, refuse } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import type { Sheet } from '../../../sheet.ts'
import { mayRead } from '../../matter-frame.ts'
import { explainBeside } from '../../refusals.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import { type AtOfficer, officerAt } from '../at-officer.ts'
import { nextTo, type SentStep, stepOf, versionsBy } from '../form.ts'
import { courtDayEndWords, courtDayWords } from './words.ts'

type Over = Readonly<{ day: string; how: (typeof courtDayEnds)[number]; on: Day; words: string }>
type Asking = Readonly<{ days: readonly string[] }>

function read(sheet: Sheet, { days }: Asking) {
  const on = sheet.readDay('on', 'the day it was done or given up', { notAfter: sheet.today })
  const [day, how] = [sheet.choice('day', days), sheet.choice('how', courtDayEnds)]
  const words = sheet.lines('words')
  if (on.ok && day && how && words) return accepted<Over>({ day, how, on: on.value, words })
  return refuse([
    ...problemUnless(day, 'day', 'Select which day it is'),
    ...problemUnless(how, 'how', 'Select whether it was done'),
    ...problemUnless(words, 'words', 'Enter what was done, and by whom'),
    ...(on.ok ? [] : [on.refusal]),
  ])
}

export const courtDayOver = page({
  path: '/work/matters/:matter/conduct/:officer/court-day-over',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/conduct/challenge/court-day-over.njk',
  title: 'Record how a day the court fixed ended',
  async show(desk: Desk, here: AtOfficer) {
    const found = await officerAt(desk, here)
    if (!found) return undefined
    const { shortDay } = dateWords(here)
    const open = courtDaysOf(found.events).flatMap(({ day, over }) => (over ? [] : day))
    return {
      ...found.task,
      found,
      who: found.who,
      at: found.at,
      days: open.map(({ entry }) => entry),
      items: open.map(({ entry, what, by }) => ({
        value: entry,
        text: `${shortDay(by)}: ${courtDayWords[what]}`,
      })),
      ends: courtDayEnds.map(value => ({ value, text: courtDayEndWords[value] })),
    }
  },
  back: (_here, { at }) => `${at}/challenge`,
  reference: ({ reference }) => reference,
  fill: ({ found, days: [only, ...others] }) => ({
    ...filledWithToday(found.task),
    ...(only && others.length === 0 ? { day: only } : {}),
  }),
  read,
  explain: explainBeside({ first: 'day', on: 'on', words: { words: 'words' } }),
  submit: (desk, sent: SentStep, asked: Over) =>
    desk.conduct.endCourtDay(sent.as, { ...stepOf(sent), ...asked }),
  next: nextTo('court-day-kept', '/challenge'),
  versions: versionsBy('words'),
})
