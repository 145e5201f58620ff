import { equal } from 'node:assert/strict'
import { test } from 'node:test'
import { createWords, readCatalogues } from '../../words.ts'
import { explainDespite } from './despite.ts'

const { t } = createWords(readCatalogues())('casework/today.njk', 'en')

function askedOf(...rules: readonly string[]): string {
  return explainDespite({ first: 'why' })({ type: 'MoreExpected', rules }, t).words
}

test('a reason is asked against a rule by how strong it is, and whether it was read', () => {
  equal(
    askedOf('case.dg-direction'),
    [
      'You must: Bring the proceedings the IOPC directed (Police (Conduct) Regulations 2020, reg. 23)',
      'Citation to be checked. Enter why you are going ahead otherwise',
    ].join('. '),
  )
  equal(
    askedOf('finding.standard'),
    [
      'The law says: Misconduct is admitted, or more likely than not',
      '(Police (Conduct) Regulations 2020, reg. 41(15)-(16)).',
      'Enter why you are going ahead otherwise',
    ].join(' '),
  )
})

test('a rule of this force’s own is said to be that, and what it asks for', () => {
  equal(
    askedOf('house.heard-before-ruling'),
    [
      'This force’s rule asks for this instead: Hearing both sides before a ruling',
      'Enter why you are going ahead otherwise',
    ].join('. '),
  )
})
