/** A report the authority received was sent to it: what is owed by sending it is met by that. */
import { deepEqual, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { authorityId, day, instant, matterId, subjectId } from '#kernel'
import { owed } from '#law'
import { invented } from '#test'
import { caseOf } from '../case-of.ts'
import type { ComplaintEvent } from '../complaint/words.ts'
import { internal } from './investigating.fixture.ts'

const subject = subjectId('s1')
const at = instant('2026-03-02T09:00:00Z')
const about = (entry: string, on: string) => ({ subject, entry, on: day(on) })
const begun: readonly ComplaintEvent[] = [
  invented.made(at),
  { type: 'SubjectNamed', on: day('2026-03-02'), who: { subject, kind: 'officer' } },
]
const form = (choice: string): ComplaintEvent => ({
  type: 'ConductStep',
  ...about('form', '2026-03-09'),
  ...{ step: 'form-decided', choice },
  by: choice === 'local' ? 'authority' : 'director-general',
})
const received: ComplaintEvent = {
  type: 'CaseReportReceived',
  ...about('report', '2026-05-05'),
  ...{ from: 'DI Rowan Ashdown', opinion: 'There is a case to answer.' },
}
const submitted = (entry: string, on: string): ComplaintEvent => ({
  type: 'ConductStep',
  ...{ ...about(entry, on), step: 'report-submitted', by: 'investigator', choice: 'authority' },
})

function happened(...events: readonly ComplaintEvent[]) {
  const story = [...begun, ...events].map(event => ({ event, recordedAt: at }))
  const lawCase = caseOf(matterId('m1'), authorityId('northmoor'), story)
  ok(lawCase)
  return lawCase
}
const stands = (rule: string, ...events: readonly ComplaintEvent[]) =>
  owed(happened(...events), { on: day('2026-05-06') })
    .filter(one => one.rule === rule)
    .map(one => [one.owedTo, one.state, one.arose])
const sent = (...events: readonly ComplaintEvent[]) =>
  happened(...events).happenings.filter(one => one.happened === 'report-submitted').length

test('report.submit-local: the report is in once the authority received it', () => {
  const [rule, local] = ['report.submit-local', form('local')]
  deepEqual(stands(rule, local), [['appropriate-authority', 'open', '2026-03-09']])
  deepEqual(stands(rule, local, received), [['appropriate-authority', 'met', '2026-03-09']])
  deepEqual(stands('report.aa-determine', local, received), [[null, 'open', '2026-05-05']])
})

test('sent and received is one report, whenever the sending is recorded', () => {
  const local = form('local')
  deepEqual(sent(local, submitted('before', '2026-05-01'), received), 1)
  deepEqual(sent(local, received, submitted('later', '2026-05-01')), 1)
  deepEqual(sent(local, received), 1)
})

test('where the IOPC directed it, what the authority received was a copy', () => {
  for (const one of ['directed', 'independent'] as const) {
    deepEqual(sent(form(one), received), 0)
    deepEqual(stands('report.aa-determine', form(one), received), [])
  }
  const owedTo = stands('report.submit-directed', form('directed'), received)
  deepEqual(owedTo.map(([to, state]) => [to, state]).toSorted(), [
    ['appropriate-authority', 'met'],
    ['director-general', 'open'],
  ])
})

test('report.investigation: so is one on what the force looks into by itself', () => {
  const ours = { ...internal, on: day('2026-03-02') }
  const severe: ComplaintEvent = {
    type: 'ConductSeverity',
    ...{ ...about('severity', '2026-03-10'), look: 'with-history', by: 'appropriate-authority' },
    ...{ level: 'gross-misconduct', form: 'hearing', why: 'He wrote at night.' },
  }
  deepEqual(
    stands('report.investigation', ours, severe, received).map(([, state]) => state),
    ['met'],
  )
})
