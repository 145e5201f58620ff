/** A contact plan: who is spoken to, how often and how, said before it is needed. */
import { accepted, type Day, matterId, refuse } from '#kernel'
import { page } from '../../../page.ts'
import { explainBeside } from '../../refusals.ts'
import { against, problemUnless } from '../../task.ts'
import { common, shortAt, versions, yesNo } from './short.ts'

type Agreeing = Readonly<{ on: Day; plan: string; agreed: boolean; reviewOn?: Day }>

export const contactPlan = page({
  ...common,
  path: '/work/matters/:matter/contact-plan',
  title: 'Agree a contact plan',
  show: (desk, here) =>
    shortAt(desk, here, here.matter, {
      lead: [
        `Who they speak to, how often, and how. It limits nothing they may say, and no update is left
        out because of it.`,
      ],
      asked: [
        { name: 'plan', label: 'The plan', rows: 5 },
        { name: 'agreed', label: 'Do they agree to it?', inline: true, choices: yesNo },
        { name: 'on', label: 'From when?', isDay: true },
        {
          name: 'review',
          label: 'When is it looked at again? (optional)',
          isDay: true,
        },
      ],
      button: 'Save the plan',
    }),
  read(sheet) {
    const on = sheet.readDay('on', 'the date it begins', { notAfter: sheet.today })
    const plan = sheet.lines('plan')
    const agreed = sheet.choice('agreed', ['yes', 'no'])
    const none = sheet.isEmpty('review-day', 'review-month', 'review-year')
    const review = none ? undefined : sheet.readDay('review', 'the date it is looked at again')
    if (on.ok && plan && agreed && (!review || review.ok))
      return accepted<Agreeing>({
        on: on.value,
        plan,
        agreed: agreed === 'yes',
        ...(review?.ok ? { reviewOn: review.value } : {}),
      })
    return refuse([
      ...problemUnless(plan, 'plan', 'Enter the plan'),
      ...problemUnless(agreed, 'agreed', 'Select whether they agree to it'),
      ...(on.ok ? [] : [on.refusal]),
      ...(review && !review.ok ? [review.refusal] : []),
    ])
  },
  explain: explainBeside({ first: 'plan', on: 'on', words: { words: 'plan' } }),
  submit: (desk, { as, matter, seen }, agreeing: Agreeing) =>
    desk.work.agreeContactPlan(as, { matter: matterId(matter), ...against(seen), ...agreeing }),
  next: ({ matter }) => `/work/matters/${matter}/how-to-handle`,
  versions,
})
