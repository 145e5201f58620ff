import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conductOf, similarConduct } from './conduct.ts'
import { indicatorsIn } from './indicators.ts'

const ids = (text: string) => indicatorsIn(text).map(({ id }) => id)

test('warning signs are read out with the words that made each show', () => {
  const text =
    'The detective e-mailed me that evening about how I looked, and kept writing. He gave me his ' +
    'number and told me not to tell anyone.'
  assert.deepEqual(
    indicatorsIn(text).map(({ id, words }) => [id, words]),
    [
      ['post-case-contact', 'kept writing'],
      ['unnecessary-comms', 'e-mailed me that evening'],
      ['personal-phone', 'gave me his number'],
      ['sexualised-comments', 'about how I looked'],
      ['secrecy', 'not to tell anyone'],
    ],
  )
})

test('each way somebody may offer to photograph injuries is one sign', () => {
  for (const said of [
    'He wanted to photograph my injuries himself',
    'said her bruises should be photographed',
    'offered to take pictures of the marks on her arms',
  ])
    assert.deepEqual(ids(said), ['photograph-injuries'], said)
})

test('what is denied is no sign, and neither is an ordinary complaint', () => {
  assert.deepEqual(ids('She says he never flirted and did not touch her.'), [])
  assert.deepEqual(ids('I rang four times about my burglary and nobody rang back.'), [])
})

test('no text takes long to read, however it is made', () => {
  assert.deepEqual(ids('a '.repeat(200_000)), [])
  assert.deepEqual(ids('photo of '.repeat(20_000)), [])
})

test('an approach shared says more than a code shared, and both are said', () => {
  const one = conductOf({ text: 'He offered to photograph her injuries', codes: ['G2'] })
  const same = conductOf({ text: 'photographs of bruises', codes: ['g2'] })
  const { score, why } = similarConduct(one, same)
  assert.deepEqual(why, [
    'same approach: offered to photograph injuries',
    'same kind of allegation: G2',
  ])
  assert.ok(score > similarConduct(one, conductOf({ text: '', codes: ['G2'] })).score)
})

test('place and group of codes count a little, and nothing shared is nothing', () => {
  const one = conductOf({ text: '', codes: ['G2'], place: 'Harbour Street ' })
  const { why } = similarConduct(
    one,
    conductOf({ text: '', codes: ['G4'], place: 'harbour street' }),
  )
  assert.deepEqual(why, ['same station or unit', 'same group of allegations: G'])
  assert.equal(similarConduct(one, conductOf({ text: '', codes: ['A1'] })).score, 0)
})
