/** Errors a developer is likely to make about criteria, investigations, and who has which right. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { day, instant } from '#kernel'
import { regimes } from './classify/regimes.ts'
import { allegationCodes } from './codes/allegation-categories.ts'
import { actionCodes, resultCodes } from './codes/results.ts'
import type { Allegation, Happening, LawCase, Matter, Person } from './format/case.ts'
import { allHappenings } from './format/happenings/index.ts'
import { rules } from './rules.ts'
import { aCase, complaint, did, every, made, theOne } from './sample.ts'
import { classified, complaintTraps, reviewIn, trap } from './traps-of-complaints.fixture.ts'

const recorded = did('complaint-recorded', '2026-11-03', { details: { reason: 'R1' } })
const form = (is: string, by = 'force-a') =>
  did('investigation-form-decided', '2026-11-05', { by, details: { form: is } })
const signs = did('indication-appeared', '2026-11-06', { details: { of: 'disciplinary' } })
type Features = NonNullable<Allegation['features']>
const alleging = (features: Features) => ({
  matters: [{ ...complaint, allegations: [{ id: 'a1', words: 'alleged', features }] }],
})
const met = (features: Features, code: string) =>
  classified(aCase([made('2026-11-02')], alleging(features)), '2026-11-03').criteria.find(
    each => each.code === code,
  )?.met

const retired = /disappl|local.resolution|non.record|dispens|upheld|supervised|managed/i

test(trap('17.6', 'nothing of the time before 2020 can happen, or be chosen as a result'), () => {
  for (const name of allHappenings) assert.doesNotMatch(name, retired)
  for (const { name } of [...resultCodes, ...actionCodes]) assert.doesNotMatch(name, retired)
})

test(trap('17.6', 'no rule asks for an appeal by a complainant'), () => {
  const theirs = rules.filter(
    rule => rule.sort === 'duty' && rule.bearer === 'complainant' && /appeal/i.test(rule.title),
  )
  assert.deepEqual(theirs, [])
})

test(trap('13.4', 'no complaint is upheld or not, and withdrawn is an end'), () => {
  for (const { name } of [...resultCodes, ...actionCodes])
    assert.doesNotMatch(name, /upheld|discontinu|appeal/i)
})

test(trap('13.1', 'there is no category I, and no H7'), () => {
  const codes = allegationCodes.map(({ code }) => code)
  assert.ok(codes.length > 40)
  assert.deepEqual(
    codes.filter(code => code.startsWith('I') || /^H[6-9]/.test(code)),
    [],
  )
})

test(trap('17.7', 'messages are enough, whatever was answered, and nothing need be proved'), () => {
  const messages = { positionAbusedForSexualPurpose: true, physicalContact: false } as const
  assert.equal(met({ ...messages, consentGiven: true }, 'M4a'), 'yes')
  assert.equal(met({ ...messages, consentGiven: false }, 'M4a'), 'yes')
  assert.equal(met({ physicalContact: true, consentGiven: false }, 'M4a'), 'unknown')
  const lawCase = aCase([made('2026-11-02')], alleging({ ...messages, consentGiven: true }))
  assert.equal(classified(lawCase, '2026-11-03').referral, 'mandatory')
})

test(trap('17.8', 'both parts are needed, and misconduct will do for the first'), () => {
  const race = { discriminationOn: ['race'] } as const
  const neither = { crimeIfProved: false, disciplinaryIfProved: false } as const
  assert.equal(met({ ...race, ...neither }, 'M5'), 'no')
  assert.equal(met({ ...race, ...neither, disciplinaryIfProved: true }, 'M5'), 'yes')
  assert.equal(met({ ...race, ...neither, crimeIfProved: true }, 'M5'), 'yes')
  assert.equal(met({ crimeIfProved: true, discriminationOn: [] }, 'M5'), 'no')
})

const staff: Person = { id: 's1', kind: 'staff', body: 'force-a' }
const aboutStaff = (...happenings: readonly Happening[]): LawCase => {
  const plain = aCase([made('2026-11-02'), recorded, ...happenings])
  return {
    ...plain,
    people: [...plain.people, staff],
    matters: [{ ...complaint, subjects: ['s1'], allegations: [] }],
  }
}

test(trap('17.9', 'never for staff, even with signs of misconduct'), () => {
  const lawCase = aboutStaff(form('local'), { ...signs, about: 's1' })
  const matter = classified(lawCase, '2026-12-01')
  assert.equal(matter.specialProcedure, false)
  const special = rules
    .map(({ id }) => id)
    .filter(id => id.startsWith('special.') && id !== 'special.staff')
  for (const id of special) assert.deepEqual(every(id, lawCase, '2026-12-01'), [], id)
})

test(trap('17.9', 'by itself for a recordable conduct matter about an officer'), () => {
  const matters: readonly Matter[] = [
    { id: 'm1', kind: 'conduct-matter', force: 'force-a', subjects: ['o1'], allegations: [] },
  ]
  const came = did('came-to-attention', '2026-11-02', { to: 'force-a' })
  const conduct = aCase([came, did('matter-recorded', '2026-11-03'), form('local')], { matters })
  assert.equal(classified(conduct, '2026-12-01').specialProcedure, true)
  const complained = aCase([made('2026-11-02'), recorded, form('local')])
  assert.equal(classified(complained, '2026-12-01').specialProcedure, false)
})

const late = 'investigate.timeliness-local'

test(trap('17.10', 'the report to the IOPC is owed though the other would do harm'), () => {
  const withheld = did('information-withheld', '2026-12-01', {
    details: {
      rule: late,
      all: true,
      purpose: 'a trial',
      realRisk: true,
      significantEffect: true,
      retestOn: '2028-01-01',
    },
    to: ['lpb-a', 'dg'],
  })
  const before = { ...withheld, on: day('2027-11-02') }
  const lawCase = aCase([made('2026-11-02'), recorded, form('local'), before])
  const states = every(late, lawCase, '2027-11-10').filter(each => each.arose === '2027-11-02')
  assert.deepEqual(
    states.map(({ owedToId, state }) => [owedToId, state]),
    [
      ['dg', 'open'],
      ['lpb-a', 'withheld'],
    ],
  )
})

test(trap('17.10', 'suspension leaves the twelve months as they are'), () => {
  const suspended = did('investigation-suspended', '2026-12-01', { details: { ground: 'a trial' } })
  const first = (...more: readonly Happening[]) =>
    every(late, aCase([made('2026-11-02'), recorded, form('local'), ...more]), '2027-11-02').map(
      ({ arose, state, period }) => [arose, state, period?.to],
    )
  assert.deepEqual(first(suspended), first())
  assert.ok(first().some(([arose, state]) => arose === '2027-11-02' && state === 'open'))
})

test(
  trap('17.11', 'a policing body’s order does nothing, and its recommendation asks for an answer'),
  () => {
    const decided = [
      made('2026-10-05'),
      did('complaint-recorded', '2026-10-06', { details: { reason: 'R1' } }),
      form('local'),
      did('outcome-reached', '2026-12-01'),
    ]
    const order = did('reinvestigation-ordered', '2026-12-20', { by: 'lpb-a' })
    const ordered = aCase([...decided, order])
    assert.notEqual(classified(ordered, '2026-12-21').state, 'REINVESTIGATE')
    assert.deepEqual(every('investigate.reinvestigate', ordered, '2026-12-21'), [])
    const recommended = did('recommendation-made', '2026-12-20', {
      by: 'lpb-a',
      to: 'force-a',
      details: { kind: 'reinvestigation' },
    })
    const asked = aCase([...decided, recommended])
    assert.notEqual(classified(asked, '2026-12-21').state, 'REINVESTIGATE')
    assert.equal(theOne('report.recommend-remedy', asked, '2027-01-17').state, 'open')
    assert.equal(theOne('report.recommend-remedy', asked, '2027-01-18').state, 'overdue')
    const byIopc = aCase([...decided, { ...order, by: 'dg' }])
    assert.equal(classified(byIopc, '2026-12-21').state, 'REINVESTIGATE')
  },
)

test(
  trap('17.12', 'harassment leaves out religion and orientation between police and public'),
  () => {
    const engaged = (on: 'religion-or-belief' | 'sexual-orientation' | 'race') =>
      classified(
        aCase(
          [did('conduct-occurred', '2026-07-10', { about: 'a1' }), made('2026-11-02')],
          alleging({
            discriminationOn: [on],
            relatedUnwantedConduct: true,
            lessFavourableTreatment: true,
            publicFunction: true,
          }),
        ),
        '2026-11-03',
      ).allegations[0]?.equalityAct
    assert.deepEqual(engaged('religion-or-belief'), ['s13'])
    assert.deepEqual(engaged('sexual-orientation'), ['s13'])
    assert.ok(engaged('race')?.includes('s26(1)'))
  },
)

test(
  trap('17.12', 'a complaint, its suspension and its review leave the six months as they are'),
  () => {
    const act = did('conduct-occurred', '2026-07-10', { about: 'a1' })
    const race = alleging({ discriminationOn: ['race'], publicFunction: true })
    const limit = (...more: readonly Happening[]) => {
      const lawCase = aCase([act, ...more], race)
      const on = (asked: string) => theOne('ea.limit-county', lawCase, asked)
      return [on('2027-01-09').due, on('2027-01-09').state, on('2027-01-10').state]
    }
    const pending = [
      made('2026-11-16'),
      recorded,
      did('investigation-suspended', '2026-11-20', { details: { ground: 'a trial' } }),
      did('outcome-reached', '2026-12-10'),
      did('review-applied', '2026-12-20', { by: 'c1', to: 'lpb-a' }),
    ]
    assert.deepEqual(limit(made('2026-11-16')), ['2027-01-09', 'open', 'ended'])
    assert.deepEqual(limit(...pending), limit(made('2026-11-16')))
  },
)

test(trap('17.13', 'only the complainant can ask for a review'), () => {
  const story = [
    made('2026-10-05'),
    did('complaint-recorded', '2026-10-06', { details: { reason: 'R1' } }),
    did('interested-person-consented', '2026-10-07', { by: 'kin' }),
    did('sufficient-interest-decided', '2026-10-07', { about: 'kin', details: { granted: true } }),
    did('outcome-reached', '2026-12-01'),
    did('review-information-provided', '2026-12-02', {
      to: 'c1',
      details: { items: ['i', 'iii', 'iv', 'v'], body: 'local-policing-body' },
    }),
  ]
  const own = alleging({ cannotExcludeCrimeOrDiscipline: false })
  const time = (...more: readonly Happening[]) => {
    const found = every('review.time', aCase([...story, ...more], own), '2026-12-20')
    assert.deepEqual(
      found.map(({ bearerId }) => bearerId),
      ['c1'],
    )
    return found[0]?.state
  }
  for (const by of ['kin', 'o1', 'force-a'])
    assert.equal(time(did('review-applied', '2026-12-10', { by, to: 'lpb-a' })), 'open', by)
  assert.equal(time(did('review-applied', '2026-12-10', { by: 'c1', to: 'lpb-a' })), 'met')
  assert.deepEqual(
    every('inform.review-right', aCase(story, own), '2026-12-20').map(each => each.owedToId),
    ['c1'],
  )
})

test(trap('17.13', 'a conduct matter has no complainant, so no review'), () => {
  const matters: readonly Matter[] = [
    { id: 'm1', kind: 'conduct-matter', force: 'force-a', subjects: ['o1'], allegations: [] },
  ]
  const came = did('came-to-attention', '2026-11-02', { to: 'force-a' })
  const review = reviewIn(aCase([came], { matters }), '2026-12-01')
  assert.deepEqual([review.right, review.noRightBecause], [false, 'not-complainant'])
})

test(trap('17.14', 'half past eleven on a summer evening is that day in London'), () => {
  const clearAt = (at: string) =>
    did('referral-criterion-became-clear', '2026-07-01', {
      at: instant(at),
      details: { criteria: ['M3'], reason: 'read' },
    })
  const due = (at: string) =>
    theOne('complaints.refer-deadline', aCase([made('2026-06-01'), clearAt(at)]), '2026-07-10')
  const evening = due('2026-07-01T22:45:00Z')
  assert.deepEqual([evening.due, evening.dueAt], ['2026-07-02', '2026-07-02T22:59:59Z'])
  const night = due('2026-07-01T23:15:00Z')
  assert.deepEqual([night.due, night.dueAt], ['2026-07-03', '2026-07-03T22:59:59Z'])
})

test(trap('17.14', 'days across a change of the clocks are still days'), () => {
  for (const [toldOn, due, dueAt] of [
    ['2026-03-28', '2026-04-25', '2026-04-25T22:59:59Z'],
    ['2026-10-24', '2026-11-21', '2026-11-21T23:59:59Z'],
  ] as const) {
    const lawCase = aCase([made('2026-03-02'), did('progress-told', toldOn, { to: 'c1' })])
    const entry = theOne('inform.next-update', lawCase, due)
    assert.deepEqual([entry.due, entry.dueAt, entry.state], [due, dueAt, 'open'])
  }
})

test(trap('17.15', 'the day of the matter decides the text, not the day of asking'), () => {
  const first = (madeOn: string) =>
    theOne('inform.first-update', aCase([made(madeOn)]), '2026-11-21')
  const old = first('2020-01-31')
  assert.deepEqual([old.state, old.reason, old.due], ['not-encoded', 'regime-before-2020', null])
  assert.equal(first('2020-02-01').state, 'overdue')
  const overlays = (madeOn: string) =>
    regimes(aCase([made(madeOn)]), { on: day('2026-11-21') }).matters[0]?.complaints.overlays
  assert.deepEqual(overlays('2025-05-27'), [])
  assert.deepEqual(overlays('2025-05-28'), ['a25-part-5'])
})

test('every one of these mistakes has a test that names it', () => {
  const here = ['traps-of-complaints.test.ts', 'traps-of-complaints-later.test.ts']
    .map(name => readFileSync(new URL(name, import.meta.url), 'utf8'))
    .join('\n')
  for (const number of Object.keys(complaintTraps))
    assert.match(here, new RegExp(`(trap\\(|of \\[)\\s*'${number.replace('.', '\\.')}',`), number)
})
