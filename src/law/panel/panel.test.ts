import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import type { Happening, Person } from '../format/case.ts'
import { anOfficer, assessed, came, internal, left, on } from '../officer.fixture.ts'
import { did } from '../sample.ts'
import { allStandings, compositions } from './composition.ts'
import { panel } from './panel.ts'

const senior = { rankBand: 'senior', rank: 'assistant-chief-constable' } as const
const chief = { rankBand: 'chief', rank: 'chief-constable' } as const
const special = { kind: 'special-constable', rank: 'special-constable' } as const
const assistant = { rankBand: 'senior', rank: 'assistant-commissioner' } as const

function determined(asked: string, form: string, caseToAnswer = 'gross-misconduct'): Happening {
  return did('case-determined', asked, { about: 'o1', details: { caseToAnswer, form } })
}
function ofOne(
  happenings: readonly Happening[],
  person: Partial<Person> = {},
  asked = '2026-11-21',
) {
  const by = person.rankBand === 'chief' ? 'lpb-a' : 'force-a'
  const lawCase = anOfficer(
    happenings.map(each => (each.by === 'force-a' ? { ...each, by } : each)),
    person,
  )
  const [one] = panel(lawCase, on(asked)).people
  assert.ok(one)
  return one
}
const notice = (asked: string) => did('notice-of-referral-given', asked, { to: 'o1' })
const old = (form: string) => [came('2024-01-15'), determined('2024-02-12', form)]
/** Size, chair, members and adviser, by the day of the notice. */
function seats(form: string, noticed: string, person: Partial<Person> = {}) {
  const one = ofOne([...old(form), notice(noticed)], person)
  return [one.size, one.chair, one.members.join(' '), one.adviser]
}
const lawyer = 'legally-qualified-chair'
const adviser = 'legally-qualified-adviser'
const independents = 'independent-qualified independent'

test('a hearing: chaired by a lawyer by a notice of 6 May 2024, by the chief officer from 7 May', () => {
  const members = 'superintendent-or-above independent'
  assert.deepEqual(seats('hearing', '2024-05-06'), [3, lawyer, members, null])
  const reformed = [3, 'chief-officer-or-delegate', independents, adviser]
  assert.deepEqual(seats('hearing', '2024-05-07'), reformed)
  assert.deepEqual(seats('hearing', '2024-05-07', special), reformed)
})

test('before any notice, who sits goes by the day asked about', () => {
  assert.equal(ofOne(old('hearing'), {}, '2024-05-06').chair, lawyer)
  assert.equal(ofOne(old('hearing'), {}, '2024-05-07').chair, 'chief-officer-or-delegate')
})

test('a meeting is one person, unchanged in 2024: one rank higher, or for a special a sergeant', () => {
  for (const noticed of ['2024-05-06', '2024-05-07']) {
    assert.deepEqual(seats('meeting', noticed), [1, 'one-rank-higher-or-staff', '', null])
    const higher = { rankBand: 'superintending', rank: 'superintendent' } as const
    assert.deepEqual(seats('meeting', noticed, higher), [1, 'one-rank-higher-or-staff', '', null])
    assert.deepEqual(seats('meeting', noticed, special), [
      1,
      'sergeant-or-above-or-staff',
      '',
      null,
    ])
  }
})

test('an accelerated hearing is conducted by the chief officer, who may delegate', () => {
  for (const noticed of ['2024-05-06', '2024-05-07'])
    assert.deepEqual(seats('accelerated', noticed), [1, 'chief-officer-or-delegate', '', null])
  assert.equal(ofOne([...old('accelerated')]).mayDelegate, true)
  assert.equal(ofOne([...old('meeting')]).mayDelegate, false)
})

test('a senior officer always has three: a lawyer’s chair, then a more senior officer’s', () => {
  const members = 'inspector-or-nominee independent'
  for (const form of ['meeting', 'hearing']) {
    assert.deepEqual(seats(form, '2024-05-06', senior), [3, lawyer, members, null])
    assert.deepEqual(seats(form, '2024-05-06', chief), [3, lawyer, members, null])
    const advises = form === 'hearing' ? adviser : null
    const higher = 'more-senior-officer-of-another-force'
    assert.deepEqual(seats(form, '2024-05-07', senior), [3, higher, independents, advises])
    const inspector = 'chief-inspector-of-constabulary-or-inspector'
    assert.deepEqual(seats(form, '2024-05-07', chief), [3, inspector, independents, advises])
    assert.deepEqual(seats(form, '2024-05-07', assistant), [3, inspector, independents, advises])
  }
})

test('who conducts an accelerated hearing of a senior officer was not read, and is not guessed', () => {
  const one = ofOne([...old('accelerated')], senior)
  assert.deepEqual([one.forum, one.size, one.chair], ['accelerated', null, null])
  assert.equal(one.confidence, 'unverified')
  assert.match(one.needs.join(), /no text was read/)
})

test('every standing has one composition for a meeting and a hearing, before the change and since', () => {
  for (const of of allStandings)
    for (const forum of ['meeting', 'hearing'] as const)
      for (const panels of ['as-made', 'reformed'] as const) {
        const fits = compositions.filter(
          row =>
            row.forums.includes(forum) && row.of.includes(of) && (row.panels ?? panels) === panels,
        )
        assert.equal(fits.length, 1, `${forum} ${of} ${panels}`)
      }
})

test('the adviser has no vote, and only at a meeting is there no lawyer', () => {
  const hearing = ofOne(old('hearing'))
  assert.deepEqual([hearing.adviser, hearing.adviserVotes], [adviser, false])
  assert.equal(hearing.legalRepresentation, true)
  assert.equal(ofOne(old('accelerated')).legalRepresentation, true)
  assert.equal(ofOne(old('meeting')).legalRepresentation, false)
})

test('a case from before the change has a panel nobody could confirm; a later one has not', () => {
  const fresh = (asked: string) => ofOne([came(asked), determined('2026-02-12', 'hearing')])
  assert.equal(fresh('2024-05-06').confidence, 'unverified')
  assert.equal(fresh('2024-05-07').confidence, 'read-part')
  assert.equal(ofOne(old('meeting')).confidence, 'read')
})

test('the form is the one determined, else the one thought likely when severity was assessed', () => {
  const likely = [came('2026-06-01'), assessed('2026-06-08', 'misconduct', 'meeting')]
  assert.equal(ofOne(likely).forum, 'meeting')
  assert.equal(ofOne([...likely, determined('2026-07-20', 'hearing')]).forum, 'hearing')
  const directed = did('dg-directed-proceedings', '2026-08-03', {
    by: 'dg',
    about: 'o1',
    details: { form: 'hearing', level: 'gross-misconduct' },
  })
  assert.equal(ofOne([...likely, determined('2026-07-20', 'meeting'), directed]).forum, 'hearing')
  const powerless = { ...directed, by: 'force-a' }
  assert.equal(ofOne([...likely, determined('2026-07-20', 'meeting'), powerless]).forum, 'meeting')
  assert.equal(ofOne([came('2026-06-01')]).forum, null)
})

test('where no proceedings are brought, or they are withdrawn, nobody sits', () => {
  const none = ofOne([came('2026-06-01'), determined('2026-07-20', 'none', 'none')])
  assert.deepEqual([none.forum, none.size, none.chair, none.members], [null, null, null, []])
  const withdrawn = did('proceedings-withdrawn', '2026-08-03', { about: 'o1' })
  assert.equal(ofOne([...old('hearing'), withdrawn]).forum, null)
  assert.equal(ofOne([...old('hearing'), withdrawn], {}, '2026-08-02').forum, 'hearing')
})

const gone = [came('2025-03-10'), determined('2026-05-18', 'hearing'), left('2026-06-02')]
const chosen = (happened: 'full-hearing-elected' | 'full-hearing-decided', by: string) =>
  did(happened, '2026-07-06', { by, details: {} })

test('for a former officer an accelerated hearing is presumed, until a full one is chosen', () => {
  assert.equal(ofOne(gone, {}, '2026-06-01').forum, 'hearing')
  assert.equal(ofOne(gone, {}, '2026-06-02').forum, 'accelerated')
  for (const full of [
    chosen('full-hearing-elected', 'o1'),
    chosen('full-hearing-decided', 'force-a'),
  ]) {
    assert.equal(ofOne([...gone, full], {}, '2026-07-05').forum, 'accelerated')
    assert.equal(ofOne([...gone, full], {}, '2026-07-06').forum, 'hearing')
  }
  for (const unable of [
    chosen('full-hearing-elected', 'force-a'),
    chosen('full-hearing-decided', 'o1'),
  ])
    assert.equal(ofOne([...gone, unable], {}, '2026-07-06').forum, 'accelerated')
  const less = [came('2025-03-10'), assessed('2025-03-20'), left('2026-06-02')]
  const forLess = determined('2026-05-18', 'meeting', 'misconduct')
  assert.equal(ofOne([...less, forLess]).forum, 'meeting')
  const noticed = [...gone, notice('2025-05-27')]
  assert.equal(ofOne(noticed).forum, 'hearing')
})

test('a former officer’s panel follows the rank they held, from memory', () => {
  const one = ofOne(gone)
  assert.ok(one.because.some(({ rule }) => rule === 'panel.former'))
  const higher = ofOne([...gone, chosen('full-hearing-decided', 'force-a')], senior)
  assert.equal(higher.chair, 'more-senior-officer-of-another-force')
})

test('a notice that may be from before or after the change leaves who sits open', () => {
  const rough = did('notice-of-referral-given', '', {
    between: [day('2024-05-06'), day('2024-05-07')],
    to: 'o1',
  })
  const one = ofOne([...old('hearing'), rough])
  assert.deepEqual([one.forum, one.chair, one.confidence], ['hearing', null, 'unverified'])
  assert.equal(ofOne([...old('meeting'), rough]).chair, 'one-rank-higher-or-staff')
})

test('a joint matter is said to be joint', () => {
  assert.equal(ofOne(old('hearing')).joint, false)
  const lawCase = anOfficer(old('hearing'), {}, { matters: [{ ...internal, joint: true }] })
  assert.equal(panel(lawCase, on('2026-11-21')).people[0]?.joint, true)
})

test('under an older text nobody is named', () => {
  const one = ofOne([came('2020-01-31'), determined('2020-02-12', 'hearing')])
  assert.deepEqual([one.forum, one.chair, one.reason], [null, null, 'regime-before-2020'])
})
