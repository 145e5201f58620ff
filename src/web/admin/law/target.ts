/** Setting a target of our own for a duty without a number. It is never law. */
import { type LocalTarget, targetUnits } from '#casework'
import { accepted, refuse } from '#kernel'
import { page } from '../../page.ts'
import { ruleAt } from './one.ts'
import { explain, hasNumber, list } from './words.ts'

const unitWords = {
  days: 'Days',
  'working-days': 'Working days',
  weeks: 'Weeks',
} as const

/** Longer than a year is no target. */
const most = 365

export const localTarget = page({
  path: `${list}/:rule/target`,
  may: 'settle the law',
  template: 'admin/law/target.njk',
  back: ({ rule }) => `${list}/${rule}`,
  async show(desk, here) {
    const found = await ruleAt(desk, here)
    if (!found || hasNumber(found.rule)) return undefined
    const { title, says } = found.rule
    return {
      heading: title,
      says,
      set: found.row.target ?? found.atFirst,
      units: targetUnits.map(value => ({ value, text: unitWords[value] })),
    }
  },
  title: ({ heading }) => `Our own target: ${heading}`,
  fill: ({ set }) => (set ? { n: String(set.n), unit: set.unit } : {}),
  read(sheet) {
    const [said, why] = [sheet.text('n'), sheet.text('why')]
    const n = /^\d{1,3}$/.test(said) ? Number(said) : 0
    const unit = sheet.choice('unit', targetUnits)
    const isNumber = n >= 1 && n <= most
    if (isNumber && unit && why) return accepted({ n, unit, why })
    return refuse([
      ...(isNumber ? [] : [{ field: 'n', words: `Enter a whole number from 1 to ${most}` }]),
      ...(unit ? [] : [{ field: 'unit', words: 'Select days, working days or weeks' }]),
      ...(why ? [] : [{ field: 'why', words: 'Enter why this is our target' }]),
    ])
  },
  explain,
  submit: (desk, { as, rule }, target: LocalTarget & Readonly<{ why: string }>) =>
    desk.law.setLocalTarget(as, { rule, ...target }),
  next: ({ rule }) => `${list}/${rule}?done=target`,
})
