import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import { given } from '#test'
import { complaint } from '../complaint/complaint.ts'
import type { ComplaintEvent } from '../complaint/words.ts'
import {
  begun,
  decided,
  dutiesOn,
  isListed,
  isNamed,
  limit,
  listed,
  listing,
  objected,
  responded,
  shown,
  step,
  today,
  why,
} from './panel.fixture.ts'
import type { PanelEvents } from './panel.ts'

test('panel.object: three working days, and an objection to one meets nothing of another', () => {
  const both = [isNamed('one', {}, '2026-12-24'), isNamed('two', { seat: 'member' }, '2026-12-24')]
  deepEqual(shown('panel.object', '2026-12-31', ...both, objected('two', '2026-12-31')), [
    ['open', '2026-12-31'],
    ['met', '2026-12-31'],
  ])
  deepEqual(
    shown('panel.object', '2027-01-04', ...both, objected('two', '2027-01-04')).map(
      ([state]) => state,
    ),
    ['ended', 'met-late'],
  )
  const replaced = [...both, objected('one', '2026-12-29'), decided('one', true, '2027-01-05')]
  deepEqual(
    shown('panel.object', '2027-01-08', ...replaced, isNamed('three', {}, '2027-01-06')).at(-1),
    ['open', '2027-01-11'],
  )
})

test('panel.object.decide: whoever appointed them decides', () => {
  const named = [isNamed('one', {}, '2026-12-01'), isNamed('two', { seat: 'member' }, '2026-12-01')]
  const to = (seat: string) => {
    const open = dutiesOn('2026-12-03', ...named, objected(seat, '2026-12-02'))
    return open.filter(one => one.rule === 'panel.object.decide').map(one => one.bearer)
  }
  deepEqual(to('one'), ['appropriate-authority'])
  deepEqual(to('two'), ['local-policing-body'])
  const done = [...named, objected('two', '2026-12-02'), decided('two', false, '2026-12-04')]
  deepEqual(shown('panel.object.decide', '2026-12-04', ...done), [['met', null]])
})

test('response.officer: fifteen working days from the documents, and a late one is kept', () => {
  deepEqual(shown('response.officer', '2026-11-23'), [['open', '2026-11-23']])
  deepEqual(shown('response.officer', '2026-11-24'), [['overdue', '2026-11-23']])
  deepEqual(shown('response.officer', '2026-11-23', responded('2026-11-23')), [
    ['met', '2026-11-23'],
  ])
  deepEqual(shown('response.officer', '2026-11-24', responded('2026-11-24')), [
    ['met-late', '2026-11-23'],
  ])
})

test('witness.lists: three working days from the day they did answer, of either side', () => {
  const early = responded('2026-11-10')
  const both = (asked: string, ...more: readonly ComplaintEvent[]) =>
    shown('witness.lists', asked, early, ...more)
  deepEqual(both('2026-11-13'), [
    ['open', '2026-11-13'],
    ['open', '2026-11-13'],
  ])
  deepEqual(both('2026-11-16'), [
    ['overdue', '2026-11-13'],
    ['overdue', '2026-11-13'],
  ])
  const mine = listed('authority', '2026-11-13')
  deepEqual(both('2026-11-13', mine, listed('officer', '2026-11-13')), [
    ['met', '2026-11-13'],
    ['met', '2026-11-13'],
  ])
  deepEqual(
    both('2026-11-13', mine)
      .map(([state]) => state)
      .toSorted(),
    ['met', 'open'],
  )
})

test('hearing.start: a day past its limit is listed only with the chair’s reason', () => {
  deepEqual(shown('hearing.start', '2026-11-27'), [['open', limit]])
  const list = (firstDay: string, beyondWhy?: string) =>
    given(complaint, ...begun).when({
      type: 'ListProceedings',
      ...{ today, limit, ...listing(firstDay) },
      ...(beyondWhy === undefined ? {} : { beyondWhy }),
    })
  list('2027-03-25').thenHappened(isListed('2027-03-25'))
  list('2027-03-30').thenRefused({ type: 'MoreExpected', rules: ['hearing.start'] })
  list('2027-03-30', ' ').thenRefused({ type: 'MoreExpected', rules: ['hearing.start'] })
  const beyond = { limit, why: 'A witness is abroad; fairness asks it.' }
  list('2027-03-30', beyond.why).thenHappened(isListed('2027-03-30', { beyond }))
  deepEqual(shown('hearing.start', '2026-11-27', isListed('2027-03-30', { beyond })), [
    ['open', '2027-03-30'],
  ])
  deepEqual(shown('public.notice', '2026-11-27', isListed('2027-03-25')), [['open', '2027-03-18']])
})

test('conduct.period: all of them shorten a period, and only a named power makes one longer', () => {
  const change = (
    rule: string,
    agreedBy?: PanelEvents['PeriodChanged']['agreedBy'],
    presents = false,
  ) => {
    const dg: ComplaintEvent = {
      type: 'ConductStep',
      ...step('dg'),
      ...{ step: 'dg-presents', by: 'director-general' },
    }
    return given(complaint, ...begun, ...(presents ? [dg] : [])).when({
      type: 'ChangePeriod',
      ...{ today, ...step('p'), rule, until: day('2026-11-20'), why },
      ...(agreedBy ? { agreedBy } : {}),
    })
  }
  const all = ['appropriate-authority', 'officer', 'chair'] as const
  const happened = (rule: string, agreedBy?: typeof all, when = '2026-11-27'): ComplaintEvent => ({
    type: 'PeriodChanged',
    ...{ ...step('p', when), rule, until: day('2026-11-20'), why },
    ...(agreedBy ? { agreedBy } : {}),
  })
  const shorter = { type: 'AgainstLaw', rules: ['conduct.period.shorten-by-agreement'] } as const
  const longer = {
    type: 'AgainstLaw',
    rules: ['conduct.period.lengthen-only-by-named-power'],
  } as const
  change('response.officer', all).thenHappened(happened('response.officer', all))
  change('response.officer', ['officer', 'chair']).thenRefused(shorter)
  change('response.officer', all, true).thenRefused(shorter)
  change('response.officer').thenHappened(happened('response.officer'))
  change('witness.lists').thenRefused(longer)
  change('panel.object').thenRefused(longer)
  // What is agreed or given is beside the last day as the law has it then.
  const towards = (until: string, agreedBy?: typeof all, lastDay = '2026-11-23') =>
    given(complaint, ...begun).when({
      type: 'ChangePeriod',
      ...{ today, ...step('p'), rule: 'response.officer', until: day(until), why },
      ...{ ...(agreedBy ? { agreedBy } : {}), lastDays: [day(lastDay)] },
    })
  const isChanged = (until: string, agreedBy?: typeof all, asItWas?: string): ComplaintEvent => ({
    type: 'PeriodChanged',
    ...{ ...step('p'), rule: 'response.officer', until: day(until), why },
    ...(agreedBy ? { agreedBy } : {}),
    ...(asItWas ? { asItWas: { rule: shorter.rules[0], why: asItWas } } : {}),
  })
  towards('2026-11-20', all).thenHappened(isChanged('2026-11-20', all))
  towards('2026-11-23', all).thenRefused(shorter)
  towards('2026-11-30', all).thenRefused(shorter)
  towards('2026-11-24').thenHappened(isChanged('2026-11-24'))
  towards('2026-11-23').thenRefused(shorter)
  towards('2026-11-20').thenRefused(shorter)
  const asItWasWhy = 'Nobody looked at the Regulations.'
  given(complaint, ...begun)
    .when({
      type: 'ChangePeriod',
      ...{ today, ...step('p'), rule: 'response.officer', until: day('2026-11-30'), why },
      ...{ agreedBy: all, lastDays: [day('2026-11-23')], asItWasWhy },
    })
    .thenHappened(isChanged('2026-11-30', all, asItWasWhy))
  deepEqual(
    shown('response.officer', '2026-11-19', happened('response.officer', all, '2026-11-10')),
    [['open', '2026-11-20']],
  )
})

test('public.notice: a later ruling that lifts the one before begins it again, from that day', () => {
  const ruled = (entry: string, when: string, withheld: boolean): ComplaintEvent => ({
    type: 'RulingMade',
    ...{ ...step(entry, when), kind: 'public-notice', allowed: withheld, words: 'No notice.' },
    ...{ reasons: why, by: 'The chair' },
    ...(withheld ? { directions: ['notice-withheld'] as const } : {}),
  })
  const held = [isListed('2027-03-25'), ruled('none', '2026-12-01', true)] as const
  const lifted = ruled('after-all', '2026-12-07', false)
  const ended = ['ended', '2027-03-18']
  deepEqual(shown('public.notice', '2026-12-06', ...held, lifted), [ended])
  deepEqual(shown('public.notice', '2027-03-18', ...held, lifted), [ended, ['open', '2027-03-18']])
  deepEqual(shown('public.notice', '2027-03-19', ...held, lifted)[1], ['overdue', '2027-03-18'])
  // Lifted before there was a day, that day is announced as any other.
  const early = [ruled('none', '2026-11-20', true), ruled('after-all', '2026-11-23', false)]
  deepEqual(shown('public.notice', '2026-12-01', ...early, isListed('2027-03-25')), [
    ['open', '2027-03-18'],
  ])
  // One recorded late is counted on its own day, as what is published counts it.
  deepEqual(
    shown('public.notice', '2027-03-18', ...[held[0], lifted, held[1]]),
    shown('public.notice', '2027-03-18', ...held, lifted),
  )
  // Of two rulings on one day the later stands, and a refusal where nothing was withheld is none.
  const sameDay = [isListed('2027-03-25'), ruled('none', '2026-12-07', true), lifted]
  deepEqual(shown('public.notice', '2026-12-08', ...sameDay), [['open', '2027-03-18']])
  const [listed] = held
  deepEqual(shown('public.notice', '2026-12-08', listed, lifted), [['open', '2027-03-18']])
})
