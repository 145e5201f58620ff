/** Conditions after an outcome: those that run, and setting one that the line sees to. */
import { type Conditions, conditionsOn } from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, type PersonId, refuse } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import type { Sheet } from '../../../sheet.ts'
import { explainBeside } from '../../refusals.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import { type AtOfficer, officerAt } from '../at-officer.ts'
import { nextTo, ofOfficer, type SentStep, stepOf, versionsBy } from '../form.ts'

type Set = Readonly<{
  conditions: string
  whose: string
  person?: PersonId
  on: Day
  until: Day
  instead?: string
}>
type Asking = Readonly<{
  running: readonly Conditions[]
  colleagues: readonly Readonly<{ person: PersonId; name: string }>[]
}>

function read(sheet: Sheet, { running, colleagues }: Asking) {
  const words = sheet.lines('conditions')
  const person = colleagues.find(one => one.person === sheet.text('person'))
  const whose = sheet.text('whose') || (person?.name ?? '')
  const on = sheet.readDay('on', 'the day they begin', { notAfter: sheet.today })
  const until = sheet.readDay('until', 'their last day', {})
  const isBackwards = on.ok && until.ok && until.value < on.value
  const instead = running.find(({ entry }) => entry === sheet.text('instead'))?.entry
  if (words && whose && on.ok && until.ok && !isBackwards)
    return accepted<Set>({
      ...{ conditions: words, whose, on: on.value, until: until.value },
      ...(person ? { person: person.person } : {}),
      ...(instead ? { instead } : {}),
    })
  return refuse([
    ...problemUnless(words, 'conditions', 'Enter what the officer has to keep to'),
    ...problemUnless(whose, 'whose', 'Choose who sees to it, or enter who does'),
    ...(on.ok ? [] : [on.refusal]),
    ...(until.ok ? [] : [until.refusal]),
    ...(isBackwards
      ? [{ field: 'until', words: 'The last day must be on or after the first' }]
      : []),
  ])
}

export const conditionsOfOfficer = page({
  ...ofOfficer,
  path: '/work/matters/:matter/conduct/:officer/conditions',
  template: 'casework/conduct/conditions/conditions.njk',
  title: 'Conditions after the outcome',
  async show(desk: Desk, here: AtOfficer) {
    const found = await officerAt(desk, here)
    if (!found) return undefined
    const { day } = dateWords(here)
    const running = conditionsOn(found.events, here.today)
    const colleagues = here.hideNames ? [] : await desk.work.colleagues(here.as)
    const name = (said: string) => (here.hideNames ? '(name hidden)' : said)
    return {
      ...found.task,
      ...{ who: found.who, at: found.at, running, colleagues },
      stands: running.map(one => ({
        words: one.conditions,
        until: day(one.until),
        since: day(one.on),
        whose: name(one.whose),
        sees: one.person !== undefined,
      })),
      people: [
        { value: '', text: 'Nobody with an account' },
        ...colleagues.map(({ person, name: called, team }) => ({
          value: person,
          text: team ? `${called}, ${team}` : called,
        })),
      ],
      replaces: [
        { value: '', text: 'It takes the place of none' },
        ...running.map(one => ({ value: one.entry, text: one.conditions })),
      ],
    }
  },
  fill: view => filledWithToday(view),
  read,
  explain: explainBeside({
    first: 'conditions',
    on: 'on',
    words: { what: 'conditions', who: 'whose' },
  }),
  submit: (desk, sent: SentStep, asked: Set) =>
    desk.conduct.setConditions(sent.as, { ...stepOf(sent), ...asked }),
  next: nextTo('conditions-set', '/conditions'),
  versions: versionsBy('conditions'),
})
