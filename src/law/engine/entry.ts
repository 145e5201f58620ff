/** One entry of the answer: a duty, its dates, its state and what they rest on. */
import { type Day, daysBetween, endOfDay } from '#kernel'
import type { DutyRule } from '../duty.ts'
import { type Counting, lastDayAsKnown, periodAsKnown, periodConfidence } from '../periods.ts'
import { appropriateAuthority } from '../police-reform-act-2002/section-29.ts'
import { type Confidence, type Reason, type Role, type State, weakest } from '../vocabulary.ts'
import { firstOf, type Withheld, wantingIn, withheldFrom } from './acts.ts'
import type { Because, Owed, OwedInBrief } from './answer.ts'
import { bearerOf } from './bearers.ts'
import { type Dates, datesOf } from './dates.ts'
import { authorityOf, type Party } from './parties.ts'
import { pausedBy } from './pausing.ts'
import type { Reaching } from './reaching.ts'
import type { Recipient } from './recipients.ts'
import type { Scene } from './scene.ts'
import { type Standing, standingUnknown } from './standing.ts'
import type { Started } from './started.ts'
import { type Occurred, restsOn } from './timeline.ts'

/** One matter, with what every duty in it rests on. */
export type Setting = Readonly<{ scene: Scene; regime: Reaching; standing: Standing | undefined }>

type Ending = Readonly<{
  met: Occurred | undefined
  ended: Occurred | undefined
  withheld: Withheld | undefined
}>

export type EntryFor<Entry> = (
  rule: DutyRule,
  setting: Setting,
  recipient: Recipient,
  started: Started,
) => Entry

/** What one rule asks of its bearer for one recipient, from one start: its state and its days. */
export const briefEntryFor: EntryFor<OwedInBrief> = (rule, setting, recipient, started) =>
  briefly(rule, setting, reckon(rule, setting, { recipient, started, count: lastDayAsKnown }))

/** The same with its reasons. */
export const entryFor: EntryFor<Owed> = (rule, setting, recipient, started) => {
  const reckoned = reckon(rule, setting, { recipient, started, count: periodAsKnown })
  const { reason, dates } = reckoned
  return {
    ...briefly(rule, setting, reckoned),
    needs: needsOf(rule, setting, started, reckoned),
    because: becauseOf(rule, setting, started, reckoned),
    working: reason === 'holidays-beyond-data' || !reason ? dates.working : [],
  }
}

type Reckoned = Towards &
  Ending &
  Readonly<{
    confidence: Confidence
    reason: Reason | undefined
    state: State
    /** The day it was met or ended. */
    closed: Day | undefined
    bearer: Party
  }>

function reckon(
  rule: DutyRule,
  { scene, regime }: Setting,
  { recipient, started, count }: Omit<Towards, 'dates'> & Readonly<{ count: Counting }>,
): Reckoned {
  const read = rule.otherwise?.[scene.kind]?.confidence ?? rule.confidence
  const confidence = weakest(read, periodConfidence, regime.confidence)
  const dates = datesOf(rule, scene, started, count)
  const { met, ended, withheld } = endingOf(rule, scene, { recipient, started, dates })
  const reason =
    outsideRegime(regime, started) ??
    dates.reason ??
    (confidence === 'unverified' ? ('rule-unverified' as const) : undefined)
  const state = reason
    ? 'not-encoded'
    : stateOf(rule, started, dates, { met, ended, withheld, on: scene.on })
  const closed = closingDay(state, { met, ended, withheld }, dates)
  const bearer = bearerOf(rule, scene, closed ?? scene.on, started.receiver)
  return {
    recipient,
    started,
    dates,
    met,
    ended,
    withheld,
    confidence,
    reason,
    state,
    closed,
    bearer,
  }
}

function briefly(
  rule: DutyRule,
  { scene }: Setting,
  { recipient, started, dates, met, confidence, reason, state, closed, bearer }: Reckoned,
): OwedInBrief {
  const { due, dueLatest } = reason ? { due: null, dueLatest: null } : dates
  const arose = started.since ?? started.bounds?.[0] ?? null
  const { code, n } = started.limit ?? rule.limit
  return {
    rule: rule.id,
    matter: scene.matter.id,
    about: started.about,
    kind: rule.kind,
    title: rule.title,
    citation: (rule.otherwise?.[scene.kind]?.cite ?? rule.cite).words,
    tier: rule.tier,
    confidence,
    bearer: bearer.role,
    bearerId: bearer.id,
    owedTo: recipient.role,
    owedToId: recipient.id,
    occurrence: started.occurrence,
    state,
    ...(reason ? { reason } : {}),
    arose,
    notBefore: reason ? null : (dates.notBefore ?? null),
    due,
    dueAt: due && endOfDay(due),
    dueLatest: dueLatest === due ? null : dueLatest,
    rolledTo: reason ? null : (dates.rolledTo ?? null),
    period: started.spell ?? { code, n, from: started.counted?.[0] ?? arose, to: due },
    met: reason ? null : (met?.bounds?.[1] ?? null),
    assured: bearer.role === 'coroner',
    elapsedDays: arose && Math.max(0, daysBetween(arose, closed ?? scene.on)),
  }
}

type Towards = Readonly<{ recipient: Recipient; started: Started; dates: Dates }>

function endingOf(rule: DutyRule, scene: Scene, of: Towards): Ending {
  const { recipient } = of
  // Each telling restarts the next four weeks, so there a telling shows as a new date, not as met.
  const restarts = rule.runsFrom.some(({ reading }) => reading === 'latest')
  const met = restarts ? undefined : firstOf(rule.metBy, rule, scene, of)
  const ends = [firstOf(rule.endsWith, rule, scene, of), recipient.withdrew]
  const ended = ends.filter(end => end !== undefined).toSorted(byLastDay)[0]
  const metFirst = met && (!ended || byLastDay(met, ended) <= 0)
  return {
    met: rule.continues || metFirst ? met : undefined,
    ended: metFirst && !rule.continues ? undefined : ended,
    withheld: withheldFrom(rule, scene, of) ?? pausedBy(rule, scene),
  }
}

function byLastDay(a: Occurred, b: Occurred): number {
  const [left, right] = [a.span?.[1] ?? '9999', b.span?.[1] ?? '9999']
  return left < right ? -1 : left > right ? 1 : 0
}

/** Not computed for the whole matter, or for what began before the 2020 text reached it. */
function outsideRegime({ reason, since }: Reaching, { bounds }: Started): Reason | undefined {
  if (reason) return reason
  return since && bounds && bounds[0] < since ? 'regime-before-2020' : undefined
}

function stateOf(
  rule: DutyRule,
  { notYet }: Started,
  { due, dueLatest, rolledTo }: Dates,
  { met, ended, withheld, on }: Ending & { on: Day },
): State {
  // What may still be filed the day the court opens has not run out.
  const last = rolledTo ?? dueLatest ?? due
  if (notYet) return 'not-yet'
  if (met && !rule.continues)
    return last && !rule.runsOn && met.bounds && met.bounds[0] > last ? 'met-late' : 'met'
  if (ended) return 'ended'
  if (withheld && !withheld.lapsed) return 'withheld'
  if (!last || on <= last || rule.runsOn) return 'open'
  return rule.kind === 'duty' ? 'overdue' : 'ended'
}

/** What ran out without being used ended with its last day. */
function closingDay(state: State, { met, ended }: Ending, dates: Dates): Day | undefined {
  if (state === 'ended') return ended?.bounds?.[1] ?? dates.dueLatest ?? dates.due ?? undefined
  return state === 'met' || state === 'met-late' ? met?.bounds?.[1] : undefined
}

function needsOf(
  rule: DutyRule,
  { scene, standing, regime }: Setting,
  started: Started,
  { met, withheld, dates, state, recipient, bearer }: Reckoned,
): readonly string[] {
  const needs = [...started.needs, ...regime.needs]
  if (standing?.isComplaint === 'unknown') needs.push(standingUnknown)
  if (bearer.id === null) needs.push(whoIsMissing(bearer.role))
  if (withheld?.lapsed && (state === 'open' || state === 'overdue'))
    needs.push(`another look at what was withheld, due on ${withheld.retestOn}`)
  if (state === 'open' || state === 'overdue')
    needs.push(...wantingIn(rule, scene, { recipient, started }))
  const done = met?.bounds
  if (met && !done) needs.push('the day it was done')
  if (state === 'met' && done && dates.due && done[1] > dates.due)
    needs.push('the exact day: as it stands it may have been met late')
  return needs
}

function becauseOf(
  rule: DutyRule,
  { scene, regime, standing }: Setting,
  started: Started,
  { met, ended, withheld, recipient, state, dates }: Reckoned,
): readonly Because[] {
  const { from } = started
  const first = from && restsOn(from, { when: from.bounds?.[0], rule: rule.id })
  const because: Because[] = first ? [first] : []
  because.push(...started.because, ...recipient.because, ...dates.because, ...regime.because)
  if (standing) because.push({ fact: `standing: ${words(standing.standing)}`, rule: standing.rule })
  if (rule.bearer === 'appropriate-authority' || rule.bearer === 'handler') {
    const { role, id } = authorityOf(scene)
    const fact = `the appropriate authority is the ${words(role)}${id ? ` (${id})` : ''}`
    because.push({ fact, rule: appropriateAuthority.id })
  }
  if (met) because.push(happened(met, rule.id))
  if (ended && state === 'ended') because.push(happened(ended, rule.id))
  if (withheld && state === 'withheld') because.push(happened(withheld.decision, withheld.under))
  return because
}

function happened(occurred: Occurred, rule: string): Because {
  return restsOn(occurred, { when: occurred.bounds?.[1], rule })
}

const bodies: readonly Role[] = [
  'appropriate-authority',
  'chief-officer',
  'local-policing-body',
  'director-general',
  'relevant-review-body',
]

function whoIsMissing(role: Role): string {
  const which = bodies.includes(role) ? 'which body of this case' : 'who'
  return `${which} is the ${words(role)}`
}

function words(name: string): string {
  return name.replaceAll('-', ' ')
}
