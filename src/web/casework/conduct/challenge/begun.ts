/** Record that an appeal, or a claim, was made, or that a letter before claim came. */
import { type ChallengeRoute, type Challenger, challengeRoutes, challengers } from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, matterId, refuse, subjectId } from '#kernel'
import { page } from '../../../page.ts'
import type { Sheet } from '../../../sheet.ts'
import { mayRead } from '../../matter-frame.ts'
import { explainBeside } from '../../refusals.ts'
import { against, filledWithToday, problemUnless } from '../../task.ts'
import { type AtOfficer, officerAt } from '../at-officer.ts'
import { nextTo, versionsBy } from '../form.ts'
import { challengerWords, routeWords } from './words.ts'

const first = ['made', 'letter-before-claim'] as const
type Begun = Readonly<{
  on: Day
  route: ChallengeRoute
  by: Challenger
  step: (typeof first)[number]
  grounds: string
  reference?: string
}>

/** What `law` calls each, as it is called here. */
const theirs = {
  'meeting-appeal': 'appeal-meeting',
  'police-appeals-tribunal': 'tribunal',
  'judicial-review': 'judicial-review',
} as const

function read(sheet: Sheet) {
  const on = sheet.readDay('on', 'the day it came', { notAfter: sheet.today })
  const route = sheet.choice('route', challengeRoutes)
  const by = sheet.choice('by', challengers)
  const step = route === 'judicial-review' ? sheet.choice('step', first) : 'made'
  const [grounds, reference] = [sheet.lines('grounds'), sheet.text('reference')]
  if (on.ok && route && by && step && grounds)
    return accepted<Begun>({
      ...{ on: on.value, route, by, step, grounds },
      ...(reference ? { reference } : {}),
    })
  return refuse([
    ...problemUnless(route, 'route', 'Select where it goes'),
    ...problemUnless(step, 'step', 'Select whether the claim was made, or a letter came before it'),
    ...problemUnless(by, 'by', 'Select who made it'),
    ...problemUnless(grounds, 'grounds', 'Enter the grounds'),
    ...(on.ok ? [] : [on.refusal]),
  ])
}

export const begun = page({
  path: '/work/matters/:matter/conduct/:officer/challenge-begun',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/conduct/challenge/begun.njk',
  title: 'Record an appeal or a claim',
  async show(desk: Desk, here: AtOfficer) {
    const found = await officerAt(desk, here)
    if (!found) return undefined
    const law = await desk.conduct.lawOf(here.as, found.task.matter, subjectId(here.officer))
    const open = law?.outcomes?.appeal?.route
    const route = open ? theirs[open] : undefined
    return {
      ...found.task,
      found,
      who: found.who,
      at: found.at,
      route: route ? routeWords[route] : undefined,
      routes: challengeRoutes.map(value => ({ value, text: routeWords[value] })),
      challengers: challengers.map(value => ({ value, text: challengerWords[value] })),
    }
  },
  back: (_here, { at }) => `${at}/challenge`,
  reference: ({ reference }) => reference,
  fill: ({ found }) => filledWithToday(found.task),
  read,
  explain: explainBeside({ first: 'route', on: 'on', words: { reasons: 'grounds' } }),
  submit: (desk, { as, command, matter, officer, seen }, asked: Begun) =>
    desk.conduct.makeChallenge(as, {
      ...{ matter: matterId(matter), ...against(seen), subject: subjectId(officer) },
      ...{ entry: command, challenge: command, ...asked },
    }),
  next: nextTo('challenge-kept', '/challenge'),
  versions: versionsBy('grounds'),
})
