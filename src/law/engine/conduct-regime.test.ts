import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import { regimes } from '../classify/regimes.ts'
import type { Happening, LawCase, Link, Matter, Person } from '../format/case.ts'
import { anOfficer, assessed, came, internal, left, on, sergeant } from '../officer.fixture.ts'
import { did, made } from '../sample.ts'

function conductOf(lawCase: LawCase, asked = '2026-11-21', matter = 'm1', person = 'o1') {
  const found = regimes(lawCase, on(asked))
    .matters.find(({ id }) => id === matter)
    ?.conduct.find(each => each.person === person)
  assert.ok(found)
  return found
}
const base = (...happenings: Happening[]) => {
  const { base, computed, reason } = conductOf(anOfficer(happenings))
  return [base, computed, reason]
}
const overlays = (happenings: Happening[], asked?: string, person: Partial<Person> = {}) =>
  conductOf(anOfficer(happenings, person), asked).overlays

test('the day it came to attention decides the base text: each on its last and first day', () => {
  const before = [false, 'regime-before-2020']
  assert.deepEqual(base(came('2004-03-31')), [null, ...before])
  assert.deepEqual(base(came('2004-04-01')), ['conduct-2004', ...before])
  assert.deepEqual(base(came('2008-11-30')), ['conduct-2004', ...before])
  assert.deepEqual(base(came('2008-12-01')), ['conduct-2008', ...before])
  assert.deepEqual(base(came('2012-11-21')), ['conduct-2008', ...before])
  assert.deepEqual(base(came('2012-11-22')), ['conduct-2012', ...before])
  assert.deepEqual(base(came('2020-01-31')), ['conduct-2012', ...before])
  assert.deepEqual(base(came('2020-02-01')), ['conduct-2020', true, undefined])
})

test('trap: the text turns on the day of attention, not on the day of the conduct', () => {
  const conduct = did('conduct-occurred', '2011-10-08', { about: 'a1' })
  assert.deepEqual(base(conduct, came('2020-10-05')), ['conduct-2020', true, undefined])
})

test('a range or a rough day over the beginning of a text settles nothing', () => {
  const range = came('', { between: [day('2020-01-31'), day('2020-02-01')] })
  assert.deepEqual(base(range), [null, false, 'regime-undetermined'])
  assert.deepEqual(base(came('', { around: '2012' })), [null, false, 'regime-undetermined'])
  assert.deepEqual(base(came('', { around: '2021' })), ['conduct-2020', true, undefined])
  const undated = conductOf(anOfficer([came('', { undated: true })]))
  assert.equal(undated.base, 'conduct-2020')
  assert.match(undated.needs.join(), /the day it came to attention/)
})

test('a range over 28 May 2025 leaves the base, and does not claim or deny the amendments', () => {
  const range = came('', { between: [day('2025-05-27'), day('2025-05-28')] })
  const found = conductOf(anOfficer([range]))
  assert.deepEqual([found.base, found.computed], ['conduct-2020', false])
  assert.equal(found.reason, 'regime-undetermined')
  assert.ok(!found.overlays.includes('a25-part-3'))
})

const second: Matter = { ...internal, id: 'm2' }
const sameMatter: Link = { from: 'm2', to: 'm1', kind: 'same-matter' }
function linked(
  happenings: readonly Happening[],
  over: { kind?: Link['kind']; subjects?: readonly string[] } = {},
): LawCase {
  const { kind = 'same-matter', subjects = ['o1'] } = over
  const first = { ...internal, subjects: [...subjects], allegations: [{ id: 'a0', words: 'x' }] }
  return anOfficer(
    happenings,
    {},
    {
      people: [sergeant, { ...sergeant, id: 'o2' }],
      matters: [first, second],
      links: [{ ...sameMatter, kind }],
    },
  )
}

test('a later allegation about the same matter goes with an older one still being handled', () => {
  const [first, next] = [came('2019-06-03', { matter: 'm1' }), came('2020-03-02', { matter: 'm2' })]
  assert.equal(conductOf(linked([first, next]), undefined, 'm2').base, 'conduct-2012')
  // Whoever the older one is about: only the amendments of 2025 ask for the same person.
  const other = linked([first, next], { subjects: ['o2'] })
  assert.equal(conductOf(other, undefined, 'm2').base, 'conduct-2012')
  const unrelated = linked([first, next], { kind: 'same-incident' })
  assert.equal(conductOf(unrelated, undefined, 'm2').base, 'conduct-2020')
})

test('what is reopened is not drawn under the older text, whatever it relates to', () => {
  const [first, next] = [came('2019-06-03', { matter: 'm1' }), came('2020-03-02', { matter: 'm2' })]
  const again = did('reinvestigation-ordered', '2021-03-01', { matter: 'm2', by: 'dg' })
  assert.equal(conductOf(linked([first, next, again]), undefined, 'm2').base, 'conduct-2020')
  const asked = conductOf(linked([first, next, again]), '2021-02-28', 'm2')
  assert.equal(asked.base, 'conduct-2012')
})

test('an older matter that was over the day before draws nothing in; over that day, it does', () => {
  const [first, next] = [came('2019-06-03', { matter: 'm1' }), came('2020-03-02', { matter: 'm2' })]
  for (const [over, text] of [
    ['2020-03-01', 'conduct-2020'],
    ['2020-03-02', 'conduct-2012'],
  ] as const)
    for (const ended of ['outcome-reached', 'route-notified', 'proceedings-withdrawn'] as const) {
      const end = did(ended, over, { matter: 'm1', to: 'o1' })
      assert.equal(conductOf(linked([first, next, end]), undefined, 'm2').base, text, ended)
    }
})

test('what the Director General reopens comes under the present text, whatever its date', () => {
  const again = (by: string) => did('reinvestigation-ordered', '2020-02-01', { by })
  assert.deepEqual(base(came('2015-03-02'), again('dg')), ['conduct-2020', true, undefined])
  assert.equal(base(came('2015-03-02'), again('force-a'))[0], 'conduct-2012')
  const directed = did('section-28a-direction-given', '2021-02-01', { by: 'dg' })
  assert.equal(base(came('2015-03-02'), directed)[0], 'conduct-2020')
  const early = did('section-28a-direction-given', '2020-01-31', { by: 'dg' })
  assert.equal(base(came('2015-03-02'), early)[0], 'conduct-2012')
})

test('the amendments of 2025 to conduct reach what came to attention from 28 May 2025', () => {
  assert.ok(!overlays([came('2025-05-27')]).includes('a25-part-3'))
  assert.ok(overlays([came('2025-05-28')]).includes('a25-part-3'))
  assert.ok(!overlays([came('2025-05-27')]).includes('a25-performance'))
  assert.ok(overlays([came('2025-05-28')]).includes('a25-performance'))
})

test('an older allegation against the same person keeps them out; against another it does not', () => {
  const [first, next] = [came('2025-03-10', { matter: 'm1' }), came('2025-06-03', { matter: 'm2' })]
  const reached = (lawCase: LawCase) =>
    conductOf(lawCase, undefined, 'm2').overlays.includes('a25-part-3')
  assert.equal(reached(linked([first, next])), false)
  assert.equal(reached(linked([first, next], { subjects: ['o2'] })), true)
  const over = (day: string) => did('outcome-reached', day, { matter: 'm1' })
  assert.equal(reached(linked([first, next, over('2025-06-02')])), true)
  assert.equal(reached(linked([first, next, over('2025-06-03')])), false)
  const again = did('reinvestigation-ordered', '2025-07-01', { matter: 'm2', by: 'dg' })
  assert.equal(reached(linked([first, next, again])), true)
  const early = { ...again, on: day('2025-05-27') }
  assert.equal(reached(linked([first, next, early])), false)
})

test('overlays are each person’s own: somebody named only later is reached by that day', () => {
  const lawCase = anOfficer(
    [came('2025-05-20'), did('allegation-made', '2025-06-03', { about: 'a2' })],
    {},
    {
      people: [sergeant, { ...sergeant, id: 'o2' }],
      matters: [
        {
          ...internal,
          subjects: ['o1', 'o2'],
          allegations: [
            { id: 'a1', words: 'one', about: ['o1'] },
            { id: 'a2', words: 'two', about: ['o2'] },
          ],
        },
      ],
    },
  )
  assert.ok(!conductOf(lawCase).overlays.includes('a25-part-3'))
  assert.ok(conductOf(lawCase, undefined, 'm1', 'o2').overlays.includes('a25-part-3'))
})

test('who sits goes by the day of the notice; before one, by the day asked about', () => {
  const notice = (day: string) => did('notice-of-referral-given', day, { to: 'o1' })
  const reformed = (happenings: Happening[], asked: string) =>
    overlays([came('2024-01-15'), ...happenings], asked).includes('a24-panels')
  assert.equal(reformed([notice('2024-05-06')], '2026-01-05'), false)
  assert.equal(reformed([notice('2024-05-07')], '2026-01-05'), true)
  assert.equal(reformed([], '2024-05-06'), false)
  assert.equal(reformed([], '2024-05-07'), true)
  const accelerated = did('amh-notice-given', '2024-05-06', { to: 'o1' })
  assert.equal(reformed([accelerated], '2026-01-05'), false)
})

test('trap: the schedule of 2025 and its third part have different triggers', () => {
  const old = [came('2025-03-10'), assessed('2025-03-20'), left('2026-06-02')]
  const found = overlays(old, '2026-06-02')
  assert.ok(found.includes('a25-schedule') && !found.includes('a25-part-3'))
  assert.ok(!overlays(old, '2026-06-01').includes('a25-schedule'))
  const notice = (day: string) => did('notice-of-referral-given', day, { to: 'o1' })
  assert.ok(!overlays([...old, notice('2025-05-27')]).includes('a25-schedule'))
  assert.ok(overlays([...old, notice('2025-05-28')]).includes('a25-schedule'))
  const before = [came('2024-03-10'), assessed('2024-03-20'), left('2025-01-06')]
  assert.ok(!overlays(before, '2025-05-27').includes('a25-schedule'))
  assert.ok(overlays(before, '2025-05-28').includes('a25-schedule'))
})

test('vetting has Regulations of its own from 14 May 2025', () => {
  assert.ok(!overlays([came('2024-03-10')], '2025-05-13').includes('vetting-2025'))
  assert.ok(overlays([came('2024-03-10')], '2025-05-14').includes('vetting-2025'))
})

const cover = (happenings: Happening[], person: Partial<Person> = {}, asked?: string) => {
  const { covered, condition } = conductOf(anOfficer(happenings, person), asked)
  return [covered, condition]
}

test('condition A: whoever left on or after the day it came to attention', () => {
  const gross = assessed('2026-03-10')
  assert.deepEqual(cover([came('2026-03-09'), gross]), [true, 'none'])
  assert.deepEqual(cover([came('2026-03-09'), gross, left('2026-03-09')]), [true, 'A'])
  assert.deepEqual(cover([came('2026-03-09'), gross, left('2026-03-08')]), [true, 'B'])
  // Leaving later changes nothing on the days before.
  const later = [came('2026-03-09'), gross, left('2026-06-01')]
  assert.deepEqual(cover(later, {}, '2026-05-31'), [true, 'none'])
  assert.deepEqual(cover(later, {}, '2026-06-01'), [true, 'A'])
})

test('condition B: a gap of exactly 12 months is within it, a day more is not', () => {
  const gone = { leftOn: day('2025-06-30') }
  assert.deepEqual(cover([came('2026-06-30'), assessed('2026-07-02')], gone), [true, 'B'])
  assert.deepEqual(cover([came('2026-07-01'), assessed('2026-07-02')], gone), [false, 'none'])
  const leap = { leftOn: day('2024-02-29') }
  assert.deepEqual(cover([came('2025-02-28'), assessed('2025-03-03')], leap), [true, 'B'])
  assert.deepEqual(cover([came('2025-03-01'), assessed('2025-03-03')], leap), [false, 'none'])
})

test('condition C: only the Director General can determine it', () => {
  const gone = { leftOn: day('2025-06-30') }
  const late = [came('2026-07-01'), assessed('2026-07-02')]
  const determined = (by: string) =>
    did('dg-special-determination-made', '2026-07-20', { by, about: 'o1' })
  assert.deepEqual(cover([...late, determined('dg')], gone), [true, 'C'])
  assert.deepEqual(cover([...late, determined('force-a')], gone), [false, 'none'])
  assert.deepEqual(cover([...late, determined('dg')], gone, '2026-07-19'), [false, 'none'])
})

test('nobody who has left is reached for less than gross misconduct', () => {
  const gone = [came('2026-03-09'), left('2026-03-20')]
  assert.deepEqual(cover([...gone, assessed('2026-03-16', 'misconduct')]), [false, 'A'])
  assert.deepEqual(cover([...gone, assessed('2026-03-16')]), [true, 'A'])
  const unsaid = conductOf(anOfficer(gone))
  assert.deepEqual([unsaid.covered, unsaid.condition], [null, 'A'])
  assert.match(unsaid.needs.join(), /does it indicate gross misconduct/)
  const revised = did('severity-revised', '2026-03-24', {
    about: 'o1',
    details: { level: 'misconduct' },
  })
  assert.deepEqual(cover([...gone, assessed('2026-03-16'), revised]), [false, 'A'])
})

test('what was over while they still served stays as it was when they leave', () => {
  const over = [
    came('2026-03-09'),
    assessed('2026-03-16', 'misconduct', 'meeting'),
    did('outcome-notified', '2026-05-19', {
      to: 'o1',
      details: { finding: 'misconduct', action: 'written-warning' },
    }),
  ]
  assert.deepEqual(cover([...over, left('2026-06-01')]), [true, 'A'])
})

test('a day of leaving that cannot be ordered leaves it open', () => {
  const gross = assessed('2026-06-02')
  const rough = left('', { around: '2024' })
  assert.deepEqual(cover([came('2025-06-02'), gross, rough]), [null, null])
  assert.deepEqual(cover([came('2025-01-01'), gross, rough]), [true, 'B'])
  assert.deepEqual(cover([came('2025-06-02'), gross, left('', { undated: true })]), [null, null])
  const within = left('', { between: [day('2025-06-01'), day('2025-06-05')] })
  assert.deepEqual(cover([came('2025-06-02'), gross, within]), [true, null])
  // Until the last day it can have been, they are taken to serve.
  assert.deepEqual(cover([came('2025-05-05'), within], {}, '2025-06-04'), [true, 'none'])
})

test('a complaint is governed on both sides, each officer by the same days', () => {
  const lawCase = anOfficer(
    [made('2025-05-28')],
    {},
    {
      matters: [{ ...internal, kind: 'complaint', complainant: 'c1' }],
    },
  )
  const [matter] = regimes(lawCase, on('2026-11-21')).matters
  assert.deepEqual(matter?.complaints.overlays, ['a25-part-5'])
  assert.ok(matter?.conduct[0]?.overlays.includes('a25-part-3'))
})
