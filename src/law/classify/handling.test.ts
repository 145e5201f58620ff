import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import type { Happening, LawCase, Matter, Person } from '../format/case.ts'
import { aCase, complaint, did, made } from '../sample.ts'
import { classify } from './classify.ts'

const recorded = did('complaint-recorded', '2026-11-03', { details: { reason: 'R1' } })

function matterIn(lawCase: LawCase) {
  const [found] = classify(lawCase, { on: day('2026-12-01') }).matters
  assert.ok(found && found.state !== 'not-encoded')
  return found
}

function classified(happenings: readonly Happening[], matter: Partial<Matter> = {}) {
  return matterIn(
    aCase([made('2026-11-02'), ...happenings], { matters: [{ ...complaint, ...matter }] }),
  )
}

test('an indication compels an investigation; a repeat with nothing fresh does not', () => {
  const indication = did('indication-appeared', '2026-11-12', {
    about: 'o1',
    details: { of: 'disciplinary' },
  })
  const decided = (freshEvidence: boolean) =>
    did('repeat-exception-decided', '2026-11-10', { details: { freshEvidence } })
  assert.equal(classified([recorded, indication]).investigate, 'must')
  assert.equal(classified([recorded, decided(false)]).investigate, 'exception')
  assert.equal(classified([recorded, decided(true)]).investigate, 'may')
  assert.equal(classified([recorded, decided(false), indication]).investigate, 'must')
  const sooner = { ...indication, on: day('2026-11-10') }
  assert.equal(classified([recorded, sooner, decided(false)]).investigate, 'exception')
  assert.equal(
    classified([did('handling-outside-schedule-3-decided', '2026-11-03')]).investigate,
    'no',
  )
  const necessary = did('dg-found-investigation-necessary', '2026-11-10', { by: 'dg' })
  assert.equal(classified([recorded, necessary]).investigate, 'must')
  const back = did('dg-referred-back', '2026-11-11', { by: 'dg' })
  assert.equal(classified([recorded, necessary, back]).investigate, 'may')
})

test('the special procedure is for officers and specials, once there is an indication', () => {
  const form = did('investigation-form-decided', '2026-11-10', { details: { form: 'local' } })
  const seen = (of: string, about?: string) =>
    did('indication-appeared', '2026-11-12', { ...(about ? { about } : {}), details: { of } })
  const special = (...happenings: Happening[]) =>
    classified([recorded, ...happenings]).specialProcedure
  assert.equal(special(form, seen('crime', 'o1')), true)
  assert.equal(special(form, seen('disciplinary', 'a1')), true)
  assert.equal(special(form, seen('disciplinary')), true)
  assert.equal(special(form, seen('article-2-or-3', 'o1')), false)
  assert.equal(special(form, seen('crime', 'c1')), false)
  assert.equal(special(form), false)
  assert.equal(special(seen('crime', 'o1')), false)

  const staff: Person = { id: 's1', kind: 'staff', body: 'force-a' }
  const happenings = [made('2026-11-02'), recorded, form, seen('disciplinary', 's1')]
  const lawCase = aCase(happenings, { matters: [{ ...complaint, subjects: ['s1'] }] })
  const ofStaff = matterIn({ ...lawCase, people: [...lawCase.people, staff] })
  assert.deepEqual(
    [ofStaff.specialProcedure, ofStaff.specialConstraint, ofStaff.investigate],
    [false, 'staff-procedure', 'must'],
  )
  const conduct = aCase([did('came-to-attention', '2026-11-02'), form], {
    matters: [{ ...complaint, kind: 'conduct-matter' }],
  })
  assert.equal(matterIn(conduct).specialProcedure, true)
})

test('a chief officer, once referred, is for the Director General to have investigated', () => {
  const referred = did('referred-to-dg', '2026-11-03', {
    by: 'lpb-a',
    to: 'dg',
    details: { basis: 'mandatory' },
  })
  const of = (...happenings: Happening[]) => classified(happenings, { subjects: ['o2'] })
  assert.equal(of(referred).specialConstraint, 'director-general-must-investigate')
  assert.equal(of().specialConstraint, null)
  assert.deepEqual(
    [of().appropriateAuthority, of().appropriateAuthorityId],
    ['local-policing-body', 'lpb-a'],
  )
})
