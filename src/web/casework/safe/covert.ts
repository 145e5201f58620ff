/** Counter-corruption decides how somebody is made safe where the officer must not learn of it. */
import { accepted, addDays, matterId, refuse } from '#kernel'
import { page } from '../../page.ts'
import { dayAnswers } from '../../sheet-days.ts'
import { problemUnless } from '../task.ts'
import { choicesOf, explainCovert, nextAtCase, ofCase, shortCaseAt } from './frame.ts'

const decisions = {
  'keep-access': 'Do not change access yet: it would tip them off',
  'change-access': 'Reassign and ask for access to be removed, as usual',
} as const
const names = ['keep-access', 'change-access'] as const

export const decideCovert = page({
  ...ofCase,
  path: '/work/matters/:matter/safety/cases/:case/covert',
  may: 'protect covertly',
  title: 'Decide how to protect them',
  async show(desk, here) {
    const colleagues = await desk.work.couldKnow(here.as, matterId(here.matter))
    if (!colleagues) return undefined
    const row = await shortCaseAt(desk, here, {
      lead: ['Only you, and whoever you name below, can see what you decide here.'],
      asked: [
        { name: 'decision', label: 'What do you decide?', choices: choicesOf(decisions) },
        {
          name: 'plan',
          label: 'Safety plan',
          hint: 'What keeps them safe meanwhile, and what happens if something goes wrong',
          rows: 6,
        },
        { name: 'owner', label: 'Who sees to the plan?', isLine: true },
        { name: 'review', label: 'When is it looked at again?', isDay: true },
        {
          name: 'whom',
          label:
            'Who runs the system, and is asked for something that changes no access? (optional)',
          isLine: true,
        },
        {
          name: 'what',
          label: 'What are they asked? (optional)',
          hint: 'Such as: report each look at the case within the hour',
          rows: 2,
        },
        {
          name: 'may-know',
          label: 'Who else may know? (optional)',
          isMany: true,
          choices: colleagues.map(({ person, name }) => ({ value: person, text: name })),
        },
      ],
      button: 'Save the decision',
    })
    return row && { ...row, colleagues }
  },
  fill: ({ today }) => dayAnswers('review', addDays(today, 7)),
  read(sheet, { colleagues }) {
    const decision = sheet.choice('decision', names)
    const plan = sheet.lines('plan')
    const owner = sheet.text('owner')
    const reviewOn = sheet.readDay('review', 'the date it is looked at again')
    const [whom, what] = [sheet.text('whom'), sheet.lines('what')]
    const mayKnow = sheet.choices(
      'may-know',
      colleagues.map(({ person }) => person),
    )
    if (decision && plan && owner && reviewOn.ok)
      return accepted({
        decision,
        plan,
        owner,
        reviewOn: reviewOn.value,
        ...(whom ? { asked: { whom, what } } : {}),
        mayKnow: mayKnow.map(String),
      })
    return refuse([
      ...problemUnless(decision, 'decision', 'Select what you decide'),
      ...problemUnless(plan, 'plan', 'Enter the safety plan: what keeps them safe meanwhile'),
      ...problemUnless(owner, 'owner', 'Enter who sees to the plan'),
      ...(reviewOn.ok ? [] : [reviewOn.refusal]),
    ])
  },
  explain: explainCovert,
  submit: (desk, { as, matter, case: id }, asked) =>
    desk.work.decideCovert(as, { matter: matterId(matter), case: id, ...asked }),
  next: nextAtCase,
})
