import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { authorityId, instant, matterId, type SubjectId, subjectId } from '#kernel'
import { given } from '#test'
import { caseOf } from '../case-of.ts'
import { complaint } from '../complaint/complaint.ts'
import type { ComplaintEvent } from '../complaint/words.ts'
import { heardWith } from './joining.ts'
import { begun, conductIn, step, today, why } from './panel.fixture.ts'

const [pike, other] = [subjectId('s1'), subjectId('s2')]
const joined = (entry: string, others: readonly SubjectId[]): ComplaintEvent => ({
  type: 'ProceedingsJoined',
  ...{ ...step(entry), others, why },
})

test('officers of one matter are heard together, each as seen from the others', () => {
  const join = (others: readonly SubjectId[], words = why) =>
    given(complaint, ...begun).when({
      type: 'JoinProceedings',
      ...{ today, ...step('j'), others, why: words },
    })
  join([other]).thenHappened(joined('j', [other]))
  join([pike, other]).thenHappened(joined('j', [other]))
  join([subjectId('nobody')]).thenRefused({ type: 'NoSuchOfficer' })
  join([other], ' ').thenRefused({ type: 'WordsMissing', what: 'why' })
  const conduct = conductIn(joined('j', [other]))
  deepEqual(heardWith({ conduct }, pike), [other])
  deepEqual(heardWith({ conduct }, other), [pike])
  const apart = conductIn(joined('j', [other]), joined('k', []))
  deepEqual(heardWith({ conduct: apart }, pike), [])
})

test('prehearing.postpone: in a joint case no one officer’s day binds the chair, and the law knows', () => {
  const at = instant('2026-11-20T20:15:00Z')
  const jointOf = (...events: readonly ComplaintEvent[]) => {
    const story = [...begun, ...events].map(event => ({ event, recordedAt: at }))
    return caseOf(matterId('m1'), authorityId('northmoor'), story)?.matters[0]?.joint
  }
  equal(jointOf(), undefined)
  equal(jointOf(joined('j', [other])), true)
  equal(jointOf(joined('j', [other]), joined('k', [])), undefined)
})
