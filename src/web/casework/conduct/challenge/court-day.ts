/** Enter a day a court or a tribunal fixed in a claim, as its own direction says it. */
import { challengesOf, courtDaysOf } from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, refuse } from '#kernel'
import { type CourtDay, type CourtDayBearer, courtDayBearers, courtDays } from '#law'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import type { Sheet } from '../../../sheet.ts'
import { mayRead } from '../../matter-frame.ts'
import { explainBeside } from '../../refusals.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import { type AtOfficer, officerAt } from '../at-officer.ts'
import { nextTo, type SentStep, stepOf, versionsBy } from '../form.ts'
import { bearerWords, courtDayWords, nameOf } from './words.ts'

type Fixed = Readonly<{
  challenge: string
  on: Day
  what: CourtDay
  whose: CourtDayBearer
  by: Day
  words: string
  instead?: string
}>
type Asking = Readonly<{
  challenges: readonly string[]
  open: readonly Readonly<{ entry: string; challenge: string }>[]
}>
const none = 'none'

function read(sheet: Sheet, { challenges, open }: Asking) {
  const on = sheet.readDay('on', 'the day it was fixed', { notAfter: sheet.today })
  const by = sheet.readDay('by', 'the day it is due')
  const challenge = sheet.choice('challenge', challenges)
  const what = sheet.choice('what', courtDays)
  const whose = sheet.choice('whose', courtDayBearers)
  const ofIt = open.filter(one => one.challenge === challenge).map(({ entry }) => entry)
  const instead = open.length === 0 ? none : sheet.choice('instead', [none, ...ofIt])
  const words = sheet.lines('words')
  if (on.ok && by.ok && challenge && what && whose && instead && words)
    return accepted<Fixed>({
      ...{ challenge, on: on.value, what, whose, by: by.value, words },
      ...(instead === none ? {} : { instead }),
    })
  return refuse([
    ...problemUnless(challenge, 'challenge', 'Select which appeal or claim it is'),
    ...problemUnless(what, 'what', 'Select what the day is for'),
    ...problemUnless(whose, 'whose', 'Select who must do it'),
    ...(by.ok ? [] : [by.refusal]),
    ...problemUnless(instead, 'instead', 'Select whether it takes the place of another day in it'),
    ...problemUnless(words, 'words', 'Enter what fixed it: the claim form, or which direction'),
    ...(on.ok ? [] : [on.refusal]),
  ])
}

export const courtDay = page({
  path: '/work/matters/:matter/conduct/:officer/court-day',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/conduct/challenge/court-day.njk',
  title: 'Enter a day the court fixed',
  async show(desk: Desk, here: AtOfficer) {
    const found = await officerAt(desk, here)
    if (!found) return undefined
    const { shortDay } = dateWords(here)
    const all = challengesOf(found.events)
    const open = courtDaysOf(found.events).flatMap(({ day, over }) => (over ? [] : day))
    return {
      ...found.task,
      found,
      who: found.who,
      at: found.at,
      open,
      challenges: all.map(({ challenge }) => challenge),
      items: all.map(one => ({ value: one.challenge, text: nameOf(one) })),
      whats: courtDays.map(value => ({ value, text: courtDayWords[value] })),
      bearers: courtDayBearers.map(value => ({ value, text: bearerWords[value] })),
      others: [
        { value: none, text: 'No, it is a day of its own' },
        ...open.map(({ entry, what, by }) => ({
          value: entry,
          text: `Yes, of ${shortDay(by)}: ${courtDayWords[what]}`,
        })),
      ],
    }
  },
  back: (_here, { at }) => `${at}/challenge`,
  reference: ({ reference }) => reference,
  fill: ({ found, challenges: [only, ...others] }) => ({
    ...filledWithToday(found.task),
    ...(only && others.length === 0 ? { challenge: only } : {}),
    instead: none,
  }),
  read,
  explain: explainBeside({ first: 'challenge', on: 'on', words: { words: 'words' } }),
  submit: (desk, sent: SentStep, asked: Fixed) =>
    desk.conduct.setCourtDay(sent.as, { ...stepOf(sent), ...asked }),
  next: nextTo('court-day-kept', '/challenge'),
  versions: versionsBy('words'),
})
