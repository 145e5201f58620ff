import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import type { OfficerPage } from '#desk'
import { day } from '#kernel'
import { type Owed, ruleById } from '#law'
import { createWords, readCatalogues } from '../../words.ts'
import { clocksOf, officerRules } from './clocks.ts'

const { t } = createWords(readCatalogues())('officer/page/page', 'en')

function owedBy(
  rule: string,
  happening: string,
  more: Partial<Pick<Owed, 'due' | 'period'>> = {},
): Owed {
  return {
    ...{ rule, matter: 'm1', about: null, kind: 'duty', title: rule, citation: 'reg 1' },
    ...{ tier: 'regulations', confidence: 'read', bearer: 'officer', bearerId: null },
    ...{ owedTo: null, owedToId: null, occurrence: 1, state: 'open', notBefore: null },
    ...{ arose: day('2026-11-20'), due: day('2026-12-04'), dueAt: null, dueLatest: null },
    ...{ rolledTo: null, period: null, met: null, assured: false, elapsedDays: null },
    ...{ needs: [], working: [], because: [{ happening, when: null, rule }] },
    ...more,
  }
}
const whyOf = (owed: Owed) => {
  const shown = { yours: [owed], theirs: [owed] } satisfies Partial<OfficerPage>
  const { yours, theirs } = clocksOf(shown, t)
  return (yours[0] ?? theirs[0])?.why
}

test('every day on the page says what started it, but for what a person has to tell first', () => {
  const untold = officerRules.flatMap(id => {
    const rule = ruleById(id)
    if (rule?.sort !== 'duty') return [`${id} is no duty`]
    return rule.runsFrom.flatMap(start =>
      start.reading === 'criterion'
        ? []
        : start.happenings.filter(one => whyOf(owedBy(id, one))?.started.startsWith('This began')),
    )
  })
  deepEqual([...new Set(untold)].toSorted(), [
    'case-determined',
    'proceedings-withdrawn',
    // The day that is said is when the period after it ran out.
    'report-received',
    'route-notified',
  ])
})

test('days are counted out as the rule counts them, and not where something moved the last', () => {
  const period = { code: 'working-days-after', n: 10, from: day('2026-11-20') } as const
  const rule = ['representations.investigator', 'notice-of-investigation-given'] as const
  const due = day('2026-12-04')
  const counted = whyOf(owedBy(...rule, { period: { ...period, to: due } }))
  equal(counted?.started, 'You were given notice of the investigation on Friday 20 November 2026.')
  match(counted?.count ?? '', /Working day 10 is Friday 4 December 2026\. Weekends/)
  const moved = whyOf(owedBy(...rule, { due: day('2026-12-11'), period: { ...period, to: due } }))
  doesNotMatch(moved?.count ?? '', /Working day/)
  match(moved?.count ?? '', /The last day is Friday 11 December 2026\./)
  const weeks = { code: 'weeks-beginning-with', n: 4, from: day('2026-11-20') } as const
  const progress = whyOf(
    owedBy('notice.progress', 'officer-told-of-progress', {
      ...{ due: day('2026-12-17'), period: { ...weeks, to: day('2026-12-17') } },
    }),
  )
  match(progress?.count ?? '', /counts as the first\. Day 28 is Thursday 17 December 2026\./)
})
