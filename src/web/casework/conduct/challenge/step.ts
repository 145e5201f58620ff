/** Record what happened next in an appeal or a claim, a draft judgment among it. */
import { type ChallengeStep, challengesOf } from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, type PersonId, refuse } from '#kernel'
import { page } from '../../../page.ts'
import type { Problem, Sheet } from '../../../sheet.ts'
import { mayRead } from '../../matter-frame.ts'
import { explainBeside } from '../../refusals.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import { type AtOfficer, officerAt } from '../at-officer.ts'
import { nextTo, type SentStep, stepOf, versionsBy } from '../form.ts'
import { nameOf, stepsIn, stepWords } from './words.ts'

type Challenged = ReturnType<typeof challengesOf>[number]
type Next = Pick<Challenged, 'challenge' | 'route' | 'by'> &
  Readonly<{
    on: Day
    step: ChallengeStep
    grounds: string
    until?: Day
    named?: readonly string[]
    readers?: readonly PersonId[]
  }>
type Asking = Readonly<{
  all: readonly Challenged[]
  colleagues: readonly Readonly<{ person: PersonId }>[]
}>

const namesIn = (lines: string) =>
  lines
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)

/** Of a draft: the day it is handed down, and who may read it. */
function draftIn(sheet: Sheet, { colleagues }: Asking) {
  const until = sheet.readDay('until', 'the day it is handed down')
  const named = namesIn(sheet.lines('named'))
  const ticked = sheet.choices(
    'readers',
    colleagues.map(({ person }) => person),
  )
  const problems: readonly Problem[] = [
    ...(until.ok ? [] : [until.refusal]),
    ...problemUnless(
      named.length + ticked.length > 0,
      'readers',
      'Select or enter everybody who may read it',
    ),
  ]
  return until.ok && problems.length === 0
    ? { problems, found: { until: until.value, named, readers: ticked } }
    : { problems }
}

function read(sheet: Sheet, asking: Asking) {
  const { all } = asking
  const on = sheet.readDay('on', 'the day it happened', { notAfter: sheet.today })
  const one = all.find(({ challenge }) => challenge === sheet.text('challenge'))
  const open = one ? stepsIn[one.route] : all.flatMap(({ route }) => stepsIn[route])
  const step = sheet.choice('step', open)
  const grounds = sheet.lines('grounds')
  const draft = step === 'draft-judgment' ? draftIn(sheet, asking) : { problems: [], found: {} }
  if (on.ok && one && step && grounds && draft.found)
    return accepted<Next>({
      ...{ challenge: one.challenge, route: one.route, by: one.by },
      ...{ on: on.value, step, grounds, ...draft.found },
    })
  return refuse([
    ...problemUnless(one, 'challenge', 'Select which appeal or claim it is'),
    ...problemUnless(step, 'step', 'Select what happened, as it can in that appeal or claim'),
    ...problemUnless(grounds, 'grounds', 'Enter what happened, or where the draft is kept'),
    ...(on.ok ? [] : [on.refusal]),
    ...draft.problems,
  ])
}

export const nextStep = page({
  path: '/work/matters/:matter/conduct/:officer/challenge-step',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/conduct/challenge/step.njk',
  title: 'Record what happened next',
  async show(desk: Desk, here: AtOfficer) {
    const found = await officerAt(desk, here)
    if (!found) return undefined
    const all = challengesOf(found.events)
    const colleagues = here.hideNames ? [] : await desk.work.colleagues(here.as)
    const steps = [...new Set(all.flatMap(({ route }) => stepsIn[route]))]
    return {
      ...found.task,
      found,
      who: found.who,
      at: found.at,
      all,
      items: all.map(one => ({ value: one.challenge, text: nameOf(one) })),
      steps: steps.map(value => ({ value, text: stepWords[value] })),
      canDraft: steps.includes('draft-judgment'),
      colleagues,
      people: colleagues.map(({ person, name, team }) => ({
        value: person,
        text: team ? `${name}, ${team}` : name,
      })),
    }
  },
  back: (_here, { at }) => `${at}/challenge`,
  reference: ({ reference }) => reference,
  fill: ({ found, all: [only, ...others] }) => ({
    ...filledWithToday(found.task),
    ...(only && others.length === 0 ? { challenge: only.challenge } : {}),
  }),
  read,
  explain: explainBeside({
    first: 'step',
    on: 'on',
    words: { reasons: 'grounds', who: 'readers' },
  }),
  submit: (desk, sent: SentStep, asked: Next) =>
    desk.conduct.makeChallenge(sent.as, { ...stepOf(sent), ...asked }),
  next: nextTo('challenge-kept', '/challenge'),
  versions: versionsBy('grounds'),
})
