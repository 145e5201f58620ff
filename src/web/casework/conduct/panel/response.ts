/** The officer's answer to the case, allegation by allegation, as it came. */
import { type AllegationResponse, responseOf } from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, matterId, refuse, subjectId } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import type { Problem, Sheet } from '../../../sheet.ts'
import { explainBeside } from '../../refusals.ts'
import { against, filledWithToday, problemUnless } from '../../task.ts'
import { type Alleged, allegedIn } from '../allegations.ts'
import type { AtOfficer } from '../at-officer.ts'
import { nextTo, ofOfficer, versionsBy } from '../form.ts'
import { clockOf, dutyOf, panelAt } from './at-panel.ts'
import { answerItems, answersGiven } from './words.ts'

type Responding = Readonly<{
  on: Day
  answers: readonly AllegationResponse[]
  law?: string
  mitigation?: string
}>
type Asking = Readonly<{ alleged: readonly Alleged[] }>

function read(sheet: Sheet, { alleged }: Asking) {
  const on = sheet.readDay('on', 'the day it came', { notAfter: sheet.today })
  const given = alleged.map(({ id }, nth) => {
    const accepted = sheet.choice(`accepted-${nth}`, answersGiven)
    const words = sheet.lines(`words-${nth}`)
    const isWhole = accepted !== undefined && (words !== '' || !accepted.match(/^(no|in-part)$/))
    return { allegation: id, accepted, words, isWhole }
  })
  const answers = given.flatMap(({ allegation, accepted, words, isWhole }) =>
    accepted && isWhole ? { allegation, accepted, words } : [],
  )
  const [law, mitigation] = [sheet.lines('law'), sheet.lines('mitigation')]
  if (on.ok && answers.length === alleged.length && alleged.length > 0)
    return accepted<Responding>({
      ...{ on: on.value, answers },
      ...(law ? { law } : {}),
      ...(mitigation ? { mitigation } : {}),
    })
  const problems: readonly Problem[] = [
    ...given.flatMap(({ accepted, isWhole }, nth) => [
      ...problemUnless(
        accepted,
        `accepted-${nth}`,
        `Select what is accepted of allegation ${nth + 1}`,
      ),
      ...problemUnless(
        isWhole || !accepted,
        `words-${nth}`,
        `Enter what is disputed of allegation ${nth + 1}, and their own account`,
      ),
    ]),
    ...problemUnless(alleged.length > 0, 'on-day', 'Nothing is alleged against them here'),
    ...(on.ok ? [] : [on.refusal]),
  ]
  return refuse(problems)
}

export const response = page({
  ...ofOfficer,
  path: '/work/matters/:matter/conduct/:officer/response',
  template: 'casework/conduct/panel/response.njk',
  title: 'Record the officer’s response',
  async show(desk: Desk, here: AtOfficer) {
    const view = await panelAt(desk, here)
    if (!view) return undefined
    const { day } = dateWords(here)
    const isAccelerated = view.law?.panel?.forum === 'accelerated'
    const rule = isAccelerated ? 'amh.response' : 'response.officer'
    const clock = clockOf(dutyOf(view.law, rule), here)
    const came = responseOf(view.found.events)
    return {
      ...view,
      alleged: allegedIn(view.found),
      isAccelerated,
      limit: clock?.due ? { ...clock, day: day(clock.due) } : undefined,
      came: came && day(came.on),
      accepts: answerItems,
    }
  },
  fill: view => filledWithToday(view),
  read,
  explain: explainBeside({ first: 'on-day', on: 'on', words: { words: 'words-0' } }),
  submit: (desk, { as, command, matter, officer, seen }, answer: Responding) =>
    desk.conduct.recordResponse(as, {
      ...{ matter: matterId(matter), ...against(seen) },
      ...{ subject: subjectId(officer), entry: command, documents: [], ...answer },
    }),
  next: nextTo('response-recorded'),
  versions: versionsBy('law'),
})
