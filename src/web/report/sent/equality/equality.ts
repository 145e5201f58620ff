/** Questions about the person, after sending: kept apart, tied to nothing, seen by no handler. */
import { accepted } from '#kernel'
import { page } from '../../../page.ts'
import type { Sheet } from '../../../sheet.ts'
import { holderOf } from '../../holder.ts'

/** Every one of them may be left out, and every one can be answered "prefer not to say". */
const questions = {
  age: ['under-18', '18-24', '25-34', '35-44', '45-54', '55-64', '65-over'],
  sex: ['female', 'male'],
  gender: ['same', 'different'],
  ethnicity: ['asian', 'black', 'mixed', 'white', 'other'],
  disability: ['none', 'a-little', 'a-lot'],
  religion: ['none', 'christian', 'buddhist', 'hindu', 'jewish', 'muslim', 'sikh', 'other'],
  orientation: ['straight', 'gay-or-lesbian', 'bisexual', 'other'],
} as const

const asked = Object.entries(questions).map(([name, values]) => ({
  name,
  values: [...values, 'prefer-not-to-say'],
}))

function read(sheet: Sheet) {
  const answers: Record<string, readonly string[]> = {}
  for (const { name, values } of asked) {
    const answer = sheet.choice(name, values)
    if (answer) answers[name] = [answer]
  }
  return accepted(answers)
}

export const equality = page({
  path: '/report/sent/equality',
  may: 'anyone',
  template: 'report/sent/equality/equality.njk',
  back: '/report/sent',
  async show(desk, here) {
    const holder = holderOf(here)
    const found = holder && (await desk.report.confirmation(holder))
    return found ? { asked } : { elsewhere: '/report/sent' }
  },
  read,
  explain: (refusal: never) => refusal,
  async submit(desk, { command }, answers) {
    const given = Object.keys(answers).length > 0
    if (given) await desk.report.equality(answers, command)
    return accepted(given)
  },
  next: (_here, given) => (given ? '/report/sent?done=equality' : '/report/sent'),
  limits: [{ name: 'equality', pace: { burst: 10, everySeconds: 30 } }],
})
