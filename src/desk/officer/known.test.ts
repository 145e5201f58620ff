import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { type ComplaintEvent, type ConductFacts, complaint } from '#casework'
import { allegationId, day, fold, instant, subjectId } from '#kernel'
import type { Owed } from '#law'
import { knownToOfficer } from './known.ts'

type Event = ConductFacts[number]
const subject = subjectId('pike')
const step = (entry: string, on = '2026-11-20') => ({ entry, subject, on: day(on) })
const notice = (name: 'investigation' | 'referral' | 'accelerated'): Event => ({
  ...{ type: 'NoticeServed', ...step(name), notice: name, parts: [], missing: [] },
  service: { way: 'in-person', at: 'Hall', by: 'Ms Roe', proof: 'Signed.' },
})
const determined: Event = {
  ...{ type: 'CaseDetermined', ...step('case'), by: 'appropriate-authority', why: 'As reported' },
  ...{ answer: 'gross-misconduct', form: 'hearing' },
  allegations: (['misconduct', 'none'] as const).map((answer, at) => ({
    ...{ allegation: allegationId(`a${at + 1}`), answer, standards: [2], why: 'As reported' },
  })),
}
const alleged = (id: string, about = [subject]): ComplaintEvent => ({
  ...{ type: 'AllegationAdded', on: day('2026-11-19') },
  allegation: { id: allegationId(id), words: `Words of ${id}.`, about },
})
const ruled = (
  entry: string,
  allowed: boolean,
  heard: readonly ('officer' | 'presenter')[] = [],
): Event => ({
  ...{ type: 'RulingMade', ...step(entry), kind: 'history', allowed, words: 'The 2019 matter' },
  ...{ reasons: 'It shows a pattern', by: 'The chair', heard },
})

const nowhere = { may: false } as const
const begun: readonly ComplaintEvent[] = [
  {
    ...{ type: 'ConductReported', reference: 'CM/1/26', how: 'writing' },
    ...{ madeAt: instant('2026-11-18T09:00:00Z'), receivedAt: instant('2026-11-18T09:00:00Z') },
    report: {
      ...{ standing: 'happened-to-me', safety: 'none', words: 'As it happened', files: [] },
      ...{ sexualOrViolent: false, occasions: [], becauseOf: [], remedies: [], handledHow: '' },
      ...{ toldBefore: { told: false }, whom: { type: 'Known', people: [] } },
      contact: {
        ways: { email: nowhere, phone: nowhere, text: nowhere, post: nowhere },
        ...{ name: 'Amara Quill', safeTimes: '' },
      },
    },
    sealed: { mayKnow: 'team' },
  },
  { type: 'SubjectNamed', on: day('2026-11-18'), who: { subject, kind: 'officer' } },
]

function known(events: readonly ComplaintEvent[], duties: readonly Owed[] = []) {
  const state = fold(complaint, [...begun, ...events])
  ok(state.type === 'Open')
  return knownToOfficer(state.facts, {
    subject,
    today: day('2026-12-01'),
    duties,
    guest: 'officer',
  })
}
const shown = (...events: readonly ComplaintEvent[]) =>
  known(events).allegations.map(({ id }) => String(id))

test('what they have a case to answer on is theirs to read, and nothing alleged since', () => {
  const before = [alleged('a1'), alleged('a2'), notice('investigation'), determined]
  deepEqual(shown(...before), [])
  const noticed = [...before, notice('referral')]
  deepEqual(shown(...noticed), ['a1'])
  deepEqual(shown(...noticed, alleged('a3'), alleged('a4', [])), ['a1'])
  // Decided again since, and no notice given of it yet.
  const again: Event = {
    ...determined,
    entry: 'again',
    allegations: [
      {
        ...{ allegation: allegationId('a3'), answer: 'misconduct', standards: [2] },
        why: 'It is grave',
      },
    ],
  }
  deepEqual(shown(...noticed, alleged('a3'), again), ['a1'])
})

test('of an accelerated hearing without that decision, what is said of them by name', () => {
  deepEqual(shown(alleged('a1'), alleged('a2', []), notice('accelerated')), ['a1'])
})

test('an earlier matter before the panel is theirs to read, until it is ruled out', () => {
  equal(known([ruled('in', true)]).history?.words, 'The 2019 matter')
  equal(known([ruled('in', true), ruled('out', false)]).history, undefined)
  // That they were heard is said only where they were.
  const after = (heard: readonly ('officer' | 'presenter')[]) =>
    known([ruled('in', true, heard)]).history?.heard
  deepEqual([after([]), after(['presenter']), after(['officer'])], [false, false, true])
})
