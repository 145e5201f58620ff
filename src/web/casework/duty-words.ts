/** A duty as staff read it: the verb first, where to do it, how strong it is, and why that date. */

import type { ConfirmedHere } from '#desk'
import { type Day, daysBetween, type MatterId } from '#kernel'
import { happeningInWords, type Owed, ruleById } from '#law'
import { dateWords } from '../dates.ts'
import type { Words } from '../words.ts'
import { conductPath } from './conduct/duty-pages.ts'
import { countDays, daysLeft, nearDay, workingDays } from './near-day.ts'

/** A duty with the day this force aims for, where the law gives none; and who checked its rule. */
export type Due = Readonly<{ aimOn: Day | null; owed: Owed; confirmed?: ConfirmedHere }>
export type Saying = Readonly<{ today: Day; t: Words['t'] }>
/** `hideNames`: a colleague is not named. */
export type SayingWho = Saying & Readonly<{ hideNames?: boolean }>

/** `path` is the task's page under its matter; without one there is no page for it yet. */
type Task = Readonly<{ what: string; path?: string }>

export const dutyTasks: Readonly<Record<string, Task>> = {
  'complaints.log': { what: 'Log the complaint', path: 'log' },
  'complaints.contact-complainant': { what: 'Contact the complainant', path: 'contact' },
  'complaints.preserve-evidence': { what: 'Keep the evidence', path: 'keep-evidence' },
  'complaints.preserve-evidence-chief': { what: 'Keep the evidence' },
  'complaints.preserve-evidence-conduct-dsi': { what: 'Keep the evidence', path: 'keep-evidence' },
  'complaints.representative': { what: 'Show the written consent', path: 'people' },
  'complaints.forward-wrong-body': { what: 'Send it to the right body', path: 'forward' },
  'complaints.record-on-request': { what: 'Record it: they asked', path: 'record' },
  'complaints.record-on-decision': { what: 'Record it', path: 'record' },
  'complaints.must-be-sch3': { what: 'Record it: what is alleged says so', path: 'record' },
  'complaints.outside-sch3': { what: 'Put it right', path: 'put-right' },
  'complaints.copy-to-complainant': {
    what: 'Give the complainant a copy of the record',
    path: 'letters/write/copy-of-record',
  },
  'complaints.copy-to-subject': {
    what: 'Give the person complained against a copy',
    path: 'letters/write/copy-to-subject',
  },
  'complaints.refer-deadline': { what: 'Refer to the IOPC', path: 'referral/must' },
  'complaints.refer-deadline-callin': {
    what: 'Refer to the IOPC: it was called in',
    path: 'referral/must',
  },
  'dsi.refer-mandatory': { what: 'Refer to the IOPC', path: 'referral/must' },
  'complaints.refer-notify': { what: 'Tell them of the referral', path: 'referral/tell' },
  'complaints.dg-assess': { what: 'Decide whether it must be investigated' },
  'complaints.handle-rp': { what: 'Decide how to handle it', path: 'how-to-handle' },
  'complaints.must-investigate': { what: 'Arrange an investigation', path: 'how-to-handle' },
  'inform.first-update': { what: 'Send the first update', path: 'letters/new' },
  'inform.next-update': { what: 'Send the next update', path: 'letters/new' },
  'inform.outcome': { what: 'Tell the outcome', path: 'letters/write/outcome' },
  'inform.review-right': {
    what: 'Tell the complainant of their right to a review',
    path: 'letters/write/outcome',
  },
  'complaints.withdraw-unsigned': {
    what: 'Ask them to confirm the withdrawal',
    path: 'letters/write/withdrawal-asked',
  },
  'complaints.withdraw': { what: 'Record the withdrawal', path: 'withdrawal' },
  'complaints.withdraw-with-dg': {
    what: 'Tell the IOPC of the withdrawal',
    path: 'withdrawal/passed-on',
  },
  'complaints.withdraw-under-review': {
    what: 'Tell the review body of the withdrawal',
    path: 'withdrawal/passed-on',
  },
  'complaints.withdraw-local': {
    what: 'Decide whether it goes on in the public interest',
    path: 'withdrawal/decide',
  },
  'special.interview-postpone': { what: 'Postpone the interview', path: 'interviews' },
  'special.interview-bar': {
    what: 'Give the notice and the terms before the interview',
    path: 'interviews',
  },
  'review.forward': { what: 'Send the review application on', path: 'review' },
  'report.recommend-remedy': { what: 'Answer a recommendation', path: 'review' },
  'report.learning-recommendation': { what: 'Answer a recommendation', path: 'review' },
}

export function addressOf(matter: MatterId, path = ''): string {
  return `/work/matters/${matter}${path ? `/${path}` : ''}`
}

export function whatToDo({ rule, title }: Pick<Owed, 'rule' | 'title'>): string {
  return dutyTasks[rule]?.what ?? title
}

type Doing = Pick<Owed, 'rule' | 'about'>

/** Where it is done; undefined where there is no page for it. */
export function pageOf({ rule, about }: Doing, matter: MatterId): string | undefined {
  const path = dutyTasks[rule]?.path ?? conductPath(rule, about)
  return path === undefined ? undefined : addressOf(matter, path)
}

/** Where it is done, or where it is explained. */
export function whereToDo(owed: Doing, matter: MatterId): string {
  return pageOf(owed, matter) ?? addressOf(matter, 'duties')
}

/** The provision without the name of its instrument: "reg. 34(2)(a)(i)". */
export function shortCite({ citation }: Owed): string {
  const at = citation.indexOf(', ')
  return at < 0 ? citation : citation.slice(at + 2)
}

/** Somebody here checked the very text this duty is cited by. */
function isConfirmed({ confirmed, owed }: Due): boolean {
  return confirmed?.citation === owed.citation
}

/** Whether the rule itself, not merely its way of counting days, is held from memory. */
export function isUnchecked(due: Due): boolean {
  const confidence = ruleById(due.owed.rule)?.confidence
  return !isConfirmed(due) && (confidence === 'recall' || confidence === 'unverified')
}

/** What of the rule itself was not read, in a few words; nothing once it was confirmed here. */
export function unreadOf(due: Due): string | undefined {
  if (isConfirmed(due)) return undefined
  const rule = ruleById(due.owed.rule)
  if (isUnchecked(due)) return 'Citation to be checked'
  return rule?.confidence === 'read-part' ? 'Part of its text not read' : undefined
}

/** "Confirmed here by Ash Lindqvist on 27 November 2026 against legislation.gov.uk." */
export function confirmedOf(due: Due, { t, hideNames }: SayingWho): string | undefined {
  const { confirmed } = due
  if (!confirmed) return undefined
  const by = hideNames ? 'a colleague' : confirmed.by
  const on = dateWords({ t }).shortDay(confirmed.on)
  const said = `onfirmed here by ${by} on ${on} against ${confirmed.source}.`
  return isConfirmed(due)
    ? `C${said}`
    : `Another text of it (${confirmed.citation}) was c${said} This one was not.`
}

const bodies: Readonly<Record<string, string>> = {
  'director-general': 'the IOPC',
  'local-policing-body': 'the local policing body',
}

/** Who owes it, by name: the body itself where the case says which it is, else its part in law. */
export function bearerOf({ bearer, bearerId }: Pick<Owed, 'bearer' | 'bearerId'>): string {
  if (bearer === 'delegated-authority' && bearerId) return bearerId
  return bodies[bearerId ?? ''] ?? bodies[bearer] ?? `the ${bearer.replaceAll('-', ' ')}`
}

export type When = Readonly<{
  /** The day, or that there is none. */
  day: string
  /** How far away it is, where that is not the tag's to say. */
  note: string
  tag: Readonly<{ text: string; classes: string }> | undefined
}>

/** No day this force gives itself is ever taken for one the law gives. */
const ownTarget = 'Our own target, not law'

/** When it falls due. A day this force aims for is said to be that, and is never overdue. */
export function whenDue({ owed, aimOn }: Due, saying: Saying): When {
  const { today } = saying
  const { due, state } = owed
  if (state === 'not-encoded')
    return { day: 'Known, not computed', note: 'Work out this date by hand.', tag: undefined }
  if (due) {
    const day = nearDay(due, saying)
    const late = daysBetween(due, today)
    return state === 'overdue' || late > 0
      ? { day, note: '', tag: { text: `Overdue ${countDays(late)}`, classes: 'govuk-tag--red' } }
      : { day, note: `End of day · ${daysLeft(due, today)}`, tag: undefined }
  }
  if (state === 'not-yet') return { day: 'Not yet owed', note: '', tag: undefined }
  if (!aimOn) return { day: 'No date in law', note: 'As soon as practicable', tag: undefined }
  const past = daysBetween(aimOn, today)
  if (past <= 0)
    return {
      day: `This force aims for ${nearDay(aimOn, saying)}`,
      note: `${ownTarget} · ${daysLeft(aimOn, today).toLowerCase()}`,
      tag: undefined,
    }
  return {
    day: `This force aimed for ${nearDay(aimOn, saying)}`,
    note: ownTarget,
    tag: { text: `${countDays(past)} past our aim`, classes: 'govuk-tag--yellow' },
  }
}

export type Why = Readonly<{
  started: string
  rule: string
  cite: Readonly<{ words: string; link: string }> | undefined
  count: string
  /** What would move it, in sentences of their own. */
  moves: string
  /** Who checked the rule here, and against what. */
  confirmed?: string | undefined
}>

/** The commonest starts in fewer words than the law’s clause has. */
const inShort: Readonly<Record<string, string>> = {
  'complaint-made': 'complaint made',
  'complaint-received': 'complaint received',
  'complaint-logged': 'complaint logged',
  'progress-told': 'complainant last updated',
  'outcome-reached': 'outcome reached',
}

/** The four lines of "Why this date?", in the law's own order: start, rule, count, change. */
export function whyThisDay(due: Due, saying: SayingWho): Why {
  const { t } = saying
  const { owed } = due
  const { day } = dateWords({ t })
  const rule = ruleById(owed.rule)
  const start = owed.because.find(one => 'happening' in one && one.rule === owed.rule)
  const what = start && 'happening' in start ? start.happening : undefined
  const named = what
    ? (inShort[what] ?? happeningInWords(what) ?? 'what was recorded')
    : 'not started'
  return {
    started: owed.arose ? `${named}, ${day(owed.arose)}.` : `${named}.`,
    rule: rule?.says ?? owed.title,
    cite: rule && { words: owed.citation, link: rule.link },
    count: countOf(due, day),
    moves: rule?.sort === 'duty' ? rule.changes : 'The facts recorded here.',
    confirmed: confirmedOf(due, saying),
  }
}

function countOf({ owed, aimOn }: Due, day: (on: Day) => string): string {
  const { due, dueLatest, arose, period } = owed
  if (!due) {
    const none = 'The rule gives no number of days.'
    if (!aimOn || !arose) return none
    const n = workingDays(arose, aimOn)
    const length = n === undefined ? '' : ` (${n} working ${n === 1 ? 'day' : 'days'})`
    return `${none} This force aims for ${day(aimOn)}${length}. An aim is not a deadline.`
  }
  const at = dueLatest
    ? `${day(due)}, or ${day(dueLatest)} at the latest: the start is not exactly known.`
    : `${day(due)}.`
  return counting(period, at, due !== arose)
}

function counting(period: Owed['period'], at: string, isFixed: boolean): string {
  if (!period) return `The last day is ${at}`
  const { code, n } = period
  const [unit] = code.split('-')
  const length =
    unit === 'working' ? `${n} working days` : `${n} ${n === 1 ? unit?.slice(0, -1) : unit}`
  if (code === 'end-of-next-day')
    return `To the end of the next day, whatever day of the week it is: ${at}`
  if (code === 'at-once') return isFixed ? `On the day that was fixed: ${at}` : `At once: ${at}`
  if (code.startsWith('working'))
    return `${length}, not counting weekends or bank holidays in England and Wales: ${at}`
  const first = code.endsWith('beginning-with')
    ? 'The starting day counts as the first'
    : 'The starting day is not counted'
  return `${first}; ${length} on is ${at} Weekends and bank holidays count.`
}
