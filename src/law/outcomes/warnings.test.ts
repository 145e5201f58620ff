import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import { owed } from '../engine/owed.ts'
import type { Happening } from '../format/case.ts'
import { anOfficer, came, found, on, warned } from '../officer.fixture.ts'
import { did } from '../sample.ts'
import { outcomes } from './outcomes.ts'
import { withoutLeave } from './warnings.ts'

const began = came('2026-02-02')

/** Warnings in force, as `kind from..to`. */
function standing(happenings: readonly Happening[], asked: string): readonly string[] {
  const [person] = outcomes(anOfficer([began, ...happenings]), on(asked)).people
  assert.ok(person)
  return person.standing.map(
    ({ kind, from, to }) => `${kind === short ? 'ww' : 'fww'} ${from}..${to}`,
  )
}
const short = 'written-warning'
const final = 'final-written-warning'
const told = (asked: string, action: string) =>
  did('outcome-notified', asked, { to: 'o1', details: { finding: 'misconduct', action } })
const leave = (from: string, to?: string) => [
  did('leave-began', from, { about: 'o1' }),
  ...(to ? [did('leave-ended', to, { about: 'o1' })] : []),
]

test('a written warning is in force to the day before 18 months have gone round', () => {
  const given = [warned('2026-03-02', short)]
  assert.deepEqual(standing(given, '2026-03-01'), [])
  assert.deepEqual(standing(given, '2026-03-02'), ['ww 2026-03-02..2027-09-01'])
  assert.deepEqual(standing(given, '2027-09-01'), ['ww 2026-03-02..2027-09-01'])
  assert.deepEqual(standing(given, '2027-09-02'), [])
})

test('a final written warning is in force for two years, or as long as was said, up to five', () => {
  assert.deepEqual(standing([warned('2026-03-02', final)], '2028-03-01'), [
    'fww 2026-03-02..2028-03-01',
  ])
  assert.deepEqual(standing([warned('2026-03-02', final)], '2028-03-02'), [])
  assert.deepEqual(standing([warned('2026-03-02', final, 36)], '2029-03-01'), [
    'fww 2026-03-02..2029-03-01',
  ])
  assert.deepEqual(standing([warned('2026-03-02', final, 72)], '2031-03-01').length, 1)
  assert.deepEqual(standing([warned('2026-03-02', final, 72)], '2031-03-02'), [])
})

test('the last day of a month comes round on the last day there is', () => {
  assert.deepEqual(standing([warned('2026-08-31', short)], '2028-02-28'), [
    'ww 2026-08-31..2028-02-29',
  ])
})

test('time on a career break is not counted, and runs on while it lasts', () => {
  const given = [warned('2026-03-02', short)]
  const thirty = [...given, ...leave('2026-04-01', '2026-05-01')]
  assert.deepEqual(standing(thirty, '2027-10-01'), ['ww 2026-03-02..2027-10-01'])
  assert.deepEqual(standing(thirty, '2027-10-02'), [])
  const still = [...given, ...leave('2027-08-20')]
  assert.equal(standing(still, '2029-01-05').length, 1)
  const before = [...given, ...leave('2026-01-05', '2026-03-12')]
  assert.deepEqual(standing(before, '2027-09-11'), ['ww 2026-03-02..2027-09-11'])
  const after = [...given, ...leave('2027-09-02', '2027-12-01')]
  assert.deepEqual(standing(after, '2027-09-02'), [])
  const twice = [...thirty, ...leave('2027-09-20', '2027-09-25')]
  assert.deepEqual(standing(twice, '2027-10-06'), ['ww 2026-03-02..2027-10-06'])
})

test('leave that was over before a warning, or began after it, changes nothing', () => {
  const [from, to] = [day('2026-03-02'), day('2027-09-01')]
  const spent = (began: string, ended: string) =>
    withoutLeave({ from, to }, [[day(began), day(ended)]])
  assert.equal(spent('2026-01-05', '2026-02-02'), to)
  assert.equal(spent('2026-01-05', '2026-03-02'), to)
  assert.equal(spent('2026-01-05', '2026-03-03'), '2027-09-02')
  assert.equal(spent('2027-09-01', '2027-09-03'), '2027-09-03')
  assert.equal(spent('2027-09-02', '2027-09-30'), to)
})

test('somebody else’s leave pauses nothing of theirs', () => {
  const theirs = did('leave-began', '2026-04-01', { about: 'o2' })
  const back = did('leave-ended', '2026-05-01', { about: 'o2' })
  const people = [
    { id: 'o1', kind: 'officer', rankBand: 'federated' } as const,
    { id: 'o2', kind: 'officer', rankBand: 'federated' } as const,
  ]
  const subjects = ['o1', 'o2']
  const lawCase = anOfficer(
    [began, warned('2026-03-02', short), theirs, back],
    {},
    {
      people,
      matters: [
        { id: 'm1', kind: 'internal-conduct', force: 'force-a', subjects, allegations: [] },
      ],
    },
  )
  const { people: both } = outcomes(lawCase, on('2027-09-02'))
  assert.deepEqual(
    both.map(each => each.standing),
    [[], []],
  )
})

test('a final written warning is extended once; a second extension counts for nothing', () => {
  const given = [warned('2026-03-02', final)]
  const extended = (on: string, months = 12) =>
    did('warning-extended', on, { about: 'o1', details: { months } })
  const once = [...given, extended('2027-06-01')]
  assert.deepEqual(standing(once, '2029-03-01'), ['fww 2026-03-02..2029-03-01'])
  assert.deepEqual(standing(once, '2029-03-02'), [])
  const twice = [...once, extended('2028-06-01')]
  assert.deepEqual(standing(twice, '2029-03-02'), [])
  const tooLate = [...given, extended('2028-03-02')]
  assert.deepEqual(standing(tooLate, '2028-03-02'), [])
  // One extension lengthens one warning, the earlier of two.
  const two = [...given, warned('2026-04-06', final), extended('2027-06-01')]
  assert.deepEqual(standing(two, '2028-03-02'), [
    'fww 2026-03-02..2029-03-01',
    'fww 2026-04-06..2028-04-05',
  ])
  const short18 = [warned('2026-03-02', short), extended('2027-06-01')]
  assert.deepEqual(standing(short18, '2027-09-02'), [])
})

const heard = [found('2026-05-15', 'misconduct'), told('2026-05-19', final)]

test('an outcome that is told is a warning; told again as a warning, it is the same one', () => {
  const one = ['fww 2026-05-19..2028-05-18']
  assert.deepEqual(standing(heard, '2026-06-01'), one)
  assert.deepEqual(standing([...heard, warned('2026-05-19', final)], '2026-06-01'), one)
  assert.deepEqual(standing([...heard, warned('2026-05-22', final, 36)], '2026-06-01'), [
    'fww 2026-05-19..2029-05-18',
  ])
})

test('quashed, a warning is no longer in force; one from elsewhere stays', () => {
  const quashed = (what: string, by = 'court') =>
    did('outcome-quashed', '2026-09-01', { by, details: { what } })
  assert.equal(standing([...heard, quashed('outcome')], '2026-08-31').length, 1)
  assert.deepEqual(standing([...heard, quashed('outcome')], '2026-09-01'), [])
  assert.deepEqual(standing([...heard, quashed('finding')], '2026-09-01'), [])
  assert.equal(standing([...heard, quashed('outcome', 'force-a')], '2026-09-01').length, 1)
  const older = [warned('2026-03-02', short), ...heard, quashed('outcome')]
  assert.deepEqual(standing(older, '2026-09-01'), ['ww 2026-03-02..2027-09-01'])
})

test('what a tribunal puts in its place runs from the day of the decision it replaces', () => {
  const decided = (order: string, action?: string) =>
    did('pat-decided', '2026-10-05', {
      by: 'police-appeals-tribunal',
      to: ['o1', 'force-a'],
      details: action ? { order, action } : { order },
    })
  assert.deepEqual(standing([...heard, decided('substituted', short)], '2026-10-05'), [
    'ww 2026-05-19..2027-11-18',
  ])
  assert.deepEqual(standing([...heard, decided('dismissed')], '2026-10-05'), [
    'fww 2026-05-19..2028-05-18',
  ])
  assert.deepEqual(standing([...heard, decided('remitted')], '2026-10-05'), [])
  assert.deepEqual(standing([...heard, decided('substituted', 'none')], '2026-10-05'), [])
  const dismissed = [heard[0] ?? began, told('2026-05-19', 'dismissal-without-notice')]
  assert.deepEqual(standing(dismissed, '2026-10-04'), [])
  assert.deepEqual(standing([...dismissed, decided('substituted', final)], '2026-10-05'), [
    'fww 2026-05-19..2028-05-18',
  ])
})

test('what was told the complainant is no warning to the officer', () => {
  const elsewhere = did('outcome-notified', '2026-05-19', {
    to: 'c1',
    details: { finding: 'misconduct', action: final },
  })
  assert.deepEqual(standing([elsewhere], '2026-06-01'), [])
})

test('a warning without a day, or of older Regulations without its months, is asked for', () => {
  const asked = (given: Happening) =>
    outcomes(anOfficer([began, given]), on('2026-06-01')).people[0]
  const details = { kind: short }
  const undated = asked(did('warning-notified', '', { undated: true, about: 'o1', details }))
  assert.deepEqual([undated?.standing, undated?.needs], [[], ['the day the warning was notified']])
  const older = asked(warned('2019-12-02', final))
  assert.match(older?.needs.join() ?? '', /how many months/)
  assert.equal(asked(warned('2020-01-06', final, 84))?.standing.length, 0)
  assert.equal(asked(warned('2024-07-01', final, 24))?.standing.length, 1)
})

test('what was not known by a day is no warning by that day', () => {
  const learnt = { ...warned('2026-03-02', short), knownOn: day('2026-08-03') }
  const known = (by: string) =>
    outcomes(anOfficer([began, learnt]), on('2026-09-01', by)).people[0]?.standing.length
  assert.deepEqual([known('2026-08-02'), known('2026-08-03')], [0, 1])
})

test('the warnings in force are those that are owed as in force', () => {
  const decided = did('pat-decided', '2026-10-05', {
    by: 'police-appeals-tribunal',
    details: { order: 'substituted', action: short },
  })
  const cases: readonly Happening[][] = [
    [warned('2026-03-02', short)],
    [warned('2026-03-02', final, 36), ...leave('2026-04-01', '2026-05-01')],
    heard.concat(decided),
    heard.concat(
      did('outcome-quashed', '2026-09-01', { by: 'court', details: { what: 'outcome' } }),
    ),
  ]
  for (const happenings of cases)
    for (const asked of ['2026-08-31', '2026-10-05', '2027-09-01', '2027-11-18', '2027-11-19']) {
      const lawCase = anOfficer([began, ...happenings])
      const open = owed(lawCase, on(asked))
        .filter(({ rule, state }) => /^outcome\.f?ww\.duration$/.test(rule) && state === 'open')
        .map(({ period }) => period?.to)
      const [person] = outcomes(lawCase, on(asked)).people
      const stands = person?.standing.map(({ to }) => to)
      assert.deepEqual(open, stands, `${JSON.stringify(happenings)} on ${asked}`)
    }
})
