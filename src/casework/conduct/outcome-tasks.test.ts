import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { allegationId, authorityId, day, instant, matterId, personId, subjectId } from '#kernel'
import { outcomes } from '#law'
import { given, invented } from '#test'
import { caseOf } from '../case-of.ts'
import { complaint } from '../complaint/complaint.ts'
import type { ComplaintCommand, ComplaintEvent } from '../complaint/words.ts'
import { aboutThePerson } from './about-the-person.ts'
import type { ConductEvent } from './conduct.ts'
import type { MayFollow } from './outcome-shapes.ts'
import { outcomeStanding } from './outcome-standing.ts'

const [on, today] = [day('2026-11-27'), day('2026-11-30')]
const subject = subjectId('s1')
const by = personId('cato')
const at = (entry: string) => ({ on, entry, subject })
const begun: readonly ComplaintEvent[] = [
  invented.made(instant('2026-11-20T20:15:00Z')),
  { type: 'SubjectNamed', on, who: { subject, kind: 'officer', name: 'Oliver Pike' } },
]
const found: ConductEvent = {
  ...{ ...at('e0'), type: 'FindingMade', forum: 'hearing', level: 'gross-misconduct' },
  allegations: [
    {
      ...{ allegation: allegationId('x1'), found: 'proved', facts: 'He wrote to her.' },
      ...{ standards: [2], level: 'gross-misconduct', why: 'From his own account.' },
    },
  ],
  unconnected: false,
  influence: { open: 'yes', why: 'He was to decide whether her case went on.' },
}
const factor = { factor: 'culp.position', why: 'He had her case.', evidence: 'Page 12.' }
const written = (part: 'culpability' | 'harm' | 'aggravating' | 'mitigating'): ConductEvent => ({
  ...{ ...at(`w-${part}`), type: 'SeriousnessWritten', part, words: 'None of them is shown.' },
  factors: part === 'culpability' ? [factor] : [],
})
const closed = (task: 'culpability' | 'harm' | 'public-interest' | 'mitigation'): ConductEvent => ({
  ...at(`c-${task}`),
  ...{ type: 'OutcomeTaskClosed', task, by },
})
const serious: readonly ConductEvent[] = [
  ...[found, written('culpability'), closed('culpability'), written('harm'), closed('harm')],
  ...[written('aggravating'), written('mitigating')],
]
const closedSeriousness: ConductEvent = {
  ...at('c-seriousness'),
  ...{ type: 'SeriousnessClosed', overall: 'Very serious.', by },
}
const ready: readonly ConductEvent[] = [
  ...[...serious, closedSeriousness],
  {
    ...{ ...at('w-interest'), type: 'PublicInterestWritten', confidence: 'c' },
    ...{ standards: 's', protecting: 'p' },
  },
  closed('public-interest'),
  {
    ...{ ...at('w-mitigation'), type: 'MitigationWritten', record: 'Ten years.' },
    ...{ admission: 'Late.', testimonials: [], weight: 'Little.' },
  },
  closed('mitigation'),
]

/** What `law` leaves open after the finding, in a case under the Regulations of 2025. */
function mayFollow(): MayFollow {
  const story = [...begun, found].map(event => ({
    event,
    recordedAt: instant('2026-11-27T12:00:00Z'),
  }))
  const lawCase = caseOf(matterId('m1'), authorityId('northmoor'), story)
  const [one] = lawCase ? outcomes(lawCase, { on: today }).people : []
  if (!one) throw new Error('the law says nothing of it')
  const { available, notAvailable, presumption } = one
  const presumed = presumption.action === 'dismissal-without-notice' ? presumption.action : null
  return { available, notAvailable, presumed }
}
const may = mayFollow()
const proposing = (
  changes: Partial<Extract<ComplaintCommand, { type: 'ProposeOutcome' }>> = {},
) => ({
  ...{ type: 'ProposeOutcome' as const, ...at('p'), today, may },
  ...{ action: 'dismissal-without-notice' as const, purposes: 'It meets each.' },
  ...{ lesser: may.available.map(action => ({ action, why: `Not ${action}.` })), exceptional: [] },
  ...changes,
})

test('the law presumes dismissal here, and leaves a final warning open and no written one', () => {
  equal(may.presumed, 'dismissal-without-notice')
  equal(may.available.includes('final-written-warning'), true)
  equal(may.available.includes('written-warning'), false)
})

test('an outcome is not proposed before seriousness is closed', () => {
  given(complaint, ...begun)
    .when(proposing())
    .thenRefused({ type: 'TaskNotOpen', first: 'finding' })
  given(complaint, ...begun, ...serious)
    .when(proposing())
    .thenRefused({ type: 'TaskNotOpen', first: 'seriousness' })
  given(complaint, ...begun, ...serious, closedSeriousness)
    .when(proposing())
    .thenRefused({ type: 'TaskNotOpen', first: 'public-interest' })
})

test('a written warning is not available for gross misconduct, and the rule says so', () => {
  const rule = may.notAvailable.find(({ action }) => action === 'written-warning')?.rule
  given(complaint, ...begun, ...ready)
    .when(proposing({ action: 'written-warning' }))
    .thenRefused({ type: 'OutcomeNotAvailable', ...(rule ? { rule } : {}) })
  equal(typeof rule, 'string')
})

test('each lesser outcome that is available is rejected for a reason of its own', () => {
  given(complaint, ...begun, ...ready)
    .when(proposing({ lesser: [{ action: 'final-written-warning', why: 'It protects nobody.' }] }))
    .thenRefused({ type: 'LesserUnanswered', actions: ['reduction-in-rank'] })
  const { type: _, today: __, may: ___, ...proposed } = proposing()
  given(complaint, ...begun, ...ready)
    .when(proposing())
    .thenHappened({ ...proposed, type: 'OutcomeProposed' })
})

test('less than the presumed dismissal needs a circumstance named and explained', () => {
  const less = { action: 'final-written-warning' as const, lesser: [] }
  given(complaint, ...begun, ...ready)
    .when(proposing({ ...less, exceptional: [{ what: 'He was ill.', how: ' ' }] }))
    .thenRefused({ type: 'ExceptionalUnnamed' })
  const exceptional = [{ what: 'He was ill.', how: 'It explains why he wrote.' }]
  const { type: _, today: __, may: ___, ...proposed } = proposing({ ...less, exceptional })
  given(complaint, ...begun, ...ready)
    .when(proposing({ ...less, exceptional }))
    .thenHappened({ ...proposed, type: 'OutcomeProposed' })
})

test('a testimonial in seriousness is caught, and kept only with why it is of the incident', () => {
  const words = 'Twenty years of loyal service, and a commendation.'
  const write = { ...at('w'), type: 'WriteSeriousness', part: 'mitigating', factors: [] } as const
  const before = serious.slice(0, 5)
  given(complaint, ...begun, ...before)
    .when({ ...write, today, words })
    .thenRefused({ type: 'MoreExpected', rules: ['house.incident-not-person'] })
  const waived = { rule: 'house.incident-not-person', why: 'The e-mail itself says so.' }
  given(complaint, ...begun, ...before)
    .when({ ...write, today, words, waived })
    .thenHappened({ ...write, type: 'SeriousnessWritten', words, waived })
  equal(aboutThePerson('He wrote to her eleven times within a week.'), undefined)
  equal(aboutThePerson('He is of good character.'), 'good character')
})

test('a factor says why and where it is shown; none at all says why none', () => {
  const write = { ...at('w'), today, type: 'WriteSeriousness', part: 'culpability' } as const
  const before = given(complaint, ...begun, found)
  before
    .when({ ...write, words: '', factors: [{ ...factor, evidence: '' }] })
    .thenRefused({ type: 'WordsMissing', what: 'evidence' })
  before
    .when({ ...write, words: '', factors: [] })
    .thenRefused({ type: 'WordsMissing', what: 'reasons' })
  before
    .when({ ...write, words: 'Nothing.', factors: [{ ...factor, factor: 'culp.warned' }] })
    .thenRefused({ type: 'MoreExpected', rules: ['house.position-considered'] })
})

test('one task is open at a time; a reopening opens the first, and undoes the signatures', () => {
  deepEqual(outcomeStanding([found]).open, 'culpability')
  deepEqual(outcomeStanding(serious).open, 'seriousness')
  deepEqual(outcomeStanding(ready).open, 'outcome')
  const { type: _, today: __, may: ___, ...proposed } = proposing()
  const signed: ConductEvent = {
    ...{ ...at('s'), type: 'OutcomeSigned', seat: 'chair', name: 'Cato', chairs: true, by },
  }
  const all = [...ready, { ...proposed, type: 'OutcomeProposed' } as const, signed]
  equal(outcomeStanding(all).open, undefined)
  const again = outcomeStanding([
    ...all,
    { ...at('r'), type: 'SeriousnessReopened', why: 'The dates were wrong.', by },
  ])
  equal(again.open, 'culpability')
  equal(again.signed.length, 0)
  equal(again.seriousness.harm?.entry, 'w-harm')
})

test('sent back by a court, it starts again; the finding it kept stays', () => {
  const quashed: ConductEvent = {
    ...{ ...at('q'), type: 'ChallengeDecided', challenge: 'jr', order: 'outcome-quashed' },
    ...{ remitted: 'new-panel', words: 'Harm to confidence was not reasoned.' },
  }
  const again = outcomeStanding([...ready, quashed])
  equal(again.open, 'culpability')
  equal(again.finding?.entry, 'e0')
  equal(again.mitigation, undefined)
})

test('nobody signs before it was read as a court would, and nobody twice', () => {
  const { type: _, today: __, may: ___, ...proposed } = proposing()
  const chosen = [...begun, ...ready, { ...proposed, type: 'OutcomeProposed' } as const]
  const sign = { ...at('s'), seat: 'member', name: 'Maud', chairs: false, by } as const
  given(complaint, ...chosen)
    .when({ ...sign, type: 'SignOutcome', today })
    .thenRefused({ type: 'TaskNotOpen', first: 'court' })
  const read: ComplaintEvent = { ...at('k'), type: 'ReadAsCourt', answers: [] }
  given(complaint, ...chosen, read, { ...sign, type: 'OutcomeSigned' })
    .when({ ...sign, entry: 's2', type: 'SignOutcome', today })
    .thenNothing()
})

const announced = { ...at('a'), action: 'written-warning' as const, words: 'Read out.' }
const opened: ConductEvent = {
  ...{ ...at('o'), type: 'ProceedingsBegan', forum: 'hearing' },
  ...{ at: instant('2026-11-27T10:00:00Z'), present: ['chair'], rightsTold: true, admits: [] },
}
test('what was announced orally is recorded as announced, even before anything was written', () => {
  given(complaint, ...begun, opened, found)
    .when({ ...announced, type: 'AnnounceOutcome', today })
    .thenHappened({ ...announced, type: 'OutcomeAnnounced' })
})

test('nothing is announced before proceedings were opened; from that day, found or not, with why', () => {
  const dayBefore = { ...announced, on: day('2026-11-26') }
  const waivedWhy = 'The chair said both at once.'
  for (const [story, said] of [
    [begun, announced],
    [[...begun, opened], dayBefore],
    [[...begun, opened, found], dayBefore],
  ] as const)
    given(complaint, ...story)
      .when({ ...said, type: 'AnnounceOutcome', waivedWhy, today })
      .thenRefused({ type: 'TaskNotOpen', first: 'opening' })
  given(complaint, ...begun, opened)
    .when({ ...announced, type: 'AnnounceOutcome', today })
    .thenRefused({ type: 'MoreExpected', rules: ['finding.standard'] })
  const waived = { rule: 'finding.standard', why: waivedWhy }
  given(complaint, ...begun, opened)
    .when({ ...announced, type: 'AnnounceOutcome', waivedWhy, today })
    .thenHappened({ ...announced, type: 'OutcomeAnnounced', waived })
})

test('what was announced is put right by recording it again, and the last stands', () => {
  const first = { ...announced, type: 'OutcomeAnnounced' } as const
  const right = { ...announced, entry: 'a2', action: 'final-written-warning' as const }
  given(complaint, ...begun, opened, found, first)
    .when({ ...right, type: 'AnnounceOutcome', today })
    .thenHappened({ ...right, type: 'OutcomeAnnounced' })
  const again = outcomeStanding([opened, found, first, { ...right, type: 'OutcomeAnnounced' }])
  equal(again.announced?.action, 'final-written-warning')
})

test('a panel reopens what it reported until the officer is told, and never after', () => {
  const why = 'The dates were wrong.'
  const reopen = { ...at('r'), why, by }
  const reported: ConductEvent = { ...at('rep'), type: 'OutcomeReported', text: 'The report.' }
  const told: ConductEvent = {
    ...{ ...at('n'), type: 'OutcomeNotified', finding: 'gross-misconduct' },
    ...{ action: 'final-written-warning', written: true },
    service: { way: 'in-person', by: 'Jay Arden', at: 'Force headquarters', proof: 'Signed for.' },
  }
  given(complaint, ...begun, ...ready, reported)
    .when({ ...reopen, type: 'ReopenSeriousness', today })
    .thenHappened({ ...reopen, type: 'SeriousnessReopened' })
  given(complaint, ...begun, ...ready, reported, told)
    .when({ ...reopen, type: 'ReopenSeriousness', today })
    .thenRefused({ type: 'TaskNotOpen', first: 'told' })
  const taken = outcomeStanding([
    ...[...ready, reported],
    { ...reopen, type: 'SeriousnessReopened' },
  ])
  equal(taken.reported, undefined)
  equal(taken.takenBack?.why, why)
  const again = outcomeStanding([
    ...[...ready, reported],
    { ...reopen, type: 'SeriousnessReopened' },
    { ...reported, entry: 'rep2' },
  ])
  equal(again.takenBack, undefined)
  equal(again.reported?.entry, 'rep2')
})
