import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import type { ConductFacts } from '#casework'
import { day, subjectId } from '#kernel'
import { outcomeKnown } from './outcome.ts'

type Event = ConductFacts[number]
type Decided = Extract<Event, { type: 'ChallengeDecided' }>

const step = (entry: string, on: string) => ({ entry, subject: subjectId('pike'), on: day(on) })
const told = (on: string, action: 'dismissal-without-notice' | 'written-warning'): Event => ({
  ...{ type: 'OutcomeNotified', ...step(`told-${on}`, on), finding: 'gross-misconduct', action },
  ...{ written: true, service: { way: 'in-person', at: 'Hall', by: 'Ms Roe', proof: 'Signed.' } },
})
const claim: Event = {
  ...{ type: 'ChallengeMade', ...step('jr', '2026-10-01'), challenge: 'jr-1' },
  ...{ route: 'judicial-review', by: 'officer', step: 'made', grounds: 'No reasons.' },
}
const decided = (
  on: string,
  order: Decided['order'],
  more: Pick<Decided, 'remitted'> & Partial<Decided> = { remitted: 'no' },
): Event => ({
  ...{ type: 'ChallengeDecided', ...step(`decided-${on}`, on), challenge: 'jr-1', order },
  ...{ words: 'As it was decided.', ...more },
})
const first = [told('2026-09-02', 'dismissal-without-notice'), claim]
const again = { remitted: 'new-panel' } as const

test('an outcome that was quashed is not said again, only that it was told and is no more', () => {
  const on = day('2026-09-02')
  deepEqual(outcomeKnown(first), {
    ...{ on, level: 'gross-misconduct', action: 'dismissal-without-notice' },
  })
  deepEqual(outcomeKnown([...first, decided('2026-11-02', 'outcome-quashed', again)]), {
    ...{ on, level: 'gross-misconduct', quashed: { on: day('2026-11-02'), again: true } },
  })
  deepEqual(outcomeKnown([...first, decided('2026-11-02', 'finding-quashed', again)]), {
    ...{ on, quashed: { on: day('2026-11-02'), again: true } },
  })
  deepEqual(outcomeKnown([...first, decided('2026-11-02', 'finding-quashed')]), {
    ...{ on, quashed: { on: day('2026-11-02'), again: false } },
  })
})

test('what was decided again, or stands again, is said as it stands now', () => {
  const back = [...first, decided('2026-11-02', 'outcome-quashed', again)]
  deepEqual(outcomeKnown([...back, told('2027-01-11', 'written-warning')]), {
    ...{ on: day('2027-01-11'), level: 'gross-misconduct', action: 'written-warning' },
  })
  // A higher court left the quashing without effect.
  deepEqual(outcomeKnown([...back, decided('2026-12-01', 'dismissed')]), outcomeKnown(first))
})

test('another outcome put in its place is said in its place, unless that was undone', () => {
  const other = decided('2026-11-02', 'substituted', {
    ...{ remitted: 'no', action: 'final-written-warning' },
  })
  deepEqual(outcomeKnown([...first, other]), {
    ...{ on: day('2026-09-02'), level: 'gross-misconduct', action: 'final-written-warning' },
    insteadOn: day('2026-11-02'),
  })
  deepEqual(
    outcomeKnown([...first, other, decided('2026-12-01', 'dismissed')]),
    outcomeKnown(first),
  )
  deepEqual(outcomeKnown([claim]), undefined)
})
