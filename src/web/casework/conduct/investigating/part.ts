/** What the page of an officer lists of the investigation, and what stands open in it. */
import {
  noticesGiven,
  ofKind,
  papersWanting,
  restrictionsOn,
  severityOf,
  suspensionOn,
} from '#casework'
import type { PartRow } from '../../investigation/parts.ts'
import type { OfficerView } from '../at-officer.ts'
import { levelWords, noticeWords } from './words.ts'

const listed = [
  'investigation',
  'terms-of-reference',
  'route',
  'suspension',
  'suspension-review',
  'restrictions',
] as const

export function investigatingRows(found: OfficerView): readonly PartRow[] {
  const { facts, events, at, officer, task } = found
  const { alone, withHistory, stands } = severityOf(events)
  const named = ofKind(events, 'InvestigatorNamed').at(-1)
  const suspension = suspensionOn(events, task.today)
  const restricted = restrictionsOn(events, task.today)
  const wanting = papersWanting(facts, officer.subject)
  const isLeft = ofKind(events, 'OfficerLeft').length > 0
  return [
    {
      text: 'How serious it would be',
      href: `${at}/severity`,
      hint: 'On the allegation alone first, then with history; and revised',
      ...(withHistory || stands
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
        hint: 'A notice: its parts, how it was given, and what shows it',
        ...(wanting.some(notice => notice === one)
          ? { open: 'Not given' }
          : { stands: noticesGiven(events, one).length > 0 ? 'Given' : 'None recorded' }),
      })),
    {
      text: 'Restrictions',
      href: `${at}/restrictions`,
      hint: 'What they may not do meanwhile, and when that is looked at again',
      stands: restricted ? 'In force' : 'None',
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
    {
      text: 'Progress and welfare',
      href: `${at}/progress`,
      hint: 'How it is going, every four weeks; and who is in touch with them',
    },
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
