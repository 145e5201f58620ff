import { deepStrictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { reading } from '../../testing/reading.ts'
import { readPeople } from './read.ts'

const read = reading('people', readPeople)
const missing = [
  'name-1: Enter anything you know about them, or go back and select ‘I do not know who it was’',
]

test('anything known is enough, and is kept as it was spelt', () => {
  deepStrictEqual(read({ 'name-1': ' Sargent  Pyke ' }), [{ name: 'Sargent Pyke' }])
  deepStrictEqual(read({ 'number-1': '4471' }), [{ number: '4471' }])
  deepStrictEqual(read({ 'name-1': '', 'vehicle-1': 'white van' }), [{ vehicle: 'white van' }])
})

test('every field has its place', () => {
  const person = {
    name: 'O. Pike',
    rank: 'detective sergeant',
    number: '4471',
    description: 'Tall, grey beard.',
    station: 'Mill Lane',
    vehicle: 'marked white van',
  }
  const typed = Object.entries(person).map(([field, text]) => [`${field}-1`, text])
  deepStrictEqual(read(Object.fromEntries(typed)), [person])
})

test('a description keeps its lines', () => {
  deepStrictEqual(read({ 'description-1': 'Tall.\r\n\r\nGrey beard.' }), [
    { description: 'Tall.\n\nGrey beard.' },
  ])
})

test('several people are kept in order, and one left empty is nobody', () => {
  const typed = { 'name-1': 'Pike', 'name-2': ' ', 'rank-3': 'constable', count: '3' }
  deepStrictEqual(read(typed), [{ name: 'Pike' }, { rank: 'constable' }])
})

test('knowing nothing at all is asked about, once', () => {
  deepStrictEqual(read({}), missing)
  deepStrictEqual(read({ 'name-1': '  ', 'name-2': '', count: '2' }), missing)
})
