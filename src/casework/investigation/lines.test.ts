import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { allegationId, day, fold, instant } from '#kernel'
import { neverLeftEmpty, ruleById } from '#law'
import { given, invented } from '#test'
import { complaint } from '../complaint/complaint.ts'
import type { Facts } from '../complaint/facts.ts'
import type { ComplaintEvent } from '../complaint/words.ts'
import { discriminationLines } from './discrimination-lines.ts'
import { linesAnswered, linesLeftEmpty, proposedLines } from './lines.ts'

const on = day('2026-11-20')
const made = invented.made(instant('2026-11-18T10:00:00Z'))
const [first, second] = [allegationId('a1'), allegationId('a2')]
const alleged = (id: typeof first, codes: readonly string[]): readonly ComplaintEvent[] => [
  { type: 'AllegationAdded', on, allegation: { id, words: 'They said so.', about: [] } },
  { type: 'AllegationCoded', on, allegation: id, codes },
]
function factsOf(...events: readonly ComplaintEvent[]): Facts {
  const state = fold(complaint, [made, ...events])
  ok(state.type === 'Open')
  return state.facts
}
const opened = (rule: string, allegation = first): ComplaintEvent => ({
  type: 'EnquiryOpened',
  on,
  enquiry: `${rule} ${allegation}`,
  words: rule,
  rule,
  allegation,
  kind: 'discrimination',
})
const ended = (rule: string, allegation = first): ComplaintEvent => ({
  type: 'EnquiryEnded',
  on,
  enquiry: `${rule} ${allegation}`,
  done: 'does-not-apply',
  words: 'Nobody else was there.',
})

test('each allegation of discrimination calls for all 35 lines, each with what satisfies it', () => {
  equal(discriminationLines.length, 35)
  for (const { rule, where, words } of discriminationLines) {
    ok(where && words, rule)
    equal(ruleById(rule)?.tier, 'practice', rule)
  }
  const proposed = proposedLines(factsOf(...alleged(first, ['F6']), ...alleged(second, ['F8'])))
  deepEqual(
    proposed.map(({ kind, allegation, lines }) => [kind, allegation, lines.length]),
    [
      ['discrimination', first, 35],
      ['discrimination', second, 35],
    ],
  )
})

test('force calls for body-worn video before anything else, of officers not complained of too', () => {
  const [restraint] = proposedLines(factsOf(...alleged(first, ['B4']), ...alleged(second, ['F6'])))
  equal(restraint?.kind, 'restraint')
  equal(restraint?.lines[0]?.rule, 'house.video-first')
})

test('a death calls for the lines of restraint though no allegation says force', () => {
  const death: ComplaintEvent = {
    type: 'CriteriaAnswered',
    on,
    answers: [{ criterion: 'M1', answer: 'yes', why: 'He died.' }],
  }
  deepEqual(
    proposedLines(factsOf(death)).map(({ kind, allegation }) => [kind, allegation]),
    [['restraint', undefined]],
  )
})

test('abuse of position calls for its 32 warning signs and for the digital material', () => {
  const proposed = proposedLines(factsOf(...alleged(first, ['G2'])))
  deepEqual(
    proposed.map(({ kind, lines }) => [kind, lines.length]),
    [
      ['abuse-of-position', 32],
      ['digital', 6],
    ],
  )
})

test('a line opened of one allegation is still proposed of the other', () => {
  const rule = 'disc.09-evidence-secure'
  const facts = factsOf(...alleged(first, ['F6']), ...alleged(second, ['F8']), opened(rule))
  deepEqual(
    proposedLines(facts).map(({ lines }) => lines.some(one => one.rule === rule)),
    [false, true],
  )
})

test('what is never left empty is empty until each is answered of each allegation', () => {
  const all = neverLeftEmpty.map(([rule = '']) => rule)
  const rules = (facts: Facts) => linesLeftEmpty(facts).map(one => one.rules.length)
  const both = [...alleged(first, ['F6']), ...alleged(second, ['F8'])]
  deepEqual(rules(factsOf(...both)), [14, 14])
  const done = all.flatMap(rule => [opened(rule), ended(rule)])
  deepEqual(rules(factsOf(...both, ...done)), [14])
  deepEqual(linesAnswered(factsOf(...both, ...done)), [])
  deepEqual(linesAnswered(factsOf(...alleged(first, ['F6']), ...done)).length, 14)
  // Opened and not answered is empty still.
  deepEqual(rules(factsOf(...alleged(first, ['F6']), ...all.map(rule => opened(rule)))), [14])
})

test('of a comparison with somebody real or supposed, either will do', () => {
  const one = 'disc.15-comparator-hypo'
  const facts = factsOf(...alleged(first, ['F6']), opened(one), ended(one))
  equal(
    linesLeftEmpty(facts)[0]?.rules.some(rule => rule.startsWith('disc.14')),
    false,
  )
})

test('several lines open at once, each once; an allegation must be there', () => {
  const line = { enquiry: 'e1', words: 'Ask why.', rule: 'disc.02-why', allegation: first }
  given(complaint, made, ...alleged(first, ['F6']))
    .when({ type: 'OpenLines', on, lines: [line, { ...line, enquiry: 'e2', allegation: first }] })
    .thenHappened(
      { type: 'EnquiryOpened', on, ...line },
      { type: 'EnquiryOpened', on, ...line, enquiry: 'e2' },
    )
  given(complaint, made, ...alleged(first, ['F6']), { type: 'EnquiryOpened', on, ...line })
    .when({ type: 'OpenLines', on, lines: [{ ...line, enquiry: 'e3' }] })
    .thenNothing()
  given(complaint, made)
    .when({ type: 'OpenLines', on, lines: [line] })
    .thenRefused({ type: 'NoSuchAllegation' })
})

test('a line is answered again when the evidence moves, and leans only on what is there', () => {
  const line: ComplaintEvent = { type: 'EnquiryOpened', on, enquiry: 'e1', words: 'Ask.' }
  const end = { on, enquiry: 'e1', done: 'pursued', words: 'Asked.' } as const
  given(complaint, made, line, { type: 'EnquiryEnded', ...end })
    .when({ type: 'EndEnquiry', today: on, ...end })
    .thenNothing()
  given(complaint, made, line, { type: 'EnquiryEnded', ...end })
    .when({ type: 'EndEnquiry', today: on, ...end, words: 'Asked again: referred.' })
    .thenHappened({ type: 'EnquiryEnded', ...end, words: 'Asked again: referred.' })
  given(complaint, made, line)
    .when({ type: 'EndEnquiry', today: on, ...end, cites: ['no-such-passage'] })
    .thenRefused({ type: 'NoSuchEntry' })
})

test('lines answered one by one stand for the ticks an outcome asks of discrimination', () => {
  const done = neverLeftEmpty.flatMap(([rule = '']) => [opened(rule), ended(rule)])
  const finding = { allegation: first, result: 'No case', reasons: 'So.', actions: [] }
  const deciding = { type: 'DecideOutcome', on, today: on, findings: [finding] } as const
  const { today: _, type: __, ...decided } = deciding
  given(complaint, made, ...alleged(first, ['F6']), ...done)
    .when(deciding)
    .thenHappened({ type: 'OutcomeDecided', ...decided })
  const [, , ...short] = done
  given(complaint, made, ...alleged(first, ['F6']), ...short)
    .when(deciding)
    .thenRefused({ type: 'MoreExpected', rules: ['disc.01'] })
})
