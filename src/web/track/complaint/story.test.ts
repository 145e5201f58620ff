import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import type { TrackedStep } from '#desk'
import { day, instant, letterId } from '#kernel'
import { invented } from '#test'
import { createWords, readCatalogues } from '../../words.ts'
import { lastDayOf, storyOf } from './story.ts'

const { t } = createWords(readCatalogues())('track/complaint/complaint.njk', 'en')
const at = instant('2026-11-12T10:00:00Z')
const made: TrackedStep = {
  version: 1,
  mayContest: false,
  recordedAt: at,
  event: {
    type: 'ComplaintMade',
    reference: 'CO/1/26',
    madeAt: at,
    receivedAt: at,
    how: 'writing',
    report: invented.report(),
  },
}
const contacted: TrackedStep = {
  version: 2,
  mayContest: true,
  recordedAt: instant('2026-11-30T09:00:00Z'),
  event: {
    type: 'ComplainantContacted',
    on: day('2026-11-13'),
    by: 'phone',
    views: 'Ask him about it.',
    summaryAgreed: true,
  },
}
const told: TrackedStep = {
  version: 3,
  mayContest: true,
  recordedAt: instant('2026-11-20T09:00:00Z'),
  event: {
    type: 'ProgressTold',
    letter: letterId('11111111-1111-4111-8111-111111111111'),
    on: day('2026-11-20'),
    by: 'post',
    done: 'Done.',
    next: 'Next.',
    nextUpdateBy: day('2026-12-18'),
    pdf: '',
    text: '',
  },
}

test('newest first by the day it happened; both dates only where they differ', () => {
  const story = storyOf([made, told, contacted], t)
  deepEqual(
    story.map(({ title, on, recordedOn }) => [title, on, recordedOn]),
    [
      ['We wrote you an update', '2026-11-20', undefined],
      ['We spoke to you by phone', '2026-11-13', '2026-11-30'],
      ['You made your complaint', '2026-11-12', undefined],
    ],
  )
  equal(story[1]?.quote, 'Ask him about it.')
})

test('the last day of news is the last day anything was written down', () => {
  equal(lastDayOf([made, told, contacted]), '2026-11-30')
  equal(lastDayOf([]), undefined)
})
