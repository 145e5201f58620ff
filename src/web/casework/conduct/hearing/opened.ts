/** Proceedings opened: who was there, their rights told, and what the officer admits of each. */
import { type AllegationResponse, type Despite, type Forum, forums } from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, type Instant, londonDay, refuse, subjectId } from '#kernel'
import { page } from '../../../page.ts'
import type { Problem, Sheet } from '../../../sheet.ts'
import { dayAnswers } from '../../../sheet-days.ts'
import { readMoment } from '../../intake/take/moment.ts'
import { problemUnless } from '../../task.ts'
import { type Alleged, allegedIn } from '../allegations.ts'
import { type AtOfficer, officerAt } from '../at-officer.ts'
import { explainDespite, readDespite } from '../despite.ts'
import { nextTo, ofOfficer, type SentStep, stepOf, versionsBy } from '../form.ts'
import { answerItems, answersGiven } from '../panel/words.ts'
import { forumWords } from './words.ts'

type Opening = Despite &
  Readonly<{
    on: Day
    at: Instant
    forum: Forum
    present: readonly string[]
    rightsTold: boolean
    admits: readonly AllegationResponse[]
  }>
type Asking = Readonly<{ alleged: readonly Alleged[] }>

function read(sheet: Sheet, { alleged }: Asking) {
  const at = readMoment(sheet, 'at', 'proceedings began')
  const forum = sheet.choice('forum', forums)
  const rights = sheet.choice('rights', ['yes', 'no'])
  const present = sheet
    .lines('present')
    .split('\n')
    .map(one => one.trim())
    .filter(Boolean)
  const admits = alleged.flatMap(({ id }, n): readonly AllegationResponse[] => {
    const accepted = sheet.choice(`accepted-${n + 1}`, answersGiven)
    return accepted ? [{ allegation: id, accepted, words: sheet.lines(`words-${n + 1}`) }] : []
  })
  const isWhole = admits.length === alleged.length
  if (at.ok && forum && rights && present.length > 0 && isWhole)
    return accepted<Opening>({
      ...{ on: londonDay(at.value), at: at.value, forum, present, admits },
      rightsTold: rights === 'yes',
      ...readDespite(sheet),
    })
  const problems: readonly Problem[] = [
    ...(at.ok ? [] : at.refusal),
    ...problemUnless(forum, 'forum', 'Select what was opened'),
    ...problemUnless(present.length > 0, 'present', 'Enter who was there'),
    ...problemUnless(rights, 'rights', 'Select whether they had been told of their rights'),
    ...alleged.flatMap((_, n) =>
      problemUnless(
        sheet.choice(`accepted-${n + 1}`, answersGiven),
        `accepted-${n + 1}`,
        `Select what is accepted of allegation ${n + 1}`,
      ),
    ),
  ]
  return refuse(problems)
}

export const opened = page({
  ...ofOfficer,
  path: '/work/matters/:matter/conduct/:officer/opened',
  template: 'casework/conduct/hearing/opened.njk',
  title: 'Record that proceedings were opened',
  async show(desk: Desk, here: AtOfficer) {
    const found = await officerAt(desk, here)
    if (!found) return undefined
    const law = await desk.conduct.lawOf(here.as, found.task.matter, subjectId(here.officer))
    return {
      ...{ ...found.task, found, who: found.who, at: found.at },
      forum: law?.panel?.forum ?? '',
      alleged: allegedIn(found),
      answers: answerItems,
      forums: forums.map(value => ({ value, text: forumWords[value] })),
    }
  },
  fill: ({ found, forum }) => ({ ...dayAnswers('at', found.task.today), forum }),
  read,
  explain: explainDespite({ first: 'at-day', on: 'at-day', words: { who: 'present' } }),
  submit: (desk, sent: SentStep, opening: Opening) =>
    desk.conduct.beginProceedings(sent.as, { ...stepOf(sent), ...opening }),
  next: nextTo('proceedings-opened'),
  versions: versionsBy('present'),
})
