/** What was found of each allegation: the facts, the Standards, how serious; and influence. */
import {
  type AllegationFinding,
  type Despite,
  decidedOnCase,
  type Forum,
  findingLevels,
  forums,
} from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, refuse } from '#kernel'
import { page } from '../../../page.ts'
import type { Problem, Sheet } from '../../../sheet.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import { type Alleged, allegedIn } from '../allegations.ts'
import { type AtOfficer, officerAt } from '../at-officer.ts'
import { explainDespite, readDespite } from '../despite.ts'
import { nextTo, ofOfficer, type SentStep, stepOf, versionsBy } from '../form.ts'
import { standardItems, standardNumbers } from '../standards.ts'
import { forumWords, founds, foundWords, levelWords } from './words.ts'

type Finding = Despite &
  Readonly<{
    on: Day
    forum: Forum
    allegations: readonly AllegationFinding[]
    unconnected: boolean
    influence: Readonly<{ open: 'yes' | 'no'; why: string }>
  }>
type Asking = Readonly<{ alleged: readonly Alleged[] }>

function foundOf(sheet: Sheet, { id }: Alleged, n: number) {
  const found = sheet.choice(`found-${n}`, founds)
  const isProved = found !== 'not-proved'
  const level = isProved ? sheet.choice(`level-${n}`, findingLevels) : 'neither'
  const standards = isProved ? sheet.choices(`standards-${n}`, standardNumbers).map(Number) : []
  const [facts, why] = [sheet.lines(`facts-${n}`), sheet.lines(`why-${n}`)]
  const breached = level === undefined || level === 'neither' || standards.length > 0
  if (found && level && facts && why && breached)
    return accepted<AllegationFinding>({ allegation: id, found, facts, standards, level, why })
  const problems: readonly Problem[] = [
    ...problemUnless(found, `found-${n}`, `Select what was found of allegation ${n}`),
    ...problemUnless(facts, `facts-${n}`, `Enter the facts found on allegation ${n}`),
    ...problemUnless(breached, `standards-${n}`, `Select the Standards allegation ${n} breaches`),
    ...problemUnless(level, `level-${n}`, `Select how serious allegation ${n} is`),
    ...problemUnless(why, `why-${n}`, `Enter the reasons, for allegation ${n}`),
  ]
  return refuse(problems)
}

function read(sheet: Sheet, { alleged }: Asking) {
  const on = sheet.readDay('on', 'the day it was found', { notAfter: sheet.today })
  const each = alleged.map((one, at) => foundOf(sheet, one, at + 1))
  const allegations = each.flatMap(one => (one.ok ? [one.value] : []))
  const forum = sheet.choice('forum', forums)
  const unconnected = sheet.choice('unconnected', ['yes', 'no'])
  const open = sheet.choice('influence', ['yes', 'no'])
  const why = sheet.lines('influence-why')
  if (on.ok && allegations.length === alleged.length && forum && unconnected && open && why)
    return accepted<Finding>({
      ...{ on: on.value, forum, allegations, unconnected: unconnected === 'yes' },
      influence: { open, why },
      ...readDespite(sheet),
    })
  const problems: readonly Problem[] = [
    ...problemUnless(forum, 'forum', 'Select where it was found'),
    ...each.flatMap(one => (one.ok ? [] : one.refusal)),
    ...problemUnless(
      unconnected,
      'unconnected',
      'Select whether it rests on incidents that are not closely connected',
    ),
    ...problemUnless(open, 'influence', 'Select whether a police decision was open to influence'),
    ...problemUnless(why, 'influence-why', 'Enter which decision, or why none was'),
    ...(on.ok ? [] : [on.refusal]),
  ]
  return refuse(problems)
}

export const finding = page({
  ...ofOfficer,
  path: '/work/matters/:matter/conduct/:officer/finding',
  template: 'casework/conduct/hearing/finding.njk',
  title: 'Record what was found',
  async show(desk: Desk, here: AtOfficer) {
    const found = await officerAt(desk, here)
    if (!found) return undefined
    return {
      ...{ ...found.task, found, who: found.who, at: found.at },
      began: decidedOnCase(found.events).began,
      alleged: allegedIn(found),
      forums: forums.map(value => ({ value, text: forumWords[value] })),
      founds: founds.map(value => ({ value, text: foundWords[value] })),
      levels: findingLevels.map(value => ({ value, text: levelWords[value] })),
      standards: standardItems,
    }
  },
  fill: ({ found, began }) => ({ ...filledWithToday(found.task), forum: began?.forum ?? '' }),
  read,
  explain: explainDespite({
    first: 'forum',
    on: 'on',
    words: { why: 'influence-why', findings: 'found-1' },
  }),
  submit: (desk, sent: SentStep, made: Finding) =>
    desk.conduct.makeFinding(sent.as, { ...stepOf(sent), ...made }),
  next: nextTo('finding-made'),
  versions: versionsBy('facts-1'),
})
