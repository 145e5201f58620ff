import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import { allCharacteristics, allConfidences, allCriteria } from '../vocabulary.ts'
import { allegationCategories, allegationCodes } from './allegation-categories.ts'
import { inUseOn } from './code.ts'
import { factors } from './factors.ts'
import { reasonsRecorded } from './reasons-recorded.ts'
import { positionAbused, referralQuestions } from './referral-questions.ts'
import { actionCodes, resultCodes, resultsFor } from './results.ts'

const lists = {
  allegationCategories,
  allegationCodes,
  factors,
  reasonsRecorded,
  resultCodes,
  actionCodes,
}

test('every code has a name, a first day and a confidence, and is in its list once', () => {
  for (const [name, list] of Object.entries(lists)) {
    assert.equal(new Set(list.map(({ code }) => code)).size, list.length, name)
    for (const code of list) {
      assert.ok(code.name.length > 2, `${name} ${code.code}`)
      assert.equal(code.inForce.from, '2020-02-01')
      assert.ok(allConfidences.includes(code.confidence))
    }
  }
})

test('the categories are A to L without I; one without sub-codes is a code itself', () => {
  assert.equal(allegationCategories.map(({ code }) => code).join(''), 'ABCDEFGHJKL')
  const without = allegationCategories.filter(({ subCodes }) => subCodes.length === 0)
  assert.equal(without.map(({ code }) => code).join(''), 'CEKL')
  for (const { code } of without) assert.ok(allegationCodes.some(each => each.code === code))
  assert.ok(!allegationCodes.some(({ code }) => code === 'F' || code === 'H7'))
  assert.equal(allegationCodes.length, 4 + 9 + 4 + 10 + 6 + 5 + 3 + 4)
})

test('a case file accepts every code of the list', () => {
  for (const { code } of allegationCodes) assert.match(code, /^[A-HJ-L][0-9]{0,2}$/)
})

test('F has one code for each characteristic, in the order of the case format', () => {
  const under = allegationCategories.find(({ code }) => code === 'F')?.subCodes ?? []
  assert.equal(under.length, allCharacteristics.length)
  for (const [at, characteristic] of allCharacteristics.entries())
    assert.equal(under[at]?.name.toLowerCase(), characteristic.replaceAll('-', ' '))
})

test('what is not certain of the national lists says so', () => {
  const unsure = allegationCodes.filter(({ confidence }) => confidence === 'unverified')
  assert.deepEqual([...new Set(unsure.map(({ code }) => code[0]))], ['F', 'G'])
})

test('a code is offered from its first day to its last, and not the day after', () => {
  const [code] = reasonsRecorded
  assert.ok(code)
  const closed = { ...code, inForce: { from: day('2020-02-01'), until: day('2026-12-31') } }
  const offered = (on: string) => inUseOn([closed], day(on)).length
  assert.deepEqual(
    ['2020-01-31', '2020-02-01', '2026-12-31', '2027-01-01'].map(offered),
    [0, 1, 1, 0],
  )
})

test('the results of a complaint depend on how it was handled', () => {
  const of = (scope: Parameters<typeof resultsFor>[0]) => resultsFor(scope).map(({ code }) => code)
  assert.deepEqual(of('outside-schedule-3'), ['resolved', 'not-resolved', 'withdrawn'])
  assert.deepEqual(of('otherwise-than-by-investigation'), of('investigation'))
  assert.ok(of('investigation').includes('service-not-determined'))
  assert.ok(!of('investigation').includes('case-to-answer-misconduct'))
  assert.ok(of('special-procedure').includes('no-case-to-answer'))
  for (const { name } of resultCodes) assert.doesNotMatch(name, /upheld|appeal|local resolution/i)
})

test('every criterion is asked once, in nine rows, with what counts', () => {
  assert.deepEqual(
    referralQuestions.map(({ code }) => code),
    allCriteria,
  )
  assert.equal(new Set(referralQuestions.map(({ row }) => row)).size, 9)
  for (const { question, whatCounts, citation } of referralQuestions) {
    assert.match(question, /\?$/)
    assert.ok(whatCounts.length >= 2)
    for (const each of whatCounts) assert.match(each, /[.?]$/)
    assert.ok(citation.length > 0)
  }
  assert.match(positionAbused, /Consent, physical contact or proof do not matter\.$/)
})
