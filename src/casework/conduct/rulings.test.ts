import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import { given } from '#test'
import { complaint } from '../complaint/complaint.ts'
import type { ComplaintEvent } from '../complaint/words.ts'
import { begun, conductIn, step, today, why } from './panel.fixture.ts'
import { chairDirects, historyLetIn, type Ruling, ruledOf } from './rulings.ts'

const ruling = (more: Partial<Ruling> = {}): Ruling => ({
  ...{ kind: 'history', allowed: true, words: 'The 2019 matter.', reasons: why, by: 'The chair' },
  ...more,
})
const ruled = (entry: string, more: Partial<Ruling> = {}): ComplaintEvent => ({
  type: 'RulingMade',
  ...{ ...step(entry), ...ruling(more) },
})
const rule = 'house.heard-before-ruling'

test('an earlier matter is before the panel only where the last ruling let it in', () => {
  const refused = { allowed: false }
  equal(historyLetIn(conductIn()), undefined)
  equal(historyLetIn(conductIn(ruled('r1')))?.entry, 'r1')
  equal(historyLetIn(conductIn(ruled('r1'), ruled('r2', refused))), undefined)
})

test('an earlier matter is let in once both sides were heard on it, or for a reason that is kept', () => {
  const make = (more: Partial<Ruling> & Readonly<{ waivedWhy?: string }>) =>
    given(complaint, ...begun).when({
      type: 'MakeRuling',
      ...{ today, ...step('r'), ...ruling(more) },
      ...(more.waivedWhy === undefined ? {} : { waivedWhy: more.waivedWhy }),
    })
  for (const heard of [[], ['officer'], ['presenter']] as const)
    make({ heard }).thenRefused({ type: 'MoreExpected', rules: [rule] })
  const both = { heard: ['officer', 'presenter'] } as const
  make(both).thenHappened(ruled('r', both))
  make({ waivedWhy: why }).thenHappened({
    ...{ type: 'RulingMade', ...step('r'), ...ruling(), waived: { rule, why } },
  })
  make({ allowed: false }).thenHappened(ruled('r', { allowed: false }))
  make({ kind: 'privacy', heard: [] }).thenRefused({ type: 'MoreExpected', rules: [rule] })
  make({ kind: 'witness', witness: 'Kit Lowe' }).thenHappened(
    ruled('r', { kind: 'witness', witness: 'Kit Lowe' }),
  )
})

test('what the public is not told is what the last ruling of each kind directs', () => {
  const notice = { kind: 'public-notice', directions: ['name-withheld'], names: ['A. B.'] } as const
  const later = { kind: 'public-notice', directions: ['place-withheld'] } as const
  const reporting = { kind: 'reporting', directions: ['names-not-reported'] } as const
  const of = (...events: readonly ComplaintEvent[]) => chairDirects(conductIn(...events))
  deepEqual(of(), { directions: [], names: [] })
  deepEqual(of(ruled('r1', notice), ruled('r2', reporting)), {
    directions: ['name-withheld', 'names-not-reported'],
    names: ['A. B.'],
  })
  deepEqual(of(ruled('r1', notice), ruled('r2', later)).directions, ['place-withheld'])
  deepEqual(of(ruled('r1', notice), ruled('r2', { ...later, allowed: false })).directions, [])
})

test('a ruling recorded late stands where its day puts it, as the law counts it', () => {
  const on = (when: string) => ({ on: day(when) })
  const withheld = { kind: 'public-notice', directions: ['notice-withheld'] } as const
  const after = { ...ruled('r2', { kind: 'public-notice' }), ...on('2026-11-26') }
  const late = { ...ruled('r1', withheld), ...on('2026-11-24') }
  const same = { ...late, ...on('2026-11-26') }
  const of = (...events: readonly ComplaintEvent[]) => chairDirects(conductIn(...events)).directions
  deepEqual(of(after, late), [])
  deepEqual(of(late, after), [])
  deepEqual(of(after, same), ['notice-withheld'])
})

test('a witness is called or not by the last ruling on them', () => {
  const call = { kind: 'witness', witness: 'Kit Lowe' } as const
  const events = conductIn(ruled('r1', call), ruled('r2', { ...call, allowed: false }))
  equal(ruledOf(events, 'Kit Lowe')?.allowed, false)
  equal(ruledOf(events, 'Ada Roe'), undefined)
})
