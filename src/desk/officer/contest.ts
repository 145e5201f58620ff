/** What of the record an officer reads in our words, and may say is wrong. */
import type { ComplaintEvent, Notice } from '#casework'
import type { Day } from '#kernel'
import type { StoredEvent } from '#store'
import { complaintEvent } from '../reckon.ts'
import { letsHistoryIn } from './known.ts'
import type { Guest } from './let-in.ts'

/** Whose a contest is said to be: never a name, which the envelope's invitation leads to. */
export const fromPage = 'The officer’s page'

/** Something we wrote of them, which they may say is wrong; `of` is its place in the record. */
export type Contestable = Readonly<{
  of: number
  what: ComplaintEvent['type']
  /** Which, where it is a notice. */
  notice?: Notice
  on: Day
}>

/** What of the record is shown on the page in our words, so that it can be said to be wrong. */
const inOurWords: readonly ComplaintEvent['type'][] = [
  'NoticeServed',
  'OfficerRestricted',
  'OfficerSuspended',
  'SuspensionReviewed',
  'OfficerUpdated',
  'OutcomeNotified',
]

export function contestableIn(
  events: readonly StoredEvent[],
  { subject }: Pick<Guest, 'subject'>,
): readonly Contestable[] {
  return events.flatMap(stored => {
    const event = complaintEvent(stored)
    if (event.type === 'Disposed') return []
    const isRuling = event.type === 'RulingMade' && letsHistoryIn(event)
    if (!isRuling && !inOurWords.includes(event.type)) return []
    // Of what went to another's address they know nothing.
    if (event.type === 'NoticeServed' && event.service.way === 'astray') return []
    if (!('subject' in event) || event.subject !== subject || !('on' in event)) return []
    const which = event.type === 'NoticeServed' ? { notice: event.notice } : {}
    return [{ of: stored.version, what: event.type, ...which, on: event.on }]
  })
}
