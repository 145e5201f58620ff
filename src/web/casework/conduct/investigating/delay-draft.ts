/** A first draft of the report on a late investigation, from the record alone. */
import { accountsIn, type Facts, noticeOfInvestigationOn, ofKind, pointsIn } from '#casework'
import type { Day, SubjectId } from '#kernel'
import { counted } from '../../investigation/parts.ts'
import type { OfficerView } from '../at-officer.ts'

type Drafting = Pick<OfficerView, 'facts' | 'events' | 'officer'>
type Shown = (on: Day) => string

/** How far it is, in counts of what is recorded; what nothing was recorded of is left out. */
function progressOf(facts: Facts): string {
  const { interviews, notInterviewed } = facts.interviewing
  const held = interviews.filter(({ ended }) => ended).length
  const lines = facts.earlier.enquiries
  const followed = lines.filter(({ ended }) => ended).length
  const said = (count: number, words: string) => (count > 0 ? [words] : [])
  const parts = [
    ...said(facts.documents.length, `${counted(facts.documents.length, 'file')} received`),
    ...said(accountsIn(facts).length, `${counted(accountsIn(facts).length, 'account')} taken`),
    ...said(held, `${counted(held, 'interview')} held`),
    ...said(
      notInterviewed.length,
      `${counted(notInterviewed.length, 'decision')} not to interview`,
    ),
    ...said(lines.length, `${followed} of ${counted(lines.length, 'line')} of enquiry ended`),
    ...said(pointsIn(facts).length, `${counted(pointsIn(facts).length, 'point')} in dispute`),
  ]
  return parts.length > 0 ? `${parts.join('; ')}.` : ''
}

/** What stood in the way, as far as anybody recorded it. */
function reasonOf({ facts, events }: Drafting, day: Shown): string {
  const held = facts.suspended
    ? [`Suspended since ${day(facts.suspended.on)}: ${facts.suspended.ground}`]
    : []
  const steps = ofKind(events, 'ConductStep').flatMap(({ step, on, why }) => {
    if (step === 'criminal-proceedings-began') return [`Criminal proceedings began ${day(on)}.`]
    return step === 'prejudice-found' ? [`Held back since ${day(on)}: ${why ?? ''}`] : []
  })
  return [...held, ...steps].join('\n')
}

/** Lines of enquiry nobody has ended. */
function stepsOf({ earlier }: Facts): string {
  return earlier.enquiries
    .filter(({ ended }) => !ended)
    .map(({ words }) => words)
    .join('\n')
}

function noticeWords(facts: Facts, subject: SubjectId, day: Shown): string {
  const on = noticeOfInvestigationOn(facts, subject)
  return on ? `Notice of the investigation was given on ${day(on)}.` : ''
}

/** By the part of the report; when it will be done nobody has recorded, and somebody must say. */
export function delayDraft(found: Drafting, day: Shown): Readonly<Record<string, string>> {
  const { facts, officer } = found
  const began = facts.receivedOn ? `It came in on ${day(facts.receivedOn)}.` : ''
  const notice = noticeWords(facts, officer.subject, day)
  return {
    ...{ began, attention: began, notice, 'severity-notice': notice },
    ...{ progress: progressOf(facts), reason: reasonOf(found, day), steps: stepsOf(facts) },
  }
}
