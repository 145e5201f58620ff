/** Both sides' clocks: what is theirs to do and what is owed to them, by which day, and why. */
import type { OfficerPage } from '#desk'
import type { Day } from '#kernel'
import { type Owed, period, ruleById } from '#law'
import { dateWords } from '../../dates.ts'
import type { Why } from '../../promises.ts'
import type { Words } from '../../words.ts'

export type Clock = Readonly<{
  what: string
  stands: string
  isLate: boolean
  why: Why | undefined
}>

/** What is said of each in plain words; of a rule that is not here nothing is said. */
const yours: Readonly<Record<string, string>> = {
  'special.representations': 'representations',
  'representations.investigator': 'representations',
  'special.interview-postpone': 'interview-day',
  'interview.postpone': 'interview-day',
  'suspension.representations': 'suspension',
  'rprp.account': 'account',
  'panel.object': 'object',
  'response.officer': 'response',
  'amh.response': 'response',
  'witness.lists': 'witnesses',
  'prehearing.postpone': 'pre-hearing-day',
  'appeal.meeting': 'appeal-meeting',
  'pat.notice': 'tribunal',
}
const theirs: Readonly<Record<string, string>> = {
  'notice.terms-of-reference': 'terms',
  'notice.progress': 'progress',
  'special.interview-postpone': 'interview-day',
  'interview.postpone': 'interview-day',
  'suspension.notify': 'suspension',
  'suspension.review.on-representations': 'suspension-review',
  'suspension.end': 'suspension-end',
  'case.determine.late': 'late',
  'panel.object.decide': 'objection',
  'witness.lists': 'witnesses',
  'prehearing.date': 'pre-hearing',
  'prehearing.postpone': 'pre-hearing-day',
  'hearing.start': 'hearing',
  'meeting.start': 'meeting',
  'notice.proceedings': 'day',
  'outcome.notify': 'outcome',
  'appeal.meeting.hold': 'appeal-hold',
  'appeal.meeting.result': 'appeal-result',
  'amh.date': 'accelerated-day',
}

/** Every rule that can be said on the page. */
export const officerRules = [...new Set([...Object.keys(yours), ...Object.keys(theirs)])]

export function clocksOf(
  { yours: mine, theirs: ours }: Pick<OfficerPage, 'yours' | 'theirs'>,
  t: Words['t'],
) {
  return {
    yours: clocksIn(mine, yours, { t, whose: 'you' }),
    theirs: clocksIn(ours, theirs, { t, whose: 'force' }),
  }
}

type Saying = Readonly<{ t: Words['t']; whose: 'you' | 'force' }>

function clocksIn(
  owed: readonly Owed[],
  names: Readonly<Record<string, string>>,
  { t, whose }: Saying,
): readonly Clock[] {
  const said = new Set<string>()
  const { day } = dateWords({ t })
  return owed
    .toSorted((one, other) => ((one.due ?? '9') < (other.due ?? '9') ? -1 : 1))
    .flatMap(one => {
      const name = names[one.rule]
      const { due, state } = one
      // The same thing under two rules is one thing to do.
      if (!name || said.has(`${name} ${due}`)) return []
      said.add(`${name} ${due}`)
      const isLate = state === 'overdue'
      const how = due ? (isLate ? 'late' : 'by') : 'open'
      return [
        {
          what: t(`owed.${whose}.${name}`),
          stands: t(`clock.${how}`, due ? { day: day(due) } : {}),
          isLate,
          why: whyOf(one, t),
        },
      ]
    })
}

/**
 * What begins each, told apart where it is theirs to know; of others it is said only when. One that
 * runs from the end of another period is of those: the day is not the day that thing happened.
 */
const starts = [
  'severity-assessed',
  'investigator-appointed',
  'notice-of-investigation-given',
  'officer-told-of-progress',
  'interview-specified',
  'alternative-day-proposed',
  'officer-suspended',
  'suspension-representations-made',
  'suspension-reviewed',
  'reflective-account-invited',
  'panel-member-named',
  'panel-objection-made',
  'documents-supplied',
  'officer-responded',
  'pre-hearing-decided',
  'documents-supplied-to-chair',
  'pre-hearing-day-specified',
  'hearing-date-fixed',
  'outcome-report-supplied',
  'outcome-notified',
  'meeting-appeal-ground-accepted',
  'meeting-appeal-held',
  'amh-notice-given',
  'written-decision-given',
] as const

function whyOf(owed: Owed, t: Words['t']): Why | undefined {
  const { rule, arose, due, citation, because } = owed
  if (!arose || !due) return undefined
  const { day } = dateWords({ t })
  const link = ruleById(rule)?.link
  const first = because.find(one => 'happening' in one && one.rule === rule)
  const start = starts.find(one => first && 'happening' in first && one === first.happening)
  return {
    started: t(`clock.started.${start ?? 'other'}`, { day: day(arose) }),
    rule: t('clock.rule'),
    cite: link === undefined ? undefined : { words: citation, link },
    count: countOf({ arose, due, period: owed.period }, t),
    changes: t('clock.changes'),
  }
}

type Counted = Readonly<{ arose: Day; due: Day; period: Owed['period'] }>

/** By number only where the rule's own count leads to that day: what moved it is told otherwise. */
function countOf({ arose, due, period: by }: Counted, t: Words['t']): string {
  const day = dateWords({ t }).day(due)
  const said = by && by.n > 0 && period(by.code, by.n, arose).last === due ? by : undefined
  switch (said?.code) {
    case 'working-days-after':
      return t('clock.count.working-days', { day, n: said.n })
    case 'weeks-beginning-with':
      return t('clock.count.weeks', { day, n: 7 * said.n })
    default:
      return t('clock.count.other', { day })
  }
}
