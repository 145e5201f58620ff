import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import type { ConductFacts } from '#casework'
import { day, subjectId } from '#kernel'
import { createWords, readCatalogues } from '../../words.ts'
import { listedWords, stillUnknown } from './listed.ts'

const { t } = createWords(readCatalogues())('casework/today.njk', 'en')
const saying = { today: day('2026-11-30'), t }
const step = { subject: subjectId('s1'), on: day('2026-11-20') }
const listed: ConductFacts = [
  {
    ...{ ...step, type: 'ProceedingsListed', entry: 'listed', form: 'hearing' },
    ...{ firstDay: day('2026-12-08'), time: '10:00', days: 2, place: 'Room 1' },
  },
]
const named = (seat: 'chair' | 'member'): ConductFacts => [
  {
    ...{ ...step, type: 'PanelNamed', entry: 'named', seat: 'seat-1', ties: [] },
    member: {
      seat,
      as: 'independent',
      name: 'Ines Carrow',
      appointedBy: 'authority',
      outside: false,
    },
  },
]

test('the day a hearing is listed for stands beside its last day until it starts', () => {
  const said = (rule: string, state: 'open' | 'overdue' | 'met', events = listed) =>
    listedWords({ rule, state }, events, saying)
  deepEqual(said('hearing.start', 'open'), ['Listed for Tuesday 8 December'])
  deepEqual(said('meeting.start', 'overdue'), ['Listed for Tuesday 8 December'])
  deepEqual(said('hearing.start', 'met'), [])
  deepEqual(said('hearing.start', 'open', []), [])
  deepEqual(said('response.officer', 'open'), [])
})

test('who chairs is not asked once somebody was named to', () => {
  const needs = ['who is the chair', 'the day it was done']
  deepEqual(stillUnknown({ needs }, named('chair')), ['the day it was done'])
  deepEqual(stillUnknown({ needs }, named('member')), needs)
})
