/** What reporters are given: the gates before it, and what is said once it is wrong. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { authorityId, day, fold, instant, matterId } from '#kernel'
import { caseOf } from '../case-of.ts'
import { complaint } from '../complaint/complaint.ts'
import type { ComplaintCommand, ComplaintEvent } from '../complaint/words.ts'
import { type ConductCommands, conductOf } from './conduct.ts'
import { pressLinesOf, pressLinesToPutRight } from './press-lines-known.ts'
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
import { preparedOf, publicationsOf, publicNow } from './publishing-known.ts'

function factsOf(events: readonly ComplaintEvent[]) {
  const state = fold(complaint, events)
  ok(state.type === 'Open')
  return state.facts
}
const known = (events: readonly ComplaintEvent[]) => conductOf(factsOf(events), subject)
/** What no longer stands of what was given out, and why. */
const wrongIn = (events: readonly ComplaintEvent[]) =>
  pressLinesToPutRight(factsOf(events), subject).map(({ publication, why }) => [publication, why])

const unnamed = 'The officer was dismissed.'
type Drafting = Parameters<typeof considering>[0]
const drafting = (changes: Drafting = {}): ComplaintCommand =>
  considering({
    ...{ publication: 'line-1', entry: 'drafted', pressLine: true, words: unnamed },
    ...changes,
  })
type Issuing = Partial<Omit<ConductCommands['IssuePressLine'], 'on'>> & { when?: string }
const issuing = ({ when = '2026-12-01', ...changes }: Issuing = {}): ComplaintCommand => ({
  ...{ type: 'IssuePressLine', ...stepOf('issued', when), today: day(when), publication: 'line-1' },
  ...{ to: 'All who ask', by: 'Jay Arden', details: [], toTell: [], ...changes },
})
const issued = (...before: readonly ComplaintEvent[]) =>
  after(before.length > 0 ? before : decided, drafting(), issuing())

const listed: ComplaintEvent = {
  ...{ type: 'ProceedingsListed', ...stepOf('listed', '2026-09-01'), form: 'hearing' },
  ...{ firstDay: day('2026-10-12'), time: '10:00', days: 3, place: 'Northmoor House' },
}
const ofHearing = (changes: Drafting = {}) =>
  drafting({
    ...{ what: 'hearing-notice', words: 'A hearing begins on 12 October.' },
    ...{ on: day('2026-09-02'), today: day('2026-09-02') },
    ...changes,
  })
const onTheSecond = (changes: Issuing = {}) => issuing({ when: '2026-09-02', ...changes })

test('it is given out only once words were asked about, details seen and people told', () => {
  deepEqual(refusalOf(decided, issuing()), { type: 'NoSuchEntry' })
  const events = after(decided, drafting())
  const undecided = { type: 'NotPublishable', because: 'details', questions: [] }
  deepEqual(refusalOf(events, issuing({ details: ['Elm Road'] })), undecided)
  const untold = { type: 'MoreExpected', rules: ['house.told-before-publishing'] }
  deepEqual(refusalOf(events, issuing({ toTell: ['Amara Quill'] })), untold)
  deepEqual(refusalOf(events, issuing({ to: ' ' })), { type: 'WordsMissing', what: 'who' })
  deepEqual(refusalOf(events, issuing({ by: ' ' })), { type: 'WordsMissing', what: 'from' })
  const no = after(decided, drafting({ no: ['lifelong-anonymity'] }))
  const questions = ['lifelong-anonymity']
  deepEqual(refusalOf(no, issuing({ waivedWhy: 'Known anyway.' })), {
    ...{ type: 'NotPublishable', because: 'questions', questions },
  })
  const line = issued().at(-1)
  ok(line?.type === 'PressLineIssued')
  deepEqual([line.words, line.to, line.by], [unnamed, 'All who ask', 'Jay Arden'])
})

test('before the officer was told there is no outcome to give out, nor a hearing that is over', () => {
  const undecided = { type: 'NotPublishable', because: 'not-decided', questions: [] }
  deepEqual(refusalOf(after([...begun, found], drafting()), issuing()), undecided)
  const old = after([...begun, listed], ofHearing())
  equal(refusalOf(old, onTheSecond()), undefined)
  deepEqual(refusalOf([...old, found], issuing()), undecided)
})

test('nobody is named before a notice of the hearing named them, but for a reason', () => {
  const early = { type: 'MoreExpected', rules: ['house.named-before-notice'] }
  const naming = ofHearing({ words: 'The hearing of DS Pike begins on 12 October.' })
  const before = after([...begun, listed], naming)
  deepEqual(refusalOf(before, onTheSecond()), early)
  equal(refusalOf(before, onTheSecond({ waivedWhy: 'He named himself.' })), undefined)
  const notice = (words: string) => [
    considering({
      ...{ publication: 'n1', entry: 'c-n1', what: 'hearing-notice', words },
      ...{ downOn: day('2026-10-15'), on: day('2026-09-02'), today: day('2026-09-02') },
    }),
    publishing({ when: '2026-09-02', publication: 'n1', entry: 'p-n1' }),
  ]
  const bare = after([...begun, listed], ...notice('Of an officer.'), naming)
  deepEqual(refusalOf(bare, onTheSecond()), early)
  const named = after([...begun, listed], ...notice('Of Oliver Pike.'), naming)
  equal(refusalOf(named, onTheSecond()), undefined)
})

test('of a meeting nothing is given out that names the officer, whatever the reason', () => {
  const meeting: ComplaintEvent = { ...listed, form: 'meeting' }
  const questions = ['hearing-not-meeting']
  const named = after([...begun, meeting], ofHearing({ words: 'DS Pike is to be seen.' }))
  const because = { type: 'NotPublishable', because: 'questions', questions }
  deepEqual(refusalOf(named, onTheSecond({ waivedWhy: 'It is known.' })), because)
  const bare = after([...begun, meeting], ofHearing({ words: 'An officer is to be seen.' }))
  equal(refusalOf(bare, onTheSecond()), undefined)
})

test('it keeps to what the chair directed, and a later direction is told to those it was given to', () => {
  const ruled: ComplaintEvent = {
    ...{ type: 'RulingMade', ...stepOf('ruled', '2026-12-02'), allowed: true, kind: 'publication' },
    ...{ words: 'As asked.', reasons: 'It was needed.', by: 'The chair' },
    directions: ['report-withheld'],
  }
  const before = after([...decided, ruled], drafting())
  deepEqual(refusalOf(before, issuing()), { type: 'MoreExpected', rules: ['outcome.publish'] })
  deepEqual(wrongIn(issued()), [])
  deepEqual(wrongIn([...issued(), ruled]), [['line-1', 'directed']])
  // Given out against it, for a reason, it was no surprise.
  const despite = after(before, issuing({ waivedWhy: 'The chair was asked.' }))
  deepEqual(wrongIn(despite), [])
})

test('it is no publication: nothing is public, nothing comes down, and no duty is met by it', () => {
  const events = issued()
  deepEqual([publicationsOf(known(events)), publicNow(known(events))], [[], []])
  equal(preparedOf(known(after(decided, drafting())), 'outcome'), undefined)
  deepEqual(refusalOf(after(decided, drafting()), publishing({ publication: 'line-1' })), {
    type: 'NoSuchEntry',
  })
  const at = instant('2026-12-01T09:00:00Z')
  const happened = (so: readonly ComplaintEvent[]) =>
    caseOf(
      matterId('m1'),
      authorityId('northmoor'),
      so.map(event => ({ event, recordedAt: at })),
    )?.happenings.length
  equal(happened(events), happened(decided))
  const early = after([...begun, listed], ofHearing(), onTheSecond())
  equal(happened(early), happened([...begun, listed]))
})

test('what was issued stays as it was, and what is one is never made the other', () => {
  const events = issued()
  deepEqual(after(events, issuing({ entry: 'again' })), events)
  const again = drafting({ entry: 'worded-again' })
  deepEqual(refusalOf(events, again), { type: 'NoSuchEntry' })
  const asPublic = considering({ publication: 'line-1', entry: 'as-public' })
  deepEqual(refusalOf(after(decided, drafting()), asPublic), { type: 'NoSuchEntry' })
  const another = drafting({ publication: 'line-2', entry: 'second' })
  const both = after(events, another, issuing({ publication: 'line-2', entry: 'issued-2' }))
  deepEqual(
    pressLinesOf(known(both)).map(({ publication }) => publication),
    ['line-1', 'line-2'],
  )
})

const claim: ComplaintCommand = {
  ...{ type: 'MakeChallenge', ...stepOf('jr', '2026-12-10'), challenge: 'jr-1' },
  ...{ route: 'judicial-review', by: 'complainant', step: 'made', grounds: 'No reasons' },
  today: day('2026-12-10'),
}
type Order = 'outcome-quashed' | 'finding-quashed' | 'substituted' | 'dismissed'
type Sent = Readonly<{ entry?: string; remitted?: 'no' | 'new-panel' }>
const ordered = (
  order: Order,
  { entry = 'order', remitted = 'no' }: Sent = {},
): ComplaintCommand => ({
  ...{ type: 'DecideChallenge', ...stepOf(entry, '2026-12-20'), challenge: 'jr-1', order },
  ...{ remitted, words: 'As the court said', action: 'final-written-warning' },
  today: day('2026-12-20'),
})
const telling = (entry: string, how = 'By e-mail to each.'): ComplaintCommand => ({
  ...{ type: 'TellPressLine', ...stepOf(entry, '2026-12-21'), today: day('2026-12-21') },
  ...{ publication: 'line-1', by: 'Jay Arden', how },
})

test('quashed, replaced or cleared, those it was given to are to be told, until they were', () => {
  const events = after(issued(), claim)
  deepEqual(wrongIn(after(events, ordered('dismissed'))), [])
  deepEqual(wrongIn(after(events, ordered('finding-quashed'))), [['line-1', 'cleared']])
  deepEqual(wrongIn(after(events, ordered('substituted'))), [['line-1', 'replaced']])
  const quashed = after(events, ordered('outcome-quashed'))
  deepEqual(wrongIn(quashed), [['line-1', 'quashed']])
  deepEqual(refusalOf(quashed, telling('put-right', ' ')), { type: 'WordsMissing', what: 'how' })
  const told = after(quashed, telling('put-right'))
  deepEqual(wrongIn(told), [])
  // What a higher court left standing is as it was said.
  deepEqual(wrongIn(after(quashed, ordered('dismissed', { entry: 'higher' }))), [])
  // What becomes of it after that is told again.
  const sentBack = after(events, ordered('outcome-quashed', { remitted: 'new-panel' }))
  const again = after(sentBack, telling('put-right'), {
    ...{ type: 'NotifyOutcome', ...stepOf('told-again', '2026-12-22'), today: day('2026-12-22') },
    ...{ finding: 'misconduct', action: 'written-warning', written: true },
    service: { way: 'in-person', at: 'the hearing', by: 'Ms Roe', proof: 'signed' },
  })
  deepEqual(wrongIn(again), [['line-1', 'replaced']])
  deepEqual(wrongIn(after(again, telling('put-right-again'))), [])
})

test('of a hearing: withdrawn or on another day, and not once it was heard', () => {
  const events = after([...begun, listed], ofHearing(), onTheSecond())
  deepEqual(wrongIn(events), [])
  const moved: ComplaintEvent = { ...listed, entry: 'moved', firstDay: day('2026-10-19') }
  deepEqual(wrongIn([...events, moved]), [['line-1', 'moved']])
  deepEqual(wrongIn([...events, moved, found]), [])
  const withdrawn: ComplaintEvent = {
    ...{ type: 'CaseWithdrawn', ...stepOf('withdrawn', '2026-09-20') },
    ...{ route: 'reflective-practice', why: 'It is better learned from.' },
  }
  deepEqual(wrongIn([...events, withdrawn]), [['line-1', 'over']])
  deepEqual(wrongIn([...events, { ...withdrawn, route: 'no-action' }]), [['line-1', 'cleared']])
})
