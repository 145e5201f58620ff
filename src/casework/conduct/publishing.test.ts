import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { authorityId, day, fold, instant, matterId } from '#kernel'
import { caseOf } from '../case-of.ts'
import { complaint } from '../complaint/complaint.ts'
import type { ComplaintCommand, ComplaintEvent } from '../complaint/words.ts'
import { type ConductCommands, conductOf } from './conduct.ts'
import {
  after,
  begun,
  considering,
  decided,
  found,
  publishing,
  refusalOf,
  stepOf,
  subject,
} from './publishing.fixture.ts'
import { preparedOf, publicationsOf, publicNow, toTellFirst } from './publishing-known.ts'
import { publicationQuestions } from './publishing-shapes.ts'

function factsOf(events: readonly ComplaintEvent[]) {
  const state = fold(complaint, events)
  ok(state.type === 'Open')
  return state.facts
}
const known = (events: readonly ComplaintEvent[]) => conductOf(factsOf(events), subject)
const upNow = (events: readonly ComplaintEvent[]) =>
  publicNow(known(events)).map(({ publication }) => publication)

test('nothing is public before each of the nine questions was answered, and how', () => {
  for (const left of publicationQuestions) {
    const answers = publicationQuestions
      .filter(question => question !== left)
      .map(question => ({ question, answer: 'yes' as const, how: 'Read.' }))
    const bare = considering({ answers })
    deepEqual(refusalOf(decided, bare), { type: 'WordsMissing', what: 'how' }, left)
  }
  deepEqual(refusalOf(decided, publishing()), { type: 'NoSuchEntry' })
})

test('a question answered no refuses where its rule was read, and asks why where it was not', () => {
  const refused = (no: string) => refusalOf(after(decided, considering({ no: [no] })), publishing())
  for (const no of ['lifelong-anonymity', 'criminal-proceedings'])
    deepEqual(refused(no), { type: 'NotPublishable', because: 'questions', questions: [no] })
  deepEqual(refused('inquest'), { type: 'MoreExpected', rules: ['publish.inquest'] })
  deepEqual(refused('chairs-directions'), { type: 'MoreExpected', rules: ['outcome.publish'] })
  const why = publishing({ waivedWhy: 'The coroner asked for it.' })
  const [, , , , , published] = after(decided, considering({ no: ['inquest'] }), why)
  ok(published?.type === 'Published')
  deepEqual(published.waived, { rule: 'publish.inquest', why: 'The coroner asked for it.' })
})

test('no reason gets past a rule that was read', () => {
  const events = after(decided, considering({ no: ['lifelong-anonymity'] }))
  const why = publishing({ waivedWhy: 'Everybody knows it anyway.' })
  equal(JSON.stringify(refusalOf(events, why)).includes('NotPublishable'), true)
})

test('no outcome is public before the officer was told it, nor while others were not', () => {
  const untold = after([...begun, found], considering())
  deepEqual(refusalOf(untold, publishing()), {
    ...{ type: 'NotPublishable', because: 'not-decided', questions: [] },
  })
  const events = after(decided, considering())
  const asked = publishing({ toTell: ['Amara Quill'] })
  deepEqual(refusalOf(events, asked), {
    ...{ type: 'MoreExpected', rules: ['house.told-before-publishing'] },
  })
})

test('each identifying detail is looked at first; what is taken out is gone from the words', () => {
  const events = after(decided, considering())
  const details = ['Pike', 'Elm Road']
  const undecided = { type: 'NotPublishable', because: 'details', questions: [] }
  deepEqual(refusalOf(events, publishing({ details })), undecided)
  const looked: ComplaintCommand = {
    ...{ type: 'DecideDetails', ...stepOf('looked', '2026-12-01'), today: day('2026-12-01') },
    ...{ publication: 'p1', kept: ['Pike'], taken: ['Elm Road'] },
  }
  const up = after(events, looked, publishing({ details: ['Pike'] })).at(-1)
  ok(up?.type === 'Published')
  equal(up.words, 'DS Pike of [withheld] was dismissed.')
  const [one] = publicationsOf(known(after(events, looked)))
  deepEqual(one?.considered?.removed, ['Elm Road'])
  deepEqual(one?.considered?.kept, ['Pike'])
})

test('it stays up twenty-eight days at least, and longer only with a reason', () => {
  const late = after(decided, considering(), publishing({ when: '2026-12-04' })).at(-1)
  ok(late?.type === 'Published')
  equal(late.downOn, '2027-01-01')
  const longer = considering({ downOn: day('2027-06-01') })
  deepEqual(refusalOf(decided, longer), { type: 'WordsMissing', what: 'why' })
  const why = considering({ downOn: day('2027-06-01'), longer: 'Another hearing depends on it.' })
  const up = after(decided, why, publishing()).at(-1)
  ok(up?.type === 'Published')
  equal(up.downOn, '2027-06-01')
})

test('publishing twice adds nothing, and what is public is not worded again', () => {
  const events = after(decided, considering(), publishing())
  deepEqual(after(events, publishing({ entry: 'again' })), events)
  const again = considering({ entry: 'worded-again' })
  deepEqual(refusalOf(events, again), { type: 'NoSuchEntry' })
  deepEqual(upNow(events), ['p1'])
  equal(preparedOf(known(events), 'outcome'), undefined)
})

test('clearing the officer takes down whatever is public of them', () => {
  const withdrawn: ComplaintEvent = {
    ...{ type: 'CaseWithdrawn', ...stepOf('withdrawn', '2026-12-20'), route: 'no-action' },
    why: 'No evidence is left.',
  }
  const events = after([...after(decided, considering(), publishing()), withdrawn], {
    ...{ type: 'ClearOfficer', ...stepOf('cleared', '2026-12-20'), words: 'At an end.' },
    today: day('2026-12-20'),
  })
  deepEqual(upNow(events), [])
})

const listed: ComplaintEvent = {
  ...{ type: 'ProceedingsListed', ...stepOf('listed', '2026-09-01'), form: 'hearing' },
  ...{ firstDay: day('2026-10-12'), time: '10:00', days: 3, place: 'Northmoor House' },
}
const notice = (publication: string) =>
  considering({
    ...{ publication, what: 'hearing-notice', entry: `c-${publication}` },
    ...{ downOn: day('2026-10-15'), on: day('2026-09-02') },
  })

test('a notice of a hearing says when and where, and another takes its place', () => {
  const first = publishing({ when: '2026-09-02', publication: 'n1', entry: 'p-n1' })
  const one = after([...begun, listed], notice('n1'), first)
  const up = one.at(-1)
  ok(up?.type === 'Published')
  deepEqual(up.hearing, {
    firstDay: '2026-10-12',
    time: '10:00',
    days: 3,
    place: 'Northmoor House',
  })
  const second = publishing({ when: '2026-09-10', publication: 'n2', entry: 'p-n2' })
  const both = after(one, notice('n2'), second)
  deepEqual(upNow(both), ['n2'])
  const late = publishing({
    ...{ when: '2026-10-06', publication: 'n1', entry: 'late' },
    noticeBy: day('2026-10-05'),
  })
  const events = after([...begun, listed], notice('n1'))
  deepEqual(refusalOf(events, late), { type: 'MoreExpected', rules: ['public.notice'] })
})

test('a withdrawn case leaves no notice of its hearing public, and none is published after', () => {
  const withdraw = (
    on: string,
    more: Partial<ConductCommands['WithdrawCase']> = {},
  ): ComplaintCommand => ({
    ...{ type: 'WithdrawCase', ...stepOf('withdrawn', on), today: day(on), route: 'no-action' },
    ...{ why: 'No evidence is left.', waivedWhy: 'It was never referred.', ...more },
  })
  const first = publishing({ when: '2026-09-02', publication: 'n1', entry: 'p-n1' })
  const up = after([...begun, listed], notice('n1'), first)
  const events = after(up, notice('n2'), withdraw('2026-09-20'))
  deepEqual(upNow(events), [])
  const last = events.at(-1)
  ok(last?.type === 'TakenDown')
  equal(last.why, 'The case was withdrawn.')
  const second = publishing({ when: '2026-09-21', publication: 'n2', entry: 'p-n2' })
  const over = { type: 'NotPublishable', because: 'case-over', questions: [] }
  deepEqual(refusalOf(events, second), over)
  const elsewhere = { route: 'reflective-practice', consulted: 'Her line manager.' } as const
  deepEqual(refusalOf(after(up, notice('n2'), withdraw('2026-09-20', elsewhere)), second), over)
  // Once it had begun, a withdrawal ends nothing.
  const opened: ComplaintEvent = {
    ...{ type: 'ProceedingsBegan', ...stepOf('opened', '2026-09-15'), forum: 'hearing' },
    ...{ at: instant('2026-09-15T10:00:00Z'), present: ['The chair'], rightsTold: true },
    admits: [],
  }
  const tooLate = withdraw('2026-09-20', { asItWasWhy: 'It was written so.' })
  deepEqual(upNow(after([...up, opened], tooLate)), ['n1'])
})

test('a published notice is the public notice the law asks for, and an outcome its outcome', () => {
  const at = instant('2026-09-02T09:00:00Z')
  const lawOf = (events: readonly ComplaintEvent[]) => {
    const story = events.map(event => ({ event, recordedAt: at }))
    const found = caseOf(matterId('m1'), authorityId('northmoor'), story)
    ok(found)
    return found.happenings.map(({ happened }) => happened)
  }
  const asked = publishing({ when: '2026-09-02', publication: 'n1', entry: 'p-n1' })
  const notified = lawOf(after([...begun, listed], notice('n1'), asked))
  ok(notified.includes('public-notice-published') && !notified.includes('outcome-published'))
  ok(lawOf(after(decided, considering(), publishing())).includes('outcome-published'))
})

test('who is told first is the officer, whoever complained and whoever was named; once each', () => {
  const facts = factsOf(decided)
  const asked = { complainant: 'Amara Quill', on: day('2026-12-01') }
  const before = toTellFirst(facts, known(decided), asked)
  deepEqual(
    before.map(({ capacity, name, told: done }) => [capacity, name, done !== undefined]),
    [
      ['officer', undefined, true],
      ['complainant', 'Amara Quill', false],
    ],
  )
  const events = after(decided, {
    ...{ type: 'TellFirst', ...stepOf('first', '2026-12-01'), who: 'Amara Quill' },
    ...{ capacity: 'complainant', by: 'Jay Arden', how: 'By telephone.', today: day('2026-12-01') },
  })
  const [, complainant] = toTellFirst(factsOf(events), known(events), asked)
  deepEqual(complainant?.told, { on: '2026-12-01', by: 'Jay Arden', how: 'By telephone.' })
})

test('who was told of the day of the hearing was not told what came of it', () => {
  const asked = { complainant: 'Amara Quill', on: day('2026-12-01') }
  const ofTheDay = after(begun, {
    ...{ type: 'TellFirst', ...stepOf('first', '2026-11-02'), who: 'Amara Quill' },
    ...{ capacity: 'complainant', by: 'Jay Arden', how: 'By telephone.', today: day('2026-11-02') },
  })
  const [, before] = toTellFirst(factsOf(ofTheDay), known(ofTheDay), asked)
  ok(before?.told)
  const [, since] = toTellFirst(factsOf(decided), known([...ofTheDay, found]), asked)
  equal(since?.told, undefined)
})

test('taken down by hand says why; what is found up later is recorded once', () => {
  const up = after(decided, considering(), publishing())
  const down: Extract<ComplaintCommand, { type: 'TakeDown' }> = {
    ...{ type: 'TakeDown', ...stepOf('down', '2026-12-10'), today: day('2026-12-10') },
    ...{ publication: 'p1', why: 'An address was in it.', stillUp: [] },
  }
  deepEqual(refusalOf(up, { ...down, why: ' ' }), { type: 'WordsMissing', what: 'why' })
  const events = after(up, down)
  deepEqual(after(events, { ...down, entry: 'again' }), events)
  const later = { ...down, entry: 'looked', why: 'Found at the weekly look.' }
  const still = after(events, { ...later, stillUp: ['file'] })
  deepEqual(publicationsOf(known(still)).at(0)?.stillUp, ['file'])
  deepEqual(upNow(still), [])
})
