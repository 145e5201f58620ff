/** A misconduct case in steps, as tests tell it; and where it stands. */
import assert from 'node:assert/strict'
import { day } from '#kernel'
import type { Happening, Matter } from '../format/case.ts'
import { aCase, constable, did } from '../sample.ts'
import { classify } from './classify.ts'

const internal: Matter = {
  id: 'm1',
  kind: 'internal-conduct',
  force: 'force-a',
  subjects: ['o1'],
  allegations: [{ id: 'a1', words: 'late for duty', about: ['o1'] }],
}
const came = did('came-to-attention', '2026-01-12', { to: 'force-a' })

export function classified(
  happenings: readonly Happening[],
  on: string,
  matter: Partial<Matter> = {},
) {
  const began = happenings.some(({ happened }) => happened === 'complaint-made') ? [] : [came]
  const lawCase = aCase([...began, ...happenings], {
    people: [{ id: 'c1', kind: 'member-of-public' }, constable, { ...constable, id: 'o3' }],
    matters: [{ ...internal, ...matter }],
  })
  const [found] = classify(lawCase, { on: day(on) }).matters
  assert.ok(found && found.state !== 'not-encoded')
  return 'overlays' in found ? found : assert.fail()
}
export const stateOf = (
  happenings: readonly Happening[],
  on: string,
  matter: Partial<Matter> = {},
) => classified(happenings, on, matter).state

export const about = 'o1'
export const assessed = (level: string, on = '2026-01-14') =>
  did('severity-assessed', on, { about, details: { level, form: 'hearing' } })
export const determined = (form: string, on = '2026-05-18', level = 'gross-misconduct') =>
  did('case-determined', on, { about, details: { caseToAnswer: level, form } })
export const report = did('report-received', '2026-05-05', { to: 'force-a' })
export const toHearing = [assessed('gross-misconduct'), report, determined('hearing')]
export const documents = [
  did('notice-of-referral-given', '2026-06-01', { to: 'o1' }),
  did('documents-supplied', '2026-06-01', { to: 'o1' }),
]
export const responded = did('officer-responded', '2026-06-12', { by: 'o1' })
export const lists = (on: string) => [
  did('witness-list-supplied', on, { by: 'o1' }),
  did('witness-list-supplied', on),
]
export const began = did('proceedings-began', '2026-09-01')
export const finding = (level: string, on = '2026-09-03') =>
  did('finding-made', on, { by: 'panel', about, details: { level, forum: 'hearing' } })
export const outcome = (action: string, on = '2026-09-07') =>
  did('outcome-notified', on, { to: 'o1', details: { finding: 'misconduct', action } })
