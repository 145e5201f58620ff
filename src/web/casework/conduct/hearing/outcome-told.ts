/** The outcome was told to the officer: what it was, how it was served, since when. */
import {
  type Despite,
  type FindingLevel,
  findingNow,
  outcomeStanding,
  type Serving,
  serviceWays,
} from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, refuse, subjectId } from '#kernel'
import type { Action } from '#law'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import type { Problem, Sheet } from '../../../sheet.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import { type AtOfficer, officerAt } from '../at-officer.ts'
import { explainDespite, readDespite } from '../despite.ts'
import { nextTo, ofOfficer, type SentStep, stepOf } from '../form.ts'
import { ruleLine } from '../rule-line.ts'
import { actions, actionWords, levelWords, wayItems } from './words.ts'

type Telling = Despite &
  Readonly<{
    on: Day
    finding: FindingLevel
    action: Action
    months?: number
    written: boolean
    service: Serving
  }>
type Asking = Readonly<{ level: FindingLevel | undefined }>

/** The service as it was, whole or not at all. */
function servedHow(sheet: Sheet) {
  const way = sheet.choice('way', serviceWays)
  const [where, by, proof] = [sheet.text('where'), sheet.text('by'), sheet.lines('proof')]
  if (way && where && by && proof) return accepted<Serving>({ way, at: where, by, proof })
  const problems: readonly Problem[] = [
    ...problemUnless(way, 'way', 'Select how it was given'),
    ...problemUnless(where, 'where', 'Enter where it was given, or to whom'),
    ...problemUnless(by, 'by', 'Enter who gave it'),
    ...problemUnless(proof, 'proof', 'Enter what shows that it was given'),
  ]
  return refuse(problems)
}

function read(sheet: Sheet, { level }: Asking) {
  const on = sheet.readDay('on', 'the day they were told', { notAfter: sheet.today })
  const action = sheet.choice('action', actions)
  const written = sheet.choice('written', ['yes', 'no'])
  const typed = sheet.text('months')
  const months = /^\d{1,2}$/.test(typed) ? Number(typed) : undefined
  const service = servedHow(sheet)
  const counted = typed === '' || (months !== undefined && months >= 1 && months <= 60)
  if (on.ok && level && action && written && service.ok && counted)
    return accepted<Telling>({
      ...{ on: on.value, finding: level, action, written: written === 'yes' },
      service: service.value,
      ...(months === undefined ? {} : { months }),
      ...readDespite(sheet),
    })
  const problems: readonly Problem[] = [
    ...problemUnless(action, 'action', 'Select the outcome'),
    ...problemUnless(counted, 'months', 'Enter how many months: 1 to 60'),
    ...problemUnless(written, 'written', 'Select whether it came with the written decision'),
    ...(service.ok ? [] : service.refusal),
    ...(on.ok ? [] : [on.refusal]),
  ]
  return refuse(problems)
}

export const outcomeTold = page({
  ...ofOfficer,
  path: '/work/matters/:matter/conduct/:officer/outcome-told',
  template: 'casework/conduct/hearing/outcome-told.njk',
  title: 'Record that the officer was told the outcome',
  async show(desk: Desk, here: AtOfficer) {
    const found = await officerAt(desk, here)
    if (!found) return undefined
    const law = await desk.conduct.lawOf(here.as, found.task.matter, subjectId(here.officer))
    const open = law?.outcomes
    const level = findingNow(found.events)?.level
    const { day } = dateWords(here)
    const { announced, proposed, reported } = outcomeStanding(found.events)
    return {
      ...{ ...found.task, found, who: found.who, at: found.at, level },
      // A panel's choice is its own until it gave its report.
      decided: reported ? proposed : announced,
      foundWas: level && levelWords[level],
      ways: wayItems,
      actions: actions.flatMap(value => {
        const closed = open?.notAvailable.find(one => one.action === value)
        const isOpen = open?.available.includes(value)
        const item = { value, text: actionWords[value] }
        if (closed) return [{ ...item, hint: `Not open: ${ruleLine(closed.rule)}` }]
        return isOpen ? [item] : []
      }),
      presumed: open?.presumption.applies === true,
      standing: (open?.standing ?? []).map(({ kind, to }) => ({
        kind: actionWords[kind],
        to: day(to),
      })),
    }
  },
  fill: ({ found, decided }) => ({
    ...filledWithToday(found.task),
    action: decided?.action ?? '',
    months: decided && 'months' in decided ? String(decided.months ?? '') : '',
  }),
  read,
  explain: explainDespite({ first: 'action', on: 'on', words: { where: 'where', how: 'proof' } }),
  submit: (desk, sent: SentStep, telling: Telling) =>
    desk.conduct.notifyOutcome(sent.as, { ...stepOf(sent), ...telling }),
  next: nextTo('officer-told-outcome'),
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.text('where') },
    ],
  },
})
