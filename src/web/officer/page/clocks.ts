/** Both sides' clocks: what is theirs to do and what is owed to them, by which day, and why. */
import type { OfficerPage } from '#desk'
import type { Owed } from '#law'
import { ruleById } from '#law'
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
  'special.notice': 'notice',
  'notice.investigation': 'notice',
  'notice.terms-of-reference': 'terms',
  'notice.progress': 'progress',
  'special.interview-postpone': 'interview-day',
  'interview.postpone': 'interview-day',
  'suspension.notify': 'suspension',
  'suspension.review.on-representations': 'suspension-review',
  'suspension.end': 'suspension-end',
  'case.determine.late': 'late',
  'notice.referral': 'referral',
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
  'amh.notice': 'accelerated',
  'amh.date': 'accelerated-day',
}

export function clocksOf({ yours: mine, theirs: ours }: OfficerPage, t: Words['t']) {
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

function whyOf({ rule, arose, due, citation }: Owed, t: Words['t']): Why | undefined {
  if (!arose || !due) return undefined
  const { day } = dateWords({ t })
  const link = ruleById(rule)?.link
  return {
    started: t('clock.started', { day: day(arose) }),
    rule: t('clock.rule'),
    cite: link === undefined ? undefined : { words: citation, link },
    count: t('clock.count', { day: day(due) }),
    changes: t('clock.changes'),
  }
}
