import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import type { ConductFacts } from '#casework'
import { day, subjectId } from '#kernel'
import { cameFromPage } from './came.ts'

const nobody = {
  facts: { fromOfficers: [], interviewing: { interviews: [] } },
  officer: { subject: subjectId('pike') },
}
const step = (entry: string) => ({
  ...({ type: 'ConductStep', entry, subject: subjectId('pike'), on: day('2026-11-20') } as const),
  by: 'officer' as const,
})

test('what came from the officer leads to where it is dealt with, a day as a day', () => {
  const events: ConductFacts = [
    { ...step('r'), step: 'representations-made', why: 'Ask the night clerk.' },
    {
      ...{ ...step('d'), step: 'other-day-proposed', choice: 'interview', why: 'On leave.' },
      day: day('2026-12-03'),
    },
    { ...step('p'), step: 'other-day-proposed', choice: 'pre-hearing', day: day('2026-12-04') },
  ]
  const came = cameFromPage({ ...nobody, events })
  deepEqual(
    came.map(({ what, words, proposed, do: next }) => [what, words, proposed, next?.page]),
    [
      ['Another day for the pre-hearing', '', day('2026-12-04'), 'preparing'],
      ['Another day for the interview', 'On leave.', day('2026-12-03'), 'interviews'],
      ['Representations to the investigator', 'Ask the night clerk.', undefined, 'lines/open'],
    ],
  )
})
