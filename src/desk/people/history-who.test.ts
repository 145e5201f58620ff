import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, instant } from '#kernel'
import { judgingBy, officerModel } from '#linkage'
import { judgedAmong } from './history-who.ts'

const asked = {
  familyName: 'Pyke',
  givenNames: 'Oliver',
  number: '4471',
  unit: 'Harbour Street',
  asOf: day('2020-03-02'),
}
const known = { key: 'asked', described: asked, record: undefined }
const own = { ...asked, record: 'own', matter: 'M1', asOf: day('2018-05-01') }
const later = { ...own, record: 'later', matter: 'M2', asOf: day('2019-05-01') }
const alike = {
  ...{ familyName: 'Pike', givenNames: 'O', number: '4417', unit: 'Harbour Street' },
  ...{ record: 'alike', matter: 'M3', asOf: day('2016-02-11') },
}
const weighing = { day: String, model: officerModel, judging: judgingBy(officerModel) }

const said = { known: 'asked', found: 'own', why: 'Asked him.', whoKnows: null } as const
const by = { byName: 'Jay Arden', at: instant('2020-03-02T09:00:00Z') }

function judged(answer?: 'same' | 'not-same') {
  const answers = new Map(answer ? [['own', { ...said, ...by, answer }]] : [])
  return judgedAmong(known, [own, later, alike], { ...weighing, answers })
}

test('what is said of a record is said of the person, whichever of their records it is', () => {
  const { comparison } = judged()(own)
  assert.deepEqual([comparison.band, comparison.isMeant], ['same', true])
  const words = comparison.evidence.map(one => one.words)
  assert.equal(words[0], 'Same number, 4471, theirs from 2018 to 2019')
})

test('somebody surely theirs does not hide whoever may be theirs under another name', () => {
  const { comparison } = judged()(alike)
  assert.deepEqual([comparison.band, comparison.isMeant], ['check', false])
  const words = comparison.evidence.map(one => one.words)
  assert.ok(words.includes('Number 4417, not 4471: two digits swapped'))
})

test('a record somebody answered is not theirs says nothing of the others', () => {
  const { comparison, answered } = judged('not-same')(own)
  assert.deepEqual([comparison.isMeant, answered?.answer], [false, 'not-same'])
  const words = judged('not-same')(later).comparison.evidence.map(one => one.words)
  assert.ok(words.includes('Same number, 4471, theirs in 2019'))
})
