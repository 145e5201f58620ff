import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase, did, made } from '../sample.ts'
import { nearest } from './nearest.ts'
import { readCase } from './read-case.ts'

type Json = { [key: string]: Json | undefined } | Json[] | string | number | boolean | null

/** A sound case, as JSON, for one thing in it to be spoilt. */
function sound(): { [key: string]: Json } {
  const told = did('progress-told', '2026-11-20', { to: 'c1' })
  return JSON.parse(JSON.stringify(aCase([made('2026-11-02'), told])))
}

function errorsIn(json: unknown) {
  const read = readCase(json)
  return read.ok ? [] : read.refusal
}

/** The errors after one place in a sound case was given another value. */
function spoilt(path: string, value: Json | undefined) {
  const json = sound()
  const steps = path.split('/').slice(1)
  const last = steps.pop() ?? ''
  let at: Json = json
  for (const step of steps) at = (at as { [key: string]: Json })[step] ?? null
  ;(at as { [key: string]: Json | undefined })[last] = value
  return errorsIn(JSON.parse(JSON.stringify(json)))
}
const pathsOf = (path: string, value: Json | undefined) =>
  spoilt(path, value).map(error => error.path)

test('a sound case is read', () => {
  assert.equal(readCase(sound()).ok, true)
})

test('a day that is not a day is named with its path, what was expected and what was found', () => {
  assert.deepEqual(spoilt('/happenings/1/on', '1 June'), [
    { path: '/happenings/1/on', expected: 'a day, YYYY-MM-DD', got: '1 June' },
  ])
  assert.deepEqual(pathsOf('/happenings/1/on', '2026-02-30'), ['/happenings/1/on'])
})

test('an unknown happening names the nearest that are known', () => {
  const [error] = spoilt('/happenings/1/happened', 'progres-told')
  assert.equal(error?.path, '/happenings/1/happened')
  assert.equal(error?.nearest?.[0], 'progress-told')
})

test('a name cut short names the whole one', () => {
  assert.deepEqual(nearest('dismissal', ['reduction-in-rank', 'dismissal-without-notice']), [
    'dismissal-without-notice',
  ])
  assert.deepEqual(nearest('same', ['repeat-of', 'same-matter', 'same-incident']), [
    'same-matter',
    'same-incident',
  ])
  assert.deepEqual(nearest('x', ['same-matter']), [])
})

test('an unknown field, id or role names the nearest', () => {
  assert.deepEqual(spoilt('/happenings/1/tto', 'c1')[0]?.nearest?.[0], 'to')
  assert.deepEqual(spoilt('/matters/0/subjects', ['o9'])[0]?.nearest?.includes('o1'), true)
  assert.deepEqual(spoilt('/happenings/1/by', 'force-b')[0]?.nearest?.[0], 'force-a')
  assert.deepEqual(spoilt('/happenings/1/by', 'investigater')[0]?.nearest?.[0], 'investigator')
})

test('exactly one time is given', () => {
  assert.deepEqual(spoilt('/happenings/1/on', undefined), [
    {
      path: '/happenings/1',
      expected: 'exactly one of on, at, between, around, undated',
      got: 'none of them',
    },
  ])
  assert.equal(spoilt('/happenings/1/undated', true)[0]?.got, 'on, undated')
})

test('a range runs forwards, an instant has its offset, a rough time is a year, month or day', () => {
  const json = (time: { [key: string]: Json }) => {
    const { on: _, ...rest } = (sound()['happenings'] as { [key: string]: Json }[])[1] ?? {}
    const [first] = sound()['happenings'] as Json[]
    return errorsIn({ ...sound(), happenings: [first, { ...rest, ...time }] }).map(
      ({ path }) => path,
    )
  }
  assert.deepEqual(json({ between: ['2026-11-01', '2026-11-20'] }), [])
  assert.deepEqual(json({ between: ['2026-11-20', '2026-11-01'] }), ['/happenings/1/between'])
  assert.deepEqual(json({ at: '2026-11-20T10:00:00Z' }), [])
  assert.deepEqual(json({ at: '2026-11-20T10:00:00' }), ['/happenings/1/at'])
  for (const around of ['2026', '2026-07', '2026-07-04']) assert.deepEqual(json({ around }), [])
  for (const around of ['2026-13', '2026-02-30', 'summer', '26'])
    assert.deepEqual(json({ around }), ['/happenings/1/around'])
  assert.deepEqual(json({ undated: false }), ['/happenings/1/undated'])
})

test('required details are asked for by name, and others are refused', () => {
  assert.deepEqual(pathsOf('/happenings/0/details', undefined), ['/happenings/0/details/how'])
  assert.deepEqual(pathsOf('/happenings/0/details/how', 'by pigeon'), ['/happenings/0/details/how'])
  assert.deepEqual(pathsOf('/happenings/1/details', { how: 'writing' }), [
    '/happenings/1/details/how',
  ])
})

test('nothing is known before the day it happened', () => {
  assert.deepEqual(spoilt('/happenings/1/knownOn', '2026-11-19'), [
    {
      path: '/happenings/1/knownOn',
      expected: 'a day not before it happened (2026-11-20)',
      got: '2026-11-19',
    },
  ])
  assert.deepEqual(spoilt('/happenings/1/knownOn', '2026-11-20'), [])
})

test('with two matters, each happening says which it belongs to', () => {
  const second = { id: 'm2', kind: 'complaint', force: 'force-a', subjects: [], allegations: [] }
  const json = sound()
  const errors = errorsIn({ ...json, matters: [...(json['matters'] as Json[]), second] })
  assert.deepEqual(
    errors.map(({ path, expected }) => [path, expected]),
    [
      ['/happenings/0/matter', 'one of m1, m2'],
      ['/happenings/1/matter', 'one of m1, m2'],
    ],
  )
})

test('no two things share an id', () => {
  assert.deepEqual(pathsOf('/people/1/id', 'c1').at(-1), '/people/1/id')
})

test('officers and special constables have a rank band', () => {
  assert.deepEqual(pathsOf('/people/1/rankBand', undefined), ['/people/1/rankBand'])
})

test('every error is found, not only the first', () => {
  const json = sound()
  const errors = errorsIn({
    ...json,
    format: 2,
    surprise: true,
    happenings: [{ happened: 'complaint-made', on: '2026-13-01', by: 'nobody' }],
  })
  assert.deepEqual(errors.map(({ path }) => path).toSorted(), [
    '/format',
    '/happenings/0/by',
    '/happenings/0/details/how',
    '/happenings/0/on',
    '/surprise',
  ])
})

test('what is no case at all is refused without a fault', () => {
  for (const json of [null, 7, 'case', [], {}, { matters: 3 }, { happenings: [null, 4] }])
    assert.ok(errorsIn(json).length > 0, JSON.stringify(json))
})
