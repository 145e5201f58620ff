import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findingOf, findingsOf } from './findings.ts'

test('a matter that cleared somebody says so, whatever its source calls that', () => {
  for (const said of ['Not sustained', 'UNFOUNDED', 'NS', 'Not upheld', 'Exonerated'])
    assert.equal(findingOf(said, null).text, 'NOT PROVEN')
  assert.equal(findingOf('No case to answer', null).text, 'NO CASE TO ANSWER')
})

test('a word of the proven inside one of the cleared proves nothing', () => {
  const cleared = ['No misconduct', 'Not gross misconduct', 'Did not amount to misconduct']
  for (const said of [...cleared, 'Misconduct not found', 'Unproven', 'Disproved', 'Unsustained'])
    assert.equal(findingOf(said, null).text, 'NOT PROVEN', said)
  for (const said of ['Gross misconduct', 'Service not acceptable', 'No action: misconduct proven'])
    assert.equal(findingOf(said, null).text, 'PROVEN', said)
})

test('what was proven says what came of it', () => {
  const proven = findingOf('Proven', 'Written warning to 1 Sep 2027')
  assert.equal(proven.text, 'PROVEN: written warning to 1 Sep 2027')
  assert.ok(proven.isProven)
  assert.equal(findingOf('SUSTAINED', 'NO ACTION TAKEN').text, 'PROVEN')
})

test('several findings of one matter are one tag', () => {
  assert.equal(findingOf('NOT SUSTAINED|SUSTAINED', null).text, 'PROVEN IN PART')
  assert.equal(findingOf('UNFOUNDED|EXONERATED', null).text, 'NOT PROVEN')
})

test('a finding nobody gave is not one nobody made', () => {
  assert.equal(findingOf(null, null).text, 'FINDING NOT GIVEN')
  assert.equal(findingOf('Referred on', null).text, 'REFERRED ON')
})

test('one matter that came out differently for each says what cleared first', () => {
  const of = (finding: string) => ({ finding, outcome: null })
  const { each, isCleared } = findingsOf([of('Proven'), of('Not proven'), of('Exonerated')])
  assert.deepEqual(
    each.map(({ about, text }) => [text, about]),
    [
      ['NOT PROVEN', '2 of the 3 named'],
      ['PROVEN', '1 of the 3 named'],
    ],
  )
  assert.equal(isCleared, false)
  assert.equal(findingsOf([of('Not proven'), of('Exonerated')]).isCleared, true)
  assert.equal(findingsOf([]).text, 'FINDING NOT GIVEN')
})
