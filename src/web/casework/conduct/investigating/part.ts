/** What the page of an officer lists of the investigation, and what stands open in it. */
import {
  decidedOnCase,
  deferralOn,
  isSentBackToAssess,
  noticesGiven,
  ofKind,
  papersWanting,
  performanceOf,
  reflectiveSince,
  restrictionsOn,
  severityOf,
  suspensionOn,
} from '#casework'
import type { Day } from '#kernel'
import type { PartRow } from '../../investigation/parts.ts'
import type { OfficerView } from '../at-officer.ts'
import { routeWords } from '../deciding/words.ts'
import { levelWords, noticeWords, reflectiveWords } from './words.ts'

const listed = [
  'investigation',
  'terms-of-reference',
  'route',
  'suspension',
  'suspension-review',
  'restrictions',
] as const
/** What each is for; how it was given, and what shows it, is asked of every one. */
const noticeHints: Readonly<Record<(typeof listed)[number], string>> = {
  investigation: 'What is alleged, how serious it looks, and the rights they have',
  'terms-of-reference': 'What is looked into, before anything is put to them',
  route: 'Where it is not investigated as misconduct',
  suspension: 'Within three working days, where it was told by word of mouth',
  'suspension-review': 'Where they spoke against it and it goes on',
  restrictions: 'What they may not do, and until when',
}

export function investigatingRows(found: OfficerView): readonly PartRow[] {
  const { facts, events, at, officer, task } = found
  const { alone, withHistory, stands } = severityOf(events)
  const named = ofKind(events, 'InvestigatorNamed').at(-1)
  const suspension = suspensionOn(events, task.today)
  const restricted = restrictionsOn(events, task.today)
  // Where it would be neither nothing is investigated, and nobody is given notice of it.
  const wanting = stands?.level === 'neither' ? [] : papersWanting(facts, officer.subject)
  const deferral = deferralOn(facts, officer.subject, task.today)
  const isLeft = ofKind(events, 'OfficerLeft').length > 0
  return [
    {
      text: 'How serious it would be',
      href: `${at}/severity`,
      hint: 'On the allegation alone first, then with history; and revised',
      ...(isSentBackToAssess(events)
        ? { open: 'To assess again' }
        : withHistory || stands
          ? { stands: levelWords[(stands ?? withHistory)?.level ?? 'neither'] }
          : { open: alone ? 'With history' : 'To be assessed' }),
    },
    {
      text: 'Who investigates',
      href: `${at}/investigator`,
      hint: 'Able, impartial, and not under the officer',
      ...(named ? { stands: named.investigator.name } : { stands: 'Nobody is named here' }),
    },
    ...listed
      .filter(one => suspension || !one.startsWith('suspension'))
      .map(one => ({
        text: noticeWords[one],
        href: `${at}/notices/${one}`,
        hint: noticeHints[one],
        ...(wanting.some(notice => notice === one)
          ? { open: one === 'investigation' && deferral ? 'Held back' : 'Not given' }
          : { stands: noticesGiven(events, one).length > 0 ? 'Given' : 'None recorded' }),
      })),
    ...heldBack(deferral, { at, today: task.today, isWanting: wanting.includes('investigation') }),
    {
      text: 'Restrictions',
      href: `${at}/restrictions`,
      hint: 'What they may not do meanwhile, and when that is looked at again',
      ...(restricted && restricted.reviewOn <= task.today
        ? { open: 'To look at again' }
        : { stands: restricted ? 'In force' : 'None' }),
    },
    suspension
      ? {
          text: 'Review the suspension',
          href: `${at}/suspension-review`,
          hint: 'Every four weeks, and on what the officer says',
          ...(suspension.unanswered ? { open: 'They have spoken' } : { stands: 'Suspended' }),
        }
      : {
          text: 'Suspend',
          href: `${at}/suspend`,
          hint: 'Where no other work will do, and one of two grounds is met',
          stands: 'Not suspended',
        },
    ...(suspension
      ? [
          {
            text: 'The suspension has ended',
            href: `${at}/suspension-ended`,
            hint: 'Nothing is referred, or the proceedings are over',
            stands: 'Not ended',
          },
        ]
      : []),
    {
      text: 'Progress and welfare',
      href: `${at}/progress`,
      hint: 'How it is going, every four weeks; and who is in touch with them',
    },
    {
      text: 'Report how long it takes',
      href: `${at}/delay-report`,
      hint: 'After twelve months, and each six after that',
      stands: `${ofKind(events, 'DelayReported').length || 'None'} sent`,
    },
    ...instead(found),
    {
      text: 'Record what happened',
      href: `${at}/steps`,
      hint: 'A criminal case, what the IOPC decided, what the officer said, earlier warnings',
      stands: `${ofKind(events, 'ConductStep').length || 'None'} recorded`,
    },
    {
      text: 'The officer has left',
      href: `${at}/left`,
      hint: 'It stops nothing by itself',
      stands: isLeft ? 'Recorded' : 'Not recorded',
    },
  ]
}

type Deferral = ReturnType<typeof deferralOn>
type Around = Readonly<{ at: string; today: Day; isWanting: boolean }>

/** Only while the notice is still to be given. */
function heldBack(deferral: Deferral, { at, today, isWanting }: Around): readonly PartRow[] {
  if (!isWanting) return []
  const row = {
    text: 'Hold the notice back',
    href: `${at}/notice-deferred`,
    hint: 'Only while it might prejudice this or another investigation',
  }
  if (!deferral) return [{ ...row, stands: 'Not held back' }]
  return [
    deferral.reviewOn <= today
      ? { ...row, open: 'To look at again' }
      : { ...row, stands: 'Held back' },
  ]
}

/** Where it would be neither: what happens instead, and reflective practice once it went there. */
function instead({ events, at }: Pick<OfficerView, 'events' | 'at'>): readonly PartRow[] {
  const isNeither = severityOf(events).stands?.level === 'neither'
  const chosen = ofKind(events, 'RouteChosen').findLast(({ stage }) => stage === 'severity')
  const reflected = ofKind(events, 'ReflectiveStep').at(-1)
  return [
    ...(isNeither && !decidedOnCase(events).determined
      ? [
          {
            text: 'What happens instead',
            href: `${at}/no-case`,
            hint: 'The line manager is asked first, and the officer is told in writing',
            ...(chosen ? { stands: routeWords[chosen.route] } : { open: 'To decide' }),
          },
        ]
      : []),
    ...(reflectiveSince(events)
      ? [
          {
            text: 'Reflective practice',
            href: `${at}/reflective`,
            hint: 'No discipline: a reviewer, an account within five working days, a report',
            ...(reflected ? { stands: reflectiveWords[reflected.step] } : { open: 'To begin' }),
          },
        ]
      : []),
    ...performance({ events, at }),
  ]
}

/** Once the case was sent to the performance procedure: that it began, and that it ended. */
function performance({ events, at }: Pick<OfficerView, 'events' | 'at'>): readonly PartRow[] {
  const far = performanceOf(events)
  if (!far) return []
  const row = {
    text: 'Performance procedure',
    hint: 'It has rules of its own: that it began, and how it ended',
  }
  const next = `${at}/steps/performance-${far === 'sent' ? 'began' : 'ended'}`
  if (far === 'sent') return [{ ...row, href: next, open: 'To begin' }]
  if (far === 'began') return [{ ...row, href: next, stands: 'Under way' }]
  return [{ ...row, href: `${at}/steps`, stands: 'Ended' }]
}
