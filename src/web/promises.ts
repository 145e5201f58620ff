/**
 * What a person is told of the duties owed to them: one sentence, one date, and why that date. The
 * words are built from what `law` answered; they are for the public, so they are not its own.
 */
import { type AuthorityId, addDays, type Day, daysBetween, isWorkingDay } from '#kernel'
import { holidays, type Owed, ruleById, standingUnknown } from '#law'
import { dateWords } from './dates.ts'
import type { Words } from './words.ts'

export type Due = Readonly<{ aimOn: Day | null; owed: Owed }>

/** The four lines of "Why this date?". */
export type Why = Readonly<{
  started: string
  rule: string
  /** The provision by name, and its page. */
  cite: Readonly<{ words: string; link: string }> | undefined
  count: string
  changes: string
}>
export type Promised = Readonly<{
  about: About
  sentence: string
  /** Whose it is, where it is not this force's. */
  bearer: string | undefined
  state: 'open' | 'late' | 'done' | 'undated'
  /** The last lawful day, or the day this force aims for where the law gives none. */
  on: Day | null
  why: Why | undefined
}>
export type Promises = Readonly<{
  /** In the order they fall. */
  all: readonly Promised[]
  /** The first still to come, or already late. */
  next: Promised | undefined
  /** The others still to come, in the same order. */
  rest: readonly Promised[]
  done: readonly Promised[]
  /** Whether `law` still needs to know how the person stands to what happened. */
  unsure: boolean
}>

type About = 'contact' | 'update' | 'outcome'
const abouts: Readonly<Record<string, About>> = {
  'complaints.contact-complainant': 'contact',
  'inform.first-update': 'update',
  'inform.next-update': 'update',
  'inform.outcome': 'outcome',
}

type Telling = Readonly<{
  duties: readonly Due[]
  authority: Readonly<{ id: AuthorityId; name: string }>
  today: Day
  /** Whether they said any way of contacting them is safe: else nothing is promised by one. */
  reachable: boolean
  /** The day they were told the outcome: nobody is promised a first call after that. */
  toldOn?: Day | undefined
  t: Words['t']
}>

export function promisesOf(telling: Telling): Promises {
  const theirs = telling.duties.filter(
    ({ owed }) =>
      owed.owedTo === 'complainant' &&
      !(telling.toldOn && owed.met === null && abouts[owed.rule] === 'contact'),
  )
  const all = theirs.flatMap(due => promisedOf(due, telling) ?? []).toSorted(byDay)
  const toCome = all.filter(one => one.state !== 'done')
  const [next, ...rest] = toCome
  return {
    all,
    next,
    rest,
    done: all.filter(({ state }) => state === 'done'),
    unsure: theirs.some(
      ({ owed }) => owed.state === 'open' && owed.needs.includes(standingUnknown),
    ),
  }
}

/** Soonest first; one without a day after all that have one. */
function byDay({ on: one }: Promised, { on: other }: Promised): number {
  if (one === other) return 0
  if (one === null || other === null) return one === null ? 1 : -1
  return one < other ? -1 : 1
}

function promisedOf(due: Due, telling: Telling): Promised | undefined {
  const { owed, aimOn } = due
  const { authority, today, reachable, t } = telling
  const about = abouts[owed.rule]
  // One that ended, or is lawfully held back, is not a date to wait for.
  if (!about || owed.state === 'ended' || owed.state === 'withheld' || owed.state === 'not-yet')
    return undefined
  const on = owed.met ?? owed.due ?? aimOn
  const { day } = dateWords({ t })
  const state = stateOf(owed, on, today)
  const said = { day: on ? day(on) : '', days: on ? workingDays(owed.arose, on, t) : '' }
  const isOurs = owed.bearerId === authority.id
  const body = bodies.find(one => one === owed.bearer || one === owed.bearerId) ?? 'other'
  return {
    about,
    sentence: t(`owed.${about}.${state}${state === 'done' || reachable ? '' : '.here'}`, said),
    bearer: isOurs
      ? undefined
      : t('owed.other-body', { body: t(`owed.body.${body}`), authority: authority.name }),
    state,
    on,
    why: state === 'done' ? undefined : whyOf(about, due, telling),
  }
}

const bodies = ['local-policing-body', 'director-general'] as const

function stateOf({ met, state }: Owed, on: Day | null, today: Day): Promised['state'] {
  if (met !== null) return 'done'
  if (on === null || state === 'not-encoded') return 'undated'
  return today > on ? 'late' : 'open'
}

/** The working days after `from` up to and with `to`, in words. */
function workingDays(from: Day | null, to: Day, t: Words['t']): string {
  if (from === null || to <= from) return t('owed.days', { n: 0 })
  const days = Array.from({ length: daysBetween(from, to) }, (_, at) => addDays(from, at + 1))
  const n = days.filter(on => isWorkingDay(on, holidays)).length
  return n === 1 ? t('owed.days.one') : t('owed.days', { n })
}

const starts = [
  'complaint-made',
  'complaint-received',
  'complaint-forwarded',
  'progress-told',
  'outcome-reached',
] as const

function whyOf(about: About, due: Due, { t }: Telling): Why | undefined {
  const { owed } = due
  if (owed.arose === null) return undefined
  const first = owed.because.find(one => 'happening' in one)?.happening
  const start = starts.find(one => one === first) ?? 'other'
  const link = ruleById(owed.rule)?.link
  return {
    started: t(`owed.started.${start}`, { day: dateWords({ t }).day(owed.arose) }),
    rule: t(`owed.rule.${about}`),
    cite: link === undefined ? undefined : { words: owed.citation, link },
    count: countOf(due, t),
    changes: t(`owed.changes.${about}`),
  }
}

function countOf({ owed, aimOn }: Due, t: Words['t']): string {
  const { day } = dateWords({ t })
  const { due, period, arose } = owed
  if (due === null)
    return aimOn && arose
      ? t('owed.count.aim', { days: workingDays(arose, aimOn, t) })
      : t('owed.count.no-number')
  const said = { day: day(due) }
  switch (period?.code) {
    case 'weeks-after':
      return t('owed.count.weeks-after', { ...said, n: 7 * period.n })
    case 'working-days-after':
      return t('owed.count.working-days-after', { ...said, n: period.n })
    default:
      return t('owed.count.other', said)
  }
}
