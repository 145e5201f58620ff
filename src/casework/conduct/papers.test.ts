import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { day, fold, personId } from '#kernel'
import { given } from '#test'
import { complaint } from '../complaint/complaint.ts'
import type { ComplaintEvent } from '../complaint/words.ts'
import { conductOf } from './conduct.ts'
import { begun, parts, pike, serve, served, step, today } from './investigating.fixture.ts'
import { contentsOf } from './notice-contents.ts'
import { papersOf } from './papers.ts'

const kept = { to: 'DS Pike', givenOn: day('2026-08-31'), pdf: 'aa', text: 'bb' } as const
const signing = {
  ...step('p1'),
  ...kept,
  paper: 'investigation',
  parts,
  signedBy: personId('jay-arden'),
} as const
const signed: ComplaintEvent = { type: 'PaperSigned', ...signing }
const sign = { type: 'SignPaper', today, ...signing } as const

test('a notice whole in its parts is signed; short of one, a list held from memory takes a reason', () => {
  given(complaint, ...begun)
    .when(sign)
    .thenHappened(signed)
  given(complaint, ...begun, signed)
    .when(sign)
    .thenNothing()
  const short = { ...sign, parts: parts.slice(1) }
  given(complaint, ...begun)
    .when(short)
    .thenRefused({ type: 'MoreExpected', rules: ['special.notice'] })
  const waived = { rule: 'special.notice', why: 'The search is tomorrow.' }
  given(complaint, ...begun)
    .when({ ...short, waivedWhy: waived.why })
    .thenHappened({ ...signed, parts: parts.slice(1), waived })
})

test('where the list was read, nothing is signed without a part, whatever the reason', () => {
  const whole = contentsOf('delay-report', 'schedule-3').parts.map(({ id }) => ({
    part: id,
    words: `On ${id}.`,
  }))
  const report = { ...sign, paper: 'delay-report', parts: whole.slice(0, -1) } as const
  given(complaint, ...begun)
    .when({ ...report, waivedWhy: 'It has to go.' })
    .thenRefused({ type: 'PaperIncomplete', parts: ['steps'] })
  given(complaint, ...begun)
    .when({ ...sign, paper: 'closing', parts: [{ part: 'words', words: ' ' }] })
    .thenRefused({ type: 'PaperIncomplete', parts: ['words'] })
})

test('a paper signed was given once a notice says it was that one', () => {
  const service = { ...serve.service, paper: 'p1' }
  const standing = (...events: readonly ComplaintEvent[]) => {
    const state = fold(complaint, [...begun, ...events])
    return state.type === 'Open' ? papersOf(conductOf(state.facts, pike)) : []
  }
  deepEqual(
    standing(signed, served()).map(one => one.given),
    [undefined],
  )
  deepEqual(
    standing(signed, served({ service })).map(one => one.given),
    [{ on: day('2026-08-28'), proof: 'Signed for.' }],
  )
})
