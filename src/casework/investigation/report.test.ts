import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { documentId, personId, subjectId } from '#kernel'
import { given, invented } from '#test'
import { complaint } from '../complaint/complaint.ts'
import type { ComplaintEvent } from '../complaint/words.ts'
import { citable, citesIn } from './cited.ts'
import { reportExpects } from './report-gate.ts'
import { factsAfter, madeAt, on } from './standing.fixture.ts'

const today = on
const by = personId('jay')
const made = invented.made(madeAt)
const subject = subjectId('pike')
const named: ComplaintEvent = { type: 'SubjectNamed', on, who: { subject, kind: 'officer' } }
const account: ComplaintEvent = {
  type: 'AccountRecorded',
  on,
  account: 'acc-1',
  source: 'person-complained-against',
  subject,
  who: 'PC Pike',
  form: 'written-response',
  hand: 'first',
  about: 'His messages.',
  documents: [],
}
const section = (name: 'summary' | 'opinion' | 'facts', words: string, cites: string[] = []) =>
  ({ section: name, title: name, paragraphs: [{ words, cites }] }) as const
const draft = { on, report: 'r1', by } as const
const written = (...sections: ReturnType<typeof section>[]): ComplaintEvent => ({
  type: 'ReportDrafted',
  ...draft,
  sections,
})
const whole = written(
  section('summary', 'What happened.'),
  section('opinion', 'No case [A1].', ['acc-1']),
)
const signing = { on, report: 'r1', by, pdf: 'ab', text: 'cd' } as const

test('a section written again replaces itself alone, and each save is counted', () => {
  const { out } = factsAfter(
    account,
    written(section('opinion', 'Later [A1].', ['acc-1'])),
    written(section('summary', 'First.')),
    written(section('summary', 'Second.')),
  )
  deepEqual(
    out.report?.sections.map(one => [one.section, one.paragraphs[0]?.words]),
    [
      ['summary', 'Second.'],
      ['opinion', 'Later [A1].'],
    ],
  )
  equal(out.versions, 3)
})

test('an assertion leans only on what is in this matter', () => {
  given(complaint, made)
    .when({
      type: 'DraftReport',
      today,
      ...draft,
      sections: [section('facts', 'He wrote [A1].', ['acc-1'])],
    })
    .thenRefused({ type: 'NoSuchEntry' })
})

test('marks that people type are found, and one that names nothing is said', () => {
  const all = citable(factsAfter(account))
  deepEqual(citesIn('He wrote [A1], and again [A1, P9].', all), {
    cites: ['acc-1'],
    unknown: ['P9'],
  })
})

test('a report is not signed on an untested account of an officer without a named reason', () => {
  given(complaint, made, named, account, whole)
    .when({ type: 'SignReport', today, ...signing })
    .thenRefused({ type: 'MoreExpected', rules: ['house.tested-account'] })
  const waived = { rule: 'house.tested-account', why: 'He died.' }
  given(complaint, made, named, account, whole)
    .when({ type: 'SignReport', today, ...signing, waived })
    .thenHappened({ type: 'ReportSigned', ...signing, waived })
  given(complaint, made, named, account, whole)
    .when({ type: 'SignReport', today, ...signing, waived: { ...waived, why: ' ' } })
    .thenRefused({ type: 'MoreExpected', rules: ['house.tested-account'] })
})

test('an account is tested, or somebody said why not: of each point, or of all of it', () => {
  const untested = (...events: readonly ComplaintEvent[]) =>
    reportExpects(factsAfter(named, account, whole, ...events)).map(({ rule }) => rule)
  const raised = (point: string): readonly ComplaintEvent[] => [
    { type: 'PointRaised', on, point, words: `Point ${point}.`, kind: 'event', against: 'A log.' },
    {
      ...{ type: 'PositionTaken', on, position: `of-${point}`, point, account: 'acc-1' },
      ...{ stance: 'for', passages: [] },
    },
  ]
  const reason = (more: Readonly<{ point?: string; corrects?: string }>): ComplaintEvent => ({
    ...{ type: 'AccountNotTested', on, account: 'acc-1', why: 'No log was kept.' },
    ...more,
  })
  const rule = 'house.tested-account'
  deepEqual(untested(), [rule])
  deepEqual(untested(reason({})), [])
  const points = [...raised('p1'), ...raised('p2')]
  ok(untested(...points, reason({ point: 'p1' })).includes(rule))
  ok(!untested(...points, reason({ point: 'p1' }), reason({ point: 'p2' })).includes(rule))
  ok(untested(reason({ corrects: 'test-1' })).includes(rule), 'why a test was none is no reason')
})

test('an officer nobody heard, an open line, a bare assertion and no opinion are each expected', () => {
  const line: ComplaintEvent = { type: 'EnquiryOpened', on, enquiry: 'e1', words: 'Ask.' }
  const facts = factsAfter(named, line, written(section('facts', 'He did it.')))
  deepEqual(
    reportExpects(facts).map(({ rule }) => rule),
    ['house.officer-heard', 'house.lines-ended', 'house.report-cites', 'report.content'],
  )
})

test('there is nothing to sign before anything was written', () => {
  given(complaint, made)
    .when({ type: 'SignReport', today, ...signing })
    .thenRefused({ type: 'NoReport' })
})

test('words that rest on a file kept back since they were saved are not signed unseen', () => {
  const document = documentId('advice')
  const rests = { ...account, documents: [document] }
  const of = { document, purpose: 'general', says: 'opinion', about: [] } as const
  const mark = { on, ...of, privilege: 'legal-advice', why: 'Advice.' } as const
  const kept: ComplaintEvent = { type: 'DocumentMarked', ...mark }
  const rules = (...events: ComplaintEvent[]) =>
    reportExpects(factsAfter(rests, whole, ...events)).flatMap(({ rule, about }) =>
      rule === 'house.report-kept-back' ? about : [],
    )
  deepEqual(rules(), [])
  deepEqual(rules(kept), ['opinion'])
  deepEqual(rules(kept, written(section('opinion', 'No case.'))), [])
})
