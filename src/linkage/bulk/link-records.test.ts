import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Described } from '../described.ts'
import { officerModel } from '../officer/by-hand.ts'
import { type Prepared, preparer } from '../officer/prepared.ts'
import { officerSchema } from '../officer/schema.ts'
import { linkRecords, openLinking } from './link-records.ts'
import type { LinkOptions } from './linked.ts'

const born = (givenNames: string, familyName: string, birthYear?: number): Described => ({
  givenNames,
  familyName,
  birthYear,
})

function link(described: readonly Described[], options: Partial<LinkOptions<Prepared>> = {}) {
  return linkRecords(officerSchema, described.map(preparer()), { model: officerModel, ...options })
}

/** A force of a few hundred, so that two of one name are not taken for most of it. */
function crowd(size: number): readonly Described[] {
  const [starts, ends] = [
    ['Bar', 'Cor', 'Del', 'Fen', 'Hol', 'Kel'],
    ['dale', 'ton', 'well', 'ley'],
  ]
  return Array.from({ length: size }, (_, at) => ({
    familyName: `${starts[at % 6]}${'aeiou'[at % 5]}${ends[at % 4]}${'nrst'[(at % 7) % 4]}`,
    givenNames: ['Amina', 'Tom', 'Rhys', 'Nell', 'Ivor', 'Joan', 'Zeb'][at % 7],
    number: `${1000 + at}`,
    birthYear: 1960 + (at % 35),
  }))
}

test('records of one person are one, whatever slipped, and others are not', () => {
  const asked = [
    { ...born('Oliver', 'Pyke', 1981), number: '4471' },
    { ...born('Ollie', 'Pyke', 1981), number: '4471' },
    { ...born('Oliver', 'Pkye', 1981), number: '4471' },
    { ...born('Olivia', 'Pyke', 1990), number: '812' },
  ]
  const { person, people } = link([...asked, ...crowd(300)])
  assert.deepEqual([...person.slice(0, 4)], [0, 0, 0, 1])
  assert.ok(people > 290)
})

test('a record that could be of either of two people does not make them one', () => {
  const [older, younger] = [born('Jay', 'Arden', 1961), born('Jay', 'Arden', 1988)]
  const asked = [older, older, younger, younger, born('Jay', 'Arden')]
  const { person } = link([...asked, ...crowd(300)])
  assert.notEqual(person[0], person[2])
  assert.equal(person[0], person[1])
  assert.equal(person[2], person[3])
})

test('what joins a record to its person is two records, and says how surely', () => {
  const asked = [born('Wren', 'Castell', 1975), born('Wren', 'Castel', 1975)]
  const linked = link([...asked, ...crowd(300)])
  assert.equal(linked.person[0], linked.person[1])
  const joint = linked.jointOf(1)
  assert.deepEqual([joint?.one, joint?.other].sort(), [0, 1])
  assert.equal(linked.jointOf(0)?.bits ?? joint?.bits, joint?.bits)
  assert.ok((linked.probability[1] ?? 0) > 0.5 && (linked.probability[1] ?? 0) < 1)
  assert.equal(linked.jointOf(40), undefined)
})

test('two lines of one list are never one person where a list holds each once', () => {
  const asked = [born('Sol', 'Marchetti', 1970), born('Sol', 'Marchetti', 1970)]
  const { person } = link([...asked, ...crowd(200)], { never: () => true })
  assert.notEqual(person[0], person[1])
})

test('shares of the work add up to the whole of it, in any order', () => {
  const records = [...crowd(400), ...crowd(300)].map(preparer())
  const options = { model: officerModel }
  const whole = linkRecords(officerSchema, records, options)
  const open = () => openLinking(officerSchema, records, options)
  const parts = [open().compare({ part: 1, of: 2 }), open().compare({ part: 0, of: 2 })]
  const joined = open().join(parts)
  assert.deepEqual(joined.person, whole.person)
  assert.deepEqual(joined.probability, whole.probability)
  assert.deepEqual(joined.measured, whole.measured)
})

test('ten thousand records of one name are not compared each with each', () => {
  const records = Array.from({ length: 10_000 }, (_, at) => ({
    ...born('Ines', 'Hallam'),
    unit: `${at % 500}`,
    number: `${100 + at}`,
  }))
  const { measured } = link(records, { pairs: 200_000 })
  assert.ok(measured.pairs < 400_000, `${measured.pairs} pairs`)
  assert.ok(measured.blocksCut > 0)
  assert.ok(measured.pairsCut > 40_000_000)
})

test('records that say exactly the same are compared once', () => {
  const records = Array.from({ length: 500 }, () => born('Rowan', 'Teague', 1979))
  const prepared = records.map(preparer())
  const saying = ({ family, given }: Prepared) => `${family.plain} ${given.first}`
  const linked = linkRecords(officerSchema, prepared, { model: officerModel, saying })
  assert.equal(linked.people, 1)
  assert.equal(linked.measured.different, 1)
  assert.equal(linked.measured.pairs, 0)
})

test('a file of nobody is linked too', () => {
  assert.equal(link([]).people, 0)
  assert.equal(link([{}, {}]).people, 2)
})
