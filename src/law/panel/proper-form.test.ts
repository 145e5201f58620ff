import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening, Person } from '../format/case.ts'
import { anOfficer, assessed, came, left, on } from '../officer.fixture.ts'
import { did } from '../sample.ts'
import { properForms } from './proper-form.ts'

function formsOf(happenings: readonly Happening[], person: Partial<Person> = {}) {
  const [one] = properForms(anOfficer(happenings, person), on('2026-11-21'))
  assert.ok(one)
  const said = ({ form, rule }: (typeof one)['misconduct']) => `${form} ${rule}`
  return [said(one.misconduct), said(one.grossMisconduct)]
}
const begun: readonly [Happening, Happening] = [
  came('2024-01-15'),
  assessed('2025-06-02', 'misconduct'),
]
const gross = 'hearing case.form.gm'
const about = { about: 'o1' }

test('misconduct goes to a meeting and gross misconduct to a hearing', () => {
  assert.deepEqual(formsOf(begun), ['meeting case.form.misconduct', gross])
})

test('a final warning in force on the day of the assessment makes it a hearing; one given later does not', () => {
  const warned = (day: string) =>
    did('warning-notified', day, { to: 'o1', ...about, details: { kind: 'final-written-warning' } })
  const hearing = 'hearing case.form.misconduct.fww'
  // Two years from 3 June 2023 end on 2 June 2025: the very day.
  assert.deepEqual(formsOf([...begun, warned('2023-06-03')])[0], hearing)
  assert.deepEqual(formsOf([...begun, warned('2023-06-02')])[0], 'meeting case.form.misconduct')
  assert.deepEqual(formsOf([...begun, warned('2025-06-03')])[0], 'meeting case.form.misconduct')
})

test('a reduction in rank less than two years before the assessment makes it a hearing', () => {
  const reduced = (day: string) => did('reduced-in-rank', day, about)
  assert.deepEqual(
    formsOf([...begun, reduced('2023-06-03')])[0],
    'hearing case.form.misconduct.rank',
  )
  assert.deepEqual(formsOf([...begun, reduced('2023-06-02')])[0], 'meeting case.form.misconduct')
})

test('special conditions make gross misconduct an accelerated hearing, until they are found not met', () => {
  const determined = (day: string, met: boolean) =>
    did('special-conditions-determined', day, { ...about, details: { met } })
  const met = determined('2025-07-01', true)
  assert.deepEqual(formsOf([...begun, met]), [
    'meeting case.form.misconduct',
    'accelerated amh.determine',
  ])
  assert.deepEqual(formsOf([...begun, met, determined('2025-08-01', false)])[1], gross)
})

test('what the Director General directed stands over the rest', () => {
  const directed = did('dg-directed-proceedings', '2025-07-01', {
    ...{ by: 'director-general', ...about },
    details: { form: 'hearing', level: 'misconduct' },
  })
  assert.deepEqual(formsOf([...begun, directed]), [
    'hearing case.dg-direction',
    'hearing case.dg-direction',
  ])
})

test('of a former officer an accelerated hearing is presumed, until a full one is chosen', () => {
  const gone = [begun[0], assessed('2025-06-02'), left('2025-07-01')]
  assert.deepEqual(formsOf(gone)[1], 'accelerated former.part3A')
  const chosen = did('full-hearing-elected', '2025-08-01', { by: 'o1', ...about })
  assert.deepEqual(formsOf([...gone, chosen])[1], gross)
})
