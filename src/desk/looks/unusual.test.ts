import { deepEqual, equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { addSeconds, type Instant, instant, type MatterId, matterId } from '#kernel'
import {
  type DayOfLooks,
  mostInAnHour,
  mostRefused,
  mostTaken,
  oftenRefused,
  type SeenLook,
  type UnusualRule,
  unusualIn,
} from './unusual.ts'

// A Tuesday in winter: London's clock is the world's.
const noon = instant('2026-11-24T12:00:00.000Z')
const nothing: DayOfLooks = {
  familyName: 'arden',
  unit: 'quayside',
  looks: [],
  usual: [],
  once: new Set(),
  names: new Map(),
  complained: [],
}

function look(n: number, more: Partial<SeenLook> = {}): SeenLook {
  return {
    at: addSeconds(noon, n),
    what: 'matter',
    how: 'read',
    subject: `m${n}`,
    matter: matterId(`m${n}`),
    reference: `CO/${n}/26`,
    own: false,
    found: null,
    ...more,
  }
}
const looks = (count: number, more: Partial<SeenLook> = {}, apart = 60) =>
  Array.from({ length: count }, (_, n) => look(n * apart, more))
const rulesIn = (day: Partial<DayOfLooks>): readonly UnusualRule[] =>
  unusualIn({ ...nothing, ...day }).map(({ rule }) => rule)
const usually = (more: Partial<DayOfLooks['usual'][number]>, at: Instant = noon) => ({
  hour: at,
  outside: 0,
  taken: 0,
  all: 1,
  ...more,
})

test('many matters in an hour are asked about, and not one fewer', () => {
  deepEqual(rulesIn({ looks: looks(mostInAnHour) }), ['many-in-an-hour'])
  deepEqual(rulesIn({ looks: looks(mostInAnHour - 1) }), [])
})

test('one’s own work is never many', () => {
  deepEqual(rulesIn({ looks: looks(50, { own: true }) }), [])
})

test('the same matter again is not another, and an hour is sixty minutes', () => {
  deepEqual(rulesIn({ looks: looks(50, { matter: matterId('m1') }, 10) }), [])
  deepEqual(rulesIn({ looks: looks(mostInAnHour, {}, 3600) }), [])
})

test('whoever usually opens many is compared with themselves', () => {
  const usual = [usually({ outside: 4 })]
  deepEqual(rulesIn({ looks: looks(11), usual }), [])
  const [found] = unusualIn({ ...nothing, looks: looks(12), usual })
  equal(found?.says, 'Opened 12 matters that were not their own work between 12:00 and 12:11.')
  equal(found?.usual, 'In the 28 days before, at most 4 in any hour.')
})

test('at night is asked about where they do not usually work then', () => {
  const night = instant('2026-11-24T23:10:00.000Z')
  const late = Array.from({ length: 3 }, (_, n) => look(n, { at: addSeconds(night, n * 60) }))
  const usual = Array.from({ length: 20 }, () => usually({}))
  deepEqual(rulesIn({ looks: late, usual }), ['outside-hours'])
  deepEqual(rulesIn({ looks: late.slice(1), usual }), [])
  const nights = [...usual, usually({}, night), usually({}, night), usually({}, night)]
  deepEqual(rulesIn({ looks: late, usual: nights }), [])
})

test('summer time is London’s, and a weekend is any hour of it', () => {
  const usual = Array.from({ length: 20 }, () => usually({}))
  const at = (text: string) =>
    Array.from({ length: 3 }, (_, n) => look(n, { at: addSeconds(instant(text), n) }))
  deepEqual(rulesIn({ looks: at('2026-07-07T21:00:00.000Z'), usual }), ['outside-hours'])
  deepEqual(rulesIn({ looks: at('2026-07-07T20:59:00.000Z'), usual }), [])
  deepEqual(rulesIn({ looks: at('2026-11-28T12:00:00.000Z'), usual }), ['outside-hours'])
})

const named = (families: readonly string[], units: readonly string[] = []) =>
  new Map<MatterId, { families: Set<string>; units: Set<string> }>([
    [matterId('m0'), { families: new Set(families), units: new Set(units) }],
  ])

test('the same family name is asked about, in one’s own work too', () => {
  deepEqual(rulesIn({ looks: looks(1, { own: true }), names: named(['arden']) }), ['same-name'])
  deepEqual(rulesIn({ looks: looks(1), names: named(['ardens']) }), [])
  deepEqual(rulesIn({ looks: looks(1), names: named(['arden']), familyName: undefined }), [])
})

test('a search for one’s own name is asked about', () => {
  const search = { what: 'search', matter: null, own: null }
  deepEqual(rulesIn({ looks: [look(0, { ...search, found: 'Jay Arden' })] }), ['same-name'])
  deepEqual(rulesIn({ looks: [look(0, { ...search, found: 'warden' })] }), [])
})

test('a matter about one’s own unit is asked about where it is not one’s work', () => {
  deepEqual(rulesIn({ looks: looks(1), names: named([], ['quayside']) }), ['own-unit'])
  deepEqual(rulesIn({ looks: looks(1, { own: true }), names: named([], ['quayside']) }), [])
})

test('being refused again and again is asked about', () => {
  deepEqual(rulesIn({ looks: looks(mostRefused, { how: 'refused' }) }), ['refused'])
  deepEqual(rulesIn({ looks: looks(mostRefused - 1, { how: 'refused' }) }), [])
  const same = { how: 'refused', subject: 'm1' }
  deepEqual(rulesIn({ looks: looks(oftenRefused, same) }), ['refused'])
  deepEqual(rulesIn({ looks: looks(oftenRefused - 1, same) }), [])
})

test('many copies in an hour are asked about, whosever work it is', () => {
  const copies = looks(mostTaken, { how: 'downloaded', own: true })
  deepEqual(rulesIn({ looks: copies }), ['taken'])
  deepEqual(rulesIn({ looks: copies, usual: [usually({ taken: 4 })] }), [])
  deepEqual(rulesIn({ looks: copies.slice(1) }), [])
})

test('a matter that used to be theirs is asked about', () => {
  const once = new Set([matterId('m0')])
  const [found] = unusualIn({ ...nothing, looks: looks(1), once })
  equal(found?.rule, 'part-ended')
  match(found?.says ?? '', /^Looked at CO\/0\/26 again/)
  deepEqual(rulesIn({ looks: looks(1, { own: true }), once }), [])
})

test('a search for somebody who has just complained is asked about, but not of their handler', () => {
  const search = look(9, { what: 'search', matter: null, own: null, found: 'okafor' })
  const complained = [{ matter: matterId('m0'), family: 'okafor', days: 3 }]
  deepEqual(rulesIn({ looks: [search], complained }), ['around-complaint'])
  deepEqual(rulesIn({ looks: [look(0, { own: true }), search], complained }), [])
})

test('an ordinary day raises nothing', () => {
  deepEqual(rulesIn({ looks: looks(3), names: named(['okafor'], ['west']) }), [])
})
